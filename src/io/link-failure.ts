import { notAsked } from './link-outcome.ts';
import { NotPublic } from './public-address.ts';

/** Why there is no answer. */
export class Failure extends Error {
  readonly is: 'dead' | 'uncertain';
  /** Whether asking again may help. */
  readonly isPassing: boolean;
  constructor(is: 'dead' | 'uncertain', why: string, isPassing: boolean) {
    super(why);
    this.is = is;
    this.isPassing = isPassing;
  }
}

/** What an error of a request means. @param timeout How long the answer was waited for, in milliseconds. */
export function failureFrom(error: unknown, timeout: number): Failure {
  if (error instanceof NotPublic) return new Failure(notAsked.is, notAsked.why, false);
  const {
    code = '',
    name = '',
    cause,
  } = error as { code?: string; name?: string; cause?: unknown };
  const isTimeout =
    name === 'TimeoutError' || (cause as Error | undefined)?.name === 'TimeoutError';
  if (isTimeout || code === 'ETIMEDOUT')
    return new Failure('uncertain', `no answer in ${timeout / 1000} s`, true);
  if (code === 'ENOTFOUND') return new Failure('dead', 'there is no such host', false);
  if (/CERT|TLS|SSL|EPROTO|SELF_SIGNED|ISSUER/.test(code))
    return new Failure('uncertain', `no secure connection (${code})`, false);
  return new Failure('uncertain', `no connection${code === '' ? '' : ` (${code})`}`, true);
}
