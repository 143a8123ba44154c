import type { Formatter, FormatterContext } from './formatter.ts';
import { type Problem, count, countProblems, metaOf, problemsOf } from './problems.ts';
import { reportRoot, sourceUrl } from './report-path.ts';
import { visibleLine, visibleText } from './visible-text.ts';

/** The summary of a step of GitHub Actions may have 1 MiB; what is over is not shown at all. */
const MAX_BYTES = 1_000_000;

/** A table with links: for the summary of a job (`>> $GITHUB_STEP_SUMMARY`), a comment, a wiki. Errors come first. */
export const format: Formatter = (results, context) => {
  const problems = problemsOf(results, context);
  if (problems.length === 0) return `### dflint: no problems\n\n${count(results.length, 'file')} checked.\n`;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const root = reportRoot(context.cwd);
  const rows: string[] = [];
  let bytes = 0;
  for (const problem of [...errors, ...warnings]) {
    const text = row(problem, root, context);
    bytes += Buffer.byteLength(text) + 1;
    if (bytes > MAX_BYTES) break;
    rows.push(text);
  }
  const left = problems.length - rows.length;
  return [
    `### dflint: ${countProblems(results)}\n`,
    '|   | Place | Problem | Rule |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...(left > 0 ? [`\n${count(left, 'problem')} more did not fit in here.`] : []),
    '',
  ].join('\n');
};

function row(
  { path, rule, severity, text, message }: Problem,
  root: string,
  context: FormatterContext,
): string {
  const { line, endLine = line } = message;
  const url = sourceUrl(path, root);
  const lines = endLine === line ? `#L${line}` : `#L${line}-L${endLine}`;
  const place = link(markdownText(`${visibleText(path)}:${line}:${message.column}`), url && url + lines);
  const name = link(markdownText(visibleLine(rule)), metaOf(rule, context)?.docs.url);
  return `| ${severity === 'error' ? '❌ error' : '⚠️ warning'} | ${place} | ${markdownText(text)} | ${name} |`;
}

function link(text: string, url: string | undefined): string {
  return url === undefined ? text : `[${text}](<${url.replace(/[<>\s|\\]/g, encodeURIComponent)}>)`;
}

/** Text that Markdown shows as it is: no markup, no HTML, and no mention of a user or an issue on GitHub. */
function markdownText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]!|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[@#](?=[\w[])/g, '$&<!-- -->');
}
