import { a as countMessages, i as readVersion, n as DFLint, o as didYouMean, r as writeWithFolder, s as ConfigError, t as toDFLintOptions } from "./dflint-options.js";
import { i as reasonOf, n as codeOf, r as messageOf, t as UsageError } from "./errors.js";
import { t as readAll } from "./run-context.js";
import process from "node:process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
// src/cli/commands.ts
/** The subcommands by name, in the order of the help. A folder of such a name is linted as `./NAME`. */
const COMMANDS = {
	graph: {
		usage: "[options] [FILE]",
		help: "stages, and what goes between them",
		load: () => import("./graph-command.js")
	},
	migrate: {
		usage: "[--write] [FILE]",
		help: "a config made of .hadolint.yaml",
		load: () => import("./migrate-command.js")
	},
	lsp: {
		usage: "[options]",
		help: "the language server, for editors",
		load: () => import("./lsp-command.js")
	},
	ast: {
		usage: "FILE",
		help: "the syntax tree, for rule authors",
		load: () => import("./ast-command.js")
	}
};
// src/cli/options.ts
/** The options by heading, in the order of the help. */
const OPTION_GROUPS = {
	"Fix problems": [
		{
			name: "fix",
			help: "Fix what can be fixed, in the files"
		},
		{
			name: "fix-suggestions",
			value: "RULE,...",
			optional: true,
			help: "Apply suggestions; these change the image"
		},
		{
			name: "fix-dry-run",
			help: "Fix without writing; --format json holds the fixed text"
		}
	],
	"Choose rules and config": [
		{
			name: "config",
			short: "c",
			value: "PATH|NAME",
			help: "Use this config file or shareable config"
		},
		{
			name: "no-config-lookup",
			help: "Look for no config file; the recommended config serves"
		},
		{
			name: "rule",
			value: "'NAME: SEVERITY'",
			multiple: true,
			help: "Set a rule ('a/b: [error, {max: 3}]'); may be repeated"
		},
		{
			name: "target",
			value: "NAME",
			multiple: true,
			help: "Stage that is built (else the last one); may be repeated"
		},
		{
			name: "no-inline-config",
			help: "Directives in comments do nothing"
		},
		{
			name: "report-unused-disable-directives",
			help: "Report comments that hide nothing as errors"
		}
	],
	"Switch on in an old repository": [
		{
			name: "suppress-all",
			help: "Hide the errors of today, in dflint-suppressions.json"
		},
		{
			name: "suppress-rule",
			value: "RULE",
			multiple: true,
			help: "The same for one rule; may be repeated"
		},
		{
			name: "prune-suppressions",
			help: "Take out of that file what is mended by now"
		},
		{
			name: "suppressions-location",
			value: "PATH",
			help: "Use another file in its place"
		},
		{
			name: "pass-on-unpruned-suppressions",
			help: "No failure when it holds what is mended"
		}
	],
	"Choose files": [
		{
			name: "stdin",
			help: "Lint what comes in on standard input (the same as -)"
		},
		{
			name: "stdin-filename",
			value: "PATH",
			help: "What standard input is called"
		},
		{
			name: "stdio",
			command: "lsp",
			help: "With lsp: talk over standard input and output (it always does)"
		},
		{
			name: "ignore-pattern",
			value: "PATTERN",
			multiple: true,
			help: "Ignore more files (as in .gitignore); may be repeated"
		},
		{
			name: "no-ignore",
			help: "Lint what .gitignore, .dflintignore or the config ignore"
		},
		{
			name: "no-warn-ignored",
			help: "Say nothing about a file that is named and ignored"
		},
		{
			name: "no-error-on-unmatched-pattern",
			help: "No error when a path or glob finds nothing"
		}
	],
	Output: [
		{
			name: "format",
			short: "f",
			value: "NAME",
			help: "stylish (default), json, github"
		},
		{
			name: "output-file",
			short: "o",
			value: "PATH",
			help: "Write the report to a file"
		},
		{
			name: "write",
			command: "migrate",
			help: "With migrate: write the config to .dflintrc.yaml"
		},
		{
			name: "quiet",
			help: "Report errors only"
		},
		{
			name: "max-warnings",
			value: "NUMBER",
			help: "Exit with 1 when there are more warnings"
		},
		{
			name: "color",
			help: "Use colours even when the output is no terminal"
		},
		{
			name: "no-color",
			help: "Use no colours (NO_COLOR=1 does the same)"
		},
		{
			name: "stats",
			help: "Say how long each rule takes"
		}
	],
	Information: [
		{
			name: "list-rules",
			help: "List the rules (--format json: all that is known)"
		},
		{
			name: "print-config",
			value: "FILE",
			help: "Print the config that holds for a file"
		},
		{
			name: "debug",
			help: "Show stack traces, and what dflint does"
		},
		{
			name: "help",
			short: "h",
			help: "Show this help"
		},
		{
			name: "version",
			short: "v",
			help: "Show the version"
		}
	]
};
/** All options in one list. */
const OPTIONS = Object.values(OPTION_GROUPS).flat();
// src/cli/help.ts
const USAGE = `dflint finds what should not be in your images.

Usage: dflint [options] [file, folder or glob ...]     (default: .)
       dflint [options] -                              standard input
${Object.entries(COMMANDS).map(usageLine).join("")}`;
const EXAMPLES = `Examples:
  dflint                                     all Dockerfiles here and below
  dflint docker/ 'images/*/build.txt'        a folder, and files of any name
  dflint --fix Dockerfile                    fix what can be fixed
  dflint graph --target prod --format mermaid
  dflint --rule 'multistage/no-chained-cleanup: off' .
  dflint --format github .                   annotations in GitHub Actions
  cat Dockerfile | dflint --stdin-filename app/Dockerfile -

Formats of graphs: text (default), mermaid, dot, json.
Exit codes: 0 clean, 1 errors (or too many warnings), 2 dflint could not do its work.
Documentation: https://github.com/dflint/dflint
`;
/** The text of `--help`, at most 90 columns wide. */
function helpText() {
	const groups = Object.entries(OPTION_GROUPS).map(([heading, options]) => `${heading}:\n${options.map(line).join("")}`);
	return [
		USAGE,
		...groups,
		EXAMPLES
	].join("\n");
}
function usageLine([name, { usage, help }]) {
	return `       ${`dflint ${name} ${usage}`.padEnd(47)} ${help}\n`;
}
function line({ name, short, value, optional, help }) {
	const argument = value === void 0 ? "" : optional ? `[=${value}]` : ` ${value}`;
	const flag = `${short === void 0 ? "    " : `-${short}, `}--${name}${argument}`;
	return `  ${flag.length > 30 ? `${flag}\n${" ".repeat(34)}` : flag.padEnd(32)}${help}\n`;
}
// src/cli/list-rules.ts
/**
* `--list-rules`: prints the rules that can be set for a file, sorted by name.
*
* @param file whose config names the plugins
* @param format `stylish` for people (the default) or `json`
* @returns the exit code
*/
async function listRules(dflint, file = "Dockerfile", format, stdout) {
	const rules = [...await dflint.rulesForFile(file)].map(([ruleId, { meta }]) => toInfo(ruleId, meta));
	rules.sort((a, b) => a.ruleId < b.ruleId ? -1 : 1);
	if (format === "json") stdout.write(`${JSON.stringify(rules, null, 2)}\n`);
	else if (format === void 0 || format === "stylish") stdout.write(rules.map(toText).join(""));
	else throw new UsageError(`--list-rules has the formats stylish and json, not "${format}".`);
	return 0;
}
function toInfo(ruleId, meta) {
	return {
		ruleId,
		aliases: meta.aliases ?? [],
		description: meta.docs.description,
		recommended: meta.docs.recommended ?? false,
		fixable: meta.fixable ?? null,
		hasSuggestions: meta.hasSuggestions ?? false,
		schema: meta.schema,
		url: meta.docs.url ?? null
	};
}
function toText({ ruleId, aliases, description, recommended, fixable, hasSuggestions }) {
	const facts = [
		recommended === true ? "recommended" : recommended,
		fixable !== null && "fixable",
		hasSuggestions && "with suggestions",
		aliases.length > 0 && `also ${aliases.join(", ")}`
	].filter((fact) => fact !== false);
	return `${ruleId}${facts.length > 0 ? ` (${facts.join("; ")})` : ""}\n  ${description}\n`;
}
// src/cli/report.ts
/**
* Writes the results to the terminal or to `--output-file`.
*
* @returns whether there are more warnings than `maxWarnings`.
*/
async function writeReport(dflint, results, { options, maxWarnings, context }) {
	const formatter = await dflint.loadFormatter(options.format);
	const foundWarnings = results.reduce((total, result) => total + result.warningCount, 0);
	const isOver = foundWarnings > maxWarnings;
	const file = options["output-file"];
	const text = await formatter.format(options.quiet ? DFLint.getErrorResults(results) : results, {
		...isOver && { maxWarningsExceeded: {
			maxWarnings,
			foundWarnings
		} },
		...file === void 0 ? terminalOf(context.stdout, options, context.env) : { color: options.color }
	});
	if (file !== void 0) writeWithFolder(resolve(context.cwd, file), text);
	else if (text !== "") {
		context.stdout.write(text);
		if (!text.endsWith("\n")) context.stdout.write("\n");
	}
	return isOver;
}
/** https://no-color.org, https://force-color.org */
function terminalOf({ isTTY = false, columns = 80 }, options, env) {
	const isTerminal = isTTY && env["TERM"] !== "dumb";
	const forced = env["FORCE_COLOR"];
	const byDefault = forced ? forced !== "0" && forced !== "false" : isTerminal && !env["NO_COLOR"];
	return {
		color: options.color || !options["no-color"] && byDefault,
		...isTerminal && { terminalWidth: columns }
	};
}
// src/suppressions/suppressions.ts
/** The errors of rules, which alone can be suppressed in bulk, counted by rule. */
function countErrors({ messages }) {
	const counts = /* @__PURE__ */ new Map();
	for (const message of messages) if (isSuppressible(message)) counts.set(message.ruleId, (counts.get(message.ruleId) ?? 0) + 1);
	return counts;
}
/**
* Suppressions for what results report now, over those that are there.
*
* @param rules full names; null: all rules
*/
function suppressNow(suppressions, results, pathOf, rules) {
	const next = structuredClone(suppressions);
	for (const result of results) {
		const path = pathOf(result);
		if (path === null) continue;
		for (const [ruleId, count] of countErrors(result)) if (!rules || rules.has(ruleId)) (next[path] ??= {})[ruleId] = { count };
	}
	return next;
}
/**
* Hides the errors that suppressions allow: where a file has more of a rule than allowed, all of them are shown, since
* nobody knows which are the old ones.
*
* @returns the results in which errors were hidden, as copies, and what the suppressions allow beyond what was found in
* these files
*/
function applySuppressions(suppressions, results, pathOf) {
	const unused = {};
	return {
		results: results.map((result) => {
			const path = pathOf(result);
			const allowed = path !== null && Object.hasOwn(suppressions, path) ? suppressions[path] : void 0;
			if (path === null || !allowed) return result;
			const counts = countErrors(result);
			const hidden = /* @__PURE__ */ new Set();
			for (const [ruleId, { count }] of Object.entries(allowed)) {
				const found = counts.get(ruleId) ?? 0;
				if (found <= count) hidden.add(ruleId);
				if (found < count) (unused[path] ??= {})[ruleId] = { count: count - found };
			}
			return hide(result, hidden);
		}),
		unused
	};
}
/**
* Suppressions without those that are not needed any more.
*
* @param exists whether a file of the suppressions is still there
*/
function prune(suppressions, unused, exists) {
	const next = {};
	for (const [path, rules] of Object.entries(suppressions)) {
		if (!exists(path)) continue;
		for (const [ruleId, { count }] of Object.entries(rules)) {
			const left = count - (unused[path]?.[ruleId]?.count ?? 0);
			if (left > 0) (next[path] ??= {})[ruleId] = { count: left };
		}
	}
	return next;
}
function hide(result, rules) {
	const isHidden = (message) => isSuppressible(message) && rules.has(message.ruleId);
	const old = result.messages.filter(isHidden);
	if (old.length === 0) return result;
	const messages = result.messages.filter((message) => !isHidden(message));
	const suppressedMessages = [...result.suppressedMessages, ...old.map((message) => ({
		...message,
		suppressions: [{
			kind: "file",
			justification: ""
		}]
	}))];
	return {
		...result,
		messages,
		suppressedMessages,
		...countMessages(messages)
	};
}
function isSuppressible(message) {
	return message.severity === 2 && message.ruleId !== null && !message.fatal;
}
/**
* Reads a suppressions file.
*
* @returns null when there is none
* @throws UsageError when it cannot be read, or is not of the form `{ "path": { "rule": { "count": 1 } } }`.
*/
function readSuppressions(file) {
	let text;
	try {
		text = readFileSync(file, "utf8");
	} catch (error) {
		if (codeOf(error) === "ENOENT") return null;
		throw new UsageError(`Cannot read ${file}: ${reasonOf(error)}.`);
	}
	const value = parseJson(text, file);
	for (const [path, rules] of entries(value, file, "the file")) for (const [ruleId, entry] of entries(rules, file, `"${path}"`)) {
		const count = entry?.count;
		if (!Number.isInteger(count) || count < 1) throw broken(file, `"${path}" > "${ruleId}" needs { "count": a whole number from 1 }`);
	}
	return value;
}
/** Writes a suppressions file, sorted, so that two branches that change it can be merged. */
function writeSuppressions(file, suppressions) {
	const text = JSON.stringify(sorted(suppressions, (rules) => sorted(rules, (entry) => entry)), null, 2);
	writeWithFolder(file, `${text}\n`);
}
/** Paths in a suppressions file are relative to its folder, with forward slashes. */
function pathsFrom(file) {
	const folder = dirname(file);
	return ({ filePath }) => {
		if (filePath.startsWith("<")) return null;
		return relative(folder, resolve(filePath)).split(sep).join("/");
	};
}
function parseJson(text, file) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw broken(file, `it is no JSON (${messageOf(error)})`);
	}
}
function entries(value, file, what) {
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return Object.entries(value);
	throw broken(file, `${what} must hold an object`);
}
function broken(file, why) {
	return new UsageError(`${file} is broken: ${why}. Mend it, or delete it and run --suppress-all again.`);
}
function sorted(object, map) {
	const keys = Object.keys(object).sort();
	return Object.fromEntries(keys.map((key) => [key, map(object[key])]));
}
// src/cli/suppress.ts
/** @throws UsageError for options that contradict each other. */
function checkSuppressOptions(options, isStdin) {
	const [first, second] = [
		["--suppress-all", options["suppress-all"]],
		["--suppress-rule", options["suppress-rule"].length > 0],
		["--prune-suppressions", options["prune-suppressions"]]
	].flatMap(([name, isGiven]) => isGiven ? [name] : []);
	if (first !== void 0 && second !== void 0) throw new UsageError(`${first} and ${second} cannot be used in one run.`);
	if (first !== void 0 && isStdin) throw new UsageError(`${first} is for files, not for standard input.`);
}
/**
* Reads, changes and applies the suppressions file, as the options want it. Without one, and without an option that makes
* one, the results are given back as they are.
*
* @throws UsageError when the file is broken, or a file that was named is not there.
*/
function suppress(dflint, results, options, cwd) {
	const location = options["suppressions-location"];
	const file = resolve(cwd, location ?? "dflint-suppressions.json");
	const names = options["suppress-rule"];
	const isAdding = options["suppress-all"] || names.length > 0;
	const present = readSuppressions(file);
	if (!present && !isAdding) {
		if (location === void 0) return {
			results,
			complaint: null
		};
		throw new UsageError(`There is no suppressions file ${file}. --suppress-all makes one.`);
	}
	const pathOf = pathsFrom(file);
	let suppressions = present ?? {};
	if (isAdding) {
		const rules = names.length > 0 ? dflint.findRules(names) : null;
		suppressions = suppressNow(suppressions, results, pathOf, rules);
	}
	const { unused, ...applied } = applySuppressions(suppressions, results, pathOf);
	if (options["prune-suppressions"]) suppressions = prune(suppressions, unused, (path) => existsSync(resolve(dirname(file), path)));
	if (isAdding || options["prune-suppressions"]) writeSuppressions(file, suppressions);
	const isComplaining = Object.keys(unused).length > 0 && !options["prune-suppressions"] && !options["pass-on-unpruned-suppressions"];
	return {
		...applied,
		complaint: isComplaining ? "There are suppressions that nothing needs any more. --prune-suppressions takes them out." : null
	};
}
// src/cli/lint-command.ts
/**
* `dflint [PATH ...]`: lints, fixes when asked to, and reports.
*
* @returns the exit code
*/
async function run$1(positionals, options, context) {
	const { stdout, stderr } = context;
	const times = {
		now: () => performance.now(),
		rules: /* @__PURE__ */ new Map()
	};
	const dflint = new DFLint({
		...toDFLintOptions(options, context),
		...options.stats && { times }
	});
	if (options["list-rules"]) return listRules(dflint, positionals[0], options.format, stdout);
	if (options["print-config"] !== void 0) return printConfig(dflint, options["print-config"], stdout);
	const start = times.now();
	const code = await lint(dflint, positionals, options, context);
	if (options.stats) stderr.write(statsText(times.now() - start, times.rules));
	return code;
}
async function printConfig(dflint, file, stdout) {
	const config = await dflint.calculateConfigForFile(file);
	if (!config) throw new UsageError(`${file} is ignored, so no config holds for it.`);
	stdout.write(`${JSON.stringify(config, null, 2)}\n`);
	return 0;
}
async function lint(dflint, positionals, options, context) {
	const maxWarnings = readMaxWarnings(options["max-warnings"]);
	const isStdin = options.stdin || positionals.includes("-");
	if (!isStdin && options["stdin-filename"] !== void 0) throw new UsageError("--stdin-filename is for standard input: add - (or --stdin).");
	if (isStdin && positionals.some((path) => path !== "-")) throw new UsageError("Standard input and paths cannot be linted in one run.");
	const isWriting = options.fix || options["fix-suggestions"] !== false && !options["fix-dry-run"];
	if (isStdin && isWriting) throw new UsageError("Standard input cannot be fixed in place. Use --fix-dry-run --format json, which holds the fixed text.");
	checkSuppressOptions(options, isStdin);
	const found = isStdin ? await dflint.lintText(await readAll(context.stdin), { filePath: options["stdin-filename"] }) : await dflint.lintFiles(positionals.length > 0 ? positionals : ["."]);
	if (isWriting) await DFLint.outputFixes(found);
	const { results, complaint } = suppress(dflint, found, options, context.cwd);
	const isOver = await writeReport(dflint, results, {
		options,
		maxWarnings,
		context
	});
	if (options.debug) writeCrashes(results, context.stderr);
	if (results.some((result) => result.messages.some((message) => message.crash !== void 0))) return 2;
	if (complaint !== null) {
		context.stderr.write(`dflint: ${complaint}\n`);
		return 2;
	}
	return isOver || results.some((result) => result.errorCount > 0) ? 1 : 0;
}
function readMaxWarnings(text) {
	if (text === void 0) return Infinity;
	const number = Number(text);
	if (!Number.isInteger(number) || text.trim() === "") throw new UsageError(`--max-warnings needs a whole number, not '${text}'.`);
	return number < 0 ? Infinity : number;
}
/** `--stats`: how long the run took without start-up, and the rules in it, slowest first; all in milliseconds. */
function statsText(total, rules) {
	const rows = [...rules].sort(([, a], [, b]) => b - a);
	return [
		["reading, parsing, reporting", total - rows.reduce((sum, [, time]) => sum + time, 0)],
		...rows,
		["in all", total]
	].map(([name, time]) => `${time.toFixed(1).padStart(10)} ms  ${name}\n`).join("");
}
/** The stacks of rules that crashed. */
function writeCrashes(results, stderr) {
	for (const { filePath, messages } of results) for (const { crash } of messages) if (crash !== void 0) stderr.write(`${resolve(filePath)}: ${crash}\n`);
}
// src/cli/parse-arguments.ts
/**
* Reads a command line.
*
* @param argv without the program
* @throws UsageError that names the option, and the nearest one when it is unknown.
*/
function parseArguments(argv) {
	const { tokens, positionals } = parseArgs({
		args: [...argv],
		strict: false,
		allowPositionals: true,
		tokens: true,
		options: Object.fromEntries(OPTIONS.map(({ name, short, value, optional }) => [name, {
			type: value === void 0 || optional ? "boolean" : "string",
			...short !== void 0 && { short }
		}]))
	});
	const values = {};
	for (const { name, value, multiple, optional } of OPTIONS) values[name] = value === void 0 || optional ? false : multiple ? [] : void 0;
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		const option = OPTIONS.find(({ name }) => name === token.name) ?? unknown(token.rawName);
		const value = valueOf(option, token.rawName, token.value, token.inlineValue ?? false);
		const before = values[option.name];
		values[option.name] = Array.isArray(before) ? [...before, String(value)] : value;
	}
	return {
		options: values,
		positionals
	};
}
function valueOf(option, rawName, value, isInline) {
	if (option.value === void 0) {
		if (value !== void 0) throw new UsageError(`${rawName} takes no value, but was given '${value}'.`);
		return true;
	}
	if (option.optional && value === void 0) return true;
	if (value === void 0 || option.optional && value === "" || !isInline && value.length > 1 && value.startsWith("-")) throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}. (A value that starts with a dash: ${rawName}=-x.)`);
	return value;
}
function unknown(rawName) {
	const name = rawName.replace(/^-+/, "");
	const names = rawName.startsWith("--") ? OPTIONS.map((option) => option.name) : [];
	const hint = didYouMean(name, names).replace(/"(.*)"/, "--$1");
	throw new UsageError(`There is no option ${rawName}.${hint} See dflint --help.`);
}
// src/cli/run.ts
/**
* Runs the command line program. Never throws: what goes wrong is told on `stderr`.
*
* @param argv without the program
* @returns the exit code: 0 clean, 1 problems, 2 the run failed.
*/
async function run(argv, context) {
	const isDebug = argv.includes("--debug");
	try {
		return await runCommand(argv, context);
	} catch (error) {
		const isForPeople = error instanceof UsageError || error instanceof ConfigError;
		const stack = isDebug && error instanceof Error ? `\n${error.stack ?? ""}${causeOf(error)}` : "";
		const hint = isForPeople || isDebug ? "" : " This is a bug in dflint; --debug shows where.";
		context.stderr.write(`dflint: ${messageOf(error)}${hint}${stack}\n`);
		return 2;
	}
}
function causeOf({ cause }) {
	return cause instanceof Error ? `\nCaused by: ${cause.stack ?? cause.message}` : "";
}
async function runCommand(argv, context) {
	const { options, positionals } = parseArguments(argv);
	if (options.help) {
		context.stdout.write(helpText());
		return 0;
	}
	if (options.version) {
		context.stdout.write(`dflint ${readVersion()}\n`);
		return 0;
	}
	const [name = "", ...args] = positionals;
	const subcommand = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
	checkCommandOptions(options, subcommand && name);
	return subcommand ? (await subcommand.load()).run(args, options, context) : run$1(positionals, options, context);
}
/** @throws UsageError for an option of another subcommand. */
function checkCommandOptions(options, name) {
	for (const option of OPTIONS) {
		if (option.command === void 0 || option.command === name) continue;
		const value = options[option.name];
		if (Array.isArray(value) ? value.length > 0 : value !== void 0 && value !== false) throw new UsageError(`--${option.name} is for dflint ${option.command}. See dflint --help.`);
	}
}
// src/cli.ts
process.stdout.on("error", (error) => {
	if (error.code === "EPIPE") process.exit();
	throw error;
});
const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), {
	cwd: process.cwd(),
	stdin,
	stdout,
	stderr,
	env
});
export {};
