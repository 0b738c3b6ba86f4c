import type { Palette, Theme } from '#kb/palette.ts';

/**
 * The colours as custom properties: light, dark where the reader's system is, or as the reader chose by `data-theme`. No
 * rule is more specific than `:root`, so that a later one for print overrides all of them.
 */
export function brandCss({ light, dark }: Palette): string {
  return [
    `:root{color-scheme:light;${properties(light)}--shadow:0 .5rem 2rem rgb(30 34 40/.18)}`,
    `@media (prefers-color-scheme:dark){:root:where(:not([data-theme=light])){${darkRule(dark)}}}`,
    `:root:where([data-theme=dark]){${darkRule(dark)}}`,
    '',
  ].join('\n');
}

function darkRule(dark: Theme): string {
  return `color-scheme:dark;${properties(dark)}--shadow:0 .5rem 2rem rgb(0 0 0/.5)`;
}

function properties(theme: Theme): string {
  return Object.entries(theme)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');
}
