import { mostWeight } from './scorecard.ts';

/** What somebody typed for a weight: `undefined` where it is none. */
export function weightOfText(text: string): number | undefined {
  const isWeight = /^\d+$/.test(text) && Number(text) <= mostWeight;
  return isWeight ? Number(text) : undefined;
}

/** What a weight may be, and which one stands where something else was typed. */
export function weightFault(former: number): string {
  return `A whole number from 0 to ${mostWeight}, please. It stays ${former}.`;
}
