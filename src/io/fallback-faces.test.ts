import { expect, test } from 'vitest';
import { fallbackFaces, fallbackFamilies } from './fallback-faces.ts';

const metrics = { unitsPerEm: 1000, ascent: 1000, descent: -300, lineGap: 50, xWidthAvg: 450 };

test('a local font gets the width and the height of the web font', () => {
  const css = fallbackFaces('Web', metrics, new Map([[400, 913 / 1024]]));
  // Georgia's letters are half as wide: at twice the size, half the height is left to say.
  expect(css).toContain(
    [
      '@font-face {',
      '  font-family: "Web Georgia";',
      '  src: local("Georgia");',
      '  font-weight: 400;',
      '  size-adjust: 200%;',
      '  ascent-override: 50%;',
      '  descent-override: 15%;',
      '  line-gap-override: 2.5%;',
      '}',
    ].join('\n'),
  );
});

test('every family has a regular and a bold face', () => {
  const css = fallbackFaces('Web', metrics, new Map());
  for (const family of fallbackFamilies('Web')) {
    const weights = css.matchAll(new RegExp(`"${family}";\\n.*\\n {2}font-weight: (\\d+)`, 'g'));
    expect(Array.from(weights, ([, weight]) => weight)).toEqual(['400', '600']);
  }
});
