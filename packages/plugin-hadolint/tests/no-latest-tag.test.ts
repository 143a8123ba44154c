import rule from '../src/rules/no-latest-tag.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-latest-tag', rule, {
  valid: [
    { name: 'another tag', code: lines('FROM debian:12', 'FROM a:latest-alpine') },
    { name: 'a digest', code: lines(`FROM debian:latest@sha256:${'0'.repeat(64)}`) },
    { name: 'a stage called latest', code: lines('FROM debian:12 AS latest', 'FROM latest') },
    { name: 'a tag that only the build knows', code: lines('ARG TAG', 'FROM debian:$TAG') },
  ],
  invalid: [
    {
      name: 'latest',
      code: 'FROM «debian:latest»\n',
      errors: [
        {
          messageId: 'latest',
          message:
            'DL3007: debian:latest moves on, so each build starts from whatever it is that day. Give it a version or a digest.',
        },
      ],
    },
    {
      name: 'of a registry',
      code: lines('FROM --platform=linux/amd64 «localhost:5000/a:latest» AS b'),
      errors: [{ messageId: 'latest' }],
    },
    {
      name: 'a default',
      code: lines('ARG TAG=latest', 'FROM «debian:$TAG»'),
      errors: [{ messageId: 'latest' }],
    },
  ],
});
