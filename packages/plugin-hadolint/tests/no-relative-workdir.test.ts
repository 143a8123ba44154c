import rule from '../src/rules/no-relative-workdir.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    absolute: lines('FROM a', 'WORKDIR /app', 'WORKDIR "/a b"', 'WORKDIR C:/app'),
    'a variable that only the build knows': lines('FROM a', 'WORKDIR $DIR/app'),
    'a trigger': lines('FROM a', 'ONBUILD WORKDIR app'),
  },
  invalid: {
    relative: {
      code: lines('FROM a', 'WORKDIR «app»'),
      message: 'Where "app" lies depends on what stands before it. Write an absolute path.',
    },
    'behind an absolute one': lines('FROM a', 'WORKDIR /app', 'WORKDIR «web»'),
    'each, over several lines': lines('FROM a', 'WORKDIR «./x»', '«WORKDIR» \\', '  ..'),
  },
});
