import type { CommandFacts, Ecosystem } from '@dflint/semantics';

/** Programs that belong to a toolchain, by what it builds. `dotnet x.dll` and `java -jar` run, and need no toolchain. */
const TOOLS: Readonly<Partial<Record<Ecosystem, RegExp>>> = {
  c: /^(make|gmake|cmake|ninja|meson|gcc|g\+\+|cc|c\+\+|clang|clang\+\+|gfortran|emcc|emmake|emcmake)(-[\d.]+)?$/,
  go: /^(go|gofmt|dlv|air|gow|CompileDaemon|reflex|mage)$/,
  rust: /^(cargo|rustc|rustup|bacon)$/,
  java: /^(mvn|mvnw|mvnd|gradle|gradlew|ant|sbt|javac|jshell|jcmd|jstack|jmap|lein|clojure|clj)$/,
  swift: /^(swift|swiftc)$/,
  haskell: /^(stack|cabal|ghc|ghci|runghc|runhaskell)$/,
  elixir: /^(mix|iex|elixir|rebar3|erl)$/,
  erlang: /^(rebar3|erl|escript)$/,
  dart: /^(dart|flutter|pub)$/,
  ocaml: /^(dune|opam|ocaml|utop)$/,
  other: /^(bazel|bazelisk|crystal|shards|zig|nim|nimble|dub)$/,
};
const DOTNET_COMMANDS = /^(run|watch|build|test|publish|ef|tool)$/;
const DEV_SERVERS =
  /^(vite|nodemon|ts-node|ts-node-dev|tsx|webpack-dev-server|tsc|ng|concurrently|jest|vitest|storybook|start-storybook)$/;
const DEV_SCRIPT = /^(dev|develop|watch|serve|test|storybook|lint|start[:-]dev|dev[:-].*)$/;

/** Whether the container itself runs a toolchain: CMD, ENTRYPOINT or HEALTHCHECK name a program of it. */
export function runsToolchain(runtime: readonly CommandFacts[], ecosystems: readonly Ecosystem[]): boolean {
  return runtime.some(({ command }) => {
    const words = [
      command.name,
      ...command.args.map(word => word.text.slice(word.text.lastIndexOf('/') + 1)),
    ];
    return ecosystems.some(ecosystem => {
      if (ecosystem === 'dotnet') return command.name === 'dotnet' && DOTNET_COMMANDS.test(words[1] ?? '');
      if (ecosystem === 'node') return false;
      return words.some(
        (word, index) => (TOOLS[ecosystem]?.test(word) ?? false) && (index === 0 || isProgram(word)),
      );
    });
  });
}

/** Words that name a program wherever they stand; `go` and `make` may be anything. */
function isProgram(word: string): boolean {
  return !/^(go|make|cc|ant|air|pub|elixir|mix|dart|crystal|zig|nim)$/.test(word);
}

/** Whether the container runs what only development dependencies bring: a dev server, a watcher, a test runner. */
export function runsDevelopmentTools(runtime: readonly CommandFacts[]): boolean {
  return runtime.some(({ command, build }) => {
    if (build || DEV_SERVERS.test(command.name)) return true;
    const isScriptRunner = /^(npm|yarn|pnpm|bun)$/.test(command.name);
    const words = command.args.map(word => word.text).filter(text => !text.startsWith('-') && text !== 'run');
    if (isScriptRunner) return DEV_SCRIPT.test(words[0] ?? '') || DEV_SERVERS.test(words[0] ?? '');
    return (
      /^(next|nuxt|gatsby|ember|react-scripts|vue-cli-service|remix|astro|nest)$/.test(command.name) &&
      /^(dev|develop|serve|start:dev|watch|test)$/.test(words[0] ?? '')
    );
  });
}
