import {
  fewestAnswers,
  mostByChance,
  type Range,
  shareOf,
  shownTenths,
  wilsonInterval,
} from '#contracting/performance.ts';
import { numberText } from '#kb/quantities.ts';
import type { Report } from '#kb/schemas/report.ts';
import { tenthsText } from './kept-share.ts';

type Measures = NonNullable<Report['experience']>;
export type MeasureName = keyof Measures;
type Measure = NonNullable<Measures[MeasureName]>;

export interface Experience {
  readonly name: MeasureName;
  readonly title: string;
  readonly score: string;
  readonly scale: string;
  /** "34 of 120 asked answered (28.3%)" */
  readonly answers: string;
  /** What so many answers allow to say. */
  readonly says: string;
}

export const measureNames = ['csat', 'nps', 'ces'] as const satisfies readonly MeasureName[];

export const measureTitles: Readonly<Record<MeasureName, string>> = {
  csat: 'Customer satisfaction',
  nps: 'Net promoter score',
  ces: 'Customer effort score',
};

const scales: Readonly<Record<MeasureName, string>> = {
  csat: 'share of answers that were 4 or 5 of 5',
  nps: 'from −100 to 100',
  ces: 'from 1 (hard) to 7 (easy)',
};

export function experienceOf(experience: Measures = {}): Experience[] {
  return measureNames.flatMap((name) => {
    const measure = experience[name];
    if (!measure) return [];
    const { n, asked } = measure;
    const rate = asked === 0 ? '' : ` (${tenthsText(shownTenths(n, asked))})`;
    return [
      {
        name,
        title: measureTitles[name],
        score: scoreText(name, measure.score),
        scale: scales[name],
        answers: `n = ${numberText(n)}; ${numberText(n)} of ${numberText(asked)} asked answered${rate}`,
        says: saysOf(name, measure),
      },
    ];
  });
}

export function scoreText(name: MeasureName, score: number): string {
  return `${numberText(score)}${name === 'csat' ? '%' : ''}`;
}

/**
 * The range that so many answers leave open at 95%, in thousandths of the measure’s own unit; absent below the number of
 * answers from which a score says anything.
 */
export function rangeOf(name: MeasureName, { score, n }: Measure): Range | undefined {
  if (n < fewestAnswers) return undefined;
  if (name === 'csat') {
    const { low, high } = wilsonInterval(Math.round((score * n) / 100), n);
    // Millionths of all → thousandths of a per cent.
    return { low: Math.floor(low / 10), high: Math.ceil(high / 10) };
  }
  const scale = inThousandths(name);
  const mean = Math.round(score * 1000);
  const reach = mostByChance(mean, scale, n);
  return { low: Math.max(scale.low, mean - reach), high: Math.min(scale.high, mean + reach) };
}

function inThousandths(name: 'nps' | 'ces'): Range {
  return name === 'nps' ? { low: -100_000, high: 100_000 } : { low: 1000, high: 7000 };
}

function saysOf(name: MeasureName, measure: Measure): string {
  const { n, asked } = measure;
  if (n === 0) return 'Nobody answered, so there is nothing to say.';
  const range = rangeOf(name, measure);
  if (!range)
    return `Fewer than ${fewestAnswers} answers are too few to say anything by the score. Ask what they wrote.`;
  const silent = asked - n;
  const condition =
    silent > 0
      ? ` That holds only if the ${numberText(silent)} who did not answer think like those who did.`
      : '';
  return `${chanceText(name, measure, range)}${condition}`;
}

function chanceText(name: MeasureName, { n }: Measure, { low, high }: Range): string {
  if (name === 'csat')
    return `So many answers fit anything from ${percentDown(low)} to ${percentUp(high)} (Wilson score interval, 95%).`;
  const digits = name === 'nps' ? 0 : 1;
  const least = fixed(Math.floor(low / 10 ** (3 - digits)), digits);
  const most = fixed(Math.ceil(high / 10 ** (3 - digits)), digits);
  const step = name === 'nps' ? `; one answer alone moves it by up to ${perAnswer(n)} points` : '';
  return `So many answers fit anything from ${least} to ${most} at the widest (95%, Bhatia–Davis bound)${step}.`;
}

/** From detractor to promoter: two hundredths of the scale’s points, divided by the answers. */
function perAnswer(n: number): string {
  const tenths = Math.round((shareOf(2, n) * 1000) / 1_000_000);
  return numberText(tenths / 10);
}

function percentDown(thousandths: number): string {
  return tenthsText(Math.floor(thousandths / 100));
}

function percentUp(thousandths: number): string {
  return tenthsText(Math.ceil(thousandths / 100));
}

function fixed(value: number, digits: number): string {
  return numberText(value / 10 ** digits);
}
