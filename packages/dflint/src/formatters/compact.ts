import type { Formatter } from './formatter.ts';
import { count, problemsOf } from './problems.ts';
import { visibleLine, visibleText } from './visible-text.ts';

/** A line a problem, with the whole path, as the matcher `$eslint-compact` of VS Code wants it. */
export const format: Formatter = (results, context) => {
  const lines = problemsOf(results, context).map(({ rule, severity, text, message, result }) => {
    const { line, column } = message;
    const place = `${visibleText(result.filePath)}: line ${line}, col ${column}`;
    const kind = severity === 'error' ? 'Error' : 'Warning';
    return `${place}, ${kind} - ${text} (${visibleLine(rule)})\n`;
  });
  return lines.length === 0 ? '' : `${lines.join('')}\n${count(lines.length, 'problem')}\n`;
};
