import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LintMessage, LintResult, SuppressedLintMessage } from '@dflint/core';
import type { ArtifactLocation, Invocation, Log, Region, Result, Suppression } from 'sarif';
import { readVersion } from '../version.ts';
import { fingerprints } from './fingerprint.ts';
import type { Formatter } from './formatter.ts';
import { type Problem, linesOf, toProblem } from './problems.ts';
import { reportPath, reportRoot, uriPath } from './report-path.ts';
import { sarifFixes } from './sarif-fixes.ts';
import { SarifTool } from './sarif-tool.ts';
import { visibleJson, visibleLine } from './visible-text.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What code scanning calls the checkout. */
const ROOT_ID = '%SRCROOT%';

/**
 * SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, with what code scanning of GitHub wants:
 * https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
 */
export const format: Formatter = (results, context) => {
  const root = reportRoot(context.cwd);
  const tool = new SarifTool(readVersion(), context);
  const fingerprintOf = fingerprints();
  const crashes: Invocation['toolExecutionNotifications'] = [];
  const sarifResults: Result[] = [];
  for (const result of results) {
    const path = reportPath(result.filePath, root);
    for (const message of messagesOf(result)) {
      const problem = toProblem(message, result, path);
      const location = { physicalLocation: { artifactLocation: artifact(path), region: region(problem) } };
      if (message.crash !== undefined) {
        crashes.push({ level: 'error', message: { text: problem.text }, locations: [location] });
        continue;
      }
      sarifResults.push({
        ...tool.ruleOf(problem),
        level: problem.severity,
        message: { text: problem.text },
        locations: [location],
        partialFingerprints: { 'dflint/v1': fingerprintOf(problem) },
        ...sarifFixes(problem, artifact(path)),
        suppressions: suppressionsOf(message),
      });
    }
  }
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: tool.toSarif(),
        invocations: [{ executionSuccessful: crashes.length === 0, toolExecutionNotifications: crashes }],
        originalUriBaseIds: { [ROOT_ID]: { uri: `${pathToFileURL(root).href.replace(/\/$/, '')}/` } },
        columnKind: 'utf16CodeUnits',
        results: sarifResults,
      },
    ],
  };
  return visibleJson(log, 2);
};

/**
 * In the order of the text. Code scanning would open alerts for those that are suppressed, so they are left out in
 * GitHub Actions: https://github.com/github/codeql-action/issues/1230
 */
function messagesOf({ messages, suppressedMessages }: LintResult): (LintMessage | SuppressedLintMessage)[] {
  if (process.env['GITHUB_ACTIONS'] === 'true' || suppressedMessages.length === 0) return messages;
  return [...messages, ...suppressedMessages].sort((a, b) => a.line - b.line || a.column - b.column);
}

function suppressionsOf(message: LintMessage | SuppressedLintMessage): Suppression[] {
  if (!('suppressions' in message)) return [];
  return message.suppressions.map(({ kind, justification }) => ({
    kind: kind === 'directive' ? ('inSource' as const) : ('external' as const),
    ...(justification !== '' && { justification: visibleLine(justification) }),
  }));
}

/** Below the root; what lies elsewhere has its whole path. */
function artifact(path: string): ArtifactLocation {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: uriPath(path), uriBaseId: ROOT_ID };
}

/** On one line: an alert is shown in a pull request only when all of its lines have changed. */
function region({ message, result }: Problem): Region {
  const { line, column, endLine = line, endColumn } = message;
  const length = linesOf(result)[line - 1]?.length;
  const end = endLine === line ? endColumn : length === undefined ? undefined : length + 1;
  return {
    startLine: line,
    startColumn: column,
    ...(end !== undefined && end >= column && { endColumn: end }),
  };
}
