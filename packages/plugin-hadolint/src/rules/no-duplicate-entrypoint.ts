import { rules } from '@dflint/plugin-buildkit';
import { renamedRule } from '../renamed-rule.ts';

export default renamedRule(rules['multiple-instructions-disallowed'], {
  name: 'no-duplicate-entrypoint',
  code: 'DL4004',
  type: 'problem',
  description: 'Disallow ENTRYPOINT twice in a stage',
  options: [{ instructions: ['ENTRYPOINT'], report: 'overriding' }],
});
