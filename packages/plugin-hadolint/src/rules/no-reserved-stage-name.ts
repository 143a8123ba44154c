import { rules } from '@dflint/plugin-buildkit';
import { renamedRule } from '../renamed-rule.ts';

export default renamedRule(rules['reserved-stage-name'], {
  name: 'no-reserved-stage-name',
  code: 'DL3063',
  type: 'suggestion',
  description: 'Disallow `scratch` and `context` as names of stages',
});
