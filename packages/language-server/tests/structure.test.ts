import type { DocumentSymbol, FoldingRange, SymbolInformation } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { startClient } from './client.ts';

const URI = 'file:///repo/Dockerfile';

const FILE = `# syntax=docker/dockerfile:1
# one
# two
ARG V=1

# three
FROM golang:\${V} AS build
RUN <<EOF
go build
EOF
COPY <<A <<B /x/
a
A
b
B
# four
ONBUILD RUN a \\
  # five
  && b

FROM scratch
`;

test('stages hold their instructions', async () => {
  const client = await startClient();
  await client.open(URI, FILE);
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', URI);
  const shown = ({ name, detail, range, children }: DocumentSymbol): unknown => [
    `${range.start.line + 1}-${range.end.line + 1} ${name} | ${detail ?? ''}`,
    ...(children ?? []).map(shown),
  ];
  expect(symbols.map(shown)).toEqual([
    ['4-4 ARG | V=1'],
    [
      '7-19 build | FROM golang:${V}',
      ['8-10 RUN | <<EOF'],
      ['11-15 COPY | <<A <<B /x/'],
      ['17-19 ONBUILD | RUN a \\'],
    ],
    ['21-21 stage 1 | FROM scratch'],
  ]);
  const inside = ({ range, selectionRange, children = [] }: DocumentSymbol): boolean =>
    selectionRange.start.line >= range.start.line &&
    selectionRange.end.line <= range.end.line &&
    children.every(inside);
  expect(symbols.every(inside)).toBe(true);
});

test('an editor that knows no symbols within symbols gets a list', async () => {
  const client = await startClient({ capabilities: {} });
  await client.open(URI, 'FROM a AS b\nRUN c\n');
  const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', URI);
  expect(symbols.map(({ name, containerName, location: { uri } }) => [name, containerName, uri])).toEqual([
    ['b', undefined, URI],
    ['RUN c', 'b', URI],
  ]);
});

test('stages, heredocs, long instructions and comments can be folded', async () => {
  const client = await startClient();
  await client.open(URI, FILE);
  const ranges = await client.request<FoldingRange[]>('textDocument/foldingRange', URI);
  const shown = ranges.map(
    ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`,
  );
  expect(shown).toEqual([
    '7-19', // the stage
    '8-10', // RUN and its heredoc
    '11-15', // COPY
    '17-19', // ONBUILD
    '11-13', // the first heredoc
    '13-15', // the second
    '2-3 comment',
  ]);
});
