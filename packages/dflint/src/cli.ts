import { constants } from 'node:os';
import process from 'node:process';
import { run } from './cli/run.ts';
import { reasonOf } from './errors.ts';

// A reader that goes away (`dflint | head`) is no fault, and changes nothing about what the run found.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`dflint: The report cannot be written: ${reasonOf(error)}.\n`);
    process.exit(2);
  });
}

// Node would end at once, in the middle of a file that is being written. A listener waits until it is.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    // What shows the progress, and ^C.
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
    process.exit(128 + constants.signals[signal]);
  });
}

// There is nothing left to do, but the run is not over. Node would end with 13, without a word.
let isOver = false;
process.once('beforeExit', () => {
  if (isOver) return;
  process.stderr.write('dflint: A config, a plugin or a formatter waits for something that never comes.\n');
  process.exit(2);
});

const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), { cwd: process.cwd(), stdin, stdout, stderr, env });
isOver = true;
