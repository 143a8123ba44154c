import { fileURLToPath } from 'node:url';
import { DFLint } from 'dflint';
import { expect, test } from 'vitest';

const cwd = fileURLToPath(new URL('../example', import.meta.url));

/** What the config says about a Dockerfile: line and rule. */
async function lint(text?: string): Promise<string[]> {
  const dflint = new DFLint({ cwd });
  const [result] =
    text === undefined
      ? await dflint.lintFiles(['Dockerfile'])
      : await dflint.lintText(text, { filePath: 'Dockerfile' });
  return (result?.messages ?? []).map(({ line, severity, ruleId }) => `${line} ${severity} ${ruleId}`);
}

test('the example breaks the rules of Acme', async () => {
  expect(await lint()).toEqual([
    '6 2 acme/require-team',
    '6 2 hadolint/trusted-registries',
    '6 2 hadolint/no-latest-tag',
  ]);
});

const builder = 'FROM registry.acme.example/golang:latest AS build\nRUN CGO_ENABLED=0 go build -o /app .\n';
const base = 'FROM gcr.io/distroless/static-debian12:nonroot\nLABEL com.acme.team=web\n';
const copy = 'COPY --from=build /app /app\n';

test('a Dockerfile that keeps to them is clean', async () => {
  expect(await lint(builder + base + copy)).toEqual([]);
});

test('the rules of @dflint/recommended hold, too', async () => {
  expect(await lint(`${builder}${base}${copy}MAINTAINER me\n`)).toEqual([
    '6 1 buildkit/maintainer-deprecated',
  ]);
});

test('a team that there is not is an error', async () => {
  expect(await lint(builder + base.replace('web', 'wbe') + copy)).toEqual(['4 2 acme/require-team']);
});
