import { type LinearRgb, type Matrix, multiply, oklabOfRgb, rgbOfHex } from './colour.ts';

/** A colour in OKLab as it is seen without colour-blindness, without red cones, without green cones. */
export type SeenColour = readonly LinearRgb[];

/** How a colour `#rrggbb` is seen. Source: Machado, Oliveira and Fernandes 2009, severity 1.0. */
export function seenColours(hex: string): SeenColour {
  const rgb = rgbOfHex(hex);
  return [rgb, multiply(protanopia, rgb), multiply(deuteranopia, rgb)].map((seen) =>
    oklabOfRgb(seen),
  );
}

/** The distance of two colours in OKLab, for the reader to whom they look most alike. */
export function distanceBetween(one: SeenColour, other: SeenColour): number {
  const distances = one.map(([l, a, b], reader) => {
    const [m = 0, c = 0, d = 0] = other[reader] ?? [];
    return Math.hypot(l - m, a - c, b - d);
  });
  return Math.min(...distances);
}

const protanopia: Matrix = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];
const deuteranopia: Matrix = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];
