import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { imageSize } from 'image-size';
import type { PictureSize, PublicFile } from '#kb/public-files.ts';
import { isFile } from './content-folder.ts';

/** The files to be served as they are, by address; with their sizes, those that pages show as pictures. */
export function readPublicFiles(
  content: string,
  files: readonly Pick<PublicFile, 'file' | 'address'>[],
  pictures: readonly string[],
): ReadonlyMap<string, PublicFile> {
  return new Map(
    // A link to nothing is none.
    files
      .filter(({ file }) => isFile(join(content, file)))
      .map(({ file, address }) => {
        const size = pictures.includes(address) ? sizeOf(join(content, file)) : undefined;
        return [address, { file, address, size }];
      }),
  );
}

/** Copies the files to their addresses below a site. */
export function publishFiles(content: string, files: Iterable<PublicFile>, site: string): void {
  for (const { file, address } of files) {
    const target = join(site, address);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(content, file), target);
  }
}

function sizeOf(path: string): PictureSize | undefined {
  const content = readFileSync(path);
  try {
    const { width, height } = imageSize(content);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    // What the library throws says that this is no picture it knows, or half of one.
    return undefined;
  }
}
