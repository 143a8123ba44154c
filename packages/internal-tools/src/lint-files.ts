import type { Config, LintMessage } from '@dflint/core';
import { DFLint } from 'dflint';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file with what rules say about it; errors of the syntax are left out. */
export interface LintedFile {
  file: string;
  text: string;
  messages: (LintMessage & { ruleId: string })[];
}

/**
 * Lints files with a config, and no other one.
 * @throws when a rule crashes.
 */
export async function lintFiles(files: readonly string[], config: Config): Promise<LintedFile[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dflint-tools-'));
  try {
    const nothing = join(folder, 'config.json');
    writeFileSync(nothing, '{}');
    const dflint = new DFLint({
      overrideConfigFile: nothing,
      overrideConfig: { name: 'the rules to measure', ...config },
      ignore: false,
      onWarning: message => console.warn(message),
    });
    const results = files.length > 0 ? await dflint.lintFiles(files) : [];
    return results.map(({ filePath, messages }) => {
      const crash = messages.find(message => message.crash !== undefined);
      if (crash) throw new Error(`${filePath}: ${crash.crash}`);
      return {
        file: filePath,
        text: readFileSync(filePath, 'utf8'),
        messages: messages.filter(message => message.ruleId !== null) as LintedFile['messages'],
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
