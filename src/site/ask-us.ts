import type { Site } from '#kb/schemas/settings.ts';

/** Where questions go that the site does not answer: what `ask` says, else the e-mail address or the page of `contact`. */
export function askTargetOf({ ask, contact }: Site): string | undefined {
  const { email, url } = contact ?? {};
  return ask ?? (email ? `mailto:${email}` : url);
}
