import { checksumOf } from './checksum.ts';
import { deflated, inflated } from './deflate.ts';
import { type Result, refused } from './result.ts';
import type { Shape } from './validators.ts';

/** What a tool keeps, in one version of its form. */
export interface StateFormat<T> {
  /** Lower-case letters and hyphens. */
  readonly tool: string;
  /** From 1; one more whenever the form changes so that older states would be refused or misread. */
  readonly version: number;
  readonly shape: Shape<T>;
  /** By the version that they lead away from: makes of its state one of the next version. May throw. */
  readonly migrations?: Readonly<Record<number, (old: unknown) => unknown>>;
}

/** What comes before a state in an address: `/tender#s=1.tender.…`. */
export const addressPrefix = '#s=';
/** Longer addresses are cut by some mail programs and chats; a file serves instead. */
export const mostInAddress = 8000;
/** Nothing that a reader writes is longer; a few bytes could otherwise be made to unfold to gigabytes. */
const mostBytes = 2_000_000;

/** The state as a part of an address: `1.tender.<base64url>`, which holds a checksum and compressed JSON. */
export async function encodeState<T>(format: StateFormat<T>, value: T): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const sum = checksumOf(bytes, `${format.tool} ${format.version}`);
  const packed = await deflated(bytes);
  return `${format.version}.${format.tool}.${base64url(joined(sum, packed))}`;
}

/** The state of such a part, or in a sentence why there is none. Never throws. */
export async function decodeState<T>(format: StateFormat<T>, text: string): Promise<Result<T>> {
  const [, version = '', tool = '', data = ''] =
    /^(\d{1,6})\.([a-z-]+)\.([\w-]+)$/.exec(text) ?? [];
  if (data === '') return refused(damaged);
  if (tool !== format.tool) return refused('This link belongs to another tool of this site.');
  const whole = bytesOfBase64url(data);
  const bytes = whole && (await inflated(whole.slice(4), mostBytes));
  if (!whole || !bytes) return refused(damaged);
  const sum = checksumOf(bytes, `${tool} ${Number(version)}`);
  if (sum.some((byte, index) => byte !== whole[index])) return refused(damaged);
  return readVersion(format, Number(version), parsed(new TextDecoder().decode(bytes)));
}

/** The state in an address's part behind `#`, where there is one: `1.tender.…`. */
export function stateInHash(hash: string): string | undefined {
  return hash.startsWith(addressPrefix) ? hash.slice(addressPrefix.length) : undefined;
}

/** The state as text that a reader can keep in a file, and mend. */
export function fileOfState<T>({ tool, version }: StateFormat<T>, state: T): string {
  return `${JSON.stringify({ tool, version, state }, undefined, 2)}\n`;
}

/** The state of such a file. Never throws. */
export function stateOfFile<T>(format: StateFormat<T>, text: string): Result<T> {
  const file = parsed(text.replace(/^\uFEFF/, ''));
  if (!isRecord(file) || typeof file['tool'] !== 'string' || typeof file['version'] !== 'number')
    return refused('This file was not saved by this tool, or it is damaged.');
  if (file['tool'] !== format.tool)
    return refused('This file belongs to another tool of this site.');
  return readVersion(format, file['version'], file['state']);
}

/** A state of this or an earlier version, brought to this one. */
function readVersion<T>(format: StateFormat<T>, version: number, value: unknown): Result<T> {
  if (!Number.isSafeInteger(version) || version < 1) return refused(damaged);
  if (version > format.version)
    return refused('It was made with a newer version of this page. Reload the page and try again.');
  let state = value;
  try {
    for (let from = version; from < format.version; from++) {
      const migrate = format.migrations?.[from];
      if (!migrate) return refused('It was made with a version that this page no longer reads.');
      state = migrate(state);
    }
  } catch {
    return refused(damaged);
  }
  const result = format.shape(state);
  return result.ok ? result : refused(`It cannot be read (${result.reason}).`);
}

const damaged = 'It is damaged or was cut off.';

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOfBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
