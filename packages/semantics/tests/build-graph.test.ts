import { parse } from '@dflint/parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BuildGraph, type Origin, chainOf } from '../src/build-graph.ts';
import { createSourceCode } from '../src/source-code.ts';

function graphOf(text: string, targets: string[] = []): BuildGraph {
  return createSourceCode(text, { targets }).buildGraph;
}

function show(origin: Origin): string {
  return origin.kind === 'stage' ? `#${origin.stage.index}` : (origin.image?.name ?? `?${origin.text}`);
}

function edgesOf(text: string): string[] {
  return graphOf(text).stages.flatMap(stage =>
    stage.edges.map(e => `${stage.index} ${e.kind} ${show(e.origin)}`),
  );
}

function rolesOf(text: string, targets?: string[]): string {
  return graphOf(text, targets)
    .stages.map(({ role, isTarget }) => (isTarget ? role.toUpperCase() : role))
    .join(' ');
}

function problemsOf(text: string): string[] {
  return graphOf(text).problems.map(({ kind, word, stage }) => `${kind} ${word.value} ${stage.index}`);
}

describe('edges', () => {
  test.each([
    ['an image', 'FROM golang:1.22', ['0 from golang']],
    ['a stage', 'FROM golang AS b\nFROM b', ['0 from golang', '1 from #0']],
    ['any letter case', 'FROM golang AS Build\nFROM bUILD', ['0 from golang', '1 from #0']],
    ['a stage has no tags', 'FROM golang AS b\nFROM b:1', ['0 from golang', '1 from b']],
    ['an ARG default', 'ARG BASE=b\nFROM golang AS b\nFROM $BASE', ['0 from golang', '1 from #0']],
    ['an unknown image', 'ARG BASE\nFROM $BASE', ['0 from ?${BASE}']],
    ['an unknown tag', 'ARG V\nFROM golang:$V-alpine', ['0 from golang']],
    ['a default in the line', 'ARG BASE\nFROM ${BASE:-golang:1.22}', ['0 from golang']],
    [
      'a platform argument',
      'FROM golang AS b-x\nFROM b-$TARGETARCH',
      ['0 from golang', '1 from ?b-${TARGETARCH}'],
    ],
    ['no image name', 'FROM Golang', ['0 from ?Golang']],
    ['COPY --from=name', 'FROM a AS b\nFROM c\nCOPY --from=B /x /', ['0 from a', '1 from c', '1 copy #0']],
    ['COPY --from=index', 'FROM a\nFROM c\nCOPY --from=0 /x /', ['0 from a', '1 from c', '1 copy #0']],
    ['COPY --from=image', 'FROM a\nCOPY --from=golang:1 /x /', ['0 from a', '0 copy golang']],
    [
      'COPY --from=$X',
      'ARG X=b\nFROM a AS b\nFROM c\nCOPY --from=$X /x /',
      ['0 from a', '1 from c', '1 copy ?${X}'],
    ],
    [
      'mounts',
      'FROM a AS b\nFROM c\nRUN --mount=from=b,target=/b --mount=type=cache,from=d,target=/d true',
      ['0 from a', '1 from c', '1 mount #0', '1 mount d'],
    ],
    [
      'a mount takes no index',
      'FROM a\nFROM c\nRUN --mount=from=0,target=/b true',
      ['0 from a', '1 from c', '1 mount 0'],
    ],
    [
      'mounts that take no origin',
      'FROM a\nRUN --mount=type=tmpfs,from=x,target=/b --mount=type=secret,from=x,id=y true',
      ['0 from a'],
    ],
    [
      'triggers',
      'FROM a AS b\nFROM c\nONBUILD COPY --from=b /x /\nONBUILD RUN --mount=from=b,target=/b true',
      ['0 from a', '1 from c', '1 copy #0', '1 mount #0'],
    ],
    [
      'a later stage of the same name',
      'FROM a AS x\nFROM b AS x\nFROM x',
      ['0 from a', '1 from b', '2 from #1'],
    ],
    [
      'the stage before, not the one behind',
      'FROM a AS x\nFROM x\nFROM b AS x',
      ['0 from a', '1 from #0', '2 from b'],
    ],
  ])('%s', (_, text, expected) => {
    expect(edgesOf(text)).toEqual(expected);
  });

  test('tell what they stand on', () => {
    const { stages } = graphOf(
      'FROM a AS b\nFROM c\nONBUILD COPY --from=b /x /\nRUN --mount=type=bind,from=b,target=/b true',
    );
    const [from, copy, mount] = stages[1]?.edges ?? [];
    expect(from).toMatchObject({
      word: { value: 'c' },
      flag: null,
      option: null,
      instruction: { type: 'FromInstruction' },
    });
    expect(copy).toMatchObject({
      word: { value: 'b' },
      flag: { name: 'from' },
      instruction: { type: 'CopyInstruction' },
    });
    expect(mount).toMatchObject({
      flag: { name: 'mount' },
      option: { key: 'from' },
      instruction: { type: 'RunInstruction' },
    });
    expect(stages[0]?.dependents).toEqual([copy, mount]);
  });
});

describe('more targets', () => {
  test.each<[string, string[], string[], string]>([
    ['besides the last stage', [], ['x'], 'SHIPPED unreached SHIPPED'],
    ['besides the targets', ['Y'], ['0'], 'SHIPPED SHIPPED unreached'],
    ['of the same stage', [], ['2', 'z'], 'unreached unreached SHIPPED'],
    ['that do not exist', ['no'], ['nowhere', '7'], 'unreached unreached SHIPPED'],
  ])('%s', (_, targets, moreTargets, expected) => {
    const { buildGraph } = createSourceCode('FROM a AS x\nFROM b AS y\nFROM c AS z', {
      targets,
      moreTargets,
    });
    const roles = buildGraph.stages.map(({ role, isTarget }) => (isTarget ? role.toUpperCase() : role));
    expect(roles.join(' ')).toBe(expected);
  });
});

describe('problems', () => {
  test.each([
    ['none', 'FROM a AS b\nFROM b', []],
    ['FROM of a later stage', 'FROM b\nFROM a AS b', ['forwardReference b 0']],
    ['FROM of the own name is an image', 'FROM node AS node', []],
    ['COPY of a later stage', 'FROM a\nCOPY --from=b /x /\nFROM c AS b', ['forwardReference b 0']],
    ['COPY of itself', 'FROM a AS b\nCOPY --from=B /x /', ['selfReference B 0']],
    [
      'COPY of an index',
      'FROM a\nCOPY --from=1 /x /\nCOPY --from=0 /x /\nFROM b',
      ['forwardReference 1 0', 'selfReference 0 0'],
    ],
    [
      'COPY of no stage',
      'FROM a\nFROM b\nCOPY --from=2 /x /\nCOPY --from=-1 /x /',
      ['indexOutOfRange 2 1', 'indexOutOfRange -1 1'],
    ],
    [
      'a mount of a later stage',
      'FROM a\nRUN --mount=from=b,target=/b true\nFROM c AS b',
      ['forwardReference b 0'],
    ],
    ['a name twice', 'FROM a AS x\nFROM b AS X', ['duplicateName X 1']],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test('what cannot be met is an external image', () => {
    expect(edgesOf('FROM a AS b\nCOPY --from=b /x /\nCOPY --from=7 /x /')).toEqual([
      '0 from a',
      '0 copy b',
      '0 copy 7',
    ]);
  });
});

describe('roles', () => {
  test.each([
    ['one stage', 'FROM a', undefined, 'SHIPPED'],
    ['a chain', 'FROM a AS x\nFROM x AS y\nFROM y', undefined, 'shipped shipped SHIPPED'],
    ['a builder', 'FROM a AS x\nFROM b\nCOPY --from=x /x /', undefined, 'builder SHIPPED'],
    [
      'a builder of a builder',
      'FROM a AS x\nFROM b AS y\nCOPY --from=x /x /\nFROM c\nCOPY --from=y /x /',
      undefined,
      'builder builder SHIPPED',
    ],
    [
      'the base of a builder',
      'FROM a AS x\nFROM x AS y\nFROM c\nRUN --mount=from=y,target=/y true',
      undefined,
      'builder builder SHIPPED',
    ],
    ['shipped and copied from', 'FROM a AS x\nFROM x\nCOPY --from=x /x /', undefined, 'shipped SHIPPED'],
    [
      'a builder of what is below',
      'FROM a AS x\nFROM b AS y\nCOPY --from=x /x /\nFROM y',
      undefined,
      'builder shipped SHIPPED',
    ],
    ['not needed', 'FROM a AS x\nFROM b', undefined, 'unreached SHIPPED'],
    ['a target by name', 'FROM a AS x\nFROM b', ['X'], 'SHIPPED unreached'],
    ['a target by index', 'FROM a AS x\nFROM b', ['0'], 'SHIPPED unreached'],
    ['two targets', 'FROM a AS x\nFROM b AS y\nCOPY --from=x /x /', ['x', 'y'], 'SHIPPED SHIPPED'],
    ['no such target', 'FROM a AS x\nFROM b', ['z', '9'], 'unreached SHIPPED'],
  ])('%s', (_, text, targets, expected) => {
    expect(rolesOf(text, targets)).toBe(expected);
  });
});

test('chainOf starts with the outermost base', () => {
  const { stages } = graphOf('FROM a AS x\nFROM b\nFROM x AS y\nFROM y');
  expect(stages.map(stage => chainOf(stage).map(({ index }) => index))).toEqual([
    [0],
    [1],
    [0, 2],
    [0, 2, 3],
  ]);
});

test('findStage and stageAt', () => {
  const text = 'ARG X\nFROM a AS x\nRUN true\n# comment\nFROM b AS X\nFROM c\n';
  const graph = graphOf(text);
  const [first, second] = graph.stages;
  expect(graph.findStage('x')).toBe(second);
  expect(graph.findStage('X', second)).toBe(first);
  expect(graph.findStage('x', first)).toBeNull();
  expect(graph.findStage('y')).toBeNull();
  expect(graph.stageAt(0)).toBeNull();
  expect(graph.stageAt(text.indexOf('FROM a'))).toBe(first);
  expect(graph.stageAt(text.indexOf('true'))).toBe(first);
  expect(graph.stageAt(text.indexOf('comment'))).toBe(first);
  expect(graph.stageAt(text.indexOf('FROM b'))).toBe(second);
});

test('a file without stages has no target', () => {
  expect(graphOf('')).toMatchObject({ stages: [], targets: [], problems: [] });
});

const name = fc.constantFrom('a', 'b', 'c', 'A', '0', '1', '2', '9', '$X', '${X:-a}', '-1', '');
const line = fc.oneof(
  fc.tuple(name, name).map(([image, alias]) => `FROM ${image}${alias && ` AS ${alias}`}`),
  name.map(from => `COPY --from=${from} x y`),
  name.map(from => `ONBUILD RUN --mount=type=bind,from=${from},target=/x true`),
  name.map(value => `ARG X=${value}`),
  fc.string({ maxLength: 12 }),
);
const file = fc.array(line, { maxLength: 25 }).map(lines => lines.join('\n'));

test('any file has a graph, whose roles follow from its edges', () => {
  fc.assert(
    fc.property(file, fc.array(name, { maxLength: 2 }), (text, targets) => {
      const { stages, targets: built } = graphOf(text, targets);
      expect(stages).toHaveLength(parse(text).stages.length);
      expect(built.length > 0).toBe(stages.length > 0);
      const shipped = new Set(built.flatMap(chainOf));
      const needed = new Set(shipped);
      // A Set goes on over what is added to it while it is gone through.
      for (const stage of needed) {
        for (const { origin } of stage.edges) if (origin.kind === 'stage') needed.add(origin.stage);
      }
      for (const stage of stages) {
        expect(stage.role).toBe(shipped.has(stage) ? 'shipped' : needed.has(stage) ? 'builder' : 'unreached');
        expect(stage.isTarget).toBe(built.includes(stage));
        for (const { origin } of stage.edges) {
          if (origin.kind === 'stage') expect(origin.stage.index).toBeLessThan(stage.index);
        }
      }
    }),
  );
});

test('10,000 stages that start from one another and copy from the first', () => {
  const lines = ['FROM a AS s0'];
  for (let i = 1; i < 10_000; i++)
    lines.push(`FROM s${i - 1} AS s${i}`, 'COPY --from=0 /x /', 'COPY --from=s0 /x /');
  const { stages } = graphOf(lines.join('\n'));
  expect(stages.every(({ role }) => role === 'shipped')).toBe(true);
  expect(chainOf(stages[9_999] ?? stages[0]!)).toHaveLength(10_000);
  expect(stages[0]?.dependents).toHaveLength(2 * 9_999 + 1);
});
