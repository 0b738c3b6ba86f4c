import type { Day } from '#kb/day.ts';
import type { Issue } from '#kb/issue.ts';
import { kinds, placeOfFile } from '#kb/kinds.ts';
import type { ServiceLevels } from '#kb/schemas/service-levels.ts';
import { readText } from './content-folder.ts';
import { placeFindings } from './placing.ts';
import { readEntry } from './reading.ts';

/** What a content folder says of service levels: `undefined` where it has none or they cannot be read. */
export interface ReadServiceLevels {
  readonly levels: ServiceLevels | undefined;
  readonly issues: readonly Issue[];
}

/** Reads the service levels of a content folder, and no other file. */
export function readServiceLevels(folder: string, today: Day): ReadServiceLevels {
  const file = kinds['service-levels'].folder;
  const place = placeOfFile(file);
  const text = readText(folder, file);
  if (text === undefined || place.is !== 'entry') return { levels: undefined, issues: [] };
  const { entry, findings } = readEntry(file, 'service-levels', place.address, text, today);
  return {
    levels: entry?.kind === 'service-levels' ? entry.data : undefined,
    issues: placeFindings(folder, findings),
  };
}
