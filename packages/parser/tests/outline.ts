import type { Node } from '@dflint/parser';
import { parse } from '@dflint/parser';
import { childrenByKey } from './invariants.ts';

/**
 * A tree as lines of text, one for each node: two spaces for each level, the type without "Instruction", the offsets,
 * and what the node says. The file itself is left out; its comments come last, then its errors.
 */
export function outline(text: string): string[] {
  const ast = parse(text);
  const lines: string[] = [];
  const walk = (node: Node, depth: number): void => {
    const range = node.range.join('-');
    const said = describe(node);
    lines.push(
      `${'  '.repeat(depth)}${node.type.replace('Instruction', '')} ${range}${said === '' ? '' : ` ${said}`}`,
    );
    for (const [, children] of childrenByKey(node)) for (const child of children) walk(child, depth + 1);
  };
  for (const [, children] of childrenByKey(ast)) for (const child of children) walk(child, 0);
  for (const { message, range } of ast.errors) lines.push(`error ${range.join('-')} ${message}`);
  return lines;
}

/** The outline of instructions without a stage; that there is no FROM is left out. */
export function outlineInstructions(text: string): string[] {
  return outline(text).filter(line => !line.includes('the file has no FROM'));
}

/** The outline of one instruction, without its own line and its keyword's. */
export function outlineOf(text: string): string[] {
  const isStage = text.startsWith('FROM');
  return outlineInstructions(text)
    .slice(isStage ? 3 : 2)
    .map(line => line.slice(isStage ? 4 : 2));
}

function describe(node: Node): string {
  switch (node.type) {
    case 'Keyword':
    case 'Comment':
    case 'ShellCommand':
      return quote(node.value);
    case 'Word':
    case 'JsonString':
      return quote(node.value);
    case 'Directive':
      return `${node.name}=${quote(node.value)}`;
    case 'Flag':
      return node.name;
    case 'FlagOption':
      return node.key;
    case 'Variable':
      return node.operator === null ? node.name : `${node.name} ${node.operator}`;
    case 'EnvInstruction':
    case 'LabelInstruction':
      return node.legacy ? 'legacy' : '';
    case 'Heredoc': {
      const traits = [node.stripTabs && 'strip', node.expand && 'expand', !node.closed && 'open'];
      const { name, marker, content, contentRange } = node;
      const parts = [quote(name), ...traits, marker.join('-'), contentRange.join('-'), quote(content)];
      return parts.filter(part => part !== false).join(' ');
    }
    default:
      return '';
  }
}

function quote(text: string): string {
  return JSON.stringify(text);
}
