import { everyKindOfPage as everyKindIn } from '#io/every-kind.ts';
import { siteFolder } from './site-folder.ts';

/** One address of every kind of page in the site under test. */
export function everyKindOfPage(): string[] {
  return everyKindIn(siteFolder());
}
