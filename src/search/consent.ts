/** What a result says that a customer’s consent covers: the last day on which it holds, YYYY-MM-DD. */
export interface ConsentBoundResult<Piece> {
  readonly consentUntil?: string | undefined;
  readonly excerpt: readonly Piece[];
}

/** The fact under which the index keeps the day: `page.meta['consent_until']`. */
export const consentUntilFact = 'consent_until';

/** Whether consent that holds until a day has ended on another. */
export function hasLapsed(consentUntil: string | undefined, today: string): boolean {
  return consentUntil !== undefined && consentUntil !== '' && consentUntil < today;
}

/** A result without its passage where the consent has ended since the index was made. A title never holds a name. */
export function withoutLapsed<Piece, Result extends ConsentBoundResult<Piece>>(
  result: Result,
  today: string,
): Result {
  return hasLapsed(result.consentUntil, today) ? { ...result, excerpt: [] } : result;
}

/** The reader’s day. */
export function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
