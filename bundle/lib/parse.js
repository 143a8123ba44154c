/** What Go's `unicode.IsSpace` takes as white space: it surrounds instructions and separates key-value pairs. */
function isSpace(code) {
	return code <= 32 ? code === 32 || code >= 9 && code <= 13 : code >= 133 && isWideSpace(code);
}
function isWideSpace(code) {
	return code === 133 || code === 160 || code === 5760 || code >= 8192 && code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288;
}
/** `[\t\v\f\r ]`: what ends a keyword and separates the arguments of FROM, COPY, ADD, EXPOSE and VOLUME. */
function isBlank(code) {
	return code === 32 || code === 9 || code >= 11 && code <= 13;
}
function isDigit(code) {
	return code >= 48 && code <= 57;
}
/** The first offset of `[start, end)` that is no white space, or `end`. */
function skipSpaces(text, start, end) {
	let offset = start;
	while (offset < end && isSpace(text.charCodeAt(offset))) offset++;
	return offset;
}
/** The offset behind the last character of `[start, end)` that is no white space, or `start`. */
function trimEnd(text, start, end) {
	let offset = end;
	while (offset > start && isSpace(text.charCodeAt(offset - 1))) offset--;
	return offset;
}
/** The first offset of `[start, end)` that holds `code`, or -1. Unlike `indexOf` it never looks beyond `end`. */
function findCode(text, code, start, end) {
	for (let offset = start; offset < end; offset++) if (text.charCodeAt(offset) === code) return offset;
	return -1;
}
// ../parser/src/messages.ts
const LONGEST_QUOTE = 40;
const LONGEST_NAME = 20;
const LONGEST_SHORT_NAME = 4;
/** Text of the file for a message, cut off if it is long. */
function shorten(text) {
	return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;
}
/** The same in double quotes. */
function quote(text) {
	return JSON.stringify(shorten(text));
}
/** ` (did you mean X?)` for the candidate that is one edit away from a short name, two from a long one, or an empty string. */
function suggestion(name, candidates) {
	if (name.length > LONGEST_NAME) return "";
	let best = "";
	let fewest = name.length <= LONGEST_SHORT_NAME ? 2 : 3;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - name.length) >= fewest) continue;
		const edits = distance(name.toLowerCase(), candidate.toLowerCase());
		if (edits < fewest) {
			fewest = edits;
			best = candidate;
		}
	}
	return best === "" ? "" : ` (did you mean ${best}?)`;
}
/** Edits of one character, where two swapped neighbours count as one edit. */
function distance(a, b) {
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let edits = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
			row.push(edits);
		}
		beforeLast = last;
		last = row;
	}
	return last[b.length] ?? 0;
}
// ../parser/src/directives.ts
/** The names that BuildKit takes as parser directives (`validDirectives` in its `directives.go`). */
const directiveNames = [
	"syntax",
	"escape",
	"check"
];
const DIRECTIVE = /^([a-z][a-z0-9]*)[\t\f\r ]*=[\t\f\r ]*(.+)$/isu;
const BACKTICK = 96;
/**
* Reads the parser directives at the top of the file and leaves the reader at the first line that is none.
* They end at the first line that is not `# name=value` with a known name. Behind a `#!` line BuildKit still
* looks for `syntax` and `check`, while its parser takes every line there as a comment.
*/
function readDirectives(context, reader) {
	const { source } = context;
	const directives = [];
	const seen = /* @__PURE__ */ new Set();
	let shebang = false;
	while (reader.advance()) {
		const start = skipSpaces(source, reader.start, reader.end);
		if (source.charCodeAt(start) !== 35 || start === reader.end) {
			reader.retreat();
			return directives;
		}
		if (reader.line === 1 && source.startsWith("#!", start)) {
			shebang = true;
			reader.addComment(start);
			continue;
		}
		const directive = readDirective(source, start, reader);
		if (directive === null || shebang && seen.has(directive.name)) {
			reader.retreat();
			return directives;
		}
		if (shebang && directive.name === "escape") {
			reader.addComment(start);
			continue;
		}
		if (seen.has(directive.name)) context.failAt(directive.range, directive.loc, `only one ${directive.name} directive may stand in a file`);
		else if (directive.name === "escape") setEscape(context, directive);
		seen.add(directive.name);
		directives.push(directive);
	}
	return directives;
}
function readDirective(source, start, reader) {
	const { end, line, lineStart } = reader;
	const match = DIRECTIVE.exec(source.slice(skipSpaces(source, start + 1, end), trimEnd(source, start, end)));
	const name = match?.[1]?.toLowerCase();
	const value = match?.[2];
	if (name === void 0 || value === void 0) return null;
	if (!directiveNames.includes(name)) return null;
	const loc = {
		start: {
			line,
			column: start - lineStart
		},
		end: {
			line,
			column: end - lineStart
		}
	};
	return {
		type: "Directive",
		range: [start, end],
		loc,
		name,
		value
	};
}
function setEscape(context, directive) {
	if (directive.value === "`") context.escape = BACKTICK;
	else if (directive.value === "\\") context.escape = 92;
	else {
		const message = `invalid escape character ${quote(directive.value)}: only \\ and \` are allowed`;
		context.failAt(directive.range, directive.loc, message);
	}
}
// ../parser/src/instruction-table.ts
/** Names and flags of the 18 instructions (`command.go` and `instructions/parse.go` of BuildKit). */
const instructionFlags = {
	ADD: {
		checksum: "string",
		chmod: "string",
		chown: "string",
		exclude: "strings",
		"keep-git-dir": "boolean",
		link: "boolean",
		unpack: "boolean"
	},
	ARG: {},
	CMD: {},
	COPY: {
		chmod: "string",
		chown: "string",
		exclude: "strings",
		from: "string",
		link: "boolean",
		parents: "boolean"
	},
	ENTRYPOINT: {},
	ENV: {},
	EXPOSE: {},
	FROM: { platform: "string" },
	HEALTHCHECK: {
		interval: "string",
		retries: "string",
		"start-interval": "string",
		"start-period": "string",
		timeout: "string"
	},
	LABEL: {},
	MAINTAINER: {},
	ONBUILD: {},
	RUN: {
		device: "strings",
		mount: "strings",
		network: "string",
		security: "string"
	},
	SHELL: {},
	STOPSIGNAL: {},
	USER: {},
	VOLUME: {},
	WORKDIR: {}
};
/** All instructions, in alphabetical order. */
const instructionNames = Object.keys(instructionFlags);
/** The flags of an instruction by name. */
function flagsOf(name) {
	return instructionFlags[name];
}
/** Flags in whose value BuildKit looks for variables (in `--from` to refuse them); those of `--mount` are in its options. */
const expandedFlags = /* @__PURE__ */ new Set([
	"checksum",
	"chmod",
	"chown",
	"from",
	"platform"
]);
// ../parser/src/context.ts
/** What all parts of one run of `parse` share. */
var Context = class {
	source;
	/** Code of the escape character in force. */
	escape = 92;
	errors = [];
	comments = [];
	#nextMarker = -1;
	constructor(source) {
		this.source = source;
	}
	/** Whether `<<` stands in the line. One search serves all lines up to the place that it finds. */
	mayHoldHeredoc(line) {
		const { text, start, end } = line;
		if (text !== this.source) return text.includes("<<");
		if (this.#nextMarker < start) {
			const found = text.indexOf("<<", start);
			this.#nextMarker = found === -1 ? Infinity : found;
		}
		return this.#nextMarker < end;
	}
	/** Records that BuildKit would refuse `[start, end)` of the line. */
	fail(line, start, end, message, breaks = "file") {
		this.failAt(line.range(start, end), line.loc(start, end), message, breaks);
	}
	failAt(range, loc, message, breaks = "file") {
		this.errors.push({
			message,
			breaks,
			range,
			loc
		});
	}
};
// ../parser/src/logical-line.ts
/**
* The text of one instruction with its continuations taken out, and the way back to the file.
* An instruction on one line is a window on the file itself, so nothing is copied for it.
* Look-ups keep a cursor: neighbouring ones cost nothing, however many lines the instruction has.
*/
var LogicalLine = class LogicalLine {
	text;
	/** `[start, end)` of `text` is what counts; it has no white space at its ends. */
	start;
	end;
	#segments = null;
	#index = 0;
	#segmentEnd = Infinity;
	#shift = 0;
	#line;
	#lineStart;
	constructor(text, start, end, line, lineStart) {
		this.text = text;
		this.start = start;
		this.end = end;
		this.#line = line;
		this.#lineStart = lineStart;
	}
	/** A line made of pieces: `starts` says where each begins in `text`, the other lists where that is in the file. */
	static joined(text, segments) {
		const line = new LogicalLine(text, 0, text.length, 1, 0);
		line.#segments = segments;
		line.#enter(0);
		return line;
	}
	range(start, end) {
		if (this.#segments === null) return [start, end];
		return [this.#offset(start, end), this.#endOffset(start, end)];
	}
	loc(start, end) {
		if (this.#segments === null) {
			const line = this.#line;
			const lineStart = this.#lineStart;
			return {
				start: {
					line,
					column: start - lineStart
				},
				end: {
					line,
					column: end - lineStart
				}
			};
		}
		return {
			start: this.#position(this.#offset(start, end)),
			end: this.#position(this.#endOffset(start, end))
		};
	}
	/** The pieces that make up `[start, end)`, re-based so that the first starts at `target`; for texts derived from this line. */
	slice(start, end, target, into) {
		let from = start;
		while (from < end) {
			this.#locate(from);
			into.push({
				start: target + from - start,
				shift: this.#shift - target + start,
				line: this.#line,
				lineStart: this.#lineStart
			});
			from = this.#segmentEnd;
		}
	}
	/** File offset of the character at `start`; an empty node stands behind the character before it. */
	#offset(start, end) {
		if (start === end && start > 0) return this.#endOffset(start, end);
		this.#locate(start);
		return start + this.#shift;
	}
	#endOffset(start, end) {
		if (end === 0) {
			this.#locate(0);
			return this.#shift;
		}
		this.#locate(end - 1);
		return end + this.#shift;
	}
	/** Only valid right after `offset` or `endOffset`, which leave the cursor at the segment. */
	#position(offset) {
		return {
			line: this.#line,
			column: offset - this.#lineStart
		};
	}
	#locate(offset) {
		const segments = this.#segments;
		if (segments === null) return;
		let index = this.#index;
		while (offset >= this.#segmentEnd && index < segments.length - 1) this.#enter(++index);
		while (index > 0 && offset < (segments[index]?.start ?? 0)) this.#enter(--index);
	}
	#enter(index) {
		const segment = this.#segments?.[index];
		if (segment === void 0) return;
		this.#index = index;
		this.#segmentEnd = this.#segments?.[index + 1]?.start ?? Infinity;
		this.#shift = segment.shift;
		this.#line = segment.line;
		this.#lineStart = segment.lineStart;
	}
};
// ../parser/src/line-reader.ts
/**
* Reads the file line by line, once. `next` gives one instruction at a time with its continuations joined, by the
* rules of `Parse` in BuildKit's `parser.go`; comments and blank lines inside of a continuation are left out.
*/
var LineReader = class {
	#context;
	#source;
	/** Of the physical line read last: its first character (behind a byte order mark), its end without the line break. */
	start = 0;
	end = 0;
	/** Number of that line, from 1. */
	line = 0;
	/** Offset that column 0 of that line has. */
	lineStart = 0;
	#next = 0;
	constructor(context) {
		this.#context = context;
		this.#source = context.source;
	}
	/** Moves to the next physical line; false at the end of the file. */
	advance() {
		const source = this.#source;
		const start = this.#next;
		if (start >= source.length) return false;
		const lineFeed = source.indexOf("\n", start);
		let end = lineFeed === -1 ? source.length : lineFeed;
		this.#next = lineFeed === -1 ? end : lineFeed + 1;
		while (end > start && source.charCodeAt(end - 1) === 13) end--;
		this.line++;
		this.lineStart = start;
		this.start = start === 0 && source.charCodeAt(0) === 65279 ? 1 : start;
		this.end = end;
		return true;
	}
	/** Takes back the last `advance`, so that `next` sees that line again. */
	retreat() {
		this.#next = this.lineStart;
		this.line--;
	}
	/** Offset of the first character that `advance` has not reached yet. */
	get position() {
		return this.#next;
	}
	/** Line and column of `position`: the start of a line, but for the end of a file without a last line break. */
	nextPosition() {
		const next = this.#next;
		if (next === 0 || this.#source.charCodeAt(next - 1) === 10) return {
			line: this.line + 1,
			column: 0
		};
		return {
			line: this.line,
			column: next - this.lineStart
		};
	}
	/** The next instruction, or null at the end of the file. Comments on the way go to the context. */
	next() {
		const source = this.#source;
		while (this.advance()) {
			const start = skipSpaces(source, this.start, this.end);
			if (start === this.end) continue;
			if (source.charCodeAt(start) === 35) {
				this.addComment(start);
				continue;
			}
			const continuation = this.#findContinuation(start);
			if (continuation >= 0) return this.#join(start, continuation);
			return new LogicalLine(source, start, trimEnd(source, start, this.end), this.line, this.lineStart);
		}
		return null;
	}
	/** Records the comment that starts at `start` of the current line. */
	addComment(start) {
		const { line, end } = this;
		const column = start - this.lineStart;
		this.#context.comments.push({
			type: "Comment",
			range: [start, end],
			loc: {
				start: {
					line,
					column
				},
				end: {
					line,
					column: column + end - start
				}
			},
			value: this.#source.slice(start + 1, end)
		});
	}
	#join(start, continuation) {
		const source = this.#source;
		const pieces = [source.slice(start, continuation)];
		const segments = [{
			start: 0,
			shift: start,
			line: this.line,
			lineStart: this.lineStart
		}];
		let length = continuation - start;
		let continued = true;
		while (continued && this.advance()) {
			const first = skipSpaces(source, this.start, this.end);
			if (first === this.end) continue;
			if (source.charCodeAt(first) === 35) {
				this.addComment(first);
				continue;
			}
			const end = this.#findContinuation(this.start);
			continued = end >= 0;
			const piece = source.slice(this.start, continued ? end : this.end);
			if (piece === "") continue;
			pieces.push(piece);
			segments.push({
				start: length,
				shift: this.start - length,
				line: this.line,
				lineStart: this.lineStart
			});
			length += piece.length;
		}
		const text = pieces.join("");
		const joined = LogicalLine.joined(text, segments);
		joined.end = trimEnd(text, 0, text.length);
		joined.start = skipSpaces(text, 0, joined.end);
		return joined;
	}
	/**
	* The offset of the escape character that continues the current line, or -1. It is the last one but for blanks, and
	* no other escape character stands before it (`lineContinuationRegex` in BuildKit's `parser.go`).
	*/
	#findContinuation(start) {
		const source = this.#source;
		const { escape } = this.#context;
		let offset = this.end - 1;
		while (offset >= start && (source.charCodeAt(offset) === 32 || source.charCodeAt(offset) === 9)) offset--;
		if (offset < start || source.charCodeAt(offset) !== escape) return -1;
		return offset > start && source.charCodeAt(offset - 1) === escape ? -1 : offset;
	}
};
// ../parser/src/statement.ts
/** Reports an error in the arguments and gives null, which makes the instruction invalid. */
function refuse(statement, message, start = statement.start, end = statement.end) {
	const { context, line, keyword, name } = statement;
	const breaks = breaksOf(name);
	if (start === end) context.failAt(keyword.range, keyword.loc, message, breaks);
	else context.fail(line, start, end, message, breaks);
	return null;
}
/** How far an error in an instruction goes: without its FROM, a stage is not there. */
function breaksOf(name) {
	return name === "FROM" ? "file" : "instruction";
}
// ../parser/src/check-flags.ts
const DURATION = /^[-+]?(?:0|(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+)$/u;
const MILLISECONDS = /* @__PURE__ */ new Map([
	["ns", 1e-6],
	["us", .001],
	["µs", .001],
	["μs", .001],
	["ms", 1],
	["s", 1e3],
	["m", 6e4],
	["h", 36e5]
]);
const NETWORKS = [
	"default",
	"host",
	"none"
];
const SECURITIES = ["insecure", "sandbox"];
/** Instructions whose flags BuildKit reads but never checks. */
const UNCHECKED = /* @__PURE__ */ new Set(["ARG", "STOPSIGNAL"]);
/**
* Reports each flag that BuildKit's parse step would refuse (`bflag.go`, the hooks in `commands_run*.go` and
* `parseHealthcheck`); true if there is none.
*/
function checkFlags(statement) {
	const { context, name, flags } = statement;
	if (flags.length === 0 || UNCHECKED.has(name) || isHealthcheckNone(statement)) return true;
	const seen = /* @__PURE__ */ new Set();
	let valid = true;
	for (const flag of flags) {
		const found = findProblem(name, flag, seen.has(flag.name));
		seen.add(flag.name);
		if (found === null) continue;
		context.failAt(found.place.range, found.place.loc, found.message, breaksOf(name));
		valid = false;
	}
	return valid;
}
function isHealthcheckNone({ line, name, start, end }) {
	return name === "HEALTHCHECK" && end - start === 4 && line.text.slice(start, end).toUpperCase() === "NONE";
}
function findProblem(name, flag, isRepeated) {
	const known = flagsOf(name);
	const kind = Object.hasOwn(known, flag.name) ? known[flag.name] : void 0;
	if (kind === void 0) return {
		message: unknownFlag(name, flag.name, Object.keys(known)),
		place: flag
	};
	if (isRepeated && kind !== "strings") return {
		message: `flag --${flag.name} can be given only once`,
		place: flag
	};
	const value = flag.value?.value;
	if (value === void 0 && kind === "boolean") return null;
	if (value === void 0 || value === "" && (kind === "boolean" || flag.name === "mount")) return {
		message: `missing value of flag --${flag.name}: write ${usage(flag.name, kind)}`,
		place: flag
	};
	const option = flag.options.find(hasVariableFrom);
	if (option !== void 0) return {
		message: "from in --mount takes no variables: give the image an alias with FROM image AS name",
		place: option
	};
	const message = kind === "boolean" ? badBoolean(flag.name, value) : badValue(flag, value);
	return message === null ? null : {
		message,
		place: value === "" ? flag : flag.value ?? flag
	};
}
function usage(name, kind) {
	if (kind === "boolean") return `--${name} or --${name}=false`;
	return name === "mount" ? "--mount=type=cache,target=/path" : `--${name}=value`;
}
function badBoolean(name, value) {
	return /^(?:true|false)$/iu.test(value) ? null : `flag --${name} takes true or false, not ${quote(value)}`;
}
function unknownFlag(name, flag, known) {
	if (known.length === 0) return `unknown flag --${shorten(flag)}: ${name} takes no flags`;
	const hint = suggestion(flag, known).replace("did you mean ", "did you mean --");
	return `unknown flag --${shorten(flag)}${hint}: ${name} takes ${known.map((each) => `--${each}`).join(", ")}`;
}
/** What is wrong with a value that is given; null if nothing is. */
function badValue(flag, value) {
	switch (flag.name) {
		case "network": return oneOf("network mode", value, NETWORKS);
		case "security": return oneOf("security mode", value, SECURITIES);
		case "interval":
		case "timeout":
		case "start-period":
		case "start-interval": return badDuration(flag.name, value);
		case "retries": return value === "" || isCount(value) ? null : `--retries takes a whole number from 0, not ${quote(value)}`;
		case "mount": return flag.options.length > 0 ? null : `--mount takes key=value,key=value; the quotes in ${quote(value)} do not match`;
		default: return null;
	}
}
function oneOf(what, value, allowed) {
	if (allowed.includes(value)) return null;
	return `invalid ${what} ${quote(value)}: ${allowed.join(", ")} are allowed`;
}
function badDuration(name, value) {
	if (value === "") return null;
	if (!DURATION.test(value)) return `--${name} takes a duration such as 30s or 1m30s, not ${quote(value)}`;
	return isTooShort(value) ? `--${name} cannot be less than 1ms` : null;
}
function isTooShort(value) {
	let sum = 0;
	for (const [, number = "", unit = ""] of value.matchAll(/([0-9.]+)([a-zµμ]+)/gu)) sum += Number(number) * (MILLISECONDS.get(unit) ?? 0);
	return sum !== 0 && (value.startsWith("-") || sum < 1);
}
function isCount(value) {
	return /^[-+]?[0-9]+$/u.test(value) && Number(value) >= 0 && Number(value) <= 2147483647;
}
function hasVariableFrom(option) {
	const from = option.key === "from" ? option.value?.value ?? "" : "";
	const dollar = from.indexOf("$");
	return dollar !== -1 && dollar !== from.length - 1;
}
// ../parser/src/decoded-line.ts
/** Builds a text out of pieces of a line (flags without their quotes, decoded JSON), keeping where each piece stands. */
var DecodedLine = class {
	#line;
	#pieces = [];
	#segments = [];
	length = 0;
	constructor(line) {
		this.#line = line;
	}
	/** Takes `[start, end)` as it is. */
	copy(start, end) {
		if (start < end) this.put(this.#line.text.slice(start, end), start, end);
	}
	/** Takes `text`, which stands for `[start, end)`. */
	put(text, start, end) {
		this.#line.slice(start, Math.min(end, start + text.length), this.length, this.#segments);
		this.#pieces.push(text);
		this.length += text.length;
	}
	/** The line so far; `at` says where an empty one stands. */
	finish(at) {
		if (this.#segments.length === 0) this.#line.slice(at, at + 1, 0, this.#segments);
		return LogicalLine.joined(this.#pieces.join(""), this.#segments);
	}
};
/** Deeper nesting of `${a:-${b:-...}}` is taken as text: no tree is so deep that walking it would exhaust a stack. */
const MAX_DEPTH = 100;
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;
/** What a word is made of, collected from left to right. */
var Pieces = class {
	value = "";
	parts = [];
	#literal = "";
	addText(text) {
		this.#literal += text;
	}
	addVariable(variable, source) {
		this.#flush();
		this.parts.push(variable);
		this.value += source;
	}
	/** What `restore` needs to forget all that is added from now on. */
	save() {
		return {
			value: this.value,
			count: this.parts.length,
			literal: this.#literal
		};
	}
	restore(saved) {
		this.value = saved.value;
		this.parts.length = saved.count;
		this.#literal = saved.literal;
	}
	finish() {
		this.#flush();
		return this;
	}
	#flush() {
		if (this.#literal === "") return;
		this.parts.push(this.#literal);
		this.value += this.#literal;
		this.#literal = "";
	}
};
/**
* Takes away quotes and escapes and finds variables, as BuildKit's `shell/lex.go` does when it expands a word.
* What that refuses (an unclosed quote, a malformed `${`) is left in the word as written, up to its end.
*/
var WordLexer = class {
	offset;
	/** Whether `readUntil` found something malformed that it left as written. */
	malformed = false;
	#line;
	#text;
	#end;
	#escape;
	#anyModifier;
	#depth = 0;
	/** `anyModifier`: a modifier that BuildKit does not know (`${x:0:3}`) is no reason to stop. */
	constructor(line, start, end, escape, anyModifier = false) {
		this.#line = line;
		this.#text = line.text;
		this.offset = start;
		this.#end = end;
		this.#escape = escape;
		this.#anyModifier = anyModifier;
	}
	/**
	* Reads up to the character `stop` and over it. False if it is missing or something before it is malformed.
	* In a pattern (`${x#pattern}`) escapes are kept, and what quotes protect is escaped.
	*/
	readUntil(stop, pieces, keepEscapes, pattern) {
		const text = this.#text;
		let run = this.offset;
		while (this.offset < this.#end) {
			const start = this.offset;
			const code = text.charCodeAt(start);
			if (code === stop) {
				pieces.addText(text.slice(run, start));
				this.offset = start + 1;
				return true;
			}
			if (code === this.#escape) {
				pieces.addText(text.slice(run, keepEscapes ? start + 1 : start));
				run = start + 1;
				this.offset = Math.min(start + 2, this.#end);
			} else if (code === 36 || code === 39 || code === 34) {
				pieces.addText(text.slice(run, start));
				const saved = pieces.save();
				if (!this.#readSpecial(code, pieces, keepEscapes, pattern)) {
					if (stop !== -1) return false;
					pieces.restore(saved);
					this.malformed = true;
					pieces.addText(text.slice(start, this.#end));
					this.offset = this.#end;
					return true;
				}
				run = this.offset;
			} else this.offset = start + 1;
		}
		pieces.addText(text.slice(run, this.#end));
		return stop === -1;
	}
	#readSpecial(code, pieces, keepEscapes, pattern) {
		if (code === 36) return this.readDollar(pieces);
		return code === 39 ? this.readSingleQuoted(pieces, pattern) : this.readDoubleQuoted(pieces, keepEscapes);
	}
	/** From a `'` over the next one. */
	readSingleQuoted(pieces, pattern) {
		const text = this.#text;
		let run = this.offset + 1;
		for (let offset = run; offset < this.#end; offset++) {
			const code = text.charCodeAt(offset);
			if (code === 39) {
				pieces.addText(text.slice(run, offset));
				this.offset = offset + 1;
				return true;
			}
			if (pattern && code === this.#escape) {
				pieces.addText(text.slice(run, offset + 1));
				run = offset;
			}
		}
		return false;
	}
	/** From a `"` over its closing one. Only `"`, `$` and the escape character itself can be escaped in between. */
	readDoubleQuoted(pieces, keepEscapes) {
		const text = this.#text;
		let run = ++this.offset;
		while (this.offset < this.#end) {
			const start = this.offset;
			const code = text.charCodeAt(start);
			if (code === 34) {
				pieces.addText(text.slice(run, start));
				this.offset = start + 1;
				return true;
			}
			if (code === 36) {
				pieces.addText(text.slice(run, start));
				if (!this.readDollar(pieces)) return false;
				run = this.offset;
			} else if (code === this.#escape && start + 1 < this.#end) {
				const next = text.charCodeAt(start + 1);
				const escapable = next === 34 || next === 36 || next === this.#escape;
				if (escapable) {
					pieces.addText(text.slice(run, keepEscapes ? start + 1 : start));
					run = start + 1;
				} else if (keepEscapes) {
					pieces.addText(text.slice(run, start + 1));
					run = start;
				}
				this.offset = start + (escapable ? 2 : 1);
			} else this.offset = start + 1;
		}
		return false;
	}
	/** From a `$` over the reference that it starts. False if that is malformed; a lone `$` is text. */
	readDollar(pieces) {
		const text = this.#text;
		const start = this.offset;
		if (start + 1 >= this.#end || text.charCodeAt(start + 1) !== 123) {
			const end = this.#nameEnd(start + 1);
			this.offset = end;
			if (end === start + 1) pieces.addText("$");
			else this.#add(pieces, start, text.slice(start + 1, end), null, null, null);
			return true;
		}
		if (this.#depth >= MAX_DEPTH) return false;
		this.#depth++;
		const complete = this.#readBraced(pieces, start);
		this.#depth--;
		return complete;
	}
	#readBraced(pieces, start) {
		const text = this.#text;
		const nameStart = start + 2;
		const first = this.#codeAt(nameStart);
		if (first === 123 || first === 125 || first === 58) return false;
		const nameEnd = this.#nameEnd(nameStart);
		const name = text.slice(nameStart, nameEnd);
		this.offset = nameEnd + 1;
		if (this.#codeAt(nameEnd) === 125) {
			this.#add(pieces, start, name, null, null, null);
			return true;
		}
		const operator = this.#operatorAt(nameEnd);
		if (operator === null) return this.#anyModifier && this.#skipUnknownModifier(nameEnd);
		this.offset = nameEnd + operator.length;
		const replaces = operator === "/" || operator === "//";
		const pattern = replaces || operator.startsWith("#") || operator.startsWith("%");
		const word = this.#readOperand(replaces ? 47 : 125, pattern, pattern);
		if (word === null) return false;
		const replacement = replaces ? this.#readOperand(125, true, false) : null;
		if (replaces && replacement === null) return false;
		this.#add(pieces, start, name, operator, word, replacement);
		return true;
	}
	/** `${x:0:3}` is an error only when it is expanded; `${x:#y}` and `${x^^}` are errors before. */
	#skipUnknownModifier(start) {
		const next = this.#codeAt(start + 1);
		if (this.#codeAt(start) !== 58 || next === 35 || next === 37) return false;
		this.offset = Math.min(start + 2, this.#end);
		return this.readUntil(125, new Pieces(), false, false);
	}
	#readOperand(stop, keepEscapes, pattern) {
		const start = this.offset;
		const pieces = new Pieces();
		if (!this.readUntil(stop, pieces, keepEscapes, pattern)) return null;
		return createWord(this.#line, start, this.offset - 1, pieces.finish());
	}
	#add(pieces, start, name, operator, word, replacement) {
		const end = this.offset;
		const range = this.#line.range(start, end);
		const loc = this.#line.loc(start, end);
		pieces.addVariable({
			type: "Variable",
			range,
			loc,
			name,
			operator,
			word,
			replacement
		}, this.#text.slice(start, end));
	}
	#operatorAt(offset) {
		const next = this.#codeAt(offset + 1);
		switch (this.#codeAt(offset)) {
			case 58: return next === 45 ? ":-" : next === 43 ? ":+" : next === 63 ? ":?" : null;
			case 45: return "-";
			case 43: return "+";
			case 63: return "?";
			case 35: return next === 35 ? "##" : "#";
			case 37: return next === 37 ? "%%" : "%";
			case 47: return next === 47 ? "//" : "/";
			default: return null;
		}
	}
	/** The end of the name that starts at `start`: digits, one special parameter, or letters, digits and `_`. */
	#nameEnd(start) {
		let offset = start;
		if (isDigit(this.#codeAt(offset))) {
			while (isDigit(this.#codeAt(offset))) offset++;
			return offset;
		}
		if (isSpecialParameter(this.#codeAt(offset))) return offset + 1;
		while (offset < this.#end && isNameCharacter(this.#text, offset)) offset++;
		return offset;
	}
	#codeAt(offset) {
		return offset < this.#end ? this.#text.charCodeAt(offset) : -1;
	}
};
/** A word whose text has been read; `start` and `end` are offsets of the line. */
function createWord(line, start, end, pieces) {
	const { value, parts } = pieces;
	return {
		type: "Word",
		range: line.range(start, end),
		loc: line.loc(start, end),
		value,
		parts
	};
}
/** `@ * # ? - $ !`; `0` is a digit anyway. */
function isSpecialParameter(code) {
	return code === 64 || code === 42 || code === 35 || code === 63 || code === 45 || code === 36 || code === 33;
}
function isNameCharacter(text, offset) {
	const code = text.charCodeAt(offset);
	if (code < 128) return isDigit(code) || code === 95 || code >= 65 && code <= 90 || code >= 97 && code <= 122;
	return LETTER_OR_DIGIT.test(text.charAt(offset));
}
// ../parser/src/words.ts
/** `[start, end)` as one word that BuildKit expands: quotes and escapes go, variables become nodes. */
function readWord(line, start, end, escape) {
	return readWordFrom(line, start, end, line, start, end, escape);
}
/**
* A word at `[start, end)` of the line whose text is `[innerStart, innerEnd)` of another line, that is the same text
* after a first round of decoding (flags, JSON).
*/
function readWordFrom(line, start, end, inner, innerStart, innerEnd, escape) {
	const { text } = inner;
	for (let offset = innerStart; offset < innerEnd; offset++) {
		const code = text.charCodeAt(offset);
		if (code === 36 || code === escape || code === 34 || code === 39) return createWord(line, start, end, lex(inner, innerStart, innerEnd, escape));
	}
	return literalWord(line, start, end, text.slice(innerStart, innerEnd));
}
/** The parts and the value of `[start, end)`. */
function lex(line, start, end, escape) {
	const pieces = new Pieces();
	new WordLexer(line, start, end, escape).readUntil(-1, pieces, false, false);
	return pieces.finish();
}
/** A word in which BuildKit expands nothing. */
function literalWord(line, start, end, value) {
	const parts = value === "" ? [] : [value];
	return {
		type: "Word",
		range: line.range(start, end),
		loc: line.loc(start, end),
		value,
		parts
	};
}
/** Calls back for each argument of `[start, end)`: BuildKit separates them at white space, whatever the quotes. */
function eachArgument(text, start, end, callback) {
	let offset = start;
	while (offset < end) {
		while (offset < end && isBlank(text.charCodeAt(offset))) offset++;
		const first = offset;
		while (offset < end && !isBlank(text.charCodeAt(offset))) offset++;
		if (offset > first) callback(first, offset);
	}
}
// ../parser/src/mount-options.ts
/**
* The options of `--mount=[start, end)`: fields of one CSV record (`go-csvvalue`, as `commands_runmount.go` of BuildKit
* uses it), each `key=value` or `key`. Null if it is no valid record: a quote in the wrong place, or nothing at all.
*/
function readMountOptions(line, start, end, escape) {
	const { text } = line;
	if (start === end) return null;
	const options = [];
	let offset = start;
	for (;;) {
		let fieldEnd;
		if (offset < end && text.charCodeAt(offset) === 34) {
			const quoted = new DecodedLine(line);
			fieldEnd = readQuotedField(text, offset, end, quoted);
			if (fieldEnd === -1) return null;
			const inner = quoted.finish(offset);
			options.push(createOption(line, offset, fieldEnd, inner, 0, inner.end, escape));
		} else {
			const comma = findCode(text, 44, offset, end);
			fieldEnd = comma === -1 ? end : comma;
			if (findCode(text, 34, offset, fieldEnd) !== -1) return null;
			options.push(createOption(line, offset, fieldEnd, line, offset, fieldEnd, escape));
		}
		if (fieldEnd >= end) return options;
		offset = fieldEnd + 1;
	}
}
/** Takes the content of a field in quotes, where `""` stands for one; gives the offset behind it, or -1. */
function readQuotedField(text, start, end, into) {
	let run = start + 1;
	for (let offset = run; offset < end; offset++) {
		if (text.charCodeAt(offset) !== 34) continue;
		into.copy(run, offset);
		const next = offset + 1;
		if (next >= end || text.charCodeAt(next) === 44) return next;
		if (text.charCodeAt(next) !== 34) return -1;
		run = next;
		offset = next;
	}
	return -1;
}
function createOption(line, start, end, inner, first, last, escape) {
	const equals = findCode(inner.text, 61, first, last);
	const key = inner.text.slice(first, equals === -1 ? last : equals).toLowerCase();
	let value = null;
	if (equals !== -1) value = readWordFrom(line, findCode(line.text, 61, start, end) + 1, end, inner, equals + 1, last, escape);
	return {
		type: "FlagOption",
		range: line.range(start, end),
		loc: line.loc(start, end),
		key,
		value
	};
}
// ../parser/src/flags.ts
/**
* Reads the flags at the start of an instruction's arguments, for any instruction: BuildKit splits them off before
* it looks at the rest (`extractBuilderFlags` in its `split_command.go`). A lone `--` ends them.
* Gives the offset at which the arguments go on.
*/
function readFlags(line, start, end, escape, flags) {
	const { text } = line;
	let offset = start;
	for (;;) {
		while (offset < end && isBlank(text.charCodeAt(offset))) offset++;
		if (offset + 1 >= end || text.charCodeAt(offset) !== 45 || text.charCodeAt(offset + 1) !== 45) return skipSpaces(text, offset, end);
		const flagStart = offset;
		let quote = 0;
		let plain = true;
		for (; offset < end; offset++) {
			const code = text.charCodeAt(offset);
			if (code === escape) {
				plain = false;
				offset++;
			} else if (quote !== 0) {
				if (code === quote) quote = 0;
			} else if (code === 39 || code === 34) {
				plain = false;
				quote = code;
			} else if (isBlank(code)) break;
		}
		offset = Math.min(offset, end);
		const decoded = plain ? line : unquote(line, flagStart, offset, escape);
		const first = plain ? flagStart : 0;
		const last = plain ? offset : decoded.end;
		if (last - first === 2) return skipSpaces(text, offset, end);
		flags.push(createFlag(line, flagStart, offset, decoded, first, last, escape));
	}
}
function unquote(line, start, end, escape) {
	const { text } = line;
	const decoded = new DecodedLine(line);
	let quote = 0;
	let run = start;
	for (let offset = start; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		const isEscape = code === escape;
		if (!isEscape && !(quote === 0 ? code === 39 || code === 34 : code === quote)) continue;
		decoded.copy(run, offset);
		run = offset + 1;
		if (isEscape) offset++;
		else quote = quote === 0 ? code : 0;
	}
	decoded.copy(run, end);
	return decoded.finish(start);
}
/** `decoded` holds the flag's text without quotes and escapes at `[first, last)`. */
function createFlag(line, start, end, decoded, first, last, escape) {
	const equals = findCode(decoded.text, 61, first, last);
	const name = decoded.text.slice(first + 2, equals === -1 ? last : equals);
	let value = null;
	let options = [];
	if (equals !== -1) {
		const valueStart = findCode(line.text, 61, start, end) + 1;
		if (expandedFlags.has(name)) value = readWordFrom(line, valueStart, end, decoded, equals + 1, last, escape);
		else {
			value = literalWord(line, valueStart, end, decoded.text.slice(equals + 1, last));
			if (name === "mount") options = readMountOptions(decoded, equals + 1, last, escape) ?? [];
		}
	}
	return {
		type: "Flag",
		range: line.range(start, end),
		loc: line.loc(start, end),
		name,
		value,
		options
	};
}
// ../parser/src/heredocs.ts
/**
* The heredocs that `[start, end)` of a line announces (`heredocsFromLine` in BuildKit's `parser.go`): words that
* start with `<<`, a file descriptor before it allowed. The whole instruction is split, by the rules of a shell with
* `\` as its escape character whatever the directive says; if its quotes do not match, there are none.
*/
function findHeredocMarkers(line, start, end) {
	const { text } = line;
	const markers = [];
	const lexer = new WordLexer(line, start, end, 92, true);
	const ignored = new Pieces();
	let wordStart = -1;
	while (lexer.offset < end) {
		const offset = lexer.offset;
		const code = text.charCodeAt(offset);
		if (isSpace(code)) {
			if (wordStart !== -1) addMarker(line, wordStart, offset, markers);
			wordStart = -1;
			lexer.offset++;
			continue;
		}
		if (wordStart === -1) wordStart = offset;
		if (code === 39) {
			if (!lexer.readSingleQuoted(ignored, false)) return [];
		} else if (code === 34) {
			if (!lexer.readDoubleQuoted(ignored, false)) return [];
		} else if (code === 36) {
			if (!lexer.readDollar(ignored)) return [];
		} else if (code === 92) lexer.offset = Math.min(offset + 2, end);
		else if (code === 60 && text.charCodeAt(offset + 1) === 60) lexer.offset = skipMarkerSpace(text, offset + 2, end);
		else lexer.offset++;
	}
	if (wordStart !== -1) addMarker(line, wordStart, end, markers);
	return markers;
}
/** The heredoc that a word announces, or null. */
function addMarker(line, start, end, into) {
	const marker = parseMarker(line, start, end);
	if (marker !== null) into.push(marker);
}
/** `[start, end)` as `<<NAME`, or null if it is something else (`<<<` and `a<<b` are). */
function parseMarker(line, start, end) {
	const { text } = line;
	let offset = start;
	while (offset < end && isDigit(text.charCodeAt(offset))) offset++;
	if (offset + 2 >= end || text.charCodeAt(offset) !== 60 || text.charCodeAt(offset + 1) !== 60) return null;
	offset += 2;
	const stripTabs = text.charCodeAt(offset) === 45;
	if (stripTabs) offset++;
	offset = skipMarkerSpace(text, offset, end);
	if (offset >= end || findCode(text, 60, offset, end) !== -1) return null;
	const lexer = new WordLexer(line, offset, end, 92);
	const pieces = new Pieces();
	lexer.readUntil(-1, pieces, false, false);
	const name = pieces.finish().value;
	if (lexer.malformed || name === "") return null;
	return {
		start,
		end,
		name,
		stripTabs,
		expand: countQuotes(name) === countQuotes(text.slice(offset, end))
	};
}
/** Reads the bodies that follow an instruction, one for each marker, and reports those without an end. */
function readHeredocs(context, reader, line, markers) {
	const heredocs = markers.map((marker) => readHeredoc(context.source, reader, line, marker));
	const marker = markers[heredocs.findIndex((heredoc) => !heredoc.closed)];
	if (marker !== void 0) {
		const message = `heredoc is not closed: no line with only ${quote(marker.name)} follows it`;
		context.fail(line, marker.start, marker.end, message);
	}
	return heredocs;
}
function readHeredoc(source, reader, line, marker) {
	const { name, stripTabs, expand } = marker;
	const start = reader.position;
	const startPosition = reader.nextPosition();
	let contentEnd = source.length;
	let end = source.length;
	let closed = false;
	while (!closed && reader.advance()) {
		let first = reader.lineStart;
		while (stripTabs && first < reader.end && source.charCodeAt(first) === 9) first++;
		if (reader.end - first === name.length && source.startsWith(name, first)) {
			closed = true;
			contentEnd = reader.lineStart;
			end = reader.end;
		}
	}
	const endPosition = closed ? {
		line: reader.line,
		column: end - reader.lineStart
	} : reader.nextPosition();
	return {
		type: "Heredoc",
		range: [start, end],
		loc: {
			start: startPosition,
			end: endPosition
		},
		name,
		marker: line.range(marker.start, marker.end),
		stripTabs,
		expand,
		content: source.slice(start, contentEnd),
		contentRange: [start, contentEnd],
		closed
	};
}
function countQuotes(text) {
	let count = 0;
	for (let offset = 0; offset < text.length; offset++) {
		const code = text.charCodeAt(offset);
		if (code === 39 || code === 34) count++;
	}
	return count;
}
/** BuildKit allows blanks between `<<` and the name. */
function skipMarkerSpace(text, start, end) {
	let offset = start;
	while (offset < end && isMarkerSpace(text.charCodeAt(offset))) offset++;
	return offset;
}
function isMarkerSpace(code) {
	return code === 32 || code === 9 || code === 13;
}
// ../parser/src/json-array.ts
/**
* Whether `[start, end)` is exec form by BuildKit's rule (`parseJSON` in its `line_parsers.go`): a JSON array of
* strings is; what is no JSON array at all is shell form (`null`); another array (`mixed`) is an error.
*/
function findJsonStrings(text, start, end) {
	if (start >= end || text.charCodeAt(start) !== 91) return null;
	const offsets = [];
	let offset = skipJsonSpace(text, start + 1, end);
	if (offset < end && text.charCodeAt(offset) === 93) return isEnd(text, offset + 1, end) ? offsets : null;
	for (;;) {
		if (offset >= end) return null;
		if (text.charCodeAt(offset) !== 34) return startsJsonValue(text, offset) ? mixedArray(text, start, end) : null;
		const stringEnd = findStringEnd(text, offset, end);
		if (stringEnd === -1) return null;
		offsets.push(offset, stringEnd);
		offset = skipJsonSpace(text, stringEnd, end);
		const code = offset < end ? text.charCodeAt(offset) : 0;
		if (code === 93) return isEnd(text, offset + 1, end) ? offsets : null;
		if (code !== 44) return null;
		offset = skipJsonSpace(text, offset + 1, end);
	}
}
/** The nodes of strings found by `findJsonStrings`. */
function createJsonStrings(line, offsets, escape, expand) {
	const strings = [];
	for (let index = 0; index + 1 < offsets.length; index += 2) strings.push(createJsonString(line, offsets[index] ?? 0, offsets[index + 1] ?? 0, escape, expand));
	return strings;
}
function createJsonString(line, start, end, escape, expand) {
	const { text } = line;
	const range = line.range(start, end);
	const loc = line.loc(start, end);
	const raw = text.slice(start + 1, end - 1);
	const escaped = raw.includes("\\");
	if (expand) {
		const inner = escaped ? decode(line, start + 1, end - 1) : line;
		const { value, parts } = escaped ? lex(inner, 0, inner.end, escape) : lex(line, start + 1, end - 1, escape);
		return {
			type: "JsonString",
			range,
			loc,
			value,
			parts
		};
	}
	const value = escaped ? decode(line, start + 1, end - 1).text : raw;
	return {
		type: "JsonString",
		range,
		loc,
		value,
		parts: value === "" ? [] : [value]
	};
}
const SIMPLE_ESCAPES = {
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	"
};
function decode(line, start, end) {
	const { text } = line;
	const decoded = new DecodedLine(line);
	let run = start;
	for (let offset = start; offset < end; offset++) {
		if (text.charCodeAt(offset) !== 92) continue;
		decoded.copy(run, offset);
		const letter = text.charAt(offset + 1);
		const length = letter === "u" ? 6 : 2;
		const character = letter === "u" ? String.fromCharCode(Number.parseInt(text.slice(offset + 2, offset + 6), 16)) : SIMPLE_ESCAPES[letter] ?? letter;
		decoded.put(character, offset, offset + length);
		run = offset + length;
		offset = run - 1;
	}
	decoded.copy(run, end);
	return decoded.finish(start);
}
/** The offset behind the closing quote, or -1 if what starts at `start` is no valid JSON string. */
function findStringEnd(text, start, end) {
	for (let offset = start + 1; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if (code === 34) return offset + 1;
		if (code < 32) return -1;
		if (code !== 92) continue;
		const letter = text.charAt(++offset);
		if (offset >= end) return -1;
		if (letter === "u") {
			if (offset + 4 >= end || !/^[0-9a-f]{4}$/iu.test(text.slice(offset + 1, offset + 5))) return -1;
			offset += 4;
		} else if (!"\"\\/bfnrt".includes(letter)) return -1;
	}
	return -1;
}
/** Whether a value that is no string may start here; keeps shell tests (`[ -f x ]`) from being tried as JSON. */
function startsJsonValue(text, offset) {
	return isDigit(text.charCodeAt(offset)) || "-tfn{[".includes(text.charAt(offset));
}
/** Rare: an array with something else than strings. It is an error only if it is valid JSON. */
function mixedArray(text, start, end) {
	try {
		JSON.parse(text.slice(start, end));
		return "mixed";
	} catch {
		return null;
	}
}
function isEnd(text, start, end) {
	return skipJsonSpace(text, start, end) === end;
}
function skipJsonSpace(text, start, end) {
	let offset = start;
	while (offset < end && isJsonSpace(text.charCodeAt(offset))) offset++;
	return offset;
}
function isJsonSpace(code) {
	return code === 32 || code === 9 || code === 10 || code === 13;
}
// ../parser/src/instructions/commands.ts
/** `[start, end)` in exec form if `json` has its strings, in shell form otherwise. */
function createCommand(statement, start, end, json) {
	const { context, line } = statement;
	const range = line.range(start, end);
	const loc = line.loc(start, end);
	if (json === null) return {
		type: "ShellCommand",
		range,
		loc,
		value: line.text.slice(start, end)
	};
	return {
		type: "ExecCommand",
		range,
		loc,
		elements: createJsonStrings(line, json, context.escape, false)
	};
}
function parseRun(statement) {
	const { range, loc, keyword, flags, heredocs } = statement;
	return {
		type: "RunInstruction",
		range,
		loc,
		keyword,
		flags,
		command: createCommand(statement, statement.start, statement.end, statement.json),
		heredocs
	};
}
function parseCmd(statement) {
	const { range, loc, keyword, flags } = statement;
	return {
		type: "CmdInstruction",
		range,
		loc,
		keyword,
		flags,
		command: createCommand(statement, statement.start, statement.end, statement.json)
	};
}
function parseEntrypoint(statement) {
	const { range, loc, keyword, flags } = statement;
	return {
		type: "EntrypointInstruction",
		range,
		loc,
		keyword,
		flags,
		command: createCommand(statement, statement.start, statement.end, statement.json)
	};
}
function parseShell(statement) {
	const { range, loc, keyword, flags, json } = statement;
	if (json === null && statement.start < statement.end) return refuse(statement, "SHELL requires its arguments in JSON form: SHELL [\"/bin/bash\", \"-c\"]");
	if (json === null || json.length === 0) return refuse(statement, "SHELL requires at least one argument: SHELL [\"/bin/bash\", \"-c\"]");
	const command = createCommand(statement, statement.start, statement.end, json);
	if (command.type !== "ExecCommand") return null;
	return {
		type: "ShellInstruction",
		range,
		loc,
		keyword,
		flags,
		command
	};
}
/** `HEALTHCHECK NONE` and `HEALTHCHECK CMD command`: the first word says what the rest is. */
function parseHealthcheck(statement) {
	const { line, range, loc, keyword, flags, start, end } = statement;
	const { text } = line;
	if (start === end) return refuse(statement, "HEALTHCHECK requires at least one argument: CMD and a command, or NONE");
	let kindEnd = start;
	while (kindEnd < end && !isBlank(text.charCodeAt(kindEnd))) kindEnd++;
	let commandStart = kindEnd;
	while (commandStart < end && isBlank(text.charCodeAt(commandStart))) commandStart++;
	const value = text.slice(start, kindEnd);
	const name = value.toUpperCase();
	if (name !== "NONE" && name !== "CMD") return refuse(statement, `unknown type ${quote(value)} in HEALTHCHECK: CMD or NONE is allowed`, start, kindEnd);
	const json = findJsonStrings(text, commandStart, end);
	if (json === "mixed") return refuseMixedArray(statement, commandStart, end);
	if (name === "NONE" && commandStart < end && json?.length !== 0) return refuse(statement, "HEALTHCHECK NONE takes no arguments", commandStart, end);
	if (name === "CMD" && (commandStart === end || json?.length === 0)) return refuse(statement, "missing command after HEALTHCHECK CMD", start, kindEnd);
	return {
		type: "HealthcheckInstruction",
		range,
		loc,
		keyword,
		flags,
		kind: {
			type: "Keyword",
			range: line.range(start, kindEnd),
			loc: line.loc(start, kindEnd),
			value
		},
		command: name === "CMD" ? createCommand(statement, commandStart, end, json) : null
	};
}
/** BuildKit refuses a valid JSON array that holds something else than strings. */
function refuseMixedArray(statement, start, end) {
	return refuse(statement, "a command or list in JSON form must be an array of strings only", start, end);
}
// ../parser/src/instructions/files.ts
function readList(statement) {
	const { context, line, json } = statement;
	if (json !== null) return createJsonStrings(line, json, context.escape, true);
	const list = [];
	eachArgument(line.text, statement.start, statement.end, (start, end) => {
		const word = statement.heredocs.length > 0 && parseMarker(line, start, end) !== null ? literalWord(line, start, end, lex(line, start, end, context.escape).value) : readWord(line, start, end, context.escape);
		list.push(word);
	});
	return list;
}
function readSourcesAndDestination(statement) {
	const { line, name, json, end } = statement;
	const sources = readList(statement);
	const destination = sources.pop();
	if (destination === void 0 || sources.length === 0) return refuse(statement, `${name} requires at least two arguments: a source and a destination`);
	if (json === null) {
		let start = statement.start;
		eachArgument(line.text, statement.start, end, (first) => {
			start = first;
		});
		if (parseMarker(line, start, end) !== null) return refuse(statement, `${name} cannot take a heredoc as its destination`, start, end);
	}
	return {
		sources,
		destination
	};
}
function parseCopy(statement) {
	const { range, loc, keyword, flags, heredocs } = statement;
	const files = readSourcesAndDestination(statement);
	if (files === null) return null;
	const { sources, destination } = files;
	return {
		type: "CopyInstruction",
		range,
		loc,
		keyword,
		flags,
		sources,
		destination,
		heredocs
	};
}
function parseAdd(statement) {
	const { range, loc, keyword, flags, heredocs } = statement;
	const files = readSourcesAndDestination(statement);
	if (files === null) return null;
	const { sources, destination } = files;
	return {
		type: "AddInstruction",
		range,
		loc,
		keyword,
		flags,
		sources,
		destination,
		heredocs
	};
}
function parseVolume(statement) {
	const { range, loc, keyword, flags } = statement;
	const paths = readList(statement);
	if (paths.length === 0) return refuse(statement, "VOLUME requires at least one argument: a path");
	const empty = paths.find((path) => path.type === "JsonString" && path.value.trim() === "");
	if (empty !== void 0) {
		statement.context.failAt(empty.range, empty.loc, "VOLUME cannot take an empty path", "instruction");
		return null;
	}
	return {
		type: "VolumeInstruction",
		range,
		loc,
		keyword,
		flags,
		paths
	};
}
// ../parser/src/instructions/from.ts
const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/u;
/** `FROM image [AS name]` (`parseFrom` and `parseBuildStageName` of BuildKit). */
function parseFrom(statement) {
	const { context, line, range, loc, keyword, flags, start, end } = statement;
	const { text } = line;
	const bounds = [];
	eachArgument(text, start, end, (first, last) => bounds.push(first, last));
	if (bounds.length === 0) return refuse(statement, "FROM requires an image: FROM image [AS name]");
	const [imageStart = start, imageEnd = end, asStart = 0, asEnd = 0, nameStart = 0, nameEnd = 0] = bounds;
	const image = readWord(line, imageStart, imageEnd, context.escape);
	if (bounds.length === 2) return {
		type: "FromInstruction",
		range,
		loc,
		keyword,
		flags,
		image,
		as: null,
		name: null
	};
	const asText = text.slice(asStart, asEnd);
	if (bounds.length !== 6 || asText.toLowerCase() !== "as") return refuse(statement, "FROM requires either one or three arguments: FROM image [AS name]");
	const name = text.slice(nameStart, nameEnd);
	if (!STAGE_NAME.test(name.toLowerCase())) return refuse(statement, `invalid stage name ${quote(name)}: a letter, then letters, digits, "-", "_" and "." are allowed`, nameStart, nameEnd);
	return {
		type: "FromInstruction",
		range,
		loc,
		keyword,
		flags,
		image,
		as: {
			type: "Keyword",
			range: line.range(asStart, asEnd),
			loc: line.loc(asStart, asEnd),
			value: asText
		},
		name: literalWord(line, nameStart, nameEnd, name)
	};
}
// ../parser/src/instructions/key-values.ts
/** The end of the word that starts at `start`: white space that is neither quoted nor escaped (`parseWords` of BuildKit). */
function findWordEnd(text, start, end, escape) {
	let quote = 0;
	for (let offset = start; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if (code === escape && quote !== 39) offset++;
		else if (quote !== 0) {
			if (code === quote) quote = 0;
		} else if (code === 39 || code === 34) quote = code;
		else if (isSpace(code)) return offset;
	}
	return end;
}
/** BuildKit drops an escape character at the end of a line; here it would be a word of its own. */
function isLoneEscape(text, start, end, escape) {
	return start === end - 1 && text.charCodeAt(start) === escape;
}
function createPair(line, start, keyEnd, valueStart, end, escape) {
	return {
		type: "KeyValue",
		range: line.range(start, end),
		loc: line.loc(start, end),
		key: readWord(line, start, keyEnd, escape),
		value: keyEnd === end ? null : readWord(line, valueStart, end, escape)
	};
}
/** Pairs for ENV and LABEL: `key=value ...`, or `key value` if the first word has no `=`. */
function readPairs(statement) {
	const { context, line, name, start, end } = statement;
	const { text } = line;
	const { escape } = context;
	if (start === end || isLoneEscape(text, start, end, escape)) return refuse(statement, `${name} requires at least one argument: ${name} key=value`);
	if (findCode(text, 61, start, findWordEnd(text, start, end, escape)) === -1) {
		let keyEnd = start;
		while (keyEnd < end && !isBlank(text.charCodeAt(keyEnd))) keyEnd++;
		let valueStart = keyEnd;
		while (valueStart < end && isBlank(text.charCodeAt(valueStart))) valueStart++;
		if (valueStart === end) return refuse(statement, `${name} requires two arguments, a key and a value: ${name} key=value`);
		return {
			pairs: [createPair(line, start, keyEnd, valueStart, end, escape)],
			legacy: true
		};
	}
	const pairs = [];
	let offset = start;
	while (offset < end && !isLoneEscape(text, offset, end, escape)) {
		const wordEnd = findWordEnd(text, offset, end, escape);
		const equals = findCode(text, 61, offset, wordEnd);
		if (equals === -1) return refuse(statement, `no "=" in ${quote(text.slice(offset, wordEnd))}: write ${name} key=value`, offset, wordEnd);
		if (equals === offset) return refuse(statement, `a name in ${name} cannot be empty: write ${name} key=value`, offset, wordEnd);
		pairs.push(createPair(line, offset, equals, equals + 1, wordEnd, escape));
		offset = skipSpaces(text, wordEnd, end);
	}
	return {
		pairs,
		legacy: false
	};
}
function parseEnv(statement) {
	const { range, loc, keyword, flags } = statement;
	const read = readPairs(statement);
	if (read === null) return null;
	return {
		type: "EnvInstruction",
		range,
		loc,
		keyword,
		flags,
		pairs: read.pairs,
		legacy: read.legacy
	};
}
function parseLabel(statement) {
	const { range, loc, keyword, flags } = statement;
	const read = readPairs(statement);
	if (read === null) return null;
	return {
		type: "LabelInstruction",
		range,
		loc,
		keyword,
		flags,
		pairs: read.pairs,
		legacy: read.legacy
	};
}
/** `ARG name[=default] ...` */
function parseArg(statement) {
	const { context, line, range, loc, keyword, flags, start, end } = statement;
	const { text } = line;
	const { escape } = context;
	if (start === end || isLoneEscape(text, start, end, escape)) return refuse(statement, "ARG requires at least one argument: ARG name[=default]");
	const pairs = [];
	let offset = start;
	while (offset < end && !isLoneEscape(text, offset, end, escape)) {
		const wordEnd = findWordEnd(text, offset, end, escape);
		const equals = findCode(text, 61, offset, wordEnd);
		if (equals === offset) return refuse(statement, "a name in ARG cannot be empty: write ARG name[=default]", offset, wordEnd);
		pairs.push(createPair(line, offset, equals === -1 ? wordEnd : equals, equals + 1, wordEnd, escape));
		offset = skipSpaces(text, wordEnd, end);
	}
	return {
		type: "ArgInstruction",
		range,
		loc,
		keyword,
		flags,
		pairs
	};
}
// ../parser/src/instructions/single-words.ts
/** The whole rest of the line as one word, whatever white space it holds. */
function readRest(statement, what) {
	const { context, line, name, start, end } = statement;
	if (start === end) return refuse(statement, `${name} requires exactly one argument: ${what}`);
	return readWord(line, start, end, context.escape);
}
function parseWorkdir(statement) {
	const { range, loc, keyword, flags } = statement;
	const path = readRest(statement, "a path");
	return path && {
		type: "WorkdirInstruction",
		range,
		loc,
		keyword,
		flags,
		path
	};
}
function parseUser(statement) {
	const { range, loc, keyword, flags } = statement;
	const user = readRest(statement, "a name or id");
	return user && {
		type: "UserInstruction",
		range,
		loc,
		keyword,
		flags,
		user
	};
}
function parseStopsignal(statement) {
	const { range, loc, keyword, flags } = statement;
	const signal = readRest(statement, "a signal");
	return signal && {
		type: "StopsignalInstruction",
		range,
		loc,
		keyword,
		flags,
		signal
	};
}
function parseMaintainer(statement) {
	const { line, range, loc, keyword, flags, start, end } = statement;
	if (start === end) return refuse(statement, "MAINTAINER requires exactly one argument: a name");
	return {
		type: "MaintainerInstruction",
		range,
		loc,
		keyword,
		flags,
		author: literalWord(line, start, end, line.text.slice(start, end))
	};
}
function parseExpose(statement) {
	const { context, line, range, loc, keyword, flags, start, end } = statement;
	if (start === end) return refuse(statement, "EXPOSE requires at least one argument: a port");
	const ports = [];
	eachArgument(line.text, start, end, (first, last) => {
		ports.push(readWord(line, first, last, context.escape));
	});
	return {
		type: "ExposeInstruction",
		range,
		loc,
		keyword,
		flags,
		ports
	};
}
// ../parser/src/parse-instruction.ts
const argumentParsers = {
	ADD: parseAdd,
	ARG: parseArg,
	CMD: parseCmd,
	COPY: parseCopy,
	ENTRYPOINT: parseEntrypoint,
	ENV: parseEnv,
	EXPOSE: parseExpose,
	FROM: parseFrom,
	HEALTHCHECK: parseHealthcheck,
	LABEL: parseLabel,
	MAINTAINER: parseMaintainer,
	RUN: parseRun,
	SHELL: parseShell,
	STOPSIGNAL: parseStopsignal,
	USER: parseUser,
	VOLUME: parseVolume,
	WORKDIR: parseWorkdir
};
const takesHeredocs = /* @__PURE__ */ new Set([
	"ADD",
	"COPY",
	"RUN"
]);
const takesJson = /* @__PURE__ */ new Set([
	"ADD",
	"CMD",
	"COPY",
	"ENTRYPOINT",
	"RUN",
	"SHELL",
	"VOLUME"
]);
const namesByKeyword = /* @__PURE__ */ new Map();
for (const name of instructionNames) namesByKeyword.set(name, name).set(name.toLowerCase(), name);
/** Instructions that cannot be triggers of ONBUILD (`parseOnBuild` of BuildKit). */
const neverTriggers = /* @__PURE__ */ new Set([
	"FROM",
	"MAINTAINER",
	"ONBUILD"
]);
/** Parses the instruction of a line; the bodies of its heredocs are taken from the reader. Errors go to the context. */
function parseInstruction(context, reader, line) {
	return parseAt(context, reader, line, line.start);
}
function parseAt(context, reader, line, start) {
	const { text, end } = line;
	const keywordEnd = findKeywordEnd(text, start, end);
	const value = text.slice(start, keywordEnd);
	const keyword = {
		type: "Keyword",
		range: line.range(start, keywordEnd),
		loc: line.loc(start, keywordEnd),
		value
	};
	const flags = [];
	const argumentsStart = readFlags(line, keywordEnd, end, context.escape, flags);
	const range = [keyword.range[0], line.range(end, end)[1]];
	const loc = {
		start: keyword.loc.start,
		end: line.loc(end, end).end
	};
	const name = findName(value);
	if (name === void 0) {
		context.failAt(keyword.range, keyword.loc, unknownInstruction(value));
		return {
			type: "InvalidInstruction",
			range,
			loc,
			keyword,
			flags
		};
	}
	const statement = {
		context,
		line,
		name,
		keyword,
		flags,
		range,
		loc,
		start: argumentsStart,
		end,
		json: null,
		heredocs: []
	};
	return (name === "ONBUILD" ? parseOnbuild(statement, reader) : parseKnown(statement, name, reader)) ?? {
		type: "InvalidInstruction",
		range: statement.range,
		loc: statement.loc,
		keyword,
		flags
	};
}
function parseKnown(statement, name, reader) {
	const { context, line, start, end } = statement;
	if (takesJson.has(name)) {
		const json = findJsonStrings(line.text, start, end);
		if (json === "mixed") return refuseMixedArray(statement, start, end);
		statement.json = json;
	}
	if (statement.json === null && takesHeredocs.has(name) && context.mayHoldHeredoc(line)) {
		statement.heredocs = readHeredocs(context, reader, line, findHeredocMarkers(line, line.start, line.end));
		extendTo(statement, statement.heredocs.at(-1));
	}
	return checkFlags(statement) ? argumentParsers[name](statement) : null;
}
/** `ONBUILD instruction`. Triggers do not nest, so neither does this. */
function parseOnbuild(statement, reader) {
	const { context, line, keyword, flags, start, end } = statement;
	if (start === end) return refuse(statement, "ONBUILD requires at least one argument: an instruction");
	if (!checkFlags(statement)) return null;
	const triggerEnd = findKeywordEnd(line.text, start, end);
	const trigger = findName(line.text.slice(start, triggerEnd));
	if (trigger !== void 0 && neverTriggers.has(trigger)) return refuse(statement, `${trigger} is not allowed as a trigger of ONBUILD`, start, triggerEnd);
	const instruction = parseAt(context, reader, line, start);
	extendTo(statement, instruction);
	const { range, loc } = statement;
	return {
		type: "OnbuildInstruction",
		range,
		loc,
		keyword,
		flags,
		instruction
	};
}
function extendTo(statement, last) {
	if (last === void 0) return;
	statement.range = [statement.range[0], last.range[1]];
	statement.loc = {
		start: statement.loc.start,
		end: last.loc.end
	};
}
function findKeywordEnd(text, start, end) {
	let offset = start;
	while (offset < end && !isBlank(text.charCodeAt(offset))) offset++;
	return offset;
}
function findName(keyword) {
	return namesByKeyword.get(keyword) ?? namesByKeyword.get(keyword.toLowerCase());
}
const MERGE_CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})$/u;
function unknownInstruction(keyword) {
	if (keyword === "") return "a line continuation that continues no instruction";
	if (MERGE_CONFLICT.test(keyword)) return `unknown instruction: ${keyword} (left over from a merge conflict)`;
	const space = findWideSpace(keyword);
	if (space !== -1 && findName(keyword.slice(0, space)) !== void 0) {
		const code = keyword.charCodeAt(space).toString(16).toUpperCase().padStart(4, "0");
		return `${keyword.slice(0, space)} is followed by white space that separates nothing (U+${code}): write a plain space`;
	}
	return `unknown instruction: ${shorten(keyword)}${suggestion(keyword, instructionNames)}`;
}
function findWideSpace(text) {
	for (let offset = 0; offset < text.length; offset++) if (isSpace(text.charCodeAt(offset))) return offset;
	return -1;
}
// ../parser/src/parse.ts
/**
* Parses the text of a Dockerfile as BuildKit does. Never throws: what BuildKit would refuse is an
* `InvalidInstruction` and an entry of `errors`, and the rest is parsed. Offsets and columns count UTF-16 code units.
*/
function parse(text) {
	const context = new Context(text);
	const reader = new LineReader(context);
	const directives = readDirectives(context, reader);
	const preamble = [];
	const stages = [];
	let stage = null;
	for (let line = reader.next(); line !== null; line = reader.next()) {
		const instruction = parseInstruction(context, reader, line);
		if (instruction.type === "FromInstruction") {
			stage = {
				type: "Stage",
				range: [...instruction.range],
				loc: { ...instruction.loc },
				from: instruction,
				instructions: []
			};
			stages.push(stage);
		} else if (stage === null) preamble.push(instruction);
		else {
			stage.instructions.push(instruction);
			stage.range[1] = instruction.range[1];
			stage.loc.end = instruction.loc.end;
		}
	}
	checkPreamble(context, preamble, stages.length > 0);
	const { comments, errors } = context;
	errors.sort((a, b) => a.range[0] - b.range[0]);
	return {
		type: "Dockerfile",
		range: [0, text.length],
		loc: {
			start: {
				line: 1,
				column: 0
			},
			end: reader.nextPosition()
		},
		escape: context.escape === 96 ? "`" : "\\",
		directives,
		preamble,
		stages,
		comments,
		errors
	};
}
/** BuildKit takes only ARG before the first FROM, and needs a FROM. */
function checkPreamble(context, preamble, hasStages) {
	const misplaced = preamble.filter((each) => each.type !== "ArgInstruction" && each.type !== "InvalidInstruction");
	if (hasStages) {
		for (const { keyword } of misplaced) {
			const message = `${keyword.value.toUpperCase()} cannot stand before the first FROM: only ARG can`;
			context.failAt(keyword.range, keyword.loc, message, "instruction");
		}
		return;
	}
	if (preamble.some((each) => each.type === "InvalidInstruction")) return;
	const first = misplaced[0] ?? preamble[0];
	const start = {
		line: 1,
		column: 0
	};
	const range = first?.keyword.range ?? [0, 0];
	const loc = first?.keyword.loc ?? {
		start,
		end: start
	};
	const missing = first === void 0 ? "instructions" : "FROM";
	context.failAt([...range], loc, `the file has no ${missing}: a build needs at least one stage, begun by FROM image`);
}
export { parse as t };
