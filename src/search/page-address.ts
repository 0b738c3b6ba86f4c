/** An indexed page's address: `/glossary/sla.html` → `/glossary/sla`, `/index.html` → `/`. */
export function addressOfIndexed(url: string): string {
  const address = url.replace(/(?:\/index)?\.html$/, '').replace(/\/+$/, '');
  return address === '' ? '/' : address;
}
