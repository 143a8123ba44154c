import { join } from 'node:path';
import type { Package } from './workspace.ts';

/** A file that a new rule begins with. */
export interface TemplateFile {
  /** Path from the root of the repository. */
  path: string;
  text: string;
}

/**
 * The files of a new rule: code, test, page and changeset. They compile, and the test passes: the rule reports
 * MAINTAINER until it is given something better to do.
 */
export function ruleTemplate({ folder, manifest }: Package, name: string): TemplateFile[] {
  const prefix = folder.slice('plugin-'.length);
  return [
    { path: join('packages', folder, `src/rules/${name}.ts`), text: ruleText(name) },
    { path: join('packages', folder, `tests/${name}.test.ts`), text: testText(`${prefix}/${name}`) },
    { path: join('rules-docs', prefix, `${name}.md`), text: pageText },
    { path: join('.changeset', `${name}.md`), text: changesetText(manifest.name, `${prefix}/${name}`) },
  ];
}

function ruleText(name: string): string {
  return `import { createRule } from '../create-rule.ts';

export default createRule({
  name: '${name}',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow something, in one sentence without a full stop' },
    schema: [],
    messages: { found: 'A fact with its evidence. An advice.' },
  },
  create(context) {
    return {
      MaintainerInstruction(node) {
        context.report({ node, messageId: 'found' });
      },
    };
  },
});
`;
}

function testText(ruleId: string): string {
  return `import { describe, expect, test } from 'vitest';
import { lines, lint } from './lint.ts';

const rules = { '${ruleId}': 'error' } as const;

describe('reports', () => {
  test.each([
    [
      'the instruction',
      lines('FROM alpine:3.20', 'MAINTAINER somebody'),
      [{ messageId: 'found', line: 2, column: 1, endLine: 2, endColumn: 20 }],
    ],
  ])('%s', async (_what, text, expected) => {
    expect(await lint(text, rules)).toMatchObject(expected);
  });
});

describe('leaves alone', () => {
  test.each([['a label', lines('FROM alpine:3.20', 'LABEL maintainer=somebody')]])('%s', async (_what, text) => {
    expect(await lint(text, rules)).toEqual([]);
  });
});
`;
}

const pageText = `<!-- begin generated head -->
<!-- end generated head -->

## Why

What goes wrong, or costs too much, when this is left as it is.

## Incorrect

\`\`\`dockerfile incorrect
FROM alpine:3.20
MAINTAINER somebody
\`\`\`

## Correct

\`\`\`dockerfile correct
FROM alpine:3.20
LABEL org.opencontainers.image.authors="somebody"
\`\`\`

## When not to use it

Who can do without this rule.
`;

function changesetText(packageName: string, ruleId: string): string {
  return `---
'${packageName}': minor
---

New rule \`${ruleId}\`.
`;
}
