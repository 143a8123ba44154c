import type { ScriptFinding } from './script-finding.ts';

/** What ShellCheck is called with, before the names of files: its output is for `readShellCheck`, whatever a user has set. */
export const SHELLCHECK_ARGUMENTS: readonly string[] = ['--norc', '--format=json1'];

/** What users are told where the program is missing. */
export const SHELLCHECK_MISSING =
  'The rule hadolint/shellcheck needs the program shellcheck, which was not found on the PATH: install it (apt-get install shellcheck, brew install shellcheck) or turn the rule off.';

/** What users are told where it is there, and fails. */
export function shellCheckFailure(why: string): string {
  return `The rule hadolint/shellcheck checked nothing, since shellcheck failed: ${why}. See whether "shellcheck --version" works, or turn the rule off.`;
}

/** A comment in the output of `--format=json1`, as far as it is read here. Columns count from 1, in code points. */
interface ShellCheckComment {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  level: ScriptFinding['level'];
  code: number;
  message: string;
}

/** How a run of ShellCheck has ended. */
export interface ShellCheckEnd {
  /** Null when a signal has ended it. */
  status: number | null;
  stdout: string;
  stderr: string;
}

/**
 * What ShellCheck has found in each of some scripts.
 *
 * @param end of `shellcheck --norc --format=json1 1 2 3`
 * @param scripts in the files `1`, `2`, `3`
 * @throws Error that says in a few words why nothing is known.
 */
export function readShellCheck(end: ShellCheckEnd, scripts: readonly string[]): ScriptFinding[][] {
  const { status, stdout, stderr } = end;
  // 1: it has found something.
  if (status !== 0 && status !== 1) {
    const how = status === null ? 'it was ended by a signal' : `it ended with code ${status}`;
    const [why = ''] = stderr.trim().split(/\r?\n/, 1);
    throw new Error(why === '' ? how : `${how}: ${why}`);
  }
  const findings = scripts.map((): ScriptFinding[] => []);
  const lines = new Map<string, string[]>();
  for (const { file, line, column, endLine, endColumn, level, code, message } of readComments(stdout)) {
    const script = scripts[Number(file) - 1] ?? '';
    let own = lines.get(file);
    if (!own) lines.set(file, (own = script.split('\n')));
    const start = { line, column: toUtf16(own[line - 1] ?? '', column - 1) };
    const end = { line: endLine, column: toUtf16(own[endLine - 1] ?? '', endColumn - 1) };
    findings[Number(file) - 1]?.push({ code, level, message, start, end });
  }
  return findings;
}

function readComments(output: string): ShellCheckComment[] {
  const comments = parseReport(output)?.comments;
  if (Array.isArray(comments) && comments.every(isComment)) return comments;
  throw new Error('it printed something else than its report in JSON');
}

function parseReport(output: string): { comments?: unknown } | null {
  try {
    return JSON.parse(output) as { comments?: unknown } | null;
  } catch {
    return null;
  }
}

function isComment(value: unknown): value is ShellCheckComment {
  const comment = value as Partial<Record<keyof ShellCheckComment, unknown>> | null;
  const numbers = [comment?.line, comment?.column, comment?.endLine, comment?.endColumn, comment?.code];
  return (
    numbers.every(Number.isInteger) &&
    [comment?.file, comment?.level, comment?.message].every(text => typeof text === 'string')
  );
}

/** UTF-16 code units before a number of code points. */
function toUtf16(line: string, codePoints: number): number {
  if (!/[\ud800-\udbff]/.test(line)) return codePoints;
  let units = 0;
  for (let left = codePoints; left > 0; left--) units += (line.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}
