import { expect, test } from 'vitest';
import plugin from '../src/index.ts';
import { lines, lint } from './lint.ts';

test.each([
  ['an empty file', ''],
  ['comments alone', '# FROM golang\n# RUN go build\n'],
  [
    'instructions before any FROM',
    lines('RUN apk add gcc && make && apk del gcc', 'COPY --from=build /app /app'),
  ],
  ['arguments alone', 'ARG GO=1.22\n'],
])('%s has nothing to report for a rule', async (_, text) => {
  const messages = await lint(text, plugin.configs.all.rules);
  expect(messages.map(({ ruleId }) => ruleId)).toEqual([null]);
});
