/** One option of the command line. Parsing, messages and `--help` are made from this table. */
export interface CliOption {
  name: string;
  short?: string;
  /** What the value is called in the help; absent for options that are on or off. */
  value?: string;
  /** The value may be left out; it then has to stand behind `=`. */
  optional?: true;
  multiple?: true;
  /** The subcommand that it is for; absent: for linting, and for all that read it. */
  command?: string;
  help: string;
}

/** The options by heading, in the order of the help. */
export const OPTION_GROUPS = {
  'Fix problems': [
    { name: 'fix', help: 'Fix what can be fixed, in the files' },
    {
      name: 'fix-suggestions',
      value: 'RULE,...',
      optional: true,
      help: 'Apply suggestions; these change the image',
    },
    { name: 'fix-dry-run', help: 'Fix without writing; --format json holds the fixed text' },
  ],
  'Choose rules and config': [
    { name: 'config', short: 'c', value: 'PATH|NAME', help: 'Use this config file or shareable config' },
    { name: 'no-config-lookup', help: 'Look for no config file; the recommended config serves' },
    {
      name: 'rule',
      value: "'NAME: SEVERITY'",
      multiple: true,
      help: "Set a rule ('a/b: [error, {max: 3}]'); may be repeated",
    },
    {
      name: 'target',
      value: 'NAME',
      multiple: true,
      help: 'Stage that is built (else the last one); may be repeated',
    },
    { name: 'no-inline-config', help: 'Directives in comments do nothing' },
    { name: 'report-unused-disable-directives', help: 'Report comments that hide nothing as errors' },
  ],
  'Switch on in an old repository': [
    { name: 'suppress-all', help: 'Hide the errors of today, in dflint-suppressions.json' },
    { name: 'suppress-rule', value: 'RULE', multiple: true, help: 'The same for one rule; may be repeated' },
    { name: 'prune-suppressions', help: 'Take out of that file what is mended by now' },
    { name: 'suppressions-location', value: 'PATH', help: 'Use another file in its place' },
    { name: 'pass-on-unpruned-suppressions', help: 'No failure when it holds what is mended' },
  ],
  'Choose files': [
    { name: 'stdin', help: 'Lint what comes in on standard input (the same as -)' },
    { name: 'stdin-filename', value: 'PATH', help: 'What standard input is called' },
    { name: 'stdio', command: 'lsp', help: 'With lsp: use standard input and output (it always does)' },
    {
      name: 'ignore-pattern',
      value: 'PATTERN',
      multiple: true,
      help: 'Ignore more files (as in .gitignore); may be repeated',
    },
    { name: 'no-ignore', help: 'Lint what .gitignore, .dflintignore or the config ignore' },
    { name: 'no-warn-ignored', help: 'Say nothing about a file that is named and ignored' },
    { name: 'no-error-on-unmatched-pattern', help: 'No error when a path or glob finds nothing' },
  ],
  'Lint many files': [
    { name: 'since', value: 'REF', help: 'Only files that have changed since a branch, by git' },
    { name: 'shard', value: 'I/N', help: 'Only the I-th of N parts; see dflint merge-results' },
    { name: 'cache', help: 'Only files that have changed since the run before' },
    { name: 'cache-location', value: 'PATH', help: 'File or folder of the cache (default: .dflintcache)' },
    { name: 'concurrency', value: 'N', help: 'Number of threads, off, or auto (default)' },
  ],
  Output: [
    {
      name: 'format',
      short: 'f',
      value: 'NAME',
      help: 'Format of the report (default: stylish); see below',
    },
    { name: 'output-file', short: 'o', value: 'PATH', help: 'Write the report to a file' },
    { name: 'yes', command: 'init', help: 'With init: ask nothing' },
    { name: 'write', command: 'migrate', help: 'With migrate: write the config to .dflintrc.yaml' },
    { name: 'quiet', help: 'Report errors only' },
    { name: 'max-warnings', value: 'NUMBER', help: 'Exit with 1 when there are more warnings' },
    { name: 'color', help: 'Use colours even when the output is no terminal' },
    { name: 'no-color', help: 'Use no colours (NO_COLOR=1 does the same)' },
    { name: 'stats', help: 'Say how long each rule takes' },
  ],
  Information: [
    { name: 'list-rules', help: 'List the rules (--format json: all that is known)' },
    { name: 'print-config', value: 'FILE', help: 'Print the config that holds for a file' },
    { name: 'debug', help: 'Show stack traces, and what dflint does' },
    { name: 'help', short: 'h', help: 'Show this help' },
    { name: 'version', short: 'v', help: 'Show the version' },
  ],
} as const satisfies Record<string, readonly CliOption[]>;

type Option = (typeof OPTION_GROUPS)[keyof typeof OPTION_GROUPS][number];
type Name<O extends CliOption> = O['name'];
type OptionalOption = Extract<Option, { optional: true }>;

/** The values of the options by name; `false`, absent or `[]` when not given. */
export type CliOptions = {
  [N in Name<Exclude<Option, { value: string }>>]: boolean;
} & {
  [N in Name<Exclude<Extract<Option, { value: string }>, { multiple: true } | OptionalOption>>]:
    string | undefined;
} & {
  [N in Name<OptionalOption>]: boolean | string;
} & {
  [N in Name<Extract<Option, { multiple: true }>>]: readonly string[];
};

/** All options in one list. */
export const OPTIONS: readonly CliOption[] = Object.values(OPTION_GROUPS).flat();
