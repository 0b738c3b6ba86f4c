import type { Library } from '#kb/library.ts';
import { memo } from './memo.ts';

/** The titles of the provider’s levels by id, the highest level first. */
export const levelTitles: (library: Library) => ReadonlyMap<string, string> = memo(
  (library) =>
    new Map(
      library
        .ofKind('service-levels')
        .flatMap(({ data }) => data.levels.map(({ id, title }) => [id, title] as const)),
    ),
);
