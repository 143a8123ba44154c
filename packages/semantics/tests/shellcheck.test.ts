import { describe, expect, test } from 'vitest';
import { readShellCheck } from '../src/index.ts';

/** A comment as ShellCheck 0.9 prints it. */
const comment = (file: string, [line, column]: [number, number], [endLine, endColumn]: [number, number]) => ({
  file,
  line,
  column,
  endLine,
  endColumn,
  level: 'info',
  code: 2086,
  message: 'Double quote.',
  fix: null,
});

const endOf = (stdout: unknown, status: number | null = 1, stderr = '') => ({
  status,
  stdout: typeof stdout === 'string' ? stdout : JSON.stringify(stdout),
  stderr,
});

describe('the report of ShellCheck', () => {
  test('is told for each script', () => {
    const comments = [comment('3', [2, 6], [2, 8]), comment('1', [1, 1], [1, 1])];
    const finding = { code: 2086, level: 'info', message: 'Double quote.' };
    expect(readShellCheck(endOf({ comments }), ['a', 'b', '#!/bin/sh\necho $x'])).toEqual([
      [{ ...finding, start: { line: 1, column: 0 }, end: { line: 1, column: 0 } }],
      [],
      [{ ...finding, start: { line: 2, column: 5 }, end: { line: 2, column: 7 } }],
    ]);
    expect(readShellCheck(endOf({ comments: [] }, 0), ['a'])).toEqual([[]]);
  });

  test.each<[script: string, columns: [number, number], expected: [number, number]]>([
    ['\techo $x', [7, 9], [6, 8]],
    ['é 🐳 $x', [5, 7], [5, 7]],
    ['🐳🐳 $x 🐳', [4, 6], [5, 7]],
  ])('counts columns in code points: %s', (script, [column, endColumn], [start, end]) => {
    const comments = [comment('1', [1, column], [1, endColumn])];
    const [[finding] = []] = readShellCheck(endOf({ comments }), [script]);
    expect([finding?.start.column, finding?.end.column]).toEqual([start, end]);
    expect(script.slice(start, end)).toBe('$x');
  });

  test.each([
    [
      'another end',
      endOf('', 4, 'Unknown format json1\nSupported: x'),
      'it ended with code 4: Unknown format json1',
    ],
    ['an end without a word', endOf('', 2), 'it ended with code 2'],
    ['a signal', endOf('', null), 'it was ended by a signal'],
    ['no output', endOf(''), 'it printed something else than its report in JSON'],
    ['no JSON', endOf('oops'), 'it printed something else than its report in JSON'],
    ['nothing', endOf('null'), 'it printed something else than its report in JSON'],
    ['no comments', endOf({}), 'it printed something else than its report in JSON'],
    [
      'other comments',
      endOf({ comments: [{ line: 1 }] }),
      'it printed something else than its report in JSON',
    ],
    ['no objects', endOf({ comments: [null] }), 'it printed something else than its report in JSON'],
  ])('%s is said to be wrong', (_, end, reason) => {
    expect(() => readShellCheck(end, ['a'])).toThrow(reason);
  });
});
