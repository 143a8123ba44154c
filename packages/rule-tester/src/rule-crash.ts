/** A rule has thrown. The stack is that of the rule, since the fault is there and not in the case. */
export class RuleCrash extends Error {
  override name = 'RuleCrash';

  /** @param stack that of what the rule has thrown. */
  constructor(ruleId: string, stack: string) {
    const [what = ''] = stack.split('\n    at ');
    super(`The rule ${ruleId} crashed: ${what}`);
    this.stack = stack;
  }
}
