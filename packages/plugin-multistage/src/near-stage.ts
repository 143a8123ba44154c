import type { BuildGraph, BuildStage, Edge, SourceCode } from '@dflint/semantics';
import { addTo, isOfficialImage, isOneEdit } from '@dflint/semantics';

/** Shorter names are easily one letter apart. */
const SHORTEST_NAME = 3;
/** Longer ones nobody types, and what is kept for a name grows by the square of its length. */
const LONGEST_NAME = 64;

/**
 * The last earlier stage that a reference means but for one slip of the keyboard. Null for what is a stage, or may well
 * be an image: an official one, one with a tag or a registry, one with an unknown part.
 */
export function nearStage({ stage, origin }: Edge, sourceCode: SourceCode): BuildStage | null {
  if (stage.index === 0 || origin.kind !== 'image' || !/^[A-Za-z][\w.-]*$/.test(origin.text)) return null;
  if (origin.image && isOfficialImage(origin.image)) return null;
  const { buildGraph } = sourceCode;
  const names = sourceCode.factOf(buildGraph, namesByPart);
  const text = origin.text.toLowerCase();
  let nearest: BuildStage | null = null;
  for (const part of partsOf(text)) {
    for (const name of names.get(part) ?? []) {
      if (!isTypo(text, name)) continue;
      const found = buildGraph.findStage(name, stage);
      if (found && (!nearest || found.index > nearest.index)) nearest = found;
    }
  }
  return nearest;
}

/** The names of all stages, in lower case, by their parts: a file may have thousands of both stages and references. */
function namesByPart({ stages }: BuildGraph): Map<string, string[]> {
  const names = new Set(stages.map(({ name }) => name?.toLowerCase() ?? ''));
  const byPart = new Map<string, string[]>();
  for (const name of names) for (const part of partsOf(name)) addTo(byPart, part, name);
  return byPart;
}

/** A name, and what is left without each of its letters: names that are one slip apart have one of these in common. */
function partsOf(name: string): Set<string> {
  if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME) return new Set();
  const parts = new Set([name]);
  for (let i = 0; i < name.length; i++) parts.add(name.slice(0, i) + name.slice(i + 1));
  return parts;
}

/** `php81` and `php82` are no slips of each other. */
function isTypo(name: string, stage: string): boolean {
  const withoutDigits = (text: string): string => text.replace(/\d/g, '0');
  return isOneEdit(name, stage) && withoutDigits(name) !== withoutDigits(stage);
}
