import type { Formatter } from './formatter.ts';

/** The results as they are: an array of ESLint's `LintResult`. */
export const format: Formatter = results => JSON.stringify(results);
