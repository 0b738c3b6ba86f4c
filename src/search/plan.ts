import { correctionsOf, slipsBetween } from './correction.ts';
import { between, weights } from './field-ranking.ts';
import type { ReadLexicon } from './lexicon.ts';
import { plainPhrasesFrom } from './plain-phrases.ts';
import { plainFormsOf } from './plain-words.ts';
import type { Query } from './query.ts';
import type { Rules } from './rules.ts';
import { indexFormOf } from './words.ts';

/** One way in which a page may hold what a word asks for: all of these words, in the form in which they are indexed. */
export interface Alternative {
  readonly forms: readonly string[];
  /** How much it counts beside the word itself: above 0, at most 1. */
  readonly weight: number;
  /** Whether its rarity is the word's: of what stands for the word itself, not of what is like it. */
  readonly isWord: boolean;
}

/** A word of the query that pages should hold. */
export interface Want {
  readonly word: string;
  /** What it was taken for: itself, or what it was corrected to. */
  readonly asked: string;
  readonly alternatives: readonly Alternative[];
}

/** What is asked of the index for a query, and what was made of it. */
export interface Plan {
  readonly wants: readonly Want[];
  /** Whether more is asked than what something means: "is our backup tested", not "what is a backup". */
  readonly isSentence: boolean;
  /** Forms that a page must not hold. */
  readonly excluded: readonly string[];
  /** The query with misspelt words corrected, where there are any. */
  readonly corrected: string | null;
  /** Wordings asked for besides: "recovery time objective", and the forms that stand for it. */
  readonly expanded: readonly { readonly text: string; readonly forms: readonly string[] }[];
}

/** How to learn whether any page holds a word in this form. */
export type Probe = (form: string) => Promise<number>;

/** What is known of a site whatever is asked. */
interface Known {
  readonly lexicon: ReadLexicon;
  /** The share of the pages that have other wordings: 0 to 1. */
  readonly described: number;
}

/** Plans a query. `isVerbatim`: the words as they are, nothing corrected and nothing added. */
export async function planOf(
  query: Query,
  { lexicon, described }: Known,
  probe: Probe,
  rules: Rules,
  isVerbatim: boolean,
): Promise<Plan> {
  const { vocabulary } = lexicon;
  const expanded = new Map<string, readonly string[]>();
  const corrections = new Map<string, string>();
  const unknown = new Set<string>();
  const words = wantedWords(query, lexicon, rules);
  const drafted = await Promise.all(
    words.map(async (word): Promise<Draft> => {
      const draft: Draft = { word, form: indexFormOf(word), alternatives: [] };
      const pages = await probe(draft.form);
      const isLast = query.words.at(-1) === word && !query.isFinished;
      const isMistaken = pages > 0 && isMisread(draft, pages, lexicon, rules);
      if ((pages > 0 && !isMistaken) || isVerbatim) {
        add(draft, [draft.form], 1, true);
        return draft;
      }
      const singular = word.endsWith('s') ? word.slice(0, -1) : '';
      if (rules.wordForms && singular.length > 1 && vocabulary.pagesWith(singular) > 0) {
        add(draft, [indexFormOf(singular)], 1, true);
        return draft;
      }
      const longer =
        rules.beginnings && isLast && word.length >= 2 ? vocabulary.beginningWith(word, 6) : [];
      for (const [i, other] of longer.entries())
        add(draft, [indexFormOf(other)], i === 0 ? 1 : 0.8, i === 0);
      if (longer.length > 0) return draft;
      // What stands in the list of everyday words is no slip.
      const isEveryday = !isMistaken && rules.plainWords && plainFormsOf(draft.form).length > 0;
      const meant =
        rules.stopWords && rules.correction ? slipOf(query.stopWords, word, vocabulary) : undefined;
      if (meant !== undefined) {
        corrections.set(word, meant);
        return draft;
      }
      if (!isEveryday) correct(draft, query, lexicon, rules, corrections);
      if (draft.alternatives.length === 0) {
        unknown.add(word);
        add(draft, [draft.form], 1, true);
      }
      return draft;
    }),
  );
  // Of a query of which most is unknown the rest is not misspelt: it is in another language, or about something else.
  if (2 * unknown.size > words.length)
    for (const draft of drafted)
      if (corrections.delete(draft.word))
        draft.alternatives.splice(0, Number.POSITIVE_INFINITY, {
          forms: [draft.form],
          weight: 1,
          isWord: true,
        });
  const telling = drafted.filter(({ alternatives }) => alternatives.length > 0);
  const drafts = [...(telling.length > 0 ? telling : drafted)];
  if (!isVerbatim) {
    if (rules.compounds) joinWords(drafts, query, lexicon);
    addWordings(drafts, query, lexicon, rules, corrections, expanded);
    if (rules.plainWords) addPlainWords(drafts, described);
    if (rules.plainPhrases) addPlainPhrases(drafts, query, corrections);
  }
  return {
    wants: drafts.map(({ word, readAs, alternatives }) => ({
      word,
      asked: corrections.get(word) ?? readAs ?? word,
      alternatives,
    })),
    isSentence: query.words.some((word) => query.stopWords.has(word) && !ofMeaning.has(word)),
    excluded: query.excluded.flatMap((text) => text.split(' ')).map(indexFormOf),
    corrected: corrections.size > 0 ? correctedText(query, corrections) : null,
    expanded: [...expanded].map(([text, forms]) => ({ text, forms })),
  };
}

// What is asked of a name by somebody who wants to know what it means; not: do we need one, who pays for it.
const ofMeaning = new Set(
  "what what's is are a an the does mean means meaning define explain describe of for and".split(
    ' ',
  ),
);

interface Draft {
  readonly word: string;
  /** What it was read as, where that is no correction: `iso 27001` for `iso27001`. */
  readAs?: string;
  readonly form: string;
  readonly alternatives: Alternative[];
}

function add(draft: Draft, forms: readonly string[], weight: number, isWord: boolean): void {
  const isKnown = draft.alternatives.some(
    (known) =>
      known.forms.length === forms.length && known.forms.every((form, i) => form === forms[i]),
  );
  if (forms.length > 0 && !isKnown) draft.alternatives.push({ forms, weight, isWord });
}

/**
 * Whether a word was never written on the site and only shares its stem with a rare other one: `expirience` with `expiry`,
 * while `experience` is frequent.
 */
function isMisread({ word }: Draft, pages: number, { vocabulary }: ReadLexicon, rules: Rules) {
  if (!rules.correction || word.length < 6 || vocabulary.pagesWith(word) > 0) return false;
  const [best] = correctionsOf(word, vocabulary, 1);
  if (best === undefined || indexFormOf(best.word) === indexFormOf(word)) return false;
  const times = best.cost < surely ? 0 : best.cost < 0.9 ? 8 : Number.POSITIVE_INFINITY;
  return vocabulary.pagesWith(best.word) >= times * pages;
}

// What a slip costs that changes only vowels, or hits a word of many pages.
const surely = 0.53;

/** The words that tell something; all of them where none does. */
function wantedWords({ words, stopWords }: Query, lexicon: ReadLexicon, rules: Rules): string[] {
  const telling = rules.stopWords
    ? words.filter((word) => !stopWords.has(word) && !lexicon.stopWords.has(word))
    : words;
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, mostWords);
}

// A pasted page is not asked word by word.
const mostWords = 16;

/**
 * Which of these a word is a slip of: two letters twisted (`waht`, `hwo`), in a longer one also doubled or not (`realy`), or
 * any slip where no other word of the site is nearer (`shoud`).
 */
function slipOf(
  words: ReadonlySet<string>,
  word: string,
  vocabulary: ReadLexicon['vocabulary'],
): string | undefined {
  if (word.length >= 5) {
    const gentle = words.values().find((other) => slipsBetween(word, other, 1) <= 0.8);
    if (gentle !== undefined) return gentle;
    const [best] = correctionsOf(word, vocabulary, 1);
    return best && words.has(best.word) ? best.word : undefined;
  }
  return Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
  ).find((twisted) => words.has(twisted));
}

/** A word that no page holds: two words written as one, or a slip. */
function correct(
  draft: Draft,
  { stopWords }: Query,
  { vocabulary }: ReadLexicon,
  rules: Rules,
  corrections: Map<string, string>,
): void {
  const { word } = draft;
  const [, letters, digits] = /^(\p{L}{2,})(\d+)$/u.exec(word) ?? [];
  if (rules.compounds && letters !== undefined && digits !== undefined) {
    add(draft, [indexFormOf(letters), digits], 0.9, true);
    draft.readAs = `${letters} ${digits}`;
    return;
  }
  const found = rules.correction
    ? correctionsOf(word, vocabulary).filter((one) => !stopWords.has(one.word))
    : [];
  const best = found[0];
  const parts = rules.compounds ? partsOf(word, vocabulary) : undefined;
  if (parts && (best === undefined || best.cost > 0.9)) {
    add(draft, parts.map(indexFormOf), 0.9, true);
    corrections.set(word, parts.join(' '));
    return;
  }
  if (best === undefined) return;
  corrections.set(word, best.word);
  for (const [i, { word: other, cost }] of found.entries())
    if (i === 0 || cost < best.cost + 0.35)
      add(draft, [indexFormOf(other)], i === 0 ? 1 : 0.6, true);
}

/** Two frequent words that a word consists of: `helpdesk` is `help desk`. */
function partsOf(
  word: string,
  vocabulary: ReadLexicon['vocabulary'],
): readonly [string, string] | undefined {
  let best: readonly [string, string] | undefined;
  let most = vocabulary.fewestOfPart - 1;
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [a, b] = [word.slice(0, at), word.slice(at)];
    const pages = Math.min(vocabulary.pagesWith(a), vocabulary.pagesWith(b));
    if (pages > most) [best, most] = [[a, b], pages];
  }
  return best;
}

/** Words side by side that the site also writes as one: `back up` is `backup`. */
function joinWords(drafts: readonly Draft[], { words }: Query, { vocabulary }: ReadLexicon): void {
  for (const [i, word] of words.entries()) {
    const joined = word + (words[i + 1] ?? '');
    if (joined === word || vocabulary.pagesWith(joined) === 0) continue;
    for (const draft of drafts)
      if (draft.word === word || draft.word === words[i + 1])
        add(draft, [indexFormOf(joined)], 0.9, false);
  }
}

/** Abbreviations and what they stand for, and wordings that editors hold for the same. Each counts once: a page gets the best. */
function addWordings(
  drafts: readonly Draft[],
  query: Query,
  lexicon: ReadLexicon,
  rules: Rules,
  corrections: ReadonlyMap<string, string>,
  expanded: Map<string, readonly string[]>,
): void {
  const forms = query.words.flatMap((word) =>
    (corrections.get(word) ?? word).split(' ').map(indexFormOf),
  );
  for (const [at, form] of forms.entries())
    for (const { from, to, isAbbreviation } of lexicon.wordingsFrom(form)) {
      if (!(isAbbreviation ? rules.abbreviations : rules.synonyms)) continue;
      if (from.some((other, i) => forms[at + i] !== other)) continue;
      const words = to.split(' ');
      const telling = words.filter((word) => !query.stopWords.has(word));
      const other = (telling.length > 0 ? telling : words).map(indexFormOf);
      // "provider" is not found more often by asking for "managed service provider" too.
      if (from.every((word) => other.includes(word))) continue;
      if (other.every((word) => forms.includes(word))) continue;
      for (const draft of drafts)
        if (from.includes(indexFormOf(corrections.get(draft.word) ?? draft.word))) {
          add(draft, other, weights.wording, false);
          if (from.length > 1 && !isAbbreviation) lower(draft);
          expanded.set(to, other);
        }
    }
}

function addPlainWords(drafts: readonly Draft[], described: number): void {
  const weight = between(weights.plain, weights.plainBesideWordings, described);
  const asked = new Set(drafts.map(({ form }) => form));
  for (const draft of drafts) {
    const [own] = draft.alternatives;
    const [form] = own?.forms ?? [];
    if (own?.forms.length !== 1 || form === undefined) continue;
    for (const other of plainFormsOf(form))
      if (!asked.has(other)) add(draft, [other], weight, false);
  }
}

/** A phrase counts with the word of it that is asked for; one of nothing but small words is a word of its own. */
function addPlainPhrases(
  drafts: Draft[],
  { words }: Query,
  corrections: ReadonlyMap<string, string>,
): void {
  const formOf = (word: string) => indexFormOf(corrections.get(word) ?? word);
  const forms = words.map(formOf);
  for (const [at, form] of forms.entries())
    for (const { words: said, others } of plainPhrasesFrom(form)) {
      if (said.some((other, i) => forms[at + i] !== other)) continue;
      const telling = drafts.filter((draft) => said.includes(formOf(draft.word)));
      const phrase: Draft = {
        word: words.slice(at, at + said.length).join(' '),
        form: '',
        alternatives: [],
      };
      for (const draft of telling.length > 0 ? telling : [phrase])
        for (const other of others) add(draft, [other], weights.phrase, false);
      for (const draft of telling) lower(draft);
      if (telling.length === 0) drafts.push(phrase);
    }
}

/** A word of a phrase says less by itself: who goes out of business asks about no business. */
function lower({ alternatives }: Draft): void {
  for (const [i, one] of alternatives.entries())
    if (one.isWord) alternatives[i] = { ...one, weight: Math.min(one.weight, weights.inPhrase) };
}

function correctedText({ text }: Query, corrections: ReadonlyMap<string, string>): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => corrections.get(word) ?? word);
}
