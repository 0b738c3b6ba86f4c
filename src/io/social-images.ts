import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { type NamedSocialCard, type SocialCard, socialCardsFile } from '#kb/social-card.ts';

/** Draws a card as a PNG. */
export type Draw = (card: SocialCard) => Promise<Uint8Array>;

/**
 * Puts the images that the pages of a site name into its folder, and removes the list of them. Only those that `cache`
 * does not hold from an earlier build are drawn. Throws where one cannot be: that is a fault of the program.
 */
export async function makeSocialImages(
  site: string,
  cache: string,
  draw: Draw = drawSocialImage,
): Promise<void> {
  const list = join(site, socialCardsFile);
  if (!existsSync(list)) return;
  const named: readonly NamedSocialCard[] = JSON.parse(readFileSync(list, 'utf8'));
  rmSync(list);
  mkdirSync(cache, { recursive: true });
  const images = named.map(({ address, card }) => ({
    card,
    kept: join(cache, keptName(card)),
    file: join(site, address),
  }));
  const missing = images.filter(({ kept }) => !existsSync(kept));
  await inLanes(missing, async ({ card, kept }) => {
    const partial = `${kept}.${process.pid}`;
    writeFileSync(partial, await drawn(card, draw));
    renameSync(partial, kept);
  });
  for (const { kept, file } of images) {
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(kept, file);
  }
  removeOld(cache, new Set(images.map(({ kept }) => kept)));
}

/** Loading what draws takes longer than a build that finds all images kept. */
async function drawSocialImage(card: SocialCard): Promise<Uint8Array> {
  return await (await import('./social-image.ts')).drawSocialImage(card);
}

async function drawn(card: SocialCard, draw: Draw): Promise<Uint8Array> {
  try {
    return await draw(card);
  } catch (cause) {
    throw new Error(
      `The social image of “${card.title}” could not be drawn; social_images: { most: 0 } in site.yaml builds without.`,
      { cause },
    );
  }
}

/** What is drawn is decided by the card and by what draws it. */
function keptName(card: SocialCard): string {
  const hash = createHash('sha256').update(drawing()).update(JSON.stringify(card));
  return `${hash.digest('hex').slice(0, 32)}.png`;
}

let known: string | undefined;

/** The packages that draw, in their versions, and the layout. */
function drawing(): string {
  if (known !== undefined) return known;
  const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(manifest);
  const versions = ['satori', 'sharp', '@fontsource/source-serif-4'].map(
    (name) => dependencies[name],
  );
  const layout = readFileSync(join(import.meta.dirname, 'social-image.ts'), 'utf8');
  known = [...versions, layout].join('\n');
  return known;
}

/** Takes the items one after the other, on each core. */
async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const lane = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}

const keptDays = 60;

/** What no build has needed for long, as far as its age tells, makes room. */
function removeOld(cache: string, needed: ReadonlySet<string>): void {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(cache)) {
    const file = join(cache, name);
    if (!needed.has(file) && statSync(file).mtimeMs < oldest) rmSync(file, { force: true });
  }
}
