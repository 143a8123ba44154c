import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute, sep } from 'node:path';
import { resolvePath } from '../config/resolve-module.ts';

const SCRIPT = /\.[cm]?[jt]s$/;

/** `from './x.js'`, `import './x.js'`, `import('./x.js')`, `require('./x.js')`. */
const RELATIVE_IMPORT = /\b(?:from|import|require)\s*\(?\s*(['"])(\.{1,2}\/[^'"\n]+)\1/g;

/**
 * A text that changes with the code of the user's own scripts: those named, and all that they import by relative paths.
 * What lies in `node_modules` has a version, and is not read.
 *
 * @param sources absolute paths; other names are left out
 */
export function localCode(sources: Iterable<string>): string {
  const hash = createHash('sha256');
  const seen = new Set<string>();
  const add = (file: string): void => {
    if (seen.has(file) || !SCRIPT.test(file) || file.includes(`${sep}node_modules${sep}`)) return;
    seen.add(file);
    const text = read(file);
    hash.update(text);
    for (const [, , request = ''] of text.matchAll(RELATIVE_IMPORT)) {
      // TypeScript writes `./x.js` for `./x.ts`, too.
      const imported = resolvePath(request, file) ?? resolvePath(request.replace(/js$/, 'ts'), file);
      if (imported !== null) add(imported);
    }
  };
  for (const source of sources) if (isAbsolute(source)) add(source);
  return hash.digest('base64');
}

/** Empty when it cannot be read, as what is found in a comment may not. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
