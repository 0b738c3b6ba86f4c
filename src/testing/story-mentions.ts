import type { Element, Nodes, Parents } from 'hast';
import { htmlToHast } from 'satteri';
import { textIn } from './html-document.ts';

/** A story as it must appear: never its title without its label. */
export interface Labelled {
  readonly title: string;
  readonly address: string;
  readonly label: string;
}

/** Mentions of the story's title, and links to it that say it, without the label near them, in one file of a site. */
export function bareMentions(path: string, body: string, story: Labelled): string[] {
  if (!body.includes(story.title) && !body.includes(escaped(story.title))) return [];
  return path.endsWith('.html') ? inHtml(body, story) : inLines(body, story);
}

/** How far around a mention its label may stand: the same item, card or header. */
const highest = 4;

function inHtml(html: string, { title, label }: Labelled): string[] {
  const bare: string[] = [];
  const has = (text: string) => text.toLowerCase().includes(label.toLowerCase());
  const walk = (node: Nodes, above: readonly Parents[]) => {
    if (node.type === 'text' && node.value.includes(title)) {
      const [parent] = above.slice(-1);
      const isAlone = parent?.type === 'element' && /^(?:script|title)$/.test(parent.tagName);
      const around = isAlone ? [parent] : above.slice(-highest);
      const isLabelled =
        isAlone && parent.tagName === 'script'
          ? jsonStrings(node.value).every((text) => !text.includes(title) || has(text))
          : around.some((one) => has(textIn(one)));
      if (!isLabelled)
        bare.push(
          `<${parent?.type === 'element' ? parent.tagName : ''}> ${node.value.slice(0, 200)}`,
        );
    }
    if (node.type === 'element') bare.push(...bareAttributes(node, title, has));
    if ('children' in node)
      for (const child of node.children) walk(child as Nodes, [...above, node]);
  };
  walk(htmlToHast(html) as Nodes, []);
  return bare;
}

function bareAttributes(
  { tagName, properties }: Element,
  title: string,
  has: (text: string) => boolean,
): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const text = readable(String(value));
    return text.includes(title) && !has(text) ? [`<${tagName} ${name}="${text}">`] : [];
  });
}

function readable(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function jsonStrings(json: string): string[] {
  const found: string[] = [];
  JSON.parse(json, (_key, value) => {
    if (typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}

/** Lines of a feed, a twin or a list; in JSON the label stands in the same object, next to the title. */
function inLines(body: string, { title, label }: Labelled): string[] {
  const lines = body.split('\n');
  return lines.filter((line, i) => {
    if (!line.includes(title) && !line.includes(escaped(title))) return false;
    const near = lines.slice(i, i + 2).join('\n');
    return !near.toLowerCase().includes(escaped(label).toLowerCase());
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&#39;');
}
