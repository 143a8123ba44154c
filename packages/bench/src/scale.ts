// Measures dflint over 10,000 Dockerfiles: `npm run bench:scale`, made of test-fixtures or of the folder in BENCH_DIR.
import { rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type SourceFile, megabytes, multiply, readCorpus } from './corpus.ts';
import { type Usage, lintFolder, withManyFiles } from './many-files.ts';
import { type Row, printTable, round } from './table.ts';

const COUNT = 10_000;
const ROUNDS = 3;

const root = join(import.meta.dirname, '../../..');
const corpusFolder = process.env['BENCH_DIR'] ?? join(root, 'test-fixtures');
const program = fileURLToPath(new URL('bin/dflint.js', import.meta.resolve('dflint/package.json')));

/** The least times and the most memory of several runs: what other programs do only adds to the times. */
function measure(folder: string, args: readonly string[], before: () => void = () => {}): Usage {
  const runs = Array.from({ length: ROUNDS }, () => {
    before();
    return lintFolder(program, folder, args);
  });
  return {
    milliseconds: Math.min(...runs.map(run => run.milliseconds)),
    cpu: Math.min(...runs.map(run => run.cpu)),
    megabytes: Math.max(...runs.map(run => run.megabytes)),
  };
}

function measureScale(files: readonly SourceFile[]): Row[] {
  return withManyFiles(files, COUNT, folder => {
    const cache = join(folder, '.dflintcache');
    const forget = (): void => rmSync(cache, { force: true });
    const one = measure(folder, ['--concurrency', 'off']);
    const two = measure(folder, ['--concurrency', '2']);
    const cold = measure(folder, ['--cache', '--concurrency', 'off'], forget);
    const warm = measure(folder, ['--cache']);
    const ratio = warm.cpu / one.cpu;
    return [
      row('1 thread', one),
      row('2 threads', two),
      row('1 thread, fills the cache', cold),
      row('with the cache', warm),
      {
        what: 'warm to cold, by processor time',
        measured: round(ratio),
        budget: 'at most 0.20',
        stands: ratio <= 0.2,
      },
    ];
  });
}

function row(what: string, { milliseconds, cpu, megabytes: memory }: Usage): Row {
  const times = `${seconds(milliseconds)} (processor: ${seconds(cpu)})`;
  return {
    what,
    measured: `${times}, ${round(memory)} MB`,
    budget: 'at most 300 MB',
    stands: memory <= 300,
  };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** From how many files on a second thread pays. */
function measureThreshold(files: readonly SourceFile[]): Row[] {
  return [100, 300, 600, 1000, 2000].map(count =>
    withManyFiles(files, count, folder => {
      const one = measure(folder, ['--concurrency', 'off']).milliseconds;
      const two = measure(folder, ['--concurrency', '2']).milliseconds;
      return {
        what: `${count} files, 1 thread and 2`,
        measured: `${round(one)} ms, ${round(two)} ms (${round(two / one)})`,
      };
    }),
  );
}

const corpus = readCorpus(corpusFolder);
if (corpus.length === 0) throw new Error(`There is no text file below ${corpusFolder}.`);
const size = megabytes(multiply(corpus, COUNT).slice(0, COUNT));
console.log(
  `${corpusFolder}: ${corpus.length} files, repeated to ${COUNT} (${round(size)} MB), Node ${process.version}, ${availableParallelism()} processors`,
);
printTable(`${COUNT} files`, measureScale(corpus));
printTable('Threads', measureThreshold(corpus));
// On a machine that does other things, the processor time says more than the clock.
console.log(`\nLoad of the machine: ${loadavg().map(round).join(', ')}`);
