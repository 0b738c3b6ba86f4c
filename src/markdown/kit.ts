import type { Component } from './mdx.ts';
import { element, text } from './nodes.ts';

/** An aside: `<Note title="Mind the notice period">…</Note>`. */
const Note: Component = ({ title }, children) => {
  const heading =
    typeof title === 'string' ? [element('p', { className: ['note-title'] }, [text(title)])] : [];
  return [element('aside', { className: ['note'] }, [...heading, ...children])];
};

/** The components that every MDX text may use. */
export const KIT: Readonly<Record<string, Component>> = { Note };
