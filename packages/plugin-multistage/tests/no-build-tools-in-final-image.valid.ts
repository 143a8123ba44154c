import type { ValidTestCase } from '@dflint/rule-tester';
import { lines } from './lint.ts';

interface ListOption {
  add?: readonly string[];
  remove?: readonly string[];
}

/** The options, as far as a config gives them. */
export interface Options {
  toolchainImages: ListOption;
  buildPackages: ListOption;
  buildSteps: ListOption;
  allowPackages: readonly string[];
  ignoreFiles: readonly string[];
  ignoreStages: readonly string[];
  requireBuildStep: boolean;
}

/** An image that builds in itself. */
export const go = (...more: string[]): string => lines('FROM golang:1.22', 'RUN go build -o /app .', ...more);

/** Images beside a step that they were not made for. */
const otherSteps: [image: string, step: string][] = [
  ['golang:1.22', 'npm run build'],
  ['rust:1.79', 'go build'],
  ['gcc:13', 'cargo build'],
  ['maven:3.9', 'make'],
  ['mcr.microsoft.com/dotnet/sdk:8.0', 'make'],
  ['elixir:1.17', 'make'],
];

/** Images that run programs, and unknown ones. */
const runtimes: [image: string, step: string][] = [
  ['node:20', 'make'],
  ['python:3.12', 'make'],
  ['ruby:3.3', 'make'],
  ['php:8.3', 'make'],
  ['nginx', 'make'],
  ['eclipse-temurin:21-jre', 'mvn package'],
  ['amazoncorretto:21-alpine-headless', './mvnw package'],
  ['ibm-semeru-runtimes:open-17-jre', './gradlew build'],
  ['swift:5.10-slim', 'swift build'],
  ['buildpack-deps:bookworm-curl', 'make'],
  ['mcr.microsoft.com/dotnet/aspnet:8.0', 'dotnet build'],
  ['mcr.microsoft.com/dotnet/runtime:8.0', 'dotnet publish'],
  ['golang-migrate/migrate', 'go build'],
  ['example.org/golang/app', 'go build'],
  ['${IMAGE}', 'go build'],
  ['eclipse-temurin:${TAG}', 'mvn package'],
];

/** Commands after which nothing is built. */
const noSteps = [
  'go version',
  'go mod download',
  'go vet ./...',
  'go test ./...',
  'go generate ./...',
  'go build --help',
  'make --version',
  'make clean',
  'make test',
  'gcc --version',
  'gcc -dumpmachine',
  'cargo fetch',
  'bash build.sh',
  './build.sh',
  'npm run test',
  'npm run lint',
  'mvn dependency:go-offline',
  'mvn test',
  'protoc --go_out=. a.proto',
  'cmake -S . -B build',
  'echo go build',
];

/** What the container runs, so that the toolchain belongs to it. */
const runsTools: [image: string, step: string, ...runtime: string[]][] = [
  ['golang:1.22', 'go build', 'CMD ["go", "run", "."]'],
  ['golang:1.22', 'go build', 'CMD go run main.go'],
  ['golang:1.22', 'go install github.com/air-verse/air@v1', 'ENTRYPOINT ["air"]'],
  ['golang:1.22', 'go build', 'ENTRYPOINT ["dlv", "exec", "/app"]'],
  ['gcc:13', 'make', 'CMD ["make", "run"]'],
  ['rust:1.79', 'cargo build', 'CMD ["cargo", "watch", "-x", "run"]'],
  ['rust:1.79', 'cargo build', 'CMD ["sh", "-c", "cd /app && cargo run"]'],
  ['maven:3.9', 'mvn package', 'ENTRYPOINT ["mvn"]', 'CMD ["test"]'],
  ['eclipse-temurin:21', './gradlew build', 'CMD ["./gradlew", "bootRun"]'],
  ['mcr.microsoft.com/dotnet/sdk:8.0', 'dotnet build', 'CMD ["dotnet", "watch"]'],
  ['elixir:1.17', 'mix compile', 'CMD ["mix", "phx.server"]'],
  ['golang:1.22', 'go build', 'HEALTHCHECK CMD go version && curl -f http://localhost', 'CMD ["/app"]'],
  ['golang:1.22', 'go build', 'ENTRYPOINT ["/usr/bin/tini", "--", "/usr/local/go/bin/go", "run", "."]'],
];

/** Package managers that leave their development dependencies out, and commands that need them at run time. */
const node = (install: string, ...more: string[]): string =>
  lines('FROM node:20', 'WORKDIR /app', 'COPY . .', `RUN ${install}`, 'RUN npm run build', ...more);

/** Words in the name of a file that say that its image holds tools. */
const toolWords =
  'dev devel develop development devcontainer build builder ci test tests debug lint toolchain'.split(' ');

/** What `no-build-tools-in-final-image` leaves alone. */
export const valid: ValidTestCase<[Options]>[] = [
  ...otherSteps.map(([image, step]) => ({
    name: `${image} with "${step}"`,
    code: lines(`FROM ${image}`, `RUN ${step}`, 'CMD ["/app"]'),
  })),
  ...runtimes.map(([image, step]) => ({
    name: `${image}, which is no toolchain, with "${step}"`,
    code: lines(`FROM ${image}`, `RUN ${step}`),
  })),
  ...noSteps.map(step => ({
    name: `"${step}", which is no build step`,
    code: lines(
      'FROM golang:1.22',
      'RUN apt-get update && apt-get install -y build-essential',
      `RUN ${step}`,
    ),
  })),
  ...runsTools.map(([image, step, ...runtime]) => ({
    name: `${image} that runs ${runtime.join(' and ')}`,
    code: lines(`FROM ${image}`, `RUN ${step}`, ...runtime),
  })),
  {
    name: 'a toolchain image that builds nothing',
    code: lines('FROM golang:1.22', 'CMD ["go", "run", "."]'),
  },
  // Build packages.
  {
    name: 'build packages and no build',
    code: lines('FROM debian:12', 'RUN apt-get install -y gcc make', 'CMD ["bash"]'),
  },
  {
    name: 'build packages after the last build',
    code: lines('FROM debian:12', 'RUN make', 'RUN apt-get install -y gcc make', 'CMD ["bash"]'),
  },
  {
    name: 'build packages removed in the same RUN',
    code: lines(
      'FROM python:3.12',
      'RUN apk add -t .d gcc && pip install x && apk del .d',
      'RUN pip install y',
    ),
  },
  {
    name: 'headers alone',
    code: lines('FROM php:8.3', 'RUN apt-get install -y libpq-dev', 'RUN docker-php-ext-install pgsql'),
  },
  {
    name: 'a JDK where no Java is built',
    code: lines('FROM python:3.12', 'RUN apt-get install -y default-jdk maven', 'RUN pip install pyspark'),
  },
  {
    name: 'Go where no Go is built',
    code: lines('FROM python:3.12', 'RUN apt-get install -y golang', 'RUN pip install x'),
  },
  {
    name: 'an install that compiles nothing',
    code: lines(
      'FROM python:3.12',
      'RUN apt-get install -y gcc',
      'RUN pip install --upgrade pip setuptools wheel',
    ),
  },
  {
    name: 'an install of what has been built before',
    code: lines('FROM python:3.12', 'RUN apt-get install -y gcc', 'RUN pip install --no-index -f /wheels x'),
  },
  {
    name: 'an install whose scripts do not run',
    code: lines('FROM node:20', 'RUN apt-get install -y make g++', 'RUN npm ci --omit=dev --ignore-scripts'),
  },
  {
    name: 'packages of a tool that the container runs',
    code: lines(
      'FROM debian:12',
      'RUN apt-get install -y make gcc',
      'RUN make',
      'ENTRYPOINT ["/usr/bin/make"]',
    ),
  },
  {
    name: 'packages that pip calls make',
    code: lines('FROM python:3.12', 'RUN pip install make gcc', 'RUN pip install x'),
  },
  // Development dependencies.
  { name: 'npm ci --omit=dev', code: node('npm ci --omit=dev') },
  { name: 'npm ci --omit dev', code: node('npm ci --omit dev') },
  { name: 'npm install --production', code: node('npm install --production') },
  { name: 'npm ci --only=production', code: node('npm ci --only=production') },
  { name: 'yarn --prod', code: node('yarn install --prod') },
  { name: 'pnpm -P', code: node('pnpm install -P') },
  { name: 'bun --production', code: node('bun install --production') },
  { name: 'NODE_ENV of the command', code: node('NODE_ENV=production npm ci') },
  {
    name: 'NODE_ENV of the image',
    code: node('npm ci').replace('WORKDIR', 'ENV NODE_ENV=production\nWORKDIR'),
  },
  { name: 'packages by name', code: node('npm install express') },
  { name: 'a tool for all', code: node('npm install -g typescript') },
  { name: 'a prune in the same RUN', code: node('npm ci && npm run build && npm prune --omit=dev') },
  { name: 'a second install in the same RUN', code: node('yarn && yarn build && yarn install --production') },
  {
    name: 'node_modules removed in the same RUN',
    code: node('npm ci && npm run build && rm -rf node_modules'),
  },
  { name: 'a development server of NestJS', code: node('npm ci', 'CMD ["npm", "run", "start:dev"]') },
  { name: 'a development server', code: node('npm ci', 'CMD ["npm", "run", "dev"]') },
  { name: 'a watcher', code: node('npm ci', 'CMD ["npx", "nodemon", "dist/main.js"]') },
  { name: 'tests', code: node('npm ci', 'CMD npm test') },
  { name: 'a preview', code: node('npm ci', 'CMD ["npx", "vite", "preview"]') },
  { name: 'no build', code: lines('FROM node:20', 'COPY . .', 'RUN npm ci', 'CMD ["node", "."]') },
  { name: 'a build before the install', code: lines('FROM node:20', 'RUN npm run build', 'RUN npm ci') },
  {
    name: 'a build in another stage',
    code: lines(
      'FROM node:20 AS build',
      'RUN npm ci',
      'RUN npm run build',
      'FROM nginx',
      'COPY --from=build /dist /srv',
    ),
  },
  // Toolchains that are copied.
  {
    name: 'a toolchain copied, and nothing built with it',
    code: lines('FROM debian:12', 'COPY --from=golang:1.22 /usr/local/go /usr/local/go', 'RUN mvn package'),
  },
  {
    name: 'a toolchain copied after the build',
    code: lines('FROM debian:12', 'RUN go build', 'COPY --from=golang:1.22 /usr/local/go /usr/local/go'),
  },
  {
    name: 'a tool out of a toolchain image',
    code: lines('FROM debian:12', 'COPY --from=golang:1.22 /go/bin/migrate /usr/bin/', 'RUN go build'),
  },
  {
    name: 'a copied toolchain that the container runs',
    code: lines(
      'FROM debian:12',
      'COPY --from=golang:1.22 /usr/local/go /usr/local/go',
      'RUN go build',
      'CMD ["go", "run", "."]',
    ),
  },
  // Stages.
  {
    name: 'a builder stage',
    code: lines('FROM golang:1.22 AS a', 'RUN go build', 'FROM scratch', 'COPY --from=a /a /a'),
  },
  { name: 'an unreached stage', code: lines('FROM golang:1.22', 'RUN go build', 'FROM alpine') },
  {
    name: 'a target of its own with the settings',
    code: lines('FROM alpine AS app', 'FROM golang:1.22', 'RUN go build'),
    settings: { targets: ['app'] },
  },
  // Images of tools.
  ...['dev', 'Development', 'test-unit', 'TESTS', 'debug', 'ci', 'lint', 'build-env'].map(stage => ({
    name: `the target ${stage}`,
    code: go().replace('1.22', `1.22 AS ${stage}`),
  })),
  ...['.devcontainer', 'devcontainer', 'dev', 'devel', 'ci', '.ci', 'builder', 'toolchain'].map(folder => ({
    name: `a file below ${folder}`,
    code: go(),
    filename: `docker/${folder}/x/Dockerfile`,
  })),
  ...toolWords.flatMap(word => [
    { name: `the file Dockerfile.${word}`, code: go(), filename: `Dockerfile.${word}` },
    { name: `the file ${word}.Dockerfile`, code: go(), filename: `x/${word.toUpperCase()}.Dockerfile` },
    { name: `the file Dockerfile-x_${word}.debian`, code: go(), filename: `Dockerfile-x_${word}.debian` },
  ]),
  // Options.
  {
    name: 'toolchainImages: remove',
    code: go('CMD ["/app"]'),
    options: [{ toolchainImages: { remove: ['golang'] } }],
  },
  { name: 'buildSteps: remove', code: go('CMD ["/b"]'), options: [{ buildSteps: { remove: ['go build'] } }] },
  {
    name: 'buildPackages: remove, and allowPackages',
    code: lines('FROM debian:12', 'RUN apt-get install -y gcc make', 'RUN make', 'CMD ["/a"]'),
    options: [{ buildPackages: { remove: ['gcc'] }, allowPackages: ['make'] }],
  },
  { name: 'ignoreFiles', code: go(), filename: 'tools/Dockerfile', options: [{ ignoreFiles: ['tools/*'] }] },
  {
    name: 'ignoreStages',
    code: go('CMD ["/a"]').replace('1.22', '1.22 AS tools'),
    options: [{ ignoreStages: ['tools'] }],
  },
  {
    name: 'requireBuildStep: false with packages that the container runs, and with headers',
    code: lines(
      'FROM debian:12',
      'RUN apt-get install -y make',
      'RUN apt-get install -y libpq-dev',
      'CMD ["make"]',
    ),
    options: [{ requireBuildStep: false }],
  },
  // Shells.
  {
    name: 'a shell that is no POSIX shell',
    code: lines('FROM golang:1.22-windowsservercore', 'SHELL ["powershell", "-Command"]', 'RUN go build'),
  },
  {
    name: 'a text that is only written',
    code: lines('FROM golang:1.22', 'COPY <<EOF /x', 'RUN go build', 'EOF'),
  },
  {
    name: 'a comment',
    code: lines('FROM golang:1.22', '# RUN go build', 'RUN true \\', '# && go build', '  && true'),
  },
];
