import type { ElementContent, Properties } from 'hast';
import type { Masked } from './mask.ts';
import type { Formula } from './math.ts';
import { raw, text, visitElements } from './nodes.ts';
import type { Report } from './problem.ts';
import { renderTex, renderTexSource } from './tex.ts';

/** Puts the formulas back: rendered where they stand in text, as they were written in code and attributes. */
export function unmask(tree: ElementContent[], masked: Masked, report: Report): ElementContent[] {
  const inCode = (nodes: ElementContent[]): ElementContent[] =>
    nodes.map((node) =>
      node.type === 'text' ? { ...node, value: masked.restore(node.value) } : node,
    );
  const inProse = (nodes: ElementContent[]): ElementContent[] =>
    nodes.flatMap((node) =>
      node.type === 'text' ? formulasIn(node.value, masked, report) : [node],
    );

  const unmasked = visitElements(tree, (node, parents) => {
    restoreProperties(node.properties, masked);
    const isCode = [...parents, node].some(({ tagName }) => CODE.has(tagName));
    node.children = isCode ? inCode(node.children) : inProse(node.children);
    return undefined;
  });
  return inProse(unmasked);
}

const CODE = new Set(['code', 'pre', 'kbd', 'samp']);

function restoreProperties(properties: Properties, { restore }: Masked): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string') properties[name] = restore(value);
  }
}

function formulasIn(value: string, { split }: Masked, report: Report): ElementContent[] {
  return split(value).map((part) => (typeof part === 'string' ? text(part) : nodeOf(part, report)));
}

function nodeOf(formula: Formula, report: Report): ElementContent {
  const { html, error } = renderTex(formula.tex, formula.isDisplay);
  if (html !== undefined) return raw(html, formula.tex);
  const hint = 'It is shown as its source.';
  report(
    'math/syntax',
    startOfTex(formula),
    `KaTeX cannot render ${shortened(formula.source)}: ${error}`,
    hint,
  );
  return raw(renderTexSource(formula.source), formula.source);
}

/** Where the delimiter has a line of its own, the TeX is what an editor looks for. */
function startOfTex({ start, source }: Formula): number {
  return start + (/^\S+[ \t]*\n\s*/.exec(source)?.[0].length ?? 0);
}

function shortened(source: string): string {
  const line = source.replace(/\s+/g, ' ');
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
