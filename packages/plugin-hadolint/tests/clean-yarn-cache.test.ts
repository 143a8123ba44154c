import rule from '../src/rules/clean-yarn-cache.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/clean-yarn-cache', rule, {
  valid: [
    { name: 'cleaned', code: run('yarn install && yarn cache clean') },
    {
      name: 'a cache mount',
      code: lines('FROM a', 'RUN --mount=type=cache,target=/root/.cache/yarn yarn install'),
    },
    {
      name: 'the cache mount of root, and of Yarn 2',
      code: lines(
        'FROM a',
        'RUN --mount=type=cache,target=/usr/local/share/.cache yarn install',
        'RUN --mount=type=cache,target=/root/.yarn/berry/cache yarn install',
      ),
    },
    {
      name: 'removed by another user than root',
      code: lines(
        'FROM a',
        'USER node',
        'RUN yarn install && rm -rf ~/.cache',
        'RUN yarn install && rm -rf /home/node/.yarn/berry/cache',
      ),
    },
    {
      name: 'removed where Yarn says that it is',
      code: run('yarn install && rm -rf "$(yarn cache dir)"/*'),
    },
    {
      name: 'a cache mount where Yarn is told to have its cache',
      code: lines(
        'FROM a',
        'RUN --mount=type=cache,target=/yarn yarn install --cache-folder /yarn',
        'ENV YARN_CACHE_FOLDER=/cache',
        'RUN --mount=type=cache,target=/cache yarn install',
        'RUN yarn install && rm -rf /cache',
      ),
    },
    { name: 'removed', code: run('yarn install && rm -rf /root/.cache') },
    { name: 'removed where root has it', code: run('yarn install && rm -rf /usr/local/share/.cache') },
    {
      name: 'a builder stage',
      code: lines('FROM node AS b', 'RUN yarn install', 'FROM scratch', 'COPY --from=b /x /x'),
    },
    { name: 'another subcommand', code: run('yarn build && yarn add left-pad') },
  ],
  invalid: [
    {
      name: 'kept',
      code: run('«yarn install --frozen-lockfile»'),
      errors: [
        {
          messageId: 'kept',
          message:
            'DL3060: What yarn has downloaded ships in this layer. End the RUN with "yarn cache clean", or put a cache mount at /usr/local/share/.cache/yarn.',
        },
      ],
    },
    {
      name: 'a cache mount elsewhere',
      code: lines('FROM a', 'RUN --mount=type=cache,target=/yarn «yarn install --cache-folder /x»'),
      errors: [{ messageId: 'kept' }],
    },
    {
      name: 'cleaned before',
      code: run('yarn cache clean && «yarn install»'),
      errors: [{ messageId: 'kept' }],
    },
    {
      name: 'a base of what ships',
      code: lines('FROM node AS base', 'RUN «yarn install»', 'FROM base'),
      errors: [{ messageId: 'kept' }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN «yarn install»'),
      errors: [{ messageId: 'kept' }],
    },
  ],
});
