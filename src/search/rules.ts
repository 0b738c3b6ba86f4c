/** What the search does beyond looking words up; each can be left out, to learn what it brings. */
export interface Rules {
  /** Words that every question is built of are not asked for. */
  readonly stopWords: boolean;
  /** An unknown plural is looked up as singular. */
  readonly wordForms: boolean;
  /** The last word, unless known, may be the beginning of one. */
  readonly beginnings: boolean;
  /** A word that no page holds is taken for the likeliest word of the site. */
  readonly correction: boolean;
  /** `help desk` and `helpdesk` find one another. */
  readonly compounds: boolean;
  /** Abbreviations and what they stand for find one another. */
  readonly abbreviations: boolean;
  /** Other words of glossary terms, and the editors' synonyms. */
  readonly synonyms: boolean;
  /** Everyday words find those of the trade. */
  readonly plainWords: boolean;
  /** What is said in several small words finds the words of the trade: `get out` is `terminate`. */
  readonly plainPhrases: boolean;
  /** A page counts by the share of the query that it holds. */
  readonly coverage: boolean;
  /** Title, other wordings, keywords, summary and headings count besides the text. */
  readonly fields: boolean;
  /** Another wording that editors gave counts as a whole: how much of the query it holds, and it alone. */
  readonly wordings: boolean;
  /** Words that stand close together, or in the order of the title, count more. */
  readonly proximity: boolean;
  /** Terms stand higher for their names and lower for questions, stories lower, recent pages a little higher. */
  readonly priors: boolean;
  /** Pages that repeat another are left out. */
  readonly duplicates: boolean;
  /** Pages that editors pinned to the words of the query come first. */
  readonly pins: boolean;
}

export const allRules: Rules = {
  stopWords: true,
  wordForms: true,
  beginnings: true,
  correction: true,
  compounds: true,
  abbreviations: true,
  synonyms: true,
  plainWords: true,
  plainPhrases: true,
  coverage: true,
  fields: true,
  wordings: true,
  proximity: true,
  priors: true,
  duplicates: true,
  pins: true,
};

export const ruleNames = Object.keys(allRules) as readonly (keyof Rules)[];
