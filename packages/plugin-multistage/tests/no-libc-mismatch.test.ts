import rule from '../src/rules/no-libc-mismatch.ts';
import { lines, ruleTester } from './lint.ts';

/** A Go program from `golang:1.22` in an image. */
const go = (build: string, base: string, ...rest: string[]): string =>
  lines('FROM golang:1.22 AS build', 'WORKDIR /src', 'COPY . .', build, `FROM ${base}`, ...rest);

const copyApp = 'COPY --from=build /out/app /app';
const build = 'RUN go build -o /out/app .';

/** A build in one image, and its result in another. */
const across = (from: string, run: string, path: string, base: string, ...rest: string[]): string =>
  lines(
    `FROM ${from} AS build`,
    'WORKDIR /src',
    'COPY . .',
    `RUN ${run}`,
    `FROM ${base}`,
    `COPY --from=build ${path} /app`,
    ...rest,
  );

ruleTester.run('multistage/no-libc-mismatch', rule, {
  valid: [
    {
      name: 'cgo switched off for the call',
      code: go('RUN CGO_ENABLED=0 go build -o /out/app .', 'scratch', copyApp),
    },
    {
      name: 'cgo switched off by env',
      code: go('RUN env CGO_ENABLED=0 GOOS=linux go build -o /out/app .', 'scratch', copyApp),
    },
    {
      name: 'cgo switched off by export',
      code: go('RUN export CGO_ENABLED=0 && go build -o /out/app .', 'scratch', copyApp),
    },
    {
      name: 'cgo switched off by ENV',
      code: lines('FROM golang', 'ENV CGO_ENABLED=0', build, 'FROM alpine', 'COPY --from=0 /out/app /app'),
    },
    {
      name: 'cgo switched off by ARG',
      code: lines('FROM golang', 'ARG CGO_ENABLED=0', build, 'FROM alpine', 'COPY --from=0 /out/app /app'),
    },
    {
      name: 'cgo switched off for good',
      code: lines('FROM golang AS build', 'RUN go env -w CGO_ENABLED=0', build, 'FROM alpine', copyApp),
    },
    {
      name: 'cgo switched off in a base stage',
      code: lines(
        'FROM golang AS base',
        'ENV CGO_ENABLED=0',
        'FROM base AS build',
        build,
        'FROM scratch',
        copyApp,
      ),
    },
    {
      name: 'cgo as somebody says',
      code: lines('FROM golang AS build', 'ARG CGO_ENABLED', build, 'FROM scratch', copyApp),
    },
    {
      name: 'a static link',
      code: go(
        `RUN go build -ldflags '-linkmode external -extldflags "-static"' -o /out/app .`,
        'scratch',
        copyApp,
      ),
    },
    { name: "Go's own resolver", code: go('RUN go build -tags netgo -o /out/app .', 'scratch', copyApp) },
    { name: 'another system', code: go('RUN GOOS=windows go build -o /out/app .', 'scratch', copyApp) },
    {
      name: 'an unknown architecture, for which cgo may be off',
      code: go('RUN GOARCH=$TARGETARCH go build -o /out/app .', 'scratch', copyApp),
    },
    { name: 'the same C library', code: go(build, 'debian:12-slim', copyApp) },
    { name: 'distroless with glibc', code: go(build, 'gcr.io/distroless/base-debian12', copyApp) },
    { name: 'an image that is not known', code: go(build, 'acme/base', copyApp) },
    {
      name: 'a builder that is not known',
      code: lines('FROM acme/golang-builder AS build', build, 'FROM scratch', copyApp),
    },
    {
      name: 'an unknown tag',
      code: lines('ARG GO', 'FROM golang:${GO} AS build', build, 'FROM alpine', copyApp),
    },
    { name: 'a compatibility package', code: go(build, 'alpine', 'RUN apk add --no-cache gcompat', copyApp) },
    {
      name: 'a loader that is linked',
      code: go(
        build,
        'alpine',
        'RUN mkdir /lib64 && ln -s /lib/ld-musl-x86_64.so.1 /lib64/ld-linux-x86-64.so.2',
        copyApp,
      ),
    },
    {
      name: 'libraries that are copied',
      code: go(build, 'scratch', 'COPY --from=build /lib64 /lib64', copyApp),
    },
    {
      name: 'a loader that is copied',
      code: go(build, 'scratch', 'COPY --from=build /lib/x86_64-linux-gnu/libc.so.6 /lib/', copyApp),
    },
    { name: 'a tree laid over the root', code: go(build, 'scratch', 'COPY --from=build /deps /', copyApp) },
    { name: 'a root file system', code: go(build, 'scratch', 'ADD rootfs.tar.gz /', copyApp) },
    { name: 'all of the builder', code: go(build, 'scratch', 'COPY --from=build / /') },
    {
      name: 'a file that the step did not make',
      code: go('RUN go build', 'alpine', 'COPY --from=build /src/config /app'),
    },
    { name: 'a download', code: go(`${build} && curl -o /out/app https://x/app`, 'alpine', copyApp) },
    { name: 'a file of the context', code: go(build, 'alpine', 'COPY out/app /app') },
    {
      name: 'a Makefile, which does as it likes',
      code: go('RUN make', 'scratch', 'COPY --from=build /src/app /app'),
    },
    {
      name: 'a stage that does not ship',
      code: lines(
        'FROM golang AS build',
        build,
        'FROM alpine AS pack',
        copyApp,
        'FROM debian',
        'COPY --from=pack /app /app',
      ),
    },
    {
      name: 'Alpine without a C compiler',
      code: across('golang:alpine', 'go build -o /out/app .', '/out/app', 'scratch'),
    },
    {
      name: 'Rust with a musl target',
      code: across(
        'rust:1',
        'cargo build --release --target x86_64-unknown-linux-musl',
        '/src/target/x86_64-unknown-linux-musl/release/app',
        'scratch',
      ),
    },
    {
      name: 'Rust on Alpine',
      code: across('rust:1-alpine', 'cargo build --release', '/src/target/release/app', 'scratch'),
    },
    {
      name: 'Rust with a static C library',
      code: across(
        'rust:1',
        'RUSTFLAGS="-C target-feature=+crt-static" cargo build --release',
        '/src/target/release/app',
        'scratch',
      ),
    },
    {
      name: 'Rust on glibc',
      code: across('rust:1', 'cargo build --release', '/src/target/release/app', 'debian:12'),
    },
    {
      name: 'Rust with a target of its own',
      code: across(
        'rust:1',
        'rustup target add x86_64-unknown-linux-musl && cargo install --path .',
        '/usr/local/cargo/bin/app',
        'scratch',
      ),
    },
    {
      name: 'C, linked statically',
      code: across('gcc:13', 'gcc -static -o app main.c', '/src/app', 'scratch'),
    },
    {
      name: 'C with flags that are not known',
      code: across('gcc:13', 'gcc $LDFLAGS -o app main.c', '/src/app', 'scratch'),
    },
    { name: 'a library', code: across('gcc:13', 'gcc -shared -o lib.so main.c', '/src/lib.so', 'alpine') },
    { name: 'no program', code: across('node:20', 'npm run build', '/src/dist', 'nginx:alpine') },
  ],
  invalid: [
    {
      name: 'Go in scratch',
      code: go(build, 'scratch', 'COPY --from=build «/out/app» /app'),
      errors: [
        {
          messageId: 'go',
          message:
            '"go build" (line 4) links app against glibc if it uses net or C code, and scratch has none: it will not start. Set CGO_ENABLED=0.',
        },
      ],
    },
    {
      name: 'Go on Alpine',
      code: go(build, 'alpine:3.20', 'COPY --from=build «/out/app» /app'),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'Go on distroless without a C library',
      code: go(build, 'gcr.io/distroless/static-debian12', 'COPY --from=build «/out/app» /'),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'cgo switched on',
      code: go(
        'RUN CGO_ENABLED=1 GOARCH=amd64 go build -o /out/app .',
        'alpine',
        'COPY --from=build «/out/app» /app',
      ),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'another call without cgo',
      code: go(
        'RUN CGO_ENABLED=0 go build -o /x ./x\nRUN go build -o /out/app .',
        'alpine',
        'COPY --from=build «/out/app» /app',
      ),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'the name of the folder',
      code: go('RUN cd cmd/app && go build', 'alpine', 'COPY --from=build «/src/cmd/app/app» /'),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'the name of the package',
      code: go('RUN go build ./cmd/server', 'alpine', 'COPY --from=build «/src/server» /'),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'the name of the program',
      code: go('RUN go build', 'alpine', 'COPY --from=build «/src/api» /bin/', 'CMD ["api"]'),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'go install',
      code: go('RUN go install .', 'alpine', 'COPY --from=build «/go/bin/api» /bin/', 'CMD ["/bin/api"]'),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'a program that is moved',
      code: go(
        'RUN go build -o app . && mkdir /dist && mv app /dist/ && strip /dist/app',
        'alpine',
        'COPY --from=build «/dist/app» /app',
      ),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'a program in a copied folder',
      code: go(build, 'alpine', 'COPY --from=build «/out» /usr/local/bin'),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'a program that goes through another stage',
      code: lines(
        'FROM golang AS build',
        build,
        'FROM alpine AS pack',
        'COPY --from=build /out /dist/',
        'RUN upx /dist/app',
        'FROM alpine',
        'COPY --from=pack «/dist/app» /app',
      ),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'beside certificates',
      code: go(
        build,
        'scratch',
        'COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/',
        'COPY --from=build «/out/app» /app',
      ),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'in a stage that the target starts from',
      code: go(build, 'alpine AS run', 'COPY --from=build «/out/app» /app', 'FROM run', 'USER x'),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'over several lines, with CRLF and a variable',
      code: 'from golang as build\r\narg OUT=/out/app\r\nrun \\\r\n  go build \\\r\n  # where to\r\n  -o ${OUT}\r\nfrom scratch\r\narg OUT=/out/app\r\ncopy --from=build «${OUT}» /app\r\n',
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'in a heredoc',
      code: go(
        'RUN <<EOF\nset -e\ngo build -o /out/app .\nEOF',
        'scratch',
        'COPY --from=build «/out/app» /app',
      ),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'by ONBUILD',
      code: go(build, 'alpine', 'ONBUILD COPY --from=build «/out/app» /app'),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'Rust on Alpine, built on Debian',
      code: across('rust:1.79', 'cargo build --release', '«/src/target/release/app»', 'alpine'),
      errors: [
        {
          messageId: 'rust',
          message:
            '"cargo build" (line 4) links app against glibc, which alpine does not have: it will not start. Build it for a musl target.',
        },
      ],
    },
    {
      name: 'Rust with a gnu target',
      code: across(
        'rust:1-alpine',
        'cargo build --release --target=x86_64-unknown-linux-gnu',
        '«/src/target/x86_64-unknown-linux-gnu/release/app»',
        'scratch',
      ),
      errors: [{ messageId: 'rust' }],
    },
    {
      name: 'cargo install',
      code: across('rust:1', 'cargo install --path .', '«/usr/local/cargo/bin/app»', 'scratch'),
      errors: [{ messageId: 'rust' }],
    },
    {
      name: 'C',
      code: across('gcc:13', 'gcc -O2 -o app main.c', '«/src/app»', 'scratch'),
      errors: [
        {
          messageId: 'other',
          message:
            '"gcc" (line 4) links app against glibc, which scratch does not have: it will not start. Link it with -static.',
        },
      ],
    },
    {
      name: 'C of Alpine on Debian',
      code: across('alpine', 'apk add gcc musl-dev && gcc main.c', '«/src/a.out»', 'debian:12'),
      errors: [{ messageId: 'other' }],
    },
    {
      name: 'Go of Alpine with a C compiler',
      code: across(
        'golang:alpine',
        'apk add gcc musl-dev && go build -o /out/app .',
        '«/out/app»',
        'debian:12',
      ),
      errors: [{ messageId: 'go' }],
    },
    {
      name: 'Rust of Alpine that links musl',
      code: across(
        'rust:alpine',
        'RUSTFLAGS="-C target-feature=-crt-static" cargo build --release',
        '«/src/target/release/app»',
        'debian:12',
      ),
      errors: [{ messageId: 'other' }],
    },
  ],
});
