// Measures dflint against its budgets: `npm run bench`, over test-fixtures or over the folder in BENCH_DIR.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { megabytes, multiply, readCorpus } from './corpus.ts';
import { measureGrowth } from './growth.ts';
import { allRules, measureLinting, measureRules } from './linting.ts';
import { measureMemory } from './memory.ts';
import { measureParsing } from './parsing.ts';
import { measureStartUp } from './start-up.ts';
import { printTable, round } from './table.ts';

const root = join(import.meta.dirname, '../../..');
const folder = process.env['BENCH_DIR'] ?? join(root, 'test-fixtures');
const program = fileURLToPath(new URL('bin/dflint.js', import.meta.resolve('dflint/package.json')));

const corpus = readCorpus(folder);
if (corpus.length === 0) throw new Error(`There is no text file below ${folder}.`);
const files = multiply(corpus, 2000);
const config = await allRules();

console.log(
  `${folder}: ${corpus.length} files, repeated to ${files.length} (${round(megabytes(files))} MB), Node ${process.version}`,
);
if (process.env['BENCH_DIR'] === undefined)
  console.log(
    'These are small, and made to be reported. The budgets are about real Dockerfiles: name a folder of them in BENCH_DIR.',
  );
printTable('Start-up', measureStartUp(program));
printTable('Parsing', measureParsing(files));
printTable('Linting', measureLinting(files, config));
printTable('Rules, without what they share', measureRules(files, config));
printTable('Growth', measureGrowth(files, config));
printTable('Memory', measureMemory(corpus, program));
