/**
 * The syntax tree of a Dockerfile, by BuildKit's grammar (`frontend/dockerfile/parser` and
 * `frontend/dockerfile/instructions` of moby/buildkit).
 *
 * Nodes are plain data. Offsets are UTF-16 code units of the whole text (a byte order mark included),
 * `range` is half-open, lines start at 1, columns at 0.
 */

/** A place in the text: `line` from 1, `column` in UTF-16 code units from 0. */
export interface Position {
  line: number;
  column: number;
}

/** Where a node starts and where it ends (the place after its last character). */
export interface SourceLocation {
  start: Position;
  end: Position;
}

interface BaseNode {
  /** `[start, end)` in UTF-16 offsets of the file. */
  range: [number, number];
  loc: SourceLocation;
  /** The node that holds this one; undefined until `traverse` or `listNodes` sets it. There from the start, so that nodes keep their shape. */
  parent: Node | undefined;
}

/** A whole file: parser directives, what stands before the first `FROM`, and the stages. */
export interface Dockerfile extends BaseNode {
  type: 'Dockerfile';
  /** The escape character in force: a backslash unless `# escape=` says otherwise. */
  escape: '\\' | '`';
  directives: Directive[];
  /** Instructions before the first `FROM`; only `ARG` may stand there, anything else is an error. */
  preamble: Instruction[];
  stages: Stage[];
  /** All comments in source order, those inside of continued instructions included; directives are none. */
  comments: Comment[];
  /** What BuildKit would refuse, in source order. */
  errors: SyntaxProblem[];
}

/** One reason why BuildKit would refuse the file. */
export interface SyntaxProblem {
  message: string;
  /**
   * What cannot be relied on because of it: the one `instruction`, whose arguments or flags are wrong, or the `file`, since
   * its stages or the borders of its instructions are not what was meant.
   */
  breaks: 'instruction' | 'file';
  range: [number, number];
  loc: SourceLocation;
}

/** `# escape=\``: a parser directive at the top of the file. `name` is in lower case. */
export interface Directive extends BaseNode {
  type: 'Directive';
  name: string;
  value: string;
}

/** `# text`: the range goes from the `#` to the end of its line, without the line break. */
export interface Comment extends BaseNode {
  type: 'Comment';
  /** What follows the `#`, as written. */
  value: string;
}

/** One `FROM` and all that follows up to the next; the range ends with its last instruction. */
export interface Stage extends BaseNode {
  type: 'Stage';
  from: FromInstruction;
  /** The instructions after `FROM`. */
  instructions: Instruction[];
}

/** The name of an instruction (`RUN`) or a word of its grammar (`AS`, `NONE`), as written. */
export interface Keyword extends BaseNode {
  type: 'Keyword';
  value: string;
}

/**
 * `--name`, `--name=value`. The name is as written, without dashes. `value` is null when there is no `=`.
 * `--mount` has its comma-separated content in `options` too; it is empty for all others.
 */
export interface Flag extends BaseNode {
  type: 'Flag';
  name: string;
  value: Word | null;
  options: FlagOption[];
}

/** `key=value` or `key` inside of `--mount=...`; `key` is in lower case. */
export interface FlagOption extends BaseNode {
  type: 'FlagOption';
  key: string;
  value: Word | null;
}

/**
 * A piece of text that BuildKit takes as one argument. `value` is the text after quotes, escapes and line
 * continuations are taken away, with variable references as written; `parts` is the same in pieces,
 * with each reference that BuildKit expands as a node. `range` includes the quotes.
 */
export interface Word extends BaseNode {
  type: 'Word';
  value: string;
  parts: (string | Variable)[];
}

/**
 * An element of a JSON array (exec form). `value` is decoded; where BuildKit expands it (COPY, ADD, VOLUME), shell
 * quotes and escapes in it are taken away too. `range` includes the quotes.
 */
export interface JsonString extends BaseNode {
  type: 'JsonString';
  value: string;
  /** As in `Word`. References are nodes only where BuildKit expands them (COPY, ADD, VOLUME). */
  parts: (string | Variable)[];
}

/** The operators of `${name<operator>word}` that BuildKit's shell lexer knows. */
export type VariableOperator = '-' | ':-' | '+' | ':+' | '?' | ':?' | '#' | '##' | '%' | '%%' | '/' | '//';

/** `$name`, `${name}`, `${name:-word}`, `${name/pattern/replacement}`. */
export interface Variable extends BaseNode {
  type: 'Variable';
  name: string;
  operator: VariableOperator | null;
  /** What follows the operator: a default, a message, or a pattern, which keeps its escapes. Null without operator. */
  word: Word | null;
  /** Only for `/` and `//`. */
  replacement: Word | null;
}

/** `key=value`, `key value` (legacy ENV) or, for ARG, `key` alone. */
export interface KeyValue extends BaseNode {
  type: 'KeyValue';
  key: Word;
  value: Word | null;
}

/** A command that the stage's SHELL runs. `value` is the text with continuations and comment lines taken out. */
export interface ShellCommand extends BaseNode {
  type: 'ShellCommand';
  value: string;
}

/** A command in exec form: a JSON array of strings. */
export interface ExecCommand extends BaseNode {
  type: 'ExecCommand';
  elements: JsonString[];
}

export type Command = ShellCommand | ExecCommand;

/**
 * A heredoc of RUN, COPY or ADD. The range is that of the body: it starts with the line after the instruction's
 * (or after the heredoc before) and ends behind the terminator.
 */
export interface Heredoc extends BaseNode {
  type: 'Heredoc';
  /** The terminator without quotes. */
  name: string;
  /** Where `<<EOF` stands in the instruction. */
  marker: [number, number];
  /** `<<-`: leading tabs are taken away. */
  stripTabs: boolean;
  /** False when the terminator is quoted: then nothing in the body is expanded. */
  expand: boolean;
  /** The body as it stands in the file, without the terminator's line. */
  content: string;
  /** `[start, end)` of `content` in the file. */
  contentRange: [number, number];
  /** False when the file ends before the terminator: an error. */
  closed: boolean;
}

interface InstructionBase extends BaseNode {
  keyword: Keyword;
  flags: Flag[];
}

/** `FROM [--platform=...] image [AS name]` */
export interface FromInstruction extends InstructionBase {
  type: 'FromInstruction';
  image: Word;
  /** The word `AS`, as written. */
  as: Keyword | null;
  name: Word | null;
}

/** `RUN`: with heredocs, `command` is the first line (`<<EOF`, `python3 <<EOF`). */
export interface RunInstruction extends InstructionBase {
  type: 'RunInstruction';
  command: Command;
  heredocs: Heredoc[];
}

export interface CmdInstruction extends InstructionBase {
  type: 'CmdInstruction';
  command: Command;
}

export interface EntrypointInstruction extends InstructionBase {
  type: 'EntrypointInstruction';
  command: Command;
}

export interface ShellInstruction extends InstructionBase {
  type: 'ShellInstruction';
  command: ExecCommand;
}

/** `HEALTHCHECK NONE` or `HEALTHCHECK [flags] CMD command` */
export interface HealthcheckInstruction extends InstructionBase {
  type: 'HealthcheckInstruction';
  /** `NONE` or `CMD`, as written. */
  kind: Keyword;
  command: Command | null;
}

/** `COPY [flags] source... destination`, with heredocs among the sources (then the source's value is `<<EOF`). */
export interface CopyInstruction extends InstructionBase {
  type: 'CopyInstruction';
  sources: (Word | JsonString)[];
  destination: Word | JsonString;
  heredocs: Heredoc[];
}

/** `ADD [flags] source... destination` */
export interface AddInstruction extends InstructionBase {
  type: 'AddInstruction';
  sources: (Word | JsonString)[];
  destination: Word | JsonString;
  heredocs: Heredoc[];
}

export interface EnvInstruction extends InstructionBase {
  type: 'EnvInstruction';
  pairs: KeyValue[];
  /** `ENV key value` without `=`. */
  legacy: boolean;
}

export interface LabelInstruction extends InstructionBase {
  type: 'LabelInstruction';
  pairs: KeyValue[];
  legacy: boolean;
}

export interface ArgInstruction extends InstructionBase {
  type: 'ArgInstruction';
  pairs: KeyValue[];
}

export interface ExposeInstruction extends InstructionBase {
  type: 'ExposeInstruction';
  ports: Word[];
}

export interface VolumeInstruction extends InstructionBase {
  type: 'VolumeInstruction';
  paths: (Word | JsonString)[];
}

export interface UserInstruction extends InstructionBase {
  type: 'UserInstruction';
  user: Word;
}

export interface WorkdirInstruction extends InstructionBase {
  type: 'WorkdirInstruction';
  path: Word;
}

export interface StopsignalInstruction extends InstructionBase {
  type: 'StopsignalInstruction';
  signal: Word;
}

export interface MaintainerInstruction extends InstructionBase {
  type: 'MaintainerInstruction';
  /** The rest of the line. Nothing in it is expanded. */
  author: Word;
}

/** `ONBUILD <instruction>` */
export interface OnbuildInstruction extends InstructionBase {
  type: 'OnbuildInstruction';
  instruction: Instruction;
}

/** What BuildKit would refuse; the reason stands in `Dockerfile.errors`. */
export interface InvalidInstruction extends InstructionBase {
  type: 'InvalidInstruction';
}

export type Instruction =
  | AddInstruction
  | ArgInstruction
  | CmdInstruction
  | CopyInstruction
  | EntrypointInstruction
  | EnvInstruction
  | ExposeInstruction
  | FromInstruction
  | HealthcheckInstruction
  | InvalidInstruction
  | LabelInstruction
  | MaintainerInstruction
  | OnbuildInstruction
  | RunInstruction
  | ShellInstruction
  | StopsignalInstruction
  | UserInstruction
  | VolumeInstruction
  | WorkdirInstruction;

export type Node =
  | Dockerfile
  | Directive
  | Comment
  | Stage
  | Instruction
  | Keyword
  | Flag
  | FlagOption
  | Word
  | JsonString
  | Variable
  | KeyValue
  | ShellCommand
  | ExecCommand
  | Heredoc;

export type NodeType = Node['type'];

/** The node of a given type: `NodeOf<'RunInstruction'>` is `RunInstruction`. */
export type NodeOf<T extends NodeType> = Extract<Node, { type: T }>;
