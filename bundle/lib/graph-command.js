import { n as DFLint, o as didYouMean, t as toDFLintOptions } from "./dflint-options.js";
import { t as createSourceCode } from "./source-code.js";
import { t as neededStages } from "./stage-use.js";
import { l as resolveSymbolicPath } from "./path-ref.js";
import { t as UsageError } from "./errors.js";
import { n as readDockerfile } from "./read-dockerfile.js";
import { n as visibleLine } from "./visible-text.js";
import { t as readAll } from "./run-context.js";
import { resolve } from "node:path";
// ../semantics/src/stage-graph-report.ts
/** Sums up the build graph of a file. Never throws. Linear in the file for each target. */
function stageGraphReport(sourceCode) {
	const { buildGraph } = sourceCode;
	return {
		stages: buildGraph.stages.map((stage) => ({
			index: stage.index,
			name: stage.name,
			line: stage.node.loc.start.line,
			role: stage.role,
			isTarget: stage.isTarget,
			needs: stage.edges.map((edge) => needOf(edge, sourceCode))
		})),
		targets: buildGraph.targets.map((target) => targetReport(target, buildGraph))
	};
}
function targetReport(target, graph) {
	const needed = /* @__PURE__ */ new Set([target]);
	for (const { edges } of needed) for (const { origin } of edges) if (origin.kind === "stage") needed.add(origin.stage);
	const possible = neededStages(graph, [target]);
	const indexesOf = (isMeant) => graph.stages.filter(isMeant).map(({ index }) => index);
	return {
		stage: target.index,
		builds: indexesOf((stage) => needed.has(stage)),
		mayBuild: indexesOf((stage) => !needed.has(stage) && possible.has(stage)),
		skips: indexesOf((stage) => !needed.has(stage) && !possible.has(stage)),
		legacyBuilds: indexesOf((stage) => !needed.has(stage) && stage.index < target.index)
	};
}
function needOf(edge, sourceCode) {
	const { instruction, kind, origin } = edge;
	return {
		kind,
		stage: origin.kind === "stage" ? origin.stage.index : null,
		image: imageText(origin),
		line: instruction.loc.start.line,
		paths: pathsOf(edge, sourceCode)
	};
}
function imageText(origin) {
	return origin.kind === "image" ? origin.text : null;
}
function pathsOf({ instruction, flag }, sourceCode) {
	if (instruction.type === "FromInstruction") return [];
	const { workdirText } = sourceCode.getEnvironment(instruction);
	const destinationOf = (text) => {
		const path = resolveSymbolicPath(workdirText, text).replace(/^\$\{WORKDIR\}(?=\/|$)/, ".");
		return text.endsWith("/") && !path.endsWith("/") ? `${path}/` : path;
	};
	if (instruction.type === "RunInstruction") {
		const textOf = (...keys) => {
			const value = flag?.options.findLast((option) => keys.includes(option.key))?.value;
			return value ? sourceCode.expand(value, instruction).text : null;
		};
		return [{
			source: resolveSymbolicPath("/", textOf("source", "src") ?? "/"),
			destination: destinationOf(textOf("target", "dst", "destination") ?? ".")
		}];
	}
	const destination = destinationOf(sourceCode.expand(instruction.destination, instruction).text);
	return instruction.sources.map((word) => {
		const { text } = sourceCode.expand(word, instruction);
		return {
			source: resolveSymbolicPath("/", text),
			destination
		};
	});
}
// src/cli/graph-command.ts
/** Each in its own chunk, so that a run loads one. */
const WRITERS = {
	text: () => import("./text.js"),
	mermaid: () => import("./mermaid.js"),
	dot: () => import("./dot.js"),
	json: () => import("./json2.js")
};
/**
* `dflint graph [FILE]`: prints the stages of a file (`Dockerfile` by default, `-` for standard input), what crosses between
* them, and what is built. Without `--target`, the targets are those that linting takes.
*
* @returns the exit code
* @throws UsageError when there is no such file, format or target, or the file has no stage.
*/
async function run(files, options, context) {
	const { cwd, stdin, stdout, stderr } = context;
	const { format = "text", target: targets } = options;
	const [file = "Dockerfile", ...others] = files;
	if (others.length > 0) throw new UsageError("Write: dflint graph [FILE] (or - for standard input).");
	const load = Object.hasOwn(WRITERS, format) ? WRITERS[format] : void 0;
	if (!load) {
		const names = Object.keys(WRITERS);
		throw new UsageError(`There is no format "${format}" of graphs.${didYouMean(format, names)} Formats: ${names.join(", ")}.`);
	}
	const isStdin = file === "-";
	const name = isStdin ? options["stdin-filename"] ?? "<text>" : file;
	const text = isStdin ? await readAll(stdin) : read(resolve(cwd, file), file);
	const dflint = new DFLint(toDFLintOptions(options, context));
	const sourceCode = createSourceCode(text, await dflint.targetsForFile(name, text));
	checkTargets(targets, sourceCode, name);
	for (const { message, loc } of sourceCode.ast.errors) stderr.write(`dflint: ${visibleLine(`${name}:${loc.start.line}: ${message}`)}\n`);
	const { write } = await load();
	stdout.write(write(stageGraphReport(sourceCode), name));
	return 0;
}
function read(path, file) {
	try {
		return readDockerfile(path).text;
	} catch (error) {
		if (error instanceof UsageError) throw new UsageError(`${file}: ${error.message}`);
		throw error;
	}
}
/** @throws UsageError when there are no stages, or not those that are to be built. */
function checkTargets(targets, { buildGraph }, file) {
	const { stages } = buildGraph;
	if (stages.length === 0) throw new UsageError(`${file} has no stage: no line of it begins with FROM.`);
	const names = stages.map(({ name, index }) => name ?? String(index));
	for (const target of targets) {
		if (/^\d+$/.test(target) && Number(target) < stages.length || buildGraph.findStage(target)) continue;
		throw new UsageError(`${file} has no stage "${target}".${didYouMean(target, names)} Stages: ${names.join(", ")}.`);
	}
}
export { run };
