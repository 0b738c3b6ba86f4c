import type { Schema } from 'hast-util-sanitize';

const INLINE =
  'abbr b bdi bdo br cite code dfn em i kbd mark s samp small strong sub sup time u var wbr a img q del ins span';
const BLOCK =
  'p div h1 h2 h3 h4 h5 h6 hr pre blockquote ul ol li dl dt dd details summary figure figcaption table caption thead tbody tfoot tr th td';

/**
 * What authors may write in HTML. No `class`, `id`, `style` or event: how a page looks and behaves is the site's
 * business. Addresses are judged with those of Markdown's links (`links.ts`).
 */
export const ALLOWED: Schema & { attributes: NonNullable<Schema['attributes']> } = {
  tagNames: `${INLINE} ${BLOCK}`.split(' '),
  attributes: {
    ...Object.fromEntries(`${INLINE} ${BLOCK}`.split(' ').map((tagName) => [tagName, []])),
    '*': ['dir', 'lang'],
    a: ['href', 'title'],
    abbr: ['title'],
    blockquote: ['cite'],
    details: ['open'],
    dfn: ['title'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    li: ['value'],
    ol: ['start', 'reversed'],
    q: ['cite'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', ['scope', 'col', 'row', 'colgroup', 'rowgroup']],
    time: ['dateTime'],
  },
  protocols: { cite: ['https', 'http'] },
  // The schema's other parts would be the library's defaults, which judge an element by those around it.
  ancestors: {},
  required: {},
};

export const BLOCKS: ReadonlySet<string> = new Set(BLOCK.split(' '));

export const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);
