import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lint } from './lint.ts';

interface Expected {
  file: string;
  ruleId: string;
  messageId: string;
  line: number;
  endLine?: number;
}

const root = fileURLToPath(new URL('../../../test-fixtures', import.meta.url));
const names = readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory());

/** The Dockerfiles of a fixture, as paths below its folder. */
function dockerfiles(name: string): string[] {
  const entries = readdirSync(`${root}/${name}`, { recursive: true, encoding: 'utf8' });
  return entries.filter(file => /(^|\/)Dockerfile[^/]*$/.test(file)).sort();
}

describe.each(names.map(entry => entry.name))('test-fixtures/%s', name => {
  const expected = JSON.parse(readFileSync(`${root}/${name}/expected.json`, 'utf8')) as Expected[];

  test.each(dockerfiles(name))('%s', async file => {
    const text = readFileSync(`${root}/${name}/${file}`, 'utf8');
    const messages = await lint(text, undefined, `test-fixtures/${name}/${file}`);
    const wanted = expected.filter(entry => entry.file === file);
    const found = messages.map(({ ruleId, messageId, line, endLine }, index) => ({
      file,
      ruleId,
      messageId,
      line,
      ...(wanted[index]?.endLine !== undefined && { endLine }),
    }));
    expect(found).toEqual(wanted);
  });
});
