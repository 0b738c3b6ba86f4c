import { hexOfOklch } from './colour.ts';
import { distanceBetween, seenColours } from './colour-vision.ts';
import type { Ground } from './grounds.ts';
import { readable, tinted } from './readable.ts';

export interface Verdicts {
  readonly good: string;
  readonly bad: string;
  readonly warn: string;
}

/**
 * Of the greens, reds and ambers that can be read on the papers and on their own tints, the three that lie furthest from
 * each other, from the accent and from the ink, for readers with and without colour-blindness.
 */
export function verdictsBeside(
  accent: string,
  papers: readonly string[],
  ground: Ground,
): Verdicts {
  const { verdict, tint, away } = ground;
  const others = [accent, ground.ink].map(seenColours);
  const goods = candidates([140, 152, 165]);
  const bads = candidates([18, 27, 35]);
  const warns = candidates([58, 70, 82]);
  let best: Verdicts = { good: ground.ink, bad: ground.ink, warn: ground.ink };
  let furthest = -1;
  for (const good of goods)
    for (const bad of bads) {
      const first = Math.min(good.apart, bad.apart, distanceBetween(good.seen, bad.seen));
      if (first <= furthest) continue;
      for (const warn of warns) {
        const second = [good, bad].map(({ seen }) => distanceBetween(seen, warn.seen));
        const apart = Math.min(first, warn.apart, ...second);
        if (apart <= furthest) continue;
        furthest = apart;
        best = { good: good.hex, bad: bad.hex, warn: warn.hex };
      }
    }
  return best;

  function candidates(hues: readonly number[]) {
    return hues.flatMap((hue) =>
      verdict.lightness.map((lightness) => {
        const from = hexOfOklch({ lightness, chroma: verdict.chroma, hue });
        const hex = readable(from, [...papers, tinted(from, tint)], 4.5, away);
        const seen = seenColours(hex);
        const apart = Math.min(...others.map((other) => distanceBetween(seen, other)));
        return { hex, seen, apart };
      }),
    );
  }
}
