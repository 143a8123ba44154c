import { join } from 'node:path';
import { multiply, readCorpus } from './corpus.ts';
import { measureParsing } from './parsing.ts';
import { printTable } from './table.ts';
const root = join(import.meta.dirname, '../../..');
const folder = process.env['BENCH_DIR'] ?? join(root, 'test-fixtures');
const files = multiply(readCorpus(folder), 2000);
printTable('Parsing', measureParsing(files));
