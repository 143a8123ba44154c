import type { Position } from '@dflint/parser';

/** One thing that a program for shell scripts says about a script. */
export interface ScriptFinding {
  /** ShellCheck's number: 2086 for `SC2086`. */
  code: number;
  level: 'error' | 'warning' | 'info' | 'style';
  message: string;
  /** Place in the script: lines from 1, columns from 0 in UTF-16 code units. */
  start: Position;
  /** Behind the last character. */
  end: Position;
}

/**
 * Checks shell scripts, each as a text with a first line that says what it is for (`#!/bin/sh`): gives what there is to
 * say about each, in the same order; null for a script of which nothing is known, or not yet.
 */
export type CheckScripts = (scripts: readonly string[]) => readonly (readonly ScriptFinding[] | null)[];
