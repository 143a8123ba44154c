import rule from '../src/rules/no-unknown-stage.ts';

import { lines, ruleTester } from './lint.ts';

const build = (...rest: string[]): string => lines('FROM golang:1.22 AS builder', ...rest);

ruleTester.run('multistage/no-unknown-stage', rule, {
  valid: [
    { name: 'an earlier stage', code: build('FROM alpine', 'COPY --from=builder /x /x') },
    { name: 'in another letter case', code: build('FROM alpine', 'COPY --from=BUILDER /x /x') },
    { name: 'a number in range', code: build('FROM alpine', 'COPY --from=0 /x /x') },
    { name: 'an image with a tag', code: build('FROM alpine', 'COPY --from=buildr:1 /x /x') },
    { name: 'an image of a registry', code: build('FROM alpine', 'COPY --from=ghcr.io/buildr /x /x') },
    { name: 'an official image', code: lines('FROM a AS nodes', 'FROM alpine', 'COPY --from=node /x /x') },
    { name: 'another word', code: build('FROM alpine', 'COPY --from=assets /x /x') },
    { name: 'two slips', code: build('FROM alpine', 'COPY --from=biuldr /x /x') },
    { name: 'short names', code: lines('FROM a AS go', 'FROM alpine', 'COPY --from=g0 /x /x') },
    { name: 'another number', code: lines('FROM a AS php81', 'FROM alpine', 'COPY --from=php82 /x /x') },
    { name: 'an unknown part', code: lines('ARG X', 'FROM a AS builder', 'FROM builde${X}') },
    { name: 'the image of its own name', code: lines('FROM node AS node', 'COPY x /x') },
    {
      name: 'the image of a later stage',
      code: lines('FROM acme AS build', 'FROM acme:2 AS acme'),
    },
    { name: 'an official image and a later stage', code: lines('FROM nginx', 'FROM a AS nginx') },
    { name: 'a trigger', code: build('ONBUILD COPY --from=1 /x /x', 'ONBUILD COPY --from=biulder /y /y') },
    {
      name: 'a mount without a stage',
      code: build('FROM alpine', 'RUN --mount=type=cache,target=/x true'),
    },
    { name: 'scratch', code: lines('FROM a AS scratchy', 'FROM scratch') },
  ],
  invalid: [
    {
      name: 'a typo in COPY --from',
      code: build('FROM alpine', 'COPY --from=«buidler» /x /x'),
      errors: [
        {
          messageId: 'typo',
          message:
            'No stage is called "buidler", so that an image is looked for; "builder" (line 1) is one. Correct the name.',
          suggestions: 1,
        },
      ],
    },
    {
      name: 'a letter too few in FROM',
      code: build('FROM «bulder»'),
      errors: [{ messageId: 'typo', suggestions: 1 }],
    },
    {
      name: 'a letter too many',
      code: build('FROM «buildeer» AS x'),
      errors: [{ messageId: 'typo', suggestions: 1 }],
    },
    {
      name: 'a wrong letter, in upper case',
      code: build('FROM alpine', 'copy --from=«BUILDEN» /x /x'),
      errors: [{ messageId: 'typo', suggestions: 1 }],
    },
    {
      name: 'in a mount, over several lines, with CRLF',
      code: 'FROM a AS assets\r\nFROM b\r\nRUN \\\r\n  --mount=type=bind,from=«asets»,target=/x \\\r\n  true\r\n',
      errors: [{ messageId: 'typo', suggestions: 1 }],
    },
    {
      name: 'from an ARG',
      code: lines('ARG BASE=bulder', 'FROM a AS builder', 'FROM «${BASE}»'),
      errors: [{ messageId: 'typo' }],
    },
    {
      name: 'a later stage in COPY --from',
      code: lines('FROM alpine AS final', 'COPY --from=«assets» /x /x', 'FROM node AS assets'),
      errors: [
        {
          messageId: 'later',
          message:
            '"from=assets" means a stage that begins only on line 3, which the legacy builder does not find. Move that stage up.',
        },
      ],
    },
    {
      name: 'a later stage by number',
      code: lines('FROM alpine', 'COPY --from=«1» /x /x', 'FROM node'),
      errors: [{ messageId: 'later' }],
    },
    {
      name: 'a later stage in a mount',
      code: lines('FROM alpine', 'RUN --mount=from=«b»,target=/x true', 'FROM node AS b'),
      errors: [{ messageId: 'later' }],
    },
    {
      name: 'a later stage in FROM',
      code: lines('FROM «runtime» AS app', 'FROM alpine AS runtime'),
      errors: [
        {
          messageId: 'laterBase',
          message:
            '"runtime" is an image here, not the stage of that name, which begins only on line 2. Move that stage up.',
        },
      ],
    },
    {
      name: 'its own stage',
      code: lines(
        'FROM alpine',
        'FROM golang AS build',
        'COPY --from=«Build» /x /x',
        'COPY --from=«1» /x /x',
      ),
      errors: [
        {
          messageId: 'itself',
          message: '"from=Build" means its own stage (line 2), which fails. Name an earlier stage.',
        },
        { messageId: 'itself' },
      ],
    },
    {
      name: 'a number past the last stage',
      code: build('FROM alpine', 'COPY --from=«2» /x /x'),
      errors: [
        {
          messageId: 'outOfRange',
          message: '"from=2" means no stage: the file has 2 stages, counted from 0. Name the stage.',
        },
      ],
    },
    {
      name: 'a number below the first stage',
      code: lines('FROM alpine', 'COPY --from=«-1» /x /x'),
      errors: [
        {
          messageId: 'outOfRange',
          message: '"from=-1" means no stage: the file has 1 stage, counted from 0. Name the stage.',
        },
      ],
    },
    {
      name: 'the near name as its stage writes it',
      code: lines('FROM a AS Builder', 'FROM alpine', 'COPY --from=«buidler» /x /x'),
      errors: [
        {
          messageId: 'typo',
          suggestions: [
            {
              messageId: 'useName',
              desc: 'Write "Builder".',
              output: lines('FROM a AS Builder', 'FROM alpine', 'COPY --from=Builder /x /x'),
            },
          ],
        },
      ],
    },
    {
      name: 'the last of several near names',
      code: lines('FROM a AS web1', 'FROM b AS web2', 'FROM «web»'),
      errors: [
        {
          messageId: 'typo',
          suggestions: [
            {
              messageId: 'useName',
              desc: 'Write "web2".',
              output: lines('FROM a AS web1', 'FROM b AS web2', 'FROM web2'),
            },
          ],
        },
      ],
    },
  ],
  // The text of a suggestion is shown below.
});
