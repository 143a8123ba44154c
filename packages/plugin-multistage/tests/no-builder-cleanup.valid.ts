import type { ValidTestCase } from '@dflint/rule-tester';
import { lines } from './lint.ts';

/** A builder stage out of which nothing but /out goes. */
export const builder = (...instructions: string[]): string =>
  lines('FROM debian:12 AS build', ...instructions, 'FROM scratch', 'COPY --from=build /out /');

/** What `no-builder-cleanup` leaves alone. */
export const valid: ValidTestCase[] = [
  // What the removed path reaches into a copied one.
  {
    name: 'a cache below a copied tree',
    code: lines(
      'FROM node:20 AS build',
      'WORKDIR /app',
      'COPY . .',
      'RUN npm run build && rm -rf node_modules/.cache',
      'FROM node:20-slim',
      'COPY --from=build /app /app',
    ),
  },
  {
    name: 'the copied tree itself, for a part of it',
    code: builder('RUN mkdir /out && tar xf /a.tgz -C /out && rm -rf /out/*'),
  },
  {
    name: 'a folder above the copied path',
    code: lines(
      'FROM gcc:13 AS build',
      'RUN git clone https://example.org/x.git /src && make -C /src && rm -rf /src',
      'FROM debian:12-slim',
      'COPY --from=build /src/bin/x /usr/bin/x',
    ),
  },
  {
    name: 'what a stage that starts from it copies out',
    code: lines(
      'FROM python:3.12 AS base',
      'RUN python -m venv /venv && rm -rf /venv/share',
      'FROM base AS build',
      'RUN /venv/bin/pip install x',
      'FROM python:3.12-slim',
      'COPY --from=build /venv /venv',
    ),
  },
  {
    name: 'what a mount takes',
    code: lines(
      'FROM debian:12 AS build',
      'RUN curl -o /pack/a.tgz https://x.io/a.tgz && tar xf /pack/a.tgz -C /pack && rm /pack/a.tgz',
      'FROM debian:12',
      'RUN --mount=from=build,source=/pack,target=/pack cp -r /pack /opt',
    ),
  },
  {
    name: 'what a mount without a source takes',
    code: lines(
      'FROM debian:12 AS build',
      'RUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*',
      'FROM debian:12',
      'RUN --mount=type=bind,from=build,target=/b cp -r /b/usr /opt',
    ),
  },
  {
    name: 'what is moved on its way out',
    code: builder(
      'RUN git clone https://example.org/go.git /usr/local/go',
      'RUN rm -rf /usr/local/go/.git && mv /usr/local/go /out',
    ),
  },
  {
    name: 'what is copied on its way out',
    code: builder(
      'RUN mkdir /stage && tar xf /a.tgz -C /stage',
      'RUN rm -rf /stage/doc && mkdir /out && cp -a /stage/. /out/',
    ),
  },
  {
    name: 'what a link on its way out points to',
    code: builder('RUN mkdir -p /opt/x && tar xf /a.tgz -C /opt/x && rm -rf /opt/x/doc && ln -s /opt/x /out'),
  },
  {
    name: 'what is packed on its way out',
    code: lines(
      'FROM gcc:13 AS build',
      'WORKDIR /w',
      'COPY . .',
      'RUN make && rm -rf bin/tmp lib/tmp doc/tmp',
      'RUN tar czf /a.tgz bin && zip -r /b.zip lib && mksquashfs doc /c.squashfs -noappend',
      'FROM scratch',
      'COPY --from=build /a.tgz /b.zip /c.squashfs /',
    ),
  },
  {
    name: 'package files when the system itself is copied',
    code: lines(
      'FROM alpine:3.20 AS build',
      'RUN apk add --virtual .deps gcc && make && apk del .deps',
      'FROM scratch',
      'COPY --from=build /usr /usr',
    ),
  },
  {
    name: 'caches when the whole file system is copied',
    code: lines(
      'FROM debian:12 AS build',
      'RUN apt-get update && apt-get install -y nginx && apt-get clean && rm -rf /var/lib/apt/lists/*',
      'FROM scratch',
      'COPY --from=build / /',
    ),
  },
  {
    name: 'the packages of conda in a copied environment',
    code: lines(
      'FROM continuumio/miniconda3 AS build',
      'RUN conda install -y numpy && conda clean -afy',
      'FROM debian:12-slim',
      'COPY --from=build /opt/conda /opt/conda',
    ),
  },
  {
    name: 'packages of another root',
    code: builder('RUN dnf -y --installroot=/out install bash && dnf -y --installroot=/out clean all'),
  },
  // Removals that the build needs.
  {
    name: 'a path that is linked again',
    code: builder(
      'RUN apt-get install -y python3',
      'RUN rm -f /usr/bin/python && ln -s python3 /usr/bin/python',
    ),
  },
  {
    name: 'a path that is made again',
    code: builder(
      'RUN mkdir /work/x && make -C /work',
      'RUN rm -rf /work/x && mkdir /work/x && cp /a /work/x',
    ),
  },
  {
    name: 'a path that is unpacked again',
    code: builder(
      'WORKDIR /work',
      'RUN tar xf /a.tgz -C src',
      'RUN rm -rf src',
      'RUN tar xf /b.tgz -C src && make',
    ),
  },
  {
    name: 'a path that a COPY fills again',
    code: builder(
      'WORKDIR /work',
      'RUN mkdir src && cargo build',
      'RUN rm -rf src',
      'COPY src src',
      'RUN cargo build',
    ),
  },
  { name: 'a site of the base image', code: builder('RUN rm /etc/nginx/conf.d/default.conf', 'RUN make') },
  { name: 'a package of the base image', code: builder('RUN apt-get remove -y cmdtest && make') },
  { name: 'make clean before the build', code: builder('WORKDIR /x', 'COPY . .', 'RUN make clean && make') },
  {
    name: 'mvn clean as part of the build',
    code: lines(
      'FROM maven:3.9 AS build',
      'WORKDIR /app',
      'COPY . .',
      'RUN mvn -B clean package && cp target/a.jar /out.jar',
      'FROM eclipse-temurin:21-jre',
      'COPY --from=build /out.jar /a.jar',
    ),
  },
  {
    name: 'mvn, gradle and cargo clean before a later build step',
    code: builder(
      'COPY . /a',
      'RUN cd /a && mvn clean && mvn package',
      'RUN cd /a && ./gradlew clean && ./gradlew build',
      'RUN cd /a && cargo clean -p x && cargo build',
    ),
  },
  {
    name: 'a rest of an earlier build step in the folder of the next one',
    code: builder(
      'WORKDIR /app',
      'COPY . .',
      'RUN cargo build && rm -rf target/release/deps',
      'RUN cargo build',
    ),
  },
  {
    name: 'an index that came with the base image',
    code: builder('RUN set -e; rm -rf /var/lib/apt/lists/*; apt-get update && apt-get install -y gcc'),
  },
  // Mounts, credentials, flags.
  {
    name: 'a path in a cache mount',
    code: builder('RUN --mount=type=cache,target=/root/.cache make && rm -rf /root/.cache/x'),
  },
  {
    name: 'a path in a cache mount below the working directory',
    code: builder(
      'WORKDIR /app',
      'ARG T=target',
      'RUN --mount=type=cache,target=$T make -C target && rm -rf target/x',
    ),
  },
  {
    name: 'a path in a mounted secret',
    code: builder('RUN --mount=type=secret,id=s,target=/tmp/s make && rm -f /tmp/s'),
  },
  {
    name: 'keys and tokens',
    code: builder(
      'ARG TOKEN',
      'RUN mkdir -p /root/.ssh && echo "$TOKEN" > /root/.ssh/id_rsa && make && rm -rf /root/.ssh',
      'RUN echo "machine x password $TOKEN" > ~/.netrc && make && rm ~/.netrc',
    ),
  },
  {
    name: 'flags that avoid writing',
    code: builder(
      'RUN apk add --no-cache gcc',
      'RUN pip install --no-cache-dir x',
      'RUN apt-get install -y --no-install-recommends gcc',
    ),
  },
  {
    name: 'a path that is not known',
    code: builder('ARG DIR', 'RUN make && rm -rf $DIR /opt/$DIR /opt/unheard-of $(cat /list)'),
  },
  // Stages that are thrown away by nobody.
  {
    name: 'the target',
    code: lines(
      'FROM debian:12',
      'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
    ),
  },
  {
    name: 'a stage that the target starts from',
    code: lines('FROM debian:12 AS base', 'RUN apt-get install -y curl && apt-get clean', 'FROM base'),
  },
  {
    name: 'a stage that is both shipped and copied from',
    code: lines(
      'FROM debian:12 AS base',
      'RUN apt-get install -y curl && apt-get clean',
      'FROM base',
      'COPY --from=base /etc/x /x',
    ),
  },
  {
    name: 'an unreached stage',
    code: lines('FROM debian:12 AS test', 'RUN apt-get install -y curl && apt-get clean', 'FROM debian:12'),
  },
  {
    name: 'a builder that is a target too',
    code: lines(
      'FROM debian:12 AS build',
      'RUN apt-get install -y curl && apt-get clean',
      'FROM scratch AS app',
      'COPY --from=build /out /',
    ),
    settings: { targets: ['build', 'app'] },
  },
  {
    name: 'a shell that is no POSIX shell',
    code: lines(
      '# escape=`',
      'FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS build',
      'RUN curl -o C:\\a.zip https://x.io/a.zip && tar -xf C:\\a.zip && del C:\\a.zip',
      'SHELL ["powershell", "-Command"]',
      'RUN rm -Recurse C:\\Temp\\*',
      'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022',
      'COPY --from=build C:\\out C:\\out',
    ),
  },
  {
    name: 'a command of which only the output is used',
    code: builder('RUN make FLAGS="$(rm -rf /var/lib/apt/lists/*)"'),
  },
  {
    name: 'a command of a heredoc for another program',
    code: builder('RUN <<EOF python3', 'rm -rf /tmp/x', 'EOF'),
  },
];
