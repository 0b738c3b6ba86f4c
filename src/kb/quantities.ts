import type { Metric } from './schemas/case-study.ts';

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A number as it was entered, with thousands set apart: `12,500`, `0.25`. */
export function numberText(value: number): string {
  return plain.format(value).replace('-', '−');
}

/** A number rounded to one decimal: `62.1`, `40`. */
export function roundedText(value: number): string {
  return oneDecimal.format(value).replace('-', '−');
}

/** A value with its unit: `9.5 hours`, `24%`, `£2,150 a month`. */
export function quantityText(value: number, unit: string): string {
  if (unit.startsWith('%')) return numberText(value) + unit;
  const [, currency, rest = ''] = /^(\p{Sc})\s*(.*)$/u.exec(unit) ?? [];
  if (currency === undefined) return `${numberText(value)} ${unit}`;
  const amount = numberText(value);
  const signed = amount.startsWith('−') ? `−${currency}${amount.slice(1)}` : currency + amount;
  return rest === '' ? signed : `${signed} ${rest}`;
}

/**
 * The change from before to after in words: in per cent of the value before, in percentage points where the values are
 * shares already, and as a difference where the value before is nothing to divide by. From 10% on per cent are whole: values
 * of two or three digits say no more.
 */
export function changeText({
  before,
  after,
  unit,
}: Pick<Metric, 'before' | 'after' | 'unit'>): string {
  if (before === after) return 'no change';
  const word = after < before ? 'lower' : 'higher';
  const difference = Math.abs(after - before);
  if (unit.startsWith('%')) return `${roundedText(difference)} percentage points ${word}`;
  if (before <= 0) return `${quantityText(difference, unit)} ${word}`;
  const percent = (difference / before) * 100;
  return `${percent < 10 ? roundedText(percent) : numberText(Math.round(percent))}% ${word}`;
}
