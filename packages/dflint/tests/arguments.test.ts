import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/commands.ts';
import { helpText } from '../src/cli/help.ts';
import { OPTIONS } from '../src/cli/options.ts';
import { parseArguments } from '../src/cli/parse-arguments.ts';
import { parseRuleOptions } from '../src/cli/rule-option.ts';

describe('parseArguments', () => {
  test('options anywhere, short and long, repeated; the rest are paths', () => {
    const { options, positionals } = parseArguments([
      'a',
      '--fix',
      '-f',
      'json',
      '--rule',
      'x: off',
      'b',
      '--rule=y: off',
      '-c',
      './c.js',
      '-',
      '--max-warnings=-1',
      '--',
      '--quiet',
    ]);
    expect(positionals).toEqual(['a', 'b', '-', '--quiet']);
    expect(options).toMatchObject({
      fix: true,
      format: 'json',
      rule: ['x: off', 'y: off'],
      config: './c.js',
      'max-warnings': '-1',
      quiet: false,
      'ignore-pattern': [],
      'output-file': undefined,
    });
  });

  test('a value that may be left out stands behind =, and takes no path', () => {
    expect(parseArguments([]).options['fix-suggestions']).toBe(false);
    expect(parseArguments(['--fix-suggestions', 'a']).options['fix-suggestions']).toBe(true);
    expect(parseArguments(['--fix-suggestions', 'a']).positionals).toEqual(['a']);
    expect(parseArguments(['--fix-suggestions=a/b,c']).options['fix-suggestions']).toBe('a/b,c');
  });

  test('the last of several values counts', () => {
    expect(parseArguments(['-f', 'json', '-f', 'github']).options.format).toBe('github');
  });

  test.each([
    [['--fixx'], 'There is no option --fixx. Did you mean --fix? See dflint --help.'],
    [['--no-colour'], 'There is no option --no-colour. Did you mean --no-color? See dflint --help.'],
    [['--something-else'], 'There is no option --something-else. See dflint --help.'],
    [['-x'], 'There is no option -x. See dflint --help.'],
    [['--fix=false'], "--fix takes no value, but was given 'false'."],
    [['--fix-suggestions='], '--fix-suggestions needs a value: --fix-suggestions RULE,....'],
    [['--format'], '--format needs a value: --format NAME. (A value that starts with a dash: --format=-x.)'],
    [
      ['--format', '--fix'],
      '--format needs a value: --format NAME. (A value that starts with a dash: --format=-x.)',
    ],
  ])('%j', (argv, error) => {
    expect(() => parseArguments(argv)).toThrow(error);
  });
});

describe('--rule', () => {
  test.each([
    [['multistage/no-x: off'], { 'multistage/no-x': 'off' }],
    [['@acme/foo/no-x:2'], { '@acme/foo/no-x': 2 }],
    [['DL3008: warn', 'a/b: error'], { DL3008: 'warn', 'a/b': 'error' }],
    [
      ['a/b: off, c/d: [warn, {max: 3, names: ["x y", z], on: true}]'],
      { 'a/b': 'off', 'c/d': ['warn', { max: 3, names: ['x y', 'z'], on: true }] },
    ],
    [['{"a/b": ["error", {"glob": "*.txt"}]}'], { 'a/b': ['error', { glob: '*.txt' }] }],
    [["'a/b': 'off'"], { 'a/b': 'off' }],
    [['a/b: off', 'a/b: error'], { 'a/b': 'error' }],
  ])('%j', (texts, expected) => {
    expect(parseRuleOptions(texts)).toEqual(expected);
  });

  test.each(['a/b', 'a/b off', 'a/b: [error', 'a: , b: off'])('%j cannot be read', text => {
    expect(() => parseRuleOptions([text])).toThrow(
      `--rule '${text}' cannot be read. Write --rule 'NAME: SEVERITY'`,
    );
  });
});

describe('help', () => {
  test('names every option, and fits a terminal', () => {
    const text = helpText();
    for (const { name } of OPTIONS) expect(text).toContain(`--${name}`);
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  test('every subcommand is there, and in the help', async () => {
    for (const [name, { load }] of Object.entries(COMMANDS)) {
      expect(helpText()).toContain(`\n  ${name} `);
      expect(await load()).toHaveProperty('run');
    }
    expect(Object.keys(COMMANDS)).toEqual(
      expect.arrayContaining(OPTIONS.flatMap(({ command }) => command ?? [])),
    );
  });
});
