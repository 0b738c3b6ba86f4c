import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#testing/entries.ts';
import { hastyLimits, linkServer } from '#testing/link-server.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { checkExternal } from './external-check.ts';
import { openKnowledgeBase } from './knowledge-base.ts';
import { linkProbe } from './link-probe.ts';
import { formatReport, reportFormats } from './reporters.ts';

function contentWith(url: string): string {
  return temporaryFolder({
    'site.yaml': `url: https://kb.example.com\nlegal:\n  - { title: Imprint, url: "${url}/imprint" }\n`,
    'learn/x/a.md': `---
title: A
date: 2026-01-02
seo: { page_description: About a. }
sources:
  - title: A report
    url: ${url}/report
---

One line.

See [this](${url}/gone) and [that](${url}/good#part).
`,
    'learn/x/b.md': `---
id: 1
date: 2026-01-02
title: B
question: B
seo: { page_description: About b. }
author: Ana
answer: >-
    First.\\n\\nThen [this](${url}/gone).
subject: X
file_name: b.md
url: /learn/x/questions/b
---
&nbsp;
`,
  });
}

async function check(content: string, { isTTY = false, hasNet = true } = {}) {
  const told: string[] = [];
  const opened = openKnowledgeBase({ content, today: dayOf('2026-06-15') });
  const issues = await checkExternal(content, opened.knowledgeBase, {
    probe: linkProbe({ userAgent: 'test', limits: hastyLimits, mayAskPrivate: hasNet }),
    cacheFile: join(temporaryFolder(), 'links.json'),
    progress: { isTTY, write: (text: string) => told.push(text) },
  });
  expect(opened.knowledgeBase.issues).toEqual([]);
  return { issues, told: told.join('') };
}

const answers = { '/good': 200, '/imprint': [301, { location: '/good' }], '/report': 403 } as const;

describe('the external links of a content folder', () => {
  test('are told at their places: in texts, folded answers, fields and settings', async () => {
    const { url } = await linkServer(answers);
    const { issues } = await check(contentWith(url));
    expect(
      issues.map(({ file, position, code, severity }) =>
        [file, position?.line, position?.column, severity, code].join(' '),
      ),
    ).toEqual(
      expect.arrayContaining([
        'learn/x/a.md 7 10 info link/unchecked',
        'learn/x/a.md 12 5 warning link/external',
        'learn/x/b.md 9 20 warning link/external',
        'site.yaml 3 28 info link/moved',
      ]),
    );
    expect(issues.length).toBe(4);
  });

  test.each(reportFormats)('are told as %s', async (format) => {
    const { url } = await linkServer(answers);
    const { issues } = await check(contentWith(url));
    const report = formatReport({ folder: 'content', files: 3, issues }, format);
    for (const code of ['link/external', 'link/moved', 'link/unchecked'])
      expect(report).toContain(code);
  });

  test('are asked for with progress, in tenths or in one line of a terminal', async () => {
    const { url } = await linkServer(answers);
    const content = contentWith(url);
    const end =
      '4 external links checked; anchors on other sites, e-mail addresses and telephone numbers are not.\n';
    expect((await check(content)).told).toBe(
      `${[1, 2, 3, 4].map((n) => `Asking for external links … ${n} of 4\n`).join('')}${end}`,
    );
    expect((await check(content, { isTTY: true })).told).toBe(
      `${[1, 2, 3, 4].map((n) => `\rAsking for external links … ${n} of 4`).join('')}\n${end}`,
    );
  });

  test('are told as not checked in one sentence where nothing can be reached', async () => {
    const { issues, told } = await check(contentWith('http://127.0.0.1:1'));
    expect(issues).toEqual([]);
    expect(told).toMatch(
      /\nNo external link could be checked: nothing could be reached, so this machine seems to be offline\.\n$/,
    );
  });

  test('are not asked for where they lie on this machine', async () => {
    const { url, seen } = await linkServer(answers);
    const { issues } = await check(contentWith(url), { hasNet: false });
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['link/unchecked']));
    expect(seen).toEqual([]);
  });
});
