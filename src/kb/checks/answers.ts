import type { SitePath } from '../address.ts';
import type { Finding } from '../issue.ts';

/** Where an article says it lies, against where it lies. */
export function checkAddress(
  file: string,
  address: SitePath,
  data: { readonly url?: string | undefined; readonly file_name?: string | undefined },
): Finding[] {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const findings: Finding[] = [];
  if (data.file_name !== undefined && data.file_name !== name)
    findings.push({
      code: 'address/mismatch',
      file,
      place: { in: 'field', path: ['file_name'], on: 'value' },
      message: `file_name is ${data.file_name}, but the file is called ${name}.`,
      hint: `Write ${name}, or rename the file.`,
    });
  if (data.url !== undefined && data.url !== address)
    findings.push({
      code: 'address/mismatch',
      file,
      place: { in: 'field', path: ['url'], on: 'value' },
      message: `url is ${data.url}, but the file lies at ${address}.`,
      hint: `Write ${address}, or move the file and name the old address in aliases.`,
    });
  return findings;
}

/** An answer stands in one place: in `answer` or below the front matter. */
export function checkAnswer(
  file: string,
  answer: string | undefined,
  bodyIsBlank: boolean,
  bodyLine: number,
): Finding[] {
  if (answer !== undefined && !bodyIsBlank)
    return [
      {
        code: 'answer/twice',
        file,
        place: { in: 'file', position: { line: bodyLine, column: 1 } },
        message: 'There is text below the front matter, and an answer in it too.',
        hint: 'Keep one of the two: move the text into answer, or remove answer.',
      },
    ];
  if (answer === undefined && bodyIsBlank)
    return [
      {
        code: 'answer/missing',
        file,
        place: { in: 'file', position: { line: bodyLine, column: 1 } },
        message: 'There is no text: neither an answer in the front matter nor anything below it.',
        hint: 'Write the text below the second line of three dashes.',
      },
    ];
  return [];
}
