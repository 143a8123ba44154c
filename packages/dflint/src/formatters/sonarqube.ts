import type { LintMessage } from '@dflint/core';
import type { Formatter, FormatterContext } from './formatter.ts';
import { descriptionOf, linesOf, metaOf, problemsOf } from './problems.ts';
import { visibleJson } from './visible-text.ts';

/**
 * Generic issues, with their rules, as SonarQube 10.3 and later and SonarQube Cloud import them.
 * https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/importing-external-issues/generic-issue-import-format
 */
export const format: Formatter = (results, context) => {
  const problems = problemsOf(results, context);
  const errors = new Set(problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort();
  return visibleJson(
    {
      rules: rules.map(rule => sonarRule(rule, errors.has(rule), context)),
      issues: problems.map(({ rule, text, path, message, result }) => ({
        ruleId: rule,
        primaryLocation: { message: text, filePath: path, textRange: textRange(message, linesOf(result)) },
      })),
    },
    2,
  );
};

interface TextRange {
  startLine: number;
  endLine?: number;
  startColumn?: number;
  endColumn?: number;
}

/** Severities belong to rules here: that of the worst of its messages. */
function sonarRule(id: string, isError: boolean, context: FormatterContext): Record<string, unknown> {
  const meta = metaOf(id, context);
  const url = meta?.docs.url;
  const description = descriptionOf(id, context);
  const kind =
    meta?.docs.securitySeverity !== undefined
      ? SECURITY
      : meta?.type === 'suggestion'
        ? MAINTAINABILITY
        : RELIABILITY;
  return {
    id,
    name: description,
    description: `${description}.${url === undefined ? '' : ` ${url}`}`,
    engineId: 'dflint',
    cleanCodeAttribute: kind.cleanCodeAttribute,
    impacts: [{ softwareQuality: kind.softwareQuality, severity: isError ? 'HIGH' : 'MEDIUM' }],
    // For the Standard Experience, which knows no impacts.
    type: kind.type,
    severity: isError ? 'CRITICAL' : 'MAJOR',
  };
}

const RELIABILITY = { softwareQuality: 'RELIABILITY', cleanCodeAttribute: 'LOGICAL', type: 'BUG' };
const MAINTAINABILITY = {
  softwareQuality: 'MAINTAINABILITY',
  cleanCodeAttribute: 'CONVENTIONAL',
  type: 'CODE_SMELL',
};
const SECURITY = { softwareQuality: 'SECURITY', cleanCodeAttribute: 'TRUSTWORTHY', type: 'VULNERABILITY' };

/**
 * Lines from 1, columns from 0. The scanner fails on a range that is empty or reaches over the end of a line, so columns
 * are given only where the text is known to have them.
 */
function textRange({ line, column, endLine, endColumn }: LintMessage, lines: readonly string[]): TextRange {
  if (endLine === undefined || endColumn === undefined) return { startLine: line };
  const hasColumn = (at: number, columns: number): boolean => columns <= (lines[at - 1]?.length ?? -1);
  const isEmpty = line === endLine && column >= endColumn;
  if (isEmpty || !hasColumn(line, column) || !hasColumn(endLine, endColumn - 1)) return { startLine: line };
  return { startLine: line, endLine, startColumn: column - 1, endColumn: endColumn - 1 };
}
