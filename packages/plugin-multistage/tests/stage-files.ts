import fc from 'fast-check';

/** How one generated file writes what may be written in several ways. */
interface Style {
  lineBreak: '\n' | '\r\n';
  keyword: (text: string) => string;
  /** What stands between the words of an instruction: a blank, or a continuation. */
  blank: string;
}

const style: fc.Arbitrary<Style> = fc.record({
  lineBreak: fc.constantFrom('\n', '\r\n'),
  keyword: fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toLowerCase(),
  ),
  blank: fc.constantFrom(' ', ' ', ' \\\n  ', ' \\\n# why\n  '),
});

const stageName = fc.constantFrom('build', 'Build', 'builder', 'base', 'deps', 'test', 'x', 'stage-2');
const image = fc.constantFrom(
  'alpine',
  'golang:1.22',
  'node',
  'build:1',
  'scratch',
  'base-${KIND}',
  '${BASE}',
  '$UNKNOWN',
);
const index = fc.integer({ min: 0, max: 6 }).map(String);
const mounted = fc.oneof(stageName, fc.constantFrom('nginx', 'acme/x', 'biuld', 'builde', 'later'));
const source = fc.oneof({ weight: 3, arbitrary: index }, mounted, fc.constant('lib-$ARCH'));

/** The words of an instruction. */
const instruction: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 4, arbitrary: source.map(from => ['COPY', `--from=${from}`, '/a', '/b']) },
  source.map(from => ['COPY', '--chown=1:1', `--from=${from}`, '["/a", "/b"]']),
  source.map(from => ['ONBUILD COPY', `--from=${from}`, '/a', '/b']),
  mounted.map(from => ['RUN', `--mount=type=bind,from=${from},target=/m`, 'true']),
  fc.constantFrom(
    ['WORKDIR', '/app'],
    ['COPY', '.', '.'],
    ['RUN', 'npm ci'],
    ['RUN', 'npm run build'],
    ['RUN', 'CGO_ENABLED=0 go build -o /a .'],
    ['ENV', 'A=1'],
    ['CMD', '["/a"]'],
    ['# note'],
    [''],
  ),
);

/** What several stages may begin with. */
const beginning: fc.Arbitrary<readonly (readonly string[])[]> = fc.constantFrom(
  [],
  [],
  [
    ['WORKDIR', '/app'],
    ['ENV', 'A=1'],
  ],
  [['WORKDIR', '/app'], ['ENV', 'A=1'], ['# note'], ['COPY', '.', '.'], ['RUN', 'npm ci']],
  [
    ['WORKDIR', '/src'],
    ['COPY', '.', '.'],
    ['ENV', 'B=1'],
    ['RUN', 'go mod download'],
  ],
);

const stage = fc.record({
  base: fc.oneof({ weight: 3, arbitrary: image }, stageName),
  platform: fc.boolean(),
  name: fc.option(stageName, { nil: null }),
  beginning,
  instructions: fc.array(instruction, { maxLength: 4 }),
});

/** Dockerfiles with a few stages that need each other, rightly and wrongly, by number and by name. */
export const stageFile: fc.Arbitrary<string> = fc
  .tuple(style, fc.array(stage, { minLength: 1, maxLength: 6 }))
  .map(([{ lineBreak, keyword, blank }, stages]) => {
    const write = ([first = '', ...rest]: readonly string[]): string =>
      [rest.length > 0 ? keyword(first) : first, ...rest].join(blank);
    const blocks = stages.map(({ base, platform, name, beginning, instructions }) =>
      [
        write([
          'FROM',
          ...(platform ? ['--platform=linux/amd64'] : []),
          base,
          ...(name === null ? [] : [keyword('AS'), name]),
        ]),
        ...[...beginning, ...instructions].map(write),
      ].join('\n'),
    );
    const text = ['ARG BASE=build', 'ARG KIND', ...blocks, ''].join('\n');
    return text.replaceAll('\n', lineBreak);
  });
