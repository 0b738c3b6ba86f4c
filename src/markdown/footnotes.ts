import type { Visit } from './nodes.ts';

/** The name that the parser gives to the heading of the footnotes. */
const LABEL = 'footnote-label';

/** Gives the footnotes' heading its level, the site's class and an id with the prefix, like their other ids. */
export function settleFootnotes(level: number, idPrefix: string): Visit {
  return (node, parents) => {
    const { properties } = node;
    if ('dataFootnoteRef' in properties) properties['ariaDescribedBy'] = [idPrefix + LABEL];
    if (node.tagName === 'h2' && properties['id'] === LABEL && isInFootnotes(parents)) {
      node.tagName = `h${level}`;
      node.properties = { id: idPrefix + LABEL, className: ['visually-hidden'] };
    }
    return undefined;
  };
}

/** Whether one of the parents is the section that the parser puts at the end of the text. */
export function isInFootnotes(parents: Parameters<Visit>[1]): boolean {
  return parents.some(({ properties }) => 'dataFootnotes' in properties);
}
