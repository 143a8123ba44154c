import { expect, test } from 'vitest';
import { LintWorker } from '../src/workers/lint-worker.ts';

test('a worker that has ended says so to whoever asks it later, too', async () => {
  // Beside the sources there is no program for it, so it ends at once.
  const setup = { options: { cwd: '/' }, wantsTimes: false, wantsDebug: false };
  const worker = new LintWorker(setup, {
    times: undefined,
    onWarning: () => {},
    onDebug: undefined,
    onOpenScripts: () => {},
  });
  await expect(worker.lint([])).rejects.toThrow('worker.js');
  await expect(worker.lint([])).rejects.toThrow('worker.js');
});
