import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AstroIntegration, dev } from 'astro';
import { knowledgeBase, provideKnowledgeBase } from '#kb/knowledge-base.ts';
import { contentType } from './content-coding.ts';
import { type IndexFiles, indexKnowledgeBase } from './dev-search-index.ts';
import { type OpenedContent, type OpenOptions, openKnowledgeBase } from './knowledge-base.ts';
import type { CheckReport } from './reporters.ts';
import { addressOfPath } from './site-files.ts';

export interface DevOptions extends OpenOptions {
  readonly port: number;
  readonly host: string;
  /** Told what the check says, at the start and after each change. */
  readonly onCheck: (report: CheckReport) => void;
}

export interface DevServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the site from its sources; a change of content is checked, shown and searchable at once. */
export async function startDevServer(options: DevOptions): Promise<DevServer> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const content = resolve(options.content);
  const live: { index: IndexFiles } = { index: new Map() };
  const open = async () => {
    const opened = openKnowledgeBase(options);
    provideKnowledgeBase(opened.knowledgeBase);
    live.index = await indexKnowledgeBase(opened.knowledgeBase);
    options.onCheck(reportOf(options, opened));
  };
  await open();
  const server = await dev({
    root: resolve(import.meta.dirname, '../..'),
    logLevel: 'warn',
    server: { port: options.port, host: options.host },
    integrations: [liveContent(content, open, (path) => live.index.get(path))],
  });
  const { port } = server.address;
  return { url: `http://localhost:${port}`, close: () => server.stop() };
}

/** Reads the content again when it changes and serves the search index from memory. */
function liveContent(
  content: string,
  open: () => Promise<void>,
  indexFile: (path: string) => Uint8Array | undefined,
): AstroIntegration {
  return {
    name: 'live-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let timer: NodeJS.Timeout | undefined;
        const reload = async () => {
          await open();
          // Astro keeps the paths of dynamic routes until it hears this.
          for (const environment of Object.values(server.environments))
            environment.hot.send('astro:content-changed', {});
          server.environments['client']?.hot.send({ type: 'full-reload' });
        };
        server.watcher.add(content);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(content)) return;
          clearTimeout(timer);
          // Editors write a file in several steps: wait until it has settled.
          timer = setTimeout(() => void reload(), 80);
        });
        server.middlewares.use((request, response, next) => {
          const address = addressOfPath(request.url?.replace(/\?.*$/s, '') ?? '/');
          const published = address && knowledgeBase().files.get(address);
          if (!published) return next();
          response.setHeader('content-type', contentType(published.file));
          response.setHeader('cache-control', 'no-store');
          response.end(readFileSync(join(content, published.file)));
        });
        server.middlewares.use('/pagefind', (request, response, next) => {
          const file = indexFile(new URL(request.url ?? '/', 'http://localhost').pathname.slice(1));
          if (!file) return next();
          response.setHeader(
            'content-type',
            /\.js$/.test(request.url ?? '') ? 'text/javascript' : 'application/octet-stream',
          );
          response.setHeader('cache-control', 'no-store');
          response.end(file);
        });
      },
    },
  };
}

function reportOf({ content }: DevOptions, { knowledgeBase, files }: OpenedContent): CheckReport {
  return { folder: content, files, issues: knowledgeBase.issues };
}
