import { rules } from '@dflint/plugin-buildkit';
import { renamedRule } from '../renamed-rule.ts';

export default renamedRule(rules['redundant-target-platform'], {
  name: 'no-redundant-platform',
  code: 'DL3065',
  type: 'suggestion',
  description: 'Disallow `--platform=$TARGETPLATFORM`, which is the default',
});
