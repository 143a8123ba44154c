// src/formatters/json.ts
/** The results as they are: an array of ESLint's `LintResult`. */
const format = (results) => JSON.stringify(results);
export { format };
