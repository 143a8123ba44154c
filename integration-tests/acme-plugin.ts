const source = `const noHealthcheck = {
  meta: { type: 'problem', schema: [], docs: { description: 'No HEALTHCHECK' }, messages: { used: 'HEALTHCHECK is used.' } },
  create: context => ({ HealthcheckInstruction: node => context.report({ node, messageId: 'used' }) }),
};
export default { meta: { name: 'dflint-plugin-acme' }, rules: { 'no-healthcheck': noHealthcheck } };
`;

const manifest = { name: 'dflint-plugin-acme', version: '1.0.0', type: 'module', exports: './index.js' };

/** The files of a plugin in a folder: its rule `acme/no-healthcheck` reports HEALTHCHECK. */
export function acmePlugin(folder: string): Record<string, string> {
  return { [`${folder}/package.json`]: JSON.stringify(manifest), [`${folder}/index.js`]: source };
}
