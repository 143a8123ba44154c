import type { CommandFacts, SourceCode } from '@dflint/semantics';
import type { ShippedRun } from './shipped-chain.ts';

const NODE_FAMILY = /^(npm|yarn|pnpm|bun)$/;

/** A project install of npm, yarn, pnpm or bun that brings the dev dependencies into a layer and leaves them there. */
export function devInstall(
  { instruction, commands }: ShippedRun,
  sourceCode: SourceCode,
): CommandFacts | null {
  if (!commands.some(isProjectInstall)) return null;
  const environment = sourceCode.getEnvironment(instruction).lookup('NODE_ENV')?.value;
  const index = commands.findIndex(facts => {
    if (!isProjectInstall(facts)) return false;
    const own = facts.command.assignments.find(word => word.text.startsWith('NODE_ENV='));
    const value = own ? own.text.slice('NODE_ENV='.length) : environment;
    return installsDevDependencies(facts, value === 'production');
  });
  const install = commands[index];
  if (!install) return null;
  // Within one RUN a later prune, or a removal of node_modules, takes them out of the layer.
  const isUndone = commands.slice(index + 1).some(removesDevDependencies);
  return isUndone ? null : install;
}

/** Whether a command installs what package.json names. */
function isProjectInstall({ packages }: CommandFacts): boolean {
  return (
    packages?.action === 'install' &&
    NODE_FAMILY.test(packages.family) &&
    packages.packages.length === 0 &&
    !packages.hasUnknownPackages
  );
}

function installsDevDependencies({ command, packages }: CommandFacts, isProduction: boolean): boolean {
  const has = (pattern: RegExp): boolean => packages?.flags.some(flag => pattern.test(flag)) ?? false;
  if (has(/^(-g|--global|--version|--help|--package-lock-only|--lockfile-only)$/)) return false;
  if (has(/^--production=false$|^--include=dev$|^--dev$|^--prod=false$/)) return true;
  if (command.args.some(word => word.text === 'focus' || word.text === 'deploy')) return false;
  return (
    !isProduction &&
    !has(
      /^(--omit[= ]dev|--production|--production=true|--prod|-P|--only=prod(uction)?|--no-dev|--no-optional-dev)$/,
    )
  );
}

function removesDevDependencies({ packages, files }: CommandFacts): boolean {
  if (packages && NODE_FAMILY.test(packages.family)) {
    if (packages.action === 'autoremove') return true;
    if (packages.action === 'install')
      return packages.flags.some(flag => /^(--omit=dev|--production|--prod|-P|--only=prod.*)$/.test(flag));
  }
  return files.some(
    action =>
      action.kind === 'remove' && action.targets.some(({ path }) => /\/node_modules(\/\*)?$/.test(path)),
  );
}
