import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { ProbeLimits } from '#io/link-probe.ts';

/** A request that a server of a test saw. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly at: number;
  readonly userAgent: string | undefined;
}

export interface LinkServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  /** The largest number of requests that were open at the same time. */
  readonly mostAtOnce: number;
}

/** What a server answers at a path: a status, a status with headers, or whatever a function does. */
export type LinkAnswer =
  | number
  | readonly [status: number, headers: Readonly<Record<string, string>>]
  | ((request: IncomingMessage, response: ServerResponse, nth: number) => void);

/** A server on this machine that gives these answers by path, 404 elsewhere, and goes when the test is over. */
export async function linkServer(
  answers: Readonly<Record<string, LinkAnswer>>,
  delay = 0,
): Promise<LinkServer> {
  const seen: SeenRequest[] = [];
  let open = 0;
  let mostAtOnce = 0;
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    seen.push({ method, path, at: performance.now(), userAgent: headers['user-agent'] });
    open += 1;
    mostAtOnce = Math.max(mostAtOnce, open);
    response.on('close', () => {
      open -= 1;
    });
    const answer = answers[path] ?? 404;
    const nth = seen.filter((one) => one.path === path).length;
    setTimeout(() => {
      if (typeof answer === 'function') return answer(request, response, nth);
      const [status, more] = typeof answer === 'number' ? [answer, {}] : answer;
      response.writeHead(status, more).end(method === 'HEAD' ? undefined : 'A page.');
    }, delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    get mostAtOnce() {
      return mostAtOnce;
    },
  };
}

/** Limits under which a test does not wait. */
export const hastyLimits: ProbeLimits = {
  pause: 0,
  timeout: 400,
  backOff: 5,
  longestRest: 2000,
  redirects: 4,
};
