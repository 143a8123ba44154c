export { createPlugin } from './create-plugin.ts';
export { UsageError } from './errors.ts';
export type { PluginChoices } from './choices.ts';
