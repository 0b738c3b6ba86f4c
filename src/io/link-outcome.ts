import { z } from 'zod';
import type { ExternalLink } from '#kb/external-links.ts';
import type { Finding } from '#kb/issue.ts';

/** What became of asking for a web address. */
export const outcome = z.discriminatedUnion('is', [
  z.object({ is: z.literal('good') }),
  /** Moved for good: another address has to be written. */
  z.object({ is: z.literal('moved'), to: z.string() }),
  /** Asked for without encryption, which the server offers. */
  z.object({ is: z.literal('insecure'), to: z.string() }),
  z.object({ is: z.literal('dead'), why: z.string() }),
  /** The server, or the network, does not say. */
  z.object({ is: z.literal('uncertain'), why: z.string() }),
]);
export type Outcome = z.infer<typeof outcome>;

/** What was not asked for, for fear of reaching inside a network; nothing was learnt. */
export const notAsked = {
  is: 'uncertain',
  why: 'it lies on this machine or in a private network',
} as const satisfies Outcome;

/** The answer of a server to one request, without its body. */
export interface Answer {
  readonly status: number;
  readonly location?: string | undefined;
  /** How long it asks to be left in peace, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/** What the last answer of a page says, which is no redirect. */
export function outcomeOf({ status }: Answer): Outcome {
  if (status >= 200 && status < 300) return { is: 'good' };
  if (status === 404 || status === 410)
    return { is: 'dead', why: `the server answers ${status} (${statusNames[status]})` };
  const name = statusNames[status];
  return {
    is: 'uncertain',
    why: `the server answers ${status}${name === undefined ? '' : ` (${name})`}`,
  };
}

const statusNames: Readonly<Record<number, string>> = {
  401: 'a password is needed',
  403: 'programs may not read it',
  404: 'not found',
  405: 'it refuses to be asked',
  410: 'gone',
  429: 'too many requests',
  451: 'withheld for legal reasons',
  500: 'a fault of the server',
  502: 'a fault of the server',
  503: 'out of service',
  504: 'a fault of the server',
};

/** `Retry-After` in milliseconds from now: seconds, or a date. RFC 9110, 10.2.3. */
export function retryAfterOf(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** A link’s finding, where there is something to tell. Nothing is an error: the net is not the editors’ fault. */
export function findingOf(
  { url, file, place }: ExternalLink,
  found: Outcome | undefined,
): Finding[] {
  const at = { file, place };
  switch (found?.is) {
    case 'dead':
      return [
        {
          ...at,
          code: 'link/external',
          message: `${url} leads nowhere: ${found.why}.`,
          hint: 'Look for the page’s new address, or remove the link.',
        },
      ];
    case 'moved':
      return [
        {
          ...at,
          code: 'link/moved',
          message: `${url} has moved for good${isFrontPage(found.to) && !isFrontPage(url) ? ', to a front page: what you cite may be gone' : ''}.`,
          hint: `Write ${withAnchorOf(url, found.to)}`,
        },
      ];
    case 'insecure':
      return [
        {
          ...at,
          code: 'link/moved',
          message: `${url} is there with encryption too.`,
          hint: `Write ${withAnchorOf(url, found.to)}`,
        },
      ];
    case 'uncertain':
      return [
        {
          ...at,
          code: 'link/unchecked',
          message: `${url} could not be checked: ${found.why}.`,
          hint: 'Open it yourself to see whether it is still there.',
        },
      ];
    default:
      return [];
  }
}

function isFrontPage(url: string): boolean {
  return /^https?:\/\/[^/]+\/?(?:[?#]|$)/.test(url);
}

function withAnchorOf(written: string, to: string): string {
  const anchor = /#.*$/s.exec(written)?.[0] ?? '';
  return to.includes('#') ? to : `${to}${anchor}`;
}
