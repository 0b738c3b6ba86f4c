import { addressOfPath } from './site-files.ts';

/** A block of `_headers`: the response headers for every address that fits. */
export interface HeaderRule {
  fits(address: string): boolean;
  headers: [name: string, value: string][];
}

export interface Redirect {
  to: string;
  status: number;
}

/**
 * Reads `_headers` as Netlify and Cloudflare Pages do: an address at the start of a line, where `*`
 * stands for anything and `:name` for one segment, then indented `Name: value` lines.
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of meaningfulLines(text)) {
    const header = /^\s+([^:\s]+)\s*:\s*(.*)$/.exec(line);
    if (header === null) {
      rules.push({ fits: fitting(line.trim()), headers: [] });
      continue;
    }
    const [, name = '', value = ''] = header;
    rules.at(-1)?.headers.push([name.toLowerCase(), value.trim()]);
  }
  return rules;
}

/** All headers for an address; a header that several blocks set has their values joined by commas. */
export function headersFor(rules: readonly HeaderRule[], address: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of rules
    .filter((rule) => rule.fits(address))
    .flatMap((r) => r.headers)) {
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
}

/**
 * Reads `_redirects`: `from to [status]` a line, whole addresses only, 301 where no status stands.
 * The first line for an address counts. `301!` is read as 301: a redirect always wins over a file.
 */
export function parseRedirects(text: string): Map<string, Redirect> {
  const redirects = new Map<string, Redirect>();
  for (const line of meaningfulLines(text)) {
    const [path = '', to, status = '301'] = line.trim().split(/\s+/);
    const from = addressOfPath(path);
    if (from === undefined || to === undefined || redirects.has(from)) continue;
    redirects.set(from, { to: asciiOf(to), status: Number.parseInt(status, 10) });
  }
  return redirects;
}

function meaningfulLines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => /^\s*[^\s#]/.test(line));
}

/** A header holds ASCII only; escapes that are there already stay. */
function asciiOf(url: string): string {
  return url.replace(/[^!-~]+/g, encodeURIComponent);
}

function fitting(pattern: string): (address: string) => boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:[a-z]\w*/gi, '[^/]+');
  const expression = new RegExp(`^${source}$`);
  return (address) => expression.test(address);
}
