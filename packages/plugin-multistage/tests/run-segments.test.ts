import { createSourceCode } from '@dflint/semantics';
import { expect, test } from 'vitest';
import { runSegments } from '../src/split/run-segments.ts';

/** The segments of a RUN, each with the programs that it calls. */
function segmentsOf(script: string): string[] {
  const sourceCode = createSourceCode(`FROM a\nRUN ${script}\n`);
  const run = sourceCode.instructions[1];
  if (run?.type !== 'RunInstruction') throw new Error('no RUN');
  return runSegments(run, sourceCode).map(({ range, commands }) => {
    const programs = commands.map(({ command }) => command.name).join(' ');
    return `${sourceCode.getText({ range })} [${programs}]`;
  });
}

test.each([
  ['a && b; c', ['a [a]', 'b [b]', 'c [c]']],
  ['a "x; y" \';\' \\; && b', ['a "x; y" \';\' \\; [a]', 'b [b]']],
  ['X=$(a; b && c) && d', ['X=$(a; b && c) [a b c]', 'd [d]']],
  ['a $(b $(c; d); e) `f; g`; h', ['a $(b $(c; d); e) `f; g` [c d b e f g a]', 'h [h]']],
  ['(cd x; a) && b', ['(cd x; a) [cd a]', 'b [b]']],
  ['a $((1+2)) && b', ['a $((1+2)) [a]', 'b [b]']],
])('%s', (script, expected) => {
  expect(segmentsOf(script)).toEqual(expected);
});

test.each(['a || b && c', 'if a; then b; fi && c', '{ a; b; } && c', 'f() { a; }; f', 'X=$(a || b) && c'])(
  '%s is one',
  script => {
    expect(segmentsOf(script)).toHaveLength(1);
  },
);
