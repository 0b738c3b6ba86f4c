import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { contentType, encoded, isCompressible } from './content-coding.ts';
import {
  type HeaderRule,
  headersFor,
  parseHeaders,
  parseRedirects,
  type Redirect,
} from './host-rules.ts';
import { addressOfPath, contentOf, type FoundFile, fileAt } from './site-files.ts';

export interface SiteServer {
  /** Without a trailing slash: `http://localhost:4321`. */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  host: string;
}

/**
 * Serves a built folder as a static host does: `/a/b` is `a/b.html`, what is not there is
 * `404.html`, `_headers` and `_redirects` (both read once) hold, text is compressed. Throws one
 * clear sentence where the port or the host cannot be had.
 */
export async function serveSite(dir: string, { port, host }: ServeOptions): Promise<SiteServer> {
  const site: Site = {
    dir,
    headerRules: parseHeaders(await textOf(join(dir, '_headers'))),
    redirects: parseRedirects(await textOf(join(dir, '_redirects'))),
  };
  const server = createServer((request, response) => {
    respond(site, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, { port, host })));
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  const boundPort = typeof bound === 'object' ? (bound?.port ?? port) : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Site {
  dir: string;
  headerRules: HeaderRule[];
  redirects: Map<string, Redirect>;
}

async function textOf(file: string): Promise<string> {
  return (await contentOf(file))?.toString('utf8') ?? '';
}

function listenError(error: NodeJS.ErrnoException, { port, host }: ServeOptions): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(`Port ${port} is in use. Choose another, as in PORT=${port + 1} npm start.`);
    case 'EACCES':
      return new Error(`Port ${port} needs more rights. Choose one above 1023 with PORT.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`${host} is no address of this machine. Choose another with HOST.`);
    default:
      return error;
  }
}

async function respond(site: Site, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  const address = addressOfPath(path);
  const redirect = address === undefined ? undefined : await redirectFrom(site, address);
  if (redirect !== undefined) {
    const { to, status } = redirect;
    const location = query === undefined || to.includes('?') ? to : `${to}?${query}`;
    response.writeHead(status, { location }).end();
    return;
  }
  const file = address === undefined ? undefined : await fileAt(site.dir, address);
  await send(site, address ?? path, request, response, file);
}

/** As `_redirects` say; and one page has one address: `/x.html`, `/x/`, `/x/index` lead to `/x`. */
async function redirectFrom(site: Site, address: string): Promise<Redirect | undefined> {
  const declared = site.redirects.get(address) ?? site.redirects.get(address.replace(/\/$/, ''));
  if (declared !== undefined) return declared;
  const plain = address.replace(/(?:(?:^|\/)index)?(?:\.html|\/)?$/, '') || '/';
  if (plain === address || (await fileAt(site.dir, plain)) === undefined) return undefined;
  return { to: encodeURI(plain), status: 301 };
}

const NOT_FOUND: FoundFile = { name: '/404.txt', content: Buffer.from('Not found\n') };

async function send(
  site: Site,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
  found: FoundFile | undefined,
) {
  const file = found ?? (await fileAt(site.dir, '/404')) ?? NOT_FOUND;
  const type = contentType(file.name);
  const tag = `W/"${createHash('sha256').update(file.content).digest('base64url').slice(0, 22)}"`;
  const headers = new Map([
    ['content-type', type],
    ['etag', tag],
    ['cache-control', 'public, max-age=0, must-revalidate'],
    ...headersFor(site.headerRules, address),
  ]);
  if (isCompressible(type)) headers.set('vary', 'accept-encoding');
  if (found !== undefined && request.headers['if-none-match'] === tag) {
    response.writeHead(304, [...headers].flat()).end();
    return;
  }
  const accepted = isCompressible(type) ? String(request.headers['accept-encoding'] ?? '') : '';
  const { encoding, body } = await encoded(file.content, accepted);
  if (encoding !== undefined) headers.set('content-encoding', encoding);
  headers.set('content-length', String(body.length));
  response.writeHead(found === undefined ? 404 : 200, [...headers].flat());
  response.end(request.method === 'HEAD' ? undefined : body);
}
