import { describe, expect, test } from 'vitest';
import { copiedPaths, copiedTree, sourceTrees, takenPaths } from '../src/index.ts';
import { createSourceCode } from '../src/source-code.ts';

/** The source trees at the end of the first stage that is named `build`: path, `*` for a whole one, `: step` where it was built. */
function treesIn(text: string): string[] {
  const sourceCode = createSourceCode(text);
  const stage = sourceCode.buildGraph.stages.find(({ name }) => name === 'build');
  if (!stage) throw new Error('no stage "build"');
  return sourceTrees(stage, sourceCode).map(
    ({ path, whole, build }) => `${path}${whole ? '*' : ''}${build ? `: ${build.label}` : ''}`,
  );
}

/** A builder, which the last stage takes something from. */
const builder = (body: string): string =>
  `FROM golang AS build\nWORKDIR /src\n${body}\nFROM scratch\nCOPY --from=build /x /x\n`;

describe('where sources are put', () => {
  test.each<[string, string[]]>([
    ['COPY . .', ['/src*']],
    ['COPY . /app', ['/app*']],
    ['ADD ./ /app/', ['/app*']],
    ['COPY * ./', ['/src*']],
    ['COPY / /', ['/*']],
    ['COPY src ./src', ['/src/src']],
    ['COPY src/ lib/ /app/', ['/app', '/app']],
    ['COPY main.go go.mod ./', ['/src']],
    ['COPY main.go /app/main.go', ['/app']],
    ['COPY cmd/*.go ./', ['/src']],
    ['COPY --chown=a:b . .', ['/src*']],
    ['COPY ["src", "/app"]', ['/app']],
    ['ARG D=/app\nCOPY . $D', ['/app*']],
    ['WORKDIR /a\nCOPY . b', ['/a/b*']],
    ['WORKDIR $X\nCOPY . .', ['${X}*']],
    ['ONBUILD COPY . .', ['/src*']],
    ['RUN git clone http://x/a', ['/src/a*']],
    ['RUN cd /tmp && git clone http://x/a b', ['/tmp/b*']],
    ['ADD https://x.io/a/b.git#v1 /b', ['/b*']],
    ['ADD git@x.io:a/b.git /b', ['/b*']],
    // What is no source
    ['COPY go.mod go.sum ./', []],
    ['COPY package.json yarn.lock tsconfig.json ./', []],
    ['COPY Makefile LICENSE .dockerignore ./', []],
    ['COPY vite.config.ts ./', []],
    ['COPY .git .git', []],
    ['COPY <<EOF /a.go\npackage main\nEOF', []],
    ['COPY --from=node /app /app', []],
    ['ADD https://x.io/a.tgz /b', []],
    ['RUN --mount=type=bind,target=. make', []],
    ['RUN wget http://x/a.tgz', []],
  ])('%j', (body, expected) => {
    expect(treesIn(builder(body))).toEqual(expected);
  });
});

describe('where they are built', () => {
  test.each<[string, string[]]>([
    ['COPY . .\nRUN make', ['/src*: make']],
    ['COPY . .\nRUN cd cmd && go build', ['/src*: go build']],
    ['COPY src ./src\nRUN make', ['/src/src: make']],
    ['COPY . /app\nRUN make -C /app', ['/app*: make']],
    ['COPY . /app\nRUN cd /app && make', ['/app*: make']],
    ['WORKDIR /\nCOPY . /app\nRUN make', ['/app*: make']],
    ['COPY . .\nRUN go build && make', ['/src*: go build']],
    ['COPY a ./a\nCOPY b ./b\nRUN make -C a', ['/src/a: make', '/src/b: make']],
    ["COPY . .\nRUN sh -c 'make'", ['/src*: make']],
    ['RUN git clone http://x/a && make -C a', ['/src/a*: make']],
    ['COPY . /app\nRUN make', ['/app*']],
    ['RUN make\nCOPY . .', ['/src*']],
    ['COPY . .\nRUN make test', ['/src*']],
    // A program in another language, that needs its sources to run
    ['COPY . .\nRUN go build -o helper\nRUN npm ci', ['/src*']],
    ['COPY . .\nRUN npm run build && npm ci --omit=dev', ['/src*: npm run build']],
  ])('%j', (body, expected) => {
    expect(treesIn(builder(body))).toEqual(expected);
  });
});

describe('from stage to stage', () => {
  test.each<[string, string, string[]]>([
    ['inherited', 'FROM a AS s\nCOPY . /s\nRUN cd /s && make\nFROM s AS build', ['/s*: make']],
    ['built by an heir', 'FROM a AS s\nCOPY . /s\nFROM s AS build\nRUN cd /s && make', ['/s*: make']],
    [
      'copied',
      'FROM a AS s\nCOPY . /s\nRUN cd /s && make\nFROM a AS build\nCOPY --from=s /s /t',
      ['/t*: make'],
    ],
    [
      'copied with a folder around it',
      'FROM a AS s\nCOPY . /u/s\nFROM a AS build\nCOPY --from=s /u /t',
      ['/t/s*'],
    ],
    ['copied in part', 'FROM a AS s\nCOPY . /s\nFROM a AS build\nCOPY --from=s /s/dist /t', []],
    [
      'a part that is named as source',
      'FROM a AS s\nCOPY . /s\nFROM a AS build\nCOPY --from=s /s/src /t',
      ['/t*'],
    ],
    ['an image', 'FROM a AS build\nCOPY --from=b /s /s', []],
    [
      'a sibling is not changed',
      'FROM a AS s\nCOPY . /s\nFROM s AS t\nRUN cd /s && make\nFROM s AS build',
      ['/s*'],
    ],
  ])('%s', (_, text, expected) => {
    const heirs = text.includes(' AS t') ? 'COPY --from=t /x /x\n' : '';
    expect(treesIn(`${text}\nFROM scratch\n${heirs}COPY --from=build /x /x\n`)).toEqual(expected);
  });
});

describe('what a COPY takes along', () => {
  const tree = (paths: string, body = 'COPY . .\nRUN make'): string[] => {
    const sourceCode = createSourceCode(
      `FROM a AS build\nWORKDIR /app\n${body}\nFROM scratch\nCOPY --from=build ${paths} /x/`,
    );
    const [stage, last] = sourceCode.buildGraph.stages;
    const copy = last?.node.instructions[0];
    if (!stage || copy?.type !== 'CopyInstruction') throw new Error('no COPY');
    const trees = sourceTrees(stage, sourceCode);
    return copiedPaths(copy, sourceCode).flatMap(copied => copiedTree(copied, trees)?.path ?? []);
  };

  test.each<[string, string[]]>([
    ['/app', ['/app']],
    ['/app/', ['/app']],
    ['/app/*', ['/app']],
    ['/app/.', ['/app']],
    ['/', ['/app']],
    ['app', ['/app']],
    ['/app/../app', ['/app']],
    ['/app/src', ['/app']],
    ['/app/x/source', ['/app']],
    ['/app/dist', []],
    ['/app/app', []],
    ['/app/node_modules', []],
    ['/app/*.jar', []],
    ['/usr/bin/x', []],
    ['/application', []],
    ['/app/dist /app', ['/app']],
  ])('%s: %j', (paths, expected) => {
    expect(tree(paths)).toEqual(expected);
  });

  test('a folder of the context below the folder of the build', () => {
    expect(tree('/app/public', 'COPY public ./public\nCOPY src ./src\nRUN npm run build')).toEqual([]);
    expect(tree('/app', 'COPY public ./public\nCOPY src ./src\nRUN npm run build')).toEqual(['/app/public']);
  });
});

describe('what other stages take', () => {
  const takenFrom = (rest: string): string[] => {
    const sourceCode = createSourceCode(`FROM a AS build\nARG D=/d\n${rest}`);
    const [stage] = sourceCode.buildGraph.stages;
    return stage
      ? takenPaths(stage, sourceCode).map(({ path, glob }) => (glob ? `${path} (pattern)` : path))
      : [];
  };

  test.each<[string, string[]]>([
    ['FROM b\nCOPY --from=build /x /y', ['/x']],
    ['FROM b\nCOPY --from=build x/ /y/z /', ['/x', '/y/z']],
    ['FROM b\nCOPY --from=0 /x /', ['/x']],
    ['FROM b\nCOPY --from=build /x/*.jar /', ['/x/*.jar (pattern)']],
    ['FROM b\nCOPY --from=build /x/* /', ['/x']],
    ['FROM b\nARG D=/d\nCOPY --from=build $D/x /', ['/d/x']],
    ['FROM b\nCOPY --from=build $U /', ['${U}']],
    ['FROM b\nRUN --mount=from=build,source=/x,target=/y z', ['/x']],
    ['FROM b\nRUN --mount=type=bind,from=build,src=x,target=/y z', ['/x']],
    ['FROM b\nRUN --mount=from=build,target=/y z', ['/']],
    ['FROM build AS h\nFROM b\nCOPY --from=h /x /\nCOPY --from=build /y /', ['/y', '/x']],
    ['FROM b\nCOPY --from=c /x /', []],
    ['FROM build', []],
  ])('%j', (rest, expected) => {
    expect(takenFrom(rest)).toEqual(expected);
  });
});

describe('long files', () => {
  const times = (count: number, part: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => part(i)).join('');

  test.each<[string, string, number]>([
    [
      'clones and builds in one RUN',
      builder(`RUN x${times(2_000, i => ` && git clone http://x/f${i} && make -C f${i}`)}`),
      2_000,
    ],
    ['copies and builds', builder(times(2_000, i => `COPY a.c /s${i}/\nRUN make -C /t${i}\n`)), 2_000],
  ])('%s', (_, text, expected) => {
    expect(treesIn(text).length).toBe(expected);
  });

  test.each([
    ['start from one another', (i: number) => `FROM s${i - 1} AS s${i}\nCOPY a.c /s${i}/\nRUN make\n`, 501],
    ['copy from one another', (i: number) => `FROM a AS s${i}\nCOPY --from=s${i - 1} /s /s\nRUN make\n`, 1],
    [
      'copy twice from one another',
      (i: number) => `FROM a AS s${i}\nCOPY --from=s${i - 1} / /a\nCOPY --from=s${i - 1} /a /\n`,
      2,
    ],
  ])('500 stages that %s', (_, stage, expected) => {
    const text = `FROM a AS s0\nCOPY . /s\n${times(500, i => stage(i + 1))}`;
    const sourceCode = createSourceCode(text);
    const last = sourceCode.buildGraph.stages.at(-1);
    expect(last && sourceTrees(last, sourceCode).length).toBe(expected);
  });
});
