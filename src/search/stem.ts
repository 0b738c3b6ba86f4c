/**
 * The stem of an English word by Porter's second algorithm (Snowball "English"): `managing`, `managed` and `manages` are
 * `manag`. Words of one or two letters and words with anything but `a`–`z` stay as they are. Takes lower case.
 */
export function stemOf(word: string): string {
  if (word.length <= 2 || /[^a-z']/.test(word)) return word;
  const known = exceptions.get(word);
  if (known !== undefined) return known;
  const marked = markConsonantY(word.replace(/^'/, ''));
  const regions = regionsOf(marked);
  const plural = withoutPlural(marked.replace(/'(?:s'?)?$/, ''));
  if (unchangedPlurals.has(plural)) return plural;
  const bare = ySuffix(withoutInflection(plural, regions));
  const derived = withoutDerivation(bare, regions);
  return withoutFinalE(withoutEnding(derived, regions), regions).toLowerCase();
}

/** Where the regions R1 and R2 of a word begin: behind the first, and the second, consonant that follows a vowel. */
interface Regions {
  readonly r1: number;
  readonly r2: number;
}

const exceptions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
);

const unchangedPlurals: ReadonlySet<string> = new Set(
  'inning outing canning herring earring proceed exceed succeed'.split(' '),
);

/** A `y` that sounds as a consonant becomes `Y`. */
function markConsonantY(word: string): string {
  return word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
}

function regionsOf(word: string): Regions {
  const special = /^(?:gener|commun|arsen)/.exec(word);
  const r1 = special ? special[0].length : regionFrom(word, 0);
  return { r1, r2: regionFrom(word, r1) };
}

function regionFrom(word: string, start: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(start));
  return found ? start + found.index + 2 : word.length;
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(word)) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutInflection(word: string, { r1 }: Regions): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const found = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (!found || !/[aeiouy]/.test(word.slice(0, found.index))) return word;
  const stem = word.slice(0, found.index);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return stem.slice(0, -1);
  return isShort(stem, r1) ? `${stem}e` : stem;
}

function isShort(word: string, r1: number): boolean {
  return word.length <= r1 && /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/.test(word);
}

function ySuffix(word: string): string {
  return word.replace(/(.[^aeiouy])[yY]$/, '$1i');
}

const derivations: readonly (readonly [RegExp, string])[] = [
  [/(?:ization|izer)$/, 'ize'],
  [/(?:ational|ation|ator)$/, 'ate'],
  [/(?:alism|aliti|alli)$/, 'al'],
  [/fulness$/, 'ful'],
  [/(?:ousli|ousness)$/, 'ous'],
  [/(?:iveness|iviti)$/, 'ive'],
  [/(?:biliti|bli)$/, 'ble'],
  [/tional$/, 'tion'],
  [/enci$/, 'ence'],
  [/anci$/, 'ance'],
  [/abli$/, 'able'],
  [/entli$/, 'ent'],
  [/(?<=l)ogi$/, 'og'],
  [/fulli$/, 'ful'],
  [/lessli$/, 'less'],
  [/(?<=[cdeghkmnrt])li$/, ''],
];

const furtherDerivations: readonly (readonly [RegExp, string])[] = [
  [/tional$/, 'tion'],
  [/alize$/, 'al'],
  [/(?:icate|iciti|ical)$/, 'ic'],
  [/(?:ful|ness)$/, ''],
];

function withoutDerivation(word: string, { r1, r2 }: Regions): string {
  const once = replaceLongest(word, derivations, r1);
  const twice = replaceLongest(once, furtherDerivations, r1);
  const ative = /ative$/.exec(twice);
  return ative && ative.index >= r2 ? twice.slice(0, ative.index) : twice;
}

/** Replaces the longest ending that fits, if it begins in the region. */
function replaceLongest(
  word: string,
  rules: readonly (readonly [RegExp, string])[],
  from: number,
): string {
  const fitting = rules
    .map(([ending, by]) => ({ at: word.search(ending), by }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  return fitting && fitting.at >= from ? word.slice(0, fitting.at) + fitting.by : word;
}

const endings =
  /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|(?<=[st])ion|al|er|ic)$/;

function withoutEnding(word: string, { r2 }: Regions): string {
  const found = endings.exec(word);
  return found && found.index >= r2 ? word.slice(0, found.index) : word;
}

function withoutFinalE(word: string, { r1, r2 }: Regions): string {
  const last = word.length - 1;
  if (word.endsWith('e')) {
    const before = word.slice(0, -1);
    const isShortBefore = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/.test(before);
    return last >= r2 || (last >= r1 && !isShortBefore) ? before : word;
  }
  return word.endsWith('ll') && last >= r2 ? word.slice(0, -1) : word;
}
