import { t as parse } from "./parse.js";
import { t as UsageError } from "./errors.js";
import { n as readDockerfile } from "./read-dockerfile.js";
import { t as readAll } from "./run-context.js";
import { resolve } from "node:path";
// src/cli/ast-command.ts
/**
* `dflint ast FILE`: prints the syntax tree of a file, or of standard input for `-`, as JSON.
*
* @returns the exit code
* @throws UsageError when there is not exactly one readable file.
*/
async function run(files, _options, { cwd, stdin, stdout }) {
	const [file] = files;
	if (file === void 0 || files.length > 1) throw new UsageError("Write: dflint ast FILE (or - for standard input).");
	const text = file === "-" ? await readAll(stdin) : readDockerfile(resolve(cwd, file)).text;
	stdout.write(`${JSON.stringify(parse(text), (key, value) => key === "parent" ? void 0 : value, 2)}\n`);
	return 0;
}
export { run };
