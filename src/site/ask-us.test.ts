import { expect, test } from 'vitest';
import { site } from '#kb/schemas/settings.ts';
import { askTargetOf } from './ask-us.ts';

const contact = { email: 'a@b.example', url: 'https://b.example/contact' };

test.each([
  [{ ask: 'https://b.example/ask', contact }, 'https://b.example/ask'],
  [{ ask: 'mailto:help@b.example?cc=c@b.example' }, 'mailto:help@b.example?cc=c@b.example'],
  [{ contact }, 'mailto:a@b.example'],
  [{ contact: { url: contact.url } }, contact.url],
  [{}, undefined],
])('with %j a question goes to %s', (settings, target) => {
  expect(askTargetOf(site.parse(settings))).toBe(target);
});

test.each(['help@b.example', 'javascript:alert(1)', 'mailto:', 'mailto:nobody', '/ask'])(
  '%s is refused',
  (ask) => {
    expect(site.safeParse({ ask }).error?.issues[0]?.message).toBe(
      'expected mailto: and an e-mail address (mailto:help@example.com), or a web address (https://…)',
    );
  },
);
