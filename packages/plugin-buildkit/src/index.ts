import { meta } from './meta.ts';
import { all, recommended, strict } from './presets.ts';
import { rules } from './rules/index.ts';

/** The checks of `docker build --check` that need no daemon. */
const plugin = {
  meta,
  rules,
  configs: {
    recommended: { rules: recommended },
    strict: { rules: strict },
    all: { rules: all },
  },
};

export default plugin;

/** The rules by name, for packages that give them under names of their own. */
export { rules };
