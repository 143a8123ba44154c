import type { InvalidTestCase } from '@dflint/rule-tester';
import rule from '../src/rules/no-build-tools-in-final-image.ts';
import { lines, ruleTester } from './lint.ts';
import { images, splits } from './no-build-tools-in-final-image.images.ts';
import { go, valid } from './no-build-tools-in-final-image.valid.ts';
import type { Options } from './no-build-tools-in-final-image.valid.ts';

type MessageIds = keyof typeof rule.meta.messages;

/** Packages with what compiles after them. */
const packages: [name: string, base: string, install: string, compile: string][] = [
  ['gcc', 'debian:12', 'apt-get install -y «gcc»', 'make'],
  ['a version of it', 'debian:12', 'apt-get install -y «gcc-12=12.2.0-14»', 'gcc-12 a.c'],
  [
    'build-essential',
    'python:3.12',
    'apt-get install -y «build-essential»',
    'pip install -r requirements.txt',
  ],
  ['build-base', 'ruby:3.3-alpine', 'apk add --no-cache «build-base»', 'bundle install'],
  ['musl-dev', 'alpine', 'apk add «musl-dev»', 'gcc a.c'],
  ['linux-headers', 'alpine', 'apk add «linux-headers»', 'make'],
  ['autoconf', 'php:8.3', 'apt-get install -y «autoconf»', 'pecl install redis'],
  ['PHPIZE_DEPS', 'php:8.3-alpine', 'apk add «$PHPIZE_DEPS»', 'docker-php-ext-install pdo'],
  ['pkg-config', 'debian:12', 'apt-get install -y «pkg-config»', 'make'],
  ['cmake of apt', 'debian:12', 'apt-get install -y «cmake»', 'cmake --build x'],
  ['cmake of pip', 'python:3.12', 'pip install «cmake==3.29»', 'cmake --build x'],
  ['ninja of conda', 'condaforge/miniforge3', 'conda install -y «ninja»', 'ninja'],
  ['gfortran', 'python:3.12', 'apt-get install -y «gfortran»', 'pip install scipy'],
  ['cargo', 'python:3.12', 'apt-get install -y «cargo»', 'pip install cryptography'],
  ['rust of apk', 'alpine', 'apk add «rust»', 'cargo build'],
  ['golang', 'debian:12', 'apt-get install -y «golang»', 'go build'],
  ['go of apk', 'alpine:3.20', 'apk add git «go»', 'go install ./...'],
  ['a JDK', 'debian:12', 'apt-get install -y «openjdk-17-jdk-headless»', './gradlew build'],
  ['a JDK of Fedora', 'fedora:40', 'dnf install -y «java-17-openjdk-devel»', 'javac A.java'],
  ['maven', 'debian:12', 'apt-get install -y «maven»', 'mvn package'],
  ['a group', 'fedora:40', 'dnf group install -y «"Development Tools"»', 'make'],
  ['another group', 'centos:7', "yum -y groupinstall «'Development tools'»", 'make'],
  ['a group with @', 'fedora:40', 'dnf install -y «@development-tools»', 'make'],
  ['base-devel', 'archlinux', 'pacman -Sy --noconfirm «base-devel»', 'make'],
  ['gcc-c++', 'opensuse/leap', 'zypper -n install «gcc-c++»', 'make'],
  ['node-gyp', 'node:20-alpine', 'apk add python3 «make» g++', 'npm ci --omit=dev'],
  ['beside headers', 'debian:12', 'apt-get install -y libpq-dev «gcc»', 'gem install pg'],
  ['of an unknown base image', '$BASE', 'apt-get install -y «gcc»', 'make'],
];

/** Installs and builds of Node projects. */
const node: [name: string, ...instructions: string[]][] = [
  ['npm ci and npm run build', 'RUN npm ci', 'RUN npm run build'],
  ['in one RUN', 'RUN npm install && npm run build'],
  ['yarn', 'RUN yarn install --frozen-lockfile', 'RUN yarn build'],
  ['yarn alone', 'RUN yarn', 'RUN yarn run build:prod'],
  ['pnpm', 'RUN pnpm i --frozen-lockfile', 'RUN pnpm -r build'],
  ['corepack', 'RUN corepack pnpm install', 'RUN corepack pnpm build'],
  ['a bundler by name', 'RUN npm ci', 'RUN npx vite build'],
  ['tsc', 'RUN npm ci', 'RUN npx tsc -p .'],
  ['scripts by other names', 'RUN npm ci', 'RUN npm run prod'],
  ['a prune in a later layer', 'RUN npm ci', 'RUN npm run build', 'RUN npm prune --omit=dev'],
  ['dev dependencies on purpose', 'ENV NODE_ENV=production', 'RUN npm ci --include=dev', 'RUN npm run build'],
  [
    'NODE_ENV of the command',
    'ENV NODE_ENV=production',
    'RUN NODE_ENV=development npm ci',
    'RUN npm run build',
  ],
];

const invalid: InvalidTestCase<MessageIds, [Options]>[] = [
  ...images.flatMap(([image, ...steps]) =>
    steps.map((step): InvalidTestCase<MessageIds, [Options]> => {
      const from = image.replace(/(?<=^| )\S+$/, name => `«${name}»`);
      const name = `${image.slice(0, 40)} with "${step}"`;
      return {
        name,
        code: lines('ARG TAG=1.22', `FROM ${from}`, `RUN ${step}`, 'CMD ["/app"]'),
        errors: [{ messageId: 'toolchainImage', ...(splits.includes(name) && { suggestions: 1 }) }],
      };
    }),
  ),
  ...packages.flatMap(([name, base, install, compile]): InvalidTestCase<MessageIds, [Options]>[] => [
    {
      name,
      code: lines(`FROM ${base}`, `RUN ${install}`, `RUN ${compile}`),
      errors: [{ messageId: 'buildPackages' }],
    },
    {
      name: `${name} in the same RUN`,
      code: lines(`FROM ${base}`, `RUN ${install} && ${compile}`),
      errors: [{ messageId: 'buildPackages' }],
    },
  ]),
  ...node.map(([name, ...instructions]) => ({
    name,
    code: lines(
      'FROM «node:20»',
      'WORKDIR /app',
      'COPY . .',
      ...instructions,
      'CMD ["node", "dist/main.js"]',
    ),
    errors: [{ messageId: 'devDependencies' as const, suggestions: 1 }],
  })),
  ...['CMD ["npm", "run", "start:prod"]', 'CMD ["bun", "dist/index.js"]', 'CMD npm start'].map(
    (command): InvalidTestCase<MessageIds, [Options]> => ({
      name: `a container that runs ${command}`,
      code: lines('FROM «node:20»', 'RUN npm ci', 'RUN npm run build', command),
      errors: [{ messageId: 'devDependencies' }],
    }),
  ),
  {
    name: 'names the image, the build step and its line',
    code: lines('FROM «golang:1.22»', 'WORKDIR /src', 'COPY . .', 'RUN go build -o /app .', 'CMD ["/app"]'),
    errors: [
      {
        messageId: 'toolchainImage',
        message:
          'golang:1.22 ships a Go toolchain in the final image; "go build" (line 4) has done its work. Build in a stage of its own and copy the binary.',
        suggestions: [
          {
            messageId: 'split',
            desc: 'Split the file into a builder stage and a runtime stage from scratch.',
            output: lines(
              'FROM golang:1.22 AS build',
              'WORKDIR /src',
              'COPY . .',
              'RUN CGO_ENABLED=0 go build -o /app .',
              '',
              'FROM scratch',
              'WORKDIR /src',
              'COPY --from=build /app /app',
              'CMD ["/app"]',
            ),
          },
        ],
      },
    ],
  },
  {
    name: 'shortens a long image name, and leaves its digest out',
    code: lines(
      `FROM «registry.example.org/platform/images/eclipse-temurin:21-jdk-alpine@sha256:${'0'.repeat(64)}»`,
      'RUN ./gradlew build',
    ),
    errors: [
      {
        messageId: 'toolchainImage',
        message:
          '.../eclipse-temurin:21-jdk-alpine ships a JDK in the final image; "gradlew build" (line 2) has done its work. Split it by hand: nothing says what the container runs.',
      },
    ],
  },
  {
    name: 'names packages, headers last, and the command that needs them',
    code: lines(
      'FROM python:3.12',
      'RUN apt-get update && apt-get install -y libpq-dev «gcc» git make',
      'RUN pip install x',
    ),
    errors: [
      {
        messageId: 'buildPackages',
        message:
          'The final image ships gcc, make, libpq-dev, which only "pip install" (line 3) needs. Split it by hand: nothing says what the container runs.',
      },
    ],
  },
  {
    name: 'leaves out a reason that is too long',
    code: lines(
      'FROM registry.example.com/team/python:3.12',
      'RUN apt-get install -y «build-essential» libffi-dev python3-dev',
      'RUN pip install x',
      'CMD ["python3", "-m", "x"]',
    ),
    errors: [
      {
        messageId: 'buildPackages',
        message:
          'The final image ships build-essential, libffi-dev, python3-dev, which only "pip install" (line 3) needs. Install in a builder stage and copy the result.',
      },
    ],
  },
  {
    name: 'names the install and the build of a Node project',
    code: lines('FROM «nginx»', 'RUN apk add npm', 'RUN npm ci', 'RUN npm run build'),
    errors: [
      {
        messageId: 'devDependencies',
        message:
          '"npm ci" (line 3) ships dev dependencies; "npm run build" (line 4) has done its work. Split it by hand: nothing says what the container runs.',
      },
    ],
  },
  {
    name: 'a toolchain copied from an image',
    code: lines(
      'FROM debian:12',
      '«COPY --from=golang:1.22 /usr/local/go /usr/local/go»',
      'RUN go build -o /app',
    ),
    errors: [
      {
        messageId: 'toolchainCopied',
        message:
          '/usr/local/go of golang:1.22 ships in the final image; "go build" (line 3) has done its work. Build in a stage of its own and copy the binary.',
      },
    ],
  },
  {
    name: 'a toolchain copied from a stage, and below one of its folders',
    code: lines(
      'FROM rust:1.79 AS rust',
      'FROM debian:12',
      '«COPY --from=rust /usr/local/cargo/bin/ /usr/bin/»',
      'RUN cargo build',
    ),
    errors: [{ messageId: 'toolchainCopied' }],
  },
  {
    name: 'requireBuildStep: false',
    code: lines('FROM debian:12', 'RUN apt-get install -y «gcc» make', 'CMD ["bash"]'),
    options: [{ requireBuildStep: false }],
    errors: [
      {
        messageId: 'buildPackagesUnused',
        message: 'The final image ships gcc, make, which no build step needs. Leave that out.',
      },
    ],
  },
  {
    name: 'one report for each source',
    code: lines(
      'FROM «golang:1.22»',
      'RUN apt-get install -y «cmake»',
      'RUN apt-get install -y «ninja-build»',
      'RUN go build ./a && go build ./b && cmake --build x',
      'RUN go install ./c',
    ),
    errors: [{ messageId: 'toolchainImage' }, { messageId: 'buildPackages' }, { messageId: 'buildPackages' }],
  },
  {
    name: 'packages removed in a later layer',
    code: lines('FROM alpine', 'RUN apk add -t .d «gcc»', 'RUN make', 'RUN apk del .d'),
    errors: [{ messageId: 'buildPackages' }],
  },
  {
    name: 'a toolchain image of an inherited stage',
    code: lines(
      'FROM «golang:1.22» AS base',
      'FROM base AS build',
      'RUN go build',
      'FROM build',
      'CMD ["/app"]',
    ),
    errors: [{ messageId: 'toolchainImage' }],
  },
  {
    name: 'through the default of an argument',
    code: lines('ARG VERSION=1.22', 'ARG IMAGE=golang:${VERSION}', 'FROM «${IMAGE}»', 'RUN go build'),
    errors: [{ messageId: 'toolchainImage' }],
  },
  {
    name: 'in ONBUILD',
    code: lines('FROM «golang:1.22»', 'ONBUILD COPY . .', 'ONBUILD RUN go build'),
    errors: [{ messageId: 'toolchainImage' }],
  },
  {
    name: 'packages in ONBUILD',
    code: lines('FROM debian:12', 'ONBUILD RUN apt-get install -y «gcc»', 'ONBUILD RUN make'),
    errors: [{ messageId: 'buildPackages' }],
  },
  {
    name: 'a step in a heredoc, in exec form and in a script of a script',
    code: lines(
      'FROM «golang:1.22»',
      'RUN <<EOF',
      'set -e',
      'sh -c "cd /src && go build"',
      'EOF',
      'RUN ["go", "install"]',
    ),
    errors: [{ messageId: 'toolchainImage' }],
  },
  {
    name: 'over lines, in another letter case, with line breaks of Windows',
    code: 'from «golang:1.22»\r\nrun cd /src && \\\r\n  # build\r\n  go build\r\n',
    errors: [{ messageId: 'toolchainImage' }],
  },
  {
    name: 'with another escape character, and packages on lines of their own',
    code: lines(
      '# escape=`',
      'FROM debian:12',
      'RUN apt-get install -y `',
      '    curl `',
      '    «gcc» `',
      '    git',
      'RUN make',
    ),
    errors: [{ messageId: 'buildPackages' }],
  },
  {
    name: 'packages in a variable, reported where it stands',
    code: lines('FROM debian:12', 'ARG DEPS="curl gcc"', 'RUN apt-get install -y «$DEPS»', 'RUN make'),
    errors: [{ messageId: 'buildPackages' }],
  },
  {
    name: 'a wrapper',
    code: lines('FROM «gcc:13»', 'RUN time sudo ccache gcc a.c'),
    errors: [{ messageId: 'toolchainImage' }],
  },
  {
    name: 'under a condition',
    code: lines('FROM «gcc:13»', 'RUN if [ "$X" ]; then make; fi'),
    errors: [{ messageId: 'toolchainImage' }],
  },
  {
    name: 'a command that only looks like the toolchain',
    code: lines('FROM «golang:1.22»', 'RUN go build -o /srv/app', 'ENTRYPOINT ["/srv/app", "go"]'),
    errors: [{ messageId: 'toolchainImage', suggestions: 1 }],
  },
  {
    name: 'a command of a stage below, which a later one takes the place of',
    code: lines(
      'FROM «golang:1.22» AS base',
      'CMD ["go", "run", "."]',
      'FROM base',
      'RUN go build',
      'CMD ["/app"]',
    ),
    errors: [{ messageId: 'toolchainImage' }],
  },
  {
    name: 'a target for building with a command',
    code: lines('FROM «golang» AS build', 'RUN go build', 'ENTRYPOINT ["/a"]'),
    errors: [{ messageId: 'toolchainImage' }],
  },
  {
    name: 'several targets, the shared stage once',
    code: lines(
      'FROM «golang:1.22» AS base',
      'RUN go build',
      'FROM base AS api',
      'FROM base AS worker',
      'FROM «rust:1.79» AS other',
      'RUN cargo build',
    ),
    settings: { targets: ['api', 'worker', 'other'] },
    errors: [{ messageId: 'toolchainImage' }, { messageId: 'toolchainImage' }],
  },
  ...[
    'build/Dockerfile',
    'Dockerfile.developer',
    'devices/Dockerfile',
    'Dockerfile.prod',
    'contest.Dockerfile',
  ].map((filename): InvalidTestCase<MessageIds, [Options]> => ({
    name: `the file ${filename}`,
    code: go().replace('golang:1.22', '«golang:1.22»'),
    filename,
    errors: [{ messageId: 'toolchainImage' }],
  })),
  {
    name: 'ignoreFiles and ignoreStages of its own',
    code: lines('FROM «golang:1.22» AS dev', 'RUN go build'),
    filename: 'dev/Dockerfile.dev',
    options: [{ ignoreFiles: [], ignoreStages: [] }],
    errors: [{ messageId: 'toolchainImage' }],
  },
  {
    name: 'toolchainImages: add',
    code: lines('FROM «example.org/x/tools:7»', 'RUN make'),
    options: [{ toolchainImages: { add: ['tools'] } }],
    errors: [{ messageId: 'toolchainImage' }],
  },
  {
    name: 'buildPackages: add',
    code: lines('FROM python:3.12', 'RUN apt-get install -y «protobuf-compiler»', 'RUN pip install .'),
    options: [{ buildPackages: { add: ['protobuf-compiler'] } }],
    errors: [{ messageId: 'buildPackages' }],
  },
  {
    name: 'buildSteps: add',
    code: lines('FROM «golang:1.22»', 'RUN task build --force'),
    options: [{ buildSteps: { add: ['task build'] } }],
    errors: [{ messageId: 'toolchainImage' }],
  },
  {
    name: 'buildPackages: remove leaves the others',
    code: lines('FROM debian:12', 'RUN apt-get install -y gcc «make»', 'RUN make'),
    options: [{ buildPackages: { remove: ['gcc'] } }],
    errors: [{ messageId: 'buildPackages' }],
  },
];

ruleTester.run('multistage/no-build-tools-in-final-image', rule, { valid, invalid });
