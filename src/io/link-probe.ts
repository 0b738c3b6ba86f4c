import { request as insecureRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { type HostGate, hostGate } from './host-gate.ts';
import { Failure, failureFrom } from './link-failure.ts';
import { type Answer, type Outcome, retryAfterOf } from './link-outcome.ts';
import { followRedirects } from './link-redirects.ts';
import { isPublicHost, NotPublic, publicLookup } from './public-address.ts';

/** How far a probe goes. Times in milliseconds. */
export interface ProbeLimits {
  /** Between two requests to one host, which is asked one thing at a time. */
  readonly pause: number;
  /** For one request, until its headers are there. */
  readonly timeout: number;
  /** Before the second request for an address that failed; four times as long before the third. */
  readonly backOff: number;
  /** A host that wants a longer rest is not asked again. */
  readonly longestRest: number;
  readonly redirects: number;
}

export const politeLimits: ProbeLimits = {
  pause: 500,
  timeout: 15_000,
  backOff: 1000,
  longestRest: 30_000,
  redirects: 10,
};

export interface ProbeOptions {
  /** Says who asks. */
  readonly userAgent: string;
  readonly limits?: ProbeLimits;
  /** Whether this machine and its network may be asked: for tests only. */
  readonly mayAskPrivate?: boolean;
}

export interface Probe {
  /** Asks for a web address, following redirects. Never throws. */
  outcomeOf(url: URL): Promise<Outcome>;
  /** How many requests were answered, by whatever. */
  readonly answers: number;
  /** How many requests failed before any server answered. */
  readonly failures: number;
}

/** A program that asks for web addresses politely: HEAD, then GET where that is refused, without ever reading a page. */
export function linkProbe(options: ProbeOptions): Probe {
  const { limits = politeLimits } = options;
  const gate = hostGate(limits.pause);
  const hosts: HostRecord = { lost: new Map(), silent: new Map() };
  const counts = { answers: 0, failures: 0 };
  const ask: Ask = async (url, method) => {
    try {
      const answer = await answerTo(url, method, options);
      counts.answers += 1;
      return answer;
    } catch (error) {
      const failure = failureFrom(error, limits.timeout);
      if (!(error instanceof NotPublic)) counts.failures += 1;
      return failure;
    }
  };
  return {
    get answers() {
      return counts.answers;
    },
    get failures() {
      return counts.failures;
    },
    async outcomeOf(url) {
      return await followRedirects(url, limits.redirects, (at) =>
        settle(at, { ask, gate, hosts, limits }),
      );
    },
  };
}

type Method = 'HEAD' | 'GET';
type Ask = (url: URL, method: Method) => Promise<Answer | Failure>;

interface Means {
  readonly ask: Ask;
  readonly gate: HostGate;
  readonly hosts: HostRecord;
  readonly limits: ProbeLimits;
}

/** What is known of hosts that do not answer. */
interface HostRecord {
  /** Hosts that are not asked any more, and why. */
  readonly lost: Map<string, Failure>;
  /** How many pages of a host gave no answer, one after the other. */
  readonly silent: Map<string, number>;
}

const methods: readonly Method[] = ['HEAD', 'GET', 'GET'];

/** The answer on which one address settles, after up to three requests. Throws a `Failure`. */
async function settle(url: URL, { ask, gate, hosts, limits }: Means): Promise<Answer> {
  const { host } = url;
  const lose = (why: Failure) => hosts.lost.set(host, new Failure(why.is, why.message, false));
  for (const [i, method] of methods.entries()) {
    const isLast = i === methods.length - 1;
    const reply = await gate.through(host, async () => {
      const known = hosts.lost.get(host);
      if (known) return known;
      const given = await ask(url, method);
      // Both before it is the next one’s turn.
      if (wantsPeace(given, isLast, limits)) lose(busyAs(given));
      else gate.postpone(host, restAfter(given, method, limits.backOff * 4 ** i));
      return given;
    });
    if (reply instanceof Failure) {
      if (reply.isPassing && !isLast) continue;
      const silent = (hosts.silent.get(host) ?? 0) + 1;
      hosts.silent.set(host, silent);
      if (!reply.isPassing || silent >= 2) lose(reply);
      throw reply;
    }
    hosts.silent.delete(host);
    const { status } = reply;
    if (status < 400 || isLast || wantsPeace(reply, isLast, limits)) return reply;
    if (method === 'GET' && status < 500 && !busy.has(status)) return reply;
  }
  throw new Error('There is a last method.');
}

/** Whether a host is busy for longer than anybody will wait. */
function wantsPeace(
  reply: Answer | Failure,
  isLast: boolean,
  { longestRest }: ProbeLimits,
): reply is Answer {
  if (reply instanceof Failure || !busy.has(reply.status)) return false;
  return isLast || (reply.retryAfter ?? 0) > longestRest;
}

function busyAs({ status }: Answer): Failure {
  return new Failure('uncertain', `the server answered another request with ${status}`, false);
}

const busy = new Set([429, 503]);

/** How long the host is to be left in peace; what HEAD is refused may be asked for by GET at once. */
function restAfter(reply: Answer | Failure, method: Method, backOff: number): number {
  if (reply instanceof Failure) return reply.isPassing ? backOff : 0;
  if (busy.has(reply.status)) return reply.retryAfter ?? backOff;
  return method === 'GET' && reply.status >= 500 ? backOff : 0;
}

/** One request, which ends with the headers of its answer. */
function answerTo(url: URL, method: Method, options: ProbeOptions): Promise<Answer> {
  const { userAgent, limits = politeLimits, mayAskPrivate = false } = options;
  if (!mayAskPrivate && !isPublicHost(url.hostname)) return Promise.reject(new NotPublic());
  const request = url.protocol === 'https:' ? secureRequest : insecureRequest;
  // Names and passwords in a link are for people.
  const target = new URL(url);
  target.username = '';
  target.password = '';
  return new Promise((resolve, reject) => {
    const asking = request(target, {
      method,
      agent: false,
      maxHeaderSize: 65_536,
      signal: AbortSignal.timeout(limits.timeout),
      headers: { 'user-agent': userAgent, accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      ...(!mayAskPrivate && { lookup: publicLookup }),
    });
    asking.on('error', reject);
    asking.on('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      const retryAfter = retryAfterOf(headers['retry-after'], Date.now());
      resolve({ status, location: headers.location, retryAfter });
      response.on('error', () => {});
      response.destroy();
    });
    asking.end();
  });
}
