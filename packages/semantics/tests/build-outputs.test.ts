import { describe, expect, test } from 'vitest';
import { buildOutputs, createSourceCode, isBuildOutput } from '../src/index.ts';

/** What the last build step of a RUN in /src leaves behind: each path with `/` behind folders. */
function outputsOf(command: string): string[] {
  const sourceCode = createSourceCode(`FROM debian\nWORKDIR /src\nRUN ${command}\n`);
  const run = sourceCode.ast.stages[0]?.instructions[1];
  if (run?.type !== 'RunInstruction') throw new Error('There is no RUN.');
  const build = sourceCode.getCommands(run).findLast(facts => facts.build)?.build;
  if (!build) throw new Error(`"${command}" is no build step.`);
  return buildOutputs(build).map(({ path, isFolder }) => (isFolder ? `${path}/` : path));
}

const table: readonly (readonly [command: string, ...outputs: string[]])[] = [
  ['go build', '/src/*'],
  ['go build -o app .', '/src/app'],
  ['go build -o=/bin/app ./cmd/app', '/bin/app'],
  ['go build -ldflags "-s -w" -o bin/ ./cmd/app', '/src/bin/'],
  ['go build -o bin ./...', '/src/bin/'],
  ['go build main.go', '/src/main'],
  ['go build -C sub -o x', '/src/sub/x'],
  ['cd sub && go build -o ../x', '/src/x'],
  ['go install ./...', '${GOPATH}/bin/*', '/go/bin/*'],
  ['cargo build', '/src/target/debug/*'],
  ['cargo build --release', '/src/target/release/*'],
  ['cargo build -r --bin server', '/src/target/release/server'],
  [
    'cargo build --release --target x86_64-unknown-linux-musl',
    '/src/target/x86_64-unknown-linux-musl/release/*',
  ],
  ['cargo build --release --target-dir /out', '/out/release/*'],
  ['cargo build --profile dist --manifest-path app/Cargo.toml', '/src/app/target/dist/*'],
  ['cargo install --path . --root /out', '/out/bin/*'],
  ['rustc -O main.rs', '/src/main'],
  ['gcc hello.c', '/src/a.out'],
  ['gcc -Wall -Werror -fno-omit-frame-pointer -o hello hello.c', '/src/hello'],
  ['g++-12 -std=c++20 -c a.cpp', '/src/*.o'],
  ['make', '/src/'],
  ['make -j install', '/src/', '/usr/local/'],
  ['make -C lib install PREFIX=/opt/x DESTDIR=/stage', '/src/lib/', '/stage/opt/x/'],
  ['cmake --build out', '/src/out/'],
  ['cmake --build out --target install', '/src/out/', '/usr/local/'],
  ['ninja -C out install', '/src/out/', '/usr/local/'],
  ['mvn -B package', '/src/target/', '/src/*/target/', '/src/*/*/target/'],
  ['mvn -f app/pom.xml package', '/src/app/target/', '/src/app/*/target/', '/src/app/*/*/target/'],
  ['./gradlew bootJar --no-daemon', '/src/build/', '/src/*/build/', '/src/*/*/build/'],
  ['javac -encoding UTF-8 Main.java', '/src/*.class'],
  ['javac -cp lib.jar -d out a/Main.java', '/src/out/'],
  ['dotnet publish -c Release -o /app', '/app/'],
  ['dotnet publish --output out App/App.csproj', '/src/out/'],
  ['dotnet build App/App.csproj', '/src/App/bin/', '/src/App/*/bin/', '/src/App/*/*/bin/'],
  ['tsc --outDir lib', '/src/lib/'],
  ['npx vite build', '/src/dist/'],
  ['npx vite build --outDir=/www', '/www/'],
  ['ng build --output-path www', '/src/www/'],
  ['bazel build //:app'],
];

describe('buildOutputs', () => {
  test.each(table)('%s', (command, ...outputs) => {
    expect(outputsOf(command)).toEqual(outputs);
  });
});

describe('isBuildOutput', () => {
  test.each([
    ['/src/app', { path: '/src/*', glob: true, isFolder: false }, true],
    ['/src/bin/app', { path: '/src/*', glob: true, isFolder: false }, false],
    ['/src/bin/app', { path: '/src', glob: false, isFolder: true }, true],
    ['/src', { path: '/src', glob: false, isFolder: true }, true],
    ['/srcs/app', { path: '/src', glob: false, isFolder: true }, false],
  ])('%s in %o', (path, output, expected) => {
    expect(isBuildOutput(path, output)).toBe(expected);
  });
});
