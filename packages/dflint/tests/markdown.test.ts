import { beforeEach, describe, expect, test, vi } from 'vitest';
import { format } from '../src/formatters/markdown.ts';
import { message, result } from './results.ts';

const rule = {
  type: 'problem',
  docs: { description: 'x', url: 'https://example.org/a' },
  messages: {},
  schema: [],
};
const context = { cwd: '/repo/app', rulesMeta: { 'a/b': rule as never } };

beforeEach(() => {
  for (const name of ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'GITHUB_SHA', 'CI_COMMIT_SHA'])
    vi.stubEnv(name, undefined);
});

describe('markdown', () => {
  const results = [
    result('/repo/app/a b', [message({ severity: 1, line: 2, column: 3 }), message({ line: 3, endLine: 5 })]),
    result('/elsewhere/D', [message({ ruleId: null })]),
  ];

  test('a table, errors first', async () => {
    expect(await format(results, context)).toBe(`### dflint: 3 problems (2 errors, 1 warning)

|   | Place | Problem | Rule |
| --- | --- | --- | --- |
| ❌ error | a b:3:1 | It is wrong. | [a/b](<https://example.org/a>) |
| ❌ error | /elsewhere/D:1:1 | It is wrong. | dflint |
| ⚠️ warning | a b:2:3 | It is wrong. | [a/b](<https://example.org/a>) |
`);
  });

  test.each([
    [
      {
        GITHUB_WORKSPACE: '/repo',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'o/r',
        GITHUB_SHA: 'abc',
      },
      'https://github.com/o/r/blob/abc/app/a%20b#L3-L5',
    ],
    [
      { CI_PROJECT_DIR: '/repo', CI_PROJECT_URL: 'https://gitlab.com/o/r', CI_COMMIT_SHA: 'abc' },
      'https://gitlab.com/o/r/-/blob/abc/app/a%20b#L3-L5',
    ],
  ])('links to the lines in CI: %j', async (env, url) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const text = await format(results, context);
    expect(text).toContain(`| [app/a b:3:1](<${url}>) |`);
    expect(text).toContain('| /elsewhere/D:1:1 |');
  });

  test('texts are shown as they are', async () => {
    const text = await format(
      [result('/repo/app/D', [message({ message: 'a|b *c* <img src=x> [d](e) `f` @user #1 &lt;\n| g' })])],
      context,
    );
    expect(text).toContain(
      '| a\\|b \\*c\\* &lt;img src=x&gt; \\[d\\](e) \\`f\\` @<!-- -->user #<!-- -->1 &amp;lt; \\| g |',
    );
  });

  test('stays below what a summary may have, and says what is missing', async () => {
    const messages = Array.from({ length: 1000 }, () => message({ message: 'ä'.repeat(1000) }));
    const text = await format([result('/repo/app/D', messages)], context);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    const rows = text.match(/^\| ❌/gm)?.length ?? 0;
    expect(rows).toBeGreaterThan(400);
    expect(text).toContain(`\n${1000 - rows} problems more did not fit in here.\n`);
  });

  test('says that there is nothing', async () => {
    expect(await format([result('/repo/app/D', [])], context)).toBe(
      '### dflint: no problems\n\n1 file checked.\n',
    );
  });
});
