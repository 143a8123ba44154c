import { RuleTester } from '@dflint/rule-tester';
import rule from '../src/rules/no-source-copy-from-builder.ts';
import { lines } from './lint.ts';

const builder = (step: string): string[] => ['FROM x AS build', 'WORKDIR /app', 'COPY . .', `RUN ${step}`];

/** Copies of whole trees, and the artifact that they are to copy instead. */
const artifacts: [name: string, text: string, copy: string][] = [
  [
    'go build -o',
    lines(...builder('go build -o bin/server ./cmd/server'), 'FROM scratch', 'COPY --from=build /app /app'),
    'COPY --from=build /app/bin/server /app/bin/server',
  ],
  [
    'into another folder',
    lines(...builder('go build -o /app/server'), 'FROM scratch', 'WORKDIR /srv', 'COPY --from=build /app .'),
    'COPY --from=build /app/server /srv/server',
  ],
  [
    'all by a pattern',
    lines(...builder('gcc -o tool main.c'), 'FROM alpine', 'COPY --from=build /app/* /opt/'),
    'COPY --from=build /app/tool /opt/tool',
  ],
  [
    'the program that runs',
    lines(
      ...builder('cargo build --release'),
      'FROM debian',
      'COPY --from=build /app /app',
      'CMD ["/app/target/release/api"]',
    ),
    'COPY --from=build /app/target/release/api /app/target/release/api',
  ],
  [
    'Maven',
    lines(...builder('mvn package'), 'FROM jre', 'COPY --from=build /app /app'),
    'COPY --from=build /app/target/*.jar /app/target/',
  ],
  [
    'Gradle',
    lines(...builder('./gradlew bootJar'), 'FROM jre', 'COPY --from=build /app /app'),
    'COPY --from=build /app/build/libs/*.jar /app/build/libs/',
  ],
  [
    '.NET',
    lines(...builder('dotnet publish -o out'), 'FROM aspnet', 'COPY --from=build ["/app", "/srv/"]'),
    'COPY --from=build ["/app/out", "/srv/out"]',
  ],
  [
    'a front end',
    lines(
      ...builder('npx vite build'),
      'FROM nginx',
      'COPY --from=build /app /usr/share/nginx/html',
      'CMD ["nginx"]',
    ),
    'COPY --from=build /app/dist /usr/share/nginx/html/dist',
  ],
  [
    'the whole file system',
    lines(...builder('go build -o /app/server'), 'FROM scratch', 'COPY --from=build / /'),
    'COPY --from=build /app/server /app/server',
  ],
];

/** Copies of which no artifact is known. */
const unknown: [name: string, text: string][] = [
  [
    'a build script of unknown effect',
    lines(...builder('npm run build'), 'FROM nginx', 'COPY --from=build /app /app'),
  ],
  ['a Makefile', lines(...builder('make'), 'FROM alpine', 'COPY --from=build /app /app')],
  ['a program named by go.mod', lines(...builder('go build'), 'FROM alpine', 'COPY --from=build /app /app')],
  [
    'a Node service, which runs from its tree',
    lines(
      ...builder('npx vite build'),
      'FROM node',
      'COPY --from=build /app /app',
      'CMD ["node", "server.js"]',
    ),
  ],
  [
    'wheels, which are to be installed',
    lines(...builder('pip wheel -w dist .'), 'FROM python', 'COPY --from=build /app /app'),
  ],
  [
    'one of several sources',
    lines(...builder('go build -o bin/a'), 'FROM alpine', 'COPY --from=build /etc/passwd /app /x/'),
  ],
  [
    'an unknown destination',
    lines(...builder('go build -o bin/a'), 'FROM alpine', 'ARG DEST', 'COPY --from=build /app $DEST'),
  ],
];

new RuleTester().run('multistage/no-source-copy-from-builder', rule, {
  valid: [],
  invalid: [
    ...artifacts.map(([name, code, copy]) => ({
      name: `suggests the artifact of ${name}`,
      code,
      errors: [
        {
          messageId: code.includes(' / /') ? ('wholeFilesystem' as const) : ('sourceTree' as const),
          suggestions: [
            { messageId: 'copyArtifact' as const, output: code.replace(/^COPY --from=.*$/m, () => copy) },
          ],
        },
      ],
    })),
    ...unknown.map(([name, code]) => ({
      name: `suggests nothing for ${name}`,
      code,
      errors: [{ messageId: 'sourceTree' as const }],
    })),
  ],
});
