import { describe, expect, test } from 'vitest';
import { dflint, project } from './cli.ts';
import { tempFolder } from './temp-folder.ts';

const DISABLED = '# dflint-disable-next-line acme/no-latest\nFROM alpine:latest\n';
const WITH_REASON = '# dflint-disable-next-line acme/no-latest -- a demo\nFROM alpine:latest\n';
const CONFIG = 'plugins: [./acme.mjs]\nrules: { acme/no-latest: error }\n';

/** The messages for a Dockerfile, each behind its line and severity. */
async function messagesOf(
  dockerfile: string,
  config: string,
  argv: readonly string[] = [],
): Promise<string[]> {
  const root = project({ '.dflintrc': CONFIG + config, Dockerfile: dockerfile });
  const { out } = await dflint(root, ['-f', 'json', ...argv]);
  const results = JSON.parse(out) as { messages: { line: number; severity: number; message: string }[] }[];
  return results.flatMap(({ messages }) =>
    messages.map(each => `${each.line} ${each.severity} ${each.message}`),
  );
}

describe('requireReason', () => {
  const fault = '1 2 "dflint-disable-next-line" needs a reason here: write it at the end, behind " -- ".';

  test('makes a reason compulsory', async () => {
    expect(await messagesOf(DISABLED, '')).toEqual([]);
    expect(await messagesOf(DISABLED, 'requireReason: true')).toEqual([fault]);
    expect(await messagesOf(WITH_REASON, 'requireReason: true')).toEqual([]);
  });

  test('may hold for some files, or come from a shared config', async () => {
    const forFile = 'overrides: [{ files: Dockerfile, requireReason: true }]';
    const forOther = 'overrides: [{ files: "*.dev", requireReason: true }]';
    const shared = 'extends: { requireReason: true }';
    expect(await messagesOf(DISABLED, forFile)).toEqual([fault]);
    expect(await messagesOf(DISABLED, forOther)).toEqual([]);
    expect(await messagesOf(DISABLED, shared)).toEqual([fault]);
    expect(await messagesOf(DISABLED, `${shared}\nrequireReason: false`)).toEqual([]);
  });
});

describe('--no-inline-config and noInlineConfig', () => {
  const expected = [
    '1 1 "# dflint-disable-next-line acme/no-latest" does nothing: directives in comments are switched off (noInlineConfig).',
    '2 2 The tag latest says nothing.',
  ];

  test.each<[string, string, string[]]>([
    ['the option', '', ['--no-inline-config']],
    ['the key', 'noInlineConfig: true', []],
    ['the key for some files', 'overrides: [{ files: Dockerfile, noInlineConfig: true }]', []],
    ['the option over the key', 'noInlineConfig: false', ['--no-inline-config']],
    ['reasons or not', 'requireReason: true', ['--no-inline-config']],
  ])('%s forbids directives', async (_, config, argv) => {
    expect(await messagesOf(DISABLED, config, argv)).toEqual(expected);
  });

  test("forbid hadolint's and BuildKit's comments, too", async () => {
    const rules = 'plugins: [buildkit, hadolint]\nrules: { DL3007: error, MaintainerDeprecated: error }';
    const dockerfile =
      '# check=skip=all\n# hadolint global ignore=DL3007\nFROM alpine:latest\nMAINTAINER me\n';
    const linesOf = async (argv: readonly string[]): Promise<number[]> => {
      const { out } = await dflint(tempFolder({ '.dflintrc': rules, Dockerfile: dockerfile }), [
        ...['-f', 'json'],
        ...argv,
      ]);
      return (JSON.parse(out) as { messages: { line: number }[] }[]).flatMap(({ messages }) =>
        messages.map(({ line }) => line),
      );
    };
    expect(await linesOf([])).toEqual([]);
    expect(await linesOf(['--no-inline-config'])).toEqual([3, 4]);
  });
});
