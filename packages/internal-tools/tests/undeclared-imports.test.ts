import { expect, test } from 'vitest';
import { importsOf } from '../src/undeclared-imports.ts';

test('finds static and dynamic imports, re-exports and types', () => {
  const text = `import a from 'a';
import type { B } from '@scope/b/sub';
export * from './c.js';
export { d } from 'd';
const e = await import('e');
type F = import('f').F;
`;
  expect(importsOf(text)).toEqual(['a', '@scope/b/sub', './c.js', 'd', 'e', 'f']);
});
