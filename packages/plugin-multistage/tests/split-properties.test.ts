import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSourceCode } from '@dflint/semantics';
import { splitStage } from '../src/index.ts';
import { lint } from './lint.ts';

/** What may stand anywhere after FROM and has to be in the runtime stage once. */
const metadata = [
  'LABEL org.example.name=app',
  'EXPOSE 8080/tcp',
  'VOLUME /var/lib/app',
  'STOPSIGNAL SIGTERM',
  'HEALTHCHECK --interval=5s CMD ["/usr/local/bin/app", "--check"]',
  'MAINTAINER team@example.com',
];
const programs: readonly { from: string; steps: readonly string[]; command: string }[] = [
  {
    from: 'golang:1.22-alpine',
    steps: ['WORKDIR /src', 'COPY . .', 'RUN go build -o /usr/local/bin/app .'],
    command: 'ENTRYPOINT ["/usr/local/bin/app"]',
  },
  {
    from: 'rust:1.79',
    steps: ['WORKDIR /src', 'COPY Cargo.toml ./', 'COPY src src', 'RUN cargo install --path .'],
    command: 'CMD ["app"]',
  },
  {
    from: 'maven:3.9-eclipse-temurin-21',
    steps: [
      'WORKDIR /src',
      'COPY pom.xml ./',
      'RUN mvn dependency:go-offline',
      'COPY src src',
      'RUN mvn package',
    ],
    command: 'CMD ["java", "-jar", "target/app.jar"]',
  },
  {
    from: 'mcr.microsoft.com/dotnet/sdk:8.0',
    steps: ['WORKDIR /src', 'COPY . .', 'RUN dotnet publish -c Release -o /out'],
    command: 'ENTRYPOINT ["dotnet", "/out/App.dll"]',
  },
  {
    from: 'node:20',
    steps: ['WORKDIR /src', 'COPY package*.json ./', 'RUN npm ci', 'COPY . .', 'RUN npm run build'],
    command: 'CMD ["node", "dist/main.js"]',
  },
  {
    from: 'gcc:13',
    steps: ['WORKDIR /src', 'COPY . .', 'RUN make install'],
    command: 'CMD ["app"]',
  },
];

/** A file of one stage: a program with metadata and comments strewn in. */
const files = fc
  .record({
    program: fc.constantFrom(...programs),
    extras: fc.uniqueArray(fc.record({ text: fc.constantFrom(...metadata), at: fc.nat(5) }), {
      selector: ({ text }) => text,
    }),
    comments: fc.uniqueArray(fc.nat(8), { maxLength: 4 }),
    crlf: fc.boolean(),
  })
  .map(({ program, extras, comments, crlf }) => {
    const body = [`FROM ${program.from}`, ...program.steps];
    for (const { text, at } of extras) body.splice(1 + (at % body.length), 0, text);
    body.push(program.command);
    for (const at of comments) body.splice(at % body.length, 0, `# comment ${at}`);
    return {
      text: body.map(line => `${line}${crlf ? '\r\n' : '\n'}`).join(''),
      extras: extras.map(({ text }) => text),
      comments,
    };
  });

function splitOf(text: string): string {
  const split = splitStage(createSourceCode(text));
  if (split.text === null) throw new Error(split.missing);
  return split.text;
}

describe('any split', () => {
  test('has two stages, and carries each instruction and comment over once', () => {
    fc.assert(
      fc.property(files, ({ text, extras, comments }) => {
        const after = splitOf(text);
        const { ast, buildGraph } = createSourceCode(after);
        const [builder = [], runtime = []] = buildGraph.stages.map(({ node }) =>
          node.instructions.map(({ range }) => after.slice(...range).trim()),
        );
        const wrong = extras.filter(
          extra => runtime.filter(line => line === extra).length !== 1 || builder.includes(extra),
        );
        const found = {
          errors: ast.errors.length,
          roles: buildGraph.stages.map(({ role }) => role),
          comments: ast.comments.map(({ value }) => value.trim()).sort(),
          wrong,
        };
        expect(found).toEqual({
          errors: 0,
          roles: ['builder', 'shipped'],
          comments: comments.map(at => `comment ${at}`).sort(),
          wrong: [],
        });
      }),
      { numRuns: 50 },
    );
  });

  test('leaves nothing to report, and so nothing to split again', async () => {
    await fc.assert(
      fc.asyncProperty(files, async ({ text }) => {
        const after = splitOf(text);
        expect(await lint(after)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the kind of line breaks', () => {
    fc.assert(
      fc.property(files, ({ text }) => {
        const after = splitOf(text);
        expect(/(?<!\r)\n/.test(after)).toBe(!text.includes('\r\n'));
      }),
    );
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(files, ({ text }) => {
        expect(splitOf(text)).toBe(splitOf(text));
      }),
      { numRuns: 20 },
    );
  });
});
