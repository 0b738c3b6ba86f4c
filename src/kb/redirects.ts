import type { SitePath } from './address.ts';
import type { Entry } from './entry.ts';
import { type Finding, field } from './issue.ts';
import { didYouMeanAddressOf } from './nearest.ts';
import { publicAddress } from './public-files.ts';

/** An old address and where it leads. */
export interface Redirect {
  readonly from: SitePath;
  /** An address of this site, with an anchor where there is one, or a web address. */
  readonly to: string;
  /** The file that says so, and where. */
  readonly file: string;
  readonly path: readonly PropertyKey[];
  /** Where the file says where it leads; an alias leads to its entry. */
  readonly toPath?: readonly PropertyKey[];
}

/**
 * Aliases of entries and the site's own redirects: each old address once, never one that is a page (`pageAt` tells whose),
 * each straight to its end. Collisions, circles and dead ends are left out with a finding, a dead end at what names it.
 */
export function resolveRedirects(
  entries: readonly Entry[],
  own: readonly Redirect[],
  pageAt: (address: string) => string | undefined,
  didYouMean = didYouMeanAddressOf(entries.map(({ address }) => address)),
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
  const ends = endsOf(taken);
  const isDead = (to: string) =>
    to.startsWith('/') && !publicAddress(to) && pageAt(addressIn(to)) === undefined;
  const redirects: Redirect[] = [];
  const told = new Set<string>();
  for (const redirect of taken.values()) {
    const end = ends.get(redirect);
    if (end === undefined) findings.push(loop(redirect));
    else if (!isDead(end)) redirects.push({ ...redirect, to: end });
    else if (!taken.has(addressIn(redirect.to))) {
      const finding = deadEnd(redirect, didYouMean);
      const place = JSON.stringify([finding.file, finding.place]);
      // A list of old addresses has one target.
      if (!told.has(place)) findings.push(finding);
      told.add(place);
    }
  }
  return { redirects, findings };
}

/** An alias of a decision tree takes its steps with it. */
function aliasesOf(entry: Entry): Redirect[] {
  const { aliases, address, file } = entry;
  const steps = entry.kind === 'decision' ? Object.keys(entry.data.nodes) : [];
  return aliases.flatMap((alias, i) =>
    ['', ...steps.map((step) => `/${step}`)].map((rest) => ({
      from: `${alias}${rest}` as SitePath,
      to: address + rest,
      file,
      path: ['aliases', i],
    })),
  );
}

/** Where each chain of redirects ends; `undefined` where it runs in a circle. Each step is gone once. */
function endsOf(all: ReadonlyMap<string, Redirect>): ReadonlyMap<Redirect, string | undefined> {
  const ends = new Map<Redirect, string | undefined>();
  for (const first of all.values()) {
    const chain: Redirect[] = [];
    const onWay = new Set<Redirect>();
    let at: Redirect | undefined = first;
    while (at && !ends.has(at) && !onWay.has(at)) {
      chain.push(at);
      onWay.add(at);
      at = all.get(addressIn(at.to));
    }
    const isCircle = at !== undefined && onWay.has(at);
    let end = at && ends.get(at);
    for (const redirect of chain.reverse()) {
      const next = all.get(addressIn(redirect.to));
      end = isCircle ? undefined : next ? end && withAnchor(end, redirect.to) : redirect.to;
      ends.set(redirect, end);
    }
  }
  return ends;
}

/** Browsers keep an anchor through a redirect that names none. */
function withAnchor(end: string, to: string): string {
  const anchor = /#.*$/s.exec(to)?.[0] ?? '';
  return end.includes('#') ? end : end + anchor;
}

function addressIn(to: string): string {
  return to.replace(/#.*$/s, '');
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
  { from, to, file, path, toPath = path }: Redirect,
  didYouMean: (text: string) => string | undefined,
): Finding {
  return {
    code: 'reference/unresolved',
    file,
    place: field(toPath),
    message: `The redirect from ${from} leads to ${to}, which is no page.`,
    hint: didYouMean(addressIn(to)) ?? 'Name a page of this site or a web address.',
  };
}
