import rule from '../src/rules/prefer-minimal-final-base.ts';

import { lines, ruleTester } from './lint.ts';

const STATIC = 'gcr.io/distroless/static-debian12';

const builder = [
  'FROM golang:1.22 AS build',
  'WORKDIR /src',
  'COPY . .',
  'RUN CGO_ENABLED=0 go build -o /out/api .',
  '',
];
const copy = 'COPY --from=build /out/api /api';
const run = 'ENTRYPOINT ["/api"]';

/** A static Go program in an image. */
const image = (base: string, ...rest: string[]): string => lines(...builder, `FROM ${base}`, ...rest);

ruleTester.run('multistage/prefer-minimal-final-base', rule, {
  valid: [
    { name: 'scratch', code: image('scratch', copy, run) },
    { name: 'a static base', code: image('gcr.io/distroless/static-debian12', copy, run) },
    { name: 'Alpine', code: image('alpine:3.20', copy, run) },
    { name: 'an image of one’s own', code: image('acme/debian', copy, run) },
    {
      name: 'a program that links glibc',
      code: lines('FROM golang AS build', 'RUN go build -o /out/api', 'FROM debian', copy, run),
    },
    {
      name: 'a program of which nothing is known',
      code: lines('FROM golang AS build', 'RUN make', 'FROM debian', copy, run),
    },
    { name: 'files of the context', code: image('debian', copy, 'COPY config.yaml /', run) },
    {
      name: 'other files of the builder',
      code: image('debian', copy, 'COPY --from=build /src/web /web', run),
    },
    {
      name: 'a package that is needed',
      code: image('debian', 'RUN apt-get update && apt-get install -y git', copy, run),
    },
    { name: 'a command that is not known', code: image('debian', 'RUN ./setup', copy, run) },
    {
      name: 'a script in PowerShell',
      code: image('debian', 'SHELL ["pwsh", "-Command"]', 'RUN x', copy, run),
    },
    { name: 'a shell that starts it', code: image('debian', copy, 'CMD /api') },
    { name: 'a script that starts it', code: image('debian', copy, 'ENTRYPOINT ["sh", "-c", "/api"]') },
    {
      name: 'a health check with a shell',
      code: image('debian', copy, run, 'HEALTHCHECK CMD curl localhost'),
    },
    { name: 'nothing that is run', code: image('debian', copy) },
    { name: 'something else that is run', code: image('debian', copy, 'CMD ["bash"]') },
    { name: 'triggers', code: image('debian', copy, 'ONBUILD RUN x', run) },
    { name: 'no program at all', code: lines('FROM debian', 'CMD ["bash"]') },
  ],
  invalid: [
    {
      name: 'Debian',
      code: image('«debian:12-slim»', copy, run),
      errors: [
        {
          messageId: 'needless',
          message:
            'api ("go build", line 4) is static and needs nothing of debian:12-slim, a whole distribution. Start from a static base or scratch.',
          suggestions: 2,
        },
      ],
    },
    {
      name: 'a toolchain image',
      code: image('«golang:1.22»', copy, run),
      errors: [{ messageId: 'needless', suggestions: 2 }],
    },
    {
      name: 'the distribution of a vendor',
      code: image('«registry.access.redhat.com/ubi9/ubi-minimal»', copy, run),
      errors: [{ messageId: 'needless', suggestions: 2 }],
    },
    {
      name: 'certificates, time zones and users',
      code: image(
        '«ubuntu»',
        'RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates tzdata && rm -rf /var/lib/apt/lists/*',
        'RUN useradd -r app',
        'COPY --from=build /etc/ssl/certs /etc/ssl/certs',
        copy,
        'USER app',
        'EXPOSE 80',
        run,
      ),
      errors: [{ messageId: 'needless' }],
    },
    {
      name: 'Rust with a musl target',
      code: lines(
        'FROM rust AS build',
        'WORKDIR /a',
        'RUN cargo build --release --target x86_64-unknown-linux-musl',
        'FROM «fedora»',
        'COPY --from=build /a/target/x86_64-unknown-linux-musl/release/b /usr/bin/b',
        'CMD ["b", "--serve"]',
      ),
      errors: [{ messageId: 'needless', suggestions: 2 }],
    },
    {
      name: 'several programs, one for the health check',
      code: lines(
        ...builder,
        'RUN CGO_ENABLED=0 go build -o /out/check ./check',
        'FROM «debian»',
        copy,
        'COPY --from=build /out/check /check',
        'HEALTHCHECK CMD ["/check"]',
        run,
      ),
      errors: [{ messageId: 'needless', suggestions: 2 }],
    },
    {
      name: 'through a base stage',
      code: lines(...builder, 'FROM debian AS base', 'WORKDIR /data', 'FROM «base»', copy, run),
      errors: [{ messageId: 'needless' }],
    },
    {
      name: 'in lower case, with CRLF',
      code: 'from golang as build\r\nrun CGO_ENABLED=0 go build -o /a .\r\nfrom \\\r\n «debian»\r\ncopy --from=build /a /a\r\ncmd ["/a"]\r\n',
      errors: [{ messageId: 'needless', suggestions: 2 }],
    },
    {
      name: 'a static base, or scratch',
      code: image('--platform=linux/amd64 debian:12 AS run', copy, 'USER 10001:10001', run),
      errors: [
        {
          messageId: 'needless',
          line: 6,
          column: 29,
          endLine: 6,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'startFrom',
              desc: `Start from ${STATIC}.`,
              output: image(`--platform=linux/amd64 ${STATIC} AS run`, copy, 'USER 10001:10001', run),
            },
            {
              messageId: 'startFrom',
              desc: 'Start from scratch.',
              output: image('--platform=linux/amd64 scratch AS run', copy, 'USER 10001:10001', run),
            },
          ],
        },
      ],
    },
    {
      name: 'a static base that has what was installed, and its users',
      code: image(
        'debian:12',
        '',
        '# For TLS',
        'RUN apt-get update && apt-get install -y ca-certificates',
        copy,
        'USER nobody',
        run,
      ),
      errors: [
        {
          messageId: 'needless',
          line: 6,
          column: 6,
          endLine: 6,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'startFrom',
              desc: `Start from ${STATIC}.`,
              output: image(STATIC, '', copy, 'USER nobody', run),
            },
          ],
        },
      ],
    },
    {
      name: 'nothing for a user that is made',
      code: image('debian:12', 'RUN useradd app', copy, 'USER app', run),
      errors: [{ messageId: 'needless', line: 6, column: 6, endLine: 6, endColumn: 15 }],
    },
  ],
});
