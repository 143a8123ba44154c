import { isAbsolute, relative, resolve } from 'node:path';
import { type LintResult, countMessages } from '@dflint/core';
import { UsageError, messageOf } from '../errors.ts';
import { readText } from '../files/read-text.ts';
import { isMessages } from '../is-messages.ts';

/** What `--format json-with-metadata` writes. */
interface WithMetadata {
  results?: unknown;
  metadata?: { cwd?: unknown };
}

/**
 * The results that `--format json` or `json-with-metadata` has written. The latter knows where the run was, so its paths are
 * moved to the folder of this one.
 *
 * @param path absolute
 * @param name what messages call it
 * @param cwd absolute
 * @throws UsageError when it cannot be read, or holds something else.
 */
export function readResults(path: string, name: string, cwd: string): LintResult[] {
  const content = parse(path, name);
  if (Array.isArray(content)) return checked(content as unknown[], name, filePath => filePath);
  const { results, metadata } = (content ?? {}) as WithMetadata;
  if (!Array.isArray(results)) throw notResults(name);
  const from = metadata?.cwd;
  return checked(results as unknown[], name, filePath =>
    typeof from === 'string' && isAbsolute(filePath) ? resolve(cwd, relative(from, filePath)) : filePath,
  );
}

function parse(path: string, name: string): unknown {
  const text = readText(path, name);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `${name} is not valid JSON: ${messageOf(error)}. It is to be made by --format json.`,
    );
  }
}

function checked(
  results: readonly unknown[],
  name: string,
  pathOf: (filePath: string) => string,
): LintResult[] {
  return results.map(value => {
    const result = (value ?? {}) as Partial<LintResult>;
    const { filePath, messages, suppressedMessages = [], usedDeprecatedRules = [] } = result;
    if (typeof filePath !== 'string' || !isMessages(messages) || !isMessages(suppressedMessages))
      throw notResults(name);
    return {
      ...result,
      filePath: pathOf(filePath),
      messages,
      suppressedMessages,
      ...countMessages(messages),
      usedDeprecatedRules,
    };
  });
}

function notResults(name: string): UsageError {
  return new UsageError(`${name} holds no results of dflint. It is to be made by --format json.`);
}
