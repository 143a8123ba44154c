import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import type { Package } from './workspace.ts';

/** Packages for Node alone: those with `node: true` among the layers in eslint.config.js. */
const NODE_PACKAGES = [
  'create-dflint-plugin',
  'dflint',
  '@dflint/eslint-plugin',
  '@dflint/language-server',
  '@dflint/rule-tester',
];

/**
 * What the built files of a package import, types included, although the package does not declare it: an import that
 * works in this repository and nowhere else. Node built-ins count as declared in packages for Node
 * alone: what is bundled into the others must run in a browser, too.
 * @returns one `file: name` for each.
 * @throws when the package is not built.
 */
export function undeclaredImports({ path, manifest }: Package): string[] {
  const declared = new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }));
  const dist = join(path, 'dist');
  if (!existsSync(dist)) throw new Error(`${manifest.name} is not built: run \`npm run build\`.`);
  return readdirSync(dist)
    .filter(file => /\.(js|d\.ts)$/.test(file))
    .flatMap(file => importsOf(readFileSync(join(dist, file), 'utf8')).map(name => ({ file, name })))
    .filter(({ name }) => !name.startsWith('.') && !declared.has(packageName(name)))
    .filter(({ name }) => !NODE_PACKAGES.includes(manifest.name) || !isBuiltin(name))
    .map(({ file, name }) => `dist/${file}: ${name}`);
}

/** All module names in a TypeScript or JavaScript text, of static and dynamic imports and of types. */
export function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** `@scope/name/sub` to `@scope/name`. */
function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
