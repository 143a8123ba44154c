import { Worker } from 'node:worker_threads';
import type { LintResult, RuleTimes } from '@dflint/core';
import type { DFLintOptions } from '../dflint-options.ts';
import type { LintJob } from '../lint-run.ts';

/** What a worker is given at its start. */
export interface WorkerSetup {
  /** Without functions. */
  options: DFLintOptions & { cwd: string };
  wantsTimes: boolean;
  wantsDebug: boolean;
}

/** A batch of files. */
export interface WorkerRequest {
  id: number;
  jobs: readonly LintJob[];
}

/** What a worker says. */
export type WorkerReply =
  | {
      id: number;
      results: LintResult[] | null;
      /** For each result, what has to be checked before it counts. */
      scripts: string[][];
      times: [ruleId: string, milliseconds: number][];
    }
  | { id: number; error: unknown }
  | { warning: string }
  | { debug: string };

/** Who is told what a worker has to say besides its results. */
export interface WorkerListeners {
  /** Told before the result of a file that it does not count until these scripts are checked. */
  onOpenScripts: (path: string, scripts: ReadonlySet<string>) => void;
  times: RuleTimes | undefined;
  onWarning: (message: string) => void;
  onDebug: ((message: string) => void) | undefined;
}

interface Pending {
  jobs: readonly LintJob[];
  resolve: (results: LintResult[] | null) => void;
  reject: (error: unknown) => void;
}

/** The program of a worker: built as a file of its own, beside the one that this is part of. */
export const WORKER_PROGRAM = new URL('./worker.js', import.meta.url);

/** A thread that lints files. */
export class LintWorker {
  readonly #worker: Worker;
  readonly #listeners: WorkerListeners;
  readonly #pending = new Map<number, Pending>();
  #nextId = 0;
  /** Why it lints no more; null while it does. */
  #fault: { error: unknown } | null = null;

  constructor(setup: WorkerSetup, listeners: WorkerListeners) {
    this.#listeners = listeners;
    this.#worker = new Worker(WORKER_PROGRAM, { workerData: setup });
    this.#worker.on('message', (reply: WorkerReply) => this.#hear(reply));
    this.#worker.on('error', error => this.#fail(error));
    this.#worker.on('exit', code => this.#fail(new Error(`A worker ended with code ${code}.`)));
  }

  /**
   * Lints files.
   *
   * @returns their results, in the same order; null when they cannot be passed between threads.
   */
  lint(jobs: readonly LintJob[]): Promise<LintResult[] | null> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { jobs, resolve, reject });
      if (this.#fault) this.#fail(this.#fault.error);
      else this.#worker.postMessage({ id, jobs } satisfies WorkerRequest);
    });
  }

  async end(): Promise<void> {
    this.#pending.clear();
    await this.#worker.terminate();
  }

  #hear(reply: WorkerReply): void {
    if ('warning' in reply) this.#listeners.onWarning(reply.warning);
    else if ('debug' in reply) this.#listeners.onDebug?.(reply.debug);
    else if ('error' in reply) this.#fail(reply.error);
    else {
      const { times } = this.#listeners;
      for (const [ruleId, time] of reply.times)
        times?.rules.set(ruleId, (times.rules.get(ruleId) ?? 0) + time);
      const pending = this.#pending.get(reply.id);
      pending?.jobs.forEach(({ path }, index) => {
        const scripts = new Set(reply.scripts[index]);
        if (scripts.size > 0) this.#listeners.onOpenScripts(path, scripts);
      });
      pending?.resolve(reply.results);
      this.#pending.delete(reply.id);
    }
  }

  #fail(error: unknown): void {
    this.#fault ??= { error };
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
