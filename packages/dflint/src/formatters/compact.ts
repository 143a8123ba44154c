import type { Formatter } from './formatter.ts';
import { NO_RULE, count, problemsOf } from './problems.ts';
import { visibleLine, visibleText } from './visible-text.ts';

/** A line a problem, with the whole path, as the matcher `$eslint-compact` of VS Code wants it. */
export const format: Formatter = (results, context) => {
  const lines = problemsOf(results, context).map(({ severity, text, message, result }) => {
    const { line, column, ruleId } = message;
    const place = `${visibleText(result.filePath)}: line ${line}, col ${column}`;
    const kind = severity === 'error' ? 'Error' : 'Warning';
    return `${place}, ${kind} - ${text} (${visibleLine(ruleId ?? NO_RULE)})\n`;
  });
  return lines.length === 0 ? '' : `${lines.join('')}\n${count(lines.length, 'problem')}\n`;
};
