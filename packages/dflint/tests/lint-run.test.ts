import type { LintResult } from '@dflint/core';
import { describe, expect, test } from 'vitest';
import { parseConcurrency } from '../src/cli/concurrency-option.ts';
import { DFLint } from '../src/dflint.ts';
import { type LintJob, lintAll } from '../src/lint-run.ts';
import { fileResult } from '../src/lint-text.ts';
import { workersToHire } from '../src/workers/concurrency.ts';
import type { LintWorker } from '../src/workers/lint-worker.ts';
import { project } from './cli.ts';

/** A thread that is none. */
class FakeWorker implements Pick<LintWorker, 'lint' | 'end'> {
  readonly seen: string[] = [];
  hasEnded = false;
  readonly answer: (path: string) => LintResult | null;

  constructor(answer: (path: string) => LintResult | null = resultOf) {
    this.answer = answer;
  }

  async lint(jobs: readonly LintJob[]): Promise<LintResult[] | null> {
    await new Promise(resolve => setImmediate(resolve));
    this.seen.push(...jobs.map(({ path }) => path));
    const results = jobs.map(({ path }) => this.answer(path));
    return results.every(result => result !== null) ? results : null;
  }

  end(): Promise<void> {
    this.hasEnded = true;
    return Promise.resolve();
  }
}

const resultOf = (path: string): LintResult => fileResult(path, { severity: 1, message: path });

interface Run {
  results: LintResult[];
  here: string[];
  progress: number[];
}

/** 500 files: the ones with a 7 have no result, those with a 3 have one already. */
async function run(workers: FakeWorker[]): Promise<Run> {
  const here: string[] = [];
  const progress: number[] = [];
  const results = await lintAll({
    files: Array.from({ length: 500 }, (_, i) => ({ path: `/${i}`, ignored: false, explicit: false })),
    prepare: ({ path }) =>
      Promise.resolve(
        path.includes('7') ? { result: null } : path.includes('3') ? { result: resultOf(path) } : { path },
      ),
    lint: async ({ path }) => {
      here.push(path);
      await new Promise(resolve => setImmediate(resolve));
      return resultOf(path);
    },
    onLinted: () => {},
    onProgress: done => progress.push(done),
    hire: (linted: number) => Promise.resolve((linted === 2 ? workers : []) as unknown as LintWorker[]),
  });
  return { results, here, progress };
}

const expected = Array.from({ length: 500 }, (_, i) => `/${i}`).filter(path => !path.includes('7'));
const toLint = expected.filter(path => !path.includes('3'));

describe('lintAll', () => {
  test.each([0, 1, 3])('with %d workers: each file once, results in the order of the files', async count => {
    const workers = Array.from({ length: count }, () => new FakeWorker());
    const { results, here, progress } = await run(workers);
    expect(results.map(({ filePath }) => filePath)).toEqual(expected);
    expect([...here, ...workers.flatMap(({ seen }) => seen)].sort()).toEqual([...toLint].sort());
    for (const { seen, hasEnded } of workers)
      expect({ isBusy: seen.length > 0, hasEnded }).toEqual({ isBusy: true, hasEnded: true });
    expect(here.length).toBeGreaterThan(1);
    expect(progress).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
  });

  test('what a worker cannot pass on is linted here', async () => {
    const worker = new FakeWorker(() => null);
    const { results, here } = await run([worker]);
    expect(results.map(({ filePath }) => filePath)).toEqual(expected);
    expect([...here].sort()).toEqual([...toLint].sort());
  });

  test('a worker that fails ends the run, and all workers', async () => {
    const good = new FakeWorker();
    const bad = new FakeWorker(() => {
      throw new Error('no memory left');
    });
    await expect(run([good, bad])).rejects.toThrow('no memory left');
    expect([good.hasEnded, bad.hasEnded]).toEqual([true, true]);
  });
});

describe('--concurrency', () => {
  test.each<[setting: Parameters<typeof workersToHire>[0], linted: number, left: number, workers: number]>([
    ['off', 1, 10_000, 0],
    ['off', 50, 10_000, 0],
    [1, 1, 10_000, 0],
    [4, 1, 10_000, 3],
    [4, 2, 10_000, 0],
    [4, 1, 2, 2],
    [4, 1, 0, 0],
    ['auto', 1, 10_000, 0],
    ['auto', 49, 10_000, 0],
    ['auto', 50, 10_000, 3],
    ['auto', 50, 1_000, 2],
    ['auto', 50, 499, 0],
  ])('%s, %d files linted and %d left: %d workers with 8 processors', (setting, linted, left, workers) => {
    expect(workersToHire(setting, linted, left, 8)).toBe(workers);
  });

  test.each([1, 2, 3])('auto starts none with %d processors', processors => {
    expect(workersToHire('auto', 50, 10_000, processors)).toBe(0);
  });

  test.each([
    ['off', 'off'],
    ['auto', 'auto'],
    ['3', 3],
  ])('%s', (text, value) => {
    expect(parseConcurrency(text)).toBe(value);
  });

  test.each(['0', '-1', '1.5', 'all', '', '1e3'])('%j is none', text => {
    expect(() => parseConcurrency(text)).toThrow(
      `--concurrency needs a number of threads, off or auto, not '${text}'.`,
    );
  });

  test('options with functions are for one thread, which is told to those who asked for more', async () => {
    const cwd = project({ 'a/Dockerfile': 'FROM a:latest\n', 'b/Dockerfile': 'FROM b:latest\n' });
    const warnings: string[] = [];
    const dflint = new DFLint({
      cwd,
      concurrency: 2,
      fix: () => false,
      onWarning: text => warnings.push(text),
    });
    expect(await dflint.lintFiles('.')).toHaveLength(2);
    expect(dflint.lastRun).toEqual({ files: 2, cached: 0, threads: 1 });
    expect(warnings).toEqual([expect.stringMatching(/^All is linted in one thread, since functions/)]);
  });
});
