import { t as parse$1 } from "./parse.js";
import { a as normalizePath, c as expandWord, i as joinPath, n as isAbsolutePath, o as parentPath, s as toPosixPath, t as baseName$1 } from "./paths.js";
import { c as pathSegments, d as createBuildGraph, l as resolveSymbolicPath, o as pathRef, r as lastSegment, s as removeAffix } from "./path-ref.js";
// ../parser/src/visitor-keys.ts
/**
* For each node type the properties that hold its children, in source order. Children are nodes, arrays of nodes and
* strings, or null. `comments` stands last: comments lie anywhere between the rest. The options of a `--mount` lie
* within its value.
*/
const visitorKeys = {
	Dockerfile: [
		"directives",
		"preamble",
		"stages",
		"comments"
	],
	Directive: [],
	Comment: [],
	Stage: ["from", "instructions"],
	Keyword: [],
	Flag: ["value", "options"],
	FlagOption: ["value"],
	Word: ["parts"],
	JsonString: ["parts"],
	Variable: ["word", "replacement"],
	KeyValue: ["key", "value"],
	ShellCommand: [],
	ExecCommand: ["elements"],
	Heredoc: [],
	AddInstruction: [
		"keyword",
		"flags",
		"sources",
		"destination",
		"heredocs"
	],
	ArgInstruction: [
		"keyword",
		"flags",
		"pairs"
	],
	CmdInstruction: [
		"keyword",
		"flags",
		"command"
	],
	CopyInstruction: [
		"keyword",
		"flags",
		"sources",
		"destination",
		"heredocs"
	],
	EntrypointInstruction: [
		"keyword",
		"flags",
		"command"
	],
	EnvInstruction: [
		"keyword",
		"flags",
		"pairs"
	],
	ExposeInstruction: [
		"keyword",
		"flags",
		"ports"
	],
	FromInstruction: [
		"keyword",
		"flags",
		"image",
		"as",
		"name"
	],
	HealthcheckInstruction: [
		"keyword",
		"flags",
		"kind",
		"command"
	],
	InvalidInstruction: ["keyword", "flags"],
	LabelInstruction: [
		"keyword",
		"flags",
		"pairs"
	],
	MaintainerInstruction: [
		"keyword",
		"flags",
		"author"
	],
	OnbuildInstruction: [
		"keyword",
		"flags",
		"instruction"
	],
	RunInstruction: [
		"keyword",
		"flags",
		"command",
		"heredocs"
	],
	ShellInstruction: [
		"keyword",
		"flags",
		"command"
	],
	StopsignalInstruction: [
		"keyword",
		"flags",
		"signal"
	],
	UserInstruction: [
		"keyword",
		"flags",
		"user"
	],
	VolumeInstruction: [
		"keyword",
		"flags",
		"paths"
	],
	WorkdirInstruction: [
		"keyword",
		"flags",
		"path"
	]
};
// ../parser/src/traverse.ts
/** Visits a node and all below it in the order of `visitorKeys`, and sets `parent` on all but the first. Not recursive. */
function traverse(root, visitor) {
	const stack = [root];
	const open = [];
	while (stack.length > 0) {
		const node = stack.at(-1) ?? root;
		const parent = node === root ? null : node.parent ?? null;
		if (open.at(-1) === node) {
			stack.pop();
			open.pop();
			visitor.leave?.(node, parent);
			continue;
		}
		visitor.enter?.(node, parent);
		open.push(node);
		pushChildren(node, stack);
	}
}
/** Puts the children on the stack, the last one first. */
function pushChildren(node, stack) {
	const keys = visitorKeys[node.type];
	const slots = node;
	for (let index = keys.length - 1; index >= 0; index--) {
		const slot = slots[keys[index] ?? ""];
		if (slot === null || slot === void 0 || typeof slot === "string") continue;
		if ("type" in slot) push(slot, node, stack);
		else for (let at = slot.length - 1; at >= 0; at--) {
			const child = slot[at];
			if (child !== void 0 && typeof child !== "string") push(child, node, stack);
		}
	}
}
function push(child, parent, stack) {
	child.parent = parent;
	stack.push(child);
}
// ../semantics/src/data/build-tools.ts
const COMPILER = /^-(dump|print|-print|###|v$|V$|E$)/;
const gradle$1 = {
	ecosystem: "java",
	runsTasks: true,
	unless: /^(-m|--dry-run)$/,
	when: /^(:?[\w.-]+:)*(build|buildFatJar|buildNative|assemble\w*|bootJar|bootWar|shadowJar|fatJar|jar|war|installDist|installShadowDist|distTar|distZip|nativeCompile|quarkusBuild)$/,
	valueFlags: [
		"-x",
		"--exclude-task",
		"-p",
		"--project-dir",
		"-b",
		"-c",
		"-I",
		"-g",
		"--gradle-user-home",
		"--project-cache-dir",
		"--console"
	]
};
const maven$1 = {
	ecosystem: "java",
	runsTasks: true,
	when: /^(compile|package|install|verify|deploy|spring-boot:repackage|assembly:\w+)$/,
	valueFlags: [
		"-f",
		"--file",
		"-s",
		"--settings",
		"-P",
		"-pl",
		"--projects",
		"-T",
		"-rf",
		"-gs",
		"-l"
	]
};
const scripts = {
	ecosystem: "node",
	runsScripts: true,
	valueFlags: [
		"--prefix",
		"-C",
		"--dir",
		"--cwd",
		"--filter",
		"-F",
		"-w",
		"--workspace",
		"--scope"
	]
};
const go = (when) => ({
	ecosystem: "go",
	when,
	unless: /^-n$/,
	valueFlags: ["-C"]
});
/** A tool that watches, serves or only checks leaves nothing behind. */
const NO_BUNDLE = /^(serve|watch|-w|--watch|--serve|--noEmit|--init|--showConfig)$/;
const node = (when) => ({
	ecosystem: "node",
	unless: NO_BUNDLE,
	...when && {
		when,
		runsTasks: true
	}
});
const other = (when) => when ? {
	ecosystem: "other",
	when
} : { ecosystem: "other" };
const cargo = {
	ecosystem: "rust",
	when: /^(b|build|install|rustc|zigbuild|xbuild|chef cook|build-.*)$/,
	valueFlags: [
		"--manifest-path",
		"-Z",
		"--config",
		"--color"
	]
};
const bazel = {
	...other(/^build$/),
	valueFlags: [
		"--output_base",
		"--output_user_root",
		"--bazelrc"
	]
};
const MAKE_TARGETS_THAT_BUILD_NOTHING = /^(clean|distclean|mrproper|maintainer-clean|uninstall|help|lint|fmt|test|check|-n|-q|-p|--dry-run|--just-print)$/;
/**
* Programs that turn source into an artifact. Sources: the documentation of each tool's command line;
* the npm script names are those of the specification (build, prod, dist, compile, bundle).
*/
const buildTools = /* @__PURE__ */ new Map([
	["go", go(/^(build|install)$/)],
	["go-wrapper", go(/^install$/)],
	["xx-go", go(/^(build|install)$/)],
	["xx-cargo", cargo],
	["tinygo", go(/^build$/)],
	["garble", go(/^build$/)],
	["goreleaser", go(/^(build|release)$/)],
	["cargo", cargo],
	["cross", {
		ecosystem: "rust",
		when: /^build$/
	}],
	["rustc", {
		ecosystem: "rust",
		unless: /^--(print|explain)(=|$)/
	}],
	["wasm-pack", {
		ecosystem: "rust",
		when: /^build$/
	}],
	["trunk", {
		ecosystem: "rust",
		when: /^build$/
	}],
	["make", {
		ecosystem: "c",
		unless: MAKE_TARGETS_THAT_BUILD_NOTHING,
		valueFlags: [
			"-C",
			"-f",
			"-I",
			"--directory",
			"--file"
		]
	}],
	["gmake", {
		ecosystem: "c",
		unless: MAKE_TARGETS_THAT_BUILD_NOTHING,
		valueFlags: [
			"-C",
			"-f",
			"-I"
		]
	}],
	["cmake", {
		ecosystem: "c",
		when: /^--build$/,
		runsTasks: true,
		unless: /^clean$/,
		valueFlags: ["--build"]
	}],
	["ninja", {
		ecosystem: "c",
		unless: /^(clean|-t|-n)$/,
		valueFlags: [
			"-C",
			"-f",
			"-j"
		]
	}],
	["samu", {
		ecosystem: "c",
		unless: /^(clean|-t|-n)$/,
		valueFlags: [
			"-C",
			"-f",
			"-j"
		]
	}],
	["meson", {
		ecosystem: "c",
		when: /^(compile|install)$/
	}],
	["scons", { ecosystem: "c" }],
	["b2", { ecosystem: "c" }],
	["bjam", { ecosystem: "c" }],
	["bazel", bazel],
	["bazelisk", bazel],
	["buck", other(/^build$/)],
	["buck2", other(/^build$/)],
	["waf", {
		ecosystem: "c",
		when: /^(build|install)$/,
		runsTasks: true
	}],
	["xmake", { ecosystem: "c" }],
	["colcon", {
		ecosystem: "c",
		when: /^build$/
	}],
	["catkin_make", { ecosystem: "c" }],
	["nasm", { ecosystem: "c" }],
	["yasm", { ecosystem: "c" }],
	["nvcc", { ecosystem: "c" }],
	["gfortran", {
		ecosystem: "c",
		unless: COMPILER
	}],
	["emcc", {
		ecosystem: "c",
		unless: COMPILER
	}],
	["em++", {
		ecosystem: "c",
		unless: COMPILER
	}],
	["javac", { ecosystem: "java" }],
	["kotlinc", { ecosystem: "java" }],
	["scalac", { ecosystem: "java" }],
	["groovyc", { ecosystem: "java" }],
	["mvn", maven$1],
	["mvnw", maven$1],
	["mvnd", maven$1],
	["gradle", gradle$1],
	["gradlew", gradle$1],
	["ant", {
		ecosystem: "java",
		unless: /^clean$/
	}],
	["sbt", {
		ecosystem: "java",
		runsTasks: true,
		when: /\b(assembly|stage|dist|package|packageBin|nativeImage)\b/
	}],
	["mill", {
		ecosystem: "java",
		runsTasks: true,
		when: /\.(assembly|jar|compile)$/
	}],
	["lein", {
		ecosystem: "java",
		runsTasks: true,
		when: /^(uberjar|jar|ring|compile)$/
	}],
	["native-image", { ecosystem: "java" }],
	["dotnet", {
		ecosystem: "dotnet",
		when: /^(build|publish|pack|msbuild)$/
	}],
	["msbuild", { ecosystem: "dotnet" }],
	["csc", { ecosystem: "dotnet" }],
	["mcs", { ecosystem: "dotnet" }],
	["vbc", { ecosystem: "dotnet" }],
	["fsharpc", { ecosystem: "dotnet" }],
	["swift", {
		ecosystem: "swift",
		when: /^build$/
	}],
	["swiftc", { ecosystem: "swift" }],
	["cabal", {
		ecosystem: "haskell",
		when: /^(v[12]-|new-)?(build|install)$/,
		valueFlags: [
			"--store-dir",
			"--config-file",
			"--project-file"
		]
	}],
	["stack", {
		ecosystem: "haskell",
		when: /^(build|install)$/,
		valueFlags: [
			"--resolver",
			"--stack-yaml",
			"--work-dir",
			"--stack-root"
		]
	}],
	["ghc", {
		ecosystem: "haskell",
		unless: /^--(numeric-version|info|print-libdir)$/
	}],
	["mix", {
		ecosystem: "elixir",
		runsTasks: true,
		when: /^(release|compile|escript\.build)$/
	}],
	["rebar3", {
		ecosystem: "erlang",
		runsTasks: true,
		when: /^(release|compile|tar|escriptize)$/
	}],
	["erlc", { ecosystem: "erlang" }],
	["dart", {
		ecosystem: "dart",
		when: /^compile$/
	}],
	["flutter", {
		ecosystem: "dart",
		when: /^build$/
	}],
	["dune", {
		ecosystem: "ocaml",
		when: /^build$/,
		valueFlags: ["--root", "--profile"]
	}],
	["ocamlopt", { ecosystem: "ocaml" }],
	["crystal", other(/^build$/)],
	["shards", other(/^build$/)],
	["zig", other(/^(build|build-exe|build-lib|cc|c\+\+)$/)],
	["nim", other(/^(c|cpp|compile)$/)],
	["nimble", other(/^build$/)],
	["dub", other(/^build$/)],
	["odin", other(/^build$/)],
	["elm", other(/^make$/)],
	["dmd", other()],
	["ldc2", other()],
	["fpc", other()],
	["gnatmake", other()],
	["gprbuild", other()],
	["maturin", {
		ecosystem: "python",
		when: /^(build|develop)$/
	}],
	["pyinstaller", { ecosystem: "python" }],
	["npm", scripts],
	["pnpm", scripts],
	["yarn", scripts],
	["bun", scripts],
	["turbo", scripts],
	["nx", scripts],
	["lerna", scripts],
	["rush", scripts],
	["tsc", node()],
	["vue-tsc", node()],
	["vite", node(/^build$/)],
	["webpack", node()],
	["webpack-cli", node()],
	["rollup", node()],
	["rolldown", node()],
	["esbuild", node()],
	["tsup", node()],
	["tsdown", node()],
	["parcel", node(/^build$/)],
	["ng", node(/^build$/)],
	["next", node(/^build$/)],
	["nuxt", node(/^(build|generate)$/)],
	["nuxi", node(/^(build|generate)$/)],
	["nest", node(/^build$/)],
	["astro", node(/^build$/)],
	["gatsby", node(/^build$/)],
	["remix", node(/^(vite:)?build$/)],
	["react-router", node(/^build$/)],
	["rspack", node(/^build$/)],
	["rsbuild", node(/^build$/)],
	["ember", node(/^build$/)],
	["quasar", node(/^build$/)],
	["react-scripts", node(/^build$/)],
	["vue-cli-service", node(/^build$/)],
	["docusaurus", node(/^build$/)],
	["ncc", node(/^build$/)],
	["gulp", node(/^(build|dist|prod)/)],
	["grunt", node(/^(build|dist|prod)/)]
]);
/** Compilers under their many names: `gcc-12`, `x86_64-linux-musl-gcc`, `clang++`. */
const COMPILER_NAME = /^(?:[\w.]+-)*(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-[\d.]+)?$/;
/** Arguments with which a compiler answers a question. */
const COMPILER_QUERY = COMPILER;
/** The names of a project's own scripts that build: `build:prod`, and `web:build` of a part, but not `start:prod`. */
const BUILD_SCRIPT = /^(?:build|prod|dist|compile|bundle)|^(?!(?:start|serve|preview|watch|dev|test|clean)[:#])[\w@/.-]+[:#](?:build|compile|bundle)/;
// ../semantics/src/shell/commands.ts
/** Whether a command only asks a program for its version or its help. `gem install x --version 1.2` does not. */
function isQuery({ args }) {
	const [first] = args;
	return /^(--?version|--?help|-h|version|help)$/.test(first?.text ?? "") || args.length === 1 && /^-(v|V|vV)$/.test(first?.text ?? "") || /^--(version|help)$/.test(args.at(-1)?.text ?? "");
}
// ../semantics/src/build-steps.ts
const PYTHON_TOOL = /^(?:python[\d.]*|pip[\d.]*|uv|poetry|hatch|flit|pdm|rye)$/;
/** The build step that a command is, or null. `--version` and `--help` are none, nor is cleaning. */
function buildStep(command) {
	const { name } = command;
	const tool = buildTools.get(name);
	const isOther = !tool && (PYTHON_TOOL.test(name) || COMPILER_NAME.test(name));
	if (!tool && !isOther || isQuery(command)) return null;
	const args = command.args.map((word) => word.text);
	if (!tool) {
		if (PYTHON_TOOL.test(name)) return pythonStep(command, args);
		return args.length === 0 || args.some((text) => COMPILER_QUERY.test(text)) ? null : {
			label: name,
			ecosystem: "c",
			command
		};
	}
	const words = withoutValues(args, tool);
	if (tool.runsScripts) return scriptStep(command, tool, words);
	const targets = words.filter((text) => !/^-|=|^\d+$/.test(text));
	if (tool.unless && targets.length > 0 && targets.every((text) => tool.unless?.test(text))) return null;
	if (tool.unless && words.some((text) => text.startsWith("-") && tool.unless?.test(text))) return null;
	if (!tool.when) return {
		label: name,
		ecosystem: tool.ecosystem,
		command
	};
	const word = tool.runsTasks ? words.find((text) => tool.when?.test(text)) : subcommands(words).find((text) => tool.when?.test(text));
	return word === void 0 ? null : {
		label: `${name} ${word}`,
		ecosystem: tool.ecosystem,
		command
	};
}
function withoutValues(args, tool) {
	return args.filter((_, index) => index === 0 || !tool.valueFlags?.includes(args[index - 1] ?? ""));
}
/** The subcommand of one word, and that of two: `build`, `chef cook`. `+nightly` before it chooses a toolchain. */
function subcommands(words) {
	const [first, second] = words.filter((text) => !/^[-+]/.test(text));
	return first === void 0 ? [] : [first, `${first} ${second ?? ""}`];
}
const RUN = /^(?:run|run-script|rum|urn|run-many|exec|x|dlx)$/;
/** `npm run build`, `yarn build`, `yarn workspace web build`, `pnpm -r build`, `turbo run build`. */
function scriptStep(command, tool, args) {
	const { name } = command;
	const words = args.map((text) => text.replace(/^--targets?=/, "")).filter((text) => !text.startsWith("-"));
	const run = words.findIndex((text) => RUN.test(text));
	let script;
	if (run >= 0) script = words.slice(run + 1).find((text, index) => index === 0 || name === "lerna" || BUILD_SCRIPT.test(text));
	else if (name === "yarn" && words[0] === "workspace") script = words[2];
	else if (name === "npm") return null;
	else script = words[0];
	if (script === void 0) return null;
	if ((name === "npm" ? void 0 : buildTools.get(script))?.ecosystem === "node" && script !== name) {
		const rest = command.args.slice(command.args.findIndex((word) => word.text === script) + 1);
		const step = buildStep({
			...command,
			name: script,
			args: rest
		});
		return step && {
			...step,
			command
		};
	}
	if (!BUILD_SCRIPT.test(script) || /\.[cm]?[jt]sx?$/.test(script)) return null;
	return {
		label: run >= 0 ? `${name} run ${script}` : `${name} ${script}`,
		ecosystem: tool.ecosystem,
		command
	};
}
function pythonStep(command, args) {
	const step = (label) => ({
		label,
		ecosystem: "python",
		command
	});
	const { name } = command;
	if (!name.startsWith("python")) {
		const [first, second] = args.filter((text) => !text.startsWith("-"));
		if (first === "wheel" && name.startsWith("pip")) return step("pip wheel");
		if (first === "build" && !name.startsWith("pip")) return step(`${name} build`);
		return first === "pip" && second === "wheel" ? step("uv pip wheel") : null;
	}
	const flag = args.findIndex((text) => /^-[BEIOPSbdsuv]*m/.test(text));
	if (flag >= 0) {
		const module = args[flag]?.replace(/^-\w*?m/, "") || args[flag + 1];
		if (module === "build") return step("python -m build");
		if (module === "PyInstaller" || module === "nuitka") return step(`python -m ${module}`);
		return (module === "pip" || module === "pip3") && args.includes("wheel") ? step("pip wheel") : null;
	}
	const setup = args.findIndex((text) => text.endsWith("setup.py"));
	const task = setup < 0 ? void 0 : args[setup + 1];
	return task !== void 0 && /^(build|build_ext|install|bdist|bdist_wheel|bdist_egg|develop)$/.test(task) ? step(`setup.py ${task}`) : null;
}
// ../semantics/src/data/build-packages.ts
const SYSTEM_BUILD_PACKAGE = new RegExp([
	/^(?:gcc|g\+\+|clang|cpp|llvm|lld|gfortran|gobjc|gdc|gnat)(?:-?[\d.]+)?(?:-(?:multilib|cross|base|dev|devel|go|(?:x86-64|aarch64|arm|i686|powerpc64le|riscv64|s390x|mips\w*)-[\w-]+))?$/,
	/^(?:gcc-c\+\+|gcc-gfortran|gcc-toolset-\d+(?:-.*)?|devtoolset-\d+(?:-.*)?|libgcc-\d+-dev)$/,
	/^(?:g?make|cmake3?|ninja(?:-build)?|samurai|meson|scons|bazel|ccache|extra-cmake-modules)$/,
	/^(?:build-essential|crossbuild-essential-\w+|build-base|base-devel|alpine-sdk|abuild|dpkg-dev|autotools-dev)$/,
	/^(?:autoconf|automake|libtool|libtool-bin|autogen|pkg-?config|pkgconf|pkgconf-pkg-config|pkgconfig)(?:-?[\d.]+)?$/,
	/^(?:nasm|yasm|musl-tools|mingw-w64(?:-.*)?|binutils-dev)$/,
	/^(?:musl-dev|libc6?-dev|glibc-devel|libstdc\+\+-devel|libstdc\+\+-?\d*-dev)$/,
	/^(?:linux-headers(?:-.*)?|kernel-(?:devel|headers))$/,
	/^(?:rust|rustc|cargo|rustup)(?:-?[\d.]+)?$/,
	/^(?:go|golang|golang-go|golang-bin)(?:-?[\d.]+)?(?:-go)?$/,
	/^(?:default-jdk(?:-headless)?|openjdk-?\d+(?:-jdk(?:-headless)?)?|java-[\d.]+-\w+(?:-\w+)?-devel|temurin-\d+-jdk|zulu\d*-?\d*-jdk|jdk\d*-openjdk)$/,
	/^(?:maven|gradle|sbt|ant|leiningen)$/,
	/^(?:dotnet-sdk(?:-[\d.]+)?|dotnet\d+-sdk)$/,
	/^(?:ghc|cabal-install|opam|ocaml|valac?|nim|zig|crystal|ldc|dub)$/,
	/^@?["']?[Dd]evelopment[ -][Tt]ools["']?$/,
	/^(?:patterns-devel-base-)?devel_(?:basis|C_C\+\+)$/,
	/^\$\{PHPIZE_DEPS\}$/
].map((pattern) => pattern.source).join("|"));
const HEADER_PACKAGE = /-(?:dev|devel|headers)$/;
const UNKNOWN_PART = /-\$(?:\{[^}]*\}|\([^)]*\))/g;
/** Build tools that pip and its like install: their wheels hold the programs. */
const LANGUAGE_BUILD_PACKAGE = /^(?:cmake|ninja|meson|scons|ziglang)$/;
/** Whether a package exists for compiling; `system` false: one of a language's own package manager. */
function isBuildPackage(name, system) {
	if (!system) return LANGUAGE_BUILD_PACKAGE.test(name);
	return SYSTEM_BUILD_PACKAGE.test(name) || name.includes("-$") && SYSTEM_BUILD_PACKAGE.test(name.replace(UNKNOWN_PART, "-0"));
}
/** Whether a package holds headers to compile against. Alone they are no build tools. */
function isHeaderPackage(name) {
	return HEADER_PACKAGE.test(name);
}
// ../semantics/src/files/options.ts
/**
* Reads options as GNU getopt does: `-abc` is three options, a letter of `valueLetters` takes the rest of its word or
* the next word as its value, a long option takes what follows `=`, or the next word if it is in `valueNames`.
*/
function parseOptions(args, valueLetters, valueNames = []) {
	const parsed = {
		options: /* @__PURE__ */ new Map(),
		values: [],
		plain: []
	};
	const add = (name, value) => {
		parsed.options.set(name, value);
		if (value) parsed.values.push([name, value]);
	};
	for (let i = 0; i < args.length; i++) {
		const word = args[i];
		if (!word) continue;
		const text = word.text;
		if (text === "--") {
			parsed.plain = parsed.plain.concat(args.slice(i + 1));
			break;
		}
		if (text.startsWith("--")) {
			const equals = text.indexOf("=");
			if (equals > 0) add(text.slice(0, equals), {
				...word,
				text: text.slice(equals + 1)
			});
			else add(text, valueNames.includes(text) ? args[++i] ?? null : null);
		} else if (text.length > 1 && text.startsWith("-")) {
			let at = 1;
			while (at < text.length && !valueLetters.includes(text.charAt(at))) add(`-${text.charAt(at++)}`, null);
			if (at < text.length) {
				const rest = text.slice(at + 1);
				add(`-${text.charAt(at)}`, rest === "" ? args[++i] ?? null : {
					...word,
					text: rest
				});
			}
		} else parsed.plain.push(word);
	}
	return parsed;
}
// ../semantics/src/stage-instructions.ts
/** The instructions of a stage after its FROM, in order; an ONBUILD is given as its trigger. */
function stageInstructions(stage) {
	return stage.node.instructions.map((instruction) => {
		let inner = instruction;
		while (inner.type === "OnbuildInstruction") inner = inner.instruction;
		return inner;
	});
}
// ../semantics/src/files/file-flow.ts
/** What happens to the files of a stage, in order, without what it inherits. */
function ownFileFlow(stage, sourceCode) {
	const edges = new Map(stage.edges.map((edge) => [edge.instruction, edge]));
	return stageInstructions(stage).flatMap((instruction) => {
		if (instruction.type === "RunInstruction") return sourceCode.getCommands(instruction).filter(({ command }) => !command.context.substitution).map((facts) => ({
			stage,
			instruction,
			facts,
			puts: putsOfCommand(facts),
			removes: removesOf(facts)
		}));
		if (instruction.type !== "CopyInstruction" && instruction.type !== "AddInstruction") return [];
		return [{
			stage,
			instruction,
			facts: null,
			puts: putsOfCopy(instruction, edges.get(instruction), sourceCode),
			removes: []
		}];
	});
}
/** What happens to the files of a stage and of those that it inherits from, outermost first. */
function fileFlow(stages, sourceCode) {
	return stages.flatMap((stage) => sourceCode.getFileFlow(stage));
}
function removesOf({ files }) {
	return files.flatMap((action) => action.kind === "remove" ? action.targets : []);
}
/** Project installs that leave a folder of their own below the working directory. */
const INSTALL_FOLDERS = {
	npm: "node_modules",
	yarn: "node_modules",
	pnpm: "node_modules",
	bun: "node_modules",
	composer: "vendor"
};
function putsOfCommand({ command, build, packages, files }) {
	const puts = [];
	for (const { kind, sources, targets } of files) {
		if (kind === "remove") continue;
		for (const target of targets) {
			const isTree = kind === "clone" || kind === "unpack" || command.name === "mkdir";
			puts.push({
				path: target.path,
				origin: kind,
				isTree
			});
			if (kind !== "copy" && kind !== "move" && kind !== "link") continue;
			for (const source of sources) {
				const name = lastSegment(source.path);
				if (name !== null) puts.push({
					path: resolveSymbolicPath(target.path, name),
					origin: kind,
					isTree: false
				});
			}
		}
	}
	if (build) puts.push({
		path: command.cwd,
		origin: "build",
		isTree: true
	});
	const folder = packages?.action === "install" && packages.packages.length === 0 ? INSTALL_FOLDERS[packages.family] : void 0;
	if (folder !== void 0) puts.push({
		path: resolveSymbolicPath(command.cwd, folder),
		origin: "install",
		isTree: true
	});
	return puts;
}
function putsOfCopy(instruction, edge, sourceCode) {
	const { workdirText } = sourceCode.getEnvironment(instruction);
	const { text } = sourceCode.expand(instruction.destination, instruction);
	const target = resolveSymbolicPath(workdirText, text);
	const isFolder = text.endsWith("/") || text === "." || instruction.sources.length > 1;
	return instruction.sources.flatMap((word) => {
		const source = sourceCode.expand(word, instruction).text;
		const origin = edge ? edge.origin.kind : /^[a-z+]+:\/\/|^git@/.test(source) ? "address" : "context";
		const name = lastSegment(`/${origin === "address" ? source.replace(/[?#].*/s, "") : source}`);
		if (name === null || name === "." || name === "*" || source.endsWith("/")) return [{
			path: target,
			origin,
			isTree: true
		}];
		if (isFolder) return [{
			path: resolveSymbolicPath(target, name),
			origin,
			isTree: false
		}, ...name.includes(".") ? [] : [{
			path: target,
			origin,
			isTree: true
		}]];
		return [{
			path: target,
			origin,
			isTree: !name.includes(".")
		}];
	});
}
// ../semantics/src/data/wrappers.ts
/**
* Wrappers by name, two-word ones by both words. Sources: the manual pages of sudo, GNU coreutils and findutils,
* util-linux, gosu, su-exec, tini, dumb-init, ccache, and the documentation of the package managers' `run`/`exec`.
*/
const wrappers = /* @__PURE__ */ new Map([
	["sudo", {
		valueFlags: [
			"-u",
			"-g",
			"-C",
			"-D",
			"-h",
			"-p",
			"-r",
			"-t",
			"-U",
			"--user",
			"--group"
		],
		assignments: true
	}],
	["doas", { valueFlags: ["-u", "-C"] }],
	["env", {
		valueFlags: [
			"-u",
			"-C",
			"--unset",
			"--chdir"
		],
		assignments: true
	}],
	["exec", { valueFlags: ["-a"] }],
	["command", { unless: ["-v", "-V"] }],
	["builtin", {}],
	["nohup", {}],
	["time", { valueFlags: ["-f", "-o"] }],
	["nice", { valueFlags: ["-n", "--adjustment"] }],
	["ionice", { valueFlags: ["-c", "-n"] }],
	["timeout", {
		valueFlags: [
			"-k",
			"-s",
			"--kill-after",
			"--signal"
		],
		skip: 1
	}],
	["xargs", { valueFlags: [
		"-n",
		"-P",
		"-I",
		"-L",
		"-d",
		"-a",
		"-E",
		"-s",
		"--max-args",
		"--max-procs",
		"--delimiter",
		"--arg-file"
	] }],
	["stdbuf", { valueFlags: [
		"-i",
		"-o",
		"-e"
	] }],
	["gosu", { skip: 1 }],
	["su-exec", { skip: 1 }],
	["runuser -u", { skip: 1 }],
	["fakeroot", {}],
	["chronic", {}],
	["setpriv", {}],
	["linux32", {}],
	["linux64", {}],
	["i386", {}],
	["setarch", { skip: 1 }],
	["eatmydata", {}],
	["catchsegv", {}],
	["busybox", {}],
	["ccache", {}],
	["sccache", {}],
	["distcc", {}],
	["emmake", {}],
	["emcmake", {}],
	["emconfigure", {}],
	["ocamlfind", {}],
	["tini", { valueFlags: ["-p", "-e"] }],
	["dumb-init", {}],
	["xvfb-run", { valueFlags: [
		"-n",
		"-s",
		"-e",
		"-f",
		"-p",
		"-w",
		"--server-args"
	] }],
	["corepack", { unless: [
		"enable",
		"disable",
		"prepare",
		"install",
		"use",
		"up",
		"pack",
		"hydrate",
		"cache"
	] }],
	["npx", { valueFlags: [
		"-p",
		"--package",
		"-w",
		"--workspace"
	] }],
	["bunx", {}],
	["bun x", {}],
	["npm exec", { valueFlags: [
		"-p",
		"--package",
		"-w",
		"--workspace"
	] }],
	["pnpm exec", {}],
	["pnpm dlx", {}],
	["yarn exec", {}],
	["yarn dlx", {}],
	["bundle exec", {}],
	["poetry run", {}],
	["pipenv run", {}],
	["pdm run", {}],
	["hatch run", {}],
	["rye run", {}],
	["uv run", { valueFlags: [
		"-p",
		"--python",
		"--with",
		"--extra",
		"--group",
		"--directory",
		"--project"
	] }],
	["uvx", { valueFlags: [
		"--from",
		"--with",
		"-p",
		"--python"
	] }],
	["opam exec", {}],
	["conda run", { valueFlags: [
		"-n",
		"--name",
		"-p",
		"--prefix",
		"--cwd"
	] }],
	["mamba run", { valueFlags: [
		"-n",
		"--name",
		"-p",
		"--prefix",
		"--cwd"
	] }],
	["micromamba run", { valueFlags: [
		"-n",
		"--name",
		"-p",
		"--prefix",
		"--cwd",
		"-r",
		"--root-prefix"
	] }],
	["mise exec", {}],
	["mise x", {}],
	["asdf exec", {}],
	["direnv exec", { skip: 1 }],
	["scl enable", { skip: 1 }]
]);
/** Shells that run a script given with `-c`, from a file, or from standard input. */
const posixShells$1 = /* @__PURE__ */ new Set([
	"sh",
	"bash",
	"ash",
	"dash",
	"ksh",
	"zsh"
]);
// ../semantics/src/environment.ts
/**
* The absolute, normalised path that an expanded path in an instruction means. Null when it is relative to an
* unknown WORKDIR.
*/
function resolvePath(environment, path) {
	const posix = environment.isWindows ? toPosixPath(path) : path;
	if (isAbsolutePath(posix)) return normalizePath(posix);
	return environment.workdir === null ? null : joinPath(environment.workdir, posix);
}
// ../semantics/src/attached-comments.ts
/**
* The comments that BuildKit counts to each instruction: all since the instruction before, blank lines or not, or since
* the last comment that is a bare `#` (`Parse` of frontend/dockerfile/parser/parser.go). Only instructions that have some.
*/
function attachedComments(ast, text) {
	const attached = /* @__PURE__ */ new Map();
	const instructions = [...ast.preamble, ...ast.stages.flatMap((stage) => [stage.from, ...stage.instructions])];
	const { comments } = ast;
	let next = 0;
	let end = -1;
	for (const instruction of instructions) {
		let own = [];
		for (let comment = comments[next]; comment; comment = comments[++next]) {
			if (comment.range[0] >= instruction.range[0]) break;
			if (comment.range[0] < end) continue;
			const content = contentOf(comment, text);
			if (content === "") own = [];
			else own.push(content);
		}
		end = instruction.range[1];
		if (own.length > 0) attached.set(instruction, own);
	}
	return attached;
}
/** BuildKit drops the first character of the line, whatever it is, so an indented comment keeps its `#`. */
function contentOf({ range, loc }, text) {
	return text.slice(range[0] - loc.start.column, range[1]).replace(/^\ufeff/, "").slice(1).trim();
}
// ../semantics/src/files/action-reader.ts
/** An action with its words as paths from the command's working directory. */
function fileAction(kind, command, targets, sources = []) {
	return {
		kind,
		command,
		sources: sources.map((word) => pathRef(word, command)),
		targets: targets.map((target) => "word" in target ? target : pathRef(target, command))
	};
}
/** The working directory, where a command does not name a folder. */
const HERE = {
	text: ".",
	known: true,
	glob: false,
	range: [0, 0]
};
/** Another text at the place of a word. */
function reword(word, text) {
	return {
		...word,
		text,
		glob: word.glob && /[*?[]/.test(text)
	};
}
/** A word as seen from a folder, if there is one: `-C folder`, `-P folder`. */
function inFolder(folder, word) {
	return !folder || /^[/$]/.test(word.text) ? word : reword(word, `${folder.text}/${word.text}`);
}
/** Whether a word stands for no file: standard output, or a device. */
function isStream({ text }) {
	return text === "-" || text.startsWith("/dev/");
}
// ../semantics/src/files/archives.ts
const TAR_VALUES = "fCTXbKgHILNV";
const TAR_VALUE_NAMES = [
	"--file",
	"--directory",
	"--exclude",
	"--files-from",
	"--exclude-from",
	"--transform",
	"--xform",
	"--owner",
	"--group",
	"--mode",
	"--strip-components",
	"--use-compress-program",
	"--warning"
];
/** `tar xzf file -C folder`, `tar -xf file`, `tar --extract --file=file`. Source: tar(1). */
const tar = (command) => {
	const [first, ...rest] = command.args;
	if (!first) return [];
	const parsed = /^[A-Za-z]+$/.test(first.text) ? oldStyle(first, rest) : parseOptions(command.args, TAR_VALUES, TAR_VALUE_NAMES);
	const { options, plain } = parsed;
	const named = options.get("-f") ?? options.get("--file") ?? null;
	const archive = named && !isStream(named) ? named : null;
	const has = (...names) => names.some((name) => options.has(name));
	if (has("-x", "--extract", "--get")) {
		if (has("-O", "--to-stdout")) return [];
		const folder = options.get("-C") ?? options.get("--directory");
		const top = topLevel(parsed, archive);
		return [fileAction("unpack", command, [top ? inFolder(folder, top) : folder ?? HERE], archive ? [archive] : [])];
	}
	return has("-c", "--create") && archive ? [fileAction("create", command, [archive], plain)] : [];
};
/** The old style gives letters first and their values after them, in order: `tar xzfC file folder`. */
function oldStyle(first, rest) {
	const taking = [...first.text].filter((letter) => "fCTXb".includes(letter));
	const parsed = parseOptions(rest.slice(taking.length), TAR_VALUES, TAR_VALUE_NAMES);
	for (const letter of first.text) parsed.options.set(`-${letter}`, null);
	taking.forEach((letter, index) => parsed.options.set(`-${letter}`, rest[index] ?? null));
	return parsed;
}
/** The folder of `--one-top-level`: as given, else named after the archive. */
function topLevel({ options }, archive) {
	if (!options.has("--one-top-level")) return null;
	const given = options.get("--one-top-level");
	if (given || !archive) return given ?? null;
	return reword(archive, baseName$1(archive.text).replace(/\.(?:tar(?:\.\w+)?|t[gbx]z2?)$/, ""));
}
/** Source: unzip(1). */
const unzip = (command) => {
	const { options, plain } = parseOptions(command.args, "dxP");
	const [archive] = plain;
	const onlyShows = [
		"-p",
		"-c",
		"-l",
		"-t",
		"-v",
		"-z",
		"-Z"
	].some((name) => options.has(name));
	return archive && !onlyShows ? [fileAction("unpack", command, [options.get("-d") ?? HERE], [archive])] : [];
};
/** `zip -r archive sources`, `mksquashfs sources archive`. Sources: zip(1), mksquashfs(1). */
const pack = (archiveLast) => (command) => {
	const { plain } = parseOptions(command.args, archiveLast ? "" : "xibnt");
	const archive = plain.at(archiveLast ? -1 : 0);
	const sources = archiveLast ? plain.slice(0, -1) : plain.slice(1);
	return archive && sources.length > 0 ? [fileAction("create", command, [archive], sources)] : [];
};
/** `7z x archive -ofolder`. Source: 7z(1). */
const sevenZip = (command) => {
	const [verb, archive] = command.args.filter((word) => !word.text.startsWith("-"));
	if (!archive || !/^[xe]$/.test(verb?.text ?? "")) return [];
	const folder = command.args.find((word) => /^-o./.test(word.text));
	return [fileAction("unpack", command, [folder ? reword(folder, folder.text.slice(2)) : HERE], [archive])];
};
/**
* `gunzip file.gz` leaves `file` and takes the archive away, unless it is told to keep it or to write elsewhere.
* Sources: gzip(1), xz(1), bzip2(1), zstd(1).
*/
const decompress = (always) => (command) => {
	const { options, plain } = parseOptions(command.args, "So", ["--output"]);
	const has = (...names) => names.some((name) => options.has(name));
	if (plain.length === 0 || has("-c", "--stdout", "-t", "--test", "-l", "--list")) return [];
	if (!always && !has("-d", "--decompress", "--uncompress")) return [];
	const output = options.get("-o") ?? options.get("--output");
	return [fileAction("unpack", command, output ? [output] : plain.map((word) => reword(word, decompressedName(word.text))), plain)];
};
function decompressedName(name) {
	return name.replace(/\.t([gx]z|bz2)$/, ".tar").replace(/\.(?:gz|xz|bz2|zst|lzma)$/, "");
}
/** `dpkg -x archive folder`. Source: dpkg-deb(1). */
const dpkgDeb = (command) => {
	const { options, plain } = parseOptions(command.args, "");
	const [archive, folder] = plain;
	return [
		"-x",
		"-X",
		"--extract",
		"--vextract",
		"-R",
		"--raw-extract"
	].some((name) => options.has(name)) && archive && folder ? [fileAction("unpack", command, [folder], [archive])] : [];
};
/** Source: cpio(1). */
const cpio = (command) => {
	const { options } = parseOptions(command.args, "DFHR", ["--directory", "--file"]);
	if (!options.has("-i") && !options.has("--extract")) return [];
	const archive = options.get("-F") ?? options.get("--file");
	return [fileAction("unpack", command, [options.get("-D") ?? options.get("--directory") ?? HERE], archive ? [archive] : [])];
};
/** `ar x archive`, `jar xf archive`: letters first, then the archive. Sources: ar(1), jar(1). */
const letters = (extracts) => (command) => {
	const [verb, archive] = command.args;
	return archive && extracts.test(verb?.text ?? "") ? [fileAction("unpack", command, [HERE], [archive])] : [];
};
/** The programs that take archives apart, or make them. */
const archiveReaders = [
	["tar", tar],
	["bsdtar", tar],
	["gtar", tar],
	["unzip", unzip],
	["zip", pack(false)],
	["mksquashfs", pack(true)],
	["7z", sevenZip],
	["7za", sevenZip],
	["7zr", sevenZip],
	["7zz", sevenZip],
	["gunzip", decompress(true)],
	["gzip", decompress(false)],
	["unxz", decompress(true)],
	["xz", decompress(false)],
	["unlzma", decompress(true)],
	["bunzip2", decompress(true)],
	["bzip2", decompress(false)],
	["unzstd", decompress(true)],
	["zstd", decompress(false)],
	["dpkg-deb", dpkgDeb],
	["dpkg", dpkgDeb],
	["cpio", cpio],
	["ar", letters(/^-?[a-z]*x/)],
	["jar", letters(/^-?[a-z]*x[a-z]*f?$/)],
	["unrar", letters(/^[xe]$/)]
];
// ../semantics/src/files/downloads.ts
const DOWNLOADERS = /* @__PURE__ */ new Set([
	"curl",
	"wget",
	"aria2c"
]);
/** Whether what a command writes comes from an address: `curl ... > file`, `curl ... | tee file`. */
function writesDownload({ name, input }) {
	return DOWNLOADERS.has(name) || DOWNLOADERS.has(input?.name ?? "");
}
function download(command, files) {
	return files.length > 0 ? [fileAction("download", command, files)] : [];
}
function isAddress({ text }) {
	return text.includes("://") || /[/.$]/.test(text);
}
/** The path of an address without its host, and what follows the path: `a/b.tgz` and `?raw=1`. */
function splitAddress(address) {
	const [, path = "", query = ""] = /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*|\$\{[^}]*\}(?=\/))?([^?#]*)(\?[^#]*)?/is.exec(address) ?? [];
	return {
		path,
		query
	};
}
/** The last component of an address; null when it ends with its host or a slash, or when all of it is unknown. */
function remoteName(address) {
	const path = address.includes("}") ? address : splitAddress(address).path;
	if (path.endsWith("/")) return null;
	const segments = pathSegments(path);
	return segments.length > 1 ? segments.at(-1) ?? null : null;
}
/** The file that is made for an address. No name of an address is a pattern, whatever the shell takes it for. */
function fileOf(address, text) {
	return {
		...address,
		text,
		glob: false
	};
}
/** `-o file`, `-O`, `--output-dir folder`. Source: curl(1). */
const curl = (command) => {
	const { options, values, plain } = parseOptions(command.args, "oHAdFuUxXebcwmTrYyzKECPQtD", [
		"--output",
		"--output-dir",
		"--url",
		"--header",
		"--user",
		"--user-agent",
		"--referer",
		"--data",
		"--data-raw",
		"--data-binary",
		"--data-urlencode",
		"--json",
		"--form",
		"--request",
		"--upload-file",
		"--cookie",
		"--cookie-jar",
		"--config",
		"--dump-header",
		"--write-out",
		"--stderr",
		"--retry",
		"--retry-delay",
		"--retry-max-time",
		"--max-time",
		"--max-redirs",
		"--connect-timeout",
		"--connect-to",
		"--resolve",
		"--interface",
		"--limit-rate",
		"--speed-limit",
		"--speed-time",
		"--range",
		"--continue-at",
		"--proto",
		"--proto-redir",
		"--proxy",
		"--proxy-user",
		"--noproxy",
		"--netrc-file",
		"--cacert",
		"--capath",
		"--cert",
		"--cert-type",
		"--key",
		"--ciphers",
		"--pinnedpubkey",
		"--oauth2-bearer",
		"--unix-socket"
	]);
	const folder = options.get("--output-dir");
	const files = values.filter(([name]) => name === "-o" || name === "--output").map(([, value]) => value).filter((word) => !isStream(word)).map((word) => inFolder(folder, word));
	if (options.has("-O") || options.has("--remote-name") || options.has("--remote-name-all")) {
		const urls = values.filter(([name]) => name === "--url").map(([, value]) => value);
		for (const word of [...plain, ...urls].filter(isAddress)) {
			const name = remoteName(word.text);
			if (name !== null) files.push(inFolder(folder, fileOf(word, name)));
		}
	}
	return download(command, files);
};
/** `-O file`, `-P folder`, else the last part of each address with its query. Source: wget(1). */
const wget = (command) => {
	const { options, plain } = parseOptions(command.args, "OPoaeiUtTwQlARDIXBY", [
		"--output-document",
		"--directory-prefix",
		"--output-file",
		"--append-output",
		"--input-file",
		"--tries",
		"--timeout",
		"--wait",
		"--header",
		"--referer",
		"--user-agent",
		"--user",
		"--password",
		"--post-data",
		"--load-cookies",
		"--ca-certificate",
		"--level",
		"--accept",
		"--reject",
		"--cut-dirs",
		"--execute"
	]);
	if (options.has("--spider")) return [];
	const output = options.get("-O") ?? options.get("--output-document");
	if (output) return isStream(output) ? [] : download(command, [output]);
	if ([
		"-r",
		"--recursive",
		"-m",
		"--mirror",
		"-x"
	].some((name) => options.has(name))) return [];
	const folder = options.get("-P") ?? options.get("--directory-prefix");
	return download(command, plain.filter(isAddress).flatMap((word) => {
		const name = remoteName(word.text);
		const query = word.text.includes("}") ? "" : splitAddress(word.text).query.replaceAll("/", "%2F");
		if (name !== null) return [inFolder(folder, fileOf(word, name + query))];
		return /^[a-z]+:\/\/[^$]*$/i.test(word.text) ? [inFolder(folder, fileOf(word, `index.html${query}`))] : [];
	}));
};
/** `-o file`, `-d folder`. Source: aria2c(1). */
const aria2c = (command) => {
	const { options, plain } = parseOptions(command.args, "odxsjkx", [
		"--out",
		"--dir",
		"--split",
		"--max-connection-per-server"
	]);
	const folder = options.get("-d") ?? options.get("--dir");
	const output = options.get("-o") ?? options.get("--out");
	if (output) return download(command, [inFolder(folder, output)]);
	return download(command, plain.filter(isAddress).flatMap((word) => {
		const name = remoteName(word.text);
		return name === null ? [] : [inFolder(folder, fileOf(word, name))];
	}));
};
/** `git clone [options] address [folder]`, and svn and hg alike. Sources: git-clone(1), `svn help checkout`, hg(1). */
const checkout = (verbs, valueLetters, valueNames) => (command) => {
	const { options, plain } = parseOptions(command.args, valueLetters, valueNames);
	if (!verbs.includes(plain[0]?.text ?? "")) return [];
	const [, address, folder] = plain;
	const base = options.get("-C");
	if (folder) return [fileAction("clone", command, [inFolder(base, folder)])];
	if (!address) return [];
	const isBare = options.has("--bare") || options.has("--mirror");
	const name = remoteName(address.text.replace(/(?<!\/)\/+$/, "").replace(/^[^/$]*:(?!\/\/)/, "/"))?.replace(isBare ? /^$/ : /\.git$/, "");
	return name ? [fileAction("clone", command, [inFolder(base, fileOf(address, name))])] : [];
};
const gitClone = checkout(["clone"], "bcojuC", [
	"--branch",
	"--depth",
	"--config",
	"--origin",
	"--jobs",
	"--reference",
	"--template",
	"--filter",
	"--shallow-since",
	"--separate-git-dir"
]);
/** `git init folder` begins a repository, which a fetch fills. */
const git = (command) => {
	const { options, plain } = parseOptions(command.args, "bcC", ["--initial-branch", "--template"]);
	const [verb, folder] = plain;
	if (verb?.text !== "init") return gitClone(command);
	const base = options.get("-C");
	return folder || base ? [fileAction("clone", command, [inFolder(base, folder ?? HERE)])] : [];
};
/** The programs that bring files from elsewhere. */
const downloadReaders = [
	["curl", curl],
	["wget", wget],
	["aria2c", aria2c],
	["git", git],
	["svn", checkout([
		"checkout",
		"co",
		"export"
	], "r", [
		"--revision",
		"--username",
		"--password"
	])],
	["hg", checkout(["clone"], "rub", [
		"--rev",
		"--updaterev",
		"--branch"
	])]
];
// ../semantics/src/files/removals.ts
const remove = (command) => {
	const { plain } = parseOptions(command.args, "");
	if (!command.moreArguments) return plain.length > 0 ? [fileAction("remove", command, plain)] : [];
	const found = command.input?.name === "find" ? foundPaths(command.input) : [];
	return [fileAction("remove", command, [...plain.filter((word) => word.text !== "{}").map((word) => pathRef(word, command)), ...found])];
};
/** Options of find that take nothing out of what it finds. */
const FINDS_ALL = /^-(?:delete|depth|d|mindepth|maxdepth|xdev|mount|follow|noleaf|print0?|exec|execdir|ok|okdir|a|and)$/;
/** `find folders tests -delete`, `-exec rm {} +`. */
const find = (command) => {
	return command.args.some(({ text }, i) => text === "-delete" || /^-(?:exec|ok)(?:dir)?$/.test(text) && /^(?:\S*\/)?(?:rm|unlink)$/.test(command.args[i + 1]?.text ?? "")) ? [fileAction("remove", command, foundPaths(command))] : [];
};
/** What a find finds: it lies below its folders, which themselves stay, and is only a part of that where there are tests. */
function foundPaths(command) {
	const args = command.args.slice(globalOptions(command.args));
	const end = args.findIndex(({ text }) => /^[-(!\\]/.test(text));
	const folders = end < 0 ? args : args.slice(0, end);
	const action = args.findIndex(({ text }) => /^-(?:delete|(?:exec|ok)(?:dir)?)$/.test(text));
	const partial = (end < 0 ? [] : args.slice(end, action < 0 ? void 0 : action)).some(({ text }) => /^[-(!\\]/.test(text) && !FINDS_ALL.test(text));
	return (folders.length > 0 ? folders : [HERE]).map((word) => ({
		...pathRef({
			...word,
			text: `${word.text}/*`,
			glob: true
		}, command),
		partial
	}));
}
/** How many arguments of find stand before its folders: `-L`, `-O3`, `-D tree`. */
function globalOptions(args) {
	let count = 0;
	for (let text = args[0]?.text ?? ""; /^-(?:[HLPD]$|O)/.test(text); text = args[count]?.text ?? "") count += text === "-D" ? 2 : 1;
	return count;
}
/** The programs that take files away. Sources: rm(1), rmdir(1), unlink(1), find(1). */
const removalReaders = [
	["rm", remove],
	["rmdir", remove],
	["unlink", remove],
	["find", find]
];
// ../semantics/src/files/transfers.ts
/** `cp`, `mv`, `install`, `rsync`, `ln`: sources, then the target, or the target with `-t`. */
const transfer = (kind, valueLetters = "tS", valueNames = ["--target-directory", "--suffix"]) => (command) => {
	const { options, plain } = parseOptions(command.args, valueLetters, valueNames);
	if (command.name === "install" && (options.has("-d") || options.has("--directory"))) return [fileAction("create", command, plain)];
	const folder = options.get("-t") ?? options.get("--target-directory");
	const target = folder ?? (plain.length > 1 ? plain.at(-1) : void 0);
	const sources = folder ? plain : plain.slice(0, -1);
	if (kind !== "link") return target ? [fileAction(kind, command, [target], sources)] : [];
	const [only] = plain;
	if (!target) return only ? [fileAction("link", command, [reword(only, baseName$1(only.text))], plain)] : [];
	const isSymbolic = options.has("-s") || options.has("--symbolic");
	const place = folder || sources.length > 1 ? target.text : parentPath(target.text);
	return [fileAction("link", command, [target], isSymbolic ? sources.map((word) => seenFrom(place, word)) : sources)];
};
/** What a symbolic link names, which is read from the folder that the link lies in. */
function seenFrom(folder, word) {
	return /^[/$]/.test(word.text) ? word : reword(word, `${folder}/${word.text}`);
}
const create = (valueLetters) => (command) => {
	const { plain } = parseOptions(command.args, valueLetters, [
		"--mode",
		"--date",
		"--reference"
	]);
	return plain.length > 0 ? [fileAction("create", command, plain)] : [];
};
/** `curl ... | tee file` */
const tee = (command) => {
	const { plain } = parseOptions(command.args, "");
	const files = plain.filter(({ text }) => !text.startsWith("/dev/"));
	return files.length > 0 ? [fileAction(writesDownload(command) ? "download" : "create", command, files)] : [];
};
/** The programs that put files somewhere. Sources: the manual pages of GNU coreutils, rsync(1). */
const transferReaders = [
	["cp", transfer("copy")],
	["rsync", transfer("copy", "e", [
		"--exclude",
		"--include",
		"--rsh"
	])],
	["install", transfer("copy", "tSmog", [
		"--target-directory",
		"--mode",
		"--owner",
		"--group"
	])],
	["mv", transfer("move")],
	["ln", transfer("link")],
	["mkdir", create("mZ")],
	["touch", create("dtr")],
	["tee", tee]
];
// ../semantics/src/files/file-actions.ts
const readers = new Map([
	...downloadReaders,
	...archiveReaders,
	...transferReaders,
	...removalReaders
]);
/** What a command does to files, in order; empty for a command that is not known to do anything. */
function fileActions(command) {
	const actions = readers.get(command.name)?.(command) ?? [];
	return command.redirects.length === 0 ? actions : actions.concat(redirectActions(command, actions));
}
/** `curl ... > file` is a download, everything else that writes to a file creates it. */
function redirectActions(command, actions) {
	return command.redirects.flatMap(({ operator, descriptor, target }) => {
		if (!target || !operator.includes(">") || target.text.startsWith("/dev/")) return [];
		return [fileAction((descriptor === null || descriptor === 1) && actions.length === 0 && writesDownload(command) ? "download" : "create", command, [target])];
	});
}
// ../semantics/src/data/language-package-managers.ts
const docker = (actions) => ({
	family: "docker-php",
	system: false,
	actions,
	compiles: true,
	valueFlags: ["-j"]
});
const bundle = {
	family: "bundle",
	system: false,
	actions: {
		install: "install",
		"": "install",
		clean: "autoremove",
		update: "upgrade"
	},
	valueFlags: [
		"--jobs",
		"-j",
		"--retry",
		"--path",
		"--without",
		"--with",
		"--gemfile"
	],
	compiles: true
};
const composer = {
	family: "composer",
	system: false,
	actions: {
		install: "install",
		i: "install",
		require: "install",
		"global require": "install",
		remove: "remove",
		"global remove": "remove",
		"clear-cache": "clean",
		clearcache: "clean",
		cc: "clean",
		update: "upgrade",
		"create-project": "install"
	},
	valueFlags: ["-d", "--working-dir"],
	versionSeparator: /[:=]/
};
const maven = {
	family: "maven",
	system: false,
	actions: {
		"dependency:go-offline": "fetch",
		"dependency:resolve": "fetch",
		"dependency:resolve-plugins": "fetch",
		"dependency:purge-local-repository": "clean"
	},
	valueFlags: [
		"-f",
		"--file",
		"-s",
		"--settings",
		"-gs",
		"-P",
		"-pl",
		"--projects",
		"-T",
		"-rf",
		"-l"
	]
};
const gradle = {
	family: "gradle",
	system: false,
	actions: {
		dependencies: "fetch",
		":dependencies": "fetch"
	},
	valueFlags: [
		"-p",
		"--project-dir",
		"-b",
		"-c",
		"-I",
		"-g",
		"--gradle-user-home",
		"--console",
		"-x"
	]
};
/** The package managers of languages other than Python and JavaScript. */
const languagePackageManagers = [
	["gem", {
		family: "gem",
		system: false,
		actions: {
			install: "install",
			i: "install",
			uninstall: "remove",
			cleanup: "autoremove",
			sources: "clean",
			update: "upgrade"
		},
		valueFlags: [
			"-v",
			"--version",
			"-i",
			"--install-dir",
			"-n",
			"--bindir",
			"--source",
			"-s",
			"-P",
			"--platform"
		],
		cleansWith: /^(-c|--clear-all)$/,
		versionSeparator: /:/,
		compiles: true
	}],
	["bundle", bundle],
	["bundler", bundle],
	["composer", composer],
	["composer.phar", composer],
	["cargo", {
		family: "cargo",
		system: false,
		actions: {
			install: "install",
			binstall: "install",
			fetch: "fetch",
			uninstall: "remove"
		},
		valueFlags: [
			"--version",
			"--vers",
			"--root",
			"--git",
			"--path",
			"--branch",
			"--tag",
			"--rev",
			"--features",
			"-F",
			"--target",
			"--bin",
			"--profile",
			"--index",
			"--registry",
			"--manifest-path",
			"-j",
			"--jobs"
		],
		versionSeparator: /@/,
		compiles: true
	}],
	["go", {
		family: "go",
		system: false,
		actions: {
			get: "install",
			install: "install",
			"mod download": "fetch",
			"mod vendor": "fetch",
			clean: "clean"
		},
		valueFlags: [
			"-C",
			"-o",
			"-tags",
			"-ldflags",
			"-gcflags",
			"-mod",
			"-p"
		],
		cleansWith: /^--?(cache|modcache|testcache|fuzzcache)$/,
		versionSeparator: /@/
	}],
	["mvn", maven],
	["mvnw", maven],
	["mvnd", maven],
	["gradle", gradle],
	["gradlew", gradle],
	["dotnet", {
		family: "dotnet",
		system: false,
		actions: {
			restore: "fetch",
			"tool install": "install",
			"tool update": "upgrade",
			"tool restore": "fetch",
			"tool uninstall": "remove",
			"workload install": "install",
			"workload restore": "install",
			"workload uninstall": "remove",
			"nuget locals": "clean"
		},
		valueFlags: [
			"--version",
			"--tool-path",
			"--add-source",
			"--source",
			"--configfile",
			"--runtime",
			"-r",
			"-v"
		],
		cleansWith: /^(-c|--clear)$/
	}],
	["pecl", {
		family: "pecl",
		system: false,
		actions: {
			install: "install",
			uninstall: "remove",
			"clear-cache": "clean"
		},
		versionSeparator: /-(?=\d)/,
		compiles: true
	}],
	["pear", {
		family: "pear",
		system: false,
		actions: {
			install: "install",
			uninstall: "remove",
			"clear-cache": "clean"
		},
		versionSeparator: /-(?=\d)/
	}],
	["docker-php-ext-install", docker({ "": "install" })],
	["docker-php-ext-enable", {
		family: "docker-php",
		system: false,
		actions: {}
	}],
	["docker-php-source", {
		family: "docker-php",
		system: false,
		actions: {
			extract: "fetch",
			delete: "clean"
		}
	}],
	["install-php-extensions", {
		...docker({ "": "install" }),
		compiles: false,
		versionSeparator: /-(?=\d)/
	}],
	["luarocks", {
		family: "luarocks",
		system: false,
		actions: {
			install: "install",
			remove: "remove"
		},
		compiles: true
	}],
	["cpanm", {
		family: "cpan",
		system: false,
		actions: { "": "install" },
		compiles: true
	}],
	["cpan", {
		family: "cpan",
		system: false,
		actions: { "": "install" },
		compiles: true
	}]
];
// ../semantics/src/data/node-package-managers.ts
const npm = {
	family: "npm",
	system: false,
	actions: {
		install: "install",
		i: "install",
		in: "install",
		add: "install",
		ci: "install",
		"clean-install": "install",
		"install-clean": "install",
		ic: "install",
		uninstall: "remove",
		remove: "remove",
		rm: "remove",
		un: "remove",
		prune: "autoremove",
		dedupe: "autoremove",
		"cache clean": "clean",
		"cache verify": "clean",
		update: "upgrade"
	},
	valueFlags: [
		"--prefix",
		"--registry",
		"-w",
		"--workspace",
		"--cache",
		"--userconfig",
		"--loglevel",
		"-C",
		"--omit",
		"--include",
		"--only"
	],
	versionSeparator: /(?<=.)@/,
	compiles: true
};
/** The package managers of Node.js. */
const nodePackageManagers = [
	["npm", npm],
	["pnpm", {
		...npm,
		family: "pnpm",
		actions: {
			install: "install",
			i: "install",
			add: "install",
			fetch: "fetch",
			remove: "remove",
			rm: "remove",
			uninstall: "remove",
			un: "remove",
			prune: "autoremove",
			"store prune": "clean",
			"cache delete": "clean",
			update: "upgrade",
			deploy: "install"
		},
		valueFlags: [
			...npm.valueFlags ?? [],
			"--filter",
			"-F",
			"--dir",
			"--store-dir"
		]
	}],
	["yarn", {
		...npm,
		family: "yarn",
		actions: {
			"": "install",
			install: "install",
			add: "install",
			"global add": "install",
			"workspaces focus": "install",
			remove: "remove",
			"cache clean": "clean",
			upgrade: "upgrade"
		},
		valueFlags: [
			"--cwd",
			"--network-timeout",
			"--registry",
			"--modules-folder",
			"--cache-folder",
			"--mutex",
			"--network-concurrency"
		]
	}],
	["bun", {
		...npm,
		family: "bun",
		actions: {
			install: "install",
			i: "install",
			ci: "install",
			add: "install",
			a: "install",
			remove: "remove",
			rm: "remove",
			update: "upgrade",
			"pm cache rm": "clean"
		}
	}],
	["corepack", {
		family: "corepack",
		system: false,
		actions: {
			prepare: "install",
			install: "install",
			use: "install",
			"cache clean": "clean"
		},
		versionSeparator: /@/
	}]
];
// ../semantics/src/data/python-package-managers.ts
const pip = {
	family: "pip",
	system: false,
	actions: {
		install: "install",
		uninstall: "remove",
		"cache purge": "clean",
		"cache remove": "clean",
		download: "fetch",
		sync: "install"
	},
	valueFlags: [
		"-r",
		"--requirement",
		"--requirements",
		"-c",
		"--constraint",
		"-i",
		"--index-url",
		"--extra-index-url",
		"-f",
		"--find-links",
		"-t",
		"--target",
		"--prefix",
		"--root",
		"--src",
		"--platform",
		"--python-version",
		"--trusted-host",
		"--proxy",
		"--cache-dir",
		"--global-option",
		"--config-settings",
		"--timeout",
		"--retries",
		"--log",
		"--progress-bar",
		"--python",
		"--only-binary",
		"--no-binary",
		"--upgrade-strategy",
		"-d",
		"--dest"
	],
	listFlags: [
		"-r",
		"--requirement",
		"--requirements"
	],
	packageFlags: ["-e", "--editable"],
	versionSeparator: /(?:\[[^\]]*\]\s*)?(?:(?:[=~!<>]=+|[<>@])\s*([^;]+)|;|$)/,
	compiles: true
};
const conda = {
	family: "conda",
	system: false,
	actions: {
		install: "install",
		create: "install",
		"env create": "install",
		"env update": "install",
		update: "upgrade",
		remove: "remove",
		uninstall: "remove",
		clean: "clean"
	},
	valueFlags: [
		"-n",
		"--name",
		"-c",
		"--channel",
		"-p",
		"--prefix",
		"-f",
		"--file"
	],
	listFlags: ["-f", "--file"],
	versionSeparator: /[=<>~!]+/
};
/** The package managers of Python, and conda, which grew up beside them. */
const pythonPackageManagers = [
	["pip", pip],
	["pip3", pip],
	["pip2", pip],
	["easy_install", {
		family: "pip",
		system: false,
		actions: { "": "install" },
		compiles: true
	}],
	["pipx", {
		...pip,
		actions: {
			install: "install",
			inject: "install",
			uninstall: "remove"
		}
	}],
	["uv", {
		...pip,
		family: "uv",
		actions: {
			sync: "install",
			add: "install",
			"tool install": "install",
			remove: "remove",
			"cache clean": "clean",
			"cache prune": "clean"
		}
	}],
	["poetry", {
		family: "poetry",
		system: false,
		actions: {
			install: "install",
			add: "install",
			sync: "install",
			remove: "remove",
			"cache clear": "clean"
		},
		valueFlags: [
			"-C",
			"--only",
			"--without",
			"--with",
			"-E",
			"--extras",
			"-G",
			"--group"
		],
		versionSeparator: /@|[=<>^~]=*/,
		compiles: true
	}],
	["pipenv", {
		family: "pipenv",
		system: false,
		actions: {
			install: "install",
			sync: "install",
			uninstall: "remove",
			clean: "autoremove"
		},
		compiles: true
	}],
	["pdm", {
		family: "pdm",
		system: false,
		actions: {
			install: "install",
			sync: "install",
			add: "install"
		},
		compiles: true
	}],
	["conda", conda],
	["mamba", conda],
	["micromamba", conda]
];
// ../semantics/src/data/system-package-managers.ts
const apt = {
	family: "apt",
	system: true,
	actions: {
		install: "install",
		reinstall: "install",
		"build-dep": "install",
		satisfy: "install",
		remove: "remove",
		purge: "remove",
		autoremove: "autoremove",
		autopurge: "autoremove",
		clean: "clean",
		autoclean: "clean",
		distclean: "clean",
		update: "update",
		upgrade: "upgrade",
		"dist-upgrade": "upgrade",
		"full-upgrade": "upgrade",
		"safe-upgrade": "upgrade",
		download: "fetch",
		source: "fetch"
	},
	valueFlags: [
		"-o",
		"--option",
		"-t",
		"--target-release",
		"--default-release",
		"-c",
		"--config-file",
		"-a",
		"--host-architecture"
	],
	versionSeparator: /(?::[\w${}()-]+)?(?:[=/]|$)/
};
const yum = {
	family: "yum",
	system: true,
	actions: {
		install: "install",
		localinstall: "install",
		reinstall: "install",
		groupinstall: "install",
		"group install": "install",
		"groups install": "install",
		builddep: "install",
		"module install": "install",
		remove: "remove",
		erase: "remove",
		"group remove": "remove",
		"groups remove": "remove",
		"module remove": "remove",
		groupremove: "remove",
		autoremove: "autoremove",
		clean: "clean",
		makecache: "update",
		"check-update": "update",
		update: "upgrade",
		upgrade: "upgrade",
		download: "fetch"
	},
	valueFlags: [
		"--enablerepo",
		"--disablerepo",
		"--installroot",
		"--setopt",
		"--releasever",
		"-c",
		"--config",
		"-x",
		"--exclude",
		"--repo",
		"--repoid",
		"--forcearch"
	],
	versionSeparator: /(?:-((?:\d+:)?\d+\.[\w.~^+*]*?(?:-\d[\w.~^+*]*?)?))?(?:\.(?:noarch|x86_64|i[3-6]86|aarch64|ppc64le|s390x))?$/
};
const apk = {
	family: "apk",
	system: true,
	actions: {
		add: "install",
		del: "remove",
		"cache clean": "clean",
		"cache purge": "clean",
		update: "update",
		upgrade: "upgrade",
		fetch: "fetch"
	},
	valueFlags: [
		"-t",
		"--virtual",
		"-X",
		"--repository",
		"-p",
		"--root",
		"--repositories-file",
		"--keys-dir",
		"--arch",
		"--wait",
		"--cache-dir",
		"--cache-max-age",
		"--progress-fd"
	],
	versionSeparator: /[=~<>@]+/
};
/**
* The package managers of operating systems. pacman, dpkg and rpm have no subcommands and are read apart. The names with
* `xx-` are wrappers for other platforms (https://github.com/tonistiigi/xx).
*/
const systemPackageManagers = [
	["apt-get", apt],
	["apt", apt],
	["aptitude", apt],
	["xx-apt", apt],
	["xx-apt-get", apt],
	["apk", apk],
	["xx-apk", apk],
	["yum", yum],
	["dnf", yum],
	["dnf5", yum],
	["microdnf", yum],
	["tdnf", yum],
	["yum-builddep", {
		...yum,
		actions: { "": "install" }
	}],
	["zypper", {
		family: "zypper",
		system: true,
		actions: {
			install: "install",
			in: "install",
			remove: "remove",
			rm: "remove",
			clean: "clean",
			cc: "clean",
			refresh: "update",
			ref: "update",
			update: "upgrade",
			up: "upgrade",
			"dist-upgrade": "upgrade",
			dup: "upgrade",
			patch: "upgrade"
		},
		valueFlags: [
			"-t",
			"--type",
			"-r",
			"--repo",
			"--root",
			"-R",
			"-p",
			"--plus-repo",
			"--from",
			"--name"
		],
		versionSeparator: /[=<>]+/
	}]
];
// ../semantics/src/data/package-managers.ts
/**
* Package managers by the name of their program. Sources: the manual page or `--help` of each; docker-php-ext-* from
* the entry points of the official php image, install-php-extensions from its README.
*/
const packageManagers = new Map([
	...systemPackageManagers,
	...pythonPackageManagers,
	...nodePackageManagers,
	...languagePackageManagers
]);
// ../semantics/src/packages/manager-options.ts
/** Sorts the arguments of a package manager into options, and the words that are none. */
function readManagerOptions({ valueFlags, packageFlags }, args) {
	const options = [];
	const plain = [];
	for (let i = 0; i < args.length; i++) {
		const word = args[i];
		const text = word?.text ?? "";
		if (!word || text === "--") continue;
		const equals = text.indexOf("=");
		const short = text.slice(0, 2);
		if (text === "-" || !text.startsWith("-")) plain.push(word);
		else if (packageFlags?.includes(text)) {
			options.push({
				name: text,
				value: null
			});
			const value = args[++i];
			if (value) plain.push(value);
		} else if (valueFlags?.includes(text)) options.push({
			name: text,
			value: args[++i]?.text ?? null
		});
		else if (/^-[a-z]\S*[^a-z]/i.test(text) && valueFlags?.includes(short) && equals !== 2) options.push({
			name: short,
			value: text.slice(2)
		});
		else if (equals > 0) options.push({
			name: text.slice(0, equals),
			value: text.slice(equals + 1)
		});
		else if (/^-[a-z]{2,4}$/i.test(text) && valueFlags?.includes(`-${text.slice(-1)}`)) {
			options.push({
				name: text.slice(0, -1),
				value: null
			});
			options.push({
				name: `-${text.slice(-1)}`,
				value: args[++i]?.text ?? null
			});
		} else options.push({
			name: text,
			value: null
		});
	}
	return {
		options,
		plain
	};
}
/** An option with its value behind `=`. */
function flagOf({ name, value }) {
	return value === null ? name : `${name}=${value}`;
}
// ../semantics/src/packages/package-name.ts
/** What has no version, but is a name as it stands. */
const PATH_OR_ADDRESS = /^(?:\.{0,2}\/|~)|^\S+:\/\//;
/** Longer names are left as they stand: nobody writes them, and taking them apart could be slow. */
const MAX_NAME = 300;
/**
* False for a word that names packages at run time only: `$(...)`, an unknown variable, a pattern such as `'.*'`. A variable
* of a base image that is known to hold build packages (`$PHPIZE_DEPS`) counts as a name.
*/
function isNamed({ text, known }) {
	if (/^[$`]/.test(text)) return isBuildPackage(text, true);
	if (!known && /\s/.test(text)) return false;
	return text !== "-" && !/^[.*]+(?:\[|$)|\.(?:txt|toml|ya?ml)$/.test(text);
}
/** The name and the version in a word; `separator` is the manager's `versionSeparator`. */
function packageName(word, separator) {
	const { text } = word;
	const end = text.length > MAX_NAME || PATH_OR_ADDRESS.test(text) ? null : separator?.exec(text);
	if (!end || end.index === 0) return {
		name: text,
		version: null,
		word
	};
	const version = end.length > 1 ? end[1] : text.slice(end.index + end[0].length);
	return {
		name: text.slice(0, end.index).trimEnd(),
		version: version || null,
		word
	};
}
// ../semantics/src/packages/option-operations.ts
const byOption = (install, remove) => (options) => {
	if (options.some((option) => install.test(option))) return "install";
	return remove && options.some((option) => remove.test(option)) ? "remove" : null;
};
/** The letters of pacman's long options. */
const pacmanLetters = {
	"--sync": "S",
	"--remove": "R",
	"--upgrade": "U",
	"--clean": "c",
	"--sysupgrade": "u"
};
/** `pacman -S name`, `-Rns name`, `-U file`, `-Scc`, `-Syu`. */
const pacman = {
	family: "pacman",
	action(options, hasNames) {
		const letters = options.map((option) => pacmanLetters[option] ?? (option.startsWith("--") ? "" : option)).join("");
		if (letters.includes("R")) return "remove";
		if (letters.includes("U")) return "install";
		if (!letters.includes("S")) return null;
		if (letters.includes("c")) return "clean";
		if (hasNames) return "install";
		return letters.includes("u") ? "upgrade" : "update";
	},
	valueFlags: [
		"--cachedir",
		"--config",
		"--dbpath",
		"--root",
		"-b",
		"-r",
		"--ignore",
		"--overwrite"
	],
	versionSeparator: /[=<>]+/
};
/** Sources: pacman(8), dpkg(1), rpm(8), alien(1), gdebi(1). */
const managers = /* @__PURE__ */ new Map([
	["pacman", pacman],
	["yay", pacman],
	["dpkg", {
		family: "dpkg",
		action: byOption(/^(-i|--install)$/, /^(-r|-P|--remove|--purge)$/)
	}],
	["rpm", {
		family: "rpm",
		action: byOption(/^(-[vhU]*[iUF][vhiUF]*|--install|--upgrade)$/, /^(-e[vh]*|--erase)$/)
	}],
	["alien", {
		family: "dpkg",
		action: byOption(/^(-[a-z]*i[a-z]*|--install)$/)
	}],
	["gdebi", {
		family: "dpkg",
		action: (_, hasNames) => hasNames ? "install" : null
	}]
]);
/** What a command of a package manager without subcommands does (`pacman -S`, `dpkg -i`, `rpm -e`), or null. */
function optionOperation(command) {
	const manager = managers.get(command.name);
	if (!manager || isQuery(command)) return null;
	const { options, plain } = readManagerOptions(manager, command.args);
	const action = manager.action(options.map(({ name }) => name), plain.length > 0 || command.moreArguments);
	if (!action) return null;
	const names = action === "clean" || action === "update" ? [] : plain;
	return {
		family: manager.family,
		system: true,
		action,
		packages: names.filter(isNamed).map((word) => packageName(word, manager.versionSeparator)),
		hasUnknownPackages: command.moreArguments || names.some((word) => !isNamed(word)),
		virtual: null,
		flags: options.map(flagOf),
		compiles: false,
		command
	};
}
// ../semantics/src/packages/package-operations.ts
/** The package operation that a command is, or null. */
function packageOperation(command) {
	const call = managerCall(command);
	if (call) return isQuery(command) ? null : readOperation(command, call.manager, call.args);
	return optionOperation(command);
}
/** The manager that a command calls, directly or as a module (`python -m pip`, `uv pip`), and its arguments. */
function managerCall({ name, args }) {
	const manager = packageManagers.get(name);
	if (manager?.family === "uv") {
		const pip = args.findIndex((word) => !word.text.startsWith("-"));
		if (args[pip]?.text === "pip") return managerNamed("pip", args.slice(pip + 1));
	}
	if (manager?.family === "bundle" && /^_.+_$/.test(args[0]?.text ?? "")) return {
		manager,
		args: args.slice(1)
	};
	if (manager) return {
		manager,
		args
	};
	if (!name.startsWith("p")) return null;
	if (/^(?:python|pypy)[\d.]*$/.test(name)) return moduleCall(args);
	if (/^pip[\d.]+$/.test(name)) return managerNamed("pip", args);
	if (name !== "php") return null;
	const script = args.findIndex((word) => /(?:^|\/)composer(?:\.phar)?$/.test(word.text));
	return script < 0 ? null : managerNamed("composer", args.slice(script + 1));
}
/** `python -m pip install`, `python -Im pip`, `python -mpip`. */
function moduleCall(args) {
	const flag = args.findIndex((word) => /^-[BEIOPSbdsuv]*m/.test(word.text));
	const glued = args[flag]?.text.replace(/^-\w*?m/, "") ?? "";
	return glued === "" ? managerNamed(args[flag + 1]?.text ?? "", args.slice(flag + 2)) : managerNamed(glued, args.slice(flag + 1));
}
function managerNamed(name, args) {
	const manager = packageManagers.get(name);
	return manager ? {
		manager,
		args
	} : null;
}
/** Whether an installation only takes what has been built before, or runs no install scripts, so that nothing is compiled. */
function isPrebuilt(flags, args) {
	const has = (pattern) => flags.some((flag) => pattern.test(flag));
	const isFromWheels = has(/^(--find-links|-f)(=|$)/) || args.some(({ text }) => text.endsWith(".whl"));
	return has(/^(--only-binary=:all:|--ignore-scripts)$/) || isFromWheels && has(/^--no-index$/);
}
function readOperation(command, manager, args) {
	const { options, plain } = readManagerOptions(manager, args);
	const [action, used] = findAction(manager, plain);
	if (!action) return null;
	const flags = options.map(flagOf);
	if (action === "clean" && manager.cleansWith && !flags.some((flag) => manager.cleansWith?.test(flag))) return null;
	const names = action === "clean" || action === "update" ? [] : plain.slice(used);
	const isVirtual = (name) => name === "--virtual" || name === "-t" && manager.family === "apk";
	return {
		family: manager.family,
		system: manager.system,
		action,
		packages: names.filter(isNamed).map((word) => packageName(word, manager.versionSeparator)),
		hasUnknownPackages: command.moreArguments || options.some(({ name }) => manager.listFlags?.includes(name)) || names.some((word) => !isNamed(word)),
		virtual: options.find(({ name }) => isVirtual(name))?.value ?? null,
		flags,
		compiles: action === "install" && manager.compiles === true && !isPrebuilt(flags, args),
		command
	};
}
function findAction(manager, words) {
	for (let count = Math.min(words.length, 3); count > 0; count--) {
		const subcommand = words.slice(0, count).map((word) => word.text).join(" ");
		if (subcommand !== "" && Object.hasOwn(manager.actions, subcommand)) return [manager.actions[subcommand], count];
	}
	const alone = manager.actions[""];
	const takesNames = Object.keys(manager.actions).length === 1;
	return alone && (takesNames || words.length === 0) ? [alone, 0] : [void 0, 0];
}
// ../semantics/src/command-facts.ts
function commandFacts(command) {
	return {
		command,
		packages: packageOperation(command),
		build: buildStep(command),
		files: fileActions(command)
	};
}
// ../semantics/src/shell-flavour.ts
const posixShells = /* @__PURE__ */ new Set([
	"sh",
	"bash",
	"ash",
	"dash",
	"zsh",
	"ksh",
	"mksh",
	"rbash",
	"busybox"
]);
/**
* What runs shell-form commands, given the words of SHELL. A program that is no shell itself may start one:
* `["conda", "run", "-n", "env", "/bin/bash", "-c"]`, `["/usr/bin/env", "bash", "-c"]`.
*/
function shellFlavourOf(shell) {
	const names = shell.map((word) => baseName$1(word.replaceAll("\\", "/")).toLowerCase().replace(/\.exe$/, ""));
	const [program] = names;
	if (program === "powershell" || program === "pwsh") return "powershell";
	if (program === "cmd") return "cmd";
	return names.some((name) => posixShells.has(name)) ? "posix" : "other";
}
// ../semantics/src/declared-shells.ts
/** The shells that comments declare: each holds up to the next one, the next SHELL or the next FROM. */
var DeclaredShells = class {
	/** In source order; null where what a comment has declared ends. */
	#changes = [];
	constructor(ast, shellOf) {
		for (const comment of ast.comments) {
			const shell = shellOf(comment);
			if (shell !== null) this.#changes.push({
				offset: comment.range[0],
				flavour: shellFlavourOf([shell.toLowerCase()])
			});
		}
		if (this.#changes.length === 0) return;
		for (const { from, instructions } of ast.stages) for (const { type, range } of [from, ...instructions]) if (type === "FromInstruction" || type === "ShellInstruction") this.#changes.push({
			offset: range[0],
			flavour: null
		});
		this.#changes.sort((a, b) => a.offset - b.offset);
	}
	/** What a comment declares for an offset; null where none does. */
	at(offset) {
		let low = 0;
		let high = this.#changes.length;
		while (low < high) {
			const middle = low + high >>> 1;
			if ((this.#changes[middle]?.offset ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return this.#changes[low - 1]?.flavour ?? null;
	}
};
// ../semantics/src/scope.ts
/** The arguments that can be used without an ARG (Dockerfile reference, "Predefined ARGs"). */
const proxyArguments = new Set([
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"FTP_PROXY",
	"NO_PROXY",
	"ALL_PROXY"
].flatMap((name) => [name, name.toLowerCase()]));
/** `defaultShell` of BuildKit (frontend/dockerfile/dockerfile2llb/image.go). */
const posixShell = ["/bin/sh", "-c"];
const windowsShell = [
	"cmd",
	"/S",
	"/C"
];
/** An environment that knows how instructions change it. */
var Scope = class Scope {
	shellFlavour;
	#settings;
	#timeline;
	#time;
	constructor(timeline, settings, shellFlavour) {
		this.#timeline = timeline;
		this.#time = timeline.now;
		this.#settings = settings;
		this.shellFlavour = shellFlavour;
	}
	/** What a stage starts with, on top of an image that is no stage. */
	static ofImage(timeline, image) {
		const { workdir, isWindows, hasVariables: hasImageVariables } = image;
		return new Scope(timeline, {
			workdir,
			workdirText: workdir ?? "${WORKDIR}",
			user: null,
			shell: isWindows ? windowsShell : posixShell,
			isWindows,
			hasImageVariables
		}, isWindows ? "cmd" : "posix");
	}
	get workdir() {
		return this.#settings.workdir;
	}
	get workdirText() {
		return this.#settings.workdirText;
	}
	get user() {
		return this.#settings.user;
	}
	get shell() {
		return this.#settings.shell;
	}
	get isWindows() {
		return this.#settings.isWindows;
	}
	lookup(name) {
		return this.#timeline.at(name, this.#time) ?? (proxyArguments.has(name) ? unsetVariable(name, "predefined", null) : void 0);
	}
	resolve(name) {
		const variable = this.lookup(name);
		if (variable) return variable;
		return this.#settings.hasImageVariables && /^[A-Za-z_]/.test(name) || name === "PATH" ? {
			value: null,
			text: `\${${name}}`,
			isSet: true
		} : void 0;
	}
	/** The scope behind an instruction; `globals` holds the arguments before the first FROM. */
	after(instruction, globals) {
		switch (instruction.type) {
			case "ArgInstruction": return this.#afterArg(instruction, globals);
			case "EnvInstruction": return this.#afterEnv(instruction);
			case "WorkdirInstruction": {
				const { value, text } = expandWord(instruction.path, this);
				const workdir = value === null ? null : resolvePath(this, value);
				return this.#with({
					workdir,
					workdirText: workdir ?? resolveSymbolicPath(this.workdirText, text)
				});
			}
			case "UserInstruction": return this.#with({ user: expandWord(instruction.user, this).text });
			case "ShellInstruction": {
				const shell = instruction.command.elements.map((element) => element.value);
				return shell.length > 0 ? this.#with({ shell }) : this;
			}
			default: return this;
		}
	}
	#with(settings) {
		const shellFlavour = settings.shell ? shellFlavourOf(settings.shell) : this.shellFlavour;
		return new Scope(this.#timeline, {
			...this.#settings,
			...settings
		}, shellFlavour);
	}
	/** Behind changes of the timeline. */
	#now() {
		return new Scope(this.#timeline, this.#settings, this.shellFlavour);
	}
	/** All pairs see the variables as they were before the instruction (`dispatch` of convert.go). */
	#afterEnv({ pairs }) {
		const variables = [];
		for (const pair of pairs) {
			const name = expandWord(pair.key, this).value;
			const expansion = pair.value ? expandWord(pair.value, this) : {
				value: "",
				text: ""
			};
			if (name) variables.push({
				name,
				...expansion,
				kind: "env",
				isSet: true,
				declaration: pair
			});
		}
		for (const variable of variables) this.#timeline.set(variable);
		return this.#now();
	}
	/** Each pair sees the one before (`dispatchArg` and `buildMetaArgs` of convert.go). */
	#afterArg({ pairs }, globals) {
		return pairs.reduce((scope, pair) => {
			const variable = scope.#argument(pair, globals);
			if (!variable) return scope;
			this.#timeline.set(variable);
			return this.#now();
		}, this);
	}
	/** What `ARG name[=default]` sets; null when it changes nothing. */
	#argument(pair, globals) {
		const name = pair.key.value;
		if (pair.value) return {
			name,
			...expandWord(pair.value, this),
			kind: "arg",
			isSet: true,
			declaration: pair
		};
		const global = globals?.lookup(name);
		if (global?.isSet) return global;
		return this.#timeline.at(name, this.#time) ? null : unsetVariable(name, "arg", pair);
	}
};
/** A variable that exists and whose value the file does not tell. */
function unsetVariable(name, kind, declaration) {
	return {
		name,
		value: null,
		text: `\${${name}}`,
		kind,
		isSet: false,
		declaration
	};
}
// ../semantics/src/variable-timeline.ts
/**
* What variables hold over time. Each change has a time of its own, and any time can be asked for afterwards, so
* that an environment is one number: memory is linear in the changes, and a look-up takes logarithmic time.
*/
var VariableTimeline = class {
	/** The time of the last change. */
	now = 0;
	#histories = /* @__PURE__ */ new Map();
	#changes = [];
	/** The state now, for `rewind`. */
	get mark() {
		return this.#changes.length;
	}
	/** What the variable held at a time. */
	at(name, time) {
		const history = this.#histories.get(name);
		if (!history) return void 0;
		let low = 0;
		let high = history.length;
		while (low < high) {
			const middle = low + high >>> 1;
			if ((history[middle]?.time ?? 0) <= time) low = middle + 1;
			else high = middle;
		}
		return history[low - 1]?.variable;
	}
	/** Gives a variable its value from now on. */
	set(variable) {
		let history = this.#histories.get(variable.name);
		if (!history) this.#histories.set(variable.name, history = []);
		this.#changes.push({
			history,
			before: history.at(-1)?.variable
		});
		history.push({
			time: ++this.now,
			variable
		});
	}
	/** From now on everything is as it was at the mark. The times between keep what they had. */
	rewind(mark) {
		while (this.#changes.length > mark) {
			const change = this.#changes.pop();
			change?.history.push({
				time: ++this.now,
				variable: change.before
			});
		}
	}
};
// ../semantics/src/global-scope.ts
/** `defaultArgs` of BuildKit (frontend/dockerfile/dockerfile2llb): what FROM can use, and a stage after `ARG NAME`. */
const platformArguments = ["BUILD", "TARGET"].flatMap((side) => [
	"PLATFORM",
	"OS",
	"OSVERSION",
	"ARCH",
	"VARIANT"
].map((name) => side + name)).concat("TARGETSTAGE");
/** Reads what stands before the first FROM. */
function createGlobalScope(ast) {
	const timeline = new VariableTimeline();
	for (const name of platformArguments) timeline.set({
		...unsetVariable(name, "predefined", null),
		isSet: true
	});
	let final = Scope.ofImage(timeline, {
		workdir: null,
		isWindows: false,
		hasVariables: false
	});
	const scopes = /* @__PURE__ */ new Map();
	for (const instruction of ast.preamble) {
		scopes.set(instruction, final);
		if (instruction.type === "ArgInstruction") final = final.after(instruction, null);
	}
	return {
		final,
		scopes
	};
}
// ../semantics/src/line-index.ts
/** Turns offsets into lines and columns and back. Lines end with `\n`, and start at 1; columns at 0. */
var LineIndex = class {
	#length;
	#starts = [0];
	constructor(text) {
		this.#length = text.length;
		for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
	}
	/** Offsets outside of the text count as its nearest end. */
	positionAt(offset) {
		const inside = Math.min(Math.max(offset, 0), this.#length);
		let low = 0;
		let high = this.#starts.length;
		while (low < high) {
			const middle = low + high >>> 1;
			if ((this.#starts[middle] ?? 0) <= inside) low = middle + 1;
			else high = middle;
		}
		return {
			line: low,
			column: inside - (this.#starts[low - 1] ?? 0)
		};
	}
	/** The nearest offset where the text has no such place. */
	offsetAt({ line, column }) {
		if (line < 1) return 0;
		const start = this.#starts[line - 1] ?? this.#length;
		const end = this.#starts[line] === void 0 ? this.#length : this.#starts[line] - 1;
		return Math.min(start + Math.max(column, 0), end);
	}
};
// ../../node_modules/unbash/dist/ansi-c.js
function isOctal(code) {
	return code >= 48 && code <= 55;
}
function isHex(code) {
	return code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102;
}
function codePoint(value, fallback) {
	try {
		return String.fromCodePoint(value);
	} catch {
		return fallback;
	}
}
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
function decodeBytes(bytes) {
	return utf8.decode(new Uint8Array(bytes));
}
function readByteEscape(source, pos, limit) {
	if (source.charCodeAt(pos) !== 92 || pos + 2 > limit) return void 0;
	const escaped = source.charCodeAt(pos + 1);
	const digitsStart = pos + 2;
	let end = digitsStart;
	if (escaped === 120) {
		while (end < limit && end - digitsStart < 2 && isHex(source.charCodeAt(end))) end++;
		if (end === digitsStart) return void 0;
		return {
			value: Number.parseInt(source.slice(digitsStart, end), 16),
			end
		};
	}
	if (!isOctal(escaped)) return void 0;
	while (end < limit && end - digitsStart < 2 && isOctal(source.charCodeAt(end))) end++;
	return {
		value: Number.parseInt(source.slice(pos + 1, end), 8) & 255,
		end
	};
}
function decodeAnsiCQuoted(source, start, limit) {
	let pos = start;
	let value = "";
	let bytes = [];
	let nul = -1;
	while (pos < limit && source.charCodeAt(pos) !== 39) {
		const escapeStart = pos;
		const byte = readByteEscape(source, pos, limit);
		if (byte && byte.value >= 128) {
			bytes.push(byte.value);
			pos = byte.end;
			continue;
		}
		if (bytes.length > 0) {
			value += decodeBytes(bytes);
			bytes = [];
		}
		if (byte) {
			if (byte.value === 0 && nul === -1) nul = value.length;
			value += String.fromCharCode(byte.value);
			pos = byte.end;
			continue;
		}
		if (source.charCodeAt(pos) !== 92 || pos + 1 >= limit) {
			const runStart = pos;
			while (pos < limit) {
				const code = source.charCodeAt(pos);
				if (code === 39 || code === 92 && pos + 1 < limit) break;
				pos++;
			}
			value += source.slice(runStart, pos);
			continue;
		}
		pos++;
		const escaped = source[pos++];
		switch (escaped) {
			case "a":
				value += "\x07";
				break;
			case "b":
				value += "\b";
				break;
			case "e":
			case "E":
				value += "\x1B";
				break;
			case "f":
				value += "\f";
				break;
			case "n":
				value += "\n";
				break;
			case "r":
				value += "\r";
				break;
			case "t":
				value += "	";
				break;
			case "v":
				value += "\v";
				break;
			case "\\":
				value += "\\";
				break;
			case "'":
				value += "'";
				break;
			case "\"":
				value += "\"";
				break;
			case "?":
				value += "?";
				break;
			case "\n": break;
			case "c": {
				const code = pos < limit ? source.charCodeAt(pos) : 39;
				if (code === 39) {
					value += source.slice(escapeStart, pos);
					break;
				}
				pos++;
				if (code === 92) {
					const pair = pos < limit && source.charCodeAt(pos) === 92;
					if (pair) pos++;
					value += "";
					if (!pair && pos < limit) {
						value += source[pos];
						pos++;
					}
					break;
				}
				const control = code === 63 ? 127 : code & 31;
				if (control === 0 && code < 128 && nul === -1) nul = value.length;
				value += String.fromCharCode(control);
				break;
			}
			case "u":
			case "U": {
				const digitsStart = pos;
				const maxDigits = escaped === "u" ? 4 : 8;
				while (pos < limit && pos - digitsStart < maxDigits && isHex(source.charCodeAt(pos))) pos++;
				if (pos === digitsStart) {
					value += `\\${escaped}`;
					break;
				}
				const raw = source.slice(escapeStart, pos);
				const point = Number.parseInt(source.slice(digitsStart, pos), 16);
				if (point === 0 && nul === -1) nul = value.length;
				value += codePoint(point, raw);
				break;
			}
			default: value += `\\${escaped}`;
		}
	}
	if (bytes.length > 0) value += decodeBytes(bytes);
	if (nul !== -1) value = value.slice(0, nul);
	const closed = pos < limit;
	if (closed) pos++;
	return {
		value,
		end: pos,
		closed
	};
}
// ../../node_modules/unbash/dist/expansion.js
var ScriptExpansionImpl = class ScriptExpansionImpl {
	static _resolveScript;
	type;
	pos;
	end;
	text;
	#window;
	#script = void 0;
	constructor(type, pos, end, text, window) {
		this.type = type;
		this.pos = pos;
		this.end = end;
		this.text = text;
		this.#window = window;
	}
	get script() {
		const window = this.#window;
		if (window !== void 0) {
			const script = ScriptExpansionImpl._resolveScript(window.source, window.start, window.end, window.depth, window.parenBoundary, window.context);
			if (window.context === void 0) script.source = window.source;
			this.script = script;
		}
		return this.#script;
	}
	set script(script) {
		this.#script = script;
		this.#window = void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			script: this.script
		};
	}
};
var ProcessSubstitutionImpl = class extends ScriptExpansionImpl {
	operator;
	constructor(pos, end, text, operator, window) {
		super("ProcessSubstitution", pos, end, text, window);
		this.operator = operator;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			operator: this.operator,
			script: this.script
		};
	}
};
var ArithmeticExpansionImpl = class ArithmeticExpansionImpl {
	static _resolveExpression;
	type = "ArithmeticExpansion";
	pos;
	end;
	text;
	#window;
	#expression = void 0;
	constructor(pos, end, text, window) {
		this.pos = pos;
		this.end = end;
		this.text = text;
		this.#window = window;
	}
	get expression() {
		const window = this.#window;
		if (window !== void 0) this.expression = ArithmeticExpansionImpl._resolveExpression(window.body, window.offset, window.source, window.depth, window.context, window.depth + 1);
		return this.#expression;
	}
	set expression(expression) {
		this.#expression = expression;
		this.#window = void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			expression: this.expression
		};
	}
};
// ../../node_modules/unbash/dist/word-value.js
function dequoteValue(parts) {
	let s = "";
	for (const c of parts) s += c.type === "Literal" ? c.value : c.text;
	return s;
}
function unescapeBareValue(text) {
	const first = text.indexOf("\\");
	if (first === -1) return text;
	let s = "";
	let start = 0;
	for (let i = first; i < text.length; i++) {
		if (text.charCodeAt(i) !== 92) continue;
		s += text.slice(start, i);
		i++;
		if (i >= text.length) {
			s += "\\";
			start = i;
			break;
		}
		if (text.charCodeAt(i) !== 10) s += text[i];
		start = i + 1;
	}
	return s + text.slice(start);
}
function continuedExpansionValue(text) {
	let pos = 1;
	while (text[pos] === "\\" && text[pos + 1] === "\n") pos += 2;
	return pos === 1 || text[pos] !== "(" ? text : text[0] + text.slice(pos);
}
function wordPartsValue(parts) {
	let value = "";
	for (const part of parts) switch (part.type) {
		case "Literal":
		case "Glob":
		case "SingleQuoted":
		case "AnsiCQuoted":
			value += part.value;
			break;
		case "DoubleQuoted":
		case "LocaleString":
			value += dequoteValue(part.parts);
			break;
		case "CommandExpansion":
			value += part.text[0] === "$" ? continuedExpansionValue(part.text) : part.text;
			break;
		case "ExtendedGlob":
			value += continuedExpansionValue(part.text);
			break;
		default: value += part.text;
	}
	return value;
}
// ../../node_modules/unbash/dist/word.js
var WordImpl = class {
	type = "Word";
	text;
	pos;
	end;
	#source;
	#resolver;
	#depth;
	#parts;
	#value = null;
	constructor(text, pos, end, source, resolver, depth = 0) {
		this.text = text;
		this.pos = pos;
		this.end = end;
		this.#source = source;
		this.#resolver = resolver;
		this.#depth = depth;
		this.#parts = resolver === void 0 ? void 0 : null;
	}
	get value() {
		if (this.#value === null) {
			const parts = this.#source === void 0 && this.#parts === null ? void 0 : this.parts;
			this.#value = parts ? wordPartsValue(parts) : unescapeBareValue(this.text);
		}
		return this.#value;
	}
	get parts() {
		if (this.#parts === null) this.#parts = this.#resolver?.(this.#source ?? "", this, this.#depth) ?? void 0;
		return this.#parts;
	}
	set parts(v) {
		this.#parts = v ?? void 0;
	}
	toJSON() {
		return {
			type: this.type,
			text: this.text,
			pos: this.pos,
			end: this.end,
			parts: this.parts,
			value: this.value
		};
	}
};
// ../../node_modules/unbash/dist/substitution-context.js
function createSubstitutionContext(parent) {
	return {
		boundaries: parent === void 0 ? void 0 : substitutionBoundaries(parent),
		wordParts: void 0,
		embeddedParts: void 0,
		arrayParts: void 0
	};
}
function substitutionBoundaries(context) {
	return context.boundaries ?? (context.boundaries = /* @__PURE__ */ new Map());
}
function skipLineContinuations(source, pos, end) {
	while (pos + 1 < end && source.charCodeAt(pos) === 92 && source.charCodeAt(pos + 1) === 10) pos += 2;
	return pos;
}
// ../../node_modules/unbash/dist/glob.js
function hasGlobCharacters(text) {
	return /[*?[]/.test(text);
}
const bracketSyntax = /* @__PURE__ */ new Uint8Array(128);
bracketSyntax[33] = 1;
bracketSyntax[94] = 1;
bracketSyntax[91] = 1;
bracketSyntax[93] = 1;
bracketSyntax[58] = 1;
bracketSyntax[46] = 1;
bracketSyntax[61] = 1;
bracketSyntax[45] = 1;
bracketSyntax[92] = 1;
function bracketEnds(source, start, end, parts, offset) {
	let close = end - 1;
	while (close > start && source.charCodeAt(close) !== 93) close--;
	if (close === start) return null;
	const positions = [];
	const kinds = [];
	const members = [];
	let partIndex = 0;
	let symbols = false;
	for (let pos = start; pos < end; pos++) {
		while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset) partIndex++;
		const part = parts?.[partIndex];
		const tokenPos = pos;
		let kind = 0;
		if (part && part.pos <= pos + offset && part.type !== "Literal") pos = part.end - offset - 1;
		else {
			kind = source.charCodeAt(pos);
			if (kind === 92 && pos + 1 < end && source.charCodeAt(pos + 1) === 10) {
				pos++;
				continue;
			}
			if (kind >= 128 || !bracketSyntax[kind]) kind = 0;
		}
		const last = kinds.length - 1;
		if (kind === 0 && last >= 0 && kinds[last] === 0) {
			members[last]++;
			continue;
		}
		if (last >= 0 && kinds[last] === 91 && (kind === 58 || kind === 61 || kind === 46)) symbols = true;
		positions.push(tokenPos);
		kinds.push(kind);
		members.push(1);
	}
	const count = kinds.length;
	let symbolEnd;
	if (symbols) {
		symbolEnd = new Int32Array(count).fill(-1);
		let close = -1;
		let colon = -1;
		let eq = -1;
		let dot = -1;
		for (let i = count - 1; i >= 0; i--) {
			const kind = kinds[i + 2];
			if (kind === 93) close = i + 2;
			else if (kinds[i + 3] === 93) {
				if (kind === 58) colon = i + 2;
				else if (kind === 61) eq = i + 2;
				else if (kind === 46) dot = i + 2;
			}
			if (kinds[i] !== 91) continue;
			const type = kinds[i + 1];
			const found = type === 58 ? colon : type === 61 ? eq : type === 46 ? dot : -1;
			if (found !== -1 && (type === 46 || close === -1 || close > found)) symbolEnd[i] = found + 2;
		}
	}
	const subBracket = (open) => symbolEnd === void 0 ? -1 : symbolEnd[open];
	const endFrom = new Int32Array(count + 2).fill(-1);
	const resume = (next, range) => {
		if (next >= count) return -1;
		if (range && kinds[next] === 45 && next + 1 < count && kinds[next + 1] !== 93) {
			let last = next + 1;
			if (kinds[last] === 92) {
				if (last + 1 >= count) return -1;
				last++;
			}
			let after = last + 1;
			if (kinds[last] === 91 && kinds[last + 1] === 46) {
				const symbol = subBracket(last);
				if (symbol !== -1) after = symbol;
			} else if (kinds[last] === 0 && members[last] > 1) return endFrom[last];
			if (after >= count) return -1;
			return kinds[after] === 93 ? after + 1 : endFrom[after];
		}
		return kinds[next] === 93 ? next + 1 : endFrom[next];
	};
	for (let t = count - 1; t >= 0; t--) {
		const kind = kinds[t];
		let after = t + 1;
		let range = true;
		if (kind === 92) {
			if (t + 1 >= count) continue;
			after = t + 2;
		} else if (kind === 91) {
			const type = kinds[t + 1];
			if (type === 58 || type === 61 || type === 46) {
				const symbol = subBracket(t);
				if (symbol !== -1) {
					after = symbol;
					range = type === 46;
				}
			}
		}
		endFrom[t] = resume(after, range);
	}
	const ends = /* @__PURE__ */ new Map();
	for (let t = 0; t < count; t++) {
		if (kinds[t] !== 91) continue;
		let first = t + 1;
		if (kinds[first] === 33 || kinds[first] === 94) first++;
		if (first >= count) continue;
		const close = kinds[first] === 93 ? resume(first + 1, true) : endFrom[first];
		if (close !== -1) ends.set(positions[t], positions[close - 1] + 1);
	}
	return ends;
}
function appendRange(source, start, end, parts, index, offset, result) {
	while (start < end) {
		while (parts && index < parts.length && parts[index].end <= start + offset) index++;
		const part = parts?.[index];
		if (part && part.pos === start + offset && part.end <= end + offset) {
			result.push(part);
			start = part.end - offset;
			index++;
			continue;
		}
		const stop = part ? Math.min(end, (part.pos > start + offset ? part.pos : part.end) - offset) : end;
		const text = source.slice(start, stop);
		result.push({
			type: "Literal",
			pos: start + offset,
			end: stop + offset,
			text,
			value: unescapeBareValue(text)
		});
		start = stop;
	}
	return index;
}
function parseGlobParts(source, start, end, parts, offset = 0) {
	let result;
	let brackets;
	let partIndex = 0;
	let emittedIndex = 0;
	let literalStart = start;
	for (let pos = start; pos < end; pos++) {
		while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset) partIndex++;
		const part = parts?.[partIndex];
		if (part && part.pos <= pos + offset && part.type !== "Literal") {
			pos = part.end - offset - 1;
			continue;
		}
		const character = source.charCodeAt(pos);
		if (character === 92) {
			pos++;
			continue;
		}
		let globEnd;
		if (character === 42 || character === 63) {
			const limit = part ? Math.min(end, part.end - offset) : end;
			const next = skipLineContinuations(source, pos + 1, limit);
			if (next < limit && source.charCodeAt(next) === 40) continue;
			globEnd = pos + 1;
			if (character === 42) while (globEnd < limit && source.charCodeAt(globEnd) === 42) {
				const next = skipLineContinuations(source, globEnd + 1, limit);
				if (next < limit && source.charCodeAt(next) === 40) break;
				globEnd++;
			}
		} else if (character === 91) {
			if (brackets === void 0) brackets = bracketEnds(source, pos, end, parts, offset);
			const close = brackets?.get(pos);
			if (close === void 0) continue;
			globEnd = close;
		} else continue;
		if (!result) result = [];
		emittedIndex = appendRange(source, literalStart, pos, parts, emittedIndex, offset, result);
		const text = source.slice(pos, globEnd);
		let glob;
		if (character === 91) {
			const interior = [];
			emittedIndex = appendRange(source, pos + 1, globEnd - 1, parts, emittedIndex, offset, interior);
			glob = {
				type: "Glob",
				kind: "bracket",
				pos: pos + offset,
				end: globEnd + offset,
				text,
				value: "[" + wordPartsValue(interior) + "]",
				parts: interior
			};
		} else glob = {
			type: "Glob",
			kind: character === 42 ? "star" : "question",
			pos: pos + offset,
			end: globEnd + offset,
			text,
			value: text,
			parts: void 0
		};
		result.push(glob);
		literalStart = globEnd;
		pos = globEnd - 1;
	}
	if (!result) return parts ?? void 0;
	appendRange(source, literalStart, end, parts, emittedIndex, offset, result);
	return result;
}
// ../../node_modules/unbash/dist/lexer.js
const Token = {
	Word: 0,
	Assignment: 1,
	Semi: 2,
	Newline: 3,
	Pipe: 4,
	And: 5,
	Or: 6,
	Amp: 7,
	LParen: 8,
	RParen: 9,
	LBrace: 10,
	RBrace: 11,
	Bang: 12,
	If: 13,
	Then: 14,
	Else: 15,
	Elif: 16,
	Fi: 17,
	Do: 18,
	Done: 19,
	For: 20,
	While: 21,
	Until: 22,
	In: 23,
	Case: 24,
	Esac: 25,
	Function: 26,
	DoubleSemi: 27,
	SemiAmp: 28,
	DoubleSemiAmp: 29,
	Select: 30,
	DblLBracket: 31,
	DblRBracket: 32,
	EOF: 33,
	ArithCmd: 34,
	Coproc: 35,
	Redirect: 36
};
var TokenValue = class {
	token = Token.EOF;
	_value = "";
	_owner;
	pos = 0;
	end = 0;
	fileDescriptor = void 0;
	variableName = void 0;
	descriptorEnd = 0;
	delimiterQuoted = false;
	content = void 0;
	targetPos = 0;
	targetEnd = 0;
	assignmentOperatorPos = -1;
	raw = false;
	keywordEligible = false;
	constructor(owner = null) {
		this._owner = owner;
	}
	get value() {
		return this._value ?? (this._value = this._owner === null ? "" : this._owner._tokenValue(this.pos, this.end, this.raw));
	}
	set value(v) {
		this._value = v;
	}
	reset() {
		this.token = Token.EOF;
		this._value = "";
		this.pos = 0;
		this.end = 0;
		this.fileDescriptor = void 0;
		this.variableName = void 0;
		this.descriptorEnd = 0;
		this.delimiterQuoted = false;
		this.content = void 0;
		this.targetPos = 0;
		this.targetEnd = 0;
		this.assignmentOperatorPos = -1;
		this.raw = false;
		this.keywordEligible = false;
	}
	copyFrom(other) {
		this.token = other.token;
		this._value = other._value;
		this.pos = other.pos;
		this.end = other.end;
		this.fileDescriptor = other.fileDescriptor;
		this.variableName = other.variableName;
		this.descriptorEnd = other.descriptorEnd;
		this.delimiterQuoted = other.delimiterQuoted;
		this.content = other.content;
		this.targetPos = other.targetPos;
		this.targetEnd = other.targetEnd;
		this.assignmentOperatorPos = other.assignmentOperatorPos;
		this.raw = other.raw;
		this.keywordEligible = other.keywordEligible;
	}
};
const RESERVED_WORDS = /* @__PURE__ */ new Map([
	["if", Token.If],
	["then", Token.Then],
	["else", Token.Else],
	["elif", Token.Elif],
	["fi", Token.Fi],
	["do", Token.Do],
	["done", Token.Done],
	["for", Token.For],
	["while", Token.While],
	["until", Token.Until],
	["in", Token.In],
	["case", Token.Case],
	["esac", Token.Esac],
	["function", Token.Function],
	["select", Token.Select],
	["coproc", Token.Coproc],
	["!", Token.Bang],
	["{", Token.LBrace],
	["}", Token.RBrace]
]);
const charType = /* @__PURE__ */ new Uint8Array(128);
charType[124] = 1;
charType[38] = 1;
charType[59] = 1;
charType[40] = 1;
charType[41] = 1;
charType[60] = 1;
charType[62] = 1;
charType[32] = 1;
charType[9] = 1;
charType[10] = 1;
charType[92] = 2;
charType[39] = 2;
charType[34] = 2;
charType[36] = 2;
charType[96] = 2;
charType[123] = 2;
function skipBlanks(source, pos, end) {
	while (pos < end) {
		const ch = source.charCodeAt(pos);
		if (ch === 32 || ch === 9) pos++;
		else if (ch === 92 && pos + 1 < end && source.charCodeAt(pos + 1) === 10) pos += 2;
		else break;
	}
	return pos;
}
const arithmeticWordDelimiter = /* @__PURE__ */ new Uint8Array(128);
for (const ch of [
	9,
	10,
	32,
	33,
	37,
	38,
	40,
	41,
	42,
	43,
	44,
	45,
	47,
	58,
	60,
	61,
	62,
	63,
	94,
	124
]) arithmeticWordDelimiter[ch] = 1;
function hasEmbeddedWordStructure(source, start, end) {
	for (let pos = start; pos < end; pos++) {
		const ch = source.charCodeAt(pos);
		if (ch === 92 || ch === 39 || ch === 34 || ch === 36 || ch === 96 || (ch === 60 || ch === 62) && pos + 1 < end && source.charCodeAt(pos + 1) === 40) return true;
	}
	return false;
}
function findUnnested(s, target, pairTernaries = false, findNestedEnd) {
	let depth = 0;
	let ternaryDepth = 0;
	for (let i = 0; i < s.length; i++) {
		const c = s.charCodeAt(i);
		if (c === 92) {
			i++;
			continue;
		}
		if (c === 123) {
			depth++;
			continue;
		}
		if (c === 125) {
			if (depth > 0) depth--;
			continue;
		}
		if (c === 39) {
			i++;
			while (i < s.length && s.charCodeAt(i) !== 39) i++;
			continue;
		}
		if (c === 34) {
			i++;
			while (i < s.length) {
				const quoted = s.charCodeAt(i);
				if (quoted === 34) break;
				if (quoted === 92) {
					i += 2;
					continue;
				}
				const nestedEnd = findNestedEnd?.(i, true) ?? i;
				if (nestedEnd > i) {
					i = nestedEnd;
					continue;
				}
				i++;
			}
			continue;
		}
		const nestedEnd = findNestedEnd?.(i, false) ?? i;
		if (nestedEnd > i) {
			i = nestedEnd - 1;
			continue;
		}
		if (pairTernaries && depth === 0) {
			if (c === 63) {
				ternaryDepth++;
				continue;
			}
			if (c === 58 && ternaryDepth > 0) {
				ternaryDepth--;
				continue;
			}
		}
		if (c === target && depth === 0) return i;
	}
	return -1;
}
const isIdChar = /* @__PURE__ */ new Uint8Array(128);
for (let i = 97; i <= 122; i++) isIdChar[i] = 3;
for (let i = 65; i <= 90; i++) isIdChar[i] = 3;
for (let i = 48; i <= 57; i++) isIdChar[i] = 2;
isIdChar[95] = 3;
const extglobPrefix = /* @__PURE__ */ new Uint8Array(128);
extglobPrefix[63] = 1;
extglobPrefix[64] = 1;
extglobPrefix[42] = 1;
extglobPrefix[43] = 1;
extglobPrefix[33] = 1;
extglobPrefix[61] = 1;
function isExtglobOpen(prefix) {
	return prefix < 128 && prefix !== 61 && extglobPrefix[prefix] === 1;
}
const extglobOp = {
	[63]: "?",
	[64]: "@",
	[42]: "*",
	[43]: "+",
	[33]: "!"
};
function isDQChild(p) {
	const t = p.type;
	return t === "Literal" || t === "SimpleExpansion" || t === "ParameterExpansion" || t === "CommandExpansion" || t === "ArithmeticExpansion";
}
function isAllDigitsRange(src, start, end) {
	for (let i = start; i < end; i++) {
		const c = src.charCodeAt(i);
		if (c < 48 || c > 57) return false;
	}
	return end > start;
}
const ASSIGNMENT_INVALID = -1;
const ASSIGNMENT_NAME_START = 0;
const ASSIGNMENT_NAME = 1;
const ASSIGNMENT_AFTER_INDEX = 2;
const ASSIGNMENT_AFTER_PLUS = 3;
const ASSIGNMENT_INDEX_BASE = 4;
function joinWordParts(head, tail) {
	const last = head[head.length - 1];
	const first = tail[0];
	let start = 0;
	if (last?.type === "Literal" && first?.type === "Literal" && last.end === first.pos) {
		head[head.length - 1] = {
			type: "Literal",
			pos: last.pos,
			end: first.end,
			text: last.text + first.text,
			value: last.value + first.value
		};
		start = 1;
	}
	for (let i = start; i < tail.length; i++) head.push(tail[i]);
	return head;
}
function isMatchedAssignment(state) {
	return state < ASSIGNMENT_INVALID;
}
function assignmentOperatorPos(state) {
	return -state - 2;
}
function scanAssignmentPrefix(src, start, end, initialState) {
	let state = initialState;
	for (let i = start; i < end && state >= 0; i++) {
		const c = src.charCodeAt(i);
		if (state >= ASSIGNMENT_INDEX_BASE) {
			if (c === 91) state++;
			else if (c === 93 && --state === ASSIGNMENT_INDEX_BASE) state = ASSIGNMENT_AFTER_INDEX;
		} else if (state === ASSIGNMENT_NAME_START) state = c < 128 && isIdChar[c] & 1 ? ASSIGNMENT_NAME : ASSIGNMENT_INVALID;
		else if (state === ASSIGNMENT_NAME) {
			if (c < 128 && isIdChar[c] & 2) continue;
			if (c === 91) state = 5;
			else if (c === 43) state = ASSIGNMENT_AFTER_PLUS;
			else state = c === 61 ? -i - 2 : ASSIGNMENT_INVALID;
		} else if (state === ASSIGNMENT_AFTER_INDEX) {
			if (c === 43) state = ASSIGNMENT_AFTER_PLUS;
			else state = c === 61 ? -i - 2 : ASSIGNMENT_INVALID;
		} else state = c === 61 ? -i - 2 : ASSIGNMENT_INVALID;
	}
	return state;
}
function setToken(out, token, value, pos = 0, end = 0) {
	out.token = token;
	out._value = value;
	out.pos = pos;
	out.end = end;
	out.fileDescriptor = void 0;
	out.variableName = void 0;
	out.descriptorEnd = 0;
	out.delimiterQuoted = false;
	out.content = void 0;
	out.assignmentOperatorPos = -1;
	out.raw = false;
	out.keywordEligible = false;
}
function setSpanToken(out, token, pos, end, raw) {
	out.token = token;
	out._value = null;
	out.pos = pos;
	out.end = end;
	out.fileDescriptor = void 0;
	out.variableName = void 0;
	out.descriptorEnd = 0;
	out.delimiterQuoted = false;
	out.content = void 0;
	out.assignmentOperatorPos = -1;
	out.raw = raw;
	out.keywordEligible = false;
}
function matchReservedWord(src, start, len) {
	switch (src.charCodeAt(start)) {
		case 33: return len === 1 ? Token.Bang : void 0;
		case 123: return len === 1 ? Token.LBrace : void 0;
		case 125: return len === 1 ? Token.RBrace : void 0;
		case 105: {
			if (len !== 2) return void 0;
			const c = src.charCodeAt(start + 1);
			return c === 102 ? Token.If : c === 110 ? Token.In : void 0;
		}
		case 102:
			if (len === 2) return src.charCodeAt(start + 1) === 105 ? Token.Fi : void 0;
			if (len === 3) return src.startsWith("for", start) ? Token.For : void 0;
			if (len === 8) return src.startsWith("function", start) ? Token.Function : void 0;
			return;
		case 116: return len === 4 && src.startsWith("then", start) ? Token.Then : void 0;
		case 101:
			if (len !== 4) return void 0;
			if (src.startsWith("else", start)) return Token.Else;
			if (src.startsWith("elif", start)) return Token.Elif;
			if (src.startsWith("esac", start)) return Token.Esac;
			return;
		case 100:
			if (len === 2) return src.charCodeAt(start + 1) === 111 ? Token.Do : void 0;
			if (len === 4) return src.startsWith("done", start) ? Token.Done : void 0;
			return;
		case 99:
			if (len === 4) return src.startsWith("case", start) ? Token.Case : void 0;
			if (len === 6) return src.startsWith("coproc", start) ? Token.Coproc : void 0;
			return;
		case 119: return len === 5 && src.startsWith("while", start) ? Token.While : void 0;
		case 117: return len === 5 && src.startsWith("until", start) ? Token.Until : void 0;
		case 115: return len === 6 && src.startsWith("select", start) ? Token.Select : void 0;
		default: return;
	}
}
const LexContext = {
	Normal: 0,
	CommandStart: 1,
	TestMode: 2,
	CommandPrefix: 3,
	Declaration: 4,
	ArrayElement: 5,
	FunctionName: 6,
	CasePattern: 7,
	EvalArgument: 8
};
function isBraceCommandOpener(after) {
	return after === 32 || after === 9 || after === 10 || after === 124;
}
var Lexer = class Lexer {
	static _findSubstitutionEnd;
	src;
	srcEnd;
	parenBoundary;
	pos;
	current;
	nextState;
	hasPeek;
	pendingHereDocs;
	substitutionContext;
	_errors = null;
	_buildParts = false;
	_buildValue = false;
	_nestingDepth = 0;
	constructor(src, start = 0, end = src.length, parenBoundary = false, context = createSubstitutionContext()) {
		this.src = src;
		this.srcEnd = end;
		this.parenBoundary = parenBoundary;
		this.pos = start;
		this.current = new TokenValue(this);
		this.nextState = new TokenValue(this);
		this.hasPeek = false;
		this.pendingHereDocs = null;
		this.substitutionContext = context;
		if (start === 0 && src.charCodeAt(0) === 35 && src.charCodeAt(1) === 33) {
			const nl = src.indexOf("\n");
			this.pos = nl === -1 ? this.srcEnd : nl + 1;
		}
	}
	getSource() {
		return this.src;
	}
	fork(start, end, parenBoundary = false) {
		const lexer = new Lexer(this.src, start, end, parenBoundary, this.substitutionContext);
		lexer._nestingDepth = this._nestingDepth;
		return lexer;
	}
	getSubstitutionContext() {
		return this.substitutionContext;
	}
	get errors() {
		return this._errors ?? (this._errors = []);
	}
	commandExpansion(pos, text, start, inner, parenBoundary = false) {
		const window = this.scriptWindow(this.src, start, start + inner.length, parenBoundary);
		return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
	}
	decodedCommandExpansion(pos, text, inner) {
		const window = this.scriptWindow(inner, 0, inner.length, false, true);
		return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
	}
	processSubstitution(pos, text, operator, inner) {
		const window = this.scriptWindow(this.src, pos + 2, pos + 2 + inner.length, !this._unbalanced);
		return new ProcessSubstitutionImpl(pos, this.pos, text, operator, window);
	}
	scriptWindow(source, start, end, parenBoundary, decoded = false) {
		if (this._nestingDepth > 256) return void 0;
		const context = decoded ? void 0 : this.substitutionContext;
		return {
			source,
			start,
			end,
			depth: this._nestingDepth + 1,
			parenBoundary,
			context
		};
	}
	getPos() {
		return this.pos;
	}
	findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
		if (Lexer._findSubstitutionEnd === void 0) return -1;
		return Lexer._findSubstitutionEnd(this.src, start, end, depth, this.substitutionContext);
	}
	/** Materialize a word token's value: raw spans slice directly, others re-lex the span. */
	_tokenValue(pos, end, raw) {
		return raw ? this.src.slice(pos, end) : this.wordValueOf(pos, end);
	}
	wordValueOf(start, end) {
		const savedPos = this.pos;
		const savedEnd = this.srcEnd;
		const savedBracketWindow = this._bracketWindow;
		const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
		const savedBuildValue = this._buildValue;
		const savedUnbalanced = this._unbalanced;
		const errorCount = this._errors === null ? 0 : this._errors.length;
		this.pos = start;
		this.srcEnd = end;
		this._buildValue = true;
		this.readWordText();
		if (this.pos < end && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
			this.pos = start;
			this.readWordText(true);
		}
		const value = this._wordText;
		this.pos = savedPos;
		this.srcEnd = savedEnd;
		this._bracketWindow = savedBracketWindow;
		this._arithmeticBracketWindow = savedArithmeticBracketWindow;
		this._buildValue = savedBuildValue;
		this._unbalanced = savedUnbalanced;
		if (this._errors !== null) this._errors.length = errorCount;
		return value;
	}
	/** Find the closing bracket for a shell subscript, ignoring brackets inside nested shell syntax. */
	findClosingBracket(start, end = this.srcEnd) {
		const limit = Math.min(end, this.srcEnd);
		let window = this._bracketWindow;
		if (!window || window.limit !== limit) {
			window = {
				limit,
				depth: this._nestingDepth,
				last: this.src.lastIndexOf("]", limit - 1)
			};
			this._bracketWindow = window;
		}
		if (start > window.last) return -1;
		if (window.depth !== this._nestingDepth) {
			window = {
				limit,
				depth: this._nestingDepth,
				last: window.last
			};
			this._bracketWindow = window;
		}
		if (window.failed?.has(start)) return -1;
		const unmatched = [];
		const close = this.findClosingShellDelimiter(start, end, 93, false, true, unmatched);
		if (close === -1) {
			const failed = window.failed ?? (window.failed = /* @__PURE__ */ new Set());
			for (const starts of unmatched) for (const pos of starts) failed.add(pos);
		}
		return close;
	}
	/** Find the closing bracket of `$[ … ]`, which unlike a subscript does not recurse into `${ }`. */
	findClosingArithmeticBracket(start, end = this.srcEnd) {
		const limit = Math.min(end, this.srcEnd);
		let window = this._arithmeticBracketWindow;
		if (!window || window.end !== limit || window.depth !== this._nestingDepth) {
			window = {
				end: limit,
				depth: this._nestingDepth,
				failed: /* @__PURE__ */ new Set()
			};
			this._arithmeticBracketWindow = window;
		}
		if (window.failed.has(start)) return -1;
		return this.findClosingShellDelimiter(start, end, 93, false, false, void 0, window.failed);
	}
	/** Find the closing brace for a parameter expansion, ignoring braces inside nested shell syntax. */
	findClosingBrace(start, end = this.srcEnd) {
		return this.findClosingShellDelimiter(start, end, 125);
	}
	/** Find the closing parenthesis for a shell substitution using the command-aware scanner. */
	findClosingParenthesis(start, end = this.srcEnd) {
		const savedPos = this.pos;
		const savedEnd = this.srcEnd;
		const savedBracketWindow = this._bracketWindow;
		const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
		const savedUnbalanced = this._unbalanced;
		this.pos = start;
		this.srcEnd = Math.min(end, this.srcEnd);
		this.extractBalanced();
		const close = this._unbalanced ? -1 : this.pos - 1;
		this.pos = savedPos;
		this.srcEnd = savedEnd;
		this._bracketWindow = savedBracketWindow;
		this._arithmeticBracketWindow = savedArithmeticBracketWindow;
		this._unbalanced = savedUnbalanced;
		return close;
	}
	/** Find the end of one arithmetic expansion using the canonical lexer scanner. */
	findArithmeticExpansionEnd(start, end = this.srcEnd) {
		const scanner = this.fork(start, end);
		scanner.pos = start + 1;
		scanner.scanArithmeticBody();
		return scanner.pos;
	}
	/** Find the end of one shell-expanded arithmetic word using the canonical lexer scanners. */
	findArithmeticWordEnd(start, end = this.srcEnd) {
		const scanner = this.fork(start, end);
		scanner.pos = start;
		return scanner.scanArithmeticWordEnd();
	}
	scanArithmeticWordEnd() {
		while (this.pos < this.srcEnd) {
			const ch = this.src.charCodeAt(this.pos);
			if (ch === 36) {
				this.readDollar();
				continue;
			}
			if (ch === 96) {
				this.readBacktickExpansion();
				continue;
			}
			if (ch === 39) {
				this.pos++;
				this.skipSQ();
				continue;
			}
			if (ch === 34) {
				this.pos++;
				this.skipDQ();
				continue;
			}
			if (ch === 92) {
				this.pos += 2;
				continue;
			}
			if (ch === 91) {
				const close = this.findClosingBracket(this.pos + 1);
				if (close !== -1) {
					this.pos = close + 1;
					continue;
				}
			}
			if ((ch === 60 || ch === 62) && this.src.charCodeAt(this.pos + 1) === 40) {
				this.pos += 2;
				this.extractBalanced();
				continue;
			}
			if (ch < 128 && arithmeticWordDelimiter[ch]) break;
			this.pos++;
		}
		return this.pos;
	}
	findClosingShellDelimiter(start, end, closing, array = false, braces = true, bracketStarts, failedBrackets) {
		const savedPos = this.pos;
		const savedEnd = this.srcEnd;
		const savedBracketWindow = this._bracketWindow;
		const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
		const savedUnbalanced = this._unbalanced;
		this.srcEnd = Math.min(end, this.srcEnd);
		const delimiters = [closing];
		bracketStarts?.push([]);
		const failedStarts = failedBrackets ? [start] : void 0;
		let pos = start;
		let wordStart = true;
		let invalid = -1;
		while (pos < this.srcEnd) {
			const expected = delimiters[delimiters.length - 1];
			if (bracketStarts && expected === 93) bracketStarts[bracketStarts.length - 1].push(pos);
			const ch = this.src.charCodeAt(pos);
			if (ch === 92) {
				if (pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) !== 10) wordStart = false;
				pos += 2;
				continue;
			}
			if (ch === 35 && array && delimiters.length === 1 && wordStart) {
				while (pos < this.srcEnd && this.src.charCodeAt(pos) !== 10) pos++;
				continue;
			}
			if (ch === 39) {
				this.pos = pos + 1;
				this.skipSQ();
				pos = this.pos;
				wordStart = false;
				continue;
			}
			if (ch === 34) {
				this.pos = pos + 1;
				this.skipDQ();
				pos = this.pos;
				wordStart = false;
				continue;
			}
			if (ch === 96) {
				pos++;
				while (pos < this.srcEnd && this.src.charCodeAt(pos) !== 96) {
					if (this.src.charCodeAt(pos) === 92) pos++;
					pos++;
				}
				if (pos < this.srcEnd) pos++;
				wordStart = false;
				continue;
			}
			if (ch === 36 && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === 40 || (ch === 60 || ch === 62) && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === 40) {
				this.pos = pos + 2;
				this.extractBalanced();
				pos = this.pos;
				wordStart = false;
				continue;
			}
			if (ch === 36 && pos + 1 < this.srcEnd) {
				const after = this.src.charCodeAt(pos + 1);
				if (after === 39) {
					pos = decodeAnsiCQuoted(this.src, pos + 2, this.srcEnd).end;
					wordStart = false;
					continue;
				}
				if (after === 36) {
					pos += 2;
					wordStart = false;
					continue;
				}
				if (after === 123 && braces) {
					delimiters.push(125);
					bracketStarts?.push([]);
					pos += 2;
					wordStart = false;
					continue;
				}
			}
			if (array && delimiters.length === 1) {
				if (ch === 91 && wordStart) {
					delimiters.push(93);
					bracketStarts?.push([]);
				} else if (invalid === -1 && (ch === 59 || ch === 38 || ch === 124 || ch === 60 || ch === 62 || ch === 40 && !isExtglobOpen(this.src.charCodeAt(pos - 1)))) invalid = pos;
			}
			if (expected === 93 && ch === 91) {
				delimiters.push(93);
				bracketStarts?.push([]);
				failedStarts?.push(pos + 1);
			} else if (expected === 41 && ch === 40) {
				delimiters.push(41);
				bracketStarts?.push([]);
			} else if (ch === expected) {
				delimiters.pop();
				failedStarts?.pop();
				bracketStarts?.pop();
				if (delimiters.length === 0) {
					this.pos = savedPos;
					this.srcEnd = savedEnd;
					this._bracketWindow = savedBracketWindow;
					this._arithmeticBracketWindow = savedArithmeticBracketWindow;
					this._unbalanced = savedUnbalanced;
					if (invalid !== -1) this.errors.push({
						message: `unexpected '${this.src[invalid]}' in array assignment`,
						pos: invalid
					});
					return pos;
				}
				wordStart = false;
				pos++;
				continue;
			}
			wordStart = ch < 128 && (charType[ch] & 1) !== 0;
			pos++;
		}
		if (failedStarts) for (const start of failedStarts) failedBrackets.add(start);
		this.pos = savedPos;
		this.srcEnd = savedEnd;
		this._bracketWindow = savedBracketWindow;
		this._arithmeticBracketWindow = savedArithmeticBracketWindow;
		this._unbalanced = savedUnbalanced;
		return -1;
	}
	scanBraceExpansion(start, results) {
		const src = this.src;
		const len = this.srcEnd;
		const cached = results.get(start);
		if (cached !== void 0) return cached;
		const savedPos = this.pos;
		const savedUnbalanced = this._unbalanced;
		const errorCount = this._errors === null ? 0 : this._errors.length;
		const frames = [start, 0];
		let pos = start + 1;
		while (pos < len) {
			const ch = src.charCodeAt(pos);
			const type = ch < 128 ? charType[ch] : 0;
			if (type === 0) {
				pos++;
				if (ch === 125) {
					const hasSep = frames.pop();
					results.set(frames.pop(), hasSep ? pos : -1);
					if (frames.length === 0) break;
				} else if (ch === 44 || ch === 46 && src.charCodeAt(pos) === 46) frames[frames.length - 1] = 1;
				continue;
			}
			const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
			if (type & 1) {
				if (next === 40 && (ch === 60 || ch === 62)) {
					this.pos = pos + 2;
					this.extractBalanced();
					pos = this.pos;
				} else if (ch === 40 && isExtglobOpen(src.charCodeAt(pos - 1))) {
					const close = this.findClosingShellDelimiter(pos + 1, len, 41);
					if (close === -1) break;
					pos = close + 1;
				} else break;
			} else if (ch === 92) pos += 2;
			else if (ch === 39) {
				this.pos = pos + 1;
				this.skipSQ();
				pos = this.pos;
			} else if (ch === 34) {
				this.pos = pos + 1;
				this.skipDQ();
				pos = this.pos;
			} else if (ch === 96) {
				pos++;
				while (pos < len && src.charCodeAt(pos) !== 96) pos += src.charCodeAt(pos) === 92 ? 2 : 1;
				pos++;
			} else if (ch === 123) {
				frames.push(pos, 0);
				pos++;
			} else if (next === 39) pos = decodeAnsiCQuoted(src, pos + 2, len).end;
			else if (next === 123) {
				const close = this.findClosingBrace(pos + 2, len);
				if (close === -1) break;
				pos = close + 1;
			} else if (next === 40) {
				this.pos = pos + 2;
				this.extractBalanced();
				pos = this.pos;
			} else pos++;
		}
		this.pos = savedPos;
		this._unbalanced = savedUnbalanced;
		if (this._errors !== null) this._errors.length = errorCount;
		for (let index = 0; index < frames.length; index += 2) results.set(frames[index], -1);
		return results.get(start);
	}
	skipSubshellBody() {
		this.extractBalanced(false);
		return this._unbalanced ? -1 : this.pos;
	}
	skipCompoundBody(closeToken) {
		const frames = [{
			close: closeToken,
			phase: closeToken === Token.Esac ? "case-pattern" : "commands"
		}];
		let commandStart = true;
		for (;;) {
			const phase = frames[frames.length - 1].phase;
			let ctx = commandStart ? LexContext.CommandStart : LexContext.Normal;
			if (phase === "function-name") ctx = LexContext.FunctionName;
			else if (phase === "case-pattern" && commandStart) ctx = LexContext.CasePattern;
			const value = this.next(ctx);
			const token = value.token;
			if (token === Token.EOF) return -1;
			const frame = frames[frames.length - 1];
			if (frame.phase === "function-name") {
				if (token === Token.Newline) continue;
				frame.phase = "function-body";
				commandStart = true;
				continue;
			} else if (frame.phase === "function-body") {
				if (token === Token.Newline) continue;
				frame.phase = "commands";
				commandStart = true;
				if (token === Token.LParen && this.peek(LexContext.Normal).token === Token.RParen) {
					this.next(LexContext.Normal);
					frame.phase = "function-body";
					continue;
				}
			} else if (frame.phase === "coproc-command") {
				if (token === Token.Newline) continue;
				if (token === Token.Word) {
					frame.phase = "coproc-body";
					commandStart = true;
					continue;
				}
				frame.phase = "commands";
				commandStart = true;
			} else if (frame.phase === "coproc-body") {
				if (token === Token.Newline) continue;
				frame.phase = token === Token.Word && value.keywordEligible && value.value === "time" ? "time-command" : "commands";
				commandStart = true;
				if (frame.phase === "time-command") continue;
			} else if (frame.phase === "time-command") {
				if (token === Token.Word && value.keywordEligible && value.value === "-p") {
					frame.phase = "time-command-after-p";
					continue;
				}
				if (token === Token.Word && value.keywordEligible && value.value === "--") {
					frame.phase = "commands";
					continue;
				}
				frame.phase = "commands";
				commandStart = true;
			} else if (frame.phase === "time-command-after-p") {
				if (token === Token.Word && value.keywordEligible && value.value === "--") {
					frame.phase = "commands";
					continue;
				}
				frame.phase = "commands";
				commandStart = true;
			} else if (frame.phase === "for-header") {
				if (token === Token.ArithCmd || token === Token.Semi || token === Token.Newline) {
					commandStart = true;
					continue;
				}
				if (token === Token.Do || token === Token.LBrace) {
					frame.close = token === Token.Do ? Token.Done : Token.RBrace;
					frame.phase = "commands";
					commandStart = true;
					continue;
				}
			} else if (frame.phase === "case-word") {
				if (token === Token.Newline) continue;
				frame.phase = "case-in";
				commandStart = false;
				continue;
			} else if (frame.phase === "case-in") {
				if (token === Token.Newline) {
					commandStart = true;
					continue;
				}
				frame.phase = "case-pattern";
				commandStart = true;
				continue;
			} else if (frame.phase === "case-pattern") {
				if (token === Token.Esac && commandStart) {
					frames.pop();
					if (frames.length === 0) return value.end;
					commandStart = false;
					continue;
				}
				if (token === Token.RParen) {
					frame.phase = "commands";
					commandStart = true;
				} else commandStart = token === Token.Newline;
				continue;
			}
			if (token === frame.close) {
				frames.pop();
				if (frames.length === 0) return value.end;
				commandStart = false;
				continue;
			}
			if (commandStart) switch (token) {
				case Token.LParen:
					frames.push({
						close: Token.RParen,
						phase: "commands"
					});
					break;
				case Token.LBrace:
					frames.push({
						close: Token.RBrace,
						phase: "commands"
					});
					break;
				case Token.If:
					frames.push({
						close: Token.Fi,
						phase: "commands"
					});
					break;
				case Token.For:
					frames.push({
						close: Token.Done,
						phase: "for-header"
					});
					break;
				case Token.While:
				case Token.Until:
				case Token.Select:
					frames.push({
						close: Token.Done,
						phase: "commands"
					});
					break;
				case Token.Case:
					frames.push({
						close: Token.Esac,
						phase: "case-word"
					});
					break;
				case Token.DblLBracket:
					if (!this.skipTestCommandBody()) return -1;
					commandStart = false;
					continue;
				case Token.Assignment:
				case Token.Redirect:
				case Token.Bang:
				case Token.Then:
				case Token.Else:
				case Token.Elif:
				case Token.Do:
				case Token.In: break;
				case Token.Semi:
				case Token.Newline:
				case Token.Pipe:
				case Token.And:
				case Token.Or:
				case Token.Amp:
				case Token.DoubleSemi:
				case Token.SemiAmp:
				case Token.DoubleSemiAmp: break;
				case Token.Function:
					frame.phase = "function-name";
					break;
				case Token.Coproc:
					frame.phase = "coproc-command";
					break;
				default:
					if (token === Token.Word && value.keywordEligible && value.value === "time") {
						frame.phase = "time-command";
						commandStart = true;
					} else commandStart = false;
					continue;
			}
			switch (token) {
				case Token.Semi:
				case Token.Newline:
				case Token.Pipe:
				case Token.And:
				case Token.Or:
				case Token.Amp:
					commandStart = true;
					break;
				case Token.DoubleSemi:
				case Token.SemiAmp:
				case Token.DoubleSemiAmp:
					if (frame.close === Token.Esac) frame.phase = "case-pattern";
					commandStart = true;
					break;
				case Token.RParen: commandStart = true;
			}
		}
	}
	skipTestGroup() {
		let depth = 1;
		for (;;) {
			const value = this.next(LexContext.TestMode);
			if (value.token === Token.EOF) return -1;
			if (value.token === Token.DblRBracket) {
				this.unshift(value);
				return -1;
			}
			if (value.token === Token.LParen) depth++;
			else if (value.token === Token.RParen && --depth === 0) return value.end;
		}
	}
	skipTestCommandBody() {
		for (;;) {
			const token = this.next(LexContext.TestMode).token;
			if (token === Token.DblRBracket) return true;
			if (token === Token.EOF) return false;
		}
	}
	/** Set position and scan a word, building parts. Used by computeWordParts. */
	buildWordParts(startPos) {
		this._buildParts = true;
		this.pos = startPos;
		const ch = this.src.charCodeAt(startPos);
		if ((ch === 60 || ch === 62) && startPos + 1 < this.srcEnd && this.src.charCodeAt(startPos + 1) === 40) {
			this.pos = startPos + 2;
			const inner = this.extractBalanced();
			const text = this.src.slice(startPos, this.pos);
			const part = this.processSubstitution(startPos, text, ch === 60 ? "<" : ">", inner);
			if (this.pos < this.srcEnd) {
				this.readWordText();
				if (this._wordParts) this._wordParts.unshift(part);
				else this._wordParts = [part];
			} else this._wordParts = [part];
		} else {
			this.readWordText();
			if (this.pos < this.srcEnd && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
				this.pos = startPos;
				this.readWordText(true);
			}
		}
		return this._wordParts;
	}
	/** Scan a bounded word-like span without treating shell operators or whitespace as terminators. */
	buildEmbeddedWordParts(startPos, arithmetic = false) {
		this._buildParts = true;
		this.pos = startPos;
		this.readInnerWordText(false, arithmetic);
		return this._wordParts;
	}
	buildArrayElementParts(startPos) {
		const close = this.findClosingBracket(startPos + 1);
		if (close === -1) return this.buildWordParts(startPos);
		const src = this.src;
		this._buildParts = true;
		const head = hasEmbeddedWordStructure(src, startPos, close + 1) ? this.parseSubFieldWord(startPos, close + 1, "embedded") : void 0;
		this.pos = close + 1;
		this.readWordText(false, LexContext.ArrayElement);
		const end = this.pos;
		const operator = skipLineContinuations(src, close + 1, end);
		const after = src.charCodeAt(operator);
		const keyed = after === 61 || after === 43 && src.charCodeAt(operator + 1) === 61;
		let headParts = head?.parts;
		let tailParts = this._wordParts;
		if (keyed) tailParts = parseGlobParts(src, close + 1, end, tailParts) ?? tailParts;
		if (!headParts && !tailParts) return keyed ? null : parseGlobParts(src, startPos, end, void 0) ?? null;
		const headText = src.slice(startPos, close + 1);
		if (!headParts) headParts = [{
			type: "Literal",
			pos: startPos,
			end: close + 1,
			text: headText,
			value: head?.value ?? headText
		}];
		if (!tailParts) tailParts = end > close + 1 ? [{
			type: "Literal",
			pos: close + 1,
			end,
			text: src.slice(close + 1, end),
			value: this._wordText
		}] : [];
		let parts = joinWordParts(headParts, tailParts);
		if (!keyed) parts = parseGlobParts(src, startPos, end, parts) ?? parts;
		return parts.length > 1 || parts[0].type !== "Literal" ? parts : null;
	}
	/** Scan a heredoc body for expansions, building parts. Spaces/newlines are literal. */
	buildHereDocParts(bodyPos, bodyEnd) {
		this._buildParts = true;
		const src = this.src;
		const parts = [];
		let hasExpansion = false;
		let litBuf = "";
		let litStart = bodyPos;
		let i = bodyPos;
		const flushLit = () => {
			if (i > litStart) {
				parts.push({
					type: "Literal",
					pos: litStart,
					end: i,
					value: litBuf,
					text: src.slice(litStart, i)
				});
				litBuf = "";
			}
		};
		while (i < bodyEnd) {
			const ch = src.charCodeAt(i);
			if (ch === 92) {
				if (i + 1 < bodyEnd) {
					const nc = src.charCodeAt(i + 1);
					if (nc === 10) {
						i += 2;
						continue;
					}
					if (nc === 36 || nc === 96 || nc === 92) {
						litBuf += String.fromCharCode(nc);
						i += 2;
						continue;
					}
				}
				litBuf += "\\";
				i++;
				continue;
			}
			if (ch === 36 && src.charCodeAt(i + 1) !== 39 && src.charCodeAt(i + 1) !== 34) {
				flushLit();
				litStart = i;
				this.pos = i;
				this.readDollar();
				if (this._resultPart) {
					hasExpansion = true;
					parts.push(this._resultPart);
					litStart = this.pos;
				} else litBuf += src.slice(i, this.pos);
				i = this.pos;
				continue;
			}
			if (ch === 96) {
				flushLit();
				litStart = i;
				this.pos = i;
				this.readBacktickExpansion();
				if (this._resultPart) {
					hasExpansion = true;
					parts.push(this._resultPart);
					litStart = this.pos;
				} else litBuf += src.slice(i, this.pos);
				i = this.pos;
				continue;
			}
			litBuf += src[i];
			i++;
		}
		flushLit();
		return hasExpansion ? parts : null;
	}
	registerHereDocTarget(target) {
		if (this.pendingHereDocs === null) return;
		for (const hd of this.pendingHereDocs) if (!hd.target) {
			hd.target = target;
			return;
		}
	}
	readTestRegexWord() {
		this.hasPeek = false;
		this.skipSpacesAndTabs();
		const src = this.src;
		const len = this.srcEnd;
		const start = this.pos;
		let depth = 0;
		while (this.pos < len) {
			const ch = src.charCodeAt(this.pos);
			if (ch === 40) {
				depth++;
				this.pos++;
				continue;
			}
			if (ch === 92) {
				this.pos += this.pos + 1 < len ? 2 : 1;
				continue;
			}
			if (ch === 39) {
				const quotePos = this.pos++;
				const ansiC = quotePos > start && src.charCodeAt(quotePos - 1) === 36;
				while (this.pos < len && src.charCodeAt(this.pos) !== 39) {
					if (ansiC && src.charCodeAt(this.pos) === 92 && this.pos + 1 < len) this.pos++;
					this.pos++;
				}
				if (this.pos < len) this.pos++;
				else this.errors.push({
					message: ansiC ? "unterminated ANSI-C quote" : "unterminated single quote",
					pos: quotePos
				});
				continue;
			}
			if (ch === 34) {
				this.pos++;
				this.readDoubleQuoted();
				continue;
			}
			if (ch === 96) {
				this.readBacktickExpansion();
				continue;
			}
			if (depth > 0) {
				if (ch === 41) depth--;
				this.pos++;
				continue;
			}
			if (ch === 36) {
				this.readDollar();
				continue;
			}
			if ((ch === 60 || ch === 62) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 40) {
				const subPos = this.pos;
				this.pos += 2;
				this.extractBalanced();
				if (this._unbalanced) this.errors.push({
					message: "unterminated process substitution",
					pos: subPos
				});
				continue;
			}
			if (ch < 128 && charType[ch] & 1 && ch !== 124) break;
			this.pos++;
		}
		setToken(this.current, Token.Word, src.slice(start, this.pos), start, this.pos);
		return this.current;
	}
	readCStyleForExprs() {
		this.hasPeek = false;
		const src = this.src;
		const len = this.srcEnd;
		while (this.pos < len && (src.charCodeAt(this.pos) === 32 || src.charCodeAt(this.pos) === 9)) this.pos++;
		const openPos = this.pos;
		if (this.pos < len && src.charCodeAt(this.pos) === 40) this.pos++;
		const starts = [
			this.pos,
			0,
			0
		];
		const parts = [
			"",
			"",
			"",
			0,
			0,
			0
		];
		let partIdx = 0;
		let depth = 1;
		let partStart = this.pos;
		let extra = false;
		const setPart = (end) => {
			const raw = src.slice(partStart, end);
			parts[partIdx] = raw.trim();
			parts[3 + partIdx] = starts[partIdx] + raw.length - raw.trimStart().length;
		};
		while (this.pos < len && depth > 0) {
			const c = src.charCodeAt(this.pos);
			if (c === 40) {
				depth++;
				this.pos++;
			} else if (c === 41) {
				depth--;
				if (depth === 0) {
					if (!extra) setPart(this.pos);
					if (partIdx < 2) this.errors.push({
						message: "expected three arithmetic expressions in for header",
						pos: this.pos
					});
					this.pos++;
					while (this.pos < len && (src.charCodeAt(this.pos) === 32 || src.charCodeAt(this.pos) === 9)) this.pos++;
					if (this.pos < len && src.charCodeAt(this.pos) === 41) this.pos++;
					break;
				}
				this.pos++;
			} else if (c === 59 && depth === 1) {
				if (partIdx === 2) {
					if (!extra) {
						setPart(this.pos);
						this.errors.push({
							message: "expected three arithmetic expressions in for header",
							pos: this.pos
						});
					}
					extra = true;
					this.pos++;
					continue;
				}
				setPart(this.pos);
				partIdx++;
				this.pos++;
				partStart = this.pos;
				starts[partIdx] = partStart;
			} else if (c === 36) this.readDollar();
			else if (c === 96) this.readBacktickExpansion();
			else if (c === 92) this.pos += this.pos + 1 < len ? 2 : 1;
			else if (c === 39) {
				this.pos++;
				this.skipSQ();
			} else if (c === 34) {
				this.pos++;
				this.skipDQ();
			} else this.pos++;
		}
		if (depth > 0) {
			if (!extra) setPart(this.pos);
			this.errors.push({
				message: "unterminated arithmetic for header",
				pos: openPos
			});
		}
		return parts;
	}
	peek(ctx = LexContext.Normal) {
		if (!this.hasPeek) {
			this.readNext(this.nextState, ctx);
			this.hasPeek = true;
		}
		return this.nextState;
	}
	peekFollow(closers) {
		if (!this.hasPeek) {
			const ctx = closers[this.current.token] ? LexContext.CommandStart : LexContext.Normal;
			this.readNext(this.nextState, ctx);
			this.hasPeek = true;
		}
		return this.nextState;
	}
	next(ctx = LexContext.Normal) {
		if (this.hasPeek) {
			this.hasPeek = false;
			const temp = this.current;
			this.current = this.nextState;
			this.nextState = temp;
			return this.current;
		}
		this.readNext(this.current, ctx);
		return this.current;
	}
	unshift(tok) {
		this.nextState.copyFrom(tok);
		this.hasPeek = true;
	}
	readNext(out, ctx) {
		const src = this.src;
		const len = this.srcEnd;
		let pos = this.pos;
		while (true) {
			pos = skipBlanks(src, pos, len);
			if (ctx === LexContext.TestMode) while (pos < len && src.charCodeAt(pos) === 10) pos = skipBlanks(src, pos + 1, len);
			if (pos >= len || src.charCodeAt(pos) !== 35) break;
			while (pos < len && src.charCodeAt(pos) !== 10) pos++;
		}
		this.pos = pos;
		if (pos >= len) {
			this.consumePendingHereDocs();
			setToken(out, Token.EOF, "", pos, pos);
			return;
		}
		const tokenStart = pos;
		const ch = src.charCodeAt(pos);
		if (ch === 10) {
			this.pos++;
			this.consumePendingHereDocs();
			setToken(out, Token.Newline, "\n", tokenStart, this.pos);
			return;
		}
		if (ctx === LexContext.TestMode && (ch === 60 || ch === 62) && !(this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === 40)) {
			this.pos++;
			setToken(out, Token.Word, ch === 60 ? "<" : ">", tokenStart, this.pos);
			out.keywordEligible = true;
			return;
		}
		if (ch < 128 && charType[ch] & 1 && this.tryReadOperator(out, ch, ctx, tokenStart)) return;
		if (ch === 91 && ctx === LexContext.ArrayElement && this.readArrayElement(out, tokenStart)) return;
		this.readWord(out, ctx, tokenStart);
	}
	tryReadOperator(out, ch, ctx, tokenStart) {
		const src = this.src;
		const pos = this.pos;
		const next = pos + 1 < this.srcEnd ? src.charCodeAt(pos + 1) : 0;
		switch (ch) {
			case 59:
				if (next === 59) {
					if (pos + 2 < this.srcEnd && src.charCodeAt(pos + 2) === 38) {
						this.pos += 3;
						setToken(out, Token.DoubleSemiAmp, ";;&", tokenStart, this.pos);
						return true;
					}
					this.pos += 2;
					setToken(out, Token.DoubleSemi, ";;", tokenStart, this.pos);
					return true;
				}
				if (next === 38) {
					this.pos += 2;
					setToken(out, Token.SemiAmp, ";&", tokenStart, this.pos);
					return true;
				}
				this.pos++;
				setToken(out, Token.Semi, ";", tokenStart, this.pos);
				return true;
			case 124:
				if (next === 124) {
					this.pos += 2;
					setToken(out, Token.Or, "||", tokenStart, this.pos);
					return true;
				}
				if (next === 38) {
					this.pos += 2;
					setToken(out, Token.Pipe, "|&", tokenStart, this.pos);
					return true;
				}
				this.pos++;
				setToken(out, Token.Pipe, "|", tokenStart, this.pos);
				return true;
			case 38:
				if (next === 38) {
					this.pos += 2;
					setToken(out, Token.And, "&&", tokenStart, this.pos);
					return true;
				}
				if (next === 62) {
					this.pos += 2;
					const append = this.pos < this.srcEnd && src.charCodeAt(this.pos) === 62;
					if (append) this.pos++;
					return this.readRedirectTarget(out, append ? "&>>" : "&>", tokenStart);
				}
				this.pos++;
				setToken(out, Token.Amp, "&", tokenStart, this.pos);
				return true;
			case 40:
				if (ctx === LexContext.CommandStart && next === 40) {
					const savedErrors = this.errors.length;
					this.readArithmeticCommand(out, tokenStart);
					if (!this._notArithmetic) return true;
					this.errors.length = savedErrors;
					this.pos = tokenStart;
				}
				this.pos++;
				setToken(out, Token.LParen, "(", tokenStart, this.pos);
				return true;
			case 41:
				this.pos++;
				setToken(out, Token.RParen, ")", tokenStart, this.pos);
				return true;
			case 60:
			case 62: return this.readRedirection(out, tokenStart);
			default: return false;
		}
	}
	readRedirection(out, tokenStart) {
		const src = this.src;
		const ch = src.charCodeAt(this.pos);
		let op = "";
		if (ch === 60) {
			this.pos++;
			const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
			if (next === 60) {
				this.pos++;
				const third = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
				if (third === 60) {
					this.pos++;
					op = "<<<";
				} else {
					const dash = third === 45;
					if (dash) this.pos++;
					this.skipSpacesAndTabs();
					const targetPos = this.pos;
					if (this.pos >= this.srcEnd || src.charCodeAt(this.pos) !== 35) this.readHereDocDelimiter();
					const hasTarget = this.pos > targetPos;
					if (hasTarget) (this.pendingHereDocs ?? (this.pendingHereDocs = [])).push({
						delimiter: this._hereDelim,
						strip: dash,
						quoted: this._hereQuoted
					});
					setToken(out, Token.Redirect, dash ? "<<-" : "<<", tokenStart, this.pos);
					out.content = hasTarget ? this._hereDelim : void 0;
					out.delimiterQuoted = hasTarget && this._hereQuoted;
					out.targetPos = targetPos;
					out.targetEnd = hasTarget ? this.pos : targetPos;
					return true;
				}
			} else if (next === 40) {
				this.readProcessSubstitution(out, "<", tokenStart);
				return true;
			} else if (next === 62) {
				op = "<>";
				this.pos++;
			} else if (next === 38) {
				op = "<&";
				this.pos++;
			} else op = "<";
		} else if (ch === 62) {
			this.pos++;
			const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
			if (next === 40) {
				this.readProcessSubstitution(out, ">", tokenStart);
				return true;
			}
			if (next === 62) {
				op = ">>";
				this.pos++;
			} else if (next === 38) {
				op = ">&";
				this.pos++;
			} else if (next === 124) {
				op = ">|";
				this.pos++;
			} else op = ">";
		}
		return this.readRedirectTarget(out, op, tokenStart);
	}
	readRedirectTarget(out, op, tokenStart) {
		const src = this.src;
		this.skipSpacesAndTabs();
		if (this.pos < this.srcEnd) {
			const nc = src.charCodeAt(this.pos);
			if ((nc === 60 || nc === 62) && this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === 40) {
				const psStart = this.pos;
				this.pos += 2;
				this.extractBalanced();
				if (this._unbalanced) this.errors.push({
					message: "unterminated process substitution",
					pos: psStart
				});
				const psText = src.slice(psStart, this.pos);
				setToken(out, Token.Redirect, op, tokenStart, this.pos);
				out.content = psText;
				out.targetPos = psStart;
				out.targetEnd = this.pos;
				return true;
			}
			const targetPos = this.pos;
			if (nc !== 10 && nc !== 35) this.readRedirectTargetText();
			this.redirectToken(out, op, tokenStart, targetPos);
			return true;
		}
		this.redirectToken(out, op, tokenStart, this.pos);
		return true;
	}
	readRedirectTargetText() {
		const savedBuildValue = this._buildValue;
		this._buildValue = true;
		this.readWordText();
		this._buildValue = savedBuildValue;
	}
	redirectToken(out, operator, tokenStart, targetPos) {
		const hasTarget = this.pos > targetPos && (this._wordText.length > 0 || this._wordQuoted);
		setToken(out, Token.Redirect, operator, tokenStart, this.pos);
		out.content = hasTarget ? this._wordText : void 0;
		out.targetPos = targetPos;
		out.targetEnd = hasTarget ? this.pos : targetPos;
	}
	readProcessSubstitution(out, operator, tokenStart) {
		this.pos++;
		this.extractBalanced();
		if (this._unbalanced) this.errors.push({
			message: "unterminated process substitution",
			pos: tokenStart
		});
		const text = this.src.slice(tokenStart, this.pos);
		setToken(out, Token.Word, text, tokenStart, this.pos);
	}
	readHereDocDelimiter() {
		const src = this.src;
		const len = this.srcEnd;
		const savedBuildValue = this._buildValue;
		this._buildValue = true;
		let delimiter = "";
		let quoted = false;
		while (this.pos < len) {
			const c = src.charCodeAt(this.pos);
			if (c === 39) {
				quoted = true;
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 39) {
					delimiter += src[this.pos];
					this.pos++;
				}
				if (this.pos < len) this.pos++;
			} else if (c === 34) {
				quoted = true;
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 34) {
					if (src.charCodeAt(this.pos) === 92 && this.pos + 1 < len) {
						const next = src.charCodeAt(this.pos + 1);
						if (next === 10) {
							this.pos += 2;
							continue;
						}
						if (next === 36 || next === 96 || next === 34 || next === 92) this.pos++;
					}
					delimiter += src[this.pos];
					this.pos++;
				}
				if (this.pos < len) this.pos++;
			} else if (c === 92) {
				if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 10) {
					this.pos += 2;
					continue;
				}
				quoted = true;
				this.pos++;
				if (this.pos < len) {
					delimiter += src[this.pos];
					this.pos++;
				} else delimiter += "\\";
			} else if (c === 96) {
				const btStart = this.pos;
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
					if (src.charCodeAt(this.pos) === 92) this.pos++;
					this.pos++;
				}
				if (this.pos < len) this.pos++;
				delimiter += src.slice(btStart, this.pos);
			} else if (c === 36) {
				const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
				if (next === 39 || next === 34) quoted = true;
				this.readDollar();
				delimiter += this._resultText;
			} else if (c < 128 && charType[c] & 1) break;
			else {
				delimiter += src[this.pos];
				this.pos++;
			}
		}
		this._buildValue = savedBuildValue;
		this._hereDelim = delimiter;
		this._hereQuoted = quoted;
	}
	consumePendingHereDocs() {
		const pending = this.pendingHereDocs;
		if (pending === null || pending.length === 0) return;
		for (const hd of pending) {
			const bodyPos = this.pos;
			const bodyEnd = this.skipHereDocBody(hd.delimiter, hd.strip, this.parenBoundary, hd.quoted);
			if (hd.target) {
				hd.target.body.pos = bodyPos;
				hd.target.body.end = bodyEnd;
				hd.target.body.text = this.src.slice(bodyPos, bodyEnd);
				if (this.hereDocClosingPos !== -1) hd.target.closing = {
					pos: this.hereDocClosingPos,
					end: this.hereDocClosingEnd
				};
			}
		}
		pending.length = 0;
	}
	hereDocClosingPos = -1;
	hereDocClosingEnd = -1;
	matchHereDocDelimiter(delimiter, lineStart, end, join) {
		const src = this.src;
		let pos = lineStart;
		for (let i = 0; i < delimiter.length;) {
			if (join && src.charCodeAt(pos) === 92 && pos + 1 < end && src.charCodeAt(pos + 1) === 10) {
				pos += 2;
				continue;
			}
			if (pos >= end || src.charCodeAt(pos) !== delimiter.charCodeAt(i)) return -1;
			pos++;
			i++;
		}
		return pos;
	}
	logicalLineEnd(from, end, join) {
		const src = this.src;
		let lineEnd = src.indexOf("\n", from);
		while (lineEnd !== -1 && lineEnd < end) {
			if (!join) return lineEnd;
			let backslashes = lineEnd;
			while (backslashes > from && src.charCodeAt(backslashes - 1) === 92) backslashes--;
			if ((lineEnd - backslashes) % 2 === 0) return lineEnd;
			from = lineEnd + 1;
			lineEnd = src.indexOf("\n", from);
		}
		return end;
	}
	skipHereDocBody(delimiter, strip, parenEnds = false, quoted = false) {
		this.hereDocClosingPos = -1;
		this.hereDocClosingEnd = -1;
		const src = this.src;
		const len = this.srcEnd;
		while (this.pos < len) {
			let lineStart = this.pos;
			const lineEnd = this.logicalLineEnd(lineStart, len, !quoted);
			for (;;) {
				const before = lineStart;
				if (strip) while (lineStart < lineEnd && src.charCodeAt(lineStart) === 9) lineStart++;
				if (!quoted) lineStart = skipLineContinuations(src, lineStart, lineEnd);
				if (lineStart === before) break;
			}
			let afterDelim = this.matchHereDocDelimiter(delimiter, lineStart, lineEnd, !quoted);
			if (afterDelim !== -1 && !quoted) afterDelim = skipLineContinuations(src, afterDelim, lineEnd);
			if (afterDelim === lineEnd) {
				const bodyEnd = this.pos;
				if (!parenEnds || !this.parenBoundary || lineEnd !== len) {
					this.hereDocClosingPos = lineStart;
					this.hereDocClosingEnd = lineEnd;
				}
				this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
				return bodyEnd;
			}
			if (parenEnds && afterDelim !== -1) {
				let paren = afterDelim;
				while (paren < lineEnd && src.charCodeAt(paren) !== 41) paren++;
				if (paren < lineEnd || this.parenBoundary && lineEnd === len) {
					const bodyEnd = this.pos;
					this.pos = afterDelim;
					return bodyEnd;
				}
			}
			this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
		}
		return this.pos;
	}
	_wordText = "";
	_wordRaw = false;
	_wordQuoted = false;
	_wordHasExpansions = false;
	_wordKeywordEligible = false;
	_wordAssignmentState;
	_bracketWindow;
	_arithmeticBracketWindow;
	_wordParts = null;
	_resultText = "";
	_resultIsRaw = true;
	_resultHasExpansion = false;
	_resultPart;
	_unbalanced = false;
	_notArithmetic = false;
	_arithUnterminated = false;
	_dqText = "";
	_dqHasExpansions = false;
	_dqParts = null;
	_dqEnd = 0;
	_hereDelim = "";
	_hereQuoted = false;
	readWord(out, ctx, tokenStart = 0) {
		const errorStart = this._errors === null ? 0 : this._errors.length;
		this.readWordText(false, ctx, true);
		if (ctx === LexContext.Normal) {
			const next = this.pos < this.srcEnd ? this.src.charCodeAt(this.pos) : 0;
			if (!this._wordRaw || next !== 60 && next !== 62) {
				setSpanToken(out, Token.Word, tokenStart, this.pos, this._wordRaw);
				out.keywordEligible = this._wordKeywordEligible;
				return;
			}
		}
		this.classifyWord(out, ctx, tokenStart, errorStart);
	}
	isRedirectVariable(start, end) {
		const src = this.src;
		for (let i = start; i < end; i++) {
			const c = src.charCodeAt(i);
			if (c === 91 && i > start) return i + 2 < end && src.charCodeAt(end - 1) === 93 && this.findClosingShellDelimiter(i + 1, end, 93) === end - 1;
			if (c >= 128 || !(isIdChar[c] & (i === start ? 1 : 2))) return false;
		}
		return end > start;
	}
	readArrayElement(out, tokenStart) {
		const close = this.findClosingBracket(tokenStart + 1);
		if (close === -1) return false;
		this.pos = close + 1;
		this.readWordText();
		setSpanToken(out, Token.Word, tokenStart, this.pos, true);
		return true;
	}
	classifyWord(out, ctx, tokenStart, errorStart) {
		const src = this.src;
		const raw = this._wordRaw;
		const hasExpansions = this._wordHasExpansions;
		const quoted = this._wordQuoted;
		const keywordEligible = this._wordKeywordEligible;
		let assignmentState = this._wordAssignmentState;
		const wordEnd = this.pos;
		const wordLen = wordEnd - tokenStart;
		if (ctx === LexContext.CasePattern) {
			let token = Token.Word;
			if (keywordEligible) {
				const reserved = raw ? matchReservedWord(src, tokenStart, wordLen) : RESERVED_WORDS.get(this.wordValueOf(tokenStart, wordEnd));
				if (reserved === Token.Esac) token = reserved;
			}
			setSpanToken(out, token, tokenStart, wordEnd, raw);
			out.keywordEligible = keywordEligible;
			return;
		}
		let value = null;
		if (!raw && !hasExpansions && keywordEligible && (ctx === LexContext.CommandStart || ctx === LexContext.TestMode)) {
			const nextCh = wordEnd < this.srcEnd ? src.charCodeAt(wordEnd) : 0;
			if (!quoted && wordLen <= 16 || nextCh === 60 || nextCh === 62) value = this.wordValueOf(tokenStart, wordEnd);
		}
		if (ctx === LexContext.CommandStart && keywordEligible) {
			if (raw) {
				if (wordLen <= 8) {
					const reserved = matchReservedWord(src, tokenStart, wordLen);
					if (reserved !== void 0) {
						setSpanToken(out, reserved, tokenStart, wordEnd, true);
						return;
					}
				}
				if (wordLen === 2 && src.charCodeAt(tokenStart) === 91 && src.charCodeAt(tokenStart + 1) === 91) {
					setSpanToken(out, Token.DblLBracket, tokenStart, wordEnd, true);
					return;
				}
			} else if (value !== null && value.length > 0) {
				const fc = value.charCodeAt(0);
				if (fc >= 97 && fc <= 122 && value.length <= 8 || fc === 33 || fc === 123 || fc === 125) {
					const reserved = RESERVED_WORDS.get(value);
					if (reserved !== void 0) {
						setToken(out, reserved, value, tokenStart, wordEnd);
						return;
					}
				}
				if (fc === 91 && value === "[[") {
					setToken(out, Token.DblLBracket, value, tokenStart, wordEnd);
					return;
				}
			}
		}
		if (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration) {
			if (assignmentState === void 0) {
				let eq = -1;
				let bracket = false;
				for (let i = tokenStart + 1; i < wordEnd; i++) {
					const c = src.charCodeAt(i);
					if (c === 61) {
						eq = i;
						break;
					}
					if (c === 91) bracket = true;
				}
				if (eq !== -1 || ctx !== LexContext.Declaration && bracket) assignmentState = scanAssignmentPrefix(src, tokenStart, wordEnd, ASSIGNMENT_NAME_START);
			}
			if (assignmentState !== void 0) {
				if (ctx !== LexContext.Declaration && assignmentState >= ASSIGNMENT_INDEX_BASE) {
					if (wordEnd < this.srcEnd) {
						if (this._errors !== null) this._errors.length = errorStart;
						this.pos = tokenStart;
						this.readWordText(true, ctx, true);
						if (this.pos > wordEnd) {
							this.classifyWord(out, ctx, tokenStart, errorStart);
							return;
						}
					}
					if (this._errors === null || this._errors.length === errorStart) this.errors.push({
						message: "unterminated array subscript",
						pos: src.indexOf("[", tokenStart)
					});
				}
				if (isMatchedAssignment(assignmentState)) {
					setSpanToken(out, Token.Assignment, tokenStart, wordEnd, raw);
					if (value !== null) out._value = value;
					out.assignmentOperatorPos = assignmentOperatorPos(assignmentState);
					return;
				}
			}
		}
		if ((ctx === LexContext.CommandStart || ctx === LexContext.TestMode) && keywordEligible) {
			if (raw) {
				if (wordLen === 2 && src.charCodeAt(tokenStart) === 93 && src.charCodeAt(tokenStart + 1) === 93) {
					setSpanToken(out, Token.DblRBracket, tokenStart, wordEnd, true);
					return;
				}
			} else if (value === "]]") {
				setToken(out, Token.DblRBracket, value, tokenStart, wordEnd);
				return;
			}
		}
		if (!hasExpansions && this.pos < this.srcEnd) {
			const nc = src.charCodeAt(this.pos);
			if (nc === 60 || nc === 62) {
				if (raw) {
					const fc = src.charCodeAt(tokenStart);
					if (fc >= 48 && fc <= 57 && isAllDigitsRange(src, tokenStart, wordEnd)) {
						const fd = Number.parseInt(src.slice(tokenStart, wordEnd), 10);
						if (this.readRedirection(out, tokenStart)) {
							out.fileDescriptor = fd;
							out.descriptorEnd = wordEnd;
							return;
						}
					}
					if (fc === 123 && src.charCodeAt(wordEnd - 1) === 125 && this.isRedirectVariable(tokenStart + 1, wordEnd - 1)) {
						const varname = src.slice(tokenStart + 1, wordEnd - 1);
						if (this.readRedirection(out, tokenStart)) {
							out.variableName = varname;
							out.descriptorEnd = wordEnd;
							return;
						}
					}
				}
			}
		}
		setSpanToken(out, Token.Word, tokenStart, wordEnd, raw);
		if (value !== null) out._value = value;
		out.keywordEligible = keywordEligible;
	}
	readWordText(subscripts = false, ctx = LexContext.Normal, scanning = false) {
		const src = this.src;
		const len = this.srcEnd;
		let pos = this.pos;
		const fastStart = pos;
		let exitCh = 0;
		while (pos < len) {
			const c = src.charCodeAt(pos);
			if (c < 128 && charType[c]) {
				exitCh = c;
				break;
			}
			pos++;
		}
		if (pos >= len || charType[exitCh] & 1 && !(exitCh === 40 && pos > fastStart && extglobPrefix[src.charCodeAt(pos - 1)]) && !subscripts) {
			this.pos = pos;
			this._wordText = (this._buildParts || this._buildValue) && pos > fastStart ? src.slice(fastStart, pos) : "";
			this._wordRaw = true;
			this._wordQuoted = false;
			this._wordHasExpansions = false;
			this._wordKeywordEligible = true;
			this._wordAssignmentState = void 0;
			if (this._buildParts) this._wordParts = hasGlobCharacters(this._wordText) && ctx !== LexContext.ArrayElement ? parseGlobParts(src, fastStart, pos, void 0) ?? null : null;
			return;
		}
		const bp = this._buildParts;
		const bt = bp || this._buildValue;
		let text = bt && pos > fastStart ? src.slice(fastStart, pos) : "";
		let quoted = false;
		let hasExpansions = false;
		let keywordEligible = true;
		let valueIsRaw = true;
		let lastValueChar = pos > fastStart ? src.charCodeAt(pos - 1) : 0;
		let assignmentState = scanAssignmentPrefix(src, fastStart, pos, ASSIGNMENT_NAME_START);
		let parts;
		let litBuf = "";
		let litStart = 0;
		let hasGlobs = false;
		let braceResults;
		if (bp) {
			parts = [];
			litBuf = text;
			litStart = fastStart;
			hasGlobs = text.length > 0 && hasGlobCharacters(text);
		}
		while (pos < len) {
			const ch = src.charCodeAt(pos);
			if (ch >= 128 || !charType[ch]) {
				const runStart = pos;
				pos++;
				while (pos < len) {
					const c = src.charCodeAt(pos);
					if (c < 128 && charType[c]) break;
					pos++;
				}
				lastValueChar = src.charCodeAt(pos - 1);
				assignmentState = scanAssignmentPrefix(src, runStart, pos, assignmentState);
				if (bt) {
					const chunk = src.slice(runStart, pos);
					text += chunk;
					if (bp) {
						litBuf += chunk;
						hasGlobs = hasGlobs || hasGlobCharacters(chunk);
					}
				}
				continue;
			}
			if (charType[ch] & 1) {
				if (subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE) {
					const close = this.findClosingBracket(pos);
					if (close !== -1) {
						const spanEnd = close + 1;
						assignmentState = assignmentState === 5 ? ASSIGNMENT_AFTER_INDEX : assignmentState - 1;
						lastValueChar = src.charCodeAt(close);
						if (bt) {
							const chunk = src.slice(pos, spanEnd);
							text += chunk;
							if (bp) {
								litBuf += chunk;
								hasGlobs = hasGlobs || hasGlobCharacters(chunk);
							}
						}
						pos = spanEnd;
						continue;
					}
				}
				if (ch === 40 && lastValueChar < 128 && extglobPrefix[lastValueChar]) {
					if (ctx === LexContext.FunctionName || assignmentState >= ASSIGNMENT_INDEX_BASE && (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix)) break;
					if (ctx === LexContext.CommandStart && lastValueChar === 33 && keywordEligible && src.charCodeAt(fastStart) === 33 && skipLineContinuations(src, fastStart + 1, len) === pos) break;
					const prefixChar = lastValueChar;
					if (prefixChar === 61 && scanning && !((ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration || ctx === LexContext.EvalArgument) && isMatchedAssignment(assignmentState) && skipLineContinuations(src, assignmentOperatorPos(assignmentState) + 1, len) === pos)) break;
					const innerStart = pos + 1;
					const close = this.findClosingShellDelimiter(innerStart, len, 41, prefixChar === 61);
					if (close === -1 && !scanning && !subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE) break;
					if (ctx === LexContext.CommandStart && prefixChar !== 61 && close !== -1 && skipBlanks(src, innerStart, close) === close) break;
					keywordEligible = false;
					const patternEnd = close === -1 ? len : close;
					pos = close === -1 ? len : close + 1;
					if (close === -1) this.errors.push({
						message: "unterminated extended glob",
						pos: innerStart - 2
					});
					lastValueChar = src.charCodeAt(pos - 1);
					if (bt) {
						const eg = "(" + src.slice(innerStart, pos);
						text += eg;
						if (bp && prefixChar !== 61) {
							let prefixPos = innerStart - 2;
							while (src.charCodeAt(prefixPos) === 10 && src.charCodeAt(prefixPos - 1) === 92) prefixPos -= 2;
							if (litBuf.length > 0) {
								const trimmed = litBuf.slice(0, -1);
								if (prefixPos > litStart) parts.push({
									type: "Literal",
									pos: litStart,
									end: prefixPos,
									value: trimmed,
									text: src.slice(litStart, prefixPos)
								});
								litBuf = "";
							}
							const op = extglobOp[prefixChar];
							parts.push({
								type: "ExtendedGlob",
								pos: prefixPos,
								end: pos,
								text: src.slice(prefixPos, pos),
								operator: op,
								pattern: src.slice(innerStart, patternEnd),
								parts: this.subFieldParts(innerStart, patternEnd)
							});
							litStart = pos;
						} else if (bp) {
							litBuf += eg;
							hasGlobs = hasGlobs || hasGlobCharacters(eg);
						}
					}
					continue;
				}
				break;
			}
			if (ch === 92) {
				pos++;
				if (pos < len) {
					if (src.charCodeAt(pos) === 10) {
						pos++;
						valueIsRaw = false;
					} else {
						if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
						quoted = true;
						keywordEligible = false;
						valueIsRaw = false;
						lastValueChar = src.charCodeAt(pos);
						if (bt) {
							text += src[pos];
							if (bp) litBuf += src[pos];
						}
						pos++;
					}
				} else {
					if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
					quoted = true;
					keywordEligible = false;
					lastValueChar = 92;
					if (bt) {
						text += "\\";
						if (bp) litBuf += "\\";
					}
				}
				continue;
			}
			if (ch === 39) {
				const sqStart = pos;
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				quoted = true;
				keywordEligible = false;
				valueIsRaw = false;
				pos++;
				const start = pos;
				while (pos < len && src.charCodeAt(pos) !== 39) pos++;
				if (pos > start) lastValueChar = src.charCodeAt(pos - 1);
				const value = bt ? src.slice(start, pos) : "";
				if (bt) text += value;
				if (pos < len) pos++;
				else this.errors.push({
					message: "unterminated single quote",
					pos: start - 1
				});
				if (bp) {
					if (sqStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: sqStart,
							value: litBuf,
							text: src.slice(litStart, sqStart)
						});
						litBuf = "";
					}
					parts.push({
						type: "SingleQuoted",
						pos: sqStart,
						end: pos,
						value,
						text: src.slice(sqStart, pos)
					});
					litStart = pos;
				}
				continue;
			}
			if (ch === 34) {
				const dqStart = pos;
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				quoted = true;
				keywordEligible = false;
				valueIsRaw = false;
				pos++;
				this.pos = pos;
				this.readDoubleQuoted();
				pos = this.pos;
				if (this._dqEnd > dqStart + 1) lastValueChar = src.charCodeAt(this._dqEnd - 1);
				if (this._dqHasExpansions) hasExpansions = true;
				if (bt) text += this._dqText;
				if (bp) {
					if (dqStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: dqStart,
							value: litBuf,
							text: src.slice(litStart, dqStart)
						});
						litBuf = "";
					}
					const dqText = src.slice(dqStart, pos);
					parts.push({
						type: "DoubleQuoted",
						pos: dqStart,
						end: pos,
						text: dqText,
						parts: this._dqParts ?? [{
							type: "Literal",
							pos: dqStart + 1,
							end: this._dqEnd,
							value: this._dqText,
							text: src.slice(dqStart + 1, this._dqEnd)
						}]
					});
					litStart = pos;
				}
				continue;
			}
			if (ch === 36) {
				keywordEligible = false;
				const dollarStart = pos;
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
				if (next === 39 || next === 34) quoted = true;
				this.pos = pos;
				this.readDollar();
				pos = this.pos;
				if (!this._resultIsRaw) valueIsRaw = false;
				if (pos > dollarStart) lastValueChar = src.charCodeAt(pos - 1);
				if (this._resultHasExpansion) hasExpansions = true;
				if (bt) text += this._resultText;
				if (bp) {
					if (this._resultPart) {
						if (dollarStart > litStart) {
							parts.push({
								type: "Literal",
								pos: litStart,
								end: dollarStart,
								value: litBuf,
								text: src.slice(litStart, dollarStart)
							});
							litBuf = "";
						}
						parts.push(this._resultPart);
						litStart = pos;
					} else litBuf += this._resultText;
				}
				continue;
			}
			if (ch === 96) {
				keywordEligible = false;
				const btStart = pos;
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				this.pos = pos;
				this.readBacktickExpansion();
				pos = this.pos;
				valueIsRaw = false;
				lastValueChar = src.charCodeAt(pos - 1);
				hasExpansions = true;
				if (bt) text += this._resultText;
				if (bp) {
					if (btStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: btStart,
							value: litBuf,
							text: src.slice(litStart, btStart)
						});
						litBuf = "";
					}
					parts.push(this._resultPart);
					litStart = pos;
				}
				continue;
			}
			if (ch === 123) {
				if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE) assignmentState = ASSIGNMENT_INVALID;
				const first = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
				const braceEnd = first <= 32 || first === 125 ? -1 : this.scanBraceExpansion(pos, braceResults ?? (braceResults = /* @__PURE__ */ new Map()));
				if (braceEnd > 0) {
					keywordEligible = false;
					lastValueChar = src.charCodeAt(braceEnd - 1);
					if (bt) {
						const braceText = src.slice(pos, braceEnd);
						text += braceText;
						if (bp) {
							if (pos > litStart) {
								parts.push({
									type: "Literal",
									pos: litStart,
									end: pos,
									value: litBuf,
									text: src.slice(litStart, pos)
								});
								litBuf = "";
							}
							parts.push({
								type: "BraceExpansion",
								pos,
								end: braceEnd,
								text: braceText,
								parts: this.subFieldParts(pos + 1, braceEnd - 1)
							});
							litStart = braceEnd;
						}
					}
					pos = braceEnd;
					continue;
				}
				lastValueChar = 123;
				if (bt) {
					text += "{";
					if (bp) litBuf += "{";
				}
				pos++;
				continue;
			}
			pos++;
		}
		if (bp && pos > litStart) parts.push({
			type: "Literal",
			pos: litStart,
			end: pos,
			value: litBuf,
			text: src.slice(litStart, pos)
		});
		this.pos = pos;
		this._wordText = text;
		this._wordRaw = valueIsRaw;
		this._wordQuoted = quoted;
		this._wordHasExpansions = hasExpansions;
		this._wordKeywordEligible = keywordEligible;
		this._wordAssignmentState = assignmentState;
		if (bp) {
			this._wordParts = parts.length > 1 || parts.length === 1 && parts[0].type !== "Literal" ? parts : null;
			if (hasGlobs && ctx !== LexContext.ArrayElement) this._wordParts = parseGlobParts(src, fastStart, pos, this._wordParts) ?? null;
		}
	}
	readInnerWordText(insideDoubleQuotes = false, arithmetic = false, globs = false) {
		const src = this.src;
		const len = this.srcEnd;
		let pos = this.pos;
		const start = pos;
		let text = "";
		const bp = this._buildParts;
		let parts;
		let litBuf = "";
		let litStart = 0;
		let preserveLiteral = false;
		let hasGlobs = false;
		if (bp) {
			parts = [];
			litStart = pos;
		}
		while (pos < len) {
			const ch = src.charCodeAt(pos);
			if (ch === 92) {
				pos++;
				if (pos < len) {
					if (src.charCodeAt(pos) === 10) pos++;
					else {
						const next = src.charCodeAt(pos);
						if (insideDoubleQuotes && next !== 36 && next !== 96 && next !== 34 && next !== 92 && next !== 125) {
							text += "\\";
							if (bp) litBuf += "\\";
							preserveLiteral = true;
						}
						const escaped = src[pos++];
						text += escaped;
						if (bp) litBuf += escaped;
					}
				}
				continue;
			}
			if (ch === 39 && !insideDoubleQuotes) {
				const sqStart = pos;
				pos++;
				const start = pos;
				while (pos < len && src.charCodeAt(pos) !== 39) pos++;
				const value = src.slice(start, pos);
				text += value;
				if (pos < len) pos++;
				if (bp) {
					if (sqStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: sqStart,
							value: litBuf,
							text: src.slice(litStart, sqStart)
						});
						litBuf = "";
					}
					parts.push({
						type: "SingleQuoted",
						pos: sqStart,
						end: pos,
						value,
						text: src.slice(sqStart, pos)
					});
					litStart = pos;
				}
				continue;
			}
			if (ch === 34) {
				const dqStart = pos;
				pos++;
				this.pos = pos;
				this.readDoubleQuoted(insideDoubleQuotes);
				pos = this.pos;
				text += this._dqText;
				if (bp) {
					if (dqStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: dqStart,
							value: litBuf,
							text: src.slice(litStart, dqStart)
						});
						litBuf = "";
					}
					const dqText = src.slice(dqStart, pos);
					parts.push({
						type: "DoubleQuoted",
						pos: dqStart,
						end: pos,
						text: dqText,
						parts: this._dqParts ?? [{
							type: "Literal",
							pos: dqStart + 1,
							end: this._dqEnd,
							value: this._dqText,
							text: src.slice(dqStart + 1, this._dqEnd)
						}]
					});
					litStart = pos;
				}
				continue;
			}
			if (ch === 36) {
				const dollarStart = pos;
				this.pos = pos;
				this.readDollar(insideDoubleQuotes);
				pos = this.pos;
				text += this._resultText;
				if (bp) {
					if (this._resultPart) {
						if (dollarStart > litStart) {
							parts.push({
								type: "Literal",
								pos: litStart,
								end: dollarStart,
								value: litBuf,
								text: src.slice(litStart, dollarStart)
							});
							litBuf = "";
						}
						parts.push(this._resultPart);
						litStart = pos;
					} else litBuf += this._resultText;
				}
				continue;
			}
			if (ch === 96) {
				const btStart = pos;
				this.pos = pos;
				this.readBacktickExpansion(insideDoubleQuotes);
				pos = this.pos;
				text += this._resultText;
				if (bp) {
					if (btStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: btStart,
							value: litBuf,
							text: src.slice(litStart, btStart)
						});
						litBuf = "";
					}
					parts.push(this._resultPart);
					litStart = pos;
				}
				continue;
			}
			if (!insideDoubleQuotes && !arithmetic && (ch === 60 || ch === 62) && pos + 1 < len && src.charCodeAt(pos + 1) === 40) {
				const psStart = pos;
				this.pos = pos + 2;
				const inner = this.extractBalanced();
				pos = this.pos;
				const raw = src.slice(psStart, pos);
				text += raw;
				if (bp) {
					if (psStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: psStart,
							value: litBuf,
							text: src.slice(litStart, psStart)
						});
						litBuf = "";
					}
					parts.push(this.processSubstitution(psStart, raw, ch === 60 ? "<" : ">", inner));
					litStart = pos;
				}
				continue;
			}
			text += src[pos];
			if (bp) {
				litBuf += src[pos];
				if (globs && (ch === 42 || ch === 63 || ch === 91)) hasGlobs = true;
			}
			pos++;
		}
		if (bp && pos > litStart) parts.push({
			type: "Literal",
			pos: litStart,
			end: pos,
			value: litBuf,
			text: src.slice(litStart, pos)
		});
		this.pos = pos;
		this._wordText = text;
		this._wordRaw = false;
		this._wordQuoted = false;
		this._wordHasExpansions = false;
		this._wordKeywordEligible = false;
		if (bp) {
			this._wordParts = parts.length > 1 || parts.length === 1 && (parts[0].type !== "Literal" || preserveLiteral) ? parts : null;
			if (hasGlobs) this._wordParts = parseGlobParts(src, start, pos, this._wordParts) ?? null;
		}
	}
	subFieldParts(start, end) {
		if (this._nestingDepth >= 256) return void 0;
		return hasEmbeddedWordStructure(this.src, start, end) ? this.parseSubFieldWord(start, end).parts : parseGlobParts(this.src, start, end, void 0);
	}
	parseSubFieldWord(start, end, context = "word", arithmetic = false) {
		if (start >= end) return new WordImpl("", start, start);
		if (this._nestingDepth >= 256) return new WordImpl(this.src.slice(start, end), start, end);
		this._nestingDepth++;
		const savedEnd = this.srcEnd;
		const savedBracketWindow = this._bracketWindow;
		const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
		const savedPos = this.pos;
		const savedText = this._wordText;
		const savedParts = this._wordParts;
		const savedQuoted = this._wordQuoted;
		const savedKeywordEligible = this._wordKeywordEligible;
		this.srcEnd = end;
		this.pos = start;
		this.readInnerWordText(context === "quoted", arithmetic, context === "word");
		const word = new WordImpl(this.src.slice(start, end), start, end);
		if (this._buildParts) word.parts = this._wordParts ?? void 0;
		this.srcEnd = savedEnd;
		this._bracketWindow = savedBracketWindow;
		this._arithmeticBracketWindow = savedArithmeticBracketWindow;
		this.pos = savedPos;
		this._wordText = savedText;
		this._wordParts = savedParts;
		this._wordQuoted = savedQuoted;
		this._wordKeywordEligible = savedKeywordEligible;
		this._nestingDepth--;
		return word;
	}
	skipSQ() {
		while (this.pos < this.srcEnd && this.src.charCodeAt(this.pos) !== 39) this.pos++;
		if (this.pos < this.srcEnd) this.pos++;
	}
	skipAnsiCQuoted() {
		const quotePos = this.pos - 1;
		const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
		this.pos = result.end;
		if (!result.closed) this.errors.push({
			message: "unterminated ANSI-C quote",
			pos: quotePos
		});
	}
	skipDQ() {
		const src = this.src;
		const len = this.srcEnd;
		this._unbalanced = false;
		if (this._nestingDepth < 256) while (this.pos < len) {
			const ch = src.charCodeAt(this.pos);
			if (ch === 34) {
				this.pos++;
				return;
			}
			if (ch === 92) {
				this.pos = Math.min(this.pos + 2, len);
				continue;
			}
			if (ch === 96) break;
			if (ch === 36) {
				const next = src.charCodeAt(this.pos + 1);
				if (next === 40 || next === 123 || next === 36) break;
			}
			this.pos++;
		}
		this.extractBalanced(true, true);
	}
	skipSpacesAndTabs() {
		this.pos = skipBlanks(this.src, this.pos, this.srcEnd);
	}
	readDoubleQuoted(unescapeAll = false) {
		const src = this.src;
		const len = this.srcEnd;
		const contentStart = this.pos;
		let hasExpansions = false;
		const bp = this._buildParts;
		const bt = bp || this._buildValue;
		if (!bp) {
			let p = this.pos;
			while (p < len) {
				const c = src.charCodeAt(p);
				if (c === 34) {
					this._dqText = bt ? src.slice(contentStart, p) : "";
					this._dqEnd = p;
					this.pos = p + 1;
					this._dqHasExpansions = false;
					this._dqParts = null;
					return;
				}
				if (c === 36 || c === 96 || c === 92) break;
				p++;
			}
		}
		let text = "";
		let parts = null;
		let litBuf = "";
		let litStart = bp ? this.pos : 0;
		while (this.pos < len && src.charCodeAt(this.pos) !== 34) {
			const runStart = this.pos;
			while (this.pos < len) {
				const c = src.charCodeAt(this.pos);
				if (c === 34 || c === 92 || c === 36 || c === 96) break;
				this.pos++;
			}
			if (bt && this.pos > runStart) {
				const chunk = src.slice(runStart, this.pos);
				text += chunk;
				if (bp) litBuf += chunk;
			}
			if (this.pos >= len || src.charCodeAt(this.pos) === 34) break;
			const ch = src.charCodeAt(this.pos);
			if (ch === 92) {
				this.pos++;
				if (this.pos < len) {
					const next = src.charCodeAt(this.pos);
					if (next === 10) {
						this.pos++;
						continue;
					}
					if (bt) {
						if (unescapeAll || next === 36 || next === 96 || next === 34 || next === 92) {
							const c = src[this.pos];
							text += c;
							if (bp) litBuf += c;
						} else {
							const pair = "\\" + src[this.pos];
							text += pair;
							if (bp) litBuf += pair;
						}
					}
					this.pos++;
				}
				continue;
			}
			if (ch === 36) {
				const afterDollar = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
				if (afterDollar === 34 || afterDollar === 39) {
					if (bt) {
						text += "$";
						if (bp) litBuf += "$";
					}
					this.pos++;
					continue;
				}
				const expStart = this.pos;
				this.readDollar(true);
				if (bt) text += this._resultText;
				if (this._resultHasExpansion) hasExpansions = true;
				if (bp) {
					const rp = this._resultPart;
					if (rp && isDQChild(rp)) {
						if (!parts) parts = [];
						if (expStart > litStart) {
							parts.push({
								type: "Literal",
								pos: litStart,
								end: expStart,
								value: litBuf,
								text: src.slice(litStart, expStart)
							});
							litBuf = "";
						}
						parts.push(rp);
						litStart = this.pos;
					} else litBuf += this._resultText;
				}
				continue;
			}
			if (ch === 96) {
				const btStart = this.pos;
				this.readBacktickExpansion(true);
				if (bt) text += this._resultText;
				hasExpansions = true;
				if (bp && this._resultPart && isDQChild(this._resultPart)) {
					if (!parts) parts = [];
					if (btStart > litStart) {
						parts.push({
							type: "Literal",
							pos: litStart,
							end: btStart,
							value: litBuf,
							text: src.slice(litStart, btStart)
						});
						litBuf = "";
					}
					parts.push(this._resultPart);
					litStart = this.pos;
				}
				continue;
			}
		}
		if (bp && parts && this.pos > litStart) parts.push({
			type: "Literal",
			pos: litStart,
			end: this.pos,
			value: litBuf,
			text: src.slice(litStart, this.pos)
		});
		this._dqEnd = this.pos;
		if (this.pos < len) this.pos++;
		else this.errors.push({
			message: "unterminated double quote",
			pos: contentStart - 1
		});
		this._dqText = text;
		this._dqHasExpansions = hasExpansions;
		this._dqParts = parts;
	}
	readDollar(insideDoubleQuotes = false) {
		const dollarPos = this.pos;
		this.pos++;
		const src = this.src;
		const len = this.srcEnd;
		const bt = this._buildParts || this._buildValue;
		if (this.pos >= len) {
			this._resultText = "$";
			this._resultIsRaw = true;
			this._resultHasExpansion = false;
			this._resultPart = void 0;
			return;
		}
		const logicalPos = skipLineContinuations(src, this.pos, len);
		if (logicalPos > this.pos && src.charCodeAt(logicalPos) === 40 && src.charCodeAt(logicalPos + 1) !== 40) this.pos = logicalPos;
		const ch = src.charCodeAt(this.pos);
		if (ch === 40) {
			if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 40) {
				const savedPos = this.pos;
				const savedErrors = this.errors.length;
				this.readArithmeticExpansion(dollarPos);
				if (!this._notArithmetic) return;
				this.errors.length = savedErrors;
				this.pos = savedPos;
			}
			this.readCommandSubstitution(dollarPos);
			return;
		}
		if (ch === 123) {
			const after = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
			if (after === 32 || after === 9 || after === 10) {
				this.readBraceCommandSubstitution();
				return;
			}
			if (after === 124) {
				this.readValueSubstitution();
				return;
			}
			this.readParameterExpansion(insideDoubleQuotes);
			return;
		}
		if (ch === 39) {
			this.pos++;
			if (bt) {
				const value = this.readAnsiCQuoted();
				this._resultText = value;
				this._resultPart = this._buildParts ? {
					type: "AnsiCQuoted",
					pos: dollarPos,
					end: this.pos,
					text: src.slice(dollarPos, this.pos),
					value
				} : void 0;
			} else {
				this.skipAnsiCQuoted();
				this._resultText = "";
				this._resultPart = void 0;
			}
			this._resultIsRaw = false;
			this._resultHasExpansion = false;
			return;
		}
		if (ch === 34) {
			this.pos++;
			this.readDoubleQuoted(insideDoubleQuotes);
			this._resultText = this._dqText;
			this._resultIsRaw = false;
			this._resultHasExpansion = this._dqHasExpansions;
			if (this._buildParts) {
				const text = src.slice(dollarPos, this.pos);
				this._resultPart = {
					type: "LocaleString",
					pos: dollarPos,
					end: this.pos,
					text,
					parts: this._dqParts ?? [{
						type: "Literal",
						pos: dollarPos + 2,
						end: this._dqEnd,
						value: this._dqText,
						text: src.slice(dollarPos + 2, this._dqEnd)
					}]
				};
			} else this._resultPart = void 0;
			return;
		}
		if (ch === 64 || ch === 42 || ch === 35 || ch === 63 || ch === 45 || ch === 36 || ch === 33 || ch >= 48 && ch <= 57) {
			this.pos++;
			const text = bt ? src.slice(this.pos - 2, this.pos) : "";
			this._resultText = text;
			this._resultIsRaw = true;
			this._resultHasExpansion = false;
			this._resultPart = this._buildParts ? {
				type: "SimpleExpansion",
				pos: dollarPos,
				end: this.pos,
				text
			} : void 0;
			return;
		}
		if (ch < 128 && isIdChar[ch] & 1) {
			const namePos = this.pos - 1;
			while (this.pos < len) {
				const c = src.charCodeAt(this.pos);
				if (c < 128 && isIdChar[c] & 2) this.pos++;
				else break;
			}
			const text = bt ? src.slice(namePos, this.pos) : "";
			this._resultText = text;
			this._resultIsRaw = true;
			this._resultHasExpansion = false;
			this._resultPart = this._buildParts ? {
				type: "SimpleExpansion",
				pos: dollarPos,
				end: this.pos,
				text
			} : void 0;
			return;
		}
		if (ch === 91) {
			const errorCount = this._errors === null ? 0 : this._errors.length;
			const close = this.findClosingArithmeticBracket(this.pos + 1);
			if (close !== -1) {
				const bodyStart = this.pos + 1;
				const body = src.slice(bodyStart, close);
				this.pos = close + 1;
				const text = bt ? src.slice(dollarPos, this.pos) : "";
				this._resultText = text;
				this._resultIsRaw = true;
				this._resultHasExpansion = false;
				this._resultPart = this._buildParts ? this.arithmeticExpansion(bodyStart - 2, text, body, bodyStart) : void 0;
				return;
			}
			if (this._errors !== null) this._errors.length = errorCount;
		}
		this._resultText = "$";
		this._resultIsRaw = true;
		this._resultHasExpansion = false;
		this._resultPart = void 0;
	}
	scanArithmeticBody() {
		this._notArithmetic = false;
		this._arithUnterminated = false;
		this.pos += 2;
		let depth = 1;
		let parenDepth = 0;
		let parentParenDepth = 0;
		let parenDepths;
		let reported = false;
		const src = this.src;
		const len = this.srcEnd;
		const start = this.pos;
		while (this.pos < len && depth > 0) {
			const c = src.charCodeAt(this.pos);
			if (c === 92) this.pos += this.pos + 1 < len ? 2 : 1;
			else if (c === 39) {
				this.pos++;
				this.skipSQ();
			} else if (c === 34) {
				this.pos++;
				this.skipDQ();
			} else if (c === 96) {
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
					if (src.charCodeAt(this.pos) === 92) this.pos++;
					this.pos++;
				}
				if (this.pos < len) this.pos++;
			} else if (c === 36 && this.pos + 2 < len && src.charCodeAt(this.pos + 1) === 40 && src.charCodeAt(this.pos + 2) !== 40) {
				const dollarPos = this.pos;
				this.pos += 2;
				this.extractBalanced();
				if (this._unbalanced) this.errors.push({
					message: "unterminated command substitution",
					pos: dollarPos
				});
			} else if (c === 36 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 123) {
				const close = this.findClosingBrace(this.pos + 2, len);
				this.pos = close === -1 ? len : close + 1;
			} else if ((c === 60 || c === 62) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 40) {
				this.pos += 2;
				this.extractBalanced();
			} else if (c === 40) {
				if (src.charCodeAt(this.pos - 1) === 36 && src.charCodeAt(this.pos + 1) === 40) {
					if (depth === 1) parentParenDepth = parenDepth;
					else (parenDepths ?? (parenDepths = [])).push(parenDepth);
					depth++;
					parenDepth = 0;
					if (depth + this._nestingDepth > 256 && !reported) {
						this.errors.push({
							message: "maximum arithmetic expansion nesting depth exceeded",
							pos: this.pos - 1
						});
						reported = true;
					}
					this.pos += 2;
				} else {
					if (++parenDepth + depth - 1 + this._nestingDepth > 256 && !reported) {
						this.errors.push({
							message: "maximum arithmetic expression nesting depth exceeded",
							pos: this.pos
						});
						reported = true;
					}
					this.pos++;
				}
			} else if (c === 41 && parenDepth > 0) {
				parenDepth--;
				this.pos++;
			} else if (c === 41 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 41) {
				if (--depth === 0) {
					this.pos += 2;
					break;
				}
				parenDepth = depth === 1 ? parentParenDepth : parenDepths.pop();
				this.pos += 2;
			} else if (c === 41 && depth === 1) {
				this._notArithmetic = true;
				return "";
			} else this.pos++;
		}
		const bt = this._buildParts || this._buildValue;
		if (depth > 0) {
			this._arithUnterminated = true;
			return bt ? src.slice(start, this.pos) : "";
		}
		return bt ? src.slice(start, this.pos - 2) : "";
	}
	readArithmeticExpansion(dollarPos) {
		const bodyStart = this.pos + 2;
		const body = this.scanArithmeticBody();
		if (this._notArithmetic) return;
		if (this._arithUnterminated) this.errors.push({
			message: "unterminated arithmetic expansion",
			pos: dollarPos
		});
		const text = this._buildParts || this._buildValue ? this.src.slice(dollarPos, this.pos) : "";
		this._resultText = text;
		this._resultIsRaw = true;
		this._resultHasExpansion = false;
		this._resultPart = this._buildParts ? this.arithmeticExpansion(dollarPos, text, body, bodyStart) : void 0;
	}
	arithmeticExpansion(pos, text, body, bodyStart) {
		return new ArithmeticExpansionImpl(pos, this.pos, text, {
			source: this.src,
			body,
			offset: bodyStart,
			depth: this._nestingDepth,
			context: this.substitutionContext
		});
	}
	readArithmeticCommand(out, tokenStart) {
		const savedBuildValue = this._buildValue;
		this._buildValue = true;
		const body = this.scanArithmeticBody();
		this._buildValue = savedBuildValue;
		if (this._arithUnterminated) this.errors.push({
			message: "unterminated arithmetic command",
			pos: tokenStart
		});
		setToken(out, Token.ArithCmd, body, tokenStart, this.pos);
	}
	readCommandSubstitution(dollarPos) {
		const openPos = this.pos;
		this.pos++;
		const inner = this.extractBalanced();
		if (this._unbalanced) this.errors.push({
			message: "unterminated command substitution",
			pos: dollarPos
		});
		const bt = this._buildParts || this._buildValue;
		const rawText = bt ? this.src.slice(dollarPos, this.pos) : "";
		const text = !bt || openPos === dollarPos + 1 ? rawText : "$" + this.src.slice(openPos, this.pos);
		this._resultText = text;
		this._resultIsRaw = openPos === dollarPos + 1;
		this._resultHasExpansion = true;
		if (this._buildParts) this._resultPart = this.commandExpansion(dollarPos, rawText, openPos + 1, inner, !this._unbalanced);
		else this._resultPart = void 0;
	}
	readBraceCommandSubstitution() {
		this.readBraceSubstitution(1);
	}
	readValueSubstitution() {
		this.readBraceSubstitution(2);
	}
	readBraceSubstitution(skip) {
		const dollarPos = this.pos - 1;
		this.pos += skip;
		const src = this.src;
		const len = this.srcEnd;
		let depth = 1;
		const start = this.pos;
		while (this.pos < len) {
			const c = src.charCodeAt(this.pos);
			if (c === 123) depth++;
			else if (c === 125) {
				if (--depth === 0) {
					this.pos++;
					break;
				}
			} else if (c === 39) {
				this.pos++;
				this.skipSQ();
				continue;
			} else if (c === 34) {
				this.pos++;
				this.skipDQ();
				continue;
			} else if (c === 92) this.pos++;
			this.pos++;
		}
		this._resultIsRaw = true;
		this._resultHasExpansion = true;
		if (this._buildParts || this._buildValue) {
			const rawInner = src.slice(start, this.pos - 1);
			const inner = rawInner.trim();
			const text = src.slice(dollarPos, this.pos);
			this._resultText = text;
			if (this._buildParts) {
				const innerStart = start + (rawInner.length - rawInner.trimStart().length);
				this._resultPart = this.commandExpansion(dollarPos, text, innerStart, inner);
			} else this._resultPart = void 0;
		} else {
			this._resultText = "";
			this._resultPart = void 0;
		}
	}
	readBacktickExpansion(insideDoubleQuotes = false) {
		this.pos++;
		const src = this.src;
		const len = this.srcEnd;
		const start = this.pos;
		if (!this._buildParts && !this._buildValue) {
			while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
				if (src.charCodeAt(this.pos) === 92 && this.pos + 1 < len) this.pos++;
				this.pos++;
			}
			if (this.pos < len) this.pos++;
			else this.errors.push({
				message: "unterminated backtick",
				pos: start - 1
			});
			this._resultText = "";
			this._resultIsRaw = false;
			this._resultHasExpansion = true;
			this._resultPart = void 0;
			return;
		}
		let inner = "";
		let hasEscapes = false;
		while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
			if (src.charCodeAt(this.pos) === 92) {
				hasEscapes = true;
				break;
			}
			this.pos++;
		}
		if (!hasEscapes) inner = src.slice(start, this.pos);
		else {
			inner = src.slice(start, this.pos);
			while (this.pos < len && src.charCodeAt(this.pos) !== 96) if (src.charCodeAt(this.pos) === 92) {
				this.pos++;
				if (this.pos < len) {
					const c = src.charCodeAt(this.pos);
					if (c === 36 || c === 96 || c === 92 || insideDoubleQuotes && c === 34) inner += src[this.pos];
					else inner += "\\" + src[this.pos];
					this.pos++;
				}
			} else {
				const runStart = this.pos;
				while (this.pos < len) {
					const c = src.charCodeAt(this.pos);
					if (c === 96 || c === 92) break;
					this.pos++;
				}
				inner += src.slice(runStart, this.pos);
			}
		}
		if (this.pos < len) this.pos++;
		else this.errors.push({
			message: "unterminated backtick",
			pos: start - 1
		});
		const text = src.slice(start - 1, this.pos);
		this._resultText = inner;
		this._resultHasExpansion = true;
		if (this._buildParts) this._resultPart = hasEscapes ? this.decodedCommandExpansion(start - 1, text, inner) : this.commandExpansion(start - 1, text, start, inner);
		else this._resultPart = void 0;
	}
	readParameterExpansion(insideDoubleQuotes) {
		const src = this.src;
		const len = this.srcEnd;
		const start = this.pos;
		this.pos++;
		let depth = 1;
		let reported = false;
		while (this.pos < len && depth > 0) {
			const ch = src.charCodeAt(this.pos);
			if (ch === 36) {
				const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
				if (next === 123) {
					depth++;
					if (this._nestingDepth + depth > 256 && !reported) {
						this.errors.push({
							message: "maximum parameter expansion nesting depth exceeded",
							pos: this.pos
						});
						reported = true;
					}
					this.pos += 2;
					continue;
				}
				if (next === 36) {
					this.pos += 2;
					continue;
				}
				if (next === 40) {
					const dollarPos = this.pos;
					this.pos += 2;
					this.extractBalanced();
					if (this._unbalanced) this.errors.push({
						message: "unterminated command substitution",
						pos: dollarPos
					});
					continue;
				}
			} else if (ch === 96) {
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
					if (src.charCodeAt(this.pos) === 92) this.pos++;
					this.pos++;
				}
				if (this.pos < len) this.pos++;
				continue;
			} else if (ch === 125) {
				if (--depth === 0) {
					this.pos++;
					break;
				}
			} else if (ch === 92) {
				if (this.pos + 1 < len) this.pos++;
			} else if (ch === 39) {
				this.pos++;
				if (this.pos > start + 1 && src.charCodeAt(this.pos - 2) === 36) this.skipAnsiCQuoted();
				else this.skipSQ();
				continue;
			} else if (ch === 34) {
				this.pos++;
				this.skipDQ();
				continue;
			}
			this.pos++;
		}
		const closed = depth === 0;
		if (!closed) this.errors.push({
			message: "unterminated parameter expansion",
			pos: start - 1
		});
		const text = this._buildParts || this._buildValue ? src.slice(start - 1, this.pos) : "";
		this._resultText = text;
		this._resultIsRaw = true;
		this._resultHasExpansion = false;
		if (this._buildParts) {
			const inner = src.slice(start + 1, closed ? this.pos - 1 : this.pos);
			this._resultPart = this.parseParamInner(text, inner, start + 1, insideDoubleQuotes);
		} else this._resultPart = void 0;
	}
	parseParamInner(text, inner, innerStart, insideDoubleQuotes) {
		const result = {
			type: "ParameterExpansion",
			pos: innerStart - 2,
			end: this.pos,
			text,
			parameter: "",
			parameterPos: innerStart,
			parameterEnd: innerStart,
			prefix: void 0,
			index: void 0,
			operation: void 0
		};
		const ilen = inner.length;
		if (ilen === 0) return result;
		const sub = (a, b, context = "word") => this.parseSubFieldWord(innerStart + a, innerStart + b, context);
		const closeBracket = (start) => {
			const close = this.findClosingBracket(innerStart + start, innerStart + ilen);
			return close === -1 ? -1 : close - innerStart;
		};
		let i = 0;
		if (ilen > 1 && inner.charCodeAt(0) === 33) {
			result.prefix = "!";
			i = 1;
		}
		if (ilen > 1 && inner.charCodeAt(0) === 35) {
			const nameEnd = this.scanParamName(inner, 1);
			let parameterEnd = nameEnd;
			let indexEnd = -1;
			if (parameterEnd < ilen && inner.charCodeAt(parameterEnd) === 91) {
				indexEnd = closeBracket(parameterEnd + 1);
				if (indexEnd !== -1) parameterEnd = indexEnd + 1;
			}
			if (nameEnd > 1 && parameterEnd === ilen) {
				result.prefix = "#";
				result.parameter = inner.slice(1, nameEnd);
				result.parameterPos = innerStart + 1;
				result.parameterEnd = innerStart + nameEnd;
				if (indexEnd !== -1) result.index = sub(nameEnd + 1, indexEnd, "embedded");
				return result;
			}
		}
		const nameStart = i;
		i = this.scanParamName(inner, i);
		result.parameter = inner.slice(nameStart, i);
		result.parameterPos = innerStart + nameStart;
		result.parameterEnd = innerStart + i;
		if (i < ilen && inner.charCodeAt(i) === 91) {
			const closeB = closeBracket(i + 1);
			if (closeB !== -1) {
				result.index = sub(i + 1, closeB, "embedded");
				i = closeB + 1;
			}
		}
		if (i >= ilen) return result;
		const pos = innerStart + i;
		const end = innerStart + ilen;
		const opChar = inner.charCodeAt(i);
		const nextChar = inner.charCodeAt(i + 1);
		const defaultChar = inner[opChar === 58 ? i + 1 : i];
		if (defaultChar === "-" || defaultChar === "=" || defaultChar === "+" || defaultChar === "?") {
			const operandStart = i + (opChar === 58 ? 2 : 1);
			result.operation = {
				type: "Default",
				pos,
				end,
				operatorEnd: innerStart + operandStart,
				operator: opChar === 58 ? `:${defaultChar}` : defaultChar,
				operand: sub(operandStart, ilen, insideDoubleQuotes ? "quoted" : "word")
			};
			return result;
		}
		if (opChar === 58) {
			i++;
			const sliceStart = innerStart + i;
			const colonIdx = findUnnested(inner.slice(i), 58, true, (index, quoted) => {
				return this.findNestedShellEnd(sliceStart + index, end, quoted) - sliceStart;
			});
			result.operation = {
				type: "Slice",
				pos,
				end,
				operatorEnd: sliceStart,
				operator: ":",
				offset: sub(i, colonIdx === -1 ? ilen : i + colonIdx, "embedded"),
				length: colonIdx === -1 ? void 0 : sub(i + colonIdx + 1, ilen, "embedded")
			};
			return result;
		}
		if (opChar === 35 || opChar === 37) {
			const doubled = nextChar === opChar;
			const operator = opChar === 35 ? doubled ? "##" : "#" : doubled ? "%%" : "%";
			const operandStart = i + (doubled ? 2 : 1);
			result.operation = {
				type: "Remove",
				pos,
				end,
				operatorEnd: innerStart + operandStart,
				operator,
				operand: sub(operandStart, ilen)
			};
			return result;
		}
		if (opChar === 47) {
			i++;
			let operator = "/";
			if (nextChar === 47 || nextChar === 35 || nextChar === 37) {
				operator = nextChar === 47 ? "//" : nextChar === 35 ? "/#" : "/%";
				i++;
			}
			let separatorStart = i;
			if (nextChar === 47) {
				separatorStart = skipLineContinuations(inner, i, ilen);
				if (inner.charCodeAt(separatorStart) === 47) separatorStart++;
			}
			const sepIdx = findUnnested(inner.slice(separatorStart), 47);
			const patternEnd = sepIdx === -1 ? ilen : separatorStart + sepIdx;
			result.operation = {
				type: "Replace",
				pos,
				end,
				operatorEnd: innerStart + i,
				operator,
				pattern: sub(i, patternEnd),
				replacement: sub(sepIdx === -1 ? ilen : patternEnd + 1, ilen)
			};
			return result;
		}
		if (opChar === 94 || opChar === 44) {
			const doubled = nextChar === opChar;
			const operator = opChar === 94 ? doubled ? "^^" : "^" : doubled ? ",," : ",";
			const operandStart = i + (doubled ? 2 : 1);
			result.operation = {
				type: "CaseModification",
				pos,
				end,
				operatorEnd: innerStart + operandStart,
				operator,
				operand: operandStart === ilen ? void 0 : sub(operandStart, ilen)
			};
			return result;
		}
		if (result.prefix === "!" && result.index === void 0 && i + 1 === ilen && (opChar === 64 || opChar === 42)) {
			result.operation = {
				type: "Names",
				pos,
				end,
				operatorEnd: end,
				operator: opChar === 64 ? "@" : "*"
			};
			return result;
		}
		if (opChar === 64) {
			result.operation = {
				type: "Transform",
				pos,
				end,
				operatorEnd: pos + 1,
				operator: "@",
				operand: sub(i + 1, ilen)
			};
			return result;
		}
		result.operation = {
			type: "Unknown",
			pos,
			end,
			operatorEnd: end,
			operator: inner.slice(i)
		};
		return result;
	}
	findNestedShellEnd(start, end, quoted) {
		const ch = this.src.charCodeAt(start);
		if (ch === 96) {
			let pos = start + 1;
			while (pos < end) {
				const current = this.src.charCodeAt(pos);
				if (current === 92) {
					pos += 2;
					continue;
				}
				pos++;
				if (current === 96) return pos;
			}
			return end;
		}
		let close;
		if (ch === 36) {
			const next = start + 1;
			if (next < end && this.src.charCodeAt(next) === 123) close = this.findClosingBrace(next + 1, end);
			else {
				const open = skipLineContinuations(this.src, next, end);
				if (open >= end || this.src.charCodeAt(open) !== 40) return start;
				close = this.findClosingParenthesis(open + 1, end);
			}
		} else {
			const open = start + 1;
			if (quoted || ch !== 60 && ch !== 62 || open >= end || this.src.charCodeAt(open) !== 40) return start;
			close = this.findClosingParenthesis(open + 1, end);
		}
		return close === -1 ? end : close + 1;
	}
	scanParamName(s, start) {
		let i = start;
		if (i >= s.length) return i;
		const c = s.charCodeAt(i);
		if (c === 64 || c === 42 || c === 35 || c === 63 || c === 45 || c === 36 || c === 33) return i + 1;
		if (c >= 48 && c <= 57) {
			while (i < s.length && s.charCodeAt(i) >= 48 && s.charCodeAt(i) <= 57) i++;
			return i;
		}
		if (c >= 97 && c <= 122 || c >= 65 && c <= 90 || c === 95) {
			i++;
			while (i < s.length) {
				const ch = s.charCodeAt(i);
				if (ch >= 97 && ch <= 122 || ch >= 65 && ch <= 90 || ch >= 48 && ch <= 57 || ch === 95) i++;
				else break;
			}
		}
		return i;
	}
	readAnsiCQuoted() {
		const quotePos = this.pos - 1;
		const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
		this.pos = result.end;
		if (!result.closed) this.errors.push({
			message: "unterminated ANSI-C quote",
			pos: quotePos
		});
		return result.value;
	}
	extractBalanced(useGrammar = true, quoteOnly = false) {
		const src = this.src;
		const len = this.srcEnd;
		const bt = this._buildParts || this._buildValue;
		let depth = quoteOnly ? 0 : 1;
		const start = this.pos;
		this._unbalanced = false;
		const knownEnd = useGrammar && !quoteOnly ? this.substitutionContext.boundaries?.get(start) : void 0;
		if (knownEnd !== void 0 && knownEnd <= len && this._nestingDepth < 256) {
			this.pos = knownEnd;
			return bt ? src.slice(start, knownEnd - 1) : "";
		}
		let wordStart = true;
		while (!quoteOnly && this.pos < len) {
			const c = src.charCodeAt(this.pos);
			if (c === 41) {
				const result = bt ? src.slice(start, this.pos) : "";
				this.pos++;
				return result;
			} else if (c === 40 || c === 92 || c === 39 || c === 34 || c === 96 || c === 36 && (src.charCodeAt(this.pos + 1) === 39 || src.charCodeAt(this.pos + 1) === 36 || src.charCodeAt(this.pos + 1) === 123)) break;
			else if (c === 60 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 60) break;
			else if (c === 35 && wordStart) break;
			else if (c === 99 && wordStart && this.pos + 3 < len && src.charCodeAt(this.pos + 1) === 97 && src.charCodeAt(this.pos + 2) === 115 && src.charCodeAt(this.pos + 3) === 101 && (this.pos + 4 >= len || src.charCodeAt(this.pos + 4) < 128 && charType[src.charCodeAt(this.pos + 4)] & 1)) break;
			else {
				wordStart = c < 128 && (charType[c] & 1) !== 0;
				this.pos++;
			}
		}
		let caseDepth = 0;
		let caseParens = 0;
		const wordStartAfterParen = [];
		let pendingDelims = null;
		let scripts;
		let arithBase = -1;
		let arithExtent = start >= 2 && src.charCodeAt(start) === 40 && src.charCodeAt(start - 1) === 40 && src.charCodeAt(start - 2) === 36;
		let substitutions = 0;
		let reported = false;
		const quotes = quoteOnly ? [{
			close: 34,
			depth: 0
		}] : [];
		let quotedDepth = quoteOnly ? 1 : 0;
		let parameterDepth = 0;
		let arithmeticOpens;
		let continuedDollarPos = -1;
		let continuedParenPos = -1;
		let escapedEnd = -1;
		let lastParenEnd = -1;
		let checkedGrammar = false;
		while (this.pos < len && (depth > 0 || quotes.length > 0)) {
			let ch = src.charCodeAt(this.pos);
			const quote = quotes.length === 0 ? void 0 : quotes[quotes.length - 1];
			if (quote !== void 0 && quote.depth === depth) {
				let commandOpen = false;
				if (ch === 92) {
					this.pos = Math.min(this.pos + 2, len);
					continue;
				}
				if (ch === quote.close) {
					quotes.pop();
					if (ch === 34) quotedDepth--;
					else parameterDepth--;
					this.pos++;
					if (quoteOnly && depth === 0 && quotes.length === 0) return "";
					continue;
				}
				if (ch === 34) {
					quotes.push({
						close: 34,
						depth
					});
					quotedDepth++;
				} else if (ch === 39 && quote.close === 125) {
					this.pos++;
					this.skipSQ();
					continue;
				} else if (ch === 96) {
					this.pos++;
					while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
						if (src.charCodeAt(this.pos) === 92) this.pos++;
						if (this.pos < len) this.pos++;
					}
					if (this.pos < len) this.pos++;
					continue;
				} else if (ch === 36) {
					const next = src.charCodeAt(this.pos + 1);
					if (next === 39 && quote.close === 125) {
						this.pos += 2;
						this.skipAnsiCQuoted();
						continue;
					}
					if (next === 123) {
						quotes.push({
							close: 125,
							depth
						});
						parameterDepth++;
						this.pos++;
					} else if (next === 40) {
						this.pos++;
						ch = 40;
						commandOpen = true;
					} else if (next === 36) {
						this.pos += src.charCodeAt(this.pos + 2) === 40 ? 1 : 2;
						continue;
					}
				}
				if (!reported && this._nestingDepth + Math.max(quotedDepth, parameterDepth) > 256) {
					this.errors.push({
						message: "maximum word nesting depth exceeded",
						pos: this.pos
					});
					reported = true;
				}
				if (!commandOpen) {
					this.pos++;
					while (this.pos < len) {
						const c = src.charCodeAt(this.pos);
						if (c === 92 || c === 34 || c === 36 || c === 96 || c === 125 || c === 39) break;
						this.pos++;
					}
					continue;
				}
			}
			if (ch === 35 && lastParenEnd !== -1 && !arithExtent && arithBase < 0 && useGrammar && !checkedGrammar && this._nestingDepth + (scripts?.length ?? 0) < 256 && skipBlanks(src, lastParenEnd, len) === this.pos) {
				checkedGrammar = true;
				const scope = scripts?.[scripts.length - 1];
				const end = this.findSubstitutionEnd(scope?.start ?? start, len, this._nestingDepth + (scripts?.length ?? 0) + 1);
				if (end !== -1) {
					if (scope === void 0) {
						this.pos = end;
						return bt ? src.slice(start, end - 1) : "";
					}
					this.pos = end - 1;
					depth = scope.depth + 1;
					caseDepth = 0;
					caseParens = 0;
					wordStartAfterParen.length = scope.parens + 1;
					ch = 41;
				}
			}
			if (ch === 40) {
				const prev = this.pos > start && this.pos !== escapedEnd ? src.charCodeAt(this.pos - 1) : 0;
				const commandDollarPos = prev === 36 ? this.pos - 1 : this.pos === continuedParenPos ? continuedDollarPos : -1;
				const wordParen = commandDollarPos !== -1 || prev === 60 || prev === 62 || prev === 61 || prev === 64 || prev === 63 || prev === 42 || prev === 43 || prev === 33 || prev === 40 && wordStartAfterParen[wordStartAfterParen.length - 1] === false || arithExtent && this.pos === start;
				const script = commandDollarPos !== -1 && src.charCodeAt(this.pos + 1) !== 40 || (prev === 60 || prev === 62) && arithBase < 0 && !arithExtent;
				if (script) {
					(scripts ?? (scripts = [])).push({
						start: this.pos + 1,
						dollar: commandDollarPos,
						depth,
						parens: wordStartAfterParen.length,
						caseDepth,
						caseParens,
						arithBase,
						arithExtent,
						substitutions,
						checkedGrammar,
						pendingDelims
					});
					caseDepth = 0;
					caseParens = 0;
					arithBase = -1;
					arithExtent = false;
					checkedGrammar = false;
					pendingDelims = null;
				}
				wordStartAfterParen.push(!wordParen);
				wordStart = true;
				if (!script && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 40) arithBase = depth;
				if (commandDollarPos !== -1) {
					if (script) substitutions++;
					else (arithmeticOpens ?? (arithmeticOpens = [])).push(depth);
					if (substitutions + (arithmeticOpens?.length ?? 0) + this._nestingDepth + (quoteOnly ? 0 : 1) > 256 && !reported) {
						this.errors.push({
							message: "maximum command substitution nesting depth exceeded",
							pos: commandDollarPos
						});
						reported = true;
					}
				}
				continuedDollarPos = -1;
				continuedParenPos = -1;
				depth++;
				if (caseDepth > 0) caseParens++;
				this.pos++;
			} else if (ch === 41) {
				if (caseDepth > 0 && caseParens === 0) {
					this.pos++;
					wordStart = true;
				} else {
					if (caseDepth > 0) caseParens--;
					depth--;
					if (depth === 0 && !quoteOnly) {
						const result = bt ? src.slice(start, this.pos) : "";
						this.pos++;
						return result;
					}
					if (depth <= arithBase) arithBase = -1;
					if (arithmeticOpens !== void 0) while (arithmeticOpens.length > 0 && arithmeticOpens[arithmeticOpens.length - 1] >= depth) arithmeticOpens.pop();
					wordStart = wordStartAfterParen.pop() ?? true;
					this.pos++;
					const scope = scripts?.[scripts.length - 1];
					if (scope !== void 0 && scope.depth === depth) {
						scripts.pop();
						caseDepth = scope.caseDepth;
						caseParens = scope.caseParens;
						arithBase = scope.arithBase;
						arithExtent = scope.arithExtent;
						substitutions = scope.substitutions;
						checkedGrammar = scope.checkedGrammar;
						pendingDelims = scope.pendingDelims;
					}
				}
				lastParenEnd = this.pos;
			} else if (ch === 92) {
				if (this.pos > start && src.charCodeAt(this.pos - 1) === 36) {
					const logicalPos = skipLineContinuations(src, this.pos, len);
					if (logicalPos > this.pos && src.charCodeAt(logicalPos) === 40 && src.charCodeAt(logicalPos + 1) !== 40) {
						continuedDollarPos = this.pos - 1;
						continuedParenPos = logicalPos;
					}
				}
				this.pos++;
				if (this.pos < len) {
					if (src.charCodeAt(this.pos) !== 10) wordStart = false;
					this.pos++;
				}
				escapedEnd = this.pos;
			} else if (ch === 36) {
				const next = src.charCodeAt(++this.pos);
				if (next === 39) {
					this.pos++;
					this.skipAnsiCQuoted();
				} else if (next === 36) this.pos++;
				else if (next === 123 && !isBraceCommandOpener(src.charCodeAt(this.pos + 1))) {
					quotes.push({
						close: 125,
						depth
					});
					parameterDepth++;
					this.pos++;
				}
				wordStart = false;
			} else if (ch === 39) {
				this.pos++;
				this.skipSQ();
				wordStart = false;
			} else if (ch === 34) {
				quotes.push({
					close: 34,
					depth
				});
				quotedDepth++;
				this.pos++;
				wordStart = false;
			} else if (ch === 96) {
				this.pos++;
				while (this.pos < len && src.charCodeAt(this.pos) !== 96) {
					if (src.charCodeAt(this.pos) === 92) this.pos++;
					if (this.pos < len) this.pos++;
				}
				if (this.pos < len) this.pos++;
				wordStart = false;
			} else if (ch === 60 && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === 60) {
				if (this.pos + 2 < len && src.charCodeAt(this.pos + 2) === 60) this.pos += 3;
				else {
					this.pos += 2;
					const strip = this.pos < len && src.charCodeAt(this.pos) === 45;
					if (strip) this.pos++;
					this.skipSpacesAndTabs();
					this.readHereDocDelimiter();
					if (this._hereDelim || this._hereQuoted) (pendingDelims ?? (pendingDelims = [])).push({
						delimiter: this._hereDelim,
						strip,
						quoted: this._hereQuoted
					});
				}
				wordStart = false;
			} else if (ch === 10 && pendingDelims) {
				this.pos++;
				for (const hd of pendingDelims) this.skipHereDocBody(hd.delimiter, hd.strip, true, hd.quoted);
				pendingDelims = null;
				wordStart = true;
			} else if (ch === 35 && arithBase < 0 && !arithExtent && wordStart) while (this.pos < len && src.charCodeAt(this.pos) !== 10) this.pos++;
			else {
				const wStart = this.pos;
				while (this.pos < len) {
					const wc = src.charCodeAt(this.pos);
					if (wc < 128 && charType[wc]) break;
					this.pos++;
				}
				if (this.pos > wStart) {
					if (this.pos - wStart === 4 && wordStart && arithBase < 0 && !arithExtent) {
						const c0 = src.charCodeAt(wStart);
						if (c0 === 99 && src.charCodeAt(wStart + 1) === 97 && src.charCodeAt(wStart + 2) === 115 && src.charCodeAt(wStart + 3) === 101) caseDepth++;
						else if (c0 === 101 && src.charCodeAt(wStart + 1) === 115 && src.charCodeAt(wStart + 2) === 97 && src.charCodeAt(wStart + 3) === 99 && caseDepth > 0) {
							caseDepth--;
							if (caseDepth === 0) caseParens = 0;
						}
					}
					wordStart = false;
				} else {
					const wc = src.charCodeAt(this.pos);
					wordStart = wc < 128 && (charType[wc] & 1) !== 0;
					this.pos++;
				}
			}
		}
		this._unbalanced = true;
		if (quoteOnly && scripts !== void 0 && scripts.length > 0) this.errors.push({
			message: "unterminated command substitution",
			pos: scripts[0].dollar
		});
		return bt ? src.slice(start, this.pos) : "";
	}
};
// ../../node_modules/unbash/dist/arithmetic.js
function opPrec(op) {
	switch (op) {
		case ",": return 1;
		case "=":
		case "+=":
		case "-=":
		case "*=":
		case "/=":
		case "%=":
		case "<<=":
		case ">>=":
		case "&=":
		case "|=":
		case "^=": return 2;
		case "||": return 4;
		case "&&": return 5;
		case "|": return 6;
		case "^": return 7;
		case "&": return 8;
		case "==":
		case "!=": return 9;
		case "<":
		case "<=":
		case ">":
		case ">=": return 10;
		case "<<":
		case ">>": return 11;
		case "+":
		case "-": return 12;
		case "*":
		case "/":
		case "%": return 13;
		case "**": return 14;
		case "?": return 3;
		default: return -1;
	}
}
function trimEnd(src, start, end) {
	while (end > start) {
		const c = src.charCodeAt(end - 1);
		if (c !== 32 && c !== 9 && c !== 10) break;
		end--;
	}
	return end;
}
function opRightAssoc(op) {
	switch (op) {
		case "=":
		case "+=":
		case "-=":
		case "*=":
		case "/=":
		case "%=":
		case "<<=":
		case ">>=":
		case "&=":
		case "|=":
		case "^=":
		case "**": return true;
		default: return false;
	}
}
function parseArithmeticExpression(src, offset = 0, collector, nestingDepth = 0) {
	let pos = 0;
	const len = src.length;
	const initialWordCount = collector?.embeddedWords.length ?? 0;
	function makeWord(start, end, embedded = false) {
		const node = {
			type: "ArithmeticWord",
			pos: start + offset,
			end: end + offset,
			value: src.slice(start, end),
			parts: void 0
		};
		if (embedded) collector?.embeddedWords.push(node);
		return node;
	}
	function skipWS() {
		while (pos < len) {
			const c = src.charCodeAt(pos);
			if (c === 32 || c === 9 || c === 10) pos++;
			else break;
		}
	}
	function tryReadBinOp() {
		if (pos >= len) return null;
		const c = src.charCodeAt(pos);
		const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
		const nnc = pos + 2 < len ? src.charCodeAt(pos + 2) : 0;
		switch (c) {
			case 44:
				pos++;
				return ",";
			case 61:
				if (nc === 61) {
					pos += 2;
					return "==";
				}
				pos++;
				return "=";
			case 33:
				if (nc === 61) {
					pos += 2;
					return "!=";
				}
				return null;
			case 60:
				if (nc === 60) {
					if (nnc === 61) {
						pos += 3;
						return "<<=";
					}
					pos += 2;
					return "<<";
				}
				if (nc === 61) {
					pos += 2;
					return "<=";
				}
				pos++;
				return "<";
			case 62:
				if (nc === 62) {
					if (nnc === 61) {
						pos += 3;
						return ">>=";
					}
					pos += 2;
					return ">>";
				}
				if (nc === 61) {
					pos += 2;
					return ">=";
				}
				pos++;
				return ">";
			case 43:
				if (nc === 61) {
					pos += 2;
					return "+=";
				}
				if (nc === 43) return null;
				pos++;
				return "+";
			case 45:
				if (nc === 61) {
					pos += 2;
					return "-=";
				}
				if (nc === 45) return null;
				pos++;
				return "-";
			case 42:
				if (nc === 42) {
					pos += 2;
					return "**";
				}
				if (nc === 61) {
					pos += 2;
					return "*=";
				}
				pos++;
				return "*";
			case 47:
				if (nc === 61) {
					pos += 2;
					return "/=";
				}
				pos++;
				return "/";
			case 37:
				if (nc === 61) {
					pos += 2;
					return "%=";
				}
				pos++;
				return "%";
			case 124:
				if (nc === 124) {
					pos += 2;
					return "||";
				}
				if (nc === 61) {
					pos += 2;
					return "|=";
				}
				pos++;
				return "|";
			case 38:
				if (nc === 38) {
					pos += 2;
					return "&&";
				}
				if (nc === 61) {
					pos += 2;
					return "&=";
				}
				pos++;
				return "&";
			case 94:
				if (nc === 61) {
					pos += 2;
					return "^=";
				}
				pos++;
				return "^";
			case 63:
				pos++;
				return "?";
			default: return null;
		}
	}
	function skipTruncatedUnary() {
		skipWS();
		while (pos < len) {
			const c = src.charCodeAt(pos);
			if (c !== 33 && c !== 126 && c !== 43 && c !== 45) break;
			if (src.charCodeAt(pos + 1) === 61) break;
			pos++;
			skipWS();
		}
		if (src.charCodeAt(pos) === 40) {
			let groups = 1;
			pos++;
			while (pos < len && groups > 0) {
				const wordEnd = collector?.findArithmeticWordEnd?.(pos + offset, offset + len) ?? pos + offset;
				if (wordEnd > pos + offset) {
					pos = wordEnd - offset;
					continue;
				}
				const c = src.charCodeAt(pos++);
				if (c === 40) groups++;
				else if (c === 41) groups--;
			}
		} else if (pos < len && src.charCodeAt(pos) !== 41 && src.charCodeAt(pos) !== 58) parseAtom(0);
		skipWS();
		const c = src.charCodeAt(pos);
		if ((c === 43 || c === 45) && src.charCodeAt(pos + 1) === c) pos += 2;
	}
	function recoverExpression(minPrec) {
		skipWS();
		const start = pos;
		if (start === len) return makeWord(start, start);
		const wordCount = collector?.embeddedWords.length ?? 0;
		let ternaries = 0;
		for (;;) {
			skipTruncatedUnary();
			skipWS();
			if (src.charCodeAt(pos) === 58 && ternaries > 0) {
				ternaries--;
				pos++;
				continue;
			}
			const saved = pos;
			const op = tryReadBinOp();
			if (op === null || ternaries === 0 && opPrec(op) < minPrec) {
				pos = saved;
				break;
			}
			if (op === "?") ternaries++;
		}
		if (collector) collector.embeddedWords.length = wordCount;
		return makeWord(start, trimEnd(src, start, pos));
	}
	function parseBinExpr(minPrec, depth) {
		if (depth > 256) return recoverExpression(minPrec);
		let left = parseUnaryExpr(depth);
		while (true) {
			skipWS();
			if (pos >= len) break;
			const saved = pos;
			const op = tryReadBinOp();
			if (!op) break;
			if (op === "?") {
				if (opPrec(op) < minPrec) {
					pos = saved;
					break;
				}
				const consequent = parseBinExpr(1, depth + 1);
				skipWS();
				if (pos < len && src.charCodeAt(pos) === 58) pos++;
				const alternate = parseBinExpr(3, depth + 1);
				left = {
					type: "ArithmeticTernary",
					pos: left.pos,
					end: alternate.end,
					test: left,
					consequent,
					alternate
				};
				continue;
			}
			const prec = opPrec(op);
			if (prec < minPrec) {
				pos = saved;
				break;
			}
			const right = parseBinExpr(opRightAssoc(op) ? prec : prec + 1, depth + 1);
			left = {
				type: "ArithmeticBinary",
				pos: left.pos,
				end: right.end,
				operator: op,
				left,
				right
			};
		}
		return left;
	}
	function parseUnaryExpr(depth) {
		skipWS();
		if (depth > 256) return recoverExpression(15);
		if (pos >= len) return makeWord(pos, pos);
		const start = pos;
		const c = src.charCodeAt(pos);
		const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
		if (c === 43 && nc === 43) {
			pos += 2;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "++",
				operand,
				prefix: true
			};
		}
		if (c === 45 && nc === 45) {
			pos += 2;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "--",
				operand,
				prefix: true
			};
		}
		if (c === 33) {
			pos++;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "!",
				operand,
				prefix: true
			};
		}
		if (c === 126) {
			pos++;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "~",
				operand,
				prefix: true
			};
		}
		if (c === 43 && nc !== 43 && nc !== 61) {
			pos++;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "+",
				operand,
				prefix: true
			};
		}
		if (c === 45 && nc !== 45 && nc !== 61) {
			pos++;
			const operand = parseUnaryExpr(depth + 1);
			return {
				type: "ArithmeticUnary",
				pos: start + offset,
				end: operand.end,
				operator: "-",
				operand,
				prefix: true
			};
		}
		return parsePostfixExpr(depth);
	}
	function parsePostfixExpr(depth) {
		const operand = parseAtom(depth);
		skipWS();
		if (pos + 1 < len) {
			const c = src.charCodeAt(pos);
			const nc = src.charCodeAt(pos + 1);
			if (c === 43 && nc === 43) {
				pos += 2;
				return {
					type: "ArithmeticUnary",
					pos: operand.pos,
					end: pos + offset,
					operator: "++",
					operand,
					prefix: false
				};
			}
			if (c === 45 && nc === 45) {
				pos += 2;
				return {
					type: "ArithmeticUnary",
					pos: operand.pos,
					end: pos + offset,
					operator: "--",
					operand,
					prefix: false
				};
			}
		}
		return operand;
	}
	function parseAtom(depth) {
		skipWS();
		if (pos >= len) return makeWord(pos, pos);
		const c = src.charCodeAt(pos);
		if (c === 40) {
			const start = pos;
			pos++;
			const expr = parseBinExpr(0, depth + 1);
			skipWS();
			if (pos < len && src.charCodeAt(pos) === 41) pos++;
			return {
				type: "ArithmeticGroup",
				pos: start + offset,
				end: pos + offset,
				expression: expr
			};
		}
		if (c === 36) {
			const start = pos;
			const wordCount = collector?.embeddedWords.length ?? 0;
			const atom = readDollarAtom();
			const wordEnd = collector?.findArithmeticWordEnd?.(start + offset, offset + len) ?? pos + offset;
			if (wordEnd > pos + offset) {
				if (collector) collector.embeddedWords.length = wordCount;
				pos = wordEnd - offset;
				return makeWord(start, pos, true);
			}
			return atom;
		}
		if (c === 96 || c === 34 || c === 39) {
			const start = pos;
			pos = (collector?.findArithmeticWordEnd?.(start + offset, offset + len) ?? start + offset + 1) - offset;
			return makeWord(start, pos, true);
		}
		const start = pos;
		const wordCount = collector?.embeddedWords.length ?? 0;
		const atom = readWordAtom();
		const wordEnd = collector?.findArithmeticWordEnd?.(start + offset, offset + len) ?? pos + offset;
		if (wordEnd > pos + offset) {
			if (collector) collector.embeddedWords.length = wordCount;
			pos = wordEnd - offset;
			return makeWord(start, pos, true);
		}
		return atom;
	}
	function readDollarAtom() {
		const start = pos;
		pos++;
		if (pos >= len) return makeWord(start, pos);
		const c = src.charCodeAt(pos);
		if (c === 40) {
			if (pos + 1 < len && src.charCodeAt(pos + 1) === 40) {
				const expansionEnd = collector?.findArithmeticExpansionEnd(start + offset, offset + len) ?? -1;
				if (expansionEnd !== -1) pos = expansionEnd - offset;
				else {
					pos += 2;
					let depth = 1;
					while (pos < len && depth > 0) if (src.charCodeAt(pos) === 40 && src.charCodeAt(pos + 1) === 40) {
						depth++;
						pos += 2;
					} else if (src.charCodeAt(pos) === 41 && src.charCodeAt(pos + 1) === 41) {
						depth--;
						pos += 2;
					} else pos++;
				}
			} else {
				pos++;
				const close = collector?.findClosingParenthesis(pos + offset, offset + len) ?? -1;
				if (close !== -1) pos = close - offset + 1;
				else {
					let depth = 1;
					while (pos < len && depth > 0) {
						const ch = src.charCodeAt(pos++);
						if (ch === 40) depth++;
						else if (ch === 41) depth--;
					}
				}
				const text = src.slice(start, pos);
				return collector ? collector.commandExpansion(start + offset, pos + offset, text) : new ScriptExpansionImpl("ArithmeticCommandExpansion", start + offset, pos + offset, text);
			}
		} else if (c === 123) {
			const close = collector?.findClosingBrace(pos + offset + 1, offset + len) ?? -1;
			if (close !== -1) pos = close - offset + 1;
			else {
				pos++;
				let depth = 1;
				while (pos < len && depth > 0) {
					const ch = src.charCodeAt(pos++);
					if (ch === 123) depth++;
					else if (ch === 125) depth--;
				}
			}
		} else while (pos < len) {
			const ch = src.charCodeAt(pos);
			if (ch >= 97 && ch <= 122 || ch >= 65 && ch <= 90 || ch >= 48 && ch <= 57 || ch === 95) pos++;
			else break;
		}
		return makeWord(start, pos, c === 40 || c === 123);
	}
	function readWordAtom() {
		const start = pos;
		while (pos < len) {
			const c = src.charCodeAt(pos);
			if (c >= 48 && c <= 57 || c >= 65 && c <= 90 || c >= 97 && c <= 122 || c === 95 || c === 35) pos++;
			else break;
		}
		if (pos > start && pos < len && src.charCodeAt(pos) === 91) {
			const close = collector?.findClosingBracket?.(pos + offset + 1, offset + len) ?? -1;
			if (close !== -1) pos = close - offset + 1;
			else {
				pos++;
				let depth = 1;
				while (pos < len && depth > 0) {
					const c = src.charCodeAt(pos);
					if (c === 91) depth++;
					else if (c === 93) depth--;
					pos++;
				}
			}
			return makeWord(start, pos, true);
		}
		if (pos === start) {
			pos++;
			return makeWord(start, pos);
		}
		return makeWord(start, pos);
	}
	skipWS();
	if (pos >= len) return null;
	const start = pos;
	const result = parseBinExpr(0, nestingDepth);
	skipWS();
	if (pos < len) {
		if (collector) collector.embeddedWords.length = initialWordCount;
		return makeWord(start, trimEnd(src, start, len), collector !== void 0);
	}
	return result;
}
// ../../node_modules/unbash/dist/parts.js
const computeBareWordParts = (_source, word) => hasGlobCharacters(word.text) ? parseGlobParts(word.text, 0, word.text.length, void 0, word.pos) : void 0;
function wordPartsResolver(context) {
	return context.wordParts ?? (context.wordParts = (source, word, depth) => computeWordParts(source, word, depth, context));
}
function embeddedPartsResolver(context) {
	return context.embeddedParts ?? (context.embeddedParts = (source, word, depth) => computeEmbeddedWordParts(source, word, depth, context));
}
function arrayPartsResolver(context) {
	return context.arrayParts ?? (context.arrayParts = (source, word, depth) => computeArrayElementParts(source, word, depth, context));
}
/**
* Compute the structural parts of a word by re-scanning the source.
* This is the "cold path" — only called when consumers actually need parts.
*
* Returns undefined for simple words (no quotes, expansions, or special structure).
*/
function computeWordParts(source, word, depth = 0, context = createSubstitutionContext()) {
	const lexer = new Lexer(source, word.pos, word.end, false, context);
	lexer._nestingDepth = depth;
	return lexer.buildWordParts(word.pos) ?? void 0;
}
/** Compute structural parts for a word-like span that may contain shell operators or whitespace. */
function computeEmbeddedWordParts(source, word, depth = 0, context, arithmetic = false) {
	if (!hasEmbeddedWordStructure(source, word.pos, word.end)) return void 0;
	const lexer = new Lexer(source, word.pos, word.end, false, context);
	lexer._nestingDepth = depth;
	return lexer.buildEmbeddedWordParts(word.pos, arithmetic) ?? void 0;
}
function computeArrayElementParts(source, word, depth = 0, context) {
	const lexer = new Lexer(source, word.pos, word.end, false, context);
	lexer._nestingDepth = depth;
	return lexer.buildArrayElementParts(word.pos) ?? void 0;
}
/**
* Compute parts for an unquoted heredoc body.
* Heredoc bodies use different scanning rules than shell words: newlines are
* literal and single/double quotes have no special meaning.
*/
function computeHereDocBodyParts(source, word, depth = 0, context) {
	const lexer = new Lexer(source, word.pos, word.end, false, context);
	lexer._nestingDepth = depth;
	return lexer.buildHereDocParts(word.pos, word.end) ?? void 0;
}
// ../../node_modules/unbash/dist/arithmetic-parts.js
function parseArithmeticWithParts(body, offset, source, depth, context, embeddedDepth = depth) {
	if (!hasEmbeddedWordStructure(source, offset, offset + body.length)) return parseArithmeticExpression(body, offset, void 0, depth) ?? void 0;
	const embeddedWords = [];
	const lexer = new Lexer(source, 0, source.length, false, context);
	lexer._nestingDepth = depth;
	const expression = parseArithmeticExpression(body, offset, {
		embeddedWords,
		commandExpansion: (pos, end, text) => new ScriptExpansionImpl("ArithmeticCommandExpansion", pos, end, text, {
			source,
			start: pos + 2,
			end: end - 1,
			depth: depth + 1,
			parenBoundary: true,
			context
		}),
		findClosingBracket: (start, end) => lexer.findClosingBracket(start, end),
		findClosingBrace: (start, end) => lexer.findClosingBrace(start, end),
		findClosingParenthesis: (start, end) => lexer.findClosingParenthesis(start, end),
		findArithmeticExpansionEnd: (start, end) => lexer.findArithmeticExpansionEnd(start, end),
		findArithmeticWordEnd: (start, end) => lexer.findArithmeticWordEnd(start, end)
	}, depth) ?? void 0;
	if (embeddedDepth <= 256) for (const node of embeddedWords) node.parts = computeEmbeddedWordParts(source, node, embeddedDepth, context, true);
	return expression;
}
// ../../node_modules/unbash/dist/assignment.js
var ArrayValueImpl = class {
	type = "ArrayValue";
	pos;
	end;
	#source;
	#depth;
	#context;
	#elements;
	constructor(source, pos, end, depth, context) {
		this.pos = pos;
		this.end = end;
		this.#source = source;
		this.#depth = depth;
		this.#context = context;
	}
	get elements() {
		if (this.#elements) return this.#elements;
		const lexer = new Lexer(this.#source, this.pos + 1, this.end - 1, false, this.#context);
		lexer._nestingDepth = this.#depth;
		const elements = [];
		while (lexer.peek(LexContext.ArrayElement).token !== Token.EOF) {
			const token = lexer.next(LexContext.ArrayElement);
			if (token.token !== Token.Word && token.token !== Token.Assignment) continue;
			const text = token.raw ? token.value : this.#source.slice(token.pos, token.end);
			const indexed = text.charCodeAt(0) === 91;
			const context = lexer.getSubstitutionContext();
			const source = !indexed && token.raw && token.keywordEligible ? void 0 : this.#source;
			const resolver = source === void 0 ? computeBareWordParts : indexed ? arrayPartsResolver(context) : wordPartsResolver(context);
			elements.push(new WordImpl(text, token.pos, token.end, source, resolver, this.#depth));
		}
		this.#elements = elements;
		return elements;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			elements: this.elements
		};
	}
};
var AssignmentImpl = class {
	type = "Assignment";
	pos;
	end;
	text;
	#source;
	#depth;
	#context;
	#operatorPos;
	#name = null;
	#append;
	#index;
	#value = null;
	constructor(text, pos, end, source, operatorPos, depth, context) {
		this.pos = pos;
		this.end = end;
		this.text = text;
		this.#source = source;
		this.#operatorPos = operatorPos;
		this.#depth = depth;
		this.#context = context;
	}
	get name() {
		return this.#name ?? this.resolveTarget();
	}
	get append() {
		if (this.#name === null) this.resolveTarget();
		return this.#append;
	}
	get index() {
		if (this.#name === null) this.resolveTarget();
		return this.#index;
	}
	get value() {
		if (this.#value !== null) return this.#value;
		const start = this.#operatorPos + 1;
		const arrayStart = skipLineContinuations(this.#source, start, this.end);
		this.#value = this.#source.charCodeAt(arrayStart) === 40 && this.#source.charCodeAt(this.end - 1) === 41 ? new ArrayValueImpl(this.#source, arrayStart, this.end, this.#depth, this.#context) : new WordImpl(this.#source.slice(start, this.end), start, this.end, this.#source, wordPartsResolver(this.#context), this.#depth);
		return this.#value;
	}
	resolveTarget() {
		const equal = this.#operatorPos - this.pos;
		let nameEnd = equal;
		let appendPos = equal;
		while (appendPos >= 2 && this.text.charCodeAt(appendPos - 2) === 92 && this.text.charCodeAt(appendPos - 1) === 10) appendPos -= 2;
		if (this.text.charCodeAt(appendPos - 1) === 43) {
			this.#append = true;
			nameEnd = appendPos - 1;
		}
		const bracket = this.text.indexOf("[");
		if (bracket > 0 && bracket < nameEnd) {
			const close = this.text.lastIndexOf("]", equal);
			if (close > bracket) {
				const start = this.pos + bracket + 1;
				const end = this.pos + close;
				this.#index = new WordImpl(this.#source.slice(start, end), start, end, this.#source, embeddedPartsResolver(this.#context), this.#depth);
				nameEnd = bracket;
			}
		}
		const name = this.text.slice(0, nameEnd);
		return this.#name = name.includes("\\\n") ? name.split("\\\n").join("") : name;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			name: this.name,
			append: this.append,
			index: this.index,
			value: this.value
		};
	}
};
// ../../node_modules/unbash/dist/command.js
const isArgument = (item) => item.type === "Word" || item.type === "Assignment";
var CommandImpl = class {
	type = "Command";
	pos;
	end;
	name;
	prefix;
	suffix;
	#args;
	#redirects;
	constructor(pos, end, name, prefix, suffix) {
		this.pos = pos;
		this.end = end;
		this.name = name;
		this.prefix = prefix;
		this.suffix = suffix;
	}
	get args() {
		if (this.#args === void 0) {
			const suffix = this.suffix;
			this.#args = suffix.every(isArgument) ? suffix : suffix.filter(isArgument);
		}
		return this.#args;
	}
	get redirects() {
		if (this.#redirects === void 0) {
			const redirects = [];
			for (const item of this.prefix) if (item.type !== "Assignment") redirects.push(item);
			for (const item of this.suffix) if (!isArgument(item)) redirects.push(item);
			this.#redirects = redirects;
		}
		return this.#redirects;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			name: this.name,
			prefix: this.prefix,
			suffix: this.suffix
		};
	}
};
// ../../node_modules/unbash/dist/heredoc.js
var HereDocBodyImpl = class {
	type = "HereDocBody";
	pos;
	end;
	text = "";
	#source;
	#depth;
	#context;
	#parts;
	constructor(source, pos, quoted, depth, context) {
		this.pos = pos;
		this.end = pos;
		this.#source = source;
		this.#depth = depth;
		this.#context = context;
		this.#parts = quoted ? void 0 : null;
	}
	get parts() {
		if (this.#parts === null) this.#parts = computeHereDocBodyParts(this.#source, this, this.#depth, this.#context);
		return this.#parts;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			text: this.text,
			parts: this.parts
		};
	}
};
// ../../node_modules/unbash/dist/parser.js
Lexer._findSubstitutionEnd = findSubstitutionEnd;
ScriptExpansionImpl._resolveScript = parseRegion;
ArithmeticExpansionImpl._resolveExpression = parseArithmeticWithParts;
function isDeclarationCommand(name) {
	switch (name.length) {
		case 5: return name === "local" || name === "alias";
		case 6: return name === "export";
		case 7: return name === "declare" || name === "typeset";
		case 8: return name === "readonly";
		default: return false;
	}
}
var ArithmeticCommandImpl = class {
	type = "ArithmeticCommand";
	pos;
	end;
	body;
	#source;
	#depth;
	#context;
	#expression = null;
	constructor(pos, end, body, source, depth, context) {
		this.pos = pos;
		this.end = end;
		this.body = body;
		this.#source = source;
		this.#depth = depth;
		this.#context = context;
	}
	get expression() {
		if (this.#expression === null) this.#expression = parseArithmeticWithParts(this.body, this.pos + 2, this.#source, this.#depth, this.#context);
		return this.#expression;
	}
	set expression(v) {
		this.#expression = v ?? void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			expression: this.expression,
			body: this.body
		};
	}
};
var ArithmeticForImpl = class {
	type = "ArithmeticFor";
	pos;
	end;
	body;
	#initStr;
	#testStr;
	#updateStr;
	#initPos;
	#testPos;
	#updatePos;
	#source;
	#depth;
	#context;
	#initialize = null;
	#test = null;
	#update = null;
	constructor(pos, end, body, initStr, testStr, updateStr, initPos, testPos, updatePos, source, depth, context) {
		this.pos = pos;
		this.end = end;
		this.body = body;
		this.#initStr = initStr;
		this.#testStr = testStr;
		this.#updateStr = updateStr;
		this.#initPos = initPos;
		this.#testPos = testPos;
		this.#updatePos = updatePos;
		this.#source = source;
		this.#depth = depth;
		this.#context = context;
	}
	get initialize() {
		if (this.#initialize === null) {
			if (this.#initStr) this.#initialize = parseArithmeticWithParts(this.#initStr, this.#initPos, this.#source, this.#depth, this.#context);
			else this.#initialize = void 0;
		}
		return this.#initialize;
	}
	set initialize(v) {
		this.#initialize = v ?? void 0;
	}
	get test() {
		if (this.#test === null) {
			if (this.#testStr) this.#test = parseArithmeticWithParts(this.#testStr, this.#testPos, this.#source, this.#depth, this.#context);
			else this.#test = void 0;
		}
		return this.#test;
	}
	set test(v) {
		this.#test = v ?? void 0;
	}
	get update() {
		if (this.#update === null) {
			if (this.#updateStr) this.#update = parseArithmeticWithParts(this.#updateStr, this.#updatePos, this.#source, this.#depth, this.#context);
			else this.#update = void 0;
		}
		return this.#update;
	}
	set update(v) {
		this.#update = v ?? void 0;
	}
	toJSON() {
		return {
			type: this.type,
			pos: this.pos,
			end: this.end,
			initialize: this.initialize,
			test: this.test,
			update: this.update,
			body: this.body
		};
	}
};
const CASE_TERMINATORS = {
	[Token.DoubleSemi]: ";;",
	[Token.SemiAmp]: ";&",
	[Token.DoubleSemiAmp]: ";;&"
};
const REDIRECT_OPS = {
	">": ">",
	">>": ">>",
	"<": "<",
	"<>": "<>",
	"<&": "<&",
	">&": ">&",
	">|": ">|",
	"&>": "&>",
	"&>>": "&>>"
};
const listTerminators = /* @__PURE__ */ new Uint8Array(37);
listTerminators[Token.EOF] = 1;
listTerminators[Token.RParen] = 1;
listTerminators[Token.RBrace] = 1;
listTerminators[Token.Then] = 1;
listTerminators[Token.Else] = 1;
listTerminators[Token.Elif] = 1;
listTerminators[Token.Fi] = 1;
listTerminators[Token.Do] = 1;
listTerminators[Token.Done] = 1;
listTerminators[Token.Esac] = 1;
listTerminators[Token.DoubleSemi] = 1;
listTerminators[Token.SemiAmp] = 1;
listTerminators[Token.DoubleSemiAmp] = 1;
const compoundClosers = /* @__PURE__ */ new Uint8Array(37);
compoundClosers[Token.RParen] = 1;
compoundClosers[Token.RBrace] = 1;
compoundClosers[Token.DblRBracket] = 1;
compoundClosers[Token.Fi] = 1;
compoundClosers[Token.Done] = 1;
compoundClosers[Token.Esac] = 1;
compoundClosers[Token.ArithCmd] = 1;
function isTestNegation(t) {
	return t.token === Token.Word && t.keywordEligible && t.value === "!";
}
const commandStarts = /* @__PURE__ */ new Uint8Array(37);
commandStarts[Token.Word] = 1;
commandStarts[Token.Assignment] = 1;
commandStarts[Token.Bang] = 1;
commandStarts[Token.LParen] = 1;
commandStarts[Token.LBrace] = 1;
commandStarts[Token.DblLBracket] = 1;
commandStarts[Token.If] = 1;
commandStarts[Token.For] = 1;
commandStarts[Token.While] = 1;
commandStarts[Token.Until] = 1;
commandStarts[Token.Case] = 1;
commandStarts[Token.Function] = 1;
commandStarts[Token.Select] = 1;
commandStarts[Token.ArithCmd] = 1;
commandStarts[Token.Coproc] = 1;
commandStarts[Token.Redirect] = 1;
const UNARY_TEST_OPS = {
	"-a": 1,
	"-b": 1,
	"-c": 1,
	"-d": 1,
	"-e": 1,
	"-f": 1,
	"-g": 1,
	"-h": 1,
	"-k": 1,
	"-p": 1,
	"-r": 1,
	"-s": 1,
	"-t": 1,
	"-u": 1,
	"-v": 1,
	"-w": 1,
	"-x": 1,
	"-z": 1,
	"-n": 1,
	"-o": 1,
	"-N": 1,
	"-S": 1,
	"-L": 1,
	"-G": 1,
	"-O": 1,
	"-R": 1
};
const BINARY_TEST_OPS = {
	"==": 1,
	"!=": 1,
	"=~": 1,
	"=": 1,
	"-eq": 1,
	"-ne": 1,
	"-lt": 1,
	"-le": 1,
	"-gt": 1,
	"-ge": 1,
	"-nt": 1,
	"-ot": 1,
	"-ef": 1,
	"<": 1,
	">": 1
};
const EMPTY_REDIRECTS = [];
const EMPTY_PREFIXES = [];
const EMPTY_ELIFS = [];
function parse(source) {
	return new Parser(source, 0, source.length).run();
}
function parseRegion(source, start, end, depth = 0, parenBoundary = false, context) {
	return new Parser(source, start, end, depth, parenBoundary, void 0, context).run();
}
var SubstitutionLexer = class SubstitutionLexer extends Lexer {
	boundaries;
	pending;
	context;
	constructor(source, boundary, boundaries, pending, context, parenBoundary = true) {
		super(source, boundary.start, boundary.end, parenBoundary, context);
		this._nestingDepth = boundary.depth;
		this.boundaries = boundaries;
		this.pending = pending;
		this.context = context;
	}
	fork(start, end, parenBoundary = false) {
		return new SubstitutionLexer(this.getSource(), {
			start,
			end,
			depth: this._nestingDepth
		}, this.boundaries, this.pending, this.context, parenBoundary);
	}
	findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
		const known = this.context.boundaries?.get(start);
		if (known !== void 0) return known <= end ? known : -1;
		const boundary = this.boundaries.get(start);
		if (boundary !== void 0) return boundary <= end ? boundary : -1;
		if (!this.boundaries.has(start)) {
			this.boundaries.set(start, void 0);
			this.pending.push({
				start,
				end,
				depth
			});
		}
		return -1;
	}
};
function findSubstitutionEnd(source, start, end, depth, context) {
	const boundaries = /* @__PURE__ */ new Map([[start, void 0]]);
	const pending = [{
		start,
		end,
		depth
	}];
	while (pending.length > 0) {
		const count = pending.length;
		const boundary = pending[count - 1];
		const lexer = new SubstitutionLexer(source, boundary, boundaries, pending, context);
		const found = new Parser(source, boundary.start, boundary.end, boundary.depth, true, lexer).findSubstitutionEnd();
		if (pending.length === count) {
			boundaries.set(boundary.start, found);
			if (found !== -1) substitutionBoundaries(context).set(boundary.start, found);
			pending.pop();
		}
	}
	return boundaries.get(start) ?? -1;
}
var Parser = class {
	tok;
	source;
	start;
	end;
	depth;
	errors = null;
	syntaxDepth = 0;
	constructor(source, start, end, depth = 0, parenBoundary = false, lexer, context) {
		this.tok = lexer ?? new Lexer(source, start, end, parenBoundary, createSubstitutionContext(context));
		this.tok._nestingDepth = depth;
		this.source = source;
		this.start = start;
		this.end = end;
		this.depth = depth;
	}
	run() {
		const start = this.start;
		if (this.depth > 256) this.error("maximum substitution nesting depth exceeded", start);
		let shebang;
		if (start === 0 && this.source.charCodeAt(0) === 35 && this.source.charCodeAt(1) === 33) {
			const nl = this.source.indexOf("\n");
			shebang = nl === -1 ? this.source : this.source.slice(0, nl);
		}
		const commands = this.list();
		for (;;) {
			const unexpected = this.tok.peek(LexContext.CommandStart);
			if (unexpected.token === Token.EOF) break;
			this.unexpectedToken(unexpected);
			if (!listTerminators[unexpected.token] && unexpected.token !== Token.In) break;
			this.tok.next(LexContext.CommandStart);
			let separator = this.tok.peek(LexContext.CommandStart).token;
			if (separator !== Token.Semi && separator !== Token.Newline && separator !== Token.Amp) break;
			while (separator === Token.Semi || separator === Token.Newline || separator === Token.Amp) {
				this.tok.next(LexContext.CommandStart);
				separator = this.tok.peek(LexContext.CommandStart).token;
			}
			const recovered = this.list();
			for (let i = 0; i < recovered.length; i++) commands.push(recovered[i]);
		}
		const lexerErrors = this.tok._errors;
		if (lexerErrors !== null && lexerErrors.length > 0) {
			const errors = this.errors ?? (this.errors = []);
			for (let i = 0; i < lexerErrors.length; i++) errors.push(lexerErrors[i]);
		}
		if (this.errors !== null && this.errors.length > 1) this.errors.sort((a, b) => a.pos - b.pos);
		return {
			type: "Script",
			pos: start,
			end: this.end,
			shebang,
			commands,
			errors: this.errors ?? void 0
		};
	}
	error(message, pos) {
		(this.errors ?? (this.errors = [])).push({
			message,
			pos
		});
	}
	unexpectedToken(t) {
		this.error(`unexpected token '${t.token === Token.Newline ? "newline" : t.value}'`, t.pos);
	}
	findSubstitutionEnd() {
		this.list();
		return this.acceptEnd(Token.RParen);
	}
	skipSemi() {
		if (this.tok.peek(LexContext.Normal).token === Token.Semi) this.tok.next(LexContext.Normal);
	}
	accept(token, ctx = LexContext.Normal) {
		if (this.tok.peek(ctx).token === token) return this.tok.next(ctx);
		return null;
	}
	acceptEnd(token, ctx = LexContext.Normal) {
		if (this.tok.peek(ctx).token === token) return this.tok.next(ctx).end;
		return -1;
	}
	skipNewlines(ctx = LexContext.Normal) {
		while (this.tok.peek(ctx).token === Token.Newline) this.tok.next(ctx);
	}
	doBody(hasDo) {
		const body = this.list();
		const emptyPos = hasDo ? this.emptyListPos(body) : -1;
		if (emptyPos >= 0) this.error("expected command after 'do'", emptyPos);
		return body;
	}
	emptyListPos(commands) {
		return commands.length === 0 ? this.tok.peek(LexContext.CommandStart).pos : -1;
	}
	makeStatement(command) {
		return {
			type: "Statement",
			pos: command.pos,
			end: command.end,
			command,
			background: void 0
		};
	}
	list() {
		const commands = [];
		this.skipNewlines(LexContext.CommandStart);
		let t = this.tok.peek(LexContext.CommandStart).token;
		if (listTerminators[t] || !commandStarts[t]) return commands;
		const first = this.andOr();
		if (first) commands.push(this.makeStatement(first));
		for (;;) {
			t = this.tok.peekFollow(compoundClosers).token;
			if (t !== Token.Semi && t !== Token.Newline && t !== Token.Amp) break;
			const isBackground = t === Token.Amp;
			const sepEnd = this.tok.next(LexContext.Normal).end;
			if (isBackground) {
				const stmt = commands[commands.length - 1];
				stmt.background = true;
				stmt.end = sepEnd;
			}
			this.skipNewlines(LexContext.CommandStart);
			t = this.tok.peek(LexContext.CommandStart).token;
			if (listTerminators[t] || !commandStarts[t]) break;
			const node = this.andOr();
			if (node) commands.push(this.makeStatement(node));
		}
		return commands;
	}
	andOr() {
		const first = this.pipeline();
		if (!first) return null;
		let t = this.tok.peek(LexContext.Normal).token;
		if (t !== Token.And && t !== Token.Or) return first;
		const commands = [first];
		const operators = [];
		do {
			const operatorToken = this.tok.next(LexContext.Normal);
			const operator = operatorToken.token === Token.And ? "&&" : "||";
			this.skipNewlines(LexContext.CommandStart);
			const next = this.pipeline();
			if (!next) {
				this.error(`expected command after '${operator}'`, operatorToken.end);
				break;
			}
			operators.push(operator);
			commands.push(next);
			t = this.tok.peek(LexContext.Normal).token;
		} while (t === Token.And || t === Token.Or);
		return {
			type: "AndOr",
			pos: first.pos,
			end: commands[commands.length - 1].end,
			commands,
			operators
		};
	}
	withRedirects(command) {
		const redirects = this.collectTrailingRedirects();
		if (redirects.length === 0) return command;
		return {
			type: "Redirected",
			pos: command.pos,
			end: redirects[redirects.length - 1].end,
			command,
			redirects
		};
	}
	pipeline() {
		let prefixes;
		for (;;) {
			const token = this.tok.peek(LexContext.CommandStart);
			const isTime = token.token === Token.Word && token.keywordEligible && token.value === "time";
			if (token.token !== Token.Bang && !isTime) break;
			const prefix = this.tok.next(LexContext.CommandStart);
			const pos = prefix.pos;
			const keywordEnd = prefix.end;
			let posix;
			let endOfOptions;
			if (isTime) {
				let flag = this.tok.peek(LexContext.CommandStart);
				if (flag.token === Token.Word && flag.keywordEligible && flag.value === "-p") {
					this.tok.next(LexContext.CommandStart);
					posix = {
						pos: flag.pos,
						end: flag.end
					};
					flag = this.tok.peek(LexContext.CommandStart);
				}
				if (flag.token === Token.Word && flag.keywordEligible && flag.value === "--") {
					this.tok.next(LexContext.CommandStart);
					endOfOptions = {
						pos: flag.pos,
						end: flag.end
					};
				}
			}
			if (prefixes === void 0) prefixes = [];
			prefixes.push(isTime ? {
				type: "Time",
				pos,
				end: endOfOptions?.end ?? posix?.end ?? keywordEnd,
				keywordEnd,
				posix,
				endOfOptions
			} : {
				type: "Negation",
				pos,
				end: keywordEnd
			});
		}
		const command = this.pipelineCommands();
		if (!prefixes) return command;
		const pos = prefixes[0].pos;
		if (command?.type === "Pipeline") {
			command.prefixes = prefixes;
			command.pos = pos;
			return command;
		}
		return {
			type: "Pipeline",
			pos,
			end: command ? command.end : prefixes[prefixes.length - 1].end,
			prefixes,
			commands: command ? [command] : [],
			operators: []
		};
	}
	pipelineCommands() {
		const first = this.command();
		if (!first) return null;
		if (this.tok.peek(LexContext.Normal).token !== Token.Pipe) return first;
		const commands = [first];
		const operators = [];
		while (this.tok.peek(LexContext.Normal).token === Token.Pipe) {
			const pipeToken = this.tok.next(LexContext.Normal);
			const operator = pipeToken.value === "|&" ? "|&" : "|";
			this.skipNewlines(LexContext.CommandStart);
			const cmd = this.command();
			if (!cmd) {
				this.error(`expected command after '${operator}'`, pipeToken.end);
				break;
			}
			operators.push(operator);
			commands.push(cmd);
		}
		if (commands.length === 1) return commands[0];
		return {
			type: "Pipeline",
			pos: first.pos,
			end: commands[commands.length - 1].end,
			prefixes: EMPTY_PREFIXES,
			commands,
			operators
		};
	}
	command() {
		let compound;
		switch (this.tok.peek(LexContext.CommandStart).token) {
			case Token.LParen:
				compound = this.subshell();
				break;
			case Token.LBrace:
				compound = this.braceGroup();
				break;
			case Token.If:
				compound = this.ifClause();
				break;
			case Token.For:
				compound = this.forClause();
				break;
			case Token.While:
				compound = this.whileClause();
				break;
			case Token.Until:
				compound = this.untilClause();
				break;
			case Token.Case:
				compound = this.caseClause();
				break;
			case Token.Function: return this.functionDef();
			case Token.Select:
				compound = this.selectClause();
				break;
			case Token.DblLBracket:
				compound = this.testCommand();
				break;
			case Token.ArithCmd:
				compound = this.arithCommand();
				break;
			case Token.Coproc: return this.coprocCommand();
			case Token.Word:
			case Token.Assignment:
			case Token.Redirect: return this.simpleCommandOrFunction(false);
			default: return null;
		}
		return this.withRedirects(compound);
	}
	collectTrailingRedirects() {
		let redirects = EMPTY_REDIRECTS;
		while (this.tok.peekFollow(compoundClosers).token === Token.Redirect) {
			if (redirects === EMPTY_REDIRECTS) redirects = [];
			redirects.push(this.readRedirect(LexContext.Normal));
		}
		return redirects;
	}
	arithCommand() {
		const tok = this.tok.next(LexContext.CommandStart);
		return new ArithmeticCommandImpl(tok.pos, tok.end, tok.value, this.source, this.depth, this.tok.getSubstitutionContext());
	}
	coprocCommand() {
		const start = this.tok.next(LexContext.CommandStart);
		const pos = start.pos;
		const first = this.tok.peek(LexContext.CommandStart);
		let name;
		if (first.token === Token.Word) {
			const lookahead = this.tok.fork(first.end, this.end);
			switch (lookahead.peek(LexContext.CommandStart).token) {
				case Token.LParen:
					lookahead.next(LexContext.CommandStart);
					if (lookahead.peek(LexContext.Normal).token !== Token.RParen) name = this.readWord(LexContext.CommandStart);
					break;
				case Token.LBrace:
				case Token.If:
				case Token.For:
				case Token.While:
				case Token.Until:
				case Token.Case:
				case Token.Select:
				case Token.DblLBracket:
				case Token.ArithCmd: name = this.readWord(LexContext.CommandStart);
			}
		}
		const cmd = first.token === Token.Word && name === void 0 ? this.simpleCommandOrFunction(true) : this.command();
		if (cmd && cmd.type !== "Function" && cmd.type !== "Coproc") return {
			type: "Coproc",
			pos,
			end: cmd.end,
			name,
			body: cmd
		};
		this.error("expected command after 'coproc'", cmd?.pos ?? start.end);
		const body = cmd ? this.makeCompoundList([this.makeStatement(cmd)]) : {
			type: "CompoundList",
			pos: start.end,
			end: start.end,
			commands: []
		};
		return {
			type: "Coproc",
			pos,
			end: body.end,
			name,
			body
		};
	}
	subshell() {
		return this.subshellBody(this.tok.next(LexContext.CommandStart).pos);
	}
	subshellBody(pos) {
		if (this.syntaxDepth >= 256) {
			this.error("maximum subshell nesting depth exceeded", pos);
			const closeEnd = this.tok.skipSubshellBody();
			if (closeEnd < 0) this.error("expected ')' to close subshell", this.tok.getPos());
			return {
				type: "Subshell",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const commands = this.list();
		this.syntaxDepth--;
		if (commands.length === 0) this.error("expected command in subshell", pos);
		const closeEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
		if (closeEnd < 0) this.error("expected ')' to close subshell", this.tok.getPos());
		return {
			type: "Subshell",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			body: this.makeCompoundList(commands)
		};
	}
	braceGroup() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		if (this.syntaxDepth >= 256) {
			this.error("maximum brace group nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.RBrace);
			if (closeEnd < 0) this.error("expected '}' to close brace group", this.tok.getPos());
			return {
				type: "BraceGroup",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const commands = this.list();
		this.syntaxDepth--;
		if (commands.length === 0) this.error("expected command in brace group", pos);
		const closeEnd = this.acceptEnd(Token.RBrace, LexContext.Normal);
		if (closeEnd < 0) this.error("expected '}' to close brace group", this.tok.getPos());
		return {
			type: "BraceGroup",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			body: this.makeCompoundList(commands)
		};
	}
	ifClause() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		if (this.syntaxDepth >= 256) {
			this.error("maximum if nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Fi);
			if (closeEnd < 0) this.error("expected 'fi' to close 'if'", this.tok.getPos());
			return {
				type: "If",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				clause: this.makeCompoundList([]),
				then: this.makeCompoundList([]),
				elif: EMPTY_ELIFS,
				else: void 0
			};
		}
		this.syntaxDepth++;
		let command;
		let branchPos = pos;
		for (;;) {
			const clauseCommands = this.list();
			const emptyClausePos = this.emptyListPos(clauseCommands);
			const clause = this.makeCompoundList(clauseCommands);
			this.skipSemi();
			const thenToken = this.accept(Token.Then, LexContext.CommandStart);
			if (!thenToken) this.error("expected 'then'", this.tok.getPos());
			else if (emptyClausePos >= 0) this.error(`expected command after '${branchPos === pos ? "if" : "elif"}'`, emptyClausePos);
			const thenCommands = this.list();
			const then_ = this.makeCompoundList(thenCommands);
			if (thenToken && thenCommands.length === 0) {
				this.error("expected command after 'then'", this.tok.peek(LexContext.CommandStart).pos);
				then_.pos = thenToken.end;
				then_.end = thenToken.end;
			}
			if (command) {
				if (command.elif === EMPTY_ELIFS) command.elif = [];
				command.elif.push({
					type: "Elif",
					pos: branchPos,
					end: then_.end,
					clause,
					then: then_
				});
			} else command = {
				type: "If",
				pos,
				end: pos,
				clause,
				then: then_,
				elif: EMPTY_ELIFS,
				else: void 0
			};
			this.skipSemi();
			const elif = this.accept(Token.Elif, LexContext.CommandStart);
			if (!elif) break;
			branchPos = elif.pos;
		}
		if (this.accept(Token.Else, LexContext.CommandStart)) {
			const elseCommands = this.list();
			const emptyElsePos = this.emptyListPos(elseCommands);
			if (emptyElsePos >= 0) this.error("expected command after 'else'", emptyElsePos);
			command.else = this.makeCompoundList(elseCommands);
			this.skipSemi();
		}
		const closeEnd = this.acceptEnd(Token.Fi, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'fi' to close 'if'", this.tok.getPos());
		command.end = closeEnd >= 0 ? closeEnd : branchPos;
		this.syntaxDepth--;
		return command;
	}
	forClause() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		if (this.tok.peek(LexContext.Normal).token === Token.LParen) return this.cStyleFor(pos);
		const name = this.readRequiredWord("for");
		let wordlist;
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
			this.tok.next(LexContext.CommandStart);
			wordlist = [];
			while (this.tok.peek(LexContext.Normal).token === Token.Word) wordlist.push(this.readWord(LexContext.Normal));
		}
		this.skipSemi();
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
			const bg = this.braceGroup();
			return {
				type: "For",
				pos,
				end: bg.end,
				name,
				wordlist,
				body: bg.body
			};
		}
		const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (!hasDo) this.error("expected 'do'", this.tok.getPos());
		if (this.syntaxDepth >= 256) {
			this.error("maximum for nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Done);
			if (closeEnd < 0) this.error("expected 'done' to close 'for'", this.tok.getPos());
			return {
				type: "For",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				name,
				wordlist,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const body = this.doBody(hasDo);
		this.syntaxDepth--;
		this.skipSemi();
		const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'done' to close 'for'", this.tok.getPos());
		return {
			type: "For",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			name,
			wordlist,
			body: this.makeCompoundList(body)
		};
	}
	cStyleFor(pos) {
		const [initStr, testStr, updateStr, initPos, testPos, updatePos] = this.tok.readCStyleForExprs();
		if (this.tok.peek(LexContext.CommandStart).token === Token.Semi) this.tok.next(LexContext.CommandStart);
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
			const bg = this.braceGroup();
			return new ArithmeticForImpl(pos, bg.end, bg.body, initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
		}
		const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (!hasDo) this.error("expected 'do'", this.tok.getPos());
		if (this.syntaxDepth >= 256) {
			this.error("maximum for nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Done);
			if (closeEnd < 0) this.error("expected 'done' to close 'for'", this.tok.getPos());
			return new ArithmeticForImpl(pos, closeEnd >= 0 ? closeEnd : pos, this.makeCompoundList([]), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
		}
		this.syntaxDepth++;
		const body = this.doBody(hasDo);
		this.syntaxDepth--;
		const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'done' to close 'for'", this.tok.getPos());
		return new ArithmeticForImpl(pos, closeEnd >= 0 ? closeEnd : pos, this.makeCompoundList(body), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
	}
	whileClause() {
		return this.whileOrUntil("while");
	}
	untilClause() {
		return this.whileOrUntil("until");
	}
	whileOrUntil(kind) {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		if (this.syntaxDepth >= 256) {
			this.error(`maximum ${kind} nesting depth exceeded`, pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Done);
			if (closeEnd < 0) this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
			return {
				type: "While",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				kind,
				clause: this.makeCompoundList([]),
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const clauseCommands = this.list();
		const emptyClausePos = this.emptyListPos(clauseCommands);
		const clause = this.makeCompoundList(clauseCommands);
		this.skipSemi();
		const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (!hasDo) this.error("expected 'do'", this.tok.getPos());
		else if (emptyClausePos >= 0) this.error(`expected command after '${kind}'`, emptyClausePos);
		const body = this.doBody(hasDo);
		this.skipSemi();
		const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
		if (closeEnd < 0) this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
		const end = closeEnd >= 0 ? closeEnd : pos;
		this.syntaxDepth--;
		return {
			type: "While",
			pos,
			end,
			kind,
			clause,
			body: this.makeCompoundList(body)
		};
	}
	caseClause() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		const word = this.readRequiredWord("case");
		this.skipNewlines(LexContext.CommandStart);
		if (!this.accept(Token.In, LexContext.CommandStart)) this.error("expected 'in' after 'case' word", this.tok.getPos());
		this.skipNewlines(LexContext.CasePattern);
		if (this.syntaxDepth >= 256) {
			this.error("maximum case nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Esac);
			if (closeEnd < 0) this.error("expected 'esac' to close 'case'", this.tok.getPos());
			return {
				type: "Case",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				word,
				items: []
			};
		}
		this.syntaxDepth++;
		const items = [];
		let invalid = false;
		let t = this.tok.peek(LexContext.CasePattern).token;
		while (t !== Token.Esac && t !== Token.EOF) {
			const itemPos = this.tok.peek(LexContext.Normal).pos;
			this.accept(Token.LParen, LexContext.Normal);
			const pattern = [];
			let expectWord = true;
			let next = this.tok.peek(LexContext.Normal);
			while (next.token !== Token.RParen && next.token !== Token.EOF) {
				if (next.token === (expectWord ? Token.Word : Token.Pipe)) expectWord = !expectWord;
				else if (!invalid) {
					this.unexpectedToken(next);
					invalid = true;
				}
				const tok = this.tok.next(LexContext.Normal);
				if (tok.token === Token.Word) pattern.push(this.toWord(tok));
				next = this.tok.peek(LexContext.Normal);
			}
			if (expectWord && next.token === Token.RParen && !invalid) {
				this.unexpectedToken(next);
				invalid = true;
			}
			const rparenEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
			const cmds = this.list();
			const bodyPos = rparenEnd >= 0 ? rparenEnd : pattern.length > 0 ? pattern[pattern.length - 1].end : itemPos;
			const item = {
				type: "CaseItem",
				pos: itemPos,
				end: cmds.length > 0 ? cmds[cmds.length - 1].end : bodyPos,
				pattern,
				body: cmds.length > 0 ? this.makeCompoundList(cmds) : {
					type: "CompoundList",
					pos: bodyPos,
					end: bodyPos,
					commands: []
				},
				terminator: void 0
			};
			const after = this.tok.peek(LexContext.CommandStart);
			t = after.token;
			if (t === Token.DoubleSemi || t === Token.SemiAmp || t === Token.DoubleSemiAmp) {
				const termTok = this.tok.next(LexContext.CommandStart);
				item.terminator = CASE_TERMINATORS[termTok.token];
				item.end = termTok.end;
			} else if (t !== Token.Esac && t !== Token.EOF && !invalid) {
				this.unexpectedToken(after);
				invalid = true;
			}
			items.push(item);
			this.skipNewlines(LexContext.CasePattern);
			t = this.tok.peek(LexContext.CasePattern).token;
		}
		const closeEnd = this.acceptEnd(Token.Esac, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'esac' to close 'case'", this.tok.getPos());
		const end = closeEnd >= 0 ? closeEnd : pos;
		this.syntaxDepth--;
		return {
			type: "Case",
			pos,
			end,
			word,
			items
		};
	}
	selectClause() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		const name = this.readRequiredWord("select");
		let wordlist;
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
			this.tok.next(LexContext.CommandStart);
			wordlist = [];
			while (this.tok.peek(LexContext.Normal).token === Token.Word) wordlist.push(this.readWord(LexContext.Normal));
		}
		this.skipSemi();
		this.skipNewlines(LexContext.CommandStart);
		if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
			const bg = this.braceGroup();
			return {
				type: "Select",
				pos,
				end: bg.end,
				name,
				wordlist,
				body: bg.body
			};
		}
		const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
		if (!hasDo) this.error("expected 'do'", this.tok.getPos());
		if (this.syntaxDepth >= 256) {
			this.error("maximum select nesting depth exceeded", pos);
			const closeEnd = this.tok.skipCompoundBody(Token.Done);
			if (closeEnd < 0) this.error("expected 'done' to close 'select'", this.tok.getPos());
			return {
				type: "Select",
				pos,
				end: closeEnd >= 0 ? closeEnd : pos,
				name,
				wordlist,
				body: this.makeCompoundList([])
			};
		}
		this.syntaxDepth++;
		const body = this.doBody(hasDo);
		this.syntaxDepth--;
		this.skipSemi();
		const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
		if (closeEnd < 0) this.error("expected 'done' to close 'select'", this.tok.getPos());
		return {
			type: "Select",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			name,
			wordlist,
			body: this.makeCompoundList(body)
		};
	}
	testCommand() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		const expr = this.parseTestOr();
		const closeEnd = this.acceptEnd(Token.DblRBracket, LexContext.TestMode);
		if (closeEnd < 0) this.error("expected ']]' to close '[['", this.tok.getPos());
		return {
			type: "TestCommand",
			pos,
			end: closeEnd >= 0 ? closeEnd : pos,
			expression: expr
		};
	}
	parseTestOr() {
		const first = this.parseTestAnd();
		if (this.tok.peek(LexContext.TestMode).token !== Token.Or) return first;
		const operands = [first];
		do {
			this.tok.next(LexContext.TestMode);
			operands.push(this.parseTestAnd());
		} while (this.tok.peek(LexContext.TestMode).token === Token.Or);
		return {
			type: "TestLogical",
			pos: first.pos,
			end: operands[operands.length - 1].end,
			operator: "||",
			operands
		};
	}
	parseTestAnd() {
		const first = this.parseTestNot();
		if (this.tok.peek(LexContext.TestMode).token !== Token.And) return first;
		const operands = [first];
		do {
			this.tok.next(LexContext.TestMode);
			operands.push(this.parseTestNot());
		} while (this.tok.peek(LexContext.TestMode).token === Token.And);
		return {
			type: "TestLogical",
			pos: first.pos,
			end: operands[operands.length - 1].end,
			operator: "&&",
			operands
		};
	}
	parseTestNot() {
		let t = this.tok.peek(LexContext.TestMode);
		if (!isTestNegation(t)) return this.parseTestPrimary();
		const negations = [];
		while (isTestNegation(t)) {
			const bang = this.tok.next(LexContext.TestMode);
			negations.push({
				type: "Negation",
				pos: bang.pos,
				end: bang.end
			});
			t = this.tok.peek(LexContext.TestMode);
		}
		const operand = this.parseTestPrimary();
		return {
			type: "TestNot",
			pos: negations[0].pos,
			end: operand.end,
			negations,
			operand
		};
	}
	parseTestPrimary() {
		if (this.tok.peek(LexContext.TestMode).token === Token.LParen) {
			const openPos = this.tok.next(LexContext.TestMode).pos;
			if (this.syntaxDepth >= 256) {
				this.error("maximum test group nesting depth exceeded", openPos);
				const closeEnd = this.tok.skipTestGroup();
				if (closeEnd < 0) this.error("expected ')' to close test group", this.tok.getPos());
				return {
					type: "TestGroup",
					pos: openPos,
					end: closeEnd >= 0 ? closeEnd : openPos,
					expression: {
						type: "TestUnary",
						pos: openPos,
						end: openPos,
						operator: "-n",
						operand: new WordImpl("", openPos, openPos)
					}
				};
			}
			this.syntaxDepth++;
			const expr = this.parseTestOr();
			this.syntaxDepth--;
			const closeEnd = this.acceptEnd(Token.RParen, LexContext.TestMode);
			if (closeEnd < 0) this.error("expected ')' to close test group", this.tok.getPos());
			return {
				type: "TestGroup",
				pos: openPos,
				end: closeEnd >= 0 ? closeEnd : openPos,
				expression: expr
			};
		}
		const first = this.tok.next(LexContext.TestMode);
		if (first.token === Token.And || first.token === Token.Or) this.unexpectedToken(first);
		const val = first.value;
		const firstPos = first.pos;
		const firstEnd = first.end;
		if (first.keywordEligible && UNARY_TEST_OPS[val] === 1) {
			if (this.tok.peek(LexContext.TestMode).token === Token.Word) {
				const operand = this.readTestOperand();
				return {
					type: "TestUnary",
					pos: firstPos,
					end: operand.end,
					operator: val,
					operand
				};
			}
			this.error("expected operand after unary test operator", firstEnd);
			return {
				type: "TestUnary",
				pos: firstPos,
				end: firstEnd,
				operator: val,
				operand: new WordImpl("", firstEnd, firstEnd)
			};
		}
		const nt = this.tok.peek(LexContext.TestMode);
		if (nt.token === Token.Word && nt.keywordEligible && BINARY_TEST_OPS[nt.value] === 1) {
			const op = this.tok.next(LexContext.TestMode).value;
			let right;
			if (op === "=~") {
				const token = this.tok.readTestRegexWord();
				right = new WordImpl(this.source.slice(token.pos, token.end), token.pos, token.end, this.source, embeddedPartsResolver(this.tok.getSubstitutionContext()), this.depth);
			} else right = this.readTestOperand();
			const left = this.toWordFromPosEnd(first, firstPos, firstEnd);
			return {
				type: "TestBinary",
				pos: firstPos,
				end: right.end,
				operator: op,
				left,
				right
			};
		}
		const w = this.toWordFromPosEnd(first, firstPos, firstEnd);
		return {
			type: "TestUnary",
			pos: firstPos,
			end: w.end,
			operator: "-n",
			operand: w
		};
	}
	readTestOperand() {
		const t = this.tok.next(LexContext.TestMode);
		if (t.keywordEligible && (t.value === "<" || t.value === ">")) this.error(`unexpected argument '${t.value}' to conditional operator`, t.pos);
		return this.toWord(t);
	}
	functionDef() {
		const pos = this.tok.next(LexContext.CommandStart).pos;
		const name = this.readWord(LexContext.FunctionName);
		let body;
		if (this.tok.peek(LexContext.CommandStart).token === Token.LParen) {
			const openPos = this.tok.next(LexContext.CommandStart).pos;
			if (this.tok.peek(LexContext.CommandStart).token === Token.RParen) {
				this.tok.next(LexContext.CommandStart);
				this.skipNewlines(LexContext.CommandStart);
				body = this.commandAsBody();
			} else body = this.withRedirects(this.subshellBody(openPos));
		} else {
			this.skipNewlines(LexContext.CommandStart);
			body = this.commandAsBody();
		}
		return {
			type: "Function",
			pos,
			end: body.end,
			name,
			body
		};
	}
	simpleCommandOrFunction(coproc) {
		const prefix = [];
		const cmdPos = this.tok.peek(LexContext.CommandStart).pos;
		let lastEnd = cmdPos;
		let ctx = LexContext.CommandStart;
		for (;;) {
			const t = this.tok.peek(ctx).token;
			if (t === Token.Assignment) {
				const assignment = this.tok.next(ctx);
				lastEnd = assignment.end;
				prefix.push(this.parseAssignment(assignment));
			} else if (t === Token.Redirect) {
				const redirect = this.readRedirect(ctx);
				prefix.push(redirect);
				lastEnd = redirect.end;
			} else break;
			ctx = LexContext.CommandPrefix;
		}
		if (this.tok.peek(LexContext.Normal).token !== Token.Word) return new CommandImpl(cmdPos, lastEnd, void 0, prefix, []);
		const nameToken = this.tok.next(LexContext.Normal);
		const keyword = nameToken.keywordEligible ? nameToken.value : "";
		const name = this.toWord(nameToken);
		ctx = isDeclarationCommand(keyword) ? LexContext.Declaration : keyword === "eval" || keyword === "let" ? LexContext.EvalArgument : LexContext.Normal;
		lastEnd = name.end;
		const suffix = [];
		if (coproc) while (this.tok.peek(LexContext.CommandPrefix).token === Token.Assignment) {
			const token = this.tok.next(LexContext.CommandPrefix);
			const word = ctx === LexContext.Declaration ? this.parseAssignment(token) : this.toWord(token);
			suffix.push(word);
			lastEnd = word.end;
		}
		if (this.tok.peek(ctx).token === Token.LParen && suffix.length === 0) {
			this.tok.next(LexContext.Normal);
			if (this.tok.peek(LexContext.Normal).token === Token.RParen) {
				this.tok.next(LexContext.Normal);
				this.skipNewlines(LexContext.CommandStart);
				const body = this.commandAsBody();
				return {
					type: "Function",
					pos: name.pos,
					end: body.end,
					name,
					body
				};
			}
		}
		for (;;) {
			const st = this.tok.peek(ctx).token;
			if (st === Token.Word || st === Token.Assignment) {
				const token = this.tok.next(ctx);
				const w = st === Token.Assignment ? this.parseAssignment(token) : this.toWord(token);
				suffix.push(w);
				lastEnd = w.end;
			} else if (st === Token.Redirect) {
				const redirect = this.readRedirect(ctx);
				suffix.push(redirect);
				lastEnd = redirect.end;
			} else break;
		}
		return new CommandImpl(cmdPos, lastEnd, name, prefix, suffix);
	}
	readRedirect(ctx) {
		const t = this.tok.next(ctx);
		const tPos = t.pos;
		const tEnd = t.end;
		const descriptor = t.fileDescriptor !== void 0 ? {
			type: "FileDescriptor",
			pos: tPos,
			end: t.descriptorEnd,
			value: t.fileDescriptor
		} : t.variableName !== void 0 ? {
			type: "FileDescriptorVariable",
			pos: tPos,
			end: t.descriptorEnd,
			name: t.variableName
		} : void 0;
		const hasTarget = t.targetEnd > t.targetPos;
		if (!hasTarget) this.error("expected redirect target", t.targetPos);
		if (t.value === "<<" || t.value === "<<-") {
			const r = {
				type: "HereDoc",
				pos: tPos,
				end: tEnd,
				operator: t.value,
				descriptor,
				delimiter: hasTarget ? {
					type: "HereDocDelimiter",
					pos: t.targetPos,
					end: t.targetEnd,
					text: this.source.slice(t.targetPos, t.targetEnd),
					value: t.content ?? "",
					quoted: t.delimiterQuoted
				} : void 0,
				body: new HereDocBodyImpl(this.source, tEnd, t.delimiterQuoted, this.depth, this.tok.getSubstitutionContext()),
				closing: void 0
			};
			if (hasTarget) this.tok.registerHereDocTarget(r);
			return r;
		}
		const target = hasTarget ? new WordImpl(this.source.slice(t.targetPos, t.targetEnd), t.targetPos, t.targetEnd, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth) : void 0;
		return t.value === "<<<" ? {
			type: "HereString",
			pos: tPos,
			end: tEnd,
			operator: "<<<",
			descriptor,
			target
		} : {
			type: "Redirect",
			pos: tPos,
			end: tEnd,
			operator: REDIRECT_OPS[t.value] ?? ">",
			descriptor,
			target
		};
	}
	commandAsBody() {
		const cmd = this.command();
		if (cmd && cmd.type !== "Command" && cmd.type !== "Function" && cmd.type !== "Coproc") return cmd;
		this.error("expected compound command as function body", cmd?.pos ?? this.tok.getPos());
		return this.makeCompoundList(cmd ? [this.makeStatement(cmd)] : []);
	}
	readWord(ctx) {
		return this.toWord(this.tok.next(ctx));
	}
	readRequiredWord(keyword) {
		const t = this.tok.peek(LexContext.Normal);
		if (t.token === Token.Word) return this.toWord(this.tok.next(LexContext.Normal));
		if (t.token !== Token.EOF) this.error(`expected word after '${keyword}'`, t.pos);
		return new WordImpl("", t.pos, t.pos);
	}
	toWord(tok) {
		const text = tok.raw ? tok.value : this.source.slice(tok.pos, tok.end);
		const source = tok.raw && tok.keywordEligible ? void 0 : this.source;
		return new WordImpl(text, tok.pos, tok.end, source, source === void 0 ? computeBareWordParts : wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
	}
	toWordFromPosEnd(tok, pos, end) {
		if (tok.pos === pos && tok.end === end) return this.toWord(tok);
		return new WordImpl(this.source.slice(pos, end), pos, end, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
	}
	parseAssignment(token) {
		return new AssignmentImpl(token.raw ? token.value : this.source.slice(token.pos, token.end), token.pos, token.end, this.source, token.assignmentOperatorPos, this.depth, this.tok.getSubstitutionContext());
	}
	makeCompoundList(commands) {
		const p = this.tok.getPos();
		return {
			type: "CompoundList",
			pos: commands.length > 0 ? commands[0].pos : p,
			end: commands.length > 0 ? commands[commands.length - 1].end : p,
			commands
		};
	}
};
// ../semantics/src/shell/quoted-script.ts
const never = () => false;
/** The script in a word that is one quoted string; null for anything else, whose text is put together at run time. */
function quotedScript(word) {
	const parts = word.parts;
	const [part] = parts ?? [];
	if (part === void 0) return {
		text: word.value,
		offset: (at) => word.pos + at,
		isExpanded: never
	};
	if (parts?.length !== 1) return null;
	if (part.type === "SingleQuoted") return {
		text: part.value,
		offset: (at) => part.pos + 1 + at,
		isExpanded: never
	};
	return part.type === "DoubleQuoted" ? unescaped(part.text.slice(1, -1), part.pos + 1, /[\\"$`]/) : null;
}
/** The script in a here-document (`bash <<EOF`). */
function heredocScript({ body, delimiter }) {
	return delimiter?.quoted === true ? {
		text: body.text,
		offset: (at) => body.pos + at,
		isExpanded: never
	} : unescaped(body.text, body.pos, /[\\$`]/);
}
/** Takes away the backslashes that the outer shell takes away, and remembers where each character stood. */
function unescaped(source, start, special) {
	if (!source.includes("\\")) return {
		text: source,
		offset: (at) => start + at,
		isExpanded: () => true
	};
	let text = "";
	const offsets = [];
	const escaped = /* @__PURE__ */ new Set();
	for (let i = 0; i < source.length; i++) {
		offsets.push(start + i);
		if (source[i] === "\\" && special.test(source.charAt(i + 1))) {
			escaped.add(text.length);
			i++;
		}
		text += source.charAt(i);
	}
	offsets.push(start + source.length);
	return {
		text,
		offset: (at) => offsets[Math.min(at, text.length)] ?? start,
		isExpanded: (at) => !escaped.has(at)
	};
}
// ../semantics/src/shell/words.ts
const NAME = /^[A-Za-z_]\w*$/;
/** More alternatives than this in one brace expansion are left as written. */
const MAX_ALTERNATIVES = 64;
/** A value longer than this is not taken apart with patterns: nobody writes it, and the work would be quadratic. */
const MAX_PATTERN_TEXT = 200;
const emptyField = () => ({
	text: "",
	known: true,
	glob: false,
	present: false
});
/** The arguments that a word of a script stands for: none, one, or several (`$list`, `{a,b}`, `"${array[@]}"`). */
function evaluateWord(word, scope, offset) {
	const range = [offset(word.pos), offset(word.end)];
	const { parts } = word;
	if (parts === void 0) {
		const { text, known } = literal(word, true, scope);
		return [{
			text,
			known,
			glob: false,
			range
		}];
	}
	let alternatives = [[emptyField()]];
	parts.forEach((part, index) => {
		alternatives = appendPart(alternatives, part, index === 0, scope);
	});
	const words = [];
	for (const fields of alternatives) for (const { text, known, glob, present } of fields) if (present) words.push({
		text,
		known,
		glob,
		range
	});
	return words;
}
/** The value of a word where the shell does not split (an assignment, a redirection). */
function evaluateText(word, scope) {
	const fields = evaluateWord(word, scope, (offset) => offset);
	return {
		text: fields.map((field) => field.text).join(" "),
		known: fields.every((field) => field.known)
	};
}
function append(alternatives, text, known, glob) {
	for (const fields of alternatives) {
		const field = fields.at(-1);
		if (!field) continue;
		field.text += text;
		field.known &&= known;
		field.glob ||= glob;
		field.present = true;
	}
}
/** Unquoted text; at the start of a word `~` and `~/x` mean the home folder. */
function literal({ value, text }, first, scope) {
	if (!first || !text.startsWith("~") || !/^~(\/|$)/.test(text)) return {
		text: value,
		known: true
	};
	return {
		text: scope.home + value.slice(1),
		known: !scope.home.includes("$")
	};
}
function appendPart(alternatives, part, first, scope) {
	switch (part.type) {
		case "Literal": {
			const { text, known } = literal(part, first, scope);
			append(alternatives, text, known, false);
			break;
		}
		case "SingleQuoted":
		case "AnsiCQuoted":
			append(alternatives, part.value, true, false);
			break;
		case "DoubleQuoted":
		case "LocaleString":
			appendQuoted(alternatives, part.parts, scope);
			break;
		case "Glob":
		case "ExtendedGlob":
			append(alternatives, part.text, true, true);
			break;
		case "BraceExpansion": return appendBraces(alternatives, part.text, scope);
		case "SimpleExpansion":
		case "ParameterExpansion": {
			const array = part.type === "ParameterExpansion" ? arrayValue(part, scope) : null;
			if (array) {
				appendFields(alternatives, array.elements, array.known, false);
				break;
			}
			const { text, known } = expansion(part, scope);
			if (known) appendFields(alternatives, text.split(/[ \t\n]+/), true, /[*?[]/.test(text));
			else append(alternatives, text, false, false);
			break;
		}
		default: {
			const value = expansion(part, scope);
			append(alternatives, value.text, value.known, false);
		}
	}
	return alternatives;
}
function appendQuoted(alternatives, parts, scope) {
	const [only] = parts;
	if (parts.length === 1 && only?.type === "ParameterExpansion") {
		const array = arrayValue(only, scope);
		if (array) {
			appendFields(alternatives, only.index?.value === "@" ? array.elements : [array.elements.join(" ")], array.known, false);
			return;
		}
	}
	append(alternatives, "", true, false);
	for (const part of parts) {
		const value = part.type === "Literal" ? {
			text: part.value,
			known: true
		} : expansion(part, scope);
		append(alternatives, value.text, value.known, false);
	}
}
/** Adds what the shell has split: the first piece ends the last field, each other one begins a new field. */
function appendFields(alternatives, pieces, known, glob) {
	for (const fields of alternatives) pieces.forEach((piece, index) => {
		if (index > 0) fields.push(emptyField());
		if (piece !== "") append([fields], piece, known, glob);
	});
}
/** `{a,b}`: everything so far once with each alternative. Nested ones and sequences are left as they are written. */
function appendBraces(alternatives, text, scope) {
	const body = text.slice(1, -1);
	const pieces = body.split(",");
	const isPlain = pieces.length > 1 && !/[{}$`'"\\]/.test(body);
	const count = alternatives.reduce((sum, fields) => sum + fields.length, 0) * pieces.length;
	if (!isPlain || count > MAX_ALTERNATIVES || !scope.spend(count)) {
		append(alternatives, text, false, true);
		return alternatives;
	}
	return alternatives.flatMap((fields) => pieces.map((piece) => {
		const copy = fields.map((field) => ({ ...field }));
		append([copy], piece, true, /[*?[]/.test(piece));
		return copy;
	}));
}
/** What `${array[@]}` and `${array[*]}` give; null for anything else. */
function arrayValue(part, scope) {
	if (!(part.index?.value === "@" || part.index?.value === "*") || part.prefix !== void 0 || part.operation !== void 0) return null;
	const { elements, known } = scope.get(part.parameter);
	return elements && {
		elements,
		known
	};
}
function expansion(part, scope) {
	switch (part.type) {
		case "SimpleExpansion": return parameter(part.text.slice(1), part.text, scope);
		case "ParameterExpansion":
			if (part.prefix !== void 0 || part.index !== void 0) return {
				text: part.text,
				known: false
			};
			if (part.operation === void 0) return parameter(part.parameter, part.text, scope);
			return operate(part, scope) ?? {
				text: part.text,
				known: false
			};
		case "CommandExpansion":
			if (/^(\$\(|`)\s*pwd\s*(\)|`)$/.test(part.text)) return parameter("PWD", part.text, scope);
			return {
				text: normaliseSubstitution(part.text),
				known: false
			};
		default: return {
			text: part.text,
			known: false
		};
	}
}
function parameter(name, source, scope) {
	return NAME.test(name) ? scope.get(name) : {
		text: source,
		known: false
	};
}
function normaliseSubstitution(text) {
	return `$(${(text.startsWith("`") ? text.slice(1, -1) : text.slice(2, -1)).trim().replace(/\s+/g, " ")})`;
}
/** `${name:-word}` and its kin, as far as the value is known; null where it is not. */
function operate(part, scope) {
	const { parameter: name, operation } = part;
	if (!operation || !NAME.test(name)) return null;
	const value = scope.get(name);
	if (operation.type === "Default") return withDefault(name, value, operation, scope);
	const { text, known } = value;
	if (!known || text.length > MAX_PATTERN_TEXT) return null;
	if (operation.type === "Remove") {
		const pattern = evaluatePattern(operation.operand, scope);
		if (pattern === null) return null;
		return {
			text: removeAffix(text, pattern, operation.operator),
			known: true
		};
	}
	if (operation.type !== "Replace" || operation.operator.length > 2) return null;
	const pattern = evaluateText(operation.pattern, scope);
	const replacement = evaluateText(operation.replacement, scope);
	if (!pattern.known || !replacement.known || pattern.text === "" || /[*?[]/.test(pattern.text)) return null;
	if (operation.operator === "//") return {
		text: text.replaceAll(pattern.text, () => replacement.text),
		known: true
	};
	return operation.operator === "/" ? {
		text: text.replace(pattern.text, () => replacement.text),
		known: true
	} : null;
}
function withDefault(name, value, { operator, operand }, scope) {
	const isUnset = scope.isUnset(name) || value.known && value.text === "" && operator.startsWith(":");
	if (operator.endsWith("?")) return value;
	if (operator.endsWith("+")) {
		if (isUnset) return {
			text: "",
			known: true
		};
		return value.known ? evaluateText(operand, scope) : null;
	}
	if (isUnset) return evaluateText(operand, scope);
	return value.known ? value : null;
}
/** A pattern as plain text; null where it is not known, or where some of its `*` are quoted and others not. */
function evaluatePattern(word, scope) {
	const [field, ...more] = evaluateWord(word, scope, (offset) => offset);
	if (!field) return "";
	const isPattern = field.glob || !/[*?[]/.test(field.text);
	return field.known && isPattern && more.length === 0 ? field.text : null;
}
// ../semantics/src/shell/wrappers.ts
const ASSIGNMENT = /^[A-Za-z_]\w*=/;
/** The first words of the wrappers that have two. */
const startsTwoWords = new Set([...wrappers.keys()].flatMap((key) => key.includes(" ") ? [key.slice(0, key.indexOf(" "))] : []));
/** What is left of a command's words when `sudo`, `env X=1`, `timeout 10`, `npx` and their like are taken away. */
function unwrap(words) {
	let start = 0;
	let moreArguments = false;
	for (;;) {
		const inner = commandStart(words, start);
		if (inner === null) return {
			words: start === 0 ? words : words.slice(start),
			moreArguments
		};
		moreArguments ||= baseName(words[start]) === "xargs";
		start = inner;
	}
}
/** Where the command of the wrapper at `start` begins; null where no wrapper with a command stands. */
function commandStart(words, start) {
	const name = baseName(words[start]);
	const twoWords = startsTwoWords.has(name) ? wrappers.get(`${name} ${words[start + 1]?.text ?? ""}`) : void 0;
	const wrapper = twoWords ?? wrappers.get(name);
	if (!wrapper) return null;
	let skip = wrapper.skip ?? 0;
	for (let i = start + (twoWords ? 2 : 1); i < words.length; i++) {
		const text = words[i]?.text ?? "";
		if (wrapper.unless?.includes(text)) return null;
		if (text === "--" || wrapper.assignments && ASSIGNMENT.test(text)) continue;
		if (text.startsWith("-")) {
			if (wrapper.valueFlags?.includes(text)) i++;
		} else if (skip > 0) skip--;
		else return i;
	}
	return null;
}
/** The name of a program without its folder and version (`tsc@5`); empty when the word is missing or the name not known. */
function baseName(word) {
	if (!word) return "";
	const name = (word.known ? word.text.slice(word.text.lastIndexOf("/") + 1) : pathSegments(word.text).at(-1)) ?? "";
	return word.known || !name.includes("$") ? withoutVersion(name) : "";
}
function withoutVersion(name) {
	const at = name.indexOf("@", 1);
	return at > 0 && /\w/.test(name.charAt(at - 1)) ? name.slice(0, at) : name;
}
// ../semantics/src/shell/flatten.ts
/** Scripts in scripts (`sh -c "sh -c ..."`) are followed this deep. */
const MAX_DEPTH = 4;
const PLAIN = {
	conditional: false,
	substitution: false
};
const CONDITIONAL = {
	conditional: true,
	substitution: false
};
const SUBSTITUTION = {
	conditional: false,
	substitution: true
};
const CONDITIONAL_SUBSTITUTION = {
	conditional: true,
	substitution: true
};
const DECLARATIONS = /* @__PURE__ */ new Set([
	"export",
	"local",
	"declare",
	"readonly",
	"typeset"
]);
/** The commands of a shell script in the order in which they stand; `offset` maps positions in it to the file. */
function flattenScript(text, scope, offset) {
	const flattener = new Flattener({
		text,
		offset,
		isExpanded: () => false
	}, 0, []);
	flattener.run(scope, PLAIN);
	return flattener.commands;
}
function underCondition({ substitution }) {
	return substitution ? CONDITIONAL_SUBSTITUTION : CONDITIONAL;
}
function inSubstitution({ conditional }) {
	return conditional ? CONDITIONAL_SUBSTITUTION : SUBSTITUTION;
}
var Flattener = class Flattener {
	commands;
	#source;
	#offset;
	#depth;
	constructor(source, depth, commands) {
		this.#source = source;
		this.#offset = (at) => source.offset(at);
		this.#depth = depth;
		this.commands = commands;
	}
	run(scope, context) {
		this.#script(parse(this.#source.text), scope, context);
	}
	#script(script, scope, context) {
		for (const statement of script.commands) this.#node(statement.command, scope, context, null);
	}
	/** Returns the last simple command, which feeds the next one of a pipeline. */
	#node(node, scope, context, input) {
		switch (node.type) {
			case "Command": return this.#command(node, scope, context, input);
			case "AndOr":
				node.commands.forEach((command, index) => {
					const isAlternative = node.operators[index - 1] === "||";
					this.#node(command, scope, isAlternative ? underCondition(context) : context, null);
				});
				return null;
			case "Pipeline": {
				let previous = input;
				for (const command of node.commands) previous = this.#node(command, node.commands.length > 1 ? scope.fork() : scope, context, previous);
				return previous;
			}
			case "If":
				this.#script(node.clause, scope, context);
				this.#script(node.then, scope, underCondition(context));
				for (const branch of node.elif) {
					this.#script(branch.clause, scope, underCondition(context));
					this.#script(branch.then, scope, underCondition(context));
				}
				if (node.else) this.#script(node.else, scope, underCondition(context));
				return null;
			case "For":
			case "Select": {
				for (const word of node.wordlist ?? []) this.#substitutions(word, scope, context);
				const items = node.wordlist?.flatMap((word) => evaluateWord(word, scope, this.#offset)) ?? [];
				const [only] = items;
				if (items.length === 1 && only?.known === true && !only.glob) scope.set(node.name.value, {
					text: only.text,
					known: true,
					elements: null
				});
				else scope.forget(node.name.value);
				this.#script(node.body, scope, underCondition(context));
				return null;
			}
			case "While":
				this.#script(node.clause, scope, context);
				this.#script(node.body, scope, underCondition(context));
				return null;
			case "ArithmeticFor":
				this.#script(node.body, scope, underCondition(context));
				return null;
			case "Case":
				this.#substitutions(node.word, scope, context);
				for (const item of node.items) this.#script(item.body, scope, underCondition(context));
				return null;
			case "Subshell":
				this.#script(node.body, scope.fork(), context);
				return this.commands.at(-1) ?? null;
			case "BraceGroup":
				this.#script(node.body, scope, context);
				return this.commands.at(-1) ?? null;
			case "CompoundList":
				this.#script(node, scope, context);
				return null;
			case "Redirected": return this.#node(node.command, scope, context, input);
			case "Function":
			case "Coproc":
				this.#node(node.body, scope, context, null);
				return null;
			default: return null;
		}
	}
	#command(node, scope, context, input) {
		for (const part of node.prefix) if (part.type === "Assignment") this.#assign(part, scope, context, node.name !== void 0);
		if (!node.name) return null;
		this.#substitutions(node.name, scope, context);
		const words = evaluateWord(node.name, scope, this.#offset);
		for (const argument of node.args) if (argument.type === "Assignment") {
			if (DECLARATIONS.has(node.name.value)) this.#assign(argument, scope, context, false);
			words.push(this.#assignmentWord(argument, scope));
		} else {
			this.#substitutions(argument, scope, context);
			for (const word of evaluateWord(argument, scope, this.#offset)) words.push(word);
		}
		const { words: inner, moreArguments } = unwrap(words);
		const program = inner[0];
		if (!program) return null;
		const command = {
			name: baseName(program),
			program,
			args: inner.slice(1),
			assignments: node.prefix.flatMap((part) => part.type === "Assignment" ? this.#assignmentWord(part, scope) : []),
			redirects: node.redirects.map((redirect) => this.#redirect(redirect, scope, context)),
			cwd: scope.cwd,
			input,
			moreArguments,
			context,
			range: [this.#offset(node.pos), this.#offset(node.end)]
		};
		this.commands.push(command);
		changeScope(command, scope);
		this.#nestedScript(command, node, scope, context);
		return command;
	}
	#assignmentWord(node, scope) {
		const value = node.value.type === "Word" ? evaluateText(node.value, scope) : {
			text: "(...)",
			known: false
		};
		const text = `${node.name}${node.append ? "+" : ""}=${value.text}`;
		const range = [this.#offset(node.pos), this.#offset(node.end)];
		return {
			text,
			known: value.known,
			glob: false,
			range
		};
	}
	#assign(node, scope, context, temporary) {
		const value = node.value;
		if (value.type === "Word") this.#substitutions(value, scope, context);
		if (temporary || node.index) return;
		const before = node.append ? scope.get(node.name) : null;
		if (value.type === "ArrayValue") {
			const words = value.elements.flatMap((element) => evaluateWord(element, scope, this.#offset));
			const elements = [...before?.elements ?? [], ...words.map((word) => word.text)];
			scope.set(node.name, {
				text: elements[0] ?? "",
				known: words.every((word) => word.known),
				elements
			});
			return;
		}
		const { text, known } = evaluateText(value, scope);
		const unique = text.includes("$(") ? `\${${node.name}}` : text;
		scope.set(node.name, {
			text: (before?.text ?? "") + unique,
			known: known && before?.known !== false,
			elements: null
		});
	}
	#redirect(node, scope, context) {
		const { operator } = node;
		const descriptor = node.descriptor?.type === "FileDescriptor" ? node.descriptor.value : null;
		if (node.type === "HereDoc") {
			if (node.body.parts) this.#substitutionParts(node.body.parts, scope, context);
			return {
				operator,
				descriptor,
				target: null
			};
		}
		if (!node.target) return {
			operator,
			descriptor,
			target: null
		};
		this.#substitutions(node.target, scope, context);
		return {
			operator,
			descriptor,
			target: (node.type === "Redirect" && operator !== ">&" && operator !== "<&" ? evaluateWord(node.target, scope, this.#offset)[0] : void 0) ?? null
		};
	}
	#substitutions(word, scope, context) {
		if (word.parts) this.#substitutionParts(word.parts, scope, context);
	}
	#substitutionParts(parts, scope, context) {
		for (const part of parts) if (part.type === "DoubleQuoted" || part.type === "LocaleString") this.#substitutionParts(part.parts, scope, context);
		else if ((part.type === "CommandExpansion" || part.type === "ProcessSubstitution") && part.script) {
			if (part.script.source !== void 0 || this.#source.isExpanded(part.pos)) continue;
			this.#script(part.script, scope.fork(), inSubstitution(context));
		}
	}
	/** `sh -c '...'`, `su user -c '...'`, `eval '...'`, `bash <<EOF`. */
	#nestedScript(command, node, scope, context) {
		if (this.#depth >= MAX_DEPTH) return;
		const script = this.#scriptOf(command, node);
		if (!script) return;
		const offset = (at) => this.#offset(script.offset(at));
		new Flattener({
			...script,
			offset
		}, this.#depth + 1, this.commands).run(command.name === "eval" ? scope : scope.fork(), context);
	}
	#scriptOf({ name, args }, node) {
		if (name === "eval") return args.length === 1 ? this.#quotedScriptAt(node, args[0]) : null;
		const isShell = posixShells$1.has(name);
		if (!isShell && name !== "su" && name !== "runuser") return null;
		const flag = args.findIndex((word) => /^-[a-z]*c$/i.test(word.text) || word.text === "--command");
		if (flag >= 0) return this.#quotedScriptAt(node, args[flag + 1]);
		const heredoc = node.redirects.findLast((part) => part.type === "HereDoc");
		return isShell && heredoc && readsStandardInput(args) ? heredocScript(heredoc) : null;
	}
	#quotedScriptAt(node, place) {
		const word = node.args.find((argument) => argument.type === "Word" && this.#offset(argument.pos) === place?.range[0]);
		return word?.type === "Word" ? quotedScript(word) : null;
	}
};
/** Whether a shell with these arguments takes its script from standard input: without a file, or with `-s`. */
function readsStandardInput(args) {
	for (let i = 0; i < args.length; i++) {
		const text = args[i]?.text ?? "";
		if (/^-[a-z]*s$/i.test(text)) return true;
		if (/^[-+][a-z]*o$/i.test(text)) i++;
		else if (!/^[-+]/.test(text)) return false;
	}
	return true;
}
/** What a builtin command changes for those after it. */
function changeScope({ name, args }, scope) {
	switch (name) {
		case "cd":
		case "pushd": {
			const folder = args.find((word) => !word.text.startsWith("-") || word.text === "-")?.text ?? scope.home;
			const path = folder === "-" ? scope.previousCwd : resolveSymbolicPath(scope.cwd, folder);
			if (name === "cd") scope.changeDirectory(path);
			else scope.pushDirectory(path);
			break;
		}
		case "popd":
			scope.popDirectory();
			break;
		case "unset":
			for (const { text } of args) scope.set(text, {
				text: "",
				known: true,
				elements: null
			});
			break;
		case "read": for (const { text } of args) scope.forget(text);
	}
}
// ../semantics/src/shell/json-script.ts
/** A line continuation in the middle of a string, with the comments and blank lines behind it. */
const CONTINUATION = /[\\`][ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*/y;
/** Maps offsets in the value of a JSON string of an instruction to the file, whose text is `text`. */
function jsonOffset({ value, range: [start, end] }, text) {
	if (end - start === value.length + 2) return (at) => start + 1 + at;
	const offsets = [];
	for (let at = start + 1; at < end - 1;) {
		CONTINUATION.lastIndex = at;
		const continuation = CONTINUATION.exec(text)?.[0].length ?? 0;
		if (continuation > 0) at += continuation;
		else {
			offsets.push(at);
			if (text[at] !== "\\") at++;
			else at += text[at + 1] === "u" ? 6 : 2;
		}
	}
	offsets.push(end - 1);
	return (at) => offsets[Math.min(at, offsets.length - 1)] ?? start;
}
// ../semantics/src/shell/mask.ts
/**
* The text of `range` as the shell sees it, at the same length: line continuations, comment lines and blank
* lines, which BuildKit takes out before the shell runs, become blanks. So every offset in the result, plus
* `range[0]`, is an offset of the file.
*/
function maskShellText(text, range, escape) {
	const source = text.slice(range[0], range[1]);
	if (!source.includes("\n")) return source;
	let masked = "";
	let lineStart = 0;
	while (lineStart < source.length) {
		const newline = source.indexOf("\n", lineStart);
		const lineEnd = newline < 0 ? source.length : newline + 1;
		masked += maskLine(source.slice(lineStart, lineEnd), lineStart > 0, escape, source[lineEnd]);
		lineStart = lineEnd;
	}
	return masked;
}
function maskLine(line, continued, escape, next) {
	const content = line.trimEnd();
	if (continued && content.trimStart().startsWith("#")) return " ".repeat(line.length);
	if (!content.endsWith(escape)) return content + " ".repeat(line.length - content.length);
	const kept = content.slice(0, -1);
	return line === `${content}\n` && /\S$/.test(kept) && next !== void 0 && /[^\s#]/.test(next) ? `${kept}\\\n` : kept.padEnd(line.length, " ");
}
// ../semantics/src/shell/scope.ts
/** The variables and the working directory of a script as it runs, over those of its instruction. */
var ShellScope = class ShellScope {
	#environment;
	#parent;
	#variables = /* @__PURE__ */ new Map();
	#budget;
	#cwd;
	#previousCwd;
	#pushed;
	constructor(environment, parent, budget, cwd) {
		this.#environment = environment;
		this.#parent = parent;
		this.#budget = budget;
		this.#cwd = cwd;
		this.#previousCwd = parent?.previousCwd ?? cwd;
		this.#pushed = parent === null ? null : parent.#pushed;
	}
	/** The scope that a script of `length` characters begins with. */
	static ofInstruction(environment, length) {
		const budget = { left: 5e4 + 4 * length };
		return new ShellScope(environment, null, budget, environment.workdirText);
	}
	/**
	* The scope of a subshell: it begins with these values, and what it sets is not seen outside. While it is in use,
	* nothing is set in this one.
	*/
	fork() {
		return new ShellScope(this.#environment, this, this.#budget, this.#cwd);
	}
	/** Absolute path; begins with `${` below a working directory that is not known. */
	get cwd() {
		return this.#cwd;
	}
	/** Where `cd -` goes. */
	get previousCwd() {
		return this.#previousCwd;
	}
	changeDirectory(path) {
		this.#previousCwd = this.#cwd;
		this.#cwd = path;
	}
	/** `pushd path` */
	pushDirectory(path) {
		this.#pushed = {
			folder: this.#cwd,
			below: this.#pushed
		};
		this.changeDirectory(path);
	}
	/** `popd` */
	popDirectory() {
		if (!this.#pushed) return;
		this.changeDirectory(this.#pushed.folder);
		this.#pushed = this.#pushed.below;
	}
	/** `/root` while the user is root; a base image whose user is not known is taken to be run by root. */
	get home() {
		const set = this.#environment.lookup("HOME");
		if (set) return set.text;
		const { user } = this.#environment;
		return user === null || /^(root|0)(:|$)/.test(user) ? "/root" : "${HOME}";
	}
	set(name, value) {
		this.#variables.set(name, value);
	}
	/** From now on the variable holds something that cannot be known. */
	forget(name) {
		this.set(name, {
			text: `\${${name}}`,
			known: false,
			elements: null
		});
	}
	get(name) {
		const value = this.#find(name);
		let size = value.text.length;
		if (value.elements && this.#budget.left > 0) for (const element of value.elements) size += element.length + 1;
		return this.spend(size) ? value : {
			text: `\${${name}}`,
			known: false,
			elements: null
		};
	}
	/** Takes some text from what the script may expand to; false, and nothing is taken, when there is not enough left. */
	spend(size) {
		if (size > this.#budget.left) return false;
		this.#budget.left -= size;
		return true;
	}
	/** Whether the variable is an ARG without a default that the script did not set: `${name:-word}` is `word` then. */
	isUnset(name) {
		return this.#own(name) === void 0 && this.#environment.lookup(name)?.isSet === false;
	}
	#own(name) {
		let value = this.#variables.get(name);
		for (let scope = this.#parent; value === void 0 && scope; scope = scope.#parent) value = scope.#variables.get(name);
		return value;
	}
	#find(name) {
		const own = this.#own(name);
		if (own) return own;
		if (name === "PWD") return folderValue(this.#cwd);
		if (name === "OLDPWD") return folderValue(this.#previousCwd);
		if (name === "HOME") return folderValue(this.home);
		const declared = this.#environment.lookup(name);
		return {
			text: declared?.text ?? `\${${name}}`,
			known: typeof declared?.value === "string",
			elements: null
		};
	}
};
function folderValue(path) {
	return {
		text: path,
		known: !path.includes("$"),
		elements: null
	};
}
// ../semantics/src/shell/instruction-commands.ts
/**
* The commands that an instruction runs, in the order in which they stand: those of a shell-form line, of
* heredoc scripts, of `sh -c` in exec form, or the one program of the exec form. Empty where the script is not
* for a POSIX shell (SHELL of PowerShell or cmd, a heredoc with another interpreter). `flavour` is what runs shell form.
*/
function instructionCommands(instruction, text, escape, environment, flavour) {
	const command = instruction.command;
	if (!command) return [];
	const scope = ShellScope.ofInstruction(environment, instruction.range[1] - instruction.range[0]);
	if (command.type === "ExecCommand") return execCommands(command, scope, text);
	if (flavour !== "posix") return [];
	const heredocs = instruction.type === "RunInstruction" ? instruction.heredocs : [];
	const [first] = heredocs;
	if (first && isWholeScript(command.range, heredocs)) {
		const { content, stripTabs, contentRange } = first;
		if (!isShellScript(content)) return [];
		if (stripTabs) return tabbedScript(content, contentRange[0], scope);
		return flattenScript(content, scope, (at) => contentRange[0] + at);
	}
	const start = command.range[0];
	const end = heredocs.at(-1)?.range[1] ?? command.range[1];
	return flattenScript(maskShellText(text, command.range, escape) + text.slice(command.range[1], end), scope, (at) => start + at);
}
/** `RUN <<EOF` with nothing but the marker: BuildKit gives the body to the shell. */
function isWholeScript(range, heredocs) {
	const [first] = heredocs;
	return first !== void 0 && heredocs.length === 1 && first.marker[0] === range[0] && first.marker[1] === range[1];
}
/** The script of `<<-EOF`: tabs at the start of its lines do not count. */
function tabbedScript(content, start, scope) {
	let script = "";
	const offsets = [];
	for (let i = 0; i < content.length; i++) {
		if (i === 0 || content[i - 1] === "\n") while (content[i] === "	") i++;
		offsets.push(start + i);
		script += content.charAt(i);
	}
	return flattenScript(script, scope, (at) => offsets[at] ?? start + content.length);
}
function isShellScript(content) {
	const interpreter = /^\s*#!\s*(?:\S*\/env\s+(?:-S\s+)?)?(\S+)/.exec(content)?.[1];
	return interpreter === void 0 || posixShells$1.has(interpreter.slice(interpreter.lastIndexOf("/") + 1));
}
function execCommands(command, scope, text) {
	const { words: inner, moreArguments } = unwrap(command.elements.map((element) => ({
		text: element.value,
		known: true,
		glob: false,
		range: element.range
	})));
	const program = inner[0];
	if (!program) return [];
	const name = baseName(program);
	const outer = {
		name,
		program,
		args: inner.slice(1),
		assignments: [],
		redirects: [],
		cwd: scope.cwd,
		input: null,
		moreArguments,
		context: {
			conditional: false,
			substitution: false
		},
		range: command.range
	};
	if (!posixShells$1.has(name)) return [outer];
	const flag = outer.args.findIndex((word) => /^-[a-z]*c$/.test(word.text));
	const script = flag < 0 ? void 0 : outer.args[flag + 1];
	const element = command.elements.find((candidate) => candidate.range === script?.range);
	return element ? [outer].concat(flattenScript(element.value, scope, jsonOffset(element, text))) : [outer];
}
// ../semantics/src/windows-image.ts
/**
* Repositories that hold Windows images alone: Microsoft's own (https://mcr.microsoft.com) and what is named after a
* base image. `windows` alone says nothing: Linux images that compile for Windows are named so.
*/
const windowsRepository = /(^|\/)(nanoserver|windowsservercore|servercore)|^mcr\.microsoft\.com\/(windows|dotnet\/framework)([/:@]|$)|^microsoft\/(iis|aspnet|dotnet-framework)/;
/** `ltsc2022`, `nanoserver-1809`, `8.0-windowsservercore-ltsc2019`. */
const windowsTag = /(^|[-_.])(nanoserver|windowsservercore|servercore|ltsc20\d\d|sac20\d\d)([-_.@]|$)/i;
/** Whether an image is known to be a Windows image by its reference, in which variables may be unknown (`Expansion.text`). */
function isWindowsImage(reference) {
	if (windowsRepository.test(reference)) return true;
	const colon = reference.indexOf(":", reference.lastIndexOf("/") + 1);
	return colon >= 0 && windowsTag.test(reference.slice(colon + 1));
}
// ../semantics/src/stage-environments.ts
/**
* The environment at each instruction of a file, at those inside of ONBUILD too: a trigger has the environment of its
* ONBUILD, and changes none. Linear in the file.
*/
function createEnvironments(ast, graph, globals) {
	const environments = new Map(globals.scopes);
	/** Goes through a stage, and gives back what a stage that starts from it starts with. */
	function visit(stage, start) {
		environments.set(stage.node.from, globals.final);
		let scope = start;
		for (const instruction of stage.node.instructions) {
			environments.set(instruction, scope);
			let inner = instruction;
			while (inner.type === "OnbuildInstruction") {
				inner = inner.instruction;
				environments.set(inner, scope);
			}
			scope = scope.after(instruction, globals.final);
		}
		return scope;
	}
	const derived = derivedStages(graph);
	const open = [];
	for (const root of graph.stages) {
		if (root.base.kind === "stage") continue;
		const timeline = new VariableTimeline();
		open.push({
			stage: root,
			start: startOfRoot(root, timeline, ast, globals),
			timeline,
			mark: 0
		});
		for (let next = open.pop(); next; next = open.pop()) {
			timeline.rewind(next.mark);
			const start = visit(next.stage, next.start);
			for (const stage of derived.get(next.stage) ?? []) open.push({
				stage,
				start,
				timeline,
				mark: timeline.mark
			});
		}
	}
	return environments;
}
/** The stages that start from each stage. */
function derivedStages(graph) {
	const derived = /* @__PURE__ */ new Map();
	for (const stage of graph.stages) {
		if (stage.base.kind !== "stage") continue;
		const siblings = derived.get(stage.base.stage);
		if (siblings) siblings.push(stage);
		else derived.set(stage.base.stage, [stage]);
	}
	return derived;
}
function startOfRoot(root, timeline, ast, globals) {
	const isScratch = root.base.kind === "image" && root.base.image?.isScratch === true;
	return Scope.ofImage(timeline, {
		workdir: isScratch ? "/" : null,
		isWindows: isWindowsRoot(root, ast, globals),
		hasVariables: !isScratch
	});
}
/** Whether a stage that starts from an image is a Windows stage: `--platform`, the image, or else the escape character tells. */
function isWindowsRoot(root, ast, globals) {
	const platform = root.node.from.flags.find((flag) => flag.name === "platform")?.value;
	const os = platform && expandWord(platform, globals.final).value?.split("/")[0];
	if (os) return os === "windows";
	if (root.base.kind !== "image") return false;
	const { text, image } = root.base;
	if (isWindowsImage(text)) return true;
	const isOfficial = image !== null && image.registry === null && image.namespace === null;
	return ast.escape === "`" && !isOfficial;
}
// ../semantics/src/source-code.ts
/** Parses a Dockerfile. Never throws: what is wrong with the text stands in `ast.errors`. */
function createSourceCode(text, options = {}) {
	return new SourceCode(text, parse$1(text), options);
}
/**
* A Dockerfile as rules see it: text, syntax tree and what they mean. Everything beyond the tree is worked out when it
* is first asked for, once a file.
*/
var SourceCode = class {
	text;
	ast;
	visitorKeys = visitorKeys;
	filename;
	#targets;
	#moreTargets;
	#declaredShells;
	#readDockerignore;
	#dockerignore;
	#attachedComments = null;
	#lineIndex = null;
	#lines = null;
	#globals = null;
	#buildGraph = null;
	#environments = null;
	#fileFlows = /* @__PURE__ */ new Map();
	#commands = /* @__PURE__ */ new Map();
	constructor(text, ast, { filename, targets = [], moreTargets = [], dockerignore = () => null, shellOf } = {}) {
		this.text = text;
		this.ast = ast;
		this.filename = filename;
		this.#targets = targets;
		this.#moreTargets = moreTargets;
		this.#readDockerignore = dockerignore;
		this.#declaredShells = shellOf ? new DeclaredShells(ast, shellOf) : null;
	}
	/** The text of the ignore file that holds for the build; null when there is none, or none is known. */
	get dockerignore() {
		if (this.#dockerignore === void 0) this.#dockerignore = this.#readDockerignore();
		return this.#dockerignore;
	}
	/** The lines of the text without their line breaks. */
	get lines() {
		return this.#lines ??= this.text.split(/\r?\n/);
	}
	/** The text of a node, with `before` and `after` characters around it; without a node the whole text. */
	getText(node, before = 0, after = 0) {
		if (!node) return this.text;
		const [start, end] = node.range;
		return this.text.slice(Math.max(0, start - before), end + after);
	}
	/** Line (from 1) and column (from 0) of an offset. Offsets outside of the text count as its nearest end. */
	getLocFromIndex(index) {
		return this.#getLineIndex().positionAt(index);
	}
	/** The lines and columns of a range of offsets. */
	getLoc(range) {
		return {
			start: this.getLocFromIndex(range[0]),
			end: this.getLocFromIndex(range[1])
		};
	}
	/** The offset of a line (from 1) and a column (from 0); the nearest one where the text has no such place. */
	getIndexFromLoc(position) {
		return this.#getLineIndex().offsetAt(position);
	}
	/** All comments in source order, those inside of continued instructions included. */
	getAllComments() {
		return this.ast.comments;
	}
	/** The comments with nothing but white space between them and the node, in source order. */
	getCommentsBefore(node) {
		const { comments } = this.ast;
		let start = node.range[0];
		const behind = countBefore(comments, start);
		let first = behind;
		for (let comment = comments[first - 1]; comment; comment = comments[first - 1]) {
			if (this.text.slice(comment.range[1], start).trim() !== "") break;
			start = comment.range[0];
			first--;
		}
		return comments.slice(first, behind);
	}
	/**
	* What stands in the comments that BuildKit counts to an instruction, without their `#`, in source order: all since
	* the instruction before, or since the last bare `#`.
	*/
	getAttachedComments(instruction) {
		this.#attachedComments ??= attachedComments(this.ast, this.text);
		return this.#attachedComments.get(instruction) ?? [];
	}
	/** Stages, what they need, and what is built. */
	get buildGraph() {
		return this.#buildGraph ??= createBuildGraph(this.ast, this.#getGlobals().final, this.#targets, this.#moreTargets);
	}
	/**
	* What is in force when an instruction runs. FROM has the arguments before the first FROM; what stands inside of an
	* ONBUILD has the environment of the ONBUILD. Throws for an instruction of another file.
	*/
	getEnvironment(instruction) {
		this.#environments ??= createEnvironments(this.ast, this.buildGraph, this.#getGlobals());
		const environment = this.#environments.get(instruction);
		if (!environment) throw new Error(`getEnvironment: this ${instruction.type} is not part of the source code.`);
		return environment;
	}
	/** Replaces the variables of a word of an instruction. */
	expand(word, instruction) {
		return expandWord(word, this.getEnvironment(instruction));
	}
	/** The commands that an instruction runs, in order, with what they are known to do; empty for a shell that is not POSIX. */
	getCommands(instruction) {
		let commands = this.#commands.get(instruction);
		if (!commands) {
			const environment = this.getEnvironment(instruction);
			const flavour = this.#declaredShells?.at(instruction.range[0]) ?? environment.shellFlavour;
			commands = instructionCommands(instruction, this.text, this.ast.escape, environment, flavour).map(commandFacts);
			this.#commands.set(instruction, commands);
		}
		return commands;
	}
	/** What happens to the files of a stage, in order, without what it inherits. */
	getFileFlow(stage) {
		let flow = this.#fileFlows.get(stage);
		if (!flow) {
			flow = ownFileFlow(stage, this);
			this.#fileFlows.set(stage, flow);
		}
		return flow;
	}
	/** The stage that a node stands in; null before the first FROM. */
	getStage(node) {
		return this.buildGraph.stageAt(node.range[0]);
	}
	#getGlobals() {
		return this.#globals ??= createGlobalScope(this.ast);
	}
	#getLineIndex() {
		return this.#lineIndex ??= new LineIndex(this.text);
	}
};
/** How many comments start before an offset. */
function countBefore(comments, offset) {
	let low = 0;
	let high = comments.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((comments[middle]?.range[0] ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
export { stageInstructions as a, isHeaderPackage as c, visitorKeys as d, fileFlow as i, COMPILER_NAME as l, resolvePath as n, parseOptions as o, posixShells$1 as r, isBuildPackage as s, createSourceCode as t, traverse as u };
