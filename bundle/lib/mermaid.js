import { r as visibleText } from "./visible-text.js";
import { t as diagramOf } from "./diagram.js";
// src/graph/mermaid.ts
const ARROWS = {
	from: "==>",
	copy: "-->",
	mount: "-.->"
};
/** A Mermaid flowchart, as GitHub draws it in a fenced block: https://mermaid.js.org/syntax/flowchart.html */
const write = (report) => {
	const { nodes, arrows } = diagramOf(report);
	return `flowchart TD\n${[
		...nodes.map(nodeLine),
		...arrows.map(arrowLine),
		"classDef target stroke-width:3px",
		"classDef unreached stroke-dasharray:5"
	].map((line) => `  ${line}\n`).join("")}`;
};
function nodeLine({ id, lines, stage }) {
	if (!stage) return `${id}([${quote(lines)}])`;
	const look = stage.isTarget ? ":::target" : stage.role === "unreached" ? ":::unreached" : "";
	return `${id}[${quote(lines)}]${look}`;
}
function arrowLine({ from, to, kind, lines }) {
	return `${from} ${ARROWS[kind]}|${quote(lines)}| ${to}`;
}
const SPECIAL = /[^\p{L}\p{N} ./:@,=→-]/gu;
/** Mermaid drops a semicolon from lines that look like styles; a number or a dash at the start would begin a list. */
const STRICTLY_SPECIAL = /[^\p{L}\p{N} /@,=→]/gu;
/**
* A quoted label, in which only letters, digits and a few marks stand for themselves. All else is an entity (`#35;`):
* quotes and brackets, what would be HTML or Markdown, and what Mermaid looks for before it parses (`%%`, `#...;`).
*/
function quote(lines) {
	const isStrict = lines.some((line) => /style|classDef|^[\d-]/.test(line));
	const escape = (line) => visibleText(line).replace(/\p{Surrogate}/gu, "�").replace(isStrict ? STRICTLY_SPECIAL : SPECIAL, (character) => `#${character.codePointAt(0) ?? 0};`);
	return `"${lines.map(escape).join("<br/>")}"`;
}
export { write };
