/** A colour as it is seen: lightness 0–1, chroma from 0 (grey), hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** Red, green and blue of light, each 0–1: not the values of a hex colour, which are curved. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

export function rgbOfHex(hex: string): LinearRgb {
  return triple((i) => lightOf(Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255));
}

/** A colour `#rrggbb` as OKLCH. Source of the matrices: Björn Ottosson, https://bottosson.github.io/posts/oklab/. */
export function oklchOfHex(hex: string): Oklch {
  const [lightness, a, b] = oklabOfRgb(rgbOfHex(hex));
  return {
    lightness,
    chroma: Math.hypot(a, b),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

/** The colour as `#rrggbb`; where a screen cannot show it, with as much less chroma as it takes. */
export function hexOfOklch({ lightness, chroma, hue }: Oklch): string {
  const rgbWith = (part: number) => rgbOfOklch({ lightness, chroma: chroma * part, hue });
  let [low, high] = isShown(rgbWith(1)) ? [1, 1] : [0, 1];
  for (let step = 0; low < high && step < 20; step += 1) {
    const middle = (low + high) / 2;
    if (isShown(rgbWith(middle))) low = middle;
    else high = middle;
  }
  const channels = rgbWith(low).map((light) =>
    Math.round(255 * curveOf(Math.min(1, Math.max(0, light))))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${channels.join('')}`;
}

/** Contrast ratio of two colours `#rrggbb`, 1–21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

export function oklabOfRgb(rgb: LinearRgb): LinearRgb {
  const cones = multiply(conesOfRgb, rgb);
  return multiply(
    oklabOfCones,
    triple((i) => Math.cbrt(cones[i] ?? 0)),
  );
}

export type Matrix = readonly [LinearRgb, LinearRgb, LinearRgb];

export function multiply(matrix: Matrix, [x, y, z]: LinearRgb): LinearRgb {
  const row = ([a, b, c]: LinearRgb) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

const conesOfRgb: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const oklabOfCones: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const conesOfOklab: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const rgbOfCones: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

function rgbOfOklch({ lightness, chroma, hue }: Oklch): LinearRgb {
  const angle = (hue * Math.PI) / 180;
  const oklab: LinearRgb = [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const cones = multiply(conesOfOklab, oklab);
  return multiply(
    rgbOfCones,
    triple((i) => (cones[i] ?? 0) ** 3),
  );
}

function isShown(rgb: LinearRgb): boolean {
  return rgb.every((light) => light > -0.0005 && light < 1.0005);
}

/** Relative luminance, 0–1 (WCAG 2.2). */
function luminanceOf(hex: string): number {
  const [red, green, blue] = rgbOfHex(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function lightOf(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function curveOf(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

function triple(of: (i: 0 | 1 | 2) => number): LinearRgb {
  return [of(0), of(1), of(2)];
}
