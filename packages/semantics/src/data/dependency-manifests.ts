import type { PackageAction } from './package-managers.ts';

/** How a project's own dependencies are installed, by the family of the package manager. */
export interface ManifestManager {
  /** What names the dependencies, the part that must be there first; a `*` at the end may stand for nothing. */
  manifests: readonly string[];
  /** Which subcommands install what the manifests name. */
  actions: readonly PackageAction[];
  /** An option that takes the manifest's name. */
  fileFlag?: RegExp;
  /** Options without which an installation reads more of the project than its manifests. */
  needs?: readonly RegExp[];
  /** Whether the manifests are never enough, or lie in folders that are not known. */
  isOpen?: boolean;
}

/**
 * Package managers with files that name the dependencies of a project. Source: the documentation of each. poetry and uv
 * install the project too unless told otherwise, composer runs its scripts; cargo wants sources to be there, Gradle
 * and dotnet have manifests in each module.
 */
export const manifestManagers: ReadonlyMap<string, ManifestManager> = new Map<string, ManifestManager>([
  ['npm', { manifests: ['package.json', 'package-lock.json*'], actions: ['install'] }],
  ['yarn', { manifests: ['package.json', 'yarn.lock*'], actions: ['install'] }],
  ['pnpm', { manifests: ['package.json', 'pnpm-lock.yaml*'], actions: ['install', 'fetch'] }],
  ['bun', { manifests: ['package.json', 'bun.lock*'], actions: ['install'] }],
  ['pip', { manifests: [], actions: ['install'], fileFlag: /^(?:-r=?|--requirement=)(.+)$/ }],
  ['conda', { manifests: [], actions: ['install'], fileFlag: /^(?:-f|--file)=(.+)$/ }],
  ['poetry', { manifests: ['pyproject.toml', 'poetry.lock*'], actions: ['install'], needs: [/^--no-root$/] }],
  [
    'uv',
    {
      manifests: ['pyproject.toml', 'uv.lock*'],
      actions: ['install'],
      needs: [/^--no-install-(project|workspace)$/],
    },
  ],
  [
    'pdm',
    { manifests: ['pyproject.toml', 'pdm.lock*'], actions: ['install'], needs: [/^--no-self$|^--prod$/] },
  ],
  ['pipenv', { manifests: ['Pipfile', 'Pipfile.lock*'], actions: ['install'] }],
  ['bundle', { manifests: ['Gemfile', 'Gemfile.lock*'], actions: ['install'] }],
  [
    'composer',
    {
      manifests: ['composer.json', 'composer.lock*'],
      actions: ['install'],
      needs: [/^--no-scripts$/, /^--no-autoloader$/],
    },
  ],
  ['go', { manifests: ['go.mod', 'go.sum*'], actions: ['fetch'] }],
  ['cargo', { manifests: ['Cargo.toml', 'Cargo.lock*'], actions: ['fetch'], isOpen: true }],
  ['maven', { manifests: ['pom.xml'], actions: ['fetch'] }],
  ['gradle', { manifests: ['build.gradle*', 'settings.gradle*'], actions: ['fetch'], isOpen: true }],
  ['dotnet', { manifests: ['*.csproj'], actions: ['fetch'], isOpen: true }],
]);
