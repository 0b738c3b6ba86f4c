// The one script of a page. It holds what nearly every reader needs; what opens on demand is fetched on demand.
import './notice-banner.ts';
import './page-contents.ts';
import './share-page.ts';
import './tender-card.ts';
import './theme-switch.ts';
import { addCopyButtons, copyOnHeadingAnchors } from './copying.ts';
import { openOnDemand } from './opening.ts';
import { leadBackToPlaces } from './reading-list.ts';
import { closeMenuOnLeaving } from './site-menu.ts';

copyOnHeadingAnchors();
addCopyButtons();
leadBackToPlaces();
openOnDemand();
closeMenuOnLeaving();
// Only pages whose text uses terms pay for them.
if ('popover' in HTMLElement.prototype && document.querySelector('[aria-describedby^="term"]'))
  void import('./term-definition.ts').then(({ defineTerms }) => defineTerms());
