/**
 * Sees to it that there is a global `Temporal` before anything here asks for the rules of a time zone: the browser’s or
 * Node’s own where they have it, else the polyfill, which is fetched only then.
 */
export async function provideTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}
