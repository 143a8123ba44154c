import { i as reasonOf, n as codeOf, r as messageOf, t as UsageError } from "./errors.js";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
// src/migrate/hadolint-config.ts
const KEYS = /* @__PURE__ */ new Set([
	"ignored",
	"override",
	"trustedRegistries",
	"label-schema",
	"strict-labels",
	"failure-threshold",
	"disable-ignore-pragma",
	"no-fail"
]);
/**
* Reads the text of a `.hadolint.yaml`.
* @throws UsageError when it is no YAML, or a key has a value of another kind than hadolint takes.
*/
async function readHadolintConfig(text, source) {
	const { load } = await import("./js-yaml.js");
	let content;
	try {
		content = load(text) ?? {};
	} catch (error) {
		throw new UsageError(`${source} is no YAML: ${messageOf(error).split("\n", 1)[0] ?? ""}.`);
	}
	if (!isObject(content)) throw new UsageError(`${source} must hold keys and values, as in "ignored: [DL3008]".`);
	const values = content;
	const fault = (key, what) => {
		throw new UsageError(`${source}: "${key}" must be ${what}.`);
	};
	const list = (value, key) => {
		if (value === void 0 || value === null) return [];
		return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : fault(key, "a list of texts");
	};
	const object = (key) => {
		const value = values[key] ?? {};
		return isObject(value) ? value : fault(key, "keys and values");
	};
	const flag = (key) => {
		const value = values[key] ?? false;
		return typeof value === "boolean" ? value : fault(key, "true or false");
	};
	const threshold = values["failure-threshold"] ?? null;
	return {
		ignored: list(values["ignored"], "ignored"),
		override: mapValues(object("override"), (value, key) => list(value, `override.${key}`)),
		trustedRegistries: list(values["trustedRegistries"], "trustedRegistries"),
		labelSchema: mapValues(object("label-schema"), (value, key) => typeof value === "string" ? value : value === null ? "" : fault(`label-schema.${key}`, "a type such as \"url\"")),
		strictLabels: flag("strict-labels"),
		failureThreshold: threshold === null || typeof threshold === "string" ? threshold : fault("failure-threshold", "a severity"),
		disableIgnorePragma: flag("disable-ignore-pragma"),
		noFail: flag("no-fail"),
		otherKeys: Object.keys(values).filter((key) => !KEYS.has(key))
	};
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function mapValues(object, map) {
	return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));
}
// src/migrate/migrate-hadolint.ts
/** What is an error without any rule, since Docker refuses such a file. */
const SYNTAX_ERRORS = ["DL3043", "DL3061"];
/** Rules besides hadolint's that report what some of those do: DL3022 and DL3023. */
const TOLD_BY_HADOLINT = ["multistage/no-unknown-stage", "multistage/pin-copied-image"];
/** What hadolint has off unless `override` says otherwise. */
const OFF_BY_DEFAULT = ["DL1001", "DL3057"];
const SEVERITIES = {
	error: "error",
	warning: "warn",
	info: "warn",
	style: "warn"
};
/** The types of labels; hadolint calls a text so, or leaves the type out. */
const LABEL_TYPES = [
	"text",
	"url",
	"rfc3339",
	"spdx",
	"hash",
	"semver",
	"email"
];
/**
* Makes a config that does what hadolint does with its own, with the multi-stage rules besides. No two of its rules report
* one fact. So BuildKit's checks are left out, to which the recommended config leaves what hadolint checks too.
* @param rules the rules of `@dflint/plugin-hadolint` by name; their first alias is hadolint's code.
*/
function migrateHadolint(hadolint, rules) {
	const byCode = new Map(Object.entries(rules).map(([name, rule]) => [rule.meta.aliases?.[0] ?? "", {
		name,
		rule
	}]));
	const severities = /* @__PURE__ */ new Map();
	const options = /* @__PURE__ */ new Map();
	const notes = [];
	function setSeverity(code, severity, key) {
		if (SYNTAX_ERRORS.includes(code)) {
			if (severity !== "error") notes.push(`${key}: what ${code} reports is always an error here, as it is to Docker.`);
		} else if (byCode.has(code)) severities.set(code, severity);
		else if (/^SC\d+$/.test(code)) notes.push(`${key}: ${code} is a rule of ShellCheck, which dflint does not run.`);
		else notes.push(`${key}: there is no rule ${code}, neither here nor in hadolint of today.`);
	}
	for (const code of [...SYNTAX_ERRORS, ...OFF_BY_DEFAULT]) severities.set(code, "off");
	for (const [level, codes] of Object.entries(hadolint.override)) {
		const severity = SEVERITIES[level];
		if (severity === void 0) notes.push(`override: there is no severity "${level}".`);
		else for (const code of codes) setSeverity(code, severity, "override");
	}
	for (const code of hadolint.ignored) setSeverity(code, "off", "ignored");
	if (hadolint.trustedRegistries.length > 0) options.set("DL3026", { trustedRegistries: hadolint.trustedRegistries });
	addLabelOptions(hadolint, rules, options, notes);
	const config = {
		plugins: ["@dflint/plugin-multistage", "@dflint/plugin-hadolint"],
		extends: ["plugin:multistage/recommended", "plugin:hadolint/all"],
		rules: Object.fromEntries(TOLD_BY_HADOLINT.map((ruleId) => [ruleId, "off"]))
	};
	for (const code of /* @__PURE__ */ new Set([...severities.keys(), ...options.keys()])) {
		const found = byCode.get(code);
		if (!found) continue;
		const severity = severities.get(code) ?? (found.rule.meta.type === "problem" ? "error" : "warn");
		const own = options.get(code);
		config.rules[`hadolint/${found.name}`] = own && severity !== "off" ? [severity, own] : severity;
	}
	if (hadolint.disableIgnorePragma) config.settings = { hadolintPragmas: false };
	notes.push(...notesOfRun(hadolint));
	return {
		config,
		notes
	};
}
/** The label schema goes to each rule that takes one. */
function addLabelOptions({ labelSchema, strictLabels }, rules, options, notes) {
	const entries = Object.entries(labelSchema).map(([label, type]) => {
		const known = LABEL_TYPES.includes(type);
		if (!known && !/^(raw)?(text)?$/.test(type)) notes.push(`label-schema: there is no type "${type}"; ${label} is taken as a text.`);
		return [label, known ? type : "text"];
	});
	if (entries.length === 0 && !strictLabels) return;
	for (const { meta } of Object.values(rules)) {
		const schema = JSON.stringify(meta.schema);
		if (!schema.includes("\"labelSchema\"")) continue;
		options.set(meta.aliases?.[0] ?? "", {
			labelSchema: Object.fromEntries(entries),
			...schema.includes("\"strictLabels\"") && { strictLabels }
		});
	}
}
/** What is about the run and its exit code, not about rules. */
function notesOfRun({ failureThreshold, noFail, otherKeys }) {
	const notes = [];
	if (noFail || failureThreshold === "none") notes.push("no-fail: dflint always exits with 1 where it reports errors. Set rules to \"warn\".");
	else if (failureThreshold !== "error") {
		const why = failureThreshold === null ? "hadolint fails on warnings, too" : `failure-threshold: ${failureThreshold}`;
		notes.push(`${why}: dflint fails on errors alone. Run it with --max-warnings 0.`);
	}
	for (const key of otherKeys) notes.push(`${key}: has no counterpart in a config; see dflint --help.`);
	return notes;
}
// src/cli/migrate-command.ts
/** Where hadolint looks for its config. */
const HADOLINT_FILES = [".hadolint.yaml", ".hadolint.yml"];
const NEW_FILE = ".dflintrc.yaml";
/** The names of our own config files. */
const OWN_FILE = /^(\.dflintrc(\..+)?|dflint\.config\.[cm]?[jt]s)$/;
/**
* `dflint migrate [FILE]`: prints the config that does what a `.hadolint.yaml` does, or writes it beside that file. What
* has no counterpart is told on `stderr`.
*
* @returns the exit code
* @throws UsageError when there is no such file, it is broken, or a config would have to be overwritten.
*/
async function run(files, { write }, { cwd, stdout, stderr }) {
	if (files.length > 1) throw new UsageError("Write: dflint migrate [FILE].");
	const file = resolve(cwd, files[0] ?? HADOLINT_FILES.find((name) => existsSync(join(cwd, name))) ?? ".hadolint.yaml");
	const hadolint = await readHadolintConfig(readText(file), file);
	const { default: plugin } = await import("./src5.js");
	const { dump } = await import("./js-yaml.js");
	const { config, notes } = migrateHadolint(hadolint, plugin.rules);
	const text = `# Made by "dflint migrate" from ${basename(file)}.\n${dump(config, {
		lineWidth: 100,
		noRefs: true
	})}`;
	if (write) writeNew(dirname(file), text);
	else stdout.write(text);
	for (const note of notes) stderr.write(`${note}\n`);
	return 0;
}
function readText(file) {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		throw new UsageError(`Cannot read ${file}: ${reasonOf(error)}.`);
	}
}
function writeNew(folder, text) {
	const present = readdirSync(folder).find((name) => OWN_FILE.test(name));
	const file = join(folder, NEW_FILE);
	const refusal = (name) => new UsageError(`${join(folder, name)} is there already. Nothing was written; leave out --write to see the config.`);
	if (present !== void 0) throw refusal(present);
	try {
		writeFileSync(file, text, { flag: "wx" });
	} catch (error) {
		throw codeOf(error) === "EEXIST" ? refusal(NEW_FILE) : new UsageError(`Cannot write ${file}: ${reasonOf(error)}.`);
	}
}
export { run };
