import type { RuleFix, RuleFixer } from '../rule-types.ts';

function insertAt(offset: number, text: string): RuleFix {
  return { range: [offset, offset], text };
}

/** The one fixer: it holds no state, it only makes descriptions of changes. */
export const ruleFixer: RuleFixer = Object.freeze<RuleFixer>({
  insertTextAfter: (node, text) => insertAt(node.range[1], text),
  insertTextAfterRange: (range, text) => insertAt(range[1], text),
  insertTextBefore: (node, text) => insertAt(node.range[0], text),
  insertTextBeforeRange: (range, text) => insertAt(range[0], text),
  remove: node => ({ range: [node.range[0], node.range[1]], text: '' }),
  removeRange: range => ({ range: [range[0], range[1]], text: '' }),
  replaceText: (node, text) => ({ range: [node.range[0], node.range[1]], text }),
  replaceTextRange: (range, text) => ({ range: [range[0], range[1]], text }),
});
