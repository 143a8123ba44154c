import type { InvalidTestCase } from '@dflint/rule-tester';
import rule from '../src/rules/no-chained-cleanup.ts';
import { lines, ruleTester } from './lint.ts';
import { chained, run, valid } from './no-chained-cleanup.valid.ts';
import type { Options } from './no-chained-cleanup.valid.ts';

type MessageIds = keyof typeof rule.meta.messages;

/** Scripts that install, use and remove, and scripts that fetch, use and remove. */
const scripts: Partial<Record<MessageIds, [name: string, ...script: string[]][]>> = {
  installedThenRemoved: [
    ['by name', 'apt-get install -y gcc', 'make', '«apt-get purge -y --auto-remove gcc»'],
    ['one of many, with a version', 'apt-get install -y curl gcc=4:12.2.0-3', 'make', '«apt remove -y gcc»'],
    [
      'an apk group',
      'apk add --no-cache --virtual .build-deps gcc musl-dev',
      'make',
      '«apk del .build-deps»',
    ],
    ['an apk group with =', 'apk add --virtual=.deps gcc', 'make', '«apk --no-cache del .deps»'],
    ['apk packages', 'apk add gcc~=13 git', 'make', '«apk del git»'],
    [
      'a variable of the script',
      'buildDeps="gcc make"',
      'apt-get install -y $buildDeps',
      '«apt-get purge -y $buildDeps»',
    ],
    ['an unknown list', 'apt-get install -y $UNKNOWN', 'make', '«apt-get purge -y $UNKNOWN»'],
    ['dnf', 'dnf install -y gcc', 'make', '«dnf remove -y gcc»', 'dnf clean all'],
    ['yum erase', 'yum -y install gcc', 'make', '«yum -y erase gcc»'],
    ['microdnf', 'microdnf install -y tar', 'tar xf /a.tar', '«microdnf remove tar»'],
    ['zypper', 'zypper -n in gcc', 'make', '«zypper -n rm gcc»'],
    ['pacman', 'pacman -Sy --noconfirm gcc', 'make', '«pacman -Rns --noconfirm gcc»'],
    ['pip', 'pip install cython', 'pip install .', '«pip uninstall -y cython»'],
    ['npm', 'npm install -g node-gyp', 'npm ci', '«npm uninstall -g node-gyp»'],
    ['development dependencies', 'npm ci', 'npm run build', '«npm prune --omit=dev»'],
    [
      'all that is not marked as wanted',
      "apt-mark auto '.*' > /dev/null",
      'apt-get install -y gcc',
      '«apt-get purge -y --auto-remove»',
    ],
    ['names that are computed', 'apt-get install -y gcc', 'make', '«apt-get remove -y $(cat /new-packages)»'],
    ['one list in a file', 'xargs apt-get install -y < /list', 'make', '«xargs apt-get purge -y < /list»'],
    ['a package from a file', 'dpkg -i a.deb', 'apt-get install -y b', '«apt-get purge -y b»'],
    ['under a condition', 'apk add -t .d gcc', 'if true; then make; «apk del .d»; fi'],
    [
      'with sudo and an absolute path',
      'sudo apt-get install -y gcc',
      'sudo make',
      '«sudo /usr/bin/apt-get purge -y gcc»',
    ],
  ],
  downloadedThenRemoved: [
    ['curl -o', 'curl -o /a.tgz https://x.io/a.tgz', 'tar xf /a.tgz -C /opt', '«rm /a.tgz»'],
    ['curl -fsSLO', 'curl -fsSLO https://x.io/a.tgz', 'tar -xzf a.tgz', '«rm -f a.tgz»'],
    ['curl by redirection', 'curl https://x.io/a.sh > a.sh', 'sh a.sh', '«rm a.sh»'],
    ['wget', 'wget https://x.io/a.zip?raw=1 -O a.zip', 'unzip a.zip', '«rm a.zip»'],
    ['wget into a folder', 'wget -P /dl https://x.io/a.zip', 'unzip -d /opt /dl/a.zip', '«rm -r /dl»'],
    ['a pattern', 'wget https://x.io/a.zip', 'unzip a.zip', '«rm *.zip»'],
    [
      'an unknown part of the name',
      'wget https://x.io/a-$ARCH.zip',
      'unzip a-${ARCH}.zip',
      '«rm a-$ARCH.zip»',
    ],
    ['mktemp', 'd=$(mktemp -d)', 'curl -o $d/a.tgz https://x.io/a', 'tar xf $d/a.tgz', '«rm -rf "$d"»'],
    ['an installed package', 'wget https://x.io/a.deb', 'apt-get install -y ./a.deb', '«rm a.deb»'],
    ['an rpm', 'curl -LO https://x.io/a.rpm', 'rpm -ivh a.rpm', '«rm a.rpm»'],
    [
      'an installer that runs itself',
      'wget https://x.io/setup',
      'chmod +x setup',
      './setup -y',
      '«rm setup»',
    ],
    [
      'an installer for an interpreter',
      'curl -O https://x.io/get-pip.py',
      'python3 get-pip.py',
      '«rm get-pip.py»',
    ],
    ['a clone', 'git clone https://x.io/y.git', 'cd y', 'make install', 'cd ..', '«rm -rf y»'],
    [
      'a clone with its parent',
      'git clone https://x.io/y.git /usr/src/y',
      'make -C /usr/src/y',
      '«rm -rf /usr/src»',
    ],
    [
      'an unpacked tree',
      'tar xf /a.tgz -C /usr/src',
      'cd /usr/src/a',
      'make install',
      'cd /',
      '«rm -rf /usr/src/a»',
    ],
    ['a tree from a pipe', 'curl https://x.io/a.tgz | tar xz -C /tmp', 'make -C /tmp/a', '«rm -rf /tmp/a»'],
    [
      'a tree in a build folder',
      'mkdir -p /w',
      'curl https://x.io/a.tgz | tar xzC /w',
      'make -C /w',
      '«rm -rf /w»',
    ],
    [
      '/tmp with a known file',
      'cd /tmp',
      'wget https://x.io/a.tgz',
      'tar xf a.tgz -C /opt',
      '«rm -rf /tmp/*»',
    ],
    ['after cd', 'cd /tmp', 'wget https://x.io/foo.tgz', 'tar xf foo.tgz', '«rm -rf foo*»'],
    ['moved on its way', 'wget https://x.io/a -O a', 'mv a /b.zip', 'unzip /b.zip', '«rm /b.zip»'],
    ['unpacked twice', 'wget https://x.io/a.tar.gz', 'gunzip a.tar.gz', 'tar xf a.tar', '«rm a.tar»'],
    [
      'after a check that may remove it',
      'curl -o a.tgz https://x.io/a',
      '(sha256sum -c sums || { rm a.tgz; exit 1; })',
      'tar xf a.tgz',
      '«rm a.tgz»',
    ],
    ['in a loop', 'for f in a b; do wget https://x.io/$f.tgz; tar xf $f.tgz; «rm $f.tgz»; done'],
  ],
};

const invalid: InvalidTestCase<MessageIds, [Options]>[] = [
  ...Object.entries(scripts).flatMap(([messageId, rows]) =>
    rows.map(([name, ...script]) => ({
      name,
      code: run(...script),
      errors: [{ messageId: messageId as MessageIds }],
    })),
  ),
  {
    name: 'says what was installed, and where',
    code: run(
      'apt-get update',
      'apt-get install -y build-essential libpq-dev curl git',
      'make',
      '«apt-get purge -y git curl build-essential libpq-dev»',
    ),
    errors: [
      {
        messageId: 'installedThenRemoved',
        message:
          'build-essential, libpq-dev, curl and 1 more: installed on line 3, removed again in the same RUN. Install in a builder stage and copy what was made.',
      },
    ],
  },
  {
    name: 'says what was fetched, and where',
    code: run('cd /opt', 'wget https://x.io/a.zip', 'unzip a.zip', '«rm a.zip»'),
    errors: [
      {
        messageId: 'downloadedThenRemoved',
        message:
          '/opt/a.zip: fetched on line 3, removed again in the same RUN. Fetch it in a builder stage or into a mount, and copy what is kept.',
      },
    ],
  },
  {
    name: 'names the file alone below an unknown working directory',
    code: run('wget https://x.io/a.zip', 'unzip -q a.zip', '«rm -f a.zip»'),
    errors: [
      {
        messageId: 'downloadedThenRemoved',
        message:
          'a.zip: fetched on line 2, removed again in the same RUN. Fetch it in a builder stage or into a mount, and copy what is kept.',
      },
    ],
  },
  {
    name: 'one report for each RUN, packages first',
    code: lines(
      'FROM debian:12',
      'RUN wget https://x.io/a.zip && unzip a.zip && rm a.zip && apt-get install -y gcc git && make && «apt-get purge -y gcc» && apt-get purge -y git',
      'RUN wget https://x.io/b.zip && unzip b.zip && «rm b.zip» && wget https://x.io/c.zip && unzip c.zip && rm c.zip',
    ),
    errors: [{ messageId: 'installedThenRemoved' }, { messageId: 'downloadedThenRemoved' }],
  },
  {
    name: 'joined by ;',
    code: lines('FROM a', 'RUN apk add -t .d gcc; make; «apk del .d»'),
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'in a heredoc',
    code: lines('FROM a', 'RUN <<EOF', 'set -e', 'apk add -t .d gcc', 'make', '«apk del .d»', 'EOF'),
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'in a heredoc without tabs, quoted, for a shell',
    code: lines('FROM a', 'RUN bash -e <<-"EOF"', '\tapk add -t .d gcc', '\tmake', '\t«apk del .d»', '\tEOF'),
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'in sh -c and bash -c',
    code: lines(
      'FROM a',
      'RUN sh -c "apk add -t .d gcc && make && «apk del .d»"',
      "RUN bash -exc 'apk add -t .e gcc && make && «apk del .e»'",
    ),
    errors: [{ messageId: 'installedThenRemoved' }, { messageId: 'installedThenRemoved' }],
  },
  {
    name: 'in exec form',
    code: lines('FROM a', 'RUN ["/bin/sh", "-c", "apk add -t .d gcc && make && «apk del .d»"]'),
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'in ONBUILD',
    code: lines('FROM a', 'ONBUILD RUN apk add -t .d gcc && «apk del .d»'),
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'in another letter case',
    code: lines('from a', 'Run apk add -t .d gcc && «apk del .d»'),
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'with a comment inside, and an empty line',
    code: lines('FROM a', 'RUN apk add -t .d gcc \\', '  # build', '', '  && make \\', '  && «apk del .d»'),
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'with line breaks of Windows',
    code: 'FROM a\r\nRUN apk add -t .d gcc && \\\r\n  make && \\\r\n  «apk del .d»\r\n',
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'with another escape character',
    code: lines('# escape=`', 'FROM a', 'RUN apk add -t .d gcc `', '  && make `', '  && «apk del `', '  .d»'),
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'names in ARG and ENV',
    code: lines(
      'ARG DEPS="gcc make"',
      'FROM debian:12',
      'ARG DEPS',
      'ENV TOOL=git',
      'RUN apt-get install -y $DEPS && make && «apt-get purge -y ${DEPS}»',
      'RUN apt-get install -y git && make && «apt-get purge -y "$TOOL"»',
    ),
    errors: [{ messageId: 'installedThenRemoved' }, { messageId: 'installedThenRemoved' }],
  },
  {
    name: 'a folder from WORKDIR',
    code: lines('FROM a', 'WORKDIR /w', 'RUN wget https://x.io/a.zip && unzip a.zip && «rm /w/a.zip»'),
    errors: [{ messageId: 'downloadedThenRemoved' }],
  },
  {
    name: 'a home folder',
    code: lines('FROM a', 'RUN wget -O ~/a.zip https://x.io/a.zip && unzip $HOME/a.zip && «rm /root/a.zip»'),
    errors: [{ messageId: 'downloadedThenRemoved' }],
  },
  {
    name: 'under a condition that the default of an argument switches off',
    code: lines(
      'FROM a',
      'ARG WITH=false',
      'RUN if [ "$WITH" = true ]; then apk add -t .d gcc; «apk del .d»; fi',
    ),
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'a stage that the target starts from, and only once for several targets',
    code: lines(
      'FROM alpine AS base',
      'RUN apk add -t .d gcc && «apk del .d»',
      'FROM base AS one',
      'FROM base AS two',
    ),
    settings: { targets: ['one', 'two'] },
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'a target for building with a command',
    code: lines('FROM alpine AS build', 'RUN apk add -t .d gcc && «apk del .d»', 'CMD ["x"]'),
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'one target for tests beside another',
    code: lines(
      'FROM alpine AS test',
      chained,
      'FROM alpine AS app',
      'RUN apk add -t .d gcc && «apk del .d»',
    ),
    settings: { targets: ['test', 'app'] },
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'a file that only begins like one for development',
    code: run('apk add gcc', '«apk del gcc»'),
    filename: 'deviation/Dockerfile.developer',
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'ignoreFiles and ignoreStages of its own',
    code: lines('FROM alpine AS test', 'RUN apk add -t .d gcc && «apk del .d»'),
    filename: 'dev/Dockerfile.dev',
    options: [{ ignoreFiles: [], ignoreStages: [] }],
    errors: [{ messageId: 'installedThenRemoved' }],
  },
  {
    name: 'caches: a folder',
    code: run('apt-get update', 'apt-get install -y curl', '«rm -rf /var/lib/apt/lists/*»'),
    options: [{ caches: true }],
    errors: [
      {
        messageId: 'cacheCleanup',
        message:
          '"rm -rf /var/lib/apt/lists/*" cleans a cache in the final image. Keep the cache out of the layer with RUN --mount=type=cache.',
      },
    ],
  },
  {
    name: 'caches: a command, and what is chained first',
    code: lines(
      'FROM a',
      'RUN yum install -y curl && «yum clean all»',
      'RUN apk add gcc && rm -rf /root/.cache && «apk del gcc»',
    ),
    options: [{ caches: true }],
    errors: [{ messageId: 'cacheCleanup' }, { messageId: 'installedThenRemoved' }],
  },
  {
    name: 'caches: not those in a mount',
    code: lines(
      'FROM a',
      'RUN --mount=type=cache,target=/root/.cache make && rm -rf /root/.cache/x',
      'RUN «rm -rf ~/.cache»',
    ),
    options: [{ caches: true }],
    errors: [{ messageId: 'cacheCleanup' }],
  },
];

ruleTester.run('multistage/no-chained-cleanup', rule, { valid, invalid });
