import { type Config, type LintMessage, loadConfig, resolveConfig, verify } from '@dflint/core';
import { readFileSync } from 'node:fs';

/** A file with what rules say about it; errors of the syntax are left out. */
export interface LintedFile {
  file: string;
  text: string;
  messages: (LintMessage & { ruleId: string })[];
}

/**
 * Lints files with a config.
 * @throws when a rule crashes.
 */
export async function lintFiles(files: readonly string[], config: Config): Promise<LintedFile[]> {
  const loaded = await loadConfig([{ config, source: 'the rules to measure', basePath: '/' }]);
  return files.map(file => {
    const text = readFileSync(file, 'utf8');
    const messages = verify(text, resolveConfig(loaded, file), { filename: file });
    const crash = messages.find(message => message.crash !== undefined);
    if (crash) throw new Error(`${file}: ${crash.crash}`);
    return {
      file,
      text,
      messages: messages.filter(message => message.ruleId !== null) as LintedFile['messages'],
    };
  });
}
