/** The folder below `content/` whose files are served as they are, and the first part of their addresses. */
export const filesFolder = 'files';

export const pictureEndings = ['svg', 'png', 'jpg', 'webp', 'avif', 'gif', 'ico'] as const;

/** What may be published as it is: nothing that a browser runs. An SVG's scripts are stopped by the site's policy. */
export const publicEndings = [...pictureEndings, 'pdf', 'woff2'] as const;

/** A file that readers may load. */
export interface PublicFile {
  /** Where it lies, below the content folder: `files/logo.svg`. */
  readonly file: string;
  /** Where it is served: `/files/logo.svg`. */
  readonly address: string;
  /** Of pictures that pages show. */
  readonly size?: PictureSize | undefined;
}

/** In CSS pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const pattern =
  /^\/files\/(?:[\p{L}\p{N}_-][\p{L}\p{M}\p{N}._~-]*\/)*[\p{L}\p{N}_-][\p{L}\p{M}\p{N}._~-]*$/u;

/** The text as an address of a public file with one of the endings, or `undefined` where it is none. */
export function publicAddress(
  text: string,
  endings: readonly string[] = publicEndings,
): string | undefined {
  const ending = text.slice(text.lastIndexOf('.') + 1);
  return pattern.test(text) && endings.includes(ending) ? text : undefined;
}
