import type { LintResult } from '@dflint/core';
import type { FoundFile } from './discovery/find-files.ts';
import type { DockerfileText } from './files/read-dockerfile.ts';
import type { LintWorker } from './workers/lint-worker.ts';

/** A file to lint. */
export interface LintJob {
  /** Absolute. */
  path: string;
  /** What was read of it already. */
  content?: DockerfileText | undefined;
}

export interface LintRunOptions<Job extends LintJob> {
  files: readonly FoundFile[];
  /** What is to be done for a file, or its result where nothing is: null for a file without one. */
  prepare: (file: FoundFile) => Promise<Job | { result: LintResult | null }>;
  /** Lints in this thread. */
  lint: (job: LintJob) => Promise<LintResult>;
  /** Told of each result that was not there before. */
  onLinted: (job: Job, result: LintResult) => void;
  /** Told how many files are done. */
  onProgress: (done: number) => void;
  /**
   * Asked whenever a file was linted in this thread, as long as there are no workers: gives workers that help with the
   * files that are left.
   */
  hire: (linted: number, left: number) => Promise<LintWorker[]>;
}

/** Few enough that all threads end at about the same time, enough that messages between them cost nothing. */
const BATCH = 16;

/** For how long, in milliseconds, signals and workers may have to wait for this thread. */
const MAX_WAIT = 20;

/**
 * Lints many files, in this thread and in workers that join it.
 *
 * @returns the results in the order of the files.
 */
export async function lintAll<Job extends LintJob>(options: LintRunOptions<Job>): Promise<LintResult[]> {
  const run = new LintRun(options);
  return run.results();
}

class LintRun<Job extends LintJob> {
  readonly #options: LintRunOptions<Job>;
  readonly #results: (LintResult | null)[] = [];
  #workers: LintWorker[] = [];
  #next = 0;
  #done = 0;
  #lastPause = performance.now();

  constructor(options: LintRunOptions<Job>) {
    this.#options = options;
  }

  async results(): Promise<LintResult[]> {
    const lanes: Promise<void>[] = [];
    try {
      let linted = 0;
      for (let job = await this.#take(); job; job = await this.#take()) {
        await this.#lintHere(job);
        if (this.#workers.length > 0) continue;
        this.#workers = await this.#options.hire(++linted, this.#options.files.length - this.#next);
        // Two for each, so that a worker has the next batch at hand when it is done with one.
        lanes.push(...[...this.#workers, ...this.#workers].map(worker => this.#feed(worker)));
        // It is awaited below.
        for (const lane of lanes) lane.catch(() => {});
      }
      await Promise.all(lanes);
    } finally {
      await Promise.all(this.#workers.map(worker => worker.end()));
    }
    return this.#results.filter(result => result !== null);
  }

  /** The next file that is to be linted; null when there is none. */
  async #take(): Promise<{ index: number; job: Job } | null> {
    const { files, prepare } = this.#options;
    for (;;) {
      const index = this.#next++;
      const file = files[index];
      if (!file) return null;
      if (performance.now() - this.#lastPause > MAX_WAIT) await this.#pause();
      const prepared = await prepare(file);
      if ('path' in prepared) return { index, job: prepared };
      this.#settle(index, prepared.result);
    }
  }

  async #lintHere({ index, job }: { index: number; job: Job }): Promise<void> {
    const result = await this.#options.lint(job);
    this.#options.onLinted(job, result);
    this.#settle(index, result);
  }

  async #feed(worker: LintWorker): Promise<void> {
    for (;;) {
      const batch: { index: number; job: Job }[] = [];
      while (batch.length < BATCH) {
        const next = await this.#take();
        if (!next) break;
        batch.push(next);
      }
      if (batch.length === 0) return;
      const results = await worker.lint(batch.map(({ job: { path, content } }) => ({ path, content })));
      for (const [i, { index, job }] of batch.entries()) {
        const result = results?.[i];
        if (!result) {
          await this.#lintHere({ index, job });
          continue;
        }
        this.#options.onLinted(job, result);
        this.#settle(index, result);
      }
    }
  }

  #settle(index: number, result: LintResult | null): void {
    this.#results[index] = result;
    this.#options.onProgress(++this.#done);
  }

  /** Lets signals and the messages of workers in. */
  async #pause(): Promise<void> {
    await new Promise(resolve => setImmediate(resolve));
    this.#lastPause = performance.now();
  }
}
