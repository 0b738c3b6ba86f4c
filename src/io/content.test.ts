import { describe, expect, test } from 'vitest';
import { dayOf, told } from '#testing/entries.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { readContent } from './content.ts';

function read(file: string): string[] {
  const folder = temporaryFolder({ [file]: '' });
  return told(readContent(folder, [file], dayOf('2026-06-15')).findings);
}

describe('a file that is not read', () => {
  test.each([
    [
      'glossary/My Term.md',
      'file/unexpected: The file’s name holds a blank, which no address may hold; expected glossary/<name>.md. | Write lower-case words joined by hyphens: glossary/my-term.md.',
    ],
    [
      'learn/fees/Q & A, part 1.1?.md',
      'file/unexpected: The file’s name holds a blank and “&” and “,” and “?”, which no address may hold; expected learn/<subject>/<name>.md. | Write lower-case words joined by hyphens: learn/fees/q-a-part-1-1.md.',
    ],
    [
      'files/Our Rack.PNG',
      'file/ignored: The file’s name holds a blank, which no address may hold; expected files/<name>, ending in svg, png, jpg, webp, avif, gif, ico, pdf, woff2. | Write lower-case words joined by hyphens: files/our-rack.png.',
    ],
    [
      'glossary/more/a term.md',
      'file/unexpected: The file’s name holds a blank, which no address may hold; expected glossary/<name>.md. | Write lower-case words joined by hyphens.',
    ],
    [
      'glossary/more/term.md',
      'file/unexpected: The file is not where content is read from; expected glossary/<name>.md. | Move or rename it.',
    ],
    [
      'files/rack.tiff',
      'file/ignored: The file is not published; expected files/<name>, ending in svg, png, jpg, webp, avif, gif, ico, pdf, woff2. | Rename it, or save it in one of these formats.',
    ],
    [
      'glossary/the rack.tiff',
      'file/ignored: The file is not read: it is neither Markdown nor YAML. | Pictures and other files for readers belong in files/.',
    ],
  ])('%s is told with what is wrong and what to do', (file, line) => {
    expect(read(file)).toEqual([`${file} - ${line}`]);
  });
});
