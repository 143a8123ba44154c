import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import {
  type CheckScripts,
  SHELLCHECK_ARGUMENTS,
  SHELLCHECK_MISSING,
  type ScriptFinding,
  readShellCheck,
  shellCheckFailure,
} from '@dflint/semantics';

/** An editor asks about the same scripts over and over. */
const KEPT_ANSWERS = 1000;

/** By script; null where ShellCheck could not be run. */
const answers = new Map<string, readonly ScriptFinding[] | null>();
const told = new Set<string>();

/** Checks scripts with ShellCheck, in one process: ESLint cannot wait for it, so there is one for each file. */
export const checkScripts: CheckScripts = scripts => {
  if (answers.size > KEPT_ANSWERS) answers.clear();
  const open = [...new Set(scripts)].filter(script => !answers.has(script));
  // What is not there now will not be there for the next file.
  const findings = open.length > 0 && !told.has(SHELLCHECK_MISSING) ? runShellCheck(open) : null;
  open.forEach((script, index) => answers.set(script, findings?.[index] ?? null));
  return scripts.map(script => answers.get(script) ?? null);
};

function runShellCheck(scripts: readonly string[]): ScriptFinding[][] | null {
  try {
    return runIn(mkdtempSync(join(tmpdir(), 'dflint-')), scripts);
  } catch (error) {
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    // The folder for temporary files may be missing, too.
    tell(code === 'ENOENT' && syscall !== 'mkdtemp' ? SHELLCHECK_MISSING : shellCheckFailure(message));
    return null;
  }
}

/** Runs it in a new folder, which is removed then. */
function runIn(folder: string, scripts: readonly string[]): ScriptFinding[][] {
  try {
    const names = scripts.map((_, index) => String(index + 1));
    scripts.forEach((script, index) => writeFileSync(join(folder, names[index] ?? ''), script));
    const { SHELLCHECK_OPTS: _, ...env } = process.env;
    const { error, ...end } = spawnSync('shellcheck', [...SHELLCHECK_ARGUMENTS, ...names], {
      cwd: folder,
      env,
      encoding: 'utf8',
      maxBuffer: Infinity,
    });
    if (error) throw error;
    return readShellCheck(end, scripts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell(problem: string): void {
  if (told.has(problem)) return;
  told.add(problem);
  process.emitWarning(problem, 'DFLintWarning');
}
