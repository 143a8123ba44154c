// ../semantics/src/image-reference.ts
const domain = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;
const path = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^\w[\w.-]{0,127}$/;
const digestPattern = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
/** An image id is no reference (`ParseNormalizedNamed`). */
const identifier = /^[a-f0-9]{64}$/;
const maxPathLength = 255;
/**
* Takes an image reference apart: `ghcr.io/acme/app:1.2@sha256:...`. The text is one that `expandWord` made, with
* variables that are not known as `${NAME}`. Returns null for what Docker refuses (upper case in a name, an empty tag,
* a malformed digest, an image id), and when a variable stands in the name.
*/
function parseImageReference(text) {
	if (text.includes("${")) return parseSymbolicReference(text);
	if (identifier.test(text)) return null;
	const at = text.indexOf("@");
	const digest = at < 0 ? null : text.slice(at + 1);
	const undigested = at < 0 ? text : text.slice(0, at);
	const registry = registryOf(undigested);
	const remainder = registry === null ? undigested : undigested.slice(registry.length + 1);
	const colon = remainder.indexOf(":");
	const tag = colon < 0 ? null : remainder.slice(colon + 1);
	const repository = colon < 0 ? remainder : remainder.slice(0, colon);
	if (registry !== null && !domain.test(registry)) return null;
	if (repository.length > maxPathLength || !path.test(repository)) return null;
	if (tag !== null && !tagPattern.test(tag)) return null;
	if (digest !== null && !digestPattern.test(digest)) return null;
	const slash = repository.lastIndexOf("/");
	return {
		text,
		registry,
		namespace: slash < 0 ? null : repository.slice(0, slash),
		name: repository.slice(slash + 1),
		tag,
		digest,
		isScratch: text === "scratch",
		isComplete: true
	};
}
function parseSymbolicReference(text) {
	const masked = maskVariables(text);
	const nameStart = masked.lastIndexOf("/") + 1;
	const name = /^[a-z0-9._-]+(?=[:@]|$)/.exec(masked.slice(nameStart))?.[0];
	if (name === void 0 || !path.test(name)) return null;
	const nameEnd = nameStart + name.length;
	const at = masked.indexOf("@", nameEnd);
	const tagEnd = at < 0 ? text.length : at;
	const tag = tagEnd > nameEnd ? text.slice(nameEnd + 1, tagEnd) : null;
	if (tag !== null && !tagPattern.test(masked.slice(nameEnd + 1, tagEnd).replaceAll("$", "_"))) return null;
	return {
		text,
		registry: null,
		namespace: nameStart > 0 ? text.slice(0, nameStart - 1) : null,
		name,
		tag,
		digest: at < 0 ? null : text.slice(at + 1),
		isScratch: false,
		isComplete: false
	};
}
/** The text at the same length, each `${...}` with all that is nested in it as `$` signs. */
function maskVariables(text) {
	let masked = "";
	let depth = 0;
	for (let i = 0; i < text.length; i++) {
		if (text[i] === "$" && text[i + 1] === "{") depth++;
		masked += depth > 0 ? "$" : text.charAt(i);
		if (text[i] === "}" && depth > 0) depth--;
	}
	return masked;
}
/** The first component is a host if it looks like one (`splitDockerDomain` of distribution/reference). */
function registryOf(text) {
	const slash = text.indexOf("/");
	if (slash < 0) return null;
	const first = text.slice(0, slash);
	return first === "localhost" || /[.:]/.test(first) || first !== first.toLowerCase() ? first : null;
}
// ../semantics/src/variable-pattern.ts
/** Steps that one search may take. Real ones take a few dozen; a hostile one is given up. */
const maxSteps = 4e3;
/**
* `value` without its shortest (or longest) beginning that matches. Null when the pattern is malformed or the
* search would take too long.
*/
function trimPrefix(value, pattern, longest) {
	const tokens = tokenize(pattern);
	if (tokens === null) return null;
	const end = matchEnd(tokens, value, 0, longest, { steps: maxSteps });
	if (end === null) return null;
	return end < 0 ? value : value.slice(end);
}
/** As `trimPrefix`, at the other end. */
function trimSuffix(value, pattern, longest) {
	const tokens = tokenize(pattern);
	if (tokens === null || value.length > maxSteps) return null;
	const reversed = value.split("").reverse().join("");
	const end = matchEnd(tokens.reverse(), reversed, 0, longest, { steps: maxSteps });
	if (end === null) return null;
	return end < 0 ? value : value.slice(0, value.length - end);
}
/** `value` with the first match (or all of them) replaced, leftmost and longest first. Null as in `trimPrefix`. */
function replacePattern(value, pattern, replacement, all) {
	const tokens = tokenize(pattern);
	if (tokens === null) return null;
	const budget = { steps: maxSteps };
	let result = "";
	let lastEnd = -1;
	for (let at = 0; at <= value.length;) {
		const end = matchEnd(tokens, value, at, true, budget);
		if (end === null) return null;
		if (end > at || end === at && lastEnd < at) {
			result += replacement;
			if (!all) return result + value.slice(end);
			lastEnd = end;
		}
		if (end > at) at = end;
		else result += value.charAt(at++);
	}
	return result;
}
/** Null for a backslash before anything but `*`, `?`, `\`, `}` and `/`, and for one at the end. */
function tokenize(pattern) {
	const tokens = [];
	for (let i = 0; i < pattern.length; i++) {
		const char = pattern.charAt(i);
		if (char === "*") tokens.push(null);
		else if (char === "?") tokens.push("");
		else if (char !== "\\") tokens.push(char);
		else {
			const escaped = pattern[++i];
			if (escaped === void 0 || !"*?\\}/".includes(escaped)) return null;
			tokens.push(escaped);
		}
	}
	return tokens;
}
/**
* Where the shortest (or longest) match that starts at `start` ends; -1 when there is none, null when the budget
* is used up. Follows all ways at once, so that it never goes back.
*/
function matchEnd(tokens, value, start, longest, budget) {
	let states = closure(tokens, [0]);
	budget.steps -= states.length;
	let end = states.at(-1) === tokens.length ? start : -1;
	for (let at = start; at < value.length && states.length > 0; at++) {
		if (end >= 0 && !longest) break;
		const char = value.charAt(at);
		const next = [];
		for (const state of states) {
			const token = tokens[state];
			if (token === null) {
				if (char !== "\n") next.push(state);
			} else if (token === char || token === "" && char !== "\n") next.push(state + 1);
		}
		states = closure(tokens, next);
		budget.steps -= states.length + 1;
		if (budget.steps < 0) return null;
		if (states.at(-1) === tokens.length) end = at + 1;
	}
	return end;
}
/** The states and those that a `*` lets pass on to, in rising order. */
function closure(tokens, states) {
	const closed = [];
	for (const state of states) {
		if (state <= (closed.at(-1) ?? -1)) continue;
		let at = state;
		closed.push(at);
		while (tokens[at] === null) closed.push(++at);
	}
	return closed;
}
// ../semantics/src/variables.ts
/** Longer results are given up: `ENV A=$A$A` a few dozen times over would fill the memory. */
const maxLength = 4e3;
/**
* Replaces the variables of a word, with all the operators of BuildKit's shell lexer
* (frontend/dockerfile/shell/lex.go). Where BuildKit would refuse the word (`${name:?}`, a malformed pattern)
* its value is not known.
*/
function expandWord(word, scope) {
	const { parts } = word;
	const [first] = parts;
	if (parts.length === 1 && typeof first === "object") return expandVariable(first, scope);
	if (parts.every((part) => typeof part === "string")) return known(word.value);
	return concatenate(parts.map((part) => typeof part === "string" ? known(part) : expandVariable(part, scope)), word);
}
function known(value) {
	return {
		value,
		text: value
	};
}
function plain({ value, text }) {
	return {
		value,
		text
	};
}
function concatenate(pieces, word) {
	let value = "";
	let length = 0;
	for (const piece of pieces) {
		value = value === null || piece.value === null ? null : value + piece.value;
		length += piece.text.length;
	}
	if (length > maxLength) return givenUp(word);
	return value === null ? {
		value: null,
		text: pieces.map(symbolic).join("")
	} : known(value);
}
/** Its text is that of no other place in the file. */
function givenUp(node) {
	return {
		value: null,
		text: `\${@${node.range[0]}}`
	};
}
/** The text of an expansion as a piece of one that is not known. */
function symbolic({ value, text }) {
	return value === null ? text : value.replaceAll("$", "\\$");
}
function expandVariable(variable, scope) {
	const { name, operator, word } = variable;
	const binding = scope.resolve(name);
	switch (operator) {
		case null: return binding ? plain(binding) : known("");
		case "-":
		case ":-":
			if (!binding?.isSet || binding.value === "" && operator === ":-") return operand(word, scope);
			return binding.value === null ? unresolved(variable, binding, operand(word, scope)) : plain(binding);
		case "+":
		case ":+":
			if (!binding?.isSet || binding.value === "" && operator === ":+") return known("");
			return binding.value === null ? unresolved(variable, binding, operand(word, scope)) : operand(word, scope);
		case "?":
		case ":?":
			if (binding && (binding.value !== "" || operator === "?")) return plain(binding);
			return unresolved(variable, binding, operand(word, scope));
		default: return transform(variable, binding, scope);
	}
}
/** `#`, `##`, `%`, `%%`, `/` and `//`. */
function transform(variable, binding, scope) {
	const { operator } = variable;
	const value = binding ? binding.value : "";
	const pattern = operand(variable.word, scope);
	const replacement = operand(variable.replacement, scope);
	let result = null;
	if (value !== null && pattern.value !== null && replacement.value !== null) {
		if (operator === "#" || operator === "##") result = trimPrefix(value, pattern.value, operator === "##");
		else if (operator === "%" || operator === "%%") result = trimSuffix(value, pattern.value, operator === "%%");
		else result = replacePattern(value, pattern.value, replacement.value, operator === "//");
	}
	if (result === null) return unresolved(variable, binding, pattern, variable.replacement ? replacement : null);
	return result.length > maxLength ? givenUp(variable) : known(result);
}
function operand(word, scope) {
	return word ? expandWord(word, scope) : known("");
}
/** A reference that cannot be resolved, spelled in one way: `$name` and `${name}` are the same. */
function unresolved(variable, binding, first, second = null) {
	const replacement = second ? `/${symbolic(second)}` : "";
	const text = `\${${subject(binding)}${variable.operator ?? ""}${symbolic(first)}${replacement}}`;
	return text.length > maxLength ? givenUp(variable) : {
		value: null,
		text
	};
}
/** What an operator works on: a value in quotes, a name (`ARCH` for `${ARCH}`) or a longer symbolic text. */
function subject(binding) {
	if (binding?.value !== null) return `'${binding?.value?.replaceAll("$", "\\$") ?? ""}'`;
	return /^\$\{(\w+)\}$/.exec(binding.text)?.[1] ?? binding.text;
}
// ../semantics/src/paths.ts
/** Whether a path starts at the root. */
function isAbsolutePath(path) {
	return path.startsWith("/");
}
/**
* A path without `.`, `..`, doubled and trailing slashes: `/a//b/../c/` is `/a/c`. `..` above the root is the root;
* above a relative path it stays. Nothing left is `.`.
*/
function normalizePath(path) {
	const absolute = isAbsolutePath(path);
	const parts = [];
	for (const part of path.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
		else if (!absolute) parts.push(part);
	}
	const joined = parts.join("/");
	return absolute ? `/${joined}` : joined || ".";
}
/** `path` as seen from the folder `base`, normalised. An absolute `path` does not need `base`. */
function joinPath(base, path) {
	return normalizePath(isAbsolutePath(path) ? path : `${base}/${path}`);
}
/** Whether `path` is `folder` or lies below it. Both are normalised, and both absolute or both relative. */
function isInside(path, folder) {
	if (folder === "/") return isAbsolutePath(path);
	if (folder === ".") return !isAbsolutePath(path) && path !== ".." && !path.startsWith("../");
	return path === folder || path.startsWith(folder) && path[folder.length] === "/";
}
/** The folder that holds a normalised path: `/a` for `/a/b`, `/` for `/a` and `/`, `.` for `a`. */
function parentPath(path) {
	const slash = path.lastIndexOf("/");
	if (slash < 0) return ".";
	return slash === 0 ? "/" : path.slice(0, slash);
}
/** The last component of a path: `c` for `a/b/c`; a trailing slash does not count. */
function baseName(path) {
	let end = path.length;
	while (end > 0 && path[end - 1] === "/") end--;
	return path.slice(path.lastIndexOf("/", end - 1) + 1, end);
}
/** A Windows path with forward slashes: `C:\app` is `/app`. The system drive is left out, any other one stays in front. */
function toPosixPath(windowsPath) {
	return windowsPath.replaceAll("\\", "/").replace(/^c:/i, "").replace(/^([a-z]:)/i, "/$1");
}
export { normalizePath as a, expandWord as c, joinPath as i, parseImageReference as l, isAbsolutePath as n, parentPath as o, isInside as r, toPosixPath as s, baseName as t };
