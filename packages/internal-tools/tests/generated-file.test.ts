import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedFile, replaceBetweenMarkers, staleFiles } from '../src/generated-file.ts';
import { root } from '../src/workspace.ts';

test('replaces what stands between the markers, and nothing else', () => {
  const text = 'before\n<!-- begin x -->\nold\n<!-- end x -->\nafter\n';
  expect(replaceBetweenMarkers(text, 'x', 'new\n')).toBe(
    'before\n<!-- begin x -->\n\nnew\n\n<!-- end x -->\nafter\n',
  );
  expect(replaceBetweenMarkers(text, 'y', 'new')).toBeNull();
});

test('names a file that differs from what is generated, and one that is not there', async () => {
  const files = [
    { path: join(root, 'LICENSE'), text: 'another licence' },
    await generatedFile(join(root, 'packages/internal-tools/no-such-file.md'), '*   item'),
  ];
  expect(staleFiles(files)).toEqual(['LICENSE', 'packages/internal-tools/no-such-file.md']);
  expect(files[1]?.text).toBe('- item\n');
});
