import { rules } from '@dflint/plugin-buildkit';
import { renamedRule } from '../renamed-rule.ts';

export default renamedRule(rules['from-platform-flag-const-disallowed'], {
  name: 'no-constant-platform',
  code: 'DL3029',
  type: 'suggestion',
  description: 'Disallow a fixed `--platform` in FROM',
});
