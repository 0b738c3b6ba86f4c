import { expect, test } from 'vitest';
import { askAddress } from './ask-address.ts';

test.each([
  ['mailto:a@b.example', 'mailto:a@b.example?subject=R%26D%20costs%3F&body=R%26D%20costs%3F'],
  [
    'mailto:a@b.example?cc=c@b.example',
    'mailto:a@b.example?cc=c@b.example&subject=R%26D%20costs%3F&body=R%26D%20costs%3F',
  ],
  ['https://b.example/ask', 'https://b.example/ask?question=R%26D%20costs%3F'],
  [
    'https://b.example/ask?from=site#form',
    'https://b.example/ask?from=site&question=R%26D%20costs%3F#form',
  ],
  ['https://b.example/new?title={question}', 'https://b.example/new?title=R%26D%20costs%3F'],
])('a question goes where %s takes it', (target, address) => {
  expect(askAddress(target, 'R&D costs?')).toBe(address);
});
