import rule from '../src/rules/require-image-tag.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/require-image-tag', rule, {
  valid: [
    {
      name: 'a tag or a digest',
      code: lines('FROM debian:12', 'FROM localhost:5000/a:1', `FROM a@sha256:${'0'.repeat(64)}`),
    },
    { name: 'scratch', code: 'FROM scratch\n' },
    { name: 'a stage, in whatever letters', code: lines('FROM debian:12 AS Base', 'FROM base') },
    { name: 'a variable', code: lines('ARG IMAGE', 'FROM $IMAGE', 'FROM base-${KIND}') },
    { name: 'a variable with a tag', code: lines('ARG TAG=1', 'FROM debian:${TAG}') },
    { name: 'what is copied from', code: lines('FROM a:1', 'COPY --from=b /x /x') },
  ],
  invalid: [
    {
      name: 'no tag',
      code: 'FROM «debian»\n',
      errors: [
        {
          messageId: 'untagged',
          message:
            'DL3006: debian has no tag, so each build starts from whatever it is that day. Give it a version or a digest.',
        },
      ],
    },
    {
      name: 'behind a port',
      code: lines('FROM --platform=linux/amd64 «localhost:5000/a/b» AS c'),
      errors: [{ messageId: 'untagged' }],
    },
    {
      name: 'a later stage of that name',
      code: lines('FROM «base»', 'FROM debian:12 AS base'),
      errors: [{ messageId: 'untagged' }],
    },
    {
      name: 'a registry from a variable',
      code: lines('ARG HUB=ghcr.io', 'FROM «docker.io/$HUB/tool»'),
      errors: [{ messageId: 'untagged' }],
    },
  ],
});
