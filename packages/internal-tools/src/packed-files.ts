import { runOrThrow } from './run-command.ts';
import type { Package } from './workspace.ts';

/** What a package may hold: what npm always packs, what is built, and the sources that the condition `@dflint/source` names. */
const NEEDED = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^dist\/[\w/.-]+\.(js|d\.ts)$/,
  /^dist\/THIRD-PARTY-LICENSES$/,
  /^src\/[\w/-]+\.ts$/,
  /^bin\/[\w-]+\.js$/,
  /^schema\/[\w.-]+\.json$/,
  /^template\//,
];

/** The files that npm would publish, relative to the package's folder. */
export function packedFiles({ path }: Package): string[] {
  const output = runOrThrow('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], path);
  const [packed] = JSON.parse(output) as { files: { path: string }[] }[];
  return packed?.files.map(file => file.path) ?? [];
}

/** Those of the files that a package has no use for. */
export function strayFiles(files: readonly string[]): string[] {
  return files.filter(file => !NEEDED.some(pattern => pattern.test(file)));
}
