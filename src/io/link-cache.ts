import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Outcome, outcome } from './link-outcome.ts';

/** What was found out about web addresses before, and when. */
export interface LinkCache {
  /** What is known of an address and recent enough to go by. */
  get(url: string): Outcome | undefined;
  set(url: string, found: Outcome): void;
  /** Writes what is recent enough; a file that cannot be written is no harm. */
  save(): void;
}

/** Where the results are kept between runs. */
export const linkCacheFile = join(import.meta.dirname, '../../.cache/external-links.json');

/** Opens the results in a file; one that cannot be read counts as none. `now` gives milliseconds. */
export function openLinkCache(file: string, now: () => number = Date.now): LinkCache {
  const known = new Map(Object.entries(readKept(file)));
  let isChanged = false;
  const isRecent = ({ at, found }: Kept) => at <= now() && now() - at < keptFor(found);
  return {
    get(url) {
      const kept = known.get(url);
      return kept && isRecent(kept) ? kept.found : undefined;
    },
    set(url, found) {
      known.set(url, { at: now(), found });
      isChanged = true;
    },
    save() {
      if (!isChanged) return;
      isChanged = false;
      const recent = [...known].filter(([, kept]) => isRecent(kept));
      const partial = `${file}.${process.pid}`;
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(partial, JSON.stringify({ version, links: Object.fromEntries(recent) }));
        renameSync(partial, file);
      } catch {
        // The next run asks again.
      }
    },
  };
}

/** What is there stays so for a week; what is not may be mended within the hour. */
function keptFor({ is }: Outcome): number {
  const hour = 60 * 60 * 1000;
  return is === 'dead' || is === 'uncertain' ? hour : 7 * 24 * hour;
}

const version = 1;
const kept = z.object({ at: z.number(), found: outcome });
type Kept = z.infer<typeof kept>;
const keptFile = z.object({ version: z.literal(version), links: z.record(z.string(), kept) });

function readKept(file: string): Record<string, Kept> {
  try {
    return keptFile.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data?.links ?? {};
  } catch {
    return {};
  }
}
