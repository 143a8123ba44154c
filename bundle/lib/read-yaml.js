import { f as loadAll, l as init_js_yaml, n as DEFAULT_SCHEMA, o as Type, s as YAMLException } from "./js-yaml2.js";
// src/targets/read-yaml.ts
init_js_yaml();
/** Tags of Compose (`!reset`, `!override`), and those of others that read the same files. */
const tags = [
	"scalar",
	"sequence",
	"mapping"
].map((kind) => new Type("!", {
	kind,
	multi: true,
	construct: (data, tag) => tag === "!reset" ? null : data
}));
const schema = DEFAULT_SCHEMA.extend(tags);
/** The documents of a YAML text, or what is wrong with it and in which line, from 1. JSON is YAML, too. */
function readYaml(text) {
	try {
		return { documents: loadAll(text, null, { schema }) };
	} catch (error) {
		if (error instanceof YAMLException) return {
			problem: error.reason,
			line: error.mark.line + 1
		};
		throw error;
	}
}
export { readYaml };
