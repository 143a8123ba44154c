import type { ValidTestCase } from '@dflint/rule-tester';
import rule from '../src/rules/no-unused-stage.ts';

import { lines, ruleTester } from './lint.ts';

const text = 'Remove stage "x".';

const stage = (name: string): string => lines(`FROM a AS ${name}`, 'RUN x', 'FROM b', 'COPY y /y');

/** A leaf stage of that name is left alone by default. */
const names = [
  ...[
    'dev',
    'DEV',
    'development',
    'tests',
    'debug-image',
    'prod',
    'production',
    'release',
    'lint',
    'ci',
    'export',
  ],
  ...[
    'run-tests',
    'web_test',
    'api.dev',
    'validate',
    'update',
    'docs',
    'binaries',
    'artifacts',
    'nightly',
    'all',
  ],
];

const valid: ValidTestCase<[{ targets: readonly string[] }]>[] = [
  { name: 'a single stage', code: lines('FROM a') },
  { name: 'a stage copied from', code: lines('FROM a AS x', 'FROM b', 'COPY --from=x /x /x') },
  { name: 'a stage copied from by number', code: lines('FROM a', 'FROM b', 'COPY --from=0 /x /x') },
  {
    name: 'a stage that is mounted',
    code: lines('FROM a AS x', 'FROM b', 'RUN --mount=from=x,target=/x true'),
  },
  { name: 'a stage that the target starts from', code: lines('FROM a AS x', 'FROM X') },
  {
    name: 'a stage needed through others',
    code: lines('FROM a AS x', 'FROM x AS y', 'FROM b', 'COPY --from=y / /'),
  },
  {
    name: 'a stage that a trigger names',
    code: lines('FROM a AS x', 'FROM b', 'ONBUILD COPY --from=x /x /x'),
  },
  {
    name: 'a stage whose name is misspelt',
    code: lines('FROM a AS builder', 'FROM b', 'COPY --from=buidler /x /x'),
  },
  {
    name: 'stages that FROM chooses among by an unknown part',
    code: lines('FROM a AS bin-linux', 'FROM a AS bin-darwin', 'FROM bin-${TARGETOS}'),
  },
  {
    name: 'stages that FROM chooses among by an argument',
    code: lines('ARG KIND=full', 'FROM a AS base-slim', 'FROM a AS base-full', 'FROM base-${KIND}'),
  },
  {
    name: 'stages that FROM chooses among by an argument alone',
    code: lines('ARG BASE=full', 'FROM a AS slim', 'FROM a AS full', 'FROM $BASE'),
  },
  {
    name: 'a stage that --from may mean',
    code: lines('FROM a AS lib-amd64', 'FROM b', 'COPY --from=lib-${TARGETARCH} /x /x'),
  },
  {
    name: 'a stage that an argument without a default may mean',
    code: lines('ARG BASE', 'FROM a AS other', 'FROM ${BASE}'),
  },
  {
    name: 'a later stage, which BuildKit finds',
    code: lines('FROM b AS x', 'COPY --from=y /y /y', 'FROM a AS y'),
    settings: { targets: 'x' },
  },
  { name: 'what a known target needs', code: lines('FROM a AS deps', 'FROM deps AS test', 'FROM b') },
  {
    name: 'what such a target is started from',
    code: lines('FROM a AS dev', 'FROM dev AS other-dev', 'FROM b'),
  },
  { name: 'a stage of the setting', code: stage('api'), settings: { targets: ['api', '1'] } },
  { name: 'a stage of the option', code: stage('api'), options: [{ targets: ['a*'] }] },
  {
    name: 'a named image of its own, by CMD',
    code: lines('FROM a AS api', 'CMD ["api"]', 'FROM b AS web', 'CMD ["web"]'),
  },
  {
    name: 'a named image of its own, by ENTRYPOINT',
    code: lines('FROM a AS api', 'ENTRYPOINT ["api"]', 'FROM b'),
  },
  { name: 'a named image by EXPOSE', code: lines('FROM a AS api', 'EXPOSE 80', 'FROM b') },
  {
    name: 'a named image that inherits its command',
    code: lines('FROM a AS base', 'CMD ["run"]', 'FROM base AS api', 'COPY a /', 'FROM base', 'COPY b /'),
  },
  {
    name: 'images that may be made for each other, with triggers',
    code: lines('FROM ghcr.io/acme/rails-builder:1 AS builder', 'FROM ghcr.io/acme/rails-final:1'),
  },
  ...names.map(name => ({ name: `a stage called ${name}`, code: stage(name) })),
];

ruleTester.run('multistage/no-unused-stage', rule, {
  valid,
  invalid: [
    {
      name: 'a stage that nobody names',
      code: lines('«FROM golang:1.22 AS build»', 'RUN go build', 'FROM alpine', 'COPY app /app'),
      errors: [
        {
          messageId: 'unused',
          message:
            'No target needs stage "build": BuildKit skips it, the legacy builder builds it all the same. Remove it, or list it in "targets".',
          suggestions: 1,
        },
      ],
    },
    {
      name: 'a stage without a name, in lower case and over two lines, with CRLF',
      code: '«from golang:1.22»\r\nrun x\r\n«from \\\r\n  a as x»\r\nfrom alpine\r\n',
      errors: [
        { messageId: 'unused', suggestions: 1 },
        { messageId: 'unused', suggestions: 1 },
      ],
    },
    {
      name: 'an image of its own without a name',
      code: lines('«FROM a»', 'CMD ["a"]', 'FROM b'),
      errors: [{ messageId: 'unused', suggestions: 1 }],
    },
    {
      name: 'all stages of a chain',
      code: lines('«FROM a AS x»', '«FROM x AS y»', 'FROM b', 'COPY y /y'),
      errors: [{ messageId: 'unused' }, { messageId: 'unused', suggestions: 1 }],
    },
    {
      name: 'the first stage, before a comment that would be a directive at the top of the file',
      code: lines('# syntax=docker/dockerfile:1', '«FROM a»', 'RUN y', '', '# Escape = `', 'FROM b'),
      errors: [{ messageId: 'unused' }],
    },
    {
      name: 'a later stage, before a comment that is a directive nowhere but at the top of the file',
      code: lines('FROM a AS x', '«FROM b»', '# check=skip=all', 'FROM x'),
      errors: [{ messageId: 'unused', suggestions: 1 }],
    },
    {
      name: 'a stage behind the target',
      code: lines('FROM a AS x', '«FROM b AS y»', 'COPY y /y'),
      settings: { targets: 'x' },
      errors: [
        {
          messageId: 'unusedBehind',
          message: 'No target needs stage "y": it is never built. Remove it, or list it in "targets".',
          suggestions: 1,
        },
      ],
    },
    {
      name: 'stages that a part of a name does not mean',
      code: lines('«FROM a AS bun-linux»', 'FROM a AS bin-linux', 'FROM bin-${TARGETOS}'),
      errors: [{ messageId: 'unused', suggestions: 1 }],
    },
    {
      name: 'an image with an unknown tag',
      code: lines('ARG V', '«FROM a AS golang»', 'FROM golang:${V}'),
      errors: [{ messageId: 'unused', suggestions: 1 }],
    },
    {
      name: 'an argument that is an image',
      code: lines('ARG BASE=debian:12', '«FROM a AS other»', 'FROM ${BASE}'),
      errors: [{ messageId: 'unused', suggestions: 1 }],
    },
    {
      name: 'a stage of an option that replaces the default',
      code: lines('«FROM a AS test»', 'FROM b'),
      options: [{ targets: ['api'] }],
      errors: [{ messageId: 'unused', suggestions: 1 }],
    },
    {
      name: 'a builder of a vendor',
      code: lines(
        '«FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build»',
        'FROM mcr.microsoft.com/dotnet/aspnet:8.0',
      ),
      errors: [{ messageId: 'unused', suggestions: 1 }],
    },
    {
      name: 'without the stage',
      code: lines('«FROM a AS x»', 'RUN y', '', 'FROM b', 'COPY z /z'),
      errors: [
        {
          messageId: 'unused',
          suggestions: [{ messageId: 'remove', desc: text, output: lines('FROM b', 'COPY z /z') }],
        },
      ],
    },
    {
      name: 'without its comments',
      code: lines(
        'FROM z AS z',
        '',
        '# One',
        '# Two',
        '«FROM a AS x»',
        '# Three',
        'RUN y',
        '# Four',
        '',
        'FROM b',
        'COPY --from=z /z /z',
      ),
      errors: [
        {
          messageId: 'unused',
          suggestions: [
            {
              messageId: 'remove',
              desc: text,
              output: lines('FROM z AS z', '', 'FROM b', 'COPY --from=z /z /z'),
            },
          ],
        },
      ],
    },
    {
      name: 'with the comments of others',
      code: lines(
        'ARG V=1',
        '# One',
        '',
        '«FROM a AS x»',
        'RUN y',
        '',
        '# Two',
        '',
        '# Three',
        'FROM b:${V}',
      ),
      errors: [
        {
          messageId: 'unused',
          suggestions: [
            {
              messageId: 'remove',
              desc: text,
              output: lines('ARG V=1', '# One', '', '# Two', '', '# Three', 'FROM b:${V}'),
            },
          ],
        },
      ],
    },
    {
      name: 'with a comment that touches two stages',
      code: lines('«FROM a AS x»', 'RUN y', '# Two', 'FROM b'),
      errors: [
        {
          messageId: 'unused',
          suggestions: [{ messageId: 'remove', desc: text, output: lines('# Two', 'FROM b') }],
        },
      ],
    },
    {
      name: 'with what stands at the top of the file',
      code: lines('# syntax=docker/dockerfile:1', '# Copyright Acme', '«FROM a AS x»', 'FROM b'),
      errors: [
        {
          messageId: 'unused',
          suggestions: [
            {
              messageId: 'remove',
              desc: text,
              output: lines('# syntax=docker/dockerfile:1', '# Copyright Acme', 'FROM b'),
            },
          ],
        },
      ],
    },
    {
      name: 'without its heredocs, with CRLF',
      code: '«FROM a AS x»\r\nRUN <<EOF\r\nFROM c\r\nEOF\r\n\r\nFROM b\r\n',
      errors: [
        { messageId: 'unused', suggestions: [{ messageId: 'remove', desc: text, output: 'FROM b\r\n' }] },
      ],
    },
    {
      name: 'without the last stage and the empty lines before it, with CRLF',
      code: 'FROM b AS y\r\nRUN z\r\n\r\n# One\r\n«FROM a AS x»\r\nRUN y',
      settings: { targets: 'y' },
      errors: [
        {
          messageId: 'unusedBehind',
          suggestions: [{ messageId: 'remove', desc: text, output: 'FROM b AS y\r\nRUN z\r\n' }],
        },
      ],
    },
    {
      name: 'nothing while another stage starts from it',
      code: lines('«FROM a AS x»', '«FROM x AS y»', 'FROM b'),
      errors: [{ messageId: 'unused' }, { messageId: 'unused', suggestions: 1 }],
    },
    {
      name: 'nothing while later stages are counted',
      code: lines('«FROM a AS x»', 'FROM c', 'FROM b', 'COPY --from=1 /c /c'),
      errors: [{ messageId: 'unused' }],
    },
    {
      name: 'the stage although earlier ones are counted',
      code: lines('FROM c', '«FROM a AS x»', 'FROM b', 'COPY --from=0 /c /c'),
      errors: [
        {
          messageId: 'unused',
          suggestions: [
            { messageId: 'remove', desc: text, output: lines('FROM c', 'FROM b', 'COPY --from=0 /c /c') },
          ],
        },
      ],
    },
  ],
});
