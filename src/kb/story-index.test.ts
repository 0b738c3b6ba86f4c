import { describe, expect, it } from 'vitest';
import { entryOfKind } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import { storyIndexAddress, storyIndexesOf } from './story-index.ts';

const story = (name: string, fields: object) =>
  entryOfKind('case-study', `case-studies/${name}.mdx`, { ...validFields.caseStudy, ...fields });

describe('pages of stories by industry and service', () => {
  it('has one for each that a listed story has, spellings that differ in signs together', () => {
    const entries = [
      story('a', { industry: 'retail', services: ['Service desk', 'Backup and restore'] }),
      story('b', { industry: 'retail', services: ['Service-Desk', 'Service desk'] }),
      story('c', { industry: 'education', services: ['Calls'], no_index: true }),
    ];
    const indexes = storyIndexesOf(entries).map(({ address, spelling, stories }) => [
      address,
      spelling,
      stories.length,
    ]);
    expect(indexes).toEqual([
      ['/case-studies/industry/retail', 'retail', 2],
      ['/case-studies/service/backup-and-restore', 'Backup and restore', 1],
      ['/case-studies/service/service-desk', 'Service desk', 2],
    ]);
  });

  it.each([
    ['The customer’s own accounts', '/case-studies/service/the-customers-own-accounts'],
    ['Réseau', '/case-studies/service/reseau'],
    ['§§§', '/case-studies/service/other'],
  ])('has an address for %s', (spelling, address) => {
    expect(storyIndexAddress('service', spelling)).toBe(address);
  });
});
