import type { KeyValue, RuleContext, RuleListener, SourceCode } from '@dflint/core/rule';
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

interface Label {
  name: string;
  /** Null when it is known at build time only. */
  value: string | null;
  node: KeyValue;
}

/** Calls `check` for each label that the file sets. */
export function eachLabel(sourceCode: SourceCode, check: (label: Label) => void): RuleListener {
  return {
    LabelInstruction(instruction) {
      if (isTrigger(instruction)) return;
      for (const node of instruction.pairs) {
        const value = node.value ? sourceCode.expand(node.value, instruction).value : '';
        check({ name: sourceCode.expand(node.key, instruction).text, value, node });
      }
    },
  };
}

/** Reports each label of a type whose value is no such thing. */
export function reportLabelValues(
  context: { sourceCode: SourceCode; report: RuleContext<'invalid'>['report'] },
  schema: LabelSchema,
  type: LabelType,
  isValid: (value: string) => boolean,
): RuleListener {
  if (!Object.values(schema).includes(type)) return {};
  return eachLabel(context.sourceCode, ({ name, value, node }) => {
    if (!Object.hasOwn(schema, name) || schema[name] !== type || value === null || isValid(value)) return;
    context.report({
      node: node.value ?? node.key,
      messageId: 'invalid',
      data: { label: name, value: shorten(value) },
    });
  });
}
