import rule from '../src/rules/no-relative-workdir.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-relative-workdir', rule, {
  valid: [
    { name: 'absolute', code: lines('FROM a', 'WORKDIR /app', 'WORKDIR "/a b"', 'WORKDIR C:/app') },
    { name: 'a variable that only the build knows', code: lines('FROM a', 'WORKDIR $DIR/app') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD WORKDIR app') },
  ],
  invalid: [
    {
      name: 'relative',
      code: lines('FROM a', 'WORKDIR «app»'),
      errors: [
        {
          messageId: 'relative',
          message: 'DL3000: "app" starts from whatever WORKDIR the base image has. Write an absolute path.',
        },
      ],
    },
    {
      name: 'behind an absolute one',
      code: lines('FROM a', 'WORKDIR /app', 'WORKDIR «web»'),
      errors: [
        {
          messageId: 'relativeToEarlier',
          message: 'DL3000: "web" starts from the WORKDIR before it. Write an absolute path.',
        },
      ],
    },
    {
      name: 'each, over several lines',
      code: lines('FROM a', 'WORKDIR «./x»', '«WORKDIR» \\', '  ..'),
      errors: [{ messageId: 'relative' }, { messageId: 'relativeToEarlier' }],
    },
  ],
});
