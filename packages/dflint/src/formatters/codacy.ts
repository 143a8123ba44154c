import type { Formatter } from './formatter.ts';
import { problemsOf } from './problems.ts';
import { visibleJson } from './visible-text.ts';

/** What a tool of Codacy prints: an object a line. https://docs.codacy.com/related-tools/tool-developer-guide/ */
export const format: Formatter = (results, context) =>
  problemsOf(results, context)
    .map(({ path, rule, text, message }) => ({
      filename: path,
      patternId: rule,
      message: text,
      line: message.line,
    }))
    .map(issue => `${visibleJson(issue)}\n`)
    .join('');
