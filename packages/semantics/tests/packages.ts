import type { PackageOperation } from '../src/index.ts';
import { factsOf } from './commands.ts';

/** `apt install gcc=12 make +more`: family, action, names with versions, an apk group, and whether more are meant. */
function show({ family, action, packages, virtual, hasUnknownPackages }: PackageOperation): string {
  const names = packages.map(({ name, version }) => (version === null ? name : `${name}=${version}`));
  return [family, action, virtual && `(${virtual})`, ...names, hasUnknownPackages && '+more']
    .filter(Boolean)
    .join(' ');
}

/** The package operation that a command is, as `show` shows it. */
export function operationOf(script: string): string | null {
  const { packages } = factsOf(script);
  return packages && show(packages);
}
