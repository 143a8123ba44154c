/** What a build tool works on, and so which toolchains can run it. `make` and `cmake` stand for C and C++. */
export type Ecosystem =
  | 'c'
  | 'go'
  | 'rust'
  | 'java'
  | 'dotnet'
  | 'node'
  | 'python'
  | 'swift'
  | 'haskell'
  | 'elixir'
  | 'erlang'
  | 'dart'
  | 'ocaml'
  | 'other';

export interface BuildTool {
  ecosystem: Ecosystem;
  /** The subcommand that makes the call a build step; absent: every call is one, queries and cleaning apart. */
  when?: RegExp;
  /** Whether any argument may do so, not only the first: it is a task among others. */
  runsTasks?: boolean;
  /** Arguments that make it none. */
  unless?: RegExp;
  /** Options that take the next word as their value, so that it is no task's name. */
  valueFlags?: readonly string[];
  /** The script or task is one of a project's own, by a name that says what it does (`npm run build:prod`). */
  runsScripts?: boolean;
}

const COMPILER = /^-(dump|print|-print|###|v$|V$|E$)/;
const gradle: BuildTool = {
  ecosystem: 'java',
  runsTasks: true,
  unless: /^(-m|--dry-run)$/,
  when: /^(:?[\w.-]+:)*(build|buildFatJar|buildNative|assemble\w*|bootJar|bootWar|shadowJar|fatJar|jar|war|installDist|installShadowDist|distTar|distZip|nativeCompile|quarkusBuild)$/,
  valueFlags: [
    '-x',
    '--exclude-task',
    '-p',
    '--project-dir',
    '-b',
    '-c',
    '-I',
    '-g',
    '--gradle-user-home',
    '--project-cache-dir',
    '--console',
  ],
};
const maven: BuildTool = {
  ecosystem: 'java',
  runsTasks: true,
  when: /^(compile|package|install|verify|deploy|spring-boot:repackage|assembly:\w+)$/,
  valueFlags: ['-f', '--file', '-s', '--settings', '-P', '-pl', '--projects', '-T', '-rf', '-gs', '-l'],
};
const scripts: BuildTool = {
  ecosystem: 'node',
  runsScripts: true,
  valueFlags: ['--prefix', '-C', '--dir', '--cwd', '--filter', '-F', '-w', '--workspace', '--scope'],
};
const go = (when: RegExp): BuildTool => ({ ecosystem: 'go', when, unless: /^-n$/, valueFlags: ['-C'] });
/** A tool that watches, serves or only checks leaves nothing behind. */
const NO_BUNDLE = /^(serve|watch|-w|--watch|--serve|--noEmit|--init|--showConfig)$/;
const node = (when?: RegExp): BuildTool => ({
  ecosystem: 'node',
  unless: NO_BUNDLE,
  ...(when && { when, runsTasks: true }),
});
const other = (when?: RegExp): BuildTool => (when ? { ecosystem: 'other', when } : { ecosystem: 'other' });
const cargo: BuildTool = {
  ecosystem: 'rust',
  when: /^(b|build|install|rustc|zigbuild|xbuild|chef cook|build-.*)$/,
  valueFlags: ['--manifest-path', '-Z', '--config', '--color'],
};
const bazel: BuildTool = {
  ...other(/^build$/),
  valueFlags: ['--output_base', '--output_user_root', '--bazelrc'],
};
const MAKE_TARGETS_THAT_BUILD_NOTHING =
  /^(clean|distclean|mrproper|maintainer-clean|uninstall|help|lint|fmt|test|check|-n|-q|-p|--dry-run|--just-print)$/;

/**
 * Programs that turn source into an artifact. Sources: the documentation of each tool's command line;
 * the npm script names are those of the specification (build, prod, dist, compile, bundle).
 */
export const buildTools: ReadonlyMap<string, BuildTool> = new Map<string, BuildTool>([
  ['go', go(/^(build|install)$/)],
  ['go-wrapper', go(/^install$/)],
  // The cross-compiling wrappers of https://github.com/tonistiigi/xx
  ['xx-go', go(/^(build|install)$/)],
  ['xx-cargo', cargo],
  ['tinygo', go(/^build$/)],
  ['garble', go(/^build$/)],
  ['goreleaser', go(/^(build|release)$/)],
  ['cargo', cargo],
  ['cross', { ecosystem: 'rust', when: /^build$/ }],
  ['rustc', { ecosystem: 'rust', unless: /^--(print|explain)(=|$)/ }],
  ['wasm-pack', { ecosystem: 'rust', when: /^build$/ }],
  ['trunk', { ecosystem: 'rust', when: /^build$/ }],
  [
    'make',
    {
      ecosystem: 'c',
      unless: MAKE_TARGETS_THAT_BUILD_NOTHING,
      valueFlags: ['-C', '-f', '-I', '--directory', '--file'],
    },
  ],
  ['gmake', { ecosystem: 'c', unless: MAKE_TARGETS_THAT_BUILD_NOTHING, valueFlags: ['-C', '-f', '-I'] }],
  [
    'cmake',
    { ecosystem: 'c', when: /^--build$/, runsTasks: true, unless: /^clean$/, valueFlags: ['--build'] },
  ],
  ['ninja', { ecosystem: 'c', unless: /^(clean|-t|-n)$/, valueFlags: ['-C', '-f', '-j'] }],
  ['samu', { ecosystem: 'c', unless: /^(clean|-t|-n)$/, valueFlags: ['-C', '-f', '-j'] }],
  ['meson', { ecosystem: 'c', when: /^(compile|install)$/ }],
  ['scons', { ecosystem: 'c' }],
  ['b2', { ecosystem: 'c' }],
  ['bjam', { ecosystem: 'c' }],
  ['bazel', bazel],
  ['bazelisk', bazel],
  ['buck', other(/^build$/)],
  ['buck2', other(/^build$/)],
  ['waf', { ecosystem: 'c', when: /^(build|install)$/, runsTasks: true }],
  ['xmake', { ecosystem: 'c' }],
  ['colcon', { ecosystem: 'c', when: /^build$/ }],
  ['catkin_make', { ecosystem: 'c' }],
  ['nasm', { ecosystem: 'c' }],
  ['yasm', { ecosystem: 'c' }],
  ['nvcc', { ecosystem: 'c' }],
  ['gfortran', { ecosystem: 'c', unless: COMPILER }],
  ['emcc', { ecosystem: 'c', unless: COMPILER }],
  ['em++', { ecosystem: 'c', unless: COMPILER }],
  ['javac', { ecosystem: 'java' }],
  ['kotlinc', { ecosystem: 'java' }],
  ['scalac', { ecosystem: 'java' }],
  ['groovyc', { ecosystem: 'java' }],
  ['mvn', maven],
  ['mvnw', maven],
  ['mvnd', maven],
  ['gradle', gradle],
  ['gradlew', gradle],
  ['ant', { ecosystem: 'java', unless: /^clean$/ }],
  [
    'sbt',
    { ecosystem: 'java', runsTasks: true, when: /\b(assembly|stage|dist|package|packageBin|nativeImage)\b/ },
  ],
  ['mill', { ecosystem: 'java', runsTasks: true, when: /\.(assembly|jar|compile)$/ }],
  ['lein', { ecosystem: 'java', runsTasks: true, when: /^(uberjar|jar|ring|compile)$/ }],
  ['native-image', { ecosystem: 'java' }],
  ['dotnet', { ecosystem: 'dotnet', when: /^(build|publish|pack|msbuild)$/ }],
  ['msbuild', { ecosystem: 'dotnet' }],
  ['csc', { ecosystem: 'dotnet' }],
  ['mcs', { ecosystem: 'dotnet' }],
  ['vbc', { ecosystem: 'dotnet' }],
  ['fsharpc', { ecosystem: 'dotnet' }],
  ['swift', { ecosystem: 'swift', when: /^build$/ }],
  ['swiftc', { ecosystem: 'swift' }],
  [
    'cabal',
    {
      ecosystem: 'haskell',
      when: /^(v[12]-|new-)?(build|install)$/,
      valueFlags: ['--store-dir', '--config-file', '--project-file'],
    },
  ],
  [
    'stack',
    {
      ecosystem: 'haskell',
      when: /^(build|install)$/,
      valueFlags: ['--resolver', '--stack-yaml', '--work-dir', '--stack-root'],
    },
  ],
  ['ghc', { ecosystem: 'haskell', unless: /^--(numeric-version|info|print-libdir)$/ }],
  ['mix', { ecosystem: 'elixir', runsTasks: true, when: /^(release|compile|escript\.build)$/ }],
  ['rebar3', { ecosystem: 'erlang', runsTasks: true, when: /^(release|compile|tar|escriptize)$/ }],
  ['erlc', { ecosystem: 'erlang' }],
  ['dart', { ecosystem: 'dart', when: /^compile$/ }],
  ['flutter', { ecosystem: 'dart', when: /^build$/ }],
  ['dune', { ecosystem: 'ocaml', when: /^build$/, valueFlags: ['--root', '--profile'] }],
  ['ocamlopt', { ecosystem: 'ocaml' }],
  ['crystal', other(/^build$/)],
  ['shards', other(/^build$/)],
  ['zig', other(/^(build|build-exe|build-lib|cc|c\+\+)$/)],
  ['nim', other(/^(c|cpp|compile)$/)],
  ['nimble', other(/^build$/)],
  ['dub', other(/^build$/)],
  ['odin', other(/^build$/)],
  ['elm', other(/^make$/)],
  ['dmd', other()],
  ['ldc2', other()],
  ['fpc', other()],
  ['gnatmake', other()],
  ['gprbuild', other()],
  ['maturin', { ecosystem: 'python', when: /^(build|develop)$/ }],
  ['pyinstaller', { ecosystem: 'python' }],
  ['npm', scripts],
  ['pnpm', scripts],
  ['yarn', scripts],
  ['bun', scripts],
  ['turbo', scripts],
  ['nx', scripts],
  ['lerna', scripts],
  ['rush', scripts],
  ['tsc', node()],
  ['vue-tsc', node()],
  ['vite', node(/^build$/)],
  ['webpack', node()],
  ['webpack-cli', node()],
  ['rollup', node()],
  ['rolldown', node()],
  ['esbuild', node()],
  ['tsup', node()],
  ['tsdown', node()],
  ['parcel', node(/^build$/)],
  ['ng', node(/^build$/)],
  ['next', node(/^build$/)],
  ['nuxt', node(/^(build|generate)$/)],
  ['nuxi', node(/^(build|generate)$/)],
  ['nest', node(/^build$/)],
  ['astro', node(/^build$/)],
  ['gatsby', node(/^build$/)],
  ['remix', node(/^(vite:)?build$/)],
  ['react-router', node(/^build$/)],
  ['rspack', node(/^build$/)],
  ['rsbuild', node(/^build$/)],
  ['ember', node(/^build$/)],
  ['quasar', node(/^build$/)],
  ['react-scripts', node(/^build$/)],
  ['vue-cli-service', node(/^build$/)],
  ['docusaurus', node(/^build$/)],
  ['ncc', node(/^build$/)],
  ['gulp', node(/^(build|dist|prod)/)],
  ['grunt', node(/^(build|dist|prod)/)],
]);

/** Compilers under their many names: `gcc-12`, `x86_64-linux-musl-gcc`, `clang++`. */
export const COMPILER_NAME = /^(?:[\w.]+-)*(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-[\d.]+)?$/;

/** Arguments with which a compiler answers a question. */
export const COMPILER_QUERY = COMPILER;

/** The names of a project's own scripts that build: `build:prod`, and `web:build` of a part, but not `start:prod`. */
export const BUILD_SCRIPT =
  /^(?:build|prod|dist|compile|bundle)|^(?!(?:start|serve|preview|watch|dev|test|clean)[:#])[\w@/.-]+[:#](?:build|compile|bundle)/;
