import type { GraphWriter } from './graph-writer.ts';

/**
 * For programs: the `StageGraphReport` of `@dflint/semantics` with the name of the file before it, as
 * `{ file, stages, targets }`. Stages are named by their indexes, from 0.
 */
export const write: GraphWriter = (report, file) => `${JSON.stringify({ file, ...report }, null, 2)}\n`;
