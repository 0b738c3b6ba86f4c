import { type Finding, field } from '../issue.ts';
import type { LinkJudge } from '../link-problem.ts';
import { publicAddress } from '../public-files.ts';
import type { Redirect } from '../redirects.ts';
import type { Site } from '../schemas/settings.ts';

/** The links of `site.yaml`, and where `redirects.yaml` names an anchor or a file, that lead nowhere. */
export function checkSettingsLinks(
  site: Site,
  redirects: readonly Redirect[],
  judge: LinkJudge,
): Finding[] {
  const links = [...siteLinks(site), ...precise(redirects)];
  return links.flatMap(({ file, path, to }) => {
    const problem = judge(to, { file });
    // A redirect to no page is told with the redirects.
    const isTold = problem?.code === 'link/unresolved' && path.at(-1) === 'to' && !isFile(to);
    return problem && !isTold ? [{ file, place: field(path), ...problem }] : [];
  });
}

interface SettingsLink {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  readonly to: string;
}

function siteLinks({ legal = [], banner }: Site): SettingsLink[] {
  const file = 'site.yaml';
  const links = legal.map(({ url }, i) => ({ file, path: ['legal', i, 'url'], to: url }));
  if (banner?.link) links.push({ file, path: ['banner', 'link', 'url'], to: banner.link.url });
  return links;
}

/** Whether a page is there is judged with the redirects themselves. Each target once: a list of old addresses has one. */
function precise(redirects: readonly Redirect[]): SettingsLink[] {
  const byPlace = new Map<string, SettingsLink>();
  for (const { file, to, toPath } of redirects)
    if (toPath && (to.includes('#') || isFile(to)))
      byPlace.set(`${file} ${toPath.join('.')}`, { file, path: toPath, to });
  return [...byPlace.values()];
}

function isFile(to: string): boolean {
  return publicAddress(to) !== undefined;
}
