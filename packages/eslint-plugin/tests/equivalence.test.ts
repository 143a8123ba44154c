import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Preset, dflintConfig, engineNames, lintWithDflint, lintWithEslint } from './equivalence.ts';

interface TestFile {
  file: string;
  text: string;
}

function readFiles(folder: string): TestFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /dockerfile|containerfile/i.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map(file => ({ file, text: readFileSync(file, 'utf8') }));
}

const fixtures = readFiles(fileURLToPath(new URL('../../../test-fixtures', import.meta.url)));
const corpus = process.env['CORPUS_DIR'];
/** With more Dockerfiles, where there are some. */
const files = [...fixtures, ...(corpus ? readFiles(corpus) : [])];

/** A file broken off at its middle and at three quarters: broken instructions, open heredocs and continuations. */
const brokenFixtures = fixtures.flatMap(({ file, text }) =>
  [text.length >> 1, (text.length >> 2) * 3].map(end => ({ file, text: text.slice(0, end) })),
);

test.each([
  { what: 'all files', preset: 'recommended', texts: files },
  { what: 'all files', preset: 'all', texts: files },
  { what: 'fixtures that are broken off', preset: 'all', texts: brokenFixtures },
] satisfies { what: string; preset: Preset; texts: TestFile[] }[])(
  `${engineNames.join(' and ')} say what dflint says of $what, with $preset`,
  async ({ preset, texts }) => {
    const config = await dflintConfig(preset);
    let messages = 0;
    for (const { file, text } of texts) {
      const expected = lintWithDflint(text, config);
      for (const engine of engineNames)
        expect(lintWithEslint(engine, text, preset), `${engine}: ${file}`).toEqual(expected);
      messages += expected.length;
    }
    expect(files.length).toBeGreaterThan(100);
    expect(messages).toBeGreaterThan(texts.length / 2);
  },
);
