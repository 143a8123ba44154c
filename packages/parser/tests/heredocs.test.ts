import { expect, test } from 'vitest';
import { outlineInstructions } from './outline.ts';

/** BuildKit: `heredocsFromLine` and `ParseHeredoc` in `parser/parser.go`. */
const cases: [title: string, text: string, expected: string[]][] = [
  [
    'of RUN',
    'RUN <<EOF\nb\n\n # c\nEOF\nCMD d',
    [
      'Run 0-21',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-9 "<<EOF"',
      '  Heredoc 10-21 "EOF" expand 4-9 10-18 "b\\n\\n # c\\n"',
      'Cmd 22-27',
      '  Keyword 22-25 "CMD"',
      '  ShellCommand 26-27 "d"',
    ],
  ],
  [
    'with a command',
    'RUN python3 <<EOF > x && y\nb\nEOF\n',
    [
      'Run 0-32',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-26 "python3 <<EOF > x && y"',
      '  Heredoc 27-32 "EOF" expand 12-17 27-29 "b\\n"',
    ],
  ],
  [
    'of COPY',
    'COPY --chmod=1 <<a.txt b <<c.txt /d/\n1\na.txt\n2\nc.txt\n',
    [
      'Copy 0-52',
      '  Keyword 0-4 "COPY"',
      '  Flag 5-14 chmod',
      '    Word 13-14 "1"',
      '  Word 15-22 "<<a.txt"',
      '  Word 23-24 "b"',
      '  Word 25-32 "<<c.txt"',
      '  Word 33-36 "/d/"',
      '  Heredoc 37-44 "a.txt" expand 15-22 37-39 "1\\n"',
      '  Heredoc 45-52 "c.txt" expand 25-32 45-47 "2\\n"',
    ],
  ],
  [
    'of ADD',
    'ADD <<a /b\na',
    [
      'Add 0-12',
      '  Keyword 0-3 "ADD"',
      '  Word 4-7 "<<a"',
      '  Word 8-10 "/b"',
      '  Heredoc 11-12 "a" expand 4-7 11-11 ""',
    ],
  ],
  [
    'several of RUN',
    'RUN cat <<A 3<<-B\n1\nA\n\t2\n\t\tB\n',
    [
      'Run 0-28',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-17 "cat <<A 3<<-B"',
      '  Heredoc 18-21 "A" expand 8-11 18-20 "1\\n"',
      '  Heredoc 22-28 "B" strip expand 12-17 22-25 "\\t2\\n"',
    ],
  ],
  [
    'quoted names',
    'RUN <<"A" <<\'B C\' <<D"E"\nA\nB C\nDE\n',
    [
      'Run 0-33',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-24 "<<\\"A\\" <<\'B C\' <<D\\"E\\""',
      '  Heredoc 25-26 "A" 4-9 25-25 ""',
      '  Heredoc 27-30 "B C" 10-17 27-27 ""',
      '  Heredoc 31-33 "DE" 18-24 31-31 ""',
    ],
  ],
  [
    'an escaped name is expanded',
    'RUN <<\\A\nA',
    [
      'Run 0-10',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-8 "<<\\\\A"',
      '  Heredoc 9-10 "A" expand 4-8 9-9 ""',
    ],
  ],
  [
    'blanks before the name',
    'RUN << A\nA',
    ['Run 0-10', '  Keyword 0-3 "RUN"', '  ShellCommand 4-8 "<< A"', '  Heredoc 9-10 "A" expand 4-8 9-9 ""'],
  ],
  [
    'an empty name is none',
    'RUN <<"" && b <<- c',
    ['Run 0-19', '  Keyword 0-3 "RUN"', '  ShellCommand 4-19 "<<\\"\\" && b <<- c"'],
  ],
  [
    'inside of quotes',
    'RUN echo "<<A" \'<<B\' \\<<C',
    ['Run 0-25', '  Keyword 0-3 "RUN"', '  ShellCommand 4-25 "echo \\"<<A\\" \'<<B\' \\\\<<C"'],
  ],
  [
    'inside of a word',
    'RUN a<<b && echo $((1<<2))',
    ['Run 0-26', '  Keyword 0-3 "RUN"', '  ShellCommand 4-26 "a<<b && echo $((1<<2))"'],
  ],
  ['a here-string', 'RUN cat <<<b', ['Run 0-12', '  Keyword 0-3 "RUN"', '  ShellCommand 4-12 "cat <<<b"']],
  [
    'not if quotes do not match',
    "RUN echo <<A it's",
    ['Run 0-17', '  Keyword 0-3 "RUN"', '  ShellCommand 4-17 "echo <<A it\'s"'],
  ],
  [
    'not if a variable is malformed',
    'RUN echo <<A ${b',
    ['Run 0-16', '  Keyword 0-3 "RUN"', '  ShellCommand 4-16 "echo <<A ${b"'],
  ],
  [
    'beside an unknown modifier',
    'RUN echo ${b:0:3} <<A\nA',
    [
      'Run 0-23',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-21 "echo ${b:0:3} <<A"',
      '  Heredoc 22-23 "A" expand 18-21 22-22 ""',
    ],
  ],
  [
    'none in exec form',
    'RUN ["cat", "<<A"]',
    [
      'Run 0-18',
      '  Keyword 0-3 "RUN"',
      '  ExecCommand 4-18',
      '    JsonString 5-10 "cat"',
      '    JsonString 12-17 "<<A"',
    ],
  ],
  ['none for other instructions', 'CMD <<A', ['Cmd 0-7', '  Keyword 0-3 "CMD"', '  ShellCommand 4-7 "<<A"']],
  [
    'a marker on a continued line',
    'RUN b \\\n  <<A \\\n  c\n1\nA\n',
    [
      'Run 0-23',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-19 "b   <<A   c"',
      '  Heredoc 20-23 "A" expand 10-13 20-22 "1\\n"',
    ],
  ],
  [
    'its lines are not continued',
    'RUN <<A\nb \\\nA\nCMD c',
    [
      'Run 0-13',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-7 "<<A"',
      '  Heredoc 8-13 "A" expand 4-7 8-12 "b \\\\\\n"',
      'Cmd 14-19',
      '  Keyword 14-17 "CMD"',
      '  ShellCommand 18-19 "c"',
    ],
  ],
  [
    'CRLF',
    'RUN <<A\r\nb\r\nA\r\nCMD c',
    [
      'Run 0-13',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-7 "<<A"',
      '  Heredoc 9-13 "A" expand 4-7 9-12 "b\\r\\n"',
      'Cmd 15-20',
      '  Keyword 15-18 "CMD"',
      '  ShellCommand 19-20 "c"',
    ],
  ],
  [
    'the name must be alone',
    'RUN <<A\n A\nA \nAA\nA',
    [
      'Run 0-18',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-7 "<<A"',
      '  Heredoc 8-18 "A" expand 4-7 8-17 " A\\nA \\nAA\\n"',
    ],
  ],
  [
    'tabs are only stripped with a dash',
    'RUN <<A <<-B\n\tA\nA\n \tB\n\tB',
    [
      'Run 0-24',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-12 "<<A <<-B"',
      '  Heredoc 13-17 "A" expand 4-7 13-16 "\\tA\\n"',
      '  Heredoc 18-24 "B" strip expand 8-12 18-22 " \\tB\\n"',
    ],
  ],
  [
    'ONBUILD',
    'ONBUILD RUN <<A\nb\nA\nONBUILD COPY <<B /c\nd\nB\n',
    [
      'Onbuild 0-19',
      '  Keyword 0-7 "ONBUILD"',
      '  Run 8-19',
      '    Keyword 8-11 "RUN"',
      '    ShellCommand 12-15 "<<A"',
      '    Heredoc 16-19 "A" expand 12-15 16-18 "b\\n"',
      'Onbuild 20-43',
      '  Keyword 20-27 "ONBUILD"',
      '  Copy 28-43',
      '    Keyword 28-32 "COPY"',
      '    Word 33-36 "<<B"',
      '    Word 37-39 "/c"',
      '    Heredoc 40-43 "B" expand 33-36 40-42 "d\\n"',
    ],
  ],
  [
    'the escape directive does not matter',
    '# escape=`\nRUN echo \\" <<A\nA\n',
    [
      'Directive 0-10 escape="`"',
      'Run 11-28',
      '  Keyword 11-14 "RUN"',
      '  ShellCommand 15-26 "echo \\\\\\" <<A"',
      '  Heredoc 27-28 "A" expand 23-26 27-27 ""',
    ],
  ],
  [
    'not closed',
    'RUN <<A\nb\nCMD c\n',
    [
      'Run 0-16',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-7 "<<A"',
      '  Heredoc 8-16 "A" expand open 4-7 8-16 "b\\nCMD c\\n"',
      'error 4-7 heredoc is not closed: no line with only "A" follows it',
    ],
  ],
  [
    'not closed, without a line break',
    'RUN <<A',
    [
      'Run 0-7',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-7 "<<A"',
      '  Heredoc 7-7 "A" expand open 4-7 7-7 ""',
      'error 4-7 heredoc is not closed: no line with only "A" follows it',
    ],
  ],
  [
    'the second is not closed',
    'RUN <<A <<B\nA\nc',
    [
      'Run 0-15',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-11 "<<A <<B"',
      '  Heredoc 12-13 "A" expand 4-7 12-12 ""',
      '  Heredoc 14-15 "B" expand open 8-11 14-15 "c"',
      'error 8-11 heredoc is not closed: no line with only "B" follows it',
    ],
  ],
  [
    'neither is closed',
    'RUN <<A <<B\nc',
    [
      'Run 0-13',
      '  Keyword 0-3 "RUN"',
      '  ShellCommand 4-11 "<<A <<B"',
      '  Heredoc 12-13 "A" expand open 4-7 12-13 "c"',
      '  Heredoc 13-13 "B" expand open 8-11 13-13 ""',
      'error 4-7 heredoc is not closed: no line with only "A" follows it',
    ],
  ],
  [
    'of an instruction that is refused',
    'RUN --foo <<A\nb\nA\nCMD c',
    [
      'Invalid 0-17',
      '  Keyword 0-3 "RUN"',
      '  Flag 4-9 foo',
      'Cmd 18-23',
      '  Keyword 18-21 "CMD"',
      '  ShellCommand 22-23 "c"',
      'error 4-9 unknown flag --foo: RUN takes --device, --mount, --network, --security',
    ],
  ],
  [
    'as destination',
    'COPY b <<A\nA\nCMD c',
    [
      'Invalid 0-12',
      '  Keyword 0-4 "COPY"',
      'Cmd 13-18',
      '  Keyword 13-16 "CMD"',
      '  ShellCommand 17-18 "c"',
      'error 7-10 COPY cannot take a heredoc as its destination',
    ],
  ],
];

test.each(cases)('%s', (_, text, expected) => {
  expect(outlineInstructions(text)).toEqual(expected);
});
