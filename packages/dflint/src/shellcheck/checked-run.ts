import type { LintResult } from '@dflint/core';
import { type LintJob, type LintRunOptions, lintAll } from '../lint-run.ts';
import type { ScriptChecker } from './script-checker.ts';

/** A run whose `lint` adds the scripts to `open` that have to be checked before the result counts. */
export interface CheckedRunOptions<Job extends LintJob> extends Omit<LintRunOptions<Job>, 'lint'> {
  lint: (job: LintJob, open: Set<string>) => Promise<LintResult>;
}

/**
 * Lints many files, and has the scripts checked that rules ask for: those of all files at once, after which these files are
 * linted again in this thread. Results that do not count yet go nowhere.
 */
export class CheckedRun<Job extends LintJob> {
  readonly #checker: ScriptChecker;
  /** What has to be checked, by the path of the file. */
  readonly #open = new Map<string, ReadonlySet<string>>();

  constructor(checker: ScriptChecker) {
    this.#checker = checker;
  }

  /** Takes note of scripts of a file that was linted elsewhere, before its result comes. */
  note(path: string, scripts: ReadonlySet<string>): void {
    if (scripts.size > 0) this.#open.set(path, scripts);
  }

  /** @returns the results in the order of the files. */
  async lintAll({ lint, onLinted, ...options }: CheckedRunOptions<Job>): Promise<LintResult[]> {
    const jobs = new Map<string, Job>();
    const run = {
      ...options,
      lint: async (job: LintJob) => {
        const open = new Set<string>();
        const result = await lint(job, open);
        this.note(job.path, open);
        return result;
      },
      onLinted: (job: Job, result: LintResult) => {
        if (this.#open.has(job.path)) jobs.set(job.path, job);
        else onLinted(job, result);
      },
    };
    const results = await lintAll(run);
    const places = new Map(
      this.#open.size > 0 ? results.map(({ filePath }, index) => [filePath, index]) : [],
    );
    while (this.#open.size > 0) {
      const files = options.files.filter(({ path }) => this.#open.has(path));
      const scripts = new Set([...this.#open.values()].flatMap(each => [...each]));
      this.#open.clear();
      // What was linted without it stays, but is not passed on: another time it may be possible.
      if (!(await this.#checker.check(scripts))) break;
      const again = await lintAll({
        ...run,
        files,
        prepare: file => Promise.resolve(jobs.get(file.path) ?? { result: null }),
        onProgress: () => {},
        hire: () => Promise.resolve([]),
      });
      for (const result of again) results[places.get(result.filePath) ?? results.length] = result;
    }
    this.#checker.trim();
    return results;
  }
}

/** Lints one text until all scripts are checked that rules ask for. */
export async function lintChecked(
  checker: ScriptChecker,
  lint: (open: Set<string>) => Promise<LintResult>,
): Promise<LintResult> {
  for (;;) {
    const open = new Set<string>();
    const result = await lint(open);
    if (open.size > 0 && (await checker.check(open))) continue;
    checker.trim();
    return result;
  }
}
