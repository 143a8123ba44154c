import type { RuleMetaData } from '@dflint/core';
import type { FormatterContext } from './formatter.ts';
import { type Problem, metaOf } from './problems.ts';

/**
 * An issue of the Code Climate Engine Specification, of which GitLab reads a part.
 * https://github.com/codeclimate/platform/blob/master/spec/analyzers/SPEC.md#data-types
 */
export interface CodeClimateIssue {
  type: 'issue';
  check_name: string;
  description: string;
  content?: { body: string };
  categories: string[];
  severity: 'minor' | 'major' | 'critical';
  fingerprint: string;
  location: { path: string; lines: { begin: number; end: number } };
}

/** One issue for each problem, on its first line. */
export function toIssue(
  { path, rule, severity, text, message }: Problem,
  fingerprint: string,
  context: FormatterContext,
): CodeClimateIssue {
  const meta = metaOf(rule, context);
  const url = meta?.docs.url;
  return {
    type: 'issue',
    check_name: rule,
    description: text,
    ...(url !== undefined && { content: { body: `[${rule}](${url})` } }),
    categories: [categoryOf(meta)],
    severity: message.fatal ? 'critical' : severity === 'error' ? 'major' : 'minor',
    fingerprint,
    location: { path, lines: { begin: message.line, end: message.line } },
  };
}

function categoryOf(meta: RuleMetaData | undefined): string {
  if (meta?.docs.securitySeverity !== undefined) return 'Security';
  return meta === undefined || meta.type === 'problem' ? 'Bug Risk' : 'Style';
}
