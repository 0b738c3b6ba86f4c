import { z } from 'zod';
import { address, besidesUnknownFields, commonKeys, line, prose, seo, slug } from './fields.ts';
import { priorities } from './service-levels.ts';

const option = z.strictObject({
  label: line.describe('The answer a reader may give'),
  to: slug.describe('The node that follows'),
});

const preset = z
  .strictObject({
    level: slug
      .optional()
      .describe(
        'A service level: the result leads to it, and to the deadline calculator set to it',
      ),
    priority: z
      .enum(priorities, { error: `expected one of ${priorities.join(', ')}` })
      .optional()
      .describe('The priority to which the deadline calculator is set, beside a level'),
    blueprint: address.optional().describe('The blueprint to work through next'),
  })
  .describe('What the tools of the site are set to for a reader who comes from this result');

const node = z
  .strictObject({
    question: line.optional().describe('What the reader is asked'),
    why: prose.optional().describe('Why it is asked'),
    options: z.array(option).optional().describe('The answers and where they lead'),
    result: line.optional().describe('What the reader is advised, where the way ends'),
    explanation: prose.optional().describe('What the advice means'),
    links: z.array(address).optional().describe('Entries and tools of the site to go on with'),
    preset: preset.optional(),
  })
  .superRefine((value, context) => {
    if ((value.question === undefined) === (value.result === undefined))
      context.addIssue({
        code: 'custom',
        message: 'expected either a question with options or a result',
      });
    if (value.question !== undefined && value.preset)
      context.addIssue({
        code: 'custom',
        path: ['preset'],
        message: 'expected only beside a result: a question sets no tool',
      });
  }, besidesUnknownFields);

/** A decision tree: steps with answers that lead to further steps or to a result. */
export const decision = z
  .strictObject({
    ...commonKeys,
    seo: seo.optional(),
    title: line.describe('What the reader decides'),
    start: slug.describe('The first node'),
    nodes: z.record(slug, node).describe('The steps by their names'),
  })
  .superRefine((tree, context) => {
    const known = Object.keys(tree.nodes);
    const checkName = (path: PropertyKey[], name: string) => {
      if (known.includes(name)) return;
      const message = `expected the name of a node, found ${name}`;
      context.addIssue({ code: 'custom', path, message, params: { known } });
    };
    checkName(['start'], tree.start);
    for (const [name, { options }] of Object.entries(tree.nodes))
      for (const [i, { to }] of (options ?? []).entries())
        checkName(['nodes', name, 'options', i, 'to'], to);
  }, besidesUnknownFields);
export type Decision = z.infer<typeof decision>;
