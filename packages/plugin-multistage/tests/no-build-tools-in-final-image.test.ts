import rule from '../src/rules/no-build-tools-in-final-image.ts';
import { lines } from './lint.ts';
import { go, valid } from './no-build-tools-in-final-image.valid.ts';
import { testRule } from './rule-tables.ts';
import type { InvalidCase } from './rule-tables.ts';

type MessageIds = keyof typeof rule.meta.messages;
type Options = NonNullable<(typeof valid)[number]['options']>;

/** Toolchain images with steps that they serve. */
const images: [image: string, ...steps: string[]][] = [
  ['golang', 'go build', 'go install ./...', 'CGO_ENABLED=1 go build -o /a', 'cd x && make', 'gcc a.c'],
  ['golang:1.22-alpine@sha256:' + 'a'.repeat(64), 'go build'],
  ['docker.io/library/golang:1.22', 'go build'],
  ['registry.example.org:5000/mirror/golang:${TAG}', 'go build'],
  ['--platform=$BUILDPLATFORM golang:1.22', 'go build'],
  ['rust:1.79', 'cargo build --release', 'cargo install x', 'rustc a.rs', 'cargo +nightly build', 'make'],
  [
    'gcc:13',
    'make',
    'cmake --build .',
    'ninja',
    'meson compile',
    'g++ a.cc',
    './configure && make',
    'x86_64-linux-gnu-gcc a.c',
  ],
  ['silkeh/clang:18', 'clang a.c', 'clang++-18 a.cc'],
  ['maven:3.9', 'mvn package', 'mvn -B clean install', './mvnw verify', 'mvn deploy -DskipTests'],
  [
    'gradle:8-jdk21',
    'gradle build',
    './gradlew bootJar',
    'gradle :app:shadowJar',
    'gradle installDist',
    'gradle assemble',
  ],
  ['sbtscala/scala-sbt:1.10', 'sbt assembly', 'sbt stage', 'sbt dist'],
  ['clojure:temurin-21-lein', 'lein uberjar'],
  ['registry.access.redhat.com/ubi9/openjdk-21:1.20', 'mvn package'],
  ['buildpack-deps:bookworm', 'make'],
  ['haskell:9.8', 'stack build', 'cabal install'],
  ['swift:5.10', 'swift build -c release'],
  ['elixir:1.17', 'mix release', 'mix compile'],
  ['dart:stable', 'dart compile exe a.dart'],
  ['mcr.microsoft.com/dotnet/sdk:8.0', 'dotnet build', 'dotnet publish -c Release', 'dotnet pack'],
  ['openjdk:21', 'javac A.java', 'mvn package', 'ant'],
  ['eclipse-temurin:21-jdk-alpine', './gradlew build'],
  ['amazoncorretto:21', './mvnw package'],
  ['emscripten/emsdk', 'make', 'emcc a.c'],
];

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

const invalid: InvalidCase<MessageIds, Options>[] = [
  ...images.flatMap(([image, ...steps]) =>
    steps.map((step): InvalidCase<MessageIds, Options> => {
      const from = image.replace(/(?<=^| )\S+$/, name => `«${name}»`);
      return {
        name: `${image.slice(0, 40)} with "${step}"`,
        code: lines('ARG TAG=1.22', `FROM ${from}`, `RUN ${step}`, 'CMD ["/app"]'),
        errors: ['toolchainImage'],
      };
    }),
  ),
  ...packages.flatMap(([name, base, install, compile]): InvalidCase<MessageIds, Options>[] => [
    { name, code: lines(`FROM ${base}`, `RUN ${install}`, `RUN ${compile}`), errors: ['buildPackages'] },
    {
      name: `${name} in the same RUN`,
      code: lines(`FROM ${base}`, `RUN ${install} && ${compile}`),
      errors: ['buildPackages'],
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
    errors: ['devDependencies' as const],
  })),
  ...['CMD ["npm", "run", "start:prod"]', 'CMD ["bun", "dist/index.js"]', 'CMD npm start'].map(
    (command): InvalidCase<MessageIds, Options> => ({
      name: `a container that runs ${command}`,
      code: lines('FROM «node:20»', 'RUN npm ci', 'RUN npm run build', command),
      errors: ['devDependencies'],
    }),
  ),
  {
    name: 'names the image, the build step and its line',
    code: lines('FROM «golang:1.22»', 'WORKDIR /src', 'COPY . .', 'RUN go build -o /app .', 'CMD ["/app"]'),
    errors: [
      [
        'toolchainImage',
        'golang:1.22 ships a Go toolchain in the final image; "go build" (line 4) has done its work. Build in a stage of its own and copy the binary.',
      ],
    ],
  },
  {
    name: 'shortens a long image name, and leaves its digest out',
    code: lines(
      `FROM «registry.example.org/platform/images/eclipse-temurin:21-jdk-alpine@sha256:${'0'.repeat(64)}»`,
      'RUN ./gradlew build',
    ),
    errors: [
      [
        'toolchainImage',
        '.../eclipse-temurin:21-jdk-alpine ships a JDK in the final image; "gradlew build" (line 2) has done its work. Split it by hand: nothing says what the container runs.',
      ],
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
      [
        'buildPackages',
        'gcc, make, libpq-dev ship in the final image, but only "pip install" (line 3) needs them. Split it by hand: nothing says what the container runs.',
      ],
    ],
  },
  {
    name: 'names the install and the build of a Node project',
    code: lines('FROM «nginx»', 'RUN apk add npm', 'RUN npm ci', 'RUN npm run build'),
    errors: [
      [
        'devDependencies',
        '"npm ci" (line 3) ships dev dependencies; "npm run build" (line 4) has done its work. Split it by hand: nothing says what the container runs.',
      ],
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
      [
        'toolchainCopied',
        '/usr/local/go of golang:1.22 ships in the final image; "go build" (line 3) has done its work. Build in a stage of its own and copy the binary.',
      ],
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
    errors: ['toolchainCopied'],
  },
  {
    name: 'requireBuildStep: false',
    code: lines('FROM debian:12', 'RUN apt-get install -y «gcc» make', 'CMD ["bash"]'),
    options: { requireBuildStep: false },
    errors: [
      [
        'buildPackagesUnused',
        'gcc, make ship in the final image, and no build step needs them. Leave them out.',
      ],
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
    errors: ['toolchainImage', 'buildPackages', 'buildPackages'],
  },
  {
    name: 'packages removed in a later layer',
    code: lines('FROM alpine', 'RUN apk add -t .d «gcc»', 'RUN make', 'RUN apk del .d'),
    errors: ['buildPackages'],
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
    errors: ['toolchainImage'],
  },
  {
    name: 'through the default of an argument',
    code: lines('ARG VERSION=1.22', 'ARG IMAGE=golang:${VERSION}', 'FROM «${IMAGE}»', 'RUN go build'),
    errors: ['toolchainImage'],
  },
  {
    name: 'in ONBUILD',
    code: lines('FROM «golang:1.22»', 'ONBUILD COPY . .', 'ONBUILD RUN go build'),
    errors: ['toolchainImage'],
  },
  {
    name: 'packages in ONBUILD',
    code: lines('FROM debian:12', 'ONBUILD RUN apt-get install -y «gcc»', 'ONBUILD RUN make'),
    errors: ['buildPackages'],
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
    errors: ['toolchainImage'],
  },
  {
    name: 'over lines, in another letter case, with line breaks of Windows',
    code: 'from «golang:1.22»\r\nrun cd /src && \\\r\n  # build\r\n  go build\r\n',
    errors: ['toolchainImage'],
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
    errors: ['buildPackages'],
  },
  {
    name: 'packages in a variable, reported where it stands',
    code: lines('FROM debian:12', 'ARG DEPS="curl gcc"', 'RUN apt-get install -y «$DEPS»', 'RUN make'),
    errors: ['buildPackages'],
  },
  {
    name: 'a wrapper',
    code: lines('FROM «gcc:13»', 'RUN time sudo ccache gcc a.c'),
    errors: ['toolchainImage'],
  },
  {
    name: 'under a condition',
    code: lines('FROM «gcc:13»', 'RUN if [ "$X" ]; then make; fi'),
    errors: ['toolchainImage'],
  },
  {
    name: 'a command that only looks like the toolchain',
    code: lines('FROM «golang:1.22»', 'RUN go build -o /srv/app', 'ENTRYPOINT ["/srv/app", "go"]'),
    errors: ['toolchainImage'],
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
    errors: ['toolchainImage'],
  },
  {
    name: 'a target for building with a command',
    code: lines('FROM «golang» AS build', 'RUN go build', 'ENTRYPOINT ["/a"]'),
    errors: ['toolchainImage'],
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
    errors: ['toolchainImage', 'toolchainImage'],
  },
  ...[
    'build/Dockerfile',
    'Dockerfile.developer',
    'devices/Dockerfile',
    'Dockerfile.prod',
    'contest.Dockerfile',
  ].map((filename): InvalidCase<MessageIds, Options> => ({
    name: `the file ${filename}`,
    code: go().replace('golang:1.22', '«golang:1.22»'),
    filename,
    errors: ['toolchainImage'],
  })),
  {
    name: 'ignoreFiles and ignoreStages of its own',
    code: lines('FROM «golang:1.22» AS dev', 'RUN go build'),
    filename: 'dev/Dockerfile.dev',
    options: { ignoreFiles: [], ignoreStages: [] },
    errors: ['toolchainImage'],
  },
  {
    name: 'toolchainImages: add',
    code: lines('FROM «example.org/x/tools:7»', 'RUN make'),
    options: { toolchainImages: { add: ['tools'] } },
    errors: ['toolchainImage'],
  },
  {
    name: 'buildPackages: add',
    code: lines('FROM python:3.12', 'RUN apt-get install -y «protobuf-compiler»', 'RUN pip install .'),
    options: { buildPackages: { add: ['protobuf-compiler'] } },
    errors: ['buildPackages'],
  },
  {
    name: 'buildSteps: add',
    code: lines('FROM «golang:1.22»', 'RUN task build --force'),
    options: { buildSteps: { add: ['task build'] } },
    errors: ['toolchainImage'],
  },
  {
    name: 'buildPackages: remove leaves the others',
    code: lines('FROM debian:12', 'RUN apt-get install -y gcc «make»', 'RUN make'),
    options: { buildPackages: { remove: ['gcc'] } },
    errors: ['buildPackages'],
  },
];

testRule(rule, { valid, invalid }, { suggestions: ['split'] });
