import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { readDockerfile } from '../files/read-dockerfile.ts';
import type { RunContext } from './run-context.ts';

/**
 * The text of a file, or of standard input for `-`.
 *
 * @param file relative to the working folder
 * @throws UsageError that names the file when it cannot be read.
 */
export async function readInput(file: string, { cwd, stdin }: RunContext): Promise<string> {
  if (file === '-') return readAll(stdin);
  try {
    return readDockerfile(resolve(cwd, file)).text;
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}

/** All of a stream as UTF-8. */
export async function readAll(stdin: RunContext['stdin']): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks).toString('utf8');
}
