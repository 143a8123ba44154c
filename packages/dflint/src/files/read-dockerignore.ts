import { dirname, isAbsolute, join } from 'node:path';
import { readTextIfPossible } from './read-text.ts';

/**
 * The text of the ignore file that holds when a Dockerfile is built with its own folder as the build context:
 * `<name>.dockerignore` beside it, else `.dockerignore` (`DockerIgnorePatterns` of BuildKit's frontend/dockerui). Null when
 * there is none, none can be read, or the Dockerfile is no file.
 */
export function readDockerignore(dockerfile: string): string | null {
  if (!isAbsolute(dockerfile)) return null;
  return (
    readTextIfPossible(`${dockerfile}.dockerignore`) ??
    readTextIfPossible(join(dirname(dockerfile), '.dockerignore'))
  );
}
