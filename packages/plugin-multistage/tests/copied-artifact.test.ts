import { expect, test } from 'vitest';
import { lines, lint } from './lint.ts';

const rules = { 'multistage/no-source-copy-from-builder': 'error' } as const;

/** What the COPY of the final stage becomes, by the first suggestion of the first report; null where there is none. */
async function suggestedCopy(text: string): Promise<string | null> {
  const [message] = await lint(text, rules);
  expect(message).toBeDefined();
  const fix = message?.suggestions?.[0]?.fix;
  if (!fix) return null;
  const changed = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
  return changed.split('\n').find(line => line.includes('--from=')) ?? null;
}

const builder = (step: string): string[] => ['FROM x AS build', 'WORKDIR /app', 'COPY . .', `RUN ${step}`];

test.each<[name: string, text: string, copy: string]>([
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
])('suggests the artifact of %s', async (_name, text, copy) => {
  expect(await suggestedCopy(text)).toBe(copy);
});

test.each<[name: string, text: string]>([
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
])('suggests nothing for %s', async (_name, text) => {
  expect(await suggestedCopy(text)).toBeNull();
});
