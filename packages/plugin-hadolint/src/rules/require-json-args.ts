import { rules } from '@dflint/plugin-buildkit';
import { renamedRule } from '../renamed-rule.ts';

export default renamedRule(rules['json-args-recommended'], {
  name: 'require-json-args',
  code: 'DL3025',
  type: 'suggestion',
  description: 'Require the JSON form for CMD, ENTRYPOINT and HEALTHCHECK',
  options: [{ healthcheck: true, withShell: true }],
});
