/** For maintainers, after the look of the pages changed: takes the pictures of the README from the built site in `dist`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions, runCommand } from '#io/command-line.ts';
import { phone } from '#io/page-weight.ts';
import { takeScreenshots } from '#io/screenshots.ts';

const question = '/learn/contracts/questions/can-a-provider-raise-prices-during-the-contract';
const shots = {
  'question.png': {
    address: question,
    view: { viewport: { width: 1440, height: 1000 }, colorScheme: 'light' },
  },
  'phone-dark.png': { address: question, view: { ...phone, colorScheme: 'dark' } },
} as const;

await runCommand(async () => {
  const { out } = readOptions('node scripts/screenshots.ts [--out DIR]', {
    out: { type: 'string', default: 'dist' },
  });
  for (const [name, picture] of await takeScreenshots(out, shots)) {
    writeFileSync(join(import.meta.dirname, '../docs', name), picture);
    process.stdout.write(`docs/${name}  ${picture.length} bytes\n`);
  }
  return 0;
});
