import { answerOf } from './deadline-answer.ts';
import type { DeadlineForm, KnownLevels } from './deadline-form.ts';
import { targetWords } from './target.ts';

/** The deadlines and how they follow as a Markdown document; what is wrong with the form where there are none. */
export function deadlineMarkdown(form: DeadlineForm, known: KnownLevels): string {
  const answer = answerOf(form, known);
  if (answer.is === 'wrong')
    return `# By when\n\n${answer.problems.map(({ text }) => `- ${plain(text)}`).join('\n')}\n`;
  const offers = answer.offers.map(({ title, terms, sentence, abroad, due }) => {
    const { response, resolution, calendar } = due;
    const steps = (name: string, list: typeof response.steps) =>
      `### ${name}\n\n${list.map(({ text }, i) => `${i + 1}. ${plain(text)}`).join('\n')}`;
    return [
      `## ${plain(title)}, ${answer.priority.toUpperCase()}`,
      plain(sentence),
      `Promised: an answer within ${targetWords(response.target, terms.cover)}, a solution within ${targetWords(resolution.target, terms.cover)}. Times are those of ${plain(calendar.zone.name)}.`,
      ...(abroad === undefined ? [] : [plain(abroad)]),
      steps('Answer', response.steps),
      steps('Solution', resolution.steps),
    ].join('\n\n');
  });
  const notes = [...answer.notes, ...answer.comparison].map(plain);
  return `${['# By when', ...notes, ...offers].join('\n\n')}\n`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
