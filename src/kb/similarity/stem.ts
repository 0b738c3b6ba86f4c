/**
 * A word’s stem: plural and the commonest endings of verbs go, so that “processes”, “processed” and “processing” are one
 * word. Light on purpose: words of another meaning should not fall together. Takes lower case.
 */
export function stemOf(word: string): string {
  return withoutE(withoutVerbEnding(singular(word)));
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return /(?:sses|shes|ches|xes|zes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutVerbEnding(word: string): string {
  const cut = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  const stem = word.slice(0, word.length - cut);
  // “sing”, “bred”: what is left has to be a word.
  if (cut === 0 || stem.length < 3 || !/[aeiouy]/.test(stem) || /e$/.test(stem)) return word;
  return /([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

function withoutE(word: string): string {
  if (word.length > 4 && word.endsWith('e')) return word.slice(0, -1);
  return word.length > 4 && word.endsWith('y') ? `${word.slice(0, -1)}i` : word;
}
