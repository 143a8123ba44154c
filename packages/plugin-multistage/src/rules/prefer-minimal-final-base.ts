import type { ReportSuggestion } from '@dflint/core/rule';
import type { RunInstruction } from '@dflint/parser';
import type { BuildStage, ImageReference } from '@dflint/semantics';
import { baseName, isOfficialImage, toolchainOf } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { listOf, shorten } from '../messages.ts';
import { shippedChain } from '../shipped-chain.ts';
import type { ShippedChain } from '../shipped-chain.ts';
import { mayShipPrograms } from '../shipped-programs.ts';
import { STATIC_IMAGE, STATIC_USERS } from '../split/runtime-images.ts';
import { startWithComments } from '../stage-text.ts';
import { MAKES_USER, staticPrograms } from '../static-image.ts';

type MessageIds = 'needless' | 'startFrom';

/** Images with a package manager, a shell and what goes with them. Alpine and BusyBox are small as they are. */
const DISTRIBUTIONS =
  /^(?:almalinux|amazonlinux|archlinux|buildpack-deps|centos|debian|fedora|oraclelinux|photon|rockylinux|ubuntu)$/;
const UBI = /^ubi\d*(?:-(?:minimal|init))?$/;

export default createRule<[], MessageIds>({
  name: 'prefer-minimal-final-base',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Prefer a minimal base for images that hold nothing but static programs',
      recommended: 'strict',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      needless:
        '{{files}} ("{{step}}", line {{line}}) is static and needs nothing of {{image}}, a whole distribution. Start from a static base or scratch.',
      startFrom: 'Start from {{base}}.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    if (!mayShipPrograms(sourceCode)) return {};

    function suggestionsFor(
      target: BuildStage,
      { stages, runs }: ShippedChain,
    ): ReportSuggestion<MessageIds>[] {
      const users = target.node.instructions.flatMap(item =>
        item.type === 'UserInstruction' ? item.user.value : [],
      );
      const makesUsers = runs.some(({ commands }) =>
        commands.some(({ command }) => MAKES_USER.test(command.name)),
      );
      if (stages.length > 1 || makesUsers || !users.every(user => STATIC_USERS.test(user))) return [];
      // A name needs a list of users, and what was installed was needed.
      const isBare = runs.length === 0 && users.every(user => /^\d+(?::\d+)?$/.test(user));
      return [STATIC_IMAGE, ...(isBare ? ['scratch'] : [])].map(base => ({
        messageId: 'startFrom',
        data: { base },
        fix: fixer => [
          fixer.replaceText(target.node.from.image, base),
          ...runs.map(({ instruction }) => fixer.removeRange(linesOf(instruction))),
        ],
      }));
    }

    function linesOf(instruction: RunInstruction): [number, number] {
      const end = sourceCode.text.indexOf('\n', instruction.range[1]) + 1;
      return [startWithComments(instruction, sourceCode), end === 0 ? sourceCode.text.length : end];
    }

    return {
      Dockerfile() {
        for (const target of sourceCode.buildGraph.targets) {
          const chain = shippedChain(target, sourceCode);
          const base = chain.stages[0]?.base;
          if (base?.kind !== 'image' || !base.image || !isLarge(base.image)) continue;
          const programs = staticPrograms(chain, sourceCode) ?? [];
          const step = programs[0]?.built?.step;
          if (!step) continue;
          const data = {
            image: shorten(base.text, 30),
            files: listOf(
              programs.map(({ copied }) => shorten(baseName(copied.path), 24)),
              1,
            ),
            step: step.label,
            line: sourceCode.getLocFromIndex(step.command.range[0]).line,
          };
          const suggest = suggestionsFor(target, chain);
          context.report({ node: target.node.from.image, messageId: 'needless', data, suggest });
        }
      },
    };
  },
});

function isLarge(image: ImageReference): boolean {
  const isDistribution = (isOfficialImage(image) && DISTRIBUTIONS.test(image.name)) || UBI.test(image.name);
  return isDistribution || toolchainOf(image) !== null;
}
