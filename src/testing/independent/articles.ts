import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addressOfFile } from './addresses.ts';

/** What a file of content says, as far as addresses and references go. */
export interface Article {
  readonly file: string;
  readonly address: string;
  readonly title: string;
  readonly id: number | undefined;
  /** The address that the file itself names. */
  readonly url: string | undefined;
  /** The folder of a question. */
  readonly subject: string | undefined;
  readonly further: readonly string[];
  readonly aliases: readonly string[];
  readonly relations: readonly Relation[];
  /** The names of a decision’s nodes. */
  readonly steps: readonly string[];
  readonly text: string;
  /** Anchors that do not come from headings. */
  readonly anchors: readonly string[];
}

export interface Relation {
  readonly url: string | undefined;
  readonly id: number | undefined;
  readonly title: string | undefined;
  readonly subject: string | undefined;
}

/** Everything in a content folder that can be referred to. */
export function readArticles(folder: string, today: string) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const articles: Article[] = [];
  const unreadable = new Set<string>();
  for (const file of names) {
    const address = addressOfFile(file);
    if (address === undefined || file.startsWith('.')) continue;
    const read = readFields(readFileSync(join(folder, file), 'utf8'), file.endsWith('.yaml'));
    if (!read) unreadable.add(address);
    else if (isPublished(read.fields['draft'], today))
      articles.push(articleFrom(file, address, read));
  }
  const settings = (name: string): Fields[] => {
    if (!names.includes(name)) return [];
    const list: unknown = parse(readFileSync(join(folder, name), 'utf8'));
    return Array.isArray(list) ? list : [];
  };
  const redirects = settings('redirects.yaml').flatMap(({ from, to }) =>
    [from].flat().map((one) => ({ file: 'redirects.yaml', from: String(one), to: String(to) })),
  );
  const files = new Set(
    names.filter((name) => name.startsWith('files/')).map((name) => `/${name}`),
  );
  const subjects = settings('subjects.yaml').map(({ slug }) => String(slug));
  const siteLinks = readSiteLinks(
    names.includes('site.yaml') ? join(folder, 'site.yaml') : undefined,
  );
  return { articles, unreadable, redirects, subjects, files, siteLinks };
}

/** The links at the foot and at the head of every page. */
function readSiteLinks(path: string | undefined): { file: string; href: string }[] {
  const site: Fields = path === undefined ? {} : parse(readFileSync(path, 'utf8'));
  const banner = (site['banner'] as { link?: Fields } | undefined)?.link;
  const links = [...(listIn(site, 'legal') as Fields[]), ...(banner ? [banner] : [])];
  return links.map(({ url }) => ({ file: 'site.yaml', href: String(url) }));
}

type Fields = Readonly<Record<string, unknown>>;
interface Read {
  readonly fields: Fields;
  readonly body: string;
}

function readFields(source: string, isData: boolean): Read | undefined {
  const [, head = '', body = ''] = isData
    ? ['', source]
    : (/^\s*---[^\S\n]*\n(.*?\n)---[^\S\n]*(?:\n(.*))?$/s.exec(source.replaceAll('\r\n', '\n')) ??
      []);
  // No YAML may hold a control character; a form feed is what is left of a \f that was unescaped.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
  if (/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(head)) return undefined;
  try {
    // Days stay the text that they are.
    const fields: unknown = parse(head, { schema: 'core' });
    return typeof fields === 'object' && fields !== null
      ? { fields: fields as Fields, body }
      : undefined;
  } catch {
    return undefined;
  }
}

function isPublished(draft: unknown, today: string): boolean {
  return (
    draft === undefined ||
    draft === null ||
    draft === false ||
    (draft !== true && String(draft) <= today)
  );
}

function articleFrom(file: string, address: string, { fields, body }: Read): Article {
  const answer = textIn(fields, 'answer');
  return {
    file,
    address,
    title: textIn(fields, 'question') ?? textIn(fields, 'title') ?? '',
    id: typeof fields['id'] === 'number' ? fields['id'] : undefined,
    url: textIn(fields, 'url'),
    subject: /^learn\/([^/]+)\//.exec(file)?.[1],
    further: listIn(fields, 'subjects').map(String),
    aliases: listIn(fields, 'aliases').map(String),
    relations: relationsIn(fields),
    steps: Object.keys((fields['nodes'] ?? {}) as object),
    // The two characters \n are a line break in answers; for finding links it does not matter where they are not.
    text: answer === undefined ? body : answer.replaceAll('\\n', '\n'),
    anchors: anchorsIn(fields),
  };
}

/** `related` is a list of addresses; `related_article1` to `related_article5` are maps. */
function relationsIn(fields: Fields): Relation[] {
  const none = { url: undefined, id: undefined, title: undefined, subject: undefined };
  const named = listIn(fields, 'related').map((url) => ({ ...none, url: String(url) }));
  const mapped = [1, 2, 3, 4, 5].flatMap((n): Relation[] => {
    const map = fields[`related_article${n}`];
    if (typeof map !== 'object' || map === null) return [];
    const { id } = map as Fields;
    const relation = {
      url: textIn(map as Fields, 'url'),
      id: typeof id === 'number' ? id : undefined,
      title: textIn(map as Fields, 'title'),
      subject: textIn(map as Fields, 'subject'),
    };
    return Object.values(map).every((value) => value === null) ? [] : [relation];
  });
  return [...named, ...mapped];
}

/** Parts of a page that its front matter makes: figures, pillars and their items, service levels. */
function anchorsIn(fields: Fields): string[] {
  const ids = (key: string) => listIn(fields, key) as { id: string; items?: { id: string }[] }[];
  return [
    ...ids('metrics').map(({ id }) => `metric-${id}`),
    ...ids('pillars').flatMap(({ id, items = [] }) => [
      `pillar-${id}`,
      ...items.map((item) => item.id),
    ]),
    ...ids('levels').map(({ id }) => `level-${id}`),
  ];
}

function textIn(fields: Fields, key: string): string | undefined {
  const value = fields[key];
  return value === undefined || value === null ? undefined : String(value).trim();
}

function listIn(fields: Fields, key: string): unknown[] {
  const value = fields[key];
  return Array.isArray(value) ? value : [];
}
