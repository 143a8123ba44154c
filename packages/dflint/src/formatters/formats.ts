import type { Formatter } from './formatter.ts';

type LoadFormatter = () => Promise<{ format: Formatter }>;

/** The formats that dflint has, in the order of the help; each in its own chunk, so that a run loads one. */
export const FORMATS: Readonly<Record<string, LoadFormatter>> = {
  stylish: () => import('./stylish.ts'),
  compact: () => import('./compact.ts'),
  gnu: () => import('./gnu.ts'),
  json: () => import('./json.ts'),
  'json-with-metadata': () => import('./json-with-metadata.ts'),
  html: () => import('./html.ts'),
  markdown: () => import('./markdown.ts'),
  github: () => import('./github.ts'),
  gitlab: () => import('./gitlab.ts'),
  sarif: () => import('./sarif.ts'),
  rdjson: () => import('./rdjson.ts'),
  checkstyle: () => import('./checkstyle.ts'),
  junit: () => import('./junit.ts'),
  codeclimate: () => import('./codeclimate.ts'),
  sonarqube: () => import('./sonarqube.ts'),
  codacy: () => import('./codacy.ts'),
};

/** What ESLint and hadolint call some of them. */
export const FORMAT_ALIASES: Readonly<Record<string, string>> = {
  tty: 'stylish',
  unix: 'gnu',
  gitlab_codeclimate: 'gitlab',
};
