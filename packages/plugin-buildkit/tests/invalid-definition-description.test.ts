import rule from '../src/rules/invalid-definition-description.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/invalid-definition-description', rule, {
  valid: [
    { name: 'no comment', code: lines('ARG A', 'FROM a AS b') },
    { name: 'the name first', code: lines('# A is a thing', 'ARG A', '# b builds', 'FROM a AS b') },
    { name: 'one of several names', code: lines('FROM a', '# C is a thing', 'ARG B=1 C=2') },
    { name: 'only the last comment counts', code: lines('# Why', '# A', 'ARG A=1', 'FROM a') },
    { name: 'a bare # between', code: lines('# Section', '#', 'ARG A', 'FROM a') },
    { name: 'a stage without a name', code: lines('# Why', 'FROM a', '# Why', 'RUN b') },
    { name: 'a stage in another letter case', code: lines('# build does it', 'FROM a AS Build') },
    { name: 'directives', code: lines('# syntax=docker/dockerfile:1', 'ARG A', 'FROM a') },
  ],
  invalid: [
    {
      name: 'an argument',
      code: lines('# The version', '«ARG» VERSION', 'FROM a'),
      errors: [
        {
          messageId: 'description',
          message:
            'The comment above is shown as the description of "VERSION" only when it begins with the name. Write "# VERSION ...", or put a bare "#" between.',
        },
      ],
    },
    {
      name: 'a stage, in the letter case that Docker gives it',
      code: lines('# Build does it', '«FROM» a AS Build'),
      errors: [
        {
          messageId: 'description',
          message:
            'The comment above is shown as the description of "build" only when it begins with the name. Write "# build ...", or put a bare "#" between.',
        },
      ],
    },
    {
      name: 'several names',
      code: lines('FROM a', '# Things', '', '«ARG» B C'),
      errors: [
        {
          messageId: 'description',
          message:
            'The comment above is shown as the description of "<name>" only when it begins with the name. Write "# <name> ...", or put a bare "#" between.',
        },
      ],
    },
    {
      name: 'the name in another letter case',
      code: lines('FROM a', '# a', '«ARG» A'),
      errors: [{ messageId: 'description' }],
    },
    {
      name: 'an indented comment',
      code: lines(' # A', '«ARG» A', 'FROM a'),
      errors: [{ messageId: 'description' }],
    },
  ],
});
