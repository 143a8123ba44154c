import type { BuildGraph, BuildStage, Edge } from '@dflint/semantics';
import { isOfficialImage, isOneEdit } from '@dflint/semantics';

/** Shorter names are easily one letter apart. */
const SHORTEST_NAME = 3;

/**
 * The last earlier stage that a reference means but for one slip of the keyboard. Null for what is a stage, or may well
 * be an image: an official one, one with a tag or a registry, one with an unknown part.
 */
export function nearStage({ stage, origin }: Edge, { stages }: BuildGraph): BuildStage | null {
  if (stage.index === 0 || origin.kind !== 'image' || !/^[A-Za-z][\w.-]*$/.test(origin.text)) return null;
  if (origin.image && isOfficialImage(origin.image)) return null;
  const { text } = origin;
  return stages.slice(0, stage.index).findLast(({ name }) => name !== null && isTypo(text, name)) ?? null;
}

/** `php81` and `php82` are no slips of each other. */
function isTypo(name: string, stage: string): boolean {
  if (name.length < SHORTEST_NAME || stage.length < SHORTEST_NAME) return false;
  const withoutDigits = (text: string): string => text.toLowerCase().replace(/\d/g, '0');
  return isOneEdit(name.toLowerCase(), stage.toLowerCase()) && withoutDigits(name) !== withoutDigits(stage);
}
