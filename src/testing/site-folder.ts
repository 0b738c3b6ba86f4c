import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The built site that is under test: the folder that KB_SITE names, else `dist`. */
export function siteFolder(): string {
  const folder = resolve(process.env.KB_SITE || join(import.meta.dirname, '../../dist'));
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new Error(`${folder} holds no built site. Run: npm run build`);
}
