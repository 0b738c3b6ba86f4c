import type { TenderItem } from '#contracting/tender.ts';
import { element, field } from './tender-markup.ts';

/** The words of a question, to be read. */
export function questionText(item: TenderItem): HTMLElement[] {
  const source = item.source === '' ? [] : [`Source: ${item.source}`];
  const from =
    item.address === '' ? [] : [element('a', { href: item.address }, [item.page || item.address])];
  const note = [
    ...source,
    ...(from.length > 0 ? [source.length > 0 ? ' From: ' : 'From: ', ...from] : []),
  ];
  return [
    element('p', { class: 'tender-ask' }, [item.ask]),
    ...hint('A good answer', item.goodAnswer),
    ...hint('A red flag', item.redFlag),
    ...(note.length > 0 ? [element('p', { class: 'clause-source tender-ours' }, note)] : []),
  ];
}

export interface QuestionChanges {
  /** With each letter. */
  worded(change: Partial<Pick<TenderItem, 'ask' | 'goodAnswer' | 'redFlag'>>): void;
  /** The title of its group, which counts once the field is left: else every letter would make a group. */
  titled(group: string): void;
}

/** The words of a question, to be edited; on paper they are read as ever. `group`: as far as it is typed. */
export function questionForm(item: TenderItem, group: string, on: QuestionChanges): HTMLElement[] {
  let shown = item;
  const onPaper = element('div', { class: 'tender-on-paper' }, questionText(item));
  const change = (name: 'ask' | 'goodAnswer' | 'redFlag') => (value: string) => {
    shown = { ...shown, [name]: value };
    onPaper.replaceChildren(...questionText(shown));
    on.worded({ [name]: value });
  };
  const named = (name: string) => `${item.id} ${name}`;
  return [
    element('form', { class: 'tender-form', 'data-submits': 'done', 'data-of': item.id }, [
      field('Question', 'textarea', item.ask, change('ask'), named('ask')),
      field(
        'A good answer (stays with you)',
        'textarea',
        item.goodAnswer,
        change('goodAnswer'),
        named('good'),
      ),
      field(
        'A red flag (stays with you)',
        'textarea',
        item.redFlag,
        change('redFlag'),
        named('flag'),
      ),
      field('Group', 'input', group, on.titled, named('group')),
    ]),
    onPaper,
  ];
}

function hint(label: string, value: string): HTMLElement[] {
  if (value === '') return [];
  return [
    element('p', { class: 'tender-hint tender-ours' }, [
      element('strong', {}, [`${label}:`]),
      ` ${value}`,
    ]),
  ];
}
