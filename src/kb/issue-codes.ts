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
    explanation:
      'A link or a picture leads to an address or a file that does not exist. An address begins with `/`; the way to a file is written as code hosts follow it, with its ending (`../glossary/sla.md`). Where the build alone shows it, the message may name a page instead of a file.',
  },
  'anchor/unresolved': {
    severity: 'error',
    explanation:
      'The page exists, but it has no heading, and nothing else, with the name after `#`.',
  },
  'link/external': {
    severity: 'warning',
    explanation:
      'Only with `--external`: a link to elsewhere leads nowhere, because the page or its host is gone. Look for its new address, or remove the link.',
  },
  'link/moved': {
    severity: 'info',
    explanation:
      'Only with `--external`: the page behind a link to elsewhere has moved for good, or is there with encryption too (`https`). Write the address that is named.',
  },
  'link/unchecked': {
    severity: 'info',
    explanation:
      'Only with `--external`: a link to elsewhere could not be checked, because its server refuses programs, is out of service or did not answer. Open it yourself.',
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
      'A field names something that is not there: an industry, a service level, a service, the entry that a blueprint item or a decision points to, the target of a redirect.',
  },
  'series/part': {
    severity: 'warning',
    explanation:
      'The parts of a series do not fit together: a number is missing or there twice, or the parts call the series differently.',
  },
  'decision/dead-end': {
    severity: 'error',
    explanation:
      'A step of a decision asks something and offers no answer: the reader cannot go on. Give it `options`, or make it a `result`.',
  },
  'decision/unreachable': {
    severity: 'warning',
    explanation:
      'No answer leads to this step of a decision, so nobody will ever see it. Let an option lead to it, or remove it.',
  },
  'decision/cycle': {
    severity: 'error',
    explanation:
      'An answer of a decision leads back to a step that the reader has come from, in a circle; the message names the way round. Let it lead to a later step or to a result.',
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
  'question/near-duplicate': {
    severity: 'warning',
    explanation:
      'Two questions ask and answer nearly the same; the message names the other one and says how alike they are. Make one of them and put the other address into its `aliases`, say in each what is particular to it, or name one as the `canonical` of the other. Exact copies in two subjects are not told: the first subject’s is shown to search engines.',
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
  'subject/near': {
    severity: 'warning',
    explanation:
      'A folder below `learn/` with one or two questions is called nearly like another subject. Move the files where that one was meant (`npm run move`); where it is a subject of its own, give it a line in `subjects.yaml`.',
  },
  'subject/empty': {
    severity: 'warning',
    explanation:
      '`subjects.yaml` names a subject for which there is no folder with questions below `learn/`, so that readers never see it. Correct the `slug`, or remove the lines.',
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
  'search/pinned-twice': {
    severity: 'error',
    explanation:
      'Two entries name the same search in `search_words`, or one names it twice: only one entry can stand first. Keep it where a reader who types these words wants to be.',
  },
  'story/section': {
    severity: 'error',
    explanation:
      'A case study lacks one of the sections “What did not go well”, “What we would do differently” and “What the provider changed since”, or leaves it empty; or a heading holds `<Customer/>`. Add the heading that is named, word for word.',
  },
  'story/wording': {
    severity: 'warning',
    explanation:
      'A service, a problem or an outcome is spelled nearly as in other case studies. Readers filter by these words: use one spelling for one thing.',
  },
  'report/sum': {
    severity: 'warning',
    explanation:
      'The causes of a report do not add up to the calls that were due. Count again, or put the rest under “Other”.',
  },
  'report/target': {
    severity: 'warning',
    explanation:
      'A report holds a level against another share than `service-levels.yaml` promises (`in_time`). Correct the one that is wrong; if the promise has changed, say so in the summary.',
  },
  'report/unexplained': {
    severity: 'warning',
    explanation:
      'A target was missed and no entry of `misses` with its `level` and `priority` explains it. Say what happened and what changed.',
  },
  'report/not-missed': {
    severity: 'warning',
    explanation:
      'An entry of `misses` explains a target that was kept, or that is not among the results.',
  },
  'report/score': {
    severity: 'warning',
    explanation:
      'So many answers cannot give this score, however they were: 88.2% of 10 answers. Work it out again.',
  },
  'report/backlog': {
    severity: 'warning',
    explanation:
      'The open calls at the start of a report are not those at the end of the report before, which ended on the day before.',
  },
  'report/overlap': {
    severity: 'warning',
    explanation:
      'Two reports tell of the same days. Let their periods follow one another, so that no call is counted twice.',
  },
  'consent/expiring': {
    severity: 'warning',
    explanation:
      'The customer’s consent ends within 60 days. Ask them again; on the day after it ends, name, logo, quotation and figures are no longer shown.',
  },
  'consent/missing': {
    severity: 'warning',
    explanation:
      'The customer has not agreed to be named, or the agreement has ended: the case study is published in its anonymised form.',
  },
  'consent/typed-name': {
    severity: 'error',
    explanation:
      'The name of a real customer, or of the person who speaks for them, is typed in the text, a field, the name of a file or another entry, where it cannot be withheld when the customer’s consent ends. Write `<Customer/>` in the text of the story; leave the name out elsewhere.',
  },
  'consent/typed-evidence': {
    severity: 'error',
    explanation:
      'A figure, words of the quotation or the logo of a real customer is typed where it cannot be withheld when their consent ends. Write `<Metric id="…" />` or `<Quotation />` in the text; leave it out elsewhere.',
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
