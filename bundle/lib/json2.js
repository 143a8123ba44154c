// src/graph/json.ts
/**
* For programs: the `StageGraphReport` of `@dflint/semantics` with the name of the file before it, as
* `{ file, stages, targets }`. Stages are named by their indexes, from 0.
*/
const write = (report, file) => `${JSON.stringify({
	file,
	...report
}, null, 2)}\n`;
export { write };
