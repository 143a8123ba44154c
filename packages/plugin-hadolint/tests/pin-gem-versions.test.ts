import rule from '../src/rules/pin-gem-versions.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a version': run('gem install rails:7.1 bundler:2.5'),
    'an option': run(
      'gem install rails -v 7.1 && gem install rails --version=7.1 && gem i rails --version 7',
    ),
    'a file': run('gem install ./tool.gem'),
    'options of the build': run('gem install nokogiri:1.16 -- --use-system-libraries libxml'),
    'no gem': run('gem update --system && gem list'),
  },
  invalid: {
    'no version': {
      code: run('gem install --no-document «rails»'),
      message: 'rails may be another version in each build. Name one, as in "gem install name:1.2".',
    },
    'in short': run('gem i «rails bundler»'),
    'before options of the build': run('gem install «nokogiri» -- --use-system-libraries'),
    'a trigger': lines('FROM a', 'ONBUILD RUN gem install «rails»'),
  },
});
