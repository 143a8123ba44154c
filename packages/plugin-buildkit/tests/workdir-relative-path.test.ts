import rule from '../src/rules/workdir-relative-path.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/workdir-relative-path', rule, {
  valid: [
    { name: 'absolute', code: lines('FROM a', 'WORKDIR /b', 'WORKDIR c') },
    { name: 'below that of the base stage', code: lines('FROM a AS x', 'WORKDIR /b', 'FROM x', 'WORKDIR c') },
    { name: 'absolute through a variable', code: lines('FROM a', 'ENV B=/b', 'WORKDIR $B/c') },
    { name: 'a variable of the image', code: lines('FROM a', 'WORKDIR $HOME/c') },
    { name: 'a drive', code: lines('FROM a', 'WORKDIR C:\\\\b', 'FROM a', 'WORKDIR c:/b') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD WORKDIR b') },
    {
      name: 'on Windows',
      code: lines('# escape=`', 'FROM mcr.microsoft.com/windows/nanoserver:1809', 'WORKDIR \\b'),
    },
  ],
  invalid: [
    {
      name: 'the first one',
      code: lines('FROM a', 'WORKDIR «app»', 'WORKDIR b'),
      errors: [
        {
          messageId: 'relative',
          message: '"app" starts from whatever WORKDIR the base image has. Write an absolute path.',
        },
      ],
    },
    {
      name: 'in each stage, but not below another relative one',
      code: lines('FROM a AS x', 'WORKDIR «b»', 'FROM x', 'WORKDIR c', 'FROM a', 'WORKDIR «./d»'),
      errors: [{ messageId: 'relative' }, { messageId: 'relative' }],
    },
    {
      name: 'through a variable, and with a literal beginning',
      code: lines('FROM a', 'ENV B=b', 'WORKDIR «$B»', 'FROM a', 'WORKDIR «c/$HOME»'),
      errors: [{ messageId: 'relative' }, { messageId: 'relative' }],
    },
    {
      name: 'over several lines, at its first',
      code: lines('FROM a', '«WORKDIR» \\', '  b'),
      errors: [{ messageId: 'relative' }],
    },
    {
      name: 'each, when asked for',
      code: lines('FROM a', 'WORKDIR /b', 'WORKDIR «c»'),
      options: [{ every: true }],
      errors: [
        {
          messageId: 'relativeToEarlier',
          message: '"c" starts from the WORKDIR before it. Write an absolute path.',
        },
      ],
    },
  ],
});
