import { numberText } from '#kb/quantities.ts';

/** "1 question", "12,500 questions". */
export function countText(count: number, one: string, several = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : several}`;
}
