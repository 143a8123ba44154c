/**
 * Where the cleaning commands of package managers clean, for those that do not clean in /var or in the home folder alone.
 * Sources: `conda clean --help`, the entry points of the official php image, `go help clean`, `pnpm help store`.
 */
export const cleanedFolders: Readonly<Record<string, readonly string[]>> = {
  conda: ['/opt/*/pkgs', '/root/*/pkgs', '/home/*/*/pkgs', '/*conda*/pkgs', '/*mamba*/pkgs'],
  'docker-php': ['/usr/src/php'],
  go: ['/go/pkg', '/root/go/pkg', '/root/.cache'],
  pnpm: ['/root', '/pnpm/store'],
};

/**
 * Folders that hold what a tool can fetch or make again. Sources: the Filesystem Hierarchy Standard (/tmp, /var/tmp,
 * /var/cache), the XDG base directory specification (~/.cache), and each tool's documentation of its cache. `~` is any
 * home folder; `.m2`, `.gradle` and their like hold little else.
 */
export const cacheFolders: readonly string[] = [
  '~/.cache',
  '~/.npm',
  '~/.yarn',
  '~/.pnpm-store',
  '~/.local/share/pnpm/store',
  '~/.bun/install/cache',
  '~/.gem',
  '~/.bundle',
  '~/.composer',
  '~/.cargo/registry',
  '~/.cargo/git',
  '~/go/pkg',
  '~/.cmake',
  '~/.m2',
  '~/.gradle',
  '~/.nuget',
  '~/.ivy2',
  '~/.sbt',
  '~/.stack',
  '~/.cabal/packages',
  '/var/lib/apt/lists',
  '/var/cache',
  '/var/log',
  '/var/tmp',
  '/tmp',
  '/var/lib/dnf',
  '/var/lib/yum',
  '/etc/apk/cache',
  '/lib/apk/db',
  '/var/lib/rpm/__db*',
  '/usr/local/bundle/cache',
  '/usr/lib/ruby/gems/*/cache',
  '/usr/local/lib/ruby/gems/*/cache',
  '/usr/local/cargo/registry',
  '/usr/local/cargo/git',
  '/go/pkg',
  '/opt/conda/pkgs',
  '/usr/share/doc',
  '/usr/share/man',
  '/usr/share/info',
  '/usr/share/locale',
  '${GOPATH}/pkg',
  '${GOCACHE}',
  '${NPM_CONFIG_CACHE}',
  '${PIP_CACHE_DIR}',
  '${CARGO_HOME}/registry',
  '${GEM_HOME}/cache',
];
