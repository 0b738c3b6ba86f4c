import type { ExternalLink } from '#kb/external-links.ts';
import type { Finding } from '#kb/issue.ts';
import type { LinkCache } from './link-cache.ts';
import { findingOf, notAsked, type Outcome } from './link-outcome.ts';
import type { Probe } from './link-probe.ts';

export interface ExternalCheck {
  readonly findings: readonly Finding[];
  /** How many addresses there are, whatever the number of their links. */
  readonly addresses: number;
  /** How many of them were known from earlier runs. */
  readonly known: number;
  /** Whether nothing at all could be reached: then only what was known is told. */
  readonly isOffline: boolean;
}

export interface ExternalCheckOptions {
  readonly probe: Probe;
  readonly cache: LinkCache;
  readonly onProgress?: (done: number, all: number) => void;
}

/** How many hosts are asked at the same time. */
const lanes = 16;

/** Finds out which external links lead nowhere or elsewhere. Each address is asked for once, whatever names it. */
export async function checkExternalLinks(
  links: readonly ExternalLink[],
  { probe, cache, onProgress }: ExternalCheckOptions,
): Promise<ExternalCheck> {
  const { addresses, invalid, known, byHost } = planProbes(links, (url) => cache.get(url));
  const fresh = new Map<string, Outcome>();
  const missing = [...byHost.values()].reduce((sum, urls) => sum + urls.length, 0);
  // Where so many hosts are silent and none is not, the silence is ours.
  const isHopeless = () => probe.answers === 0 && probe.failures > 3 * lanes;
  await inLanes(lanes, [...byHost.values()], async (urls) => {
    for (const url of urls) {
      if (isHopeless()) return;
      fresh.set(url, await probe.outcomeOf(new URL(url)));
      // Whoever interrupts a long run keeps what it found.
      if (fresh.size % 50 === 0 && probe.answers > 0) keep(cache, fresh);
      onProgress?.(fresh.size, missing);
    }
  });
  const isOffline = probe.failures > 0 && !(await isAnswered(probe, known));
  if (!isOffline) keep(cache, fresh);
  const found = new Map([...invalid, ...known, ...(isOffline ? [] : fresh)]);
  return {
    findings: links.flatMap((link) => findingOf(link, found.get(addressAsked(link.url)))),
    addresses,
    known: known.size,
    isOffline,
  };
}

export interface ProbePlan {
  readonly addresses: number;
  readonly invalid: ReadonlyMap<string, Outcome>;
  readonly known: ReadonlyMap<string, Outcome>;
  /** The addresses to ask for, by host: one lane takes all of a host. */
  readonly byHost: ReadonlyMap<string, readonly string[]>;
}

/** What has to be asked: each address once, without its anchor, unless it is known or no address at all. */
export function planProbes(
  links: readonly ExternalLink[],
  recall: (url: string) => Outcome | undefined,
): ProbePlan {
  const invalid = new Map<string, Outcome>();
  const known = new Map<string, Outcome>();
  const toAsk: string[] = [];
  const addresses = new Set(links.map(({ url }) => addressAsked(url)));
  for (const url of addresses) {
    const recalled = recall(url);
    if (!URL.canParse(url)) invalid.set(url, { is: 'dead', why: 'it is no web address' });
    else if (recalled) known.set(url, recalled);
    else toAsk.push(url);
  }
  const byHost = Map.groupBy(toAsk, (url) => new URL(url).host);
  return { addresses: addresses.size, invalid, known, byHost };
}

function keep(cache: LinkCache, outcomes: ReadonlyMap<string, Outcome>): void {
  for (const [url, found] of outcomes) {
    const isLearnt = found.is !== notAsked.is || found.why !== notAsked.why;
    if (isLearnt && cache.get(url) !== found) cache.set(url, found);
  }
  cache.save();
}

/** Servers never see what stands behind `#`. */
function addressAsked(url: string): string {
  const bare = url.replace(/#.*$/s, '');
  return URL.parse(bare)?.href ?? bare;
}

/** Whether anything answers: if nothing asked so far did, then what was good before. */
async function isAnswered(probe: Probe, known: ReadonlyMap<string, Outcome>): Promise<boolean> {
  const once = [...known].filter(([, { is }]) => is === 'good').slice(0, 2);
  for (const [url] of once) {
    if (probe.answers > 0) break;
    await probe.outcomeOf(new URL(url));
  }
  return probe.answers > 0;
}

/** Takes the items one after the other, in so many lanes. */
async function inLanes<T>(
  lanes: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const lane = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
}
