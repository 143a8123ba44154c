import { rules } from '@dflint/plugin-buildkit';
import { renamedRule } from '../renamed-rule.ts';

export default renamedRule(rules['maintainer-deprecated'], {
  name: 'no-maintainer',
  code: 'DL4000',
  type: 'problem',
  description: 'Disallow MAINTAINER, which a label replaces',
});
