import type { SourceCode } from '@dflint/semantics';
import type { Rules } from '../linter.ts';
import type { Completion } from './completion.ts';

/** The comments in which rules are named, each up to the names, and what may be named there. */
const DIRECTIVES: readonly { pattern: RegExp; mayName: (name: string, hasCheck: boolean) => boolean }[] = [
  { pattern: /^#\s*dflint-(?:disable-next-line|disable|enable)\s(?!.*\s--\s)/, mayName: () => true },
  {
    pattern: /^#\s*hadolint\s+(?:(?:global|stage)\s+)?ignore\s*=(?!.*\s#)/,
    mayName: name => /^(?:DL|SC)\d+$/.test(name),
  },
  {
    pattern: /^#\s*check\s*=\s*(?:.*;)?(?:skip|experimental)=(?!.*[\s;])/i,
    mayName: (name, hasCheck) => hasCheck && /^[A-Z][a-z]\w*$/.test(name),
  },
];

/** The kinds of directives that are dflint's own. */
const OWN_DIRECTIVES = ['dflint-disable-next-line', 'dflint-disable', 'dflint-enable'];

/** The names of rules, and of directives, that may be written at an offset in a comment. */
export function completeRuleNames(sourceCode: SourceCode, offset: number, rules: Rules): Completion[] {
  const before = commentBefore(sourceCode, offset);
  if (before === null) return [];
  const [, started = null] = /^#\s*(df[a-z-]*)$/.exec(before) ?? [];
  if (started !== null) {
    const range: [number, number] = [offset - started.length, offset];
    return OWN_DIRECTIVES.map(label => ({ label, detail: 'directive of dflint', range }));
  }
  const directive = DIRECTIVES.find(({ pattern }) => pattern.test(before));
  if (!directive) return [];
  const [prefix = ''] = /[^\s,=]*$/.exec(before) ?? [];
  const range: [number, number] = [offset - prefix.length, offset];
  const completions: Completion[] = [];
  for (const [name, ruleIds] of namesOf(rules)) {
    const [first = ''] = ruleIds;
    const meta = rules.get(first)?.meta;
    const hasCheck = ruleIds.some(ruleId => rules.get(ruleId)?.meta.check !== undefined);
    if (!meta || !directive.mayName(name, hasCheck)) continue;
    const detail = name === first ? meta.docs.description : `${ruleIds.join(', ')}: ${meta.docs.description}`;
    completions.push({ label: name, detail, range });
  }
  return completions;
}

/** The rules that a directive names at an offset. */
export function nameInDirective(
  sourceCode: SourceCode,
  offset: number,
  rules: Rules,
): { ruleIds: readonly string[]; range: [number, number] } | null {
  const before = commentBefore(sourceCode, offset);
  if (before === null || !DIRECTIVES.some(({ pattern }) => pattern.test(before))) return null;
  const [head = ''] = /[^\s,=]*$/.exec(before) ?? [];
  const [tail = ''] = /^[^\s,;]*/.exec(sourceCode.text.slice(offset)) ?? [];
  const ruleIds = namesOf(rules).get(head + tail);
  return ruleIds ? { ruleIds, range: [offset - head.length, offset + tail.length] } : null;
}

/** What rules may be called: their full names and aliases, each with the rules that it stands for. */
function namesOf(rules: Rules): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [ruleId, { meta }] of rules) {
    for (const name of [ruleId, ...(meta.aliases ?? [])])
      names.set(name, [...(names.get(name) ?? []), ruleId]);
  }
  return names;
}

/** The text of the comment around an offset, from its `#` up to there. */
function commentBefore({ ast, text }: SourceCode, offset: number): string | null {
  const comment = [...ast.comments, ...ast.directives].find(
    ({ range }) => range[0] < offset && offset <= range[1],
  );
  return comment ? text.slice(comment.range[0], offset) : null;
}
