// Generated from the rules by `npm run docs:update`; not to be edited.

/** What this package is called, and its version. */
export const meta = { name: '@dflint/plugin-hadolint', version: '0.1.0' };
