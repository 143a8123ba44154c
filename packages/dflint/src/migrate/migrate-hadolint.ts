import type { RuleModule } from '@dflint/core';
import type { HadolintConfig } from './hadolint-config.ts';

type Severity = 'off' | 'warn' | 'error';

/** A config in the form of a config file, and what of hadolint's has no counterpart: one sentence each. */
export interface Migration {
  config: {
    plugins: string[];
    extends: string[];
    rules: Record<string, Severity | [Severity, Record<string, unknown>]>;
    settings?: Record<string, unknown>;
  };
  notes: string[];
}

/** What is an error without any rule, since Docker refuses such a file. */
const SYNTAX_ERRORS = ['DL3043', 'DL3061'];

/** Rules besides hadolint's that report what some of those do: DL3022 and DL3023. */
const TOLD_BY_HADOLINT = ['multistage/no-unknown-stage', 'multistage/pin-copied-image'];

/** What passes on what ShellCheck finds. */
const SHELLCHECK = 'hadolint/shellcheck';

/** What hadolint has off unless `override` says otherwise. */
const OFF_BY_DEFAULT = ['DL1001', 'DL3057'];

const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['error', 'error'],
  ['warning', 'warn'],
  ['info', 'warn'],
  ['style', 'warn'],
]);

/** What a threshold of hadolint leaves out, and is a warning here. */
const BELOW_THRESHOLD: ReadonlyMap<string, string> = new Map([
  ['warning', 'info or style'],
  ['info', 'style'],
]);

/** The types of labels; hadolint calls a text so, or leaves the type out. */
const LABEL_TYPES = ['text', 'url', 'rfc3339', 'spdx', 'hash', 'semver', 'email'];

/**
 * Makes a config that does what hadolint does with its own, with the multi-stage rules besides. No two of its rules report
 * one fact. So BuildKit's checks are left out, to which the recommended config leaves what hadolint checks too.
 * @param rules the rules of `@dflint/plugin-hadolint` by name; their first alias is hadolint's code, if they have one.
 */
export function migrateHadolint(
  hadolint: HadolintConfig,
  rules: Readonly<Record<string, Pick<RuleModule, 'meta'>>>,
): Migration {
  const byCode = new Map<string, { name: string; rule: Pick<RuleModule, 'meta'> }>();
  for (const [name, rule] of Object.entries(rules)) {
    const [code] = rule.meta.aliases ?? [];
    if (code !== undefined) byCode.set(code, { name, rule });
  }
  const severities = new Map<string, Severity>();
  const options = new Map<string, Record<string, unknown>>();
  const ignoredFindings = new Set<string>();
  const notes: string[] = [];

  function setSeverity(code: string, severity: Severity, key: string): void {
    if (SYNTAX_ERRORS.includes(code)) {
      if (severity !== 'error')
        notes.push(`${key}: what ${code} reports is always an error here, as it is to Docker.`);
    } else if (byCode.has(code)) severities.set(code, severity);
    else if (/^SC\d{4}$/.test(code)) {
      if (severity === 'off') ignoredFindings.add(code);
      else notes.push(`${key}: ${code} has the severity of ${SHELLCHECK}, as all that ShellCheck finds.`);
    } else notes.push(`${key}: there is no rule "${code}", neither here nor in hadolint of today.`);
  }

  for (const code of [...SYNTAX_ERRORS, ...OFF_BY_DEFAULT]) severities.set(code, 'off');
  for (const [level, codes] of Object.entries(hadolint.override)) {
    const severity = SEVERITIES.get(level);
    if (severity === undefined) notes.push(`override: there is no severity "${level}".`);
    else for (const code of codes) setSeverity(code, severity, 'override');
  }
  for (const code of hadolint.ignored) setSeverity(code, 'off', 'ignored');

  if (hadolint.trustedRegistries.length > 0)
    options.set('DL3026', { trustedRegistries: hadolint.trustedRegistries });
  addLabelOptions(hadolint, rules, options, notes);

  const config: Migration['config'] = {
    plugins: ['@dflint/plugin-multistage', '@dflint/plugin-hadolint'],
    extends: ['plugin:multistage/recommended', 'plugin:hadolint/all'],
    rules: Object.fromEntries(TOLD_BY_HADOLINT.map(ruleId => [ruleId, 'off'])),
  };
  for (const code of new Set([...severities.keys(), ...options.keys()])) {
    const found = byCode.get(code);
    if (!found) continue;
    const severity = severities.get(code) ?? (found.rule.meta.type === 'problem' ? 'error' : 'warn');
    const own = options.get(code);
    config.rules[`hadolint/${found.name}`] = own && severity !== 'off' ? [severity, own] : severity;
  }
  // As in hadolint, it is on unless somebody turns it off.
  if (ignoredFindings.size > 0) config.rules[SHELLCHECK] = ['warn', { ignore: [...ignoredFindings].sort() }];
  if (hadolint.disableIgnorePragma) {
    config.settings = { hadolintPragmas: false };
    notes.push('disable-ignore-pragma: "# hadolint shell=" does not count either. Use SHELL.');
  }
  notes.push(...notesOfRun(hadolint));
  return { config, notes };
}

/** The label schema goes to each rule that takes one. */
function addLabelOptions(
  { labelSchema, strictLabels }: HadolintConfig,
  rules: Readonly<Record<string, Pick<RuleModule, 'meta'>>>,
  options: Map<string, Record<string, unknown>>,
  notes: string[],
): void {
  const entries = Object.entries(labelSchema).map(([label, type]) => {
    const known = LABEL_TYPES.includes(type);
    if (!known && !/^(raw)?(text)?$/.test(type))
      notes.push(`label-schema: there is no type "${type}"; ${label} is taken as a text.`);
    return [label, known ? type : 'text'];
  });
  if (entries.length === 0 && !strictLabels) return;
  for (const { meta } of Object.values(rules)) {
    const schema = JSON.stringify(meta.schema);
    if (!schema.includes('"labelSchema"')) continue;
    options.set(meta.aliases?.[0] ?? '', {
      labelSchema: Object.fromEntries(entries) as Record<string, string>,
      ...(schema.includes('"strictLabels"') && { strictLabels }),
    });
  }
}

/** What is about the run and its exit code, not about rules. */
function notesOfRun({ failureThreshold, noFail, otherKeys }: HadolintConfig): string[] {
  const notes: string[] = [];
  if (noFail || failureThreshold === 'none') {
    notes.push('no-fail: dflint always exits with 1 where it reports errors. Set rules to "warn".');
  } else if (failureThreshold !== 'error') {
    const why =
      failureThreshold === null
        ? 'hadolint fails on warnings, too'
        : `failure-threshold: ${failureThreshold}`;
    const below = BELOW_THRESHOLD.get(failureThreshold ?? 'info');
    const more = below === undefined ? '' : ` Then it fails on what hadolint calls ${below}, too.`;
    notes.push(`${why}: dflint fails on errors alone. Run it with --max-warnings 0.${more}`);
  }
  for (const key of otherKeys) notes.push(`${key}: has no counterpart in a config; see dflint --help.`);
  return notes;
}
