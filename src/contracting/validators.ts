import { found, type Result, refused } from './result.ts';

/** Reads a value that came from outside: the value in the form that the program expects, or why it is not that. */
export type Shape<T> = (value: unknown) => Result<T>;

/** Text of at most so many characters. */
export function text({ most = 10_000 } = {}): Shape<string> {
  return (value) => {
    if (typeof value !== 'string') return refused('expected text');
    return value.length > most ? refused(`expected at most ${most} characters`) : found(value);
  };
}

/** A whole number between two bounds, both included. */
export function wholeNumber({ least = 0, most = Number.MAX_SAFE_INTEGER } = {}): Shape<number> {
  return (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
      return refused('expected a whole number');
    if (value < least || value > most) return refused(`expected ${least} to ${most}`);
    // Minus nought is not told apart in JSON.
    return found(value === 0 ? 0 : value);
  };
}

export const yesOrNo: Shape<boolean> = (value) =>
  typeof value === 'boolean' ? found(value) : refused('expected true or false');

/** One of the given values. */
export function oneOf<const T extends string | number>(values: readonly T[]): Shape<T> {
  return (value) => {
    const one = values.find((known) => known === value);
    return one === undefined ? refused(`expected one of ${values.join(', ')}`) : found(one);
  };
}

/** Text of a given form, such as a day. */
export function textLike<T extends string = string>(form: RegExp, what: string): Shape<T> {
  return (value) =>
    typeof value === 'string' && form.test(value)
      ? // The expression is the proof.
        found(value as T)
      : refused(`expected ${what}`);
}

export function list<T>(shape: Shape<T>, { most = 1000 } = {}): Shape<T[]> {
  return (value) => {
    if (!Array.isArray(value)) return refused('expected a list');
    if (value.length > most) return refused(`expected at most ${most} entries`);
    const read: T[] = [];
    for (const [index, one] of value.entries()) {
      const result = shape(one);
      if (!result.ok) return refused(`${index + 1}: ${result.reason}`);
      read.push(result.value);
    }
    return found(read);
  };
}

/** Values by names that are not known beforehand, such as the ids of items. */
export function byName<T>(
  shape: Shape<T>,
  { most = 1000, name = text({ most: 200 }) }: { most?: number; name?: Shape<string> } = {},
): Shape<Record<string, T>> {
  return (value) => {
    if (!isPlain(value)) return refused('expected values by name');
    const pairs = Object.entries(value);
    if (pairs.length > most) return refused(`expected at most ${most} entries`);
    const read: [string, T][] = [];
    for (const [key, one] of pairs) {
      if (key === '__proto__' || !name(key).ok) return refused('expected other names');
      const result = shape(one);
      if (!result.ok) return refused(`${key}: ${result.reason}`);
      read.push([key, result.value]);
    }
    return found(Object.fromEntries(read));
  };
}

/** A field that may be absent. */
export function optional<T>(shape: Shape<T>): Optional<T> {
  return { optional: shape };
}
export interface Optional<T> {
  readonly optional: Shape<T>;
}

type Fields = Readonly<Record<string, Shape<unknown> | Optional<unknown>>>;
type Simplified<T> = { [K in keyof T]: T[K] };
export type RecordOf<F extends Fields> = Simplified<
  {
    readonly [K in keyof F as F[K] extends Optional<unknown> ? never : K]: F[K] extends Shape<
      infer T
    >
      ? T
      : never;
  } & {
    readonly [K in keyof F as F[K] extends Optional<unknown> ? K : never]?: F[K] extends Optional<
      infer T
    >
      ? T
      : never;
  }
>;

/** Exactly these fields: an unknown one is refused, because something that was meant would get lost. */
export function record<F extends Fields>(fields: F): Shape<RecordOf<F>> {
  return (value) => {
    if (!isPlain(value)) return refused('expected fields');
    for (const key of Object.keys(value))
      if (!Object.hasOwn(fields, key)) return refused(`${key}: unknown`);
    const read: [string, unknown][] = [];
    for (const [key, field] of Object.entries(fields)) {
      const isOptional = typeof field !== 'function';
      if (!Object.hasOwn(value, key)) {
        if (isOptional) continue;
        return refused(`${key}: missing`);
      }
      const result = (isOptional ? field.optional : field)(value[key]);
      if (!result.ok) return refused(`${key}: ${result.reason}`);
      read.push([key, result.value]);
    }
    // Every field has been read by its own shape.
    return found(Object.fromEntries(read) as RecordOf<F>);
  };
}

/** A further rule about a value that has the right form, such as that names are unique. */
export function also<T>(shape: Shape<T>, rule: (value: T) => string | undefined): Shape<T> {
  return (value) => {
    const result = shape(value);
    const breach = result.ok ? rule(result.value) : undefined;
    return breach === undefined ? result : refused(breach);
  };
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
