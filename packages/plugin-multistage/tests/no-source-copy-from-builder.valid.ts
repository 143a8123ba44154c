import type { ValidTestCase } from '@dflint/rule-tester';
import { lines } from './lint.ts';

/** A builder with a source tree in /app and a build step, and what the image takes out of it. */
export const node = (...copies: string[]): string =>
  lines(
    'FROM node:20 AS build',
    'WORKDIR /app',
    'COPY . .',
    'RUN npm ci && npm run build',
    'FROM nginx',
    ...copies,
  );

/** What `no-source-copy-from-builder` leaves alone. */
export const valid: ValidTestCase[] = [
  // A path strictly below the sources is an artifact.
  { name: 'the output folder', code: node('COPY --from=build /app/dist /usr/share/nginx/html') },
  { name: 'folders below the sources', code: node('COPY --from=build /app/public /app/prisma /srv/') },
  { name: 'installed modules', code: node('COPY --from=build /app/node_modules /app/node_modules') },
  { name: 'a file', code: node('COPY --from=build /app/package.json /app/') },
  { name: 'files by a pattern', code: node('COPY --from=build /app/*.json /app/') },
  { name: 'a folder whose name only begins with src', code: node('COPY --from=build /app/srcset /srv') },
  { name: 'a sibling of the sources', code: node('COPY --from=build /application /srv') },
  {
    name: 'an artifact below a Maven project',
    code: lines(
      'FROM maven:3.9 AS build',
      'COPY . /app',
      'RUN mvn -f /app/pom.xml package',
      'FROM eclipse-temurin:21-jre',
      'COPY --from=build /app/target/app.jar /app.jar',
    ),
  },
  {
    name: 'the folder below the build step that sources of another folder went into',
    code: lines(
      'FROM node:20 AS build',
      'WORKDIR /app',
      'COPY src src',
      'COPY public public',
      'RUN npm run build',
      'FROM nginx',
      'COPY --from=build /app/public /srv',
    ),
  },
  {
    name: 'binaries beside the sources',
    code: lines(
      'FROM golang:1.22 AS build',
      'WORKDIR /go/src/app',
      'COPY . .',
      'RUN go install ./...',
      'FROM debian:12-slim',
      'COPY --from=build /go/bin /usr/local/bin',
    ),
  },
  {
    name: 'an install root',
    code: lines(
      'FROM debian:12 AS build',
      'RUN git clone https://example.org/x.git /src && make -C /src install DESTDIR=/out',
      'FROM debian:12-slim',
      'COPY --from=build /out /',
    ),
  },
  // Only stages that run a build step count.
  {
    name: 'a PHP tree with its vendor folder',
    code: lines(
      'FROM composer:2 AS vendor',
      'COPY . /app',
      'RUN composer install --no-dev',
      'FROM php:8.3-fpm',
      'COPY --from=vendor /app /var/www',
    ),
  },
  {
    name: 'a Python tree with its environment',
    code: lines(
      'FROM python:3.12 AS build',
      'WORKDIR /app',
      'COPY . .',
      'RUN uv sync --frozen',
      'FROM python:3.12-slim',
      'COPY --from=build /app /app',
    ),
  },
  {
    name: 'a static site without a bundler',
    code: lines(
      'FROM alpine/git AS site',
      'RUN git clone https://example.org/site.git /site',
      'FROM nginx',
      'COPY --from=site /site /usr/share/nginx/html',
    ),
  },
  {
    name: 'a build step that asks for its version',
    code: lines(
      'FROM node:20 AS a',
      'WORKDIR /app',
      'COPY . .',
      'RUN tsc --version',
      'FROM nginx',
      'COPY --from=a /app /srv',
    ),
  },
  {
    name: 'flattening a root file system on purpose',
    code: lines('FROM alpine:3.20 AS root', 'RUN apk upgrade', 'FROM scratch', 'COPY --from=root / /'),
  },
  {
    name: 'a tree in which nothing is built, for its program is run as it stands',
    code: lines(
      'FROM node:20 AS build',
      'WORKDIR /app',
      'COPY . .',
      'RUN cd /app/helper && go build -o /usr/bin/helper .',
      'RUN npm ci --omit=dev',
      'FROM node:20-slim',
      'COPY --from=build /app /app',
    ),
  },
  { name: 'an external image', code: lines('FROM alpine', 'COPY --from=node:20 /usr/local /usr/local') },
  {
    name: 'a context that is only mounted',
    code: lines(
      'FROM golang:1.22 AS build',
      'WORKDIR /src',
      'RUN --mount=type=bind,target=/src go build -o /out/app .',
      'FROM scratch',
      'COPY --from=build /src /src',
    ),
  },
  {
    name: 'manifests and settings are no sources',
    code: lines(
      'FROM node:20 AS build',
      'WORKDIR /app',
      'COPY package.json tsconfig.json .eslintrc.js vite.config.ts ./',
      'RUN npm run build',
      'FROM nginx',
      'COPY --from=build /app /srv',
    ),
  },
  {
    name: 'between builder stages',
    code: lines(
      'FROM golang:1.22 AS one',
      'WORKDIR /src',
      'COPY . .',
      'RUN go build -o /a .',
      'FROM golang:1.22 AS two',
      'COPY --from=one /src /src',
      'FROM scratch',
      'COPY --from=two /a /a',
    ),
  },
  {
    name: 'in a stage that is not reached',
    code: node(
      'COPY --from=build /app/dist /srv',
      'FROM build AS other',
      'COPY --from=build /app /x',
      'FROM nginx',
    ),
  },
  {
    name: 'an unknown path',
    code: node('ARG FOLDER', 'COPY --from=build $FOLDER /srv', 'COPY --from=build /$FOLDER /srv'),
  },
  {
    name: 'below an unknown working directory',
    code: lines(
      'FROM node:20 AS build',
      'COPY . .',
      'RUN npm run build',
      'FROM nginx',
      'COPY --from=build /app /srv',
    ),
  },
  {
    name: 'a text that stands in the file',
    code: lines(
      'FROM node:20 AS build',
      'WORKDIR /app',
      'COPY <<EOF /app/index.js',
      'console.log(1)',
      'EOF',
      'RUN esbuild index.js',
      'FROM nginx',
      'COPY --from=build /app /srv',
    ),
  },
];
