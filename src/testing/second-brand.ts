import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const clean = resolve(import.meta.dirname, 'fixtures/clean');

/** The content of the clean fixtures, by another owner: a pale accent, a logo, an icon, contact, legal links, a notice. */
export function writeSecondBrand(folder: string): void {
  cpSync(clean, folder, { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), settings);
  mkdirSync(join(folder, 'files/brand'), { recursive: true });
  writeFileSync(join(folder, 'files/brand/logo.svg'), logo('#222'));
  writeFileSync(join(folder, 'files/brand/logo-dark.svg'), logo('#ffd'));
  writeFileSync(join(folder, 'files/brand/icon.svg'), logo('#222'));
}

export const secondAccent = '#fff3a0';

const settings = `name: Harbour Help
url: https://help.harbour.example
provider: Harbour Services
accent: "${secondAccent}"
logo:
  file: /files/brand/logo.svg
  dark: /files/brand/logo-dark.svg
icon: /files/brand/icon.svg
contact:
  email: help@harbour.example
  phone: +44 20 7946 0000
legal:
  - title: Imprint
    url: https://harbour.example/imprint
  - title: Questions
    url: /learn
banner:
  text: The service desk is closed on Monday.
  link:
    title: When we are there
    url: /service-levels
  from: 2026-05-30
  until: 2026-06-02
`;

// Drawing programs write styles into their files; the policy of the site may not break them.
function logo(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><style>.h{fill:${colour}}</style><path class="h" d="M0 30L40 10H80L120 30Z"/><circle cx="60" cy="34" r="5" style="fill:${colour}"/></svg>`;
}
