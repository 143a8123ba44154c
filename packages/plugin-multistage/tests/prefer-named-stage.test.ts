import rule from '../src/rules/prefer-named-stage.ts';

import { lines, ruleTester } from './lint.ts';

const twoStages = (...copies: string[]): string =>
  lines('FROM golang:1.22', 'RUN go build -o /app .', 'FROM alpine', ...copies);

ruleTester.run('multistage/prefer-named-stage', rule, {
  valid: [
    { name: 'a name', code: lines('FROM a AS build', 'FROM b', 'COPY --from=build /x /x') },
    { name: 'an unnamed stage that nobody copies from', code: lines('FROM a', 'FROM b', 'COPY x /x') },
    { name: 'an unnamed target', code: lines('FROM a AS build', 'FROM b') },
    { name: 'an image that is a number with a tag', code: twoStages('COPY --from=0:1 /x /x') },
    { name: 'a number out of range', code: twoStages('COPY --from=2 /x /x') },
    { name: 'the stage itself', code: twoStages('COPY --from=1 /x /x') },
    { name: 'a mount, which cannot count', code: twoStages('RUN --mount=type=bind,from=0,target=/x true') },
    {
      name: 'a variable that looks like a number',
      code: lines('ARG N=0', 'FROM a', 'FROM b', 'COPY --from=$N /x /x'),
    },
    {
      name: 'a trigger, which counts the stages of another file',
      code: twoStages('ONBUILD COPY --from=0 /x /x'),
    },
    {
      name: 'two stages of one name, of which only the number means the first',
      code: lines('FROM a AS x', 'FROM b AS X', 'FROM c', 'COPY --from=0 /x /x'),
    },
  ],
  invalid: [
    {
      name: 'an unnamed stage',
      code: twoStages('COPY «--from=0» /app /app'),
      errors: [
        {
          messageId: 'unnamed',
          message:
            '"--from=0" copies from whatever stage stands there, now golang:1.22 (line 1). Name that stage, as in "AS build".',
        },
      ],
      output: lines(
        'FROM golang:1.22 AS build',
        'RUN go build -o /app .',
        'FROM alpine',
        'COPY --from=build /app /app',
      ),
    },
    {
      name: 'a stage that has a name',
      code: lines('FROM golang:1.22 AS Compile', 'FROM alpine', 'COPY «--from=0» /app /app'),
      errors: [
        {
          messageId: 'named',
          message:
            '"--from=0" copies from whatever stage stands there, now "Compile" (line 1). Copy from that name.',
        },
      ],
      output: lines('FROM golang:1.22 AS Compile', 'FROM alpine', 'COPY --from=Compile /app /app'),
    },
    {
      name: 'each reference',
      code: twoStages(
        'COPY «--from=0» /a /a',
        'COPY --chown=1 «--from=0» /b /b',
        'COPY --link «--from=00» /c /c',
      ),
      errors: [{ messageId: 'unnamed' }, { messageId: 'unnamed' }, { messageId: 'unnamed' }],
      output: lines(
        'FROM golang:1.22 AS build',
        'RUN go build -o /app .',
        'FROM alpine',
        'COPY --from=build /a /a',
        'COPY --chown=1 --from=build /b /b',
        'COPY --link --from=build /c /c',
      ),
    },
    {
      name: 'in lower case, with CRLF and over several lines',
      code: 'from golang\r\nfrom alpine\r\ncopy \\\r\n  # the program\r\n  «--from=0» \\\r\n  /a /a\r\n',
      errors: [{ messageId: 'unnamed' }],
      output:
        'from golang as build\r\nfrom alpine\r\ncopy \\\r\n  # the program\r\n  --from=build \\\r\n  /a /a\r\n',
    },
    {
      name: 'a stage of a trigger and of a COPY',
      code: twoStages('ONBUILD COPY --from=0 /a /a', 'COPY «--from=0» /b /b'),
      errors: [{ messageId: 'unnamed' }],
      output: lines(
        'FROM golang:1.22 AS build',
        'RUN go build -o /app .',
        'FROM alpine',
        'ONBUILD COPY --from=0 /a /a',
        'COPY --from=build /b /b',
      ),
    },
    {
      name: 'gives a name and uses it everywhere',
      code: twoStages('COPY «--from=0» /a /a', 'COPY «--from=+0» ["/b", "/b"]'),
      errors: [{ messageId: 'unnamed' }, { messageId: 'unnamed' }],
      output: lines(
        'FROM golang:1.22 AS build',
        'RUN go build -o /app .',
        'FROM alpine',
        'COPY --from=build /a /a',
        'COPY --from=build ["/b", "/b"]',
      ),
    },
    {
      name: 'uses the name that is there',
      code: lines('FROM golang AS Compile', 'FROM alpine', 'COPY «--from=0» /a /a', 'COPY «--from=0» /b /b'),
      errors: [{ messageId: 'named' }, { messageId: 'named' }],
      output: lines(
        'FROM golang AS Compile',
        'FROM alpine',
        'COPY --from=Compile /a /a',
        'COPY --from=Compile /b /b',
      ),
    },
    {
      name: 'takes build, builder, the name of the image, then numbers',
      code: lines(
        'FROM golang:1.22',
        'FROM node:20',
        'FROM gcr.io/x/rust:1',
        'FROM rust:2',
        'FROM alpine',
        'COPY «--from=0» /0 /',
        'COPY «--from=1» /1 /',
        'COPY «--from=2» /2 /',
        'COPY «--from=3» /3 /',
      ),
      errors: [
        { messageId: 'unnamed' },
        { messageId: 'unnamed' },
        { messageId: 'unnamed' },
        { messageId: 'unnamed' },
      ],
      output: [
        lines(
          'FROM golang:1.22 AS build',
          'FROM node:20',
          'FROM gcr.io/x/rust:1',
          'FROM rust:2',
          'FROM alpine',
          'COPY --from=build /0 /',
          'COPY --from=1 /1 /',
          'COPY --from=2 /2 /',
          'COPY --from=3 /3 /',
        ),
        lines(
          'FROM golang:1.22 AS build',
          'FROM node:20 AS builder',
          'FROM gcr.io/x/rust:1',
          'FROM rust:2',
          'FROM alpine',
          'COPY --from=build /0 /',
          'COPY --from=builder /1 /',
          'COPY --from=2 /2 /',
          'COPY --from=3 /3 /',
        ),
        lines(
          'FROM golang:1.22 AS build',
          'FROM node:20 AS builder',
          'FROM gcr.io/x/rust:1 AS rust',
          'FROM rust:2',
          'FROM alpine',
          'COPY --from=build /0 /',
          'COPY --from=builder /1 /',
          'COPY --from=rust /2 /',
          'COPY --from=3 /3 /',
        ),
        lines(
          'FROM golang:1.22 AS build',
          'FROM node:20 AS builder',
          'FROM gcr.io/x/rust:1 AS rust',
          'FROM rust:2 AS stage-2',
          'FROM alpine',
          'COPY --from=build /0 /',
          'COPY --from=builder /1 /',
          'COPY --from=rust /2 /',
          'COPY --from=stage-2 /3 /',
        ),
      ],
    },
    {
      name: 'takes no name of a stage, in whatever case',
      code: lines('FROM a AS BUILD', 'FROM b', 'FROM c', 'COPY «--from=1» /x /x'),
      errors: [{ messageId: 'unnamed' }],
      output: lines('FROM a AS BUILD', 'FROM b AS builder', 'FROM c', 'COPY --from=builder /x /x'),
    },
    {
      name: 'takes no name that means an image',
      code: lines('FROM build', 'FROM builder', 'COPY «--from=0» /x /x', 'COPY --from=c /c /c'),
      errors: [{ messageId: 'unnamed' }],
      output: lines(
        'FROM build AS stage-2',
        'FROM builder',
        'COPY --from=stage-2 /x /x',
        'COPY --from=c /c /c',
      ),
    },
    {
      name: 'takes no name that an unknown part may make',
      code: lines('ARG KIND', 'FROM a', 'FROM build${KIND}', 'COPY «--from=0» /x /x'),
      errors: [{ messageId: 'unnamed' }],
      output: lines('ARG KIND', 'FROM a AS stage-2', 'FROM build${KIND}', 'COPY --from=stage-2 /x /x'),
    },
    {
      name: 'takes no name that a setting calls a target',
      code: lines('FROM a', 'FROM b', 'COPY «--from=0» /x /x'),
      settings: { targets: 'build' },
      errors: [{ messageId: 'unnamed' }],
      output: lines('FROM a AS builder', 'FROM b', 'COPY --from=builder /x /x'),
    },
    {
      name: 'writes "as" as the file writes its keywords, and keeps what stands around',
      code: 'from --platform=$BUILDPLATFORM golang\r\n\r\n# why\r\nfrom alpine\r\ncopy «--from=0» /a /a\r\n',
      errors: [{ messageId: 'unnamed' }],
      output:
        'from --platform=$BUILDPLATFORM golang as build\r\n\r\n# why\r\nfrom alpine\r\ncopy --from=build /a /a\r\n',
    },
  ],
});
