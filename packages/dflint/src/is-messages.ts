import type { LintMessage } from '@dflint/core';
import { isObject } from './is-object.ts';

/** Whether what was read from a file are messages: all is there that formats and caches count on. */
export function isMessages(value: unknown): value is LintMessage[] {
  return Array.isArray(value) && (value as unknown[]).every(isMessage);
}

function isMessage(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { message, line, column, severity } = value as Partial<LintMessage>;
  return (
    typeof message === 'string' &&
    typeof line === 'number' &&
    typeof column === 'number' &&
    (severity === 1 || severity === 2)
  );
}
