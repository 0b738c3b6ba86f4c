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
