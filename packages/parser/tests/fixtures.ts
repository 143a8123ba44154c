/** Whole files, each named for what it shows; BuildKit takes all of them. */
export const fixtures: [name: string, text: string][] = [
  [
    'several stages',
    `# syntax=docker/dockerfile:1

ARG GO_VERSION=1.22
FROM --platform=$BUILDPLATFORM golang:\${GO_VERSION} AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN go build -o /out/app ./cmd/app

FROM gcr.io/distroless/static
COPY --from=build --chown=65532:65532 /out/app /app
USER 65532
ENTRYPOINT ["/app"]
`,
  ],
  [
    'continuations with comments and blank lines',
    `FROM debian:bookworm
# tools
RUN apt-get update \\
    # what the build needs
    && apt-get install -y \\
\tcurl \\

    git \\ \t
  && rm -rf /var/lib/apt/lists/*
CMD [ "git", \\
  # which one
  "--version" ]
`,
  ],
  [
    'heredocs',
    `FROM alpine
RUN <<EOF
apk add curl
echo "$HOME" \\
EOF
COPY --chmod=755 <<-"run.sh" <<conf /opt/
\t#!/bin/sh
\t# no comment of the file
\texec "$@"
\trun.sh
a=\${b}
conf
RUN python3 <<PY > /log && cat /log
print("<<PY")
PY
ONBUILD RUN <<X
true
X
CMD cat <<< "x"
`,
  ],
  [
    'Windows paths with the escape directive',
    `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
WORKDIR C:\\app\\
COPY a.txt C:\\app\\
ENV P="C:\\Program Files\\x" Q=a\` b
RUN Remove-Item \`
    C:\\temp \`
    -Recurse
`,
  ],
  [
    'CRLF',
    'FROM a AS b\r\nRUN c \\\r\n  # d\r\n  && e\r\nCOPY <<F /\r\ng\r\nF\r\nENV h="i" \\\r\n    j=k\r\n',
  ],
  ['a byte order mark and no last line break', '\ufeff# check=skip=all\nFROM a\nRUN b'],
  [
    'triggers',
    `FROM node:20
ONBUILD ARG NODE_ENV=production
ONBUILD COPY --chown=node:node package*.json ./
onbuild run npm ci && \\
  npm cache clean --force
ONBUILD HEALTHCHECK --interval=5s CMD ["node", "health.js"]
`,
  ],
  [
    'key-value pairs',
    `FROM a
ENV A=1 B="two words" C=three\\ words D='$A "quoted"' \\
    E=\${A:-x} F=
ENV LEGACY some  value with "quotes" and $A
LABEL org.opencontainers.image.title="it's" "quoted key"=v multi="a \\
b"
ARG X Y=1 Z="$A"
`,
  ],
  [
    'variables',
    `ARG BASE=debian:\${SUITE:-bookworm}
FROM \${BASE%:*}:\${TAG:?set_"TAG"} AS a
ENV P=\${A:+"\${B:-$C}"} Q=\${P#*/}\${P##*/}\${P%.*}\${P%%.*}\${P/a/b}\${P//\\//_}
WORKDIR /$P/\${Q}/\\$R/'$S'
EXPOSE $PORT \${PORTS:-8080/tcp} 53/udp
VOLUME ["/data/$P", "/\\u0024Q"]
STOPSIGNAL \${SIG-SIGTERM}
`,
  ],
  [
    'mounts and other flags',
    `FROM a
RUN --mount=type=secret,id=npm,target=/root/.npmrc,required \\
    --mount=type=bind,from=b,source=/x,target=/y,readonly=true \\
    --mount='"source=a,b",target=/c' --network=none --security=insecure --device=vendor/class=x -- ls
ADD --checksum=sha256:0 --keep-git-dir=true --unpack --link --exclude=*.md --exclude=docs https://x.org/a.tar /a/
COPY --parents --from="b" --chmod=\${MODE} a/./b c /d/
HEALTHCHECK --interval=1m --timeout=3s --start-period=5s --start-interval=1s --retries=3 \\
  CMD curl -f http://localhost/ || exit 1
HEALTHCHECK NONE
`,
  ],
  [
    'letters of all scripts',
    'FROM a\nLABEL naïve="日本語 😀" 鍵=値\nENV É=$é${日本:-😀}\nRUN echo "😀" \\\n  ünï # ✓\nCOPY ["ä ö", "/ß/"]\n',
  ],
  [
    'what nobody writes',
    `\\
FROM\ta
run
CMD
ENTRYPOINT []
R\\
# in the middle
UN a\\
b\\\\
COPY a\\
b c
MAINTAINER  A <a@b.c> # $x
USER a b
SHELL [ "x"]
EXPOSE 1 \\`,
  ],
];
