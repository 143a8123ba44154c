import { resolve } from 'node:path';
import { isObject } from '../is-object.ts';

/** A stage that a file builds by name. */
export interface DescribedBuild {
  /** The Dockerfile, absolute. */
  dockerfile: string;
  /** The name or the index of the stage. */
  target: string;
}

/** What a service of Compose or a target of Bake says of its build; other keys are of no interest here. */
export type BuildSettings = Readonly<Record<string, unknown>>;

/** The content of a file, parsed. */
export interface ParsedFile {
  /** Without its folder. */
  name: string;
  content: unknown;
}

/** The entries of a value that is an object, of another one none. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

/**
 * The stage that some settings build.
 *
 * @param folder absolute; where `context` is looked up, in which `dockerfile` is. https://docs.docker.com/reference/compose-file/build
 * @param expand replaces the variables of a text, null where one is not known
 * @returns null when they name no stage, or when it is not known which one or of which Dockerfile
 */
export function describedBuild(
  { context = '.', dockerfile = 'Dockerfile', target }: BuildSettings,
  folder: string,
  expand: (text: string) => string | null,
): DescribedBuild | null {
  const [where, file, stage] = [context, dockerfile, target].map(value =>
    typeof value === 'string' || typeof value === 'number' ? expand(String(value)) : null,
  );
  return where != null && file != null && stage
    ? { dockerfile: resolve(folder, where, file), target: stage }
    : null;
}
