/** A Dockerfile in a rule's page, with what it shows. */
export interface PageExample {
  /** Line of the opening fence in the page, from 1. */
  line: number;
  /** Whether the rule must report the example, or leave it alone. */
  kind: 'incorrect' | 'correct';
  code: string;
  /** The path that the example is linted under. */
  filename: string;
  /** The rule's option object, when the example needs one. */
  options: unknown;
  /** The text of the ignore file beside it; null when there is none. */
  dockerignore: string | null;
}

const fence = /^```dockerfile[ \t]*(.*)\n([\s\S]*?)^```[ \t]*$/gm;

/**
 * Finds the examples of a page: fenced blocks whose info string says `dockerfile incorrect` or `dockerfile correct`, with
 * `filename="..."`, `options={...}` (JSON, on the same line) and `dockerignore="..."` (patterns with blanks between) where
 * the example needs them.
 * @throws when a `dockerfile` block says neither, so that no example goes unchecked; `dockerfile ignore` is for excerpts.
 */
export function findExamples(page: string): PageExample[] {
  const examples: PageExample[] = [];
  for (const match of page.matchAll(fence)) {
    const [, info = '', code = ''] = match;
    const line = page.slice(0, match.index).split('\n').length;
    const [kind] = info.split(/\s/);
    if (kind === 'ignore') continue;
    if (kind !== 'incorrect' && kind !== 'correct') {
      throw new Error(`Line ${line}: say \`\`\`dockerfile incorrect, correct or ignore.`);
    }
    const options = /\boptions=(\{.*\})/.exec(info)?.[1];
    examples.push({
      line,
      kind,
      code,
      filename: /\bfilename="([^"]*)"/.exec(info)?.[1] ?? 'Dockerfile',
      options: options === undefined ? undefined : JSON.parse(options),
      dockerignore: /\bdockerignore="([^"]*)"/.exec(info)?.[1]?.replaceAll(' ', '\n') ?? null,
    });
  }
  return examples;
}
