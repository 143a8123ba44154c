import type { ErrorObject, ValidateFunction } from 'ajv';
import type { JSONSchema } from '../json-schema.ts';
import { keyPath, show } from './config-error.ts';
import { isPlainObject } from './merge.ts';
import { didYouMean } from './nearest.ts';
import { surelyFits } from './schema-check.ts';

/** What is wrong with the options of a rule. */
export interface OptionsProblem {
  /** Where, behind the rule's setting: `[1].maxLines` is in the first option. */
  key: string;
  text: string;
}

type RuleSchema = JSONSchema | readonly JSONSchema[];
type Compile = (schema: JSONSchema) => ValidateFunction;

let compile: Compile | null = null;
const validators = new WeakMap<RuleSchema, ValidateFunction>();

/** Gives what is wrong with the options of a rule by its schema, null when nothing is. */
export async function checkOptions(
  schema: RuleSchema | undefined,
  options: readonly unknown[],
): Promise<OptionsProblem | null> {
  if (schema === undefined || (Array.isArray(schema) && schema.length === 0)) {
    return { key: '[1]', text: `this rule takes no options, but was given ${show(options[0])}.` };
  }
  const whole = wholeSchema(schema);
  if (surelyFits(options, whole)) return null;

  // Only now: ajv takes tens of milliseconds to load and to compile a schema.
  compile ??= await loadCompiler();
  let validate = validators.get(schema);
  if (!validate) {
    try {
      validate = compile(whole);
    } catch (error) {
      return {
        key: '',
        text: `the rule's own schema is not valid, which is a bug in the rule: ${String(error)}`,
      };
    }
    validators.set(schema, validate);
  }
  if (validate(options)) return null;
  const error = deepest(validate.errors ?? []);
  return error ? { key: keyOf(error), text: textOf(error) } : { key: '', text: 'the options are not valid.' };
}

async function loadCompiler(): Promise<Compile> {
  const { default: ajv } = await import('ajv');
  const instance = new ajv.default({ allErrors: true, verbose: true, strict: false, logger: false });
  return schema => instance.compile(schema);
}

/** An array of schemas is about the options by position, all of them optional. */
function wholeSchema(schema: RuleSchema): JSONSchema {
  if (!isList(schema)) return schema;
  return { type: 'array', items: schema, minItems: 0, maxItems: schema.length };
}

function isList(schema: RuleSchema): schema is readonly JSONSchema[] {
  return Array.isArray(schema);
}

/** With alternatives, the fault that lies deepest says most. */
function deepest(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const depth = (error: ErrorObject): number => error.instancePath.split('/').length;
  return errors.toSorted((a, b) => depth(b) - depth(a))[0];
}

/** `/0/a~1b` to `[1]["a/b"]`: in the setting, the severity comes before the options. */
function keyOf(error: ErrorObject): string {
  const [, first, ...others] = error.instancePath
    .split('/')
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (first === undefined) return '';
  return others.reduce(
    (path, part) => keyPath(path, /^\d+$/.test(part) ? Number(part) : part),
    `[${Number(first) + 1}]`,
  );
}

function textOf({ keyword, params, parentSchema, data, message = 'is not valid' }: ErrorObject): string {
  const given = show(data);
  switch (keyword) {
    case 'additionalProperties': {
      const properties: unknown = parentSchema?.['properties'];
      const allowed = isPlainObject(properties) ? Object.keys(properties) : [];
      const name = String(params['additionalProperty']);
      return `there is no option "${name}".${didYouMean(name, allowed)} Allowed: ${allowed.join(', ') || 'none'}.`;
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map(show).join(', ');
      return `${given} is not allowed. Allowed: ${allowed}.`;
    }
    case 'type':
      return `must be of the type ${[params['type']].flat().join(' or ')}, not ${given}.`;
    case 'maxItems':
      return `has more items than the ${String(params['limit'])} that are allowed: ${given}.`;
    default:
      return `${message}; given: ${given}.`;
  }
}
