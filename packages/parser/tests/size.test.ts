import { parse, traverse } from '@dflint/parser';
import type { Dockerfile, Node } from '@dflint/parser';
import { describe, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 20_000 });

/**
 * Inputs so large that anything quadratic would run into the time limit of the tests; what is linear needs a moment.
 * No clock is read: what is checked is the result.
 */
const MANY = 100_000;

function count(ast: Dockerfile): Partial<Record<Node['type'], number>> {
  const counts: Partial<Record<Node['type'], number>> = {};
  traverse(ast, {
    enter({ type }) {
      counts[type] = (counts[type] ?? 0) + 1;
    },
  });
  return counts;
}

describe('large files', () => {
  test('five million characters', () => {
    const block =
      'RUN apt-get update && \\\n  # tools\n  apt-get install -y curl\nENV A=1 B="$A" C=${B:-x}\n';
    const times = Math.ceil(5e6 / block.length);
    const ast = parse(`FROM a\n${block.repeat(times)}`);
    expect(ast.errors).toEqual([]);
    expect(ast.stages[0]?.instructions).toHaveLength(2 * times);
    expect(ast.comments).toHaveLength(times);
  });

  test('a line of a million characters', () => {
    for (const line of [
      'RUN ',
      'USER ',
      'ENV a=',
      'LABEL "a"=',
      'COPY x ',
      'x',
      '# ',
      '# escape=',
      'RUN --mount=',
    ]) {
      const ast = parse(`FROM a\n${line}${'b'.repeat(1e6)}`);
      expect(ast.range[1]).toBe(7 + line.length + 1e6);
    }
  });

  test.each<[type: Node['type'], times: number, line: string, piece: string, end: string]>([
    ['Word', 500_000, 'EXPOSE', ' 1', ''],
    ['Variable', 500_000, 'USER ', '$b', ''],
    ['JsonString', 250_000, 'COPY [', '"b",', '"c"]'],
    ['Flag', MANY, 'COPY ', '--exclude=b ', 'c d'],
    ['FlagOption', MANY, 'RUN --mount=', 'b=c,', 'd e'],
  ])('a line with nodes by the hundred thousand: %s', (type, times, line, piece, end) => {
    const ast = parse(`FROM a\n${line}${piece.repeat(times)}${end}`);
    expect(ast.errors).toEqual([]);
    expect(count(ast)[type]).toBeGreaterThanOrEqual(times);
  });

  test('a hundred thousand continuation lines of a command', () => {
    const ast = parse(`FROM a\nRUN b${' \\\n  # c\n  d'.repeat(MANY)}`);
    expect(ast.stages[0]?.instructions[0]?.loc.end).toEqual({ line: 2 * MANY + 2, column: 3 });
    expect(ast.comments).toHaveLength(MANY);
  });

  test.each<[type: Node['type'], line: string, piece: string, end: string]>([
    ['KeyValue', 'ENV b="c"', ' \\\n  d=$e', ''],
    ['Variable', 'LABEL b="', '$c\\\n\\"', '"'],
    ['Variable', 'COPY --chown="', '$b\\\n', '" c d'],
    ['Variable', 'COPY [', '"\\u0022$b\\"",\\\n', '"c"]'],
    ['FlagOption', "RUN --mount='", '"b=c",\\\n', "c' d"],
    ['Word', 'EXPOSE 1', ' \\\n2', ''],
  ])('a hundred thousand continuation lines with nodes: %s in %s', (type, line, piece, end) => {
    const ast = parse(`FROM a\n${line}${piece.repeat(MANY)}${end}`);
    expect(ast.errors).toEqual([]);
    expect(count(ast)[type]).toBeGreaterThanOrEqual(MANY);
  });

  test('a hundred thousand continuation lines of nothing', () => {
    expect(parse(`FROM a\n${'\\\n'.repeat(MANY)}`).errors).toHaveLength(1);
  });

  test('ten thousand stages', () => {
    const ast = parse('FROM a AS b\nCOPY --from=b c d\n'.repeat(10_000));
    expect(ast.stages).toHaveLength(10_000);
    expect(count(ast).Flag).toBe(10_000);
  });

  test('errors without end', () => {
    expect(parse(`FROM a\n${'RNU b\n'.repeat(30_000)}`).errors).toHaveLength(30_000);
    expect(parse('RUN b\n'.repeat(MANY)).errors).toHaveLength(1);
    expect(parse(`FROM a\nCOPY ${'--b '.repeat(30_000)}c d`).errors).toHaveLength(30_000);
  });
});

describe('heredocs', () => {
  test('thousands, one after the other', () => {
    const ast = parse(`FROM a\n${'RUN <<EOF\nb\nEOF\n'.repeat(MANY)}`);
    expect(ast.errors).toEqual([]);
    expect(count(ast).Heredoc).toBe(MANY);
  });

  test('thousands of one instruction', () => {
    const ast = parse(`FROM a\nRUN ${'<<A '.repeat(MANY)}\n${'A\n'.repeat(MANY)}`);
    expect(ast.errors).toEqual([]);
    expect(count(ast).Heredoc).toBe(MANY);
  });

  test('the first one without an end takes all the rest', () => {
    const ast = parse(`FROM a\n${'RUN <<EOF\nb\n'.repeat(MANY)}`);
    expect(ast.errors).toHaveLength(1);
    expect(ast.stages[0]?.instructions).toHaveLength(1);
  });

  test('thousands without an end of one instruction', () => {
    const ast = parse(`FROM a\nRUN ${'<<A '.repeat(MANY)}\n${'b\n'.repeat(MANY)}`);
    expect(ast.errors).toHaveLength(1);
    expect(count(ast).Heredoc).toBe(MANY);
  });

  test('quotes that never match', () => {
    const ast = parse(`FROM a\n${'RUN <<A \'"${\n'.repeat(MANY)}`);
    expect(count(ast)).toMatchObject({ RunInstruction: MANY });
  });
});

describe('deep nesting', () => {
  test('variables in variables become text at some depth', () => {
    const ast = parse(`FROM a\nUSER ${'${b:-'.repeat(MANY)}c${'}'.repeat(MANY)}`);
    expect(ast.errors).toEqual([]);
    expect(count(ast).Variable ?? 0).toBe(0);
    const shallow = parse(`FROM a\nUSER ${'${b:-'.repeat(50)}c${'}'.repeat(50)}`);
    expect(count(shallow).Variable).toBe(50);
  });

  test.each(['${b:-', '${b:-"', '"${b:-', '${b/', "${b#'", '${', '"', "'", '$', '\\', '[', '["', '{', '<<'])(
    'thousands of %s that are not closed',
    piece => {
      for (const line of [
        'USER x',
        'ENV a=',
        'COPY x y',
        'RUN <<A ',
        'CMD [',
        'COPY --from=',
        'RUN --mount=',
      ]) {
        const text = `FROM a\n${line}${piece.repeat(MANY)}`;
        expect(parse(text).range).toEqual([0, text.length]);
      }
    },
  );

  test('ONBUILD of ONBUILD', () => {
    const ast = parse(`FROM a\n${'ONBUILD '.repeat(MANY)}RUN b`);
    expect(ast.errors).toHaveLength(1);
    expect(ast.stages[0]?.instructions[0]?.type).toBe('InvalidInstruction');
  });

  test('arrays in arrays', () => {
    const ast = parse(`FROM a\nCMD ${'['.repeat(MANY)}${']'.repeat(MANY)}`);
    expect(ast.errors).toHaveLength(1);
  });
});
