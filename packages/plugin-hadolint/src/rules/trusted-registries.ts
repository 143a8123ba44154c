import type { Node } from '@dflint/core/rule';
import { parseImageReference } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';

const hubs = ['docker.io', 'hub.docker.com'];

/** `*` stands for all, or for what a pattern may begin or end with. */
function matches(registry: string, pattern: string): boolean {
  if (pattern === '*') return true;
  if (pattern.startsWith('*')) return registry.endsWith(pattern.slice(1));
  return pattern.endsWith('*') ? registry.startsWith(pattern.slice(0, -1)) : registry === pattern;
}

/** The registry that an image comes from: null for Docker Hub, undefined where only the build knows it. */
function registryOf(image: string): string | null | undefined {
  const reference = parseImageReference(image);
  if (!reference || reference.isScratch) return undefined;
  if (reference.isComplete) return reference.registry;
  const host = /^[^/]*(?=\/)/.exec(image)?.[0] ?? '';
  if (host.includes('$')) return undefined;
  return host === 'localhost' || /[.:]/.test(host) ? host : null;
}

export default createRule<[{ trustedRegistries: string[] }], 'untrusted'>({
  name: 'trusted-registries',
  meta: {
    type: 'problem',
    docs: { description: 'Require images to come from registries that are trusted', recommended: true },
    schema: [
      {
        type: 'object',
        properties: {
          trustedRegistries: {
            type: 'array',
            items: { type: 'string', minLength: 1 },
            description: 'The registries, with `*` at one end; none: all are trusted.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ trustedRegistries: [] }],
    messages: {
      untrusted: '{{image}} comes from {{registry}}, which is not among the trusted registries: {{trusted}}.',
    },
    aliases: ['DL3026'],
  },
  create(context, [{ trustedRegistries }]) {
    const { sourceCode } = context;
    if (trustedRegistries.length === 0) return {};
    const isTrusted = (registry: string): boolean =>
      trustedRegistries.some(pattern => matches(registry, pattern));

    function check(node: Node, text: string): void {
      const registry = registryOf(text);
      if (registry === undefined || (registry === null ? hubs.some(isTrusted) : isTrusted(registry))) return;
      context.report({
        node,
        messageId: 'untrusted',
        data: { image: text, registry: registry ?? 'docker.io', trusted: trustedRegistries.join(', ') },
      });
    }

    return {
      Dockerfile() {
        for (const stage of sourceCode.buildGraph.stages) {
          for (const { origin, word } of stage.edges) {
            if (origin.kind === 'image' && !/^\d+$/.test(origin.text)) check(word, origin.text);
          }
        }
      },
    };
  },
});
