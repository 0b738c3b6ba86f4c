import type { DecisionEntry } from '../entry.ts';
import { type Finding, field } from '../issue.ts';
import type { Decision } from '../schemas/decision.ts';

/** Decision trees in which a reader would get stuck, walk in a circle, or never see a step. */
export function checkDecisions(trees: readonly DecisionEntry[]): Finding[] {
  return trees.flatMap(({ file, data }) => [
    ...deadEnds(file, data),
    ...unreachable(file, data),
    ...cycles(file, data),
  ]);
}

function deadEnds(file: string, { nodes }: Decision): Finding[] {
  return Object.entries(nodes).flatMap(([name, { question, options = [] }]): Finding[] =>
    question === undefined || options.length > 0
      ? []
      : [
          {
            code: 'decision/dead-end',
            file,
            place: field(['nodes', name, 'question']),
            message: `The step ${name} asks “${question}” and has no options: nobody can go on from it.`,
            hint: 'Give it options that lead on, or make it a result.',
          },
        ],
  );
}

function unreachable(file: string, tree: Decision): Finding[] {
  const reached = new Set<string>();
  const waiting = [tree.start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...stepsAfter(tree, name));
  }
  return Object.keys(tree.nodes)
    .filter((name) => !reached.has(name))
    .map((name) => ({
      code: 'decision/unreachable',
      file,
      place: field(['nodes', name], 'key'),
      message: `No way leads from ${tree.start} to the step ${name}.`,
      hint: `Let an option lead to ${name}, or remove it.`,
    }));
}

/** One finding for each answer that closes a circle, on a walk from the start that takes answers in their order. */
function cycles(file: string, tree: Decision): Finding[] {
  const findings: Finding[] = [];
  const done = new Set<string>();
  const walk: { readonly name: string; next: number }[] = [];
  // What no way leads to may go round as well; it has its own walk.
  for (const first of [tree.start, ...Object.keys(tree.nodes)]) {
    if (!done.has(first)) walk.push({ name: first, next: 0 });
    for (let here = walk.at(-1); here; here = walk.at(-1)) {
      const { name, next } = here;
      const to = stepsAfter(tree, name)[next];
      here.next += 1;
      const from = walk.findIndex((step) => step.name === to);
      if (to === undefined) {
        done.add(name);
        walk.pop();
      } else if (from >= 0) {
        const round = [...walk.slice(from).map((step) => step.name), to].join(' → ');
        findings.push({
          code: 'decision/cycle',
          file,
          place: field(['nodes', name, 'options', next, 'to']),
          message: `This answer leads in a circle: ${round}.`,
          hint: 'Let it lead to a later step or to a result.',
        });
      } else if (!done.has(to)) walk.push({ name: to, next: 0 });
    }
  }
  return findings;
}

function stepsAfter({ nodes }: Decision, name: string): string[] {
  return (nodes[name]?.options ?? []).map(({ to }) => to);
}
