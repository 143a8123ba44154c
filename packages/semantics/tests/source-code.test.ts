import { traverse } from '@dflint/parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSourceCode } from '../src/source-code.ts';

const text =
  '# first\n\nFROM golang AS build\r\n  # second\n\n# third\nRUN a && \\\n# inside\n  b\nFROM scratch\nCOPY --from=build /a /\n';

test('getText', () => {
  const sourceCode = createSourceCode(text);
  const run = sourceCode.ast.stages[0]?.instructions[0];
  if (!run) throw new Error('no RUN');
  expect(sourceCode.getText()).toBe(text);
  expect(sourceCode.getText(run)).toBe('RUN a && \\\n# inside\n  b');
  expect(sourceCode.getText(run, 2, 5)).toBe('d\nRUN a && \\\n# inside\n  b\nFROM');
  expect(sourceCode.getText(sourceCode.ast, 1_000, 1_000)).toBe(text);
});

test('lines have no line breaks', () => {
  expect(createSourceCode('a\r\nb\n').lines).toEqual(['a', 'b', '']);
});

describe('places', () => {
  test.each([
    [0, 1, 0],
    [7, 1, 7],
    [8, 2, 0],
    [9, 3, 0],
    [text.indexOf('\r'), 3, 20],
    [text.length, 12, 0],
  ])('offset %s is line %s, column %s', (offset, line, column) => {
    const sourceCode = createSourceCode(text);
    expect(sourceCode.getLocFromIndex(offset)).toEqual({ line, column });
    expect(sourceCode.getIndexFromLoc({ line, column })).toBe(offset);
  });

  test('places outside of the text are its nearest end', () => {
    const sourceCode = createSourceCode('ab\ncd');
    expect(sourceCode.getLocFromIndex(-1)).toEqual({ line: 1, column: 0 });
    expect(sourceCode.getLocFromIndex(99)).toEqual({ line: 2, column: 2 });
    expect(sourceCode.getIndexFromLoc({ line: 0, column: 5 })).toBe(0);
    expect(sourceCode.getIndexFromLoc({ line: 1, column: 99 })).toBe(2);
    expect(sourceCode.getIndexFromLoc({ line: 2, column: -1 })).toBe(3);
    expect(sourceCode.getIndexFromLoc({ line: 9, column: 0 })).toBe(5);
  });

  test('agree with the tree', () => {
    const sourceCode = createSourceCode(text);
    traverse(sourceCode.ast, {
      enter(node) {
        expect(sourceCode.getLocFromIndex(node.range[0])).toEqual(node.loc.start);
        expect(sourceCode.getLocFromIndex(node.range[1])).toEqual(node.loc.end);
      },
    });
  });

  test('there and back again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀') }),
        fc.nat(40),
        (source, offset) => {
          fc.pre(offset <= source.length);
          const sourceCode = createSourceCode(source);
          expect(sourceCode.getIndexFromLoc(sourceCode.getLocFromIndex(offset))).toBe(offset);
        },
      ),
    );
  });
});

test('comments', () => {
  const sourceCode = createSourceCode('# a\n\n#b\nFROM x\n# c\n  # d\n\nRUN a \\\n # e\n b\nCMD x\n');
  const [stage] = sourceCode.ast.stages;
  const [run, cmd] = stage?.instructions ?? [];
  if (!stage || !run || !cmd) throw new Error('not parsed');
  const values = (node: typeof run | typeof stage.from) =>
    sourceCode.getCommentsBefore(node).map(({ value }) => value.trim());
  expect(sourceCode.getAllComments().map(({ value }) => value.trim())).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(values(stage.from)).toEqual(['a', 'b']);
  expect(values(run)).toEqual(['c', 'd']);
  expect(values(cmd)).toEqual([]);
});

test('meaning is worked out once', () => {
  const sourceCode = createSourceCode('ARG V=1\nFROM a AS b\nCOPY x$V y\nFROM b', {
    filename: 'Dockerfile',
    targets: ['b'],
  });
  const copy = sourceCode.ast.stages[0]?.instructions[0];
  if (copy?.type !== 'CopyInstruction' || !copy.sources[0]) throw new Error('no COPY');
  expect(sourceCode.filename).toBe('Dockerfile');
  expect(sourceCode.buildGraph).toBe(sourceCode.buildGraph);
  expect(sourceCode.buildGraph.targets[0]?.name).toBe('b');
  expect(sourceCode.getEnvironment(copy)).toBe(sourceCode.getEnvironment(copy));
  expect(sourceCode.expand(copy.sources[0], copy)).toEqual({ value: null, text: 'x${V}' });
  expect(sourceCode.getStage(copy)?.name).toBe('b');
  expect(sourceCode.getStage(sourceCode.ast)).toBeNull();
  expect(sourceCode.visitorKeys.Dockerfile).toContain('stages');
});

test('a file may have very many stages', () => {
  const { instructions } = createSourceCode('FROM a\n'.repeat(150_000));
  expect(instructions).toHaveLength(150_000);
});

test('any text has a meaning', () => {
  const word = fc.constantFrom(
    'FROM',
    'ARG',
    'ENV',
    'WORKDIR',
    'USER',
    'SHELL',
    'ONBUILD',
    'RUN',
    'COPY',
    'AS',
    'a',
    'X=$X',
    '${X:-',
    '}',
    '["a"]',
    '--from=a',
    '# x',
    '\n',
    '\n',
    '\\\n',
    '<<EOF',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 40 }), words => {
      const sourceCode = createSourceCode(words.join(' '));
      for (const stage of sourceCode.ast.stages) {
        for (const instruction of [stage.from, ...stage.instructions]) {
          expect(sourceCode.getEnvironment(instruction).shell.length).toBeGreaterThan(0);
          expect(sourceCode.getStage(instruction)?.node).toBe(stage);
        }
      }
    }),
  );
});
