import { n as isOneEdit, t as RuleCreator } from "./rule.js";
import { c as expandWord, l as parseImageReference, n as isAbsolutePath, s as toPosixPath } from "./paths.js";
import { t as parse } from "./parse.js";
// ../plugin-buildkit/src/meta.ts
/** What this package is called, and its version. */
const meta = {
	name: "@dflint/plugin-buildkit",
	version: "0.1.0"
};
// ../plugin-buildkit/src/presets.ts
/** The rules of the preset `recommended` with their severities. */
const recommended = {
	"buildkit/copy-ignored-file": "error",
	"buildkit/duplicate-stage-name": "error",
	"buildkit/expose-invalid-format": "warn",
	"buildkit/json-args-recommended": "warn",
	"buildkit/legacy-key-value-format": "warn",
	"buildkit/maintainer-deprecated": "warn",
	"buildkit/multiple-instructions-disallowed": "warn",
	"buildkit/no-empty-continuation": "warn",
	"buildkit/redundant-target-platform": "warn",
	"buildkit/reserved-stage-name": "warn",
	"buildkit/secrets-used-in-arg-or-env": "warn",
	"buildkit/undefined-arg-in-from": "error",
	"buildkit/undefined-var": "warn",
	"buildkit/workdir-relative-path": "warn"
};
/** The rules of the preset `strict` with their severities. */
const strict = {
	"buildkit/consistent-instruction-casing": "warn",
	"buildkit/copy-ignored-file": "error",
	"buildkit/duplicate-stage-name": "error",
	"buildkit/expose-invalid-format": "warn",
	"buildkit/expose-proto-casing": "warn",
	"buildkit/from-as-casing": "warn",
	"buildkit/from-platform-flag-const-disallowed": "warn",
	"buildkit/invalid-default-arg-in-from": "warn",
	"buildkit/json-args-recommended": "warn",
	"buildkit/legacy-key-value-format": "warn",
	"buildkit/maintainer-deprecated": "warn",
	"buildkit/multiple-instructions-disallowed": "warn",
	"buildkit/no-empty-continuation": "warn",
	"buildkit/redundant-target-platform": "warn",
	"buildkit/reserved-stage-name": "warn",
	"buildkit/secrets-used-in-arg-or-env": "warn",
	"buildkit/stage-name-casing": "warn",
	"buildkit/undefined-arg-in-from": "error",
	"buildkit/undefined-var": "warn",
	"buildkit/workdir-relative-path": "warn"
};
/** The rules of the preset `all` with their severities. */
const all = {
	"buildkit/consistent-instruction-casing": "warn",
	"buildkit/copy-ignored-file": "error",
	"buildkit/duplicate-stage-name": "error",
	"buildkit/expose-invalid-format": "warn",
	"buildkit/expose-proto-casing": "warn",
	"buildkit/from-as-casing": "warn",
	"buildkit/from-platform-flag-const-disallowed": "warn",
	"buildkit/invalid-default-arg-in-from": "warn",
	"buildkit/invalid-definition-description": "warn",
	"buildkit/json-args-recommended": "warn",
	"buildkit/legacy-key-value-format": "warn",
	"buildkit/maintainer-deprecated": "warn",
	"buildkit/multiple-instructions-disallowed": "warn",
	"buildkit/no-empty-continuation": "warn",
	"buildkit/redundant-target-platform": "warn",
	"buildkit/reserved-stage-name": "warn",
	"buildkit/secrets-used-in-arg-or-env": "warn",
	"buildkit/stage-name-casing": "warn",
	"buildkit/undefined-arg-in-from": "error",
	"buildkit/undefined-var": "warn",
	"buildkit/workdir-relative-path": "warn"
};
// ../plugin-buildkit/src/create-rule.ts
/** Makes a rule of this package; the address of its page follows from its name. */
const createRule = RuleCreator((name) => `https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/${name}.md`);
// ../plugin-buildkit/src/rules/consistent-instruction-casing.ts
var consistent_instruction_casing_default = createRule({
	name: "consistent-instruction-casing",
	meta: {
		type: "layout",
		docs: {
			description: "Require all instructions in upper case, or all in lower case",
			recommended: "strict"
		},
		fixable: "code",
		schema: [],
		messages: { minority: "\"{{keyword}}\" is not in the letter case of most instructions here. Write \"{{wanted}}\"." },
		aliases: ["ConsistentInstructionCasing"],
		check: "file"
	},
	create(context) {
		return { Dockerfile({ stages }) {
			const keywords = stages.flatMap(({ from, instructions }) => [from, ...instructions].filter(({ type }) => type !== "InvalidInstruction").map(({ keyword }) => keyword));
			const lower = keywords.filter(({ value }) => value === value.toLowerCase()).length;
			const upper = keywords.filter(({ value }) => value === value.toUpperCase()).length;
			for (const node of keywords) {
				const { value } = node;
				const wanted = lower > upper ? value.toLowerCase() : value.toUpperCase();
				if (value === wanted) continue;
				context.report({
					node,
					messageId: "minority",
					data: {
						keyword: value,
						wanted
					},
					fix: (fixer) => fixer.replaceText(node, wanted)
				});
			}
		} };
	}
});
// ../plugin-buildkit/src/ignore-patterns.ts
/**
* Reads an ignore file as Docker does (`ReadAll` of github.com/moby/patternmatcher/ignorefile, then `New` of
* github.com/moby/patternmatcher). Null when Docker refuses a pattern.
*/
function readIgnorePatterns(text) {
	const patterns = [];
	for (const line of text.replace(/^\ufeff/, "").split("\n")) {
		if (line.startsWith("#") || line.trim() === "") continue;
		const written = line.trim();
		const isException = written.startsWith("!");
		const pattern = (isException ? written.slice(1) : written).trim();
		if (pattern === "") return null;
		const cleaned = cleanPath(pattern);
		const relative = cleaned.length > 1 && cleaned.startsWith("/") ? cleaned.slice(1).trim() : cleaned;
		const matches = compile(relative);
		if (!matches) return null;
		patterns.push({
			text: relative,
			isException,
			matches
		});
	}
	return patterns;
}
/** Whether a path, or a folder that it lies in, is ignored; the last pattern that matches wins (`MatchesOrParentMatches`). */
function isIgnored(path, patterns) {
	const candidates = [path, ...parentsOf(path)];
	let ignored = false;
	for (const { isException, matches } of patterns) if (isException === ignored && candidates.some(matches)) ignored = !isException;
	return ignored;
}
/** `a` and `a/b` for `a/b/c`, and an empty one in front where a path begins with a slash, as Go splits it. */
function parentsOf(path) {
	const slash = path.lastIndexOf("/");
	const parent = slash === 0 ? "/" : cleanPath(path.slice(0, Math.max(0, slash)));
	if (parent === ".") return [];
	const folders = parent.split("/");
	return folders.map((_, index) => folders.slice(0, index + 1).join("/"));
}
/** The shortest form of a path (Go's `path.Clean`). */
function cleanPath(path) {
	const isRooted = path.startsWith("/");
	const parts = [];
	for (const part of path.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
		else if (!isRooted) parts.push(part);
	}
	return (isRooted ? "/" : "") + parts.join("/") || ".";
}
/**
* What Go takes: no class that is empty or does not end, and only punctuation behind an escape character, which becomes
* one of a regular expression.
*/
const GOOD_SYNTAX = /^(?:\\[!-/:-@[-`{-~]|\[\^?(?:(?:\\[!-/:-@[-`{-~]|[^\\\]-])(?:-(?:\\[!-/:-@[-`{-~]|[^\\\]-]))?)+\]|[^\\[])*$/u;
/** Makes a function of a pattern, in the ways of `compile` and `match` of github.com/moby/patternmatcher. */
function compile(pattern) {
	if (/^\*\*[^*?[\]\\]*$/.test(pattern)) {
		const suffix = pattern.slice(2);
		return (path) => path.endsWith(suffix) || suffix.startsWith("/") && path === suffix.slice(1);
	}
	if (/^[^*?[\]\\]+\*\*$/.test(pattern)) {
		const prefix = pattern.slice(0, -2);
		return (path) => path.startsWith(prefix);
	}
	if (!/[*?[\]\\]/.test(pattern)) return (path) => path === pattern;
	if (!GOOD_SYNTAX.test(pattern)) return null;
	const steps = toSteps(pattern);
	return steps && ((path) => matchSteps(steps, [...path]));
}
const TOKEN = /\*\*\/?|[*?]|\\[^]|\[(?:\\[^]|[^\\\]])*\]|[^]/gu;
/** Null when a range goes backwards. */
function toSteps(pattern) {
	const tokens = pattern.match(TOKEN) ?? [];
	try {
		return tokens.map((token, index) => {
			if (token.startsWith("**")) return index === tokens.length - 1 ? "rest" : "folders";
			if (token === "*") return "name";
			if (token === "?") return (char) => char !== "/";
			if (token.length > 1 && token.startsWith("[")) return classTest(token);
			const wanted = token.startsWith("\\") && token.length > 1 ? token.slice(1) : token;
			return (char) => char === wanted;
		});
	} catch {
		return null;
	}
}
/** A class is one of JavaScript, but for escapes that it does not know. */
function classTest(token) {
	const source = token.replace(/\\([^])/gu, (escape, char) => /[\]\\^-]/.test(char) ? escape : char);
	const expression = new RegExp(`^${source}$`, "u");
	return (char) => expression.test(char);
}
/** Goes through all ways to match at once: the time is that of pattern times path, however many stars there are. */
function matchSteps(steps, path) {
	/** Whether the steps so far can match exactly so many characters. */
	let reached = [true, ...path.map(() => false)];
	for (const step of steps) {
		let hasStarted = false;
		const next = [];
		for (const [index, isReached] of reached.entries()) {
			const char = path[index - 1] ?? "";
			if (typeof step === "function") next.push(index > 0 && (reached[index - 1] ?? false) && step(char));
			else if (step === "name") next.push(isReached || index > 0 && (next[index - 1] ?? false) && char !== "/");
			else if (step === "folders") next.push(isReached || hasStarted && char === "/");
			else next.push(isReached || hasStarted);
			hasStarted ||= isReached;
		}
		reached = next;
	}
	return reached.at(-1) ?? false;
}
// ../plugin-buildkit/src/place.ts
/**
* Where something in an instruction is reported: at itself, but at the instruction's keyword when it stands on a later
* line, since BuildKit gives the line on which the instruction begins.
*/
function placeIn({ keyword }, node) {
	return node.loc.start.line === keyword.loc.start.line ? node.loc : keyword.loc;
}
/** Whether an instruction is the trigger of an ONBUILD: BuildKit checks it in the file that builds on the image. */
function isTrigger(instruction) {
	return instruction.parent?.type === "OnbuildInstruction";
}
// ../plugin-buildkit/src/rules/copy-ignored-file.ts
/** Patterns that ignore the whole build context (`copySourceRootIgnored` of BuildKit). */
const EVERYTHING = [
	"*",
	"**",
	"**/*"
];
/** What ADD takes from elsewhere: an address, or a Git repository (`ParseGitRef` of BuildKit's util/gitutil). */
const REMOTE = /^(?:https?|git|ssh):\/\/|^[\w.-]+@[\w.-]+:|^github\.com\//;
var copy_ignored_file_default = createRule({
	name: "copy-ignored-file",
	meta: {
		type: "problem",
		docs: {
			description: "Disallow copying files that the ignore file keeps out",
			recommended: true
		},
		schema: [],
		messages: { ignored: "\"{{source}}\" is not in the build context: the .dockerignore file leaves it out. Copy another file, or let it in." },
		aliases: ["CopyIgnoredFile"],
		check: "instruction"
	},
	create(context) {
		const { sourceCode } = context;
		let patterns = null;
		/** The patterns of the ignore file; none where BuildKit does not check, since files in an ignored folder may be let in. */
		function readPatterns() {
			const found = readIgnorePatterns(sourceCode.dockerignore ?? "") ?? [];
			return found.some(({ isException }) => isException) ? [] : found;
		}
		function check(node) {
			if (isTrigger(node) || node.flags.some(({ name }) => name === "from")) return;
			patterns ??= readPatterns();
			if (patterns.length === 0) return;
			for (const word of node.sources) {
				const { value } = sourceCode.expand(word, node);
				const isHeredoc = node.heredocs.some(({ marker }) => marker[0] === word.range[0]);
				if (value === null || isHeredoc || node.type === "AddInstruction" && REMOTE.test(value)) continue;
				const source = cleanPath(value);
				if ((source === "." || source === "/") && !patterns.some(({ text }) => EVERYTHING.includes(text))) continue;
				if (!isIgnored(source, patterns)) continue;
				context.report({
					loc: placeIn(node, word),
					messageId: "ignored",
					data: { source }
				});
			}
		}
		return {
			AddInstruction: check,
			CopyInstruction: check
		};
	}
});
// ../plugin-buildkit/src/rules/duplicate-stage-name.ts
var duplicate_stage_name_default = createRule({
	name: "duplicate-stage-name",
	meta: {
		type: "problem",
		docs: {
			description: "Disallow two stages of the same name",
			recommended: true
		},
		schema: [],
		messages: { duplicate: "The stage name \"{{name}}\" is taken (line {{line}}), and means this stage from here on. Give this one a name of its own." },
		aliases: ["DuplicateStageName", "DL3024"],
		check: "file"
	},
	create(context) {
		const lines = /* @__PURE__ */ new Map();
		return { FromInstruction(node) {
			if (!node.name) return;
			const name = node.name.value.toLowerCase();
			const line = lines.get(name);
			lines.set(name, node.loc.start.line);
			if (line === void 0) return;
			context.report({
				loc: placeIn(node, node.name),
				messageId: "duplicate",
				data: {
					name: node.name.value,
					line
				}
			});
		} };
	}
});
// ../plugin-buildkit/src/expose-entry.ts
/**
* Reads the entries of EXPOSE as far as they are certain (`parsePort` of frontend/dockerfile/dockerfile2llb/convert_expose.go).
* Those whose protocol BuildKit refuses are left out.
*/
function exposeEntries(node, sourceCode) {
	return node.ports.flatMap((word) => {
		const { value, text } = sourceCode.expand(word, node);
		const literals = value === null ? word.parts.filter((part) => typeof part === "string") : [value];
		const end = literals.at(-1) ?? "";
		const protocol = value !== null || word.parts.at(-1) === end ? /\/([^/:]*)$/.exec(end)?.[1] ?? "" : "";
		if (protocol !== "" && !/^(?:tcp|udp|sctp)$/i.test(protocol)) return [];
		const hasHost = literals.some((literal) => /[^:]:/.test(literal));
		return [{
			node: word,
			text: value ?? text,
			protocol,
			hasHost
		}];
	});
}
// ../plugin-buildkit/src/rules/expose-invalid-format.ts
var expose_invalid_format_default = createRule({
	name: "expose-invalid-format",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow addresses and host ports in EXPOSE",
			recommended: true
		},
		fixable: "code",
		schema: [],
		messages: { host: "\"{{port}}\" names an address or a port of the host, which EXPOSE does not know. Name only the port of the container." },
		aliases: ["ExposeInvalidFormat"],
		check: "instruction"
	},
	create(context) {
		const { sourceCode } = context;
		return { ExposeInstruction(node) {
			if (isTrigger(node)) return;
			for (const { node: word, text, hasHost } of exposeEntries(node, sourceCode)) {
				if (!hasHost) continue;
				const [, port] = /^[\d.:-]*:(\d+(?:-\d+)?(?:\/\w+)?)$/.exec(sourceCode.getText(word)) ?? [];
				context.report({
					loc: placeIn(node, word),
					messageId: "host",
					data: { port: text },
					fix: port === void 0 ? null : (fixer) => fixer.replaceText(word, port)
				});
			}
		} };
	}
});
// ../plugin-buildkit/src/rules/expose-proto-casing.ts
var expose_proto_casing_default = createRule({
	name: "expose-proto-casing",
	meta: {
		type: "layout",
		docs: {
			description: "Require protocols of EXPOSE in lower case",
			recommended: "strict"
		},
		fixable: "code",
		schema: [],
		messages: { upperCase: "The protocol of \"{{port}}\" is not in lower case. Write \"{{lower}}\"." },
		aliases: ["ExposeProtoCasing"],
		check: "instruction"
	},
	create(context) {
		const { sourceCode } = context;
		return { ExposeInstruction(node) {
			if (isTrigger(node)) return;
			for (const { node: word, text, protocol } of exposeEntries(node, sourceCode)) {
				const lower = protocol.toLowerCase();
				if (protocol === lower) continue;
				const end = word.range[1];
				const isWritten = sourceCode.getText(word).endsWith(`/${protocol}`);
				context.report({
					loc: placeIn(node, word),
					messageId: "upperCase",
					data: {
						port: text,
						lower
					},
					fix: isWritten ? (fixer) => fixer.replaceTextRange([end - protocol.length, end], lower) : null
				});
			}
		} };
	}
});
// ../plugin-buildkit/src/rules/from-as-casing.ts
var from_as_casing_default = createRule({
	name: "from-as-casing",
	meta: {
		type: "layout",
		docs: {
			description: "Require AS in the letter case of its FROM",
			recommended: "strict"
		},
		fixable: "code",
		schema: [],
		messages: { mismatch: "\"{{as}}\" and \"{{from}}\" are not in the same letter case. Write \"{{wanted}}\"." },
		aliases: ["FromAsCasing"],
		check: "instruction"
	},
	create(context) {
		return { FromInstruction(node) {
			const { as, keyword } = node;
			const from = keyword.value;
			let wanted;
			if (from === from.toLowerCase()) wanted = "as";
			else if (from === from.toUpperCase()) wanted = "AS";
			else return;
			if (!as || as.value === wanted) return;
			context.report({
				loc: placeIn(node, as),
				messageId: "mismatch",
				data: {
					as: as.value,
					from,
					wanted
				},
				fix: (fixer) => fixer.replaceText(as, wanted)
			});
		} };
	}
});
// ../plugin-buildkit/src/platform.ts
const SYSTEMS = new Set("aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos".split(" "));
const ARCHITECTURES = new Set("386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm".split(" "));
/** `normalizeArch` of github.com/containerd/platforms. */
const OTHER_NAMES = /* @__PURE__ */ new Map([
	["i386", "386"],
	["x86_64", "amd64"],
	["x86-64", "amd64"],
	["aarch64", "arm64"],
	["armhf", "arm"],
	["armel", "arm"]
]);
/**
* Reads `os`, `architecture`, `os/architecture` or `os/architecture/variant` (`Parse` of github.com/containerd/platforms).
* What is not written is what most builds have. Null for anything else.
*/
function parsePlatform(text) {
	const parts = text.split("/");
	const [first = "", second, ...others] = parts;
	const [, name = "", version] = /^([\w.-]+)(\([\w.-]*\))?$/.exec(first) ?? [];
	if (name === "" || others.length > 1 || parts.slice(1).some((part) => !/^[\w.-]+$/.test(part))) return null;
	const lower = name.toLowerCase();
	const os = lower === "macos" ? "darwin" : lower;
	if (second !== void 0) return {
		os,
		architecture: architectureOf(second)
	};
	if (SYSTEMS.has(os)) return {
		os,
		architecture: "amd64"
	};
	const architecture = architectureOf(name);
	return version === void 0 && ARCHITECTURES.has(architecture) ? {
		os: "linux",
		architecture
	} : null;
}
function architectureOf(name) {
	const lower = name.toLowerCase();
	return OTHER_NAMES.get(lower) ?? lower;
}
// ../plugin-buildkit/src/rules/from-platform-flag-const-disallowed.ts
var from_platform_flag_const_disallowed_default = createRule({
	name: "from-platform-flag-const-disallowed",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow a fixed `--platform` in FROM",
			recommended: "strict"
		},
		schema: [],
		messages: { constant: "The platform \"{{platform}}\" holds whatever the build is for. Leave it to the build, or name the stage after it." },
		aliases: ["FromPlatformFlagConstDisallowed", "DL3029"],
		check: "instruction"
	},
	create(context) {
		return { FromInstruction(node) {
			const flag = node.flags.find(({ name }) => name === "platform");
			if (!flag?.value || flag.value.parts.some((part) => typeof part === "object")) return;
			const platform = parsePlatform(flag.value.value);
			const name = node.name?.value.toLowerCase() ?? "";
			if (!platform || name.includes(platform.os) || name.includes(platform.architecture)) return;
			context.report({
				loc: placeIn(node, flag),
				messageId: "constant",
				data: { platform: flag.value.value }
			});
		} };
	}
});
// ../plugin-buildkit/src/platform-arguments.ts
/**
* What BuildKit gives to FROM without an ARG, and to a stage after one (`defaultArgs` of
* frontend/dockerfile/dockerfile2llb/platform.go), with the values of a build for the most common machine.
*/
const platformArguments = new Map([...["BUILD", "TARGET"].flatMap((side) => [
	[`${side}PLATFORM`, "linux/amd64"],
	[`${side}OS`, "linux"],
	[`${side}OSVERSION`, ""],
	[`${side}ARCH`, "amd64"],
	[`${side}VARIANT`, ""]
]), ["TARGETSTAGE", "default"]]);
// ../plugin-buildkit/src/rules/invalid-default-arg-in-from.ts
var invalid_default_arg_in_from_default = createRule({
	name: "invalid-default-arg-in-from",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require defaults with which each FROM names an image",
			recommended: "strict"
		},
		schema: [],
		messages: {
			empty: "Without build arguments, \"{{image}}\" is empty. Give its ARG a default.",
			invalid: "Without build arguments, \"{{image}}\" is \"{{value}}\", which is no image name. Give its ARG a default, or correct the name."
		},
		aliases: ["InvalidDefaultArgInFrom"],
		check: "file"
	},
	create(context) {
		return { Dockerfile(ast) {
			const defaults = readDefaults(ast);
			if (!defaults) return;
			for (const { from } of ast.stages) {
				const { value } = expandWord(from.image, { resolve: (name) => defaults.get(name) });
				if (value === null) return;
				if (parseImageReference(value)) continue;
				context.report({
					loc: placeIn(from, from.image),
					messageId: value === "" ? "empty" : "invalid",
					data: {
						image: from.image.value,
						value
					}
				});
			}
		} };
	}
});
/** What the arguments before the first FROM hold in a build without `--build-arg`; null when a default is malformed. */
function readDefaults({ preamble }) {
	const defaults = /* @__PURE__ */ new Map();
	for (const [name, value] of platformArguments) defaults.set(name, {
		value,
		text: value,
		isSet: true
	});
	for (const instruction of preamble) {
		if (instruction.type !== "ArgInstruction") continue;
		for (const { key, value: word } of instruction.pairs) {
			if (!word) continue;
			const { value } = expandWord(word, { resolve: (name) => defaults.get(name) });
			if (value === null) return null;
			defaults.set(key.value, {
				value,
				text: value,
				isSet: true
			});
		}
	}
	return defaults;
}
// ../plugin-buildkit/src/rules/invalid-definition-description.ts
var invalid_definition_description_default = createRule({
	name: "invalid-definition-description",
	meta: {
		type: "suggestion",
		docs: { description: "Require comments above ARG and named stages to begin with what they describe" },
		schema: [],
		messages: { description: "The comment above is shown as the description of \"{{name}}\" only when it begins with the name. Write \"# {{name}} ...\", or put a bare \"#\" between." },
		aliases: ["InvalidDefinitionDescription"],
		check: "experimental"
	},
	create(context) {
		function check(node, names) {
			const comment = context.sourceCode.getAttachedComments(node).at(-1);
			if (comment === void 0 || names.includes(comment.split(" ", 1)[0] ?? "")) return;
			const name = names.length > 1 ? "<name>" : names[0];
			context.report({
				loc: node.keyword.loc,
				messageId: "description",
				data: { name }
			});
		}
		return {
			ArgInstruction(node) {
				const names = node.pairs.map(({ key }) => key.value);
				if (node.parent?.type !== "OnbuildInstruction") check(node, names);
			},
			FromInstruction(node) {
				if (node.name) check(node, [node.name.value.toLowerCase()]);
			}
		};
	}
});
// ../plugin-buildkit/src/fix-places.ts
/** Whether a comment stands between the lines of a node: a fix that writes it anew would lose it. */
function hasCommentInside({ comments }, { range, loc }) {
	if (loc.start.line === loc.end.line) return false;
	return comments.some((comment) => comment.range[0] >= range[0] && comment.range[1] <= range[1]);
}
// ../plugin-buildkit/src/plain-words.ts
/** What a shell takes as text, whatever stands around it; `=` only behind a first character that is none of a name. */
const WORD = /^[\w@%+=:,./-]+$/;
/** `NAME=value` in front of a command. */
const ASSIGNMENT = /^\w+=/;
/** What POSIX shells run themselves and no program does, with the reserved words (POSIX, "Shell Command Language"). */
const SHELL_ONLY = new Set(`. : alias bg bind break builtin case cd command continue declare dirs disown do done elif else esac eval exec exit
  export fc fg fi for function getopts hash history if in jobs let local logout popd pushd read readonly return select
  set shift shopt source suspend then time times trap type typeset ulimit umask unalias unset until wait while`.split(/\s+/));
/** The words of a command line in which a shell does nothing but to split it; null when it does more. */
function plainWords(commandLine) {
	const words = commandLine.trim().split(/[ \t]+/);
	const [program = ""] = words;
	return words.every((word) => WORD.test(word)) && !ASSIGNMENT.test(program) && !SHELL_ONLY.has(program) ? words : null;
}
// ../plugin-buildkit/src/stage-shell.ts
/** Tells whether a SHELL of the file is in force at an instruction: one before it in its stage, or one that the stage inherits. */
function createShellFinder(graph) {
	/** Offsets from which on a stage has one; Infinity when it never has. */
	const starts = /* @__PURE__ */ new Map();
	for (const stage of graph.stages) {
		const { base, node } = stage;
		const isInherited = base.kind === "stage" && starts.get(base.stage) !== Infinity;
		const own = node.instructions.find(({ type }) => type === "ShellInstruction");
		starts.set(stage, isInherited ? node.range[0] : own?.range[0] ?? Infinity);
	}
	return ({ range }) => {
		const stage = graph.stageAt(range[0]);
		return stage !== null && (starts.get(stage) ?? Infinity) < range[0];
	};
}
// ../plugin-buildkit/src/stage-family.ts
/** Goes through all stages once: bases stand before what starts from them. */
function createFamilyFinder({ stages }) {
	const above = /* @__PURE__ */ new Map();
	const below = /* @__PURE__ */ new Map();
	for (const stage of stages) {
		const own = stage.node.instructions.map(({ type }) => type);
		const inherited = stage.base.kind === "stage" ? above.get(stage.base.stage) : void 0;
		above.set(stage, /* @__PURE__ */ new Set([...own, ...inherited ?? []]));
		below.set(stage, new Set(own));
	}
	for (const stage of stages.toReversed()) {
		if (stage.base.kind !== "stage") continue;
		const base = below.get(stage.base.stage);
		for (const type of below.get(stage) ?? []) base?.add(type);
	}
	return (stage, type) => (above.get(stage)?.has(type) ?? false) || (below.get(stage)?.has(type) ?? false);
}
// ../plugin-buildkit/src/rules/json-args-recommended.ts
var json_args_recommended_default = createRule({
	name: "json-args-recommended",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require the JSON form for CMD and ENTRYPOINT",
			recommended: true
		},
		fixable: "code",
		hasSuggestions: true,
		schema: [{
			type: "object",
			properties: {
				healthcheck: {
					type: "boolean",
					description: "Also report HEALTHCHECK CMD"
				},
				withShell: {
					type: "boolean",
					description: "Also report where a SHELL instruction is in force"
				}
			},
			additionalProperties: false
		}],
		defaultOptions: [{
			healthcheck: false,
			withShell: false
		}],
		messages: {
			shellForm: "{{instruction}} runs within a shell, which does not pass signals on. Write its arguments as JSON.",
			writeJson: "Write {{json}}."
		},
		aliases: ["JSONArgsRecommended", "DL3025"],
		check: "instruction"
	},
	create(context, [{ healthcheck, withShell }]) {
		const { sourceCode } = context;
		let hasShell = null;
		let familyHas = null;
		function check(node) {
			const { command } = node;
			if (command?.type !== "ShellCommand" || isTrigger(node)) return;
			if (!withShell && (hasShell ??= createShellFinder(sourceCode.buildGraph))(node)) return;
			const words = plainWords(command.value);
			const isPosix = sourceCode.getEnvironment(node).shellFlavour === "posix";
			const json = words && isPosix && !hasCommentInside(sourceCode.ast, command) ? `[${words.map((word) => `"${word}"`).join(", ")}]` : null;
			const fix = json === null ? null : {
				json,
				isSafe: node.type === "HealthcheckInstruction" || !isCombined(node)
			};
			context.report({
				loc: node.type === "HealthcheckInstruction" ? placeIn(node, node.kind) : node.keyword.loc,
				messageId: "shellForm",
				data: { instruction: node.keyword.value.toUpperCase() },
				fix: fix?.isSafe ? (fixer) => fixer.replaceText(command, fix.json) : null,
				suggest: fix && !fix.isSafe ? [{
					messageId: "writeJson",
					data: { json: fix.json },
					fix: (fixer) => fixer.replaceText(command, fix.json)
				}] : null
			});
		}
		/** Whether CMD and ENTRYPOINT meet in an image: the JSON form changes how one is given to the other. */
		function isCombined(node) {
			const stage = sourceCode.getStage(node);
			const other = node.type === "CmdInstruction" ? "EntrypointInstruction" : "CmdInstruction";
			familyHas ??= createFamilyFinder(sourceCode.buildGraph);
			return stage !== null && familyHas(stage, other);
		}
		return {
			CmdInstruction: check,
			EntrypointInstruction: check,
			...healthcheck && { HealthcheckInstruction: check }
		};
	}
});
// ../plugin-buildkit/src/modern-pair.ts
/**
* `key value` as `key=value`: the value as it stands where it is one word already, else in quotes, else with its own
* quotes escaped. Null when none of these means the same, or when a comment would be lost.
*/
function modernPair({ key, value }, { ast, text }) {
	if (!value) return null;
	const name = text.slice(...key.range);
	if (text.slice(key.range[1], value.range[0]).includes("#")) return null;
	const raw = text.slice(...value.range);
	const escaped = raw.replace(/["\\`]/g, (each) => each === "\"" || each === ast.escape ? ast.escape + each : each);
	const modern = [
		raw,
		`"${raw}"`,
		`"${escaped}"`
	].find((candidate) => means(`${name}=${candidate}`, key, value, ast.escape));
	return modern === void 0 ? null : `${name}=${modern}`;
}
/** Whether BuildKit reads exactly this key and this value in a pair. */
function means(pair, key, value, escape) {
	const { stages, errors } = parse(`# escape=${escape}\nFROM scratch\nENV ${pair}\n`);
	const [instruction, ...others] = stages[0]?.instructions ?? [];
	if (errors.length > 0 || others.length > 0 || instruction?.type !== "EnvInstruction") return false;
	const [found, ...more] = instruction.pairs;
	if (!found?.value || more.length > 0 || instruction.legacy) return false;
	return same(found.key, key) && same(found.value, value);
}
/** Whether two words are the same text with the same variables. */
function same(a, b) {
	return shape(a) === shape(b);
}
function shape(word) {
	if (!word) return "null";
	return `[${word.parts.map((part) => typeof part === "string" ? JSON.stringify(part) : `$(${part.name} ${part.operator} ${shape(part.word)} ${shape(part.replacement)})`).join()}]`;
}
// ../plugin-buildkit/src/rules/legacy-key-value-format.ts
var legacy_key_value_format_default = createRule({
	name: "legacy-key-value-format",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require `key=value` in ENV and LABEL",
			recommended: true
		},
		fixable: "code",
		schema: [],
		messages: { legacy: "\"{{instruction}} key value\" is an outdated form that can hold only one pair. Write \"{{instruction}} key=value\"." },
		aliases: ["LegacyKeyValueFormat"],
		check: "instruction"
	},
	create(context) {
		function check(node) {
			const [pair] = node.pairs;
			if (!node.legacy || !pair || isTrigger(node)) return;
			const modern = modernPair(pair, context.sourceCode);
			context.report({
				loc: placeIn(node, pair),
				messageId: "legacy",
				data: { instruction: node.keyword.value },
				fix: modern === null ? null : (fixer) => fixer.replaceText(pair, modern)
			});
		}
		return {
			EnvInstruction: check,
			LabelInstruction: check
		};
	}
});
// ../plugin-buildkit/src/rules/maintainer-deprecated.ts
/** OCI image specification, "Pre-Defined Annotation Keys". */
const LABEL = "org.opencontainers.image.authors";
var maintainer_deprecated_default = createRule({
	name: "maintainer-deprecated",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow MAINTAINER, which a label replaces",
			recommended: true
		},
		fixable: "code",
		schema: [],
		messages: { deprecated: `MAINTAINER is deprecated. Use the label ${LABEL}.` },
		aliases: ["MaintainerDeprecated", "DL4000"],
		check: "instruction"
	},
	create(context) {
		const { ast } = context.sourceCode;
		/** The label as one word in double quotes, in which the author is taken literally. */
		function labelOf({ author, keyword }) {
			const { value } = author;
			const quoted = (/^(["'])([^"']*)\1$/.exec(value)?.[2] ?? value).replace(/["$\\`]/g, (each) => isSpecial(each) ? ast.escape + each : each);
			return `${keyword.value === "maintainer" ? "label" : "LABEL"} ${LABEL}="${quoted}"`;
		}
		const isSpecial = (char) => char === "\"" || char === "$" || char === ast.escape;
		return { MaintainerInstruction(node) {
			const canFix = !hasCommentInside(ast, node) && node.parent?.type === "Stage" && !hasLabel(node.parent) && !node.author.value.endsWith(ast.escape);
			context.report({
				node,
				messageId: "deprecated",
				fix: canFix ? (fixer) => fixer.replaceText(node, labelOf(node)) : null
			});
		} };
	}
});
/** Whether a stage says already who its authors are. */
function hasLabel({ instructions }) {
	return instructions.some((each) => each.type === "LabelInstruction" && each.pairs.some(({ key }) => key.value === LABEL));
}
// ../plugin-buildkit/src/rules/multiple-instructions-disallowed.ts
const INSTRUCTIONS = [
	"CMD",
	"ENTRYPOINT",
	"HEALTHCHECK"
];
var multiple_instructions_disallowed_default = createRule({
	name: "multiple-instructions-disallowed",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow CMD, ENTRYPOINT and HEALTHCHECK twice in a stage",
			recommended: true
		},
		schema: [{
			type: "object",
			properties: {
				instructions: {
					type: "array",
					items: {
						type: "string",
						enum: INSTRUCTIONS
					},
					uniqueItems: true,
					description: "The instructions that may stand only once"
				},
				report: {
					type: "string",
					enum: ["overridden", "overriding"],
					description: "Which of two is reported: the first, which does nothing, or the second"
				}
			},
			additionalProperties: false
		}],
		defaultOptions: [{
			instructions: INSTRUCTIONS,
			report: "overridden"
		}],
		messages: {
			overridden: "This {{instruction}} does nothing: only the last one of a stage counts (line {{line}}). Remove it.",
			overriding: "This {{instruction}} overrides that of line {{line}}: only the last one of a stage counts. Keep one."
		},
		aliases: [
			"MultipleInstructionsDisallowed",
			"DL3012",
			"DL4003",
			"DL4004"
		],
		check: "instruction"
	},
	create(context, [{ instructions = INSTRUCTIONS, report }]) {
		return { Stage(stage) {
			const last = /* @__PURE__ */ new Map();
			for (const node of stage.instructions) {
				const instruction = node.keyword.value.toUpperCase();
				if (!instructions.includes(instruction) || node.type === "InvalidInstruction") continue;
				const earlier = last.get(instruction);
				last.set(instruction, node);
				if (!earlier) continue;
				const [reported, other] = report === "overriding" ? [node, earlier] : [earlier, node];
				context.report({
					node: reported,
					messageId: report === "overriding" ? "overriding" : "overridden",
					data: {
						instruction,
						line: other.loc.start.line
					},
					cause: node
				});
			}
		} };
	}
});
// ../plugin-buildkit/src/continued-lines.ts
/**
* Walks the lines of an instruction, by the rules of BuildKit's parser: a line goes on when it ends with the escape
* character, alone and with nothing but blanks behind it, and neither comments nor blank lines end it.
*
* @param start offset at which the instruction begins
*/
function continuedLines(text, start, escape) {
	const empty = [];
	let first = start;
	let end = lineEnd(text, start);
	let isContinued = goesOn(text.slice(first, end), escape);
	while (isContinued && end < text.length) {
		first = end + 1;
		if (first === text.length) break;
		end = lineEnd(text, first);
		const line = text.slice(first, end);
		const content = line.trim();
		if (content === "") empty.push([first, Math.min(end + 1, text.length)]);
		else if (!content.startsWith("#")) isContinued = goesOn(line, escape);
	}
	first = Math.min(first, text.length - 1);
	const shown = text.slice(first, end);
	const indent = shown.trim() === "" ? 0 : shown.length - shown.trimStart().length;
	return {
		empty,
		last: [first + indent, Math.max(first + indent, first + shown.trimEnd().length)]
	};
}
function lineEnd(text, start) {
	const end = text.indexOf("\n", start);
	return end < 0 ? text.length : end;
}
function goesOn(line, escape) {
	let end = line.length;
	while (end > 0 && " 	\r".includes(line.charAt(end - 1))) end--;
	return line.charAt(end - 1) === escape && line.charAt(end - 2) !== escape;
}
// ../plugin-buildkit/src/instructions.ts
/** All instructions of a file in source order, those before the first FROM too. Triggers stay inside of their ONBUILD. */
function allInstructions({ preamble, stages }) {
	return [...preamble, ...stages.flatMap(({ from, instructions }) => [from, ...instructions])];
}
// ../plugin-buildkit/src/rules/no-empty-continuation.ts
var no_empty_continuation_default = createRule({
	name: "no-empty-continuation",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow empty lines inside of an instruction",
			recommended: true
		},
		fixable: "whitespace",
		schema: [],
		messages: { empty: "This instruction holds an empty line (line {{line}}), which a later version of Docker will refuse. Take it out." },
		aliases: ["NoEmptyContinuation"],
		check: "file"
	},
	create(context) {
		const { sourceCode } = context;
		return { Dockerfile(ast) {
			for (const instruction of allInstructions(ast)) {
				const { empty, last } = continuedLines(sourceCode.text, instruction.range[0], ast.escape);
				const [first] = empty;
				if (!first) continue;
				context.report({
					loc: sourceCode.getLoc(last),
					messageId: "empty",
					data: { line: sourceCode.getLocFromIndex(first[0]).line },
					fix: (fixer) => empty.map((range) => fixer.removeRange(range))
				});
			}
		} };
	}
});
// ../plugin-buildkit/src/rules/redundant-target-platform.ts
/** With these, `${TARGETPLATFORM...}` is its value as long as it has one, which is always. */
const OPERATORS = [
	null,
	"-",
	":-",
	"?",
	":?"
];
var redundant_target_platform_default = createRule({
	name: "redundant-target-platform",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow `--platform=$TARGETPLATFORM`, which is the default",
			recommended: true
		},
		fixable: "code",
		schema: [],
		messages: { redundant: "The platform is {{platform}} anyway. Leave \"--platform\" out." },
		aliases: ["RedundantTargetPlatform", "DL3065"],
		check: "instruction"
	},
	create(context) {
		const { sourceCode } = context;
		const isRedefined = sourceCode.ast.preamble.some((each) => each.type === "ArgInstruction" && each.pairs.some(({ key, value }) => key.value === "TARGETPLATFORM" && value !== null));
		return { FromInstruction(node) {
			const flag = node.flags.find(({ name }) => name === "platform");
			const parts = flag?.value?.parts ?? [];
			const [variable] = parts;
			if (!flag || parts.length !== 1 || typeof variable !== "object") return;
			if (variable.name !== "TARGETPLATFORM" || !OPERATORS.includes(variable.operator)) return;
			if (variable.word?.parts.some((part) => typeof part === "object")) return;
			const gap = sourceCode.text.slice(flag.range[1], node.image.range[0]);
			const end = /^[ \t]+$/.test(gap) ? node.image.range[0] : flag.range[1];
			context.report({
				loc: placeIn(node, flag),
				messageId: "redundant",
				data: { platform: flag.value?.value },
				fix: isRedefined ? null : (fixer) => fixer.removeRange([flag.range[0], end])
			});
		} };
	}
});
// ../plugin-buildkit/src/rules/reserved-stage-name.ts
/** `reservedStageNames` of BuildKit (frontend/dockerfile/dockerfile2llb/validations.go). */
const RESERVED = ["context", "scratch"];
var reserved_stage_name_default = createRule({
	name: "reserved-stage-name",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow `scratch` and `context` as names of stages",
			recommended: true
		},
		schema: [],
		messages: { reserved: "\"{{name}}\" means something else to Docker than a stage. Give the stage another name." },
		aliases: ["ReservedStageName", "DL3063"],
		check: "file"
	},
	create(context) {
		return { FromInstruction(node) {
			const { name } = node;
			if (!name || !RESERVED.includes(name.value.toLowerCase())) return;
			context.report({
				loc: placeIn(node, name),
				messageId: "reserved",
				data: { name: name.value }
			});
		} };
	}
});
// ../plugin-buildkit/src/rules/secrets-used-in-arg-or-env.ts
const SECRET = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const HARMLESS = /(?:_|^)(?:public|file|version)(?:_|$)/i;
var secrets_used_in_arg_or_env_default = createRule({
	name: "secrets-used-in-arg-or-env",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow ARG and ENV for what is named as a secret",
			recommended: true
		},
		schema: [],
		messages: { secret: "{{instruction}} keeps \"{{name}}\" in the image for everybody to read. Use a secret mount: RUN --mount=type=secret." },
		aliases: ["SecretsUsedInArgOrEnv"],
		check: "instruction"
	},
	create(context) {
		function check(node) {
			if (isTrigger(node) || node.parent?.type !== "Stage") return;
			for (const { key } of node.pairs) {
				const name = node.type === "EnvInstruction" ? context.sourceCode.expand(key, node).text : key.value;
				if (!SECRET.test(name) || HARMLESS.test(name)) continue;
				context.report({
					loc: placeIn(node, key),
					messageId: "secret",
					data: {
						instruction: node.keyword.value.toUpperCase(),
						name
					}
				});
			}
		}
		return {
			ArgInstruction: check,
			EnvInstruction: check
		};
	}
});
// ../plugin-buildkit/src/rules/stage-name-casing.ts
var stage_name_casing_default = createRule({
	name: "stage-name-casing",
	meta: {
		type: "layout",
		docs: {
			description: "Require stage names in lower case",
			recommended: "strict"
		},
		fixable: "code",
		schema: [],
		messages: { upperCase: "The stage name \"{{name}}\" is not in lower case. Call it \"{{lower}}\"." },
		aliases: ["StageNameCasing"],
		check: "instruction"
	},
	create(context) {
		/** Whether the word is the stage's name and not a variable that holds it. */
		const isName = ({ word, instruction }, name) => !isTrigger(instruction) && context.sourceCode.getText(word).toLowerCase() === name.toLowerCase();
		return { "Dockerfile:exit"() {
			for (const { node, name, dependents } of context.sourceCode.buildGraph.stages) {
				const { name: word } = node.from;
				if (word === null || name === null || name === name.toLowerCase()) continue;
				const lower = name.toLowerCase();
				context.report({
					loc: placeIn(node.from, word),
					messageId: "upperCase",
					data: {
						name,
						lower
					},
					*fix(fixer) {
						yield fixer.replaceText(word, lower);
						for (const edge of dependents) if (isName(edge, name)) yield fixer.replaceText(edge.word, lower);
					}
				});
			}
		} };
	}
});
// ../plugin-buildkit/src/nearest-name.ts
/** More names are not compared, so that a file of nothing but mistakes takes no longer than any other. */
const MOST = 200;
/** The known name that one slip of the keyboard turns into this one; null when there is none. */
function nearestName(name, known, isKnown = () => true) {
	let count = 0;
	for (const each of known) {
		if (isOneEdit(name, each) && isKnown(each)) return each;
		if (++count === MOST) break;
	}
	return null;
}
// ../plugin-buildkit/src/variables-of.ts
/** The references in a word, those in defaults and patterns of others too, each name once, in source order. */
function variablesOf(word) {
	const found = /* @__PURE__ */ new Map();
	const collect = ({ parts }) => {
		for (const part of parts) {
			if (typeof part === "string") continue;
			if (!found.has(part.name)) found.set(part.name, part);
			if (part.word) collect(part.word);
			if (part.replacement) collect(part.replacement);
		}
	};
	collect(word);
	return [...found.values()];
}
// ../plugin-buildkit/src/rules/undefined-arg-in-from.ts
var undefined_arg_in_from_default = createRule({
	name: "undefined-arg-in-from",
	meta: {
		type: "problem",
		docs: {
			description: "Require an ARG before the first FROM for each variable of a FROM",
			recommended: true
		},
		schema: [],
		messages: {
			undeclared: "No ARG before the first FROM declares \"{{name}}\". Declare it there.",
			misspelt: "No ARG before the first FROM declares \"{{name}}\". \"{{nearest}}\" may be meant."
		},
		aliases: ["UndefinedArgInFrom"],
		check: "instruction"
	},
	create(context) {
		const declared = new Set(platformArguments.keys());
		for (const instruction of context.sourceCode.ast.preamble) if (instruction.type === "ArgInstruction") for (const { key } of instruction.pairs) declared.add(key.value);
		return { FromInstruction(node) {
			const platform = node.flags.find(({ name }) => name === "platform")?.value;
			for (const word of [node.image, ...platform ? [platform] : []]) for (const variable of variablesOf(word)) {
				const { name } = variable;
				if (declared.has(name)) continue;
				const nearest = nearestName(name, declared);
				context.report({
					loc: placeIn(node, variable),
					messageId: nearest === null ? "undeclared" : "misspelt",
					data: {
						name,
						nearest
					}
				});
			}
		} };
	}
});
// ../plugin-buildkit/src/bare-images.ts
/**
* Official images whose configuration sets PATH and no other variable, in every tag that is built today
* (https://github.com/docker-library/official-images).
*/
const BARE_IMAGES = /* @__PURE__ */ new Set([
	"alpine",
	"busybox",
	"debian",
	"ubuntu"
]);
/** Whether an image is known to set no variable but PATH: `scratch`, and the smallest of the official images. */
function isBare(origin) {
	if (origin.kind !== "image" || !origin.image) return false;
	const { isScratch, registry, namespace, name } = origin.image;
	if (isScratch) return true;
	return (registry === null || registry === "docker.io") && (namespace === null || namespace === "library") && BARE_IMAGES.has(name);
}
// ../plugin-buildkit/src/expanded-words.ts
/** Flags of COPY and ADD whose values BuildKit expands. */
const EXPANDED_FLAGS = /* @__PURE__ */ new Set([
	"chown",
	"chmod",
	"checksum"
]);
/**
* The words of an instruction in which BuildKit expands variables (`Expand` of frontend/dockerfile/instructions), in the
* order in which it does. Those of FROM and EXPOSE, which it expands apart, are none; nor are the defaults of ARG.
*/
function expandedWords(instruction) {
	switch (instruction.type) {
		case "EnvInstruction":
		case "LabelInstruction": return instruction.pairs.flatMap(({ key, value }) => value ? [key, value] : [key]);
		case "AddInstruction":
		case "CopyInstruction": return [
			...instruction.flags.flatMap(({ name, value }) => EXPANDED_FLAGS.has(name) && value ? [value] : []),
			...instruction.sources,
			instruction.destination
		];
		case "RunInstruction": return instruction.flags.filter(({ name }) => name === "mount").flatMap(({ options }) => options.flatMap(({ key, value }) => value && key !== "from" ? [value] : []));
		case "WorkdirInstruction": return [instruction.path];
		case "UserInstruction": return [instruction.user];
		case "VolumeInstruction": return instruction.paths;
		case "StopsignalInstruction": return [instruction.signal];
		default: return [];
	}
}
/** An escaped character, or a reference with the name that it begins with. */
const REFERENCE = /\\[^]|\$\{?([A-Za-z_]\w*|\d+|[@*#?$!-])/g;
/** The names of the variables that BuildKit replaces in the body of a heredoc, each once. */
function heredocVariables(content) {
	const names = [...content.matchAll(REFERENCE)].flatMap(([, name]) => name ?? []);
	return [...new Set(names)];
}
// ../plugin-buildkit/src/rules/undefined-var.ts
/** `nonEnvArgs` of BuildKit. */
const NEVER_REPORTED = ["BUILDKIT_SBOM_SCAN_CONTEXT", "BUILDKIT_SBOM_SCAN_STAGE"];
/** No image can set a variable of such a name. */
const POSITIONAL = /^[^A-Za-z_]/;
var undefined_var_default = createRule({
	name: "undefined-var",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow variables that nothing sets",
			recommended: true
		},
		schema: [{
			type: "object",
			properties: { assumeBareImages: {
				type: "boolean",
				description: "Take it that no base image sets a variable besides PATH"
			} },
			additionalProperties: false
		}],
		defaultOptions: [{ assumeBareImages: false }],
		messages: {
			undefined: "Nothing sets \"${{name}}\" before this place. Declare it with ARG or ENV.",
			misspelt: "Nothing sets \"${{name}}\" before this place. \"${{nearest}}\" may be meant."
		},
		aliases: ["UndefinedVar"],
		check: "instruction"
	},
	create(context, [{ assumeBareImages }]) {
		const { sourceCode } = context;
		let names = null;
		function isDefined(name, environment) {
			if (NEVER_REPORTED.includes(name)) return true;
			if (name === "PATH") return !environment.isWindows || environment.lookup(name) !== void 0;
			const variable = environment.lookup(name);
			return variable !== void 0 && (variable.kind !== "predefined" || platformArguments.has(name));
		}
		function report(instruction, name, node) {
			const environment = sourceCode.getEnvironment(instruction);
			names ??= declaredNames(sourceCode.ast.stages.flatMap(({ instructions }) => instructions));
			const nearest = POSITIONAL.test(name) ? null : nearestName(name, names, (each) => isDefined(each, environment));
			context.report({
				loc: placeIn(instruction, node),
				messageId: nearest === null ? "undefined" : "misspelt",
				data: {
					name,
					nearest
				}
			});
		}
		function check(instruction, isKnownImage) {
			const environment = sourceCode.getEnvironment(instruction);
			const isMissing = (name) => (isKnownImage || POSITIONAL.test(name)) && !isDefined(name, environment);
			for (const word of expandedWords(instruction)) for (const variable of variablesOf(word)) if (isMissing(variable.name)) report(instruction, variable.name, variable);
			if (instruction.type === "ArgInstruction") {
				const earlier = /* @__PURE__ */ new Set();
				for (const { key, value } of instruction.pairs) {
					for (const variable of value ? variablesOf(value) : []) if (isMissing(variable.name) && !earlier.has(variable.name)) report(instruction, variable.name, variable);
					earlier.add(key.value);
				}
			} else if (instruction.type === "CopyInstruction" || instruction.type === "AddInstruction") {
				for (const { expand, content } of instruction.heredocs) for (const name of expand ? heredocVariables(content) : []) if (isMissing(name)) report(instruction, name, instruction.keyword);
			}
		}
		return { "Dockerfile:exit"() {
			const bare = /* @__PURE__ */ new Map();
			for (const stage of sourceCode.buildGraph.stages) {
				const { base } = stage;
				const isKnown = assumeBareImages || (base.kind === "stage" ? bare.get(base.stage) === true : isBare(base));
				bare.set(stage, isKnown);
				for (const instruction of stage.node.instructions) check(instruction, isKnown);
			}
		} };
	}
});
/** All names that instructions of the file declare, and those that are there anyway. */
function declaredNames(instructions) {
	const names = /* @__PURE__ */ new Set(["PATH"]);
	for (const instruction of instructions) if (instruction.type === "ArgInstruction" || instruction.type === "EnvInstruction") for (const { key } of instruction.pairs) names.add(key.value);
	return names;
}
// ../plugin-buildkit/src/rules/index.ts
/** All rules of this package by name. */
const rules = {
	"consistent-instruction-casing": consistent_instruction_casing_default,
	"copy-ignored-file": copy_ignored_file_default,
	"duplicate-stage-name": duplicate_stage_name_default,
	"expose-invalid-format": expose_invalid_format_default,
	"expose-proto-casing": expose_proto_casing_default,
	"from-as-casing": from_as_casing_default,
	"from-platform-flag-const-disallowed": from_platform_flag_const_disallowed_default,
	"invalid-default-arg-in-from": invalid_default_arg_in_from_default,
	"invalid-definition-description": invalid_definition_description_default,
	"json-args-recommended": json_args_recommended_default,
	"legacy-key-value-format": legacy_key_value_format_default,
	"maintainer-deprecated": maintainer_deprecated_default,
	"multiple-instructions-disallowed": multiple_instructions_disallowed_default,
	"no-empty-continuation": no_empty_continuation_default,
	"redundant-target-platform": redundant_target_platform_default,
	"reserved-stage-name": reserved_stage_name_default,
	"secrets-used-in-arg-or-env": secrets_used_in_arg_or_env_default,
	"stage-name-casing": stage_name_casing_default,
	"undefined-arg-in-from": undefined_arg_in_from_default,
	"undefined-var": undefined_var_default,
	"workdir-relative-path": createRule({
		name: "workdir-relative-path",
		meta: {
			type: "suggestion",
			docs: {
				description: "Disallow relative paths in the first WORKDIR",
				recommended: true
			},
			schema: [{
				type: "object",
				properties: { every: {
					type: "boolean",
					description: "Report each relative WORKDIR, not the first one alone"
				} },
				additionalProperties: false
			}],
			defaultOptions: [{ every: false }],
			messages: { relative: "Where \"{{path}}\" lies depends on what stands before it. Write an absolute path." },
			aliases: ["WorkdirRelativePath", "DL3000"],
			check: "instruction"
		},
		create(context, [{ every }]) {
			const { sourceCode } = context;
			/** Whether the path is relative for certain: one that begins with an unknown variable may be absolute. */
			function isRelative(node) {
				const { value } = sourceCode.expand(node.path, node);
				const [first] = node.path.parts;
				const path = value ?? (typeof first === "string" ? first : null);
				if (path === null) return false;
				if (/^[A-Za-z]:/.test(path)) return false;
				return !isAbsolutePath(sourceCode.getEnvironment(node).isWindows ? toPosixPath(path) : path);
			}
			return { "Dockerfile:exit"() {
				const set = /* @__PURE__ */ new Set();
				for (const stage of sourceCode.buildGraph.stages) {
					let isSet = stage.base.kind === "stage" && set.has(stage.base.stage);
					for (const node of stage.node.instructions) {
						if (node.type !== "WorkdirInstruction") continue;
						if ((every || !isSet) && isRelative(node)) {
							const path = sourceCode.getText(node.path);
							context.report({
								loc: placeIn(node, node.path),
								messageId: "relative",
								data: { path }
							});
						}
						isSet = true;
					}
					if (isSet) set.add(stage);
				}
			} };
		}
	})
};
// ../plugin-buildkit/src/index.ts
/** The checks of `docker build --check` that need no daemon. */
const plugin = {
	meta,
	rules,
	configs: {
		recommended: { rules: recommended },
		strict: { rules: strict },
		all: { rules: all }
	}
};
export { rules as n, plugin as t };
