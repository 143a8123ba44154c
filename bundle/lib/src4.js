import { a as overlaps, u as chainOf } from "./path-ref.js";
import { t as RuleCreator } from "./rule.js";
import { n as rules$1 } from "./src2.js";
import { l as parseImageReference, n as isAbsolutePath, t as baseName } from "./paths.js";
// ../plugin-hadolint/src/meta.ts
/** What this package is called, and its version. */
const meta = {
	name: "@dflint/plugin-hadolint",
	version: "0.1.0"
};
// ../plugin-hadolint/src/presets.ts
/** The rules of the preset `recommended` with their severities. */
const recommended = {
	"hadolint/clean-apt-lists": "warn",
	"hadolint/clean-dnf-cache": "warn",
	"hadolint/clean-yarn-cache": "warn",
	"hadolint/clean-yum-cache": "warn",
	"hadolint/clean-zypper-cache": "warn",
	"hadolint/no-apk-cache": "warn",
	"hadolint/no-empty-label": "warn",
	"hadolint/no-env-reference": "error",
	"hadolint/no-invalid-port": "error",
	"hadolint/no-last-user-root": "warn",
	"hadolint/no-latest-tag": "warn",
	"hadolint/no-pip-cache": "warn",
	"hadolint/no-sudo": "error",
	"hadolint/no-zypper-dist-upgrade": "warn",
	"hadolint/prefer-apt-get": "warn",
	"hadolint/prefer-copy": "error",
	"hadolint/prefer-shell-instruction": "warn",
	"hadolint/require-apt-yes": "warn",
	"hadolint/require-copy-folder": "error",
	"hadolint/require-dnf-yes": "warn",
	"hadolint/require-image-tag": "warn",
	"hadolint/require-label": "warn",
	"hadolint/require-no-log-init": "warn",
	"hadolint/require-pipefail": "warn",
	"hadolint/require-yum-yes": "warn",
	"hadolint/require-zypper-yes": "warn",
	"hadolint/trusted-registries": "error",
	"hadolint/valid-label-email": "warn",
	"hadolint/valid-label-hash": "warn",
	"hadolint/valid-label-license": "warn",
	"hadolint/valid-label-time": "warn",
	"hadolint/valid-label-url": "warn",
	"hadolint/valid-label-version": "warn"
};
/** The rules of the preset `strict` with their severities. */
const strict = {
	"hadolint/clean-apt-lists": "warn",
	"hadolint/clean-dnf-cache": "warn",
	"hadolint/clean-yarn-cache": "warn",
	"hadolint/clean-yum-cache": "warn",
	"hadolint/clean-zypper-cache": "warn",
	"hadolint/no-apk-cache": "warn",
	"hadolint/no-apt-recommends": "warn",
	"hadolint/no-empty-label": "warn",
	"hadolint/no-env-reference": "error",
	"hadolint/no-invalid-port": "error",
	"hadolint/no-last-user-root": "warn",
	"hadolint/no-latest-tag": "warn",
	"hadolint/no-pip-cache": "warn",
	"hadolint/no-pointless-command": "warn",
	"hadolint/no-secret-names": "warn",
	"hadolint/no-sudo": "error",
	"hadolint/no-unknown-label": "warn",
	"hadolint/no-wget-and-curl": "warn",
	"hadolint/no-wget-progress": "warn",
	"hadolint/no-zypper-dist-upgrade": "warn",
	"hadolint/pin-apk-versions": "warn",
	"hadolint/pin-apt-versions": "warn",
	"hadolint/pin-dnf-versions": "warn",
	"hadolint/pin-gem-versions": "warn",
	"hadolint/pin-go-versions": "warn",
	"hadolint/pin-npm-versions": "warn",
	"hadolint/pin-pip-versions": "warn",
	"hadolint/pin-yum-versions": "warn",
	"hadolint/pin-zypper-versions": "warn",
	"hadolint/prefer-add-for-archives": "warn",
	"hadolint/prefer-apt-get": "warn",
	"hadolint/prefer-copy": "error",
	"hadolint/prefer-shell-instruction": "warn",
	"hadolint/prefer-workdir": "warn",
	"hadolint/require-apt-yes": "warn",
	"hadolint/require-copy-folder": "error",
	"hadolint/require-copy-workdir": "warn",
	"hadolint/require-dnf-yes": "warn",
	"hadolint/require-image-tag": "warn",
	"hadolint/require-label": "warn",
	"hadolint/require-no-log-init": "warn",
	"hadolint/require-pipefail": "warn",
	"hadolint/require-yum-yes": "warn",
	"hadolint/require-zypper-yes": "warn",
	"hadolint/trusted-registries": "error",
	"hadolint/valid-label-email": "warn",
	"hadolint/valid-label-hash": "warn",
	"hadolint/valid-label-license": "warn",
	"hadolint/valid-label-time": "warn",
	"hadolint/valid-label-url": "warn",
	"hadolint/valid-label-version": "warn"
};
/** The rules of the preset `stylistic` with their severities. */
const stylistic = { "hadolint/valid-label-key": "warn" };
/** The rules of the preset `all` with their severities. */
const all = {
	"hadolint/clean-apt-lists": "warn",
	"hadolint/clean-dnf-cache": "warn",
	"hadolint/clean-yarn-cache": "warn",
	"hadolint/clean-yum-cache": "warn",
	"hadolint/clean-zypper-cache": "warn",
	"hadolint/no-apk-cache": "warn",
	"hadolint/no-apt-recommends": "warn",
	"hadolint/no-consecutive-run": "warn",
	"hadolint/no-constant-platform": "warn",
	"hadolint/no-copied-root": "warn",
	"hadolint/no-copy-from-itself": "error",
	"hadolint/no-duplicate-cmd": "warn",
	"hadolint/no-duplicate-entrypoint": "error",
	"hadolint/no-duplicate-healthcheck": "error",
	"hadolint/no-duplicate-stage-name": "error",
	"hadolint/no-empty-label": "warn",
	"hadolint/no-env-reference": "error",
	"hadolint/no-forbidden-trigger": "error",
	"hadolint/no-ignore-pragma": "warn",
	"hadolint/no-instruction-before-from": "error",
	"hadolint/no-invalid-port": "error",
	"hadolint/no-last-user-root": "warn",
	"hadolint/no-latest-tag": "warn",
	"hadolint/no-maintainer": "error",
	"hadolint/no-pip-cache": "warn",
	"hadolint/no-pointless-command": "warn",
	"hadolint/no-redundant-platform": "warn",
	"hadolint/no-relative-workdir": "error",
	"hadolint/no-reserved-stage-name": "warn",
	"hadolint/no-secret-names": "warn",
	"hadolint/no-sudo": "error",
	"hadolint/no-unknown-copy-source": "warn",
	"hadolint/no-unknown-label": "warn",
	"hadolint/no-wget-and-curl": "warn",
	"hadolint/no-wget-progress": "warn",
	"hadolint/no-zypper-dist-upgrade": "warn",
	"hadolint/pin-apk-versions": "warn",
	"hadolint/pin-apt-versions": "warn",
	"hadolint/pin-dnf-versions": "warn",
	"hadolint/pin-gem-versions": "warn",
	"hadolint/pin-go-versions": "warn",
	"hadolint/pin-npm-versions": "warn",
	"hadolint/pin-pip-versions": "warn",
	"hadolint/pin-yum-versions": "warn",
	"hadolint/pin-zypper-versions": "warn",
	"hadolint/prefer-add-for-archives": "warn",
	"hadolint/prefer-apt-get": "warn",
	"hadolint/prefer-copy": "error",
	"hadolint/prefer-numeric-user": "warn",
	"hadolint/prefer-shell-instruction": "warn",
	"hadolint/prefer-workdir": "warn",
	"hadolint/require-apt-yes": "warn",
	"hadolint/require-copy-folder": "error",
	"hadolint/require-copy-workdir": "warn",
	"hadolint/require-dnf-yes": "warn",
	"hadolint/require-healthcheck": "warn",
	"hadolint/require-image-tag": "warn",
	"hadolint/require-json-args": "warn",
	"hadolint/require-label": "warn",
	"hadolint/require-no-log-init": "warn",
	"hadolint/require-pipefail": "warn",
	"hadolint/require-yum-yes": "warn",
	"hadolint/require-zypper-yes": "warn",
	"hadolint/trusted-registries": "error",
	"hadolint/valid-label-email": "warn",
	"hadolint/valid-label-hash": "warn",
	"hadolint/valid-label-key": "warn",
	"hadolint/valid-label-license": "warn",
	"hadolint/valid-label-time": "warn",
	"hadolint/valid-label-url": "warn",
	"hadolint/valid-label-version": "warn"
};
// ../plugin-hadolint/src/create-rule.ts
const createNamedRule = RuleCreator((name) => `https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/${name}.md`);
/**
* Makes a rule of this package. The address of its page follows from its name, and each of its messages begins with its
* first alias, which is the code that hadolint has for it.
*/
const createRule = (definition) => createNamedRule({
	...definition,
	meta: withCode(definition.meta)
});
function withCode(meta) {
	const code = meta.aliases?.[0] ?? "";
	const messages = Object.entries(meta.messages).map(([id, text]) => [id, `${code}: ${text}`]);
	return {
		...meta,
		messages: Object.fromEntries(messages)
	};
}
// ../plugin-hadolint/src/stages.ts
/** The schema of the options of a rule that has `stages` as its only one. */
const stagesSchema = {
	type: "object",
	properties: { stages: {
		enum: [
			"all",
			"shipped",
			"builder"
		],
		description: "Which stages to look at: all, those that ship, or those that are thrown away."
	} },
	additionalProperties: false
};
/** Whether a rule that looks at these stages is to look at a node. */
function isInStages(node, stages, sourceCode) {
	return stages === "all" || sourceCode.getStage(node)?.role === stages;
}
/** Whether an instruction is the trigger of an ONBUILD: it runs in another build. */
function isTrigger(instruction) {
	return instruction.parent?.type === "OnbuildInstruction";
}
// ../plugin-hadolint/src/commands.ts
/** Calls `check` for each RUN with its commands. */
function onRun(sourceCode, check, { stages = "all", triggers = true } = {}) {
	return { RunInstruction(run) {
		if (!triggers && isTrigger(run)) return;
		const commands = sourceCode.getCommands(run);
		if (commands.length > 0 && isInStages(run, stages, sourceCode)) check(commands, run);
	} };
}
/** Calls `check` for each command of each RUN. */
function onCommand(sourceCode, check, scope) {
	return onRun(sourceCode, (commands, run) => {
		for (const facts of commands) check(facts, run);
	}, scope);
}
/** The first argument that is one of these words; undefined when there is none, or the program is another. */
function subcommandOf({ name, args }, programs, words) {
	return programs.includes(name) ? args.find(({ text }) => words.includes(text)) : void 0;
}
/** Whether a command has one of these options: a letter, also among others (`-qy`), or a name (`--yes`, `--yes=x`). */
function hasFlag({ args }, ...names) {
	return args.some(({ text }) => {
		if (!text.startsWith("-")) return false;
		const flag = text.split("=", 1)[0] ?? "";
		if (flag.startsWith("--")) return names.includes(flag.slice(2));
		return names.some((name) => name.length === 1 && flag.includes(name, 1));
	});
}
/** Whether a command has one of these words as an argument. */
function hasWord({ args }, ...words) {
	return args.some(({ text }) => words.includes(text));
}
/** Whether options may hide in an argument that is known at run time only: `apt-get $OPTIONS install`. */
function hasUnknownOptions({ args }, subcommand) {
	return args.slice(0, args.indexOf(subcommand)).some(({ known, text }) => !known && /^[$`]/.test(text));
}
/** Adds an argument behind another one; null where that one is not written out in the file. */
function insertArgument(fixer, sourceCode, after, text) {
	if (sourceCode.getText(after) !== after.text) return null;
	return fixer.insertTextAfter(after, ` ${text}`);
}
// ../plugin-hadolint/src/mounts.ts
/** Whether a RUN has a cache or a tmpfs at a path that holds this text: what is written there gets into no layer. */
function hasCacheMount({ flags }, path) {
	return flags.some(({ name, options }) => {
		const value = (...keys) => options.find(({ key }) => keys.includes(key))?.value?.value ?? "";
		return name === "mount" && /^(cache|tmpfs)$/.test(value("type")) && value("target", "dst", "destination").includes(path);
	});
}
// ../plugin-hadolint/src/rules/clean-apt-lists.ts
const LISTS = "/var/lib/apt/lists";
function removesLists({ command, files }) {
	if (command.name === "apt-get" && hasWord(command, "distclean", "dist-clean")) return true;
	return files.some(({ kind, targets }) => kind === "remove" && targets.some((target) => overlaps(target, LISTS)));
}
var clean_apt_lists_default = createRule({
	name: "clean-apt-lists",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require the lists of apt to be removed in the RUN that gets them",
			recommended: true
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { kept: "The package lists of \"{{program}} update\" ship in this layer. End the RUN with \"rm -rf /var/lib/apt/lists/*\", or put a cache mount there." },
		aliases: ["DL3009"]
	},
	create(context, [{ stages }]) {
		const { sourceCode } = context;
		return onRun(sourceCode, (commands, run) => {
			const update = commands.find(({ command }) => /^(apt|apt-get|aptitude)$/.test(command.name) && hasWord(command, "update"))?.command;
			if (!update || commands.some(removesLists)) return;
			if (hasCacheMount(run, "/var/lib/apt/lists")) return;
			if (hasCacheMount(run, "/var/lib/apt") && hasCacheMount(run, "/var/cache/apt")) return;
			context.report({
				loc: sourceCode.getLoc(update.range),
				messageId: "kept",
				data: { program: update.name }
			});
		}, { stages });
	}
});
// ../plugin-hadolint/src/kept-cache.ts
/** Reports each RUN that fills the cache of a package manager and does not empty it afterwards. */
function reportKeptCache(context, stages, { programs, fills, cleans, folder, otherFolders = [] }) {
	const { sourceCode } = context;
	const folders = [folder, ...otherFolders];
	const removes = ({ command, files }) => subcommandOf(command, programs, cleans) !== void 0 || files.some(({ kind, targets }) => kind === "remove" && targets.some((path) => folders.some((each) => overlaps(path, absolute(each)))));
	return onRun(sourceCode, (commands, run) => {
		const last = commands.findLast(({ command }) => subcommandOf(command, programs, fills))?.command;
		if (!last || folders.some((each) => hasCacheMount(run, each))) return;
		if (commands.slice(commands.findIndex(({ command }) => command === last) + 1).some(removes)) return;
		context.report({
			loc: sourceCode.getLoc(last.range),
			messageId: "kept",
			data: {
				program: last.name,
				folder: absolute(folder)
			}
		});
	}, { stages });
}
function absolute(folder) {
	return folder.startsWith("/") ? folder : `/root/${folder}`;
}
// ../plugin-hadolint/src/rules/clean-dnf-cache.ts
const fills = [
	"install",
	"in",
	"upgrade",
	"up",
	"upgrade-minimal",
	"up-min",
	"reinstall",
	"rei"
];
var clean_dnf_cache_default = createRule({
	name: "clean-dnf-cache",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require the cache of dnf to be removed in the RUN that fills it",
			recommended: true
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { kept: "What {{program}} has downloaded ships in this layer. End the RUN with \"{{program}} clean all\", or put a cache mount at {{folder}}." },
		aliases: ["DL3040"]
	},
	create(context, [{ stages }]) {
		const listeners = ["dnf", "microdnf"].map((program) => reportKeptCache(context, stages, {
			programs: [program],
			fills,
			cleans: ["clean"],
			folder: "/var/cache/libdnf5",
			otherFolders: ["/var/cache/dnf", "/var/cache/yum"]
		}));
		return { RunInstruction(run) {
			for (const listener of listeners) listener.RunInstruction?.(run);
		} };
	}
});
// ../plugin-hadolint/src/rules/clean-yarn-cache.ts
var clean_yarn_cache_default = createRule({
	name: "clean-yarn-cache",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require the cache of Yarn to be removed in the RUN that fills it",
			recommended: true
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { kept: "What yarn has downloaded ships in this layer. End the RUN with \"yarn cache clean\", or put a cache mount at {{folder}}." },
		aliases: ["DL3060"]
	},
	create(context, [{ stages }]) {
		return reportKeptCache(context, stages, {
			programs: ["yarn"],
			fills: ["install"],
			cleans: ["clean"],
			folder: ".cache/yarn"
		});
	}
});
// ../plugin-hadolint/src/rules/clean-yum-cache.ts
var clean_yum_cache_default = createRule({
	name: "clean-yum-cache",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require the cache of yum to be removed in the RUN that fills it",
			recommended: true
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { kept: "What yum has downloaded ships in this layer. End the RUN with \"yum clean all\", or put a cache mount at {{folder}}." },
		aliases: ["DL3032"]
	},
	create(context, [{ stages }]) {
		return reportKeptCache(context, stages, {
			programs: ["yum"],
			fills: [
				"install",
				"groupinstall",
				"localinstall",
				"reinstall"
			],
			cleans: ["clean"],
			folder: "/var/cache/yum"
		});
	}
});
// ../plugin-hadolint/src/rules/clean-zypper-cache.ts
var clean_zypper_cache_default = createRule({
	name: "clean-zypper-cache",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require the cache of zypper to be removed in the RUN that fills it",
			recommended: true
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { kept: "What zypper has downloaded ships in this layer. End the RUN with \"zypper clean --all\", or put a cache mount at {{folder}}." },
		aliases: ["DL3036"]
	},
	create(context, [{ stages }]) {
		return reportKeptCache(context, stages, {
			programs: ["zypper"],
			fills: ["install", "in"],
			cleans: ["clean", "cc"],
			folder: "/var/cache/zypp"
		});
	}
});
// ../plugin-hadolint/src/rules/no-apk-cache.ts
const CACHE = "/var/cache/apk";
var no_apk_cache_default = createRule({
	name: "no-apk-cache",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require `--no-cache` where apk adds packages",
			recommended: true
		},
		fixable: "code",
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { cached: "apk leaves its index in this layer, and it ships. Write \"apk add --no-cache\"." },
		aliases: ["DL3019"]
	},
	create(context, [{ stages }]) {
		const { sourceCode } = context;
		return onRun(sourceCode, (commands, run) => {
			if (hasCacheMount(run, "/var/cache/apk") || hasCacheMount(run, "/etc/apk/cache")) return;
			if (commands.some(({ files }) => files.some(({ kind, targets }) => kind === "remove" && targets.some((path) => overlaps(path, CACHE))))) return;
			for (const { command } of commands) {
				const add = subcommandOf(command, ["apk"], ["add"]);
				if (!add || hasFlag(command, "no-cache", "no-network") || hasUnknownOptions(command, add)) continue;
				context.report({
					loc: sourceCode.getLoc(command.range),
					messageId: "cached",
					fix: (fixer) => insertArgument(fixer, sourceCode, add, "--no-cache")
				});
			}
		}, { stages });
	}
});
// ../plugin-hadolint/src/rules/no-apt-recommends.ts
var no_apt_recommends_default = createRule({
	name: "no-apt-recommends",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow installing what packages only recommend",
			recommended: "strict"
		},
		fixable: "code",
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { recommends: "apt-get installs what these packages only recommend, too, and all of it ships. Write \"apt-get install --no-install-recommends\"." },
		aliases: ["DL3015"]
	},
	create(context, [{ stages }]) {
		const { sourceCode } = context;
		return onCommand(sourceCode, ({ command }) => {
			const install = subcommandOf(command, ["apt-get"], ["install"]);
			if (!install || hasFlag(command, "no-install-recommends", "install-recommends")) return;
			if (command.args.some(({ text }) => /APT::Install-Recommends=/.test(text))) return;
			if (hasUnknownOptions(command, install) || hasWord(command, "--print-uris")) return;
			context.report({
				loc: sourceCode.getLoc(command.range),
				messageId: "recommends",
				fix: (fixer) => insertArgument(fixer, sourceCode, install, "--no-install-recommends")
			});
		}, { stages });
	}
});
// ../plugin-hadolint/src/rules/no-consecutive-run.ts
var no_consecutive_run_default = createRule({
	name: "no-consecutive-run",
	meta: {
		type: "suggestion",
		docs: { description: "Disallow a RUN of one command directly behind another" },
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { consecutive: "This RUN and the one on line {{line}} make two layers. Join them with \"&&\"." },
		aliases: ["DL3059"]
	},
	create(context, [{ stages }]) {
		const { sourceCode } = context;
		const flagsOf = ({ flags }) => flags.map((flag) => sourceCode.getText(flag)).sort().join(" ");
		function checkAll(instructions) {
			let before = null;
			for (const node of instructions) {
				if (node.type !== "RunInstruction") {
					before = null;
					continue;
				}
				const isSingle = sourceCode.getCommands(node).length === 1;
				if (before && isSingle && sourceCode.getCommands(before).length === 1 && flagsOf(before) === flagsOf(node)) context.report({
					node,
					messageId: "consecutive",
					data: { line: before.loc.start.line }
				});
				else before = node;
			}
		}
		return { Stage(node) {
			if (isInStages(node, stages, sourceCode)) checkAll(node.instructions);
		} };
	}
});
// ../plugin-hadolint/src/renamed-rule.ts
/**
* The rule of another package under a name and a code of this one. It is in no preset but `all`: who uses both packages
* has the rule already, with the same code as an alias.
*/
function renamedRule(rule, { name, code, type, description, options }) {
	const { messages, fixable, hasSuggestions } = rule.meta;
	const fixed = options ?? [];
	return createRule({
		name,
		meta: {
			type,
			docs: { description },
			aliases: [code],
			schema: [],
			messages,
			...fixable && { fixable },
			...hasSuggestions !== void 0 && { hasSuggestions }
		},
		create: (context) => rule.create({
			...context,
			options: fixed
		})
	});
}
// ../plugin-hadolint/src/rules/no-constant-platform.ts
var no_constant_platform_default = renamedRule(rules$1["from-platform-flag-const-disallowed"], {
	name: "no-constant-platform",
	code: "DL3029",
	type: "suggestion",
	description: "Disallow a fixed `--platform` in FROM"
});
// ../plugin-hadolint/src/rules/no-copied-root.ts
var no_copied_root_default = createRule({
	name: "no-copied-root",
	meta: {
		type: "suggestion",
		docs: { description: "Disallow copying the whole root of another stage or image" },
		schema: [],
		messages: { root: "This copies all of \"{{from}}\", what was needed only to build it included. Start FROM it, or copy what is needed." },
		aliases: ["DL3067"]
	},
	create(context) {
		return { CopyInstruction(node) {
			const from = node.flags.find(({ name }) => name === "from")?.value;
			if (!from || isTrigger(node) || node.destination.value !== "/") return;
			if (!node.sources.some(({ value }) => value === "/")) return;
			context.report({
				node,
				messageId: "root",
				data: { from: from.value }
			});
		} };
	}
});
// ../plugin-hadolint/src/rules/no-copy-from-itself.ts
var no_copy_from_itself_default = createRule({
	name: "no-copy-from-itself",
	meta: {
		type: "problem",
		docs: { description: "Disallow copying from the stage that copies" },
		schema: [],
		messages: { itself: "\"{{name}}\" is this stage itself, and a stage can copy from earlier ones only." },
		aliases: ["DL3023"]
	},
	create(context) {
		const { sourceCode } = context;
		return { Dockerfile() {
			for (const { kind, word, stage } of sourceCode.buildGraph.problems) {
				if (kind !== "selfReference") continue;
				const edge = stage.edges.find((each) => each.word === word);
				if (edge?.kind !== "copy" || isTrigger(edge.instruction)) continue;
				context.report({
					node: word,
					messageId: "itself",
					data: { name: word.value }
				});
			}
		} };
	}
});
// ../plugin-hadolint/src/rules/no-duplicate-cmd.ts
var no_duplicate_cmd_default = renamedRule(rules$1["multiple-instructions-disallowed"], {
	name: "no-duplicate-cmd",
	code: "DL4003",
	type: "suggestion",
	description: "Disallow CMD twice in a stage",
	options: [{
		instructions: ["CMD"],
		report: "overriding"
	}]
});
// ../plugin-hadolint/src/rules/no-duplicate-entrypoint.ts
var no_duplicate_entrypoint_default = renamedRule(rules$1["multiple-instructions-disallowed"], {
	name: "no-duplicate-entrypoint",
	code: "DL4004",
	type: "problem",
	description: "Disallow ENTRYPOINT twice in a stage",
	options: [{
		instructions: ["ENTRYPOINT"],
		report: "overriding"
	}]
});
// ../plugin-hadolint/src/rules/no-duplicate-healthcheck.ts
var no_duplicate_healthcheck_default = renamedRule(rules$1["multiple-instructions-disallowed"], {
	name: "no-duplicate-healthcheck",
	code: "DL3012",
	type: "problem",
	description: "Disallow HEALTHCHECK twice in a stage",
	options: [{
		instructions: ["HEALTHCHECK"],
		report: "overriding"
	}]
});
// ../plugin-hadolint/src/rules/no-duplicate-stage-name.ts
var no_duplicate_stage_name_default = renamedRule(rules$1["duplicate-stage-name"], {
	name: "no-duplicate-stage-name",
	code: "DL3024",
	type: "problem",
	description: "Disallow two stages of the same name"
});
// ../plugin-hadolint/src/messages.ts
/** `curl, git, make and 4 more`: as many names as keep a message within a line. */
function listOf(names) {
	const shown = names.slice(0, 3).map((name) => shorten(name));
	return names.length > 3 ? `${shown.join(", ")} and ${names.length - 3} more` : shown.join(", ");
}
/** Text that ends in dots where it would be too long for a message. */
function shorten(text) {
	return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}
// ../plugin-hadolint/src/labels.ts
/** The JSON schema of a label schema. */
const labelSchemaProperty = {
	type: "object",
	additionalProperties: { enum: [
		"email",
		"hash",
		"rfc3339",
		"semver",
		"spdx",
		"text",
		"url"
	] },
	description: "The labels that an image has, by name, and what their values are."
};
/** The JSON schema of these options. */
const labelSchemaOptions = {
	type: "object",
	properties: { labelSchema: labelSchemaProperty },
	additionalProperties: false
};
/** Calls `check` for each label that the file sets. */
function eachLabel(sourceCode, check) {
	return { LabelInstruction(instruction) {
		if (isTrigger(instruction)) return;
		for (const node of instruction.pairs) {
			const value = node.value ? sourceCode.expand(node.value, instruction).value : "";
			check({
				name: sourceCode.expand(node.key, instruction).text,
				value,
				node
			});
		}
	} };
}
/** Reports each label of a type whose value is no such thing. */
function reportLabelValues(context, schema, type, isValid) {
	if (!Object.values(schema).includes(type)) return {};
	return eachLabel(context.sourceCode, ({ name, value, node }) => {
		if (!Object.hasOwn(schema, name) || schema[name] !== type || value === null || isValid(value)) return;
		context.report({
			node: node.value ?? node.key,
			messageId: "invalid",
			data: {
				label: name,
				value: shorten(value)
			}
		});
	});
}
// ../plugin-hadolint/src/rules/no-empty-label.ts
var no_empty_label_default = createRule({
	name: "no-empty-label",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow empty values for the labels of the schema",
			recommended: true
		},
		schema: [labelSchemaOptions],
		defaultOptions: [{ labelSchema: {} }],
		messages: { empty: "{{label}} is empty. Give it a value, or leave it out." },
		aliases: ["DL3051"]
	},
	create(context, [{ labelSchema }]) {
		return eachLabel(context.sourceCode, ({ name, value, node }) => {
			if (!Object.hasOwn(labelSchema, name) || value !== "") return;
			context.report({
				node,
				messageId: "empty",
				data: { label: name }
			});
		});
	}
});
// ../plugin-hadolint/src/rules/no-env-reference.ts
function variablesOf(word) {
	return word?.parts.filter((part) => typeof part === "object") ?? [];
}
var no_env_reference_default = createRule({
	name: "no-env-reference",
	meta: {
		type: "problem",
		docs: {
			description: "Disallow referring to a variable in the ENV that defines it",
			recommended: true
		},
		schema: [],
		messages: { early: "\"{{name}}\" is set by this same ENV, and holds only behind it: here it is still empty. Use a second ENV." },
		aliases: ["DL3044"]
	},
	create(context) {
		const { sourceCode } = context;
		return { EnvInstruction(node) {
			if (isTrigger(node)) return;
			const environment = sourceCode.getEnvironment(node);
			const isDefinedBy = (name, own) => node.pairs.some((pair) => pair !== own && pair.key.value === name);
			for (const pair of node.pairs) for (const variable of variablesOf(pair.value)) {
				const { name, operator } = variable;
				if (operator !== null || !isDefinedBy(name, pair) || environment.lookup(name)) continue;
				if (name === "PATH" || pair.key.value === name) continue;
				context.report({
					node: variable,
					messageId: "early",
					data: { name }
				});
			}
		} };
	}
});
// ../plugin-hadolint/src/rules/no-forbidden-trigger.ts
var no_forbidden_trigger_default = createRule({
	name: "no-forbidden-trigger",
	meta: {
		type: "problem",
		docs: { description: "Disallow ONBUILD, FROM and MAINTAINER behind ONBUILD" },
		schema: [],
		messages: { trigger: "{{trigger}} is not allowed behind ONBUILD: Docker refuses it." },
		aliases: ["DL3043"]
	},
	create(context) {
		const { sourceCode } = context;
		return { InvalidInstruction(node) {
			const trigger = /^ONBUILD(?:\s|\\\r?\n)+(FROM|MAINTAINER|ONBUILD)\b/i.exec(sourceCode.getText(node))?.[1];
			if (trigger === void 0) return;
			context.report({
				node,
				messageId: "trigger",
				data: { trigger: trigger.toUpperCase() }
			});
		} };
	}
});
// ../plugin-hadolint/src/rules/no-ignore-pragma.ts
var no_ignore_pragma_default = createRule({
	name: "no-ignore-pragma",
	meta: {
		type: "suggestion",
		docs: { description: "Disallow `# hadolint ignore=...`" },
		schema: [],
		messages: { pragma: "This comment hides what hadolint and dflint have to say about the next instruction. Mend it, or set the rule in the config." },
		aliases: ["DL1001"]
	},
	create(context) {
		return { Comment(node) {
			if (!/^\s*hadolint\s+ignore\s*=\s*[DLSC\d]/.test(node.value)) return;
			context.report({
				node,
				messageId: "pragma"
			});
		} };
	}
});
// ../plugin-hadolint/src/rules/no-instruction-before-from.ts
var no_instruction_before_from_default = createRule({
	name: "no-instruction-before-from",
	meta: {
		type: "problem",
		docs: { description: "Disallow anything but ARG before the first FROM" },
		schema: [],
		messages: { before: "{{name}} stands before the first FROM, where only ARG can." },
		aliases: ["DL3061"]
	},
	create(context) {
		return { Dockerfile({ preamble }) {
			for (const node of preamble) {
				if (node.type === "ArgInstruction" || node.type === "InvalidInstruction") continue;
				context.report({
					node,
					messageId: "before",
					data: { name: node.keyword.value.toUpperCase() }
				});
			}
		} };
	}
});
// ../plugin-hadolint/src/rules/no-invalid-port.ts
const MAX_PORT = 65535;
var no_invalid_port_default = createRule({
	name: "no-invalid-port",
	meta: {
		type: "problem",
		docs: {
			description: "Disallow ports that there are not",
			recommended: true
		},
		schema: [],
		messages: { port: "There is no port {{port}}: the highest is 65535." },
		aliases: ["DL3011"]
	},
	create(context) {
		const { sourceCode } = context;
		return { ExposeInstruction(node) {
			if (isTrigger(node)) return;
			for (const word of node.ports) {
				const port = (/^(\d+)(?:-(\d+))?(?:\/|$)/.exec(sourceCode.expand(word, node).text)?.slice(1) ?? []).find((end) => Number(end) > MAX_PORT);
				if (port !== void 0) context.report({
					node: word,
					messageId: "port",
					data: { port }
				});
			}
		} };
	}
});
// ../plugin-hadolint/src/rules/no-last-user-root.ts
function lastUser({ node }) {
	return node.instructions.findLast((instruction) => instruction.type === "UserInstruction");
}
/** Whether the user at the end of a stage is that of an image: of this stage, or of one that starts from it. */
function isFinal(stage) {
	const open = [stage];
	for (let next = open.pop(); next; next = open.pop()) {
		const derived = next.dependents.filter(({ kind }) => kind === "from").map((edge) => edge.stage);
		if (next.isTarget || derived.length === 0) return true;
		open.push(...derived.filter((each) => !lastUser(each)));
	}
	return false;
}
var no_last_user_root_default = createRule({
	name: "no-last-user-root",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow ending with `USER root`",
			recommended: true
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { root: "From here on all runs as root, the program of the image included. End with another USER." },
		aliases: ["DL3002"]
	},
	create(context, [{ stages }]) {
		const { sourceCode } = context;
		return { Dockerfile() {
			for (const stage of sourceCode.buildGraph.stages) {
				const node = lastUser(stage);
				if (!node || !/^(root|0)(:|$)/.test(sourceCode.expand(node.user, node).text)) continue;
				if (!isInStages(node, stages, sourceCode) || !isFinal(stage)) continue;
				context.report({
					node,
					messageId: "root"
				});
			}
		} };
	}
});
// ../plugin-hadolint/src/rules/no-latest-tag.ts
var no_latest_tag_default = createRule({
	name: "no-latest-tag",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow the tag `latest` for base images",
			recommended: true
		},
		schema: [],
		messages: { latest: "{{image}} moves on, so each build starts from whatever it is that day. Give it a version or a digest." },
		aliases: ["DL3007"]
	},
	create(context) {
		const { sourceCode } = context;
		return { FromInstruction({ image }) {
			const base = sourceCode.getStage({ range: image.range })?.base;
			const reference = base?.kind === "image" ? base.image : null;
			if (reference?.tag !== "latest" || reference.digest !== null) return;
			context.report({
				node: image,
				messageId: "latest",
				data: { image: reference.text }
			});
		} };
	}
});
// ../plugin-hadolint/src/rules/no-maintainer.ts
var no_maintainer_default = renamedRule(rules$1["maintainer-deprecated"], {
	name: "no-maintainer",
	code: "DL4000",
	type: "problem",
	description: "Disallow MAINTAINER, which a label replaces"
});
// ../plugin-hadolint/src/pip.ts
/** Whether a command is `pip install` or `python -m pip install`, by whatever version of Python. */
function isPipInstall(command) {
	const { name, args } = command;
	if (!hasWord(command, "install")) return false;
	if (/^pip[\d.]*$/.test(name)) return true;
	const module = args[args.findIndex(({ text }) => text === "-m") + 1]?.text ?? "";
	return /^(python|pypy)[\d.]*$/.test(name) && hasWord(command, "-m") && /^pip[\d.]*$/.test(module);
}
// ../plugin-hadolint/src/rules/no-pip-cache.ts
const truthy = /^(1|true|yes|on)$/i;
const assignment = /^PIP_NO_CACHE_DIR=(1|true|yes|on|\$)/i;
/** Whether the variable that switches the cache off is set, or set to something that is not known. */
function isSwitchedOff(run, commands, sourceCode) {
	const variable = sourceCode.getEnvironment(run).lookup("PIP_NO_CACHE_DIR");
	if (variable && (variable.value === null || truthy.test(variable.value))) return true;
	return commands.some(({ command: { name, args, assignments } }) => [...assignments, ...name === "export" ? args : []].some(({ text }) => assignment.test(text)));
}
function removesCache({ command, packages, files }) {
	if (packages?.family === "pip" && packages.action === "clean") return !hasWord(command, "remove");
	return files.some(({ kind, targets }) => kind === "remove" && targets.some((path) => overlaps(path, "/root/.cache/pip")));
}
var no_pip_cache_default = createRule({
	name: "no-pip-cache",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require `--no-cache-dir` where pip installs",
			recommended: true
		},
		fixable: "code",
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { cached: "pip leaves what it has downloaded in this layer, and it ships. Write \"pip install --no-cache-dir\"." },
		aliases: ["DL3042"]
	},
	create(context, [{ stages }]) {
		const { sourceCode } = context;
		return onRun(sourceCode, (commands, run) => {
			const installs = commands.filter(({ command }) => isPipInstall(command) && !hasWord(command, "--no-cache-dir", "--no-cache"));
			if (installs.length === 0 || hasCacheMount(run, ".cache/pip") || commands.some(removesCache)) return;
			if (isSwitchedOff(run, commands, sourceCode)) return;
			for (const { command } of installs) {
				const install = command.args.find(({ text }) => text === "install");
				context.report({
					loc: sourceCode.getLoc(command.range),
					messageId: "cached",
					fix: (fixer) => install ? insertArgument(fixer, sourceCode, install, "--no-cache-dir") : null
				});
			}
		}, { stages });
	}
});
// ../plugin-hadolint/src/rules/no-pointless-command.ts
/** A path elsewhere is that of another program (`./service`). */
const pointless = /^(\/(usr\/)?s?bin\/)?(free|kill|mount|ps|service|shutdown|ssh|top|vim)$/;
var no_pointless_command_default = createRule({
	name: "no-pointless-command",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow commands that make no sense while an image is built",
			recommended: "strict"
		},
		schema: [],
		messages: { pointless: "\"{{name}}\" is about a running machine, and here none runs: nothing of its effect gets into the image. Leave it out." },
		aliases: ["DL3001"]
	},
	create(context) {
		const { sourceCode } = context;
		return onCommand(sourceCode, ({ command: { name, program } }) => {
			if (!pointless.test(program.text)) return;
			context.report({
				loc: sourceCode.getLoc(program.range),
				messageId: "pointless",
				data: { name }
			});
		});
	}
});
// ../plugin-hadolint/src/rules/no-redundant-platform.ts
var no_redundant_platform_default = renamedRule(rules$1["redundant-target-platform"], {
	name: "no-redundant-platform",
	code: "DL3065",
	type: "suggestion",
	description: "Disallow `--platform=$TARGETPLATFORM`, which is the default"
});
// ../plugin-hadolint/src/rules/no-relative-workdir.ts
var no_relative_workdir_default = renamedRule(rules$1["workdir-relative-path"], {
	name: "no-relative-workdir",
	code: "DL3000",
	type: "problem",
	description: "Disallow relative paths in WORKDIR",
	options: [{ every: true }]
});
// ../plugin-hadolint/src/rules/no-reserved-stage-name.ts
var no_reserved_stage_name_default = renamedRule(rules$1["reserved-stage-name"], {
	name: "no-reserved-stage-name",
	code: "DL3063",
	type: "suggestion",
	description: "Disallow `scratch` and `context` as names of stages"
});
// ../plugin-hadolint/src/secret-names.ts
/** Parts of names. What goes on with a letter is another word: `TOKENIZERS_PARALLELISM`. */
const parts = /(api_?key|client_?key|password|private(_?key)?|secret|token|username)s?(?![a-z])/i;
/**
* Variables that programs read credentials from, and that do not say so in their name. Source: the documentation of the
* AWS, Azure and Google Cloud command lines, of GitHub, GitLab, Docker, Heroku, npm, Travis CI and Twine.
*/
const names = /* @__PURE__ */ new Set([
	"ANSIBLE_VAULT_PASS",
	"ARTIFACTORY_USER",
	"AWS_ACCESS_KEY",
	"AWS_ACCESS_KEY_ID",
	"AZURE_CLIENT_ID",
	"AZURE_TENANT_ID",
	"BROWSERSTACK_ACCESS_KEY",
	"CARGO_CREDENTIALS",
	"CLOUDFLARE_EMAIL",
	"CODECLIMATE_REPO_ID",
	"DATADOG_APP_KEY",
	"DD_APP_KEY",
	"DOCKER_AUTH_CONFIG",
	"DOCKER_EMAIL",
	"DOCKER_PASS",
	"DOCKER_USER",
	"FIREBASE_CREDENTIALS",
	"FTP_LOGIN",
	"FTP_PW",
	"FTP_USER",
	"GCLOUD_SERVICE_KEY",
	"GH_USER",
	"GITHUB_AUTH",
	"GITHUB_KEY",
	"GITLAB_USER_LOGIN",
	"GOOGLE_APPLICATION_CREDENTIALS",
	"GOOGLE_CREDENTIALS",
	"GPG_PASSPHRASE",
	"HEROKU_EMAIL",
	"KUBECONFIG",
	"MYSQL_PWD",
	"NPM_AUTH",
	"NPM_EMAIL",
	"NUGET_KEY",
	"OSSRH_USER",
	"PGPASS",
	"PGPASSFILE",
	"RUBYGEMS_HOST_KEY",
	"S3_ACCESS_KEY_ID",
	"SAUCE_ACCESS_KEY",
	"SENTRY_DSN",
	"SLACK_WEBHOOK_URL",
	"SONATYPE_USER",
	"SSH_KEY",
	"SSH_PASS",
	"STRIPE_KEY",
	"TRAVIS_SUDO",
	"TWILIO_ACCOUNT_SID",
	"TWILIO_SID",
	"VAULT_ADDR_AUTH"
]);
/** Whether a variable is named like one that holds a secret. */
function isSecretName(name) {
	return parts.test(name) || names.has(name.toUpperCase());
}
// ../plugin-hadolint/src/rules/no-secret-names.ts
var no_secret_names_default = createRule({
	name: "no-secret-names",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow ARG and ENV for what is named like a secret",
			recommended: "strict"
		},
		schema: [],
		messages: { secret: "\"{{name}}\" is named like a secret, and whoever has the image can read it. Use \"RUN --mount=type=secret\"." },
		aliases: ["DL3064"]
	},
	create(context) {
		function check(pairs) {
			for (const { key } of pairs) if (isSecretName(key.value)) context.report({
				node: key,
				messageId: "secret",
				data: { name: key.value }
			});
		}
		return {
			ArgInstruction: ({ pairs }) => check(pairs),
			EnvInstruction: ({ pairs }) => check(pairs)
		};
	}
});
// ../plugin-hadolint/src/rules/no-sudo.ts
/** `sudo` among the words before the program that a command runs in the end. */
const sudo = /(?:^|[\s/])sudo(?=\s|$)/;
var no_sudo_default = createRule({
	name: "no-sudo",
	meta: {
		type: "problem",
		docs: {
			description: "Disallow sudo",
			recommended: true
		},
		schema: [],
		messages: { sudo: "sudo needs a terminal and passes signals on badly. Switch with USER, or use gosu or \"setpriv\"." },
		aliases: ["DL3004"]
	},
	create(context) {
		const { sourceCode } = context;
		return onCommand(sourceCode, ({ command: { name, program, range } }) => {
			const words = sourceCode.getText({ range: [range[0], program.range[0]] });
			const start = range[0] + words.search(sudo);
			if (start < range[0]) {
				if (name === "sudo") context.report({
					loc: sourceCode.getLoc(program.range),
					messageId: "sudo"
				});
				return;
			}
			const at = sourceCode.text.indexOf("sudo", start);
			context.report({
				loc: sourceCode.getLoc([at, at + 4]),
				messageId: "sudo"
			});
		});
	}
});
// ../plugin-hadolint/src/rules/no-unknown-copy-source.ts
var no_unknown_copy_source_default = createRule({
	name: "no-unknown-copy-source",
	meta: {
		type: "suggestion",
		docs: { description: "Require `COPY --from` to name an earlier stage, or an image with its tag" },
		schema: [],
		messages: { unknown: "\"{{name}}\" is no stage above this line, and has no tag that would make it an image. Name a stage, or an image with its tag." },
		aliases: ["DL3022"]
	},
	create(context) {
		const { sourceCode } = context;
		return { CopyInstruction(node) {
			const from = node.flags.find(({ name }) => name === "from")?.value;
			if (isTrigger(node) || !from || from.value.includes(":")) return;
			const { stages } = sourceCode.buildGraph;
			const current = sourceCode.getStage(node)?.index ?? -1;
			const name = from.value.toLowerCase();
			const earlier = stages.slice(0, current + 1);
			if (earlier.some((stage) => stage.name?.toLowerCase() === name)) return;
			if (/^\d+$/.test(name) && Number(name) < earlier.length) return;
			context.report({
				node: from,
				messageId: "unknown",
				data: { name: shorten(from.value) }
			});
		} };
	}
});
// ../plugin-hadolint/src/rules/no-unknown-label.ts
var no_unknown_label_default = createRule({
	name: "no-unknown-label",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow labels that are not in the schema",
			recommended: "strict"
		},
		schema: [{
			type: "object",
			properties: {
				labelSchema: labelSchemaProperty,
				strictLabels: {
					type: "boolean",
					description: "Whether labels that are not in the schema are reported."
				}
			},
			additionalProperties: false
		}],
		defaultOptions: [{
			labelSchema: {},
			strictLabels: false
		}],
		messages: { unknown: "{{label}} is not among the labels of the schema. Leave it out, or add it to the schema." },
		aliases: ["DL3050"]
	},
	create(context, [{ labelSchema, strictLabels }]) {
		if (!strictLabels) return {};
		return eachLabel(context.sourceCode, ({ name, node }) => {
			if (Object.hasOwn(labelSchema, name)) return;
			context.report({
				node: node.key,
				messageId: "unknown",
				data: { label: shorten(name) }
			});
		});
	}
});
// ../plugin-hadolint/src/rules/no-wget-and-curl.ts
var no_wget_and_curl_default = createRule({
	name: "no-wget-and-curl",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow wget and curl in one stage",
			recommended: "strict"
		},
		schema: [],
		messages: { both: "This stage runs {{other}}, too, and either does what the other can. Use one of them." },
		aliases: ["DL4001"]
	},
	create(context) {
		const { sourceCode } = context;
		const seen = /* @__PURE__ */ new Map();
		return onRun(sourceCode, (commands, run) => {
			const used = commands.map(({ command }) => command).filter(({ name }) => name === "wget" || name === "curl");
			const [first] = used;
			if (!first) return;
			const stage = sourceCode.getStage(run);
			const place = isTrigger(run) ? stage?.node.from : stage?.node;
			const before = seen.get(place) ?? {
				wget: false,
				curl: false
			};
			const has = (name) => used.some((command) => command.name === name);
			const now = {
				wget: before.wget || has("wget"),
				curl: before.curl || has("curl")
			};
			seen.set(place, now);
			if (!now.wget || !now.curl) return;
			const second = used.find(({ name }) => !before[name === "wget" ? "wget" : "curl"] && name !== first.name) ?? first;
			context.report({
				loc: sourceCode.getLoc(second.range),
				messageId: "both",
				data: { other: second.name === "wget" ? "curl" : "wget" }
			});
		});
	}
});
// ../plugin-hadolint/src/rules/no-wget-progress.ts
const silent = [
	"progress",
	"no-verbose",
	"q",
	"quiet",
	"o",
	"output-file",
	"a",
	"append-output"
];
var no_wget_progress_default = createRule({
	name: "no-wget-progress",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require wget to keep its progress bar out of the build log",
			recommended: "strict"
		},
		schema: [],
		messages: { progress: "wget fills the build log with its progress bar. Write \"wget --progress=dot:giga\", or \"wget -q\"." },
		aliases: ["DL3047"]
	},
	create(context) {
		const { sourceCode } = context;
		return onCommand(sourceCode, ({ command }) => {
			if (command.name !== "wget" || command.args.length === 0 || hasFlag(command, ...silent)) return;
			if (hasWord(command, "-nv", "--version", "--help")) return;
			context.report({
				loc: sourceCode.getLoc(command.range),
				messageId: "progress"
			});
		});
	}
});
// ../plugin-hadolint/src/rules/no-zypper-dist-upgrade.ts
var no_zypper_dist_upgrade_default = createRule({
	name: "no-zypper-dist-upgrade",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow upgrading the whole distribution with zypper",
			recommended: true
		},
		schema: [],
		messages: { upgrades: "\"zypper {{subcommand}}\" replaces the distribution of the base image by what is current today. Start from a newer base image." },
		aliases: ["DL3035"]
	},
	create(context) {
		const { sourceCode } = context;
		return onCommand(sourceCode, ({ command }) => {
			const subcommand = subcommandOf(command, ["zypper"], ["dist-upgrade", "dup"]);
			if (!subcommand) return;
			context.report({
				loc: sourceCode.getLoc(command.range),
				messageId: "upgrades",
				data: { subcommand: subcommand.text }
			});
		});
	}
});
// ../plugin-hadolint/src/unpinned.ts
/**
* Reports each command that installs packages without a version.
* @param unpinned which of the packages that a command installs have none; empty where the command is of no concern.
*/
function reportUnpinned(context, stages, unpinned) {
	const { sourceCode } = context;
	return onCommand(sourceCode, ({ packages: operation }) => {
		if (operation?.action !== "install") return;
		const words = unpinned(operation).map(({ word }) => word);
		const [first] = words;
		if (!first) return;
		const packages = listOf([...new Set(words.map(({ text }) => text))]);
		const end = Math.max(...words.map(({ range }) => range[1]));
		context.report({
			loc: sourceCode.getLoc([first.range[0], end]),
			messageId: "unpinned",
			data: {
				packages,
				program: operation.command.name
			}
		});
	}, { stages });
}
// ../plugin-hadolint/src/rules/pin-apk-versions.ts
var pin_apk_versions_default = createRule({
	name: "pin-apk-versions",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require versions for packages that apk adds",
			recommended: "strict"
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { unpinned: "{{packages}} may be another version in each build. Name one, as in \"apk add name=~1.2\"." },
		aliases: ["DL3018"]
	},
	create(context, [{ stages }]) {
		return reportUnpinned(context, stages, ({ command, packages }) => command.name === "apk" ? packages.filter(({ word }) => !/[=~<>]|\.apk$/.test(word.text)) : []);
	}
});
// ../plugin-hadolint/src/rules/pin-apt-versions.ts
var pin_apt_versions_default = createRule({
	name: "pin-apt-versions",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require versions for packages that apt-get installs",
			recommended: "strict"
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { unpinned: "{{packages}} may be another version in each build. Name one, as in \"apt-get install name=1.2.*\"." },
		aliases: ["DL3008"]
	},
	create(context, [{ stages }]) {
		return reportUnpinned(context, stages, ({ command, packages }) => command.name === "apt-get" && hasWord(command, "install") ? packages.filter(({ word }) => !/[=/]|\.deb$/.test(word.text)) : []);
	}
});
// ../plugin-hadolint/src/rpm.ts
/**
* The packages without a version that `yum install` and its successors install. A module has its stream behind a colon;
* a group has no version, and a variable may hold one.
*/
function unpinnedRpms({ command, packages }, programs) {
	if (!programs.includes(command.name) || !hasWord(command, "install") || hasWord(command, "group")) return [];
	if (hasWord(command, "module")) return packages.filter(({ word }) => !word.text.includes(":"));
	return packages.filter(({ word }) => !isPinned$2(word.text));
}
/** `name-1.2-3.el9`, or a file. */
function isPinned$2(text) {
	if (/\.rpm$|[$`/]|^@/.test(text)) return true;
	return text.split("-").slice(1).some((part) => /^\d[\w.~^:+]*/.test(part));
}
// ../plugin-hadolint/src/rules/pin-dnf-versions.ts
var pin_dnf_versions_default = createRule({
	name: "pin-dnf-versions",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require versions for packages that dnf installs",
			recommended: "strict"
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { unpinned: "{{packages}} may be another version in each build. Name one, as in \"{{program}} install name-1.2\"." },
		aliases: ["DL3041"]
	},
	create(context, [{ stages }]) {
		return reportUnpinned(context, stages, (operation) => unpinnedRpms(operation, [
			"dnf",
			"microdnf",
			"dnf5"
		]));
	}
});
// ../plugin-hadolint/src/rules/pin-gem-versions.ts
var pin_gem_versions_default = createRule({
	name: "pin-gem-versions",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require versions for gems",
			recommended: "strict"
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "all" }],
		messages: { unpinned: "{{packages}} may be another version in each build. Name one, as in \"gem install name:1.2\"." },
		aliases: ["DL3028"]
	},
	create(context, [{ stages }]) {
		return reportUnpinned(context, stages, ({ command, packages, flags }) => {
			if (command.name !== "gem" || flags.some((flag) => /^(-v|--version)/.test(flag))) return [];
			const end = command.args.find(({ text }) => text === "--")?.range[0] ?? Infinity;
			return packages.filter(({ word }) => word.range[0] < end && !/:|\.gem$/.test(word.text));
		});
	}
});
// ../plugin-hadolint/src/rules/pin-go-versions.ts
/** Options of `go run`, `go get` and `go install` that take the next word as their value. Source: `go help build`. */
const valueFlags = /^--?(C|p|asmflags|buildmode|compiler|gcflags|gccgoflags|installsuffix|ldflags|mod|modfile|overlay|pgo|pkgdir|tags|toolexec|exec)$/;
var pin_go_versions_default = createRule({
	name: "pin-go-versions",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require versions for programs that go installs or runs",
			recommended: "strict"
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "all" }],
		messages: { unpinned: "{{package}} may be another version in each build. Name one, as in \"{{name}}@v1.2.3\"." },
		aliases: ["DL3062"]
	},
	create(context, [{ stages }]) {
		const { sourceCode } = context;
		return onCommand(sourceCode, ({ command: { name, args } }) => {
			const subcommand = args[0]?.text ?? "";
			if (name !== "go" || !/^(run|install|get)$/.test(subcommand)) return;
			const words = args.slice(1).filter(({ text }, index) => !text.startsWith("-") && !valueFlags.test(args[index]?.text ?? ""));
			const packages = subcommand === "run" ? words.slice(0, 1) : words;
			for (const { text, range } of packages) {
				const [path = "", version] = text.split("@");
				const isPinned = version !== void 0 && !/^(latest|none|)$/.test(version);
				const isLocal = /^[./$`]|\.go$/.test(text) || !/^[^/]*\./.test(text);
				if (isPinned || isLocal) continue;
				context.report({
					loc: sourceCode.getLoc(range),
					messageId: "unpinned",
					data: {
						package: shorten(text),
						name: shorten(path)
					}
				});
				return;
			}
		}, { stages });
	}
});
// ../plugin-hadolint/src/rules/pin-npm-versions.ts
function isPinned$1(text) {
	if (/^git(\+(ssh|https?|file))?:\/\//.test(text)) return text.includes("#");
	return /^((\.{0,2}|~)\/|https?:)/.test(text) || /\.(tar|tar\.gz|tgz)$/.test(text) || /.@/.test(text);
}
var pin_npm_versions_default = createRule({
	name: "pin-npm-versions",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require versions for packages that npm installs by name",
			recommended: "strict"
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "all" }],
		messages: { unpinned: "{{packages}} may be another version in each build. Name one, as in \"npm install name@1.2\"." },
		aliases: ["DL3016"]
	},
	create(context, [{ stages }]) {
		return reportUnpinned(context, stages, ({ command, packages }) => command.name === "npm" && hasWord(command, "install") ? packages.filter(({ word }) => word.text !== "." && !isPinned$1(word.text)) : []);
	}
});
// ../plugin-hadolint/src/rules/pin-pip-versions.ts
/** The packages without a version; none where a file or a folder says which versions to take. */
function unpinnedPackages(operation) {
	const isFromFile = ({ text }) => text === "." || /^(-r|-c|--requirement|--constraint)/.test(text);
	if (!isPipInstall(operation.command) || operation.command.args.some(isFromFile)) return [];
	const { args } = operation.command;
	return operation.packages.filter(({ word }) => {
		const before = args[args.findIndex(({ range }) => range[0] === word.range[0])]?.text ?? "";
		return !/^(-e|--editable)$/.test(before) && !isPinned(word.text);
	});
}
function isPinned(text) {
	if (/[=~!]=|[<>]/.test(text)) return true;
	if (/^(git|hg|svn|bzr)(\+|:)/.test(text)) return text.includes("@");
	return /\/|^\.|\.whl$|\.tar\.gz$/.test(text);
}
var pin_pip_versions_default = createRule({
	name: "pin-pip-versions",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require versions for packages that pip installs",
			recommended: "strict"
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "all" }],
		messages: { unpinned: "{{packages}} may be another version in each build. Name one, as in \"pip install name==1.2\", or take all from a requirements file." },
		aliases: ["DL3013"]
	},
	create(context, [{ stages }]) {
		return reportUnpinned(context, stages, unpinnedPackages);
	}
});
// ../plugin-hadolint/src/rules/pin-yum-versions.ts
var pin_yum_versions_default = createRule({
	name: "pin-yum-versions",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require versions for packages that yum installs",
			recommended: "strict"
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { unpinned: "{{packages}} may be another version in each build. Name one, as in \"yum install name-1.2\"." },
		aliases: ["DL3033"]
	},
	create(context, [{ stages }]) {
		return reportUnpinned(context, stages, (operation) => unpinnedRpms(operation, ["yum"]));
	}
});
// ../plugin-hadolint/src/rules/pin-zypper-versions.ts
var pin_zypper_versions_default = createRule({
	name: "pin-zypper-versions",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require versions for packages that zypper installs",
			recommended: "strict"
		},
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { unpinned: "{{packages}} may be another version in each build. Name one, as in \"zypper install name=1.2\"." },
		aliases: ["DL3037"]
	},
	create(context, [{ stages }]) {
		return reportUnpinned(context, stages, ({ command, packages }) => command.name === "zypper" && hasWord(command, "install", "in") ? packages.filter(({ word }) => !/[=<>]|\.rpm$/.test(word.text)) : []);
	}
});
// ../plugin-hadolint/src/archives.ts
const suffix = /\.(tar|Z|bz2|gz|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz|xz)$/;
/** Whether a file is one that ADD unpacks, by its name. */
function isArchive(name) {
	return suffix.test(name);
}
/** What stands behind the last slash of a path, or behind its last backslash. */
function lastPart(path) {
	return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
// ../plugin-hadolint/src/rules/prefer-add-for-archives.ts
const unpackers = /^(unzip|gunzip|bunzip2|unlzma|unxz|zgz|uncompress|zcat|gzcat)$/;
function unpacks({ name, args }) {
	if (name !== "tar") return unpackers.test(name);
	return args.some(({ text }) => /^--(extract|get)$|^-[^-]*x/.test(text)) || /^[a-zA-Z]*x[a-zA-Z]*$/.test(args[0]?.text ?? "");
}
/** The archives that a COPY brings along, by their names in the image. */
function archivesOf({ sources, destination }) {
	const target = lastPart(destination.value);
	if (isArchive(target)) return [target];
	return sources.map(({ value }) => lastPart(value)).filter(isArchive);
}
var prefer_add_for_archives_default = createRule({
	name: "prefer-add-for-archives",
	meta: {
		type: "suggestion",
		docs: {
			description: "Prefer ADD, which unpacks, over COPY and tar",
			recommended: "strict"
		},
		schema: [],
		messages: { unpacked: "{{archive}} is unpacked on line {{line}}, but ships as well. ADD unpacks it, and leaves nothing behind." },
		aliases: ["DL3010"]
	},
	create(context) {
		const { sourceCode } = context;
		let copies = [];
		return {
			FromInstruction() {
				copies = [];
			},
			CopyInstruction(node) {
				if (isTrigger(node) || node.flags.some(({ name }) => name === "from")) return;
				const archives = archivesOf(node);
				if (archives.length > 0) copies.push({
					node,
					archives
				});
			},
			RunInstruction(run) {
				if (copies.length === 0 || isTrigger(run)) return;
				const unpacked = sourceCode.getCommands(run).filter(({ command }) => unpacks(command)).flatMap(({ command }) => command.args.map(({ text }) => lastPart(text)));
				copies = copies.filter(({ node, archives }) => {
					const archive = archives.find((name) => unpacked.includes(name));
					if (archive === void 0) return true;
					context.report({
						node,
						messageId: "unpacked",
						data: {
							archive: shorten(archive),
							line: run.loc.start.line
						}
					});
					return false;
				});
			}
		};
	}
});
// ../plugin-hadolint/src/rules/prefer-apt-get.ts
/** What apt-get has under the same name. */
const shared$1 = /^(install|update|upgrade|remove|purge|autoremove|clean|autoclean|download|source|build-dep)$/;
var prefer_apt_get_default = createRule({
	name: "prefer-apt-get",
	meta: {
		type: "suggestion",
		docs: {
			description: "Prefer apt-get over apt, which is made for people",
			recommended: true
		},
		fixable: "code",
		schema: [],
		messages: { apt: "apt is made for people, and what it does may change between versions. Use apt-get or apt-cache." },
		aliases: ["DL3027"]
	},
	create(context) {
		const { sourceCode } = context;
		return onCommand(sourceCode, ({ command: { name, program, args } }) => {
			if (name !== "apt") return;
			const subcommand = args.find(({ text }) => !text.startsWith("-"))?.text ?? "";
			const isPlain = sourceCode.getText(program) === "apt" && shared$1.test(subcommand);
			context.report({
				loc: sourceCode.getLoc(program.range),
				messageId: "apt",
				fix: (fixer) => isPlain ? fixer.replaceText(program, "apt-get") : null
			});
		});
	}
});
// ../plugin-hadolint/src/rules/prefer-copy.ts
/** What only ADD does: unpack, download, clone. */
const remote = /^(https?|ftp):\/\/|^git(\+\w+)?:\/\/|^git@|^ssh:\/\//;
/** Options that COPY knows, too. */
const shared = /* @__PURE__ */ new Set([
	"chown",
	"chmod",
	"link",
	"exclude"
]);
function isForAdd(source) {
	return isArchive(source) || remote.test(source);
}
/** Whether COPY does the same: a pattern, a folder or a variable may hold an archive. */
function isSafe({ sources, flags }) {
	return flags.every(({ name }) => shared.has(name)) && sources.every(({ value }) => !/[*?[$]/.test(value) && !isForAdd(value));
}
var prefer_copy_default = createRule({
	name: "prefer-copy",
	meta: {
		type: "problem",
		docs: {
			description: "Prefer COPY over ADD for files and folders",
			recommended: true
		},
		fixable: "code",
		schema: [],
		messages: { add: "ADD does more than to copy: it unpacks archives and downloads addresses. Use COPY." },
		aliases: ["DL3020"]
	},
	create(context) {
		const { sourceCode } = context;
		return { AddInstruction(node) {
			const sources = node.sources.filter(({ value }) => !value.startsWith("<<"));
			if (isTrigger(node) || sources.length === 0 || sources.every(({ value }) => isForAdd(value))) return;
			if (sources.some((source) => isForAdd(sourceCode.expand(source, node).text))) return;
			const copy = node.keyword.value === "add" ? "copy" : "COPY";
			context.report({
				node,
				messageId: "add",
				fix: (fixer) => isSafe(node) ? fixer.replaceText(node.keyword, copy) : null
			});
		} };
	}
});
// ../plugin-hadolint/src/rules/prefer-numeric-user.ts
var prefer_numeric_user_default = createRule({
	name: "prefer-numeric-user",
	meta: {
		type: "suggestion",
		docs: { description: "Prefer a number over a name in USER" },
		schema: [],
		messages: { named: "Nobody outside of the image knows the number of \"{{user}}\", and Kubernetes needs it for \"runAsNonRoot\". Use the number." },
		aliases: ["DL3066"]
	},
	create(context) {
		const { sourceCode } = context;
		return { UserInstruction(node) {
			const { value, parts } = node.user;
			const [user = ""] = value.split(":");
			if (isTrigger(node) || /^\d*$/.test(user)) return;
			const environment = sourceCode.getEnvironment(node);
			if (parts.some((part) => typeof part === "object" && environment.lookup(part.name))) return;
			context.report({
				node: node.user,
				messageId: "named",
				data: { user }
			});
		} };
	}
});
// ../plugin-hadolint/src/rules/prefer-shell-instruction.ts
var prefer_shell_instruction_default = createRule({
	name: "prefer-shell-instruction",
	meta: {
		type: "suggestion",
		docs: {
			description: "Prefer SHELL over replacing /bin/sh",
			recommended: true
		},
		schema: [],
		messages: { replaced: "This puts another shell in the place of /bin/sh, for all programs. Use SHELL." },
		aliases: ["DL4005"]
	},
	create(context) {
		const { sourceCode } = context;
		return onCommand(sourceCode, ({ command }) => {
			if (command.name !== "ln" || !hasWord(command, "/bin/sh")) return;
			context.report({
				loc: sourceCode.getLoc(command.range),
				messageId: "replaced"
			});
		});
	}
});
// ../plugin-hadolint/src/leading-cd.ts
/** The folder that a RUN changes to before anything else; null where a WORKDIR could change what the file means. */
function leadingFolder({ args, range }, run, sourceCode) {
	const [folder] = args;
	if (!folder || args.length > 1 || range[0] !== run.command.range[0] || run.heredocs.length > 0) return null;
	const isPlain = sourceCode.getText(folder) === folder.text && /^\/[\w./-]*$/.test(folder.text);
	const rest = sourceCode.text.slice(range[1], run.range[1]);
	const and = /^(?:[ \t]|\\\r?\n)*&&(?:[ \t]|\\\r?\n)*/.exec(rest)?.[0];
	if (!isPlain || and === void 0 || /\bcd -|\bOLDPWD\b/.test(rest)) return null;
	const back = folderBehind(run, sourceCode);
	return back === void 0 ? null : {
		folder: folder.text,
		range: [range[0], range[1] + and.length],
		back
	};
}
/** The working directory that has to hold behind a RUN; null where none matters, undefined where it is not known. */
function folderBehind(run, sourceCode) {
	const stage = sourceCode.getStage(run);
	if (!stage) return void 0;
	const { instructions } = stage.node;
	const next = instructions[instructions.indexOf(run) + 1];
	if (next?.type === "WorkdirInstruction" && isAbsolutePath(next.path.value)) return null;
	if (!next && !stage.isTarget && stage.dependents.every(({ kind }) => kind !== "from")) return null;
	return sourceCode.getEnvironment(run).workdir ?? void 0;
}
// ../plugin-hadolint/src/rules/prefer-workdir.ts
var prefer_workdir_default = createRule({
	name: "prefer-workdir",
	meta: {
		type: "suggestion",
		docs: {
			description: "Prefer WORKDIR over cd",
			recommended: "strict"
		},
		fixable: "code",
		schema: [],
		messages: { cd: "\"cd\" holds for this RUN alone, and a reader has to look for it. Use WORKDIR." },
		aliases: ["DL3003"]
	},
	create(context) {
		const { sourceCode } = context;
		const lineBreak = sourceCode.text.includes("\r\n") ? "\r\n" : "\n";
		return onCommand(sourceCode, ({ command }, run) => {
			if (command.name !== "cd") return;
			context.report({
				loc: sourceCode.getLoc(command.range),
				messageId: "cd",
				*fix(fixer) {
					const leading = leadingFolder(command, run, sourceCode);
					if (!leading) return;
					yield fixer.insertTextBefore(run, `WORKDIR ${leading.folder}${lineBreak}`);
					yield fixer.removeRange(leading.range);
					if (leading.back !== null) yield fixer.insertTextAfter(run, `${lineBreak}WORKDIR ${leading.back}`);
				}
			});
		}, { triggers: false });
	}
});
// ../plugin-hadolint/src/rules/require-apt-yes.ts
/** Two `-q` mean yes, too. */
const quiet = /^(-q|--quiet)$/;
var require_apt_yes_default = createRule({
	name: "require-apt-yes",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require `-y` where apt-get installs, as nobody can answer",
			recommended: true
		},
		fixable: "code",
		schema: [],
		messages: { asks: "apt-get asks before it installs, and in a build nobody answers. Write \"apt-get install -y\"." },
		aliases: ["DL3014"]
	},
	create(context) {
		const { sourceCode } = context;
		return onCommand(sourceCode, ({ command }) => {
			const install = subcommandOf(command, ["apt-get"], ["install"]);
			if (!install || hasFlag(command, "y", "yes", "assume-yes", "qq")) return;
			if (command.args.some(({ text }) => /^-q(q|=2)|Assume-Yes=|^--assume-no$/.test(text))) return;
			if (command.args.filter(({ text }) => quiet.test(text)).length > 1) return;
			if (command.input?.name === "yes" || hasUnknownOptions(command, install)) return;
			context.report({
				loc: sourceCode.getLoc(command.range),
				messageId: "asks",
				fix: (fixer) => insertArgument(fixer, sourceCode, install, "-y")
			});
		});
	}
});
// ../plugin-hadolint/src/rules/require-copy-folder.ts
var require_copy_folder_default = createRule({
	name: "require-copy-folder",
	meta: {
		type: "problem",
		docs: {
			description: "Require a slash at the end of the folder that several sources are copied to",
			recommended: true
		},
		fixable: "code",
		schema: [],
		messages: { slash: "Several sources need a folder, and \"{{destination}}\" is only one with a slash at its end." },
		aliases: ["DL3021"]
	},
	create(context) {
		const { sourceCode } = context;
		return { CopyInstruction(node) {
			const { destination, sources, heredocs } = node;
			const { value } = destination;
			if (isTrigger(node) || sources.length < 2 || heredocs.length > 0 || /[/\\]$|^\.{0,2}$/.test(value)) return;
			if (/[/\\]$/.test(sourceCode.expand(destination, node).text)) return;
			context.report({
				node: destination,
				messageId: "slash",
				data: { destination: value },
				fix(fixer) {
					const written = sourceCode.getText(destination);
					if (!/^("?)[^"'\\]+\1$/.test(written)) return null;
					const end = destination.range[1] - (written.endsWith("\"") ? 1 : 0);
					return fixer.insertTextAfterRange([end, end], "/");
				}
			});
		} };
	}
});
// ../plugin-hadolint/src/rules/require-copy-workdir.ts
var require_copy_workdir_default = createRule({
	name: "require-copy-workdir",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require a WORKDIR before COPY to a relative path",
			recommended: "strict"
		},
		schema: [],
		messages: { relative: "\"{{destination}}\" is below whatever WORKDIR the base image has. Set WORKDIR first, or copy to an absolute path." },
		aliases: ["DL3045"]
	},
	create(context) {
		const { sourceCode } = context;
		/** By stage, whether a WORKDIR is in force. */
		const known = /* @__PURE__ */ new Map();
		let hasWorkdir = false;
		return {
			Stage(node) {
				const base = sourceCode.getStage(node)?.base;
				hasWorkdir = base?.kind === "stage" && known.get(base.stage.node) === true;
				known.set(node, hasWorkdir);
			},
			WorkdirInstruction(node) {
				if (isTrigger(node)) return;
				hasWorkdir = true;
				known.set(sourceCode.getStage(node)?.node, true);
			},
			CopyInstruction(node) {
				const { value } = node.destination;
				if (hasWorkdir || isTrigger(node) || /^[/\\$]|^[A-Za-z]:/.test(value)) return;
				if (sourceCode.getEnvironment(node).workdir !== null) return;
				context.report({
					node: node.destination,
					messageId: "relative",
					data: { destination: value }
				});
			}
		};
	}
});
// ../plugin-hadolint/src/unanswered.ts
/** Reports each command of a package manager that would wait for an answer. */
function reportUnanswered(context, { programs, subcommands, flags, insert }) {
	const { sourceCode } = context;
	return onCommand(sourceCode, ({ command }) => {
		const subcommand = subcommandOf(command, programs, subcommands);
		if (!subcommand || hasFlag(command, ...flags) || hasUnknownOptions(command, subcommand)) return;
		if (command.input?.name === "yes") return;
		context.report({
			loc: sourceCode.getLoc(command.range),
			messageId: "asks",
			data: {
				program: command.name,
				subcommand: subcommand.text
			},
			fix: (fixer) => insertArgument(fixer, sourceCode, subcommand, insert)
		});
	});
}
// ../plugin-hadolint/src/rules/require-dnf-yes.ts
var require_dnf_yes_default = createRule({
	name: "require-dnf-yes",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require `-y` where dnf installs, as nobody can answer",
			recommended: true
		},
		fixable: "code",
		schema: [],
		messages: { asks: "{{program}} asks before it installs, and in a build nobody answers. Write \"{{program}} {{subcommand}} -y\"." },
		aliases: ["DL3038"]
	},
	create(context) {
		return reportUnanswered(context, {
			programs: [
				"dnf",
				"microdnf",
				"dnf5"
			],
			subcommands: [
				"install",
				"groupinstall",
				"localinstall"
			],
			flags: [
				"y",
				"yes",
				"assumeyes"
			],
			insert: "-y"
		});
	}
});
// ../plugin-hadolint/src/rules/require-healthcheck.ts
var require_healthcheck_default = createRule({
	name: "require-healthcheck",
	meta: {
		type: "suggestion",
		docs: { description: "Require a HEALTHCHECK" },
		schema: [stagesSchema],
		defaultOptions: [{ stages: "shipped" }],
		messages: { missing: "Nothing tells whether a container of this image works. Add a HEALTHCHECK, or HEALTHCHECK NONE." },
		aliases: ["DL3057"]
	},
	create(context, [{ stages }]) {
		const { sourceCode } = context;
		return { Dockerfile() {
			const { stages: all } = sourceCode.buildGraph;
			const checked = /* @__PURE__ */ new Set();
			const continued = /* @__PURE__ */ new Set();
			for (const stage of all) {
				const { base, node } = stage;
				const hasCheck = node.instructions.some(({ type }) => type === "HealthcheckInstruction");
				if (hasCheck || base.kind === "stage" && checked.has(base.stage)) checked.add(stage);
				if (!hasCheck) continue;
				let each = stage;
				while (each.base.kind === "stage" && !continued.has(each.base.stage)) {
					each = each.base.stage;
					continued.add(each);
				}
			}
			for (const stage of all) {
				const { node } = stage;
				if (checked.has(stage) || continued.has(stage) || !isInStages(node, stages, sourceCode)) continue;
				context.report({
					node: node.from,
					messageId: "missing"
				});
			}
		} };
	}
});
// ../plugin-hadolint/src/rules/require-image-tag.ts
var require_image_tag_default = createRule({
	name: "require-image-tag",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require a tag or a digest for base images",
			recommended: true
		},
		schema: [],
		messages: { untagged: "{{image}} has no tag, so each build starts from whatever it is that day. Give it a version or a digest." },
		aliases: ["DL3006"]
	},
	create(context) {
		const { sourceCode } = context;
		return { FromInstruction({ image }) {
			const base = sourceCode.getStage({ range: image.range })?.base;
			if (base?.kind !== "image" || image.value.startsWith("$")) return;
			const reference = base.image;
			if (!reference || reference.isScratch || reference.tag !== null || reference.digest !== null) return;
			context.report({
				node: image,
				messageId: "untagged",
				data: { image: reference.text }
			});
		} };
	}
});
// ../plugin-hadolint/src/rules/require-json-args.ts
var require_json_args_default = renamedRule(rules$1["json-args-recommended"], {
	name: "require-json-args",
	code: "DL3025",
	type: "suggestion",
	description: "Require the JSON form for CMD, ENTRYPOINT and HEALTHCHECK",
	options: [{
		healthcheck: true,
		withShell: true
	}]
});
// ../plugin-hadolint/src/rules/require-label.ts
function labelsOf(stage) {
	const pairs = stage.node.instructions.flatMap((each) => each.type === "LabelInstruction" ? each.pairs : []);
	return new Set(pairs.map(({ key }) => key.value));
}
var require_label_default = createRule({
	name: "require-label",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require the labels of the schema",
			recommended: true
		},
		schema: [{
			type: "object",
			properties: {
				labelSchema: labelSchemaProperty,
				...stagesSchema.properties
			},
			additionalProperties: false
		}],
		defaultOptions: [{
			labelSchema: {},
			stages: "shipped"
		}],
		messages: { missing: "The image has no label {{label}}, which the schema wants. Add it." },
		aliases: ["DL3049"]
	},
	create(context, [{ labelSchema, stages }]) {
		const { sourceCode } = context;
		const wanted = Object.keys(labelSchema);
		if (wanted.length === 0) return {};
		return { Dockerfile() {
			for (const stage of sourceCode.buildGraph.stages) {
				const bases = stage.dependents.filter(({ kind }) => kind === "from").map((edge) => edge.stage);
				if (!stage.isTarget && bases.length > 0) continue;
				const { from } = stage.node;
				if (!isInStages(from, stages, sourceCode)) continue;
				const present = chainOf(stage).map(labelsOf);
				for (const label of wanted) {
					if (present.some((labels) => labels.has(label))) continue;
					context.report({
						node: from,
						messageId: "missing",
						data: { label }
					});
				}
			}
		} };
	}
});
// ../plugin-hadolint/src/rules/require-no-log-init.ts
/** The number of `-u 1000000`, `-u1000000`, `--uid 1000000`, `--uid=1000000`, or of `-u` at the end of a cluster. */
function userId(args) {
	for (const [index, { text }] of args.entries()) {
		const joined = /^(?:-[a-zA-Z]*u|--uid=)(\d+)$/.exec(text)?.[1];
		if (joined !== void 0) return joined;
		if (/^(-[a-zA-Z]*u|--uid)$/.test(text)) return args[index + 1]?.text ?? "";
	}
	return "";
}
var require_no_log_init_default = createRule({
	name: "require-no-log-init",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require `--no-log-init` where useradd takes a high user id",
			recommended: true
		},
		fixable: "code",
		schema: [],
		messages: { log: "For the user id {{id}}, useradd writes log files of gigabytes of zeros, and they ship. Write \"useradd --no-log-init\"." },
		aliases: ["DL3046"]
	},
	create(context) {
		const { sourceCode } = context;
		return onCommand(sourceCode, ({ command: { name, program, args }, command }) => {
			const id = userId(args);
			if (name !== "useradd" || !/^\d{6,}$/.test(id) || hasFlag(command, "l", "no-log-init")) return;
			const isWritten = /useradd$/.test(sourceCode.getText(program));
			context.report({
				loc: sourceCode.getLoc(command.range),
				messageId: "log",
				data: { id },
				fix: (fixer) => isWritten ? fixer.insertTextAfter(program, " --no-log-init") : null
			});
		});
	}
});
// ../plugin-hadolint/src/rules/require-pipefail.ts
/** What cannot fail in a way that matters: `echo "$SUM  file" | sha256sum -c -`. */
const harmless = /^(echo|printf|true|yes)$/;
/** Whether a SHELL makes a pipe fail where one of its commands fails. */
function hasPipefail(shell) {
	const [program = "", ...args] = shell;
	if (/^(pwsh|powershell|cmd)/i.test(baseName(program))) return true;
	if (!/^(bash|zsh|ash)$/.test(baseName(program))) return false;
	return args.some((word) => /^-[a-z]*o[a-z]*$/.test(word)) && args.includes("pipefail");
}
var require_pipefail_default = createRule({
	name: "require-pipefail",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require `pipefail` where RUN has a pipe",
			recommended: true
		},
		schema: [],
		messages: { pipe: "When \"{{name}}\" fails, this pipe goes on and the build succeeds. Put SHELL [\"/bin/{{shell}}\", \"-o\", \"pipefail\", \"-c\"] before this RUN." },
		aliases: ["DL4006"]
	},
	create(context) {
		const { sourceCode } = context;
		return onRun(sourceCode, (commands, run) => {
			const pipe = commands.findIndex(({ command: { input } }) => input !== null && !harmless.test(input.name));
			const input = commands[pipe]?.command.input;
			const { shell } = sourceCode.getEnvironment(run);
			if (!input || hasPipefail(shell)) return;
			if (commands.slice(0, pipe).some(({ command }) => hasWord(command, "pipefail"))) return;
			const base = sourceCode.getStage(run)?.base;
			const isAlpine = base?.kind === "image" && /alpine|busybox/.test(base.text);
			context.report({
				loc: sourceCode.getLoc(input.range),
				messageId: "pipe",
				data: {
					name: input.name === "" ? "the first command" : input.name,
					shell: isAlpine ? "ash" : "bash"
				}
			});
		}, { triggers: false });
	}
});
// ../plugin-hadolint/src/rules/require-yum-yes.ts
var require_yum_yes_default = createRule({
	name: "require-yum-yes",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require `-y` where yum installs, as nobody can answer",
			recommended: true
		},
		fixable: "code",
		schema: [],
		messages: { asks: "yum asks before it installs, and in a build nobody answers. Write \"yum {{subcommand}} -y\"." },
		aliases: ["DL3030"]
	},
	create(context) {
		return reportUnanswered(context, {
			programs: ["yum"],
			subcommands: [
				"install",
				"groupinstall",
				"localinstall"
			],
			flags: [
				"y",
				"yes",
				"assumeyes"
			],
			insert: "-y"
		});
	}
});
// ../plugin-hadolint/src/rules/require-zypper-yes.ts
var require_zypper_yes_default = createRule({
	name: "require-zypper-yes",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require `-y` where zypper changes packages, as nobody can answer",
			recommended: true
		},
		fixable: "code",
		schema: [],
		messages: { asks: "zypper asks before it goes on, and in a build nobody answers. Write \"zypper {{subcommand}} -y\"." },
		aliases: ["DL3034"]
	},
	create(context) {
		return reportUnanswered(context, {
			programs: ["zypper"],
			subcommands: [
				"install",
				"in",
				"remove",
				"rm",
				"source-install",
				"si",
				"patch"
			],
			flags: [
				"y",
				"n",
				"no-confirm",
				"non-interactive"
			],
			insert: "-y"
		});
	}
});
// ../plugin-hadolint/src/rules/trusted-registries.ts
const hubs = ["docker.io", "hub.docker.com"];
/** `*` stands for all, or for what a pattern may begin or end with. */
function matches(registry, pattern) {
	if (pattern === "*") return true;
	if (pattern.startsWith("*")) return registry.endsWith(pattern.slice(1));
	return pattern.endsWith("*") ? registry.startsWith(pattern.slice(0, -1)) : registry === pattern;
}
/** The registry that an image comes from: null for Docker Hub, undefined where only the build knows it. */
function registryOf(image) {
	const reference = parseImageReference(image);
	if (!reference || reference.isScratch) return void 0;
	if (reference.isComplete) return reference.registry;
	const host = /^[^/]*(?=\/)/.exec(image)?.[0] ?? "";
	if (host.includes("$")) return void 0;
	return host === "localhost" || /[.:]/.test(host) ? host : null;
}
var trusted_registries_default = createRule({
	name: "trusted-registries",
	meta: {
		type: "problem",
		docs: {
			description: "Require images to come from registries that are trusted",
			recommended: true
		},
		schema: [{
			type: "object",
			properties: { trustedRegistries: {
				type: "array",
				items: {
					type: "string",
					minLength: 1
				},
				description: "The registries, with `*` at one end; none: all are trusted."
			} },
			additionalProperties: false
		}],
		defaultOptions: [{ trustedRegistries: [] }],
		messages: { untrusted: "{{image}} comes from {{registry}}, which is not among the trusted registries: {{trusted}}." },
		aliases: ["DL3026"]
	},
	create(context, [{ trustedRegistries }]) {
		const { sourceCode } = context;
		if (trustedRegistries.length === 0) return {};
		const isTrusted = (registry) => trustedRegistries.some((pattern) => matches(registry, pattern));
		function check(node, text) {
			const registry = registryOf(text);
			if (registry === void 0 || (registry === null ? hubs.some(isTrusted) : isTrusted(registry))) return;
			context.report({
				node,
				messageId: "untrusted",
				data: {
					image: text,
					registry: registry ?? "docker.io",
					trusted: trustedRegistries.join(", ")
				}
			});
		}
		return { Dockerfile() {
			for (const stage of sourceCode.buildGraph.stages) for (const { origin, word } of stage.edges) if (origin.kind === "image" && !/^\d+$/.test(origin.text)) check(word, origin.text);
		} };
	}
});
// ../plugin-hadolint/src/spdx-licenses.ts
/** The identifiers of the SPDX licence list 3.x, deprecated ones included. Source: https://spdx.org/licenses/ */
const spdxLicenses = new Set(`
0BSD 3D-Slicer-1.0 AAL ADSL AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0 AGPL-1.0 AGPL-1.0-only
AGPL-1.0-or-later AGPL-3.0 AGPL-3.0-only AGPL-3.0-or-later ALGLIB-Documentation AMD-newlib AMDPLPA AML
AML-glslang AMPAS ANTLR-PD ANTLR-PD-fallback APAFML APL-1.0 APSL-1.0 APSL-1.1 APSL-1.2 APSL-2.0
ASWF-Digital-Assets-1.0 ASWF-Digital-Assets-1.1 Abstyles AdaCore-doc Adobe-2006 Adobe-Display-PostScript
Adobe-Glyph Adobe-Utopia Advanced-Cryptics-Dictionary Afmparse Aladdin Apache-1.0 Apache-1.1 Apache-2.0
App-s2p Arphic-1999 Artistic-1.0 Artistic-1.0-Perl Artistic-1.0-cl8 Artistic-2.0 Artistic-dist Aspell-RU
BOLA-1.1 BSD-1-Clause BSD-2-Clause BSD-2-Clause-Darwin BSD-2-Clause-FreeBSD BSD-2-Clause-NetBSD
BSD-2-Clause-Patent BSD-2-Clause-Views BSD-2-Clause-first-lines BSD-2-Clause-pkgconf-disclaimer
BSD-2-Clause-pos-unchanged BSD-3-Clause BSD-3-Clause-Attribution BSD-3-Clause-Clear BSD-3-Clause-HP
BSD-3-Clause-LBNL BSD-3-Clause-Modification BSD-3-Clause-No-Military-License
BSD-3-Clause-No-Nuclear-License BSD-3-Clause-No-Nuclear-License-2014 BSD-3-Clause-No-Nuclear-Warranty
BSD-3-Clause-Open-MPI BSD-3-Clause-OpenWebUI BSD-3-Clause-Sun BSD-3-Clause-Tso BSD-3-Clause-acpica
BSD-3-Clause-flex BSD-4-Clause BSD-4-Clause-Shortened BSD-4-Clause-UC BSD-4.3RENO BSD-4.3TAHOE
BSD-Advertising-Acknowledgement BSD-Attribution-HPND-disclaimer BSD-Inferno-Nettverk
BSD-Mark-Modifications BSD-Protection BSD-Source-Code BSD-Source-Code-no-disclaimer BSD-Source-alt-GPL
BSD-Source-beginning-file BSD-Systemics BSD-Systemics-W3Works BSD-ask-to-endorse BSL-1.0 BUSL-1.1 Baekmuk
Bahyph Barr Beerware BitTorrent-1.0 BitTorrent-1.1 Bitstream-Charter Bitstream-Vera BlueOak-1.0.0
Boehm-GC Boehm-GC-without-fee Borceux Brian-Gladman-2-Clause Brian-Gladman-3-Clause
Brian-Gladman-3-Clause-no-conversion Buddy Bugroff C-UDA-1.0 CAL-1.0 CAL-1.0-Combined-Work-Exception
CAPEC-tou CATOSL-1.1 CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-2.5-AU CC-BY-3.0 CC-BY-3.0-AT CC-BY-3.0-AU
CC-BY-3.0-DE CC-BY-3.0-IGO CC-BY-3.0-NL CC-BY-3.0-US CC-BY-4.0 CC-BY-NC-1.0 CC-BY-NC-2.0 CC-BY-NC-2.5
CC-BY-NC-3.0 CC-BY-NC-3.0-DE CC-BY-NC-3.0-IGO CC-BY-NC-4.0 CC-BY-NC-ND-1.0 CC-BY-NC-ND-2.0
CC-BY-NC-ND-2.5 CC-BY-NC-ND-3.0 CC-BY-NC-ND-3.0-DE CC-BY-NC-ND-3.0-IGO CC-BY-NC-ND-4.0 CC-BY-NC-SA-1.0
CC-BY-NC-SA-2.0 CC-BY-NC-SA-2.0-DE CC-BY-NC-SA-2.0-FR CC-BY-NC-SA-2.0-UK CC-BY-NC-SA-2.5 CC-BY-NC-SA-3.0
CC-BY-NC-SA-3.0-DE CC-BY-NC-SA-3.0-IGO CC-BY-NC-SA-4.0 CC-BY-ND-1.0 CC-BY-ND-2.0 CC-BY-ND-2.5
CC-BY-ND-3.0 CC-BY-ND-3.0-DE CC-BY-ND-4.0 CC-BY-SA-1.0 CC-BY-SA-2.0 CC-BY-SA-2.0-UK CC-BY-SA-2.1-JP
CC-BY-SA-2.5 CC-BY-SA-3.0 CC-BY-SA-3.0-AT CC-BY-SA-3.0-DE CC-BY-SA-3.0-IGO CC-BY-SA-4.0 CC-PDDC
CC-PDM-1.0 CC-SA-1.0 CC0-1.0 CDDL-1.0 CDDL-1.1 CDL-1.0 CDLA-Permissive-1.0 CDLA-Permissive-2.0
CDLA-Sharing-1.0 CECILL-1.0 CECILL-1.1 CECILL-2.0 CECILL-2.1 CECILL-B CECILL-C CERN-OHL-1.1 CERN-OHL-1.2
CERN-OHL-P-2.0 CERN-OHL-S-2.0 CERN-OHL-W-2.0 CFITSIO CMU-Mach CMU-Mach-nodoc CNRI-Jython CNRI-Python
CNRI-Python-GPL-Compatible COIL-1.0 CPAL-1.0 CPL-1.0 CPOL-1.02 CUA-OPL-1.0 Caldera Caldera-no-preamble
Catharon ClArtistic Clips Community-Spec-1.0 Condor-1.1 Cornell-Lossless-JPEG Cronyx Crossword
CryptoSwift CrystalStacker Cube D-FSL-1.0 DEC-3-Clause DL-DE-BY-2.0 DL-DE-ZERO-2.0 DOC DRL-1.0 DRL-1.1
DSDP DocBook-DTD DocBook-Schema DocBook-Stylesheet DocBook-XML Dotseqn ECL-1.0 ECL-2.0 EFL-1.0 EFL-2.0
EPICS EPL-1.0 EPL-2.0 ESA-PL-permissive-2.4 ESA-PL-strong-copyleft-2.4 ESA-PL-weak-copyleft-2.4
EUDatagrid EUPL-1.0 EUPL-1.1 EUPL-1.2 Elastic-2.0 Entessa ErlPL-1.1 Eurosym FBM FDK-AAC FDK-MPEG-H FSFAP
FSFAP-no-warranty-disclaimer FSFUL FSFULLR FSFULLRSD FSFULLRWD FSL-1.1-ALv2 FSL-1.1-MIT FTL Fair
Ferguson-Twofish Frameworx-1.0 FreeBSD-DOC FreeImage Furuseth GCR-docs GD GFDL-1.1
GFDL-1.1-invariants-only GFDL-1.1-invariants-or-later GFDL-1.1-no-invariants-only
GFDL-1.1-no-invariants-or-later GFDL-1.1-only GFDL-1.1-or-later GFDL-1.2 GFDL-1.2-invariants-only
GFDL-1.2-invariants-or-later GFDL-1.2-no-invariants-only GFDL-1.2-no-invariants-or-later GFDL-1.2-only
GFDL-1.2-or-later GFDL-1.3 GFDL-1.3-invariants-only GFDL-1.3-invariants-or-later
GFDL-1.3-no-invariants-only GFDL-1.3-no-invariants-or-later GFDL-1.3-only GFDL-1.3-or-later GL2PS GLWTPL
GPL-1.0 GPL-1.0-only GPL-1.0-or-later GPL-2.0 GPL-2.0-only GPL-2.0-or-later GPL-2.0-with-GCC-exception
GPL-2.0-with-autoconf-exception GPL-2.0-with-bison-exception GPL-2.0-with-classpath-exception
GPL-2.0-with-font-exception GPL-3.0 GPL-3.0-only GPL-3.0-or-later GPL-3.0-with-GCC-exception
GPL-3.0-with-autoconf-exception Game-Programming-Gems Giftware Glide Glulxe Graphics-Gems Gutmann HDF5
HIDAPI HP-1986 HP-1989 HPND HPND-DEC HPND-Fenneberg-Livingston HPND-INRIA-IMAG HPND-Intel
HPND-Kevlin-Henney HPND-MIT-disclaimer HPND-Markus-Kuhn HPND-Netrek HPND-Pbmplus HPND-SMC HPND-UC
HPND-UC-export-US HPND-doc HPND-doc-sell HPND-export-US HPND-export-US-acknowledgement
HPND-export-US-modify HPND-export2-US HPND-merchantability-variant HPND-sell-MIT-disclaimer-xserver
HPND-sell-regexpr HPND-sell-variant HPND-sell-variant-MIT-disclaimer HPND-sell-variant-MIT-disclaimer-rev
HPND-sell-variant-critical-systems HTMLTIDY HaskellReport Hippocratic-2.1 Hippocratic-3.0-core IBM-pibs
ICU IEC-Code-Components-EULA IJG IJG-short IPA IPL-1.0 ISC ISC-Veillard ISO-permission ImageMagick Imlib2
Info-ZIP Informatica Inner-Net-2.0 InnoSetup Intel Intel-ACPI Interbase-1.0 JPL-image JPNIC JSON Jam
JasPer-2.0 Kastrup Kazlib Knuth-CTAN LAL-1.2 LAL-1.3 LGPL-2.0 LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1
LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0 LGPL-3.0-only LGPL-3.0-or-later LGPLLR LOOP LPD-document LPL-1.0
LPL-1.02 LPPL-1.0 LPPL-1.1 LPPL-1.2 LPPL-1.3a LPPL-1.3c LZMA-SDK-9.11-to-9.20 LZMA-SDK-9.22 Latex2e
Latex2e-translated-notice Leptonica LiLiQ-P-1.1 LiLiQ-R-1.1 LiLiQ-Rplus-1.1 Libpng Linux-OpenIB
Linux-man-pages-1-para Linux-man-pages-copyleft Linux-man-pages-copyleft-2-para
Linux-man-pages-copyleft-var Lucida-Bitmap-Fonts MIPS MIT MIT-0 MIT-CMU MIT-Click MIT-Festival
MIT-Khronos-old MIT-Modern-Variant MIT-STK MIT-Wu MIT-advertising MIT-enna MIT-feh MIT-open-group
MIT-testregex MITNFA MMIXware MMPL-1.0.1 MPEG-SSG MPL-1.0 MPL-1.1 MPL-2.0 MPL-2.0-no-copyleft-exception
MS-LPL MS-PL MS-RL MTLL MVT-1.1 Mackerras-3-Clause Mackerras-3-Clause-acknowledgment MakeIndex
Martin-Birgmeier McPhee-slideshow Minpack MirOS Motosoto MulanPSL-1.0 MulanPSL-2.0 Multics Mup NAIST-2003
NASA-1.3 NBPL-1.0 NCBI-PD NCGL-UK-2.0 NCL NCSA NGPL NICTA-1.0 NIST-PD NIST-PD-TNT NIST-PD-fallback
NIST-Software NLOD-1.0 NLOD-2.0 NLPL NOSL NPL-1.0 NPL-1.1 NPOSL-3.0 NRL NTIA-PD NTP NTP-0 Naumen Net-SNMP
NetCDF Newsletr Nokia Noweb Nunit O-UDA-1.0 OAR OCCT-PL OCLC-2.0 ODC-By-1.0 ODbL-1.0 OFFIS OFL-1.0
OFL-1.0-RFN OFL-1.0-no-RFN OFL-1.1 OFL-1.1-RFN OFL-1.1-no-RFN OGC-1.0 OGDL-Taiwan-1.0 OGL-Canada-2.0
OGL-UK-1.0 OGL-UK-2.0 OGL-UK-3.0 OGTSL OLDAP-1.1 OLDAP-1.2 OLDAP-1.3 OLDAP-1.4 OLDAP-2.0 OLDAP-2.0.1
OLDAP-2.1 OLDAP-2.2 OLDAP-2.2.1 OLDAP-2.2.2 OLDAP-2.3 OLDAP-2.4 OLDAP-2.5 OLDAP-2.6 OLDAP-2.7 OLDAP-2.8
OLFL-1.3 OML OPL-1.0 OPL-UK-3.0 OPUBL-1.0 OSC-1.0 OSET-PL-2.1 OSL-1.0 OSL-1.1 OSL-2.0 OSL-2.1 OSL-3.0
OSSP OpenMDW-1.0 OpenPBS-2.3 OpenSSL OpenSSL-standalone OpenVision PADL PDDL-1.0 PHP-3.0 PHP-3.01 PPL
PSF-2.0 ParaType-Free-Font-1.3 Parity-6.0.0 Parity-7.0.0 Pixar Plexus PolyForm-Noncommercial-1.0.0
PolyForm-Small-Business-1.0.0 PostgreSQL Python-2.0 Python-2.0.1 QPL-1.0 QPL-1.0-INRIA-2004 Qhull
RHeCos-1.1 RPL-1.1 RPL-1.5 RPSL-1.0 RSA-MD RSCPL Rdisc Ruby Ruby-pty SAX-PD SAX-PD-2.0 SCEA SGI-B-1.0
SGI-B-1.1 SGI-B-2.0 SGI-OpenGL SGMLUG-PM SGP4 SHL-0.5 SHL-0.51 SISSL SISSL-1.2 SL SMAIL-GPL SMLNJ SMPPL
SNIA SOFA SPL-1.0 SSH-OpenSSH SSH-short SSLeay-standalone SSPL-1.0 SUL-1.0 SWL Saxpath SchemeReport
Sendmail Sendmail-8.23 Sendmail-Open-Source-1.1 SimPL-2.0 Sleepycat Soundex Spencer-86 Spencer-94
Spencer-99 StandardML-NJ SugarCRM-1.1.3 Sun-PPP Sun-PPP-2000 SunPro Symlinks TAPR-OHL-1.0 TCL
TCP-wrappers TGPPL-1.0 TMate TORQUE-1.1 TOSL TPDL TPL-1.0 TTWL TTYP0 TU-Berlin-1.0 TU-Berlin-2.0 TekHVC
TermReadKey ThirdEye TrustedQSL UCAR UCL-1.0 UMich-Merit UPL-1.0 URT-RLE Ubuntu-font-1.0 UnRAR
Unicode-3.0 Unicode-DFS-2015 Unicode-DFS-2016 Unicode-TOU UnixCrypt Unlicense Unlicense-libtelnet
Unlicense-libwhirlpool VOSTROM VSL-1.0 Vim Vixie-Cron W3C W3C-19980720 W3C-20150513 WTFNMFPL WTFPL
Watcom-1.0 Widget-Workshop WordNet Wsuipa X11 X11-distribute-modifications-variant X11-no-permit-persons
X11-swapped XFree86-1.1 XSkat Xdebug-1.03 Xerox Xfig Xnet YPL-1.0 YPL-1.1 ZPL-1.1 ZPL-2.0 ZPL-2.1 Zed
Zeeff Zend-2.0 Zimbra-1.3 Zimbra-1.4 Zlib any-OSI any-OSI-perl-modules atc-game bcrypt-Solar-Designer
blessing bzip2-1.0.5 bzip2-1.0.6 check-cvs checkmk copyleft-next-0.3.0 copyleft-next-0.3.1 curl cve-tou
diffmark dtoa dvipdfm eCos-2.0 eGenix etalab-2.0 fwlw gSOAP-1.3b generic-xts gnuplot gtkbook hdparm
hyphen-bulgarian iMatix jove libpng-1.6.35 libpng-2.0 libselinux-1.0 libtiff libutil-David-Nugent lsof
magaz mailprio man2html metamail mpi-permissive mpich2 mplus ngrep pkgconf pnmstitch psfrag psutils
python-ldap radvd snprintf softSurfer ssh-keyscan swrule threeparttable ulem w3m wwl wxWindows xinetd
xkeyboard-config-Zinoviev xlock xpp xzoom zlib-acknowledgement
`.trim().split(/\s+/));
// ../plugin-hadolint/src/label-values.ts
const time = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** Source: semver.org, "Is there a suggested regular expression". */
const version = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(\.(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?(\+[\da-zA-Z-]+(\.[\da-zA-Z-]+)*)?$/;
/** `addr-spec` of RFC 5322, without comments and without folding. */
const email = /^([\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*|"([^"\\\r\n]|\\[ -~])*")@([\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*|\[[^\][\\]*\])$/;
/** Whether a text is an absolute URI (RFC 3986). */
function isUrl(text) {
	return /^[a-zA-Z][a-zA-Z\d+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(text) && !/%(?![\da-fA-F]{2})/.test(text);
}
/** Whether a text is a time by RFC 3339, of a day that there is. */
function isTime(text) {
	const [, year, month, day] = time.exec(text) ?? [];
	return year !== void 0 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
/** Whether a text is one identifier of the SPDX licence list. */
function isLicense(text) {
	return spdxLicenses.has(text);
}
/** Whether a text is a commit hash, short or whole. */
function isHash(text) {
	return /^([\da-f]{7}|[\da-f]{40})$/.test(text);
}
/** Whether a text is a version by Semantic Versioning 2. */
function isVersion(text) {
	return version.test(text);
}
/** Whether a text is an e-mail address by RFC 5322. */
function isEmail(text) {
	return email.test(text);
}
// ../plugin-hadolint/src/rules/valid-label-email.ts
var valid_label_email_default = createRule({
	name: "valid-label-email",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require e-mail addresses in labels that hold one",
			recommended: true
		},
		schema: [labelSchemaOptions],
		defaultOptions: [{ labelSchema: {} }],
		messages: { invalid: "\"{{value}}\" in {{label}} is no e-mail address. Write one, as in \"team@example.com\"." },
		aliases: ["DL3058"]
	},
	create(context, [{ labelSchema }]) {
		return reportLabelValues(context, labelSchema, "email", isEmail);
	}
});
// ../plugin-hadolint/src/rules/valid-label-hash.ts
var valid_label_hash_default = createRule({
	name: "valid-label-hash",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require commit hashes in labels that hold one",
			recommended: true
		},
		schema: [labelSchemaOptions],
		defaultOptions: [{ labelSchema: {} }],
		messages: { invalid: "\"{{value}}\" in {{label}} is no commit hash. Write its 7 or 40 hexadecimal digits, in lower case." },
		aliases: ["DL3055"]
	},
	create(context, [{ labelSchema }]) {
		return reportLabelValues(context, labelSchema, "hash", isHash);
	}
});
// ../plugin-hadolint/src/rules/valid-label-key.ts
const reserved = /^(com\.docker|io\.docker|org\.dockerproject)\./;
/** What is wrong with the key of a label; null when nothing is. */
function fault(key) {
	if (reserved.test(key)) return "reserved";
	if (/\.\.|--/.test(key)) return "separators";
	return /^[a-z]([a-z0-9._/-]*[a-z0-9])?$/.test(key) ? null : "malformed";
}
// ../plugin-hadolint/src/index.ts
/** The rules of hadolint, each with its code as an alias. */
const plugin = {
	meta,
	rules: {
		"clean-apt-lists": clean_apt_lists_default,
		"clean-dnf-cache": clean_dnf_cache_default,
		"clean-yarn-cache": clean_yarn_cache_default,
		"clean-yum-cache": clean_yum_cache_default,
		"clean-zypper-cache": clean_zypper_cache_default,
		"no-apk-cache": no_apk_cache_default,
		"no-apt-recommends": no_apt_recommends_default,
		"no-consecutive-run": no_consecutive_run_default,
		"no-constant-platform": no_constant_platform_default,
		"no-copied-root": no_copied_root_default,
		"no-copy-from-itself": no_copy_from_itself_default,
		"no-duplicate-cmd": no_duplicate_cmd_default,
		"no-duplicate-entrypoint": no_duplicate_entrypoint_default,
		"no-duplicate-healthcheck": no_duplicate_healthcheck_default,
		"no-duplicate-stage-name": no_duplicate_stage_name_default,
		"no-empty-label": no_empty_label_default,
		"no-env-reference": no_env_reference_default,
		"no-forbidden-trigger": no_forbidden_trigger_default,
		"no-ignore-pragma": no_ignore_pragma_default,
		"no-instruction-before-from": no_instruction_before_from_default,
		"no-invalid-port": no_invalid_port_default,
		"no-last-user-root": no_last_user_root_default,
		"no-latest-tag": no_latest_tag_default,
		"no-maintainer": no_maintainer_default,
		"no-pip-cache": no_pip_cache_default,
		"no-pointless-command": no_pointless_command_default,
		"no-redundant-platform": no_redundant_platform_default,
		"no-relative-workdir": no_relative_workdir_default,
		"no-reserved-stage-name": no_reserved_stage_name_default,
		"no-secret-names": no_secret_names_default,
		"no-sudo": no_sudo_default,
		"no-unknown-copy-source": no_unknown_copy_source_default,
		"no-unknown-label": no_unknown_label_default,
		"no-wget-and-curl": no_wget_and_curl_default,
		"no-wget-progress": no_wget_progress_default,
		"no-zypper-dist-upgrade": no_zypper_dist_upgrade_default,
		"pin-apk-versions": pin_apk_versions_default,
		"pin-apt-versions": pin_apt_versions_default,
		"pin-dnf-versions": pin_dnf_versions_default,
		"pin-gem-versions": pin_gem_versions_default,
		"pin-go-versions": pin_go_versions_default,
		"pin-npm-versions": pin_npm_versions_default,
		"pin-pip-versions": pin_pip_versions_default,
		"pin-yum-versions": pin_yum_versions_default,
		"pin-zypper-versions": pin_zypper_versions_default,
		"prefer-add-for-archives": prefer_add_for_archives_default,
		"prefer-apt-get": prefer_apt_get_default,
		"prefer-copy": prefer_copy_default,
		"prefer-numeric-user": prefer_numeric_user_default,
		"prefer-shell-instruction": prefer_shell_instruction_default,
		"prefer-workdir": prefer_workdir_default,
		"require-apt-yes": require_apt_yes_default,
		"require-copy-folder": require_copy_folder_default,
		"require-copy-workdir": require_copy_workdir_default,
		"require-dnf-yes": require_dnf_yes_default,
		"require-healthcheck": require_healthcheck_default,
		"require-image-tag": require_image_tag_default,
		"require-json-args": require_json_args_default,
		"require-label": require_label_default,
		"require-no-log-init": require_no_log_init_default,
		"require-pipefail": require_pipefail_default,
		"require-yum-yes": require_yum_yes_default,
		"require-zypper-yes": require_zypper_yes_default,
		"trusted-registries": trusted_registries_default,
		"valid-label-email": valid_label_email_default,
		"valid-label-hash": valid_label_hash_default,
		"valid-label-key": createRule({
			name: "valid-label-key",
			meta: {
				type: "layout",
				docs: {
					description: "Require label keys in the form that Docker recommends",
					recommended: "stylistic"
				},
				schema: [],
				messages: {
					malformed: "The label key \"{{key}}\" has more than lower-case letters, digits and single \".\", \"-\", \"_\" and \"/\" between them. Use these alone.",
					separators: "The label key \"{{key}}\" has two dots or dashes in a row. Use one.",
					reserved: "The label key \"{{key}}\" is in a name space that Docker has reserved. Use your own, as in \"com.example.{{last}}\"."
				},
				aliases: ["DL3048"]
			},
			create(context) {
				return eachLabel(context.sourceCode, ({ node }) => {
					const key = node.key.value;
					const messageId = key.includes("$") ? null : fault(key);
					if (messageId === null) return;
					const last = key.slice(key.lastIndexOf(".") + 1);
					context.report({
						node: node.key,
						messageId,
						data: {
							key: shorten(key),
							last
						}
					});
				});
			}
		}),
		"valid-label-license": createRule({
			name: "valid-label-license",
			meta: {
				type: "suggestion",
				docs: {
					description: "Require SPDX identifiers in labels that hold a licence",
					recommended: true
				},
				schema: [labelSchemaOptions],
				defaultOptions: [{ labelSchema: {} }],
				messages: { invalid: "\"{{value}}\" in {{label}} is no identifier of the SPDX licence list. Write one, as in \"Apache-2.0\"." },
				aliases: ["DL3054"]
			},
			create(context, [{ labelSchema }]) {
				return reportLabelValues(context, labelSchema, "spdx", isLicense);
			}
		}),
		"valid-label-time": createRule({
			name: "valid-label-time",
			meta: {
				type: "suggestion",
				docs: {
					description: "Require times in labels that hold one",
					recommended: true
				},
				schema: [labelSchemaOptions],
				defaultOptions: [{ labelSchema: {} }],
				messages: { invalid: "\"{{value}}\" in {{label}} is no time by RFC 3339. Write one, as in \"2024-05-01T12:00:00Z\"." },
				aliases: ["DL3053"]
			},
			create(context, [{ labelSchema }]) {
				return reportLabelValues(context, labelSchema, "rfc3339", isTime);
			}
		}),
		"valid-label-url": createRule({
			name: "valid-label-url",
			meta: {
				type: "suggestion",
				docs: {
					description: "Require addresses in labels that hold one",
					recommended: true
				},
				schema: [labelSchemaOptions],
				defaultOptions: [{ labelSchema: {} }],
				messages: { invalid: "\"{{value}}\" in {{label}} is no address. Write one with its scheme, as in \"https://example.com\"." },
				aliases: ["DL3052"]
			},
			create(context, [{ labelSchema }]) {
				return reportLabelValues(context, labelSchema, "url", isUrl);
			}
		}),
		"valid-label-version": createRule({
			name: "valid-label-version",
			meta: {
				type: "suggestion",
				docs: {
					description: "Require semantic versions in labels that hold a version",
					recommended: true
				},
				schema: [labelSchemaOptions],
				defaultOptions: [{ labelSchema: {} }],
				messages: { invalid: "\"{{value}}\" in {{label}} is no semantic version. Write one, as in \"1.2.3\"." },
				aliases: ["DL3056"]
			},
			create(context, [{ labelSchema }]) {
				return reportLabelValues(context, labelSchema, "semver", isVersion);
			}
		})
	},
	configs: {
		recommended: { rules: recommended },
		strict: { rules: strict },
		stylistic: { rules: stylistic },
		all: { rules: all }
	}
};
export { plugin as t };
