import type { TenderList } from '#contracting/tender.ts';
import { groupsOf } from '#contracting/tender.ts';
import { button, element } from './tender-markup.ts';
import type { ToolStore } from './tool-storage.ts';

/** A step that can be taken back, and where in the list it was taken. */
interface Step {
  /** What the store calls it. */
  readonly as: string;
  /** The title of a group, the place of the group, and the place in it. */
  readonly group: string;
  readonly g: number;
  readonly at: number;
  /** What gets the focus once it is taken back. */
  readonly focus: string;
}

/** The offers to undo that stand in the list, each where something went: the next step is the nearest. */
export function tenderUndo(store: ToolStore<TenderList>) {
  let steps: Step[] = [];
  const next = () => {
    const { canUndo } = store;
    if (canUndo === undefined) steps = [];
    return steps.findLast(({ as }) => as === canUndo);
  };
  const offer = (step: Step) => {
    steps = [...steps.filter(({ as }) => as !== step.as), step];
  };
  return {
    /** Before a question goes. */
    offerQuestion(as: string, id: string): void {
      const groups = groupsOf(store.get());
      const g = groups.findIndex(({ items }) => items.some((item) => item.id === id));
      const at = groups[g]?.items.findIndex((item) => item.id === id) ?? 0;
      offer({ as, group: groups[g]?.title ?? '', g, at, focus: selectorOf('remove', id) });
    },
    /** Before one group is joined to another. */
    offerGroup(as: string, title: string, into: string): void {
      offer({ as, group: into, g: 0, at: 0, focus: selectorOf('rename', title) });
    },
    next,
    /** The rows of a group, or of all groups, with the offer among them, if that is its place. */
    among(rows: readonly HTMLElement[], group?: string): readonly HTMLElement[] {
      const step = next();
      if (!step || (group === undefined ? hasGroup(step) : step.group !== group)) return rows;
      const name = group === undefined ? 'p' : 'li';
      const row = element(name, { class: 'tender-undo tool-only-screen' }, [
        element('span', {}, [`${step.as}.`]),
        button('undo', step.as, 'Undo'),
      ]);
      return rows.toSpliced(group === undefined ? step.g : step.at, 0, row);
    },
  };

  function hasGroup({ group }: Step): boolean {
    return store.get().items.some((item) => item.group === group);
  }
}

export type TenderUndo = ReturnType<typeof tenderUndo>;

/** The button that does something to something. */
export function selectorOf(act: string, of: string): string {
  return `[data-act="${act}"][data-of="${CSS.escape(of)}"]`;
}
