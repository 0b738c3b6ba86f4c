import { formatDay } from '#kb/day.ts';
import type { CaseStudyEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { takePart } from '#kb/pages.ts';
import { quantityText } from '#kb/quantities.ts';
import type { Metric } from '#kb/schemas/case-study.ts';
import { absoluteUrl } from './absolute-url.ts';
import { countText } from './count-text.ts';
import { labelOf } from './labels.ts';
import { metricShown } from './metric.ts';

/**
 * What to send to the customer when their story is to be confirmed again, as plain text: what it says about them, what
 * they may withdraw, and how to answer. It holds only what is published, so it may itself be published in `health.json`.
 * `undefined` for an illustrative story, of which nobody can be asked.
 */
export function followUpText(kb: KnowledgeBase, entry: CaseStudyEntry): string | undefined {
  const { data, title, address, file } = entry;
  if (data.origin === 'illustrative') return undefined;
  const { follow_up: followUp, customer, permission } = data;
  const isNamed = permission?.covers.includes('name') ?? false;
  const confirmed = followUp?.confirmed_on ?? data.verified_on;
  const parts = [
    `Subject: Is your story still right, and may we go on telling it?`,
    `Dear [the person in consent: by of ${file}],`,
    [
      `On ${kb.site.name} we tell your story: “${title}”, marked “${labelOf(entry)}”.`,
      absoluteUrl(kb.site, address),
      confirmed === undefined
        ? 'You have not confirmed it yet, as far as we know.'
        : `You last confirmed it on ${formatDay(confirmed)}.`,
      'We promised to ask again. It takes about ten minutes.',
    ].join('\n'),
    [
      'What the story says about you',
      isNamed
        ? `- You are named: ${customer.name}.`
        : `- You are not named. The story calls you “${customer.anonymous_as}”.`,
      `- ${kb.industries.get(data.industry) ?? data.industry}, ${countText(data.employees, 'employee')}, ${data.region}.`,
      `- What troubled you: ${data.problems.join('; ')}.`,
      `- What the provider did: ${data.services.join('; ')}.`,
      ...(data.outcomes ? [`- What came of it: ${data.outcomes.join('; ')}.`] : []),
      ...(customer.logo === undefined ? [] : ['- Your logo is shown.']),
      ...(data.quotation
        ? [`- You are quoted: “${data.quotation.text}” (${data.quotation.by})`]
        : []),
      ...(permission?.covers.includes('contact')
        ? ['- Readers are told that they may ask to speak to you.']
        : []),
    ].join('\n'),
    data.metrics?.length
      ? ['Which figures of yours it shows', ...data.metrics.map(figureLine)].join('\n')
      : 'It shows no figures of yours.',
    [
      permission?.until === undefined
        ? 'At present we hold no consent of yours: name, logo, your words and figures are not shown.'
        : `Your consent holds until ${formatDay(permission.until)}. Without a new one, name, logo, your words and figures disappear from the site on the day after.`,
      'You may withdraw any of these at any time, without a reason and without any effect on our service: your name, your logo, your words, your figures, being contacted. What remains is told without a name, at the same address. You may also ask us to take the whole story down.',
      `What you may agree to, and the form: ${absoluteUrl(kb.site, takePart)}`,
    ].join('\n'),
    [
      'Please answer with one of these lines:',
      'A. It is still right. You may use all of it until [day].',
      'B. It is right with these changes: [changes]. You may use it until [day].',
      'C. Keep the story, but withdraw: [name / logo / our words / figures / being contacted].',
      'D. Take the story down.',
    ].join('\n'),
    'Is there anything that went wrong since, and that a reader should know? We would rather print it than leave it out.',
    'Thank you.',
  ];
  return `${parts.join('\n\n')}\n`;
}

function figureLine(metric: Metric): string {
  const { label, before, after, unit, period, baseline } = metric;
  const { change, measuredBy, measuredOn } = metricShown(metric);
  return `- ${label}: from ${quantityText(before, unit)} (${baseline}) to ${quantityText(after, unit)} (${period}), ${change}. Measured by ${measuredBy}, ${measuredOn.text}.`;
}
