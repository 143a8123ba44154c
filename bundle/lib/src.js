import { o as __toESM } from "./rolldown-runtime.js";
import { n as isOneEdit, t as RuleCreator } from "./rule.js";
import { a as normalizePath, i as joinPath, l as parseImageReference, o as parentPath, r as isInside, s as toPosixPath, t as baseName } from "./paths.js";
import { t as require_picomatch } from "./picomatch.js";
import { a as overlaps, c as pathSegments, i as liesWithin, l as resolveSymbolicPath, n as isKnownPath, o as pathRef, r as lastSegment, t as covers, u as chainOf } from "./path-ref.js";
import { a as stageInstructions, c as isHeaderPackage, i as fileFlow, l as COMPILER_NAME, n as resolvePath, o as parseOptions, r as posixShells, s as isBuildPackage, t as createSourceCode, u as traverse } from "./source-code.js";
import { t as neededStages } from "./stage-use.js";
// ../semantics/src/data/official-images.ts
/** Docker Hub's official images, without the retired ones that nobody can pull. Source: docker-library/official-images. */
const officialImages = new Set(`adminer aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux backdrop bash
  bonita buildpack-deps busybox caddy cassandra centos chronograf cirros clearlinux clefos clickhouse clojure composer
  consul convertigo couchbase couchdb crate dart debian docker drupal eclipse-mosquitto eclipse-temurin eggdrop
  elasticsearch elixir emqx erlang express-gateway fedora flink fluentd friendica gazebo gcc geonetwork ghost golang
  gradle groovy haproxy haskell haxe hello-world hitch httpd hylang ibm-semeru-runtimes ibmjava influxdb irssi jenkins
  jetty jobber joomla jruby julia kapacitor kibana kong krakend lightstreamer liquibase logstash mageia mariadb matomo
  maven mediawiki memcached mongo mongo-express monica mono mysql nats nats-streaming neo4j neurodebian nextcloud nginx
  node notary odoo open-liberty openjdk opensuse oraclelinux orientdb percona perl photon php phpmyadmin plone
  postfixadmin postgres pypy python r-base rabbitmq rakudo-star redis redmine registry rethinkdb rocket.chat rockylinux
  ros ruby rust sapmachine satosa scratch silverpeas solr sonarqube spark spiped storm swift swipl teamspeak telegraf
  thrift tomcat tomee traefik ubuntu unit valkey varnish vault websphere-liberty wordpress xwiki yourls znc zookeeper`.split(/\s+/));
/** Whether an image is one of Docker Hub's official ones, pulled from there or from a mirror that keeps `library/`. */
function isOfficialImage({ namespace, registry, name }) {
	return (namespace === null ? registry === null : /(^|\/)library$/.test(namespace)) && officialImages.has(name);
}
// ../semantics/src/data/image-libc.ts
/** Official images that stand on Debian, Ubuntu, Fedora and the like unless their tag says `alpine`. Source: their pages. */
const GLIBC_IMAGES = new Set(`almalinux amazoncorretto amazonlinux archlinux buildpack-deps centos clojure dart debian drupal eclipse-temurin elixir
  erlang fedora gcc ghost golang gradle groovy haskell httpd ibm-semeru-runtimes jetty julia jruby mariadb maven
  memcached mono mysql nginx node openjdk oraclelinux perl php photon postgres pypy python r-base rabbitmq redis
  rockylinux ruby rust sapmachine swift tomcat tomee ubuntu wordpress`.split(/\s+/));
/** Toolchains whose mirrors keep the name, so that name and tag tell, wherever they come from. */
const MIRRORED = /^(?:golang|rust|gcc|buildpack-deps)$/;
/** Distributions with a registry of their own. */
const UBI$1 = /^ubi\d*(?:-(?:minimal|micro|init))?$/;
const SUSE = /^(?:leap|tumbleweed)$/;
/**
* The C library of an image, by its name and tag; null where they do not tell, as for an image of one's own. Sources:
* docker-library/official-images, GoogleContainerTools/distroless (base, cc and the languages stand on glibc, static
* has none).
*/
function libcOf(image) {
	const { registry, namespace, name } = image;
	const tag = image.tag ?? "latest";
	if (image.isScratch) return "none";
	if (namespace === "distroless" && registry === "gcr.io") {
		if (name.startsWith("static")) return "none";
		return /^(?:base|cc|java|nodejs|python)/.test(name) ? "glibc" : null;
	}
	if (registry === "cgr.dev" && namespace === "chainguard") {
		if (name === "static") return "none";
		return name === "glibc-dynamic" ? "glibc" : null;
	}
	if (UBI$1.test(name) || namespace === "opensuse" && SUSE.test(name)) return "glibc";
	if (!isOfficialImage(image) && !MIRRORED.test(name)) return null;
	if (name === "alpine") return "musl";
	if (name === "busybox") return /(?:^|-)(glibc|musl)$/.exec(tag)?.[1] === "musl" ? "musl" : null;
	if (/(?:^|-)alpine/.test(tag)) return "musl";
	if (!GLIBC_IMAGES.has(name) || /windows|nanoserver/.test(tag)) return null;
	return tag.includes("$") && !isOnlyVersion(tag, name) ? null : "glibc";
}
/** Whether an unknown part of a tag cannot say `alpine`: it has the distribution behind it, or the image is one. */
function isOnlyVersion(tag, name) {
	return /^(?:almalinux|amazonlinux|archlinux|centos|debian|fedora|oraclelinux|photon|rockylinux|ubuntu)$/.test(name) || /-(?:slim|bookworm|bullseye|buster|stretch|trixie|jammy|noble|focal)/.test(tag);
}
// ../semantics/src/data/toolchain-images.ts
const jdk = {
	description: "a JDK",
	ecosystems: ["java"],
	notTag: /jre|headless/
};
const jvmTool = (name) => ({
	description: `${name} and a JDK`,
	ecosystems: ["java"]
});
const rust$1 = {
	description: "a Rust toolchain",
	ecosystems: ["rust", "c"]
};
const go$2 = {
	description: "a Go toolchain",
	ecosystems: ["go", "c"]
};
const c$1 = (description) => ({
	description,
	ecosystems: ["c"]
});
/**
* Toolchain images by the last component of their name, whatever the registry and namespace. Sources: the pages of the
* official images, and those of the vendors. golang, rust and haskell stand on buildpack-deps or install gcc and make
* (their Dockerfiles), so a Makefile is theirs too.
*/
const toolchainImages = /* @__PURE__ */ new Map([
	["golang", go$2],
	["go-toolset", go$2],
	["golang-cross", go$2],
	["rust", rust$1],
	["rust-musl-builder", rust$1],
	["rust-musl-cross", rust$1],
	["muslrust", rust$1],
	["cargo-chef", rust$1],
	["gcc", c$1("a C and C++ toolchain")],
	["clang", c$1("a C and C++ toolchain")],
	["emsdk", c$1("the Emscripten toolchain")],
	["buildpack-deps", {
		...c$1("compilers and headers"),
		notTag: /(^|-)(curl|scm)$/
	}],
	["maven", jvmTool("Maven")],
	["gradle", jvmTool("Gradle")],
	["sbt", jvmTool("sbt")],
	["scala-sbt", jvmTool("sbt")],
	["clojure", jvmTool("Clojure")],
	["openjdk", jdk],
	["openjdk-8", jdk],
	["openjdk-11", jdk],
	["openjdk-17", jdk],
	["openjdk-21", jdk],
	["java", jdk],
	["eclipse-temurin", jdk],
	["temurin", jdk],
	["amazoncorretto", jdk],
	["corretto", jdk],
	["adoptopenjdk", jdk],
	["zulu-openjdk", jdk],
	["zulu-openjdk-alpine", jdk],
	["zulu-openjdk-debian", jdk],
	["zulu-openjdk-centos", jdk],
	["liberica-openjdk-alpine", jdk],
	["liberica-openjdk-alpine-musl", jdk],
	["liberica-openjdk-debian", jdk],
	["liberica-openjdk-centos", jdk],
	["sapmachine", jdk],
	["ibm-semeru-runtimes", {
		...jdk,
		onlyTag: /jdk/
	}],
	["jdk", jdk],
	["graalvm-ce", jdk],
	["graalvm-community", jdk],
	["native-image", jdk],
	["native-image-community", jdk],
	["haskell", {
		description: "a Haskell toolchain",
		ecosystems: ["haskell", "c"]
	}],
	["stack-build", {
		description: "a Haskell toolchain",
		ecosystems: ["haskell", "c"]
	}],
	["swift", {
		description: "a Swift toolchain",
		ecosystems: ["swift", "c"],
		notTag: /slim/
	}],
	["elixir", {
		description: "an Elixir toolchain",
		ecosystems: ["elixir", "erlang"]
	}],
	["dart", {
		description: "a Dart SDK",
		ecosystems: ["dart"]
	}],
	["flutter", {
		description: "a Flutter SDK",
		ecosystems: ["dart"]
	}],
	["crystal", {
		description: "a Crystal toolchain",
		ecosystems: ["other"]
	}],
	["nim", {
		description: "a Nim toolchain",
		ecosystems: ["other"]
	}]
]);
const dotnet$2 = {
	description: "the .NET SDK",
	ecosystems: ["dotnet"]
};
/** The toolchain that an image is made for, or null. `.NET` goes by the whole name: `dotnet/sdk`, `dotnet:6.0-sdk`. */
function toolchainOf(image) {
	const namespace = image.namespace ?? "";
	if (image.name === "sdk" && /(^|\/)dotnet(\/|$)/.test(namespace)) return dotnet$2;
	if (/^dotnet(-nightly)?$/.test(image.name) && /sdk/.test(image.tag ?? "")) return dotnet$2;
	const toolchain = toolchainImages.get(image.name);
	if (!toolchain) return null;
	const tag = image.tag ?? "latest";
	if (tag.includes("$") && (toolchain.notTag ?? toolchain.onlyTag) && !/jdk/.test(tag)) return null;
	if (toolchain.notTag?.test(tag)) return null;
	return toolchain.onlyTag && !toolchain.onlyTag.test(tag) ? null : toolchain;
}
// ../semantics/src/files/build-outputs.ts
/**
* Where a build step puts what it makes: by its flags, or by the tool's conventions. Empty where neither tells.
* What a Makefile does is its own affair: any file below its folder may be its output.
*/
function buildOutputs({ command }) {
	const { name } = command;
	if (COMPILER_NAME.test(name)) return compilerOutputs(command);
	return readers.get(name)?.(command) ?? [];
}
/** Whether a path is such an output, lies in one, or holds it. */
function isBuildOutput(path, output) {
	const exact = pathSegments(path).length === pathSegments(output.path).length;
	return covers(output, path) && (output.isFolder || exact);
}
function place(command, text, folder) {
	return resolveSymbolicPath(resolveSymbolicPath(command.cwd, folder?.text ?? "."), text);
}
const file = (path) => ({
	path,
	glob: path.includes("*"),
	isFolder: false
});
const folder = (path) => ({
	path,
	glob: path.includes("*"),
	isFolder: true
});
/** The value of an option with one dash, as compilers take them: `-o name`, `-oname`. */
function compilerValue({ args }, name) {
	const index = args.findLastIndex((word) => word.text.startsWith(name) && !word.text.startsWith(`${name}=`));
	const text = args[index]?.text;
	return text === name ? args[index + 1]?.text : text?.slice(name.length);
}
/** `-o name`, else `a.out`. Source: gcc(1). */
function compilerOutputs(command) {
	const output = compilerValue(command, "-o");
	if (output !== void 0) return [file(place(command, output))];
	const stops = command.args.some((word) => /^-[cSE]$/.test(word.text));
	return [file(place(command, stops ? "*.o" : "a.out"))];
}
const GO_VALUES = [
	"-ldflags",
	"-gcflags",
	"-asmflags",
	"-tags",
	"-mod",
	"-p",
	"-installsuffix",
	"-o",
	"-C",
	"-buildmode",
	"-compiler",
	"-modfile",
	"-overlay",
	"-pkgdir",
	"-toolexec",
	"-buildvcs"
];
/** Go's flags have one dash and take a value after `=` or in the next word. Source: `go help build`. */
function goArguments(command) {
	const flags = /* @__PURE__ */ new Map();
	const plain = [];
	const { args } = command;
	for (let i = 0; i < args.length; i++) {
		const text = args[i]?.text ?? "";
		const [, name = "", value] = /^-(-?[\w]+)(?:=(.*))?$/s.exec(text) ?? [];
		if (name === "") plain.push(text);
		else if (value !== void 0) flags.set(name.replace(/^-/, ""), value);
		else if (GO_VALUES.includes(text.replace(/^--/, "-"))) flags.set(name.replace(/^-/, ""), args[++i]?.text ?? "");
		else flags.set(name.replace(/^-/, ""), "");
	}
	return {
		flags,
		plain: plain.slice(1)
	};
}
/** `go build` names the program after its package, `go install` puts it below GOPATH. Source: `go help build`, `install`. */
const go$1 = (command) => {
	const { flags, plain } = goArguments(command);
	if (command.args.some((word) => word.text === "install")) return [file("${GOPATH}/bin/*"), file("/go/bin/*")];
	const base = flags.get("C");
	const cwd = base === void 0 ? command.cwd : resolveSymbolicPath(command.cwd, base);
	const output = flags.get("o");
	if (output === void 0) {
		const source = plain.find((text) => text.endsWith(".go"));
		const name = source?.slice(source.lastIndexOf("/") + 1, -3);
		return [file(resolveSymbolicPath(cwd, name ?? "*"))];
	}
	const path = resolveSymbolicPath(cwd, output);
	if (output.endsWith("/")) return [folder(path)];
	return plain.length > 1 || /\.\.\./.test(plain[0] ?? "") ? [folder(path)] : [file(path)];
};
/** `target/<triple>/<profile>/<name>`. Source: The Cargo Book, "Build cache". */
const cargo = (command) => {
	const { options } = parseOptions(command.args, "pjFZ", [
		"--target",
		"--target-dir",
		"--bin",
		"--profile",
		"--manifest-path",
		"--features",
		"--package",
		"--root",
		"--path",
		"--example",
		"--artifact-dir"
	]);
	if (command.args.some((word) => word.text === "install")) {
		const root = options.get("--root");
		if (root) return [file(place(command, "bin/*", root))];
		return [
			file("${CARGO_HOME}/bin/*"),
			file("/usr/local/cargo/bin/*"),
			file("/root/.cargo/bin/*")
		];
	}
	const profile = options.get("--profile")?.text ?? (options.has("--release") || options.has("-r") ? "release" : "debug");
	const manifest = options.get("--manifest-path")?.text;
	const base = manifest === void 0 ? command.cwd : resolveSymbolicPath(command.cwd, `${manifest}/..`);
	const target = resolveSymbolicPath(base, options.get("--target-dir")?.text ?? "target");
	const triple = options.get("--target")?.text;
	const bin = options.get("--bin")?.text ?? "*";
	return [file(`${triple === void 0 ? target : `${target}/${triple}`}/${profile === "dev" ? "debug" : profile}/${bin}`)];
};
/** `-o name`, else the name of the source. Source: The rustc book, "Command-line arguments". */
const rustc = (command) => {
	const output = compilerValue(command, "-o");
	const source = command.args.find((word) => word.text.endsWith(".rs"))?.text;
	if (output === void 0 && source === void 0) return [];
	return [file(place(command, output ?? (source ?? "").replace(/^.*\/|\.rs$/g, "")))];
};
/** Anything below its folder; `install` writes below /usr/local unless told otherwise (GNU Coding Standards). */
const make = (command) => {
	const { options, plain } = parseOptions(command.args, "CfIo", ["--directory", "--file"]);
	const base = place(command, ".", options.get("-C") ?? options.get("--directory"));
	if (!plain.some((word) => /^install/.test(word.text))) return [folder(base)];
	const setting = (name) => plain.find((word) => word.text.startsWith(`${name}=`))?.text.slice(name.length + 1);
	const prefix = setting("PREFIX") ?? setting("prefix") ?? "/usr/local";
	return [folder(base), folder(`${setting("DESTDIR") ?? ""}${prefix}`)];
};
const cmake = (command) => {
	const { options } = parseOptions(command.args, "jt", [
		"--build",
		"--target",
		"--config",
		"--install",
		"--prefix"
	]);
	const build = options.get("--build");
	const outputs = build ? [folder(place(command, build.text))] : [];
	return options.has("--install") || /^install/.test(options.get("--target")?.text ?? options.get("-t")?.text ?? "") ? [...outputs, folder(options.get("--prefix")?.text ?? "/usr/local")] : outputs;
};
const ninja = (command) => {
	const { options, plain } = parseOptions(command.args, "Cfjkl");
	const outputs = [folder(place(command, ".", options.get("-C")))];
	return plain.some((word) => /^install/.test(word.text)) ? [...outputs, folder("/usr/local")] : outputs;
};
/** The folder of the project that a JVM build tool is told to work on. */
function projectFolder$1(command, { options }) {
	const path = options.get("-f")?.text ?? options.get("--file")?.text ?? options.get("-p")?.text ?? options.get("--project-dir")?.text;
	if (path === void 0) return command.cwd;
	return resolveSymbolicPath(command.cwd, /\.(xml|gradle|kts)$/.test(path) ? `${path}/..` : path);
}
/** `target/*.jar`, in each module. Source: Maven, "Standard Directory Layout". */
const maven = (command) => {
	const base = projectFolder$1(command, parseOptions(command.args, "fsPTlD", [
		"--file",
		"--projects",
		"-pl",
		"-am"
	]));
	return [
		"target",
		"*/target",
		"*/*/target"
	].map((path) => folder(resolveSymbolicPath(base, path)));
};
/** `build/libs/*.jar`, `build/install/<name>`, in each module. Source: Gradle User Manual, "The Java Library Distribution Plugin". */
const gradle = (command) => {
	const base = projectFolder$1(command, parseOptions(command.args, "pxbcIgPD", [
		"--project-dir",
		"--exclude-task",
		"--console"
	]));
	return [
		"build",
		"*/build",
		"*/*/build"
	].map((path) => folder(resolveSymbolicPath(base, path)));
};
/** Classes go beside their sources unless `-d` says where. Source: javac(1). */
const javac = (command) => {
	const index = command.args.findIndex((word) => word.text === "-d");
	const target = command.args[index + 1];
	if (index >= 0 && target) return [folder(place(command, target.text))];
	return command.args.filter((word) => word.text.endsWith(".java")).map((word) => file(resolveSymbolicPath(place(command, word.text), "../*.class")));
};
/** `jar cf app.jar ...`, `jar --create --file app.jar`. Source: jar(1). */
const jar = ({ args, cwd }) => {
	const [mode, name] = args.map((word) => word.text);
	const long = args.find((word) => word.text.startsWith("--file="))?.text.slice(7);
	if (long !== void 0) return [file(resolveSymbolicPath(cwd, long))];
	const isNew = mode === "--create" || /^-?[a-z0-9]*c[a-z0-9]*f/.test(mode ?? "") || /^-?c/.test(mode ?? "");
	const at = mode === "--create" ? args[args.findIndex((word) => /^(?:-f|--file)$/.test(word.text)) + 1]?.text : name;
	return isNew && at !== void 0 ? [file(resolveSymbolicPath(cwd, at))] : [];
};
/** `-o`, else `bin/<configuration>/<framework>[/publish]`. Source: Microsoft Learn, "dotnet publish". */
const dotnet$1 = (command) => {
	const { options, plain } = parseOptions(command.args, "ocrfvp", [
		"--output",
		"--configuration",
		"--runtime",
		"--framework",
		"--self-contained",
		"--verbosity",
		"--os",
		"--arch",
		"--artifacts-path",
		"--source"
	]);
	const output = options.get("-o") ?? options.get("--output");
	if (output) return [folder(place(command, output.text))];
	const project = plain.slice(1).find((word) => !word.text.startsWith("/"))?.text ?? ".";
	const base = resolveSymbolicPath(command.cwd, /\.(?:cs|fs|vb)proj$/.test(project) ? `${project}/..` : project);
	return [
		folder(`${base}/bin`),
		folder(`${base}/*/bin`),
		folder(`${base}/*/*/bin`)
	];
};
/** Bundlers and compilers of front ends: the output folders of their documentation. */
const bundler = (names, ...defaults) => (command) => {
	const { options } = parseOptions(command.args, "do", [
		"--outDir",
		"--outdir",
		"--out-dir",
		"--output-path",
		"--dist-dir",
		"--dest",
		"--mode",
		"--config",
		"-c",
		"-p",
		"--project"
	]);
	const given = names.map((name) => options.get(name)).find((word) => word);
	if (given) return [folder(place(command, given.text))];
	return defaults.map((path) => folder(place(command, path)));
};
/** Folders that the `build` scripts of projects write to, by common use: what a script does stands in package.json. */
const SCRIPT_OUTPUTS = [
	"dist",
	"build",
	"out",
	"lib",
	".output",
	".next",
	"public/build"
];
const script = (command) => {
	const { options } = parseOptions(command.args, "CFw", [
		"--prefix",
		"--dir",
		"--cwd",
		"--filter",
		"--workspace"
	]);
	const at = options.get("--prefix") ?? options.get("-C") ?? options.get("--dir") ?? options.get("--cwd");
	return SCRIPT_OUTPUTS.map((path) => folder(place(command, path, at)));
};
const readers = /* @__PURE__ */ new Map([
	["go", go$1],
	["garble", go$1],
	["cargo", cargo],
	["rustc", rustc],
	["make", make],
	["gmake", make],
	["cmake", cmake],
	["ninja", ninja],
	["samu", ninja],
	["mvn", maven],
	["mvnw", maven],
	["mvnd", maven],
	["gradle", gradle],
	["gradlew", gradle],
	["jar", jar],
	["javac", javac],
	["dotnet", dotnet$1],
	["tsc", bundler(["--outDir"])],
	["vite", bundler(["--outDir"], "dist")],
	["vue-cli-service", bundler(["--dest"], "dist")],
	["react-scripts", bundler([], "build")],
	["webpack", bundler(["-o", "--output-path"], "dist")],
	["esbuild", bundler(["--outdir"])],
	["tsup", bundler(["-d", "--out-dir"], "dist")],
	["parcel", bundler(["--dist-dir"], "dist")],
	["ng", bundler(["--output-path"], "dist")],
	["nest", bundler([], "dist")],
	["astro", bundler(["--outDir"], "dist")],
	["ncc", bundler(["-o", "--out"], "dist")],
	["npm", script],
	["pnpm", script],
	["yarn", script],
	["bun", script]
]);
// ../semantics/src/data/cache-folders.ts
/**
* Where the cleaning commands of package managers clean, for those that do not clean in /var or in the home folder alone.
* Sources: `conda clean --help`, the entry points of the official php image, `go help clean`, `pnpm help store`.
*/
const cleanedFolders = {
	conda: [
		"/opt/*/pkgs",
		"/root/*/pkgs",
		"/home/*/*/pkgs",
		"/*conda*/pkgs",
		"/*mamba*/pkgs"
	],
	"docker-php": ["/usr/src/php"],
	go: [
		"/go/pkg",
		"/root/go/pkg",
		"/root/.cache"
	],
	pnpm: ["/root", "/pnpm/store"]
};
/**
* Folders that hold what a tool can fetch or make again. Sources: the Filesystem Hierarchy Standard (/tmp, /var/tmp,
* /var/cache), the XDG base directory specification (~/.cache), and each tool's documentation of its cache. `~` is any
* home folder; `.m2`, `.gradle` and their like hold little else.
*/
const cacheFolders = [
	"~/.cache",
	"~/.npm",
	"~/.yarn",
	"~/.pnpm-store",
	"~/.local/share/pnpm/store",
	"~/.bun/install/cache",
	"~/.gem",
	"~/.bundle",
	"~/.composer",
	"~/.cargo/registry",
	"~/.cargo/git",
	"~/go/pkg",
	"~/.cmake",
	"~/.m2",
	"~/.gradle",
	"~/.nuget",
	"~/.ivy2",
	"~/.sbt",
	"~/.stack",
	"~/.cabal/packages",
	"/var/lib/apt/lists",
	"/var/cache",
	"/var/log",
	"/var/tmp",
	"/tmp",
	"/var/lib/dnf",
	"/var/lib/yum",
	"/etc/apk/cache",
	"/lib/apk/db",
	"/var/lib/rpm/__db*",
	"/usr/local/bundle/cache",
	"/usr/lib/ruby/gems/*/cache",
	"/usr/local/lib/ruby/gems/*/cache",
	"/usr/local/cargo/registry",
	"/usr/local/cargo/git",
	"/go/pkg",
	"/opt/conda/pkgs",
	"/usr/share/doc",
	"/usr/share/man",
	"/usr/share/info",
	"/usr/share/locale",
	"${GOPATH}/pkg",
	"${GOCACHE}",
	"${NPM_CONFIG_CACHE}",
	"${PIP_CACHE_DIR}",
	"${CARGO_HOME}/registry",
	"${GEM_HOME}/cache"
];
// ../semantics/src/files/cache-path.ts
const HOME = /^(?:\/root|\/home\/[^/]+|\$\{HOME\})(?=\/)/;
const plainFolders = cacheFolders.filter((folder) => !folder.includes("*"));
const patterns = cacheFolders.filter((folder) => folder.includes("*")).map((path) => ({
	path,
	glob: true
}));
/** Whether a path or pattern names a cache, an index, a log or a temporary folder, or something in one. */
function isCachePath(ref) {
	const path = ref.path.replace(HOME, "~");
	return plainFolders.some((folder) => path.startsWith(folder) && (path[folder.length] ?? "/") === "/") || /\/\.cache(\/|$)/.test(path) || patterns.some((pattern) => covers(pattern, path)) || ref.glob && !path.endsWith("/*") && plainFolders.some((folder) => liesWithin({
		path,
		glob: true
	}, folder));
}
// ../semantics/src/files/mounts.ts
/** Whether a path lies in a `--mount` of its RUN, or holds one: what is there never gets into a layer. */
function isMounted(path, run, sourceCode) {
	return run.flags.some((flag) => {
		if (flag.name !== "mount") return false;
		const target = flag.options.find(({ key }) => /^(target|dst|destination)$/.test(key))?.value;
		if (!target) return false;
		const { workdirText } = sourceCode.getEnvironment(run);
		return overlaps(path, resolveSymbolicPath(workdirText, sourceCode.expand(target, run).text));
	});
}
// ../semantics/src/data/source-files.ts
/** Extensions of files that a build step reads. Manifests and configuration (`json`, `yaml`, `xml`, `toml`) are none. */
const sourceExtensions = /* @__PURE__ */ new Set([
	"go",
	"rs",
	"c",
	"cc",
	"cpp",
	"cxx",
	"h",
	"hh",
	"hpp",
	"java",
	"kt",
	"kts",
	"scala",
	"groovy",
	"cs",
	"fs",
	"vb",
	"swift",
	"hs",
	"ex",
	"exs",
	"erl",
	"dart",
	"ml",
	"ts",
	"tsx",
	"js",
	"jsx",
	"mjs",
	"cjs",
	"mts",
	"cts",
	"vue",
	"svelte",
	"py",
	"pyx",
	"rb",
	"php",
	"pl",
	"cr",
	"nim",
	"zig",
	"d",
	"pas",
	"adb",
	"f90",
	"elm",
	"clj"
]);
/** Names without an extension that are files all the same; anything else without one is taken for a folder. */
const extensionlessFiles = /^(?:[A-Z][A-Za-z]*file|LICENSE|README|CHANGELOG|WORKSPACE|BUILD|VERSION|NOTICE|CODEOWNERS|mvnw|gradlew|configure|yarn\.lock|\.\w+)$/;
// ../semantics/src/files/source-trees.ts
/**
* The source trees at the end of a stage: its own, those that it inherits, and those that came with a COPY from
* another stage. `known` holds the answers for the stages that were looked at before, in source order.
*/
function sourceTrees(stage, sourceCode, known = /* @__PURE__ */ new Map()) {
	for (const earlier of sourceCode.buildGraph.stages.slice(known.size, stage.index + 1)) known.set(earlier, earlier.role === "unreached" ? [] : treesOfStage(earlier, sourceCode, known));
	return known.get(stage) ?? [];
}
function treesOfStage(stage, sourceCode, known) {
	const trees = (stage.base.kind === "stage" ? known.get(stage.base.stage) : void 0)?.map((tree) => ({ ...tree })) ?? [];
	const origins = new Map(stage.edges.map((edge) => [edge.instruction, edge]));
	for (const { instruction, facts, puts } of sourceCode.getFileFlow(stage)) {
		if (instruction.type === "CopyInstruction" || instruction.type === "AddInstruction") {
			const edge = origins.get(instruction);
			trees.push(...edge ? treesFromStage(instruction, edge, sourceCode, known) : treesFromContext(instruction, sourceCode));
			continue;
		}
		for (const { path, origin } of puts) if (origin === "clone") trees.push({
			path,
			whole: true,
			instruction,
			build: null
		});
		const build = facts?.build;
		if (!facts || !build && facts.packages?.action !== "install") continue;
		for (const tree of trees) if (build && tree.build === null && worksOn(build.command, tree.path)) tree.build = build;
		else if (isProgramOfItsOwn(tree, facts)) tree.build = null;
	}
	return trees;
}
/** The ecosystems of the package managers that install what a program needs to run. */
const runtimeEcosystems = {
	npm: "node",
	yarn: "node",
	pnpm: "node",
	bun: "node",
	pip: "python",
	uv: "python",
	poetry: "python",
	pipenv: "python",
	bundle: "ruby",
	composer: "php"
};
/**
* A tree in which one language was built, and for which the dependencies of another are installed in a later stage, is the
* program itself (a Go helper in the repository of a Node service).
*/
function isProgramOfItsOwn({ build, path }, { command, packages }) {
	if (!build || packages?.action !== "install") return false;
	const ecosystem = runtimeEcosystems[packages.family];
	return ecosystem !== void 0 && ecosystem !== build.ecosystem && command.range[0] > build.command.range[1] && worksOn(command, path);
}
/** Whether a command runs in a folder, above or below it, or is given a path there. */
function worksOn(command, folder) {
	const inside = (path) => liesWithin({
		path,
		glob: false
	}, folder) || path !== "/" && covers({
		path,
		glob: false
	}, folder);
	return command.cwd === "/" || inside(command.cwd) || command.args.some((word) => word.text.includes("/") && inside(resolveSymbolicPath(command.cwd, word.text)));
}
/** The trees that a COPY takes whole out of another stage, at their new place. */
function treesFromStage(instruction, { origin }, sourceCode, known) {
	const trees = origin.kind === "stage" ? known.get(origin.stage) : void 0;
	if (!trees) return [];
	const target = copyDestination(instruction, sourceCode);
	return copiedPaths(instruction, sourceCode).flatMap((copied) => {
		const tree = copiedTree(copied, trees);
		if (!tree) return [];
		const below = tree.path.startsWith(copied.path) ? tree.path.slice(copied.path.length) : "";
		return [{
			...tree,
			path: resolveSymbolicPath("/", `${target}/${below}`)
		}];
	});
}
/**
* The source tree that a copied path brings along: one that it is or holds, or a part of one that is named as source.
* Anything else below the folder of the sources is taken for an artifact, and so is a single folder of the context
* below the folder of the build step.
*/
function copiedTree(copied, trees) {
	if (copied.glob) return void 0;
	const isBelow = (folder) => folder !== "/" && copied.path !== folder && liesWithin(copied, folder);
	const held = trees.filter((tree) => covers(copied, tree.path));
	const holdsWhole = held.some(({ whole }) => whole);
	const around = trees.find(({ path, build }) => isBelow(path) || !holdsWhole && build !== null && isBelow(build.command.cwd));
	if (around) return /\/(src|sources?)$/.test(copied.path) ? around : void 0;
	return held[0];
}
function treesFromContext(instruction, sourceCode) {
	if (instruction.heredocs.length > 0) return [];
	const path = copyDestination(instruction, sourceCode);
	return instruction.sources.flatMap((word) => {
		const { text } = sourceCode.expand(word, instruction);
		const kind = instruction.type === "AddInstruction" && isRepository(text) ? "whole" : sourceKind(text);
		if (kind === "none") return [];
		return [{
			path: kind === "file" && instruction.sources.length === 1 && /\.\w+$/.test(path) && !instruction.destination.value.endsWith("/") ? resolveSymbolicPath(path, "..") : path,
			whole: kind === "whole",
			instruction,
			build: null
		}];
	});
}
/** Whether ADD clones an address: BuildKit does so for `git@...` and for what ends in `.git`, a fragment aside. */
function isRepository(address) {
	return /^git@|^git:\/\/|^https?:\/\/[^?#]*\.git(#|$)/.test(address);
}
/** What a source of a COPY is: the whole context, a folder of it, a file with source text, or neither. */
function sourceKind(text) {
	const path = text.replace(/^(?:\.?\/)+/, "").replace(/(?<!\/)\/+$/, "");
	if (/^[a-z+]+:\/\/|^git@/.test(text)) return "none";
	if (path === "" || path === "." || path === "*" || path === "**") return "whole";
	const name = path.slice(path.lastIndexOf("/") + 1);
	const extension = /\.([A-Za-z]\w*)$/.exec(name)?.[1];
	if (text.endsWith("/") || name === "*" || extension === void 0 && !extensionlessFiles.test(name)) return name.startsWith(".") ? "none" : "folder";
	const isConfiguration = /^\.|\.(config|conf|rc|d)\.\w+$/.test(name);
	return extension !== void 0 && sourceExtensions.has(extension) && !isConfiguration ? "file" : "none";
}
/** Where a COPY or ADD puts what it takes: absolute, or below an unknown folder that begins with `${`. */
function copyDestination(instruction, sourceCode) {
	const { workdirText } = sourceCode.getEnvironment(instruction);
	return resolveSymbolicPath(workdirText, pathText(instruction.destination, instruction, sourceCode));
}
/** The path in a word of a COPY or ADD, as a POSIX path on Windows too. */
function pathText(word, instruction, sourceCode) {
	const { text } = sourceCode.expand(word, instruction);
	return sourceCode.getEnvironment(instruction).isWindows ? toPosixPath(text) : text;
}
/**
* The paths that a COPY or ADD takes from a stage or an image, absolute there. A glob for all that is in a folder
* (`/app/*`, `/app/.`) is given as that folder, another one as it stands.
*/
function copiedPaths(instruction, sourceCode) {
	return instruction.sources.map((word) => {
		const text = pathText(word, instruction, sourceCode);
		const path = resolveSymbolicPath("/", text.replace(/\/\*{1,2}$/, "/"));
		return {
			path,
			glob: /[*?[]/.test(path),
			word
		};
	});
}
// ../semantics/src/files/built-file.ts
/**
* The build step that made a file of a stage, followed back through copies and moves, and through other stages. Null
* where something else made it, or where it is not known. `isProgram` says whether a name is that of a program, where
* the step leaves open what it makes (`go build` without `-o`).
*/
function builtFile$1(stage, path, sourceCode, isProgram) {
	let current = path;
	const flow = chainOf(stage).flatMap((member) => [...sourceCode.getFileFlow(member)]);
	for (const step of flow.reverse()) if (step.facts) {
		const before = pathBefore(current, step.facts.files);
		if (before === null) return null;
		if (before !== current) current = before;
		else if (step.facts.build && step.instruction.type === "RunInstruction") {
			const { build } = step.facts;
			if (buildOutputs(build).some((output) => makes$1(output, current, build, isProgram))) return {
				step: build,
				stage: step.stage,
				instruction: step.instruction,
				path: current
			};
		}
	} else {
		const source = sourceOf(current, step, sourceCode);
		if (source === void 0) continue;
		return source && builtFile$1(source.stage, source.path, sourceCode, isProgram);
	}
	return null;
}
/** Where a file was before a command; itself when the command does nothing to it, null when it cannot be followed. */
function pathBefore(path, actions) {
	for (const { kind, sources, targets } of actions.toReversed()) {
		if (kind === "remove") {
			if (targets.some((target) => covers(target, path))) return null;
			continue;
		}
		const target = targets.find(({ path: place }) => path === place || path.startsWith(`${place}/`));
		if (!target) continue;
		if (kind !== "copy" && kind !== "move" && kind !== "link") {
			if (path === target.path || kind === "unpack" || kind === "clone") return null;
			continue;
		}
		const [only] = sources;
		if (path === target.path) return sources.length === 1 && only && !only.glob ? only.path : null;
		const below = path.slice(target.path.length + 1);
		const source = sources.find((item) => below === baseName(item.path) || below.startsWith(`${baseName(item.path)}/`));
		if (source) return `${source.path}${below.slice(baseName(source.path).length)}`;
		const content = sources.find((item) => item.word.text.endsWith("/.") || item.word.text.endsWith("/*"));
		if (content) return resolveSymbolicPath(content.path.replace(/\/\*$/, ""), below);
	}
	return path;
}
/** Whether a step makes a file: by its name where the output has one, else by what programs are called. */
function makes$1(output, path, { command, ecosystem }, isProgram) {
	if (!isBuildOutput(path, output)) return false;
	const name = baseName(path);
	if (!output.glob || output.path === path) return true;
	if (/\.\w+$/.test(name)) return false;
	if (ecosystem !== "go") return true;
	return command.args.map((word) => baseName(word.text)).filter((text) => /^[\w-]+$/.test(text)).includes(name) || baseName(command.cwd) === name || isProgram(name);
}
/** Where a COPY took a file from: a place in a stage, null elsewhere, undefined when it did not put the file there. */
function sourceOf(path, { stage, instruction }, sourceCode) {
	if (instruction.type !== "CopyInstruction" && instruction.type !== "AddInstruction") return void 0;
	const source = copiedSource(path, instruction, sourceCode);
	if (source === null) return void 0;
	const origin = stage.edges.find((edge) => edge.instruction === instruction)?.origin;
	return origin?.kind === "stage" ? {
		stage: origin.stage,
		path: source
	} : null;
}
/** The source path that a COPY put at a path; null when it put nothing there. */
function copiedSource(path, instruction, sourceCode) {
	const target = copyDestination(instruction, sourceCode);
	const prefix = target === "/" ? "/" : `${target}/`;
	for (const copied of copiedPaths(instruction, sourceCode)) {
		if (path === target) return copied.path;
		if (!path.startsWith(prefix)) continue;
		const below = path.slice(prefix.length);
		if (below === baseName(copied.path)) return copied.path;
		if (!/\.\w+$/.test(copied.path)) return resolveSymbolicPath(copied.path, below);
	}
	return null;
}
// ../semantics/src/files/linkage.ts
/** The C library of the image below a stage; null when it is not known. */
function stageLibc(stage) {
	const base = chainOf(stage)[0]?.base;
	return base?.kind === "image" && base.image ? libcOf(base.image) : null;
}
/**
* What a built program is linked against; null where that is not known. Go links the C library as soon as a package of
* the program uses it (`net` and `os/user` do), unless CGO_ENABLED is 0; Rust by its target, of which those with musl are static; C
* compilers unless told otherwise. Sources: `go help environment`, cmd/cgo; The rustc book, "Platform Support"; gcc(1).
*/
function linkageOf({ step, stage, instruction }, sourceCode) {
	const build = {
		step,
		stage,
		instruction,
		sourceCode
	};
	if (step.ecosystem === "go" && step.command.name === "go") return goLinkage(build);
	if (step.ecosystem === "rust" && step.command.name === "cargo") return rustLinkage(build);
	if (/^(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-[\d.]+)?$/.test(step.command.name)) return cLinkage(build);
	return null;
}
function goLinkage(build) {
	const { step, stage } = build;
	const args = step.command.args.map((word) => word.text);
	const has = (pattern) => args.some((text) => pattern.test(text));
	if (has(/-extldflags\b.*-static|^-static$/)) return "static";
	if (has(/^--?tags|^--?buildmode|^--?toolexec|^--?compiler/)) return null;
	if (["CC", "GOFLAGS"].some((name) => variable(name, build) !== void 0)) return null;
	const os = variable("GOOS", build);
	if (os !== void 0 && os !== "linux") return null;
	const cgo = variable("CGO_ENABLED", build);
	if (cgo === "0") return "static";
	if (cgo === null || cgo !== void 0 && cgo !== "1") return null;
	if (variable("GOARCH", build) === null) return null;
	const libc = stageLibc(stage);
	if (libc === "glibc") return "glibc";
	if (libc !== "musl") return null;
	return cgo === "1" || installsCompiler(build) ? "musl" : null;
}
function rustLinkage(build) {
	const args = build.step.command.args.map((word) => word.text);
	const flags = [variable("RUSTFLAGS", build), ...args].join(" ");
	if (variable("RUSTFLAGS", build) === null) return null;
	if (/\+crt-static/.test(flags)) return "static";
	const isDynamic = /-crt-static/.test(flags);
	const index = args.findIndex((text) => text === "--target" || text.startsWith("--target="));
	const target = index < 0 ? variable("CARGO_BUILD_TARGET", build) : args[index]?.split("=")[1] ?? args[index + 1] ?? null;
	if (target === null) return null;
	if (target !== void 0) {
		if (/-musl\w*$/.test(target)) return isDynamic ? "musl" : "static";
		return /-gnu\w*$/.test(target) && target.includes("linux") ? "glibc" : null;
	}
	if (textOfRuns(build).some((text) => /musl/.test(text)) && stageLibc(build.stage) !== "musl") return null;
	const libc = stageLibc(build.stage);
	if (libc === "musl") return isDynamic ? "musl" : "static";
	return libc === "glibc" ? "glibc" : null;
}
function cLinkage({ step, stage }) {
	const { args } = step.command;
	const has = (pattern) => args.some((word) => pattern.test(word.text));
	if (args.some((word) => !word.known)) return null;
	if (has(/^-(?:c|S|E|r|shared|nostdlib|ffreestanding|m32)$|^--target|^-(?:target|specs)/)) return null;
	if (has(/^-static(?:-pie)?$/)) return "static";
	const libc = stageLibc(stage);
	return libc === "none" ? null : libc;
}
/**
* What a variable is for a build step: set for the call, in its RUN, by `go env -w`, or in the environment. Undefined when it
* is not set, null when it is not known.
*/
function variable(name, build) {
	const { step, instruction, sourceCode } = build;
	const prefix = `${name}=`;
	const own = step.command.assignments.findLast((word) => word.text.startsWith(prefix));
	if (own) return own.known ? own.text.slice(prefix.length) : null;
	const values = textOfRuns(build).flatMap((text) => {
		if (!text.includes(name)) return [];
		const isOwn = text === sourceCode.getText(instruction);
		const pattern = new RegExp(`(?:^|[\\s;&"'])(go\\s+env\\s+-w\\s+)?${name}[= ]["']?([\\w.-]*)`, "g");
		return [...text.matchAll(pattern)].flatMap((match) => isOwn || match[1] ? [match[2] ?? ""] : []);
	});
	if (values.length > 0) return new Set(values).size === 1 ? values[0] ?? null : null;
	const found = sourceCode.getEnvironment(instruction).lookup(name);
	return found ? found.value : void 0;
}
/** The RUN instructions of a stage and those it inherits, up to the one of the build step, as text. */
function textOfRuns({ stage, instruction, sourceCode }) {
	return chainOf(stage).flatMap(stageInstructions).filter((item) => item.type === "RunInstruction" && item.range[0] <= instruction.range[0]).map((item) => sourceCode.getText(item));
}
function installsCompiler(build) {
	return textOfRuns(build).some((text) => /\b(?:gcc|g\+\+|clang|build-base|alpine-sdk|musl-dev)\b/.test(text));
}
// ../semantics/src/files/taken-paths.ts
/** What other stages take out of a stage, or out of one that starts from it, by COPY, ADD or a mount. */
function takenPaths(stage, sourceCode) {
	const taken = [];
	const heirs = [stage];
	for (let heir = heirs.pop(); heir; heir = heirs.pop()) for (const edge of heir.dependents) if (edge.kind === "from") heirs.push(edge.stage);
	else taken.push(...pathsOfEdge(edge, sourceCode));
	return taken;
}
function pathsOfEdge({ kind, instruction, flag }, sourceCode) {
	if (kind === "copy" && (instruction.type === "CopyInstruction" || instruction.type === "AddInstruction")) return copiedPaths(instruction, sourceCode);
	const source = flag?.options.find((option) => option.key === "source" || option.key === "src")?.value;
	const text = source ? sourceCode.expand(source, instruction).text : "/";
	return [{
		path: resolveSymbolicPath("/", text),
		glob: false
	}];
}
// ../semantics/src/data/credential-files.ts
/**
* Paths that hold keys, tokens and passwords. Sources: the documentation of ssh, git, curl, npm, yarn, pip, Maven, NuGet,
* Composer, Docker, GnuPG and of the clouds' command lines.
*/
const credentialFiles = /\/(\.ssh|\.netrc|\.npmrc|\.yarnrc(\.yml)?|\.git-credentials|\.gitconfig|\.pypirc|pip\.conf|\.gnupg|\.aws|\.azure|\.docker|\.kube|settings\.xml|nuget\.config|auth\.json|credentials(\.\w+)?|id_(rsa|dsa|ecdsa|ed25519)|[^/]*\.(pem|key|p12|pfx|jks)|[^/]*(token|secret|passw)[^/]*)(\/|$)/i;
// ../semantics/src/files/path-index.ts
/** Values by path, found in as many steps as the path is deep, however many there are. */
var PathIndex = class {
	#at = /* @__PURE__ */ new Map();
	#within = /* @__PURE__ */ new Map();
	add(path, value) {
		push(this.#at, path, value);
		for (const folder of prefixes(pathSegments(path))) push(this.#within, folder, value);
	}
	/** What was added under this very path, in that order. */
	at(path) {
		return this.#at.get(path) ?? [];
	}
	/**
	* What was added under a path or below it, in that order; for a pattern all that lies in the folder in front of its
	* first wildcard, whether it matches or not.
	*/
	within({ path, glob }) {
		return this.#within.get(glob ? folderOfPattern(path) : path) ?? [];
	}
};
/** The folders that a path lies in, outermost first. */
function foldersAbove(path) {
	return prefixes(pathSegments(path)).slice(0, -1);
}
function push(map, path, value) {
	const values = map.get(path);
	if (values) values.push(value);
	else map.set(path, [value]);
}
/** `/`, `/a` and `/a/b` for `/a/b`. */
function prefixes([root = "", ...rest]) {
	let path = root;
	return [root || "/", ...rest.map((segment) => path += `/${segment}`)];
}
function folderOfPattern(path) {
	const [root = "", ...rest] = pathSegments(path);
	const wildcard = rest.findIndex((segment) => /[*?[]/.test(segment));
	return [root, ...wildcard < 0 ? rest : rest.slice(0, wildcard)].join("/") || "/";
}
// ../semantics/src/files/stage-story.ts
const LEAVES_NOTHING = /^(set|export|cd|echo|test|\[|true|:|umask|shopt)$/;
/** The stories of files that are in use, by the flow of the last stage that they tell of. */
const stories = /* @__PURE__ */ new WeakMap();
/**
* A stage in the story of all that happens from the first stage that it starts from to the last one that starts from it:
* stages on one another share one story.
*/
function chapterOf(stage, sourceCode) {
	let last = stage;
	for (let next = heirOf(last); next; next = heirOf(next)) last = next;
	const key = sourceCode.getFileFlow(last);
	let story = stories.get(key);
	if (!story) stories.set(key, story = new StageStory(fileFlow(chainOf(last), sourceCode)));
	const start = chainOf(stage).slice(0, -1).reduce((sum, member) => sum + sourceCode.getFileFlow(member).length, 0);
	return {
		story,
		start,
		end: start + sourceCode.getFileFlow(stage).length
	};
}
/** The first stage that starts from a stage. */
function heirOf({ dependents }) {
	return dependents.find(({ kind }) => kind === "from")?.stage;
}
/**
* What happens before and after the steps of a flow, indexed once, so that a flow of `n` steps with `n` questions takes no
* `n * n` looks.
*/
var StageStory = class {
	#downloads = new PathIndex();
	#puts = new PathIndex();
	#trees = new PathIndex();
	#copiedTrees = new PathIndex();
	/** Where packages of languages are installed, and where build steps run besides. */
	#installFolders = new PathIndex();
	#workFolders = new PathIndex();
	/** What is written under its own name. */
	#written = new PathIndex();
	#installed = /* @__PURE__ */ new Map();
	#firstUnknownInstall = Infinity;
	#firstLeaving = Infinity;
	#builds = [];
	constructor(flow) {
		for (const [step, { facts, puts }] of flow.entries()) {
			for (const { path, origin, isTree } of puts) {
				const mention = {
					path,
					step
				};
				if (origin === "download") this.#downloads.add(path, mention);
				if (origin !== "build") this.#written.add(path, mention);
				if (isTree && !facts) this.#copiedTrees.add(path, mention);
				if (path === "/") continue;
				this.#puts.add(path, mention);
				if (isTree) this.#trees.add(path, mention);
			}
			if (facts) this.#addCommand(facts, step);
		}
	}
	#addCommand({ command, build, packages }, step) {
		if (!LEAVES_NOTHING.test(command.name)) this.#firstLeaving = Math.min(this.#firstLeaving, step);
		if (build) this.#builds.push(step);
		const isInstall = packages?.action === "install";
		const mention = {
			path: command.cwd,
			step
		};
		if (isInstall && !packages.system && command.cwd !== "/") this.#installFolders.add(command.cwd, mention);
		if (build || isInstall && !packages.system) this.#workFolders.add(command.cwd, mention);
		if (!isInstall) return;
		if (packages.hasUnknownPackages) this.#firstUnknownInstall = Math.min(this.#firstUnknownInstall, step);
		const names = packages.packages.map(({ name }) => name);
		for (const name of packages.virtual === null ? names : [packages.virtual, ...names]) if (!this.#installed.has(name)) this.#installed.set(name, step);
	}
	/** Whether a build step stands in a span. */
	isBuiltIn({ from, to }) {
		return this.#builds.some((step) => step >= from && step < to);
	}
	/** Whether a command before a step may have left files. */
	hasFilesBefore(step) {
		return this.#firstLeaving < step;
	}
	/** Whether a command before a step installs what an operation removes, as far as its names tell. */
	isInstalledBefore({ packages }, step) {
		return this.#firstUnknownInstall < step || packages.some(({ name }) => (this.#installed.get(name) ?? Infinity) < step);
	}
	/** Where a removed path comes from: fetched as one file, made by this stage, or not known to be from here. */
	originBefore(target, step) {
		const span = {
			from: 0,
			to: step
		};
		if (isCovered(this.#downloads, target, span)) return "archive";
		return isCovered(this.#puts, target, span) || isWithin(this.#trees, target, span) || isCovered(this.#installFolders, target, span) || isWithin(this.#installFolders, target, span) ? "tree" : "unknown";
	}
	/** Whether the same path is written in a span, so that its removal before made room; in a cache, only by its very name. */
	isMadeIn(span, target, inCache) {
		if (inCache) return hasOne(this.#written.at(target.path), span);
		return isCovered(this.#puts, target, span) || isWithin(this.#copiedTrees, target, span);
	}
	/** Whether something is built or installed in a span in a folder around a path, or below it. */
	isWorkedAroundIn(span, target) {
		return isCovered(this.#workFolders, target, span) || isWithin(this.#workFolders, target, span);
	}
};
/** Whether a path or pattern takes in a path that is mentioned in a span. */
function isCovered(index, target, span) {
	return hasOne(index.within(target), span, target.glob ? (path) => covers(target, path) : void 0);
}
/** Whether a path or pattern lies in a folder that is mentioned in a span, or is it. */
function isWithin(index, target, span) {
	return [...foldersAbove(target.path), target.path].some((folder) => hasOne(index.at(folder), span)) || target.glob && hasOne(index.within(target), span, (folder) => liesWithin(target, folder));
}
/** Whether one of the mentions, which stand in order of their steps, lies in a span and passes a test. */
function hasOne(mentions, { from, to }, test) {
	const isFit = ({ path, step }) => step >= from && step < to && (test === void 0 || test(path));
	const [first] = mentions;
	const last = mentions.at(-1);
	if (!first || !last || first.step >= to || last.step < from) return false;
	return isFit(first) || isFit(last) || mentions.some(isFit);
}
// ../semantics/src/files/wasted-cleanup.ts
/** The folders of the operating system that a package manager writes to. */
const SYSTEM_FOLDERS = [
	"/bin",
	"/etc",
	"/lib",
	"/lib64",
	"/sbin",
	"/usr",
	"/usr/bin",
	"/usr/lib",
	"/usr/lib64",
	"/usr/sbin",
	"/usr/share",
	"/usr/include",
	"/var",
	"/var/lib"
];
/** The commands of a builder stage that clean up in vain, in order. */
function wastedCleanups(stage, sourceCode) {
	const own = sourceCode.getFileFlow(stage);
	if (!own.some(mayCleanUp)) return [];
	const live = livePaths(own, takenPaths(stage, sourceCode));
	const { story, start, end } = chapterOf(stage, sourceCode);
	return own.flatMap((step, index) => {
		const at = start + index;
		const after = {
			from: at + 1,
			to: end
		};
		return wasteOf(step, {
			step: at,
			story,
			after,
			live: live[index] ?? [],
			sourceCode
		}) ?? [];
	});
}
function mayCleanUp({ facts, removes }) {
	return removes.length > 0 || facts !== null && (facts.packages !== null || isToolCleanup(facts));
}
/** Goes backwards from what is taken: the source of a copy, move or link to a live path is live before it. */
function livePaths(flow, taken) {
	let live = taken;
	return flow.toReversed().map(({ facts }) => {
		for (const { kind, sources, targets } of facts?.files.toReversed() ?? []) {
			if (kind !== "copy" && kind !== "move" && kind !== "link" && kind !== "create") continue;
			if (targets.some(({ path }) => live.some((item) => overlaps(item, path))) && sources.length > 0) live = [...live, ...sources];
		}
		return live;
	}).reverse();
}
function wasteOf(step, place) {
	if (!step.facts) return null;
	const { command, packages } = step.facts;
	const whole = {
		step,
		command,
		words: null
	};
	if (packages) return isWastedPackageOperation(packages, place) ? whole : null;
	if (isToolCleanup(step.facts)) {
		if (place.story.isBuiltIn(place.after)) return null;
		return toolCleanupPaths(command).some((path) => isLive({
			path,
			glob: false
		}, place.live)) ? null : whole;
	}
	const run = step.instruction;
	const wasted = step.removes.filter((target) => !isMounted(target, run, place.sourceCode) && isWastedRemoval(target, place));
	if (wasted.length === 0) return null;
	return wasted.length === step.removes.length ? whole : {
		...whole,
		words: wasted.map(({ word }) => word)
	};
}
function isLive(path, live) {
	return live.some((item) => overlaps(item, path.path) || overlaps(path, item.path) || !item.path.startsWith("/") && !isCachePath(path));
}
function isWastedPackageOperation(operation, { step, story, live }) {
	const { action, family, system } = operation;
	if (operation.flags.some((flag) => /^--?(installroot|root|rootdir|p|D|prefix)=/.test(flag))) return false;
	if (action === "clean") {
		const folders = cleanedFolders[family] ?? ["/root", "/var"];
		return !live.some(({ path }) => folders.some((folder) => liesWithin({
			path: folder,
			glob: true
		}, path)));
	}
	if (!system || action !== "remove" && action !== "autoremove") return false;
	if (live.some((item) => item.path === "/" || SYSTEM_FOLDERS.includes(item.path))) return false;
	return operation.packages.length === 0 || story.isInstalledBefore(operation, step);
}
/** `cargo clean`, `mvn clean` alone, `gradle clean`. */
function isToolCleanup({ command, build }) {
	const has = (pattern) => command.args.some((word) => pattern.test(word.text));
	if (build) return false;
	return /^(cargo|mvnw?|gradlew?)$/.test(command.name) && has(/^clean$/);
}
function toolCleanupPaths({ name, cwd }) {
	return [`${cwd}/${name.startsWith("gradle") ? "build" : "target"}`];
}
function isWastedRemoval(target, { step, story, after, live }) {
	if (isLive(target, live) || credentialFiles.test(target.path)) return false;
	if (isCachePath(target)) return story.hasFilesBefore(step) && !story.isMadeIn(after, target, true);
	const origin = story.originBefore(target, step);
	if (origin === "unknown" || story.isMadeIn(after, target, false)) return false;
	return origin === "archive" || !story.isWorkedAroundIn(after, target);
}
// ../semantics/src/files/transient-files.ts
/**
* The most commands that may lie between a file and its removal. Nobody writes more into one RUN, and without a limit
* `n` downloads and `n` removals would take `n * n` steps.
*/
const REACH = 500;
/** What a script brings in, uses and removes again, one for each removal that does so, in order. */
function transientFiles(script) {
	if (!script.some(({ files }) => files.some(({ kind }) => kind === "remove"))) return [];
	const found = [];
	const items = new PathIndex();
	const users = script.map(userOf);
	for (const [index, { command, files }] of script.entries()) {
		if (command.context.substitution) continue;
		for (const action of files) {
			if (action.kind === "remove") {
				const transient = removedAgain(action, items, users, index);
				if (transient) found.push(transient);
				continue;
			}
			for (const brought of bringsIn(action, items, index)) {
				for (const old of recent(items.at(brought.path), index)) old.gone ||= old.action.kind === brought.action.kind;
				items.add(brought.path, {
					...brought,
					index,
					gone: false
				});
			}
		}
	}
	return found;
}
/** The items of a list that are still there and within reach of a command, latest first. */
function* recent(items, index) {
	for (let i = items.length - 1; i >= 0; i--) {
		const item = items[i];
		if (!item || item.index < index - REACH) return;
		if (!item.gone) yield item;
	}
}
function bringsIn(action, before, index) {
	switch (action.kind) {
		case "download":
		case "clone": return action.targets.filter(({ path }) => !isVerification(path)).map(({ path }) => ({
			action,
			path,
			holder: false
		}));
		case "unpack": return action.targets.map(({ path }) => ({
			action,
			path,
			holder: true
		}));
		case "create": return action.command.name === "mkdir" ? action.targets.map(({ path }) => ({
			action,
			path,
			holder: false
		})) : [];
		case "move": return moves(action, before, index);
		default: return [];
	}
}
/** What is moved or renamed is still what was fetched; a target that is a folder gets it under its own name. */
function moves({ sources, targets }, before, index) {
	const [target] = targets;
	if (!target) return [];
	const moved = [];
	for (const source of sources) {
		const [origin] = movedItems(source, before, index);
		if (!origin) continue;
		const { action } = origin;
		const name = source.glob ? null : lastSegment(source.path);
		if (name !== null) moved.push({
			action,
			path: resolveSymbolicPath(target.path, name),
			holder: false
		});
		if (sources.length === 1) moved.push({
			action,
			path: target.path,
			holder: false
		});
	}
	return moved;
}
/** What a moved path is or holds, and what it was unpacked from. */
function* movedItems(source, items, index) {
	for (const item of recent(items.within(source), index)) if (covers(source, item.path)) yield item;
	for (const folder of foldersAbove(source.path)) for (const item of recent(items.at(folder), index)) if (item.holder) yield item;
}
/** Signatures, checksums and keyrings serve to check another file. */
function isVerification(path) {
	return /\.(asc|sig|sign|gpg|pem|key|sha\d*|sha\d+sum|md5|crt)$|SHASUMS|SHA256|CHECKSUM|GNUPGHOME|keyring/i.test(path);
}
/** Most commands use nothing that counts: null for them. */
function userOf(facts) {
	const { command, build, packages, files } = facts;
	if (command.context.substitution) return null;
	return build !== null || packages?.action === "install" || files.some(({ kind }) => kind === "unpack") || runsFile(facts) ? {
		facts,
		named: namedPaths(command)
	} : null;
}
/** The paths in a command's words, those behind `--option=` included. */
function namedPaths(command) {
	const { program, args } = command;
	return (program.text.includes("/") ? [program, ...args] : args).flatMap((word) => {
		const text = word.text.replace(/^-{1,2}[\w-]+=/, "");
		return text === "" || text.startsWith("-") ? [] : [pathRef({
			...word,
			text
		}, command)];
	});
}
function isUse(user, item) {
	const { facts } = user;
	const { command, build, packages, files } = facts;
	const inside = liesWithin({
		path: command.cwd,
		glob: false
	}, item.path) && item.path !== "/";
	const isDownload = item.action.kind === "download";
	if (item.action.kind === "create") return build !== null && (inside || names(user, item.path));
	if (files.some((action) => action.kind === "unpack" && action.sources.some((source) => covers(source, item.path) || liesWithin(source, item.path)))) return true;
	if (isDownload && packages?.action === "install" && packages.flags.some((flag) => LOCAL_SOURCE.test(flag))) return true;
	if (isDownload) return (packages?.action === "install" || build !== null || runsFile(facts)) && names(user, item.path);
	if (item.holder && !inside) return build !== null && names(user, item.path);
	return (build !== null || packages?.action === "install" || runsFile(facts)) && (inside || names(user, item.path));
}
/** Options that name a folder with packages: `dotnet tool install --add-source`, `pip install --find-links`. */
const LOCAL_SOURCE = /^(--add-source|--find-links|-f)(=|$)/;
const INTERPRETERS = /^(python[\d.]*|perl|ruby|node|php|java|Rscript)$/;
/** `./install.sh`, `sh install.sh`, `python setup.py`, `java -jar x.jar`. */
function runsFile({ command }) {
	return command.program.text.includes("/") || posixShells.has(command.name) || INTERPRETERS.test(command.name) || command.name === "source" || command.name === ".";
}
/** Whether a command's words name the path, or something below it. */
function names({ named }, path) {
	return named.some((ref) => covers(ref, path) || liesWithin(ref, path));
}
function removedAgain(removal, items, users, index) {
	let found = null;
	for (const target of removal.targets) {
		if (target.partial) continue;
		for (const item of [...candidates(target, items, index)].sort((a, b) => a.index - b.index)) {
			const isWhole = covers(target, item.path) || !item.holder && coversContent(target, item.path);
			if (!isWhole && !item.holder) continue;
			if (!found) {
				const uses = users.slice(item.index + 1, index + 1).filter((user) => user !== null && isUse(user, item));
				const use = uses.at(-1)?.facts;
				if (use && (isWhole || uses.some((user) => user !== null && worksBelow(user, target)))) found = {
					brought: item.action,
					path: item.path,
					use,
					removal,
					target
				};
			}
			item.gone ||= isWhole && !removal.command.context.conditional;
		}
	}
	return found;
}
/** What a removed path may take away: what lies there, and the folder around it that an archive was unpacked into. */
function* candidates(target, items, index) {
	yield* recent(items.within(target), index);
	const folder = resolveSymbolicPath(target.path, "..");
	if (folder !== target.path) {
		for (const item of recent(items.at(folder), index)) if (item.holder) yield item;
	}
}
/** `rm -rf tree/*` takes the whole content of a tree. */
function coversContent(target, path) {
	return target.glob && target.path === `${path}/*`;
}
/** Whether something is built or run in a folder that the target names, or is given a path there. */
function worksBelow({ facts, named }, target) {
	return covers(target, facts.command.cwd) || named.some(({ path }) => covers(target, path));
}
// ../semantics/src/data/dependency-manifests.ts
/**
* Package managers with files that name the dependencies of a project. Source: the documentation of each. poetry and uv
* install the project too unless told otherwise, composer runs its scripts; cargo wants sources to be there, Gradle
* and dotnet have manifests in each module.
*/
const manifestManagers = /* @__PURE__ */ new Map([
	["npm", {
		manifests: ["package.json", "package-lock.json*"],
		actions: ["install"]
	}],
	["yarn", {
		manifests: ["package.json", "yarn.lock*"],
		actions: ["install"]
	}],
	["pnpm", {
		manifests: ["package.json", "pnpm-lock.yaml*"],
		actions: ["install", "fetch"]
	}],
	["bun", {
		manifests: ["package.json", "bun.lock*"],
		actions: ["install"]
	}],
	["pip", {
		manifests: [],
		actions: ["install"],
		fileFlag: /^(?:-r=?|--requirement=)(.+)$/
	}],
	["conda", {
		manifests: [],
		actions: ["install"],
		fileFlag: /^(?:-f|--file)=(.+)$/
	}],
	["poetry", {
		manifests: ["pyproject.toml", "poetry.lock*"],
		actions: ["install"],
		needs: [/^--no-root$/]
	}],
	["uv", {
		manifests: ["pyproject.toml", "uv.lock*"],
		actions: ["install"],
		needs: [/^--no-install-(project|workspace)$/]
	}],
	["pdm", {
		manifests: ["pyproject.toml", "pdm.lock*"],
		actions: ["install"],
		needs: [/^--no-self$|^--prod$/]
	}],
	["pipenv", {
		manifests: ["Pipfile", "Pipfile.lock*"],
		actions: ["install"]
	}],
	["bundle", {
		manifests: ["Gemfile", "Gemfile.lock*"],
		actions: ["install"]
	}],
	["composer", {
		manifests: ["composer.json", "composer.lock*"],
		actions: ["install"],
		needs: [/^--no-scripts$/, /^--no-autoloader$/]
	}],
	["go", {
		manifests: ["go.mod", "go.sum*"],
		actions: ["fetch"]
	}],
	["cargo", {
		manifests: ["Cargo.toml", "Cargo.lock*"],
		actions: ["fetch"],
		isOpen: true
	}],
	["maven", {
		manifests: ["pom.xml"],
		actions: ["fetch"]
	}],
	["gradle", {
		manifests: ["build.gradle*", "settings.gradle*"],
		actions: ["fetch"],
		isOpen: true
	}],
	["dotnet", {
		manifests: ["*.csproj"],
		actions: ["fetch"],
		isOpen: true
	}]
]);
// ../semantics/src/packages/dependency-install.ts
/** Subcommands that install something else, or for something else. */
const OTHER_VERBS = /^(global|create-project|tool|workload|deploy|vendor|focus)$/;
/** Options that install elsewhere, from elsewhere, or nothing. */
const ELSEWHERE = /^(-g|--global|--location=global|--offline|--package-lock-only|--lockfile-only|--mode=update-lockfile)$/;
/** Options for a project of several packages, each with a manifest of its own, or for another folder. */
const SEVERAL = /^(--filter|-F|-w|--workspaces?|-r|--recursive|--cwd|--prefix|-C|--dir)(=|$)/;
/** A folder of the project itself, to be installed as a package. */
const LOCAL = /^\.{1,2}(\/|$|\[)|^(-e|--editable)$/;
/** The installation of a project's dependencies that a command is, or null. */
function dependencyInstall({ command, packages }) {
	const words = command.args.map((word) => word.text);
	if (words.some((text) => OTHER_VERBS.test(text) || LOCAL.test(text))) return null;
	if (command.name === "mix" && words.includes("deps.get")) return {
		family: "mix",
		manifests: ["mix.exs", "mix.lock*"],
		needsOnlyManifests: true
	};
	const manager = manifestManagers.get(packages?.family ?? "");
	if (!packages || !manager?.actions.includes(packages.action)) return null;
	const { family, flags } = packages;
	const { fileFlag, needs = [], isOpen = false } = manager;
	if (flags.some((flag) => ELSEWHERE.test(flag))) return null;
	if (packages.packages.length > 0 && !isOpen) return null;
	const files = fileFlag ? flags.flatMap((flag) => fileFlag.exec(flag)?.[1] ?? []) : manager.manifests;
	if (files.length === 0 || !fileFlag && packages.hasUnknownPackages) return null;
	return {
		family,
		manifests: files,
		needsOnlyManifests: !isOpen && (fileFlag !== void 0 || !flags.some((flag) => SEVERAL.test(flag))) && needs.every((need) => flags.some((flag) => need.test(flag)))
	};
}
// ../semantics/src/packages/transient-packages.ts
/** The packages that a script installs and takes away again, a pair for each removing command, in order. */
function transientPackages(script) {
	const found = [];
	const systems = /* @__PURE__ */ new Map();
	let marksAuto = false;
	for (const { command, packages } of script) {
		marksAuto ||= command.name === "apt-mark" && command.args[0]?.text === "auto";
		if (!packages) continue;
		const system = systemOf(packages);
		const installed = systems.get(system);
		if (packages.action === "install") {
			const byName = installed?.byName ?? /* @__PURE__ */ new Map();
			for (const name of namesOf(packages)) if (!byName.has(name)) byName.set(name, packages);
			systems.set(system, {
				last: packages,
				byName
			});
		} else if (installed && (packages.action === "remove" || packages.action === "autoremove")) {
			const pair = undoes(packages, installed, marksAuto);
			if (pair) found.push(pair);
		}
	}
	return found;
}
/** The apk group first, then the packages, as they are known. */
function namesOf({ virtual, packages }) {
	const names = packages.map(({ word, name }) => word.known ? name : word.text);
	return virtual === null ? names : [virtual, ...names];
}
function undoes(removed, { last, byName }, marksAuto) {
	const removedNames = new Set(namesOf(removed));
	const first = [...removedNames].flatMap((name) => byName.get(name) ?? []).sort(byPlace)[0];
	if (first) return {
		installed: first,
		removed,
		names: namesOf(first).filter((name) => removedNames.has(name))
	};
	const isComputed = removed.action === "remove" && removed.hasUnknownPackages;
	const isMarked = marksAuto && removed.packages.length === 0;
	const isPruned = leavesDevOut(removed) && !leavesDevOut(last);
	return isComputed || isMarked || isPruned ? {
		installed: last,
		removed,
		names: []
	} : null;
}
function byPlace(a, b) {
	return a.command.range[0] - b.command.range[0];
}
function leavesDevOut({ flags }) {
	return flags.some((flag) => /^(--omit=dev|--production|--prod|-P)$/.test(flag));
}
/** dpkg removes what apt installs, rpm what yum installs. */
function systemOf({ family }) {
	return family.replace("dpkg", "apt").replace("rpm", "yum").replace("uv", "pip");
}
// ../semantics/src/shared-beginnings.ts
/**
* For each stage the longest beginning that it shares with an earlier one: the same FROM, and at least `least`
* instructions that say the same, whatever their white space and comments. Linear in the file. An ONBUILD ends a
* beginning: its trigger would run in the stages that start from there.
*/
function sharedBeginnings(sourceCode, least) {
	const found = [];
	const roots = /* @__PURE__ */ new Map();
	for (const second of sourceCode.buildGraph.stages) {
		let level = roots;
		let first = null;
		let count = -1;
		for (const key of keysOf(second, sourceCode)) {
			let node = level.get(key);
			if (node && (first !== null || count < 0)) {
				first = node.stage;
				count++;
			} else if (!node) {
				node = {
					stage: second,
					next: /* @__PURE__ */ new Map()
				};
				level.set(key, node);
			}
			level = node.next;
		}
		if (first && count >= least) found.push({
			first,
			second,
			count
		});
	}
	return found;
}
function* keysOf({ node, base }, sourceCode) {
	yield `${node.from.flags.map((flag) => sourceCode.getText(flag)).join(" ")} ${base.kind === "stage" ? `stage ${base.stage.index}` : `image ${base.text}`}`;
	for (const instruction of node.instructions) {
		if (instruction.type === "OnbuildInstruction" || instruction.type === "InvalidInstruction") return;
		yield keyOf(instruction, sourceCode);
	}
}
/** What an instruction says: its text without continuations, comments and doubled white space. */
function keyOf(instruction, { text, ast }) {
	const [start, end] = instruction.range;
	const source = text.slice(instruction.keyword.range[1], end);
	if ("heredocs" in instruction && instruction.heredocs.length > 0) return instruction.type + source;
	const [, ...words] = text.slice(start, end).split("\n").filter((line, index) => index === 0 || !/^\s*(#|$)/.test(line)).map((line) => {
		const trimmed = line.trim();
		return trimmed.endsWith(ast.escape) ? trimmed.slice(0, -1) : trimmed;
	}).join(" ").split(/\s+/);
	return `${instruction.type} ${words.join(" ")}`;
}
// ../plugin-multistage/src/meta.ts
/** What this package is called, and its version. */
const meta = {
	name: "@dflint/plugin-multistage",
	version: "0.1.0"
};
// ../plugin-multistage/src/presets.ts
/** The rules of the preset `recommended` with their severities. */
const recommended = {
	"multistage/no-build-tools-in-final-image": "error",
	"multistage/no-builder-cleanup": "warn",
	"multistage/no-chained-cleanup": "warn",
	"multistage/no-duplicate-copy": "warn",
	"multistage/no-late-cleanup": "warn",
	"multistage/no-libc-mismatch": "error",
	"multistage/no-source-copy-from-builder": "error",
	"multistage/no-unknown-stage": "error",
	"multistage/no-unused-stage": "warn",
	"multistage/pin-copied-image": "warn",
	"multistage/prefer-named-stage": "warn"
};
/** The rules of the preset `strict` with their severities. */
const strict = {
	"multistage/copy-manifests-first": "warn",
	"multistage/no-build-tools-in-final-image": "error",
	"multistage/no-builder-cleanup": "warn",
	"multistage/no-chained-cleanup": "warn",
	"multistage/no-duplicate-copy": "warn",
	"multistage/no-late-cleanup": "warn",
	"multistage/no-libc-mismatch": "error",
	"multistage/no-source-copy-from-builder": "error",
	"multistage/no-unknown-stage": "error",
	"multistage/no-unused-stage": "warn",
	"multistage/pin-copied-image": "warn",
	"multistage/prefer-minimal-final-base": "warn",
	"multistage/prefer-named-stage": "warn",
	"multistage/prefer-shared-stage": "warn"
};
/** The rules of the preset `all` with their severities. */
const all = {
	"multistage/copy-manifests-first": "warn",
	"multistage/no-build-tools-in-final-image": "error",
	"multistage/no-builder-cleanup": "warn",
	"multistage/no-chained-cleanup": "warn",
	"multistage/no-duplicate-copy": "warn",
	"multistage/no-late-cleanup": "warn",
	"multistage/no-libc-mismatch": "error",
	"multistage/no-source-copy-from-builder": "error",
	"multistage/no-unknown-stage": "error",
	"multistage/no-unused-stage": "warn",
	"multistage/pin-copied-image": "warn",
	"multistage/prefer-minimal-final-base": "warn",
	"multistage/prefer-named-stage": "warn",
	"multistage/prefer-shared-stage": "warn"
};
// ../plugin-multistage/src/create-rule.ts
/** Makes a rule of this package; the address of its page follows from its name. */
const createRule = RuleCreator((name) => `https://github.com/dflint/dflint/blob/main/rules-docs/multistage/${name}.md`);
// ../plugin-multistage/src/stage-text.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/**
* The text of a stage with the comments that belong to it, up to where the next content begins, as `[start, end)`. A
* comment belongs to what it touches; one that touches two stages to the second. What stands at the top of the file stays.
*/
function rangeWithComments(stage, sourceCode) {
	const { text, buildGraph, ast } = sourceCode;
	const next = buildGraph.stages[stage.index + 1];
	const limit = next ? startWithComments(next.node.from, sourceCode) : text.length;
	const [from] = stage.node.range;
	let start = stage.index === 0 && ast.preamble.length === 0 ? lineStart(text, from) : startWithComments(stage.node.from, sourceCode);
	let end = stage.node.range[1];
	for (const comment of commentsAfter(end, limit, ast.comments)) {
		if (!touches(text.slice(end, comment.range[0]))) break;
		[, end] = comment.range;
	}
	while (end < limit && /\s/.test(text.charAt(end))) end++;
	end = end < limit ? lineStart(text, end) : limit;
	if (!next) start = text.indexOf("\n", text.slice(0, start).trimEnd().length) + 1;
	return [start, end];
}
/** Where an instruction begins (a UTF-16 offset): its line, or that of the first comment that touches it. */
function startWithComments(instruction, sourceCode) {
	const { text } = sourceCode;
	let [start] = instruction.range;
	for (const comment of sourceCode.getCommentsBefore(instruction).toReversed()) {
		if (!touches(text.slice(comment.range[1], start))) break;
		[start] = comment.range;
	}
	return lineStart(text, start);
}
/** Whether there is no empty line between two pieces of text, given what stands between them. */
function touches(between) {
	return between.split("\n").length <= 2;
}
/** Where the line of an offset begins. */
function lineStart(text, offset) {
	return text.lastIndexOf("\n", offset - 1) + 1;
}
/** Where the line of an offset ends: behind its line break. */
function lineEnd(text, offset) {
	const end = text.indexOf("\n", offset);
	return end < 0 ? text.length : end + 1;
}
function commentsAfter(start, end, comments) {
	return comments.filter(({ range }) => range[0] >= start && range[1] <= end);
}
// ../plugin-multistage/src/install-first.ts
/** Instructions that may stand between a COPY and a RUN that change places. */
const INDIFFERENT = /^(Arg|Cmd|Entrypoint|Env|Expose|Healthcheck|Label|Maintainer|Stopsignal|User|Workdir)Instruction$/;
/** Whether it is known that the install needs the manifests alone, and that nothing between it and the COPY minds. */
function canInstallFirst({ stage, copy, folder, run, facts, install }, sourceCode) {
	const { instructions } = stage.node;
	const between = instructions.slice(instructions.indexOf(copy) + 1, instructions.indexOf(run));
	const isAbsolute = sourceCode.expand(copy.destination, copy).text.startsWith("/");
	return install.needsOnlyManifests && install.manifests.every((name) => /^[\w.*-]+$/.test(name)) && facts.command.cwd === folder && !facts.command.program.text.includes("/") && sourceCode.getCommands(run).every(({ packages }) => packages?.family === facts.packages?.family) && instructions.includes(copy) && instructions.includes(run) && copy.sources.length === 1 && copy.sources[0]?.type === "Word" && between.every(({ type }) => INDIFFERENT.test(type) && (isAbsolute || type !== "WorkdirInstruction"));
}
/** Copies the manifests where the whole context was copied, and the context behind the install. */
function* installFirst({ stage, copy, run, install }, sourceCode, fixer) {
	const { text } = sourceCode;
	const [source] = copy.sources;
	if (!source) return;
	const start = startWithComments(copy, sourceCode);
	const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
	const destination = sourceCode.getText(copy.destination).replace(/\/?$/, "/");
	const earlier = stage.node.instructions.slice(0, stage.node.instructions.indexOf(copy));
	if (install.manifests.every((name) => isCopied(name, earlier))) yield fixer.removeRange([start, text.indexOf("\n", copy.range[1]) + 1]);
	else {
		const beginning = text.slice(copy.range[0], source.range[0]);
		yield fixer.replaceTextRange([start, copy.range[1]], `${beginning}${install.manifests.join(" ")} ${destination}`);
	}
	yield fixer.insertTextAfter(run, lineBreak + text.slice(start, copy.range[1]));
}
function isCopied(manifest, instructions) {
	return instructions.some((instruction) => instruction.type === "CopyInstruction" && instruction.sources.some(({ value }) => {
		const name = baseName(value);
		return name === manifest.replace(/\*$/, "") || import_picomatch.default.isMatch(manifest.replace(/\*$/, ""), name);
	}));
}
// ../plugin-multistage/src/late-install.ts
/** `COPY . .`, `ADD ./ /app`, `COPY * ./` */
const WHOLE_CONTEXT = /^(?:\.?\/)*(?:\.|\*{1,2})?\/?$/;
/** The first install behind each COPY of the whole context, which every change of the context repeats. */
function lateInstalls(sourceCode) {
	const found = [];
	/** What has been installed at the end of each stage, before the context came. */
	const early = /* @__PURE__ */ new Map();
	for (const stage of sourceCode.buildGraph.stages) {
		const done = new Set(stage.base.kind === "stage" ? early.get(stage.base.stage) : []);
		early.set(stage, done);
		let copy = null;
		for (const instruction of stageInstructions(stage)) {
			if (isCopyOfContext(instruction)) copy = instruction;
			if (instruction.type !== "RunInstruction") continue;
			const installs = sourceCode.getCommands(instruction).flatMap((facts) => {
				const install = facts.command.context.conditional ? null : dependencyInstall(facts);
				return install ? [{
					facts,
					install
				}] : [];
			});
			for (const { facts, install } of installs) {
				const key = `${install.family} ${facts.command.cwd} ${install.manifests.join(" ")}`;
				if (!copy) done.add(key);
				if (!copy || done.has(key) || keepsCache(instruction)) continue;
				const folder = copyDestination(copy, sourceCode);
				if (!liesWithin({
					path: facts.command.cwd,
					glob: false
				}, folder)) continue;
				found.push({
					stage,
					copy,
					folder,
					run: instruction,
					facts,
					install
				});
				copy = null;
			}
		}
	}
	return found;
}
function isCopyOfContext(instruction) {
	return (instruction.type === "CopyInstruction" || instruction.type === "AddInstruction") && instruction.heredocs.length === 0 && !instruction.flags.some(({ name }) => name === "from") && instruction.sources.some(({ value }) => WHOLE_CONTEXT.test(value));
}
/** With a cache mount, what was fetched once is there still. */
function keepsCache({ flags }) {
	return flags.some(({ options }) => options.some(({ key, value }) => key === "type" && value?.value === "cache"));
}
// ../plugin-multistage/src/messages.ts
/** `gcc, make, curl and 4 more`: as many names as keep a message within a line, at least one. */
function listOf(names, most = 3, width = 40) {
	let shown = shorten(names[0] ?? "");
	let count = Math.min(1, names.length);
	for (const name of names.slice(1, most)) {
		if (shown.length + name.length + 2 > width) break;
		shown += `, ${name}`;
		count++;
	}
	return names.length > count ? `${shown} and ${names.length - count} more` : shown;
}
/** Text that ends in dots where it would be too long for a message. */
function shorten(text, most = 40) {
	return text.length > most ? `${text.slice(0, most - 3)}...` : text;
}
// ../plugin-multistage/src/rules/copy-manifests-first.ts
var copy_manifests_first_default = createRule({
	name: "copy-manifests-first",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require dependencies to be installed before the whole build context is copied",
			recommended: "strict"
		},
		hasSuggestions: true,
		schema: [],
		messages: {
			lateInstall: "\"{{install}}\" (line {{line}}) runs again with each source change: all is copied before it. Copy {{manifests}} first, the rest behind.",
			installFirst: "Copy {{manifests}} first, and the rest behind \"{{install}}\"."
		}
	},
	create(context) {
		const { sourceCode } = context;
		return { Dockerfile() {
			for (const late of lateInstalls(sourceCode)) {
				const { copy, facts, install } = late;
				const { name, args, range } = facts.command;
				const data = {
					install: shorten([name, ...args.map((word) => word.text)].join(" "), 24),
					line: sourceCode.getLocFromIndex(range[0]).line,
					manifests: listOf(install.manifests.map((manifest) => manifest.replace(/(?<=.)\*$/, "")))
				};
				context.report({
					node: copy,
					messageId: "lateInstall",
					data,
					suggest: canInstallFirst(late, sourceCode) ? [{
						messageId: "installFirst",
						data,
						fix: (fixer) => installFirst(late, sourceCode, fixer)
					}] : null
				});
			}
		} };
	}
});
// ../plugin-multistage/src/build-knowledge.ts
/** What a build step of the user's own may be for. */
const ANY = [
	"c",
	"go",
	"rust",
	"java",
	"dotnet",
	"node",
	"python",
	"swift",
	"haskell",
	"elixir",
	"erlang",
	"dart",
	"ocaml",
	"other"
];
/** What counts as toolchain image, build package and build step, by the lists of semantics and the rule's options. */
var BuildKnowledge = class {
	#options;
	constructor(options) {
		this.#options = options;
	}
	toolchainOf(image) {
		const { add, remove } = this.#options.toolchainImages;
		if (remove?.includes(image.name)) return null;
		return toolchainOf(image) ?? (add?.includes(image.name) ? {
			description: "build tools",
			ecosystems: ANY
		} : null);
	}
	/** The packages of an installation that exist for compiling, the headers beside them last; empty for headers alone. */
	buildPackages({ packages, system }) {
		const { buildPackages, allowPackages } = this.#options;
		const wanted = packages.filter(({ name }) => !allowPackages.includes(name) && !buildPackages.remove?.includes(name));
		const isTool = ({ name }) => isBuildPackage(name, system) || (buildPackages.add?.includes(name) ?? false);
		const tools = wanted.filter(isTool);
		return tools.length === 0 ? [] : [...tools, ...wanted.filter((item) => !isTool(item) && isHeaderPackage(item.name))];
	}
	/** The build step that a command is; `ecosystem` is null for one of the user's own, which any toolchain may serve. */
	buildStep({ command, build }) {
		const { add = [], remove = [] } = this.#options.buildSteps;
		const words = [command.name, ...command.args.map((word) => word.text)].join(" ");
		const startsWith = (step) => words === step || words.startsWith(`${step} `);
		if (remove.some(startsWith)) return null;
		if (build) return build;
		const own = add.find(startsWith);
		return own === void 0 ? null : {
			label: own,
			ecosystem: null,
			command
		};
	}
};
/** Which build steps can need a package: those of its language, or any for C toolchains, which others compile with. */
function ecosystemOfPackage(name) {
	if (/^(go|golang)/.test(name)) return "go";
	if (/^(rust|cargo)/.test(name)) return "rust";
	if (/jdk|^java-|^(maven|gradle|sbt|ant|leiningen)$/.test(name)) return "java";
	if (/^dotnet/.test(name)) return "dotnet";
	return "c";
}
// ../plugin-multistage/src/dev-dependencies.ts
/** A project install of npm, yarn, pnpm or bun that brings the dev dependencies into a layer and leaves them there. */
function devInstall({ instruction, commands }, sourceCode) {
	const environment = sourceCode.getEnvironment(instruction).lookup("NODE_ENV")?.value;
	const index = commands.findIndex((facts) => {
		const own = facts.command.assignments.find((word) => word.text.startsWith("NODE_ENV="));
		return installsDevDependencies(facts, (own ? own.text.slice(9) : environment) === "production");
	});
	const install = commands[index];
	if (!install) return null;
	return commands.slice(index + 1).some(removesDevDependencies) ? null : install;
}
function installsDevDependencies({ command, packages }, isProduction) {
	if (packages?.action !== "install" || !/^(npm|yarn|pnpm|bun)$/.test(packages.family)) return false;
	if (packages.packages.length > 0 || packages.hasUnknownPackages) return false;
	const has = (pattern) => packages.flags.some((flag) => pattern.test(flag));
	if (has(/^(-g|--global|--version|--help|--package-lock-only|--lockfile-only)$/)) return false;
	if (has(/^--production=false$|^--include=dev$|^--dev$|^--prod=false$/)) return true;
	if (command.args.some((word) => word.text === "focus" || word.text === "deploy")) return false;
	return !isProduction && !has(/^(--omit[= ]dev|--production|--production=true|--prod|-P|--only=prod(uction)?|--no-dev|--no-optional-dev)$/);
}
function removesDevDependencies({ packages, files }) {
	if (packages && /^(npm|yarn|pnpm|bun)$/.test(packages.family)) {
		if (packages.action === "autoremove") return true;
		if (packages.action === "install") return packages.flags.some((flag) => /^(--omit=dev|--production|--prod|-P|--only=prod.*)$/.test(flag));
	}
	return files.some((action) => action.kind === "remove" && action.targets.some(({ path }) => /\/node_modules(\/\*)?$/.test(path)));
}
// ../plugin-multistage/src/runtime-tools.ts
/** Programs that belong to a toolchain, by what it builds. `dotnet x.dll` and `java -jar` run, and need no toolchain. */
const TOOLS = {
	c: /^(make|gmake|cmake|ninja|meson|gcc|g\+\+|cc|c\+\+|clang|clang\+\+|gfortran|emcc|emmake|emcmake)(-[\d.]+)?$/,
	go: /^(go|gofmt|dlv|air|gow|CompileDaemon|reflex|mage)$/,
	rust: /^(cargo|rustc|rustup|bacon)$/,
	java: /^(mvn|mvnw|mvnd|gradle|gradlew|ant|sbt|javac|jshell|jcmd|jstack|jmap|lein|clojure|clj)$/,
	swift: /^(swift|swiftc)$/,
	haskell: /^(stack|cabal|ghc|ghci|runghc|runhaskell)$/,
	elixir: /^(mix|iex|elixir|rebar3|erl)$/,
	erlang: /^(rebar3|erl|escript)$/,
	dart: /^(dart|flutter|pub)$/,
	ocaml: /^(dune|opam|ocaml|utop)$/,
	other: /^(bazel|bazelisk|crystal|shards|zig|nim|nimble|dub)$/
};
const DOTNET_COMMANDS = /^(run|watch|build|test|publish|ef|tool)$/;
const DEV_SERVERS = /^(vite|nodemon|ts-node|ts-node-dev|tsx|webpack-dev-server|tsc|ng|concurrently|jest|vitest|storybook|start-storybook)$/;
const DEV_SCRIPT = /^(dev|develop|watch|serve|test|storybook|lint|start[:-]dev|dev[:-].*)$/;
/** Whether the container itself runs a toolchain: CMD, ENTRYPOINT or HEALTHCHECK name a program of it. */
function runsToolchain(runtime, ecosystems) {
	return runtime.some(({ command }) => {
		const words = [command.name, ...command.args.map((word) => word.text.slice(word.text.lastIndexOf("/") + 1))];
		return ecosystems.some((ecosystem) => {
			if (ecosystem === "dotnet") return command.name === "dotnet" && DOTNET_COMMANDS.test(words[1] ?? "");
			if (ecosystem === "node") return false;
			return words.some((word, index) => (TOOLS[ecosystem]?.test(word) ?? false) && (index === 0 || isProgram(word)));
		});
	});
}
/** Words that name a program wherever they stand; `go` and `make` may be anything. */
function isProgram(word) {
	return !/^(go|make|cc|ant|air|pub|elixir|mix|dart|crystal|zig|nim)$/.test(word);
}
/** Whether the container runs what only development dependencies bring: a dev server, a watcher, a test runner. */
function runsDevelopmentTools(runtime) {
	return runtime.some(({ command, build }) => {
		if (build || DEV_SERVERS.test(command.name)) return true;
		const isScriptRunner = /^(npm|yarn|pnpm|bun)$/.test(command.name);
		const words = command.args.map((word) => word.text).filter((text) => !text.startsWith("-") && text !== "run");
		if (isScriptRunner) return DEV_SCRIPT.test(words[0] ?? "") || DEV_SERVERS.test(words[0] ?? "");
		return /^(next|nuxt|gatsby|ember|react-scripts|vue-cli-service|remix|astro|nest)$/.test(command.name) && /^(dev|develop|serve|start:dev|watch|test)$/.test(words[0] ?? "");
	});
}
// ../plugin-multistage/src/shipped-chain.ts
const chains = /* @__PURE__ */ new WeakMap();
/** The chain of a target; worked out once for all rules. */
function shippedChain(target, sourceCode) {
	let chain = chains.get(target);
	if (!chain) {
		chain = collectChain(target, sourceCode);
		chains.set(target, chain);
	}
	return chain;
}
function collectChain(target, sourceCode) {
	const stages = chainOf(target);
	const instructions = stages.flatMap(stageInstructions);
	const runs = [];
	const last = /* @__PURE__ */ new Map();
	for (const instruction of instructions) if (instruction.type === "RunInstruction") runs.push({
		instruction,
		commands: sourceCode.getCommands(instruction)
	});
	else if (instruction.type === "CmdInstruction" || instruction.type === "EntrypointInstruction" || instruction.type === "HealthcheckInstruction") last.set(instruction.type, sourceCode.getCommands(instruction));
	return {
		stages,
		instructions,
		runs,
		runtime: [...last.values()].flat()
	};
}
// ../plugin-multistage/src/split/missing-fact.ts
/**
* Thrown inside of the split, and caught at its entry, where a Dockerfile does not tell something that the split would
* rest on. The message completes "the file does not say ...".
*/
var MissingFact = class extends Error {
	constructor(what) {
		super(what);
		this.name = "MissingFact";
	}
};
// ../plugin-multistage/src/split/run-segments.ts
const OPENS = /^(?:if|for|while|until|case|\{|\()(?=\s|$|\()/;
/**
* A RUN in shell form as the segments of its top-level `&&` and `;` list, in order. A list with compound commands
* (`if`, loops, groups), `||`, or a here-document, and the exec form, are one segment as a whole.
*/
function runSegments(instruction, sourceCode) {
	const commands = [...sourceCode.getCommands(instruction)];
	const { command, heredocs } = instruction;
	const end = heredocs.at(-1)?.range[1] ?? command.range[1];
	const whole = [{
		range: [command.range[0], end],
		separatorEnd: end,
		commands
	}];
	if (command.type === "ExecCommand" || heredocs.length > 0) return whole;
	const pieces = topLevelPieces(command.range, sourceCode);
	if (!pieces) return whole;
	return pieces.map((piece) => ({
		...piece,
		commands: commands.filter(({ command: { range } }) => range[0] >= piece.range[0] && range[0] < piece.range[1])
	}));
}
/** Null where the list is not a plain one. */
function topLevelPieces(range, sourceCode) {
	const text = blankOut(range, sourceCode);
	const pieces = [];
	let start = 0;
	const close = (end, separatorEnd) => {
		const piece = text.slice(start, end);
		const from = start + (piece.length - piece.trimStart().length);
		const to = start + piece.trimEnd().length;
		start = separatorEnd;
		if (piece.trim() === "") return true;
		if (OPENS.test(piece.trimStart())) return false;
		pieces.push({
			range: [range[0] + from, range[0] + to],
			separatorEnd: range[0] + separatorEnd
		});
		return true;
	};
	for (let i = 0; i < text.length; i++) if (text.startsWith("&&", i)) {
		if (!close(i, i + 2)) return null;
		i++;
	} else if (text[i] === ";") {
		if (!close(i, i + 1)) return null;
	} else if (text.startsWith("||", i) || text[i] === "\n") return null;
	return close(text.length, text.length) ? pieces : null;
}
/** The text of a RUN with comments, quoted text, substitutions and escapes as blanks or `x`, at the same length. */
function blankOut([start, end], { text, ast }) {
	const out = text.slice(start, end).split("");
	for (const { range } of ast.comments) for (let i = Math.max(range[0], start); i < Math.min(range[1], end); i++) out[i - start] = " ";
	let depth = 0;
	let quote = "";
	for (let i = 0; i < out.length; i++) {
		const char = out[i] ?? "";
		if (char === ast.escape && /^[ \t\r]*\n/.test(out.slice(i + 1, i + 80).join(""))) {
			while (out[i] !== "\n") out[i++] = " ";
			out[i] = " ";
			continue;
		}
		if (char === "\n" || char === "\r") out[i] = " ";
		else if (char === "\\" && quote !== "'") {
			out[i] = "x";
			if (i + 1 < out.length) out[++i] = "x";
		} else if (quote !== "") {
			if (char === quote) quote = "";
			out[i] = "x";
		} else if (char === "'" || char === "\"" || char === "`") {
			quote = char;
			out[i] = "x";
		} else if (depth > 0 || char === "$" && /[({]/.test(out[i + 1] ?? "")) {
			if (/[({]/.test(char)) depth++;
			else if (/[)}]/.test(char)) depth--;
			out[i] = "x";
		}
	}
	return out.join("");
}
/** The ranges to cut so that some segments leave their RUN, which keeps at least one other. They do not overlap. */
function removalsOf(removed, segments, text) {
	const lastKept = segments.findLastIndex((segment) => !removed.includes(segment));
	const cuts = segments.flatMap((segment, index) => {
		const next = segments[index + 1];
		if (!removed.includes(segment) || index > lastKept || !next) return [];
		const between = text.slice(segment.separatorEnd, next.range[0]);
		const blank = /^(?:[ \t]|[\\`][ \t]*\r?\n)*/.exec(between)?.[0].length ?? 0;
		return [[segment.range[0], segment.separatorEnd + blank]];
	});
	const kept = segments[lastKept];
	const end = segments.at(-1)?.separatorEnd;
	if (kept && end !== void 0 && lastKept < segments.length - 1) cuts.push([kept.range[1], end]);
	return cuts;
}
/** As `removalsOf`, for one segment of several. */
function removalOf(segment, segments, text) {
	const [cut = segment.range] = removalsOf([segment], segments, text);
	return cut;
}
// ../plugin-multistage/src/split/split-facts.ts
/**
* Reads the one stage of a file.
* @throws MissingFact for a base image whose name is not known, and for instructions that a split cannot keep.
*/
function splitFacts(sourceCode) {
	const [stage] = sourceCode.buildGraph.stages;
	if (stage?.base.kind !== "image" || !stage.base.image) throw new MissingFact("which image it starts from");
	const { image } = stage.base;
	if (!image.isComplete) throw new MissingFact(`which image ${image.text} is`);
	const { ast } = sourceCode;
	if (ast.errors.length > 0) throw new MissingFact("what is meant where its syntax is wrong");
	if (ast.escape !== "\\") throw new MissingFact("how a POSIX shell takes its lines");
	const { instructions } = stage.node;
	if (instructions.some(({ type }) => type === "OnbuildInstruction")) throw new MissingFact("what its ONBUILD triggers will build");
	const segments = /* @__PURE__ */ new Map();
	const imageWorkdir = workdirOfImage(image);
	let workdir = imageWorkdir;
	let user = null;
	for (const instruction of instructions) if (instruction.type === "RunInstruction") segments.set(instruction, runSegments(instruction, sourceCode));
	else if (instruction.type === "UserInstruction") user = sourceCode.expand(instruction.user, instruction).text;
	else if (instruction.type === "WorkdirInstruction") {
		const { value } = sourceCode.expand(instruction.path, instruction);
		const environment = sourceCode.getEnvironment(instruction);
		if (value === null || environment.isWindows) throw new MissingFact(`the folder of ${sourceCode.getText(instruction)}`);
		workdir = resolvePath(environment, value) ?? joinPath(imageWorkdir, value);
	}
	const commands = [...segments.values()].flat().flatMap((segment) => segment.commands);
	return {
		sourceCode,
		stage,
		image,
		instructions,
		segments,
		commands,
		steps: commands.flatMap(({ build }) => build ?? []),
		imageWorkdir,
		workdir,
		user
	};
}
/** The WORKDIR that official images set: their Dockerfiles. Others start at the root. */
function workdirOfImage({ name }) {
	if (name === "golang") return "/go";
	return name === "gradle" ? "/home/gradle" : "/";
}
/** A path as semantics gives it, with the WORKDIR and the variables of official images filled in. */
function placePath(path, { imageWorkdir, image }) {
	const filled = path.replace(/^\$\{WORKDIR\}/, imageWorkdir === "/" ? "" : imageWorkdir).replace(/^\$\{GOPATH\}/, image.name === "golang" ? "/go" : "$&");
	return filled === "" ? "/" : filled;
}
/** Line (from 1) of an offset. */
function lineOf(offset, sourceCode) {
	return sourceCode.getLocFromIndex(offset).line;
}
/** A command as a message names it. */
function labelOf({ command }) {
	const words = [command.name, ...command.args.map((word) => word.text)].join(" ");
	return words.length > 40 ? `${words.slice(0, 37)}...` : words;
}
// ../plugin-multistage/src/split/producers.ts
/** The last instruction that makes a file, or null. Linear in the stage. */
function producerOf(path, facts) {
	for (const instruction of facts.instructions.toReversed()) if (instruction.type === "RunInstruction") for (const item of facts.sourceCode.getCommands(instruction).toReversed()) {
		const kind = kindOf(path, item, facts);
		if (kind) return {
			kind,
			instruction,
			facts: item,
			step: item.build
		};
	}
	else if (instruction.type === "CopyInstruction" || instruction.type === "AddInstruction") {
		if (isPutBy(path, instruction, facts)) return {
			kind: "context",
			instruction,
			facts: null,
			step: null
		};
	}
	return null;
}
function kindOf(path, item, facts) {
	for (const action of item.files.toReversed()) {
		if (!makes(path, action, facts)) continue;
		return action.kind === "download" || action.kind === "unpack" || action.kind === "clone" ? "download" : "command";
	}
	return outputsOf(item, facts).some((output) => isBuildOutput(path, output)) ? "build" : null;
}
/** What a command builds or installs, below the prefix that the build was configured with. */
function outputsOf({ command, build }, facts) {
	const isInstall = command.name === "cmake" && command.args.some(({ text }) => text === "--install");
	if (!build && !isInstall && command.name !== "jar") return [];
	const prefix = configuredPrefix(facts);
	return buildOutputs({ command }).map((output) => ({
		...output,
		path: output.path === "/usr/local" ? prefix : placePath(output.path, facts)
	}));
}
/** `./configure --prefix=/opt/x`, `cmake -DCMAKE_INSTALL_PREFIX=/opt/x`; /usr/local without. */
function configuredPrefix({ commands }) {
	for (const { command } of commands.toReversed()) for (const { text } of command.args) {
		const path = /^(?:--prefix|-DCMAKE_INSTALL_PREFIX(?::\w+)?)=(\/.+)$/.exec(text)?.[1];
		if (path !== void 0) return normalizePath(path);
	}
	return "/usr/local";
}
function makes(path, { kind, targets, sources }, facts) {
	if (kind === "remove") return false;
	return targets.some((target) => {
		const place = placePath(target.path, facts);
		if (kind === "unpack" || kind === "clone") return isInside(path, place);
		if (place === path) return true;
		if (kind === "download" || kind === "create" || parentPath(path) !== place) return false;
		const name = baseName(path);
		return sources.some((source) => liesWithin({
			path: `/${baseName(source.path)}`,
			glob: source.glob
		}, `/${name}`));
	});
}
/** Where a COPY or ADD puts its files: absolute. */
function destinationOf(instruction, facts) {
	const { sourceCode } = facts;
	const { workdirText } = sourceCode.getEnvironment(instruction);
	const { text } = sourceCode.expand(instruction.destination, instruction);
	return placePath(resolveSymbolicPath(workdirText, text), facts);
}
/** Whether a COPY from the context is known to put a file there, or puts a whole folder around it. */
function isPutBy(path, instruction, facts) {
	const destination = destinationOf(instruction, facts);
	if (destination === path) return true;
	if (!isInside(path, destination)) return false;
	return instruction.sources.some((word) => {
		const { text } = facts.sourceCode.expand(word, instruction);
		const name = baseName(text.replace(/\/+$/, ""));
		return name === "" || name === "." || name.includes("*") || !name.includes(".") || name === baseName(path);
	});
}
/** The folders of a PATH that official images and tools set, in the order in which they are searched. */
function searchPath(facts) {
	const folders = [
		"/usr/local/bin",
		"/usr/local/sbin",
		"/usr/bin",
		"/bin",
		"/usr/sbin",
		"/sbin"
	];
	const tools = [
		"/go/bin",
		"/root/go/bin",
		"/usr/local/cargo/bin",
		"/root/.cargo/bin"
	];
	const last = facts.instructions.at(-1);
	return [
		...((last && facts.sourceCode.getEnvironment(last).lookup("PATH")?.text)?.split(":").filter((folder) => folder.startsWith("/") || folder.startsWith("${")) ?? []).map((folder) => placePath(folder, facts)),
		...folders,
		...tools
	];
}
/** A program of the container as a file of the stage; null when nothing of the stage made it. */
function programFile({ text, cwd }, facts) {
	const found = (text.includes("/") ? [resolveSymbolicPath(cwd, text)] : searchPath(facts).map((folder) => `${folder}/${text}`)).flatMap((path) => {
		const producer = producerOf(path, facts);
		return producer ? [{
			path,
			producer
		}] : [];
	});
	const made = found.find(({ producer }) => producer.kind !== "context");
	if (made) return made;
	return found.find(({ path }) => text.includes("/") || !/^\/(?:usr\/)?s?bin$/.test(parentPath(path))) ?? null;
}
// ../plugin-multistage/src/split/command-places.ts
const USERS = /^(?:adduser|addgroup|useradd|groupadd|usermod|groupmod)$/;
const SYSTEM_SETUP = /^(?:update-ca-certificates|locale-gen|update-locale|dpkg-reconfigure|localedef)$/;
const NEUTRAL = /^(?:cd|set|echo|printf|true|:|pwd|ls|cat|test|\[|\[\[|export|date|whoami|id|uname|which|command|type|umask|sync|df|du|find|tree|stat|head|tail|grep|wc|sort|env|nproc|pushd|popd|exit|sleep)$/;
const BUILDING = /^(?:git|go|gofmt|goose|templ|swag|sqlc|wire|buf|protoc|node|npm|npx|yarn|yarnpkg|pnpm|bun|bunx|corepack|turbo|nx|mvn|mvnw|gradle|gradlew|java|javac|jar|sbt|ant|dotnet|cargo|rustup|rustc|make|gmake|cmake|ctest|meson|ninja|configure|config|autoconf|autoreconf|automake|aclocal|libtoolize|bootstrap|autogen\.sh|pkg-config|ar|ranlib|strip|upx|ldd|ldconfig|file|tar|unzip|gunzip|gzip|xz|zip|curl|wget|sha(?:1|256|512)sum|md5sum|gpg|gpgv|patch|awk|dos2unix|xargs|apt-key|add-apt-repository|apt-mark|dpkg|pip[\d.]*|python[\d.]*|poetry|uv|ng|vite|tsc|webpack|gulp|grunt|bower|lerna|prisma|golangci-lint|staticcheck|ginkgo|gotestsum|install|tr|cut|xgettext|msgfmt|diff|cmp|time)$/;
const OWNERS = /^(?:chmod|chown|chgrp|setcap|setfacl)$/;
/** Folders that hold nothing but what builds need. */
const SCRATCH_FOLDERS = [
	"/tmp",
	"/var/tmp",
	"/root",
	"/go",
	"/usr/src",
	"/usr/local/src",
	"/usr/local/go",
	"/usr/local/cargo",
	"/usr/local/rustup",
	"/var/cache",
	"/var/lib/apt",
	"/etc/apt",
	"/etc/apk",
	"/home/gradle"
];
/** Sorts the commands of a file for a split whose runtime stage holds artifacts only. */
var CommandPlaces = class {
	#facts;
	#artifacts;
	/** Folders that the build works in. */
	#workspaces;
	/** `artifacts` grows by files that commands put into folders of the system. */
	constructor(facts, recipe, artifacts) {
		this.#facts = facts;
		this.#artifacts = artifacts;
		const cwds = facts.steps.map(({ command }) => placePath(command.cwd, facts));
		const copies = facts.instructions.flatMap((item) => item.type === "CopyInstruction" || item.type === "AddInstruction" ? [destinationOf(item, facts)] : []);
		const folders = [
			...SCRATCH_FOLDERS,
			facts.workdir,
			...cwds,
			...recipe.runsSources ? [] : copies
		];
		this.#workspaces = [...new Set(folders)].filter((folder) => !/^\/(?:usr\/local\/bin|usr\/bin|etc|usr|usr\/local|bin)?$/.test(folder));
	}
	/** @throws MissingFact for a command that is not known to leave nothing behind. */
	placeOf(item) {
		const { command, build, packages, files } = item;
		const { name } = command;
		if (build) return "build";
		if (packages) {
			if (!packages.system) return "build";
			return packages.action === "install" ? "install" : "neutral";
		}
		if (USERS.test(name) || SYSTEM_SETUP.test(name)) return "run";
		if (OWNERS.test(name)) return this.#ownerPlace(item);
		const places = files.flatMap((action) => action.targets.map(({ path, glob }) => this.#filePlace(item, action, placePath(path, this.#facts), glob)));
		if (places.length > 0) return places.includes("run") ? "run" : "build";
		if (name === "sed") return this.#argumentPlace(item);
		if (NEUTRAL.test(name)) return "neutral";
		if (BUILDING.test(name)) return "build";
		if (/^(?:mkdir|touch|cp|mv|ln|rm|rmdir|tee)$/.test(name)) return "build";
		throw new MissingFact(`what "${labelOf(item)}" (line ${lineOf(command.range[0], this.#facts.sourceCode)}) leaves behind`);
	}
	#filePlace(item, action, path, glob) {
		const { kind, sources } = action;
		if (kind === "remove" || kind === "download" || kind === "unpack" || kind === "clone") return "build";
		if (this.#artifacts.some(({ from }) => isInside(from, path) || isInside(path, from))) return "build";
		if (kind === "create") {
			if (item.command.name === "mkdir" || item.command.name === "touch" || item.command.name === "install") return glob || !isKnownPath(path) || this.#isUsed(path, item) ? "build" : "run";
			return this.#isWorkspace(path) ? "build" : "run";
		}
		if (this.#isWorkspace(path)) return "build";
		if (kind === "link") return this.#isRunByBuild(baseName(path)) ? "build" : "run";
		if (this.#isRunByBuild(baseName(path))) return "build";
		const isFolder = /^\/(?:usr\/)?(?:local\/)?s?bin$|^\/etc$|^\/opt$/.test(path);
		for (const source of sources) {
			if (!isKnownPath(path) || isFolder && source.glob) throw new MissingFact(`which files "${labelOf(item)}" puts into ${path}`);
			const to = isFolder ? `${path}/${baseName(source.path)}` : path;
			if (!this.#artifacts.some((artifact) => artifact.to === to)) this.#artifacts.push({
				from: to,
				to
			});
		}
		return "build";
	}
	#ownerPlace(item) {
		const { facts, paths } = {
			facts: this.#facts,
			paths: this.#paths(item).slice(1)
		};
		if (item.command.name === "chmod" || item.command.name === "setcap") return paths.every((path) => this.#isBuilt(path)) ? "build" : "run";
		if (paths.every((path) => isInside(path, facts.workdir) || !this.#isWorkspace(path))) return "run";
		return "build";
	}
	#argumentPlace(item) {
		return this.#paths(item).slice(1).every((path) => this.#isWorkspace(path) || this.#isBuilt(path)) ? "build" : "run";
	}
	#paths({ command }) {
		return command.args.filter(({ text }) => !text.startsWith("-")).map(({ text }) => placePath(text.startsWith("/") || text.startsWith("$") ? text : `${command.cwd}/${text}`, this.#facts).replace(/\/\.?$/, ""));
	}
	#isBuilt(path) {
		return this.#isWorkspace(path) || this.#artifacts.some(({ from }) => isInside(from, path) || isInside(path, from)) || /^\/(?:usr\/)?(?:local\/)?bin\//.test(path);
	}
	#isWorkspace(path) {
		return !isKnownPath(path) || this.#workspaces.some((folder) => isInside(path, folder));
	}
	/** Whether the build works in a folder, or puts something there. */
	#isUsed(path, item) {
		const { instructions, commands } = this.#facts;
		const inside = (other) => isInside(placePath(other, this.#facts), path);
		if (!isInside(path, this.#facts.workdir) && SCRATCH_FOLDERS.some((folder) => isInside(path, folder) || isInside(folder, path))) return true;
		if (inside(this.#facts.workdir)) return true;
		const byCommand = commands.some((other) => {
			if (other === item) return false;
			if (inside(other.command.cwd)) return true;
			return !(OWNERS.test(other.command.name) || other.command.name === "mkdir") && other.files.some(({ kind, targets }) => kind !== "remove" && targets.some((target) => inside(target.path)));
		});
		const byArgument = commands.some(({ build, command }) => build && command.args.some(({ text }) => text.includes(baseName(path)) && inside(text.startsWith("/") ? text : `${command.cwd}/${text}`.replace(/\/\.\//g, "/"))));
		const byCopy = instructions.some((other) => (other.type === "CopyInstruction" || other.type === "AddInstruction") && inside(destinationOf(other, this.#facts)));
		return byCommand || byArgument || byCopy || this.#artifacts.some(({ from }) => isInside(parentPath(from), path));
	}
	#isRunByBuild(name) {
		return this.#facts.commands.some(({ command }) => command.name === name);
	}
};
// ../plugin-multistage/src/split/context-copies.ts
/** Folders and files of the context that programs read while they run, by common use. */
const ASSET_FOLDER = /^(?:templates?|tmpl|static|public|assets?|views?|configs?|conf|migrations?|html|images?|img|css|fonts?|locales?|i18n|translations?|certs?|data|testdata|www|wwwroot|htdocs|media|prisma|docs?|swagger|themes?|licenses?)$/;
const ASSET_FILE = /\.(?:ya?ml|json|toml|conf|cfg|ini|properties|html?|css|tmpl|tpl|gohtml|sql|csv|txt|md|pem|crt|cert|key|env|png|jpe?g|svg|ico|gif|pdf|xml|db|sqlite3?|dat|bin|mmdb|jks|p12)$/;
const MANIFEST = /^(?:package(?:-lock|\*)?\.json|package\*.*|npm-shrinkwrap\.json|yarn\.lock|pnpm-.*|tsconfig.*|jsconfig.*|.*\.config\.\w+|\.[a-z]+rc(?:\..*)?|\.babelrc|\.npmrc|\.yarnrc.*|angular\.json|nest-cli\.json|lerna\.json|nx\.json|turbo\.json|pom\.xml|.*\.gradle(?:\.kts)?|gradle.*|mvnw.*|settings\.xml|[Cc]argo\.(?:toml|lock)|Cargo\..*|rust-toolchain.*|go\.\w+|go\.\*|.*\.(?:cs|fs|vb)proj|.*\.sln|.*\.props|.*\.targets|global\.json|nuget\.config|NuGet\.[Cc]onfig|CMakeLists\.txt|[Mm]akefile.*|.*\.mk|requirements.*\.txt|constraints.*\.txt|pyproject\.toml|poetry\.lock|Pipfile.*|setup\.(?:py|cfg)|README.*|LICENSE.*|buf\..*|sqlc\..*|.*\.proto)$/;
/** The kind of one source, by its name; null where its name does not tell (then what the COPY stands by decides). */
function contextKind(text) {
	const path = text.replace(/^(?:\.?\/)+/, "").replace(/\/+(?:\*\*?)?$/, "");
	const name = baseName(path);
	if (path === "" || path === "." || path === "*" || MANIFEST.test(name)) return "source";
	if (ASSET_FOLDER.test(name)) return "asset";
	return ASSET_FILE.test(name) ? "asset" : null;
}
/**
* Which sources of a COPY or ADD from the context the runtime stage needs: all, none, or the paths of some in the stage.
*/
function runtimeSources(instruction, facts) {
	const destination = destinationOf(instruction, facts);
	const texts = instruction.sources.map((word) => facts.sourceCode.expand(word, instruction).text);
	const isOutside = !isInside(destination, facts.workdir) && /^\/(?:etc|usr\/(?:local\/)?(?:bin|sbin|share|etc)|var|opt|data|config|root\/\.\w+|home)(?:\/|$)/.test(destination) && !facts.steps.some(({ command }) => isInside(command.cwd, destination));
	const kinds = texts.map((text) => contextKind(text) ?? (isOutside ? "asset" : "source"));
	if (instruction.heredocs.length > 0) return isOutside ? "all" : "none";
	if (kinds.every((kind) => kind === "asset")) return "all";
	return texts.flatMap((text, index) => kinds[index] === "asset" && !text.includes("*") && /\.\w+$/.test(text) ? [`${destination}/${baseName(text)}`] : []);
}
// ../plugin-multistage/src/split/package-data.ts
/** Packages that get, check and unpack what is built, and generators; needed at run time only where the container names them. */
const BUILD_HELPERS = /^(?:git|git-core|git-lfs|openssh-client|openssh|subversion|mercurial|curl|wget|aria2|unzip|zip|tar|gzip|bzip2|xz|xz-utils|gnupg2?|gpg|dirmngr|apt-utils|apt-transport-https|software-properties-common|lsb-release|file|patch|upx|upx-ucl|protobuf|protobuf-compiler|protoc|bison|flex|swig|gettext|re2c|m4|gperf|nodejs-npm|npm|yarn|py3-pip|python3-pip|python-pip|py-pip|pip|python3-setuptools|py3-setuptools|python3-wheel|py3-wheel|python3-venv|binutils|coreutils|findutils|diffutils|rsync|jq|vim|nano|less|sudo|wget2|texinfo|help2man|gawk|strace|gdb|valgrind|cppcheck|clang-format|clang-tidy|mage|just|go-task)$/;
/** Debian and Ubuntu package pages. A pattern in braces stands for the release: see `librariesOf`. */
const DEBIAN_LIBRARIES = {
	"libc6-dev": null,
	"libc-dev": null,
	"linux-libc-dev": null,
	"python3-dev": null,
	"python-dev": null,
	"libpython3-dev": null,
	"libpq-dev": ["libpq5"],
	"libssl-dev": ["libssl{ssl}"],
	"zlib1g-dev": null,
	"libffi-dev": ["libffi{ffi}"],
	"libxml2-dev": ["libxml2"],
	"libxslt1-dev": ["libxslt1.1"],
	"libxslt-dev": ["libxslt1.1"],
	"libsqlite3-dev": ["libsqlite3-0"],
	"libcurl4-openssl-dev": ["libcurl4{t64}"],
	"default-libmysqlclient-dev": ["libmariadb3"],
	"libmariadb-dev": ["libmariadb3"],
	"libpcre3-dev": ["libpcre3"],
	"libpcre2-dev": ["libpcre2-8-0"],
	"libgmp-dev": ["libgmp10"],
	"libyaml-dev": ["libyaml-0-2"],
	"libbz2-dev": null,
	"liblzma-dev": null,
	"libzstd-dev": null,
	"libncurses-dev": ["libncurses6"],
	"libncurses5-dev": ["libncurses6"],
	"libreadline-dev": ["libreadline8{t64}"],
	"libsodium-dev": ["libsodium23"],
	"libopus-dev": ["libopus0"],
	"libfreetype6-dev": ["libfreetype6"],
	"libfreetype-dev": ["libfreetype6"],
	"libpng-dev": ["libpng16-16{t64}"],
	"libldap2-dev": ["libldap-{ldap}"],
	"libsasl2-dev": ["libsasl2-2"],
	"unixodbc-dev": ["unixodbc"],
	"libpcap-dev": ["libpcap0.8{t64}"],
	"libevent-dev": ["libevent-2.1-7{t64}"],
	"libuv1-dev": ["libuv1{t64}"],
	"uuid-dev": null,
	"libmagic-dev": ["libmagic1{t64}"],
	"libgdbm-dev": ["libgdbm6{t64}"],
	"libseccomp-dev": ["libseccomp2"],
	"libcap-dev": ["libcap2"],
	"libmosquitto-dev": ["libmosquitto1"],
	"libhiredis-dev": ["libhiredis{hiredis}"],
	"libzmq3-dev": ["libzmq5"],
	"libgeos-dev": ["libgeos-c1v5"],
	"libcairo2-dev": ["libcairo2"],
	"libpango1.0-dev": ["libpango-1.0-0", "libpangocairo-1.0-0"]
};
/** Alpine package pages. */
const ALPINE_LIBRARIES = {
	"musl-dev": null,
	"libc-dev": null,
	"linux-headers": null,
	"python3-dev": null,
	"libc6-compat": ["libc6-compat"],
	gcompat: ["gcompat"],
	"postgresql-dev": ["libpq"],
	"libpq-dev": ["libpq"],
	"openssl-dev": ["openssl"],
	"zlib-dev": ["zlib"],
	"libffi-dev": ["libffi"],
	"libxml2-dev": ["libxml2"],
	"libxslt-dev": ["libxslt"],
	"sqlite-dev": ["sqlite-libs"],
	"curl-dev": ["libcurl"],
	"mariadb-dev": ["mariadb-connector-c"],
	"mariadb-connector-c-dev": ["mariadb-connector-c"],
	"mysql-dev": ["mariadb-connector-c"],
	"jpeg-dev": ["libjpeg-turbo"],
	"libjpeg-turbo-dev": ["libjpeg-turbo"],
	"libpng-dev": ["libpng"],
	"freetype-dev": ["freetype"],
	"tiff-dev": ["tiff"],
	"libwebp-dev": ["libwebp"],
	"lcms2-dev": ["lcms2"],
	"openjpeg-dev": ["openjpeg"],
	"pcre-dev": ["pcre"],
	"pcre2-dev": ["pcre2"],
	"gmp-dev": ["gmp"],
	"yaml-dev": ["yaml"],
	"bzip2-dev": ["libbz2"],
	"xz-dev": ["xz-libs"],
	"zstd-dev": ["zstd-libs"],
	"ncurses-dev": ["ncurses-libs"],
	"readline-dev": ["readline"],
	"libsodium-dev": ["libsodium"],
	"opus-dev": ["opus"],
	"openldap-dev": ["libldap"],
	"libpcap-dev": ["libpcap"],
	"libevent-dev": ["libevent"],
	"libuv-dev": ["libuv"],
	"util-linux-dev": ["libuuid"],
	"file-dev": ["libmagic"],
	"libseccomp-dev": ["libseccomp"],
	"libcap-dev": ["libcap"],
	"hiredis-dev": ["hiredis"],
	"zeromq-dev": ["libzmq"],
	"geos-dev": ["geos"],
	"cairo-dev": ["cairo"],
	"pango-dev": ["pango"],
	"vips-dev": ["vips"],
	"giflib-dev": ["giflib"],
	"librsvg-dev": ["librsvg"],
	"pixman-dev": ["pixman"]
};
/** The parts of Debian's library names that changed with its releases. */
const RELEASE_NAMES = {
	buster: {
		ssl: "1.1",
		ffi: "6",
		ldap: "2.4-2",
		hiredis: "0.14",
		t64: ""
	},
	bullseye: {
		ssl: "1.1",
		ffi: "7",
		ldap: "2.4-2",
		hiredis: "0.14",
		t64: ""
	},
	bookworm: {
		ssl: "3",
		ffi: "8",
		ldap: "2.5-0",
		hiredis: "0.14",
		t64: ""
	},
	trixie: {
		ssl: "3t64",
		ffi: "8",
		ldap: "2",
		hiredis: "1.1.0",
		t64: "t64"
	},
	"20.04": {
		ssl: "1.1",
		ffi: "7",
		ldap: "2.4-2",
		hiredis: "0.14",
		t64: ""
	},
	"22.04": {
		ssl: "3",
		ffi: "8",
		ldap: "2.5-0",
		hiredis: "0.14",
		t64: ""
	},
	"24.04": {
		ssl: "3t64",
		ffi: "8",
		ldap: "2",
		hiredis: "1.1.0",
		t64: "t64"
	}
};
// ../plugin-multistage/src/split/runtime-packages.ts
/**
* The packages of an installation that the container needs to run: those that are no build tools, and the libraries behind
* headers. Programs that CMD, ENTRYPOINT or HEALTHCHECK name count whatever they are for.
* @throws MissingFact for a package that is not known by name, and for a header package whose library is not known.
*/
function runtimePackages(operation, needs) {
	const { packages, hasUnknownPackages } = operation;
	if (hasUnknownPackages) throw new MissingFact(`which packages "${operation.command.name} install" brings`);
	const result = [];
	const isForBuild = packages.some(({ name }) => isBuildPackage(name, true) || isHeaderPackage(name));
	for (const { name, word } of packages) {
		if (!word.known || name.includes("$")) throw new MissingFact(`which packages ${name} stands for`);
		if (needs.programs.names.has(name)) result.push(word.text);
		else if (isHeaderPackage(name) || isLibraryHeader(name)) {
			if (needs.linksLibraries) result.push(...librariesOf(name, needs));
		} else if (!isBuildPackage(name, true) && !(BUILD_HELPERS.test(name) && (isForBuild || !needs.runsSources)) && !needs.helpers?.test(name)) result.push(word.text);
		else if (needs.linksLibraries && needs.cxx.test(name) && needs.platform?.distribution === "alpine") result.push("libstdc++");
	}
	return [...new Set(result)];
}
function isLibraryHeader(name) {
	return Object.hasOwn(DEBIAN_LIBRARIES, name) || Object.hasOwn(ALPINE_LIBRARIES, name);
}
function librariesOf(name, { platform }) {
	const unknown = () => new MissingFact(`which library a program built with ${name} links`);
	if (!platform) throw unknown();
	const table = platform.distribution === "alpine" ? ALPINE_LIBRARIES : DEBIAN_LIBRARIES;
	if (/^(?:python|libpython)[\d.]*-dev$|^linux-headers/.test(name)) return [];
	const libraries = Object.hasOwn(table, name) ? table[name] : void 0;
	if (libraries === null) return [];
	if (libraries === void 0) throw unknown();
	return libraries.map((library) => library.replace(/\{(\w+)\}/, (_, part) => {
		const suffix = RELEASE_NAMES[platform.release ?? ""]?.[part];
		if (suffix === void 0) throw unknown();
		return suffix;
	}));
}
/** The RUN that installs packages, as small as the package manager can do it. */
function installLine(family, packages) {
	const names = packages.join(packages.length > 3 ? " \\\n      " : " ");
	const gap = packages.length > 3 ? " \\\n      " : " ";
	if (family === "apk") return `RUN apk add --no-cache${gap}${names}`;
	if (family === "apt") return `RUN apt-get update \\\n    && apt-get install -y --no-install-recommends${gap}${names} \\\n    && rm -rf /var/lib/apt/lists/*`;
	throw new MissingFact(`how ${family} installs ${packages.join(", ")} without leaving its caches`);
}
// ../plugin-multistage/src/split/carry-over.ts
/** What is taken out of a file by name alone belongs to the image that ships. */
const METADATA = /* @__PURE__ */ new Set([
	"LabelInstruction",
	"ExposeInstruction",
	"VolumeInstruction",
	"HealthcheckInstruction",
	"StopsignalInstruction",
	"EntrypointInstruction",
	"CmdInstruction",
	"MaintainerInstruction"
]);
/**
* Sorts the instructions of a file into builder and runtime stage.
* @throws MissingFact for a command or a package that cannot be sorted.
*/
function carryOver(facts, recipe, programs, platform) {
	const artifacts = [...recipe.artifacts];
	const places = new CommandPlaces(facts, recipe, artifacts);
	const { instructions } = facts;
	const placesOf = /* @__PURE__ */ new Map();
	instructions.forEach((item) => {
		if (item.type === "RunInstruction") placesOf.set(item, segmentPlaces(item, facts, recipe, places, artifacts));
	});
	const lastOfBuilder = instructions.findLastIndex((item) => placesOf.get(item)?.includes("build"));
	return {
		items: instructions.map((instruction, index) => {
			const carried = {
				instruction,
				inBuilder: index < lastOfBuilder && !METADATA.has(instruction.type),
				cuts: [],
				inRuntime: "no",
				runSegments: [],
				packages: [],
				packageManager: null
			};
			if (recipe.unneeded?.(instruction)) carried.inBuilder = false;
			else if (recipe.isStaticSite) carryToSite(carried, instruction);
			else if (METADATA.has(instruction.type)) carried.inRuntime = "whole";
			else if (instruction.type === "RunInstruction") carryRun(carried, instruction, placesOf.get(instruction) ?? []);
			else if (instruction.type === "CopyInstruction" || instruction.type === "AddInstruction") carryCopy(carried, instruction, index);
			else if (instruction.type === "EnvInstruction") {
				const names = instruction.pairs.map(({ key }) => key.value);
				carried.inRuntime = names.every((name) => (recipe.buildVariables?.test(name) ?? false) || name === "DEBIAN_FRONTEND") || isPath(names) && !recipe.runsSources ? "no" : "whole";
				if (carried.inRuntime === "no") carried.inBuilder = true;
			} else if (instruction.type === "UserInstruction" || instruction.type === "ShellInstruction") carried.inRuntime = "whole";
			return carried;
		}),
		artifacts,
		lastOfBuilder
	};
	/** A web server of its own needs nothing of what Node.js ran in. */
	function carryToSite(carried, instruction) {
		if (instruction.type === "UserInstruction" && facts.user !== null) throw new MissingFact(`how a web server runs as ${facts.user}`);
		const isCommand = instruction.type === "CmdInstruction" || instruction.type === "EntrypointInstruction";
		if (METADATA.has(instruction.type) && !isCommand) carried.inRuntime = "whole";
		else carried.inBuilder ||= !isCommand;
	}
	function carryRun(carried, instruction, segmentsPlaces) {
		const segments = facts.segments.get(instruction) ?? [];
		const installs = segments.flatMap(({ commands }) => commands.flatMap(({ packages }) => packages?.system && packages.action === "install" ? [packages] : []));
		for (const operation of installs) {
			const needs = {
				programs,
				linksLibraries: recipe.base !== "static",
				platform,
				cxx: recipe.cxx ?? /^(?:g\+\+|build-base|alpine-sdk)$/,
				runsSources: recipe.runsSources ?? false,
				...recipe.helpers && { helpers: recipe.helpers }
			};
			carried.packages.push(...runtimePackages(operation, needs));
			carried.packageManager ??= operation.family;
		}
		carried.packages = [...new Set(carried.packages)];
		const [foreign] = carried.packages;
		if (foreign !== void 0 && !recipe.runsSources && addsRepository(facts, instruction.range[0])) throw new MissingFact(`which repository ${foreign} comes from`);
		const named = installs.flatMap(({ packages }) => packages.map(({ word }) => word.text));
		const keepsAll = installs.length > 0 && named.length === carried.packages.length && named.every((name, i) => name === carried.packages[i]);
		const runs = segments.filter((_, index) => segmentsPlaces[index] === "run");
		const hasBuild = segmentsPlaces.includes("build");
		const removes = segments.some(({ commands }) => commands.some(({ packages }) => packages?.system && (packages.action === "remove" || packages.action === "autoremove")));
		if (!hasBuild && (keepsAll || installs.length === 0 && runs.length > 0) && !removes) {
			carried.inRuntime = "whole";
			carried.packages = [];
			carried.inBuilder &&= usesUser() || recipe.runsSources === true && !runs.every(makesUsers);
			return;
		}
		carried.inBuilder = hasBuild || installs.length > 0 || carried.inBuilder && runs.length === 0;
		carried.inBuilder ||= runs.length === 0;
		if (runs.length === 0) return;
		carried.inRuntime = "part";
		carried.runSegments = runs;
		for (const segment of runs) {
			const environment = facts.sourceCode.getEnvironment(instruction);
			if (segment.commands.some(({ command }) => command.cwd !== environment.workdirText && /^[^/]/.test(command.args.at(-1)?.text ?? ""))) throw new MissingFact(`in which folder "${facts.sourceCode.text.slice(...segment.range)}" runs`);
		}
		if (!recipe.runsSources && !usesUser() && segments.length > runs.length) carried.cuts = removalsOf(runs, segments, facts.sourceCode.text);
	}
	/** Whether the build runs as a user of its own. */
	function usesUser() {
		return instructions.some((item, index) => item.type === "UserInstruction" && index < lastOfBuilder);
	}
	/** Whether the runtime stage takes the whole context to the same place later on. */
	function isCopiedAgain(instruction, index) {
		const destination = destinationOf(instruction, facts);
		return instructions.some((other, i) => i > index && i > lastOfBuilder && other.type === "CopyInstruction" && other.flags.length === 0 && other.sources.some(({ value }) => /^\.?\/?$/.test(value)) && isInside(destination, destinationOf(other, facts)) && instruction.sources.every(({ value }) => !value.includes("/") || destination !== destinationOf(other, facts)));
	}
	function carryCopy(carried, instruction, index) {
		const isFrom = instruction.flags.some(({ name }) => name === "from");
		if (index > lastOfBuilder) {
			carried.inBuilder = false;
			carried.inRuntime = "whole";
			return;
		}
		if (isFrom) {
			const destination = destinationOf(instruction, facts);
			carried.inRuntime = [...programs.names].some((name) => destination.endsWith(`/${name}`)) ? "whole" : "no";
			return;
		}
		if (recipe.runsSources) {
			carried.inRuntime = instruction.sources.every((word) => /(?:^|\/)(?:requirements|constraints)[^/]*\.(?:txt|in)$/.test(word.value)) || isCopiedAgain(instruction, index) ? "no" : "whole";
			return;
		}
		const sources = runtimeSources(instruction, facts);
		if (sources === "all") carried.inRuntime = "whole";
		else if (sources !== "none") {
			for (const path of sources) if (!artifacts.some(({ to }) => to === path)) artifacts.push({
				from: path,
				to: path
			});
		}
	}
}
/**
* Where sources are the program, what follows a build in the same RUN works on what was built: it moves it to its place,
* which is then copied, or takes away what is left over.
* @throws MissingFact for anything else.
*/
function followBuild(segments, found, facts, artifacts) {
	const first = found.indexOf("build");
	if (first < 0) return [...found];
	return found.map((place, index) => {
		if (place !== "run" || index < first) return place;
		for (const item of segments[index]?.commands ?? []) {
			if (item.command.name === "mkdir" || /^(?:chown|chmod)$/.test(item.command.name)) return place;
			if (!(item.files.length > 0 && item.files.every(({ kind }) => kind === "remove" || kind === "move" || kind === "copy"))) throw new MissingFact(`what "${labelOf(item)}" (line ${lineOf(item.command.range[0], facts.sourceCode)}) leaves behind`);
			for (const { kind, targets } of item.files) for (const { path, glob } of kind === "remove" ? [] : targets) {
				const to = placePath(path, facts);
				if (glob || !isKnownPath(to)) throw new MissingFact(`where "${labelOf(item)}" puts its files`);
				if (!artifacts.some((artifact) => artifact.to === to)) artifacts.push({
					from: to,
					to
				});
			}
		}
		return "build";
	});
}
/** Whether the packages up to an offset may come from elsewhere than the distribution. */
function addsRepository({ commands, segments }, offset) {
	const end = [...segments.keys()].find(({ range }) => range[0] === offset)?.range[1] ?? offset;
	return commands.some(({ command, files, packages }) => {
		if (command.range[0] >= end) return false;
		if (/^(?:add-apt-repository|apt-key)$/.test(command.name)) return true;
		if (packages?.flags.some((flag) => /^(?:-X|--repository|-t|--target-release)\b/.test(flag))) return true;
		return files.some(({ kind, targets }) => kind !== "remove" && targets.some(({ path }) => /^\/etc\/(?:apt\/sources|apk\/repositories)/.test(path)));
	});
}
/** Whether a segment only makes users and groups. */
function makesUsers({ commands }) {
	return commands.every(({ command }) => /^(?:adduser|addgroup|useradd|groupadd)$/.test(command.name));
}
function isPath(names) {
	return names.length === 1 && names[0] === "PATH";
}
/** Where each segment of a RUN belongs. A segment of several commands belongs where its weightiest one does. */
function segmentPlaces(instruction, facts, recipe, places, artifacts) {
	const segments = facts.segments.get(instruction) ?? [];
	if (facts.sourceCode.getEnvironment(instruction).shellFlavour !== "posix") throw new MissingFact("what its RUN instructions do in another shell");
	const found = segments.map(({ commands, range }) => {
		if (recipe.runsSources) {
			if (commands.some(({ command }) => recipe.isBuilt?.(command.range[0]))) return "build";
			if (commands.some(({ packages }) => packages?.system && packages.action === "install")) return "install";
			return commands.every((item) => item.packages?.system || isSetting$1(item)) ? "neutral" : "run";
		}
		const all = commands.filter(({ command }) => !command.context.substitution).map((item) => places.placeOf(item));
		if (all.length === 0) return "neutral";
		if (all.includes("run") && (all.includes("build") || all.includes("install"))) throw new MissingFact(`which part of the RUN in line ${facts.sourceCode.getLocFromIndex(range[0]).line} the container needs`);
		for (const place of [
			"build",
			"install",
			"run"
		]) if (all.includes(place)) return place;
		return "neutral";
	});
	return recipe.runsSources ? followBuild(segments, found, facts, artifacts) : found;
}
/** Commands that change nothing by themselves, or clean what a package manager left. */
function isSetting$1({ command, files }) {
	if (/^(?:cd|set|export|true|:)$/.test(command.name)) return true;
	return files.length > 0 && files.every(({ kind, targets }) => kind === "remove" && targets.every((target) => isCachePath(target)));
}
// ../plugin-multistage/src/split/container-program.ts
const SHELLS = /^(?:sh|bash|ash|dash)$/;
const INITS = /^(?:tini|dumb-init|catatonit)$/;
/** Interpreters that wait for input: the image holds a language, not a program. */
const REPL = /^(?:python[\d.]*|node|ghci|irb|php|php-fpm|jshell|erl|iex|julia|R|perl|lua|bash|apache2-foreground)$/;
const BUILTINS = /^(?:cd|exec|export|set|source|\.|:|true|false|sleep|echo|printf|wait|trap|umask|ulimit|test|\[)$/;
/**
* @throws MissingFact when the file has neither ENTRYPOINT nor CMD: what the image is for then stands elsewhere.
*/
function containerPrograms(facts) {
	const { sourceCode, instructions, workdir } = facts;
	const entrypoint = last(instructions, "EntrypointInstruction");
	const cmd = last(instructions, "CmdInstruction");
	const healthcheck = last(instructions, "HealthcheckInstruction");
	if (!entrypoint && !cmd) throw new MissingFact("what the container runs");
	const names = /* @__PURE__ */ new Set();
	let needsShell = false;
	const commandsOf = (instruction) => {
		if (!instruction?.command) return [];
		const commands = sourceCode.getCommands(instruction).map((item) => item.command);
		if (instruction.command.type === "ShellCommand" || commands.some(({ name }) => SHELLS.test(name))) needsShell = true;
		for (const word of wrappersOf(instruction.command)) names.add(word);
		for (const { name } of commands) names.add(name);
		return commands;
	};
	commandsOf(healthcheck);
	const first = commandsOf(entrypoint);
	const second = entrypoint?.command.type === "ShellCommand" ? [] : commandsOf(cmd);
	let commands = [...first, ...second];
	const [only] = first;
	if (only && first.length === 1 && !INITS.test(only.name) && !SHELLS.test(only.name) && cmd?.command.type === "ExecCommand") commands = [{
		...only,
		args: [...only.args, ...wordsOf(cmd.command)]
	}];
	const main = commands.filter(({ name }) => !SHELLS.test(name) && !INITS.test(name) && !BUILTINS.test(name)).map(({ program, name, args, cwd }) => ({
		program,
		name,
		args,
		cwd: cwd.replace(/^\$\{WORKDIR\}$/, workdir)
	}));
	const [single] = main;
	if (main.length === 1 && single?.args.length === 0 && REPL.test(single.name)) throw new MissingFact(`what is run with ${single.name}`);
	if (main.length === 0) throw new MissingFact("which program the container runs");
	return {
		main: main.map((item) => ({
			...item,
			cwd: item.cwd.startsWith("/") ? item.cwd : workdir
		})),
		names,
		needsShell
	};
}
function last(instructions, type) {
	return instructions.findLast((item) => item.type === type);
}
/** The programs that only start another one: the first words in exec form. */
function wrappersOf(command) {
	if (command.type !== "ExecCommand") return [];
	return command.elements.slice(0, 1).map(({ value }) => value.slice(value.lastIndexOf("/") + 1));
}
function wordsOf(command) {
	if (command.type !== "ExecCommand") return [];
	return command.elements.map(({ value, range }) => ({
		text: value,
		known: true,
		glob: false,
		range
	}));
}
// ../plugin-multistage/src/split/drop-cleanups.ts
/** A file whose builder stages do not tidy up behind themselves: they are thrown away whole. */
function dropCleanups(text, options) {
	const sourceCode = createSourceCode(text, options);
	const cuts = [];
	for (const stage of sourceCode.buildGraph.stages) {
		if (stage.role !== "builder") continue;
		const wasted = new Set(wastedCleanups(stage, sourceCode).map(({ command }) => command.range[0]));
		for (const instruction of stage.node.instructions) {
			if (instruction.type !== "RunInstruction") continue;
			const segments = runSegments(instruction, sourceCode);
			const removed = segments.filter(({ commands }) => commands.length > 0 && commands.every(({ command }) => wasted.has(command.range[0])));
			if (removed.length === 0) continue;
			if (removed.length === segments.length) cuts.push([lineStart(text, instruction.range[0]), lineEnd(text, instruction.range[1])]);
			else cuts.push(...removalsOf(removed, segments, text));
		}
	}
	if (cuts.length === 0) return sourceCode;
	const cleaned = cuts.toSorted((a, b) => b[0] - a[0]).reduce((result, [start, end]) => result.slice(0, start) + result.slice(end), text);
	return createSourceCode(cleaned, options);
}
// ../plugin-multistage/src/split/ecosystems/native.ts
const CONFIGURATION = /\.(?:ya?ml|json|toml|conf|ini|cfg|xml|properties|pem|crt|key|env)$/;
/**
* The files that native programs of the container are, and the configuration that their arguments name.
* @throws MissingFact for a program that no build step is known to make.
*/
function nativeArtifacts({ main }, facts) {
	return main.flatMap((program) => [programArtifact(program, facts), ...argumentFiles(program, facts)]);
}
function programArtifact({ program, name, cwd }, facts) {
	if (!program.known || program.glob) throw new MissingFact(`which program ${program.text} is`);
	const found = programFile({
		text: program.text,
		cwd
	}, facts);
	if (/\.(?:sh|py|rb|pl|js)$/.test(name) || found?.producer.kind === "context") throw new MissingFact(`what ${program.text} runs`);
	if (!found) throw new MissingFact(`which build step makes ${program.text}`);
	if (found.producer.kind === "download") throw new MissingFact(`what ${program.text} needs to run`);
	const prefix = configuredPrefix(facts);
	if (!/^\/usr(?:\/local)?$/.test(prefix) && isInside(found.path, prefix)) return {
		from: prefix,
		to: prefix
	};
	const to = program.text.includes("/") ? found.path : `/usr/local/bin/${baseName(found.path)}`;
	return {
		from: found.path,
		to
	};
}
/**
* The files that arguments name, `--config config.yml` or `-javaagent:agent.jar`: those that the stage is known to have,
* and configuration out of a context that is copied as a whole.
*/
function argumentFiles({ args, cwd }, facts) {
	return args.flatMap(({ text, known }) => {
		const value = text.replace(/^-[\w.-]+[:=]/, "").replace(/=.*$/, "");
		if (!known || !/[/.]/.test(value) || value.startsWith("-") || value.includes("://")) return [];
		const path = placePath(resolveSymbolicPath(cwd, value), facts);
		if (!isKnownPath(path) || path === facts.workdir || path === "/" || /[*?]/.test(path)) return [];
		const producer = producerOf(path, facts);
		if (!producer || /^(?:mkdir|touch)$/.test(producer.facts?.command.name ?? "")) return [];
		const isNamed = producer.kind === "context" && isNamedCopy(path, producer.instruction, facts);
		if (producer.kind === "build" || producer.kind === "context" && !isNamed && !CONFIGURATION.test(value)) return [];
		return [{
			from: path,
			to: path
		}];
	});
}
/** Whether a COPY names a file, and not a folder around it. */
function isNamedCopy(path, instruction, facts) {
	if (instruction.type !== "CopyInstruction" && instruction.type !== "AddInstruction") return false;
	return instruction.sources.some((word) => baseName(word.value) === baseName(path)) || destinationOf(instruction, facts) === path;
}
// ../plugin-multistage/src/split/ecosystems/c.ts
const C_VARIABLES = /^(?:CC|CXX|CFLAGS|CXXFLAGS|CPPFLAGS|LDFLAGS|MAKEFLAGS|CMAKE_\w+|AR|PKG_CONFIG\w*|GCC_VERSION|VCPKG_\w+|CONAN_\w+)$/;
const COMPILER = /^(?:[\w.]+-)*(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-[\d.]+)?$/;
/** C and C++ by compiler, make, cmake, ninja or meson. */
const c = (facts, programs, claim) => {
	const steps = facts.steps.filter(({ ecosystem }) => ecosystem === "c");
	if (steps.length === 0 || steps.length < facts.steps.length) return null;
	claim("C and C++");
	const artifacts = nativeArtifacts(programs, facts);
	const linked = steps.filter(({ command }) => !command.args.some(({ text }) => text === "-c"));
	const isStatic = linked.length > 0 && linked.every(isStaticLink);
	return {
		artifacts,
		base: isStatic ? "static" : "dynamic",
		edits: isStatic ? [] : linkOwnLibraries(steps, facts),
		buildVariables: C_VARIABLES
	};
};
function isStaticLink({ command }) {
	return command.args.map(({ text }) => text).some((text) => text === "-static" || /^LDFLAGS=.*(?:^|\s|=)-static(?:\s|$)/.test(text));
}
/**
* The gcc image has a newer C++ library than the distribution below it, so C++ programs bring theirs along.
* @throws MissingFact where a build tool, and not the Dockerfile, calls the compiler.
*/
function linkOwnLibraries(steps, { image }) {
	if (image.name !== "gcc") return [];
	return steps.flatMap(({ command }) => {
		if (!COMPILER.test(command.name)) {
			if (command.args.some(({ text }) => /^CC=/.test(text)) || /^g?make$/.test(command.name)) return [];
			throw new MissingFact(`which C++ library ${command.name} links`);
		}
		const [, end] = command.program.range;
		return /\+\+/.test(command.name) && !command.args.some(({ text }) => text === "-c") ? [{
			range: [end, end],
			text: " -static-libstdc++ -static-libgcc"
		}] : [];
	});
}
// ../plugin-multistage/src/split/ecosystems/dotnet.ts
const DOTNET_VARIABLES = /^(?:DOTNET_(?:SDK_VERSION|NOLOGO|CLI_\w+|USE_POLLING_FILE_WATCHER|SKIP_\w+)|NUGET_\w+|BUILD_CONFIGURATION|POWERSHELL_\w+)$/;
/** .NET: the folder that `dotnet publish` or `dotnet build` fills, on the ASP.NET runtime of the same version. */
const dotnet = (facts, programs, claim) => {
	if (!facts.steps.some(({ ecosystem }) => ecosystem === "dotnet")) return null;
	claim(".NET");
	return {
		artifacts: programs.main.flatMap(({ name, args, cwd, program }) => {
			if (name !== "dotnet") {
				const [found] = nativeArtifacts({
					...programs,
					main: [{
						name,
						args: [],
						cwd,
						program
					}]
				}, facts);
				const folder = parentPath(found?.from ?? "/");
				return [{
					from: folder,
					to: folder
				}];
			}
			const dll = args.find(({ text }) => text.endsWith(".dll"));
			if (!dll?.known) throw new MissingFact("which .dll the container runs");
			const path = resolveSymbolicPath(cwd, dll.text);
			if (/[$*]/.test(path) || producerOf(path, facts)?.kind === void 0 || producerOf(path, facts)?.kind === "context") throw new MissingFact(`which build step makes ${baseName(path)}`);
			const folder = parentPath(path);
			return [{
				from: folder,
				to: folder
			}];
		}),
		base: { image: runtimeImage$2(facts) },
		buildVariables: DOTNET_VARIABLES
	};
};
/**
* The ASP.NET runtime of the SDK's version; it holds the plain runtime too. Sources: the pages of dotnet/sdk and
* dotnet/aspnet, which have the same tags but for the SDK's own patch numbers.
*/
function runtimeImage$2({ image }) {
	const { text, tag, name } = image;
	const bare = text.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
	if (name === "dotnet" || name === "dotnet-nightly") return `${bare}:${(tag ?? "").replace("-sdk", "-aspnetcore-runtime")}`;
	const version = /^(\d+\.\d+)(?:\.\d+)?(?:-(?:preview|rc)[\d.\w]*)?(.*)$/.exec(tag ?? "");
	if (!version || tag === null) throw new MissingFact(`which .NET version ${text} has`);
	return `${bare.replace(/\/sdk$/, "/aspnet")}:${version[1]}${version[2]}`;
}
// ../plugin-multistage/src/split/ecosystems/go.ts
/** Variables of the Go tool (`go help environment`), and of the golang image. */
const GO_VARIABLES = /^(?:GO[A-Z0-9_]*|CGO_[A-Z_]+|GOLANG_VERSION|GCCGO|AR|CC|CXX|PKG_CONFIG(?:_PATH)?)$/;
const go = (facts, programs, claim) => {
	const goSteps = facts.steps.filter(({ ecosystem }) => ecosystem === "go");
	const isGoImage = /^(?:golang|go-toolset)$/.test(facts.image.name);
	if (goSteps.length === 0 && !(isGoImage && facts.steps.length > 0)) return null;
	claim("Go");
	const artifacts = nativeArtifacts(programs, facts);
	const isStatic = !usesCgo(facts);
	return {
		artifacts,
		base: isStatic ? "static" : "dynamic",
		edits: isStatic ? disableCgo(facts) : [],
		buildVariables: GO_VARIABLES,
		helpers: /^go$/,
		cxx: /^g\+\+$/
	};
};
/** Whether anything says that C code is compiled in: a C compiler or headers are installed, or cgo is turned on. */
function usesCgo({ commands, steps }) {
	const installs = commands.flatMap(({ packages }) => packages?.action === "install" ? packages.packages : []);
	if (installs.some(({ name }) => /^(?:gcc|g\+\+|clang|build-base|build-essential|musl-dev|libc6?-dev|alpine-sdk)$/.test(name))) return true;
	if (installs.some(({ name }) => isHeaderPackage(name) && !isBuildPackage(name, true))) return true;
	return steps.some(({ command }) => {
		return [...command.assignments.map(({ text }) => text), ...command.args.map(({ text }) => text)].some((text) => /^CGO_ENABLED=1$|^-race$|^-buildmode=(?:c-|plugin|shared)|^-linkmode=external/.test(text));
	});
}
/** Says `CGO_ENABLED=0` at each build that does not have it yet. */
function disableCgo(facts) {
	const { sourceCode, instructions, steps } = facts;
	const edits = [];
	for (const instruction of instructions) {
		if (instruction.type !== "RunInstruction") continue;
		if (sourceCode.getEnvironment(instruction).lookup("CGO_ENABLED")?.value === "0") continue;
		const builds = sourceCode.getCommands(instruction).filter((item) => isBuild(item, facts));
		if (builds.length === 0 || sourceCode.getText(instruction).includes("CGO_ENABLED")) continue;
		if (instruction.command.type === "ShellCommand" && builds.every(({ build }) => build?.ecosystem === "go")) for (const { command } of builds) edits.push({
			range: [command.range[0], command.range[0]],
			text: "CGO_ENABLED=0 "
		});
		else if (!edits.some(({ text }) => text.startsWith("ENV")) && steps.length > 0) edits.push({
			range: [instruction.range[0], instruction.range[0]],
			text: "ENV CGO_ENABLED=0\n"
		});
	}
	return edits;
}
function isBuild({ build }, { image }) {
	return build?.ecosystem === "go" || build !== null && image.name === "golang";
}
// ../plugin-multistage/src/split/runtime-images.ts
const SUITES = [
	"wheezy",
	"jessie",
	"stretch",
	"buster",
	"bullseye",
	"bookworm",
	"trixie",
	"forky"
];
const NUMBERED = {
	"8": "jessie",
	"9": "stretch",
	"10": "buster",
	"11": "bullseye",
	"12": "bookworm",
	"13": "trixie"
};
const UBUNTU = {
	focal: "20.04",
	jammy: "22.04",
	noble: "24.04",
	bionic: "18.04",
	xenial: "16.04"
};
/**
* Debian releases below images whose tag names none, as `[first version, release]` with the newest first. Where a version
* was moved to another release during its life, the later one: programs built on an older C library run on a newer one.
* Sources: the version files of docker-library's golang, rust, gcc, python, node and of docker-rust.
*/
const DEFAULT_RELEASES = {
	golang: [
		["1.24", "trixie"],
		["1.20", "bookworm"],
		["1.16", "bullseye"],
		["1.13", "buster"],
		["1.9", "stretch"],
		["1.0", "jessie"]
	],
	rust: [
		["1.88", "trixie"],
		["1.69", "bookworm"],
		["1.54", "bullseye"],
		["1.34", "buster"],
		["1.0", "stretch"]
	],
	gcc: [
		["14", "trixie"],
		["12", "bookworm"],
		["10", "bullseye"],
		["8", "buster"]
	]
};
/** The platform of an image, or null for one of another distribution (Fedora, Windows) or an unknown one. */
function platformOf({ name, tag, namespace }) {
	const text = tag ?? "latest";
	if (/windows|nanoserver|ubi|fedora|centos|oracle|rocky|mariner|azurelinux|cbl-|al20|bci|tumbleweed/.test(text)) return null;
	const alpine = /(?:^|-)alpine(3\.\d+)?/.exec(text);
	if (name === "alpine") return {
		distribution: "alpine",
		release: /^3\.\d+/.exec(text)?.[0] ?? null
	};
	if (alpine) return {
		distribution: "alpine",
		release: alpine[1] ?? null
	};
	const suite = SUITES.find((release) => text.includes(release));
	if (name === "ubuntu") return {
		distribution: "ubuntu",
		release: /^\d+\.\d+/.exec(text)?.[0] ?? UBUNTU[text.replace(/-.*/, "")] ?? null
	};
	const ubuntu = Object.keys(UBUNTU).find((release) => text.includes(release));
	if (ubuntu) return {
		distribution: "ubuntu",
		release: UBUNTU[ubuntu] ?? null
	};
	if (suite) return {
		distribution: "debian",
		release: suite
	};
	if (name === "debian") return {
		distribution: "debian",
		release: NUMBERED[/^\d+/.exec(text)?.[0] ?? ""] ?? null
	};
	if (namespace !== null && !/(^|\/)library$/.test(namespace)) return null;
	if (name === "buildpack-deps" || name === "python" || name === "node") return {
		distribution: "debian",
		release: null
	};
	const table = DEFAULT_RELEASES[name];
	if (!table) return null;
	const version = /^\d+(?:\.\d+)?/.exec(text)?.[0];
	return {
		distribution: "debian",
		release: (version === void 0 || version === "1" ? void 0 : table.find(([from]) => !isOlder(version, from)))?.[1] ?? null
	};
}
function isOlder(version, than) {
	const [a = 0, b = 0] = version.split(".").map(Number);
	const [c = 0, d = 0] = than.split(".").map(Number);
	return a < c || a === c && b < d;
}
/** The smallest image with a shell and the packages of a platform: `debian:bookworm-slim`, `alpine:3.19`. */
function slimImage(platform, image) {
	const prefix = libraryPrefix(image);
	const { distribution, release } = platform;
	if (distribution === "debian") return `${prefix}debian:${release ?? "stable"}-slim`;
	if (distribution === "ubuntu") return `${prefix}ubuntu:${release ?? "latest"}`;
	return `${prefix}alpine:${release ?? "3"}`;
}
/** What stands before the name of an official image in the registry that this one comes from. */
function libraryPrefix({ registry, namespace }) {
	if (registry === null || registry === "docker.io" || registry === "index.docker.io") return registry === null || namespace === null ? "" : `${registry}/${namespace === "library" ? "library/" : ""}`;
	if (namespace !== null && /(^|\/)library$/.test(namespace)) return `${registry}/${namespace}/`;
	throw new MissingFact(`which image of ${registry} to run on`);
}
/** Certificates, time zones, a `nonroot` user and nothing else. */
const STATIC_IMAGE = "gcr.io/distroless/static-debian12";
/** The users that the static image knows (its /etc/passwd). */
const STATIC_USERS = /^(?:nonroot|nobody|root|\d+)(?::(?:nonroot|nobody|root|\d+))?$/;
// ../plugin-multistage/src/split/ecosystems/java.ts
const JAVA_VARIABLES = /^(?:MAVEN_\w+|MVN_\w+|GRADLE_\w+|M2_HOME|JAVA_HOME|JDK_\w+|ANT_\w+|SBT_\w+)$/;
/** The JVM by Maven, Gradle, javac, sbt or Ant: jars, Spring Boot's included, and folders of classes. */
const java = (facts, { main }, claim) => {
	if (!facts.steps.some(({ ecosystem }) => ecosystem === "java")) return null;
	claim("Java");
	return {
		artifacts: main.flatMap((program) => {
			const own = javaArtifacts(program, facts);
			const others = argumentFiles(program, facts).filter(({ to }) => !own.some((artifact) => isInside(to, artifact.to)));
			return [...own, ...others];
		}),
		base: { image: runtimeImage$1(facts) },
		buildVariables: JAVA_VARIABLES
	};
};
/** `java -jar app.jar`, `java -cp classes Main`, or a start script of Gradle's and sbt's distributions. */
function javaArtifacts({ name, program, args, cwd }, facts) {
	if (name !== "java") return [startScript(resolveSymbolicPath(cwd, program.text), program.text, facts)];
	const words = args.map(({ text }) => text);
	const jar = words[words.indexOf("-jar") + 1];
	if (words.includes("-jar") && jar !== void 0) return [builtFile(jar, cwd, facts)];
	const flag = words.findIndex((text) => /^(?:-cp|-classpath|--class-path)$/.test(text));
	const main = words.find((text, i) => !text.startsWith("-") && (flag < 0 || i > flag + 1));
	return (flag < 0 ? "." : words[flag + 1] ?? ".").split(":").flatMap((entry) => {
		const path = resolveSymbolicPath(cwd, entry.replace(/\/\*$/, ""));
		if (entry.endsWith(".jar")) return [builtFile(entry, cwd, facts)];
		const producer = producerOf(`${path}/${(main ?? "").replaceAll(".", "/")}.class`, facts);
		if (producer?.kind !== "build") throw new MissingFact(`which build step makes ${entry}`);
		if (!(producer.step?.command.name === "javac" && !producer.step.command.args.some(({ text }) => text === "-d"))) return [{
			from: path,
			to: path
		}];
		if (main === void 0 || main.includes(".")) throw new MissingFact(`which classes lie in ${entry}`);
		return [{
			from: `${path}/*.class`,
			to: `${path}/`
		}];
	});
}
function builtFile(text, cwd, facts) {
	const path = resolveSymbolicPath(cwd, text);
	if (/[*?$]/.test(path)) throw new MissingFact(`which file ${text} is`);
	const producer = producerOf(path, facts);
	if (!producer || producer.kind === "context" || producer.kind === "download") throw new MissingFact(`which build step makes ${text}`);
	return {
		from: path,
		to: path
	};
}
/** `build/install/<name>/bin/<name>` needs the folder around it. */
function startScript(path, text, facts) {
	const root = parentPath(parentPath(path));
	if (!(baseName(parentPath(path)) === "bin" && /\/(?:install|stage)\/|\/universal\/stage$/.test(`${root}/`)) || producerOf(path, facts)?.kind !== "build" || !isInside(path, root)) throw new MissingFact(`what ${text} runs`);
	return {
		from: root,
		to: root
	};
}
/**
* The JRE of the same vendor and version; Eclipse Temurin for vendors that publish none. Sources: the pages of the images.
* @throws MissingFact where the tag does not tell the version.
*/
function runtimeImage$1({ image, stage }) {
	const { name } = image;
	const tag = image.tag ?? "latest";
	const prefix = libraryPrefix(image.namespace === null || image.registry !== null ? image : {
		...image,
		namespace: null
	});
	const flavour = javaFlavour(image);
	const version = javaVersion(name, tag);
	if (version === null) throw new MissingFact(`which Java version ${stage.base.kind === "image" ? stage.base.text.replace(/@.*/, "") : name} has`);
	const isAlpine = tag.includes("alpine");
	if (flavour === "ibm-semeru") return `${prefix}ibm-semeru-runtimes:open-${version}-jre`;
	if (flavour === "java") return `${prefix}java:openjdk-${version}-jre${isAlpine ? "-alpine" : ""}`;
	if (flavour === "openjdk" && (version === "8" || version === "11") && !isAlpine) return `${prefix}openjdk:${version}-jre-slim`;
	if (flavour === "openjdk" && version === "8") return `${prefix}openjdk:8-jre-alpine`;
	if (flavour === "amazoncorretto" && !isAlpine) return `${prefix}amazoncorretto:${version}-headless`;
	if (flavour === "sapmachine") return `${prefix}sapmachine:${version}-jre`;
	const ubuntu = /(?:^|-)(focal|jammy|noble)(?:$|-)/.exec(tag)?.[1];
	return `${prefix}eclipse-temurin:${version}-jre${isAlpine ? "-alpine" : ubuntu === void 0 ? "" : `-${ubuntu}`}`;
}
function javaFlavour({ name, tag }) {
	const text = `${name}:${tag ?? ""}`;
	if (/semeru|ibmjava/.test(text)) return "ibm-semeru";
	if (name === "java") return "java";
	if (/corretto/.test(text)) return "amazoncorretto";
	if (/sapmachine/.test(text)) return "sapmachine";
	if (name === "openjdk" || /^maven:.*(?:openjdk|-jdk-)/.test(text)) return "openjdk";
	return "temurin";
}
function javaVersion(name, tag) {
	if (/^(?:maven|gradle|sbt|scala-sbt)$/.test(name)) return (/(?:jdk-?|temurin-|corretto-(?:al2023-)?|openjdk-|semeru-|liberica-|sapmachine-|zulu-|jre-?)(\d+)/.exec(tag) ?? /(?:graalvm-\w+-)(\d+)/.exec(tag))?.[1] ?? null;
	return /^(?:openjdk-|open-|jdk-?)?(?:1\.)?(\d+)/.exec(tag)?.[1] ?? null;
}
// ../plugin-multistage/src/split/ecosystems/node-image.ts
/** Variables that only installing and bundling read. */
const NODE_VARIABLES = /^(?:NPM_CONFIG_\w+|npm_config_\w+|YARN_\w+|PNPM_\w+|PUPPETEER_SKIP\w*|CYPRESS_\w+|HUSKY|VITE_\w+|REACT_APP_\w+|VUE_APP_\w+|GENERATE_SOURCEMAP|PYTHON)$/;
/** Packages that node-gyp needs. */
const NODE_HELPERS = /^(?:python[23]?|python-is-python3|node-gyp|py3-.*)$/;
/** The same Node.js without compilers: `node:20-slim`, or the image itself where it is small already. */
function nodeImage({ image, sourceCode, stage }) {
	const tag = image.tag ?? "latest";
	if (image.name !== "node") throw new MissingFact(`which image with Node.js is like ${image.text.replace(/@.*/, "")}`);
	if (/slim|alpine/.test(tag)) return sourceCode.getText(stage.node.from.image);
	const bare = image.text.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
	const parts = /^(.*?)(?:-?(bookworm|bullseye|buster|stretch|trixie))?$/.exec(tag);
	const version = parts?.[1] ?? tag;
	const suite = parts?.[2];
	const slim = suite === void 0 ? "slim" : `${suite}-slim`;
	return version === "" || version === "latest" ? `${bare}:${slim}` : `${bare}:${version}-${slim}`;
}
// ../plugin-multistage/src/split/ecosystems/node-front-end.ts
const ROOT = "/usr/share/nginx/html";
/** Servers of static files with the port that they listen on by default. Sources: their READMEs. */
const SERVERS = /* @__PURE__ */ new Map([
	["serve", "3000"],
	["http-server", "8080"],
	["local-web-server", "8000"],
	["ws", "8000"]
]);
/** A front end that Node.js only builds, and a server of static files serves: nginx serves them on the same port. */
const nodeFrontEnd = (facts, { main }, claim) => {
	const [program] = main;
	if (!program || main.length > 1 || !facts.steps.some(({ ecosystem }) => ecosystem === "node")) return null;
	const server = serverOf(program);
	if (!server) return null;
	claim("Node front end");
	const { folder, port, fallsBack } = server;
	const path = resolveSymbolicPath(program.cwd, folder);
	const step = facts.steps.findLast((item) => item.ecosystem === "node");
	if (/[$*]/.test(path) || !isOutput(path, step, facts)) throw new MissingFact(`which build step makes ${folder}`);
	const alpine = platformOf(facts.image)?.distribution === "alpine" ? "-alpine" : "";
	const prefix = libraryPrefix(facts.image);
	const site = `server { listen ${port}; root ${ROOT}; index index.html; location / { ${fallsBack ? "try_files $uri $uri/ /index.html;" : "try_files $uri $uri/ =404;"} } }`;
	return {
		artifacts: [{
			from: path,
			to: ROOT
		}],
		base: { image: `${prefix}nginx:stable${alpine}` },
		beforeArtifacts: [`RUN echo '${site}' > /etc/nginx/conf.d/default.conf`],
		buildVariables: NODE_VARIABLES,
		isStaticSite: true,
		unneeded: (instruction) => {
			if (instruction.type !== "RunInstruction") return false;
			return facts.sourceCode.getCommands(instruction).every(({ packages }) => packages?.action === "install" && packages.packages.length === 1 && packages.packages[0]?.name === program.name);
		}
	};
};
function isOutput(path, step, facts) {
	if (producerOf(path, facts)?.kind === "command") return true;
	return step !== void 0 && buildOutputs(step).some((output) => isBuildOutput(path, {
		...output,
		path: placePath(output.path, facts)
	}));
}
/** What a server of static files serves: `serve -s build -l 3000`, `npx http-server dist`. */
function serverOf({ name, args }) {
	const words = args.map(({ text }) => text);
	const isVite = name === "vite" && words[0] === "preview";
	const usual = isVite ? "4173" : SERVERS.get(name);
	if (usual === void 0) return null;
	let folder = isVite ? "dist" : null;
	let port = usual;
	let fallsBack = isVite;
	for (let i = isVite ? 1 : 0; i < words.length; i++) {
		const word = words[i] ?? "";
		const [flag = "", value] = word.split("=", 2);
		if (/^(?:-l|-p|--listen|--port)$/.test(flag)) {
			const given = value ?? words[++i] ?? "";
			port = /(\d+)$/.exec(given)?.[1] ?? port;
			if (given.includes("$")) throw new MissingFact("which port it listens on");
		} else if (/^(?:-s|--single|--spa)$/.test(flag)) fallsBack = true;
		else if (/^(?:--host|-a|--address|-c|--config|--directory)$/.test(flag) && value === void 0) i++;
		else if (!word.startsWith("-") && folder === null) folder = word;
	}
	if (folder === null) throw new MissingFact(`which folder "${name}" serves`);
	return {
		folder,
		port,
		fallsBack
	};
}
// ../plugin-multistage/src/split/ecosystems/node-service.ts
/** How dev dependencies are taken out of node_modules again. Sources: the documentation of each manager. */
const PRUNES = {
	npm: "npm prune --omit=dev",
	pnpm: "pnpm prune --prod",
	yarn: "yarn install --production --ignore-scripts --prefer-offline"
};
/**
* A Node.js or TypeScript service. Where the container runs the output of a build, the runtime stage takes that,
* package.json and the production dependencies; where it runs the sources themselves, the dependencies that were compiled.
*/
const nodeService = (facts, { main }, claim) => {
	const installs = facts.commands.filter(({ packages }) => packages?.action === "install" && /^(?:npm|yarn|pnpm|bun)$/.test(packages.family));
	if (installs.length === 0) return null;
	const steps = facts.steps.filter(({ ecosystem }) => ecosystem === "node");
	if (facts.steps.length > steps.length) return null;
	claim("Node service");
	const projects = installs.filter(({ packages }) => packages?.packages.length === 0 && !packages.hasUnknownPackages && !packages.flags.some((flag) => /^(?:-g|--global)$/.test(flag)));
	const [first] = projects;
	if (!first) throw new MissingFact(`which files "${installs[0]?.command.name ?? "npm"} install" of single packages leaves behind`);
	const folders = [...new Set(projects.map((item) => projectFolder(item, facts)))];
	if (steps.length === 0) return compiledDependencies(facts, installs, folders);
	const [program] = main;
	if (!program || main.length > 1) throw new MissingFact("which of its programs the container is for");
	const script = scriptOf(program);
	const path = resolveSymbolicPath(program.cwd, script);
	const folder = outputFolder(path, facts);
	if (folder === null && producerOf(path, facts)?.kind === "context") {
		const home = folders.find((candidate) => isInside(path, candidate));
		if (home !== void 0) return sourcesAndOutputs(facts, installs, steps, home);
	}
	if (folder === null) throw new MissingFact(`where the build puts what ${script} needs`);
	const home = folders.find((candidate) => isInside(path, candidate));
	if (home === void 0 || folders.length > 1) throw new MissingFact("which of its packages the container runs");
	return builtService(facts, first, home, folder);
};
/** `node dist/main.js`: what the container runs. A script of package.json is not told by the Dockerfile. */
function scriptOf({ name, args, program }) {
	const words = args.map(({ text }) => text);
	if (name !== "node") throw new MissingFact(`what "${[program.text, ...words].join(" ").slice(0, 30)}" runs`);
	const script = words.find((text, i) => !text.startsWith("-") && !/^(?:-r|--require|--import|--loader)$/.test(words[i - 1] ?? ""));
	const loaded = words.find((text, i) => /^\.{0,2}\//.test(text) && /^(?:-r|--require|--import|--loader)$/.test(words[i - 1] ?? ""));
	if (loaded !== void 0) throw new MissingFact(`what ${loaded} loads`);
	if (script === void 0 || script.includes("$")) throw new MissingFact("which script \"node\" runs");
	return script;
}
function projectFolder({ command, packages }, facts) {
	const prefix = packages?.flags.find((flag) => /^(?:--prefix|-C|--cwd|--dir)=/.test(flag))?.replace(/^[^=]*=/, "");
	const path = placePath(resolveSymbolicPath(command.cwd, prefix ?? "."), facts);
	if (!path.startsWith("/") || /[$*]/.test(path)) throw new MissingFact(`in which folder line ${lineOf(command.range[0], facts.sourceCode)} installs`);
	return path;
}
/** The folder right below which a build put a script; null when no build did. */
function outputFolder(path, facts) {
	for (const step of facts.steps.toReversed()) {
		const output = buildOutputs(step).map((item) => ({
			...item,
			path: placePath(item.path, facts)
		})).find((item) => item.isFolder && item.path !== facts.workdir && isBuildOutput(path, item));
		if (output) return output.path;
		if (/^(?:tsc|npm|yarn|pnpm|bun|nest|nx)$/.test(step.command.name) && step.command.name === "tsc" && producerOf(path, facts)?.kind === "context") {
			const below = path.slice(facts.workdir.length + 1).split("/");
			if (below.length > 1 && /^(?:dist|build|out|lib|js|output)$/.test(below[0] ?? "")) return resolveSymbolicPath(facts.workdir, below[0] ?? "");
		}
	}
	return null;
}
function builtService(facts, install, home, output) {
	const family = install.packages?.family ?? "npm";
	const prune = PRUNES[family];
	const isBerry = facts.commands.some(({ command }) => command.name === "corepack" || command.args.some(({ text }) => text === "--immutable"));
	if (prune === void 0 || family === "yarn" && isBerry) throw new MissingFact(`how ${family} takes dev dependencies out again`);
	const isPruned = facts.commands.some(({ packages }) => packages?.action === "autoremove" && packages.family === family) || installsProduction(facts);
	const workdir = home === facts.workdir ? [] : [`WORKDIR ${home}`];
	const artifacts = ["package.json", "node_modules"].map((name) => ({
		from: `${home}/${name}`.replace("//", "/"),
		to: `${home}/${name}`.replace("//", "/")
	}));
	artifacts.push({
		from: output,
		to: output
	});
	return {
		artifacts,
		base: { image: nodeImage(facts) },
		builderEnd: isPruned ? [] : [...workdir, `RUN ${prune}`],
		buildVariables: NODE_VARIABLES,
		helpers: NODE_HELPERS,
		cxx: /^$/
	};
}
/** Whether a later installation leaves only what production needs. */
function installsProduction({ commands }) {
	return commands.some(({ packages }) => packages?.action === "install" && packages.packages.length === 0 && packages.flags.some((flag) => /^(?:--omit=dev|--production|--prod|--only=prod\w*)$/.test(flag)));
}
/**
* Sources that run as they are, beside a front end whose output the Dockerfile itself moves to its place.
* @throws MissingFact where the output stays where the build put it.
*/
function sourcesAndOutputs(facts, installs, steps, home) {
	const [last] = steps.slice(-1);
	if (!facts.commands.some(({ command, files }) => last !== void 0 && command.range[0] > last.command.range[0] && files.some(({ kind }) => kind === "move" || kind === "copy"))) throw new MissingFact(`where "${last?.label ?? "the build"}" puts its output`);
	const recipe = compiledDependencies(facts, installs, [home]);
	const offsets = new Set(steps.map(({ command }) => command.range[0]));
	return {
		...recipe,
		isBuilt: (offset) => offsets.has(offset) || (recipe.isBuilt?.(offset) ?? false)
	};
}
/** Dependencies that were compiled with build packages, and sources that run as they are. */
function compiledDependencies(facts, installs, folders) {
	const offsets = new Set(installs.map(({ command }) => command.range[0]));
	const isOwnTool = installs.find(({ packages }) => packages?.flags.some((flag) => /^(?:-g|--global)$/.test(flag)));
	if (isOwnTool) throw new MissingFact(`whether the container needs what line ${lineOf(isOwnTool.command.range[0], facts.sourceCode)} installs`);
	return {
		artifacts: folders.map((folder) => {
			const path = `${folder}/node_modules`.replace("//", "/");
			return {
				from: path,
				to: path
			};
		}),
		base: { image: nodeImage(facts) },
		buildVariables: NODE_VARIABLES,
		runsSources: true,
		isBuilt: (offset) => offsets.has(offset),
		helpers: NODE_HELPERS,
		cxx: /^$/
	};
}
// ../plugin-multistage/src/split/ecosystems/python.ts
const VENV = "/opt/venv";
const PYTHON_VARIABLES = /^(?:PIP_\w+|POETRY_\w+|UV_\w+|CFLAGS|LDFLAGS|CC|CXX)$/;
const INSTALLERS = /^(?:pip|poetry|pipenv|pdm)$/;
/**
* Python with packages that are compiled while they are installed: the builder fills a virtual environment, which the
* runtime stage takes whole. With its folder first in PATH, every pip of the builder installs there.
*/
const python = (facts, { main }, claim) => {
	const { commands, image, sourceCode } = facts;
	const installs = commands.filter((item) => isInstall(item));
	if (installs.length === 0) return null;
	const isImage = image.name === "python";
	if (!isImage && !main.some(({ name }) => /^(?:python|gunicorn|uvicorn|flask|celery)/.test(name)) && facts.steps.length > 0) return null;
	claim("Python");
	if (!isImage && !installsPython(commands)) throw new MissingFact(`where ${image.text.replace(/@.*/, "")} has its Python from`);
	if (/^2(?:\D|$)/.test(image.tag ?? "") && isImage) throw new MissingFact("how Python 2 makes a virtual environment");
	for (const { command } of installs) {
		const flag = command.args.map(({ text }) => text).find((text) => /^(?:--user|--target|-t|--prefix|--root|--system|-e|--editable)(?:=|$)/.test(text));
		if (flag !== void 0) throw new MissingFact(`where "${command.name} ${flag}" puts its files`);
	}
	for (const { command, build } of commands) {
		if (!build) continue;
		const isInPlace = command.args.some(({ text }) => /^(?:build_ext|build|develop)$/.test(text));
		if (build.ecosystem !== "python" || isInPlace) throw new MissingFact(`what "${build.label}" leaves behind`);
	}
	const offsets = new Set(installs.map(({ command }) => command.range[0]));
	for (const { command, build } of commands) if (build) offsets.add(command.range[0]);
	const last = Math.max(...offsets);
	return {
		artifacts: [{
			from: VENV,
			to: VENV
		}],
		base: { image: runtimeImage(facts) },
		edits: makeEnvironment(facts, installs, isImage),
		afterArtifacts: [`ENV PATH="${VENV}/bin:$PATH"`],
		buildVariables: PYTHON_VARIABLES,
		runsSources: true,
		isBuilt: (offset) => offsets.has(offset) || offset <= last && isTool(commands.find(({ command }) => command.range[0] === offset), sourceCode.text),
		helpers: /^(?:python3?-(?:pip|setuptools|wheel|venv)|py3-(?:pip|setuptools|wheel|virtualenv)|virtualenv|rust|cargo)$/
	};
};
function isInstall({ packages, build }) {
	if (build?.ecosystem === "python") return true;
	return packages?.action === "install" && INSTALLERS.test(packages.family);
}
/** Commands before the last installation that only serve it. */
function isTool(item, _text) {
	return item !== void 0 && (/^(?:rustup|cargo|poetry)$/.test(item.command.name) || item.packages !== null && !item.packages.system);
}
function installsPython(commands) {
	return commands.some(({ packages }) => packages?.family === "apk" && packages.packages.some(({ name }) => /^python3$/.test(name)));
}
/** The same image without compilers: `python:3.12-slim`, or the image itself where it is small already. */
function runtimeImage({ image, sourceCode, stage }) {
	const written = sourceCode.getText(stage.node.from.image);
	const tag = image.tag ?? "latest";
	if (image.name !== "python" || /slim|alpine/.test(tag)) return written;
	const bare = image.text.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
	if (/windows|nanoserver/.test(tag)) throw new MissingFact("which smaller image there is for Windows");
	const parts = /^(.*?)(?:-?(bookworm|bullseye|buster|trixie))?$/.exec(tag);
	const version = parts?.[1] ?? tag;
	const suite = parts?.[2];
	if (version === "" || version === "latest") return `${bare}:slim${suite === void 0 ? "" : `-${suite}`}`;
	return `${bare}:${version}-slim${suite === void 0 ? "" : `-${suite}`}`;
}
/** A virtual environment before the first installation. */
function makeEnvironment(facts, installs, isImage) {
	const [first] = installs;
	const offset = first?.command.range[0] ?? 0;
	const instruction = facts.instructions.find(({ range }) => offset >= range[0] && offset < range[1]);
	if (!first || !instruction) return [];
	const at = instruction.range[0];
	const path = `ENV PATH="${VENV}/bin:$PATH"\n`;
	const before = facts.commands.filter(({ command }) => command.range[0] >= at && command.range[0] < offset);
	const isAlone = isImage || !installsPython(before);
	const program = isImage ? "python" : "python3";
	if (isAlone) return [{
		range: [at, at],
		text: `RUN ${program} -m venv ${VENV}\n${path}`
	}];
	return [{
		range: [at, at],
		text: path
	}, {
		range: [offset, offset],
		text: `python3 -m venv ${VENV} && `
	}];
}
// ../plugin-multistage/src/split/ecosystems/rust.ts
/** Variables of cargo and rustc (The Cargo Book, "Environment Variables"), and of the rust image. */
const RUST_VARIABLES = /^(?:CARGO_\w+|RUSTUP_\w+|RUSTFLAGS|RUSTC\w*|RUST_VERSION|SQLX_OFFLINE|CC\w*|CXX\w*|AR\w*|PKG_CONFIG\w*|OPENSSL_\w+)$/;
const rust = (facts, programs, claim) => {
	const steps = facts.steps.filter(({ ecosystem }) => ecosystem === "rust");
	if (steps.length === 0) return null;
	claim("Rust");
	const platform = platformOf(facts.image);
	const targets = steps.flatMap(({ command }) => command.args.flatMap(({ text }, i) => text === "--target" ? [command.args[i + 1]?.text ?? ""] : text.startsWith("--target=") ? [text.slice(9)] : []));
	const hasFlags = facts.instructions.some((item) => facts.sourceCode.getText(item).includes("crt-static"));
	const isMusl = targets.length > 0 ? targets.every((target) => target.includes("musl")) : platform?.distribution === "alpine";
	return {
		artifacts: nativeArtifacts(programs, facts),
		base: isMusl && !hasFlags ? "static" : "dynamic",
		buildVariables: RUST_VARIABLES
	};
};
// ../plugin-multistage/src/split/ecosystems/index.ts
/** The ecosystems that can be split; the first that knows a file decides. */
const recipeMakers = [
	go,
	rust,
	java,
	dotnet,
	nodeFrontEnd,
	nodeService,
	python,
	c
];
// ../plugin-multistage/src/drop-command.ts
/**
* The RUN without a command that cleans up in vain, or without those of its arguments that do; without the RUN if nothing
* is left of it. Null where the command cannot be taken out by itself: in a condition, a pipeline, or built by variables.
*/
function dropCleanup(cleanup, sourceCode, fixer) {
	const { step, command, words } = cleanup;
	const run = step.instruction;
	if (run.type !== "RunInstruction" || !step.stage.node.instructions.includes(run)) return null;
	if (words) return dropWords(words, command, sourceCode, fixer);
	const segments = runSegments(run, sourceCode);
	const segment = segments.find(({ commands }) => commands[0]?.command === command);
	if (segment?.commands.length !== 1 || !isWhole(segment, command)) return null;
	const isRest = segments.every((other) => other === segment || isSetting(other));
	const { text } = sourceCode;
	if (isRest) return fixer.removeRange([startWithComments(run, sourceCode), lineEnd(text, run.range[1])]);
	return fixer.removeRange(removalOf(segment, segments, text));
}
/** Whether a segment is this command and no more: no group or redirection of several around it. */
function isWhole({ range }, command) {
	return command.range[0] === range[0] && command.range[1] === range[1];
}
/** `set -ex`, `export X=y`, `cd /tmp`: of no use for themselves. */
function isSetting({ commands }) {
	return commands.every(({ command }) => /^(set|export|cd|shopt|umask)$/.test(command.name));
}
function dropWords(words, command, { text }, fixer) {
	const ranges = words.map((word) => word.range);
	if (command.args.some((arg) => !words.includes(arg) && ranges.some((range) => range[0] === arg.range[0]))) return null;
	return ranges.filter((range, index) => ranges.findIndex((other) => other[0] === range[0]) === index).map(([start, end]) => {
		const blank = /(?:[ \t]|[\\`][ \t]*\r?\n)*$/.exec(text.slice(0, start))?.[0].length ?? 0;
		return fixer.removeRange([start - blank, end]);
	});
}
// ../plugin-multistage/src/stage-name.ts
/** How a message calls a stage: by its name, else by its place. */
function nameOf({ name, index }) {
	return name === null ? `stage ${index}` : `stage "${name}"`;
}
// ../plugin-multistage/src/rules/no-builder-cleanup.ts
var no_builder_cleanup_default = createRule({
	name: "no-builder-cleanup",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow cleaning up in builder stages, which are thrown away whole",
			recommended: true
		},
		hasSuggestions: true,
		schema: [],
		messages: {
			wasted: "\"{{command}}\" tidies up in vain: {{stage}} is thrown away whole but for {{taken}}. Drop the command.",
			dropCommand: "Drop \"{{command}}\".",
			dropArguments: "Drop \"{{words}}\" from \"{{command}}\"."
		}
	},
	create(context) {
		const { sourceCode } = context;
		return { Dockerfile() {
			for (const stage of sourceCode.buildGraph.stages) {
				if (stage.role !== "builder") continue;
				const taken = listOf([...new Set(takenPaths(stage, sourceCode).map(({ path }) => path))], 2, 30);
				for (const cleanup of wastedCleanups(stage, sourceCode)) {
					const { name, args, range } = cleanup.command;
					const command = shorten([name, ...args.map((word) => word.text)].join(" "));
					context.report({
						loc: sourceCode.getLoc(range),
						messageId: "wasted",
						data: {
							command,
							stage: nameOf(stage),
							taken
						},
						suggest: [{
							messageId: cleanup.words ? "dropArguments" : "dropCommand",
							data: {
								command,
								words: shorten(cleanup.words?.map(({ text }) => text).join(" ") ?? "")
							},
							fix: (fixer) => dropCleanup(cleanup, sourceCode, fixer)
						}]
					});
				}
			}
		} };
	}
});
// ../plugin-multistage/src/globs.ts
const tests = /* @__PURE__ */ new WeakMap();
/** The test for a list of globs from a rule's options; compiled once for a config, when it is first asked. */
function globTest(globs) {
	return (text) => {
		let test = tests.get(globs);
		if (!test) {
			test = globs.length === 0 ? () => false : (0, import_picomatch.default)([...globs], {
				dot: true,
				nocase: true
			});
			tests.set(globs, test);
		}
		return test(text);
	};
}
/** A file below a folder of tools, or with a word in its name that says so: `Dockerfile.dev`, `build.Dockerfile`. */
const toolImageDefaults = {
	ignoreFiles: ["**/@(.devcontainer|devcontainer|dev|devel|ci|.ci|builder|toolchain)/**", `**/?(*[._-])@(dev|devel|develop|development|devcontainer|build|builder|ci|test|tests|debug|lint|toolchain)?([._-]*)`],
	ignoreStages: [
		"dev*",
		"develop*",
		"test*",
		"debug*",
		"ci*",
		"lint*",
		"build*"
	]
};
const toolImageSchema = {
	ignoreFiles: {
		type: "array",
		items: { type: "string" },
		description: "Globs of files whose images are made to hold tools"
	},
	ignoreStages: {
		type: "array",
		items: { type: "string" },
		description: "Globs of target stages whose images are made to hold tools"
	}
};
/** Whether the image of a target is made to hold tools, by its file's path or by its stage's name. */
function isToolImage(path, target, options) {
	if (globTest(options.ignoreFiles)(path)) return true;
	if (target.name === null || !globTest(options.ignoreStages)(target.name)) return false;
	return !/^build/i.test(target.name) || !hasCommand(target);
}
function hasCommand(stage) {
	return stageInstructions(stage).some(({ type }) => type === "CmdInstruction" || type === "EntrypointInstruction");
}
// ../plugin-multistage/src/rules/no-chained-cleanup.ts
var no_chained_cleanup_default = createRule({
	name: "no-chained-cleanup",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow installing, using and removing the same things in one RUN of the final image",
			recommended: true
		},
		schema: [{
			type: "object",
			properties: {
				caches: {
					type: "boolean",
					description: "Also report the cleaning of caches, which a cache mount keeps out of the layer"
				},
				...toolImageSchema
			},
			additionalProperties: false
		}],
		defaultOptions: [{
			caches: false,
			...toolImageDefaults
		}],
		messages: {
			installedThenRemoved: "{{names}}: installed on line {{line}}, removed again in the same RUN. Install in a builder stage and copy what was made.",
			downloadedThenRemoved: "{{name}}: fetched on line {{line}}, removed again in the same RUN. Fetch it in a builder stage or a mount, and copy what is kept.",
			cacheCleanup: "\"{{command}}\" cleans a cache in the final image. Keep the cache out of the layer with RUN --mount=type=cache."
		}
	},
	create(context, [options]) {
		const { sourceCode } = context;
		const lineOf = (offset) => sourceCode.getLocFromIndex(offset).line;
		function findTransient({ commands, instruction }) {
			const [packages] = transientPackages(commands);
			if (packages) {
				const { installed, removed, names } = packages;
				const data = {
					names: listOf(names.length > 0 ? names : installed.packages.map(({ name }) => name)) || "Packages",
					line: lineOf(installed.command.range[0])
				};
				return {
					messageId: "installedThenRemoved",
					range: removed.command.range,
					data
				};
			}
			const file = transientFiles(commands).find(({ target }) => !isMounted(target, instruction, sourceCode));
			if (!file) return null;
			const data = {
				name: shorten(file.path.replace(/^\$\{WORKDIR\}\//, ""), 50),
				line: lineOf(file.brought.command.range[0])
			};
			return {
				messageId: "downloadedThenRemoved",
				range: file.removal.command.range,
				data
			};
		}
		function findCacheCleanup({ commands, instruction }) {
			const cleaning = commands.find(({ packages, files }) => packages?.action === "clean" || files.some((file) => file.kind === "remove" && file.targets.some((target) => isCachePath(target) && !isMounted(target, instruction, sourceCode))));
			if (!cleaning) return null;
			const { range } = cleaning.command;
			return {
				messageId: "cacheCleanup",
				range,
				data: { command: shorten(sourceCode.text.slice(...range)) }
			};
		}
		return { Dockerfile() {
			const reported = /* @__PURE__ */ new Set();
			for (const target of sourceCode.buildGraph.targets) for (const run of shippedChain(target, sourceCode).runs) {
				const finding = findTransient(run) ?? (options.caches ? findCacheCleanup(run) : null);
				if (!finding || reported.has(finding.range[0])) continue;
				if (isToolImage(context.relativeFilename, target, options)) break;
				reported.add(finding.range[0]);
				context.report({
					loc: sourceCode.getLoc(finding.range),
					messageId: finding.messageId,
					data: finding.data
				});
			}
		} };
	}
});
// ../plugin-multistage/src/rules/no-duplicate-copy.ts
var no_duplicate_copy_default = createRule({
	name: "no-duplicate-copy",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow copying the same artifact twice into the final image",
			recommended: true
		},
		schema: [],
		messages: {
			twice: "{{path}} of {{origin}} is copied on line {{line}} already, and ships twice. Keep one of the two.",
			contained: "{{path}} of {{origin}} comes along with {{tree}} (line {{line}}), and ships twice. Keep one of the two."
		}
	},
	create(context) {
		const { sourceCode } = context;
		function report(late, early, inner, outer) {
			const origin = late.origin.kind === "stage" ? nameOf(late.origin.stage) : late.origin.text;
			const messageId = inner.copied.path === outer.copied.path ? "twice" : "contained";
			const data = {
				path: inner.copied.path,
				tree: outer.copied.path,
				origin,
				line: early.line
			};
			context.report({
				node: late.copied.word,
				messageId,
				data
			});
		}
		return { Dockerfile() {
			const done = /* @__PURE__ */ new Set();
			for (const target of sourceCode.buildGraph.targets) {
				const copies = [];
				for (const { origin, instruction } of chainOf(target).flatMap((stage) => stage.edges)) {
					if (instruction.type !== "CopyInstruction" && instruction.type !== "AddInstruction") continue;
					const ownership = ownershipOf(instruction);
					for (const copied of copiedPaths(instruction, sourceCode)) {
						const copy = {
							copied,
							origin,
							ownership,
							line: instruction.loc.start.line
						};
						const early = copies.find((other) => isSame(other, copy));
						copies.push(copy);
						if (!early || done.has(copied.word.range[0])) continue;
						done.add(copied.word.range[0]);
						if (covers(early.copied, copied.path)) report(copy, early, copy, early);
						else report(copy, early, early, copy);
					}
				}
			}
		} };
	}
});
function ownershipOf({ flags }) {
	return flags.flatMap(({ name, value }) => name === "chown" || name === "chmod" ? [`${name}=${value?.value ?? ""}`] : []).join();
}
/** Whether two copies take the same thing, or one a part of the other, from one place and for one owner. */
function isSame(a, b) {
	return a.ownership === b.ownership && isSameOrigin(a.origin, b.origin) && overlap(a.copied, b.copied);
}
function isSameOrigin(a, b) {
	if (a.kind === "stage") return b.kind === "stage" && a.stage === b.stage;
	return b.kind === "image" && a.text === b.text;
}
/** A pattern may or may not take in a file, so only plain paths are compared. */
function overlap(a, b) {
	if (a.glob || b.glob) return a.glob === b.glob && a.path === b.path;
	return covers(a, b.path) || covers(b, a.path);
}
// ../plugin-multistage/src/late-cleanup.ts
/** What a step of a shipped chain removes that an earlier instruction of the chain put there; null for nothing. */
function lateCleanup(flow, index) {
	const step = flow[index];
	const packages = step?.facts?.packages;
	if (!step) return null;
	if (packages) return lateRemoval(packages, step, flow, index) ?? lateClean(packages.family, step, flow, index);
	for (const target of step.removes) {
		const early = target.partial || isCachePath(target) ? null : findEarly(flow, index, (put) => isRemoved(target, put));
		if (early && !isPutAgain(target, flow, index)) return {
			kind: "removed",
			early,
			names: [target.path]
		};
		const family = indexFamily(target);
		const cache = family === void 0 ? null : lateClean(family, step, flow, index);
		if (cache) return cache;
	}
	return null;
}
/** The origins whose files weigh something: a `mkdir`, a link or a written line do not. */
const HEAVY = /* @__PURE__ */ new Set([
	"context",
	"stage",
	"image",
	"address",
	"download",
	"clone",
	"unpack",
	"copy",
	"move",
	"install",
	"build"
]);
function isRemoved(target, { path, origin, isTree }) {
	if (!HEAVY.has(origin)) return false;
	return covers(target, path) ? path !== "/" : isTree && path !== "/" && liesWithin(target, path);
}
/**
* The last step of an earlier instruction that put what `matches`; null where this very RUN put such a thing too.
* That a build step works in a folder is the weakest sign of who put something there.
*/
function findEarly(flow, index, matches) {
	return findLastPut(flow, index, (put) => put.origin !== "build" && matches(put)) ?? findLastPut(flow, index, matches);
}
function findLastPut(flow, index, matches) {
	const own = flow[index]?.instruction;
	for (let i = index - 1; i >= 0; i--) {
		const step = flow[i];
		if (step?.puts.some(matches)) return step.instruction === own ? null : step;
	}
	return null;
}
/** Whether the same path is written afterwards: then it was removed to make room. */
function isPutAgain(target, flow, index) {
	return flow.slice(index + 1).some(({ puts }) => puts.some((put) => covers(target, put.path) || put.isTree && liesWithin(target, put.path)));
}
function lateRemoval(removed, step, flow, index) {
	if (removed.action !== "remove" || !removed.system) return null;
	for (let i = index - 1; i >= 0; i--) {
		const early = flow[i];
		const installed = early?.facts?.packages;
		if (!early || installed?.action !== "install" || installed.family !== removed.family) continue;
		const names = removed.packages.map(({ name }) => name).filter((name) => name === installed.virtual || installed.packages.some((item) => item.name === name));
		if (names.length > 0) return early.instruction === step.instruction ? null : {
			kind: "uninstalled",
			early,
			names
		};
	}
	return null;
}
/** Where package managers keep the indexes that an installation or an update fetches. */
const INDEXES = [
	["/var/lib/apt/lists", "apt"],
	["/var/cache/apk", "apk"],
	["/var/cache/yum", "yum"],
	["/var/cache/dnf", "yum"]
];
function indexFamily(target) {
	return INDEXES.find(([folder]) => covers(target, folder) || liesWithin(target, folder))?.[1];
}
/** A package manager's cache that is cleaned after another instruction has filled it, and left it full. */
function lateClean(family, step, flow, index) {
	const { action } = step.facts?.packages ?? {};
	if (action !== void 0 && (action !== "clean" || family === "apt" || family === "docker-php")) return null;
	let early = null;
	for (const other of flow.slice(0, index)) {
		const packages = other.facts?.packages;
		if ((packages?.action === "clean" || other.removes.some((target) => indexFamily(target) === family)) && (packages === null || packages?.family === family || family === "apt")) early = null;
		else if (packages?.family === family && fills(packages, other)) early ??= other;
		if (early?.instruction === step.instruction) early = null;
		if (packages?.family === family && other.instruction === step.instruction && fills(packages, other)) return null;
	}
	return early && {
		kind: "cache",
		early,
		names: []
	};
}
/** Whether an operation leaves a cache in the layer. */
function fills({ action, family, flags }, { instruction }) {
	if (instruction.type === "RunInstruction" && instruction.flags.some((flag) => flag.name === "mount" && flag.options.some(({ value }) => value?.value === "cache")) || flags.some((flag) => flag.startsWith("--no-cache"))) return false;
	return family === "apt" ? action === "update" : action === "update" || action === "install";
}
// ../plugin-multistage/src/rules/no-late-cleanup.ts
const messageIds = {
	removed: "removedLate",
	uninstalled: "uninstalledLate",
	cache: "cacheLate"
};
var no_late_cleanup_default = createRule({
	name: "no-late-cleanup",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow removing in the final image what an earlier layer of it still ships",
			recommended: true
		},
		schema: [],
		messages: {
			removedLate: "{{names}} is removed here, but the layer of line {{line}} still ships it. Remove it in that instruction, or keep it out of there.",
			uninstalledLate: "{{names}}: removed here, but the layer of line {{line}} still ships what it installed. Install in a builder stage instead.",
			cacheLate: "\"{{command}}\" cleans up here, but the layer of line {{line}} still ships the files. Clean up in that instruction."
		}
	},
	create(context) {
		const { sourceCode } = context;
		return { Dockerfile() {
			const done = /* @__PURE__ */ new Set();
			for (const target of sourceCode.buildGraph.targets) {
				const flow = fileFlow(chainOf(target), sourceCode);
				flow.forEach(({ facts }, index) => {
					const range = facts?.command.range;
					const late = range && !done.has(range[0]) ? lateCleanup(flow, index) : null;
					if (!range || !late) return;
					done.add(range[0]);
					const names = shorten(listOf(late.names), 50);
					const command = shorten(sourceCode.text.slice(...range));
					const { line } = late.early.instruction.loc.start;
					context.report({
						loc: sourceCode.getLoc(range),
						messageId: messageIds[late.kind],
						data: {
							names,
							command,
							line
						}
					});
				});
			}
		} };
	}
});
// ../plugin-multistage/src/shipped-programs.ts
/** What a shipped chain copies out of other stages, path by path. */
function shippedPrograms(chain, runtime, sourceCode) {
	const names = new Set(runtime.map(({ command }) => command.name));
	return chain.flatMap((stage) => stage.edges).flatMap(({ origin, instruction }) => {
		if (instruction.type !== "CopyInstruction" && instruction.type !== "AddInstruction") return [];
		return copiedPaths(instruction, sourceCode).map((copied) => {
			const stage = origin.kind === "stage" && !copied.glob ? origin.stage : null;
			const destination = baseName(instruction.destination.value);
			const isProgram = (name) => names.has(name) || baseName(copied.path) === name && names.has(destination);
			return {
				instruction,
				copied,
				built: stage && (builtFile$1(stage, copied.path, sourceCode, isProgram) ?? programIn$1(copied, stage, sourceCode))
			};
		});
	});
}
/** A program that a build step puts into a copied folder, under a name that is known. */
function programIn$1(folder, stage, sourceCode) {
	if (folder.path === "/") return null;
	for (const { facts, instruction, stage: member } of chainOf(stage).flatMap((item) => [...sourceCode.getFileFlow(item)])) {
		if (!facts?.build || instruction.type !== "RunInstruction") continue;
		const output = buildOutputs(facts.build).find(({ path, glob, isFolder }) => !glob && !isFolder && path !== folder.path && liesWithin({
			path,
			glob
		}, folder.path));
		if (output) return {
			step: facts.build,
			stage: member,
			instruction,
			path: output.path
		};
	}
	return null;
}
// ../plugin-multistage/src/rules/no-libc-mismatch.ts
/** What brings the other C library along, or makes the one there do for it. */
const COMPATIBILITY = /glibc|gcompat|libc6|\bmusl\b|ld-linux|ld-musl|patchelf|\blddtree\b/;
const LIBRARIES = /^\/(?:usr\/)?(?:local\/)?lib(?:32|64|x32)?(?:\/|$)|\/ld-(?:linux|musl)|\/libc\.(?:so|musl)|glibc/;
const ARCHIVE = /\.(?:tar|tgz|txz|tbz2?)(?:\.\w+)?$/;
var no_libc_mismatch_default = createRule({
	name: "no-libc-mismatch",
	meta: {
		type: "problem",
		docs: {
			description: "Disallow programs in an image that does not have the C library that they are linked against",
			recommended: true
		},
		schema: [],
		messages: {
			go: "\"{{step}}\" (line {{line}}) links {{file}} against {{libc}} if it uses net or C code, and {{image}} has none: it will not start. Set CGO_ENABLED=0.",
			rust: "\"{{step}}\" (line {{line}}) links {{file}} against {{libc}}, which {{image}} does not have: it will not start. Build it for a musl target.",
			other: "\"{{step}}\" (line {{line}}) links {{file}} against {{libc}}, which {{image}} does not have: it will not start. Link it with -static."
		}
	},
	create(context) {
		const { sourceCode } = context;
		const reported = /* @__PURE__ */ new Set();
		function report({ copied }, { step, path }, linkage, image) {
			if (reported.has(copied.word.range[0])) return;
			reported.add(copied.word.range[0]);
			const messageId = step.ecosystem === "go" ? "go" : step.ecosystem === "rust" && linkage === "glibc" ? "rust" : "other";
			context.report({
				node: copied.word,
				messageId,
				data: {
					step: step.label,
					line: sourceCode.getLocFromIndex(step.command.range[0]).line,
					file: shorten(baseName(path), 24),
					libc: linkage,
					image: shorten(image, 30)
				}
			});
		}
		/** Whether something in the image may bring a C library that its base does not have. */
		function mayBringLibrary(stages, programs) {
			if (programs.some(({ copied, built }) => copied.glob || copied.path === "/" || !built && LIBRARIES.test(copied.path))) return true;
			const known = new Set(programs.filter(({ built }) => built).map(({ instruction }) => instruction));
			return stages.flatMap(stageInstructions).some((instruction) => {
				if (instruction.type === "RunInstruction") return COMPATIBILITY.test(sourceCode.getText(instruction));
				if (instruction.type !== "CopyInstruction" && instruction.type !== "AddInstruction" || known.has(instruction)) return false;
				const { text } = sourceCode.expand(instruction.destination, instruction);
				return instruction.sources.some(({ value }) => ARCHIVE.test(value) || !/[^/]\.\w+$/.test(value)) && (/^\/(?:usr\/?)?$/.test(text) || LIBRARIES.test(text));
			});
		}
		return { Dockerfile() {
			for (const target of sourceCode.buildGraph.targets) {
				const { stages, runtime } = shippedChain(target, sourceCode);
				const base = stages[0]?.base;
				const libc = stageLibc(target);
				if (base?.kind !== "image" || libc === null) continue;
				const programs = shippedPrograms(stages, runtime, sourceCode);
				if (mayBringLibrary(stages, programs)) continue;
				for (const program of programs) {
					const linkage = program.built && linkageOf(program.built, sourceCode);
					if (program.built && linkage && !startsOn(linkage, libc)) report(program, program.built, linkage, base.text);
				}
			}
		} };
	}
});
function startsOn(linkage, libc) {
	return linkage === "static" || linkage === libc;
}
// ../plugin-multistage/src/copied-artifact.ts
/**
* The artifact in a copied tree, where the build steps of its stage, or the program that the container runs, tell which one it
* is; null otherwise. A Node or Python program runs from its tree, so that no one file of it is the artifact.
*/
function copiedArtifact(copied, instruction, origin, target, sourceCode) {
	const destination = copyDestination(instruction, sourceCode);
	if (instruction.sources.length !== 1 || !isKnownPath(destination) || !isKnownPath(copied.path)) return null;
	const program = copied.path === "/" ? null : programIn(copied.path, destination, target, sourceCode);
	for (const step of buildStepsOf(origin, sourceCode).reverse()) {
		if (step.ecosystem === "python" || step.ecosystem === "node" && runsNode(target, sourceCode)) return null;
		for (const output of buildOutputs(step)) {
			const path = artifactPath(output, step, program);
			if (path === null || !isInside(path, copied.path) || path === copied.path) continue;
			const below = path.slice(copied.path === "/" ? 1 : copied.path.length + 1);
			const place = resolveSymbolicPath(destination, below);
			return {
				from: path,
				to: path.includes("*") ? place.slice(0, place.lastIndexOf("/") + 1) : place
			};
		}
	}
	return null;
}
function artifactPath({ path, glob, isFolder }, { label }, program) {
	if (program !== null && isBuildOutput(program, {
		path,
		glob,
		isFolder
	})) return program;
	if (glob || !isKnownPath(path)) return null;
	if (/^mvn/.test(label)) return `${path}/*.jar`;
	return /^gradle/.test(label) ? `${path}/libs/*.jar` : path;
}
/** Where the program that the container runs stood in the copied tree; null when it runs another one. */
function programIn(tree, destination, target, sourceCode) {
	for (const { command } of shippedChain(target, sourceCode).runtime) for (const word of [command.program, ...command.args]) {
		if (!word.text.includes("/")) continue;
		const path = resolveSymbolicPath(command.cwd, word.text);
		if (path !== destination && isInside(path, destination)) return resolveSymbolicPath(tree, path.slice(destination === "/" ? 1 : destination.length + 1));
	}
	return null;
}
function buildStepsOf(stage, sourceCode) {
	return chainOf(stage).flatMap((member) => sourceCode.getFileFlow(member)).flatMap(({ facts }) => facts?.build ?? []);
}
function runsNode(target, sourceCode) {
	const runtime = shippedChain(target, sourceCode).runtime;
	return runtime.length === 0 || runtime.some(({ command }) => /^(node|npm|npx|yarn|pnpm|bun|pm2)/.test(command.name));
}
// ../plugin-multistage/src/rules/no-source-copy-from-builder.ts
var no_source_copy_from_builder_default = createRule({
	name: "no-source-copy-from-builder",
	meta: {
		type: "problem",
		docs: {
			description: "Disallow copying whole source trees from a builder stage into the final image",
			recommended: true
		},
		hasSuggestions: true,
		schema: [],
		messages: {
			sourceTree: "{{path}} of {{stage}} holds the sources from line {{line}} beside what \"{{step}}\" made of them. Copy only the artifact.",
			wholeFilesystem: "/ of {{stage}} is the whole builder, with sources, tools and caches. Copy only what \"{{step}}\" (line {{line}}) made.",
			copyArtifact: "Copy {{artifact}} instead."
		}
	},
	create(context) {
		const { sourceCode } = context;
		const known = /* @__PURE__ */ new Map();
		function check({ instruction, origin }, target) {
			if (origin.kind !== "stage") return;
			if (instruction.type !== "CopyInstruction" && instruction.type !== "AddInstruction") return;
			const trees = sourceTrees(origin.stage, sourceCode, known).filter((tree) => tree.build !== null);
			for (const copied of copiedPaths(instruction, sourceCode)) {
				const tree = copiedTree(copied, trees);
				if (!tree?.build) continue;
				const { command, label } = tree.build;
				const stage = nameOf(origin.stage);
				const artifact = copiedArtifact(copied, instruction, origin.stage, target, sourceCode);
				const suggest = artifact && [{
					messageId: "copyArtifact",
					data: { artifact: artifact.from },
					fix: (fixer) => [fixer.replaceText(copied.word, textLike(copied.word, artifact.from)), fixer.replaceText(instruction.destination, textLike(instruction.destination, artifact.to))]
				}];
				if (copied.path === "/") {
					const line = sourceCode.getLocFromIndex(command.range[0]).line;
					context.report({
						node: copied.word,
						messageId: "wholeFilesystem",
						data: {
							stage,
							step: label,
							line
						},
						suggest
					});
				} else {
					const line = tree.instruction.loc.start.line;
					context.report({
						node: copied.word,
						messageId: "sourceTree",
						data: {
							path: shorten(copied.path),
							stage,
							line,
							step: label
						},
						suggest
					});
				}
			}
		}
		return { Dockerfile() {
			const done = /* @__PURE__ */ new Set();
			for (const target of sourceCode.buildGraph.targets) for (const stage of chainOf(target)) {
				if (!done.has(stage)) for (const edge of stage.edges) check(edge, target);
				done.add(stage);
			}
		} };
	}
});
/** A path as an argument of the same form as another one: in quotes where that stands in a JSON array. */
function textLike({ type }, path) {
	return type === "JsonString" ? JSON.stringify(path) : path;
}
// ../plugin-multistage/src/near-stage.ts
/** Shorter names are easily one letter apart. */
const SHORTEST_NAME = 3;
/**
* The last earlier stage that a reference means but for one slip of the keyboard. Null for what is a stage, or may well
* be an image: an official one, one with a tag or a registry, one with an unknown part.
*/
function nearStage({ stage, origin }, { stages }) {
	if (origin.kind !== "image" || !/^[A-Za-z][\w.-]*$/.test(origin.text)) return null;
	if (origin.image && isOfficialImage(origin.image)) return null;
	const { text } = origin;
	return stages.slice(0, stage.index).findLast(({ name }) => name !== null && isTypo(text, name)) ?? null;
}
/** `php81` and `php82` are no slips of each other. */
function isTypo(name, stage) {
	if (name.length < SHORTEST_NAME || stage.length < SHORTEST_NAME) return false;
	const withoutDigits = (text) => text.toLowerCase().replace(/\d/g, "0");
	return isOneEdit(name.toLowerCase(), stage.toLowerCase()) && withoutDigits(name) !== withoutDigits(stage);
}
// ../plugin-multistage/src/stage-references.ts
/** Whether a reference counts stages: `COPY --from=0`. Only COPY and ADD can. */
function isByIndex({ kind, word }) {
	return kind === "copy" && word.parts.every((part) => typeof part === "string") && /^[-+]?\d+$/.test(word.value);
}
/**
* The triggers of a file's ONBUILDs. BuildKit reads the stages that they name in the file that builds on the image
* (`initOnBuildTriggers` of frontend/dockerfile/dockerfile2llb/convert.go).
*/
function triggersOf({ stages }) {
	const triggers = /* @__PURE__ */ new Set();
	for (const instruction of stages.flatMap((stage) => stage.instructions)) {
		let inner = instruction;
		while (inner.type === "OnbuildInstruction") {
			inner = inner.instruction;
			triggers.add(inner);
		}
	}
	return triggers;
}
// ../plugin-multistage/src/rules/no-unknown-stage.ts
var no_unknown_stage_default = createRule({
	name: "no-unknown-stage",
	meta: {
		type: "problem",
		docs: {
			description: "Disallow references to stages that are not there",
			recommended: true
		},
		hasSuggestions: true,
		schema: [],
		messages: {
			later: "\"from={{name}}\" means a stage that begins only on line {{line}}, which the legacy builder does not find. Move that stage up.",
			laterBase: "\"{{name}}\" is an image here, not the stage of that name, which begins only on line {{line}}. Move that stage up.",
			itself: "\"from={{name}}\" means its own stage (line {{line}}), which fails. Name an earlier stage.",
			outOfRange: "\"from={{name}}\" means no stage: the file has {{count}}, counted from 0. Name the stage.",
			typo: "No stage is called \"{{name}}\", so that an image is looked for; \"{{near}}\" (line {{line}}) is one. Correct the name.",
			useName: "Write \"{{near}}\"."
		}
	},
	create(context) {
		const { sourceCode } = context;
		function checkProblem({ kind }, edge, graph) {
			const { word, stage, origin } = edge;
			if (origin.kind !== "image") return;
			const name = shorten(origin.text, 24);
			const count = `${graph.stages.length} ${graph.stages.length === 1 ? "stage" : "stages"}`;
			if (kind === "selfReference") {
				const { line } = stage.node.loc.start;
				context.report({
					node: word,
					messageId: "itself",
					data: {
						name,
						line
					}
				});
			} else if (kind === "indexOutOfRange") context.report({
				node: word,
				messageId: "outOfRange",
				data: {
					name,
					count
				}
			});
			else if (kind === "forwardReference") {
				const { text } = origin;
				const later = /^\+?\d+$/.test(text) ? graph.stages[Number(text)] : graph.findStage(text);
				if (!later || edge.kind === "from" && meansImage(edge, later)) return;
				const { line } = later.node.loc.start;
				const messageId = edge.kind === "from" ? "laterBase" : "later";
				context.report({
					node: word,
					messageId,
					data: {
						name,
						line
					}
				});
			}
		}
		function checkName(edge, graph) {
			const near = nearStage(edge, graph);
			if (near?.name == null || edge.origin.kind !== "image") return;
			const { word, origin } = edge;
			const { name } = near;
			const data = {
				name: shorten(origin.text, 24),
				near: shorten(name, 24),
				line: near.node.loc.start.line
			};
			const isWritten = word.value === origin.text;
			context.report({
				node: word,
				messageId: "typo",
				data,
				suggest: isWritten ? [{
					messageId: "useName",
					data,
					fix: (fixer) => fixer.replaceText(word, name)
				}] : null
			});
		}
		return { Dockerfile(ast) {
			const graph = sourceCode.buildGraph;
			const triggers = triggersOf(ast);
			const problems = new Map(graph.problems.map((problem) => [problem.word, problem]));
			for (const edge of graph.stages.flatMap((stage) => stage.edges)) {
				if (triggers.has(edge.instruction)) continue;
				const problem = problems.get(edge.word);
				if (problem) checkProblem(problem, edge, graph);
				else checkName(edge, graph);
			}
		} };
	}
});
/** `FROM debian` before `FROM debian:12 AS debian`, and what everybody knows as an image. */
function meansImage({ origin }, later) {
	if (origin.kind !== "image" || !origin.image) return false;
	return (later.base.kind === "image" ? later.base.image : null)?.name === origin.image.name || isOfficialImage(origin.image);
}
var no_unused_stage_default = createRule({
	name: "no-unused-stage",
	meta: {
		type: "suggestion",
		docs: {
			description: "Disallow stages that no target needs",
			recommended: true
		},
		hasSuggestions: true,
		schema: [{
			type: "object",
			properties: { targets: {
				type: "array",
				items: { type: "string" },
				description: "Globs of stages that are built by name"
			} },
			additionalProperties: false
		}],
		defaultOptions: [{ targets: [
			...[
				"dev*",
				"test*",
				"debug*",
				"prod*",
				"release*",
				"lint*",
				"ci*",
				"export*"
			],
			...[
				"staging*",
				"nightly*",
				"preview*",
				"local*",
				"run*",
				"final*",
				"serve*",
				"shell*",
				"cli*",
				"all"
			],
			...[
				"artifact*",
				"binar*",
				"bin",
				"dist*",
				"out",
				"output*",
				"package*",
				"archive*",
				"image*",
				"rootfs*"
			],
			...[
				"check*",
				"validat*",
				"verif*",
				"analy*",
				"audit*",
				"scan*",
				"format*",
				"fmt*",
				"fix*",
				"bench*"
			],
			...[
				"cover*",
				"e2e*",
				"integration*",
				"unit*",
				"spec*",
				"doc*",
				"report*",
				"generate*",
				"update*",
				"outdated*"
			],
			...[
				"vendor*",
				"deploy*",
				"publish*",
				"upload*",
				"migrat*",
				"seed*",
				"storybook*",
				"watch*"
			]
		] }],
		messages: {
			unused: "No target needs {{stage}}: BuildKit skips it, the legacy builder builds it all the same. Remove it, or list it in \"targets\".",
			unusedBehind: "No target needs {{stage}}: it is never built. Remove it, or list it in \"targets\".",
			remove: "Remove {{stage}}."
		}
	},
	create(context, [options]) {
		const { sourceCode } = context;
		const isTargetName = globTest(options.targets);
		/** Stages that somebody may build by name, by what they are called or because they are images of their own. */
		function mayBeTarget(stage) {
			if (stage.name === null) return false;
			if (tailsOf(stage.name).some((tail) => isTargetName(tail))) return true;
			return stage.dependents.length === 0 && chainOf(stage).some(({ node }) => node.instructions.some(isForRunning));
		}
		/** Whether nothing else in the file changes its meaning without the stage. */
		function isRemovable({ index, dependents }) {
			const { stages } = sourceCode.buildGraph;
			return dependents.length === 0 && !stages.slice(index + 1).some(({ dependents: later }) => later.some(isByIndex));
		}
		return { Dockerfile() {
			const graph = sourceCode.buildGraph;
			const { stages, targets } = graph;
			if (stages.length === targets.length) return;
			const images = targets.map(imageBelow);
			const isKept = (stage) => mayBeTarget(stage) || images.some((image) => areMadeForEachOther(image, imageBelow(stage)));
			const meant = stages.flatMap((stage) => stage.edges).flatMap((edge) => nearStage(edge, graph) ?? []);
			const needed = neededStages(graph, [
				...targets,
				...meant,
				...stages.filter(isKept)
			]);
			for (const stage of stages) {
				if (needed.has(stage)) continue;
				const data = { stage: nameOf(stage) };
				context.report({
					node: stage.node.from,
					messageId: stage.index < (targets.at(-1)?.index ?? 0) ? "unused" : "unusedBehind",
					data,
					suggest: isRemovable(stage) ? [{
						messageId: "remove",
						data,
						fix: (fixer) => fixer.removeRange(rangeWithComments(stage, sourceCode))
					}] : null
				});
			}
		} };
	}
});
/** What only an image needs that somebody runs. */
function isForRunning({ type }) {
	return /^(?:Cmd|Entrypoint|Expose|Healthcheck)Instruction$/.test(type);
}
/** A name, and what follows each `-`, `_` and `.` in it. */
function tailsOf(name) {
	return [name, ...[...name.matchAll(/[-_.]/g)].map(({ index }) => name.slice(index + 1))];
}
/** The image that a stage starts from in the end. */
function imageBelow(stage) {
	const base = chainOf(stage)[0]?.base;
	return base?.kind === "image" ? base.image : null;
}
/**
* Whether two images come from one place of somebody's own: `acme/rails-builder` and `acme/rails-final`. The second may
* hold triggers that copy from a stage which starts from the first.
*/
function areMadeForEachOther(a, b) {
	if (!a?.namespace || !b || toolchainOf(a) || toolchainOf(b)) return false;
	return !(a.registry === "mcr.microsoft.com" || a.namespace === "library") && a.registry === b.registry && a.namespace === b.namespace && a.name !== b.name;
}
// ../plugin-multistage/src/rules/pin-copied-image.ts
var pin_copied_image_default = createRule({
	name: "pin-copied-image",
	meta: {
		type: "suggestion",
		docs: {
			description: "Require a tag or a digest for images that files are copied from",
			recommended: true
		},
		schema: [],
		messages: {
			untagged: "{{image}} has no tag, so each build copies from whatever it is that day. Give it a version or a digest.",
			latest: "{{image}} moves on, so each build copies from whatever it is that day. Give it a version or a digest."
		}
	},
	create(context) {
		const { sourceCode } = context;
		return { Dockerfile() {
			for (const { kind, origin, word } of sourceCode.buildGraph.stages.flatMap((stage) => stage.edges)) {
				if (kind === "from" || origin.kind !== "image") continue;
				const { image } = origin;
				if (!image?.isComplete || image.isScratch || image.digest !== null) continue;
				if (image.tag !== null && image.tag !== "latest") continue;
				if (image.registry === null && image.namespace === null && !isOfficialImage(image)) continue;
				context.report({
					node: word,
					messageId: image.tag === null ? "untagged" : "latest",
					data: { image: shorten(image.text, 60) }
				});
			}
		} };
	}
});
// ../plugin-multistage/src/static-image.ts
/** What minimal images hold as well. Source: the README of distroless/base. */
const BASICS = /^\/(?:etc\/(?:ssl|pki|passwd|group|nsswitch\.conf|localtime)|usr\/share\/(?:zoneinfo|ca-certificates))(?:\/|$)/;
const BASIC_PACKAGES = /^(?:ca-certificates|tzdata|netbase)$/;
/** Programs that make a user or a group. */
const MAKES_USER = /^(?:useradd|adduser|groupadd|addgroup)$/;
/**
* The programs of an image that holds nothing but static programs from other stages, certificates, time zones and
* users, and runs one of them without a shell. Null for any other image.
*/
function staticPrograms(chain, sourceCode) {
	const { stages, instructions, runs, runtime } = chain;
	if (stages.some(({ node }) => node.instructions.some(({ type }) => type === "OnbuildInstruction"))) return null;
	const copies = shippedPrograms(stages, runtime, sourceCode);
	const programs = copies.filter(({ built }) => built && linkageOf(built, sourceCode) === "static");
	if (!copies.every((copy) => programs.includes(copy) || !copy.built && BASICS.test(copy.copied.path))) return null;
	const fromStages = new Set(copies.map(({ instruction }) => instruction));
	const isKnown = (item) => item.type !== "CopyInstruction" && item.type !== "AddInstruction" || fromStages.has(item);
	if (!instructions.every(isKnown)) return null;
	if (!runs.every(({ commands }) => commands.length > 0 && commands.every(preparesBase))) return null;
	return runsOneOf(programs, chain) ? programs : null;
}
function runsOneOf(programs, { instructions, runtime }) {
	const needsShell = instructions.some((item) => (item.type === "CmdInstruction" || item.type === "EntrypointInstruction" || item.type === "HealthcheckInstruction") && item.command?.type === "ShellCommand");
	const names = programs.flatMap(({ copied, instruction }) => [baseName(copied.path), baseName(instruction.destination.value)]);
	const [first] = runtime;
	return !needsShell && first !== void 0 && names.includes(first.command.name);
}
/** A command that brings what a minimal image has, tidies up, or makes a user. */
function preparesBase({ command, packages, files }) {
	if (packages) {
		const { action, hasUnknownPackages } = packages;
		if (action !== "install") return /^(?:update|clean|autoremove)$/.test(action);
		return !hasUnknownPackages && packages.packages.every(({ name }) => BASIC_PACKAGES.test(name));
	}
	if (MAKES_USER.test(command.name) || /^(?:set|true|:|update-ca-certificates)$/.test(command.name)) return true;
	return files.length > 0 && files.every(({ kind }) => kind === "remove");
}
// ../plugin-multistage/src/rules/prefer-minimal-final-base.ts
/** Images with a package manager, a shell and what goes with them. Alpine and BusyBox are small as they are. */
const DISTRIBUTIONS = /^(?:almalinux|amazonlinux|archlinux|buildpack-deps|centos|debian|fedora|oraclelinux|photon|rockylinux|ubuntu)$/;
const UBI = /^ubi\d*(?:-(?:minimal|init))?$/;
var prefer_minimal_final_base_default = createRule({
	name: "prefer-minimal-final-base",
	meta: {
		type: "suggestion",
		docs: {
			description: "Prefer a minimal base for images that hold nothing but static programs",
			recommended: "strict"
		},
		hasSuggestions: true,
		schema: [],
		messages: {
			needless: "{{files}} (\"{{step}}\", line {{line}}) is static and needs nothing of {{image}}, a whole distribution. Start from a static base or scratch.",
			startFrom: "Start from {{base}}."
		}
	},
	create(context) {
		const { sourceCode } = context;
		function suggestionsFor(target, { stages, runs }) {
			const users = target.node.instructions.flatMap((item) => item.type === "UserInstruction" ? item.user.value : []);
			const makesUsers = runs.some(({ commands }) => commands.some(({ command }) => MAKES_USER.test(command.name)));
			if (stages.length > 1 || makesUsers || !users.every((user) => STATIC_USERS.test(user))) return [];
			const isBare = runs.length === 0 && users.every((user) => /^\d+(?::\d+)?$/.test(user));
			return [STATIC_IMAGE, ...isBare ? ["scratch"] : []].map((base) => ({
				messageId: "startFrom",
				data: { base },
				fix: (fixer) => [fixer.replaceText(target.node.from.image, base), ...runs.map(({ instruction }) => fixer.removeRange(linesOf(instruction)))]
			}));
		}
		function linesOf(instruction) {
			const end = sourceCode.text.indexOf("\n", instruction.range[1]) + 1;
			return [startWithComments(instruction, sourceCode), end === 0 ? sourceCode.text.length : end];
		}
		return { Dockerfile() {
			for (const target of sourceCode.buildGraph.targets) {
				const chain = shippedChain(target, sourceCode);
				const base = chain.stages[0]?.base;
				if (base?.kind !== "image" || !base.image || !isLarge(base.image)) continue;
				const programs = staticPrograms(chain, sourceCode) ?? [];
				const step = programs[0]?.built?.step;
				if (!step) continue;
				const data = {
					image: shorten(base.text, 30),
					files: listOf(programs.map(({ copied }) => shorten(baseName(copied.path), 24)), 1),
					step: step.label,
					line: sourceCode.getLocFromIndex(step.command.range[0]).line
				};
				const suggest = suggestionsFor(target, chain);
				context.report({
					node: target.node.from.image,
					messageId: "needless",
					data,
					suggest
				});
			}
		} };
	}
});
function isLarge(image) {
	return isOfficialImage(image) && DISTRIBUTIONS.test(image.name) || UBI.test(image.name) || toolchainOf(image) !== null;
}
// ../plugin-multistage/src/free-name.ts
/** What BuildKit takes as a stage's name (frontend/dockerfile/instructions/parse.go). */
const STAGE_NAME = /^[a-z][a-z0-9_.-]*$/;
/** Names that mean something else (`ReservedStageName` of BuildKit's linter). */
const RESERVED = ["scratch", "context"];
/**
* Gives names for new stages, one after the other: the first candidate that no stage has and that nothing in the file
* may mean, as an image or with an unknown part filled in; then `stage-2`, `stage-3` and so on. `taken` are more names
* that are not to be used.
*/
function createNamer(graph, taken = []) {
	const used = /* @__PURE__ */ new Set([...RESERVED, ...taken.map((name) => name.toLowerCase())]);
	const beginnings = [];
	for (const { name, edges } of graph.stages) {
		if (name !== null) used.add(name.toLowerCase());
		for (const { origin } of edges) {
			if (origin.kind !== "image") continue;
			const text = origin.text.toLowerCase();
			const variable = text.indexOf("${");
			if (variable < 0) used.add(text);
			else if (variable > 0) beginnings.push(text.slice(0, variable));
		}
	}
	const isName = (name) => STAGE_NAME.test(name) && !used.has(name);
	return (candidates) => {
		let name = candidates.find((candidate) => isName(candidate) && !beginnings.some((beginning) => candidate.startsWith(beginning)));
		for (let number = 2; name === void 0 || !isName(name); number++) name = `stage-${number}`;
		used.add(name);
		return name;
	};
}
// ../plugin-multistage/src/rules/prefer-named-stage.ts
var prefer_named_stage_default = createRule({
	name: "prefer-named-stage",
	meta: {
		type: "suggestion",
		docs: {
			description: "Prefer names over numbers for stages that are copied from",
			recommended: true
		},
		fixable: "code",
		schema: [],
		messages: {
			unnamed: "\"{{reference}}\" copies from whatever stage stands there, now {{image}} (line {{line}}). Name that stage, as in \"AS {{name}}\".",
			named: "\"{{reference}}\" copies from whatever stage stands there, now \"{{name}}\" (line {{line}}). Copy from that name."
		}
	},
	create(context) {
		const { sourceCode, settings } = context;
		function report(messageId, { node }, edge, name, renamed) {
			const { from } = node;
			const as = /[a-z]/.test(from.keyword.value) ? "as" : "AS";
			context.report({
				node: edge.flag ?? edge.word,
				messageId,
				data: {
					reference: `--from=${edge.word.value}`,
					image: shorten(sourceCode.getText(from.image)),
					line: from.loc.start.line,
					name: shorten(name, 24)
				},
				*fix(fixer) {
					if (messageId === "unnamed") yield fixer.insertTextAfter(from.image, ` ${as} ${name}`);
					for (const { word } of renamed) yield fixer.replaceText(word, name);
				}
			});
		}
		return { Dockerfile(ast) {
			const graph = sourceCode.buildGraph;
			const triggers = triggersOf(ast);
			const nameFor = createNamer(graph, [settings["targets"] ?? []].flat().map(String));
			const shared = new Set(graph.problems.filter(({ kind }) => kind === "duplicateName").map(({ word }) => word.value.toLowerCase()));
			for (const stage of graph.stages) {
				const references = stage.dependents.filter((edge) => isByIndex(edge) && !triggers.has(edge.instruction));
				if (references.length === 0) continue;
				if (stage.name === null) {
					const image = stage.base.kind === "image" ? stage.base.image?.name : void 0;
					const name = nameFor([
						"build",
						"builder",
						...image === void 0 ? [] : [image]
					]);
					for (const edge of references) report("unnamed", stage, edge, name, references);
				} else if (!shared.has(stage.name.toLowerCase())) for (const edge of references) report("named", stage, edge, stage.name, [edge]);
			}
		} };
	}
});
// ../plugin-multistage/src/rules/prefer-shared-stage.ts
/** Shorter beginnings are not worth a stage of their own. */
const LEAST = 2;
var prefer_shared_stage_default = createRule({
	name: "prefer-shared-stage",
	meta: {
		type: "suggestion",
		docs: {
			description: "Prefer one shared stage over several stages that begin in the same way",
			recommended: "strict"
		},
		hasSuggestions: true,
		schema: [],
		messages: {
			sameBeginning: "The same FROM and {{count}} instructions begin {{second}} and {{first}} (line {{line}}). Name that part once and start both from it.",
			share: "Start both from a stage \"{{name}}\".",
			startFrom: "Start from stage \"{{name}}\"."
		}
	},
	create(context) {
		const { sourceCode } = context;
		/** The last stage that is copied from by its number; -1 for none. */
		let lastByIndex;
		let nameFor;
		/** Cuts the first stage in two behind the beginning, so that others can start from there. */
		function* cut({ first, count }, name, fixer) {
			const { from, instructions } = first.node;
			const last = instructions[count - 1];
			if (!last) return;
			const { text } = sourceCode;
			const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
			const start = text.slice(from.range[0], from.image.range[0]);
			const end = text.slice(from.image.range[1], from.range[1]);
			if (from.name) yield fixer.replaceText(from.name, name);
			else yield fixer.insertTextAfter(from.image, ` AS ${name}`);
			yield fixer.insertTextAfter(last, `${lineBreak}${lineBreak}${start}${name}${end}`);
		}
		function* startFrom({ second, count }, name, fixer) {
			const { from, instructions } = second.node;
			const last = instructions[count - 1];
			if (!last) return;
			yield fixer.replaceText(from.image, name);
			yield fixer.removeRange([from.range[1], last.range[1]]);
		}
		function suggestionsFor(shared) {
			const { first, second, count } = shared;
			const graph = sourceCode.buildGraph;
			if (first.name !== null && first.node.instructions.length === count) {
				const { name } = first;
				if (graph.findStage(name, second) !== first) return [];
				return [{
					messageId: "startFrom",
					data: { name },
					fix: (fixer) => startFrom(shared, name, fixer)
				}];
			}
			lastByIndex ??= graph.stages.findLastIndex(({ dependents }) => dependents.some(isByIndex));
			if (first.index <= lastByIndex) return [];
			nameFor ??= createNamer(graph);
			const name = nameFor([
				"base",
				"common",
				"shared"
			]);
			return [{
				messageId: "share",
				data: { name },
				fix: (fixer) => [...cut(shared, name, fixer), ...startFrom(shared, name, fixer)]
			}];
		}
		return { Dockerfile() {
			if (sourceCode.buildGraph.stages.length < 2) return;
			for (const shared of sharedBeginnings(sourceCode, LEAST)) {
				const { first, second, count } = shared;
				const { line } = first.node.from.loc.start;
				context.report({
					node: second.node.from,
					messageId: "sameBeginning",
					data: {
						first: nameOf(first),
						second: nameOf(second),
						line,
						count
					},
					suggest: suggestionsFor(shared)
				});
			}
		} };
	}
});
// ../plugin-multistage/src/split/other-rules.ts
/**
* All rules of this package but `no-build-tools-in-final-image`, which offers the split and so hands itself over: a split
* must not make any of them report.
*/
const otherRules = [
	copy_manifests_first_default,
	no_builder_cleanup_default,
	no_chained_cleanup_default,
	no_duplicate_copy_default,
	no_late_cleanup_default,
	no_libc_mismatch_default,
	no_source_copy_from_builder_default,
	no_unknown_stage_default,
	no_unused_stage_default,
	pin_copied_image_default,
	prefer_minimal_final_base_default,
	prefer_named_stage_default,
	prefer_shared_stage_default
];
// ../plugin-multistage/src/split/render.ts
/** The whole file after the split. */
function render(facts, recipe, carried, base) {
	const { sourceCode, stage } = facts;
	const { text } = sourceCode;
	const { from } = stage.node;
	const name = /^(?:build|builder|.*-build|build-.*)$/i.test(stage.name ?? "") ? stage.name ?? "build" : "build";
	const runtimeName = stage.name !== null && stage.name !== name ? ` AS ${stage.name}` : "";
	const platform = from.flags.map((flag) => `${sourceCode.getText(flag)} `).join("");
	const head = text.slice(0, from.range[0]);
	const start = text.slice(from.range[0], from.image.range[1]);
	const folders = new Workdirs(facts, carried, recipe.isStaticSite ?? false);
	const shared = sharedCount(facts, recipe, carried, base, folders);
	const sharedName = stage.name === "base" ? "shared" : "base";
	const builder = [`${start} ${/^[a-z]/.test(from.keyword.value) ? "as" : "AS"} ${shared > 0 ? sharedName : name}`];
	const runtime = [`FROM ${shared > 0 ? sharedName : platform + base.image}${runtimeName}`];
	if (facts.imageWorkdir !== "/" && !facts.instructions.some(({ type }) => type === "WorkdirInstruction") && !recipe.isStaticSite) runtime.push(`WORKDIR ${facts.imageWorkdir}`);
	if (base.packages.length > 0 && base.packageManager) runtime.push(installLine(base.packageManager, base.packages));
	const copies = artifactLines(facts, recipe, carried, base, name);
	let isCopied = false;
	let end = from.range[1];
	carried.items.forEach((item, index) => {
		if (!isCopied && index > carried.lastOfBuilder) {
			runtime.push(...copies);
			isCopied = true;
		}
		const { instruction } = item;
		const gap = text.slice(end, instruction.range[0]);
		end = endOf(instruction, text);
		const body = text.slice(instruction.range[0], end);
		if (item.inBuilder) builder.push(gap + applyEdits(instruction.range[0], body, [...cutsOf(item), ...editsIn(instruction, recipe)]));
		if (index < shared) {
			if (index === shared - 1) builder.push(`\n\nFROM ${sharedName} AS ${name}`);
			return;
		}
		const lines = runtimeLines(item, body, facts, folders, index);
		if (lines.length === 0) {
			if (!item.inBuilder && gap.trim() !== "") runtime.push(gap.trim());
			return;
		}
		const comment = item.inBuilder ? "" : gap.trim();
		const isApart = /\n[ \t]*\r?\n/.test(gap) && runtime.length > 1;
		runtime.push(...isApart ? [""] : [], ...comment === "" ? [] : [comment], ...lines);
	});
	if (!isCopied) runtime.push(...copies);
	const eol = text.includes("\r\n") ? "\r\n" : "\n";
	return head + `${[...builder.map((piece) => piece.replace(/^(?=[^\s])/, "\n")), ...(recipe.builderEnd ?? []).map((line) => `\n${line}`)].join("").trim()}\n\n${runtime.join("\n").replace(/\n{3,}/g, "\n\n")}${text.slice(end) === "" ? "\n" : text.slice(end)}`.replace(/\r?\n/g, eol);
}
/** With how many equal instructions both stages would begin: two are worth a stage of their own, of which both start. */
function sharedCount(facts, recipe, { items }, base, folders) {
	const { text } = facts.sourceCode;
	const isSame = text.slice(...facts.stage.node.from.image.range) === base.image && base.packages.length === 0;
	const end = items.findIndex((item, index) => {
		const { instruction } = item;
		const body = text.slice(instruction.range[0], endOf(instruction, text));
		const isEdited = item.cuts.length > 0 || editsIn(instruction, recipe).length > 0;
		const lines = runtimeLines(item, body, facts, folders, index);
		return !item.inBuilder || isEdited || lines.length !== 1 || lines[0] !== body;
	});
	return isSame && end >= 2 ? end : 0;
}
/** Here-documents stand behind the line of their instruction. */
function endOf(instruction, text) {
	const heredocs = "heredocs" in instruction ? instruction.heredocs : [];
	const end = Math.max(instruction.range[1], ...heredocs.map(({ range }) => range[1]));
	return text[end - 1] === "\n" ? end - 1 : end;
}
function cutsOf({ cuts }) {
	return cuts.map((range) => ({
		range,
		text: ""
	}));
}
function editsIn({ range }, { edits = [] }) {
	return edits.filter((edit) => edit.range[0] >= range[0] && edit.range[0] < range[1]);
}
function applyEdits(start, body, edits) {
	let result = body;
	for (const { range, text } of edits.toSorted((a, b) => b.range[0] - a.range[0])) result = result.slice(0, range[0] - start) + text + result.slice(range[1] - start);
	return result;
}
function runtimeLines(item, body, facts, folders, index) {
	const { instruction } = item;
	if (instruction.type === "WorkdirInstruction") return folders.lineAt(index);
	if (instruction.type === "ArgInstruction") return folders.isArgumentUsed(index) ? [body] : [];
	const lines = [];
	if (item.packages.length > 0 && item.packageManager) lines.push(installLine(item.packageManager, item.packages));
	if (item.inRuntime === "whole") lines.push(body);
	else if (item.inRuntime === "part") {
		const parts = item.runSegments.map(({ range }) => facts.sourceCode.text.slice(...range));
		lines.push(`RUN ${parts.join(" \\\n    && ")}`);
	}
	return lines;
}
function artifactLines(facts, recipe, { items, artifacts }, base, name) {
	const certificates = "/etc/ssl/certs/ca-certificates.crt";
	const wanted = base.copiesCertificates ? [{
		from: certificates,
		to: certificates
	}] : [];
	wanted.push(...artifacts);
	const there = new Set(items.flatMap(({ inRuntime, instruction }) => inRuntime === "whole" && (instruction.type === "CopyInstruction" || instruction.type === "AddInstruction") ? placesOf(instruction, facts) : []));
	const copies = wanted.filter(({ to }) => !there.has(to)).map(({ from, to }) => `COPY --from=${name} ${from} ${to}`);
	return [
		...recipe.beforeArtifacts ?? [],
		...new Set(copies),
		...recipe.afterArtifacts ?? []
	];
}
/** Where the files of a COPY end up: its destination, or each file below it. */
function placesOf(instruction, facts) {
	const destination = destinationOf(instruction, facts);
	return [destination, ...instruction.sources.map(({ value }) => baseName(value)).map((name) => `${destination === "/" ? "" : destination}/${name}`)];
}
/** Which WORKDIR and ARG instructions the runtime stage needs. */
var Workdirs = class {
	#facts;
	#items;
	#isStaticSite;
	constructor(facts, { items }, isStaticSite) {
		this.#facts = facts;
		this.#isStaticSite = isStaticSite;
		this.#items = items;
	}
	/** The WORKDIR of an index, when it is the last one, or something of the runtime stage stands below it. */
	lineAt(index) {
		const { instruction } = this.#items[index] ?? {};
		if (instruction?.type !== "WorkdirInstruction" || this.#isStaticSite) return [];
		const next = this.#items.findIndex((item, i) => i > index && item.instruction.type === "WorkdirInstruction");
		const until = next < 0 ? this.#items.length : next;
		const isUsed = this.#items.slice(index + 1, until).some(({ inRuntime, instruction: { type } }) => inRuntime !== "no" && /^(?:Run|Copy|Add)Instruction$/.test(type));
		if (next >= 0 && !isUsed) return [];
		const { sourceCode, workdir, imageWorkdir } = this.#facts;
		const { value } = sourceCode.expand(instruction.path, instruction);
		const environment = sourceCode.getEnvironment(instruction);
		if (value?.startsWith("/") && instruction.path.parts.every((part) => typeof part === "string")) return [sourceCode.getText(instruction)];
		const path = next < 0 ? workdir : value === null ? null : resolvePath(environment, value) ?? `${imageWorkdir === "/" ? "" : imageWorkdir}/${value}`;
		return path === null ? [] : [`WORKDIR ${path}`];
	}
	/** Whether something of the runtime stage behind an ARG refers to it. */
	isArgumentUsed(index) {
		const { instruction } = this.#items[index] ?? {};
		if (instruction?.type !== "ArgInstruction") return false;
		const names = instruction.pairs.map(({ key }) => key.value);
		const { sourceCode, segments } = this.#facts;
		return this.#items.some(({ inRuntime, instruction: other, runSegments }, i) => {
			if (i <= index || inRuntime === "no") return false;
			const text = inRuntime === "part" && other.type === "RunInstruction" && segments.has(other) ? runSegments.map(({ range }) => sourceCode.text.slice(...range)).join("\n") : sourceCode.getText(other);
			return names.some((name) => new RegExp(`\\$\\{?${name.replace(/\W/g, "")}(?!\\w)`).test(text));
		});
	}
};
/** The comments of a file, to be compared. */
function commentTexts(comments) {
	return comments.map(({ value }) => value.trim()).sort();
}
// ../plugin-multistage/src/split/runtime-base.ts
/** Packages that hold nothing but what the static image has. */
const STATIC_CONTENT = /^(?:ca-certificates|tzdata)(?:[=~].*)?$/;
/** Users of the base images: Debian's and Alpine's base files, the Dockerfiles of node, nginx and .NET. */
const KNOWN_USERS = /^(?:root|nobody|www-data|daemon|bin|\d+|\$\{.*)$/;
/**
* Chooses what the runtime stage starts from, as small as its needs allow. Installations of what a static image has
* anyway are taken out of `carried`.
* @throws MissingFact where the distribution of the builder, or a user, is not known.
*/
function runtimeBase(facts, recipe, programs, carried, builder) {
	const { instructions, image } = facts;
	const timeZone = instructions.some((item) => item.type === "EnvInstruction" && item.pairs.some(({ key }) => key.value === "TZ"));
	const { base } = recipe;
	if (base === "static") {
		const installs = carried.items.flatMap((item) => item.inRuntime === "whole" ? wholeInstall(item.instruction, facts) : item.packages);
		const runs = carried.items.filter(({ inRuntime, instruction }) => inRuntime !== "no" && instruction.type === "RunInstruction" && wholeInstall(instruction, facts).length === 0);
		const isBare = !programs.needsShell && runs.length === 0 && installs.every((name) => STATIC_CONTENT.test(name)) && !carried.items.some(({ instruction, inRuntime }) => instruction.type === "ShellInstruction" && inRuntime !== "no");
		const tools = [...programs.names].filter((name) => /^(?:curl|wget|bash|tini|dumb-init)$/.test(name));
		if (isBare && tools.length === 0 && (facts.user === null || STATIC_USERS.test(facts.user))) {
			const needsContent = timeZone || installs.length > 0 || callsOut(facts);
			for (const item of carried.items) dropInstall(item, facts);
			const isAnonymous = facts.user === null || /^\d+(?::\d+)?$/.test(facts.user);
			return {
				image: !needsContent && isAnonymous ? "scratch" : STATIC_IMAGE,
				packages: [],
				packageManager: null,
				copiesCertificates: false
			};
		}
	}
	const text = typeof base === "object" ? base.image : slimImage(platformFor(builder, facts), image);
	const reference = parseImageReference(text);
	const platform = typeof base === "object" ? (reference && platformOf(reference)) ?? builder : builder;
	checkUser(facts, carried, reference?.name ?? "");
	const packageManager = platform === null ? null : platform.distribution === "alpine" ? "apk" : "apt";
	const packages = extraPackages(facts, programs, carried, packageManager, typeof base === "string" && timeZone);
	const managers = carried.items.flatMap((item) => item.packageManager ?? []);
	if (managers.some((manager) => manager !== packageManager)) throw new MissingFact(`how to install packages of ${managers.find((manager) => manager !== packageManager)} on ${text}`);
	const hasCertificates = /^(?:golang|rust|gcc|buildpack-deps|haskell)$/.test(image.name);
	return {
		image: text,
		packages,
		packageManager,
		copiesCertificates: typeof base === "string" && platform?.distribution !== "alpine" && hasCertificates && callsOut(facts) && !carried.items.some((item) => item.packages.includes("ca-certificates") || item.inRuntime === "whole" && wholeInstall(item.instruction, facts).includes("ca-certificates"))
	};
}
function platformFor(platform, { image }) {
	if (!platform) throw new MissingFact(`which distribution ${image.text} stands on`);
	return platform;
}
/** Servers, and programs that are given an address, may call out; others are taken not to. */
function callsOut({ instructions, sourceCode }) {
	return instructions.some((item) => {
		if (item.type === "ExposeInstruction") return true;
		return (item.type === "EnvInstruction" || item.type === "CmdInstruction" || item.type === "EntrypointInstruction") && /https?:\/\/|wss?:\/\//.test(sourceCode.getText(item));
	});
}
/** The packages of a RUN that does nothing but install; empty for any other instruction. */
function wholeInstall(instruction, facts) {
	if (instruction.type !== "RunInstruction") return [];
	const commands = facts.sourceCode.getCommands(instruction);
	if (commands.filter(({ packages, command }) => !packages?.system && !/^(?:rm|set|echo)$/.test(command.name)).length > 0) return [];
	return commands.flatMap(({ packages }) => packages?.action === "install" ? packages.packages.map(({ word }) => word.text) : []);
}
function dropInstall(item, facts) {
	if (item.inRuntime === "whole" && wholeInstall(item.instruction, facts).length > 0) {
		item.inRuntime = "no";
		item.inBuilder = true;
	}
	item.packages = [];
	item.packageManager = null;
}
/** Programs that the container names and that the smaller image does not have, and time zones where TZ is set. */
function extraPackages(facts, { names, main }, { items }, packageManager, timeZone) {
	const there = new Set(items.flatMap((item) => [...item.packages, ...item.inRuntime === "whole" ? wholeInstall(item.instruction, facts) : []]));
	const wanted = [...names].filter((name) => {
		if (main.some((program) => program.name === name) && !/^(?:curl|wget)$/.test(name)) return false;
		return packageManager === "apk" ? /^(?:curl|bash)$/.test(name) : /^(?:curl|wget)$/.test(name);
	});
	if (timeZone) wanted.push("tzdata");
	return wanted.filter((name) => !there.has(name));
}
function checkUser({ user, sourceCode }, { items }, image) {
	const name = user?.split(":")[0];
	if (name === void 0 || KNOWN_USERS.test(name)) return;
	if (image === "node" && name === "node" || /^(?:aspnet|runtime)$/.test(image) && name === "app") return;
	if (!items.some((item) => {
		if (item.instruction.type !== "RunInstruction" || item.inRuntime === "no") return false;
		return sourceCode.getCommands(item.instruction).some(({ command }) => /^(?:adduser|useradd)$/.test(command.name) && command.args.some(({ text }) => text === name));
	})) throw new MissingFact(`how user ${name} comes into the image`);
}
// ../plugin-multistage/src/split/validate.ts
/**
* Checks a split before it is offered: it parses, it has a builder stage and one that ships, and at most one that both start from, comments are all there, and
* none of `rules` reports on it that did not before; the recommended ones not at all.
* @throws MissingFact when something does not hold.
*/
function validate(before, after, rules) {
	const { stages, problems } = after.buildGraph;
	const [builder, runtime] = stages.slice(-2);
	if (after.ast.errors.length > before.ast.errors.length || problems.length > 0 || stages.length > 3) throw new MissingFact("how its instructions can be told apart");
	if (builder?.role !== "builder" || runtime?.role !== "shipped") throw new MissingFact("what the container runs of the build");
	if (!holdsAll(commentTexts(after.ast.comments), commentTexts(before.ast.comments))) throw new MissingFact("which commands the comments in its RUN are about");
	if (stages.some(({ node }) => node.instructions.some((item) => item.type === "RunInstruction" && /(?:&&|\|\|)\s*$/.test(after.getText(item))))) throw new MissingFact("which commands of a RUN belong together");
	for (const rule of rules) {
		const reports = countReports(rule, after);
		if (reports === 0) continue;
		if (rule.meta.docs.recommended === true || countReports(rule, before) < reports) throw new MissingFact(`how to split it without "${rule.name ?? ""}"`);
	}
}
/** Whether all of some texts, each as often as it stands there, are among others. Both are sorted. */
function holdsAll(texts, wanted) {
	let at = 0;
	for (const text of texts) if (text === wanted[at]) at++;
	return at === wanted.length;
}
/** Runs a rule with its default options. Selectors other than names of nodes are not followed. */
function countReports(rule, sourceCode) {
	let count = 0;
	const filename = sourceCode.filename ?? "<input>";
	const listeners = rule.create({
		id: rule.name ?? "",
		options: [],
		settings: {},
		filename,
		relativeFilename: filename,
		sourceCode,
		report: () => {
			count++;
		}
	});
	const call = (key, node) => listeners[key]?.(node);
	if (Object.keys(listeners).every((key) => key === "Dockerfile")) call("Dockerfile", sourceCode.ast);
	else traverse(sourceCode.ast, {
		enter: (node) => call(node.type, node),
		leave: (node) => call(`${node.type}:exit`, node)
	});
	return count;
}
// ../plugin-multistage/src/split/split.ts
/**
* Splits a file with one stage into a builder and a runtime stage, by the text of the Dockerfile alone. The result is
* validated; `rule` is `no-build-tools-in-final-image` itself. `missing` completes "the file does not say ...". Never throws for any Dockerfile.
*/
function splitStage$1(sourceCode, rule) {
	let ecosystem = null;
	try {
		const facts = splitFacts(sourceCode);
		const programs = containerPrograms(facts);
		for (const makeRecipe of recipeMakers) {
			const recipe = makeRecipe(facts, programs, (name) => ecosystem = name);
			if (!recipe) continue;
			const platform = platformOf(facts.image);
			const carried = carryOver(facts, recipe, programs, platform);
			const base = runtimeBase(facts, recipe, programs, carried, platform);
			const { filename } = sourceCode;
			const options = filename === void 0 ? {} : { filename };
			const after = dropCleanups(render(facts, recipe, carried, base), options);
			validate(sourceCode, after, [rule, ...otherRules]);
			return {
				ecosystem,
				text: after.text,
				missing: null
			};
		}
		throw new MissingFact("what its build leaves behind");
	} catch (error) {
		if (error instanceof MissingFact) return {
			ecosystem,
			text: null,
			missing: error.message
		};
		throw error;
	}
}
// ../plugin-multistage/src/split/suggestion.ts
/** Offers the split of a file with one stage; nothing for a file with several. */
function splitSuggestion(sourceCode, rule) {
	const { stages } = sourceCode.buildGraph;
	if (stages.length !== 1) return {
		suggest: [],
		missing: null
	};
	const { text, missing } = splitStage$1(sourceCode, rule);
	if (text === null) return {
		suggest: [],
		missing
	};
	const image = /^FROM (?:--\S+ )?(\S+)/m.exec(text.slice(text.lastIndexOf("\nFROM ") + 1))?.[1] ?? "";
	const { range, replacement } = difference(sourceCode.text, text);
	return {
		suggest: [{
			messageId: "split",
			data: { image },
			fix: (fixer) => fixer.replaceTextRange(range, replacement)
		}],
		missing: null
	};
}
/** The one range in which two texts differ, and what stands there in the second. */
function difference(before, after) {
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before[start] === after[start]) start++;
	let tail = 0;
	while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	return {
		range: [start, before.length - tail],
		replacement: after.slice(start, after.length - tail)
	};
}
// ../plugin-multistage/src/rules/no-build-tools-in-final-image.ts
const listSchema = (description) => ({
	type: "object",
	properties: {
		add: {
			type: "array",
			items: { type: "string" }
		},
		remove: {
			type: "array",
			items: { type: "string" }
		}
	},
	additionalProperties: false,
	description
});
/** Where toolchain images keep what is worth copying out of them: the documentation and Dockerfiles of the official images. */
const TOOLCHAIN_FOLDER = /^\/(usr\/local\/(go|cargo|rustup)|opt\/(java|jdk|gradle|maven|sbt)|usr\/share\/(maven|dotnet|gradle)|usr\/lib\/jvm|opt\/ghc)(\/|$)/;
/** How long a message may be, and how much of it the words around the data of its first sentence take. */
const MESSAGE_LENGTH = 170;
const FACT_LENGTH = 62;
const rule = createRule({
	name: "no-build-tools-in-final-image",
	meta: {
		type: "problem",
		docs: {
			description: "Disallow build tools in the final image that a builder stage could hold",
			recommended: true
		},
		hasSuggestions: true,
		schema: [{
			type: "object",
			properties: {
				toolchainImages: listSchema("Images whose purpose is compiling, by name without registry, namespace and tag"),
				buildPackages: listSchema("Packages that exist for compiling, by name without version"),
				buildSteps: listSchema("Commands that turn source into an artifact, by their first words"),
				allowPackages: {
					type: "array",
					items: { type: "string" },
					description: "Build packages that the image needs at run time"
				},
				requireBuildStep: {
					type: "boolean",
					description: "Report build packages only where something is compiled"
				},
				...toolImageSchema
			},
			additionalProperties: false
		}],
		defaultOptions: [{
			toolchainImages: {},
			buildPackages: {},
			buildSteps: {},
			allowPackages: [],
			requireBuildStep: true,
			...toolImageDefaults
		}],
		messages: {
			toolchainImage: "{{image}} ships {{toolchain}} in the final image; \"{{step}}\" (line {{line}}) has done its work. {{advice}}.",
			buildPackages: "{{packages}} ship in the final image, but only \"{{step}}\" (line {{line}}) needs them. {{advice}}.",
			buildPackagesUnused: "{{packages}} ship in the final image, and no build step needs them. Leave them out.",
			devDependencies: "\"{{install}}\" (line {{installLine}}) ships dev dependencies; \"{{step}}\" (line {{line}}) has done its work. {{advice}}.",
			toolchainCopied: "{{path}} of {{origin}} ships in the final image; \"{{step}}\" (line {{line}}) has done its work. Build in a stage of its own and copy the {{artifact}}.",
			split: "Split the file into a builder stage and a runtime stage from {{image}}."
		}
	},
	create(context, [options]) {
		const { sourceCode } = context;
		const knowledge = new BuildKnowledge(options);
		const reported = /* @__PURE__ */ new Set();
		let split = null;
		const lineOf = (offset) => sourceCode.getLocFromIndex(offset).line;
		function report(place, messageId, data) {
			if (reported.has(place.range[0])) return;
			reported.add(place.range[0]);
			context.report({
				loc: sourceCode.getLoc(place.range),
				messageId,
				data
			});
		}
		/** Reports what a split would solve, and offers it. */
		function reportWithSplit(place, messageId, data, advice) {
			if (reported.has(place.range[0])) return;
			reported.add(place.range[0]);
			const { suggest, missing } = split ??= splitSuggestion(sourceCode, rule);
			const fact = Object.values(data).join("").length + FACT_LENGTH;
			const told = missing === null ? advice : handAdvice(missing, MESSAGE_LENGTH - fact);
			context.report({
				loc: sourceCode.getLoc(place.range),
				messageId,
				data: {
					...data,
					advice: told
				},
				suggest
			});
		}
		function usesOf({ runs }) {
			return runs.flatMap(({ commands }) => commands.flatMap((facts) => {
				const [offset] = facts.command.range;
				const step = knowledge.buildStep(facts);
				if (step) return [{
					...step,
					offset,
					isBuildStep: true
				}];
				return compiles(facts) ? [{
					label: installLabel(facts),
					ecosystem: "c",
					offset,
					isBuildStep: false
				}] : [];
			}));
		}
		function evidence(use) {
			return {
				step: use.label,
				line: lineOf(use.offset),
				artifact: artifactOf(use.ecosystem)
			};
		}
		function checkBaseImage({ stages, runs, runtime }, uses) {
			const root = stages[0];
			if (root?.base.kind !== "image" || !root.base.image) return;
			const word = root.node.from.image;
			const toolchain = knowledge.toolchainOf(root.base.image);
			if (toolchain) {
				const use = uses.find((candidate) => candidate.isBuildStep && serves(toolchain, candidate));
				if (!use || runsToolchain(runtime, toolchain.ecosystems)) return;
				reportWithSplit(word, "toolchainImage", {
					image: nameOfImage(root.base.text),
					toolchain: toolchain.description,
					...evidence(use)
				}, `Build in a stage of its own and copy the ${artifactOf(use.ecosystem)}`);
				return;
			}
			if (runsDevelopmentTools(runtime)) return;
			for (const run of runs) {
				const install = devInstall(run, sourceCode);
				const use = install && uses.find(({ ecosystem, isBuildStep, offset }) => isBuildStep && ecosystem === "node" && offset > install.command.range[0]);
				if (!use) continue;
				reportWithSplit(word, "devDependencies", {
					install: installLabel(install),
					installLine: lineOf(install.command.range[0]),
					...evidence(use)
				}, "Build in a stage of its own and copy its output");
				return;
			}
		}
		function checkPackages({ runs, runtime }, uses) {
			let next = 0;
			for (const { instruction, commands } of runs) {
				const undone = new Set(transientPackages(commands).map(({ installed }) => installed));
				const packages = commands.flatMap((facts) => facts.packages?.action === "install" && !undone.has(facts.packages) ? knowledge.buildPackages(facts.packages) : []).filter(({ name }) => !runsToolchain(runtime, [ecosystemOfPackage(name)]));
				const [first] = packages;
				if (!first) continue;
				while ((uses[next]?.offset ?? Infinity) < instruction.range[0]) next++;
				const use = findFrom(uses, next, (candidate) => candidate.isBuildStep && needs(candidate, packages)) ?? findFrom(uses, next, (candidate) => needs(candidate, packages));
				const data = { packages: listOf(packages.map(({ name }) => name)) };
				if (use) reportWithSplit(first.word, "buildPackages", {
					...data,
					...evidence(use)
				}, "Install them in a builder stage and copy the result");
				else if (!options.requireBuildStep) report(first.word, "buildPackagesUnused", data);
			}
		}
		function checkCopies({ stages, runtime }, uses) {
			for (const { origin, instruction } of stages.flatMap((stage) => stage.edges)) {
				if (instruction.type !== "CopyInstruction" && instruction.type !== "AddInstruction") continue;
				const root = origin.kind === "stage" ? rootOf(origin.stage) : origin;
				const toolchain = root.kind === "image" && root.image ? knowledge.toolchainOf(root.image) : null;
				const copied = copiedPaths(instruction, sourceCode).find(({ path }) => TOOLCHAIN_FOLDER.test(path));
				if (!toolchain || !copied || runsToolchain(runtime, toolchain.ecosystems)) continue;
				const use = uses.find((candidate) => candidate.isBuildStep && candidate.offset > instruction.range[1] && serves(toolchain, candidate));
				const name = origin.kind === "stage" ? nameOf(origin.stage) : nameOfImage(origin.text);
				if (use) report(instruction, "toolchainCopied", {
					path: copied.path,
					origin: name,
					...evidence(use)
				});
			}
		}
		return { Dockerfile() {
			for (const target of sourceCode.buildGraph.targets) {
				const chain = shippedChain(target, sourceCode);
				const uses = usesOf(chain);
				if (options.requireBuildStep && uses.length === 0) continue;
				if (isToolImage(context.relativeFilename, target, options)) continue;
				checkBaseImage(chain, uses);
				checkPackages(chain, uses);
				checkCopies(chain, uses);
			}
		} };
	}
});
/** As `find`, from an index on. */
function findFrom(uses, from, test) {
	for (let i = from; i < uses.length; i++) {
		const use = uses[i];
		if (use && test(use)) return use;
	}
}
/** Says what keeps the split from being offered, as far as the message has room for it. */
function handAdvice(missing, room) {
	return `Split it by hand: nothing says ${shorten(missing, Math.max(room - 31, 24))}`.replace(/\.\.\.$/, "..");
}
function serves(toolchain, { ecosystem }) {
	return ecosystem === null || toolchain.ecosystems.includes(ecosystem);
}
/** A JDK, Go or the .NET SDK serve their own build steps alone; a C toolchain serves all that compiles. */
function needs({ ecosystem, isBuildStep }, packages) {
	return packages.some(({ name }) => {
		const own = ecosystemOfPackage(name);
		if (own === "c" || own === "rust" || ecosystem === null) return true;
		return ecosystem === own || own === "go" && ecosystem === "c" && isBuildStep;
	});
}
function compiles({ packages }) {
	if (!packages?.compiles) return false;
	const names = packages.packages.map(({ name }) => name);
	return names.length === 0 || packages.hasUnknownPackages || names.some((name) => !/^(pip|setuptools|wheel)$/.test(name));
}
function installLabel({ command }) {
	const verb = command.args.map((word) => word.text).find((text) => !text.startsWith("-"));
	return command.name.startsWith("docker-php") || verb === void 0 ? command.name : `${command.name} ${verb}`;
}
function artifactOf(ecosystem) {
	if (ecosystem === "java") return "jar";
	return ecosystem === "go" || ecosystem === "rust" || ecosystem === "c" || ecosystem === "swift" || ecosystem === "haskell" ? "binary" : "output";
}
/** A digest says nothing to a reader, and would fill the message; a long way to the image may be cut. */
function nameOfImage(text) {
	const name = text.replace(/@sha256:.*$/, "");
	const parts = name.split("/");
	while (parts.length > 1 && parts.join("/").length > 32) parts.shift();
	const end = parts.join("/");
	return shorten(end === name ? end : `.../${end}`);
}
function rootOf(stage) {
	let { base } = stage;
	while (base.kind === "stage") ({base} = base.stage);
	return base;
}
// ../plugin-multistage/src/rules/index.ts
/** All rules of this package by name. */
const rules = {
	"copy-manifests-first": copy_manifests_first_default,
	"no-build-tools-in-final-image": rule,
	"no-builder-cleanup": no_builder_cleanup_default,
	"no-chained-cleanup": no_chained_cleanup_default,
	"no-duplicate-copy": no_duplicate_copy_default,
	"no-late-cleanup": no_late_cleanup_default,
	"no-libc-mismatch": no_libc_mismatch_default,
	"no-source-copy-from-builder": no_source_copy_from_builder_default,
	"no-unknown-stage": no_unknown_stage_default,
	"no-unused-stage": no_unused_stage_default,
	"pin-copied-image": pin_copied_image_default,
	"prefer-minimal-final-base": prefer_minimal_final_base_default,
	"prefer-named-stage": prefer_named_stage_default,
	"prefer-shared-stage": prefer_shared_stage_default
};
// ../plugin-multistage/src/index.ts
/** Plans the split of a file with one stage, as `no-build-tools-in-final-image` offers it. Never throws for any Dockerfile. */
function splitStage(sourceCode) {
	return splitStage$1(sourceCode, rules["no-build-tools-in-final-image"]);
}
/** Rules for multi-stage builds: what ships, and what a builder stage makes needless. */
const plugin = {
	meta,
	rules,
	configs: {
		recommended: { rules: recommended },
		strict: { rules: strict },
		all: { rules: all }
	}
};
export { splitStage as n, plugin as t };
