import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { requestGate } from './request-gate.ts';

test('a change waits for the requests under way, and those that come wait for it', async () => {
  const gate = requestGate();
  const happened: string[] = [];
  const first = new EventEmitter();
  gate.pass(first, () => happened.push('first'));
  const changed = gate.change(() => happened.push('change'));
  gate.pass(new EventEmitter(), () => happened.push('second'));
  expect(happened).toEqual(['first']);
  first.emit('close');
  await changed;
  expect(happened).toEqual(['first', 'change', 'second']);
});

test('a request that is never answered holds a change up for a while only', async () => {
  const gate = requestGate(10);
  const happened: string[] = [];
  gate.pass(new EventEmitter(), () => happened.push('request'));
  await gate.change(() => happened.push('change'));
  expect(happened).toEqual(['request', 'change']);
});

test('requests go on where a change fails', async () => {
  const gate = requestGate();
  const failing = gate.change(() => {
    throw new RangeError('No.');
  });
  const going = new Promise<void>((done) => gate.pass(new EventEmitter(), done));
  await expect(failing).rejects.toThrow('No.');
  await going;
});
