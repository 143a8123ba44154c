import { randomUUID } from 'node:crypto';
import { appendFileSync, writeSync } from 'node:fs';

// How a step talks to the runner:
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands

/** Shows an error at the step. */
export function showError(message) {
  const data = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  writeSync(1, `::error title=dflint::${data}\n`);
}

/**
 * Calls a function; what is written to the log meanwhile is text and no command, whatever it looks like.
 *
 * @template T
 * @param {() => T} run
 * @returns {T} what the function returns
 */
export function asText(run) {
  const token = randomUUID();
  writeSync(1, `::stop-commands::${token}\n`);
  try {
    return run();
  } finally {
    writeSync(1, `\n::${token}::\n`);
  }
}

/**
 * Sets the outputs of the step.
 *
 * @param {Record<string, string | number>} outputs
 */
export function setOutputs(outputs) {
  const end = randomUUID();
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`);
  appendFileSync(process.env.GITHUB_OUTPUT, lines.join(''));
}

/** Adds Markdown to the summary of the job. */
export function addSummary(markdown) {
  appendFileSync(process.env.GITHUB_STEP_SUMMARY, markdown);
}
