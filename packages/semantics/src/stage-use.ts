import type { BuildGraph, BuildStage, Edge } from './build-graph.ts';
import { isLiteral } from './variables.ts';
import { addTo } from './add-to.ts';

/**
 * The stages that a build of `roots` needs, the roots included. A reference with an unknown part
 * (`FROM binaries-${TARGETOS}`) needs every stage whose name it may mean, and so does one that a build argument can
 * turn from one stage to another (`ARG KIND=prod`, `FROM base-${KIND}`). `COPY --from` may name a later stage, which
 * BuildKit finds and the legacy builder does not.
 */
export function neededStages(graph: BuildGraph, roots: Iterable<BuildStage>): Set<BuildStage> {
  const needed = new Set<BuildStage>();
  const open: BuildStage[] = [];
  const patterns = new Set<string>();
  let byName: ReadonlyMap<string, readonly BuildStage[]> | null = null;

  function need(stage: BuildStage): void {
    if (needed.has(stage)) return;
    needed.add(stage);
    open.push(stage);
  }

  for (const root of roots) need(root);
  for (let stage = open.pop(); stage; stage = open.pop()) {
    for (const edge of stage.edges) {
      if (edge.origin.kind === 'stage') need(edge.origin.stage);
      const name = namePieces(edge);
      if (name === null) continue;
      const pattern = patternOf(name);
      if (patterns.has(pattern)) continue;
      patterns.add(pattern);
      if (name.includes(null)) {
        const expression = new RegExp(`^${pattern}$`, 'i');
        for (const other of graph.stages) if (other.name !== null && expression.test(other.name)) need(other);
      } else {
        byName ??= stagesByName(graph);
        for (const other of byName.get(name.join('').toLowerCase()) ?? []) need(other);
      }
    }
  }
  return needed;
}

function stagesByName({ stages }: BuildGraph): Map<string, BuildStage[]> {
  const byName = new Map<string, BuildStage[]>();
  for (const stage of stages) {
    if (stage.name === null) continue;
    const name = stage.name.toLowerCase();
    addTo(byName, name, stage);
  }
  return byName;
}

/** What a reference may mean besides its own origin: its known pieces, with null for each unknown one. Null for nothing. */
function namePieces({ kind, origin, word }: Edge): (string | null)[] | null {
  // A digest or a tag is no part of a stage's name.
  if (origin.kind === 'image')
    return /[:@/]/.test(withoutVariables(origin.text)) ? null : pieces(origin.text);
  if (kind !== 'from' || isLiteral(word)) return null;
  return word.parts.map(part => (typeof part === 'string' ? part : null));
}

/** `lib-${TARGETARCH}` as `lib-[\w.-]*`. */
function patternOf(name: readonly (string | null)[]): string {
  return name.map(piece => (piece === null ? '[\\w.-]*' : escapeText(piece))).join('');
}

function withoutVariables(text: string): string {
  return pieces(text).join('');
}

/** The known pieces of the text of an expansion, null for each `${...}` with all that is nested in it. */
function pieces(text: string): (string | null)[] {
  const found: (string | null)[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '$' && text[i + 1] === '{') {
      if (depth === 0) found.push(text.slice(start, i), null);
      depth++;
    } else if (text[i] === '}' && depth > 0) {
      depth--;
      if (depth === 0) start = i + 1;
    }
  }
  if (depth === 0) found.push(text.slice(start));
  return found;
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
