import { rules } from '@dflint/plugin-buildkit';
import { renamedRule } from '../renamed-rule.ts';

export default renamedRule(rules['workdir-relative-path'], {
  name: 'no-relative-workdir',
  code: 'DL3000',
  type: 'problem',
  description: 'Disallow relative paths in WORKDIR',
  options: [{ every: true }],
});
