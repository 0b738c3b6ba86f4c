/**
 * Forms of English words that no rule of endings leads back to their word: `bought` is `buy`, `children` is `child`,
 * `recovery` is `recover`; and other spellings. Forms that are as often a word of their own are left out (`left`, `found`,
 * `saw`, `felt`, `lay`).
 */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  `
  begin began begun
  break broke broken
  bring brought
  build built
  buy bought
  catch caught
  choose chose chosen
  deal dealt
  draw drew drawn
  drive drove driven
  eat ate eaten
  fall fell fallen
  fight fought
  forget forgot forgotten
  freeze froze frozen
  grow grew grown
  hide hid hidden
  hold held
  keep kept
  know knew known
  lend lent
  lose lost
  mean meant
  meet met
  pay paid
  prove proven
  ride rode ridden
  ring rang rung
  rise rose risen
  run ran
  sell sold
  send sent
  shake shook shaken
  show shown
  sleep slept
  speak spoke spoken
  spend spent
  steal stole stolen
  swear swore sworn
  teach taught
  tell told
  think thought
  throw threw thrown
  understand understood
  wake woke woken
  win won
  withdraw withdrew withdrawn
  write wrote written
  child children
  analysis analyses
  criterion criteria
  crisis crises
  recover recovery recoveries recovering recovered recovers
  deliver delivery deliveries
  expire expiry expiration
  resolve resolution resolutions
  decide decision decisions
  notify notification notifications
  certify certificate certificates certified certification certifications
  subcontractor subcontractors subcontract subcontracts subcontracted subcontracting
  licence licences license licenses licensed licensing
  practice practices practise practised practising
  centre centres center centers
  defence defense
  programme programmes program programs
  catalogue catalog
  judgement judgment
  analyse analyze analyzed analyzes analyzing
  behaviour behavior
  fulfil fulfill
  `
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [word = '', ...forms] = line.trim().split(/\s+/);
      return forms.map((form) => [form, word] as const);
    }),
);

/** Words that rules of endings take for others, each with the form that is its own: an accountant is no account. */
export const ownForms: ReadonlyMap<string, string> = new Map(
  `
  accountant accountants accountancy
  accountable accountability
  responsible responsibly responsibility responsibilities
  several
  severity severities
  important importance importantly
  aws
  awful awfully
  evening evenings
  engineer engineers engineering
  `
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [word = '', ...forms] = line.trim().split(/\s+/);
      return [word, ...forms].map((form) => [form, word] as const);
    }),
);
