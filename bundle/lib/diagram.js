import { i as stageName, n as originName, r as stageLabel, t as crossing } from "./graph-writer.js";
// src/graph/diagram.ts
const KINDS = {
	from: "FROM",
	copy: "COPY",
	mount: "mount"
};
/** A node for each stage and each image, an arrow for each need. */
function diagramOf(report) {
	const { stages } = report;
	const images = /* @__PURE__ */ new Map();
	const idOfOrigin = (need) => {
		if (need.stage !== null) return `s${need.stage}`;
		const name = originName(report, need);
		const node = images.get(name) ?? {
			id: `i${images.size}`,
			lines: [name],
			stage: null
		};
		images.set(name, node);
		return node.id;
	};
	const arrows = stages.flatMap((stage) => stage.needs.map((need) => ({
		from: idOfOrigin(need),
		to: `s${stage.index}`,
		kind: need.kind,
		lines: [KINDS[need.kind], ...need.paths.map(crossing)]
	})));
	const nodes = stages.map((stage) => ({
		id: `s${stage.index}`,
		lines: [stageName(stage), stageLabel(stage)],
		stage
	}));
	return {
		nodes: [...images.values(), ...nodes],
		arrows
	};
}
export { diagramOf as t };
