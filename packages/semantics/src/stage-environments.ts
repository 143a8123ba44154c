import type { Dockerfile, Instruction } from '@dflint/parser';
import type { BuildGraph, BuildStage } from './build-graph.ts';
import type { Environment } from './environment.ts';
import type { GlobalScope } from './global-scope.ts';
import { Scope, setScope } from './scope.ts';
import { VariableTimeline } from './variable-timeline.ts';
import { expandWord } from './variables.ts';
import { isWindowsImage } from './windows-image.ts';
import { addTo } from './add-to.ts';

/**
 * The environment at each instruction of a file, at those inside of ONBUILD too: a trigger has the environment of its
 * ONBUILD, and changes none. Linear in the file.
 */
export function createEnvironments(
  ast: Dockerfile,
  graph: BuildGraph,
  globals: GlobalScope,
): ReadonlyMap<Instruction, Environment> {
  const environments = globals.scopes;

  /** Goes through a stage, and gives back what a stage that starts from it starts with. */
  function visit(stage: BuildStage, start: Scope): Scope {
    environments.set(stage.node.from, globals.final);
    let scope = start;
    for (const instruction of stage.node.instructions) {
      setScope(environments, instruction, scope);
      scope = scope.after(instruction, globals.final);
    }
    return scope;
  }

  // Stages that start from one another share a timeline. They are visited as a tree, depth first, so that a stage
  // finds the timeline at the end of its base, or has it set back there.
  const derived = graph.stages.length > 1 ? derivedStages(graph) : null;
  const open: { stage: BuildStage; start: Scope; timeline: VariableTimeline; mark: number }[] = [];
  for (const root of graph.stages) {
    if (root.base.kind === 'stage') continue;
    const timeline = new VariableTimeline();
    open.push({ stage: root, start: startOfRoot(root, timeline, ast, globals), timeline, mark: 0 });
    for (let next = open.pop(); next; next = open.pop()) {
      timeline.rewind(next.mark);
      const start = visit(next.stage, next.start);
      for (const stage of derived?.get(next.stage) ?? [])
        open.push({ stage, start, timeline, mark: timeline.mark });
    }
  }
  return environments;
}

/** The stages that start from each stage. */
function derivedStages(graph: BuildGraph): Map<BuildStage, BuildStage[]> {
  const derived = new Map<BuildStage, BuildStage[]>();
  for (const stage of graph.stages) {
    if (stage.base.kind !== 'stage') continue;
    addTo(derived, stage.base.stage, stage);
  }
  return derived;
}

function startOfRoot(
  root: BuildStage,
  timeline: VariableTimeline,
  ast: Dockerfile,
  globals: GlobalScope,
): Scope {
  const isScratch = root.base.kind === 'image' && root.base.image?.isScratch === true;
  return Scope.ofImage(timeline, {
    workdir: isScratch ? '/' : null,
    isWindows: isWindowsRoot(root, ast, globals),
    hasVariables: !isScratch,
  });
}

/** Whether a stage that starts from an image is a Windows stage: `--platform`, the image, or else the escape character tells. */
function isWindowsRoot(root: BuildStage, ast: Dockerfile, globals: GlobalScope): boolean {
  const platform = root.node.from.flags.find(flag => flag.name === 'platform')?.value;
  const os = platform && expandWord(platform, globals.final).value?.split('/')[0];
  if (os) return os === 'windows';
  if (root.base.kind !== 'image') return false;
  const { text, image } = root.base;
  if (isWindowsImage(text)) return true;
  // Nobody needs a backtick as the escape character but for the paths of Windows; official images tell themselves.
  const isOfficial = image !== null && image.registry === null && image.namespace === null;
  return ast.escape === '`' && !isOfficial;
}
