import { visibleText } from '../formatters/visible-text.ts';
import { type DiagramArrow, type DiagramNode, diagramOf } from './diagram.ts';
import type { GraphWriter } from './graph-writer.ts';

const STYLES = { from: 'bold', copy: 'solid', mount: 'dashed' } as const;

/** For Graphviz: https://graphviz.org/doc/info/lang.html */
export const write: GraphWriter = report => {
  const { nodes, arrows } = diagramOf(report);
  const lines = [...nodes.map(nodeLine), ...arrows.map(arrowLine)];
  return `digraph stages {\n  node [shape=box];\n${lines.map(line => `  ${line};\n`).join('')}}\n`;
};

function nodeLine({ id, lines, stage }: DiagramNode): string {
  let look = ', shape=ellipse';
  if (stage) look = stage.isTarget ? ', penwidth=3' : stage.role === 'unreached' ? ', style=dashed' : '';
  return `${id} [label=${quote(lines)}${look}]`;
}

function arrowLine({ from, to, kind, lines }: DiagramArrow): string {
  return `${from} -> ${to} [label=${quote(lines)}, style=${STYLES[kind]}]`;
}

/** A string of several lines. In it, a backslash begins an escape, and an ampersand an entity of HTML. */
function quote(lines: readonly string[]): string {
  const escaped = lines.map(line => visibleText(line).replace(/[\\"]/g, '\\$&').replaceAll('&', '&amp;'));
  return `"${escaped.join('\\n')}"`;
}
