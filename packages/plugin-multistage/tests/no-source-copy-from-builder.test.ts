import type { InvalidTestCase } from '@dflint/rule-tester';
import rule from '../src/rules/no-source-copy-from-builder.ts';
import { lines, ruleTester } from './lint.ts';
import { node, valid } from './no-source-copy-from-builder.valid.ts';

const invalid: InvalidTestCase<keyof typeof rule.meta.messages>[] = [
  {
    name: 'the folder that the context went into',
    code: node('COPY --from=build «/app» /usr/share/nginx/html'),
    errors: [
      {
        messageId: 'sourceTree',
        message:
          '/app of stage "build" holds the sources from line 3 beside what "npm run build" made of them. Copy only the artifact.',
      },
    ],
  },
  {
    name: 'the whole builder',
    code: lines(
      'FROM golang:1.22',
      'WORKDIR /src',
      'COPY . .',
      'RUN go build',
      'FROM scratch',
      'COPY --from=0 «/» /',
    ),
    errors: [
      {
        messageId: 'wholeFilesystem',
        message:
          '/ of stage 0 is the whole builder, with sources, tools and caches. Copy only what "go build" (line 4) made.',
      },
    ],
  },
  {
    name: 'with a slash behind it',
    code: node('COPY --from=build «/app/» /srv'),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'all of its content by /.',
    code: node('COPY --from=build «/app/.» /srv'),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'all of its content by /*',
    code: node('COPY --from=build «/app/*» /srv/'),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'relative to the root',
    code: node('COPY --from=build «app» /srv'),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'the root as a dot',
    code: node('COPY --from=build «.» .'),
    errors: [{ messageId: 'wholeFilesystem' }],
  },
  {
    name: 'by an odd way',
    code: node('COPY --from=build «/app/../app/./» /srv'),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'one of several sources',
    code: node('COPY --from=build /etc/a «/app» /srv/'),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'in JSON form',
    code: node('COPY --from=build [«"/app"», "/srv"]'),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'by ONBUILD',
    code: node('ONBUILD COPY --from=build «/app» /srv'),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'with other flags',
    code: node('COPY --chown=1:1 --link --from=build «/app» /srv'),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'over lines',
    code: node('COPY --from=build \\', '  # all of it', '  «/app» \\', '  /srv'),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'in another letter case',
    code: node('copy --from=BUILD «/app» /srv'),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'with line breaks of Windows',
    code: node('COPY --from=build «/app» /srv').replaceAll('\n', '\r\n'),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'with paths of Windows',
    code: lines(
      '# escape=`',
      'FROM mcr.microsoft.com/dotnet/sdk:8.0-nanoserver-ltsc2022 AS build',
      'WORKDIR C:\\src',
      'COPY . .',
      'RUN ["dotnet", "publish", "-o", "C:\\\\out"]',
      'FROM mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022',
      'COPY --from=build «C:\\src» C:\\app',
      'COPY --from=build C:\\out C:\\app',
    ),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'with another escape character',
    code: `# escape=\`\n${node('COPY --from=build `', '  «/app» /srv')}`,
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'a part that is named as source',
    code: node(
      'COPY --from=build «/app/src» /app/src',
      'COPY --from=build «/app/api/source» «/app/sources» /',
    ),
    errors: [{ messageId: 'sourceTree' }, { messageId: 'sourceTree' }, { messageId: 'sourceTree' }],
  },
  {
    name: 'twice in one file',
    code: node('COPY --from=build «/app» /a', 'COPY --from=build «/app» /b'),
    errors: [{ messageId: 'sourceTree' }, { messageId: 'sourceTree' }],
  },
  {
    name: 'an ancestor of the sources',
    code: lines(
      'FROM golang:1.22 AS build',
      'WORKDIR /go/src/app',
      'COPY . .',
      'RUN go install ./...',
      'FROM debian:12-slim',
      'COPY --from=build «/go» /go',
    ),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'sources that one folder and single files were',
    code: lines(
      'FROM golang:1.22 AS build',
      'WORKDIR /src',
      'COPY main.go util.go ./',
      'RUN go build -o server',
      'FROM alpine',
      'COPY --from=build «/src» /srv',
    ),
    errors: [
      {
        messageId: 'sourceTree',
        suggestions: [
          {
            messageId: 'copyArtifact',
            desc: 'Copy /src/server instead.',
            output: lines(
              'FROM golang:1.22 AS build',
              'WORKDIR /src',
              'COPY main.go util.go ./',
              'RUN go build -o server',
              'FROM alpine',
              'COPY --from=build /src/server /srv/server',
            ),
          },
        ],
      },
    ],
  },
  {
    name: 'a file of the sources that the container runs, which the artifact is not',
    code: lines(
      ...['FROM node:20 AS build', 'COPY . /app', 'WORKDIR /app', 'RUN npm run build'],
      ...['FROM gcr.io/distroless/nodejs20-debian12', 'COPY --from=build «/app» /app'],
      'CMD ["/app/src/server.js"]',
    ),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'a program beside a file of the sources that it is given',
    code: lines(
      'FROM golang:1.22 AS build',
      'WORKDIR /src',
      'COPY . .',
      'RUN go build -o server',
      'FROM alpine',
      'COPY --from=build «/src» /srv',
      'CMD ["/srv/server", "/srv/config.yml"]',
    ),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'a folder of the context, copied with its parent',
    code: lines(
      'FROM node:20 AS build',
      'WORKDIR /web',
      'COPY src ./src',
      'RUN yarn build',
      'FROM nginx',
      'COPY --from=build «/web» /srv',
    ),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'ADD of the context',
    code: lines(
      'FROM gcc:13 AS b',
      'ADD . /app',
      'RUN make -C /app',
      'FROM debian:12',
      'COPY --from=b «/app» /app',
    ),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'a clone',
    code: lines(
      'FROM gcc:13 AS build',
      'RUN git clone --depth 1 https://example.org/x.git /src && cd /src && make',
      'FROM debian:12-slim',
      'COPY --from=build «/src» /opt/x',
    ),
    errors: [
      {
        messageId: 'sourceTree',
        message:
          '/src of stage "build" holds the sources from line 2 beside what "make" made of them. Copy only the artifact.',
      },
    ],
  },
  {
    name: 'the folder of a clone without a name of its own',
    code: lines(
      'FROM gcc:13 AS build',
      'WORKDIR /usr/src',
      'RUN git clone https://example.org/x.git && make -C x',
      'FROM debian:12-slim',
      'COPY --from=build «/usr/src/x» /opt/x',
      'COPY --from=build «/usr/src» /opt',
    ),
    errors: [{ messageId: 'sourceTree' }, { messageId: 'sourceTree' }],
  },
  {
    name: 'a repository that ADD clones',
    code: lines(
      'FROM gcc:13 AS build',
      'ADD --keep-git-dir=true https://example.org/x.git#v1 /src',
      'RUN make -C /src',
      'FROM debian:12-slim',
      'COPY --from=build «/src» /opt/x',
    ),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'sources of a stage that the builder starts from',
    code: lines(
      'FROM node:20 AS base',
      'WORKDIR /app',
      'COPY . .',
      'FROM base AS build',
      'RUN pnpm run build',
      'FROM nginx',
      'COPY --from=build «/app» /srv',
    ),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'through another builder',
    code: lines(
      'FROM golang:1.22 AS one',
      'WORKDIR /src',
      'COPY . .',
      'RUN go build -o /a .',
      'FROM alpine AS two',
      'COPY --from=one /src /tree',
      'FROM scratch',
      'COPY --from=two «/tree» /tree',
    ),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'a path in an argument of the whole file',
    code: lines(
      'ARG APP=/opt/app',
      'FROM node:20 AS build',
      'ARG APP',
      'WORKDIR $APP',
      'COPY . .',
      'RUN npm run build',
      'FROM node:20-slim',
      'ARG APP',
      'COPY --from=build «${APP}» $APP',
    ),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'a path in ENV, and a relative WORKDIR',
    code: lines(
      'FROM node:20 AS build',
      'ENV HOME_DIR=/opt',
      'WORKDIR $HOME_DIR',
      'WORKDIR app',
      'COPY . ./',
      'RUN npm run build',
      'FROM node:20-slim',
      'COPY --from=build «/opt/app» /app',
    ),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'a source directory stays one after the artifact has moved',
    code: lines(
      'FROM maven:3.9 AS build',
      'WORKDIR /app',
      'COPY . .',
      'RUN mvn package && mv target/app.jar /app/app.jar',
      'FROM eclipse-temurin:21-jre',
      'COPY --from=build «/app» /app',
    ),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'a build step above the sources',
    code: lines(
      'FROM gcc:13 AS build',
      'COPY . /usr/src/x/',
      'WORKDIR /usr/src',
      'RUN make -C x',
      'FROM debian:12-slim',
      'COPY --from=build «/usr» /usr',
    ),
    errors: [{ messageId: 'sourceTree' }],
  },
  {
    name: 'a build step in a heredoc',
    code: lines(
      'FROM golang:1.22 AS build',
      'COPY . /src',
      'RUN <<EOF',
      'cd /src',
      'go build -o app .',
      'EOF',
      'FROM scratch',
      'COPY --from=build «/src» /',
    ),
    errors: [{ messageId: 'sourceTree', suggestions: 1 }],
  },
  {
    name: 'an inherited stage of the shipped chain',
    code: lines(
      'FROM node:20 AS build',
      'WORKDIR /app',
      'COPY . .',
      'RUN npm run build',
      'FROM nginx AS base',
      'COPY --from=build «/app» /srv',
      'FROM base',
      'CMD ["nginx"]',
    ),
    errors: [{ messageId: 'sourceTree', suggestions: 1 }],
  },
  {
    name: 'several targets, each once',
    code: lines(
      'FROM node:20 AS build',
      'WORKDIR /app',
      'COPY . .',
      'RUN npm run build',
      'FROM nginx AS base',
      'COPY --from=build «/app» /srv',
      'FROM base AS one',
      'FROM base AS two',
      'COPY --from=build «/app/src» /src',
      'FROM nginx',
    ),
    settings: { targets: ['one', 'two'] },
    errors: [{ messageId: 'sourceTree' }, { messageId: 'sourceTree' }],
  },
  {
    name: 'the target named by the settings, not the last stage',
    code: lines(
      'FROM node:20 AS build',
      'WORKDIR /app',
      'COPY . .',
      'RUN npm run build',
      'FROM nginx AS web',
      'COPY --from=build «/app» /srv',
      'FROM nginx AS other',
      'COPY --from=build /app /srv',
    ),
    settings: { targets: ['web'] },
    errors: [{ messageId: 'sourceTree' }],
  },
];

ruleTester.run('multistage/no-source-copy-from-builder', rule, { valid, invalid });
