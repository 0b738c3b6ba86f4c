import { hexOfOklch } from './palette/colour.ts';
import { darkGround, type Ground, lightGround } from './palette/grounds.ts';
import { readable, stronger, tinted } from './palette/readable.ts';
import { verdictsBeside } from './palette/verdicts.ts';

/** The accent of a site that names none. */
export const defaultAccent = '#0b5563';

/** Names of the colours, as stylesheets know them behind `--`. */
export type ColourName =
  | 'paper'
  | 'paper-raised'
  | 'ink'
  | 'ink-soft'
  | 'rule'
  | 'rule-strong'
  | 'mark'
  | 'focus'
  | `accent${'' | '-strong' | '-ink' | '-tint'}`
  | `${'good' | 'bad' | 'warn'}${'' | '-tint'}`
  | `code-${'comment' | 'keyword' | 'string' | 'number' | 'name' | 'title'}`;

/** Colours `#rrggbb` by name. */
export type Theme = Readonly<Record<ColourName, string>>;

export interface Palette {
  readonly light: Theme;
  readonly dark: Theme;
  /** The accent could not be read on light paper: `light.accent` has its hue and is darker. */
  readonly isAdjusted: boolean;
}

/**
 * Every colour of a site, from its owner's accent `#rrggbb`. Contrast (WCAG 2.2) holds whatever the accent: 7 for text, 5.5
 * for secondary text, 4.5 for links, verdicts and code on every paper they stand on, 3 for the borders of controls.
 */
export function paletteOf(accent: string): Palette {
  const light = themeOf(accent, lightGround);
  return { light, dark: themeOf(accent, darkGround), isAdjusted: light.accent !== accent };
}

function themeOf(asked: string, ground: Ground): Theme {
  const { paper, raised, away } = ground;
  const accentTint = tinted(asked, ground.tint);
  const papers = [paper, raised, accentTint];
  const accent = readable(ground.accentFrom(asked), papers, 4.5, away);
  const { good, bad, warn } = verdictsBeside(accent, papers, ground);
  return {
    paper,
    'paper-raised': raised,
    ink: readable(ground.ink, [...papers, ground.mark], 7, away),
    'ink-soft': readable(ground.inkSoft, papers, 5.5, away),
    rule: ground.rule,
    'rule-strong': readable(ground.ruleStrong, papers, 3, away),
    mark: ground.mark,
    focus: accent,
    accent,
    'accent-strong': readable(stronger(accent, away), papers, 4.5, away),
    'accent-ink': ground.accentInk,
    'accent-tint': accentTint,
    good,
    'good-tint': tinted(good, ground.tint),
    bad,
    'bad-tint': tinted(bad, ground.tint),
    warn,
    'warn-tint': tinted(warn, ground.tint),
    'code-comment': readable(ground.inkSoft, [raised], 4.5, away),
    'code-keyword': codeInk(320, ground),
    'code-string': codeInk(150, ground),
    'code-number': codeInk(45, ground),
    'code-name': accent,
    'code-title': codeInk(262, ground),
  };
}

function codeInk(hue: number, { code, raised, away }: Ground): string {
  return readable(hexOfOklch({ ...code, hue }), [raised], 4.5, away);
}
