import type { ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { type AstroIntegration, dev } from 'astro';
import { type KnowledgeBase, provideKnowledgeBase } from '#kb/knowledge-base.ts';
import { contentType } from './content-coding.ts';
import { problemPage } from './dev-problem-page.ts';
import { type IndexFiles, indexKnowledgeBase } from './dev-search-index.ts';
import { type OpenedContent, type OpenOptions, openKnowledgeBase } from './knowledge-base.ts';
import type { CheckReport } from './reporters.ts';
import { requestGate } from './request-gate.ts';
import { addressOfPath, contentOf } from './site-files.ts';

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
  const first = await openLive(options);
  provideKnowledgeBase(first.knowledgeBase);
  options.onCheck(first.report);
  const server = await dev({
    root: resolve(import.meta.dirname, '../..'),
    logLevel: 'warn',
    server: { port: options.port, host: options.host },
    integrations: [liveContent(options, first)],
  });
  const { port } = server.address;
  return { url: `http://localhost:${port}`, close: () => server.stop() };
}

/** The content as it was last read: what pages, search and the messages in place of pages are made of. */
interface LiveContent {
  readonly knowledgeBase: KnowledgeBase;
  readonly report: CheckReport;
  readonly index: IndexFiles;
}

/** Drafts are shown, and checked as the site takes them: as not there. */
async function openLive(options: DevOptions): Promise<LiveContent> {
  const opened = openKnowledgeBase(options);
  const shown = opened.hasDrafts ? openKnowledgeBase({ ...options, withDrafts: true }) : opened;
  const { issues } = opened.knowledgeBase;
  const knowledgeBase = { ...shown.knowledgeBase, issues };
  const index = await indexKnowledgeBase(knowledgeBase);
  return { knowledgeBase, report: reportOf(options, opened), index };
}

/** Reads the content again when it changes, serves its files and its search index, and says what is wrong with a page. */
function liveContent(options: DevOptions, first: LiveContent): AstroIntegration {
  const content = resolve(options.content);
  let live = first;
  const gate = requestGate();
  return {
    name: 'live-content',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        let running = Promise.resolve();
        const reload = async () => {
          const next = await openLive(options);
          // A page that is made of the old content and the new would not find its entry.
          await gate.change(() => {
            live = next;
            provideKnowledgeBase(live.knowledgeBase);
            // Astro keeps the paths of dynamic routes until it hears this.
            for (const environment of Object.values(server.environments))
              environment.hot.send('astro:content-changed', {});
          });
          options.onCheck(live.report);
          server.environments['client']?.hot.send({ type: 'full-reload' });
        };
        server.watcher.add(content);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(content)) return;
          clearTimeout(timer);
          // Editors write a file in several steps: wait until it has settled.
          timer = setTimeout(() => {
            running = running.then(reload).catch((error) => logger.error(String(error)));
          }, 80);
        });
        server.middlewares.use((_request, response, next) => gate.pass(response, next));
        server.middlewares.use((request, response, next) => {
          const address = addressIn(request.url);
          const found = address && live.knowledgeBase.files.get(address);
          if (!found) return next();
          contentOf(join(content, found.file)).then((bytes) => {
            // It may have gone a moment ago.
            if (bytes) send(response, contentType(found.file), bytes);
            else next();
          }, next);
        });
        server.middlewares.use((request, response, next) => {
          const address = addressIn(request.url);
          const isPage = request.headers.accept?.includes('text/html') ?? false;
          const { report, knowledgeBase } = live;
          const problems = isPage && address && problemPage(address, report, knowledgeBase.library);
          if (!problems) return next();
          response.statusCode = 500;
          send(response, 'text/html; charset=utf-8', problems);
        });
        server.middlewares.use('/pagefind', (request, response, next) => {
          const path = addressIn(request.url)?.slice(1);
          const file = path === undefined ? undefined : live.index.get(path);
          if (!file) return next();
          const type = /\.js$/.test(path ?? '') ? 'text/javascript' : 'application/octet-stream';
          send(response, type, file);
        });
      },
    },
  };
}

/** The address that a request asks for, without its query. */
function addressIn(url = '/'): string | undefined {
  return addressOfPath(url.replace(/\?.*$/s, ''));
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'no-store');
  response.end(body);
}

function reportOf({ content }: DevOptions, { knowledgeBase, files }: OpenedContent): CheckReport {
  return { folder: content, files, issues: knowledgeBase.issues };
}
