import type { LintMessage } from '@dflint/core';

/** Shows messages at their lines, as a compiler does. */
export function codeFrame(text: string, messages: readonly LintMessage[]): string {
  const lines = text.split(/\r?\n/);
  return messages.map(message => frameOf(lines[message.line - 1] ?? '', message)).join('\n');
}

function frameOf(line: string, message: LintMessage): string {
  const number = String(message.line);
  const endColumn = message.endLine === message.line ? message.endColumn : undefined;
  // A report without an end, or one that goes on in the next line.
  const end = endColumn ?? (message.endLine === undefined ? message.column + 1 : line.length + 1);
  const indent = line.slice(0, message.column - 1).replace(/[^\t]/g, ' ');
  const underline = '^'.repeat(Math.max(1, end - message.column));
  return [
    `  ${number} | ${line}`,
    `  ${' '.repeat(number.length)} | ${indent}${underline} ${message.messageId ?? 'error'}: ${message.message}`,
  ].join('\n');
}
