import type { SitePath } from './address.ts';
import type { Entry } from './entry.ts';
import { type Finding, field } from './issue.ts';
import { didYouMean } from './nearest.ts';

/** An old address and where it leads. */
export interface Redirect {
  readonly from: SitePath;
  /** An address of this site or a web address. */
  readonly to: string;
  /** The file that says so, and where. */
  readonly file: string;
  readonly path: readonly PropertyKey[];
}

/**
 * Aliases of entries and the site's own redirects: each old address once, never one that is a page (`pageAt` tells whose),
 * each straight to its end. Collisions, circles and dead ends are left out with a finding.
 */
export function resolveRedirects(
  entries: readonly Entry[],
  own: readonly Redirect[],
  pageAt: (address: string) => string | undefined,
): { redirects: readonly Redirect[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const taken = new Map<string, Redirect>();
  for (const redirect of [...entries.flatMap(aliasesOf), ...own]) {
    const { from, file, path } = redirect;
    const owner = pageAt(from) ?? taken.get(from)?.file;
    if (owner === undefined) taken.set(from, redirect);
    else
      findings.push({
        code: 'address/collision',
        file,
        place: field(path),
        message: `The old address ${from} is already taken by ${owner}.`,
        hint: 'Remove one of the two.',
      });
  }
  const redirects = [...taken.values()].flatMap((redirect) => {
    const end = endOf(redirect, taken);
    const finding = end === undefined ? loop(redirect) : deadEnd(redirect, end, pageAt, entries);
    if (finding) findings.push(finding);
    return end === undefined || finding ? [] : [{ ...redirect, to: end }];
  });
  return { redirects, findings };
}

function aliasesOf({ aliases, address, file }: Entry): Redirect[] {
  return aliases.map((from, i) => ({ from, to: address, file, path: ['aliases', i] }));
}

/** Where a chain of redirects ends; `undefined` where it runs in a circle. */
function endOf(redirect: Redirect, all: ReadonlyMap<string, Redirect>): string | undefined {
  const seen = new Set<string>([redirect.from]);
  let { to } = redirect;
  for (let next = all.get(to); next; next = all.get(to)) {
    if (seen.has(to)) return undefined;
    seen.add(to);
    to = next.to;
  }
  return to;
}

function loop({ from, file, path }: Redirect): Finding {
  return {
    code: 'redirect/loop',
    file,
    place: field(path),
    message: `The redirect from ${from} leads in a circle.`,
    hint: 'Name the page at which it should end.',
  };
}

function deadEnd(
  { from, file, path }: Redirect,
  end: string,
  pageAt: (address: string) => string | undefined,
  entries: readonly Entry[],
): Finding | undefined {
  if (!end.startsWith('/') || pageAt(end) !== undefined) return undefined;
  const addresses = entries.map(({ address }) => address);
  return {
    code: 'reference/unresolved',
    file,
    place: field(path),
    message: `The redirect from ${from} leads to ${end}, which is no page.`,
    hint: didYouMean(end, addresses) ?? 'Name a page of this site or a web address.',
  };
}
