import { type Word, parse } from '@dflint/parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Binding, expandWord } from '../src/variables.ts';

const known = (value: string): Binding => ({ value, text: value, isSet: true });
const variables: Record<string, Binding> = {
  A: known('alpha'),
  EMPTY: known(''),
  PATHS: known('/usr/local/bin'),
  VERSION: known('1.22.3'),
  DOLLAR: known('$A'),
  OPEN: { value: null, text: '${OPEN}', isSet: false },
  ARCH: { value: null, text: '${ARCH}', isSet: true },
  LIB: { value: null, text: 'lib-${ARCH}', isSet: true },
};
const scope = { resolve: (name: string) => variables[name] };

/** The word of `WORKDIR text`. */
function wordOf(text: string): Word {
  const instruction = parse(`FROM a\nWORKDIR ${text}\n`).stages[0]?.instructions[0];
  if (instruction?.type !== 'WorkdirInstruction') throw new Error(`not a WORKDIR: ${text}`);
  return instruction.path;
}

describe('known values', () => {
  test.each([
    ['x', 'x'],
    ['$A', 'alpha'],
    ['${A}', 'alpha'],
    ['/x/$A.d', '/x/alpha.d'],
    ['$A$A', 'alphaalpha'],
    ['$NONE', ''],
    ['a${NONE}b', 'ab'],
    ['"$A b"', 'alpha b'],
    ["'$A'", '$A'],
    ['\\$A', '$A'],
    ['$DOLLAR', '$A'],
    ['${A:-x}', 'alpha'],
    ['${EMPTY:-x}', 'x'],
    ['${EMPTY-x}', ''],
    ['${NONE-x}', 'x'],
    ['${NONE:-$A}', 'alpha'],
    ['${NONE:-${NONE:-deep}}', 'deep'],
    ['${A:+x}', 'x'],
    ['${EMPTY:+x}', ''],
    ['${EMPTY+x}', 'x'],
    ['${NONE+x}', ''],
    ['${NONE:+$ARCH}', ''],
    ['${A:-$ARCH}', 'alpha'],
    ['${A:?message}', 'alpha'],
    ['${EMPTY?message}', ''],
    ['${PATHS#*/}', 'usr/local/bin'],
    ['${PATHS##*/}', 'bin'],
    ['${VERSION%.*}', '1.22'],
    ['${VERSION%%.*}', '1'],
    ['${VERSION/./_}', '1_22.3'],
    ['${VERSION//./_}', '1_22_3'],
    ['${NONE#x}', ''],
    ['${OPEN:-default}', 'default'],
    ['${OPEN-default}', 'default'],
    ['${OPEN:+given}', ''],
    ['$1', ''],
  ])('%s is %j', (text, value) => {
    expect(expandWord(wordOf(text), scope)).toMatchObject({ value, text: value });
  });
});

describe('unknown values are spelled in one way', () => {
  test.each([
    ['$ARCH', '${ARCH}'],
    ['${ARCH}', '${ARCH}'],
    ['foo-$ARCH.tgz', 'foo-${ARCH}.tgz'],
    ['$A-$ARCH', 'alpha-${ARCH}'],
    ['$LIB.so', 'lib-${ARCH}.so'],
    ['$OPEN', '${OPEN}'],
    ['${OPEN:?needed}', '${OPEN}'],
    ['${ARCH:-amd64}', '${ARCH:-amd64}'],
    ['${ARCH:+$A}', '${ARCH:+alpha}'],
    ['${NONE:-$ARCH}', '${ARCH}'],
    ['${LIB%-*}', '${lib-${ARCH}%-*}'],
    ['${ARCH/a/$A}', '${ARCH/a/alpha}'],
    ['${ARCH//a/}', '${ARCH//a/}'],
    ['${A#$ARCH}', "${'alpha'#${ARCH}}"],
    ['${NONE:?needed}', "${'':?needed}"],
    ["'${ARCH}'$ARCH", '\\${ARCH}${ARCH}'],
    ['$DOLLAR$ARCH', '\\$A${ARCH}'],
  ])('%s is %s', (text, symbolic) => {
    expect(expandWord(wordOf(text), scope)).toMatchObject({ value: null, text: symbolic });
  });
});

test('a word without variables is its own expansion', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w\-./:@,=+*?~{}<>;&|!%^]+$/), text => {
      fc.pre(!text.startsWith('--'));
      expect(expandWord(wordOf(text), scope)).toEqual({ value: text, text });
    }),
  );
});

test('any word can be expanded', () => {
  const piece = fc.constantFrom(
    '$',
    '{',
    '}',
    'A',
    'ARCH',
    ':',
    '-',
    '+',
    '?',
    '#',
    '%',
    '/',
    '*',
    '"',
    "'",
    '\\',
    'EMPTY',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), pieces => {
      const word = wordOf(`x${pieces.join('')}`);
      const { value, text } = expandWord(word, scope);
      if (value !== null) expect(text).toBe(value);
    }),
  );
});

test('a value that grows without end is given up, and equals no other', () => {
  let value = known('0123456789');
  let given: Binding | null = null;
  for (let i = 0; i < 100 && !given; i++) {
    const next = expandWord(wordOf('$X$X'), { resolve: () => value });
    if (next.value === null) given = { ...next, isSet: true };
    else value = { ...next, value: next.value, isSet: true };
  }
  expect(given?.text).toMatch(/^\$\{@\d+\}$/);
});

test('nesting does not multiply the work', () => {
  let text = '$ARCH';
  let reads = 0;
  for (let i = 0; i < 80; i++) text = `\${ARCH#${text}}`;
  expandWord(wordOf(text), { resolve: name => (reads++, variables[name]) });
  expect(reads).toBe(81);
});
