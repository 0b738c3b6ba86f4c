import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { lookup } from 'mrmime';

const TEXT = /^text\/|[/+](?:javascript|json|xml)$|manifest/;
/** What hosts use on the fly; 11 is for files that were compressed in advance. */
const BROTLI_QUALITY = 5;

/** The `content-type` of a file, by its name; text is UTF-8. */
export function contentType(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  return TEXT.test(type) ? `${type}; charset=utf-8` : type;
}

/** Whether compressing pays: images and fonts are compressed as they are. */
export function isCompressible(type: string): boolean {
  return type.endsWith('charset=utf-8') || type === 'application/wasm';
}

export interface Encoded {
  /** Absent where the content is sent as it is. */
  encoding?: 'br' | 'gzip';
  body: Buffer;
}

/** Content in the best encoding that an `accept-encoding` header allows. */
export async function encoded(content: Buffer, accepted: string): Promise<Encoded> {
  const encodings = accepted
    .split(',')
    .filter((item) => !/;\s*q=0(?:\.0*)?\s*$/.test(item))
    .map((item) => item.split(';')[0]?.trim());
  if (encodings.includes('br')) return { encoding: 'br', body: await brotliOf(content) };
  if (encodings.includes('gzip')) return { encoding: 'gzip', body: await gzipOf(content) };
  return { body: content };
}

const compressBrotli = promisify(brotliCompress);
const gzipOf = promisify(gzip);

function brotliOf(content: Buffer): Promise<Buffer> {
  return compressBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
}
