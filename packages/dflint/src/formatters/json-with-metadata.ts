import type { Formatter } from './formatter.ts';
import { visibleJson } from './visible-text.ts';

/** The results as they are, and what is known of their rules. */
export const format: Formatter = (results, { cwd, rulesMeta, maxWarningsExceeded }) =>
  visibleJson({ results, metadata: { cwd, rulesMeta, maxWarningsExceeded } });
