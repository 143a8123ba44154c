import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runOrThrow } from '../src/run-command.ts';
import { root } from '../src/workspace.ts';

// What Git knows and what is new, but nothing that is ignored.
const pages = runOrThrow('git', ['ls-files', '-co', '--exclude-standard', '*.md'], root)
  .split('\n')
  .filter(path => path !== '' && !/(^|\/)(template|test-fixtures|test-projects|\.changeset)\//.test(path))
  .map(path => resolve(root, path))
  .filter(path => existsSync(path));

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: string): Set<string> {
  const text = readFileSync(page, 'utf8').replaceAll(/^```.*?^```/gms, '');
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
  return new Set([...headings, ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)]);
}

function brokenLinks(page: string): string[] {
  const text = readFileSync(page, 'utf8')
    .replaceAll(/^```.*?^```/gms, '')
    .replaceAll(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter(link => !/^[a-z]+:/.test(link))
    .filter(link => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : resolve(dirname(page), path);
      if (!existsSync(target)) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(anchor);
    });
}

describe('links between pages lead somewhere', () => {
  test.each(pages.map(page => [relative(root, page), page]))('%s', (_, page) => {
    expect(brokenLinks(page)).toEqual([]);
  });
});
