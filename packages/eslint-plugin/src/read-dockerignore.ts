import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/**
 * The ignore file of a build whose context is the folder of the Dockerfile, as BuildKit looks for it
 * (`DockerIgnorePatterns` of frontend/dockerui). Null when there is none, or the text is not from a file.
 */
export function readDockerignore(dockerfile: string): string | null {
  if (!isAbsolute(dockerfile)) return null;
  for (const file of [`${dockerfile}.dockerignore`, join(dirname(dockerfile), '.dockerignore')]) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      // Not there, or not to be read: the next one counts.
    }
  }
  return null;
}
