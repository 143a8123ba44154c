import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { RuleMetaData } from '@dflint/core';
import { format } from '../src/formatters/stylish.ts';
import { message, result } from './results.ts';

const rule: RuleMetaData = {
  type: 'problem',
  docs: { description: 'x', url: 'https://example.org/a/b.md' },
  messages: {},
  schema: [],
};
const context = { cwd: '/repo', rulesMeta: { 'a/b': rule } };
const fix = { range: [0, 1] as const, text: '' };

describe('stylish', () => {
  test('says nothing when there is nothing to say', async () => {
    expect(await format([result('/repo/Dockerfile', [])], context)).toBe('');
  });

  test('shows place, severity, message and rule by file, then totals and pages', async () => {
    const results = [
      result('/repo/app/Dockerfile', [
        message({ line: 12, column: 3, message: 'First.', fix }),
        message({ severity: 1, line: 3, column: 14, message: 'Second.' }),
      ]),
      result('/repo/clean', []),
      result('<text>', [message({ ruleId: null, fatal: true, message: 'Broken.' })]),
    ];
    expect(await format(results, context)).toBe(`
app/Dockerfile
  12:3  error    First.  a/b
  3:14  warning  Second.  a/b

<text>
  1:1  error    Broken.

✖ 3 problems (2 errors, 1 warning)
  1 of them can be fixed with --fix.

More about these rules:
  https://example.org/a/b.md
`);
  });

  test('shows suggestions, and says how many could be made', async () => {
    const suggestions = [
      { desc: 'Do this.', fix },
      { desc: 'Or\nthat\u001b.', fix },
    ];
    const results = [
      result('/repo/a', [message({ suggestions }), message({ severity: 1 })]),
      result('/repo/b', [message({ suggestions, fix })]),
    ];
    const text = await format(results, { cwd: '/repo', rulesMeta: {} });
    expect(text).toContain(`
a
  1:1  error    It is wrong.  a/b
      suggestion: Do this.
      suggestion: Or that\\u001b.
  1:1  warning  It is wrong.  a/b
`);
    expect(text).toContain(`
  1 of them can be fixed with --fix.
  2 suggestions can be applied with --fix-suggestions.
`);
  });

  test('on a terminal: code frames, and links in place of the list of pages', async () => {
    const source = 'FROM golang:1.22\r\nRUN go build\r\n';
    const results = [
      result('/repo/Dockerfile', [message({ line: 2, column: 5, endLine: 2, endColumn: 13 })], { source }),
    ];
    expect(await format(results, { ...context, terminalWidth: 80 })).toBe(`
Dockerfile
  2:5  error    It is wrong.  \u001b]8;;https://example.org/a/b.md\u001b\\a/b\u001b]8;;\u001b\\
      2 | RUN go build
        |     ^^^^^^^^

✖ 1 problem (1 error, 0 warnings)
`);
  });

  test('on a terminal: what is too long for a line goes on below itself', async () => {
    const text = 'A long message that goes on and on until it reaches the end of the line and then some';
    const suggestions = [{ desc: `Suggestion: ${text}.`, fix }];
    const results = [
      result('/repo/Dockerfile', [
        message({ line: 10, message: text, suggestions }),
        message({ line: 9, message: '日本語 日本語 日本語 日本語 日本語' }),
        message({ line: 8, message: 'Short.', ruleId: 'a/rule-with-a-long-name' }),
      ]),
    ];
    const output = await format(results, { cwd: '/repo', rulesMeta: {}, terminalWidth: 48 });
    expect(output).toContain(`
  10:1  error    A long message that goes on and
                 on until it reaches the end of
                 the line and then some  a/b
      suggestion: Suggestion: A long message
        that goes on and on until it reaches the
        end of the line and then some.
   9:1  error    日本語 日本語 日本語 日本語
                 日本語  a/b
   8:1  error    Short.  a/rule-with-a-long-name
`);
    expect(await format(results, { cwd: '/repo', rulesMeta: {} })).toContain(`error    ${text}  a/b\n`);
  });

  test('a terminal that is very narrow breaks lines itself', async () => {
    const results = [
      result('/repo/Dockerfile', [message({ message: 'One two three four five six seven.' })]),
    ];
    expect(await format(results, { cwd: '/repo', rulesMeta: {}, terminalWidth: 10 })).toContain(`
  1:1  error    One two three four five six
                seven.  a/b
`);
  });

  test('the frame shows the text that the fixes left', async () => {
    const results = [result('/repo/Dockerfile', [message()], { output: 'FROM new', source: 'FROM old' })];
    expect(await format(results, { ...context, terminalWidth: 80 })).toContain('1 | FROM new');
  });

  test('colours change nothing else', async () => {
    const results = [result('/repo/Dockerfile', [message(), message({ severity: 1 })])];
    const coloured = await format(results, { ...context, color: true });
    expect(coloured).toContain('\u001b[31merror  \u001b[39m');
    expect(stripVTControlCharacters(coloured)).toBe(await format(results, context));
  });

  test('nothing from a file reaches the terminal as a control sequence, or forges a line', async () => {
    const results = [
      result(
        '/repo/::error::x\n\u001b[2J',
        [message({ ruleId: 'a/\u001bb', message: 'In "\u001b]0;x\u0007"\n  1:1  error  Forged.' })],
        {
          source: 'RUN \u001b[2J',
        },
      ),
    ];
    expect(await format(results, { ...context, terminalWidth: 80 })).toBe(`
./::error::x\\n\\u001b[2J
  1:1  error    In "\\u001b]0;x\\u0007" 1:1  error  Forged.  a/\\u001bb
      1 | RUN \ufffd[2J
        | ^

✖ 1 problem (1 error, 0 warnings)
`);
  });
});
