import { r as visibleText } from "./visible-text.js";
import { t as diagramOf } from "./diagram.js";
// src/graph/dot.ts
const STYLES = {
	from: "bold",
	copy: "solid",
	mount: "dashed"
};
/** For Graphviz: https://graphviz.org/doc/info/lang.html */
const write = (report) => {
	const { nodes, arrows } = diagramOf(report);
	return `digraph stages {\n  node [shape=box];\n${[...nodes.map(nodeLine), ...arrows.map(arrowLine)].map((line) => `  ${line};\n`).join("")}}\n`;
};
function nodeLine({ id, lines, stage }) {
	let look = ", shape=ellipse";
	if (stage) look = stage.isTarget ? ", penwidth=3" : stage.role === "unreached" ? ", style=dashed" : "";
	return `${id} [label=${quote(lines)}${look}]`;
}
function arrowLine({ from, to, kind, lines }) {
	return `${from} -> ${to} [label=${quote(lines)}, style=${STYLES[kind]}]`;
}
/** A string of several lines. In it, a backslash begins an escape, and an ampersand an entity of HTML. */
function quote(lines) {
	return `"${lines.map((line) => visibleText(line).replace(/[\\"]/g, "\\$&").replaceAll("&", "&amp;")).join("\\n")}"`;
}
export { write };
