import rule from '../src/rules/no-late-cleanup.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('multistage/no-late-cleanup', rule, {
  valid: [
    {
      name: 'removal in the same RUN',
      code: lines('FROM alpine', 'RUN wget -O /opt/a https://x/a && rm /opt/a'),
    },
    {
      name: 'what the base image brought',
      code: lines('FROM nginx', 'RUN rm /etc/nginx/conf.d/default.conf', 'RUN apk del curl'),
    },
    {
      name: 'making room',
      code: lines('FROM alpine', 'WORKDIR /app', 'COPY . .', 'RUN rm -rf dist && mkdir dist'),
    },
    {
      name: 'making room for a later COPY',
      code: lines('FROM alpine', 'COPY a /a/', 'RUN rm -rf /a', 'COPY b /a/'),
    },
    {
      name: 'builder stages',
      code: lines('FROM alpine AS b', 'COPY a /a/', 'RUN rm -rf /a', 'FROM scratch', 'COPY --from=b /o /o'),
    },
    {
      name: 'indexes removed where they came in',
      code: lines(
        'FROM debian',
        'RUN apt-get update && rm -rf /var/lib/apt/lists/*',
        'RUN rm -rf /var/lib/apt/lists/*',
      ),
    },
    {
      name: 'indexes in a cache mount',
      code: lines(
        'FROM debian',
        'RUN --mount=type=cache,target=/var/lib/apt apt-get update',
        'RUN rm -rf /var/lib/apt/lists/*',
      ),
    },
    {
      name: 'an apk cache that was never written',
      code: lines('FROM alpine', 'RUN apk add --no-cache curl', 'RUN rm -rf /var/cache/apk/*'),
    },
    {
      name: 'another update in the same RUN',
      code: lines(
        'FROM debian',
        'RUN apt-get update',
        'RUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*',
      ),
    },
    {
      name: 'a folder that was only made',
      code: lines('FROM alpine', 'RUN mkdir /logs', 'RUN rm -rf /logs'),
    },
    { name: 'temporary files', code: lines('FROM alpine', 'COPY a /a', 'RUN rm -rf /tmp/*') },
    { name: 'unknown paths', code: lines('FROM alpine', 'COPY . /app', 'RUN rm -rf "$DIR"') },
    { name: 'other packages', code: lines('FROM alpine', 'RUN apk add gcc', 'RUN apk del curl') },
  ],
  invalid: [
    {
      name: 'a copied file',
      code: lines('FROM alpine', 'COPY setup.sh /tmp2/', 'RUN sh /tmp2/setup.sh', 'RUN «rm /tmp2/setup.sh»'),
      errors: [
        {
          messageId: 'copyRemovedLate',
          message:
            '/tmp2/setup.sh is removed here, but the layer of line 2 still ships it. Use RUN --mount=type=bind instead, or keep it out of that COPY.',
        },
      ],
    },
    {
      name: 'a part of a copied tree',
      code: lines('FROM alpine', 'WORKDIR /app', 'COPY . .', 'RUN «rm -rf tests»'),
      errors: [{ messageId: 'copyRemovedLate' }],
    },
    {
      name: 'a download',
      code: lines(
        'FROM alpine',
        'RUN wget -O /opt/a.tgz https://x/a.tgz',
        'RUN tar xf /opt/a.tgz && «rm /opt/a.tgz»',
      ),
      errors: [{ messageId: 'removedLate' }],
    },
    {
      name: 'what ADD fetched',
      code: lines('FROM alpine', 'ADD https://x/a.tgz /opt/', 'RUN «rm -f /opt/a.tgz»'),
      errors: [{ messageId: 'copyRemovedLate' }],
    },
    {
      name: 'a clone',
      code: lines('FROM alpine', 'RUN git clone https://x/y.git /src', 'RUN «rm -rf /src»'),
      errors: [{ messageId: 'removedLate' }],
    },
    {
      name: 'node_modules',
      code: lines('FROM node', 'WORKDIR /app', 'RUN npm ci', 'RUN npm run build && «rm -rf node_modules»'),
      errors: [{ messageId: 'removedLate' }],
    },
    {
      name: 'what a stage gave',
      code: lines('FROM a AS b', 'FROM alpine', 'COPY --from=b /out /opt/out', 'RUN «rm -rf /opt/out/docs»'),
      errors: [{ messageId: 'copyRemovedLate' }],
    },
    {
      name: 'in a stage that the target starts from',
      code: lines('FROM alpine AS base', 'COPY x /x/', 'FROM base', 'RUN «rm -rf /x»'),
      errors: [{ messageId: 'copyRemovedLate' }],
    },
    {
      name: 'packages',
      code: lines('FROM alpine', 'RUN apk add gcc make', 'RUN «apk del gcc»'),
      errors: [{ messageId: 'uninstalledLate' }],
    },
    {
      name: 'an apk group',
      code: lines('FROM alpine', 'RUN apk add -t .deps gcc', 'RUN «apk del .deps»'),
      errors: [{ messageId: 'uninstalledLate' }],
    },
    {
      name: 'apt indexes',
      code: lines(
        'FROM debian',
        'RUN apt-get update && apt-get install -y curl',
        'RUN «rm -rf /var/lib/apt/lists/*»',
      ),
      errors: [{ messageId: 'cacheLate' }],
    },
    {
      name: 'a yum cache',
      code: lines('FROM fedora', 'RUN dnf install -y curl', 'RUN «dnf clean all»'),
      errors: [{ messageId: 'cacheLate' }],
    },
    {
      name: 'in ONBUILD',
      code: lines('FROM alpine', 'COPY a /a/', 'ONBUILD RUN «rm -rf /a»'),
      errors: [{ messageId: 'copyRemovedLate' }],
    },
    {
      name: 'by a heredoc',
      code: lines('FROM alpine', 'COPY a /a/', 'RUN <<EOF', 'set -e', '«rm -rf /a»', 'EOF'),
      errors: [{ messageId: 'copyRemovedLate' }],
    },
    {
      name: 'says what still ships, and where it comes from',
      code: lines(
        'FROM debian',
        'RUN apt-get update && apt-get install -y gcc',
        'RUN wget -O /a/b https://x/b',
        'RUN «rm -rf /a» && «apt-get purge -y gcc» && «rm -r /var/lib/apt/lists»',
      ),
      errors: [
        {
          messageId: 'removedLate',
          message:
            '/a is removed here, but the layer of line 3 still ships it. Remove it in that RUN, or make it in a builder stage.',
        },
        {
          messageId: 'uninstalledLate',
          message:
            'gcc: removed here, but the layer of line 2 still ships what it installed. Install in a builder stage instead.',
        },
        {
          messageId: 'cacheLate',
          message:
            '"rm -r /var/lib/apt/lists" cleans up here, but the layer of line 2 still ships the files. Clean up in that instruction.',
        },
      ],
    },
  ],
});
