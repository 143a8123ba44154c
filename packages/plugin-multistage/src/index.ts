import { meta } from './meta.ts';
import { all, recommended, strict } from './presets.ts';
import { rules } from './rules/index.ts';

/** Rules for multi-stage builds: what ships, and what a builder stage makes needless. */
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
