import { expect, test } from 'vitest';
import { outlineOf } from './outline.ts';

/** BuildKit: `parseJSON` and `parseMaybeJSON` in `parser/line_parsers.go`. */
const cases: [title: string, text: string, expected: string[]][] = [
  [
    'an array of strings',
    'CMD ["a", "b c"]',
    ['ExecCommand 4-16', '  JsonString 5-8 "a"', '  JsonString 10-15 "b c"'],
  ],
  [
    'white space of JSON',
    'CMD [\t"a" ,\r"b"\r]',
    ['ExecCommand 4-17', '  JsonString 6-9 "a"', '  JsonString 12-15 "b"'],
  ],
  ['an empty array', 'CMD []', ['ExecCommand 4-6']],
  ['an empty string', 'ENTRYPOINT [""]', ['ExecCommand 11-15', '  JsonString 12-14 ""']],
  [
    'escapes',
    'RUN ["\\"\\\\\\/\\b\\f\\n\\r\\t", "\\u00e9\\ud83d\\ude00x"]',
    ['ExecCommand 4-47', '  JsonString 5-23 "\\"\\\\/\\b\\f\\n\\r\\t"', '  JsonString 25-46 "é😀x"'],
  ],
  [
    'over continued lines',
    'CMD ["a", \\\n  # x\n  "b\\\nc"]',
    ['ExecCommand 4-27', '  JsonString 5-8 "a"', '  JsonString 20-26 "bc"', 'mment 14-17 " x"'],
  ],
  ['single quotes are no JSON', "CMD ['a']", ['ShellCommand 4-9 "[\'a\']"']],
  ['a missing bracket', 'CMD ["a"', ['ShellCommand 4-8 "[\\"a\\""']],
  ['text behind it', 'CMD ["a"] b', ['ShellCommand 4-11 "[\\"a\\"] b"']],
  ['a comma too many', 'CMD ["a",]', ['ShellCommand 4-10 "[\\"a\\",]"']],
  ['a missing comma', 'CMD ["a" "b"]', ['ShellCommand 4-13 "[\\"a\\" \\"b\\"]"']],
  ['an unknown escape', 'CMD ["\\x"]', ['ShellCommand 4-10 "[\\"\\\\x\\"]"']],
  ['a short code', 'CMD ["\\u12"]', ['ShellCommand 4-12 "[\\"\\\\u12\\"]"']],
  ['a control character', 'CMD ["a\tb"]', ['ShellCommand 4-11 "[\\"a\\tb\\"]"']],
  ['a shell test', 'RUN [ -f a ] && [[ b ]]', ['ShellCommand 4-23 "[ -f a ] && [[ b ]]"']],
  ['a number in broken JSON', 'RUN [1, 2', ['ShellCommand 4-9 "[1, 2"']],
  ['no variables in commands', 'CMD ["$a"]', ['ExecCommand 4-10', '  JsonString 5-9 "$a"']],
  [
    'variables in COPY',
    'COPY ["$a", "b/${c}"]',
    ['JsonString 6-10 "$a"', '  Variable 7-9 a', 'JsonString 12-20 "b/${c}"', '  Variable 15-19 c'],
  ],
  [
    'variables behind escapes',
    'COPY ["\\u0024a", "\\"${b}\\" c"]',
    ['JsonString 6-15 "$a"', '  Variable 7-14 a', 'JsonString 17-29 "${b} c"', '  Variable 20-24 b'],
  ],
  [
    'quotes that the shell lexer takes away',
    'ADD ["\'$a\'", "/"]',
    ['JsonString 5-11 "$a"', 'JsonString 13-16 "/"'],
  ],
  ['VOLUME', 'VOLUME ["/a", "$b"]', ['JsonString 8-12 "/a"', 'JsonString 14-18 "$b"', '  Variable 15-17 b']],
  [
    'SHELL',
    'SHELL ["powershell", "-command"]',
    ['ExecCommand 6-32', '  JsonString 7-19 "powershell"', '  JsonString 21-31 "-command"'],
  ],
  [
    'HEALTHCHECK',
    'HEALTHCHECK CMD ["a", "b"]',
    ['Keyword 12-15 "CMD"', 'ExecCommand 16-26', '  JsonString 17-20 "a"', '  JsonString 22-25 "b"'],
  ],
];

test.each(cases)('%s', (_, text, expected) => {
  expect(outlineOf(text)).toEqual(expected);
});
