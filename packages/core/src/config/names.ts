/** True for what is looked up as a file: `./x`, `../x`, `/x`, `C:\x`. */
export function isPath(request: string): boolean {
  return /^(?:\.{1,2}(?:[\\/]|$)|[\\/]|[A-Za-z]:[\\/])/.test(request);
}

/**
 * The packages that the name of a rule package may stand for, the first that exists is meant:
 * `acme`: `@dflint/plugin-acme` (ours cannot be taken by others), `dflint-plugin-acme`; `@acme`: `@acme/dflint-plugin`;
 * `@acme/foo`: `@acme/dflint-plugin-foo`. A full name or a path stands for itself.
 */
export function pluginRequests(name: string): string[] {
  if (isPath(name)) return [name];
  const { scope, rest } = splitName(name);
  if (scope === '@dflint') return [/^plugin-/.test(rest) ? name : `@dflint/plugin-${rest}`];
  if (scope !== null) return packageRequests(scope, rest, 'dflint-plugin', name);
  return rest.startsWith('dflint-plugin-') ? [name] : [`@dflint/plugin-${rest}`, `dflint-plugin-${rest}`];
}

/**
 * The packages that a name in `extends` may stand for: `@dflint/recommended`: `@dflint/config-recommended`;
 * `acme`: `dflint-config-acme`, else `acme` itself; `@acme`: `@acme/dflint-config`; `@acme/foo`: `@acme/dflint-config-foo`,
 * else `@acme/foo` itself.
 */
export function configRequests(name: string): string[] {
  if (isPath(name)) return [name];
  const { scope, rest } = splitName(name);
  if (scope === '@dflint') return [/^config-/.test(rest) ? name : `@dflint/config-${rest}`];
  if (scope !== null) {
    const requests = packageRequests(scope, rest, 'dflint-config', name);
    return rest === '' || requests.includes(name) ? requests : [...requests, name];
  }
  return rest.startsWith('dflint-config-') ? [name] : [`dflint-config-${rest}`, name];
}

/** The prefix of a package's rules: `@dflint/plugin-x` and `dflint-plugin-x`: `x`; `@acme/dflint-plugin`: `@acme`; `@acme/dflint-plugin-foo`: `@acme/foo`. */
export function pluginPrefix(packageName: string): string {
  const { scope, rest } = splitName(packageName);
  if (scope === '@dflint') return rest.replace(/^plugin-/, '');
  const short = rest === 'dflint-plugin' ? '' : rest.replace(/^dflint-plugin-/, '');
  if (scope === null) return short;
  return short === '' ? scope : `${scope}/${short}`;
}

/** `plugin:multistage/strict` and `plugin:@acme/foo/strict` to the plugin's name and the config's; null for anything else. */
export function splitPluginConfig(request: string): { plugin: string; config: string } | null {
  const [, plugin, config] = /^plugin:(.+)\/([^/]+)$/.exec(request) ?? [];
  return plugin === undefined || config === undefined ? null : { plugin, config };
}

function packageRequests(scope: string, rest: string, infix: string, name: string): string[] {
  if (rest === '') return [`${scope}/${infix}`];
  return rest === infix || rest.startsWith(`${infix}-`) ? [name] : [`${scope}/${infix}-${rest}`];
}

function splitName(name: string): { scope: string | null; rest: string } {
  if (!name.startsWith('@')) return { scope: null, rest: name };
  const slash = name.indexOf('/');
  return slash < 0 ? { scope: name, rest: '' } : { scope: name.slice(0, slash), rest: name.slice(slash + 1) };
}
