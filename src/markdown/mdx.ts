import { closest, distance } from 'fastest-levenshtein';
import type { ElementContent } from 'hast';
import type { HastNode } from 'satteri';
import { authorElement, isAllowed } from './author-html.ts';
import { escapeHtml } from './escape.ts';
import type { MarkupRules } from './markup.ts';
import type { Masked } from './mask.ts';
import { type Node, offsetOf, text } from './nodes.ts';
import type { Report } from './problem.ts';

export type Attributes = Readonly<Record<string, string | true>>;

/** Makes the HTML of a component from its literal attributes and its children, which are safe already. */
export type Component = (attributes: Attributes, children: ElementContent[]) => ElementContent[];

export type Jsx = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The rules of MDX here: components of the kit with literal attributes, HTML as in Markdown, and no code. */
export function mdxRules(
  components: Readonly<Record<string, Component>>,
  { restore }: Masked,
  report: Report,
): MarkupRules {
  return {
    resolveJsx: (jsx, children) => {
      const name = jsx.name ?? '';
      const attributes = literalAttributes(jsx, report);
      const component = Object.hasOwn(components, name) ? components[name] : undefined;
      if (component) {
        const restored = Object.entries(attributes).map(([key, value]) => [
          key,
          value === true ? value : restore(value),
        ]);
        return component(Object.fromEntries(restored), children);
      }
      const html = isAllowed(`<${name}`)
        ? authorElement(name, written(attributes), children)
        : undefined;
      if (html) return [jsx.position ? { ...html, position: jsx.position } : html];
      if (name === '') return children;
      reportUnknown(name, Object.keys(components), offsetOf(jsx), report);
      return [text(`<${name}>`), ...children, text(`</${name}>`)];
    },
    refuseCode: (node) => {
      // `{/* … */}` is how MDX writes a comment.
      if ('value' in node && /^\s*\/\*.*\*\/\s*$/s.test(node.value)) return;
      const what = node.type === 'mdxjsEsm' ? 'import and export' : 'an expression in braces';
      report(
        'mdx/code',
        offsetOf(node),
        `This is code (${what}), which content must not hold.`,
        hintFor(node),
      );
    },
  };
}

function literalAttributes(jsx: Jsx, report: Report): Record<string, string | true> {
  const literal: Record<string, string | true> = {};
  for (const attribute of jsx.attributes) {
    const isNamed = attribute.type === 'mdxJsxAttribute';
    if (isNamed && (typeof attribute.value === 'string' || attribute.value == null)) {
      literal[attribute.name] = attribute.value ?? true;
      continue;
    }
    const what = isNamed ? `The attribute ${attribute.name}` : `{${attribute.value}}`;
    report(
      'mdx/code',
      offsetOf(jsx),
      `${what} of <${jsx.name}> is code, which content must not hold.`,
      'Write values in quotation marks.',
    );
  }
  return literal;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === true ? name : `${name}="${escapeHtml(value)}"`))
    .join(' ');
}

function reportUnknown(
  name: string,
  known: readonly string[],
  offset: number,
  report: Report,
): void {
  if (/^[a-z]/.test(name)) {
    report(
      'mdx/component',
      offset,
      `The HTML element <${name}> is not allowed, so its tags are shown.`,
    );
    return;
  }
  const nearest = known.length > 0 ? closest(name, known) : undefined;
  const isNear = nearest !== undefined && distance(name, nearest) <= Math.max(2, name.length / 3);
  const hint = isNear
    ? `Did you mean <${nearest}>?`
    : known.length > 0
      ? `There are: ${known.join(', ')}.`
      : undefined;
  report('mdx/component', offset, `There is no component <${name}>.`, hint);
}

function hintFor(node: Node): string {
  return node.type === 'mdxjsEsm'
    ? 'The components of the kit need no import.'
    : 'To show a brace, write \\{.';
}
