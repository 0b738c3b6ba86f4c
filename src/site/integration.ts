import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { knowledgeBase } from '#kb/knowledge-base.ts';
import { socialCardsFile } from '#kb/social-card.ts';
import { type Output, outputs } from './outputs.ts';
import { socialCards } from './social-card.ts';

/** Everything of the site that is no page: written beside the pages by a build, answered by the dev server. */
export function plainOutputs(): AstroIntegration {
  return {
    name: 'plain-outputs',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const made = new Set<string>();
        for (const { path, body } of outputs(knowledgeBase())) {
          const file = join(folder, path);
          // One mkdir a folder: on a large site this is a third of the time.
          if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
          made.add(dirname(file));
          writeFileSync(file, body);
        }
        writeFileSync(join(folder, socialCardsFile), JSON.stringify(socialCards(knowledgeBase())));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent(
            new URL(request.url ?? '/', 'http://localhost').pathname,
          ).slice(1);
          const output = outputAt(path);
          if (!output) return next();
          response.setHeader('content-type', contentTypeOf(path));
          response.end(output.body);
        });
      },
    },
  };
}

function outputAt(path: string): Output | undefined {
  if (!/\.(?:xml|txt|json|md)$/.test(path)) return undefined;
  for (const output of outputs(knowledgeBase())) if (output.path === path) return output;
  return undefined;
}

function contentTypeOf(path: string): string {
  const types: Record<string, string> = {
    xml: 'application/xml',
    json: 'application/json',
    md: 'text/markdown',
  };
  return `${types[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain'}; charset=utf-8`;
}
