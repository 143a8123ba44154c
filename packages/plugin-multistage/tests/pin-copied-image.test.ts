import rule from '../src/rules/pin-copied-image.ts';
import { lines, ruleTester } from './lint.ts';

const copy = (from: string): string => lines('FROM alpine:3.20', `COPY --from=${from} /x /x`);

ruleTester.run('multistage/pin-copied-image', rule, {
  valid: [
    { name: 'a tag', code: copy('ghcr.io/astral-sh/uv:0.5.1') },
    { name: 'a tag behind a port', code: copy('localhost:5000/uv:1') },
    { name: 'a digest', code: copy(`composer@sha256:${'a'.repeat(64)}`) },
    { name: 'latest with a digest', code: copy(`composer:latest@sha256:${'a'.repeat(64)}`) },
    { name: 'a tag that begins with latest', code: copy('nginx:latest-alpine') },
    { name: 'a stage', code: lines('FROM a AS composer', 'FROM b', 'COPY --from=composer /x /x') },
    { name: 'a name that may be a build context', code: copy('assets') },
    {
      name: 'a stage of another letter case',
      code: lines('FROM a AS Nginx', 'FROM b', 'COPY --from=nginx /x /x'),
    },
    { name: 'a variable, which stays as it is there', code: copy('ghcr.io/acme/${TOOL}') },
    { name: 'a malformed reference', code: copy('ghcr.io/Acme/Tool') },
    { name: 'a base image, which is another matter', code: lines('FROM alpine') },
    { name: 'a mount from a tag', code: lines('FROM a', 'RUN --mount=from=ghcr.io/x/y:1,target=/y true') },
    { name: 'a number', code: copy('7') },
  ],
  invalid: [
    {
      name: 'no tag',
      code: copy('«ghcr.io/astral-sh/uv»'),
      errors: [
        {
          messageId: 'untagged',
          message:
            'ghcr.io/astral-sh/uv has no tag, so each build copies from whatever it is that day. Give it a version or a digest.',
        },
      ],
    },
    {
      name: 'latest',
      code: copy('«composer:latest»'),
      errors: [
        {
          messageId: 'latest',
          message:
            'composer:latest moves on, so each build copies from whatever it is that day. Give it a version or a digest.',
        },
      ],
    },
    { name: 'an official image', code: copy('«busybox»'), errors: [{ messageId: 'untagged' }] },
    { name: 'no tag behind a port', code: copy('«localhost:5000/uv»'), errors: [{ messageId: 'untagged' }] },
    { name: 'the library', code: copy('«docker.io/library/nginx»'), errors: [{ messageId: 'untagged' }] },
    {
      name: 'a mount, over several lines, with CRLF',
      code: 'FROM a\r\nRUN \\\r\n  --mount=type=bind,from=«acme/tools»,target=/t \\\r\n  true\r\n',
      errors: [{ messageId: 'untagged' }],
    },
    {
      name: 'by ONBUILD',
      code: lines('FROM a', 'ONBUILD copy --from=«acme/tools» /x /x'),
      errors: [{ messageId: 'untagged' }],
    },
    {
      name: 'each COPY',
      code: lines('FROM a', 'COPY --from=«acme/x» /a /a', 'COPY --from=«acme/x» /b /b'),
      errors: [{ messageId: 'untagged' }, { messageId: 'untagged' }],
    },
    {
      name: 'a builder stage',
      code: lines('FROM a AS b', 'COPY --from=«acme/x:latest» /a /a', 'FROM c', 'COPY --from=b /a /a'),
      errors: [{ messageId: 'latest' }],
    },
  ],
});
