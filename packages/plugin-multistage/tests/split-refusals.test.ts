import { describe, expect, test } from 'vitest';
import { createSourceCode } from '@dflint/semantics';
import { splitStage } from '../src/index.ts';
import { lines, lint } from './lint.ts';

const go = (...rest: string[]): string => lines('FROM golang:1.22', 'WORKDIR /src', 'COPY . .', ...rest);

const refusals: readonly (readonly [missing: string, text: string])[] = [
  ['what the container runs', go('RUN go build -o /app .')],
  [
    'what /entrypoint.sh runs',
    go('COPY entrypoint.sh /', 'RUN go build -o /app .', 'ENTRYPOINT ["/entrypoint.sh"]'),
  ],
  ['which build step makes /other', go('RUN go build -o /app .', 'CMD ["/other"]')],
  ['what "setup.sh" (line 4) leaves behind', go('RUN ./setup.sh', 'RUN go build -o /app .', 'CMD ["/app"]')],
  ['how user app comes into the image', go('RUN go build -o /app .', 'USER app', 'CMD ["/app"]')],
  [
    'which library a program built with libfoo-dev links',
    go('RUN apt-get update && apt-get install -y gcc libfoo-dev', 'RUN go build -o /app .', 'CMD ["/app"]'),
  ],
  [
    'which packages "apt-get install" brings',
    go('RUN apt-get install -y $(cat packages.txt)', 'RUN go build -o /app .', 'CMD ["/app"]'),
  ],
  [
    'what its ONBUILD triggers will build',
    go('ONBUILD RUN go build', 'RUN go build -o /app .', 'CMD ["/app"]'),
  ],
  [
    'which image golang:${VERSION} is',
    lines('ARG VERSION', 'FROM golang:${VERSION}', 'RUN go build -o /app .', 'CMD ["/app"]'),
  ],
  [
    'what "npm start" runs',
    lines('FROM node:20', 'WORKDIR /app', 'COPY . .', 'RUN npm ci && npm run build', 'CMD ["npm", "start"]'),
  ],
  [
    'which Java version maven:latest has',
    lines(
      'FROM maven:latest',
      'WORKDIR /app',
      'COPY . .',
      'RUN mvn package',
      'CMD ["java", "-jar", "target/app.jar"]',
    ),
  ],
  [
    'which build step makes app.jar',
    lines(
      'FROM maven:3.9-eclipse-temurin-17',
      'WORKDIR /app',
      'COPY . .',
      'RUN mvn package',
      'CMD ["java", "-jar", "app.jar"]',
    ),
  ],
  [
    'which C++ library cmake links',
    lines('FROM gcc:13', 'WORKDIR /app', 'COPY . .', 'RUN cmake --build out', 'CMD ["out/app"]'),
  ],
  [
    'where "pip --user" puts its files',
    lines(
      'FROM python:3.12-slim',
      'RUN apt-get update && apt-get install -y gcc',
      'RUN pip install --user lxml',
      'COPY . .',
      'CMD ["python", "app.py"]',
    ),
  ],
  [
    'how a web server runs as node',
    lines(
      'FROM node:20',
      'WORKDIR /app',
      'COPY . .',
      'RUN npm ci && npm run build',
      'USER node',
      'CMD ["npx", "serve", "dist"]',
    ),
  ],
  [
    'what is run with ghci',
    lines('FROM haskell:9', 'WORKDIR /app', 'COPY . .', 'RUN cabal build', 'CMD ["ghci"]'),
  ],
];

describe('where a fact is missing', () => {
  test.each(refusals)('%s', (missing, text) => {
    expect(splitStage(createSourceCode(text))).toMatchObject({ text: null, missing });
  });

  test('the report says which one, and offers nothing', async () => {
    const [message] = await lint(go('RUN go build -o /app .', 'USER app', 'CMD ["/app"]'));
    expect(message?.message).toBe(
      'golang:1.22 ships a Go toolchain in the final image; "go build" (line 4) has done its work. Split it by hand: nothing says how user app comes into the image.',
    );
    expect(message?.suggestions).toBeUndefined();
  });

  test('a file with several stages is not looked at', async () => {
    const text = lines('FROM alpine AS base', 'FROM golang:1.22', 'RUN go build -o /app .', 'CMD ["/app"]');
    const [message] = await lint(text, { 'multistage/no-build-tools-in-final-image': 'error' });
    expect(message?.message).toMatch(/Build in a stage of its own and copy the binary\.$/);
    expect(message?.suggestions).toBeUndefined();
  });
});
