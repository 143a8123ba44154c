import { describe, expect, test } from 'vitest';
import { createSourceCode } from '../src/source-code.ts';
import { type StageGraphReport, stageGraphReport } from '../src/stage-graph-report.ts';

function reportOf(text: string, targets: string[] = []): StageGraphReport {
  return stageGraphReport(createSourceCode(text, { targets }));
}

/** `kind origin: source > destination, ...` of what the last stage needs besides its FROM. */
function needsOf(text: string): string[] {
  const needs = reportOf(text).stages.at(-1)?.needs.slice(1) ?? [];
  return needs.map(({ kind, stage, image, paths }) => {
    const crossing = paths.map(({ source, destination }) => `${source} > ${destination}`).join(', ');
    return `${kind} ${stage ?? image}: ${crossing}`;
  });
}

test('tells stages, what they need, and what is built', () => {
  expect(
    reportOf('# a\nFROM golang:1 AS Build\nFROM build AS lint\n\nFROM scratch\nCOPY --from=0 /a /b\n'),
  ).toEqual({
    stages: [
      {
        index: 0,
        name: 'Build',
        line: 2,
        role: 'builder',
        isTarget: false,
        needs: [{ kind: 'from', stage: null, image: 'golang:1', line: 2, paths: [] }],
      },
      {
        index: 1,
        name: 'lint',
        line: 3,
        role: 'unreached',
        isTarget: false,
        needs: [{ kind: 'from', stage: 0, image: null, line: 3, paths: [] }],
      },
      {
        index: 2,
        name: null,
        line: 5,
        role: 'shipped',
        isTarget: true,
        needs: [
          { kind: 'from', stage: null, image: 'scratch', line: 5, paths: [] },
          { kind: 'copy', stage: 0, image: null, line: 6, paths: [{ source: '/a', destination: '/b' }] },
        ],
      },
    ],
    targets: [{ stage: 2, builds: [0, 2], mayBuild: [], skips: [1], legacyBuilds: [1] }],
  });
});

test('a file without stages has nothing', () => {
  expect(reportOf('RUN x\n')).toEqual({ stages: [], targets: [] });
});

describe('paths', () => {
  const build = 'FROM golang AS b\nFROM scratch\n';
  test.each([
    ['absolute', 'COPY --from=b /a /c', 'copy 0: /a > /c'],
    ['relative: from the root of the origin', 'WORKDIR /w\nCOPY --from=b a c', 'copy 0: /a > /w/c'],
    ['into a folder', 'COPY --from=b /a /c/', 'copy 0: /a > /c/'],
    ['into the working folder', 'WORKDIR /w\nCOPY --from=b /a ./', 'copy 0: /a > /w/'],
    ['into the root', 'COPY --from=b /a /', 'copy 0: /a > /'],
    ['several', 'COPY --from=b /a /b/*.jar /c/', 'copy 0: /a > /c/, /b/*.jar > /c/'],
    ['with a space', 'COPY --from=b ["/a b", "/c d"]', 'copy 0: /a b > /c d'],
    ['with a known variable', 'ARG A=/x\nCOPY --from=b $A/y $A', 'copy 0: /x/y > /x'],
    ['with an unknown variable', 'ARG A\nCOPY --from=b /a/$A/y /c', 'copy 0: /a/${A}/y > /c'],
    ['an image', 'COPY --from=node:22 /a /c', 'copy node:22: /a > /c'],
    ['an image that is not known', 'COPY --from=$X /a /c', 'copy ${X}: /a > /c'],
    ['a trigger', 'ONBUILD COPY --from=b /a /c', 'copy 0: /a > /c'],
    ['a mount', 'RUN --mount=from=b,source=/a,target=/c true', 'mount 0: /a > /c'],
    ['a mount by other names', 'RUN --mount=from=b,src=a,dst=/c true', 'mount 0: /a > /c'],
    ['a mount without a source', 'RUN --mount=type=bind,from=b,destination=/c true', 'mount 0: / > /c'],
    ['a mount without a target', 'WORKDIR /w\nRUN --mount=from=b true', 'mount 0: / > /w'],
  ])('%s', (_, line, expected) => {
    expect(needsOf(build + line)).toEqual([expected]);
  });

  test('below the WORKDIR of an image', () => {
    expect(needsOf('FROM a AS b\nFROM c\nCOPY --from=b /a .\nCOPY --from=b /a d/')).toEqual([
      'copy 0: /a > .',
      'copy 0: /a > ./d/',
    ]);
  });

  test('one need for each mount', () => {
    expect(needsOf(`${build}RUN --mount=from=b,target=/b --mount=from=c,target=/c true`)).toEqual([
      'mount 0: / > /b',
      'mount c: / > /c',
    ]);
  });
});

describe('builds', () => {
  const text = `FROM a AS deps
FROM deps AS test
FROM deps AS build
FROM b AS app
COPY --from=build /x /x
FROM c AS docs
`;
  test.each<[string, string[], StageGraphReport['targets']]>([
    [
      'the last stage',
      [],
      [{ stage: 4, builds: [4], mayBuild: [], skips: [0, 1, 2, 3], legacyBuilds: [0, 1, 2, 3] }],
    ],
    ['a target', ['app'], [{ stage: 3, builds: [0, 2, 3], mayBuild: [], skips: [1, 4], legacyBuilds: [1] }]],
    ['the first', ['0'], [{ stage: 0, builds: [0], mayBuild: [], skips: [1, 2, 3, 4], legacyBuilds: [] }]],
    [
      'two targets, in the order of the file',
      ['app', 'TEST'],
      [
        { stage: 1, builds: [0, 1], mayBuild: [], skips: [2, 3, 4], legacyBuilds: [] },
        { stage: 3, builds: [0, 2, 3], mayBuild: [], skips: [1, 4], legacyBuilds: [1] },
      ],
    ],
  ])('%s', (_, targets, expected) => {
    expect(reportOf(text, targets).targets).toEqual(expected);
  });

  const bases = 'FROM a AS base-amd64\nFROM b AS base-arm64\nFROM c AS docs\n';
  test.each<[string, string, Omit<StageGraphReport['targets'][number], 'stage'>]>([
    [
      'an unknown part',
      `${bases}FROM base-$TARGETARCH\n`,
      { builds: [3], mayBuild: [0, 1], skips: [2], legacyBuilds: [0, 1, 2] },
    ],
    [
      'an argument with a default',
      `ARG KIND=arm64\n${bases}FROM base-$KIND\n`,
      { builds: [1, 3], mayBuild: [0], skips: [2], legacyBuilds: [0, 2] },
    ],
  ])('what depends on %s may be built', (_, file, expected) => {
    expect(reportOf(file).targets).toEqual([{ stage: 3, ...expected }]);
  });
});
