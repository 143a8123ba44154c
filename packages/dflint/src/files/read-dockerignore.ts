import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/**
 * The text of the ignore file that holds when a Dockerfile is built with its own folder as the build context:
 * `<name>.dockerignore` beside it, else `.dockerignore` (`DockerIgnorePatterns` of BuildKit's frontend/dockerui). Null when
 * there is none, none can be read, or the Dockerfile is no file.
 */
export function readDockerignore(dockerfile: string): string | null {
  if (!isAbsolute(dockerfile)) return null;
  return (
    readIfPossible(`${dockerfile}.dockerignore`) ?? readIfPossible(join(dirname(dockerfile), '.dockerignore'))
  );
}

function readIfPossible(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
