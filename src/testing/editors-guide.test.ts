import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { codesTable } from '#kb/issue.ts';
import { seedQuestion } from '#kb/schemas/question.ts';
import { site } from '#kb/schemas/settings.ts';

const guide = readFileSync(resolve(import.meta.dirname, '../../content/README.md'), 'utf8');

test('the editors’ guide explains every code of the check, in the words of the check', () => {
  const printed = /<!-- codes:start -->\n([\s\S]*)\n<!-- codes:end -->/.exec(guide)?.[1];
  expect(printed).toBe(codesTable());
});

test('the editors’ guide names every field of the question formats', () => {
  for (const key of Object.keys(seedQuestion.shape)) {
    const name = key.replace(/^related_article[2-4]$/, 'related_article1');
    expect(guide, key).toContain(`\`${name}`);
  }
});

test('the editors’ guide describes every key of site.yaml', () => {
  const brand = /^## Your brand\n([\s\S]*?)^## /m.exec(guide)?.[1] ?? '';
  for (const key of Object.keys(site.shape)) expect(brand, key).toMatch(`\`${key}`);
});
