/**
 * Everyday words beside the words that articles use for the same thing, a group a line. People ask in the words of talk,
 * articles answer in those of the trade: "what if they go bust" is answered under "insolvency". Only words that can
 * stand for one another in most sentences are here; what holds for one site alone belongs into its `search.yaml`.
 */
export const plainWords: readonly (readonly string[])[] = `
  advantage benefit pro upside strength merit plus gain
  disadvantage drawback con downside weakness limitation shortcoming
  danger risk hazard threat peril
  dangerous risky hazardous unsafe
  company firm business corporation organisation organization enterprise
  business commerce trade commercial
  startup venture
  duty responsibility obligation role
  job task work assignment
  buy purchase procure acquire
  buying purchasing procurement acquisition
  sell vend sale
  pay payment remunerate
  salary wage pay compensation remuneration
  cost price fee charge expense
  cheap inexpensive affordable
  expensive costly
  money fund cash capital finance
  budget spending expenditure
  change alter modify amend adapt adjust
  change amendment modification alteration
  start begin commence initiate launch
  stop end cease halt terminate discontinue
  finish complete conclude
  cancel terminate termination rescind
  leave exit quit depart
  left leave
  switch migrate move transition
  keep retain maintain preserve hold
  help assist support aid
  show display demonstrate illustrate
  tell inform notify notification
  warn alert warning
  ask request enquire query
  answer reply respond response
  get obtain receive acquire
  give provide supply grant
  need require requirement necessity
  want desire wish
  use utilise utilize usage application
  make create produce build construct develop
  fix repair mend resolve remedy correct
  solve resolve solution
  break fail failure fault breakdown
  broken faulty defective
  bust bankrupt bankruptcy insolvent insolvency
  bankruptcy insolvency liquidation
  check verify inspect validate audit
  test examine assess evaluate assessment evaluation
  judge assess evaluate appraise
  rate rank score rating
  choose select pick decide selection
  choice option alternative
  compare comparison versus difference differ differentiate distinguish distinction
  same identical equal equivalent
  similar alike comparable
  different distinct
  find discover detect identify locate
  notice spot detect
  look view inspect
  search seek lookup retrieval
  hide conceal obscure
  secret confidential confidentiality private
  big large great huge substantial
  biggest largest greatest
  small little minor
  smallest least minimum
  fast quick rapid speedy
  faster quicker accelerate
  slow delayed sluggish
  speed velocity rate performance
  worth value valuation
  car vehicle automobile
  worker employee staff personnel workforce labour labor
  boss manager supervisor employer
  leader head chief executive
  team group department unit
  customer client buyer consumer
  seller vendor supplier provider
  contractor subcontractor freelancer
  partner partnership alliance associate
  emergency crisis disaster
  hurt injure injury harm damage
  law legislation statute regulation legal
  rule regulation policy norm
  illegal unlawful
  allowed permitted lawful permissible legal
  forbidden prohibited banned
  permission authorisation authorization consent approval
  crime offence offense
  criminal offender perpetrator
  prison jail imprisonment incarceration
  punishment penalty sanction sentence
  steal theft stolen robbery
  cheat deceive fraud mislead deception
  sue litigation lawsuit claim
  lawyer attorney solicitor counsel advocate
  witness testimony testify
  evidence proof
  prove demonstrate establish verify
  fair equitable just
  unfair unjust inequitable
  computer machine pc workstation
  cpu processor microprocessor
  program software application
  app application
  phone mobile smartphone telephone
  laptop notebook
  internet web online
  website site webpage
  mail email message
  shop store retail retailer
  password credential passphrase
  login signin authentication logon
  hacker attacker intruder
  hack attack intrusion compromise
  leak breach disclosure exposure
  virus malware
  outage downtime interruption unavailability
  crash failure freeze
  safe secure protected
  safety security protection
  protect safeguard defend secure
  copy duplicate replicate backup
  save store retain
  delete remove erase destroy
  send transmit transfer dispatch
  share distribute
  lost missing loss
  error mistake fault bug
  wrong incorrect erroneous inaccurate
  right correct accurate
  true accurate valid
  false invalid untrue
  enough sufficient adequate
  lack shortage deficiency absence
  extra additional further supplementary
  part component element portion
  piece segment fragment
  kind type sort category class
  way method approach technique means
  steps procedure process stages phases
  goal objective aim target purpose
  plan planning strategy
  idea concept notion
  result outcome consequence effect
  affect impact influence effect
  reason cause factor
  important importance significant significance crucial essential vital
  main primary principal key major
  meaning definition significance
  feature characteristic property attribute trait
  example instance illustration
  rise increase grow growth
  fall decrease decline drop reduce reduction
  cut reduce reduction lower
  improve enhance improvement enhancement optimise optimize
  worse deteriorate
  better improved superior
  best optimal ideal
  lowest minimum minimal
  highest maximum
  limit restriction constraint cap
  permanent lasting
  temporary interim provisional
  yearly annual
  daily everyday
  old legacy outdated obsolete
  new modern novel recent
  current present existing
  future upcoming forthcoming
  before prior previous
  after subsequent following
  during throughout
  together jointly collectively combined
  alone independent solo single
  split divide separate separation partition
  join merge combine integrate
  merger acquisition takeover
  stake share equity
  owner proprietor ownership
  own possess ownership
  rent lease hire
  loan credit borrowing
  debt liability
  borrow loan
  lend loan credit
  owe debt payable
  tax taxation levy duty
  income revenue earnings
  profit gain earnings surplus
  bill invoice
  receipt voucher
  contract agreement
  deal agreement bargain transaction
  terms conditions provisions clause
  promise commitment undertaking pledge
  sign execute signature
  deadline duedate timelimit
  insurance cover coverage
  guarantee warranty assurance
  refund reimbursement repayment
  fine penalty
  discount rebate
  court tribunal
  judge judiciary judicial
  government state public
  country nation national
  foreign international overseas
  local regional domestic
  worldwide global international
  people population citizens
  person individual human
  woman women female
  man men male
  child children minor
  parent mother father
  old elderly senior
  school education academic
  teach train educate instruct
  learn study
  student pupil learner
  beginner novice newcomer
  expert specialist professional
  skill ability competence capability
  job employment occupation career
  fire dismiss dismissal redundancy
  hire recruit recruitment
  meeting conference
  talk speak communicate communication discussion
  argue argument debate dispute
  complaint complain grievance
  agree consent agreement
  refuse reject decline deny
  blame fault liability responsibility
  responsible liable accountable
  trust confidence reliability
  reliable dependable trustworthy
  honest integrity honesty
  happy satisfied satisfaction
  angry dissatisfied unhappy
  worry concern
  problem issue challenge difficulty
  hard difficult challenging
  easy simple straightforward
  complex complicated
  rubbish waste garbage trash
  clothes clothing apparel garment
  doctor physician
  medicine drug medication
  sick ill illness disease
  food nutrition diet
  trip travel journey
  house home dwelling residence
  building premises property
  land property realestate
  picture image photo
  film movie video
  sound audio
  number figure amount quantity
  count calculate compute
  guess estimate estimation
  measure metric indicator
  trend tendency pattern
  outside external outer
  inside internal inner
  early beforehand
  late delay overdue
  wait delay
  quality standard
  shape form structure
  layout arrangement structure
  link connection relationship relation
  connect link join
  folder directory
  screen display monitor
  sort arrange order
  repeat loop iterate iteration
  run execute operate
  record document log
  report statement account
  paper document
  rich wealthy wealth
  war conflict
  police enforcement officer
  vote election
  power authority
  control govern regulate
  manage administer oversee supervise
  watch monitor observe
  track monitor trace
  handle manage process
  decide determine conclude
  think consider believe
  explain describe clarify
  happen occur arise
  cause lead trigger
  prevent avoid
  let allow permit enable
  force compel oblige
  encourage motivate incentivise promote
  try attempt endeavour
  win succeed success
  spread distribute propagate
  collect gather accumulate
  replace substitute
  upgrade update improve
  install deploy deployment implementation
  setup configure configuration installation
  outsource delegate
  enable activate activation
  disable deactivate
  block restrict prevent
  ban prohibit prohibition
  spy surveillance monitoring
  quit resign resignation
  sack dismissal termination
  layoff redundancy
  pension retirement
  stock share equity
  shareholder stockholder investor
  bank lender
  jobless unemployed unemployment
  bribe bribery corruption
  trick deception fraud
  murder homicide killing
  divorce separation
  dead deceased death
  die death
  arrest detention custody
  invention patent
  brand trademark
  logo trademark branding
  advert advertising advertisement promotion
  ad advertising advertisement
  rival competitor competition
  predict forecast prediction
  guarantee ensure assure
  growth expansion
  shrink contraction decline
  robot automation
  automatic automated automation
  encrypt encryption cipher
  scramble encryption
  chip processor microchip
  wire cable
  wireless wifi
  text string
  room space
  step stage phase
  stage phase
  shorten abbreviate reduce
  lengthen extend extension
  renew renewal extension
  delay postpone
  hurry urgent urgency
  urgent critical
  serious severe critical
  severity seriousness priority
  mix combination mixture
  rest remainder
  whole entire total
  total sum aggregate
  half partial
  average mean
  middle median
  top highest maximum
  bottom lowest base
  edge boundary border
  border boundary
  shared joint common
  usual common typical normal
  rare uncommon infrequent
  often frequent frequency
  strange unusual abnormal
  basic fundamental
  basics fundamentals principles
  inventor founder creator
  founder founded establish established
  history origin background
  story narrative
  fight conflict dispute
  trade exchange
  swap exchange
  gather collect
  guard protect
  guide guideline
  helpful beneficial useful
  harmful detrimental adverse
  likely probable probability
  chance probability opportunity
  luck chance
  belief opinion view
  feeling emotion
  mood emotion
  clever intelligent
  stupid unwise
  young youth junior
  workplace office
  staff workforce
  union labour
  overtime hours
  holiday leave vacation
  training course
  exam test examination
  grade mark score
  teacher instructor lecturer
  rules regulations
  paperwork documentation
  tool instrument utility
  equipment hardware device
  gadget device
  fuel energy
  green environmental sustainable sustainability
  pollution contamination emission
  weather climate
  farm agriculture agricultural
  factory plant manufacturing
  goods product merchandise
  shipping delivery freight
  warehouse storage
  supply provision
  shortage lack scarcity
  standstill outage downtime disruption interruption
  unavailable unreachable inaccessible offline
  frozen froze freeze hang unresponsive
  glitch fault bug malfunction
  trouble problem issue difficulty
  flaky unreliable unstable intermittent
  latency lag slowness
  available availability uptime reachable
  recurring recurrent repeated repeatedly
  workaround stopgap bypass
  reboot restart
  patch update hotfix
  unsupported outdated obsolete
  collapse insolvency bankruptcy
  liquidator liquidation insolvency
  queue backlog pending
  unresolved unsolved pending
  waiting wait queue
  cutoff deadline
  timescale timeframe period
  timetable timeline schedule
  duration length timespan
  overnight night evening
  technician engineer techie tech guy bloke
  boss director executive management
  colleague coworker workmate
  helpdesk helpline hotline desk
  ticket call request
  administrator admin sysadmin
  salesperson salesman salespeople seller rep
  bookkeeping accounting accountancy
  joiner starter newcomer recruit
  former previous predecessor ex
  deputy substitute replacement
  telco carrier isp
  insurer insurance insured underwriter
  headcount staff employees people
  furious angry annoyed upset frustrated dissatisfied
  moan grumble gripe complain complaint
  quarrel dispute argument disagreement squabble
  contradict contradiction conflict disagree inconsistent
  discrepancy mismatch difference
  sorry apology apologise apologize regret
  mislead misled misleading deceive misrepresentation
  overcharge overpay overbilled
  dear dearer expensive pricey overpriced
  mediation mediator arbitration conciliation
  settle settlement compromise
  compensate compensation damages redress
  careless sloppy negligent negligence
  ignored ignore unanswered disregard
  survey questionnaire poll
  breach violation violate infringement
  outstanding unpaid arrears owed
  deposit prepayment prepaid upfront
  surcharge supplement uplift
  markup margin profit
  reseller resale resell
  hike increase rise raise
  inflation indexation cpi
  ceiling cap limit maximum
  quote quotation offer proposal bid tender
  haggle negotiate negotiation bargain
  subscription licence license
  unused idle surplus
  itemised itemized breakdown detailed
  paid pay payment
  bought buy purchase
  sold sell sale
  ditch dump leave terminate
  divorce leave exit termination
  cancellation cancel termination
  handover changeover transition transfer
  relocate relocation move
  export extract extraction
  rollover renewal renew
  lapse expire expiry
  binding bound tied
  commit assure assurance promise commitment
  verbal oral spoken
  okay approve approval consent authorise
  template sample specimen
  bespoke custom customised customized tailored
  clause paragraph section provision
  annex appendix attachment exhibit schedule addendum
  precedence prevail override supersede
  void invalid unenforceable
  vague unclear ambiguous imprecise
  overseas abroad foreign offshore
  flood storm earthquake disaster
  catastrophe disaster calamity
  blackout outage electricity
  belong own owner ownership
  registrant holder owner
  registrar domain dns
  hostage withhold
  veto objection object oppose refuse
  backdated retroactive retrospective
  crook burglar thief intruder hacker attacker
  cyberattack attack hack breach
  ransomware malware virus trojan
  blackmail extortion ransom ransomware
  phishing phish scam spoof
  vulnerability weakness hole flaw
  passcode password pin
  username login account
  tamperproof immutable unchangeable
  watchdog regulator authority
  certificate certification certified accreditation
  nda confidentiality secrecy nondisclosure
  snapshot backup copy
  recover recovery restore restoration retrieve rescue
  vanish disappear lost missing
  wipe erase delete shred purge
  deletion erasure destruction disposal
  corrupted damaged unreadable
  accidental unintentional inadvertent
  lose lost loss
  forgot forgotten forget overlook
  attestation certificate proof
  inspection audit examination
  drill rehearsal exercise trial
  inventory stocktake asset register
  kpi indicator metric
  dashboard scorecard
  stats statistics figures
  testimonial reference recommendation
  conversation talk chat discussion
  chase remind reminder
  acknowledge acknowledgement confirm confirmation
  excluded exclude exclusion exempt omitted
  included include inclusive covered
  scope extent coverage remit
  bundle package
  mandatory compulsory obligatory required
  unforeseen unexpected surprise unplanned
  kit gear equipment hardware device
  printer copier photocopier
  router modem
  handset phone telephone mobile
  inbox mailbox
  branch premises location depot
  remote remotely afar
  induction onboarding orientation
  manual handbook instructions guide
  advice tip hint guidance
  knowhow expertise knowledge
  governance oversight steering
  urgency priority severity
  rely reliance depend dependence
  contingency fallback
  resilience continuity
  churn attrition
  misunderstanding misunderstood misunderstand confusion
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
