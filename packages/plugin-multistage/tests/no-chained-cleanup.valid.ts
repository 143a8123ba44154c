import type { ValidTestCase } from '@dflint/rule-tester';
import { lines } from './lint.ts';

/** The options, as far as a config gives them. */
export interface Options {
  caches: boolean;
  ignoreFiles: readonly string[];
  ignoreStages: readonly string[];
}

/** An image with one RUN. */
export const run = (...script: string[]): string =>
  lines('FROM debian:12', `RUN ${script.join(' && \\\n    ')}`);

/** A RUN that is reported anywhere but in images of tools. */
export const chained = 'RUN apk add -t .deps gcc && make && apk del .deps';

/** What `no-chained-cleanup` leaves alone. */
export const valid: ValidTestCase<[Options]>[] = [
  // Caches and indexes of package managers.
  {
    name: 'apt lists',
    code: run('apt-get update', 'apt-get install -y curl', 'rm -rf /var/lib/apt/lists/*'),
  },
  { name: 'apt-get clean', code: run('apt-get install -y curl', 'apt-get clean') },
  { name: 'apt-get autoremove alone', code: run('apt-get install -y curl', 'apt-get autoremove -y') },
  { name: 'yum clean all', code: run('yum install -y curl', 'yum clean all', 'rm -rf /var/cache/yum') },
  { name: 'dnf clean all', code: run('dnf install -y curl', 'dnf clean all') },
  { name: 'apk caches', code: run('apk add curl', 'apk cache clean', 'rm -rf /var/cache/apk/*') },
  { name: 'npm cache clean', code: run('npm ci', 'npm cache clean --force', 'rm -rf /root/.npm') },
  { name: 'pip cache purge', code: run('pip install x', 'pip cache purge', 'rm -rf ~/.cache') },
  { name: 'conda clean', code: run('conda install x', 'conda clean -afy') },
  { name: 'the module cache of Go', code: run('go install x@latest', 'rm -rf $GOPATH/pkg') },
  { name: '/tmp that this RUN knows nothing of', code: run('pip install x', 'rm -rf /tmp/* /var/tmp/*') },
  // What was fetched only to verify or to import.
  {
    name: 'a signature',
    code: run(
      'curl -o /t https://x.io/t',
      'curl -o /t.asc https://x.io/t.asc',
      'gpg --verify /t.asc /t',
      'rm /t.asc',
    ),
  },
  {
    name: 'a keyring folder',
    code: run(
      'GNUPGHOME="$(mktemp -d)"',
      'gpg --recv-keys A',
      'gpg --verify /a.asc /a',
      'rm -rf "$GNUPGHOME"',
    ),
  },
  {
    name: 'checksums',
    code: run(
      'curl -O https://x.io/SHASUMS256.txt',
      'curl -o /t https://x.io/t',
      'sha256sum -c SHASUMS256.txt',
      'rm SHASUMS256.txt',
    ),
  },
  { name: 'a key', code: run('curl -o k.gpg https://x.io/k.gpg', 'apt-key add k.gpg', 'rm k.gpg') },
  // What was neither unpacked, built, installed nor run.
  { name: 'a download of no use', code: run('curl -O https://x.io/a.tgz', 'rm a.tgz') },
  {
    name: 'a download that is only moved',
    code: run('curl -O https://x.io/a', 'mv a /usr/local/bin/', 'rm -f a'),
  },
  { name: 'a folder of no use', code: run('mkdir /w', 'touch /w/x', 'rm -rf /w') },
  { name: 'an archive that stays', code: run('curl -O https://x.io/a.tgz', 'tar xf a.tgz', 'rm -rf b.tgz') },
  {
    name: 'use of another download under the same name',
    code: run('wget -O a https://x.io/a', 'rm a', 'wget -O a https://x.io/b', 'unzip a'),
  },
  { name: 'use after the removal', code: run('curl -O https://x.io/a.tgz', 'rm a.tgz', 'tar xf a.tgz') },
  // Files that are not of this RUN.
  {
    name: 'files of a package',
    code: run('apt-get install -y nginx', 'rm /etc/nginx/sites-enabled/default'),
  },
  { name: 'files of the base image', code: lines('FROM nginx', 'RUN rm /etc/nginx/conf.d/default.conf') },
  { name: 'before creating', code: run('rm -rf build', 'mkdir build', 'make -C build') },
  {
    name: 'what an earlier layer brought in',
    code: lines(
      'FROM alpine',
      'ADD https://x.io/a.tgz /a.tgz',
      'COPY b.tgz /b.tgz',
      'RUN apk add gcc',
      'RUN tar xf /a.tgz && tar xf /b.tgz && rm /a.tgz /b.tgz && make && apk del gcc',
    ),
  },
  {
    name: 'packages of another kind',
    code: run('apt-get install -y git', 'make', 'apt-get purge -y manpages'),
  },
  { name: 'packages of another system', code: run('pip install git', 'make', 'apt-get purge -y git') },
  { name: 'a prune that finds nothing', code: run('npm ci --omit=dev', 'npm prune --omit=dev') },
  { name: 'removed before it is installed', code: run('apt-get purge -y git', 'apt-get install -y git') },
  // Stages.
  {
    name: 'a builder stage',
    code: lines('FROM alpine AS a', chained, 'FROM scratch', 'COPY --from=a /x /x'),
  },
  { name: 'an unreached stage', code: lines('FROM alpine AS a', chained, 'FROM scratch') },
  // Mounts.
  {
    name: 'what lies in a mount never gets into a layer',
    code: lines(
      'FROM debian:12',
      'RUN --mount=type=tmpfs,target=/tmp curl -o /tmp/a.zip https://x.io/a.zip && unzip /tmp/a.zip -d /opt && rm /tmp/a.zip',
      'WORKDIR /w',
      'RUN --mount=type=cache,target=dl curl -o dl/a.zip https://x.io/a.zip && unzip dl/a.zip && rm dl/a.zip',
    ),
  },
  // Shells.
  {
    name: 'Windows',
    code: lines(
      '# escape=`',
      'FROM mcr.microsoft.com/windows/servercore:ltsc2022',
      'RUN curl -o a.zip https://x.io/a.zip && tar xf a.zip && rm a.zip',
      'SHELL ["pwsh", "-Command"]',
      'RUN curl -o b.zip https://x.io/b.zip; tar xf b.zip; rm b.zip',
    ),
  },
  {
    name: 'a heredoc for another program',
    code: lines('FROM a', 'RUN <<EOF python3', 'apk add gcc && apk del gcc', 'EOF'),
  },
  {
    name: 'a heredoc with a shebang of another program',
    code: lines('FROM a', 'RUN <<EOF', '#!/usr/bin/env python3', 'apk add gcc && apk del gcc', 'EOF'),
  },
  { name: 'a text that is only written', code: lines('FROM a', 'COPY <<EOF /x.sh', chained.slice(4), 'EOF') },
  { name: 'a comment', code: lines('FROM a', 'RUN apk add gcc \\', '  # && apk del gcc', '  && make') },
  // Images of tools.
  { name: 'a file for development', code: lines('FROM alpine', chained), filename: 'Dockerfile.dev' },
  { name: 'a folder for tools', code: lines('FROM alpine', chained), filename: 'ci/Dockerfile' },
  { name: 'a target for tests', code: lines('FROM alpine AS Testing', chained) },
  { name: 'a target for building without a command', code: lines('FROM alpine AS builder', chained) },
  {
    name: 'ignoreFiles',
    code: lines('FROM alpine', chained, '# own'),
    filename: 'tools/Dockerfile',
    options: [{ ignoreFiles: ['tools/**'] }],
  },
  {
    name: 'ignoreStages',
    code: lines('FROM alpine AS tools', chained),
    options: [{ ignoreStages: ['too*'] }],
  },
];
