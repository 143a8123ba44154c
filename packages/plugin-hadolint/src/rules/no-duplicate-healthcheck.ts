import { rules } from '@dflint/plugin-buildkit';
import { renamedRule } from '../renamed-rule.ts';

export default renamedRule(rules['multiple-instructions-disallowed'], {
  name: 'no-duplicate-healthcheck',
  code: 'DL3012',
  type: 'problem',
  description: 'Disallow HEALTHCHECK twice in a stage',
  options: [{ instructions: ['HEALTHCHECK'], report: 'overriding' }],
});
