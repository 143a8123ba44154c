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
  // Messages of this package begin with the code that hadolint has for the check.
  const code = prefix === 'hadolint' ? 'DL0000' : null;
  return [
    { path: join('packages', folder, `src/rules/${name}.ts`), text: ruleText(name, code) },
    { path: join('packages', folder, `tests/${name}.test.ts`), text: testText(`${prefix}/${name}`, code) },
    { path: join('rules-docs', prefix, `${name}.md`), text: pageText },
    { path: join('.changeset', `${name}.md`), text: changesetText(manifest.name, `${prefix}/${name}`) },
  ];
}

function ruleText(name: string, code: string | null): string {
  return `import { createRule } from '../create-rule.ts';

export default createRule({
  name: '${name}',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow something, in one sentence without a full stop' },
    schema: [],
    messages: { found: 'A fact with its evidence. An advice.' },${code === null ? '' : `\n    aliases: ['${code}'],`}
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

function testText(ruleId: string, code: string | null): string {
  const [, name = ''] = ruleId.split('/');
  return `import rule from '../src/rules/${name}.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('${ruleId}', rule, {
  valid: [{ name: 'a label', code: lines('FROM alpine:3.20', 'LABEL maintainer=somebody') }],
  // What a report underlines stands between « and ».
  invalid: [
    {
      name: 'the instruction',
      code: lines('FROM alpine:3.20', '«MAINTAINER somebody»'),
      errors: [{ messageId: 'found', message: '${code === null ? '' : `${code}: `}A fact with its evidence. An advice.' }],
    },
  ],
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
