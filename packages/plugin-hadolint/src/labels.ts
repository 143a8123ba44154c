import type { KeyValue, LabelInstruction, RuleContext, RuleListener, SourceCode } from '@dflint/core/rule';
import { shorten } from './messages.ts';
import { isTrigger } from './stages.ts';

/** What the value of a label is. */
type LabelType = 'email' | 'hash' | 'rfc3339' | 'semver' | 'spdx' | 'text' | 'url';

/** The labels that an image has, and what their values are. */
export type LabelSchema = Readonly<Record<string, LabelType>>;

/** The JSON schema of a label schema. */
export const labelSchemaProperty = {
  type: 'object',
  additionalProperties: { enum: ['email', 'hash', 'rfc3339', 'semver', 'spdx', 'text', 'url'] },
  description: 'The labels that an image has, by name, and what their values are.',
} as const;

/** The JSON schema of these options. */
export const labelSchemaOptions = {
  type: 'object',
  properties: { labelSchema: labelSchemaProperty },
  additionalProperties: false,
} as const;

/** The options of a rule that has a label schema alone. */
export type LabelOptions = [{ labelSchema: LabelSchema }];

function hasType(schema: LabelSchema, type: LabelType): boolean {
  for (const name in schema) if (schema[name] === type) return true;
  return false;
}

/** Calls `check` for each label that the file sets. */
export function eachLabel(check: (label: KeyValue, instruction: LabelInstruction) => void): RuleListener {
  return {
    LabelInstruction(instruction) {
      if (isTrigger(instruction)) return;
      for (const label of instruction.pairs) check(label, instruction);
    },
  };
}

/** The name of a label. */
export function labelName({ key }: KeyValue, instruction: LabelInstruction, sourceCode: SourceCode): string {
  return sourceCode.expand(key, instruction).text;
}

/** The value of a label; null when it is known at build time only. */
export function labelValue(
  { value }: KeyValue,
  instruction: LabelInstruction,
  sourceCode: SourceCode,
): string | null {
  return value ? sourceCode.expand(value, instruction).value : '';
}

/** Reports each label of a type whose value is no such thing. */
export function reportLabelValues(
  context: Pick<RuleContext<'invalid'>, 'sourceCode' | 'report'>,
  schema: LabelSchema,
  type: LabelType,
  isValid: (value: string) => boolean,
): RuleListener {
  if (!hasType(schema, type)) return {};
  const { sourceCode } = context;
  return eachLabel((label, instruction) => {
    const name = labelName(label, instruction, sourceCode);
    if (!Object.hasOwn(schema, name) || schema[name] !== type) return;
    const value = labelValue(label, instruction, sourceCode);
    if (value === null || isValid(value)) return;
    context.report({
      node: label.value ?? label.key,
      messageId: 'invalid',
      data: { label: name, value: shorten(value) },
    });
  });
}
