import { expect, test } from 'vitest';
import { told } from '#testing/entries.ts';
import { type Change, errorsOf } from '#testing/schema-errors.ts';
import { validFields } from '#testing/valid-fields.ts';
import { validate } from '../validation.ts';
import { decision } from './decision.ts';

test.each<Change[]>([
  [],
  [
    ['nodes.always.links', ['/service-levels']],
    ['nodes.always.explanation', 'It answers at night.'],
  ],
])('one with %j is taken', (...changes) => {
  expect(errorsOf(decision, validFields.decision, ...changes)).toEqual([]);
});

test.each<[Change, string]>([
  [['start', 'nowhere'], 'start: expected the name of a node, found nowhere'],
  [['start', 'constructor'], 'start: expected the name of a node, found constructor'],
  [
    ['nodes.hours.options.0.to', 'allways'],
    'nodes.hours.options[1].to: expected the name of a node, found allways',
  ],
  [
    ['nodes.hours.preset', { level: 'gold' }],
    'nodes.hours.preset: expected only beside a result: a question sets no tool, found fields of its own',
  ],
  [
    ['nodes.always.preset', { level: 'gold', priority: 'p9' }],
    'nodes.always.preset.priority: expected one of p1, p2, p3, p4, found p9',
  ],
  [
    ['nodes.always.question', 'Or not?'],
    'nodes.always: expected either a question with options or a result, found fields of its own',
  ],
  [
    ['nodes.always.result', undefined],
    'nodes.always: expected either a question with options or a result, found fields of its own',
  ],
  [['nodes', ['hours']], 'nodes: expected fields of its own, indented below it, found a list'],
  [
    ['nodes.No way', { result: 'x' }],
    'nodes.No way is no valid name: expected a name in lower case with hyphens, such as data-return',
  ],
])('one with %j is told: %s', (change, message) => {
  expect(errorsOf(decision, validFields.decision, change)).toEqual([message]);
});

test('a step that is spelled nearly like one that is there is told with it', () => {
  const { nodes } = validFields.decision;
  const options = [{ label: 'Yes', to: 'halfday' }];
  const tree = {
    ...validFields.decision,
    start: 'hour',
    nodes: { ...nodes, hours: { ...nodes.hours, options }, 'half-day': { result: 'Take Silver.' } },
  };
  expect(told(validate('a.yaml', decision, tree, () => undefined).findings)).toEqual([
    'a.yaml start front-matter/field: start: expected the name of a node, found hour | Did you mean hours?',
    'a.yaml nodes.hours.options.0.to front-matter/field: nodes.hours.options[1].to: expected the name of a node, found halfday | Did you mean half-day?',
  ]);
});
