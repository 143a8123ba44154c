import { rules } from '@dflint/plugin-buildkit';
import { renamedRule } from '../renamed-rule.ts';

export default renamedRule(rules['duplicate-stage-name'], {
  name: 'no-duplicate-stage-name',
  code: 'DL3024',
  type: 'problem',
  description: 'Disallow two stages of the same name',
});
