import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Crumb } from './breadcrumbs.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Head, type HeadInput, headOf } from './head.ts';

/** What every page has. */
export interface Page {
  /** Its own address, by which navigation knows where the reader is. */
  readonly address: string;
  readonly head: Head;
  readonly frame: Frame;
  /** The pages above it, from the home page down. */
  readonly crumbs: readonly Crumb[];
}

export function pageOf(
  kb: KnowledgeBase,
  head: HeadInput & { readonly crumbs?: readonly Crumb[] | undefined },
  address = head.address,
): Page {
  const { crumbs = [], ...input } = head;
  return { address, head: headOf(kb, input), frame: frameOf(kb), crumbs };
}
