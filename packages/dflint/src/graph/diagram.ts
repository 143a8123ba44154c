import type { StageGraphReport, StageNeed, StageReport } from '@dflint/semantics';
import { crossing, originName, stageLabel, stageName } from './graph-writer.ts';

/** A stage, or an image from outside. */
export interface DiagramNode {
  /** Letters and digits. */
  id: string;
  lines: string[];
  stage: StageReport | null;
}

/** That something goes from one node to another. */
export interface DiagramArrow {
  from: string;
  to: string;
  kind: StageNeed['kind'];
  lines: string[];
}

/** What is drawn of a build graph: files flow along the arrows. */
export interface Diagram {
  nodes: DiagramNode[];
  arrows: DiagramArrow[];
}

const KINDS = { from: 'FROM', copy: 'COPY', mount: 'mount' } as const;

/** A node for each stage and each image, an arrow for each need. */
export function diagramOf(report: StageGraphReport): Diagram {
  const { stages } = report;
  const images = new Map<string, DiagramNode>();
  const idOfOrigin = (need: StageNeed): string => {
    if (need.stage !== null) return `s${need.stage}`;
    const name = originName(report, need);
    const node = images.get(name) ?? { id: `i${images.size}`, lines: [name], stage: null };
    images.set(name, node);
    return node.id;
  };
  const arrows = stages.flatMap(stage =>
    stage.needs.map((need): DiagramArrow => ({
      from: idOfOrigin(need),
      to: `s${stage.index}`,
      kind: need.kind,
      lines: [KINDS[need.kind], ...need.paths.map(crossing)],
    })),
  );
  const nodes = stages.map(stage => ({
    id: `s${stage.index}`,
    lines: [stageName(stage), stageLabel(stage)],
    stage,
  }));
  return { nodes: [...images.values(), ...nodes], arrows };
}
