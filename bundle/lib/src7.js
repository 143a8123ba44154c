import { t as plugin } from "./src2.js";
import { t as plugin$1 } from "./src4.js";
import { t as plugin$2 } from "./src.js";
// ../config-recommended/src/index.ts
/**
* The recommended configuration, which also serves where there is no config: the recommended rules of the official
* plugins, with the severities that the plugins give them. What BuildKit and hadolint both check is on once, under
* BuildKit's name; rules about what an image keeps look at the stages that ship, which is their own default.
*/
const config = {
	name: "@dflint/recommended",
	plugins: [
		plugin,
		plugin$1,
		plugin$2
	],
	extends: [
		"plugin:buildkit/recommended",
		"plugin:hadolint/recommended",
		"plugin:multistage/recommended"
	]
};
export { config as default };
