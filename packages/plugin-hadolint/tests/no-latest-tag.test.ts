import rule from '../src/rules/no-latest-tag.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'another tag': lines('FROM debian:12', 'FROM a:latest-alpine'),
    'a digest': lines(`FROM debian:latest@sha256:${'0'.repeat(64)}`),
    'a stage called latest': lines('FROM debian:12 AS latest', 'FROM latest'),
    'a tag that only the build knows': lines('ARG TAG', 'FROM debian:$TAG'),
  },
  invalid: {
    latest: {
      code: 'FROM «debian:latest»\n',
      message:
        'debian:latest moves on, so each build starts from whatever it is that day. Give it a version or a digest.',
    },
    'of a registry': lines('FROM --platform=linux/amd64 «localhost:5000/a:latest» AS b'),
    'a default': lines('ARG TAG=latest', 'FROM «debian:$TAG»'),
  },
});
