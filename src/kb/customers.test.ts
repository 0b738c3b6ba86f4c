import { expect, test } from 'vitest';
import { entryOfKind, question, told } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import { checkCustomers, customerOf, withheldLogos } from './customers.ts';
import { caseStudy } from './schemas/case-study.ts';

const file = 'case-studies/forty-shops.mdx';
const logo = '/files/three-shops.svg';
const story = caseStudy.parse({
  ...validFields.caseStudy,
  origin: 'public',
  source: { title: 'Report', url: 'https://example.com/report' },
  customer: { name: 'Tamsin Retail Ltd', anonymous_as: 'A retailer', logo },
  quotation: { text: 'It works.', by: 'Ana Lee, head of shops' },
});
const customer = customerOf(file, story, { customer: { name: 'A', anonymous_as: 'A' } });
const customers = customer ? [customer] : [];
const publicFiles = [{ file: 'files/three-shops.svg', address: logo }];
const nothing = { settings: new Map<string, unknown>(), publicFiles };

test('a logo may be served only where its customer agrees', () => {
  expect([...withheldLogos(customers)]).toEqual([logo]);
  const shown = customerOf(file, story, story);
  expect([...withheldLogos(shown ? [shown] : [])]).toEqual([]);
});

test('an illustrative story has no customer', () => {
  expect(customerOf(file, { ...story, origin: 'illustrative' }, story)).toBeUndefined();
});

test('another entry names no customer, nor a person who speaks for one', () => {
  const named = question('sla/a', {
    markdown: 'Fine.\n\nAs at Tamsin Retail,\nAna Lee says.',
    alsoAsked: ['What did tamsin-retail.example do?'],
  });
  expect(told(checkCustomers(customers, [named], nothing))).toEqual([
    'learn/sla/a.md 3:7 consent/typed-name: The customer’s name in case-studies/forty-shops.mdx is typed in the text. | Say it without the name; a link to the story says it while the customer agrees.',
    'learn/sla/a.md 4:1 consent/typed-name: The name of the person who is quoted in case-studies/forty-shops.mdx is typed in the text. | Say it without the name; a link to the story says it while the customer agrees.',
    'learn/sla/a.md alsoAsked.0 consent/typed-name: The customer of case-studies/forty-shops.mdx is named, or their logo used, in alsoAsked.0. | Say it without the name.',
  ]);
});

test('settings and files that are served name none either', () => {
  const settings = new Map([['redirects.yaml', [{ from: '/tamsin-retail', to: '/a' }]]]);
  const files = [
    ...publicFiles,
    { file: 'files/TamsinRetail.pdf', address: '/files/TamsinRetail.pdf' },
  ];
  expect(told(checkCustomers(customers, [], { settings, publicFiles: files }))).toEqual([
    'files/TamsinRetail.pdf - consent/typed-name: The customer’s name is typed in the name of the file. | Rename the file.',
    'redirects.yaml 0.from consent/typed-name: The customer of case-studies/forty-shops.mdx is named, or their logo used, in 0.from. | Say it without the name.',
  ]);
});

test('two stories about one customer judge each its own text', () => {
  const second = entryOfKind('case-study', 'case-studies/b.mdx', { ...story });
  const other = customerOf('case-studies/b.mdx', story, story);
  expect(checkCustomers([...customers, ...(other ? [other] : [])], [second], nothing)).toEqual([]);
});

test('a logo that is not there is told', () => {
  expect(told(checkCustomers(customers, [], { ...nothing, publicFiles: [] }))).toEqual([
    `${file} customer.logo reference/unresolved: customer.logo: there is no such file in files/. | Put the file there, or mend its name.`,
  ]);
});
