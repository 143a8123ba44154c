import type { BuildGraph } from '@dflint/semantics';

/** What BuildKit takes as a stage's name (frontend/dockerfile/instructions/parse.go). */
const STAGE_NAME = /^[a-z][a-z0-9_.-]*$/;

/** Names that mean something else (`ReservedStageName` of BuildKit's linter). */
const RESERVED = ['scratch', 'context'];

/**
 * Gives names for new stages, one after the other: the first candidate that no stage has and that nothing in the file
 * may mean, as an image or with an unknown part filled in; then `stage-2`, `stage-3` and so on. `taken` are more names
 * that are not to be used.
 */
export function createNamer(
  graph: BuildGraph,
  taken: readonly string[] = [],
): (candidates: readonly string[]) => string {
  const used = new Set([...RESERVED, ...taken.map(name => name.toLowerCase())]);
  const beginnings: string[] = [];
  for (const { name, edges } of graph.stages) {
    if (name !== null) used.add(name.toLowerCase());
    for (const { origin } of edges) {
      if (origin.kind !== 'image') continue;
      const text = origin.text.toLowerCase();
      const variable = text.indexOf('${');
      if (variable < 0) used.add(text);
      // Whatever stands behind the beginning: `build-${KIND}` may mean `build-2`.
      else if (variable > 0) beginnings.push(text.slice(0, variable));
    }
  }
  const isName = (name: string): boolean => STAGE_NAME.test(name) && !used.has(name);

  let number = 2;
  return candidates => {
    let name = candidates.find(
      candidate => isName(candidate) && !beginnings.some(beginning => candidate.startsWith(beginning)),
    );
    while (name === undefined || !isName(name)) name = `stage-${number++}`;
    used.add(name);
    return name;
  };
}
