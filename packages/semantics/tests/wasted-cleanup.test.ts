import { describe, expect, test } from 'vitest';
import { wastedCleanups } from '../src/index.ts';
import { createSourceCode } from '../src/source-code.ts';

/** What the stage `build` of a file cleans up in vain: the commands, or the words of one that does so in part. */
function wastedIn(text: string): string[] {
  const sourceCode = createSourceCode(text);
  const stage = sourceCode.buildGraph.stages.find(({ name }) => name === 'build');
  if (!stage) throw new Error('no stage "build"');
  return wastedCleanups(stage, sourceCode).map(({ command, words }) =>
    words === null
      ? sourceCode.text.slice(...command.range)
      : `${command.name}: ${words.map(word => word.text).join(' ')}`,
  );
}

/** A builder from which one path is taken. */
const builder = (body: string, taken = '/out'): string =>
  `FROM debian AS build\nWORKDIR /src\n${body}\nFROM scratch\nCOPY --from=build ${taken} /\n`;

describe('wasted in a builder', () => {
  test.each<[string, string[]]>([
    // Package managers
    ['RUN apt-get install -y gcc && rm -rf /var/lib/apt/lists/*', ['rm -rf /var/lib/apt/lists/*']],
    ['RUN apt-get update && apt-get clean', ['apt-get clean']],
    ['RUN apt-get install -y gcc && apt-get purge -y gcc', ['apt-get purge -y gcc']],
    ['RUN apt-get install -y gcc\nRUN apt-get purge -y gcc', ['apt-get purge -y gcc']],
    ['RUN apt-get autoremove -y', ['apt-get autoremove -y']],
    ['RUN apk add --virtual .d gcc && make && apk del .d', ['apk del .d']],
    ['RUN apt-get install $X; apt-get purge $X', ['apt-get purge $X']],
    ['RUN yum install -y gcc && yum clean all', ['yum clean all']],
    ['RUN dnf install -y gcc && dnf remove -y gcc', ['dnf remove -y gcc']],
    ['RUN npm ci && npm cache clean --force', ['npm cache clean --force']],
    ['RUN yarn && yarn cache clean', ['yarn cache clean']],
    ['RUN pip install x && pip cache purge', ['pip cache purge']],
    ['RUN conda install x && conda clean -afy', ['conda clean -afy']],
    ['RUN gem install x && gem sources -c', ['gem sources -c']],
    ['RUN go build && go clean -cache -modcache', ['go clean -cache -modcache']],
    ['RUN cargo build && cp target/x /out && cargo clean', ['cargo clean']],
    ['RUN mvn package && cp target/x.jar /out && mvn clean', ['mvn clean']],
    ['RUN gradle build && cp build/x.jar /out && gradle clean', ['gradle clean']],
    // Caches, archives, trees
    ['RUN make && rm -rf ~/.cache /tmp/x', ['rm -rf ~/.cache /tmp/x']],
    ['RUN make; find /var/cache -name "*.bin" -delete', ['find /var/cache -name "*.bin" -delete']],
    ['RUN wget http://x/a.tgz && tar xf a.tgz && rm a.tgz', ['rm a.tgz']],
    ['RUN git clone http://x/a && make -C a && rm -rf a', ['rm -rf a']],
    ['RUN wget http://x/a.tgz\nRUN tar xf a.tgz\nRUN rm a.tgz', ['rm a.tgz']],
    ['COPY . .\nRUN make && cp x /out && rm -rf /src', ['rm -rf /src']],
    ['RUN npm ci\nRUN rm -rf node_modules', ['rm -rf node_modules']],
    ['RUN mkdir /x && touch /x/y && rm -rf /x', ['rm -rf /x']],
    ["RUN bash -c 'wget http://x/a; sh a; rm a'", ['rm a']],
    ['RUN <<EOF\nwget http://x/a\nsh a\nrm a\nEOF', ['rm a']],
    ['ONBUILD RUN make && rm -rf /tmp/x', ['rm -rf /tmp/x']],
    // Only a part of a command
    ['RUN make && rm -rf /out/doc /tmp/x', ['rm: /tmp/x']],
    ['COPY . .\nRUN make && rm -rf /etc/nginx/x /src/y', ['rm: /src/y']],
  ])('%j', (body, expected) => {
    expect(wastedIn(builder(body))).toEqual(expected);
  });
});

describe('needed in a builder', () => {
  test.each([
    // What reaches into what is taken
    ['a part of it', 'RUN make && rm -rf /out/doc', '/out'],
    ['it itself', 'RUN make && rm -rf /out', '/out'],
    ['around it', 'RUN make && rm -rf /opt/x', '/opt/x/y'],
    ['all of the builder', 'RUN make && rm -rf /tmp/*', '/'],
    ['a pattern', 'RUN make && rm -rf /opt/a', '/opt/*'],
    ['packages of a taken system folder', 'RUN apt-get install -y gcc && apt-get purge -y gcc', '/usr/lib'],
    ['a cleaned cache that is taken', 'RUN npm ci && npm cache clean --force', '/root'],
    ['the module cache, taken', 'RUN go build && go clean -modcache', '/go'],
    ['what is copied there', 'RUN make && rm -rf /opt/x/doc && cp -r /opt/x /out', '/out'],
    ['what is moved there', 'RUN rm -rf /usr/local/go/.git && mv /usr/local/go /out', '/out'],
    ['what is linked there', 'RUN rm -rf /a/b && ln -s /a /out/a', '/out'],
    ['what is packed there', 'RUN rm -rf /a/b && tar czf /out/a.tgz /a', '/out'],
    ['what is taken is not known', 'RUN make && rm -rf /src/x', '$X'],
    // What the build needs
    ['made again', 'RUN mkdir x && rm -rf x && mkdir x', '/out'],
    ['copied again', 'COPY a /src/a\nRUN rm -rf /src/a\nCOPY b /src/a', '/out'],
    ['before the build', 'COPY . .\nRUN rm -rf /src/dist && make', '/out'],
    ['before an installation', 'COPY . .\nRUN rm -rf node_modules && npm ci', '/out'],
    ['a clean before the build', 'RUN cargo clean && cargo build', '/out'],
    ['a clean with the build', 'RUN make clean all && mvn clean package', '/out'],
    ['of the base image', 'RUN rm /etc/nginx/conf.d/default.conf', '/out'],
    ['a package of the base image', 'RUN apt-get purge -y vim', '/out'],
    ['a first command', 'RUN rm -rf /var/lib/apt/lists/*', '/out'],
    ['an unknown path', 'RUN make && rm -rf $X', '/out'],
    ['a credential', 'COPY . .\nRUN make && rm /src/.npmrc', '/out'],
    ['a cache mount', 'RUN --mount=type=cache,target=/root/.cache make && rm -rf /root/.cache/x', '/out'],
    ['another root', 'RUN dnf --installroot /mnt install x && dnf --installroot /mnt clean all', '/out'],
    ['a query', 'RUN gem sources --list && dotnet nuget locals all --list', '/out'],
    ['a substitution', 'RUN x $(rm -rf /tmp/x)', '/out'],
    ['nothing to clean', 'RUN make && echo rm -rf /tmp/x', '/out'],
  ])('%s', (_, body, taken) => {
    expect(wastedIn(builder(body, taken))).toEqual([]);
  });
});

describe('stages on one another', () => {
  test('only what stands in the stage itself', () => {
    const text =
      'FROM a AS base\nRUN x && apt-get clean\nFROM base AS build\nRUN apt-get clean\nFROM scratch\nCOPY --from=build /x /x';
    expect(wastedIn(text)).toEqual(['apt-get clean']);
  });

  test('what is inherited counts as made', () => {
    const text =
      'FROM a AS base\nRUN wget http://x/a.tgz\nFROM base AS build\nRUN rm a.tgz\nFROM scratch\nCOPY --from=build /x /x';
    expect(wastedIn(text)).toEqual(['rm a.tgz']);
  });

  test('what is taken from an heir is taken', () => {
    const text =
      'FROM a AS build\nRUN mkdir /x && rm -rf /x/y\nFROM build AS heir\nRUN make\nFROM scratch\nCOPY --from=heir /x /x';
    expect(wastedIn(text)).toEqual([]);
  });

  test('what an heir does afterwards does not count', () => {
    const text =
      'FROM a AS build\nRUN wget http://x/a && rm a\nFROM build AS heir\nRUN touch a\nFROM scratch\nCOPY --from=build /x /x\nCOPY --from=heir /y /y';
    expect(wastedIn(text)).toEqual(['rm a']);
  });

  test('mounts take too', () => {
    const text = (source: string) =>
      `FROM a AS build\nRUN mkdir /x && rm -rf /x/y\nFROM b\nRUN --mount=from=build,target=/m${source} x`;
    expect(wastedIn(text(',source=/x'))).toEqual([]);
    expect(wastedIn(text(',src=/z'))).toEqual(['rm -rf /x/y']);
    expect(wastedIn(text(''))).toEqual([]);
  });
});

describe('long files', () => {
  const times = (count: number, part: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => part(i)).join('');

  test.each<[string, string, number]>([
    [
      'commands',
      builder(`RUN x${times(2_000, i => ` && wget http://x/f${i} && sh f${i} && rm f${i}`)}`),
      2_000,
    ],
    ['instructions', builder(times(2_000, i => `RUN wget http://x/f${i}\nRUN rm f${i}\n`)), 2_000],
    [
      'packages',
      builder(`RUN x${times(2_000, i => ` && apt-get install p${i} && apt-get purge p${i}`)}`),
      2_000,
    ],
    [
      'copies on their way out',
      builder(`RUN x${times(2_000, i => ` && cp /a${i} /out/a${i} && rm /a${i}`)}`),
      0,
    ],
    [
      'paths that are taken',
      `FROM a AS build\n${times(1_000, i => `RUN touch /t${i} && rm /t${i}\n`)}FROM b\n${times(1_000, i => `COPY --from=build /o${i} /\n`)}`,
      1_000,
    ],
  ])('%s', (_, text, expected) => {
    expect(wastedIn(text).length).toBe(expected);
  });

  test.each([
    ['on one another', (i: number) => (i === 0 ? 'a' : `s${i - 1}`), 'COPY --from=s1999 /out /'],
    ['beside each other', () => 'a', times(2_000, i => `COPY --from=s${i} /out /\n`)],
  ])('2,000 stages %s', (_, base, copies) => {
    const stages = times(2_000, i => `FROM ${base(i)} AS s${i}\nRUN wget http://x/f${i} && rm f${i}\n`);
    const sourceCode = createSourceCode(`${stages}FROM scratch\n${copies}`);
    const found = sourceCode.buildGraph.stages.flatMap(stage => wastedCleanups(stage, sourceCode));
    expect(found.length).toBe(2_000);
  });
});
