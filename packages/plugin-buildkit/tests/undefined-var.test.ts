import rule from '../src/rules/undefined-var.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/undefined-var', rule, {
  valid: [
    { name: 'ARG and ENV', code: lines('FROM scratch', 'ARG a', 'ENV b=$a', 'COPY ${b}x /$a') },
    { name: 'of the base stage', code: lines('FROM alpine AS x', 'ARG a=b', 'FROM x', 'COPY $a .') },
    { name: 'PATH', code: lines('FROM alpine', 'ENV PATH=/x:$PATH') },
    {
      name: 'an image that may set it',
      code: lines('FROM golang', 'COPY x $GOPATH/x', 'FROM acme/alpine', 'USER $x'),
    },
    { name: 'an image that is not known', code: lines('ARG I', 'FROM $I', 'USER $x') },
    {
      name: 'what the shell expands, or BuildKit does not look at',
      code: lines(
        'FROM scratch',
        ...['RUN echo $x', 'CMD $x', 'ENTRYPOINT $x', 'HEALTHCHECK CMD $x', 'SHELL ["$x"]', 'EXPOSE $x'],
        ...['ONBUILD COPY $x y', 'RUN <<E', '$x', 'E', "COPY <<'E' /y", '$x', 'E', 'MAINTAINER $x'],
      ),
    },
    {
      name: 'an escaped one',
      code: lines('FROM scratch', 'ENV a=\\$x', "ENV b='$x'", 'COPY <<E /y', '\\$x', 'E'),
    },
    { name: 'an earlier argument of the same ARG', code: lines('FROM scratch', 'ARG a=1 b=$a') },
    {
      name: 'platform and global arguments that the stage takes',
      code: lines('ARG v=1', 'FROM scratch', 'ARG TARGETARCH v', 'ENV a=$TARGETARCH$v'),
    },
    { name: 'what asks for SBOMs', code: lines('FROM scratch', 'ENV a=$BUILDKIT_SBOM_SCAN_STAGE') },
  ],
  invalid: [
    {
      name: 'one that nothing sets',
      code: lines('FROM scratch', 'COPY «$foo» .'),
      errors: [
        {
          messageId: 'undefined',
          message: 'Nothing sets "$foo" before this place. Declare it with ARG or ENV.',
        },
      ],
    },
    {
      name: 'one that is set later, and in another stage',
      code: lines('FROM alpine AS x', 'COPY «$foo» .', 'ARG foo=bar', 'FROM alpine', 'WORKDIR /«$foo»'),
      errors: [{ messageId: 'undefined' }, { messageId: 'undefined' }],
    },
    {
      name: 'a misspelt one',
      code: lines('FROM debian:12', 'ARG DIR_ASSETS=assets/', 'COPY «$DIR_ASSET» .', 'ENV PATH=«$PAHT»:/x'),
      errors: [
        {
          messageId: 'misspelt',
          message: 'Nothing sets "$DIR_ASSET" before this place. "$DIR_ASSETS" may be meant.',
        },
        { messageId: 'misspelt', message: 'Nothing sets "$PAHT" before this place. "$PATH" may be meant.' },
      ],
    },
    {
      name: 'global and platform arguments without an ARG in the stage',
      code: lines('ARG version=1', 'FROM scratch', 'ENV a=«$version» b=«$TARGETARCH» c=«$HTTP_PROXY»'),
      errors: [{ messageId: 'undefined' }, { messageId: 'undefined' }, { messageId: 'undefined' }],
    },
    {
      name: 'all instructions in which BuildKit expands',
      code: lines(
        'FROM scratch',
        ...['ENV «$aaa»=«$bbb»', 'LABEL «$aaa»=«$bbb»', 'ADD --chown=«$aaa» --chmod=«$bbb» «$ccc» «$ddd»'],
        ...['COPY ["«$aaa»", "«$bbb»"]', 'USER «$aaa»', 'VOLUME «$aaa» /x', 'STOPSIGNAL «$aaa»'],
        ...['RUN --mount=type=cache,target=«$aaa» $bbb', 'ARG xyz=«$aaa»'],
      ),
      errors: Array.from({ length: 15 }, () => ({ messageId: 'undefined' as const })),
    },
    {
      name: 'with a default, and within one; each once in a word',
      code: lines('FROM scratch', 'ENV a=«${xxx:-«$yyy»}»$xxx'),
      errors: [{ messageId: 'undefined' }, { messageId: 'undefined' }],
    },
    {
      name: 'its own pair',
      code: lines('FROM scratch', 'ENV abc=1 def=«$abc»'),
      errors: [{ messageId: 'undefined' }],
    },
    {
      name: 'the body of a heredoc, and what no image can set there',
      code: lines('FROM node', '«COPY» <<E /x', '#!/bin/sh', 'exec $1', 'echo $HOME', 'E'),
      errors: [{ messageId: 'undefined' }],
    },
    {
      name: 'on a later line',
      code: lines('FROM scratch', '«ENV» a=b \\', '  c=$xyz'),
      errors: [{ messageId: 'undefined' }],
    },
    {
      name: 'any image, when asked for',
      code: lines('FROM golang', 'ENV a=«$GOPATH»'),
      options: [{ assumeBareImages: true }],
      errors: [{ messageId: 'undefined' }],
    },
  ],
});
