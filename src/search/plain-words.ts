import { plainWords } from './plain-word-groups.ts';
import { indexFormOf } from './words.ts';

/** The indexed forms of the words that can stand for the one with this form. */
export function plainFormsOf(form: string): readonly string[] {
  others ??= othersByForm();
  return others.get(form) ?? [];
}

let others: ReadonlyMap<string, readonly string[]> | undefined;

function othersByForm(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const words of plainWords) {
    const forms = words.map(indexFormOf);
    for (const form of forms) {
      const known = found.get(form) ?? new Set();
      found.set(form, known);
      for (const other of forms) if (other !== form) known.add(other);
    }
  }
  return new Map([...found].map(([form, all]) => [form, [...all]]));
}
