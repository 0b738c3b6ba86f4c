export type Severity = 'error' | 'warning' | 'info';

interface CodeEntry {
  readonly severity: Severity;
  /** For the editors' guide: what it means and what to do. */
  readonly explanation: string;
}

/** Every code there is. The editors' guide prints this table; a test keeps them the same. */
export const issueCodes = {
  'front-matter/syntax': {
    severity: 'error',
    explanation:
      'The block between the two `---` lines cannot be read: a blank line before it, a missing colon, a `: ` or text after a closing quote in a value, a control character. Mend the line that is named; putting the value in quotes usually does it.',
  },
  'front-matter/field': {
    severity: 'error',
    explanation:
      'A field is unknown, missing, or not of the kind it should be (a day that does not exist, a word where a number belongs). The message says what was found and what was expected.',
  },
  'front-matter/changed': {
    severity: 'warning',
    explanation:
      'YAML would read the value as something else than you typed: everything after ` #` is a comment, `1.10` is the number 1.1. Put the value in quotes.',
  },
  'file/unexpected': {
    severity: 'error',
    explanation:
      'The file lies where no content is expected, has an ending that its folder does not take, or a name that cannot be an address. Move or rename it.',
  },
  'file/ignored': {
    severity: 'warning',
    explanation:
      'The file is neither Markdown nor YAML and is not read, or is of a type that is not published. Pictures belong in `files/`.',
  },
  'file/unreadable': {
    severity: 'error',
    explanation: 'The file is no UTF-8 text. Save it as UTF-8.',
  },
  'address/collision': {
    severity: 'error',
    explanation:
      'Two entries, an old address of an entry (`aliases`) or a redirect claim the same address. Keep one.',
  },
  'address/mismatch': {
    severity: 'error',
    explanation:
      'The `url` or `file_name` in the front matter does not fit the file: an article lies at `/learn/<folder>/questions/<file name without .md>`.',
  },
  'answer/twice': {
    severity: 'error',
    explanation:
      'The answer stands in `answer` and in the text below the front matter. Keep one of them.',
  },
  'answer/missing': {
    severity: 'error',
    explanation: 'There is neither an `answer` nor text below the front matter.',
  },
  'mdx/code': {
    severity: 'error',
    explanation:
      'MDX files may use the components of the kit with plain attributes, but no `import`, `export` or `{expression}`. Remove the code; a brace that is meant as text is written `\\{`.',
  },
  'mdx/component': {
    severity: 'error',
    explanation: 'The component is not in the kit, or an attribute it needs is missing.',
  },
  'mdx/syntax': {
    severity: 'error',
    explanation: 'A tag is not closed or not written correctly.',
  },
  'link/unresolved': {
    severity: 'error',
    explanation: 'A link in the text leads to an address of this site that does not exist.',
  },
  'anchor/unresolved': {
    severity: 'error',
    explanation: 'The page exists, but it has no heading with the name after `#`.',
  },
  'relation/unresolved': {
    severity: 'warning',
    explanation: 'A related article does not exist. It is left out of the page.',
  },
  'relation/self': {
    severity: 'warning',
    explanation: 'An article names itself as related. It is left out of the page.',
  },
  'relation/repeated': {
    severity: 'warning',
    explanation: 'The same related article is named more than once. It is shown once.',
  },
  'relation/drifted': {
    severity: 'warning',
    explanation:
      'The related article has another title by now. The page shows the present one; put it in here too.',
  },
  'reference/unresolved': {
    severity: 'error',
    explanation:
      'A field names something that is not there: an industry, a service level, a decision node, a question that a blueprint item points to.',
  },
  'redirect/loop': {
    severity: 'error',
    explanation: 'Redirects lead in a circle, so that the reader never arrives.',
  },
  'title/repeated': {
    severity: 'warning',
    explanation: 'Two entries of one kind have the same title. Readers cannot tell them apart.',
  },
  'title/differs': {
    severity: 'warning',
    explanation:
      '`title`, `article_title` and `question` should be the same text. The page shows `question`.',
  },
  'description/missing': {
    severity: 'warning',
    explanation:
      'There is no `seo.page_description`: search engines and lists show the beginning of the text instead.',
  },
  'description/repeated': {
    severity: 'warning',
    explanation: 'Two entries have the same description.',
  },
  'description/long': {
    severity: 'info',
    explanation:
      'The description is longer than 320 characters; at most 160 are printed, cut at the end of a sentence or a word.',
  },
  'subject/spelling': {
    severity: 'warning',
    explanation:
      'The subject is spelled differently in most articles. The commonest spelling is shown.',
  },
  'subject/folder': {
    severity: 'warning',
    explanation:
      'The subject does not fit the folder. The folder decides where the article is listed.',
  },
  'math/syntax': {
    severity: 'warning',
    explanation: 'A formula is not valid TeX. The page shows its source.',
  },
  'html/link': {
    severity: 'warning',
    explanation:
      'A link leads elsewhere than to a page, an e-mail address or a telephone number (`javascript:` and the like). The page shows its text without the link.',
  },
  'html/image': {
    severity: 'warning',
    explanation:
      'A picture lies where none may come from, and is left out; or it has no description for those who do not see it.',
  },
  'html/depth': {
    severity: 'warning',
    explanation:
      'The text is nested so deeply (lists in lists in lists) that the page shows its source.',
  },
  'brand/accent-adjusted': {
    severity: 'info',
    explanation:
      'The `accent` in `site.yaml` is too light to be read on light paper. A darker colour of the same hue is used there; the message names it.',
  },
  'brand/picture': {
    severity: 'error',
    explanation:
      'The logo or the icon that `site.yaml` names does not lie in `files/`, or is no picture whose size can be read.',
  },
  'consent/missing': {
    severity: 'warning',
    explanation:
      'The customer has not agreed to be named, or the agreement has ended: the case study is published in its anonymised form.',
  },
  'consent/typed-name': {
    severity: 'error',
    explanation:
      'The name of a real customer is typed in the text, a field or the name of the file, where it cannot be withheld when the customer’s consent ends. Write `<Customer/>` in the text; leave the name out elsewhere.',
  },
} as const satisfies Record<string, CodeEntry>;

export type IssueCode = keyof typeof issueCodes;

/** The table of codes as the editors' guide prints it, in Markdown. */
export function codesTable(): string {
  const rows = Object.entries(issueCodes).map(
    ([code, { severity, explanation }]) =>
      `| \`${code}\` | ${severity} | ${explanation.replaceAll('|', '\\|')} |`,
  );
  return [
    '| code | severity | what it means, and what to do |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}
