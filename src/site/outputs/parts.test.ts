import { describe, expect, it } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { llmsFull } from './llms.ts';
import { sitemap } from './sitemap.ts';

const kb = smallKnowledgeBase({
  files: {
    'learn/levels/a.md': { title: 'A?', text: 'Answer to A.' },
    'learn/exit/b.md': { title: 'B?', text: 'Answer to B.', subjects: ['levels'] },
    'guides/c.md': { title: 'C', text: 'Guide C.' },
  },
});

describe('a sitemap above its limit', () => {
  it('is split into parts, each page in one of them', () => {
    const [index, ...parts] = sitemap(kb, 3);
    const whole = sitemap(kb)[1]?.body.match(/<loc>[^<]*/g);
    expect(parts.map(({ path }) => path)).toEqual([
      'sitemap-0.xml',
      'sitemap-1.xml',
      'sitemap-2.xml',
    ]);
    expect(parts.flatMap(({ body }) => body.match(/<loc>[^<]*/g))).toEqual(whole);
    for (const { path } of parts) expect(index?.body).toContain(`/${path}</loc>`);
  });

  it('of a subject with several pages holds each of them', () => {
    const questions = Array.from({ length: 101 }, (_, i) => [
      `learn/big/q${i}.md`,
      { title: `Q${i}?`, text: 'A.' },
    ]);
    const big = smallKnowledgeBase({ files: Object.fromEntries(questions) });
    const pages = sitemap(big)[1]?.body.match(/\/learn\/big(?:\/page\/\d+)?(?=<)/g);
    expect(pages).toEqual(['/learn/big', '/learn/big/page/2']);
  });
});

describe('llms-full.txt above its limit', () => {
  const [whole, ...parts] = llmsFull(kb, 100);

  it('names a file for each subject and holds the rest', () => {
    expect(whole?.body).toContain('- [Levels](https://kb.example.com/llms-full/levels.txt)');
    expect(whole?.body).toContain('Guide C.');
    expect(whole?.body).not.toContain('Answer to');
  });

  it('has each question in the file of its first subject', () => {
    expect(parts.map(({ path }) => path)).toEqual(['llms-full/exit.txt', 'llms-full/levels.txt']);
    expect(parts.map(({ body }) => body.match(/Answer to ./g))).toEqual([
      ['Answer to B'],
      ['Answer to A'],
    ]);
  });
});
