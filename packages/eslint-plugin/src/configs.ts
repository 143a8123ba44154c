import type { Config, RulesConfig } from '@dflint/core';
import recommendedConfig from '@dflint/config-recommended';
import { type OfficialPrefix, officialPlugins } from './official-plugins.ts';

/** Names of Dockerfiles, as `dflint .` finds them. */
export const FILES = [
  '**/[Dd]ockerfile',
  '**/[Dd]ockerfile.*',
  '**/[Dd]ockerfile-*',
  '**/[Dd]ockerfile_*',
  '**/*.[Dd]ockerfile',
  '**/[Cc]ontainerfile',
  '**/[Cc]ontainerfile.*',
];

/**
 * Files of other grammars that are named after a Dockerfile: ignore files, templates, prose, data and code about them,
 * and what editors and merges leave behind. The names are those that `dflint .` leaves out.
 */
export const OTHER_GRAMMARS = [
  '**/*.{dockerignore,containerignore}',
  '**/*.{ejs,epp,erb,gotmpl,handlebars,hbs,in,j2,jinja,jinja2,liquid,m4,mako,mustache,njk,template,tmpl,tpl,twig}',
  '**/*.{adoc,bak,cjs,css,csv,cts,diff,htm,html,ipynb,js,json,json5,jsonc,jsx,lock,log,markdown,md,mdx,mjs,mts,orig,patch,rej,rst,svg,swo,swp,toml,ts,tsx,vue,xml,yaml,yml}',
  '**/*~',
  '**/[Dd]ockerfile[_-]*.{bash,bat,c,cc,cmd,cpp,cs,erl,ex,exs,go,hpp,hs,java,kt,lua,php,pl,ps1,py,rb,rs,scala,sh,swift,zig}',
];

/** The rules of a config of dflint for the whole file, with their severities and options. Configs of stages are left out. */
function rulesOf({ extends: bases = [], rules = {} }: Config): RulesConfig {
  const inherited = [bases]
    .flat()
    .map(base => rulesOf(typeof base === 'string' ? configOfPlugin(base) : base));
  return Object.assign({}, ...inherited, rules) as RulesConfig;
}

/** @param name as `plugin:multistage/recommended` */
function configOfPlugin(name: string): Config {
  const [, prefix = '', config = ''] = /^plugin:([^/]+)\/(.+)$/.exec(name) ?? [];
  const plugin = Object.hasOwn(officialPlugins, prefix)
    ? officialPlugins[prefix as OfficialPrefix]
    : undefined;
  const found = plugin?.configs?.[config];
  if (!found || Array.isArray(found))
    throw new Error(`There is no config "${name}" in the official plugins.`);
  return found;
}

/** The presets by name: the rules of dflint's with the same names. */
export const presets = {
  recommended: rulesOf(recommendedConfig),
  strict: rulesOf({ extends: Object.keys(officialPlugins).map(prefix => `plugin:${prefix}/strict`) }),
  all: rulesOf({ extends: Object.keys(officialPlugins).map(prefix => `plugin:${prefix}/all`) }),
};
