import type { Finding } from '#kb/issue.ts';
import type { SettingsFile } from '#kb/kinds.ts';
import type { Redirect } from '#kb/redirects.ts';
import { type SearchSettings, searchSettings } from '#kb/schemas/search.ts';
import {
  type Industry,
  industries,
  type RedirectSettings,
  redirects,
  type Site,
  type SubjectSettings,
  site,
  subjects,
} from '#kb/schemas/settings.ts';
import type { Schema, ValueOf } from '#kb/validation.ts';
import { readSettings } from './reading.ts';

/** What the settings files say; defaults where they are not there. */
export interface Settings {
  readonly site: Site;
  readonly subjects: readonly SubjectSettings[];
  /** Undefined where there is no list of industries. */
  readonly industries: readonly Industry[] | undefined;
  readonly redirects: readonly Redirect[];
  readonly search: SearchSettings;
}

/** Reads the settings from the texts of their files. */
export function settingsFrom(texts: ReadonlyMap<SettingsFile, string>): {
  settings: Settings;
  findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const read = <S extends Schema>(file: SettingsFile, schema: S): ValueOf<S> | undefined => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const result = readSettings(file, schema, text);
    findings.push(...result.findings);
    return result.data;
  };
  const settings: Settings = {
    site: read('site.yaml', site) ?? site.parse({}),
    subjects: read('subjects.yaml', subjects) ?? [],
    industries: read('industries.yaml', industries),
    redirects: redirectsFrom(read('redirects.yaml', redirects) ?? []),
    search: read('search.yaml', searchSettings) ?? searchSettings.parse({}),
  };
  return { settings, findings };
}

/** One redirect for each old address. */
function redirectsFrom(settings: readonly RedirectSettings[]): Redirect[] {
  return settings.flatMap(({ from, to }, i) => {
    const file = 'redirects.yaml';
    if (!Array.isArray(from)) return [{ from, to, file, path: [i, 'from'], toPath: [i, 'to'] }];
    return from.map((address, j) => ({
      from: address,
      to,
      file,
      path: [i, 'from', j],
      toPath: [i, 'to'],
    }));
  });
}
