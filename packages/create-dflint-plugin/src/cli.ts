import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { run } from './run.ts';

const { stdin, stdout, stderr } = process;
const terminal = stdin.isTTY && stdout.isTTY ? createInterface({ input: stdin, output: stdout }) : null;
// At the end, or with Control-C or the end of input at a question: then nothing was written.
terminal?.on('close', () => process.exit(process.exitCode ?? 2));
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout,
  stderr,
  ask: terminal ? question => terminal.question(question) : null,
});
terminal?.close();
