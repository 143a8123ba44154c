import { createRule } from '../create-rule.ts';
import { eachLabel } from '../labels.ts';
import { shorten } from '../messages.ts';

const reserved = /^(com\.docker|io\.docker|org\.dockerproject)\./;

/** What is wrong with the key of a label; null when nothing is. */
function fault(key: string): 'reserved' | 'separators' | 'malformed' | null {
  if (reserved.test(key)) return 'reserved';
  if (/\.\.|--/.test(key)) return 'separators';
  return /^[a-z]([a-z0-9._/-]*[a-z0-9])?$/.test(key) ? null : 'malformed';
}

export default createRule({
  name: 'valid-label-key',
  meta: {
    type: 'layout',
    docs: { description: 'Require label keys in the form that Docker recommends', recommended: 'stylistic' },
    schema: [],
    messages: {
      malformed:
        'The label key "{{key}}" has more than lower-case letters, digits and single ".", "-", "_" and "/" between them. Use these alone.',
      separators: 'The label key "{{key}}" has two dots or dashes in a row. Use one.',
      reserved:
        'The label key "{{key}}" is in a name space that Docker has reserved. Use your own, as in "com.example.{{last}}".',
    },
    aliases: ['DL3048'],
  },
  create(context) {
    return eachLabel(label => {
      const key = label.key.value;
      const messageId = key.includes('$') ? null : fault(key);
      if (messageId === null) return;
      const last = key.slice(key.lastIndexOf('.') + 1);
      context.report({ node: label.key, messageId, data: { key: shorten(key), last } });
    });
  },
});
