import type { CliOptions } from './options.ts';
import type { RunContext } from './run-context.ts';

/** What the file of a subcommand exports. */
export interface CommandModule {
  /**
   * @param args the positional arguments behind the subcommand's name
   * @returns the exit code
   * @throws UsageError, ConfigError
   */
  run(args: readonly string[], options: CliOptions, context: RunContext): Promise<number>;
}

/** One subcommand. The help is made from this table. */
export interface Command {
  /** Behind `dflint NAME` in the help. */
  usage: string;
  help: string;
  /** Each in its own chunk, so that a run loads one. */
  load: () => Promise<CommandModule>;
}

/** The subcommands by name, in the order of the help. A folder of such a name is linted as `./NAME`. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  graph: {
    usage: '[options] [FILE]',
    help: 'stages, and what goes between them',
    load: () => import('./graph-command.ts'),
  },
  init: {
    usage: '[--yes] [--format yaml|json|js|ts]',
    help: 'a config file to begin with',
    load: () => import('./init-command.ts'),
  },
  config: {
    usage: 'inspect [FILE]',
    help: 'where settings of a file come from',
    load: () => import('./config-command.ts'),
  },
  migrate: {
    usage: '[--write] [FILE]',
    help: 'a config made of .hadolint.yaml',
    load: () => import('./migrate-command.ts'),
  },
  'merge-results': {
    usage: '[options] FILE...',
    help: 'one report of several --format json',
    load: () => import('./merge-results-command.ts'),
  },
  lsp: {
    usage: '[options]',
    help: 'the language server, for editors',
    load: () => import('./lsp-command.ts'),
  },
  ast: { usage: 'FILE', help: 'the syntax tree, for rule authors', load: () => import('./ast-command.ts') },
};
