import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import {
  SHELLCHECK_ARGUMENTS,
  SHELLCHECK_MISSING,
  type ScriptFinding,
  type ShellCheckEnd,
  readShellCheck,
  shellCheckFailure,
} from '@dflint/semantics';
import { codeOf, reasonOf } from '../errors.ts';
import { visibleLine } from '../formatters/visible-text.ts';

/** How long the names of files may be in all. Systems allow a megabyte or more, Windows 32,767 characters. */
const MAX_NAMES = process.platform === 'win32' ? 30_000 : 500_000;

/** What was found in each script, or why nothing is known, as a sentence. */
export type ShellCheckOutcome = { findings: ScriptFinding[][] } | { problem: string };

/**
 * Runs ShellCheck over scripts, in one process as long as its command line does not get too long. Never throws.
 *
 * @param maxNames how many characters the names of files may take in one command line
 */
export async function runShellCheck(
  scripts: readonly string[],
  maxNames = MAX_NAMES,
): Promise<ShellCheckOutcome> {
  const findings: ScriptFinding[][] = [];
  for (const batch of batches(scripts, maxNames)) {
    const outcome = await runBatch(batch);
    if ('problem' in outcome) return outcome;
    findings.push(...outcome.findings);
  }
  return { findings };
}

/** What `shellcheck --version` prints; null when it cannot be run. */
export async function shellCheckVersion(): Promise<string | null> {
  try {
    const { status, stdout } = await inFolderOf([], folder => execute(['--version'], folder));
    return status === 0 ? stdout : null;
  } catch {
    return null;
  }
}

function* batches(scripts: readonly string[], maxNames: number): Generator<readonly string[]> {
  let start = 0;
  let length = 0;
  for (let index = 0; index < scripts.length; index++) {
    // The name, its end, and the pointer to it.
    const added = String(index - start + 1).length + 9;
    if (length + added > maxNames) {
      yield scripts.slice(start, index);
      start = index;
      length = 0;
    }
    length += added;
  }
  yield scripts.slice(start);
}

async function runBatch(scripts: readonly string[]): Promise<ShellCheckOutcome> {
  try {
    const names = scripts.map((_, index) => String(index + 1));
    const end = await inFolderOf(scripts, folder => execute([...SHELLCHECK_ARGUMENTS, ...names], folder));
    return { findings: readShellCheck(end, scripts) };
  } catch (error) {
    return {
      problem: isNotFound(error) ? SHELLCHECK_MISSING : shellCheckFailure(visibleLine(whyOf(error))),
    };
  }
}

/** Whether there is no such program; the folder for temporary files may be missing, too. */
function isNotFound(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' && !isAboutFolder(error);
}

function whyOf(error: unknown): string {
  const reason = reasonOf(error);
  return isAboutFolder(error) ? `no folder for its scripts can be made in ${tmpdir()}: ${reason}` : reason;
}

function isAboutFolder(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'mkdtemp';
}

/** Does something in a new folder, which nobody else can read, with the scripts in the files `1`, `2`, ... */
async function inFolderOf<T>(scripts: readonly string[], act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dflint-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  // Ctrl-C ends the process at once.
  process.once('exit', remove);
  try {
    scripts.forEach((script, index) => writeFileSync(join(folder, String(index + 1)), script));
    return await act(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/** Runs `shellcheck` as it is found on the PATH, without what a user has set for it. */
function execute(args: readonly string[], cwd: string): Promise<ShellCheckEnd> {
  const { SHELLCHECK_OPTS: _, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn('shellcheck', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const kill = (): void => void child.kill();
    process.once('exit', kill);
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', status => {
      process.off('exit', kill);
      resolve({
        status,
        stdout: Buffer.concat(output).toString('utf8'),
        stderr: Buffer.concat(errors).toString('utf8'),
      });
    });
  });
}
