/**
 * A deadline of a service level in words. Hours and minutes count open time unless the level is covered always; days are
 * business days either way. A text that is no such deadline stays as it is.
 */
export function durationText(deadline: string, cover: 'business' | 'always'): string {
  const match = /^P(?:(\d+)D|T(?:(\d+)H)?(?:(\d+)M)?)$/.exec(deadline);
  if (!match) return deadline;
  const [days, hours, minutes] = match.slice(1).map((digits) => digits && Number(digits));
  if (days !== undefined) return counted(days, 'business day');
  const open = cover === 'business' ? 'open ' : '';
  const parts = [
    ...(hours === undefined ? [] : [counted(hours, `${open}hour`)]),
    ...(minutes === undefined
      ? []
      : [counted(minutes, hours === undefined ? `${open}minute` : 'minute')]),
  ];
  return parts.join(' ');
}

function counted(count: number | string, unit: string): string {
  return `${count} ${unit}${Number(count) === 1 ? '' : 's'}`;
}
