import { expect, test } from 'vitest';
import { outlineOf } from './outline.ts';

/** BuildKit: `shell/lex.go`. */
const cases: [title: string, text: string, expected: string[]][] = [
  [
    'plain and braced',
    'USER $a${b}c$d_1-$e',
    [
      'Word 5-19 "$a${b}c$d_1-$e"',
      '  Variable 5-7 a',
      '  Variable 7-11 b',
      '  Variable 12-16 d_1',
      '  Variable 17-19 e',
    ],
  ],
  [
    'a number, a special parameter',
    'USER $12a$@$$',
    ['Word 5-13 "$12a$@$$"', '  Variable 5-8 12', '  Variable 9-11 @', '  Variable 11-13 $'],
  ],
  [
    'letters of all scripts',
    'USER $é${日本}',
    ['Word 5-12 "$é${日本}"', '  Variable 5-7 é', '  Variable 7-12 日本'],
  ],
  ['a lone dollar sign', 'USER a$ $ $/', ['Word 5-12 "a$ $ $/"']],
  [
    'default values',
    'USER ${a-b}${a:-b c}',
    [
      'Word 5-20 "${a-b}${a:-b c}"',
      '  Variable 5-11 a -',
      '    Word 9-10 "b"',
      '  Variable 11-20 a :-',
      '    Word 16-19 "b c"',
    ],
  ],
  [
    'alternatives',
    'USER ${a+b}${a:+$b}',
    [
      'Word 5-19 "${a+b}${a:+$b}"',
      '  Variable 5-11 a +',
      '    Word 9-10 "b"',
      '  Variable 11-19 a :+',
      '    Word 16-18 "$b"',
      '      Variable 16-18 b',
    ],
  ],
  [
    'messages',
    'USER ${a?b}${a:?"b c"}',
    [
      'Word 5-22 "${a?b}${a:?\\"b c\\"}"',
      '  Variable 5-11 a ?',
      '    Word 9-10 "b"',
      '  Variable 11-22 a :?',
      '    Word 16-21 "b c"',
    ],
  ],
  [
    'prefixes',
    'USER ${a#b*}${a##*/}',
    [
      'Word 5-20 "${a#b*}${a##*/}"',
      '  Variable 5-12 a #',
      '    Word 9-11 "b*"',
      '  Variable 12-20 a ##',
      '    Word 17-19 "*/"',
    ],
  ],
  [
    'suffixes',
    'USER ${a%b?}${a%%.*}',
    [
      'Word 5-20 "${a%b?}${a%%.*}"',
      '  Variable 5-12 a %',
      '    Word 9-11 "b?"',
      '  Variable 12-20 a %%',
      '    Word 17-19 ".*"',
    ],
  ],
  [
    'replacements',
    'USER ${a/b/c}${a//b/$c}${a/b/}',
    [
      'Word 5-30 "${a/b/c}${a//b/$c}${a/b/}"',
      '  Variable 5-13 a /',
      '    Word 9-10 "b"',
      '    Word 11-12 "c"',
      '  Variable 13-23 a //',
      '    Word 18-19 "b"',
      '    Word 20-22 "$c"',
      '      Variable 20-22 c',
      '  Variable 23-30 a /',
      '    Word 27-28 "b"',
      '    Word 29-29 ""',
    ],
  ],
  [
    'empty operands',
    'USER ${a:-}${a#}',
    [
      'Word 5-16 "${a:-}${a#}"',
      '  Variable 5-11 a :-',
      '    Word 10-10 ""',
      '  Variable 11-16 a #',
      '    Word 15-15 ""',
    ],
  ],
  [
    'nested',
    'USER ${a:-x${b:-"$c"}y}z',
    [
      'Word 5-24 "${a:-x${b:-\\"$c\\"}y}z"',
      '  Variable 5-23 a :-',
      '    Word 10-22 "x${b:-\\"$c\\"}y"',
      '      Variable 11-21 b :-',
      '        Word 16-20 "$c"',
      '          Variable 17-19 c',
    ],
  ],
  [
    'quotes in operands',
    'USER ${a:-\'$b}\'}${a:+"}"}',
    [
      'Word 5-25 "${a:-\'$b}\'}${a:+\\"}\\"}"',
      '  Variable 5-16 a :-',
      '    Word 10-15 "$b}"',
      '  Variable 16-25 a :+',
      '    Word 21-24 "}"',
    ],
  ],
  [
    'escapes in operands',
    'USER ${a:-\\}\\$b}',
    ['Word 5-16 "${a:-\\\\}\\\\$b}"', '  Variable 5-16 a :-', '    Word 10-15 "}$b"'],
  ],
  [
    'patterns keep escapes',
    'USER ${a#\\*}${a%"\\*"}${a/\\//\'\\\'}',
    [
      'Word 5-32 "${a#\\\\*}${a%\\"\\\\*\\"}${a/\\\\//\'\\\\\'}"',
      '  Variable 5-12 a #',
      '    Word 9-11 "\\\\*"',
      '  Variable 12-21 a %',
      '    Word 16-20 "\\\\\\\\*"',
      '  Variable 21-32 a /',
      '    Word 25-27 "\\\\/"',
      '    Word 28-31 "\\\\"',
    ],
  ],
  ['single quotes', "USER '$a'", ['Word 5-9 "$a"']],
  ['double quotes', 'USER "$a \'$b\'"', ['Word 5-14 "$a \'$b\'"', '  Variable 6-8 a', '  Variable 10-12 b']],
  ['escaped', 'USER \\$a "\\$b" \\\\$c', ['Word 5-19 "$a $b \\\\$c"', '  Variable 17-19 c']],
  ['not closed', 'USER a${b', ['Word 5-9 "a${b"']],
  ['not closed behind an operator', 'USER ${a}${b:-$c', ['Word 5-16 "${a}${b:-$c"', '  Variable 5-9 a']],
  ['the rest of the word stays', 'USER ${a:b}$c', ['Word 5-13 "${a:b}$c"']],
  ['without a name', 'USER ${}', ['Word 5-8 "${}"']],
  ['braces twice', 'USER ${{a}}', ['Word 5-11 "${{a}}"']],
  ['a missing replacement', 'USER ${a/b}', ['Word 5-11 "${a/b}"']],
  ['an unknown modifier', 'USER ${a^^}', ['Word 5-11 "${a^^}"']],
  ['a quote that is not closed', 'USER $a"$b', ['Word 5-10 "$a\\"$b"', '  Variable 5-7 a']],
  ['a quote that is not closed in an operand', 'USER a${b:-"c}d', ['Word 5-15 "a${b:-\\"c}d"']],
  [
    'over continued lines',
    'USER ${a:-\\\nb}$\\\nc',
    ['Word 5-18 "${a:-b}$c"', '  Variable 5-14 a :-', '    Word 12-13 "b"', '  Variable 14-18 c'],
  ],
  ['none in MAINTAINER', 'MAINTAINER $a "b" \\c', ['Word 11-20 "$a \\"b\\" \\\\c"']],
  ['none in shell form', 'RUN $a', ['ShellCommand 4-6 "$a"']],
];

test.each(cases)('%s', (_, text, expected) => {
  expect(outlineOf(text)).toEqual(expected);
});
