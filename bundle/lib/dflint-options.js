import { o as __toESM } from "./rolldown-runtime.js";
import { d as visitorKeys, t as createSourceCode, u as traverse } from "./source-code.js";
import { i as reasonOf, n as codeOf, r as messageOf, t as UsageError } from "./errors.js";
import { n as readDockerfile, t as checkSize } from "./read-dockerfile.js";
import { n as visibleLine } from "./visible-text.js";
import { createRequire } from "node:module";
import { closeSync, existsSync, fchmodSync, fchownSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
// ../core/src/config/config-error.ts
/**
* A config that cannot be used. The message is complete: the file (or package), the key, what is wrong, what is allowed.
*/
var ConfigError = class extends Error {
	name = "ConfigError";
	/** Where the config comes from: a file, a package, `--rule`. */
	source;
	/** The key, as one would write it in code: `overrides[0].rules["a/b"]`; empty for the config as a whole. */
	key;
	constructor(source, key, problem, options) {
		super(`${source}: ${key === "" ? "" : `${key}: `}${problem}`, options);
		this.source = source;
		this.key = key;
	}
};
/** The path of a key: `rules` and `a/b` to `rules["a/b"]`. */
function keyPath(parent, key) {
	if (typeof key === "number") return `${parent}[${key}]`;
	if (!/^[\w$]+$/.test(key)) return `${parent}[${JSON.stringify(key)}]`;
	return parent === "" ? key : `${parent}.${key}`;
}
/** A value as it is shown in a message: short, on one line. */
function show(value) {
	if (typeof value === "function") return "a function";
	const text = typeof value === "bigint" || value === void 0 ? String(value) : JSON.stringify(value) ?? typeof value;
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
// ../core/src/config/globs.ts
/** Loads the glob engine (picomatch) when a pattern is more than a plain text. */
async function compileGlob(pattern, nocase) {
	if (!/[*?[\]{}()!+@|\\]/.test(pattern)) {
		const wanted = nocase ? pattern.toLowerCase() : pattern;
		return (text) => (nocase ? text.toLowerCase() : text) === wanted;
	}
	const { default: picomatch } = await import("./picomatch2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	return picomatch(pattern, {
		dot: true,
		nocase,
		windows: false
	});
}
/**
* Matches relative paths (with forward slashes) against globs. A glob without a slash matches the last part of the
* path in any folder; a leading slash anchors at the base.
*/
async function compileFileGlobs(patterns) {
	const matchers = await Promise.all(patterns.map(compileFileGlob));
	return (path) => matchers.some((matches) => matches(path));
}
async function compileFileGlob(pattern) {
	const glob = pattern.replace(/^\.\//, "");
	if (!glob.includes("/")) {
		const matches = await compileGlob(glob, false);
		return (path) => matches(path.slice(path.lastIndexOf("/") + 1));
	}
	return compileGlob(glob.replace(/^\//, ""), false);
}
/**
* Matches as `compileFileGlobs`, but a glob also covers all that is below a folder of its name, and one that starts
* with `!` takes back what the ones before it cover.
*/
async function compileIgnoreGlobs(patterns) {
	const entries = await Promise.all(patterns.map(async (pattern) => {
		const isNegated = pattern.startsWith("!");
		return {
			isNegated,
			matches: await compileFileGlob(pattern.slice(isNegated ? 1 : 0).replace(/\/$/, ""))
		};
	}));
	return (path) => {
		let ignored = false;
		for (const { isNegated, matches } of entries) if (ignored === isNegated && someAncestor(path, matches)) ignored = !isNegated;
		return ignored;
	};
}
/** True when the path or one of the folders above it fits. */
function someAncestor(path, matches) {
	for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) if (matches(path.slice(0, end))) return true;
	return false;
}
const ROLES = [
	"shipped",
	"builder",
	"unreached"
];
/** Matches stages by role, or by globs on their names in any letter case (as Docker compares them). */
async function compileStagePatterns(patterns) {
	const roles = patterns.filter((pattern) => ROLES.includes(pattern));
	const names = await Promise.all(patterns.filter((pattern) => !ROLES.includes(pattern)).map((p) => compileGlob(p, true)));
	return ({ name, role }) => roles.includes(role) || name !== null && names.some((matches) => matches(name));
}
/**
* The path of a file relative to a folder, with forward slashes; a relative path is taken as it is.
* Null when the file is not below the folder.
*/
function relativePath(folder, file) {
	const path = file.replaceAll("\\", "/").replace(/^\.\//, "");
	if (!/^(?:\/|[A-Za-z]:\/)/.test(path)) return path;
	const base = folder.replaceAll("\\", "/").replace(/\/*$/, "/");
	return path.startsWith(base) ? path.slice(base.length) : null;
}
/** As `relativePath`; for a file that is not below the folder, its path from where the two part. */
function pathFrom(folder, file) {
	const below = relativePath(folder, file);
	if (below !== null) return below;
	const parts = file.replaceAll("\\", "/").split("/");
	const base = folder.replaceAll("\\", "/").split("/");
	return parts.slice(parts.findIndex((part, index) => part !== base[index])).join("/");
}
// ../core/src/config/merge.ts
const NUMBERS = {
	off: 0,
	warn: 1,
	error: 2
};
/** `'warn'` and `1` to `1`. */
function severityNumber(severity) {
	return typeof severity === "number" ? severity : NUMBERS[severity];
}
/** A rule's setting in its one form: `'error'` to `[2]`. */
function toRuleEntry(setting) {
	if (typeof setting !== "object") return [severityNumber(setting)];
	const [severity, ...options] = setting;
	return [severityNumber(severity), ...options];
}
/** The later entry wins; when it is a severity alone, the options before stay, as in ESLint. */
function mergeRuleEntry(earlier, later) {
	if (!earlier || later.length > 1) return later;
	const [, ...options] = earlier;
	return [later[0], ...options];
}
/** Merges the entries of `later` over those of `earlier`; neither is changed. */
function mergeRules(earlier, later) {
	const merged = { ...earlier };
	for (const [ruleId, entry] of Object.entries(later)) merged[ruleId] = mergeRuleEntry(merged[ruleId], entry);
	return merged;
}
/** Merges objects key by key, at any depth; anything else, arrays included, is replaced by the later. Neither is changed. */
function mergeSettings(earlier, later) {
	const merged = new Map(Object.entries(earlier));
	for (const [key, value] of Object.entries(later)) {
		const before = merged.get(key);
		merged.set(key, isPlainObject(before) && isPlainObject(value) ? mergeSettings(before, value) : value);
	}
	return Object.fromEntries(merged);
}
/** True for `{...}`, false for arrays, null and instances of classes. */
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	const prototype = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
// ../core/src/config/names.ts
/** True for what is looked up as a file: `./x`, `../x`, `/x`, `C:\x`. */
function isPath(request) {
	return /^(?:\.{1,2}(?:[\\/]|$)|[\\/]|[A-Za-z]:[\\/])/.test(request);
}
/**
* The packages that the name of a rule package may stand for, the first that exists is meant:
* `acme`: `@dflint/plugin-acme` (ours cannot be taken by others), `dflint-plugin-acme`; `@acme`: `@acme/dflint-plugin`;
* `@acme/foo`: `@acme/dflint-plugin-foo`. A full name or a path stands for itself.
*/
function pluginRequests(name) {
	if (isPath(name)) return [name];
	const { scope, rest } = splitName(name);
	if (scope === "@dflint") return [/^plugin-/.test(rest) ? name : `@dflint/plugin-${rest}`];
	if (scope !== null) return packageRequests(scope, rest, "dflint-plugin", name);
	return rest.startsWith("dflint-plugin-") ? [name] : [`@dflint/plugin-${rest}`, `dflint-plugin-${rest}`];
}
/**
* The packages that a name in `extends` may stand for: `@dflint/recommended`: `@dflint/config-recommended`;
* `acme`: `dflint-config-acme`, else `acme` itself; `@acme`: `@acme/dflint-config`; `@acme/foo`: `@acme/dflint-config-foo`,
* else `@acme/foo` itself.
*/
function configRequests(name) {
	if (isPath(name)) return [name];
	const { scope, rest } = splitName(name);
	if (scope === "@dflint") return [/^config-/.test(rest) ? name : `@dflint/config-${rest}`];
	if (scope !== null) {
		const requests = packageRequests(scope, rest, "dflint-config", name);
		return rest === "" || requests.includes(name) ? requests : [...requests, name];
	}
	return rest.startsWith("dflint-config-") ? [name] : [`dflint-config-${rest}`, name];
}
/** The prefix of a package's rules: `@dflint/plugin-x` and `dflint-plugin-x`: `x`; `@acme/dflint-plugin`: `@acme`; `@acme/dflint-plugin-foo`: `@acme/foo`. */
function pluginPrefix(packageName) {
	const { scope, rest } = splitName(packageName);
	if (scope === "@dflint") return rest.replace(/^plugin-/, "");
	const short = rest === "dflint-plugin" ? "" : rest.replace(/^dflint-plugin-/, "");
	if (scope === null) return short;
	return short === "" ? scope : `${scope}/${short}`;
}
/** `plugin:multistage/strict` and `plugin:@acme/foo/strict` to the plugin's name and the config's; null for anything else. */
function splitPluginConfig(request) {
	const [, plugin, config] = /^plugin:(.+)\/([^/]+)$/.exec(request) ?? [];
	return plugin === void 0 || config === void 0 ? null : {
		plugin,
		config
	};
}
function packageRequests(scope, rest, infix, name) {
	if (rest === "") return [`${scope}/${infix}`];
	return rest === infix || rest.startsWith(`${infix}-`) ? [name] : [`${scope}/${infix}-${rest}`];
}
function splitName(name) {
	if (!name.startsWith("@")) return {
		scope: null,
		rest: name
	};
	const slash = name.indexOf("/");
	return slash < 0 ? {
		scope: name,
		rest: ""
	} : {
		scope: name.slice(0, slash),
		rest: name.slice(slash + 1)
	};
}
// ../core/src/config/modules.ts
/**
* Loads the first of several packages or files that exists.
* @param what how a message calls it: `the plugin "acme"`.
* @throws ConfigError when none does, with what to do.
*/
async function loadFirst(resolve, requests, { from, source, key }, what) {
	for (const request of requests) {
		const found = await resolve(request, from);
		if (found) return found;
	}
	const request = requests.find((name) => /(?:^|\/)dflint-/.test(name)) ?? requests[0] ?? "";
	throw new ConfigError(source, key, `${what} was not found. ${isPath(request) ? "There is no such file." : `Install it: npm install --save-dev ${request}`}`);
}
// ../core/src/config/nearest.ts
/**
* The candidate that is spelled most like `name`, null when none is near (more than a third of the letters differ).
* For names with a prefix, what follows the slash counts too: `no-foo` is near `x/no-foo`.
*/
function nearestName(name, candidates) {
	let nearest = null;
	let least = Math.max(1, Math.floor(name.length / 3)) + 1;
	for (const candidate of candidates) {
		const slash = candidate.lastIndexOf("/");
		const withoutPrefix = name.includes("/") || slash < 0 ? candidate : candidate.slice(slash + 1);
		if (Math.abs(withoutPrefix.length - name.length) >= least) continue;
		const distance = editDistance(name.toLowerCase(), withoutPrefix.toLowerCase());
		if (distance < least) {
			least = distance;
			nearest = candidate;
		}
	}
	return nearest;
}
/** ` Did you mean "x"?`, or nothing. */
function didYouMean(name, candidates) {
	const nearest = nearestName(name, candidates);
	return nearest === null ? "" : ` Did you mean "${nearest}"?`;
}
/** How many letters to add, drop, change, or swap with the next (optimal string alignment). */
function editDistance(a, b) {
	let before = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : Infinity;
			next.push(Math.min(change, at(row, j) + 1, at(next, j - 1) + 1, swap));
		}
		before = row;
		row = next;
	}
	return at(row, b.length);
}
function at(row, index) {
	return row[index] ?? Infinity;
}
// ../core/src/config/schema-check.ts
/** The keywords that are understood here, and those that say nothing about validity. */
const UNDERSTOOD = /* @__PURE__ */ new Set([
	"title",
	"description",
	"default",
	"type",
	"enum",
	"properties",
	"additionalProperties",
	"required",
	"items",
	"minItems",
	"maxItems",
	"uniqueItems",
	"minimum"
]);
/**
* True when a value fits a schema for certain. False when it does not, or when the schema uses more than the common
* keywords: then ajv has to be asked. Good options, which is nearly all there are, thus never have to wait for ajv.
*/
function surelyFits(value, schema) {
	for (const keyword in schema) if (!UNDERSTOOD.has(keyword)) return false;
	if (schema.type !== void 0 && ![schema.type].flat().some((type) => isOfType(value, type))) return false;
	if (schema.enum && !(isScalar(value) && schema.enum.includes(value))) return false;
	if (typeof value === "number" && schema.minimum !== void 0 && !(value >= schema.minimum)) return false;
	if (Array.isArray(value)) return itemsFit(value, schema);
	return isPlainObject(value) ? propertiesFit(value, schema) : isScalar(value);
}
function itemsFit(value, { items, minItems = 0, maxItems = Infinity, uniqueItems }) {
	if (value.length < minItems || value.length > maxItems) return false;
	if (uniqueItems && !(value.every(isScalar) && new Set(value).size === value.length)) return false;
	if (items === void 0) return true;
	if (isTuple(items)) return value.every((item, i) => items[i] === void 0 || surelyFits(item, items[i]));
	return value.every((item) => surelyFits(item, items));
}
function propertiesFit(value, schema) {
	const { properties = {}, additionalProperties = true, required = [] } = schema;
	if (!required.every((key) => Object.hasOwn(value, key))) return false;
	return Object.entries(value).every(([key, item]) => {
		const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
		return typeof own === "object" ? surelyFits(item, own) : own === true;
	});
}
function isOfType(value, type) {
	switch (type) {
		case "array": return Array.isArray(value);
		case "object": return isPlainObject(value);
		case "null": return value === null;
		case "integer": return Number.isInteger(value);
		case "number": return Number.isFinite(value);
		default: return typeof value === type;
	}
}
function isScalar(value) {
	return value === null || [
		"string",
		"number",
		"boolean"
	].includes(typeof value);
}
function isTuple(items) {
	return Array.isArray(items);
}
// ../core/src/config/options.ts
let compile = null;
const validators = /* @__PURE__ */ new WeakMap();
/** Gives what is wrong with the options of a rule by its schema, null when nothing is. */
async function checkOptions(schema, options) {
	if (schema === void 0 || Array.isArray(schema) && schema.length === 0) return {
		key: "[1]",
		text: `this rule takes no options, but was given ${show(options[0])}.`
	};
	const whole = wholeSchema(schema);
	if (surelyFits(options, whole)) return null;
	compile ??= await loadCompiler();
	let validate = validators.get(schema);
	if (!validate) {
		try {
			validate = compile(whole);
		} catch (error) {
			return {
				key: "",
				text: `the rule's own schema is not valid, which is a bug in the rule: ${String(error)}`
			};
		}
		validators.set(schema, validate);
	}
	if (validate(options)) return null;
	const error = deepest(validate.errors ?? []);
	return error ? {
		key: keyOf(error),
		text: textOf(error)
	} : {
		key: "",
		text: "the options are not valid."
	};
}
async function loadCompiler() {
	const { default: ajv } = await import("./ajv.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const instance = new ajv.default({
		allErrors: true,
		verbose: true,
		strict: false,
		logger: false
	});
	return (schema) => instance.compile(schema);
}
/** An array of schemas is about the options by position, all of them optional. */
function wholeSchema(schema) {
	if (!isList$1(schema)) return schema;
	return {
		type: "array",
		items: schema,
		minItems: 0,
		maxItems: schema.length
	};
}
function isList$1(schema) {
	return Array.isArray(schema);
}
/** With alternatives, the fault that lies deepest says most. */
function deepest(errors) {
	const depth = (error) => error.instancePath.split("/").length;
	return errors.toSorted((a, b) => depth(b) - depth(a))[0];
}
/** `/0/a~1b` to `[1]["a/b"]`: in the setting, the severity comes before the options. */
function keyOf(error) {
	const [, first, ...others] = error.instancePath.split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
	if (first === void 0) return "";
	return others.reduce((path, part) => keyPath(path, /^\d+$/.test(part) ? Number(part) : part), `[${Number(first) + 1}]`);
}
function textOf({ keyword, params, parentSchema, data, message = "is not valid" }) {
	const given = show(data);
	switch (keyword) {
		case "additionalProperties": {
			const properties = parentSchema?.["properties"];
			const allowed = isPlainObject(properties) ? Object.keys(properties) : [];
			const name = String(params["additionalProperty"]);
			return `there is no option "${name}".${didYouMean(name, allowed)} Allowed: ${allowed.join(", ") || "none"}.`;
		}
		case "enum": return `${given} is not allowed. Allowed: ${params["allowedValues"].map(show).join(", ")}.`;
		case "type": return `must be of the type ${[params["type"]].flat().join(" or ")}, not ${given}.`;
		case "maxItems": return `has more items than the ${String(params["limit"])} that are allowed: ${given}.`;
		default: return `${message}; given: ${given}.`;
	}
}
// ../core/src/config/validate.ts
const SEVERITIES = [
	"off",
	"warn",
	"error",
	0,
	1,
	2
];
const ALLOWED_SEVERITIES = "\"off\", \"warn\", \"error\", 0, 1, 2";
/**
* Checks the shape of a config, not what its names stand for.
* @param source what the error names: the file or package.
* @throws ConfigError
*/
function validateConfig(config, source) {
	checkObject(config, source, "", configKeys, "a config");
}
/**
* Checks the shape of a rule package.
* @throws ConfigError that names the package and the field.
*/
function validatePlugin(plugin, source) {
	if (!isObject$1(plugin)) throw new ConfigError(source, "", `a plugin must be an object with "rules" or "configs", not ${show(plugin)}.`);
	const { meta, rules, configs } = plugin;
	if (meta !== void 0) {
		if (!isObject$1(meta)) throw new ConfigError(source, "meta", `must be an object with "name" and "version", not ${show(meta)}.`);
		for (const key of ["name", "version"]) if (meta[key] !== void 0) string(meta[key], source, `meta.${key}`);
	}
	if (rules !== void 0 && !isObject$1(rules)) throw new ConfigError(source, "rules", `must be an object of rules by name, not ${show(rules)}.`);
	if (configs !== void 0 && !isObject$1(configs)) throw new ConfigError(source, "configs", `must be an object of configs by name, not ${show(configs)}.`);
	for (const [name, rule] of Object.entries(rules ?? {})) checkRule(rule, source, keyPath("rules", name));
}
function checkRule(rule, source, key) {
	if (!isObject$1(rule) || typeof rule["create"] !== "function") throw new ConfigError(source, key, "must be a rule: an object with \"meta\" and a function \"create\".");
	if (!isObject$1(rule["meta"]) || !isObject$1(rule["meta"]["messages"])) throw new ConfigError(source, `${key}.meta`, "must be an object with \"messages\".");
	const { aliases } = rule["meta"];
	if (aliases !== void 0) strings(aliases, source, `${key}.meta.aliases`);
}
const boolean = (value, source, key) => {
	if (typeof value !== "boolean") throw new ConfigError(source, key, `must be true or false, not ${show(value)}.`);
};
const string = (value, source, key) => {
	if (typeof value !== "string" || value === "") throw new ConfigError(source, key, `must be a string that is not empty, not ${show(value)}.`);
};
const strings = (value, source, key) => {
	if (typeof value !== "string" && !Array.isArray(value)) throw new ConfigError(source, key, `must be a string or an array of strings, not ${show(value)}.`);
	eachOf(value, key, (item, itemKey) => string(item, source, itemKey));
};
const plainObject = (value, source, key) => {
	if (!isPlainObject(value)) throw new ConfigError(source, key, `must be an object, not ${show(value)}.`);
};
const severityOrBoolean = (value, source, key) => {
	if (typeof value !== "boolean" && !isSeverity(value)) throw new ConfigError(source, key, `must be true, false or a severity (${ALLOWED_SEVERITIES}), not ${show(value)}.`);
};
const rules = (value, source, key) => {
	if (!isPlainObject(value)) throw new ConfigError(source, key, `must be an object of severities by rule name, not ${show(value)}.`);
	for (const [name, setting] of Object.entries(value)) {
		const severity = Array.isArray(setting) ? setting[0] : setting;
		if (!isSeverity(severity)) throw new ConfigError(source, keyPath(key, name), `${show(severity)} is not a severity. Allowed: ${ALLOWED_SEVERITIES}, or an array of a severity and the rule's options.`);
	}
};
const extendsCheck = (value, source, key) => {
	eachOf(value, key, (item, itemKey) => {
		if ((typeof item !== "string" || item === "") && !isPlainObject(item)) throw new ConfigError(source, itemKey, `must be the name of a config, a path or a config, not ${show(item)}.`);
	});
};
const plugins = (value, source, key) => {
	if (!Array.isArray(value) && !isPlainObject(value)) throw new ConfigError(source, key, `must be an array of names, paths or plugins, or an object of plugins by prefix, not ${show(value)}.`);
	for (const [name, item] of Object.entries(value)) if (!(Array.isArray(value) && typeof item === "string" && item !== "") && !isObject$1(item)) throw new ConfigError(source, keyPath(key, Array.isArray(value) ? Number(name) : name), `must be ${Array.isArray(value) ? "the name of a package, a path or a plugin" : "a plugin object"}, not ${show(item)}.`);
};
const overrides = (value, source, key) => {
	if (!Array.isArray(value)) throw new ConfigError(source, key, `must be an array, not ${show(value)}.`);
	value.forEach((override, index) => checkOverride(override, source, keyPath(key, index)));
};
/** Everything that an override may hold besides its conditions. */
const overrideKeys = {
	files: strings,
	ignores: strings,
	stages: strings,
	extends: extendsCheck,
	plugins,
	rules,
	settings: plainObject,
	reportUnusedDisableDirectives: severityOrBoolean,
	noInlineConfig: boolean,
	requireReason: boolean
};
const configKeys = {
	$schema: string,
	name: string,
	root: boolean,
	extends: extendsCheck,
	plugins,
	rules,
	settings: plainObject,
	overrides,
	ignores: strings,
	reportUnusedDisableDirectives: severityOrBoolean,
	noInlineConfig: boolean,
	requireReason: boolean
};
const STAGE_OVERRIDE_KEYS = [
	"files",
	"ignores",
	"stages",
	"extends",
	"plugins",
	"rules"
];
function checkOverride(override, source, key) {
	checkObject(override, source, key, overrideKeys, "an override");
	const { files, stages, ...others } = override;
	if (files === void 0 && stages === void 0) throw new ConfigError(source, key, "an override needs a condition: \"files\" (globs) or \"stages\" (\"shipped\", \"builder\", \"unreached\" or globs of stage names).");
	if (stages === void 0) return;
	for (const name of Object.keys(others)) if (!STAGE_OVERRIDE_KEYS.includes(name)) throw new ConfigError(source, keyPath(key, name), "cannot be set for stages, only for whole files: an override with \"stages\" may set rules only.");
}
function checkObject(value, source, key, checks, what) {
	if (!isPlainObject(value)) throw new ConfigError(source, key, `${what} must be an object, not ${show(value)}.`);
	for (const [name, item] of Object.entries(value)) {
		const check = Object.hasOwn(checks, name) ? checks[name] : void 0;
		if (!check) {
			const allowed = Object.keys(checks).join(", ");
			throw new ConfigError(source, keyPath(key, name), `is no key of ${what}.${didYouMean(name, Object.keys(checks))} Allowed: ${allowed}.`);
		}
		if (item !== void 0) check(item, source, keyPath(key, name));
	}
}
/** Calls `visit` for each item of an array, or once for a single value. */
function eachOf(value, key, visit) {
	if (Array.isArray(value)) value.forEach((item, index) => visit(item, keyPath(key, index)));
	else visit(value, key);
}
function isSeverity(value) {
	return SEVERITIES.includes(value);
}
/** Also true for the namespace of a module, which is no plain object. */
function isObject$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// ../core/src/config/plugin-set.ts
/** The plugins in use, by the prefix of their rules. */
var PluginSet = class {
	byPrefix = /* @__PURE__ */ new Map();
	#resolve;
	constructor(resolve) {
		this.#resolve = resolve;
	}
	/**
	* Adds a plugin under the prefix that follows from its name.
	* @throws ConfigError when it is not found, is none, has no name, or another one has its prefix.
	*/
	async add(item, place) {
		if (typeof item === "string") return this.#addByName(item, place);
		const name = item.meta?.name;
		if (name === void 0) throw new ConfigError(place.source, place.key, `has no "meta.name", so its rules have no prefix. Give it one, or write plugins: { prefix: plugin }.`);
		return this.register(pluginPrefix(name), item, name, place);
	}
	/** Adds a plugin under a prefix. The same one may come in by several ways; two versions of one cannot both serve. */
	register(prefix, plugin, source, place) {
		const before = this.byPrefix.get(prefix);
		const loaded = {
			plugin,
			source
		};
		if (!before) {
			validatePlugin(plugin, source);
			this.byPrefix.set(prefix, loaded);
			return loaded;
		}
		if (isSame(before.plugin, plugin)) return before;
		const problem = `two different plugins have the prefix "${prefix}": ${describe$2(before)} and ${describe$2(loaded)}.`;
		throw new ConfigError(place.source, place.key, `${problem} Use one version, or give one of them a prefix of its own: plugins: { prefix: plugin }.`);
	}
	/**
	* The config of a plugin, by names as in `plugin:NAME/CONFIG`; the plugin is added when it is not in use yet.
	* @throws ConfigError when there is no such plugin or config.
	*/
	async config(pluginName, configName, place) {
		const { plugin, source } = this.byPrefix.get(pluginName) ?? this.byPrefix.get(pluginPrefix(pluginName)) ?? await this.#addByName(pluginName, place);
		const configs = plugin.configs ?? {};
		if (Object.hasOwn(configs, configName)) return {
			value: configs[configName],
			source
		};
		const names = Object.keys(configs);
		const has = `It has: ${names.join(", ") || "none"}.`;
		throw new ConfigError(place.source, place.key, `the plugin "${pluginName}" has no config "${configName}".${didYouMean(configName, names)} ${has}`);
	}
	async #addByName(name, place) {
		const requests = pluginRequests(name);
		const { value, source } = await loadFirst(this.#resolve, requests, place, `the plugin "${name}"`);
		validatePlugin(value, source);
		const fullName = value.meta?.name ?? (isPath(name) ? void 0 : requests[0]);
		if (fullName === void 0) throw new ConfigError(source, "meta.name", `is missing: ${`a plugin that is loaded by its path (from ${place.source}) must say how it is called.`}`);
		return this.register(pluginPrefix(fullName), value, source, place);
	}
};
function isSame(a, b) {
	if (a === b) return true;
	return a.meta?.name !== void 0 && a.meta.name === b.meta?.name && a.meta.version === b.meta.version;
}
function describe$2({ plugin, source }) {
	return `${plugin.meta?.name ?? "one without a name"} ${plugin.meta?.version ?? "(no version)"} from ${source}`;
}
// ../core/src/config/rule-registry.ts
const NO_IDS = [];
/** Collects the rules of plugins (by prefix). */
function createRegistry(plugins) {
	const rules = /* @__PURE__ */ new Map();
	const idsByName = /* @__PURE__ */ new Map();
	const addName = (name, ruleId) => {
		const ids = idsByName.get(name);
		if (!ids) idsByName.set(name, [ruleId]);
		else if (!ids.includes(ruleId)) ids.push(ruleId);
	};
	for (const [prefix, { plugin }] of plugins) for (const [name, rule] of Object.entries(plugin.rules ?? {})) {
		const ruleId = prefix === "" ? name : `${prefix}/${name}`;
		rules.set(ruleId, rule);
		addName(ruleId, ruleId);
		for (const alias of rule.meta.aliases ?? []) {
			addName(alias, ruleId);
			addName(`${prefix}/${alias}`, ruleId);
		}
	}
	return {
		plugins,
		rules,
		idsByName
	};
}
/**
* The full names of the rules that a name stands for, in the order of the plugins: none when it is unknown, several when
* rules share an alias (as BuildKit's and hadolint's do that check one fact). In comments it stands for all of them; what
* it stands for in a config depends on the setting.
*/
function findRuleIds(registry, name) {
	return registry.idsByName.get(name) ?? NO_IDS;
}
/**
* As `findRuleIds`, for a name that must be known.
* @throws ConfigError when it is not.
*/
function knownRuleIds(registry, name, source, key) {
	const [first, ...others] = findRuleIds(registry, name);
	if (first !== void 0) return [first, ...others];
	const hint = name.includes("/") && !registry.plugins.has(name.slice(0, name.lastIndexOf("/"))) ? " Name its package in \"plugins\", or a config that does in \"extends\"." : "";
	throw new ConfigError(source, key, unknownRule(registry, name) + hint);
}
/** Says that no rule has this name, and what may have been meant. */
function unknownRule(registry, name) {
	const slash = name.lastIndexOf("/");
	const prefix = name.slice(0, slash);
	if (slash > 0 && !registry.plugins.has(prefix)) {
		const loaded = [...registry.plugins.keys()].join(", ") || "none";
		return `there is no rule "${name}": no plugin with the prefix "${prefix}" is in use.${didYouMean(name, registry.idsByName.keys())} Plugins in use: ${loaded}.`;
	}
	return `there is no rule "${name}".${didYouMean(name, registry.idsByName.keys())}`;
}
// ../core/src/config/load.ts
/**
* Loads configs with all that they extend and all plugins, and checks them.
* @param inputs in order: later ones win.
* @param resolve how packages and files are found; not needed for configs that name none.
* @throws ConfigError for the first fault.
*/
async function loadConfig(inputs, resolve = () => Promise.resolve(null)) {
	const loader = new ConfigLoader(resolve);
	for (const { config, source, basePath } of inputs) {
		const place = {
			from: source,
			source,
			key: "",
			basePath,
			fileConditions: [],
			stageConditions: []
		};
		await loader.addConfig(config, {
			...place,
			chain: [source]
		});
	}
	return loader.finish(inputs[0]?.basePath ?? "");
}
var ConfigLoader = class {
	#resolve;
	#plugins;
	#drafts = [];
	constructor(resolve) {
		this.#resolve = resolve;
		this.#plugins = new PluginSet(resolve);
	}
	async addConfig(config, place) {
		if (Array.isArray(config)) {
			for (const [index, item] of config.entries()) await this.addConfig(item, {
				...place,
				source: `${place.source}[${index}]`
			});
			return;
		}
		validateConfig(config, place.source);
		const inner = {
			...place,
			chain: [...place.chain, config]
		};
		await this.#addParts(config, inner, config.ignores);
		for (const [index, override] of (config.overrides ?? []).entries()) {
			const at = {
				...inner,
				key: keyPath("overrides", index)
			};
			await this.#addParts(override, {
				...at,
				...await conditionsOf(override, at)
			}, void 0);
		}
	}
	/**
	* What a config and an override have in common. Plugins come first, since `extends` may name configs of theirs;
	* what is extended comes before what extends it, which wins.
	*/
	async #addParts(part, place, ignores) {
		const { plugins = [], extends: bases = [] } = part;
		const pluginsKey = keyPath(place.key, "plugins");
		if (isList(plugins)) for (const [index, plugin] of plugins.entries()) await this.#plugins.add(plugin, {
			...place,
			key: keyPath(pluginsKey, index)
		});
		else for (const [prefix, plugin] of Object.entries(plugins)) {
			const source = plugin.meta?.name ?? place.source;
			this.#plugins.register(prefix, plugin, source, {
				...place,
				key: keyPath(pluginsKey, prefix)
			});
		}
		const basesKey = keyPath(place.key, "extends");
		if (isList(bases)) for (const [index, base] of bases.entries()) await this.#addBase(base, place, keyPath(basesKey, index));
		else await this.#addBase(bases, place, basesKey);
		this.#drafts.push({
			place,
			rules: part.rules ?? {},
			element: await elementOf(part, place, ignores)
		});
	}
	async #addBase(base, place, key) {
		if (typeof base !== "string") {
			const name = base.name ?? key;
			checkCycle(base, place, key, name);
			await this.addConfig(base, {
				...place,
				source: `${place.source} » ${name}`,
				key: ""
			});
			return;
		}
		const ofPlugin = splitPluginConfig(base);
		const { value, source } = ofPlugin ? await this.#plugins.config(ofPlugin.plugin, ofPlugin.config, {
			...place,
			key
		}) : await loadFirst(this.#resolve, configRequests(base), {
			...place,
			key
		}, `the config "${base}"`);
		checkCycle(value, place, key, base);
		if (!ofPlugin) checkCycle(source, place, key, base);
		const chain = ofPlugin ? place.chain : [...place.chain, source];
		await this.addConfig(value, {
			...place,
			from: source,
			source: `${place.source} » ${base}`,
			key: "",
			chain
		});
	}
	async finish(basePath) {
		const registry = createRegistry(this.#plugins.byPrefix);
		const elements = [];
		for (const { place, rules, element } of this.#drafts) elements.push({
			...element,
			rules: await checkRules(rules, registry, place, elements)
		});
		return {
			elements,
			registry,
			basePath
		};
	}
};
/** The conditions of an override, together with those that it stands under. */
async function conditionsOf({ files, ignores, stages }, { fileConditions, stageConditions }) {
	const fileCondition = {
		files: files === void 0 ? null : await compileFileGlobs(listOf(files)),
		ignores: ignores === void 0 ? null : await compileIgnoreGlobs(listOf(ignores))
	};
	const patterns = listOf(stages ?? []);
	return {
		fileConditions: fileCondition.files || fileCondition.ignores ? [...fileConditions, fileCondition] : fileConditions,
		stageConditions: patterns.length > 0 ? [...stageConditions, {
			patterns,
			matches: await compileStagePatterns(patterns)
		}] : stageConditions
	};
}
async function elementOf(part, { source, key, basePath, fileConditions, stageConditions }, ignores) {
	const unused = part.reportUnusedDisableDirectives ?? null;
	return {
		source: key === "" ? source : `${source} » ${key}`,
		basePath,
		fileConditions,
		stageConditions,
		ignores: ignores === void 0 ? null : await compileIgnoreGlobs(listOf(ignores)),
		settings: part.settings ?? {},
		reportUnusedDisableDirectives: typeof unused === "boolean" ? unused ? 1 : 0 : unused === null ? null : severityNumber(unused),
		noInlineConfig: part.noInlineConfig ?? null,
		requireReason: part.requireReason ?? null
	};
}
/**
* Gives rules their full names, and checks their options. An alias that several rules share turns all of them `off`. Any
* other severity, and options, are for one of them, so that no problem is reported twice: the first that is on by then,
* else the first.
* @param earlier what the setting goes over.
*/
async function checkRules(rules, registry, place, earlier) {
	const entries = {};
	const isOn = (ruleId) => ((entries[ruleId] ?? entryAt(place, ruleId, earlier))?.[0] ?? 0) > 0;
	for (const [name, setting] of Object.entries(rules)) {
		const key = keyPath(keyPath(place.key, "rules"), name);
		const ruleIds = knownRuleIds(registry, name, place.source, key);
		const ruleId = ruleIds.find(isOn) ?? ruleIds[0];
		const entry = toRuleEntry(setting);
		const [severity, ...options] = entry;
		const rule = registry.rules.get(ruleId);
		const problem = rule && options.length > 0 ? await checkOptions(rule.meta.schema, options) : null;
		if (problem) throw new ConfigError(place.source, `${key}${problem.key}`, problem.text);
		if (severity === 0) for (const each of ruleIds) entries[each] = [0];
		entries[ruleId] = entry;
	}
	return entries;
}
/** The last entry of a rule among elements that hold wherever a place does. */
function entryAt(place, ruleId, elements) {
	return elements.findLast(({ rules, fileConditions, stageConditions }) => Object.hasOwn(rules, ruleId) && fileConditions.every((condition) => place.fileConditions.includes(condition)) && stageConditions.every((condition) => place.stageConditions.includes(condition)))?.rules[ruleId];
}
function checkCycle(config, place, key, name) {
	if (!place.chain.includes(config)) return;
	throw new ConfigError(place.source, key, `"${name}" extends itself in a circle.`);
}
function listOf(value) {
	return typeof value === "string" ? [value] : value;
}
/** `Array.isArray` that keeps the types of read-only arrays. */
function isList(value) {
	return Array.isArray(value);
}
// ../core/src/config/resolve.ts
const caches = /* @__PURE__ */ new WeakMap();
/**
* Gives what holds for a file.
* @param filename absolute, or relative to the base of every config.
*/
function resolveConfig(loaded, filename) {
	let cache = caches.get(loaded);
	if (!cache) {
		cache = /* @__PURE__ */ new Map();
		caches.set(loaded, cache);
	}
	const inForce = loaded.elements.map((element) => holdsFor(element, filename));
	const ignored = loaded.elements.some((element, i) => inForce[i] && ignores(element, filename));
	const key = `${inForce.map(Number).join("")}${ignored ? "-" : "+"}`;
	let resolved = cache.get(key);
	if (!resolved) {
		resolved = merge(loaded.elements.filter((_, i) => inForce[i]), ignored, loaded);
		cache.set(key, resolved);
	}
	return resolved;
}
function holdsFor({ fileConditions, basePath }, filename) {
	if (fileConditions.length === 0) return true;
	const path = relativePath(basePath, filename);
	return path !== null && fileConditions.every(({ files, ignores: except }) => (files?.(path) ?? true) && !except?.(path));
}
function ignores(element, filename) {
	if (!element.ignores) return false;
	const path = relativePath(element.basePath, filename);
	return path !== null && element.ignores(path);
}
function merge(elements, ignored, { registry, basePath }) {
	const forFile = elements.filter((element) => element.stageConditions.length === 0);
	const last = (pick) => forFile.reduce((found, element) => pick(element) ?? found, null);
	return {
		ignored,
		rules: forFile.reduce((rules, element) => mergeRules(rules, element.rules), {}),
		layers: forFile.length === elements.length ? [] : elements.map(toLayer),
		settings: forFile.reduce((all, { settings }) => mergeSettings(all, settings), {}),
		reportUnusedDisableDirectives: last((element) => element.reportUnusedDisableDirectives) ?? 1,
		noInlineConfig: last((element) => element.noInlineConfig) ?? false,
		requireReason: last((element) => element.requireReason) ?? false,
		registry,
		basePath
	};
}
function toLayer({ stageConditions, rules }) {
	return {
		stagePatterns: stageConditions.map((condition) => condition.patterns),
		matchesStage: (stage) => stageConditions.every((condition) => condition.matches(stage)),
		rules
	};
}
// ../core/src/engine/apply-fixes.ts
/** The change that a message is to bring: its fix, or else its first suggestion, where they are wanted. */
function chosenFix(message, shouldFix, shouldApplySuggestion) {
	if (message.fix && shouldFix(message)) return message.fix;
	const [suggestion] = message.suggestions ?? [];
	return suggestion && shouldApplySuggestion(message) ? suggestion.fix : void 0;
}
/**
* Applies the fixes of messages in one pass, in the order of their places. A fix that overlaps or touches the one
* before it is left out, as in ESLint: the next pass sees the text as it is then, and makes it anew.
* @param text the text that the messages are about.
* @param shouldApplySuggestion the messages whose first suggestion counts as a fix when no fix of theirs is made.
*/
function applyFixes(text, messages, shouldFix, shouldApplySuggestion = () => false) {
	const fixes = [];
	for (const message of messages) {
		const fix = chosenFix(message, shouldFix, shouldApplySuggestion);
		if (fix) fixes.push(fix);
	}
	if (fixes.length === 0) return {
		fixed: false,
		output: text
	};
	fixes.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
	let output = "";
	let end = -1;
	for (const { range, text: replacement } of fixes) {
		if (range[0] <= end) continue;
		output += text.slice(Math.max(end, 0), range[0]) + replacement;
		end = range[1];
	}
	return {
		fixed: true,
		output: output + text.slice(Math.max(end, 0))
	};
}
// ../core/src/engine/check-options.ts
/** As Go's `strconv.ParseBool` has it. */
const BOOLEANS = new Map([...[
	"1",
	"t",
	"T",
	"TRUE",
	"true",
	"True"
].map((text) => [text, true]), ...[
	"0",
	"f",
	"F",
	"FALSE",
	"false",
	"False"
].map((text) => [text, false])]);
/**
* Reads `skip=all|Name,Name;experimental=all|Name,Name;error=true|false`, up to the first blank (`ParseLintOptions` of
* frontend/dockerfile/linter/linter.go).
* @returns the options, or a sentence about what BuildKit refuses.
*/
function parseCheckOptions(value) {
	const options = {
		skip: [],
		experimental: [],
		error: false
	};
	const [text = ""] = value.split(" ", 1);
	if (text === "") return options;
	for (const part of text.split(";")) {
		const equals = part.indexOf("=");
		const key = (equals < 0 ? part : part.slice(0, equals)).trim();
		const setting = part.slice(equals + 1).trim();
		if (equals >= 0 && (key === "skip" || key === "experimental")) options[key] = setting === "all" ? "all" : setting.split(",").map((name) => name.trim());
		else if (equals >= 0 && key === "error") {
			const isError = BOOLEANS.get(setting);
			if (isError === void 0) return `"error" is true or false in a check directive, not "${setting}".`;
			options.error = isError;
		} else return `"${part}" is no option of a check directive: there are skip=, experimental= and error=.`;
	}
	return options;
}
/** Reads a comment above an instruction, without its `#`; null when it is about something else or is malformed. */
function parseCheckComment(comment) {
	const [, value] = /^check\s*=\s*(.+)$/i.exec(comment) ?? [];
	const options = value === void 0 ? null : parseCheckOptions(value);
	return typeof options === "string" ? null : options;
}
// ../core/src/engine/fixer.ts
function insertAt(offset, text) {
	return {
		range: [offset, offset],
		text
	};
}
/** The one fixer: it holds no state, it only makes descriptions of changes. */
const ruleFixer = Object.freeze({
	insertTextAfter: (node, text) => insertAt(node.range[1], text),
	insertTextAfterRange: (range, text) => insertAt(range[1], text),
	insertTextBefore: (node, text) => insertAt(node.range[0], text),
	insertTextBeforeRange: (range, text) => insertAt(range[0], text),
	remove: (node) => ({
		range: [node.range[0], node.range[1]],
		text: ""
	}),
	removeRange: (range) => ({
		range: [range[0], range[1]],
		text: ""
	}),
	replaceText: (node, text) => ({
		range: [node.range[0], node.range[1]],
		text
	}),
	replaceTextRange: (range, text) => ({
		range: [range[0], range[1]],
		text
	})
});
// ../core/src/engine/report.ts
/** Not in the message itself, which is plain data. */
const causes = /* @__PURE__ */ new WeakMap();
/** What the report of a message named as its cause. */
function causeOf(message) {
	return causes.get(message);
}
/** The same message as an error; itself when it is one. */
function asError(message) {
	if (message.severity === 2) return message;
	const error = {
		...message,
		severity: 2
	};
	const cause = causes.get(message);
	if (cause) causes.set(error, cause);
	return error;
}
/**
* Makes the message of a report.
* @param text the whole text of the file, for fixes of several changes.
* @throws Error when the report does not fit the rule's meta, or has no place. That is a bug of the rule.
*/
function createMessage(reporter, descriptor, text) {
	const loc = locationOf(descriptor);
	const start = "start" in loc ? loc.start : loc;
	const message = {
		ruleId: reporter.ruleId,
		severity: reporter.severity,
		message: messageText(reporter.meta, descriptor.messageId, descriptor.data),
		line: start.line,
		column: start.column + 1,
		messageId: descriptor.messageId
	};
	if ("end" in loc) {
		message.endLine = loc.end.line;
		message.endColumn = loc.end.column + 1;
	}
	const fix = descriptor.fix ? fixOf(descriptor.fix, text) : null;
	if (fix) {
		if (!reporter.meta.fixable) throw new Error("it reports a fix, but its meta has no \"fixable\"");
		message.fix = fix;
	}
	const suggestions = suggestionsOf(reporter.meta, descriptor, text);
	if (suggestions.length > 0) message.suggestions = suggestions;
	if (descriptor.cause) causes.set(message, descriptor.cause);
	return message;
}
function locationOf(descriptor) {
	const { node } = descriptor;
	const loc = descriptor.loc ?? node?.loc;
	if (!loc) throw new Error("it reports without a place: a report needs a \"node\" or a \"loc\"");
	const start = "start" in loc ? loc.start : loc;
	if (!Number.isInteger(start.line) || !Number.isInteger(start.column) || start.line < 1 || start.column < 0) throw new Error(`it reports at line ${start.line}, column ${start.column}: lines count from 1, columns from 0`);
	return loc;
}
function suggestionsOf(meta, descriptor, text) {
	const suggestions = [];
	for (const { messageId, data, fix: fixFunction } of descriptor.suggest ?? []) {
		const fix = fixOf(fixFunction, text);
		if (!fix) continue;
		if (!meta.hasSuggestions) throw new Error("it offers a suggestion, but its meta has no \"hasSuggestions\"");
		suggestions.push({
			messageId,
			...data && { data },
			desc: messageText(meta, messageId, data),
			fix
		});
	}
	return suggestions;
}
function messageText(meta, messageId, data) {
	if (!Object.hasOwn(meta.messages, messageId)) {
		const known = Object.keys(meta.messages).join(", ");
		throw new Error(`it reports the message id "${messageId}", but its meta has only: ${known}`);
	}
	return interpolate(meta.messages[messageId] ?? "", data);
}
/** Puts data in the place of `{{ name }}`. Names without a value stay as they are, so that the fault is seen. */
function interpolate(template, data) {
	if (!data) return template;
	return template.replace(/\{\{([^{}]+?)\}\}/g, (placeholder, name) => {
		const key = name.trim();
		return Object.hasOwn(data, key) ? String(data[key]) : placeholder;
	});
}
/** Calls a fix function; several changes become one that spans them all, with the text between as it is. */
function fixOf(fixFunction, text) {
	const result = fixFunction(ruleFixer);
	if (!result) return null;
	const fixes = "range" in result ? [result] : [...result].filter(Boolean);
	for (const { range } of fixes) if (!(range[0] >= 0 && range[0] <= range[1] && range[1] <= text.length)) throw new Error(`it makes a fix of the range [${range[0]}, ${range[1]}], which is not in the text`);
	const [first, ...others] = fixes;
	if (!first) return null;
	return others.length === 0 ? {
		range: [...first.range],
		text: first.text
	} : mergeFixes(fixes, text);
}
function mergeFixes(fixes, text) {
	const sorted = fixes.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
	const start = sorted[0]?.range[0] ?? 0;
	let end = start;
	let merged = "";
	for (const fix of sorted) {
		if (fix.range[0] < end) throw new Error("it makes a fix of several changes that overlap");
		merged += text.slice(end, fix.range[0]) + fix.text;
		end = fix.range[1];
	}
	return {
		range: [start, end],
		text: merged
	};
}
// ../core/src/engine/check-directive.ts
/**
* The check directive of a file; null when it has none. BuildKit reads it apart from the others, and stops at one that is
* indented (`ParseDirective` of frontend/dockerfile/parser/directives.go).
*/
function readCheckDirective({ directives }, text) {
	const indented = directives.findIndex(({ range, loc }) => /[^\ufeff]/.test(text.slice(range[0] - loc.start.column, range[0])));
	const node = (indented < 0 ? directives : directives.slice(0, indented)).find(({ name }) => name === "check");
	if (!node) return null;
	const options = parseCheckOptions(node.value);
	if (typeof options !== "string") return {
		node,
		options,
		fault: null
	};
	return {
		node,
		options: {
			skip: [],
			experimental: [],
			error: false
		},
		fault: options
	};
}
/** The experimental checks that a directive switches on, as warnings: those that the config says nothing about. */
function experimentalVariants({ options: { experimental } }, { registry, rules }) {
	if (experimental.length === 0) return [];
	return [...registry.rules].flatMap(([ruleId, rule]) => {
		const isNamed = experimental === "all" || named(experimental, ruleId, registry);
		if (rule.meta.check !== "experimental" || ruleId in rules || !isNamed) return [];
		return [{
			ruleId,
			rule,
			meta: rule.meta,
			severity: 1,
			options: [],
			isInForceAt: null
		}];
	});
}
/**
* Takes away the messages of BuildKit's checks that its directive or a comment above an instruction hides
* (`WithMergedConfigFromComments` of frontend/dockerfile/linter/linter.go), and makes the others errors for `error=true`.
*/
function applyCheckDirective(messages, directive, sourceCode, registry) {
	const result = {
		messages: [],
		suppressedMessages: []
	};
	const instructionAt = createInstructionFinder(sourceCode.ast);
	for (const message of messages) {
		const { ruleId } = message;
		const check = ruleId === null || message.fatal ? void 0 : registry.rules.get(ruleId)?.meta.check;
		if (ruleId === null || check === void 0) result.messages.push(message);
		else if (check !== "experimental" && (skips(directive?.options, ruleId, registry) || check === "instruction" && skips(commentOptions(causeOf(message) ?? instructionAt(message.line), sourceCode), ruleId, registry))) {
			const suppressions = [{
				kind: "directive",
				justification: ""
			}];
			result.suppressedMessages.push({
				...message,
				suppressions
			});
		} else result.messages.push(directive?.options.error ? asError(message) : message);
	}
	return result;
}
/** What the first check comment of an instruction says. */
function commentOptions(instruction, sourceCode) {
	if (!instruction) return void 0;
	const comment = sourceCode.getAttachedComments(instruction).find((text) => /^check\s*=\s*./i.test(text));
	return comment !== void 0 && parseCheckComment(comment) || void 0;
}
function skips(options, ruleId, registry) {
	if (!options) return false;
	return options.skip === "all" || named(options.skip, ruleId, registry);
}
function named(names, ruleId, registry) {
	return names.some((name) => findRuleIds(registry, name).includes(ruleId));
}
/** Gives the last instruction that begins at or before a line. */
function createInstructionFinder(ast) {
	let instructions = null;
	return (line) => {
		instructions ??= [...ast.preamble, ...ast.stages.flatMap((stage) => [stage.from, ...stage.instructions])];
		let low = 0;
		let high = instructions.length;
		while (low < high) {
			const middle = low + high >>> 1;
			if ((instructions[middle]?.loc.start.line ?? 0) <= line) low = middle + 1;
			else high = middle;
		}
		return instructions[low - 1] ?? null;
	};
}
// ../core/src/engine/directives.ts
const KINDS = [
	"disable",
	"enable",
	"disable-next-line"
];
/** Reads the directives in the comments of a file: `# dflint-disable-next-line rule, rule -- reason`. */
function readDirectives(ast) {
	const directives = [];
	const faults = [];
	let nextLines = null;
	for (const comment of ast.comments) {
		const [, indent, name, rest] = /^(\s*)dflint-([\w-]+)([^]*)$/.exec(comment.value) ?? [];
		if (indent === void 0 || name === void 0 || rest === void 0) continue;
		if (!isKind(name)) {
			faults.push({
				comment,
				message: unknownDirective(name)
			});
			continue;
		}
		const start = comment.range[0] + 1 + indent.length + 7 + name.length;
		const { list, reason } = splitReason(rest);
		const lines = name === "disable-next-line" ? (nextLines ??= createLineFinder(ast))(comment) : null;
		directives.push({
			kind: name,
			comment,
			rules: ruleNames(list, start),
			reason,
			lines
		});
	}
	return {
		directives,
		faults
	};
}
function isKind(name) {
	return KINDS.includes(name);
}
function unknownDirective(name) {
	if (name === "disable-line") return "\"dflint-disable-line\" does nothing: in a Dockerfile a comment has a line of its own. Write \"# dflint-disable-next-line\" on the line above the instruction.";
	return `There is no directive "dflint-${name}". There are dflint-disable-next-line, dflint-disable and dflint-enable.`;
}
function splitReason(rest) {
	const separator = /(?:^|\s)-{2,}(?:\s|$)/.exec(rest);
	if (!separator) return {
		list: rest,
		reason: ""
	};
	return {
		list: rest.slice(0, separator.index),
		reason: rest.slice(separator.index + separator[0].length).trim()
	};
}
function ruleNames(list, offset) {
	return [...list.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
		name,
		range: [offset + index, offset + index + name.length]
	}));
}
/**
* Tells what "the next line" of a comment is: the whole next instruction, since no comment can stand at its end; but
* inside of a continued instruction the one line that follows, other comments left out, so that several can stand above
* one line. Comments must be asked for in source order.
*/
function createLineFinder(ast) {
	const instructions = [...ast.preamble, ...ast.stages.flatMap((stage) => [stage.from, ...stage.instructions])];
	const commentLines = new Set(ast.comments.map((comment) => comment.loc.start.line));
	let next = 0;
	let following = 0;
	return ({ loc }) => {
		const { line } = loc.start;
		let instruction = instructions[next];
		while (instruction && lastLine(instruction) <= line) instruction = instructions[++next];
		if (!instruction) return null;
		const { start } = instruction.loc;
		if (start.line > line) return {
			first: start.line,
			last: lastLine(instruction)
		};
		following = Math.max(following, line + 1);
		while (commentLines.has(following)) following++;
		return {
			first: following,
			last: following
		};
	};
}
/** The last line of an instruction, its heredocs included. */
function lastLine(instruction) {
	if (instruction.type === "OnbuildInstruction") return Math.max(instruction.loc.end.line, lastLine(instruction.instruction));
	return ("heredocs" in instruction ? instruction.heredocs : []).reduce((last, heredoc) => Math.max(last, heredoc.loc.end.line), instruction.loc.end.line);
}
// ../core/src/engine/selectors.ts
/** A rule uses a selector, and the selector engine is not loaded yet: see `withSelectors`. */
var SelectorsNotLoadedError = class extends Error {
	name = "SelectorsNotLoadedError";
	constructor(selector) {
		super(`The selector "${selector}" needs the selector engine: call "await loadSelectors()" before.`);
	}
};
let esquery = null;
const keys = /* @__PURE__ */ new Map();
/** Loads the selector engine (esquery). It is apart since most rules listen to plain node types and start-up time counts. */
async function loadSelectors() {
	esquery ??= (await import("./esquery.esm.min.js")).default;
}
/** Runs `verify` or `verifyAndFix`, and once more with the selector engine when a rule turns out to need it. */
async function withSelectors(run) {
	try {
		return run();
	} catch (error) {
		if (!(error instanceof SelectorsNotLoadedError)) throw error;
		await loadSelectors();
		return run();
	}
}
/**
* Reads the key of a listener.
* @throws SelectorsNotLoadedError, or Error when the selector is malformed.
*/
function parseListenerKey(key) {
	let parsed = keys.get(key);
	if (!parsed) {
		parsed = parsePlainKey(key) ?? parseSelectorKey(key);
		keys.set(key, parsed);
	}
	return parsed;
}
/** `Type`, `Type, Type`, `*`, each with or without `:exit`: all that can do without the selector engine. */
function parsePlainKey(key) {
	const [, names, exit] = /^(\*|\w+(?: *, *\w+)*)(:exit)?$/.exec(key) ?? [];
	if (names === void 0) return null;
	const types = names === "*" ? null : names.split(/ *, */);
	return {
		exit: exit !== void 0,
		types,
		matches: null,
		attributes: 0,
		identifiers: types ? 1 : 0
	};
}
function parseSelectorKey(key) {
	const engine = esquery;
	if (!engine) throw new SelectorsNotLoadedError(key);
	const exit = key.endsWith(":exit");
	const selector = parseSelector(engine, exit ? key.slice(0, -5) : key);
	const matches = (node) => engine.matches(node, selector, ancestorsOf(node), { visitorKeys });
	return {
		exit,
		types: possibleTypes(selector),
		matches,
		...specificity(selector)
	};
}
function parseSelector(engine, source) {
	try {
		return engine.parse(source);
	} catch (error) {
		throw new Error(`it listens to "${source}", which is no selector: ${String(error)}`, { cause: error });
	}
}
/** From the parent to the root. */
function ancestorsOf(node) {
	const ancestors = [];
	for (let parent = node.parent; parent; parent = parent.parent) ancestors.push(parent);
	return ancestors;
}
/** The node types that a selector can fit, null when it says nothing about the type. */
function possibleTypes(selector) {
	switch (selector.type) {
		case "identifier": return [String(selector.value)];
		case "matches": {
			const types = (selector.selectors ?? []).map(possibleTypes);
			return types.every((t) => t !== null) ? [...new Set(types.flat())] : null;
		}
		case "compound": {
			const types = (selector.selectors ?? []).map(possibleTypes).filter((t) => t !== null);
			return types.length > 0 ? types.reduce((left, right) => left.filter((t) => right.includes(t))) : null;
		}
		case "child":
		case "descendant":
		case "sibling":
		case "adjacent": return selector.right ? possibleTypes(selector.right) : null;
		default: return null;
	}
}
function specificity(selector) {
	const inner = [
		selector.left,
		selector.right,
		...selector.selectors ?? []
	].filter((s) => s !== void 0).map(specificity);
	const isAlternative = selector.type === "matches" || selector.type === "not";
	const combine = (values) => isAlternative ? Math.max(0, ...values) : values.reduce((sum, value) => sum + value, 0);
	const ownAttribute = [
		"attribute",
		"field",
		"nth-child",
		"nth-last-child"
	].includes(selector.type) ? 1 : 0;
	const ownIdentifier = selector.type === "identifier" ? 1 : 0;
	return {
		attributes: ownAttribute + combine(inner.map((s) => s.attributes)),
		identifiers: ownIdentifier + combine(inner.map((s) => s.identifiers))
	};
}
// ../core/src/engine/apply-directives.ts
/**
* Takes away the messages that directives hide.
* @param messages sorted by place.
* @param directives in source order.
*/
function applyDirectives(messages, directives, findRuleIds) {
	const clauses = directives.flatMap((directive) => clausesOf(directive, findRuleIds));
	const nextLines = new NextLines(clauses.filter((clause) => clause.directive.kind === "disable-next-line"));
	const blocks = new Blocks(clauses.filter((clause) => clause.directive.kind !== "disable-next-line"));
	const result = {
		messages: [],
		suppressedMessages: [],
		unused: []
	};
	for (const message of messages) {
		blocks.advanceTo(message);
		const { ruleId } = message;
		const clause = ruleId === null || message.fatal ? void 0 : nextLines.hiding(ruleId, message.line) ?? blocks.hiding(ruleId);
		if (!clause) {
			result.messages.push(message);
			continue;
		}
		clause.used = true;
		const justification = clause.directive.reason;
		result.suppressedMessages.push({
			...message,
			suppressions: [{
				kind: "directive",
				justification
			}]
		});
	}
	blocks.advanceToEnd();
	result.unused = unusedOf(clauses);
	return result;
}
function clausesOf(directive, findRuleIds) {
	if (directive.rules.length === 0) return [{
		directive,
		rule: null,
		ids: null,
		used: false
	}];
	return directive.rules.map((rule) => ({
		directive,
		rule,
		ids: findRuleIds(rule.name),
		used: false
	}));
}
/** The `disable-next-line` that cover some line. Lines must be asked for in order. */
var NextLines = class {
	#clauses;
	#next = 0;
	#active = [];
	/** @param clauses in source order, so in the order of the lines that they cover. */
	constructor(clauses) {
		this.#clauses = clauses;
	}
	hiding(ruleId, line) {
		for (let clause = this.#clauses[this.#next]; clause; clause = this.#clauses[++this.#next]) {
			const { lines } = clause.directive;
			if (lines && lines.first > line) break;
			if (lines) this.#active.push(clause);
		}
		this.#active = this.#active.filter(({ directive }) => (directive.lines?.last ?? 0) >= line);
		return this.#active.find(({ ids }) => ids === null || ids.includes(ruleId));
	}
};
/** What `dflint-disable` and `dflint-enable` have switched off up to some place. */
var Blocks = class {
	#clauses;
	#next = 0;
	/** The `disable` of all rules that is in force. */
	#all = null;
	/** The `disable` of single rules. */
	#off = /* @__PURE__ */ new Map();
	/** Rules that are on again although all are off. */
	#on = /* @__PURE__ */ new Set();
	constructor(clauses) {
		this.#clauses = clauses;
	}
	hiding(ruleId) {
		return this.#off.get(ruleId) ?? (this.#on.has(ruleId) ? void 0 : this.#all ?? void 0);
	}
	advanceTo({ line, column }) {
		for (let clause = this.#clauses[this.#next]; clause; clause = this.#clauses[++this.#next]) {
			const { start } = clause.directive.comment.loc;
			if (start.line > line || start.line === line && start.column + 1 > column) return;
			this.#apply(clause);
		}
	}
	advanceToEnd() {
		for (; this.#next < this.#clauses.length; this.#next++) {
			const clause = this.#clauses[this.#next];
			if (clause) this.#apply(clause);
		}
	}
	#apply(clause) {
		if (clause.directive.kind === "enable") this.#enable(clause);
		else this.#disable(clause);
	}
	#disable(clause) {
		if (clause.ids === null) {
			this.#all = clause;
			this.#off.clear();
			this.#on.clear();
			return;
		}
		for (const id of clause.ids) {
			this.#off.set(id, clause);
			this.#on.delete(id);
		}
	}
	/** An `enable` is of use when it ends a `disable`, whether that one hid something or not. */
	#enable(clause) {
		if (clause.ids === null) {
			clause.used = this.#all !== null || this.#off.size > 0;
			this.#all = null;
			this.#off.clear();
			this.#on.clear();
			return;
		}
		for (const id of clause.ids) {
			if (this.#off.delete(id)) clause.used = true;
			if (this.#all && !this.#on.has(id)) {
				this.#on.add(id);
				clause.used = true;
			}
		}
	}
};
/** Names that stand for no rule are left out: they are reported as such. */
function unusedOf(clauses) {
	const unused = /* @__PURE__ */ new Map();
	for (const { directive, rule, ids, used } of clauses) {
		if (used || ids?.length === 0) continue;
		const rules = unused.get(directive) ?? [];
		if (rule) rules.push(rule);
		unused.set(directive, rules);
	}
	return [...unused].map(([directive, rules]) => ({
		directive,
		rules
	}));
}
// ../core/src/engine/directive-messages.ts
/** What is wrong with the directives of a file, whatever they hide. */
function directiveMessages({ directives, faults }, config) {
	const messages = faults.map(({ comment, message }) => messageAt(comment, 2, message));
	for (const { comment, kind, rules, reason, lines } of directives) {
		if (config.requireReason && reason === "" && kind !== "enable") messages.push(messageAt(comment, 2, `"dflint-${kind}" needs a reason here: write it at the end, behind " -- ".`));
		for (const { name } of rules) if (findRuleIds(config.registry, name).length === 0) messages.push(messageAt(comment, 1, `"dflint-${kind}" names "${name}", but ${unknownRule(config.registry, name)}`));
		if (kind === "disable-next-line" && !lines) messages.push(messageAt(comment, 1, "\"dflint-disable-next-line\" does nothing: no instruction follows."));
	}
	return messages;
}
/** That directives do nothing because the config forbids them. */
function forbiddenMessages({ directives, faults }) {
	return [...directives, ...faults].map(({ comment }) => messageAt(comment, 1, `"#${comment.value}" does nothing: directives in comments are switched off (noInlineConfig).`));
}
/** That directives hide nothing, with a fix that takes them, or the names in them that do nothing, away. */
function unusedMessages(unused, severity, text) {
	return unused.filter(({ directive }) => directive.kind !== "disable-next-line" || directive.lines).map(({ directive, rules }) => {
		const { comment, kind } = directive;
		const names = rules.map(({ name }) => `"${name}"`).join(", ");
		const why = kind === "enable" ? `no "dflint-disable"${names && ` of ${names}`} is in force here` : `no problem was reported${names && ` by ${names}`}`;
		const fix = rules.length < directive.rules.length ? withoutNames({
			directive,
			rules
		}, text) : withoutLine(comment, text);
		return {
			...messageAt(comment, severity, `"dflint-${kind}" is not needed: ${why}.`),
			fix
		};
	});
}
function messageAt({ loc }, severity, message) {
	return {
		ruleId: null,
		severity,
		message,
		line: loc.start.line,
		column: loc.start.column + 1,
		endLine: loc.end.line,
		endColumn: loc.end.column + 1
	};
}
/** A comment has its line to itself, so the line goes as a whole. */
function withoutLine({ range }, text) {
	let [start, end] = range;
	while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
	if (text.startsWith("\r\n", end)) end += 2;
	else if (text.charAt(end) === "\n") end++;
	return {
		range: [start, end],
		text: ""
	};
}
function withoutNames({ directive, rules }, text) {
	const first = directive.rules[0]?.range[0] ?? 0;
	const last = directive.rules.at(-1)?.range[1] ?? first;
	const left = directive.rules.filter((rule) => !rules.includes(rule));
	const separator = text.slice(first, last).includes(",") ? ", " : " ";
	return {
		range: [first, last],
		text: left.map(({ name }) => name).join(separator)
	};
}
// ../core/src/engine/hadolint-pragmas.ts
/**
* `# hadolint ignore=DL3008,SC1091`, `# hadolint global ignore=...`, `# hadolint stage ignore=...`, with or without
* `# reason` at the end. A list with anything else in it than codes is no pragma, as in hadolint.
*/
const IGNORE = /^\s*hadolint\s+(?:(global|stage)\s+)?ignore\s*=\s*([DLSC\d]+(?:\s*,\s*[DLSC\d]+)*)\s*(?:#\s*([^]*?)\s*)?$/;
/** `# hadolint shell=bash` */
const SHELL = /^\s*hadolint\s+shell\s*=\s*([\w.+-]+)\s*(?:#[^]*)?$/;
/**
* Takes away the messages that comments for hadolint hide. Codes that no rule has are left to hadolint, and a comment
* that hides nothing is no fault: hadolint may need it.
* @param messages sorted by place.
*/
function applyHadolintPragmas(messages, ast, findRuleIds) {
	const hiding = hidingSpans(messages, ignoredLines(ast, findRuleIds));
	const applied = {
		messages: [],
		suppressedMessages: []
	};
	for (const message of messages) {
		const span = hiding.get(message);
		if (!span) applied.messages.push(message);
		else {
			const suppressions = [{
				kind: "directive",
				justification: span.reason
			}];
			applied.suppressedMessages.push({
				...message,
				suppressions
			});
		}
	}
	return applied;
}
/** What hides messages. A comment counts at the cause of a message, too: there hadolint reports it. */
function hidingSpans(messages, ignored) {
	const places = messages.map((message) => ({
		message,
		line: message.line
	}));
	for (const message of messages) {
		const line = causeOf(message)?.loc.start.line ?? message.line;
		if (line !== message.line) places.push({
			message,
			line
		});
	}
	if (places.length > messages.length) places.sort((a, b) => a.line - b.line);
	const hiding = /* @__PURE__ */ new Map();
	for (const { message, line } of places) {
		const { ruleId, fatal } = message;
		const span = ruleId === null || fatal ? void 0 : ignored.get(ruleId)?.covering(line);
		if (span) hiding.set(message, span);
	}
	return hiding;
}
/** The shell that a comment for hadolint declares; null for any other comment. */
function hadolintShell({ value }) {
	return SHELL.exec(value)?.[1] ?? null;
}
/** Whether comments for hadolint count: unless the setting `hadolintPragmas` says no, or no comment counts. */
function readsHadolintPragmas({ settings, noInlineConfig }) {
	return settings["hadolintPragmas"] !== false && !noInlineConfig;
}
function ignoredLines(ast, findRuleIds) {
	const ignored = /* @__PURE__ */ new Map();
	const nextLines = createLineFinder(ast);
	for (const comment of ast.comments) {
		const [, scope, list = "", reason = ""] = IGNORE.exec(comment.value) ?? [];
		if (list === "") continue;
		const span = scope === "global" ? WHOLE_FILE : scope === "stage" ? stageLines(comment, ast) : nextLines(comment);
		if (!span) continue;
		for (const id of list.split(/[\s,]+/).flatMap(findRuleIds)) {
			let spans = ignored.get(id);
			if (!spans) ignored.set(id, spans = new Spans());
			spans.add({
				...span,
				reason
			});
		}
	}
	return ignored;
}
const WHOLE_FILE = {
	first: 1,
	last: Infinity
};
/** For a comment right above a FROM: the lines behind that FROM, up to the next one and with it. */
function stageLines({ loc }, { stages }) {
	const index = stages.findIndex(({ from }) => from.loc.start.line === loc.start.line + 1);
	const stage = stages[index];
	if (!stage) return null;
	return {
		first: stage.from.loc.end.line + 1,
		last: stages[index + 1]?.from.loc.start.line ?? Infinity
	};
}
/** The lines in which one rule is silent. They are asked for in rising order. */
var Spans = class {
	#all = [];
	#next = 0;
	#last;
	add(span) {
		if (span.first === 1) this.#all.unshift(span);
		else this.#all.push(span);
	}
	covering(line) {
		for (let span = this.#all[this.#next]; span && span.first <= line; span = this.#all[++this.#next]) if (span.last >= (this.#last?.last ?? 0)) this.#last = span;
		return this.#last && this.#last.last >= line ? this.#last : void 0;
	}
};
// ../core/src/engine/rule-variants.ts
const variantsOfFile = /* @__PURE__ */ new WeakMap();
const rulesByLayers = /* @__PURE__ */ new WeakMap();
/**
* Which rules have to run on a file, and how. Where a rule is set differently for single stages, it runs once for
* each different setting, and only what it reports in the stages of that setting counts. What is reported before
* the first stage is outside of any.
*/
function ruleVariants(config, sourceCode) {
	const { stages } = config.layers.length > 0 ? sourceCode.buildGraph : { stages: [] };
	const rulesOfStages = stages.map((stage) => rulesInStage(config, stage));
	if (rulesOfStages.every((rules) => rules === config.rules)) return wholeFileVariants(config);
	const areas = [config.rules, ...rulesOfStages];
	const variants = [];
	for (const [ruleId, rule] of config.registry.rules) {
		const areasByEntry = /* @__PURE__ */ new Map();
		areas.forEach((rules, area) => {
			const entry = rules[ruleId];
			if (!entry || entry[0] === 0) return;
			const key = JSON.stringify(entry);
			const same = areasByEntry.get(key);
			if (same) same.areas.add(area);
			else areasByEntry.set(key, {
				entry,
				areas: /* @__PURE__ */ new Set([area])
			});
		});
		for (const { entry, areas: own } of areasByEntry.values()) {
			const isInForceAt = own.size === areas.length ? null : (place) => own.has(areaAt(place, stages));
			variants.push({
				...variantOf(ruleId, rule, entry),
				isInForceAt
			});
		}
	}
	return variants;
}
function wholeFileVariants(config) {
	let variants = variantsOfFile.get(config);
	if (!variants) {
		variants = [...config.registry.rules].flatMap(([ruleId, rule]) => {
			const entry = config.rules[ruleId];
			return entry && entry[0] !== 0 ? [variantOf(ruleId, rule, entry)] : [];
		});
		variantsOfFile.set(config, variants);
	}
	return variants;
}
function variantOf(ruleId, rule, [severity, ...options]) {
	return {
		ruleId,
		rule,
		meta: rule.meta,
		severity: severity === 1 ? 1 : 2,
		options,
		isInForceAt: null
	};
}
/** What holds in a stage: `config.rules` itself when no layer is for it. */
function rulesInStage(config, stage) {
	const inForce = config.layers.map((layer) => layer.matchesStage(stage));
	if (config.layers.every((layer, i) => layer.stagePatterns.length === 0 || !inForce[i])) return config.rules;
	let cache = rulesByLayers.get(config);
	if (!cache) {
		cache = /* @__PURE__ */ new Map();
		rulesByLayers.set(config, cache);
	}
	const key = inForce.map(Number).join("");
	let rules = cache.get(key);
	if (!rules) {
		rules = config.layers.reduce((merged, layer, i) => inForce[i] ? mergeRules(merged, layer.rules) : merged, {});
		cache.set(key, rules);
	}
	return rules;
}
/** 0 before the first stage, then the stages from 1. */
function areaAt({ line, column }, stages) {
	let area = 0;
	for (const { node } of stages) {
		const { start } = node.loc;
		if (start.line > line || start.line === line && start.column > column) break;
		area++;
	}
	return area;
}
// ../core/src/engine/listeners.ts
const nodeTypes = Object.keys(visitorKeys);
/** Which functions to call for which node type, of all rules at once. */
var ListenerTable = class {
	enter = /* @__PURE__ */ new Map();
	exit = /* @__PURE__ */ new Map();
	#hasSelectors = false;
	/**
	* Adds what `create` gave, all or nothing.
	* @throws Error when a key is a malformed selector or a value no function; SelectorsNotLoadedError.
	*/
	add(variant, listener) {
		const listeners = [];
		for (const name in listener) {
			const call = listener[name];
			if (call === void 0) continue;
			if (typeof call !== "function") throw new Error(`it listens to "${name}" with something that is no function`);
			listeners.push({
				variant,
				key: parseListenerKey(name),
				call
			});
		}
		for (const each of listeners) this.#addListener(each);
	}
	/** For one node, the less exact selector goes first, as in ESLint; equal ones in the order of the rules. */
	sort() {
		if (!this.#hasSelectors) return;
		for (const lists of [this.enter, this.exit]) for (const list of lists.values()) list.sort(byExactness);
	}
	#addListener(listener) {
		const { exit, types, matches } = listener.key;
		if (types === null || matches !== null) this.#hasSelectors = true;
		const lists = exit ? this.exit : this.enter;
		for (const type of types ?? nodeTypes) {
			const list = lists.get(type);
			if (list) list.push(listener);
			else lists.set(type, [listener]);
		}
	}
};
function byExactness({ key: a }, { key: b }) {
	return a.attributes - b.attributes || a.identifiers - b.identifiers;
}
// ../core/src/engine/run-rules.ts
/**
* Runs rules over a file in one walk. A rule that throws is reported and not called again; the others go on.
* @returns the messages in no order.
*/
function runRules(variants, sourceCode, filename, { settings, basePath }, times) {
	const run = {
		sourceCode,
		filename,
		relativeFilename: pathFrom(basePath, filename),
		settings,
		times,
		messages: [],
		crashed: /* @__PURE__ */ new Set()
	};
	const table = new ListenerTable();
	for (const variant of variants) addRule(variant, run, table);
	table.sort();
	const nodes = [];
	const calls = [];
	const collectFrom = (lists) => (node) => {
		const list = lists.get(node.type);
		if (!list) return;
		nodes.push(node);
		calls.push(list);
	};
	traverse(sourceCode.ast, {
		enter: collectFrom(table.enter),
		leave: collectFrom(table.exit)
	});
	for (const [index, node] of nodes.entries()) for (const listener of calls[index] ?? []) callListener(listener, node, run);
	return run.messages;
}
function addRule(variant, run, table) {
	const start = run.times?.now() ?? 0;
	try {
		table.add(variant, variant.rule.create(createContext(variant, run)));
	} catch (error) {
		crash(variant, run, null, error);
	}
	if (run.times) addTime(run.times, variant, start);
}
function callListener({ variant, key, call }, node, run) {
	if (run.crashed.size > 0 && run.crashed.has(variant)) return;
	const start = run.times?.now() ?? 0;
	try {
		if (!key.matches || key.matches(node)) call(node);
	} catch (error) {
		crash(variant, run, node, error);
	}
	if (run.times) addTime(run.times, variant, start);
}
function addTime(times, { ruleId }, start) {
	times.rules.set(ruleId, (times.rules.get(ruleId) ?? 0) + times.now() - start);
}
function createContext(variant, { sourceCode, filename, relativeFilename, settings, messages }) {
	return {
		id: variant.ruleId,
		options: variant.options,
		settings,
		filename,
		relativeFilename,
		sourceCode,
		report(descriptor) {
			const message = createMessage(variant, descriptor, sourceCode.text);
			if (variant.isInForceAt?.({
				line: message.line,
				column: message.column - 1
			}) ?? true) messages.push(message);
		}
	};
}
/** Makes a message of what a rule has thrown. */
function crash(variant, { filename, messages, crashed }, node, error) {
	if (error instanceof SelectorsNotLoadedError) throw error;
	crashed.add(variant);
	const { ruleId } = variant;
	const what = error instanceof Error ? error.message : String(error);
	const end = /[.!?]$/.test(what) ? "" : ".";
	messages.push({
		ruleId,
		severity: 2,
		fatal: true,
		message: `Rule '${ruleId}' crashed on ${filename}: ${what}${end} This is a bug in the rule, not in your Dockerfile.`,
		line: node?.loc.start.line ?? 1,
		column: (node?.loc.start.column ?? 0) + 1,
		crash: error instanceof Error && error.stack !== void 0 ? error.stack : what
	});
}
// ../core/src/engine/verify.ts
const NO_DIRECTIVES = {
	directives: [],
	faults: []
};
/** What stands in every file with a check directive or comment. */
const CHECK = /#\s*check\s*=/i;
/** As `verify`, with the hidden messages too. */
function verifyFully(input, config, { filename = "<input>", times, moreTargets, dockerignore } = {}) {
	const sourceCode = toSourceCode(input, config, {
		filename,
		moreTargets,
		dockerignore
	});
	const { ast, text } = sourceCode;
	if (ast.errors.some(({ breaks }) => breaks === "file")) return {
		messages: ast.errors.map(syntaxMessage),
		suppressedMessages: []
	};
	const check = config.noInlineConfig ? null : readCheckDirective(ast, text);
	return applyComments(runRules([...ruleVariants(config, sourceCode), ...check ? experimentalVariants(check, config) : []], sourceCode, filename, config, times), sourceCode, config);
}
/**
* Makes the result of a file out of what rules have reported: takes away what comments hide (dflint's own, hadolint's,
* BuildKit's), and adds broken instructions and what is wrong with the comments. For a file of which rules can see something.
* @param problems in any order, which is changed. What is kept is the same object, but for `# check=error=true`, which
* makes errors of warnings.
*/
function applyComments(problems, sourceCode, config) {
	const { ast, text } = sourceCode;
	const invalid = ast.errors.map(syntaxMessage);
	problems.sort(byPlace);
	const directives = text.includes("dflint-") ? readDirectives(ast) : NO_DIRECTIVES;
	if (config.noInlineConfig) return {
		messages: [
			...invalid,
			...problems,
			...forbiddenMessages(directives)
		].sort(byPlace),
		suppressedMessages: []
	};
	const check = readCheckDirective(ast, text);
	const checked = CHECK.test(text) ? applyCheckDirective(problems, check, sourceCode, config.registry) : {
		messages: problems,
		suppressedMessages: []
	};
	const idsOf = (name) => findRuleIds(config.registry, name);
	const kept = text.includes("hadolint") && readsHadolintPragmas(config) ? applyHadolintPragmas(checked.messages, ast, idsOf) : {
		messages: checked.messages,
		suppressedMessages: []
	};
	const applied = applyDirectives(kept.messages, directives.directives, idsOf);
	const messages = [
		...invalid,
		...applied.messages,
		...directiveMessages(directives, config)
	];
	if (check?.fault != null) messages.push(checkMessage(check.node, check.fault));
	const severity = config.reportUnusedDisableDirectives;
	const hasCrash = problems.some((message) => message.fatal);
	if (severity !== 0 && !hasCrash) messages.push(...unusedMessages(applied.unused, severity, text));
	const suppressedMessages = [
		checked,
		kept,
		applied
	].flatMap((each) => each.suppressedMessages);
	return {
		messages: messages.sort(byPlace),
		suppressedMessages: suppressedMessages.sort(byPlace)
	};
}
/** Parses a text for a config. */
function toSourceCode(input, config, { filename, moreTargets = [], dockerignore }) {
	if (typeof input !== "string") return input;
	const targets = targetsOf(config);
	return createSourceCode(input, {
		...filename !== void 0 && { filename },
		...targets ? { targets } : { moreTargets },
		...dockerignore && { dockerignore },
		...input.includes("hadolint") && readsHadolintPragmas(config) && { shellOf: hadolintShell }
	});
}
/** The setting `targets`: the stages that are built, by name or by index from 0; null when it is not there. */
function targetsOf({ settings }) {
	const targets = [settings["targets"] ?? []].flat().map(String);
	return targets.length > 0 ? targets : null;
}
function syntaxMessage({ message, loc, breaks }) {
	const isFatal = breaks === "file";
	return {
		ruleId: null,
		severity: 2,
		...isFatal && { fatal: true },
		message: isFatal ? `Parsing error: ${message}` : `Invalid instruction: ${message}`,
		line: loc.start.line,
		column: loc.start.column + 1,
		endLine: loc.end.line,
		endColumn: loc.end.column + 1
	};
}
/** BuildKit refuses the whole file for it. */
function checkMessage({ loc }, fault) {
	const { start, end } = loc;
	return {
		ruleId: null,
		severity: 2,
		message: `The build fails: ${fault}`,
		line: start.line,
		column: start.column + 1,
		endLine: end.line,
		endColumn: end.column + 1
	};
}
function byPlace(a, b) {
	return a.line - b.line || a.column - b.column;
}
// ../core/src/engine/verify-and-fix.ts
/** As ESLint: fixes can make room for others, but rules that undo each other must not go on for ever. */
const MAX_PASSES = 10;
/**
* Lints one file and makes its fixes, over and over until none is left, at most 10 times. Fixes after which the file
* would not parse are not made; that is reported first, as a fault of their rules.
* @throws SelectorsNotLoadedError when a rule uses a selector: run it in `withSelectors`.
*/
function verifyAndFix(input, config, { fix = true, fixSuggestions = false, ...options } = {}) {
	const shouldFix = toFilter(fix);
	const shouldApplySuggestion = toFilter(fixSuggestions);
	let source = toSourceCode(input, config, options);
	const { text } = source;
	const seen = /* @__PURE__ */ new Set([text]);
	let result = verifyFully(source, config, options);
	for (let pass = 0; pass < MAX_PASSES; pass++) {
		const { fixed, output } = applyFixes(source.text, result.messages, shouldFix, shouldApplySuggestion);
		if (!fixed || output === source.text) break;
		const next = toSourceCode(output, config, options);
		const [broken] = next.ast.errors;
		if (broken && next.ast.errors.length > source.ast.errors.length) {
			const fixes = result.messages.filter((message) => chosenFix(message, shouldFix, shouldApplySuggestion));
			result.messages.unshift(brokenFixMessage(fixes, broken));
			break;
		}
		source = next;
		result = verifyFully(source, config, options);
		if (seen.has(output)) break;
		seen.add(output);
	}
	return {
		...result,
		fixed: source.text !== text,
		output: source.text
	};
}
function toFilter(choice) {
	return typeof choice === "function" ? choice : () => choice;
}
function brokenFixMessage(fixes, { message: why, loc }) {
	const message = `The fixes of ${[...new Set(fixes.map(({ ruleId }) => ruleId ?? "a directive"))].join(", ")} were not made: ${`the file would not parse any more (line ${loc.start.line}: ${why})`}. This is a bug in a rule, not in your Dockerfile.`;
	return {
		ruleId: fixes[0]?.ruleId ?? null,
		severity: 2,
		fatal: true,
		message,
		line: 1,
		column: 1,
		crash: message
	};
}
// ../core/src/lint-result.ts
/**
* The result for one file, in ESLint's shape.
* @param source the text before fixes.
*/
function createLintResult(filePath, source, config, { messages, suppressedMessages, fixed, output }) {
	return {
		filePath,
		messages,
		suppressedMessages,
		...countMessages(messages),
		...fixed ? { output } : messages.length > 0 && { source },
		usedDeprecatedRules: deprecatedRules(config)
	};
}
/** How many messages of each kind there are; `fatalErrorCount` is part of `errorCount`. */
function countMessages(messages) {
	const errors = messages.filter((message) => message.severity === 2);
	const warnings = messages.filter((message) => message.severity === 1);
	return {
		errorCount: errors.length,
		fatalErrorCount: errors.filter((message) => message.fatal).length,
		warningCount: warnings.length,
		fixableErrorCount: errors.filter((message) => message.fix).length,
		fixableWarningCount: warnings.filter((message) => message.fix).length
	};
}
const deprecatedByConfig = /* @__PURE__ */ new WeakMap();
function deprecatedRules(config) {
	let deprecated = deprecatedByConfig.get(config);
	if (!deprecated) {
		deprecated = Object.entries(config.rules).flatMap(([ruleId, [severity]]) => {
			const meta = config.registry.rules.get(ruleId)?.meta;
			return severity !== 0 && meta?.deprecated ? [{
				ruleId,
				replacedBy: [...meta.replacedBy ?? []]
			}] : [];
		});
		deprecatedByConfig.set(config, deprecated);
	}
	return deprecated;
}
// src/version.ts
/** The version of this package. */
function readVersion() {
	const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
	return JSON.parse(manifest).version;
}
// src/config/import-file.ts
/**
* The default export of a JavaScript or TypeScript file: ESM or CommonJS, with top-level await, cached by Node. Of a
* CommonJS file that was compiled from ESM, it is the default export that the author wrote.
*
* @param file absolute
* @throws ConfigError when it cannot be loaded: with the line, where there is one, and what to do.
*/
async function importFile(file) {
	try {
		return await (/\.[cm]?ts$/.test(file) ? importTypeScript(file) : importDefault(file));
	} catch (error) {
		if (error instanceof ConfigError) throw error;
		throw new ConfigError(file, "", await describe$1(error, file), { cause: error });
	}
}
async function importDefault(file) {
	const exported = (await import(pathToFileURL(file).href)).default;
	return typeof exported === "object" && exported !== null && "__esModule" in exported && "default" in exported ? exported.default : exported;
}
/** `ModuleKind.ESNext` and `ScriptTarget.ES2022`. */
const compilerOptions = {
	module: 99,
	target: 9
};
/** By Node itself where it strips types (22.18 and later), else by the `typescript` that the user has installed. */
async function importTypeScript(file) {
	if (process.features.typescript) return importDefault(file);
	const typescript = await findTypeScript(file);
	const source = readFileSync(file, "utf8");
	const { outputText, diagnostics } = typescript.transpileModule(source, {
		fileName: file,
		reportDiagnostics: true,
		compilerOptions
	});
	const first = diagnostics?.[0];
	if (first) {
		const line = source.slice(0, first.start ?? 0).split("\n").length;
		throw new ConfigError(file, "", `line ${line}: syntax error: ${String(first.messageText)}`);
	}
	const compiled = join(dirname(file), `.${basename(file)}.${process.pid}.mjs`);
	try {
		writeFileSync(compiled, outputText);
		return await importDefault(compiled);
	} finally {
		rmSync(compiled, { force: true });
	}
}
async function findTypeScript(file) {
	try {
		const typescript = await importDefault(createRequire(file).resolve("typescript"));
		if (typeof typescript.transpileModule === "function") return typescript;
	} catch (error) {
		if (codeOf(error) !== "MODULE_NOT_FOUND") throw error;
	}
	throw new ConfigError(file, "", `${`Node ${process.versions.node} cannot read TypeScript.`} Use Node 22.18 or later, install typescript (npm install --save-dev typescript), or write JavaScript.`);
}
/** What went wrong while a file was loaded, in one line. */
async function describe$1(error, file) {
	const message = messageOf(error).split("\n", 1)[0] ?? "";
	const code = codeOf(error);
	if (error instanceof SyntaxError) return `${await syntaxErrorPlace(file)}syntax error: ${message}.`;
	if (code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND") {
		const [, name] = /Cannot find (?:package|module) '((?:@[\w.-]+\/)?[a-z\d][\w.-]*)(?:\/[^']*)?'/i.exec(message) ?? [];
		return name === void 0 ? `${message}.` : `it imports the package ${name}, which is not installed. Install it: npm install --save-dev ${name}`;
	}
	if (code !== void 0 && !code.startsWith("ERR_")) return `cannot be read: ${reasonOf(error)}.`;
	const line = error instanceof Error ? new RegExp(`${escapeRegExp(basename(file))}:(\\d+)`).exec(error.stack ?? "")?.[1] : void 0;
	return `${line === void 0 ? "" : `line ${line} `}threw: ${message}`;
}
/** Node says where the syntax of an ES module is broken only to those who run the file. */
async function syntaxErrorPlace(file) {
	const { spawnSync } = await import("node:child_process");
	const { stderr } = spawnSync(process.execPath, ["--check", file], { encoding: "utf8" });
	const [, line] = /:(\d+)$/.exec(stderr.split("\n", 1)[0] ?? "") ?? [];
	return line === void 0 ? "" : `line ${line}: `;
}
function escapeRegExp(text) {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// src/config/find-config.ts
const SCRIPTS = [
	"js",
	"mjs",
	"cjs",
	"ts",
	"mts"
];
const DATA$1 = [
	"json",
	"yaml",
	"yml"
];
/** Where a config may stand in a folder; the first that holds one is taken. */
const SEARCH_PLACES = [
	...SCRIPTS.map((extension) => `dflint.config.${extension}`),
	".dflintrc",
	...[...DATA$1, ...SCRIPTS].map((extension) => `.dflintrc.${extension}`),
	...SCRIPTS.map((extension) => `.config/dflint.config.${extension}`),
	".config/dflintrc",
	...[...DATA$1, ...SCRIPTS].map((extension) => `.config/dflintrc.${extension}`),
	...[...DATA$1, ...SCRIPTS].map((extension) => `.config/dflint.${extension}`),
	"package.json"
];
/** Finds and reads config files. What was found in a folder is remembered. */
var ConfigFinder = class {
	#found = /* @__PURE__ */ new Map();
	#explorer = null;
	/**
	* The nearest config in a folder or above it, null when there is none.
	*
	* @param folder absolute
	* @throws ConfigError when the nearest one cannot be read.
	*/
	find(folder) {
		let found = this.#found.get(folder);
		if (!found) {
			found = this.#search(folder);
			this.#found.set(folder, found);
		}
		return found;
	}
	/**
	* Reads a config file of any name.
	*
	* @param file absolute
	* @throws ConfigError
	*/
	async load(file) {
		return toInput(await this.#read(file, (explorer) => explorer.load(file))) ?? raise(file, "there is no \"dflint\" key in it.");
	}
	async #search(folder) {
		if (mayHoldConfig(folder)) {
			const result = await this.#read(folder, (explorer) => explorer.search(folder));
			if (result) return toInput(result);
		}
		const parent = dirname(folder);
		return parent === folder ? null : this.find(parent);
	}
	async #read(place, read) {
		try {
			return await read(await (this.#explorer ??= createExplorer()));
		} catch (error) {
			if (error instanceof ConfigError) throw error;
			throw new ConfigError(error instanceof Error && "filepath" in error ? String(error.filepath) : place, "", describe(error), { cause: error });
		}
	}
};
async function createExplorer() {
	const { cosmiconfig } = await import("./dist.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	return cosmiconfig("dflint", {
		searchPlaces: SEARCH_PLACES,
		searchStrategy: "none",
		mergeSearchPlaces: false,
		ignoreEmptySearchPlaces: false,
		loaders: {
			...Object.fromEntries(SCRIPTS.map((extension) => [`.${extension}`, importFile])),
			".json": parseJson
		}
	});
}
function parseJson(file, text) {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ""));
	} catch (error) {
		const message = messageOf(error);
		const position = /at position (\d+)/.exec(message)?.[1];
		const line = text.slice(0, position === void 0 ? text.length : Number(position)).split("\n").length;
		raise(file, `line ${line}: not valid JSON: ${message.replace(/ in JSON at position .*/s, "")}.`);
	}
}
/** A cheap look, so that cosmiconfig is loaded only where there is something to read. */
function mayHoldConfig(folder) {
	const names = namesIn$1(folder);
	return names.some((name) => name.startsWith(".dflintrc") || name.startsWith("dflint.config.")) || names.includes(".config") && namesIn$1(join(folder, ".config")).some((name) => name.startsWith("dflint")) || names.includes("package.json") && mayHoldKey(join(folder, "package.json"));
}
function namesIn$1(folder) {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
/** A broken file may: cosmiconfig then says what is wrong with it. */
function mayHoldKey(packageJson) {
	try {
		const text = readFileSync(packageJson, "utf8");
		return text.includes("\"dflint\"") && Object.hasOwn(JSON.parse(text), "dflint");
	} catch (error) {
		return error instanceof SyntaxError;
	}
}
function toInput(result) {
	if (!result) return null;
	const { filepath, isEmpty } = result;
	const config = result.config;
	if (isEmpty || config === null) raise(filepath, SCRIPTS.some((extension) => filepath.endsWith(`.${extension}`)) ? "it exports no config. Write: export default { extends: \"@dflint/recommended\" };" : "it is empty. Write: extends: \"@dflint/recommended\"");
	const folder = dirname(filepath);
	return {
		config,
		source: filepath,
		basePath: basename(folder) === ".config" ? dirname(folder) : folder
	};
}
/** What went wrong while a file was read, in one line. */
function describe(error) {
	if (codeOf(error) !== void 0 && codeOf(error) !== "ERR_INVALID_ARG_TYPE") return `cannot be read: ${reasonOf(error)}.`;
	const [, reason, line] = /^YAML Error in .*\n(.*) \((\d+):\d+\)$/m.exec(messageOf(error)) ?? [];
	return reason === void 0 ? `${messageOf(error)}.` : `line ${line}: not valid YAML: ${reason}.`;
}
function raise(file, problem) {
	throw new ConfigError(file, "", problem);
}
// src/files/stat.ts
/** What a path leads to (through symbolic links), null when there is nothing. Other errors of the system are thrown. */
function statIfThere(path) {
	try {
		return statSync(path);
	} catch (error) {
		if (isAbsent(error)) return null;
		throw error;
	}
}
/** Whether an error of the system says that there is nothing at a path. */
function isAbsent(error) {
	const code = codeOf(error);
	return code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP" || code === "ENAMETOOLONG";
}
// src/config/resolve-module.ts
/** What dflint brings itself, for projects that have not installed it on their own. */
const BUILT_IN = {
	"@dflint/config-recommended": () => import("./src7.js"),
	"@dflint/plugin-buildkit": () => import("./src3.js"),
	"@dflint/plugin-hadolint": () => import("./src5.js"),
	"@dflint/plugin-multistage": () => import("./src6.js")
};
/** What may be left out at the end of a path. */
const EXTENSIONS = [
	".js",
	".mjs",
	".cjs",
	".ts",
	".mts",
	".json",
	".yaml",
	".yml"
];
const DATA = /\.(?:json|ya?ml)$/;
/**
* How packages and files that a config names are found: from the file that names them, then among what dflint
* brings itself.
*
* @param cwd absolute; where names are looked up that stand in no file (`--config`)
*/
function moduleResolver(finder, cwd) {
	return async (request, from) => {
		const base = isAbsolute(from) ? from : join(cwd, "dflint.config.js");
		const file = isAbsolute(request) || /^\.{1,2}(?:[\\/]|$)/.test(request) ? resolvePath(request, base) : resolvePackage(request, base);
		if (file !== null) return {
			value: DATA.test(file) ? (await finder.load(file)).config : await importFile(file),
			source: file
		};
		const builtIn = Object.hasOwn(BUILT_IN, request) ? BUILT_IN[request] : void 0;
		return builtIn ? {
			value: (await builtIn()).default,
			source: request
		} : null;
	};
}
/** A file, a file without its extension, or a folder with a package or an index file. */
function resolvePath(request, from) {
	const path = resolve(dirname(from), request);
	const candidates = [path, ...EXTENSIONS.map((extension) => path + extension)];
	const index = EXTENSIONS.map((extension) => join(path, `index${extension}`));
	return candidates.find(isFile) ?? resolveByRequire(path, from) ?? index.find(isFile) ?? null;
}
function resolvePackage(request, from) {
	try {
		return createRequire(from).resolve(request);
	} catch (error) {
		if (codeOf(error) === "ERR_PACKAGE_PATH_NOT_EXPORTED") return resolveForImport(request, from);
		if (codeOf(error) === "MODULE_NOT_FOUND") return null;
		throw error;
	}
}
function resolveByRequire(request, from) {
	try {
		return createRequire(from).resolve(request);
	} catch {
		return null;
	}
}
/**
* As `import` would resolve a package that `require` may not load; Node 20 has no function for that from a given file.
* https://nodejs.org/api/esm.html#resolution-algorithm-specification
*/
function resolveForImport(request, from) {
	const [, name = request, subpath = ""] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(request) ?? [];
	const folder = (createRequire(from).resolve.paths(request) ?? []).map((modules) => join(modules, name)).find((path) => isFile(join(path, "package.json")));
	if (folder === void 0) return null;
	const target = exportTarget(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).exports, `.${subpath}`);
	return target === null ? null : join(folder, target);
}
function exportTarget(exports, subpath) {
	if (typeof exports !== "object" || exports === null) return subpath === "." ? conditionTarget(exports) : null;
	if (!Object.keys(exports).some((key) => key.startsWith("."))) return subpath === "." ? conditionTarget(exports) : null;
	return conditionTarget(exports[subpath]);
}
/** The first target whose condition holds for an import in Node. */
function conditionTarget(target) {
	if (typeof target === "string") return target;
	if (typeof target !== "object" || target === null) return null;
	for (const [condition, inner] of Object.entries(target)) {
		const found = Array.isArray(target) || [
			"node",
			"import",
			"module-sync",
			"default"
		].includes(condition) ? conditionTarget(inner) : null;
		if (found !== null) return found;
	}
	return null;
}
function isFile(path) {
	return statIfThere(path)?.isFile() ?? false;
}
// src/config/config-set.ts
/** The configs of a run: one for each folder at most, each loaded once. */
var ConfigSet = class {
	#cwd;
	#overrides;
	#overrideConfigFile;
	#onDebug;
	#finder = new ConfigFinder();
	#resolve;
	/** By folder. */
	#byFolder = /* @__PURE__ */ new Map();
	/** By source. */
	#loaded = /* @__PURE__ */ new Map();
	#chosen = null;
	constructor({ cwd, overrideConfig, overrideConfigFile, onDebug }) {
		this.#onDebug = onDebug;
		this.#cwd = cwd;
		this.#overrideConfigFile = overrideConfigFile;
		this.#resolve = moduleResolver(this.#finder, cwd);
		const source = overrideConfig?.name ?? "overrideConfig";
		this.#overrides = overrideConfig ? [{
			config: overrideConfig,
			source,
			basePath: cwd
		}] : [];
	}
	/**
	* What holds for a file.
	*
	* @param file absolute; it need not exist
	* @throws ConfigError
	*/
	async configFor(file) {
		const folder = dirname(file);
		let loaded = this.#byFolder.get(folder);
		if (!loaded) {
			loaded = this.#input(folder).then((input) => this.#load(input));
			this.#byFolder.set(folder, loaded);
		}
		return resolveConfig(await loaded, file);
	}
	async #input(folder) {
		const choice = this.#overrideConfigFile;
		if (choice === true) return this.#recommended();
		if (choice !== void 0) return this.#chosen ??= this.#choose(choice);
		return await this.#finder.find(folder) ?? this.#recommended();
	}
	#load(input) {
		let loaded = this.#loaded.get(input.source);
		if (!loaded) {
			this.#onDebug?.(`loading config ${input.source}`);
			loaded = loadConfig([input, ...this.#overrides], this.#resolve);
			this.#loaded.set(input.source, loaded);
		}
		return loaded;
	}
	async #choose(choice) {
		const path = resolve(this.#cwd, choice);
		if (existsSync(path)) return {
			...await this.#finder.load(path),
			basePath: this.#cwd
		};
		if (!!/^[./\\]|\.(?:json|ya?ml|[cm]?[jt]s)$/.test(choice)) throw new ConfigError("--config", "", `there is no file ${path}.`);
		return {
			config: { extends: choice },
			source: "--config",
			basePath: this.#cwd
		};
	}
	async #recommended() {
		const { default: config } = await import("./src7.js");
		return {
			config,
			source: "@dflint/config-recommended",
			basePath: this.#cwd
		};
	}
};
// src/discovery/file-names.ts
/** `Dockerfile`, `Dockerfile.dev`, `Dockerfile-dev`, `Dockerfile_dev`, `dev.Dockerfile`, `Containerfile`, `Containerfile.dev`. */
const DOCKERFILE = /^(?:dockerfile(?:[._-].+)?|containerfile(?:\..+)?|.*\.dockerfile)$/i;
/** Files of other grammars that are named after a Dockerfile: ignore files, and templates that only become one. */
const OTHER_GRAMMAR = /\.(?:dockerignore|containerignore|ejs|epp|erb|gotmpl|handlebars|hbs|in|j2|jinja2?|liquid|m4|mako|mustache|njk|template|tmpl|tpl|twig)$/i;
/** What `isDockerfileName` accepts, for messages. */
const DOCKERFILE_NAMES = "Dockerfile, Dockerfile.*, Dockerfile-*, Dockerfile_*, *.Dockerfile, Containerfile, Containerfile.*";
/** Whether a file of this name (without folders) is found when a folder is searched. */
function isDockerfileName(name) {
	return DOCKERFILE.test(name) && !OTHER_GRAMMAR.test(name);
}
// src/discovery/find-files.ts
/** Folders that are searched only when a glob names them. */
const SKIPPED_FOLDERS = ["node_modules", ".git"];
/**
* The files that a list of paths, folders and globs stands for, in the order of the patterns, below each in the order
* of their paths, none twice. A path that exists is taken as it is, even when it looks like a glob. In folders, files
* are found by their names (`isDockerfileName`); what a glob matches is taken under any name.
*
* @throws UsageError for a pattern that stands for nothing, if `errorOnUnmatchedPattern`.
*/
async function findFiles(patterns, options) {
	const { cwd, ignoreRules } = options;
	const found = /* @__PURE__ */ new Map();
	for (const pattern of patterns) {
		const path = resolve(cwd, pattern);
		const stats = lookUp(path);
		if (stats && !stats.isDirectory()) {
			const ignored = ignoreRules !== null && await ignoreRules.ignores(path);
			found.set(path, {
				path,
				explicit: true,
				ignored
			});
			continue;
		}
		const files = stats ? await searchFolder(path, options) : await searchGlob(pattern, options);
		if (files.length === 0 && options.errorOnUnmatchedPattern) throw new UsageError(await nothingFound(pattern, stats !== null, options));
		for (const file of files) if (!found.has(file)) found.set(file, {
			path: file,
			explicit: false,
			ignored: false
		});
	}
	return [...found.values()];
}
async function searchFolder(folder, options) {
	const { files, links } = await search("**", {
		...options,
		cwd: folder
	}, SKIPPED_FOLDERS, isDockerfileName);
	if (links.size === 0) return files;
	const root = realpathSync(folder);
	const real = new Set(files.filter((file) => !links.has(file)));
	return files.filter((file) => !links.has(file) || !real.has(join(folder, relative(root, realpathSync(file)))));
}
async function searchGlob(pattern, options) {
	const { isDynamicPattern } = (await import("./out.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1))).default;
	const glob = sep === "/" ? pattern : pattern.replaceAll(sep, "/");
	if (!isDynamicPattern(glob)) return [];
	return (await search(glob, options, SKIPPED_FOLDERS.filter((name) => !glob.split("/").includes(name)), () => true)).files;
}
/**
* fast-glob walks; what is skipped or ignored is taken out of the listing of its folder, so that such folders are
* never entered. Linked folders are not entered either, as in git; linked files count as files.
*/
async function search(glob, { cwd, ignoreRules, onWarning }, skippedFolders, acceptsName) {
	const { sync } = (await import("./out.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1))).default;
	await ignoreRules?.load();
	const links = /* @__PURE__ */ new Set();
	const isWanted = (folder, entry) => {
		const path = join(folder, entry.name);
		const isFolder = entry.isDirectory();
		if (isFolder ? skippedFolders.includes(entry.name) : !acceptsName(entry.name)) return false;
		if (entry.isSymbolicLink()) {
			if (statIfThere(path)?.isFile() !== true) return false;
			links.add(path);
		}
		return !ignoreRules?.isEntryIgnored(folder, path, isFolder);
	};
	const list = (path) => {
		const folder = resolve(path);
		try {
			if (ignoreRules?.isFolderIgnored(folder)) return [];
			return readdirSync(folder, { withFileTypes: true }).filter((entry) => isWanted(folder, entry));
		} catch (error) {
			if (!isAbsent(error)) onWarning(`The folder ${folder} was not searched: ${reasonOf(error)}.`);
			return [];
		}
	};
	return {
		files: sync(glob, {
			cwd,
			dot: true,
			absolute: true,
			fs: { readdirSync: list }
		}).map((path) => resolve(path)).filter((file) => !ignoreRules?.isIgnored(file)).sort(),
		links
	};
}
async function nothingFound(pattern, isFolder, options) {
	if (options.ignoreRules) {
		const all = {
			...options,
			ignoreRules: null,
			errorOnUnmatchedPattern: false,
			onWarning: () => {}
		};
		if ((await findFiles([pattern], all)).length > 0) return `All files for '${pattern}' are ignored. Use --no-ignore to lint them nevertheless.`;
	}
	return isFolder ? `No Dockerfiles found in '${pattern}'. Searched for: ${DOCKERFILE_NAMES} (any letter case). Files of other names can be given by path or glob.` : `No files found for '${pattern}'.`;
}
function lookUp(path) {
	try {
		return statIfThere(path);
	} catch (error) {
		throw new UsageError(`Cannot read ${path}: ${reasonOf(error)}.`);
	}
}
// src/discovery/ignore-rules.ts
/** Of each folder, the later file has the last word. */
const IGNORE_FILES = [".gitignore", ".dflintignore"];
/** git compares names by letter case where the file system does. */
const IGNORE_CASE = process.platform === "win32" || process.platform === "darwin";
/**
* What `.gitignore` and `.dflintignore` files say about a path, by git's rules: each file speaks for its folder and
* what is below, the nearest file has the last word, and nothing comes back that lies in an ignored folder
* (https://git-scm.com/docs/gitignore). Files count from the root of the git repository downwards; outside of
* one, from the working directory downwards.
*/
var IgnoreRules = class {
	#cwd;
	#patterns;
	#own = null;
	#newMatcher = null;
	#cwdIsInRepository = null;
	/** For each folder the matchers that speak about its entries, nearest first. */
	#chains = /* @__PURE__ */ new Map();
	#folders = /* @__PURE__ */ new Map();
	constructor({ cwd, patterns = [] }) {
		this.#cwd = cwd;
		this.#patterns = patterns;
	}
	/** Whether an absolute path, or a folder on the way to it, is ignored. Loads the `ignore` package only when it must. */
	async ignores(path) {
		return this.#concerns(path) && (await this.load()).isIgnored(path);
	}
	/** Loads the `ignore` package: to be called before the questions that are answered at once. */
	async load() {
		if (this.#newMatcher) return this;
		const { default: ignore } = await import("./ignore.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
		this.#newMatcher = () => ignore({ ignorecase: IGNORE_CASE });
		if (this.#patterns.length > 0) this.#own = {
			folder: this.#cwd,
			patterns: this.#newMatcher().add(this.#patterns)
		};
		return this;
	}
	/** As `ignores`, at once. */
	isIgnored(path, isFolder = false) {
		const folder = dirname(path);
		return this.isFolderIgnored(folder) || this.isEntryIgnored(folder, path, isFolder);
	}
	/** Whether the entry `path` of a folder is ignored, when it is known that the folder is not. */
	isEntryIgnored(folder, path, isFolder) {
		if (this.#own) {
			const verdict = test(this.#own, path, isFolder);
			if (verdict !== null) return verdict;
		}
		for (const matcher of this.#chain(folder)) {
			const verdict = test(matcher, path, isFolder);
			if (verdict !== null) return verdict;
		}
		return false;
	}
	/** Whether a folder, or one of its ancestors, is ignored. */
	isFolderIgnored(folder) {
		const known = this.#folders.get(folder);
		if (known !== void 0) return known;
		const answer = this.#isTop(folder) ? this.#own !== null && test(this.#own, folder, true) === true : this.isIgnored(folder, true);
		this.#folders.set(folder, answer);
		return answer;
	}
	#concerns(path) {
		if (this.#patterns.length > 0) return true;
		for (let folder = dirname(path);; folder = dirname(folder)) {
			if (IGNORE_FILES.some((name) => existsSync(join(folder, name)))) return true;
			if (this.#isTop(folder)) return false;
		}
	}
	#chain(folder) {
		const known = this.#chains.get(folder);
		if (known) return known;
		const above = this.#isTop(folder) ? [] : this.#chain(dirname(folder));
		const own = this.#read(folder);
		const chain = own ? [own, ...above] : above;
		this.#chains.set(folder, chain);
		return chain;
	}
	#read(folder) {
		let matcher = null;
		for (const name of IGNORE_FILES) {
			const text = readIfThere(join(folder, name));
			if (text === null) continue;
			if (!this.#newMatcher) throw new Error("IgnoreRules.load() was not called.");
			matcher ??= {
				folder,
				patterns: this.#newMatcher()
			};
			matcher.patterns.add(text);
		}
		return matcher;
	}
	/** Whether ignore files above this folder do not count. */
	#isTop(folder) {
		if (folder === dirname(folder) || isRepository(folder)) return true;
		return folder === this.#cwd && !(this.#cwdIsInRepository ??= isInRepository(folder));
	}
};
function isRepository(folder) {
	return existsSync(join(folder, ".git"));
}
function isInRepository(folder) {
	return isRepository(folder) || folder !== dirname(folder) && isInRepository(dirname(folder));
}
function test({ folder, patterns }, path, isFolder) {
	const below = relative(folder, path);
	if (below === "" || below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below)) return null;
	const name = sep === "/" ? below : below.replaceAll(sep, "/");
	const { ignored, unignored } = patterns.test(isFolder ? `${name}/` : name);
	return ignored ? true : unignored ? false : null;
}
function readIfThere(file) {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		if (isAbsent(error) || codeOf(error) === "EISDIR") return null;
		throw new UsageError(`Cannot read ${file}: ${reasonOf(error)}.`);
	}
}
// src/files/write-atomically.ts
/**
* Replaces the content of a file (UTF-8) as a whole: written to a temporary file beside it, then renamed, so that
* the file is never half-written. Mode and owner are kept; of a symbolic link, the file that it names is replaced.
* What is no file (`/dev/stdout`) is written to directly.
*
* @throws UsageError when the file cannot be written.
*/
function writeAtomically(file, text) {
	try {
		const target = realPath(file);
		const before = statSync(target, { throwIfNoEntry: false });
		if (before && !before.isFile()) writeFileSync(target, text);
		else replace(target, text, before);
	} catch (error) {
		throw new UsageError(`Cannot write ${file}: ${reasonOf(error)}.`);
	}
}
/**
* As `writeAtomically`; missing folders are made.
*
* @throws UsageError when a folder cannot be made, or the file cannot be written.
*/
function writeWithFolder(file, text) {
	try {
		mkdirSync(dirname(file), { recursive: true });
	} catch (error) {
		throw new UsageError(`Cannot write ${file}: ${reasonOf(error)}.`);
	}
	writeAtomically(file, text);
}
function replace(target, text, before) {
	const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
	try {
		const descriptor = openSync(temporary, "w");
		try {
			if (before) {
				keepOwner(descriptor, before);
				fchmodSync(descriptor, before.mode);
			}
			writeFileSync(descriptor, text);
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
		renameSync(temporary, target);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw error;
	}
}
/** Matters when root works on the files of somebody else, as in a container; nobody else may give files away. */
function keepOwner(descriptor, { uid, gid }) {
	if (process.getuid?.() === 0) fchownSync(descriptor, uid, gid);
}
function realPath(file) {
	try {
		return realpathSync(file);
	} catch (error) {
		if (codeOf(error) === "ENOENT") return file;
		throw error;
	}
}
// src/formatters/load-formatter.ts
/** Each in its own chunk, so that a run loads one. */
const FORMATTERS = {
	stylish: () => import("./stylish.js"),
	json: () => import("./json.js"),
	github: () => import("./github.js")
};
/**
* A formatter by name.
*
* @throws UsageError when there is none of that name.
*/
async function loadFormatter(name) {
	const load = Object.hasOwn(FORMATTERS, name) ? FORMATTERS[name] : void 0;
	if (!load) {
		const names = Object.keys(FORMATTERS);
		throw new UsageError(`There is no format "${name}".${didYouMean(name, names)} Formats: ${names.join(", ")}.`);
	}
	return (await load()).format;
}
// src/files/read-dockerignore.ts
/**
* The text of the ignore file that holds when a Dockerfile is built with its own folder as the build context:
* `<name>.dockerignore` beside it, else `.dockerignore` (`DockerIgnorePatterns` of BuildKit's frontend/dockerui). Null when
* there is none, none can be read, or the Dockerfile is no file.
*/
function readDockerignore(dockerfile) {
	if (!isAbsolute(dockerfile)) return null;
	return readIfPossible(`${dockerfile}.dockerignore`) ?? readIfPossible(join(dirname(dockerfile), ".dockerignore"));
}
function readIfPossible(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return null;
	}
}
// src/lint-text.ts
/**
* Lints one text. What is binary or in another encoding gets one message that says so.
*
* @param filePath what the text is called in messages
*/
async function lintText(text, filePath, config, options) {
	if (text.includes("\0")) return notDockerfile(filePath, text);
	const dockerignore = () => readDockerignore(filePath);
	return createLintResult(filePath, text, config, await withSelectors(() => verifyAndFix(text, config, {
		filename: filePath,
		dockerignore,
		...options
	})));
}
/** A result that holds one message about the file as a whole. */
function fileResult(filePath, message) {
	const messages = [{
		ruleId: null,
		...message,
		line: 1,
		column: 1
	}];
	return {
		filePath,
		messages,
		suppressedMessages: [],
		...countMessages(messages),
		usedDeprecatedRules: []
	};
}
function notDockerfile(filePath, text) {
	return fileResult(filePath, {
		severity: 2,
		fatal: true,
		message: /^(?:[^\0]\0){4}|^(?:\0[^\0]){4}/.test(text.replace(/^\ufffd+/, "")) ? "This file is encoded in UTF-16, which Docker cannot read. Save it as UTF-8." : "This is a binary file (it holds NUL bytes), not a Dockerfile."
	});
}
// src/suggestion-filter.ts
/** The choice for a file whose config has these rules. */
function suggestionFilter(choice, registry) {
	if (typeof choice === "boolean" || typeof choice === "function") return choice;
	const ruleIds = new Set(choice.flatMap((name) => findRuleIds(registry, name)));
	return ({ ruleId }) => ruleId !== null && ruleIds.has(ruleId);
}
/** @throws UsageError when a name of the choice is that of no rule in the configs of a run. */
function checkSuggestionRules(choice, registries) {
	if (typeof choice !== "boolean" && typeof choice !== "function") namedRules(choice, registries);
}
/**
* The full names of all rules that names or aliases stand for in the configs of a run.
*
* @throws UsageError for a name of none; not without configs, as then nobody can tell.
*/
function namedRules(names, registries) {
	const known = [...registries];
	const ruleIds = names.flatMap((name) => {
		const ids = known.flatMap((registry) => findRuleIds(registry, name));
		if (ids.length > 0 || known.length === 0) return ids;
		const candidates = known.flatMap(({ idsByName }) => [...idsByName.keys()]);
		throw new UsageError(`There is no rule "${name}".${didYouMean(name, candidates)} See dflint --list-rules.`);
	});
	return new Set(ruleIds);
}
// src/targets/described-build.ts
/** The entries of a value that is an object, of another one none. */
function entriesOf(value) {
	return isObject(value) ? Object.entries(value) : [];
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/**
* The stage that some settings build.
*
* @param folder absolute; where `context` is looked up, in which `dockerfile` is. https://docs.docker.com/reference/compose-file/build
* @param expand replaces the variables of a text, null where one is not known
* @returns null when they name no stage, or when it is not known which one or of which Dockerfile
*/
function describedBuild({ context = ".", dockerfile = "Dockerfile", target }, folder, expand) {
	const [where, file, stage] = [
		context,
		dockerfile,
		target
	].map((value) => typeof value === "string" || typeof value === "number" ? expand(String(value)) : null);
	return where != null && file != null && stage ? {
		dockerfile: resolve(folder, where, file),
		target: stage
	} : null;
}
// src/targets/bake.ts
/** What `docker buildx bake` reads by itself, in that order; its other language, HCL, is not read. */
const BAKE_FILES = ["docker-bake.json", "docker-bake.override.json"];
/**
* The stages that the targets of a folder's Bake files build by name. https://docs.docker.com/build/bake/reference
*
* @param files in the order of `BAKE_FILES`: later ones are laid over earlier ones
* @param folder absolute; that of the files
*/
function bakeBuilds(files, folder) {
	const targets = /* @__PURE__ */ new Map();
	const defaults = /* @__PURE__ */ new Map();
	for (const { content } of files) {
		if (!isObject(content)) continue;
		for (const [name, target] of entriesOf(content["target"])) if (isObject(target)) targets.set(name, {
			...targets.get(name),
			...target
		});
		for (const [name, variable] of entriesOf(content["variable"])) {
			const value = isObject(variable) ? variable["default"] : void 0;
			if (typeof value === "string") defaults.set(name, value);
		}
	}
	const known = /* @__PURE__ */ new Map();
	/** The settings of a target over those that it inherits; in a circle, each once. */
	function settingsOf(name) {
		let settings = known.get(name);
		if (!settings) {
			const own = targets.get(name) ?? {};
			known.set(name, own);
			const bases = Array.isArray(own["inherits"]) ? own["inherits"].map(String) : [];
			settings = Object.assign({}, ...bases.map(settingsOf), own);
			known.set(name, settings);
		}
		return settings;
	}
	/** Puts their defaults in the place of variables; null when one has none, or for anything else in `${...}`. */
	function expand(text) {
		const expanded = text.replace(/\$\{(\w+)\}/g, (whole, name) => defaults.get(name) ?? whole);
		return expanded.includes("${") ? null : expanded;
	}
	return [...targets.keys()].flatMap((name) => {
		const settings = settingsOf(name);
		return "dockerfile-inline" in settings ? [] : describedBuild(settings, folder, expand) ?? [];
	});
}
// src/targets/compose.ts
/** `compose.yaml`, `docker-compose.prod.yml` and the like. */
function isComposeFile(name) {
	return /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/.test(name);
}
/** The files that others override, in the order in which Compose looks for them. */
const MAIN_FILES = [
	"compose.yaml",
	"compose.yml",
	"docker-compose.yml",
	"docker-compose.yaml"
];
/**
* The stages that the services of a folder's Compose files build by name. A service of any other file than the main one
* is laid over the service of that name in the main one, as `docker compose -f main -f other` does.
*
* @param folder absolute; that of the files
*/
function composeBuilds(files, folder) {
	const main = MAIN_FILES.map((name) => files.find((file) => file.name === name)).find(Boolean);
	const inherited = new Map(main ? services(main) : []);
	return files.flatMap((file) => services(file).flatMap(([name, settings]) => {
		const build = {
			...inherited.get(name),
			...settings
		};
		return "dockerfile_inline" in build ? [] : describedBuild(build, folder, expand) ?? [];
	}));
}
/** What the services of a file say of their builds; `build: ./folder` is short for its context. */
function services({ content }) {
	return entriesOf(isObject(content) ? content["services"] : void 0).flatMap(([name, service]) => {
		const build = isObject(service) ? service["build"] : void 0;
		if (typeof build === "string") return [[name, { context: build }]];
		return isObject(build) ? [[name, build]] : [];
	});
}
/**
* Puts their defaults in the place of variables (`${STAGE:-prod}`); null when one has none: what is set where Compose
* runs is not known. https://docs.docker.com/reference/compose-file/interpolation
*/
function expand(text) {
	let isKnown = true;
	const expanded = text.replace(/\$(?:\$|\{\w+:?-([^${}]*)\}|.?)/g, (reference, value) => {
		if (reference === "$$") return "$";
		if (value === void 0) isKnown = false;
		return value ?? "";
	});
	return isKnown ? expanded : null;
}
// src/targets/build-files.ts
/** Two lines that begin with FROM. A heredoc may hold one, too: then there is a file read in vain. */
const SEVERAL_STAGES = /^[ \t]*FROM\s[^]*^[ \t]*FROM\s/im;
/**
* What is known of builds from files beside Dockerfiles: `compose.yaml`, `docker-compose.yml`, their overrides, and
* `docker-bake.json`. Each folder is looked into once, and only for a Dockerfile with several stages.
*
* The stages that these files name are built besides the last stage, which stays a target even where every service
* names another: many a Compose file is for development alone, and `docker build .` makes what ships. Whoever knows better
* says so by the setting `targets`.
*/
var BuildFiles = class {
	#cwd;
	#onWarning;
	#byFolder = /* @__PURE__ */ new Map();
	/** @param cwd absolute; what paths in warnings are relative to */
	constructor(cwd, onWarning) {
		this.#cwd = cwd;
		this.#onWarning = onWarning;
	}
	/**
	* The stages of a Dockerfile that are built by name. A file that cannot be read is told of once, and counts for nothing.
	*
	* @param file absolute
	* @param text that of the Dockerfile
	* @param top the highest folder to look into besides that of the Dockerfile: `build: ./api` stands above
	*/
	async targetsOf(file, text, top) {
		if (!SEVERAL_STAGES.test(text)) return [];
		return (await Promise.all(foldersUpTo(dirname(file), top).map((folder) => this.#buildsOf(folder)))).flat().flatMap(({ dockerfile, target }) => dockerfile === file ? [target] : []);
	}
	#buildsOf(folder) {
		let builds = this.#byFolder.get(folder);
		if (!builds) {
			builds = this.#read(folder);
			this.#byFolder.set(folder, builds);
		}
		return builds;
	}
	async #read(folder) {
		const names = namesIn(folder).sort();
		const [compose, bake] = await Promise.all([this.#parse(folder, names.filter(isComposeFile)), this.#parse(folder, BAKE_FILES.filter((name) => names.includes(name)))]);
		return [...composeBuilds(compose, folder), ...bakeBuilds(bake, folder)];
	}
	async #parse(folder, names) {
		if (names.length === 0) return [];
		const { readYaml } = await import("./read-yaml.js");
		return names.flatMap((name) => {
			const path = join(folder, name);
			try {
				if (!statIfThere(path)?.isFile()) return [];
				const result = readYaml(readFileSync(path, "utf8"));
				if ("documents" in result) return result.documents.map((content) => ({
					name,
					content
				}));
				this.#warn(`${this.#shown(path)}:${result.line}: ${result.problem}`);
			} catch (error) {
				this.#warn(`${this.#shown(path)}: ${reasonOf(error)}`);
			}
			return [];
		});
	}
	#shown(path) {
		return relative(this.#cwd, path);
	}
	#warn(problem) {
		this.#onWarning(`${visibleLine(problem)}. This file was left out, so the stages that it builds by name are not known.`);
	}
};
/** A folder and those around it, up to `top`; when it does not lie in there, the folder alone. */
function foldersUpTo(folder, top) {
	const folders = [];
	for (let current = folder;; current = dirname(current)) {
		folders.push(current);
		if (current === top) return folders;
		if (dirname(current) === current) return [folder];
	}
}
function namesIn(folder) {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
// src/dflint.ts
const NOT_A_FILE = "<text>";
/** Lints files: what ESLint's `ESLint` class is, for Dockerfiles. */
var DFLint = class {
	#cwd;
	#options;
	#configs;
	#ignoreRules;
	#buildFiles;
	#onWarning;
	/** Of all configs in use. */
	#registries = /* @__PURE__ */ new Set();
	constructor(options = {}) {
		const { ignore = true, ignorePatterns = [], overrideConfigFile, allowInlineConfig = true } = options;
		this.#options = options;
		this.#cwd = resolve(options.cwd ?? process.cwd());
		this.#onWarning = options.onWarning ?? ((message) => process.emitWarning(message, "DFLintWarning"));
		this.#ignoreRules = ignore ? new IgnoreRules({
			cwd: this.#cwd,
			patterns: ignorePatterns
		}) : null;
		this.#buildFiles = new BuildFiles(this.#cwd, this.#onWarning);
		const overrideConfig = allowInlineConfig ? options.overrideConfig : {
			...options.overrideConfig,
			noInlineConfig: true
		};
		const { onDebug } = options;
		this.#configs = new ConfigSet({
			cwd: this.#cwd,
			overrideConfig,
			overrideConfigFile,
			onDebug
		});
	}
	/** The version of this package. */
	static get version() {
		return readVersion();
	}
	/**
	* Lints what paths, folders and globs stand for, in that order. A file that cannot be read, or on which a rule
	* crashes, has a message with `crash`; the others are linted nevertheless.
	*
	* @throws UsageError when a pattern stands for nothing, ConfigError when a config is broken.
	*/
	async lintFiles(patterns) {
		const list = typeof patterns === "string" ? [patterns] : patterns;
		const files = await findFiles(list, {
			cwd: this.#cwd,
			ignoreRules: this.#ignoreRules,
			errorOnUnmatchedPattern: this.#options.errorOnUnmatchedPattern ?? true,
			onWarning: this.#onWarning
		});
		const results = [];
		for (const file of files) {
			const result = await this.#lintFile(file);
			if (result) results.push(result);
		}
		this.#checkSuggestionRules();
		const { errorOnUnmatchedPattern = true, warnIgnored = true } = this.#options;
		if (files.length > 0 && results.length === 0 && errorOnUnmatchedPattern && warnIgnored) {
			const names = list.map((pattern) => `'${pattern}'`).join(", ");
			throw new UsageError(`All files for ${names} are ignored. Use --no-ignore to lint them nevertheless.`);
		}
		return results;
	}
	/**
	* Lints a text.
	*
	* @param options.filePath what it is called: decides on config and ignore rules; need not exist
	* @returns one result, or none when the file is ignored and no warning is wanted.
	*/
	async lintText(code, options = {}) {
		const { filePath, warnIgnored = this.#options.warnIgnored ?? true } = options;
		const file = resolve(this.#cwd, filePath ?? NOT_A_FILE);
		const config = await this.#configFor(file);
		if (filePath !== void 0 && await this.#isIgnored(file, config)) return warnIgnored ? [ignoredResult(file)] : [];
		checkSize(Buffer.byteLength(code));
		const result = await this.#lint(code, filePath === void 0 ? NOT_A_FILE : file, config, true);
		this.#checkSuggestionRules();
		return [result];
	}
	/**
	* The stages of a file that are built: those of the setting `targets`, or else the last one with those that Compose and
	* Bake files beside it build by name.
	*
	* @param code the text of the file
	*/
	async targetsForFile(filePath, code) {
		const file = resolve(this.#cwd, filePath);
		return this.#targetsOf(file, code, await this.#configFor(file));
	}
	/** What holds for a file; undefined when it is ignored. */
	async calculateConfigForFile(filePath) {
		const file = resolve(this.#cwd, filePath);
		const config = await this.#configFor(file);
		if (await this.#isIgnored(file, config)) return void 0;
		const { rules, layers, settings, reportUnusedDisableDirectives, noInlineConfig, requireReason, registry } = config;
		return {
			plugins: [...registry.plugins].map(([prefix, { plugin }]) => {
				const { name = prefix, version } = plugin.meta ?? {};
				return version === void 0 ? name : `${name}@${version}`;
			}),
			rules,
			...layers.length > 0 && { stages: layers.flatMap(toStageRules) },
			settings,
			reportUnusedDisableDirectives,
			noInlineConfig,
			requireReason
		};
	}
	/** All rules that could be set for a file, by full name. */
	async rulesForFile(filePath) {
		return (await this.#configFor(resolve(this.#cwd, filePath))).registry.rules;
	}
	/**
	* The full names of the rules that names or aliases stand for, in the configs of the files linted so far.
	*
	* @throws UsageError for a name of none.
	*/
	findRules(names) {
		return namedRules(names, this.#registries);
	}
	/** Whether ignore files, patterns or the config ignore a file. */
	async isPathIgnored(filePath) {
		const file = resolve(this.#cwd, filePath);
		return this.#isIgnored(file, await this.#configFor(file));
	}
	/** What is known of the rules that have messages in the results. */
	getRulesMetaForResults(results) {
		const metas = {};
		for (const { messages, suppressedMessages } of results) for (const { ruleId } of [...messages, ...suppressedMessages]) {
			if (ruleId === null || ruleId in metas) continue;
			for (const { rules } of this.#registries) {
				const meta = rules.get(ruleId)?.meta;
				if (meta) metas[ruleId] = meta;
			}
		}
		return metas;
	}
	/** Loads a formatter by name: `stylish` (the default), `json`, `github`. */
	async loadFormatter(name = "stylish") {
		const format = await loadFormatter(name);
		return { format: async (results, context = {}) => format(results, {
			cwd: this.#cwd,
			rulesMeta: this.getRulesMetaForResults(results),
			...context
		}) };
	}
	/** The results with errors, without their warnings. */
	static getErrorResults(results) {
		return results.flatMap((result) => {
			const messages = result.messages.filter((message) => message.severity === 2);
			if (messages.length === 0) return [];
			const suppressedMessages = result.suppressedMessages.filter((message) => message.severity === 2);
			return [{
				...result,
				messages,
				suppressedMessages,
				...countMessages(messages)
			}];
		});
	}
	/**
	* Writes the fixed texts of results to their files, each as a whole.
	*
	* @throws UsageError when a file cannot be written.
	*/
	static outputFixes(results) {
		for (const { filePath, output } of results) if (output !== void 0 && filePath !== NOT_A_FILE) writeAtomically(filePath, output);
		return Promise.resolve();
	}
	async #lintFile({ path, explicit, ignored }) {
		const config = await this.#configFor(path);
		if (ignored || this.#ignoreRules && config.ignored) return explicit && this.#options.warnIgnored !== false ? ignoredResult(path) : null;
		try {
			const { text, isLossless } = readDockerfile(path);
			return await this.#lint(text, path, config, isLossless);
		} catch (error) {
			if (!(error instanceof UsageError)) throw error;
			const crash = error.stack ?? error.message;
			return fileResult(path, {
				severity: 2,
				fatal: true,
				message: messageOf(error),
				crash
			});
		}
	}
	async #lint(text, filePath, config, isLossless) {
		const { fix = false, fixSuggestions = false, times, onDebug } = this.#options;
		onDebug?.(`linting ${filePath}`);
		const { moreTargets = [] } = await this.#targetsOf(filePath, text, config);
		if (moreTargets.length > 0) onDebug?.(`stages that are built by name: ${moreTargets.join(", ")}`);
		const result = await lintText(text, filePath, config, {
			fix: isLossless && fix,
			fixSuggestions: isLossless && suggestionFilter(fixSuggestions, config.registry),
			moreTargets,
			times
		});
		const couldFix = ({ fix: own, suggestions }) => own !== void 0 && fix !== false || suggestions !== void 0 && fixSuggestions !== false;
		if (isLossless || !result.messages.some(couldFix)) return result;
		const message = "This file holds bytes that are not UTF-8, so it was not fixed.";
		const messages = [...result.messages, {
			ruleId: null,
			severity: 1,
			message,
			line: 1,
			column: 1
		}];
		return {
			...result,
			messages,
			...countMessages(messages)
		};
	}
	async #targetsOf(file, text, config) {
		const targets = targetsOf(config);
		if (targets) return { targets };
		if (file === NOT_A_FILE) return { moreTargets: [] };
		return { moreTargets: await this.#buildFiles.targetsOf(file, text, config.basePath) };
	}
	#checkSuggestionRules() {
		checkSuggestionRules(this.#options.fixSuggestions ?? false, this.#registries);
	}
	async #configFor(file) {
		const config = await this.#configs.configFor(file);
		this.#registries.add(config.registry);
		return config;
	}
	async #isIgnored(file, config) {
		return this.#ignoreRules !== null && (config.ignored || await this.#ignoreRules.ignores(file));
	}
};
function toStageRules({ stagePatterns, rules }) {
	return Object.keys(rules).length > 0 ? [{
		stages: stagePatterns,
		rules
	}] : [];
}
function ignoredResult(file) {
	return fileResult(file, {
		severity: 1,
		message: "This file is ignored. Use --no-ignore to lint it nevertheless."
	});
}
// src/cli/rule-option.ts
/** Texts in quotes, and bare words: names of rules, severities, keys. */
const WORD = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[@A-Za-z_$][\w$@./-]*/g;
/**
* Reads the values of `--rule`: `a/b: off`, `a/b: [error, {max: 3}]`, several with commas, or JSON. Quotes around words
* may be left out. What the names and severities stand for is not checked here.
*
* @throws UsageError when a value cannot be read.
*/
function parseRuleOptions(texts) {
	return Object.assign({}, ...texts.map(parseRuleOption));
}
function parseRuleOption(text) {
	const json = text.replace(WORD, quote).trim();
	try {
		return JSON.parse(json.startsWith("{") ? json : `{${json}}`);
	} catch {
		throw new UsageError(`--rule '${text}' cannot be read. Write --rule 'NAME: SEVERITY' or --rule 'NAME: [SEVERITY, {"option": 1}]'.`);
	}
}
function quote(word) {
	if (word.startsWith("\"") || word === "true" || word === "false" || word === "null") return word;
	return JSON.stringify(word.startsWith("'") ? word.slice(1, -1) : word);
}
// src/cli/dflint-options.ts
/** What the options of the command line mean for the class. */
function toDFLintOptions(options, { cwd, stderr }) {
	const isFixing = options.fix || options["fix-dry-run"];
	const config = options.config;
	return {
		cwd,
		fix: isFixing && options.quiet ? isError : isFixing,
		fixSuggestions: suggestionChoice(options),
		ignore: !options["no-ignore"],
		ignorePatterns: options["ignore-pattern"],
		overrideConfig: {
			name: "command line",
			rules: parseRuleOptions(options.rule),
			...options.target.length > 0 && { settings: { targets: options.target } },
			...options["report-unused-disable-directives"] && { reportUnusedDisableDirectives: "error" }
		},
		...config !== void 0 && { overrideConfigFile: config },
		...options["no-config-lookup"] && config === void 0 && { overrideConfigFile: true },
		errorOnUnmatchedPattern: !options["no-error-on-unmatched-pattern"],
		warnIgnored: !options["no-warn-ignored"],
		allowInlineConfig: !options["no-inline-config"],
		onWarning: (message) => stderr.write(`dflint: ${message}\n`),
		...options.debug && { onDebug: (message) => stderr.write(`dflint: ${message}\n`) }
	};
}
const isError = (message) => message.severity === 2;
/** Rules that are named count with `--quiet`, too. */
function suggestionChoice({ "fix-suggestions": rules, quiet }) {
	if (typeof rules === "string") return rules.split(",").map((name) => name.trim());
	return rules && quiet ? isError : rules;
}
export { countMessages as a, readVersion as i, DFLint as n, didYouMean as o, writeWithFolder as r, ConfigError as s, toDFLintOptions as t };
