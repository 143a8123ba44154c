import type { ReportingDescriptor, Result, Tool, ToolComponent } from 'sarif';
import type { FormatterContext } from './formatter.ts';
import { type Problem, descriptionOf, metaOf } from './problems.ts';

/** GitHub keeps so many for a rule. */
const TAGS = 10;

type Component = ToolComponent & { rules: ReportingDescriptor[] };

/** The part of a run that says who found the results: dflint, and the packages of rules as its extensions. */
export class SarifTool {
  readonly #context: FormatterContext;
  readonly #driver: Component;
  readonly #extensions: Component[] = [];
  readonly #references = new Map<string, Pick<Result, 'ruleId' | 'ruleIndex' | 'rule'>>();

  constructor(version: string, context: FormatterContext) {
    this.#context = context;
    this.#driver = {
      name: 'dflint',
      informationUri: 'https://github.com/dflint/dflint',
      semanticVersion: version,
      rules: [],
    };
  }

  /** What a result says of its rule. The rule is added when it is new. */
  ruleOf({ rule, severity }: Problem): Pick<Result, 'ruleId' | 'ruleIndex' | 'rule'> {
    let reference = this.#references.get(rule);
    if (!reference) {
      reference = this.#add(rule, descriptor(rule, severity, this.#context));
      this.#references.set(rule, reference);
    }
    return reference;
  }

  toSarif(): Tool {
    return {
      driver: this.#driver,
      ...(this.#extensions.length > 0 && { extensions: this.#extensions }),
    };
  }

  #add(id: string, rule: ReportingDescriptor): Pick<Result, 'ruleId' | 'ruleIndex' | 'rule'> {
    const { plugins = {} } = this.#context;
    const prefix = id.slice(0, Math.max(0, id.lastIndexOf('/')));
    const plugin = Object.hasOwn(plugins, prefix) ? plugins[prefix] : undefined;
    if (!plugin) {
      const ruleIndex = this.#driver.rules.push(rule) - 1;
      return { ruleId: id, ruleIndex };
    }
    let index = this.#extensions.findIndex(({ name }) => name === plugin.name);
    if (index < 0) {
      const { name, version } = plugin;
      index = this.#extensions.push({ name, ...(version !== undefined && { version }), rules: [] }) - 1;
    }
    const ruleIndex = (this.#extensions[index]?.rules.push(rule) ?? 0) - 1;
    return { ruleId: id, rule: { id, index: ruleIndex, toolComponent: { name: plugin.name, index } } };
  }
}

function descriptor(
  id: string,
  severity: 'error' | 'warning',
  context: FormatterContext,
): ReportingDescriptor {
  const meta = metaOf(id, context);
  const text = descriptionOf(id, context);
  const helpUri = meta?.docs.url;
  const risk = meta?.docs.securitySeverity;
  return {
    id,
    shortDescription: { text },
    fullDescription: { text: `${text}.` },
    ...(helpUri !== undefined && {
      helpUri,
      help: { text: `${text}: ${helpUri}`, markdown: `${text}. [The rule's page](${helpUri})` },
    }),
    defaultConfiguration: { level: severity },
    properties: {
      tags: [...(risk === undefined ? [] : ['security']), 'dockerfile', ...(meta?.aliases ?? [])].slice(
        0,
        TAGS,
      ),
      'problem.severity': severity,
      ...(risk !== undefined && { 'security-severity': risk.toFixed(1) }),
    },
  };
}
