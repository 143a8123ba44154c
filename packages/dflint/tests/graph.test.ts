import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StageGraphReport, createSourceCode, stageGraphReport } from '@dflint/semantics';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visibleText } from '../src/formatters/visible-text.ts';
import { diagramOf } from '../src/graph/diagram.ts';
import { write as writeDot } from '../src/graph/dot.ts';
import { write as writeJson } from '../src/graph/json.ts';
import { write as writeMermaid } from '../src/graph/mermaid.ts';
import { write as writeText } from '../src/graph/text.ts';
import { dockerfileText } from './dockerfile-text.ts';

function reportOf(text: string, targets: string[] = []): StageGraphReport {
  return stageGraphReport(createSourceCode(text, { targets }));
}

const dockerfile = `FROM golang:1.22 AS build
RUN go build -o /out/app
FROM build AS test
FROM alpine:3.20 AS final
COPY --from=build /out/app /etc/app.conf /usr/local/bin/
RUN --mount=from=build,source=/src,target=/src true
`;

/** Labels that mean something to one of the languages, as a path of a COPY. */
const awkward = String.raw`/\"q\" [x] {y} (z) <b> &amp; #35; %%{a}%% ` + '`m` | ; \\ end → é😀';
const awkwardFile = `FROM scratch\nCOPY --from=style ${JSON.stringify([awkward, '/'])}`;

describe('text', () => {
  test('names stages, what crosses, and what is built', () => {
    expect(writeText(reportOf(dockerfile), 'app/Dockerfile')).toBe(`app/Dockerfile

build (builder, line 1)
  FROM golang:1.22

test (unreached, line 3)
  FROM build

final (target, line 4)
  FROM alpine:3.20
  COPY --from build
    /out/app → /usr/local/bin/
    /etc/app.conf → /usr/local/bin/
  RUN --mount from build
    /src

Target final
  BuildKit builds: build, final
  BuildKit skips: test
  The legacy builder builds besides: test
`);
  });

  test('names each target, stages without a name, and what may be built', () => {
    const text = 'FROM a AS x-amd64\nFROM x-$TARGETARCH\nFROM c\n';
    expect(writeText(reportOf(text, ['1', '2']), 'Dockerfile')).toContain(`
stage 2 (target, line 3)
  FROM c

Target stage 1
  BuildKit builds: stage 1
  BuildKit may build: x-amd64
  BuildKit skips: stage 2
  The legacy builder builds besides: x-amd64

Target stage 2
  BuildKit builds: stage 2
  BuildKit skips: x-amd64, stage 1
  The legacy builder builds besides: x-amd64, stage 1
`);
  });

  test('fits 80 columns where words allow it', () => {
    const stages = Array.from({ length: 40 }, (_, i) => `FROM a AS stage-number-${i}\n`).join('');
    const lines = writeText(reportOf(stages), 'Dockerfile').split('\n');
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80);
    expect(lines.filter(line => line.includes('stage-number-7,'))).toHaveLength(2);
  });

  test('shows control characters and never writes them', () => {
    const text = 'FROM \u001b[2Ja\nCOPY --from=x ["/\\u001b]0;\u202e", "/a\\nb"]\n';
    expect(writeText(reportOf(text), '\u001b[31m')).toMatch(/^[\n\x20-\x7e→]*$/);
    fc.assert(
      fc.property(dockerfileText, file => {
        expect(writeText(reportOf(file), 'x')).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
        );
      }),
    );
  });
});

describe('json', () => {
  test('holds the report', () => {
    const report = reportOf(dockerfile);
    expect(JSON.parse(writeJson(report, 'Dockerfile'))).toEqual({ file: 'Dockerfile', ...report });
  });

  /** The paths of all keys of a value, `[]` for the elements of lists. */
  function keysOf(value: unknown, path = ''): string[] {
    if (Array.isArray(value)) return value.flatMap(element => keysOf(element, `${path}[]`));
    if (typeof value !== 'object' || value === null) return [path];
    return Object.entries(value).flatMap(([key, inner]) =>
      keysOf(inner, path === '' ? key : `${path}.${key}`),
    );
  }

  test('has no key that the README does not explain', () => {
    const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
    const keys = keysOf(JSON.parse(writeJson(reportOf(dockerfile), 'Dockerfile')));
    for (const key of new Set(keys)) {
      const documented = key
        .replace(/\[\]\.(source|destination)$/, '[]')
        .replace(/^(targets\[\]\.\w+)\[\]$/, '$1');
      expect(readme).toContain(`| \`${documented}\` `);
    }
  });
});

/** The lines of a diagram, with escapes put back, in the order in which both languages write them. */
function labelsOf(report: StageGraphReport): string[][] {
  const { nodes, arrows } = diagramOf(report);
  return [...nodes, ...arrows].map(({ lines }) =>
    lines.map(line => visibleText(line).replace(/\p{Surrogate}/gu, '\ufffd')),
  );
}

describe('dot', () => {
  // The part of the grammar that is used: https://graphviz.org/doc/info/lang.html
  const string = String.raw`"((?:[^"\\\n]|\\[\\"n])*)"`;
  const statement = new RegExp(
    String.raw`^ {2}(?:i\d+ \[label=${string}, shape=ellipse\]|s\d+ \[label=${string}(?:, penwidth=3|, style=dashed)?\]|[is]\d+ -> s\d+ \[label=${string}, style=(?:bold|solid|dashed)\]);$`,
  );

  function unescape(label: string): string[] {
    const text = label.replace(/\\(.)/g, (_, character: string) =>
      character === 'n' ? '\u0000' : character,
    );
    return text
      .split('\u0000')
      .map(line => line.replaceAll('&amp;', '&').replace(/\p{Surrogate}/gu, '\ufffd'));
  }

  function check(report: StageGraphReport): void {
    const lines = writeDot(report, 'x').split('\n');
    expect([...lines.slice(0, 2), ...lines.slice(-2)]).toEqual([
      'digraph stages {',
      '  node [shape=box];',
      '}',
      '',
    ]);
    const labels = lines.slice(2, -2).map(line => {
      expect(line).toMatch(statement);
      return unescape(
        statement
          .exec(line)
          ?.slice(1)
          .find(label => label !== undefined) ?? '',
      );
    });
    expect(labels).toEqual(labelsOf(report));
  }

  test('draws stages, images and what crosses', () => {
    expect(writeDot(reportOf(dockerfile), 'x')).toBe(`digraph stages {
  node [shape=box];
  i0 [label="golang:1.22", shape=ellipse];
  i1 [label="alpine:3.20", shape=ellipse];
  s0 [label="build\\nbuilder"];
  s1 [label="test\\nunreached", style=dashed];
  s2 [label="final\\ntarget", penwidth=3];
  i0 -> s0 [label="FROM", style=bold];
  s0 -> s1 [label="FROM", style=bold];
  i1 -> s2 [label="FROM", style=bold];
  s0 -> s2 [label="COPY\\n/out/app → /usr/local/bin/\\n/etc/app.conf → /usr/local/bin/", style=solid];
  s0 -> s2 [label="mount\\n/src", style=dashed];
}
`);
  });

  test('escapes what is special', () => {
    check(reportOf(awkwardFile));
    expect(writeDot(reportOf(awkwardFile), 'x')).toContain('/\\"q\\" [x]');
  });

  test('is valid, and says what is there, for any file', () => {
    fc.assert(fc.property(dockerfileText, text => check(reportOf(text))));
  });
});

describe('mermaid', () => {
  // The part of the grammar that is used: https://mermaid.js.org/syntax/flowchart.html
  const label = String.raw`"((?:[\p{L}\p{N} ./:@,=→-]|#\d+;|<br/>)+)"`;
  const statement = new RegExp(
    String.raw`^ {2}(?:i\d+\(\[${label}\]\)|s\d+\[${label}\](?::::(?:target|unreached))?|[is]\d+ (?:==>|-->|-\.->)\|${label}\| s\d+)$`,
    'u',
  );

  function check(report: StageGraphReport): void {
    const lines = writeMermaid(report, 'x').split('\n');
    expect(lines[0]).toBe('flowchart TD');
    expect(lines.slice(-3)).toEqual([
      '  classDef target stroke-width:3px',
      '  classDef unreached stroke-dasharray:5',
      '',
    ]);
    const labels = lines.slice(1, -3).map(line => {
      expect(line).toMatch(statement);
      // Mermaid takes a semicolon away from what looks like this, wherever it stands.
      expect(line).not.toMatch(/(?:style|classDef).*:\S*#.*;/);
      const text =
        statement
          .exec(line)
          ?.slice(1)
          .find(each => each !== undefined) ?? '';
      expect(text).not.toMatch(/(?:^|<br\/>)(?:\d+\.|-) /);
      return text
        .split('<br/>')
        .map(each => each.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))));
    });
    expect(labels).toEqual(labelsOf(report));
  }

  test('draws stages, images and what crosses', () => {
    expect(writeMermaid(reportOf(dockerfile), 'x')).toBe(`flowchart TD
  i0(["golang:1.22"])
  i1(["alpine:3.20"])
  s0["build<br/>builder"]
  s1["test<br/>unreached"]:::unreached
  s2["final<br/>target"]:::target
  i0 ==>|"FROM"| s0
  s0 ==>|"FROM"| s1
  i1 ==>|"FROM"| s2
  s0 -->|"COPY<br/>/out/app → /usr/local/bin/<br/>/etc/app.conf → /usr/local/bin/"| s2
  s0 -.->|"mount<br/>/src"| s2
  classDef target stroke-width:3px
  classDef unreached stroke-dasharray:5
`);
  });

  test('is what the README shows', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
    const file = `FROM golang:1.22 AS build\nFROM build AS test\nFROM scratch AS final\nCOPY --from=build /out/app /app\n`;
    expect(readme).toContain(`\`\`\`mermaid\n${writeMermaid(reportOf(file), 'x')}\`\`\``);
  });

  test('escapes what is special', () => {
    check(reportOf(awkwardFile));
    expect(writeMermaid(reportOf(awkwardFile), 'x')).toContain('/#34;q#34; #91;x#93;');
    expect(writeMermaid(reportOf('FROM style:1"'), 'x')).toContain('(["style#58;1#34;"])');
  });

  test('an image without a name has a label', () => {
    check(reportOf('FROM ${X:-}'));
    expect(writeMermaid(reportOf('FROM ${X:-}'), 'x')).toContain('i0(["#40;no name#41;"])');
  });

  test('a stage may have the name of a keyword', () => {
    check(reportOf('FROM a AS end\nFROM end AS graph\nFROM graph AS subgraph'));
  });

  test('is valid, and says what is there, for any file', () => {
    fc.assert(fc.property(dockerfileText, text => check(reportOf(text))));
  });
});
