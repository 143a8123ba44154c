import process from 'node:process';
import { run } from './cli/run.ts';

// A reader that goes away (`dflint | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), { cwd: process.cwd(), stdin, stdout, stderr, env });
