import { parentPort, workerData } from 'node:worker_threads';
import type { LintResult, RuleTimes } from '@dflint/core';
import { FileLinter } from './file-linter.ts';
import type { WorkerReply, WorkerRequest, WorkerSetup } from './workers/lint-worker.ts';

// The program of a thread: lints the files that it is sent, with the options of the run.
const { options, wantsTimes, wantsDebug } = workerData as WorkerSetup;
const times: RuleTimes = { now: () => performance.now(), rules: new Map() };
const linter = new FileLinter({
  ...options,
  ...(wantsTimes && { times }),
  onWarning: warning => say({ warning }),
  ...(wantsDebug && { onDebug: (debug: string) => say({ debug }) }),
});

parentPort?.on('message', (request: WorkerRequest) => void answer(request));

async function answer({ id, jobs }: WorkerRequest): Promise<void> {
  try {
    const results: LintResult[] = [];
    const scripts: string[][] = [];
    for (const { path, content } of jobs) {
      const open = new Set<string>();
      results.push(await linter.lintFile(path, content, open));
      scripts.push([...open]);
    }
    const spent = [...times.rules];
    times.rules.clear();
    try {
      say({ id, results, scripts, times: spent });
    } catch {
      // A rule has put a function into the data of a suggestion. Where there are no threads, that does no harm.
      say({ id, results: null, scripts: [], times: [] });
    }
  } catch (error) {
    say({ id, error });
  }
}

function say(reply: WorkerReply): void {
  parentPort?.postMessage(reply);
}
