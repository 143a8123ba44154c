import type { JSONSchema } from '@dflint/core/rule';
import { join } from 'node:path';
import { generatedFile, type GeneratedFile } from './generated-file.ts';
import { presetsOf } from './presets.ts';
import { namedRules, rulesByAlias, type NamedRule } from './rule-names.ts';
import type { RulePackage } from './rule-packages.ts';
import { optionSchemas } from './schema-type.ts';
import { root } from './workspace.ts';

/** What editors read on top of the keywords of a rule's options. */
interface EditorSchema extends JSONSchema {
  $schema?: string;
  $id?: string;
  propertyNames?: EditorSchema;
  if?: EditorSchema;
  then?: EditorSchema;
  else?: EditorSchema;
}

const ID = 'https://raw.githubusercontent.com/dflint/dflint/main/packages/dflint/schema/dflintrc.schema.json';

const strings: JSONSchema = {
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'array', items: { type: 'string', minLength: 1 } },
  ],
};

const ref = (name: string): JSONSchema => ({ $ref: `#/definitions/${name}` });

/** `packages/dflint/schema/dflintrc.schema.json`: what a config file of data may hold, for editors. */
export function configSchema(packages: readonly RulePackage[]): Promise<GeneratedFile> {
  return generatedFile(
    join(root, 'packages/dflint/schema/dflintrc.schema.json'),
    JSON.stringify(renderSchema(packages)),
  );
}

function renderSchema(packages: readonly RulePackage[]): EditorSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: ID,
    title: 'Configuration of dflint',
    // Not `anyOf`, of which editors show no single fault.
    if: { type: 'array' },
    then: { items: ref('config') },
    else: ref('config'),
    definitions: {
      config: { type: 'object', properties: configProperties(), additionalProperties: false },
      override: overrideSchema(),
      extends: extendsSchema(packages),
      plugins: pluginsSchema(packages),
      rules: rulesSchema(packages),
      severity: { enum: ['off', 'warn', 'error', 0, 1, 2] },
      severityOrBoolean: { anyOf: [{ type: 'boolean' }, ref('severity')] },
      ruleSetting: {
        anyOf: [ref('severity'), { type: 'array', items: [ref('severity')], minItems: 1 }],
      },
      settings: settingsSchema,
    },
  };
}

/** What a config and an override have in common. */
function commonProperties(): Record<string, JSONSchema> {
  return {
    extends: ref('extends'),
    plugins: ref('plugins'),
    rules: ref('rules'),
    settings: ref('settings'),
    reportUnusedDisableDirectives: {
      ...ref('severityOrBoolean'),
      description: 'Whether directives that hide nothing are reported, and how; "warn" by default.',
    },
    noInlineConfig: {
      type: 'boolean',
      description: 'True: directives in comments do nothing, and each is reported.',
    },
    requireReason: {
      type: 'boolean',
      description: 'True: a directive without a reason (-- reason) is an error.',
    },
  };
}

function configProperties(): Record<string, JSONSchema> {
  return {
    $schema: { type: 'string', description: 'The address of this schema, for editors.' },
    name: { type: 'string', minLength: 1, description: 'How the config is called in messages.' },
    root: { type: 'boolean', description: 'True: configs of the folders above are not looked for.' },
    ...commonProperties(),
    overrides: {
      type: 'array',
      items: ref('override'),
      description: 'What holds for some files or stages only; later ones win.',
    },
    ignores: {
      ...strings,
      description: 'Globs of files not to lint, relative to the folder of the config file; ! takes one back.',
    },
  };
}

function overrideSchema(): EditorSchema {
  const onlyRules = ['files', 'ignores', 'stages', 'extends', 'plugins', 'rules'];
  return {
    type: 'object',
    properties: {
      files: { ...strings, description: 'Globs of files; without a slash, of their names in any folder.' },
      ignores: { ...strings, description: 'Globs of files that are left out again.' },
      stages: {
        ...strings,
        description: 'shipped, builder, unreached (the role of a stage), or globs of stage names.',
      },
      ...commonProperties(),
    },
    additionalProperties: false,
    anyOf: [{ required: ['files'] }, { required: ['stages'] }],
    if: { required: ['stages'] },
    then: { propertyNames: { enum: onlyRules } },
  };
}

function extendsSchema(packages: readonly RulePackage[]): JSONSchema {
  const known = packages.flatMap(({ prefix, rules }) =>
    presetsOf(rules).map(preset => `plugin:${prefix}/${preset}`),
  );
  const name: JSONSchema = {
    anyOf: [{ enum: ['@dflint/recommended', ...known] }, { type: 'string', minLength: 1 }, ref('config')],
  };
  return {
    anyOf: [name, { type: 'array', items: name }],
    description: 'Names of configs, paths from this file, or configs; later ones win.',
  };
}

function pluginsSchema(packages: readonly RulePackage[]): JSONSchema {
  return {
    type: 'array',
    items: {
      anyOf: [{ enum: packages.map(({ prefix }) => prefix) }, { type: 'string', minLength: 1 }],
    },
    description: 'Names of rule packages, or paths from this file.',
  };
}

/** Rules of other packages may be called anything, but not with a prefix of ours; behind one, an alias may stand. */
function rulesSchema(packages: readonly RulePackage[]): EditorSchema {
  const rules = namedRules(packages);
  const properties = {
    ...Object.fromEntries(rules.map(named => [named.ruleId, ruleSchema(named)])),
    ...Object.fromEntries(rulesByAlias(rules).map(([alias, named]) => [alias, aliasSchema(named)])),
  };
  const prefixes = packages.map(({ prefix }) => prefix).join('|');
  return {
    type: 'object',
    description: 'Severities by rule, or arrays of a severity and the options of the rule.',
    properties,
    propertyNames: {
      anyOf: [{ enum: Object.keys(properties) }, { not: { pattern: `^(?:${prefixes})/[^A-Z]` } }],
    },
    additionalProperties: ref('ruleSetting'),
  };
}

function ruleSchema({ ruleId, rule: { meta } }: NamedRule): JSONSchema {
  const options = optionSchemas(meta.schema);
  const setting: JSONSchema = {
    type: 'array',
    items: [ref('severity'), ...options],
    minItems: 1,
    maxItems: options.length + 1,
  };
  return {
    description: `${meta.docs.description} (${ruleId}). ${meta.docs.url}`,
    anyOf: [ref('severity'), setting],
  };
}

function aliasSchema(rules: readonly NamedRule[]): JSONSchema {
  return { anyOf: rules.map(({ ruleId }) => ref(`rules/properties/${ruleId.replaceAll('/', '~1')}`)) };
}

const settingsSchema: JSONSchema = {
  type: 'object',
  description: 'What all rules can read; objects are merged, anything else is replaced.',
  properties: {
    targets: {
      anyOf: [{ type: ['string', 'integer'] }, { type: 'array', items: { type: ['string', 'integer'] } }],
      description: 'The stages that are built, by name or by index from 0; else the last one.',
    },
    hadolintPragmas: {
      type: 'boolean',
      description: 'Whether "# hadolint ignore=" and the like count; true by default.',
    },
  },
};
