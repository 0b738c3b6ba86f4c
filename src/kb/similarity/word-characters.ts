/** 1 for letters, marks and digits; 2 for what has not been asked yet. */
const classes = new Uint8Array(65_536).fill(2);

/** Letters and digits; within a word also the signs of `C++` and `C#`. */
export function isPartOfWord(unit: number, isWithin: boolean): boolean {
  const known = classes[unit];
  if (known === 1) return true;
  if (known === 0) return isWithin && (unit === 43 || unit === 35);
  classes[unit] = /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0;
  return isPartOfWord(unit, isWithin);
}
