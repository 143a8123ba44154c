import { expect, test } from 'vitest';
import { createSourceCode } from '../src/index.ts';

test.each([
  ['all comments since the instruction before', '# a\n\n# b\nFROM x\n', ['a', 'b']],
  ['none before a bare one', '# a\n#\n# b\nFROM x\n', ['b']],
  ['no directives', '# syntax=docker/dockerfile:1\n# a\nFROM x\n', ['a']],
  ['an indented one with its sign', '\t# a\nFROM x\n', ['# a']],
  ['one behind a byte order mark', '\ufeff# a\r\nFROM x\r\n', ['a']],
  ['none', 'FROM x\n', []],
])('FROM has %s', (_what, text, expected) => {
  const sourceCode = createSourceCode(text);
  const [stage] = sourceCode.ast.stages;
  expect(stage && sourceCode.getAttachedComments(stage.from)).toEqual(expected);
});

test('comments inside of an instruction or a heredoc are attached to none', () => {
  const sourceCode = createSourceCode('FROM x\nRUN a \\\n# in\n  b\nRUN <<E\n# body\nE\n# own\nUSER c\n');
  const instructions = sourceCode.ast.stages[0]?.instructions ?? [];
  expect(instructions.map(each => sourceCode.getAttachedComments(each))).toEqual([[], [], ['own']]);
});

test('the ignore file is asked for once, and only when needed', () => {
  let calls = 0;
  const sourceCode = createSourceCode('FROM x\n', { dockerignore: () => `${++calls}` });
  expect(calls).toBe(0);
  expect([sourceCode.dockerignore, sourceCode.dockerignore]).toEqual(['1', '1']);
  expect(createSourceCode('FROM x\n').dockerignore).toBeNull();
});
