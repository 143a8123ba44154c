import { expect, test } from 'vitest';
import type { LintedFile } from '../src/lint-files.ts';
import { messageTables } from '../src/message-table.ts';
import { loadRulePackage } from '../src/rule-packages.ts';

test('messages are counted by preset and by rule', async () => {
  const found = await loadRulePackage('buildkit');
  const message = { severity: 1, message: '', line: 1, column: 1 } as const;
  const linted: LintedFile[] = [
    { file: 'a', text: '', messages: [] },
    {
      file: 'b',
      text: '',
      messages: [
        { ...message, ruleId: 'buildkit/undefined-var' },
        { ...message, ruleId: 'buildkit/from-as-casing', fix: { range: [0, 1], text: '' } },
        { ...message, ruleId: 'buildkit/from-as-casing' },
      ],
    },
  ];
  const text = await messageTables(found, linted);
  const rows = text.split('\n').map(line => line.replaceAll(/ +/g, ' '));
  expect(rows).toContain('2 Dockerfiles of public repositories:');
  expect(rows.find(row => row.startsWith('| `recommended` '))).toMatch(/ 1 \| 1 \| 0 \| 0 \| 1 \|$/);
  expect(rows.find(row => row.startsWith('| `strict` '))).toMatch(/ 3 \| 1 \| 0 \| 0 \| 3 \|$/);
  expect(rows).toContain('| from-as-casing | | 2 | 1 | 1 |');
  expect(rows).toContain('| undefined-var | yes | 1 | 1 | 0 |');
  expect(rows.find(row => row.startsWith('No message: '))).toContain('`workdir-relative-path`');
});
