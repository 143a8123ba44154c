import { type Instruction, type Word, parse } from '@dflint/parser';
import { applyFixes, verify, verifyAndFix } from '@dflint/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import plugin from '../src/index.ts';
import { configOf } from './lint.ts';

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

test('the fixes of all rules converge, and the result parses and needs no more', () => {
  fc.assert(
    fc.property(dockerfile, code => {
      const { output, messages } = verifyAndFix(code, config);
      expect(messages.filter(({ crash, fix }) => crash !== undefined || fix)).toEqual([]);
      expect(parse(output).errors).toEqual([]);
      expect(verifyAndFix(output, config).output).toBe(output);
      expect(meaning(output)).toEqual(meaning(code));
    }),
    { numRuns: 150 },
  );
}, 30_000);

test('a fix changes nothing outside of its range, and takes its own report away', async () => {
  const fixable = Object.entries(plugin.rules).filter(([, { meta }]) => meta.fixable);
  const configs = await Promise.all(fixable.map(([name]) => configOf({ [`buildkit/${name}`]: 'warn' })));
  fc.assert(
    fc.property(dockerfile, code => {
      for (const own of configs) {
        const messages = verify(code, own);
        const message = messages.find(({ fix }) => fix);
        if (!message?.fix) continue;
        const { range } = message.fix;
        const { output } = applyFixes(code, [message], () => true);
        expect(output.startsWith(code.slice(0, range[0]))).toBe(true);
        expect(output.endsWith(code.slice(range[1]))).toBe(true);
        expect(parse(output).errors).toEqual([]);
        expect(meaning(output)).toEqual(meaning(code));
        expect(verify(output, own)).toHaveLength(messages.length - 1);
      }
    }),
    { numRuns: 100 },
  );
}, 30_000);

/** What BuildKit takes from each instruction, as far as fixes may touch it. */
function meaning(code: string): unknown[] {
  const { stages } = parse(code);
  return stages.flatMap(({ from: first, instructions }) => [
    ['FROM', first.image.value.toLowerCase(), first.name?.value.toLowerCase()],
    ...instructions.map(meaningOf),
  ]);
}

function meaningOf(each: Instruction): unknown[] {
  switch (each.type) {
    case 'MaintainerInstruction':
      // Quotes around the whole of it were never meant as text.
      return [
        'LABEL',
        'org.opencontainers.image.authors',
        [each.author.value.replace(/^(["'])([^"']*)\1$/, '$2')],
      ];
    case 'EnvInstruction':
    case 'LabelInstruction':
      return [
        each.keyword.value.toUpperCase(),
        ...each.pairs.flatMap(({ key, value }) => [key.value, shape(value)]),
      ];
    case 'CmdInstruction':
    case 'EntrypointInstruction':
      return [
        each.keyword.value.toUpperCase(),
        each.command.type === 'ExecCommand'
          ? each.command.elements.map(({ value }) => value).join(' ')
          : each.command.value.trim().replace(/[ \t]+/g, ' '),
      ];
    case 'ExposeInstruction':
      return ['EXPOSE', ...each.ports.map(({ value }) => value.replace(/^.*:/, '').toLowerCase())];
    case 'CopyInstruction':
      return ['COPY', each.flags[0]?.value?.value.toLowerCase(), each.sources.length, each.destination.value];
    case 'RunInstruction':
      return [
        'RUN',
        each.command.type === 'ShellCommand' ? each.command.value : '',
        each.heredocs.map(h => h.content),
      ];
    default:
      return [each.type];
  }
}

/** A value with its variables apart from text that looks like them. */
function shape(value: Word | null): (string | string[])[] {
  return value?.parts.map(part => (typeof part === 'string' ? part : [part.name])) ?? [];
}
