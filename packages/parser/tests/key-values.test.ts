import { expect, test } from 'vitest';
import { outlineOf } from './outline.ts';

/** BuildKit: `parseNameVal`, `parseNameOrNameVal` and `parseWords` in `parser/line_parsers.go`. */
const cases: [title: string, text: string, expected: string[]][] = [
  [
    'ENV',
    'ENV a=b c=d',
    [
      'KeyValue 4-7',
      '  Word 4-5 "a"',
      '  Word 6-7 "b"',
      'KeyValue 8-11',
      '  Word 8-9 "c"',
      '  Word 10-11 "d"',
    ],
  ],
  [
    'empty values',
    'ENV a= b=""',
    ['KeyValue 4-6', '  Word 4-5 "a"', '  Word 6-6 ""', 'KeyValue 7-11', '  Word 7-8 "b"', '  Word 9-11 ""'],
  ],
  [
    'quotes',
    'ENV a="b c" d=\'e "f"\' g=h" "i',
    [
      'KeyValue 4-11',
      '  Word 4-5 "a"',
      '  Word 6-11 "b c"',
      'KeyValue 12-21',
      '  Word 12-13 "d"',
      '  Word 14-21 "e \\"f\\""',
      'KeyValue 22-29',
      '  Word 22-23 "g"',
      '  Word 24-29 "h i"',
    ],
  ],
  [
    'escapes',
    'ENV a=b\\ c d=\\"e\\" f="g\\"h\\i"',
    [
      'KeyValue 4-10',
      '  Word 4-5 "a"',
      '  Word 6-10 "b c"',
      'KeyValue 11-18',
      '  Word 11-12 "d"',
      '  Word 13-18 "\\"e\\""',
      'KeyValue 19-29',
      '  Word 19-20 "f"',
      '  Word 21-29 "g\\"h\\\\i"',
    ],
  ],
  ['an equals sign in the value', 'LABEL a=b=c', ['KeyValue 6-11', '  Word 6-7 "a"', '  Word 8-11 "b=c"']],
  [
    'a quoted key',
    'LABEL "a b"="c" \'d\'=e',
    [
      'KeyValue 6-15',
      '  Word 6-11 "a b"',
      '  Word 12-15 "c"',
      'KeyValue 16-21',
      '  Word 16-19 "d"',
      '  Word 20-21 "e"',
    ],
  ],
  [
    'variables',
    'ENV $a=$b:"$c" d=\'$e\' f=\\$g',
    [
      'KeyValue 4-14',
      '  Word 4-6 "$a"',
      '    Variable 4-6 a',
      '  Word 7-14 "$b:$c"',
      '    Variable 7-9 b',
      '    Variable 11-13 c',
      'KeyValue 15-21',
      '  Word 15-16 "d"',
      '  Word 17-21 "$e"',
      'KeyValue 22-27',
      '  Word 22-23 "f"',
      '  Word 24-27 "$g"',
    ],
  ],
  [
    'variables in keys of ARG',
    'ARG $a=${b}',
    ['KeyValue 4-11', '  Word 4-6 "$a"', '    Variable 4-6 a', '  Word 7-11 "${b}"', '    Variable 7-11 b'],
  ],
  [
    'over continued lines',
    'ENV a=b \\\n    # x\n    c="d \\\n  e"',
    [
      'KeyValue 4-7',
      '  Word 4-5 "a"',
      '  Word 6-7 "b"',
      'KeyValue 22-33',
      '  Word 22-23 "c"',
      '  Word 24-33 "d   e"',
      'mment 14-17 " x"',
    ],
  ],
  [
    'wide white space separates',
    'ENV a=b\u00a0c=d',
    [
      'KeyValue 4-7',
      '  Word 4-5 "a"',
      '  Word 6-7 "b"',
      'KeyValue 8-11',
      '  Word 8-9 "c"',
      '  Word 10-11 "d"',
    ],
  ],
  ['legacy ENV', 'ENV a  b  c ', ['KeyValue 4-11', '  Word 4-5 "a"', '  Word 7-11 "b  c"']],
  [
    'legacy ENV with quotes, equals and variables',
    'ENV a "b" c=$d',
    ['KeyValue 4-14', '  Word 4-5 "a"', '  Word 6-14 "b c=$d"', '    Variable 12-14 d'],
  ],
  ['legacy LABEL', 'LABEL a b', ['KeyValue 6-9', '  Word 6-7 "a"', '  Word 8-9 "b"']],
  [
    'legacy over continued lines',
    'ENV a \\\n  b\\\nc',
    ['KeyValue 4-14', '  Word 4-5 "a"', '  Word 10-14 "bc"'],
  ],
  ['ARG', 'ARG a', ['KeyValue 4-5', '  Word 4-5 "a"']],
  [
    'several of ARG',
    'ARG a b=c d="e f" g=',
    [
      'KeyValue 4-5',
      '  Word 4-5 "a"',
      'KeyValue 6-9',
      '  Word 6-7 "b"',
      '  Word 8-9 "c"',
      'KeyValue 10-17',
      '  Word 10-11 "d"',
      '  Word 12-17 "e f"',
      'KeyValue 18-20',
      '  Word 18-19 "g"',
      '  Word 20-20 ""',
    ],
  ],
  ['an escape character at the end', 'ARG a \\ \\\n', ['KeyValue 4-5', '  Word 4-5 "a"']],
  ['an unclosed quote stays', 'ENV a="b c', ['KeyValue 4-10', '  Word 4-5 "a"', '  Word 6-10 "\\"b c"']],
];

test.each(cases)('%s', (_, text, expected) => {
  expect(outlineOf(text)).toEqual(expected);
});
