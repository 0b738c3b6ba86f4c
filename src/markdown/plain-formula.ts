/** What would be read wrongly on one line: fractions, roots, powers, tables and what stands above or below. */
const towering = /<m(?:frac|sqrt|root|table|sup|subsup|under|over|underover|multiscripts)\b/;

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
};

/** A formula in MathML as it can be read within a sentence; an ellipsis where it takes more than a line. */
export function plainFormula(mathml: string): string {
  if (towering.test(mathml)) return '…';
  return mathml
    .replace(/<annotation\b.*?<\/annotation>/gs, '')
    .replace(/<mo\b[^>]*>([=≠≈<>≤≥+−×÷·/]|&[lg]t;)<\/mo>/g, ' $1 ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => entities[entity] ?? entity);
}
