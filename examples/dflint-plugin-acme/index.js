import requireTeam from './rules/require-team.js';

/** Acme's own rules. They are called `acme/...`, after the name of the package. */
export default {
  meta: { name: 'dflint-plugin-acme', version: '1.0.0' },
  rules: { 'require-team': requireTeam },
  configs: {
    recommended: { rules: { 'acme/require-team': 'error' } },
  },
};
