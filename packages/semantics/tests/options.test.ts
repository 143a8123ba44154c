import { expect, test } from 'vitest';
import { parseOptions } from '../src/files/options.ts';
import { factsOf } from './commands.ts';

/** `-o=value`, plain words behind `|`. */
function show(script: string): string {
  const { options, plain } = parseOptions(factsOf(`x ${script}`).command.args, 'oC', ['--out']);
  const shown = [...options].map(([name, value]) => (value ? `${name}=${value.text}` : name));
  return [...shown, '|', ...plain.map(word => word.text)].join(' ');
}

test.each([
  ['a b', '| a b'],
  ['-a b', '-a | b'],
  ['-ab', '-a -b |'],
  ['-o a b', '-o=a | b'],
  ['-oa b', '-o=a | b'],
  ['-xo a b', '-x -o=a | b'],
  ['-xoa', '-x -o=a |'],
  ['-o', '-o |'],
  ['-o -a', '-o=-a |'],
  ['--out a b', '--out=a | b'],
  ['--out=a b', '--out=a | b'],
  ['--out= b', '--out= | b'],
  ['--other a', '--other | a'],
  ['--other=a=b', '--other=a=b |'],
  ['a -o b -C c d', '-o=b -C=c | a d'],
  ['-o a -o b', '-o=b |'],
  ['-a -- -b c', '-a | -b c'],
  ['-', '| -'],
  ['-o "$X"', '-o=${X} |'],
])('%s: %s', (script, expected) => {
  expect(show(script)).toBe(expected);
});

test('values that stand several times', () => {
  const { values } = parseOptions(factsOf('x -o a --out b -oc').command.args, 'o', ['--out']);
  expect(values.map(([name, value]) => `${name} ${value.text}`)).toEqual(['-o a', '--out b', '-o c']);
});
