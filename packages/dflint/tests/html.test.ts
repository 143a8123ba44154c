import { describe, expect, test } from 'vitest';
import { format } from '../src/formatters/html.ts';
import { message, result } from './results.ts';

const rule = {
  type: 'problem',
  docs: { description: 'x', url: 'https://example.org/a' },
  messages: {},
  schema: [],
};
const context = { cwd: '/repo', rulesMeta: { 'a/b': rule as never } };

describe('html', () => {
  test('shows each problem with its code', async () => {
    const fix = { range: [0, 1] as const, text: '' };
    const source = 'FROM a\nUSER b\nRUN <c> &&\\\n  d\nCMD e\n';
    const messages = [
      message({ line: 3, column: 5, endLine: 3, endColumn: 8, fix }),
      message({ line: 5, severity: 1, ruleId: null, suggestions: [{ desc: 'Do <it>.', fix }] }),
    ];
    const page = await format([result('/repo/a<b', messages, { source }), result('/repo/c', [])], context);
    expect(page).toContain('<title>dflint: 2 problems (1 error, 1 warning)</title>');
    expect(page).toContain(
      '<p><strong>2 problems (1 error, 1 warning)</strong><br>2 files checked, 1 without problems</p>',
    );
    expect(page).toContain('<h2>a&lt;b</h2>');
    expect(page).toContain(`<article class="error">
<p><span class="label">error</span> <span class="place">3:5</span> It is wrong.</p>
<div class="code"><table>${[
      '<tr><td>1</td><td><pre>FROM a</pre></td></tr>',
      '<tr><td>2</td><td><pre>USER b</pre></td></tr>',
      '<tr class="at"><td>3</td><td><pre>RUN <mark>&lt;c&gt;</mark> &amp;&amp;\\</pre></td></tr>',
      '<tr><td>4</td><td><pre>  d</pre></td></tr>',
      '<tr><td>5</td><td><pre>CMD e</pre></td></tr>',
    ].join('')}</table></div>
<p class="note"><a href="https://example.org/a">a/b</a> · can be fixed with <code>--fix</code></p>
</article>`);
    expect(page).toContain('<mark>C</mark>MD e</pre></td></tr></table>');
    expect(page).toContain(
      '<p class="note">Suggestions</p><ul><li>Do &lt;it&gt;.</li></ul>\n<p class="note">dflint</p>',
    );
  });

  test('a range over several lines is marked to the end of the first', async () => {
    const place = { line: 1, column: 5, endLine: 2, endColumn: 2 };
    const page = await format([result('/repo/a', [message(place)], { source: 'RUN a \\\r\n  b' })], context);
    expect(page).toContain('<pre>RUN <mark>a \\</mark></pre>');
  });

  test('of a long line, the part around the problem is shown', async () => {
    const long = 'ab '.repeat(100_000);
    const source = `${long}\n${long}XYZ${long}\n`;
    const at = message({ line: 2, column: 300_001, endLine: 2, endColumn: 300_004 });
    const page = await format([result('/repo/a', [at], { source })], context);
    expect(page).toContain('b <mark>XYZ</mark>ab');
    expect(page.length).toBeLessThan(10_000);
    const start = message({ line: 2, column: 1, endLine: 2, endColumn: 600_000 });
    expect((await format([result('/repo/a', [start], { source })], context)).length).toBeLessThan(10_000);
  });

  test('several files have an overview', async () => {
    const page = await format(
      [result('/repo/a', [message()]), result('/repo/b', [message({ severity: 1 })])],
      context,
    );
    expect(page).toContain('<li><a href="#file-0">a</a> <span class="error">1 error</span></li>');
    expect(page).toContain('<li><a href="#file-1">b</a> <span class="warning">1 warning</span></li>');
    expect(page).toContain('<section id="file-1"><h2>b</h2>');
  });

  test('loads nothing', async () => {
    const page = await format([result('/repo/a', [message()])], context);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)|url\(|@import/);
  });

  test('only web pages are linked', async () => {
    const evil = { ...rule, docs: { ...rule.docs, url: 'javascript:alert(1)' } };
    const page = await format([result('/repo/a', [message()])], {
      cwd: '/repo',
      rulesMeta: { 'a/b': evil as never },
    });
    expect(page).not.toContain('javascript:');
  });

  test('says that there is nothing', async () => {
    const page = await format([result('/repo/a', [])], context);
    expect(page).toContain(
      '<header class="clean"><h1>dflint</h1><p><strong>No problems</strong><br>1 file checked</p>',
    );
  });
});
