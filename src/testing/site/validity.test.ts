import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { everyKindOfPage } from '../every-kind.ts';
import { siteFolder } from '../site-folder.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Matters of taste, on which Astro's output and the validator differ.
    'doctype-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
  },
});

test.each(everyKindOfPage())('%s is valid HTML', async (address) => {
  const html = readFileSync(
    join(siteFolder(), address === '/' ? 'index.html' : `${address}.html`),
    'utf8',
  );
  const report = await validator.validateString(html);
  const messages = report.results.flatMap((result) =>
    result.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`),
  );
  expect(messages).toEqual([]);
});
