import { Linter, type Linter as LinterTypes } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { listPublicPackages, root, type Package } from '../src/workspace.ts';

interface Layer {
  folders: string;
  imports: string[];
  node: boolean;
}

interface EslintConfig {
  default: LinterTypes.Config[];
  layers: Layer[];
}

const { default: config, layers } = (await import(
  pathToFileURL(join(root, 'eslint.config.js')).href
)) as EslintConfig;

/** The rules that guard the layers, out of the repository's own ESLint configuration. */
const guards: LinterTypes.Config[] = config
  .filter(({ rules }) => rules && 'no-restricted-imports' in rules)
  .map(({ files = [], rules = {} }) => ({
    files,
    rules,
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  }));

/** What the guards say of a text that stands in a package's sources. */
function check(folder: string, text: string): string[] {
  const filename = join(root, 'packages', folder, 'src/planted.ts');
  return new Linter({ cwd: root }).verify(text, guards, filename).map(({ message }) => message);
}

function layerOf({ folder }: Package): Layer | undefined {
  return layers.findLast(({ folders }) => new RegExp(`^${folders.replace('*', '.+')}$`).test(folder));
}

describe('planted imports are caught', () => {
  test.each([
    ['parser', "import { analyse } from '@dflint/semantics';"],
    ['parser', "import type { SourceCode } from '@dflint/semantics';"],
    ['parser', "export * from '@dflint/core/rule';"],
    ['parser', "const fs = await import('node:fs');"],
    ['parser', "type Stats = import('fs').Stats;"],
    ['semantics', "import { readFileSync } from 'fs';"],
    ['semantics', "import { lint } from '@dflint/core';"],
    ['core', "import { rules } from '@dflint/plugin-multistage';"],
    ['core', "import { DFLint } from 'dflint';"],
    ['core', "import { stat } from 'node:fs/promises';"],
    ['core', 'export const folder = process.cwd();'],
    ['core', "export const bytes = Buffer.from('');"],
    ['plugin-multistage', "import { verify } from '@dflint/core';"],
    ['plugin-multistage', "import { join } from 'node:path';"],
    ['plugin-hadolint', "import { rules } from '@dflint/plugin-multistage';"],
    ['config-recommended', "import { DFLint } from 'dflint';"],
    ['dflint', "import { rules } from '@dflint/internal-tools';"],
  ])('in %s: %s', (folder, text) => {
    expect(check(folder, text)).toHaveLength(1);
  });
});

describe('what the table allows passes', () => {
  test.each([
    ['parser', "import { words } from './words.ts';"],
    ['semantics', "import { parse } from '@dflint/parser';\nimport { parse as parseShell } from 'unbash';"],
    ['core', "const { default: Ajv } = await import('ajv');"],
    ['plugin-multistage', "import { RuleCreator } from '@dflint/core/rule';"],
    ['dflint', "import { readFile } from 'node:fs/promises';\nimport { verify } from '@dflint/core';"],
  ])('in %s: %s', (folder, text) => {
    expect(check(folder, text)).toEqual([]);
  });
});

describe.each(listPublicPackages())('$folder', found => {
  test('is a layer, and declares no package of this repository that the layer may not import', () => {
    const { dependencies, peerDependencies } = found.manifest;
    const ours = Object.keys({ ...dependencies, ...peerDependencies }).filter(name =>
      /^(dflint$|@dflint\/)/.test(name),
    );
    const allowed = layerOf(found)?.imports.map(name => name.replace(/^(@dflint\/[^/]+)\/.*/, '$1'));
    expect(allowed).toBeDefined();
    expect(ours.filter(name => !allowed?.includes(name))).toEqual([]);
  });

  test('has sources that keep to its layer', () => {
    const folder = join(found.path, 'src');
    const faults = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .flatMap(file =>
        check(found.folder, readFileSync(join(folder, file), 'utf8')).map(fault => `${file}: ${fault}`),
      );
    expect(faults).toEqual([]);
  });
});
