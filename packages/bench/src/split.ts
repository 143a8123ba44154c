// Counts how many files with one stage the split can take apart: `npm run bench:split`, over test-fixtures or BENCH_DIR.
import { join, relative } from 'node:path';
import { verify } from '@dflint/core';
import { splitStage } from '@dflint/plugin-multistage';
import { createSourceCode } from '@dflint/semantics';
import { readCorpus } from './corpus.ts';
import { allRules } from './linting.ts';

const RULE = 'multistage/no-build-tools-in-final-image';
const root = join(import.meta.dirname, '../../..');
const folder = process.env['BENCH_DIR'] ?? join(root, 'test-fixtures');
const config = await allRules();

interface Counts {
  reported: number;
  offered: number;
}

const table = new Map<string, Counts>();
const refusals: string[] = [];
let offered = 0;
let reported = 0;
let known = 0;

for (const { path, text } of readCorpus(folder)) {
  const name = relative(folder, path);
  const sourceCode = createSourceCode(text, { filename: name });
  if (sourceCode.buildGraph.stages.length !== 1) continue;
  if (!verify(sourceCode, config, { filename: name }).some(({ ruleId }) => ruleId === RULE)) continue;
  const split = splitStage(sourceCode);
  const ecosystem = split.ecosystem ?? 'none of these';
  const counts = table.get(ecosystem) ?? { reported: 0, offered: 0 };
  table.set(ecosystem, counts);
  counts.reported++;
  reported++;
  if (split.ecosystem !== null) known++;
  if (split.text === null) refusals.push(`${name} (${ecosystem}): ${split.missing}`);
  else {
    counts.offered++;
    offered++;
  }
}

console.log(`${folder}: files with one stage that ${RULE} reports\n`);
const rows = [...table].sort(([a], [b]) => a.localeCompare(b));
console.log('  ecosystem        reported  offered  refused');
for (const [name, counts] of [...rows, ['all', { reported, offered }] as const]) {
  const cells = [counts.reported, counts.offered, counts.reported - counts.offered];
  console.log(`  ${name.padEnd(16)} ${cells.map(cell => String(cell).padStart(7)).join('  ')}`);
}
const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
console.log(
  `\nOffered: ${percent(offered, reported)} of all, ${percent(offered, known)} of those of a known ecosystem.`,
);
console.log('\nRefused, and what the Dockerfile does not tell:');
for (const line of refusals) console.log(`  ${line}`);
