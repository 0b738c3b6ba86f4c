/**
 * Fifty-three bits that stand for a text, the same on every machine (cyrb53). Not for secrets: two texts that somebody
 * chose may agree.
 */
export function digestOf(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  return mixed(a, b);
}

/** Stands for texts and what each of them counts, as {@link digestOf} does for one. */
export function digestOfParts(parts: readonly { text: string; weight: number }[]): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const { text, weight } of parts) {
    // Two at a time, which takes half as long.
    for (let i = 0; i < text.length; i += 2) {
      const second = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
      const units = text.charCodeAt(i) | (second << 16);
      a = Math.imul(a ^ units, 2654435761);
      b = Math.imul(b ^ units ^ (b >>> 15), 1597334677);
    }
    a = Math.imul(a ^ text.length, 2246822507);
    b = Math.imul(b ^ weight, 3266489909);
  }
  return mixed(a, b);
}

/** One digest for two in their order. */
export function joinedDigest(first: number, second: number): number {
  const a = Math.imul(low(first) ^ 0x9e3779b9, 2654435761) ^ high(second);
  const b = Math.imul(high(first) ^ 0x85ebca6b, 1597334677) ^ low(second);
  return mixed(Math.imul(a, 2246822507), Math.imul(b, 3266489909));
}

function mixed(a: number, b: number): number {
  const h = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const l = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(h ^ (h >>> 13), 3266489909);
  return 4294967296 * (2097151 & l) + (h >>> 0);
}

// An integer’s low half, as the language defines it.
function low(digest: number): number {
  return digest | 0;
}

function high(digest: number): number {
  return (digest / 4294967296) | 0;
}
