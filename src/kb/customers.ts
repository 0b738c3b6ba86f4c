import type { Entry } from './entry.ts';
import { type Finding, field } from './issue.ts';
import { namesOf, type ProtectedName } from './protected-names.ts';
import type { CaseStudy } from './schemas/case-study.ts';
import { positionAt, textsIn } from './typed-names.ts';

/** A real customer whose story is told, as the reading of the content knows them and nothing behind it does. */
export interface Customer {
  /** The file of their story. */
  readonly file: string;
  readonly names: readonly ProtectedName[];
  /** The address of their logo, and whether it may be served. */
  readonly logo: string | undefined;
  readonly mayShowLogo: boolean;
}

/** Of an illustrative story there is none. */
export function customerOf(
  file: string,
  story: CaseStudy,
  published: Pick<CaseStudy, 'customer'>,
): Customer | undefined {
  if (story.origin === 'illustrative') return undefined;
  return {
    file,
    names: namesOf(story),
    logo: story.customer.logo,
    mayShowLogo: published.customer.logo !== undefined,
  };
}

/** The addresses of logos that nobody may be served, since a customer to whom they belong does not agree to it. */
export function withheldLogos(customers: readonly Customer[]): ReadonlySet<string> {
  return new Set(
    customers.flatMap(({ logo, mayShowLogo }) => (logo === undefined || mayShowLogo ? [] : [logo])),
  );
}

/** What is looked at besides entries: settings, front matter that has errors, and files that are served as they are. */
export interface OtherTexts {
  /** By file. */
  readonly settings: ReadonlyMap<string, unknown>;
  readonly faulty?: ReadonlyMap<string, unknown>;
  readonly publicFiles: readonly { readonly file: string; readonly address: string }[];
}

/**
 * Places outside a customer’s own story where they are named or their logo is used: there nothing could be withheld when
 * their consent ends. And logos that are not there.
 */
export function checkCustomers(
  customers: readonly Customer[],
  entries: readonly Entry[],
  { settings, faulty = new Map(), publicFiles }: OtherTexts,
): Finding[] {
  if (customers.length === 0) return [];
  const served = new Set(publicFiles.map(({ address }) => address));
  return [
    ...customers.flatMap(({ file, logo }) =>
      logo === undefined || served.has(logo) ? [] : [noLogo(file, logo)],
    ),
    ...publicFiles.flatMap(({ file, address }) =>
      customers
        .flatMap(({ names }) => names)
        .filter((name) => name.placesIn(address).length > 0)
        .slice(0, 1)
        .map(
          ({ called }): Finding => ({
            code: 'consent/typed-name',
            file,
            place: { in: 'nowhere' },
            message: `${called} is typed in the name of the file.`,
            hint: 'Rename the file.',
          }),
        ),
    ),
    ...[...settings, ...faulty].flatMap(([file, data]) => {
      const others = customersBesides(customers, ownOf(file, customers));
      return textsIn(data).flatMap(({ path, text }) =>
        namedIn(text, others).map((customer) => typed(file, customer, path)),
      );
    }),
    ...entries.flatMap((entry) => inEntry(entry, customers)),
  ];
}

function noLogo(file: string, logo: string): Finding {
  return {
    code: 'reference/unresolved',
    file,
    place: field(['customer', 'logo']),
    message: `customer.logo: there is no such file${logo.startsWith('/files/') ? ' in files/' : ''}.`,
    hint: 'Put the file there, or mend its name.',
  };
}

function inEntry(entry: Entry, customers: readonly Customer[]): Finding[] {
  const others = customersBesides(customers, ownOf(entry.file, customers));
  if (others.length === 0) return [];
  const { markdown, file, textAt: _, format: _f, address: _a, kind: _k, ...fields } = entry;
  // Most entries name nobody: one look at all of an entry tells.
  const inText = namedIn(markdown, others).flatMap((found) =>
    found.names
      .flatMap((name) => name.placesIn(markdown).map((at) => ({ name, at })))
      .map(
        ({ name, at }): Finding => ({
          code: 'consent/typed-name',
          file,
          place: { in: 'text', position: positionAt(markdown, at) },
          message: `${name.called} in ${found.file} is typed in the text.`,
          hint: 'Say it without the name; a link to the story says it while the customer agrees.',
        }),
      ),
  );
  const data = 'data' in fields ? fields.data : fields;
  const isNamed = namedIn(JSON.stringify(data), others).length > 0;
  if (!isNamed) return inText;
  const inFields = textsIn(data).flatMap(({ path, text }) =>
    namedIn(text, others).map((customer) => typed(file, customer, path)),
  );
  return [...inText, ...inFields];
}

/** The customer of whom a file tells. */
function ownOf(file: string, customers: readonly Customer[]): Customer | undefined {
  return customers.find((customer) => customer.file === file);
}

/** Each customer once; of two stories about the same customer each judges its own text. */
function customersBesides(customers: readonly Customer[], own: Customer | undefined): Customer[] {
  const keyOf = ({ names, logo }: Customer) => `${names[0]?.text} ${logo}`;
  const nameOf = (customer: Customer | undefined) => customer?.names[0]?.text;
  const once = new Map(customers.toReversed().map((one) => [keyOf(one), one]));
  return [...once.values()].filter((one) => nameOf(one) !== nameOf(own));
}

function namedIn(text: string, customers: readonly Customer[]): readonly Customer[] {
  return customers.filter(
    ({ names, logo }) =>
      names.some((name) => name.placesIn(text).length > 0) ||
      (logo !== undefined && text.includes(logo.replace(/^\/files\//, ''))),
  );
}

function typed(file: string, customer: Customer, path: readonly PropertyKey[]): Finding {
  return {
    code: 'consent/typed-name',
    file,
    place: field(path),
    message: `The customer of ${customer.file} is named, or their logo used, in ${path.join('.')}.`,
    hint: 'Say it without the name.',
  };
}
