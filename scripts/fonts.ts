/**
 * For maintainers, when the font or its characters change: cuts the font of the pages out of the package that ships it and
 * writes src/styles/fonts and src/styles/fonts.css, which are committed.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bookSerif } from '#io/book-serif.ts';

for (const [path, content] of await bookSerif()) {
  writeFileSync(resolve(import.meta.dirname, '../src/styles', path), content);
  console.log(`src/styles/${path}  ${content.length} bytes`);
}
