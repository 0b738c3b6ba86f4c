import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Module = [path: string, text: string];

/** Each pair is a module's path, where `*` is any name, and its whole text. */
const REFUSED: Module[] = [
  ['src/kb/*.ts', "import '#io/x.ts';"],
  ['src/kb/*.ts', "import '../io/x.ts';"],
  ['src/kb/checks/*.ts', "import '../../io/x.ts';"],
  ['src/kb/*.ts', "import '../../src/io/x.ts';"],
  ['src/kb/*.ts', "import '#markdown/x.ts';"],
  ['src/kb/*.ts', "import 'node:fs';"],
  ['src/kb/*.ts', "import 'astro:content';"],
  ['src/kb/*.ts', "import 'gray-matter';"],
  ['src/kb/*.ts', "export * from '#site/x.ts';"],
  ['src/kb/*.ts', "await import('#io/x.ts');"],
  ['src/kb/*.ts', "import type { X } from '#io/x.ts';\nexport type Y = X;"],
  ['src/kb/*.ts', "import '#testing/x.ts';"],
  ['src/kb/*.ts', 'export const a = document.title;'],
  ['src/kb/*.ts', 'export const a = process.argv;'],
  ['src/kb/*.ts', "console.log('a');"],
  ['src/contracting/*.ts', "import '#kb/x.ts';"],
  ['src/contracting/*.ts', "import 'zod';"],
  ['src/contracting/*.ts', "import 'node:fs';"],
  ['src/markdown/*.ts', "import '#io/x.ts';"],
  ['src/markdown/*.ts', "import '#site/x.ts';"],
  ['src/markdown/*.ts', "import 'node:path';"],
  ['src/markdown/*.ts', "import 'astro';"],
  ['src/search/*.ts', "import '#kb/x.ts';"],
  ['src/search/*.ts', "import 'pagefind';"],
  ['src/search/*.ts', 'export const a = window.location;'],
  ['src/io/*.ts', "import 'astro';"],
  ['src/io/*.ts', "import 'astro:content';"],
  ['src/io/*.ts', "import '#site/x.ts';"],
  ['src/io/*.ts', "import '#browser/x.ts';"],
  ['src/io/*.ts', "import '#testing/x.ts';"],
  ['src/io/build.ts', "import '#site/x.ts';"],
  ['src/site/*.ts', "import '#io/x.ts';"],
  ['src/site/*.ts', "import '#components/X.astro';"],
  ['src/site/*.ts', "import '../testing/x.ts';"],
  ['src/browser/*.ts', "import '#kb/x.ts';"],
  ['src/browser/*.ts', "import 'zod';"],
  ['src/browser/*.ts', "import 'node:fs';"],
  ['src/components/*.astro', "---\nimport { x } from '#site/x.ts';\n---\n<p>{x}</p>"],
  ['src/components/*.astro', "---\nimport '#io/x.ts';\n---\n<p></p>"],
  ['src/components/*.astro', "---\nimport 'astro:content';\n---\n<p></p>"],
  ['src/components/*.astro', "<p></p>\n<script>\nimport '#io/x.ts';\n</script>"],
  ['src/layouts/*.astro', "---\nimport { type X, x } from '#site/x.ts';\n---\n<p>{x}</p>"],
  ['src/pages/*.ts', "import '#io/x.ts';"],
  ['src/pages/*.astro', "---\nimport '#kb/x.ts';\n---\n<p></p>"],
  ['src/content.config.ts', "import '#testing/x.ts';"],
  ['scripts/*.ts', "import '#site/x.ts';"],
  ['scripts/*.ts', "import '../src/io/x.ts';"],
  ['scripts/*.ts', "import 'astro';"],
  ['scripts/*.ts', "import '#testing/x.ts';"],
  ['src/kb/cycle-one.ts', "import './cycle-two.ts';"],
  ['src/kb/cycle-two.ts', "import './cycle-one.ts';"],
];

const ALLOWED: Module[] = [
  ['src/kb/*.ts', "import 'zod';"],
  ['src/kb/*.ts', "import 'fastest-levenshtein';"],
  ['src/kb/*.ts', "import './x.ts';"],
  ['src/kb/checks/*.ts', "import '../x.ts';"],
  ['src/kb/*.ts', "import '#kb/x.ts';"],
  ['src/kb/*.test.ts', "import '#testing/x.ts';\nimport 'node:fs';"],
  ['src/contracting/*.ts', "import '#contracting/x.ts';"],
  ['src/markdown/*.ts', "import 'satteri';\nimport 'prismjs/components/prism-bash.js';"],
  ['src/markdown/*.ts', "import { x } from '#kb/x.ts';\nx();"],
  ['src/search/*.ts', "import '#search/x.ts';"],
  ['src/io/*.ts', "import 'node:fs/promises';\nimport 'gray-matter';\nimport '#kb/x.ts';"],
  ['src/io/*.ts', "import '#markdown/x.ts';\nimport '#search/x.ts';\nimport 'pagefind';"],
  ['src/io/*.ts', "import 'satori';\nimport 'sharp';\nimport 'lighthouse';"],
  ['src/site/*.ts', "import 'astro:content';\nimport '#markdown/x.ts';"],
  ['src/site/*.ts', "import '#kb/x.ts';\nimport '#contracting/x.ts';\nimport '#search/x.ts';"],
  ['src/browser/*.ts', "import '#contracting/x.ts';\nimport '#search/x.ts';"],
  ['src/components/*.astro', "---\nimport '#kb/x.ts';\nimport X from './X.astro';\n---\n<X />"],
  [
    'src/components/*.astro',
    "---\nimport type { X } from '#site/x.ts';\nconst { x } = Astro.props as X;\n---\n<p>{x}</p>",
  ],
  ['src/components/*.astro', "<p></p>\n<script>\nimport '#browser/x.ts';\n</script>"],
  ['src/pages/*.astro', "---\nimport X from '#layouts/X.astro';\nimport '#site/x.ts';\n---\n<X />"],
  ['scripts/*.ts', "import 'node:util';\nimport '#io/x.ts';\nimport '#kb/x.ts';\nimport './b.ts';"],
  ['src/testing/*.ts', "import '#site/x.ts';\nimport '#io/x.ts';\nimport 'playwright-core';"],
];

const RULES = [
  'lint/style/noRestrictedImports',
  'lint/style/noRestrictedGlobals',
  'lint/correctness/noNodejsModules',
  'lint/suspicious/noConsole',
  'lint/suspicious/noImportCycles',
  'plugin',
];

/** Paths of the modules that break one of the rules. */
const refused = new Set<string>();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'));
  for (const file of ['package.json', '.biome.jsonc', '.biome.type-imports.grit']) {
    copyFileSync(file, join(folder, file));
  }
  for (const module of [...REFUSED, ...ALLOWED]) {
    const file = join(folder, pathOf(module));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${module[1]}\n`);
  }
  for (const { category, location } of diagnosticsIn(folder)) {
    if (RULES.includes(category)) refused.add(location.path);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('an import against the direction is refused', () => {
  test.each(REFUSED)('%s: %s', (...module) => {
    expect(refused).toContain(pathOf(module));
  });
});

describe('an import in the right direction is allowed', () => {
  test.each(ALLOWED)('%s: %s', (...module) => {
    expect(refused).not.toContain(pathOf(module));
  });
});

function pathOf([path, text]: Module): string {
  return path.replace('*', createHash('sha1').update(text).digest('hex'));
}

interface Diagnostic {
  category: string;
  location: { path: string };
}

function diagnosticsIn(cwd: string): Diagnostic[] {
  const biome = join(import.meta.dirname, '../../node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  const report: { diagnostics: Diagnostic[] } = JSON.parse(stdout);
  return report.diagnostics;
}
