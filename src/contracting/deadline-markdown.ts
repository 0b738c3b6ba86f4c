import { answerOf } from './deadline-answer.ts';
import type { DeadlineForm, KnownLevels } from './deadline-form.ts';
import { callSentences, clockSentence, promiseSentence } from './deadline-inputs.ts';

/** The deadlines and how they follow as a Markdown document; what is wrong with the form where there are none. */
export function deadlineMarkdown(form: DeadlineForm, known: KnownLevels): string {
  const answer = answerOf(form, known);
  if (answer.is === 'wrong')
    return `# By when\n\n${answer.problems.map(({ where, text }) => `- ${plain(`${where}: ${text}`)}`).join('\n')}\n`;
  const offers = answer.offers.map((offer) => {
    const { title, terms, sentence, abroad, due } = offer;
    const { response, resolution } = due;
    const steps = (name: string, list: typeof response.steps) =>
      `### ${name}\n\n${list.map(({ text }, i) => `${i + 1}. ${plain(text)}`).join('\n')}`;
    return [
      `## ${plain(title)}, ${answer.priority.toUpperCase()}`,
      plain(sentence),
      plain(`${promiseSentence(offer)} ${clockSentence(terms)}`),
      ...(abroad === undefined ? [] : [plain(abroad)]),
      steps('Answer', response.steps),
      steps('Solution', resolution.steps),
    ].join('\n\n');
  });
  const notes = [...callSentences(answer), ...answer.notes, ...answer.comparison].map(plain);
  return `${['# By when', ...notes, ...offers].join('\n\n')}\n`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
