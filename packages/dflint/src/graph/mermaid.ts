import { visibleText } from '../formatters/visible-text.ts';
import { type DiagramArrow, type DiagramNode, diagramOf } from './diagram.ts';
import type { GraphWriter } from './graph-writer.ts';

const ARROWS = { from: '==>', copy: '-->', mount: '-.->' } as const;

/** A Mermaid flowchart, as GitHub draws it in a fenced block: https://mermaid.js.org/syntax/flowchart.html */
export const write: GraphWriter = report => {
  const { nodes, arrows } = diagramOf(report);
  const lines = [
    ...nodes.map(nodeLine),
    ...arrows.map(arrowLine),
    'classDef target stroke-width:3px',
    'classDef unreached stroke-dasharray:5',
  ];
  return `flowchart TD\n${lines.map(line => `  ${line}\n`).join('')}`;
};

function nodeLine({ id, lines, stage }: DiagramNode): string {
  if (!stage) return `${id}([${quote(lines)}])`;
  const look = stage.isTarget ? ':::target' : stage.role === 'unreached' ? ':::unreached' : '';
  return `${id}[${quote(lines)}]${look}`;
}

function arrowLine({ from, to, kind, lines }: DiagramArrow): string {
  return `${from} ${ARROWS[kind]}|${quote(lines)}| ${to}`;
}

const SPECIAL = /[^\p{L}\p{N} ./:@,=→-]/gu;

/** Mermaid drops a semicolon from lines that look like styles; a number or a dash at the start would begin a list. */
const STRICTLY_SPECIAL = /[^\p{L}\p{N} /@,=→]/gu;

/**
 * A quoted label, in which only letters, digits and a few marks stand for themselves. All else is an entity (`#35;`):
 * quotes and brackets, what would be HTML or Markdown, and what Mermaid looks for before it parses (`%%`, `#...;`).
 */
function quote(lines: readonly string[]): string {
  const isStrict = lines.some(line => /style|classDef|^[\d-]/.test(line));
  const escape = (line: string): string =>
    visibleText(line)
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(isStrict ? STRICTLY_SPECIAL : SPECIAL, character => `#${character.codePointAt(0) ?? 0};`);
  return `"${lines.map(escape).join('<br/>')}"`;
}
