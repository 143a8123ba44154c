import rule from '../src/rules/prefer-shared-stage.ts';

import { lines, ruleTester } from './lint.ts';

const app = ['WORKDIR /app', 'COPY package.json .'];

ruleTester.run('multistage/prefer-shared-stage', rule, {
  valid: [
    { name: 'one stage', code: lines('FROM node:20', ...app) },
    {
      name: 'one instruction',
      code: lines('FROM a AS x', 'WORKDIR /app', 'RUN x', 'FROM a', 'WORKDIR /app', 'RUN y'),
    },
    { name: 'another image', code: lines('FROM a:1', ...app, 'FROM a:2', ...app) },
    { name: 'another platform', code: lines('FROM --platform=linux/arm64 a', ...app, 'FROM a', ...app) },
    { name: 'another order', code: lines('FROM a', ...app, 'FROM a', ...app.toReversed()) },
    { name: 'another beginning', code: lines('FROM a', ...app, 'FROM a', 'RUN x', ...app) },
    {
      name: 'other words in quotes',
      code: lines('FROM a', 'USER x', 'RUN echo "a"', 'FROM a', 'USER x', 'RUN echo "b"'),
    },
    {
      name: 'other text in a heredoc',
      code: lines('FROM a', 'USER x', 'RUN <<E', 'x', 'E', 'FROM a', 'USER x', 'RUN <<E', 'y', 'E'),
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'USER x', 'ONBUILD RUN y', 'FROM a', 'USER x', 'ONBUILD RUN y'),
    },
    {
      name: 'stages that share a base already',
      code: lines('FROM a AS base', ...app, 'FROM base', 'RUN x', 'FROM base', 'RUN y'),
    },
    {
      name: 'an image and a stage of one name',
      code: lines('FROM a AS b', ...app, 'FROM c AS a', 'FROM a', ...app),
    },
  ],
  invalid: [
    {
      name: 'two stages',
      code: lines(
        'FROM node:20 AS build',
        ...app,
        'RUN npm ci',
        '«FROM node:20 AS deps»',
        ...app,
        'RUN npm ci --omit=dev',
      ),
      errors: [
        {
          messageId: 'sameBeginning',
          message:
            'The same FROM and 2 instructions begin stage "deps" and stage "build" (line 1). Name that part once and start both from it.',
          suggestions: 1,
        },
      ],
    },
    {
      name: 'each further stage',
      code: lines('FROM a', ...app, '«FROM a»', ...app, 'RUN x', '«FROM a»', ...app, 'RUN x', 'RUN y'),
      errors: [
        { messageId: 'sameBeginning', suggestions: 1 },
        {
          messageId: 'sameBeginning',
          message:
            'The same FROM and 3 instructions begin stage 2 and stage 1 (line 4). Name that part once and start both from it.',
          suggestions: 1,
        },
      ],
    },
    {
      name: 'in other letter case, white space, continuations and comments, with CRLF',
      code: 'FROM a\r\nENV A=1  B=2\r\nRUN x && \\\r\n  # why\r\n  y\r\n«from a»\r\nenv A=1 \\\r\n  B=2\r\nrun x && y\r\n',
      errors: [{ messageId: 'sameBeginning', suggestions: 1 }],
    },
    {
      name: 'stages that start from one stage',
      code: lines('FROM a AS s', 'FROM s AS x', ...app, '«FROM S AS y»', ...app),
      errors: [{ messageId: 'sameBeginning', suggestions: 1 }],
    },
    {
      name: 'images that an argument names',
      code: lines('ARG V', 'FROM a:${V} AS x', ...app, '«FROM a:$V AS y»', ...app),
      errors: [{ messageId: 'sameBeginning', suggestions: 1 }],
    },
    {
      name: 'the same heredoc',
      code: lines('FROM a', 'USER x', 'RUN <<E', 'x', 'E', '«FROM a»', 'USER x', 'RUN <<E', 'x', 'E'),
      errors: [{ messageId: 'sameBeginning', suggestions: 1 }],
    },
    {
      name: 'a stage for what both begin with',
      code: lines(
        '# Build',
        'FROM --platform=$BUILDPLATFORM node:20 AS build',
        'WORKDIR /app',
        '# Manifests',
        'COPY package.json .',
        '# All of it',
        'RUN npm ci',
        '',
        '# Less',
        '«FROM --platform=$BUILDPLATFORM node:20»',
        '# Again',
        ...app,
        '# What runs',
        'RUN npm ci --omit=dev',
        'COPY --from=build /app/dist /app/dist',
      ),
      errors: [
        {
          messageId: 'sameBeginning',
          suggestions: [
            {
              messageId: 'share',
              desc: 'Start both from a stage "base".',
              output: lines(
                '# Build',
                'FROM --platform=$BUILDPLATFORM node:20 AS base',
                'WORKDIR /app',
                '# Manifests',
                'COPY package.json .',
                '',
                'FROM --platform=$BUILDPLATFORM base AS build',
                '# All of it',
                'RUN npm ci',
                '',
                '# Less',
                'FROM --platform=$BUILDPLATFORM base',
                '# What runs',
                'RUN npm ci --omit=dev',
                'COPY --from=build /app/dist /app/dist',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a name that is free, with CRLF',
      code: 'from a\r\nuser x\r\nworkdir /x\r\nrun y\r\n«from a as base»\r\nuser x\r\nworkdir /x\r\n',
      errors: [
        {
          messageId: 'sameBeginning',
          suggestions: [
            {
              messageId: 'share',
              desc: 'Start both from a stage "common".',
              output:
                'from a AS common\r\nuser x\r\nworkdir /x\r\n\r\nfrom common\r\nrun y\r\nfrom common as base\r\n',
            },
          ],
        },
      ],
    },
    {
      name: 'the first stage where it is all that they share',
      code: lines('FROM a AS x', ...app, '«FROM a AS y»', ...app, 'RUN y', 'COPY --from=0 /z /z'),
      errors: [
        {
          messageId: 'sameBeginning',
          suggestions: [
            {
              messageId: 'startFrom',
              desc: 'Start from stage "x".',
              output: lines('FROM a AS x', ...app, 'FROM x AS y', 'RUN y', 'COPY --from=0 /z /z'),
            },
          ],
        },
      ],
    },
    {
      name: 'nothing where another stage took the name of the first',
      code: lines('FROM a AS x', ...app, 'FROM c AS x', '«FROM a AS y»', ...app),
      errors: [{ messageId: 'sameBeginning' }],
    },
    {
      name: 'nothing while stages are counted',
      code: lines('FROM a AS x', ...app, 'RUN x', '«FROM a»', ...app, 'COPY --from=0 /x /x'),
      errors: [{ messageId: 'sameBeginning' }],
    },
  ],
});
