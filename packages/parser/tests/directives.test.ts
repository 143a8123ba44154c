import { expect, test } from 'vitest';
import { outline } from './outline.ts';

/** BuildKit: `frontend/dockerfile/parser/directives.go`. */
const cases: [title: string, text: string, expected: string[]][] = [
  [
    'all three, in any letter case and with white space',
    '# Syntax = docker/dockerfile:1 \n#escape=`\n  # check=skip=all;error=true\nFROM a\n',
    [
      'Directive 0-31 syntax="docker/dockerfile:1"',
      'Directive 32-41 escape="`"',
      'Directive 44-71 check="skip=all;error=true"',
      'Stage 72-78',
      '  From 72-78',
      '    Keyword 72-76 "FROM"',
      '    Word 77-78 "a"',
    ],
  ],
  [
    'only at the top: not behind an instruction',
    'FROM a\n# escape=`\n',
    ['Stage 0-6', '  From 0-6', '    Keyword 0-4 "FROM"', '    Word 5-6 "a"', 'Comment 7-17 " escape=`"'],
  ],
  [
    'not behind a comment',
    '# c\n# escape=`\nFROM a',
    [
      'Stage 15-21',
      '  From 15-21',
      '    Keyword 15-19 "FROM"',
      '    Word 20-21 "a"',
      'Comment 0-3 " c"',
      'Comment 4-14 " escape=`"',
    ],
  ],
  [
    'not behind a blank line',
    '\n# escape=`\nFROM a',
    [
      'Stage 12-18',
      '  From 12-18',
      '    Keyword 12-16 "FROM"',
      '    Word 17-18 "a"',
      'Comment 1-11 " escape=`"',
    ],
  ],
  [
    'an unknown name is a comment and ends them',
    '# foo=bar\n# escape=`\nFROM a',
    [
      'Stage 21-27',
      '  From 21-27',
      '    Keyword 21-25 "FROM"',
      '    Word 26-27 "a"',
      'Comment 0-9 " foo=bar"',
      'Comment 10-20 " escape=`"',
    ],
  ],
  [
    'an empty value is a comment and ends them',
    '# syntax=\n# escape=`\nFROM a',
    [
      'Stage 21-27',
      '  From 21-27',
      '    Keyword 21-25 "FROM"',
      '    Word 26-27 "a"',
      'Comment 0-9 " syntax="',
      'Comment 10-20 " escape=`"',
    ],
  ],
  [
    'behind a byte order mark',
    '\ufeff# escape=`\nFROM a',
    [
      'Directive 1-11 escape="`"',
      'Stage 12-18',
      '  From 12-18',
      '    Keyword 12-16 "FROM"',
      '    Word 17-18 "a"',
    ],
  ],
  [
    'with CRLF',
    '# escape=`\r\nFROM a\r\n',
    [
      'Directive 0-10 escape="`"',
      'Stage 12-18',
      '  From 12-18',
      '    Keyword 12-16 "FROM"',
      '    Word 17-18 "a"',
    ],
  ],
  [
    'a file of directives alone',
    '# syntax=a',
    [
      'Directive 0-10 syntax="a"',
      'error 0-0 the file has no instructions: a build needs at least one stage, begun by FROM image',
    ],
  ],
  [
    'a value with a trailing carriage return and blanks',
    '# syntax=a b\t \r\r\nFROM a',
    [
      'Directive 0-14 syntax="a b"',
      'Stage 17-23',
      '  From 17-23',
      '    Keyword 17-21 "FROM"',
      '    Word 22-23 "a"',
    ],
  ],
  [
    'behind a shebang line: all but escape',
    '#!/usr/bin/env docker\n# syntax=a\n# escape=`\n# check=skip=all\nFROM a',
    [
      'Directive 22-32 syntax="a"',
      'Directive 44-60 check="skip=all"',
      'Stage 61-67',
      '  From 61-67',
      '    Keyword 61-65 "FROM"',
      '    Word 66-67 "a"',
      'Comment 0-21 "!/usr/bin/env docker"',
      'Comment 33-43 " escape=`"',
    ],
  ],
  [
    'behind a shebang line a repeated one is a comment',
    '#!x\n# syntax=a\n# syntax=b\nFROM a',
    [
      'Directive 4-14 syntax="a"',
      'Stage 26-32',
      '  From 26-32',
      '    Keyword 26-30 "FROM"',
      '    Word 31-32 "a"',
      'Comment 0-3 "!x"',
      'Comment 15-25 " syntax=b"',
    ],
  ],
  [
    'a bad escape character',
    '# escape=x\nFROM a \\\n AS b',
    [
      'Directive 0-10 escape="x"',
      'Stage 11-25',
      '  From 11-25',
      '    Keyword 11-15 "FROM"',
      '    Word 16-17 "a"',
      '    Keyword 21-23 "AS"',
      '    Word 24-25 "b"',
      'error 0-10 invalid escape character "x": only \\ and ` are allowed',
    ],
  ],
  [
    'a repeated one',
    '# escape=`\n# escape=\\\nFROM a',
    [
      'Directive 0-10 escape="`"',
      'Directive 11-21 escape="\\\\"',
      'Stage 22-28',
      '  From 22-28',
      '    Keyword 22-26 "FROM"',
      '    Word 27-28 "a"',
      'error 11-21 only one escape directive may stand in a file',
    ],
  ],
];

test.each(cases)('%s', (_, text, expected) => {
  expect(outline(text)).toEqual(expected);
});
