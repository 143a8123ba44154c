import { expect, test } from 'vitest';
import { lines, lint } from './lint.ts';

const rule = 'multistage/no-late-cleanup';

test.each<[name: string, text: string, expected: [messageId: string, line: number][]]>([
  [
    'a copied file',
    lines('FROM alpine', 'COPY setup.sh /tmp2/', 'RUN sh /tmp2/setup.sh', 'RUN rm /tmp2/setup.sh'),
    [['removedLate', 4]],
  ],
  [
    'a part of a copied tree',
    lines('FROM alpine', 'WORKDIR /app', 'COPY . .', 'RUN rm -rf tests'),
    [['removedLate', 4]],
  ],
  [
    'a download',
    lines('FROM alpine', 'RUN wget -O /opt/a.tgz https://x/a.tgz', 'RUN tar xf /opt/a.tgz && rm /opt/a.tgz'),
    [['removedLate', 3]],
  ],
  [
    'what ADD fetched',
    lines('FROM alpine', 'ADD https://x/a.tgz /opt/', 'RUN rm -f /opt/a.tgz'),
    [['removedLate', 3]],
  ],
  [
    'a clone',
    lines('FROM alpine', 'RUN git clone https://x/y.git /src', 'RUN rm -rf /src'),
    [['removedLate', 3]],
  ],
  [
    'node_modules',
    lines('FROM node', 'WORKDIR /app', 'RUN npm ci', 'RUN npm run build && rm -rf node_modules'),
    [['removedLate', 4]],
  ],
  [
    'what a stage gave',
    lines('FROM a AS b', 'FROM alpine', 'COPY --from=b /out /opt/out', 'RUN rm -rf /opt/out/docs'),
    [['removedLate', 4]],
  ],
  [
    'in a stage that the target starts from',
    lines('FROM alpine AS base', 'COPY x /x/', 'FROM base', 'RUN rm -rf /x'),
    [['removedLate', 4]],
  ],
  ['packages', lines('FROM alpine', 'RUN apk add gcc make', 'RUN apk del gcc'), [['uninstalledLate', 3]]],
  [
    'an apk group',
    lines('FROM alpine', 'RUN apk add -t .deps gcc', 'RUN apk del .deps'),
    [['uninstalledLate', 3]],
  ],
  [
    'apt indexes',
    lines('FROM debian', 'RUN apt-get update && apt-get install -y curl', 'RUN rm -rf /var/lib/apt/lists/*'),
    [['cacheLate', 3]],
  ],
  ['a yum cache', lines('FROM fedora', 'RUN dnf install -y curl', 'RUN dnf clean all'), [['cacheLate', 3]]],
  ['in ONBUILD', lines('FROM alpine', 'COPY a /a/', 'ONBUILD RUN rm -rf /a'), [['removedLate', 3]]],
  [
    'by a heredoc',
    lines('FROM alpine', 'COPY a /a/', 'RUN <<EOF', 'set -e', 'rm -rf /a', 'EOF'),
    [['removedLate', 5]],
  ],
])('reports %s', async (_name, text, expected) => {
  const messages = await lint(text, { [rule]: 'warn' });
  expect(messages.map(({ messageId, line }) => [messageId, line])).toEqual(expected);
});

test('says what still ships, and where it comes from', async () => {
  const text = lines(
    'FROM debian',
    'RUN apt-get update && apt-get install -y gcc',
    'COPY a.txt /a/',
    'RUN rm -rf /a && apt-get purge -y gcc && rm -r /var/lib/apt/lists',
  );
  const messages = await lint(text, { [rule]: 'warn' });
  expect(
    messages.map(({ message, line, column, endColumn }) => ({ message, line, column, endColumn })),
  ).toEqual([
    {
      message:
        '/a is removed here, but the layer of line 3 still ships it. Remove it in that instruction, or keep it out of there.',
      line: 4,
      column: 5,
      endColumn: 14,
    },
    {
      message:
        'gcc: removed here, but the layer of line 2 still ships what it installed. Install in a builder stage instead.',
      line: 4,
      column: 18,
      endColumn: 38,
    },
    {
      message:
        '"rm -r /var/lib/apt/lists" cleans up here, but the layer of line 2 still ships the files. Clean up in that instruction.',
      line: 4,
      column: 42,
      endColumn: 66,
    },
  ]);
});

test.each<[name: string, text: string]>([
  ['removal in the same RUN', lines('FROM alpine', 'RUN wget -O /opt/a https://x/a && rm /opt/a')],
  [
    'what the base image brought',
    lines('FROM nginx', 'RUN rm /etc/nginx/conf.d/default.conf', 'RUN apk del curl'),
  ],
  ['making room', lines('FROM alpine', 'WORKDIR /app', 'COPY . .', 'RUN rm -rf dist && mkdir dist')],
  ['making room for a later COPY', lines('FROM alpine', 'COPY a /a/', 'RUN rm -rf /a', 'COPY b /a/')],
  [
    'builder stages',
    lines('FROM alpine AS b', 'COPY a /a/', 'RUN rm -rf /a', 'FROM scratch', 'COPY --from=b /o /o'),
  ],
  [
    'indexes removed where they came in',
    lines(
      'FROM debian',
      'RUN apt-get update && rm -rf /var/lib/apt/lists/*',
      'RUN rm -rf /var/lib/apt/lists/*',
    ),
  ],
  [
    'indexes in a cache mount',
    lines(
      'FROM debian',
      'RUN --mount=type=cache,target=/var/lib/apt apt-get update',
      'RUN rm -rf /var/lib/apt/lists/*',
    ),
  ],
  [
    'an apk cache that was never written',
    lines('FROM alpine', 'RUN apk add --no-cache curl', 'RUN rm -rf /var/cache/apk/*'),
  ],
  [
    'another update in the same RUN',
    lines(
      'FROM debian',
      'RUN apt-get update',
      'RUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*',
    ),
  ],
  ['a folder that was only made', lines('FROM alpine', 'RUN mkdir /logs', 'RUN rm -rf /logs')],
  ['temporary files', lines('FROM alpine', 'COPY a /a', 'RUN rm -rf /tmp/*')],
  ['unknown paths', lines('FROM alpine', 'COPY . /app', 'RUN rm -rf "$DIR"')],
  ['other packages', lines('FROM alpine', 'RUN apk add gcc', 'RUN apk del curl')],
])('leaves alone %s', async (_name, text) => {
  expect(await lint(text, { [rule]: 'warn' })).toEqual([]);
});
