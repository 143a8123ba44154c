import type { ArgInstruction, Instruction, Variable } from '@dflint/parser';
import { isLiteral } from '@dflint/semantics';
import type { BuildStage, Environment, SourceCode } from '@dflint/semantics';
import { isBare } from '../bare-images.ts';
import { createRule } from '../create-rule.ts';
import { expandedWords, heredocVariables } from '../expanded-words.ts';
import { nearestName } from '../nearest-name.ts';
import { placeIn } from '../place.ts';
import { platformArguments } from '../platform-arguments.ts';
import { variablesOf } from '../variables-of.ts';

export interface Options {
  assumeBareImages?: boolean;
}

/** `nonEnvArgs` of BuildKit. */
const NEVER_REPORTED = ['BUILDKIT_SBOM_SCAN_CONTEXT', 'BUILDKIT_SBOM_SCAN_STAGE'];
/** No image can set a variable of such a name. */
const POSITIONAL = /^[^A-Za-z_]/;

export default createRule<[Options], 'undefined' | 'misspelt'>({
  name: 'undefined-var',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow variables that nothing sets', recommended: true },
    schema: [
      {
        type: 'object',
        properties: {
          assumeBareImages: {
            type: 'boolean',
            description: 'Take it that no base image sets a variable besides PATH',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ assumeBareImages: false }],
    messages: {
      undefined: 'Nothing sets "${{name}}" before this place. Declare it with ARG or ENV.',
      misspelt: 'Nothing sets "${{name}}" before this place. "${{nearest}}" may be meant.',
    },
    aliases: ['UndefinedVar'],
    check: 'instruction',
  },
  create(context, [{ assumeBareImages }]) {
    const { sourceCode } = context;
    let names: ReadonlySet<string> | null = null;

    function report(instruction: Instruction, name: string, node: Pick<Variable, 'loc'>): void {
      const environment = sourceCode.getEnvironment(instruction);
      names ??= declaredNames(sourceCode.ast.stages.flatMap(({ instructions }) => instructions));
      const nearest = POSITIONAL.test(name)
        ? null
        : nearestName(name, names, each => isDefined(each, environment));
      context.report({
        loc: placeIn(instruction, node),
        messageId: nearest === null ? 'undefined' : 'misspelt',
        data: { name, nearest },
      });
    }

    const isMissing = (name: string, instruction: Instruction, isKnown: boolean): boolean =>
      (isKnown || POSITIONAL.test(name)) && !isDefined(name, sourceCode.getEnvironment(instruction));

    function check(instruction: Instruction, isKnown: boolean): void {
      for (const word of expandedWords(instruction))
        for (const variable of variablesOf(word))
          if (isMissing(variable.name, instruction, isKnown)) report(instruction, variable.name, variable);
      if (instruction.type === 'ArgInstruction') {
        if (hasVariables(instruction)) checkDefaults(instruction, isKnown);
      } else if (instruction.type === 'CopyInstruction' || instruction.type === 'AddInstruction') {
        for (const { expand, content } of instruction.heredocs)
          for (const name of expand ? heredocVariables(content) : [])
            if (isMissing(name, instruction, isKnown)) report(instruction, name, instruction.keyword);
      }
    }

    function checkDefaults(instruction: ArgInstruction, isKnown: boolean): void {
      const earlier = new Set<string>();
      for (const { key, value } of instruction.pairs) {
        for (const variable of value ? variablesOf(value) : [])
          if (!earlier.has(variable.name) && isMissing(variable.name, instruction, isKnown))
            report(instruction, variable.name, variable);
        earlier.add(key.value);
      }
    }

    return {
      'Dockerfile:exit'() {
        for (const stage of sourceCode.buildGraph.stages) {
          const isKnown = assumeBareImages || isKnownImage(stage, sourceCode);
          for (const instruction of stage.node.instructions) check(instruction, isKnown);
        }
      },
    };
  },
});

function isDefined(name: string, environment: Environment): boolean {
  if (NEVER_REPORTED.includes(name)) return true;
  if (name === 'PATH') return !environment.isWindows || environment.lookup(name) !== undefined;
  const variable = environment.lookup(name);
  // The proxy arguments are there for RUN alone.
  return variable !== undefined && (variable.kind !== 'predefined' || platformArguments.has(name));
}

/** Whether it is known what the image that a stage starts from sets. */
function isKnownImage({ base }: BuildStage, sourceCode: SourceCode): boolean {
  return base.kind === 'stage' ? sourceCode.factOf(base.stage, isKnownImage) : isBare(base);
}

function hasVariables({ pairs }: ArgInstruction): boolean {
  return pairs.some(({ value }) => value && !isLiteral(value));
}

/** All names that instructions of the file declare, and those that are there anyway. */
function declaredNames(instructions: readonly Instruction[]): Set<string> {
  const names = new Set(['PATH']);
  for (const instruction of instructions)
    if (instruction.type === 'ArgInstruction' || instruction.type === 'EnvInstruction')
      for (const { key } of instruction.pairs) names.add(key.value);
  return names;
}
