import { n as visibleLine } from "./visible-text.js";
import { a as stageNames, i as stageName, n as originName, r as stageLabel, t as crossing } from "./graph-writer.js";
// src/graph/text.ts
/** What a terminal has at least. */
const WIDTH = 80;
/**
* For people: each stage with what it takes from others, then what each target builds. Lines are broken at spaces to fit
* 80 columns; a longer word stays in one piece, so that it can be searched for.
*/
const write = (report, file) => {
	const stages = report.stages.map((stage) => [...wrap(`${stageName(stage)} (${stageLabel(stage)}, line ${stage.line})`, 0), ...stage.needs.flatMap((need) => needLines(need, report))]);
	const targets = report.targets.map((target) => targetLines(target, report));
	return [
		wrap(file, 0),
		...stages,
		...targets
	].map((lines) => `${lines.join("\n")}\n`).join("\n");
};
const KINDS = {
	from: "FROM",
	copy: "COPY --from",
	mount: "RUN --mount from"
};
function needLines(need, report) {
	return [...wrap(`${KINDS[need.kind]} ${originName(report, need)}`, 2), ...need.paths.flatMap((path) => wrap(crossing(path), 4))];
}
function targetLines(target, report) {
	const list = (indexes) => indexes.length > 0 ? stageNames(report, indexes).join(", ") : "nothing";
	const mayBuild = target.mayBuild.length > 0 ? wrap(`BuildKit may build: ${list(target.mayBuild)}`, 2) : [];
	return [
		...wrap(`Target ${stageName(report.stages[target.stage])}`, 0),
		...wrap(`BuildKit builds: ${list(target.builds)}`, 2),
		...mayBuild,
		...wrap(`BuildKit skips: ${list(target.skips)}`, 2),
		...wrap(`The legacy builder builds besides: ${list(target.legacyBuilds)}`, 2)
	];
}
/** Lines of at most 80 columns where words allow it, those after the first further in. */
function wrap(text, indent) {
	const lines = [];
	let line = "";
	for (const word of visibleLine(text).split(" ")) {
		const room = WIDTH - indent - (lines.length > 0 ? 4 : 0);
		if (line !== "" && line.length + 1 + word.length > room) {
			lines.push(line);
			line = word;
		} else line = line === "" ? word : `${line} ${word}`;
	}
	return [...lines, line].map((each, i) => `${" ".repeat(indent + (i > 0 ? 4 : 0))}${each}`.trimEnd());
}
export { write };
