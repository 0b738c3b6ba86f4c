import { indexFormOf } from './words.ts';

/**
 * What people say in several words, mostly small ones that tell nothing alone, and the words that articles use for it:
 * "how do we get out of it" is answered under "terminate". Before the colon the phrases, behind it the words; only what
 * holds in most sentences is here.
 */
export const plainPhrases: readonly string[] = `
  get out, pull out, back out, walk away, opt out: exit terminate leave
  part from, part with, part ways, break up with, say goodbye: leave exit terminate
  shut down, close down, wind up, go under, goes under, cease trading, shut its doors, close its doors: insolvency bust bankrupt closed
  in administration, in receivership: insolvency liquidation
  look after, looks after, looking after, take care of: manage support maintain
  hand over, handing over, pass on, pass us on: transfer transition handover
  take over, taken over, took over: takeover transition acquisition
  bought by, bought out, bought up, sold to, swallowed by: acquisition merger takeover
  get back, give back, gave back, pay back, paid back, money back: refund return compensation
  put up, go up, goes up, went up: increase raise rise
  bring down, go down, come down: reduce lower decrease
  fed up, had enough, sick of: complain dissatisfied unhappy
  sort out, put right, set right: fix resolve remedy
  set up, setting up: setup onboarding configuration
  start with, get going, get started: onboarding start
  run out, runs out: expire expiry
  break down, breaks down, broke down, go wrong, goes wrong, went wrong: failure outage incident
  go off, goes off: outage failure
  work out, figure out: calculate determine
  find out: discover detect
  turn down: reject refuse
  cut off, switch off, switched off, turn off, turned off: suspend disconnect disable
  log in, sign in, log on, sign on: login access
  locked out, lock out: access password
  call in, ring up, phone up, call up: call contact
  fall out, fell out: dispute
  fill in, fill out: complete
  roll out: deploy deployment
  sign off, signs off: approve acceptance
  ask for: request
  cost us, costs us: cost
  set aside, put by: reserve
  own fault: liability negligence
  by mistake, by accident: accidental error
  in charge, in control: responsible owner
  on time, in time: deadline punctual
  at night, all night, middle of the night: hours
  at once, straight away, right away: immediate urgent
  over and over, again and again, time and again, happens again, each time: recurring repeat pattern
  step by step: guide checklist procedure
  side by side: compare comparison
  by head, per head, a head, per seat, by seat: user
  keep up, keep going, carry on: continuity
  let go, let down: dismiss
  hold back, keep back: withhold retain
  back up, backing up: backup
  pick up: collect answer
  make sure: ensure verify check
  on our own, by ourselves, by itself, by themselves: alone automatic
  how long: duration length term period
  how fast, how quick, how quickly, how soon: response time speed
  how many: number
  how much: cost price amount
  how often: frequency
  vs, versus: difference compare
  is down, are down, was down, were down, been down: outage downtime standstill
  up and running, back online, back to normal, running again, working again: restore recovery availability
  not working, stopped working, stops working, does not work, out of order: fault failure incident
  playing up, plays up, acting up, on the blink: fault failure intermittent
  keeps happening, keep happening, happening again, yet again, same old: recurring repeat problem
  round the clock, around the clock, day and night: hours night support
  out of hours, after hours, outside hours, at weekends, at the weekend, on sundays: business hours weekend
  get through, got through, getting through, get hold of, getting hold of: contact reach response
  nobody answers, no answer, no reply, never answers, no one answers: response time escalate
  on hold, kept waiting, keep us waiting, keeps us waiting, left waiting: wait response delay
  taking too long, takes too long, takes ages, takes forever, drags on: delay late resolution time
  drag its feet, drags its feet, drag their feet, dragging their feet: delay late escalate
  behind schedule, running late, too late, past due: late delay overdue deadline
  put off, puts off, putting off, push back, pushed back: postpone delay
  in writing, on paper, in black and white, written down: written document evidence
  small print, fine print: terms clause conditions
  word of mouth, on a handshake, over the phone: verbal spoken
  gave us their word, give us their word, their word, gave his word: promise verbal commitment
  go back on, goes back on, went back on, break their word, broke their word: promise breach
  live up to, lives up to, stick to, sticks to: keep meet promise
  fire our, fire my, fire them, fire the provider, sack our, sack them: terminate dismiss leave
  open a ticket, raise a ticket, log a ticket, open a case, raise a case, log a call, raise a call: desk contact
  email down, mail down, server down, internet down, network down, system down, everything down, wifi down, phones down: outage incident failure
  not happy, not satisfied, not good enough, bad service, poor service: complain dissatisfied
  before signing, before we sign, before i sign, before you sign: contracting checklist
  read our, reads our, snoop on: access confidentiality
  locked in, lock in, tied in, tied down, stuck with: term binding notice exit
  sign up, signs up, signed up: sign contract
  get rid of, got rid of, getting rid of: terminate remove delete
  kick out, kicked out, throw out, thrown out, show them the door: terminate termination
  jump ship, cut ties, go elsewhere, look elsewhere, change over, switch over: leave change transition
  hand in notice, give notice, gave notice, serve notice: terminate termination notice
  pull the plug, pulled the plug, pulls the plug: terminate suspend
  call off, called off, calls off: cancel
  roll over, rolls over, rolled over, rolls on: renewal automatic
  come to an end, comes to an end, coming to an end: end expiry termination
  held hostage, hold hostage: withhold return access
  break in, breaks in, broke in, break into, broken into, broke into: intruder breach attack
  clicked on, click on, fell for, fall for: phishing fraud
  keep quiet, kept quiet, cover up, covered up, hush up: conceal notify report
  let us know, lets us know, let them know, let you know: notify inform notification
  kept informed, keep informed, keep us posted, in the loop, in the dark: inform report update
  get in touch, in touch with, who to call, whom to call, who do we call: contact desk
  higher up, over their heads, over his head, up the ladder, up the chain: escalate escalation manager
  pass the buck, passes the buck, passing the buck, point fingers, pointing fingers, blame each other: responsibility blame accountable
  not our problem, not our job, not their problem, not their job: responsibility scope excluded
  who does what, down to us, down to them, up to us, up to them: responsibility accountable responsible
  slip through, slips through, fall between, falls between, through the cracks: gap responsibility
  fobbed off, fob off, brushed off, passed around, pillar to post: complain complaint escalate
  who is to blame, to blame, whose fault: fault liability responsible cause
  get to the bottom, got to the bottom, look into, looks into, looking into: investigate cause analysis
  make up for, makes up for, make good, makes good: compensation credit remedy
  go to court, take to court, went to court, take them to court, legal action: court sue claim
  stand up in court, hold up in court, holds up in court: evidence proof binding
  had a row, have a row, cannot agree, do not agree, at loggerheads: dispute disagree quarrel
  meet halfway, meet in the middle, split the difference: settle compromise negotiate
  stop paying, refuse to pay, not paying, hold off paying: withhold unpaid disputed invoice
  pay up, cough up, pay out, pays out: payment compensation
  up front: prepaid advance
  in advance, ahead of time: beforehand
  on top, on top of, comes on top: extra additional
  thrown in, free of charge, for free, part of the package, part of the deal, no extra charge: included covered
  left out, leave out, leaves out, not covered, not included, does not cover: excluded exclusion scope
  rip off, ripped off, ripping us off, pay too much, paying too much, over the odds: expensive price compare
  good value, value for money, worth the money: value price worth
  more than agreed, more than quoted, more than expected, over budget: extra cost invoice
  per month, each month, every month, by the month: monthly
  per year, each year, every year, once a year: yearly annual
  per hour, by the hour: hourly rate
  lump sum, one off, flat rate, flat fee: fixed price
  settle in, settling in, get used to, first few weeks, first few months: onboarding transition
  show the ropes, learn the ropes: training onboarding
  new starter, new starters, new employee, new employees, new hire, new hires: joiner starter
  left the company, leaves the company, no longer works, no longer work: leaver account
  off sick, falls ill, on holiday: absence deputy
  come round, comes round, drop by, on site, in person: site visit
  from afar, from a distance: remote
  in house, own staff, own people: internal staff employee
  farm out, farmed out, contract out, contracted out, outside help: outsource provider
  third party, third parties: subcontractor supplier
  keep an eye on, keeps an eye on, keeping an eye on, watch over: monitor monitoring
  shop around, weigh up, stack up, stacks up: compare offers assess
  try out, tried out, tries out, dry run, test run, fire drill: trial test rehearsal
  double check, check up on, checks up on: verify check audit
  bring back, brings back, brought back, files back, data back: restore recover return
  go missing, goes missing, went missing, gone missing, all gone: lost loss missing
  throw away, thrown away, threw away, wipe clean, wiped clean: delete deletion destroy
  worst case, rainy day, plan b: disaster continuity contingency
  burn down, burns down, burnt down: fire disaster recovery
  act of god, acts of god, beyond our control, beyond their control: force majeure
  power cut, power cuts: outage electricity power
  out of business, out of money, go broke, goes broke, went broke, belly up, to the wall: insolvency bankrupt bust
  change hands, changes hands, new owner, new owners: takeover acquisition
  way in, get into, gets into, let in, lets in: access login
  in our name, in their name, in whose name, belongs to, belong to: owner ownership
  final say, has the say, have the say, last word: decision authority approval
`
  .trim()
  .split('\n')
  .map((line) => line.trim());

/** A phrase and what to ask for besides, all in the form in which words are indexed. */
export interface PlainPhrase {
  readonly words: readonly string[];
  readonly others: readonly string[];
}

/** The phrases that begin with a word in this form. */
export function plainPhrasesFrom(form: string): readonly PlainPhrase[] {
  byFirst ??= phrasesByFirst();
  return byFirst.get(form) ?? [];
}

let byFirst: ReadonlyMap<string, readonly PlainPhrase[]> | undefined;

function phrasesByFirst(): ReadonlyMap<string, readonly PlainPhrase[]> {
  const phrases = plainPhrases.flatMap((line) => {
    const [said = '', meant = ''] = line.split(':');
    const others = meant.trim().split(' ').map(indexFormOf);
    return said.split(',').map((phrase): PlainPhrase => {
      return { words: phrase.trim().split(' ').map(indexFormOf), others };
    });
  });
  return Map.groupBy(phrases, ({ words: [first = ''] }) => first);
}
