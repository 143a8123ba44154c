import type { CommandFacts } from '@dflint/semantics';
import type { RunInstruction, SourceCode } from '@dflint/core/rule';
import { createRule } from '../create-rule.ts';
import { hasWord, insertArgument, onRun } from '../commands.ts';
import { hasCacheMount } from '../mounts.ts';
import { movedCache } from '../moved-cache.ts';
import { isPipInstall, pipPrograms } from '../pip.ts';
import { removes, removesFromHome } from '../removals.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';

/** What pip reads as yes or no: either switches the cache off (`_handle_no_cache_dir` of pip), to stay compatible. */
const yesOrNo = /^(?:y|yes|t|true|on|1|n|no|f|false|off|0)$/i;
/** What tells pip to have its cache elsewhere. */
const setting = { variable: 'PIP_CACHE_DIR', option: '--cache-dir' };
const assignment = /^PIP_NO_CACHE_DIR=["']?[^"']/;

/** Whether the variable that switches the cache off is set, or set to something that is not known. */
function isSwitchedOff(
  run: RunInstruction,
  commands: readonly CommandFacts[],
  sourceCode: SourceCode,
): boolean {
  const variable = sourceCode.getEnvironment(run).lookup('PIP_NO_CACHE_DIR');
  if (variable && (variable.value === null || yesOrNo.test(variable.value))) return true;
  return commands.some(({ command: { name, args, assignments } }) =>
    [...assignments, ...(name === 'export' ? args : [])].some(({ text }) => assignment.test(text)),
  );
}

function removesCache(facts: CommandFacts): boolean {
  const { command, packages } = facts;
  if (packages?.family === 'pip' && packages.action === 'clean') return !hasWord(command, 'remove');
  return removesFromHome(facts, '.cache/pip');
}

export default createRule<StagesOptions, 'cached'>({
  name: 'no-pip-cache',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require `--no-cache-dir` where pip installs', recommended: true },
    fixable: 'code',
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      cached:
        'pip leaves what it has downloaded in this layer, and it ships. Write "pip install --no-cache-dir".',
    },
    aliases: ['DL3042'],
  },
  create(context, [{ stages }]) {
    const { sourceCode } = context;
    const programs = pipPrograms(sourceCode);
    if (programs.length === 0) return {};
    return onRun(
      sourceCode,
      (commands, run) => {
        const installs = commands.filter(
          ({ command }) =>
            isPipInstall(command) &&
            !hasWord(command, '--no-cache-dir', '--no-cache') &&
            !movedCache(command, run, sourceCode, setting).some(
              folder => hasCacheMount(run, folder) || commands.some(facts => removes(facts, folder)),
            ),
        );
        if (installs.length === 0 || hasCacheMount(run, '.cache/pip') || commands.some(removesCache)) return;
        if (isSwitchedOff(run, commands, sourceCode)) return;
        for (const { command } of installs) {
          const install = command.args.find(({ text }) => text === 'install');
          context.report({
            loc: sourceCode.getLoc(command.range),
            messageId: 'cached',
            fix: fixer => (install ? insertArgument(fixer, sourceCode, install, '--no-cache-dir') : null),
          });
        }
      },
      { stages, programs },
    );
  },
});
