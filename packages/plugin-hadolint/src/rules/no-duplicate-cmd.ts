import { rules } from '@dflint/plugin-buildkit';
import { renamedRule } from '../renamed-rule.ts';

export default renamedRule(rules['multiple-instructions-disallowed'], {
  name: 'no-duplicate-cmd',
  code: 'DL4003',
  type: 'suggestion',
  description: 'Disallow CMD twice in a stage',
  options: [{ instructions: ['CMD'], report: 'overriding' }],
});
