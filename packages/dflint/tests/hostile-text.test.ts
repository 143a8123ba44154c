import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LintResult } from '@dflint/core';
import { FORMATS } from '../src/formatters/formats.ts';
import type { Formatter, FormatterContext } from '../src/formatters/formatter.ts';
import { loadFormatter } from '../src/formatters/load-formatter.ts';
import { message, result } from './results.ts';
import { schemaErrors } from './schema-errors.ts';

const piece = fc.constantFrom(
  ...['a', ' ', ':', '::', '::error::x', '::add-mask::', '##[error]', '##vso[task.x]', '#', '##', '['],
  ...['\n', '\r\n', '\t', '\u0000', '\u001b[2J', '\u001b]8;;x\u0007', '\u007f', '\u009b', '\u0085', '\ufeff'],
  ...['\u202e', '\u2066', '\u2028', '\ud800', '\ufffe', '日本', '😀', 'e\u0301', '%0A', '%', ',', '\\'],
  ...[
    '<script>',
    ']]>',
    '-->',
    '<!--',
    '&lt;',
    '"',
    "'",
    '`',
    '|',
    '*',
    '[x](y)',
    '@user',
    '\u3000',
    '\u00a0',
  ],
);
const text = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 6 }).map(pieces => pieces.join('')),
  fc.string({ unit: 'binary', minLength: 1 }),
);
const place = fc.record({
  line: fc.integer({ min: 1, max: 4 }),
  column: fc.integer({ min: 1, max: 20 }),
  endLine: fc.integer({ min: 4, max: 5 }),
  endColumn: fc.integer({ min: 1, max: 20 }),
});
const range = fc.tuple(fc.nat(20), fc.nat(20)).map(([start, length]) => [start, start + length] as const);
const fix = fc.record({ range, text });
const lintMessage = fc
  .record({
    place,
    severity: fc.constantFrom(1 as const, 2 as const),
    message: text,
    ruleId: fc.oneof(fc.constant(null), fc.constantFrom('a/b', 'toString', '__proto__/x'), text),
    fix,
    suggestions: fc.array(fc.record({ desc: text, fix }), { maxLength: 2 }),
  })
  .map(({ place: at, ...parts }) => message({ ...at, ...parts }));
const lintResult = fc
  .record({ name: text, messages: fc.array(lintMessage, { maxLength: 3 }), source: text })
  .map(({ name, messages, source }) => result(`/repo/${name}`, messages, { source }));
const lintResults = fc.array(lintResult, { maxLength: 3 });

const rule = {
  type: 'problem',
  docs: { description: 'x', url: 'https://example.org/a' },
  messages: {},
  schema: [],
};
const context: FormatterContext = { cwd: '/repo', rulesMeta: { 'a/b': rule as never } };

/** All that a terminal, a log or a reader could be tricked with; a format brings its own line ends. */
const CONTROL =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u;
/** What logs of GitHub Actions and Azure Pipelines obey. .NET trims what JavaScript calls white space. */
const COMMAND = /^\s*::|##\w*\[/m;
const LINKS = /\u001b\]8;;[^\u001b]*\u001b\\/g;

const formatters = new Map<string, Formatter>();
beforeAll(async () => {
  for (const name of Object.keys(FORMATS)) formatters.set(name, await loadFormatter(name, '/repo'));
});
beforeEach(() => {
  vi.stubEnv('GITHUB_WORKSPACE', undefined);
  vi.stubEnv('CI_PROJECT_DIR', undefined);
});

async function write(name: string, results: readonly LintResult[], more = {}): Promise<string> {
  const format = formatters.get(name);
  if (!format) throw new Error(`There is no format ${name}.`);
  return format(results, { ...context, ...more });
}

/** What a format itself makes of commands and control characters is taken out. */
function withoutOwn(name: string, output: string): string {
  if (name === 'codeclimate') return output.replaceAll('\0\n', '\n');
  if (name !== 'github') return output;
  return output.replace(
    /^::(?:error|warning) file=[^:\n]*,line=[^:\n]*,title=[^:\n]*::|^::notice title=dflint::/gm,
    '>',
  );
}

describe('no text of a file becomes a command, a control sequence or markup', () => {
  test.each(Object.keys(FORMATS))('%s', async name => {
    await fc.assert(
      fc.asyncProperty(lintResults, async results => {
        const output = withoutOwn(name, await write(name, results));
        expect(output).not.toMatch(CONTROL);
        expect(output).not.toMatch(COMMAND);
      }),
      { numRuns: 200 },
    );
  });

  test('stylish, on a terminal', async () => {
    await fc.assert(
      fc.asyncProperty(lintResults, fc.integer({ min: 20, max: 120 }), async (results, terminalWidth) => {
        const output = (await write('stylish', results, { terminalWidth })).replace(LINKS, '');
        expect(output).not.toMatch(CONTROL);
        expect(output).not.toMatch(COMMAND);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['json', 'json-with-metadata', 'gitlab', 'sonarqube', 'sarif', 'rdjson'])(
    '%s is JSON',
    async name => {
      await fc.assert(
        fc.asyncProperty(lintResults, async results => {
          JSON.parse(await write(name, results));
        }),
      );
    },
  );

  test('json says exactly what the results are', async () => {
    await fc.assert(
      fc.asyncProperty(lintResults, async results => {
        expect(JSON.parse(await write('json', results))).toEqual(JSON.parse(JSON.stringify(results)));
      }),
    );
  });

  test.each([
    ['sarif', 'sarif-schema-2.1.0.json'],
    ['rdjson', 'DiagnosticResult.json'],
    ['checkstyle', 'checkstyle.xsd'],
    ['junit', 'junit-10.xsd'],
  ])('%s follows its schema', async (name, schema) => {
    // A schema takes long to read: one report with many results.
    const results = fc.sample(lintResult, { numRuns: 200, seed: 1 });
    expect(await schemaErrors(await write(name, results), schema)).toEqual([]);
  });

  test.each(['html', 'markdown'])('%s has no elements and attributes but its own', async name => {
    await fc.assert(
      fc.asyncProperty(lintResults, async results => {
        const output = (await write(name, results)).replaceAll('<!-- -->', '');
        const tags = new Set(output.match(/<[!/a-z][^\s>]*/gi));
        const own = name === 'html' ? HTML_TAGS : ['<https://example.org/a'];
        expect([...tags].filter(tag => !own.includes(tag))).toEqual([]);
        expect(output).not.toMatch(/<[a-z][^>]* (?:on\w+|src|style)=/i);
      }),
    );
  });
});

const HTML_TAGS = ['<!doctype', '<meta', '<br', '</head', '</html', '</body'].concat(
  [
    'html',
    'head',
    'title',
    'style',
    'body',
    'header',
    'h1',
    'p',
    'strong',
    'main',
    'nav',
    'ul',
    'li',
    'a',
    'span',
  ].flatMap(tag => [`<${tag}`, `</${tag}`]),
  ['section', 'h2', 'article', 'div', 'table', 'tr', 'td', 'pre', 'mark', 'code'].flatMap(tag => [
    `<${tag}`,
    `</${tag}`,
  ]),
);
