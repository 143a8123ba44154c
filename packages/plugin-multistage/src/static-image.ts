import type { Instruction } from '@dflint/parser';
import type { CommandFacts, SourceCode } from '@dflint/semantics';
import { baseName, linkageOf } from '@dflint/semantics';
import type { ShippedChain } from './shipped-chain.ts';
import { shippedPrograms } from './shipped-programs.ts';
import type { ShippedProgram } from './shipped-programs.ts';

/** What minimal images hold as well. Source: the README of distroless/base. */
const BASICS =
  /^\/(?:etc\/(?:ssl|pki|passwd|group|nsswitch\.conf|localtime)|usr\/share\/(?:zoneinfo|ca-certificates))(?:\/|$)/;
const BASIC_PACKAGES = /^(?:ca-certificates|tzdata|netbase)$/;

/** Programs that make a user or a group. */
export const MAKES_USER = /^(?:useradd|adduser|groupadd|addgroup)$/;

/**
 * The programs of an image that holds nothing but static programs from other stages, certificates, time zones and
 * users, and runs one of them without a shell. Null for any other image.
 */
export function staticPrograms(
  chain: ShippedChain,
  sourceCode: SourceCode,
): readonly ShippedProgram[] | null {
  const { stages, instructions, runs } = chain;
  if (stages.some(({ node }) => node.instructions.some(({ type }) => type === 'OnbuildInstruction')))
    return null;
  if (!runs.every(({ commands }) => commands.length > 0 && commands.every(preparesBase))) return null;
  const copies = shippedPrograms(chain, sourceCode);
  const isFit = ({ built, copied }: ShippedProgram): boolean =>
    built ? linkageOf(built, sourceCode) === 'static' : BASICS.test(copied.path);
  if (!copies.every(isFit)) return null;
  const programs = copies.filter(({ built }) => built);
  const fromStages = new Set<Instruction>(copies.map(({ instruction }) => instruction));
  const isKnown = (item: Instruction): boolean =>
    (item.type !== 'CopyInstruction' && item.type !== 'AddInstruction') || fromStages.has(item);
  if (!instructions.every(isKnown)) return null;
  return runsOneOf(programs, chain) ? programs : null;
}

function runsOneOf(programs: readonly ShippedProgram[], { instructions, runtime }: ShippedChain): boolean {
  const needsShell = instructions.some(
    item =>
      (item.type === 'CmdInstruction' ||
        item.type === 'EntrypointInstruction' ||
        item.type === 'HealthcheckInstruction') &&
      item.command?.type === 'ShellCommand',
  );
  const names = programs.flatMap(({ copied, instruction }) => [
    baseName(copied.path),
    baseName(instruction.destination.value),
  ]);
  const [first] = runtime;
  return !needsShell && first !== undefined && names.includes(first.command.name);
}

/** A command that brings what a minimal image has, tidies up, or makes a user. */
function preparesBase({ command, packages, files }: CommandFacts): boolean {
  if (packages) {
    const { action, hasUnknownPackages } = packages;
    if (action !== 'install') return /^(?:update|clean|autoremove)$/.test(action);
    return !hasUnknownPackages && packages.packages.every(({ name }) => BASIC_PACKAGES.test(name));
  }
  if (MAKES_USER.test(command.name) || /^(?:set|true|:|update-ca-certificates)$/.test(command.name))
    return true;
  return files.length > 0 && files.every(({ kind }) => kind === 'remove');
}
