import { expect, test } from 'vitest';
import { pathFrom } from '../src/config/globs.ts';

test.each<[folder: string, file: string, path: string]>([
  ['/repo', '/repo/a/Dockerfile', 'a/Dockerfile'],
  ['/repo/', '/repo/Dockerfile', 'Dockerfile'],
  ['/repo', 'a/Dockerfile', 'a/Dockerfile'],
  ['/repo', './Dockerfile', 'Dockerfile'],
  ['/home/dev/repo', '/home/dev/other/Dockerfile', 'other/Dockerfile'],
  ['/home/dev/repo', '/home/dev/repository/Dockerfile', 'repository/Dockerfile'],
  ['/repo', '/Dockerfile', 'Dockerfile'],
  ['C:\\repo', 'C:\\repo\\a\\Dockerfile', 'a/Dockerfile'],
  ['C:\\repo', 'D:\\x\\Dockerfile', 'D:/x/Dockerfile'],
  ['', '<input>', '<input>'],
])('from %j, %j is %j', (folder, file, path) => {
  expect(pathFrom(folder, file)).toBe(path);
});
