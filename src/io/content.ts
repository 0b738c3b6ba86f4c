import { type SitePath, slugOf } from '#kb/address.ts';
import type { Customer } from '#kb/customers.ts';
import type { Day } from '#kb/day.ts';
import type { Entry } from '#kb/entry.ts';
import type { Finding } from '#kb/issue.ts';
import { placeOfFile, type SettingsFile } from '#kb/kinds.ts';
import type { PublicFile } from '#kb/public-files.ts';
import { readText } from './content-folder.ts';
import { readEntry } from './reading.ts';
import { type Settings, settingsFrom } from './settings.ts';

/** What the files of a content folder hold, each by itself. */
export interface Content {
  readonly entries: readonly Entry[];
  /** Addresses of entries whose files cannot be read: references to them are not to blame. */
  readonly unreadable: readonly SitePath[];
  /** Stand-ins for them, whose texts and relations are checked like others. */
  readonly standIns: readonly Entry[];
  /** Their front matter, as far as it was read, by file. */
  readonly faulty: ReadonlyMap<string, unknown>;
  /** Files to be served as they are. */
  readonly publicFiles: readonly Pick<PublicFile, 'file' | 'address'>[];
  /** Of whom case studies tell; not part of the site. */
  readonly customers: readonly Customer[];
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}

/** Reads the files of a content folder; what is wrong with them comes back as findings. */
export function readContent(folder: string, files: readonly string[], today: Day): Content {
  const entries: Entry[] = [];
  const unreadable: SitePath[] = [];
  const standIns: Entry[] = [];
  const faulty = new Map<string, unknown>();
  const publicFiles: { file: string; address: string }[] = [];
  const customers: Customer[] = [];
  const findings: Finding[] = [];
  const settingsTexts = new Map<SettingsFile, string>();
  for (const file of files) {
    const place = placeOfFile(file);
    if (place.is === 'ignored') continue;
    if (place.is === 'unexpected') {
      findings.push(unexpected(file, place.expected));
      continue;
    }
    if (place.is === 'public') {
      publicFiles.push({ file, address: place.address });
      continue;
    }
    const text = readText(folder, file);
    if (text === undefined) findings.push(notUtf8(file));
    if (place.is === 'settings') {
      if (text !== undefined) settingsTexts.set(place.name, text);
      continue;
    }
    const { kind, address } = place;
    const read = text === undefined ? undefined : readEntry(file, kind, address, text, today);
    findings.push(...(read?.findings ?? []));
    if (read?.entry) entries.push(read.entry);
    else unreadable.push(address);
    if (read?.standIn) standIns.push(read.standIn);
    if (read?.fields) faulty.set(file, read.fields);
    if (read?.customer) customers.push(read.customer);
  }
  const { settings, findings: inSettings } = settingsFrom(settingsTexts);
  return {
    entries,
    unreadable,
    standIns,
    faulty,
    publicFiles,
    customers,
    settings,
    findings: [...findings, ...inSettings],
  };
}

function notUtf8(file: string): Finding {
  return {
    code: 'file/unreadable',
    file,
    place: { in: 'nowhere' },
    message: 'The file is no UTF-8 text.',
    hint: 'Save it as UTF-8.',
  };
}

function unexpected(file: string, expected: string): Finding {
  const place = { in: 'nowhere' } as const;
  const isPublic = file.startsWith('files/');
  const isContent = /\.(?:mdx?|markdown|ya?ml)$/i.test(file);
  const code = isContent ? 'file/unexpected' : 'file/ignored';
  const refused = isContent || isPublic ? refusedIn(file) : [];
  if (refused.length > 0) {
    const name = properName(file);
    return {
      code,
      file,
      place,
      message: `The file’s name holds ${refused.join(' and ')}, which no address may hold; expected ${expected}.`,
      hint: `Write lower-case words joined by hyphens${name === undefined ? '' : `: ${name}`}.`,
    };
  }
  if (isContent)
    return {
      code,
      file,
      place,
      message: `The file is not where content is read from; expected ${expected}.`,
      hint: 'Move or rename it.',
    };
  return {
    code,
    file,
    place,
    message: isPublic
      ? `The file is not published; expected ${expected}.`
      : 'The file is not read: it is neither Markdown nor YAML.',
    hint: isPublic
      ? 'Rename it, or save it in one of these formats.'
      : 'Pictures and other files for readers belong in files/.',
  };
}

/** The characters of a path that no address may hold, as they are called. */
function refusedIn(file: string): string[] {
  const characters = file.match(/[^\p{L}\p{M}\p{N}._~/-]/gu) ?? [];
  const called = characters.map((one) => (/\s/.test(one) ? 'a blank' : `“${one}”`));
  return [...new Set(called)];
}

/** The path as it may be called, where that alone is wrong with it. */
function properName(file: string): string | undefined {
  const [, path = '', ending = ''] = /^(.*?)(\.\w+)?$/s.exec(file) ?? [];
  const name = path.split('/').map(slugOf).join('/') + ending.toLowerCase();
  const { is } = placeOfFile(name);
  return is === 'entry' || is === 'public' ? name : undefined;
}
