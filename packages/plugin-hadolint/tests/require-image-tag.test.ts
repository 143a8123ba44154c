import rule from '../src/rules/require-image-tag.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a tag or a digest': lines(
      'FROM debian:12',
      'FROM localhost:5000/a:1',
      `FROM a@sha256:${'0'.repeat(64)}`,
    ),
    scratch: 'FROM scratch\n',
    'a stage, in whatever letters': lines('FROM debian:12 AS Base', 'FROM base'),
    'a variable': lines('ARG IMAGE', 'FROM $IMAGE', 'FROM base-${KIND}'),
    'a variable with a tag': lines('ARG TAG=1', 'FROM debian:${TAG}'),
    'what is copied from': lines('FROM a:1', 'COPY --from=b /x /x'),
  },
  invalid: {
    'no tag': {
      code: 'FROM «debian»\n',
      message:
        'debian has no tag, so each build starts from whatever it is that day. Give it a version or a digest.',
    },
    'behind a port': lines('FROM --platform=linux/amd64 «localhost:5000/a/b» AS c'),
    'a later stage of that name': lines('FROM «base»', 'FROM debian:12 AS base'),
    'a registry from a variable': lines('ARG HUB=ghcr.io', 'FROM «docker.io/$HUB/tool»'),
  },
});
