import { expect, test } from 'vitest';
import { findExamples } from '../src/page-examples.ts';

test('finds what is marked, with the options and the file name that it is linted with', () => {
  const page = [
    'Text.',
    '```dockerfile incorrect dockerignore="* !b"',
    'FROM a',
    '```',
    '```dockerfile correct options={"ignoreFiles": ["x/{a,b}"]} filename="x/Dockerfile"',
    'FROM b',
    '```',
    '```dockerfile ignore',
    'RUN excerpt',
    '```',
    '```js',
    'export default {};',
    '```',
  ].join('\n');
  expect(findExamples(page)).toEqual([
    {
      line: 2,
      kind: 'incorrect',
      code: 'FROM a\n',
      filename: 'Dockerfile',
      options: undefined,
      dockerignore: '*\n!b',
    },
    {
      line: 5,
      kind: 'correct',
      code: 'FROM b\n',
      filename: 'x/Dockerfile',
      options: { ignoreFiles: ['x/{a,b}'] },
      dockerignore: null,
    },
  ]);
});

test('refuses an example that says neither', () => {
  expect(() => findExamples('# Title\n\n```dockerfile\nFROM a\n```\n')).toThrow(
    'Line 3: say ```dockerfile incorrect, correct or ignore.',
  );
});
