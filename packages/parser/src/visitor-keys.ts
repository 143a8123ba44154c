import type { Node, NodeOf, NodeType } from './ast.ts';

type Child = Node | string | null;

/** Names of the properties of a node type that hold its children. */
export type ChildKey<T extends NodeType> = {
  [K in Exclude<keyof NodeOf<T>, 'parent'>]: NodeOf<T>[K] extends Child
    ? Extract<NodeOf<T>[K], Node> extends never
      ? never
      : K
    : NodeOf<T>[K] extends readonly Child[]
      ? Extract<NodeOf<T>[K][number], Node> extends never
        ? never
        : K
      : never;
}[Exclude<keyof NodeOf<T>, 'parent'>];

/**
 * For each node type the properties that hold its children, in source order. Children are nodes, arrays of nodes and
 * strings, or null. `comments` stands last: comments lie anywhere between the rest. The options of a `--mount` lie
 * within its value.
 */
export const visitorKeys = {
  Dockerfile: ['directives', 'preamble', 'stages', 'comments'],
  Directive: [],
  Comment: [],
  Stage: ['from', 'instructions'],
  Keyword: [],
  Flag: ['value', 'options'],
  FlagOption: ['value'],
  Word: ['parts'],
  JsonString: ['parts'],
  Variable: ['word', 'replacement'],
  KeyValue: ['key', 'value'],
  ShellCommand: [],
  ExecCommand: ['elements'],
  Heredoc: [],
  AddInstruction: ['keyword', 'flags', 'sources', 'destination', 'heredocs'],
  ArgInstruction: ['keyword', 'flags', 'pairs'],
  CmdInstruction: ['keyword', 'flags', 'command'],
  CopyInstruction: ['keyword', 'flags', 'sources', 'destination', 'heredocs'],
  EntrypointInstruction: ['keyword', 'flags', 'command'],
  EnvInstruction: ['keyword', 'flags', 'pairs'],
  ExposeInstruction: ['keyword', 'flags', 'ports'],
  FromInstruction: ['keyword', 'flags', 'image', 'as', 'name'],
  HealthcheckInstruction: ['keyword', 'flags', 'kind', 'command'],
  InvalidInstruction: ['keyword', 'flags'],
  LabelInstruction: ['keyword', 'flags', 'pairs'],
  MaintainerInstruction: ['keyword', 'flags', 'author'],
  OnbuildInstruction: ['keyword', 'flags', 'instruction'],
  RunInstruction: ['keyword', 'flags', 'command', 'heredocs'],
  ShellInstruction: ['keyword', 'flags', 'command'],
  StopsignalInstruction: ['keyword', 'flags', 'signal'],
  UserInstruction: ['keyword', 'flags', 'user'],
  VolumeInstruction: ['keyword', 'flags', 'paths'],
  WorkdirInstruction: ['keyword', 'flags', 'path'],
} as const satisfies { [T in NodeType]: readonly ChildKey<T>[] };
