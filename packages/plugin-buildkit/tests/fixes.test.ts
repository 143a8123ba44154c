import { parse } from '@dflint/parser';
import { applyFixes, verify } from '@dflint/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import plugin from '../src/index.ts';
import { configOf, fixWith, lint } from './lint.ts';

const all = plugin.configs.all.rules;
const config = await configOf(all);

/** A piece of text, each letter in one of both cases. */
const anyCase = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map(upper => [...text].map((char, i) => (upper[i] ? char.toUpperCase() : char.toLowerCase())).join(''));

const keyword = (text: string) =>
  fc.oneof(fc.constant(text), fc.constant(text.toLowerCase()), anyCase(text)).map(each => `${each} `);
const stageName = fc.constantFrom('build', 'Build', 'BASE', 'x1', 'scratch');
const text = fc.string({ unit: fc.constantFrom(...'ab1 "\'$\\`=/.:-'), minLength: 1, maxLength: 10 });
const gap = fc.constantFrom(' ', '  ', ' \\\n  ', ' \\\n\n  ', ' \\\n# why\n  ', ' \\\n \t\n\n  ');
const line = (...parts: (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...parts.map(part => (typeof part === 'string' ? fc.constant(part) : part)))
    .map(each => each.join(''));

const from = line(
  keyword('FROM'),
  fc.constantFrom('', '--platform=$TARGETPLATFORM ', '--platform=linux/amd64 '),
  fc.constantFrom('alpine', 'Build', 'build', 'BASE', 'x1'),
  fc
    .constantFrom('', ' AS ', ' as ', ' \\\n As ')
    .chain(as => (as === '' ? fc.constant('') : line(as, stageName))),
);
const instruction = fc.oneof(
  line(keyword('ENV'), 'key', gap, text),
  line(keyword('LABEL'), 'key', gap, text),
  line(keyword('MAINTAINER'), text, gap, text),
  line(keyword('CMD'), text),
  line(keyword('ENTRYPOINT'), 'run', gap, text),
  line(
    keyword('EXPOSE'),
    fc.constantFrom('80/TCP', '8080:80', '80', '1.2.3.4:80-81:90-91/udp'),
    gap,
    '90/Udp',
  ),
  line(keyword('COPY'), '--from=', stageName, ' a', gap, 'b'),
  line(keyword('RUN'), '--mount=type=bind,from=', stageName, gap, 'c'),
  line(keyword('RUN'), '<<E\nx \\\n\ny\nE'),
);
const dockerfile = fc
  .tuple(
    fc.constantFrom('', '# escape=`\n'),
    fc.array(fc.tuple(from, fc.array(instruction, { maxLength: 6 })), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([head, stages, lineBreak]) =>
    `${head}${stages.map(([first, others]) => [first, ...others].join('\n')).join('\n\n')}\n`.replaceAll(
      '\n',
      lineBreak,
    ),
  )
  .filter(code => parse(code).errors.length === 0);

test('the fixes of all rules converge, and the result parses and needs no more', async () => {
  await fc.assert(
    fc.asyncProperty(dockerfile, async code => {
      const { output } = await fixWith(code, all);
      expect(parse(output).errors).toEqual([]);
      expect((await fixWith(output, all)).output).toBe(output);
      expect(verify(output, config).filter(({ fix }) => fix)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a fix changes nothing outside of its range, and takes its own report away', async () => {
  await fc.assert(
    fc.asyncProperty(dockerfile, async code => {
      for (const message of await lint(code, all)) {
        const { fix, ruleId, line: reported } = message;
        if (!fix || ruleId === null) continue;
        const { output } = applyFixes(code, [message], () => true);
        expect(output.startsWith(code.slice(0, fix.range[0]))).toBe(true);
        expect(output.endsWith(code.slice(fix.range[1]))).toBe(true);
        expect(parse(output).errors).toEqual([]);
        expect(shape(output).length).toBe(shape(code).length);
        const before = (await lint(code, all)).filter(each => each.ruleId === ruleId).length;
        const after = (await lint(output, all)).filter(each => each.ruleId === ruleId).length;
        expect({ ruleId, reported, after }).toEqual({ ruleId, reported, after: before - 1 });
      }
    }),
    { numRuns: 200 },
  );
});

/** The types of all instructions: no fix makes one more or one fewer. */
function shape(code: string): string[] {
  return parse(code).stages.flatMap(({ from: first, instructions }) =>
    [first, ...instructions].map(each => each.type),
  );
}
