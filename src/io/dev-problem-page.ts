import type { Issue } from '#kb/issue.ts';
import { placeOfFile } from '#kb/kinds.ts';
import type { Library } from '#kb/library.ts';
import { type CheckReport, count, sentenceOf, shownPlace } from './reporters.ts';

/**
 * What a browser shows in place of a page that is missing because its file, or the settings, cannot be read: what the
 * check says. `undefined` where the page is there, or is missing for another reason. It loads itself again when the
 * content has changed.
 */
export function problemPage(
  address: string,
  { folder, issues }: CheckReport,
  library: Library,
): string | undefined {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const isHere = library.isPage(address) && !library.isUnreadable(address);
  const own = errors.filter(({ file, code }) => {
    const place = placeOfFile(file);
    if (place.is === 'settings') return code.startsWith('front-matter/');
    if (place.is !== 'entry' || isHere || !library.isUnreadable(place.address)) return false;
    return isAtOrBelow(address, place.address) || isAtOrBelow(place.address, address);
  });
  if (own.length === 0) return undefined;
  const files = new Set(own.map(({ file }) => file));
  const elsewhere = errors.filter(({ file }) => !files.has(file));
  const ofFiles = issues.filter(({ file }) => files.has(file));
  return pageOf(
    listOf(folder, ofFiles),
    elsewhere.length === 0
      ? ''
      : `<h2>${count(elsewhere.length, 'error')} elsewhere</h2>${listOf(folder, elsewhere)}`,
  );
}

/** A decision’s steps lie below it, and a list may lack all that it lists. */
function isAtOrBelow(address: string, above: string): boolean {
  return address === above || address.startsWith(`${above}/`);
}

function pageOf(list: string, elsewhere: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>This page cannot be shown yet</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }
li { margin-block: 1rem; overflow-wrap: anywhere; }
code { font-size: 0.9em; }
</style>
<script type="module" src="/@vite/client"></script>
<main>
<h1>This page cannot be shown yet</h1>
<p>What is named here keeps it from being shown. Mend it and save: the page comes back by itself.</p>
${list}
${elsewhere}
</main>
</html>
`;
}

function listOf(folder: string, issues: readonly Issue[]): string {
  const items = issues.map(
    (issue) =>
      `<li><code>${escaped(shownPlace(folder, issue))}</code> ${issue.severity}<br>${escaped(sentenceOf(issue))}</li>`,
  );
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
