import rule from '../src/rules/clean-yarn-cache.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    cleaned: run('yarn install && yarn cache clean'),
    'a cache mount': lines('FROM a', 'RUN --mount=type=cache,target=/root/.cache/yarn yarn install'),
    removed: run('yarn install && rm -rf /root/.cache'),
    'a builder stage': lines('FROM node AS b', 'RUN yarn install', 'FROM scratch', 'COPY --from=b /x /x'),
    'another subcommand': run('yarn build && yarn add left-pad'),
  },
  invalid: {
    kept: {
      code: run('«yarn install --frozen-lockfile»'),
      message:
        'What yarn has downloaded ships in this layer. End the RUN with "yarn cache clean", or put a cache mount at /root/.cache/yarn.',
    },
    'cleaned before': run('yarn cache clean && «yarn install»'),
    'a base of what ships': lines('FROM node AS base', 'RUN «yarn install»', 'FROM base'),
    'a trigger': lines('FROM a', 'ONBUILD RUN «yarn install»'),
  },
});
