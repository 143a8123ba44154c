import type { Formatter } from './formatter.ts';
import { visibleJson } from './visible-text.ts';

/** The results as they are: an array of ESLint's `LintResult`. */
export const format: Formatter = results => visibleJson(results);
