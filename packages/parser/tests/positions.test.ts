import { parse, traverse } from '@dflint/parser';
import type { NodeType, Position } from '@dflint/parser';
import { expect, test } from 'vitest';

/** Where the first node of a type lies: `line:column-line:column`, lines from 1, columns from 0. */
function place(text: string, type: NodeType): string {
  const places: string[] = [];
  const show = ({ line, column }: Position): string => `${String(line)}:${String(column)}`;
  traverse(parse(text), {
    enter(node) {
      if (node.type === type) places.push(`${show(node.loc.start)}-${show(node.loc.end)}`);
    },
  });
  return places[0] ?? 'none';
}

const cases: [title: string, text: string, type: NodeType, expected: string][] = [
  ['the file', 'FROM a\nRUN b', 'Dockerfile', '1:0-2:5'],
  ['a file with a last line break', 'FROM a\n', 'Dockerfile', '1:0-2:0'],
  ['an empty file', '', 'Dockerfile', '1:0-1:0'],
  ['a file of one line break', '\n', 'Dockerfile', '1:0-2:0'],
  ['a byte order mark counts', '\ufeffFROM a', 'FromInstruction', '1:1-1:7'],
  ['columns are UTF-16 code units', 'FROM a\nUSER 😀$b', 'Variable', '2:7-2:9'],
  ['CRLF', '# c\r\nFROM a\r\nRUN b\r\n', 'ShellCommand', '3:4-3:5'],
  ['a lone carriage return is no line break', 'FROM a\rAS b', 'Keyword', '1:0-1:4'],
  ['a stage ends with its last instruction', 'FROM a\nRUN b\n\n# c\n', 'Stage', '1:0-2:5'],
  ['an instruction over lines', 'FROM a\nRUN b \\\n  # c\n  d\n', 'RunInstruction', '2:0-4:3'],
  ['a comment inside', 'FROM a\nRUN b \\\n  # c\n  d\n', 'Comment', '3:2-3:5'],
  ['a word over lines', 'FROM a\nENV b="c\\\n\nd"', 'KeyValue', '2:4-4:2'],
  ['an empty word behind a continuation', 'FROM a\nENV b=\\\n c=d', 'KeyValue', '2:4-2:6'],
  ['a variable over lines', 'FROM a\nUSER $\\\nb', 'Variable', '2:5-3:1'],
  ['a variable in a quoted flag over lines', 'FROM a\nCOPY --from="b\\\n$c" d e', 'Variable', '3:0-3:2'],
  ['a variable in escaped JSON over lines', 'FROM a\nCOPY ["\\u002f\\\n$b", "c"]', 'Variable', '3:0-3:2'],
  ['a heredoc', 'FROM a\nRUN <<A\nb\n A\nA\nCMD c', 'Heredoc', '3:0-5:1'],
  ['an open heredoc', 'FROM a\nRUN <<A\nb\n', 'Heredoc', '3:0-4:0'],
  ['an open heredoc at the end of the file', 'FROM a\nRUN <<A', 'Heredoc', '2:7-2:7'],
  ['an instruction with a heredoc', 'FROM a\nRUN <<A\nb\nA\nCMD c', 'RunInstruction', '2:0-4:1'],
  ['behind a heredoc', 'FROM a\nRUN <<A\nb\nA\nCMD c', 'CmdInstruction', '5:0-5:5'],
  ['a trigger with a heredoc', 'FROM a\nONBUILD RUN <<A\nA\n', 'OnbuildInstruction', '2:0-3:1'],
];

test.each(cases)('%s', (_, text, type, expected) => {
  expect(place(text, type)).toBe(expected);
});
