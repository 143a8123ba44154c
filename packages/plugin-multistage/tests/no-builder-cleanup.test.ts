import type { InvalidTestCase } from '@dflint/rule-tester';
import rule from '../src/rules/no-builder-cleanup.ts';
import { lines, ruleTester } from './lint.ts';
import { builder, valid } from './no-builder-cleanup.valid.ts';

const apt = 'RUN apt-get update && apt-get install -y gcc';

/** Commands at the end of a RUN, each of them wasted. */
const commands: [name: string, before: string, ...wasted: string[]][] = [
  ['a package index', apt, 'rm -rf /var/lib/apt/lists/*'],
  ['apt-get clean', apt, 'apt-get clean'],
  [
    'apt-get purge, remove and autoremove',
    apt,
    'apt-get purge -y gcc',
    'apt remove -y gcc',
    'apt-get autoremove -y',
  ],
  ['apk del', 'RUN apk add -t .deps gcc', 'apk del .deps'],
  ['apk caches', 'RUN apk add gcc', 'apk cache clean', 'rm -rf /var/cache/apk/*'],
  ['dnf remove and clean all', 'RUN dnf install -y gcc', 'dnf remove -y gcc', 'dnf clean all'],
  ['yum clean all', 'RUN yum install -y gcc', 'yum clean all', 'rm -rf /var/cache/yum'],
  ['go clean', 'RUN go build -o /out/a .', 'go clean -cache', 'go clean -modcache'],
  ['npm cache clean', 'RUN npm ci', 'npm cache clean --force', 'rm -rf ~/.npm'],
  ['yarn cache clean', 'RUN yarn install', 'yarn cache clean'],
  ['pip cache purge', 'RUN pip install x', 'pip cache purge', 'rm -rf /root/.cache'],
  ['cargo clean', 'RUN cargo build', 'cargo clean'],
  ['mvn clean after the build', 'RUN mvn package', 'mvn clean'],
  ['gradle clean after the build', 'RUN ./gradlew build', './gradlew --no-daemon clean'],
  ['conda clean', 'RUN conda install x', 'conda clean -afy'],
  [
    'find -delete',
    'RUN apt-get update',
    'find /var/lib/apt/lists -type f -delete',
    'find /tmp -exec rm -rf {} +',
  ],
  [
    'caches of build tools',
    'RUN mvn package',
    'rm -rf ~/.m2',
    'rm -rf /home/node/.npm',
    'rm -rf ~/.gradle/caches',
  ],
  ['caches of a home folder', 'RUN make', 'rm -rf $HOME/.cache', 'rm -r /tmp/* /var/tmp/*'],
  ['rm of an archive', 'RUN curl -fsSLO https://x.io/a.tgz && tar xf a.tgz', 'rm a.tgz'],
  ['rm of a clone', 'RUN git clone https://x.io/a.git /a && make -C /a', 'rm -rf /a'],
  ['rm of an unpacked tree', 'RUN tar xf /a.tgz -C /usr/src && make -C /usr/src/a', 'rm -rf /usr/src/a'],
  [
    'rm by another name',
    'RUN mkdir /w && make -C /w',
    'rmdir /w',
    'unlink /w/x',
    'sudo rm -rf /w',
    '/bin/rm -rf /w',
  ],
];

const invalid: InvalidTestCase<keyof typeof rule.meta.messages>[] = [
  ...commands.map(([name, before, ...wasted]) => ({
    name,
    code: builder([before, ...wasted.map(command => `«${command}»`)].join(' && ')),
    errors: wasted.map(() => ({ messageId: 'wasted' as const, suggestions: 1 })),
  })),
  {
    name: 'names the command, the stage and what leaves it',
    code: builder(apt, 'RUN make && «rm -rf /var/lib/apt/lists/*»'),
    errors: [
      {
        messageId: 'wasted',
        message:
          '"rm -rf /var/lib/apt/lists/*" tidies up in vain: stage "build" is thrown away whole but for /out. Drop the command.',
        suggestions: [
          {
            messageId: 'dropCommand',
            desc: 'Drop "rm -rf /var/lib/apt/lists/*".',
            output: lines(
              'FROM debian:12 AS build',
              'RUN apt-get update && apt-get install -y gcc',
              'RUN make',
              'FROM scratch',
              'COPY --from=build /out /',
            ),
          },
        ],
      },
    ],
  },
  {
    name: 'a long command, a stage without a name, many paths',
    code: lines(
      'FROM debian:12',
      `${apt} && «rm -rf /var/lib/apt/lists/* /var/cache/apt/archives/*»`,
      'FROM scratch',
      'COPY --from=0 /a /b /c /',
    ),
    errors: [
      {
        messageId: 'wasted',
        message:
          '"rm -rf /var/lib/apt/lists/* /var/cach..." tidies up in vain: stage 0 is thrown away whole but for /a, /b and 1 more. Drop the command.',
        suggestions: 1,
      },
    ],
  },
  {
    name: 'one report for each command',
    code: builder(
      'RUN apt-get update && \\',
      '  apt-get install -y gcc && \\',
      '  «apt-get clean» && \\',
      '  «rm -rf /var/lib/apt/lists/*»',
    ),
    errors: [
      { messageId: 'wasted', suggestions: 1 },
      { messageId: 'wasted', suggestions: 1 },
    ],
  },
  {
    name: 'in the next RUN',
    code: builder('RUN curl -o /a.tgz https://x.io/a.tgz', 'RUN tar xf /a.tgz -C /out', 'RUN «rm /a.tgz»'),
    errors: [{ messageId: 'wasted', suggestions: 1 }],
  },
  {
    name: 'what a COPY brought',
    code: builder('COPY . /src', 'RUN make -C /src DESTDIR=/out && «rm -rf /src»'),
    errors: [{ messageId: 'wasted', suggestions: 1 }],
  },
  {
    name: 'node_modules of which nothing is copied',
    code: builder('WORKDIR /app', 'COPY . .', 'RUN npm ci && npm run build && «rm -rf node_modules»'),
    errors: [{ messageId: 'wasted', suggestions: 1 }],
  },
  {
    name: 'a cache of another user, whose home is unknown',
    code: builder('USER app', 'RUN make', 'RUN «rm -rf ~/.npm»'),
    errors: [{ messageId: 'wasted', suggestions: 1 }],
  },
  {
    name: 'one of two removed paths',
    code: lines(
      'FROM ruby:3.3 AS build',
      'ENV BUNDLE_PATH=/usr/local/bundle',
      'RUN bundle install && «rm -rf ~/.bundle/ "${BUNDLE_PATH}"/ruby/*/cache»',
      'FROM ruby:3.3-slim',
      'COPY --from=build ${BUNDLE_PATH} /usr/local/bundle',
      'COPY --from=build /usr/local/bundle /usr/local/bundle',
    ),
    errors: [
      {
        messageId: 'wasted',
        suggestions: [
          {
            messageId: 'dropArguments',
            desc: 'Drop "/root/.bundle/" from "rm -rf /root/.bundle/ /usr/local/bund...".',
            output: lines(
              'FROM ruby:3.3 AS build',
              'ENV BUNDLE_PATH=/usr/local/bundle',
              'RUN bundle install && rm -rf "${BUNDLE_PATH}"/ruby/*/cache',
              'FROM ruby:3.3-slim',
              'COPY --from=build ${BUNDLE_PATH} /usr/local/bundle',
              'COPY --from=build /usr/local/bundle /usr/local/bundle',
            ),
          },
        ],
      },
    ],
  },
  {
    name: 'in a heredoc',
    code: builder(
      'RUN <<EOF',
      'apt-get update',
      'apt-get install -y gcc',
      '«rm -rf /var/lib/apt/lists/*»',
      'EOF',
    ),
    errors: [{ messageId: 'wasted' }],
  },
  {
    name: 'in a script of a heredoc',
    code: builder('RUN bash <<EOF', 'apt-get install -y gcc', '  «apt-get clean»', 'EOF'),
    errors: [{ messageId: 'wasted' }],
  },
  {
    name: 'in sh -c',
    code: builder(apt, 'RUN sh -c "make && «rm -rf /var/lib/apt/lists»"'),
    errors: [{ messageId: 'wasted' }],
  },
  {
    name: 'in exec form',
    code: builder(apt, 'RUN «["rm", "-rf", "/var/lib/apt/lists"]»'),
    errors: [{ messageId: 'wasted', suggestions: 1 }],
  },
  {
    name: 'in ONBUILD',
    code: builder('ONBUILD RUN make && «rm -rf /root/.cache»'),
    errors: [{ messageId: 'wasted' }],
  },
  {
    name: 'in another letter case',
    code: builder(apt, 'run «apt-get clean»').replace('from=build', 'from=BUILD'),
    errors: [{ messageId: 'wasted', suggestions: 1 }],
  },
  {
    name: 'by a variable of the file, and one of the script',
    code: builder(
      'ENV LISTS=/var/lib/apt/lists',
      `${apt} && «rm -rf $LISTS/*»`,
      'RUN d=/tmp/w; make -C "$d"; «rm -rf "$d"»',
    ),
    errors: [
      { messageId: 'wasted', suggestions: 1 },
      { messageId: 'wasted', suggestions: 1 },
    ],
  },
  {
    name: 'an unknown part that is the same',
    code: builder(
      'ARG ARCH',
      'RUN curl -O https://x.io/a-$ARCH.tgz && tar xf a-${ARCH}.tgz && «rm a-$ARCH.tgz»',
    ),
    errors: [{ messageId: 'wasted', suggestions: 1 }],
  },
  {
    name: 'under a condition',
    code: builder(apt, 'RUN if true; then «apt-get clean»; fi'),
    errors: [{ messageId: 'wasted' }],
  },
  { name: 'after ||', code: builder(apt, 'RUN make || «apt-get clean»'), errors: [{ messageId: 'wasted' }] },
  {
    name: 'with line breaks of Windows',
    code: builder(
      'RUN apt-get update \\',
      '  && apt-get install -y gcc \\',
      '  && «apt-get clean»',
    ).replaceAll('\n', '\r\n'),
    errors: [{ messageId: 'wasted', suggestions: 1 }],
  },
  {
    name: 'with another escape character',
    code: `# escape=\`\n${builder('RUN apt-get install -y gcc `', '  # done', '  && «apt-get clean»')}`,
    errors: [{ messageId: 'wasted', suggestions: 1 }],
  },
  {
    name: 'a stage that the builder inherits from, once',
    code: lines(
      'FROM debian:12 AS base',
      `${apt} && «apt-get clean»`,
      'FROM base AS build',
      'RUN make',
      'FROM scratch',
      'COPY --from=build /out /',
      'COPY --from=base /a /a',
    ),
    errors: [{ messageId: 'wasted', suggestions: 1 }],
  },
  {
    name: 'a builder of a builder',
    code: lines(
      'FROM debian:12 AS one',
      `${apt} && «apt-get clean»`,
      'FROM debian:12 AS two',
      'COPY --from=one /a /a',
      'FROM scratch',
      'COPY --from=two /a /a',
    ),
    errors: [{ messageId: 'wasted', suggestions: 1 }],
  },
  {
    name: 'a builder of one of several targets',
    code: lines(
      'FROM debian:12 AS build',
      `${apt} && «apt-get clean»`,
      'FROM scratch AS app',
      'COPY --from=build /out /',
      'FROM alpine AS other',
    ),
    settings: { targets: ['app', 'other'] },
    errors: [{ messageId: 'wasted', suggestions: 1 }],
  },
  {
    name: 'in files for development too',
    code: builder(`${apt} && «apt-get clean»`),
    filename: 'dev/Dockerfile.dev',
    errors: [{ messageId: 'wasted', suggestions: 1 }],
  },
];

ruleTester.run('multistage/no-builder-cleanup', rule, { valid, invalid });
