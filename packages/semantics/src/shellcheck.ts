import type { ScriptFinding } from './script-finding.ts';

/** What ShellCheck is called with, before the names of files: its output is for `readShellCheckReport`, whatever a user has set. */
export const SHELLCHECK_ARGUMENTS: readonly string[] = ['--norc', '--format=json1'];

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

/**
 * What ShellCheck has printed about scripts, for each of them.
 *
 * @param output of `shellcheck --format=json1 1 2 3`
 * @param scripts in the files `1`, `2`, `3`
 * @throws Error when it is something else.
 */
export function readShellCheckReport(output: string, scripts: readonly string[]): ScriptFinding[][] {
  const findings = scripts.map((): ScriptFinding[] => []);
  const lines = new Map<string, string[]>();
  for (const { file, line, column, endLine, endColumn, level, code, message } of readComments(output)) {
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
  const report = JSON.parse(output) as { comments?: unknown } | null;
  const comments = report?.comments;
  if (!Array.isArray(comments) || !comments.every(isComment)) throw new Error('it holds no "comments"');
  return comments;
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
