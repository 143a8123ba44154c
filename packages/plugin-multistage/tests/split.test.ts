import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSourceCode } from '@dflint/semantics';
import plugin, { splitStage } from '../src/index.ts';
import { otherRules } from '../src/split/other-rules.ts';
import { lines, lint } from './lint.ts';

const folder = join(import.meta.dirname, 'splits');
const read = (name: string, form: string): string =>
  readFileSync(join(folder, name, `${form}.Dockerfile`), 'utf8');
const RULE = 'multistage/no-build-tools-in-final-image';

/** A text after the first suggestion of a rule is taken. */
async function applySuggestion(text: string): Promise<string> {
  const messages = await lint(text);
  const fix = messages.find(({ ruleId }) => ruleId === RULE)?.suggestions?.[0]?.fix;
  if (!fix) throw new Error('There is no suggestion.');
  return text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
}

describe('the split', () => {
  test.each(readdirSync(folder))('of %s', async name => {
    const before = read(name, 'before');
    expect(await applySuggestion(before)).toBe(read(name, 'after'));
  });

  test.each(readdirSync(folder))('of %s leaves nothing to report', async name => {
    expect(await lint(read(name, 'after'))).toEqual([]);
  });

  test('is what a careful author writes for the classic program', () => {
    const text = lines(
      'FROM golang:1.22-alpine',
      'WORKDIR /src',
      'COPY . .',
      'RUN go build -o /hello .',
      'CMD ["/hello"]',
    );
    expect(splitStage(createSourceCode(text)).text).toBe(
      lines(
        'FROM golang:1.22-alpine AS build',
        'WORKDIR /src',
        'COPY . .',
        'RUN CGO_ENABLED=0 go build -o /hello .',
        '',
        'FROM scratch',
        'WORKDIR /src',
        'COPY --from=build /hello /hello',
        'CMD ["/hello"]',
      ),
    );
  });

  test('keeps Windows line breaks', async () => {
    const after = await applySuggestion(read('go-classic', 'before').replaceAll('\n', '\r\n'));
    expect(after).toBe(read('go-classic', 'after').replaceAll('\n', '\r\n'));
  });

  test('is checked by all rules of the package', () => {
    const names = Object.keys(plugin.rules).filter(name => `multistage/${name}` !== RULE);
    expect(otherRules.map(rule => (rule as { name?: string }).name).sort()).toEqual(names.sort());
  });
});
