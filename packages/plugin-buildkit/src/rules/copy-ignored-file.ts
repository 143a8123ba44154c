import type { AddInstruction, CopyInstruction } from '@dflint/parser';
import { createRule } from '../create-rule.ts';
import { type IgnorePattern, cleanPath, isIgnored, readIgnorePatterns } from '../ignore-patterns.ts';
import { isTrigger, placeIn } from '../place.ts';

/** Patterns that ignore the whole build context (`copySourceRootIgnored` of BuildKit). */
const EVERYTHING = ['*', '**', '**/*'];
/**
 * What ADD takes from elsewhere: an address, or a Git repository. `github.com/...` is one only as a build context
 * (`IndistinguishableFromLocal` of BuildKit's frontend/dockerfile/dfgitutil).
 */
const REMOTE = /^(?:https?|git|ssh):\/\/|^[\w.-]+@[\w.-]+:/;

export default createRule({
  name: 'copy-ignored-file',
  meta: {
    type: 'problem',
    docs: { description: 'Disallow copying files that the ignore file keeps out', recommended: true },
    schema: [],
    messages: {
      ignored:
        '"{{source}}" is not in the build context: the .dockerignore file leaves it out. Copy another file, or let it in.',
    },
    aliases: ['CopyIgnoredFile'],
    check: 'instruction',
  },
  create(context) {
    const { sourceCode } = context;
    let patterns: readonly IgnorePattern[] | null = null;

    /** The patterns of the ignore file; none where BuildKit does not check, since files in an ignored folder may be let in. */
    function readPatterns(): readonly IgnorePattern[] {
      if (sourceCode.dockerignore === null) return [];
      const found = readIgnorePatterns(sourceCode.dockerignore) ?? [];
      return found.some(({ isException }) => isException) ? [] : found;
    }

    function check(node: AddInstruction | CopyInstruction): void {
      if (isTrigger(node) || node.flags.some(({ name }) => name === 'from')) return;
      patterns ??= readPatterns();
      if (patterns.length === 0) return;
      for (const word of node.sources) {
        const { value } = sourceCode.expand(word, node);
        const isHeredoc = node.heredocs.some(({ marker }) => marker[0] === word.range[0]);
        if (value === null || isHeredoc || (node.type === 'AddInstruction' && REMOTE.test(value))) continue;
        const source = cleanPath(value);
        const isRoot = source === '.' || source === '/';
        if (isRoot && !patterns.some(({ text }) => EVERYTHING.includes(text))) continue;
        if (!isIgnored(source, patterns)) continue;
        context.report({ loc: placeIn(node, word), messageId: 'ignored', data: { source } });
      }
    }

    return { AddInstruction: check, CopyInstruction: check };
  },
});
