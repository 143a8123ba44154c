import { meta } from './meta.ts';
import { all, recommended, strict, stylistic } from './presets.ts';
import { rules } from './rules/index.ts';

/** The rules of hadolint, each with its code as an alias. */
const plugin = {
  meta,
  rules,
  configs: {
    recommended: { rules: recommended },
    strict: { rules: strict },
    stylistic: { rules: stylistic },
    all: { rules: all },
  },
};

export default plugin;
