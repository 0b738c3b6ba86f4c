import type { Prospect } from './story-match.ts';

/** Somebody who looks for a story like their own, and what they should find. */
export interface Persona {
  readonly who: string;
  readonly prospect: Prospect;
  /** The last parts of the addresses of the stories that should come first, in any order. */
  readonly best: readonly string[];
}

/**
 * Written from what the shipped stories tell, before the weights of the ranking were set: who would want to read which, had
 * somebody read all of them and been asked.
 */
export const personas: readonly Persona[] = [
  {
    who: 'The partner of a law firm of 30, whose calls lie for days, with a provider',
    prospect: {
      industry: 'professional-services',
      size: '10-49',
      had: 'provider',
      problems: ['slow-resolution'],
      outcomes: ['fewer-late-calls'],
    },
    best: ['an-accountancy-firm-changes-provider-before-the-tax-deadline'],
  },
  {
    who: 'The owner of two shops with 25 people, who has never seen a backup brought back',
    prospect: {
      industry: 'retail',
      size: '10-49',
      had: 'provider',
      problems: ['restore-failed-or-took-too-long'],
      outcomes: ['restores-tried-on-trial'],
    },
    best: ['a-garden-centre-finds-an-old-backup-at-easter'],
  },
  {
    who: 'The finance director of a builder of 120, whose invoices surprise her every month',
    prospect: {
      industry: 'construction',
      size: '50-249',
      problems: ['costs-beyond-the-fee'],
      outcomes: ['bills-that-can-be-foreseen'],
    },
    best: ['a-building-firm-learns-what-its-monthly-fee-left-out'],
  },
  {
    who: 'The owner of a small hotel, who has read that her provider was sold',
    prospect: {
      industry: 'hospitality',
      size: '1-9',
      had: 'provider',
      problems: ['provider-sold-or-closed-down'],
      outcomes: ['accounts-in-the-customers-own-name'],
    },
    best: ['a-guest-house-loses-its-provider-overnight'],
  },
  {
    who: 'The office manager of an architect’s practice of 7, who is about to change and fears the hand-over',
    prospect: {
      industry: 'professional-services',
      size: '1-9',
      had: 'provider',
      problems: ['trouble-with-the-hand-over'],
      outcomes: [],
    },
    best: [
      'an-accountancy-firm-changes-provider-before-the-tax-deadline',
      'a-guest-house-loses-its-provider-overnight',
    ],
  },
  {
    who: 'The manager of a garden tool dealer, whose cheap level turned out to exclude weekends and restores',
    prospect: {
      industry: 'retail',

      problems: ['service-level-misunderstood', 'costs-beyond-the-fee'],
      outcomes: ['higher-monthly-fee'],
    },
    best: ['a-garden-centre-finds-an-old-backup-at-easter'],
  },
  {
    who: 'The IT lead of a machine builder with 400 people, whose three colleagues and the provider each wait for the other',
    prospect: {
      industry: 'manufacturing',
      size: '250-up',
      had: 'provider-and-own-people',
      problems: ['unclear-who-does-what'],
      outcomes: ['duties-written-down'],
    },
    best: ['a-manufacturer-and-its-provider-stop-waiting-for-each-other'],
  },
  {
    who: 'A trustee of an arts charity with six people, after a forged invoice at a charity they know',
    prospect: {
      industry: 'charities',
      size: '1-9',
      had: 'nobody',
      problems: ['security-incident'],
      outcomes: ['duties-written-down'],
    },
    best: ['a-charitys-mailbox-is-read-for-eleven-days'],
  },
  {
    who: 'The head of personnel of a group of care homes with 180 people, where new carers wait for their accounts',
    prospect: {
      industry: 'health-and-care',
      size: '50-249',
      had: 'provider',
      problems: ['many-joiners-and-leavers'],
      outcomes: ['joiners-ready-on-their-first-day'],
    },
    best: ['a-home-care-company-takes-on-30-people-a-month'],
  },
  {
    who: 'The manager of a warehouse with 90 people on nights, who wants to leave before the end of the contract',
    prospect: {
      industry: 'logistics',
      size: '50-249',
      had: 'provider',
      problems: ['service-level-misunderstood', 'slow-resolution'],
      outcomes: ['contract-ended-early'],
    },
    best: ['a-haulier-leaves-its-provider-after-18-months'],
  },
  {
    who: 'The bursar of a school with 60 people and a technician of its own; there is no story of a school',
    prospect: {
      industry: 'education',
      size: '50-249',
      had: 'own-people',
      problems: ['unclear-who-does-what', 'slow-resolution'],
      outcomes: [],
    },
    best: ['a-manufacturer-and-its-provider-stop-waiting-for-each-other'],
  },
  {
    who: 'Somebody who says nothing but that there are 20 of them',
    prospect: { size: '10-49', problems: [], outcomes: [] },
    best: [
      'an-accountancy-firm-changes-provider-before-the-tax-deadline',
      'a-garden-centre-finds-an-old-backup-at-easter',
    ],
  },
];
