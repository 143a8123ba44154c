import { c as expandWord, l as parseImageReference, r as isInside } from "./paths.js";
// ../semantics/src/stage-roles.ts
/** Sets `isTarget` and `role` from the targets; the stages start as `unreached`. Visits each stage and edge once. */
function assignRoles(targets) {
	const shipped = [];
	for (const target of targets) {
		target.isTarget = true;
		let stage = target;
		while (stage?.role === "unreached") {
			stage.role = "shipped";
			shipped.push(stage);
			stage = stage.base.kind === "stage" ? stage.base.stage : null;
		}
	}
	const open = shipped;
	for (let stage = open.pop(); stage; stage = open.pop()) for (const { origin } of stage.edges) {
		if (origin.kind !== "stage" || origin.stage.role !== "unreached") continue;
		origin.stage.role = "builder";
		open.push(origin.stage);
	}
}
// ../semantics/src/stage-names.ts
/** The stages of each name, as indexes. Names are compared without regard to case, as BuildKit does it. */
var StageNames = class {
	/** Indexes in rising order. */
	#indexes = /* @__PURE__ */ new Map();
	constructor(stages) {
		for (const [index, { from }] of stages.entries()) {
			const name = from.name?.value.toLowerCase();
			if (name === void 0) continue;
			const indexes = this.#indexes.get(name);
			if (indexes) indexes.push(index);
			else this.#indexes.set(name, [index]);
		}
	}
	/** The last stage of that name with a smaller index than `limit`; -1 when there is none. */
	lastBefore(name, limit) {
		const indexes = this.#indexes.get(name.toLowerCase()) ?? [];
		return indexes[countBelow(indexes, limit) - 1] ?? -1;
	}
	/** The first stage of that name from the index `start` on; -1 when there is none. */
	firstFrom(name, start) {
		const indexes = this.#indexes.get(name.toLowerCase()) ?? [];
		return indexes[countBelow(indexes, start)] ?? -1;
	}
};
/** How many of the sorted numbers are smaller than `limit`. */
function countBelow(numbers, limit) {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((numbers[middle] ?? 0) < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
// ../semantics/src/build-graph.ts
/**
* The stages whose files a stage inherits, outermost base first, itself last. Linear in its length, and made anew
* for each call: a file may have thousands of stages that inherit from each other.
*/
function chainOf(stage) {
	const chain = [stage];
	for (let { base } = stage; base.kind === "stage"; base = base.stage.base) chain.push(base.stage);
	return chain.reverse();
}
/**
* Works out what the stages of a file need. `globals` has the variables of FROM lines. `targets` names stages, or
* counts them from 0; when none of them exists, or none is given, the target is the last stage. `moreTargets`, named
* in the same way, are targets besides. Never throws.
*
* By BuildKit (frontend/dockerfile/dockerfile2llb/convert.go), a stage can use earlier stages alone, `--from` of COPY
* may be an index, and neither `--from` nor `from=` has its variables expanded. A reference that cannot be met
* counts as one to an external image of that text.
*/
function createBuildGraph(ast, globals, targets = [], moreTargets = []) {
	const stages = [];
	const problems = [];
	const names = new StageNames(ast.stages);
	function earlierStage(index) {
		const stage = stages[index];
		return stage ? {
			kind: "stage",
			stage
		} : null;
	}
	function connect(edge) {
		edge.stage.edges.push(edge);
		if (edge.origin.kind === "stage") edge.origin.stage.dependents.push(edge);
	}
	/** FROM and `--from` by name. An image may well have the name of the stage that starts from it (`FROM node AS node`). */
	function originByName(word, text, stage, isFrom) {
		const earlier = earlierStage(names.lastBefore(text, stage.index));
		if (earlier) return earlier;
		const next = names.firstFrom(text, stage.index);
		if (next > stage.index) problems.push({
			kind: "forwardReference",
			word,
			stage
		});
		else if (next === stage.index && !isFrom) problems.push({
			kind: "selfReference",
			word,
			stage
		});
		return imageOf(text);
	}
	function originByIndex(word, stage) {
		const index = Number(word.value);
		const earlier = index < stage.index ? earlierStage(index) : null;
		if (earlier) return earlier;
		let kind = "forwardReference";
		if (index === stage.index) kind = "selfReference";
		else if (index < 0 || index >= ast.stages.length) kind = "indexOutOfRange";
		problems.push({
			kind,
			word,
			stage
		});
		return imageOf(word.value);
	}
	function originOfReference(word, stage, mayBeIndex) {
		if (word.parts.some((part) => typeof part === "object")) return imageOf(expandWord(word, nothingKnown).text);
		if (mayBeIndex && /^[-+]?\d+$/.test(word.value)) return originByIndex(word, stage);
		return originByName(word, word.value, stage, false);
	}
	function connectInstruction(instruction, stage) {
		let inner = instruction;
		while (inner.type === "OnbuildInstruction") inner = inner.instruction;
		if (inner.type === "CopyInstruction" || inner.type === "AddInstruction") for (const flag of inner.flags) {
			const word = flag.name === "from" ? flag.value : null;
			if (!word?.value) continue;
			connect({
				kind: "copy",
				stage,
				origin: originOfReference(word, stage, true),
				instruction: inner,
				word,
				flag,
				option: null
			});
		}
		else if (inner.type === "RunInstruction") for (const flag of inner.flags) {
			const option = mountOrigin(flag);
			const word = option?.value;
			if (!word?.value) continue;
			connect({
				kind: "mount",
				stage,
				origin: originOfReference(word, stage, false),
				instruction: inner,
				word,
				flag,
				option
			});
		}
	}
	for (const [index, node] of ast.stages.entries()) {
		const { image, name } = node.from;
		const { value, text } = expandWord(image, globals);
		const stage = {
			node,
			index,
			name: name?.value ?? null,
			role: "unreached",
			isTarget: false,
			base: imageOf(text),
			edges: [],
			dependents: []
		};
		if (value !== null) stage.base = originByName(image, value, stage, true);
		connect({
			kind: "from",
			stage,
			origin: stage.base,
			instruction: node.from,
			word: image,
			flag: null,
			option: null
		});
		if (name && names.lastBefore(name.value, index) >= 0) problems.push({
			kind: "duplicateName",
			word: name,
			stage
		});
		for (const instruction of node.instructions) connectInstruction(instruction, stage);
		stages.push(stage);
	}
	const targetStages = findTargets(stages, names, targets, moreTargets);
	assignRoles(targetStages);
	return {
		stages,
		targets: targetStages,
		problems,
		stageAt: (offset) => stageAt(stages, offset),
		findStage: (name, before) => stages[names.lastBefore(name, before?.index ?? stages.length)] ?? null
	};
}
function imageOf(text) {
	return {
		kind: "image",
		text,
		image: parseImageReference(text)
	};
}
/** `--from` is taken as it stands: a reference in it stays one. */
const nothingKnown = { resolve: (name) => ({
	value: null,
	text: `\${${name}}`,
	isSet: true
}) };
/** The `from=` of a mount whose type takes one (a bind, which is the default, or a cache). */
function mountOrigin(flag) {
	if (flag.name !== "mount") return null;
	const type = flag.options.find((option) => option.key === "type")?.value?.value ?? "bind";
	if (type !== "bind" && type !== "cache") return null;
	return flag.options.find((option) => option.key === "from") ?? null;
}
function findTargets(stages, names, targets, moreTargets) {
	const find = (target) => {
		const index = names.lastBefore(target, stages.length);
		const stage = stages[index >= 0 ? index : /^\d+$/.test(target) ? Number(target) : -1];
		return stage ? [stage] : [];
	};
	const wanted = new Set(targets.flatMap(find));
	if (wanted.size === 0) for (const last of stages.slice(-1)) wanted.add(last);
	for (const stage of moreTargets.flatMap(find)) wanted.add(stage);
	return stages.filter((stage) => wanted.has(stage));
}
function stageAt(stages, offset) {
	let low = 0;
	let high = stages.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((stages[middle]?.node.range[0] ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return stages[low - 1] ?? null;
}
// ../semantics/src/symbolic-path.ts
/** Longer paths are not known: nobody writes them, and all that lies above them would be too much to remember. */
const MAX_PATH = 1e3;
/**
* An absolute, normalised path for `path` as seen from `cwd`. Either may begin with an unknown part
* (`${DIR}/x`, `$(mktemp -d)/x`), which then stands for a folder of its own and is never climbed out of.
*/
function resolveSymbolicPath(cwd, path) {
	const full = path.startsWith("/") || path.startsWith("$") ? path : `${cwd}/${path}`;
	if (full.length > MAX_PATH) return `\${PATH_${full.length}}`;
	const [root = "", ...segments] = pathSegments(full);
	const kept = [];
	for (const segment of segments) if (segment !== "..") kept.push(segment);
	else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
	else if (root !== "") kept.push(segment);
	return kept.length === 0 && root !== "" ? root : `${root}/${kept.join("/")}`;
}
/**
* A path in pieces: first its root (empty for `/`, else the unknown part that it begins with), then one piece
* for each component. A slash inside of `${...}` or `$(...)` does not separate.
*/
function pathSegments(path) {
	const segments = [];
	let depth = 0;
	let start = 0;
	for (let i = 0; i <= path.length; i++) {
		const char = path[i];
		if (char === "{" || char === "(") {
			if (depth > 0 || path[i - 1] === "$") depth++;
		} else if (depth > 0 && (char === "}" || char === ")")) depth--;
		if (char !== void 0 && (char !== "/" || depth > 0)) continue;
		const segment = path.slice(start, i);
		if (start === 0 || segment !== "" && segment !== ".") segments.push(segment);
		start = i + 1;
	}
	return segments;
}
// ../semantics/src/shell/pattern.ts
const CLASSES = {
	alnum: /[a-z\d]/i,
	alpha: /[a-z]/i,
	blank: /[ \t]/,
	digit: /\d/,
	lower: /[a-z]/,
	punct: /[!-/:-@[-`{-~]/,
	space: /\s/,
	upper: /[A-Z]/,
	xdigit: /[a-f\d]/i
};
/**
* Whether `text` as a whole matches a shell pattern (`*`, `?`, `[...]`), slashes being nothing special.
* Takes at most `text.length * pattern.length` steps.
*/
function matchesPattern(text, pattern) {
	const elements = parsePattern(pattern);
	let at = 0;
	let next = 0;
	let star = -1;
	let starAt = 0;
	while (at < text.length) {
		const element = elements[next];
		if (element === "*") {
			star = next++;
			starAt = at;
		} else if (element?.(text.charAt(at))) {
			next++;
			at++;
		} else if (star >= 0) {
			next = star + 1;
			at = ++starAt;
		} else return false;
	}
	while (elements[next] === "*") next++;
	return next === elements.length;
}
/**
* `${text#pattern}` and its kin: takes the shortest (`#`, `%`) or longest (`##`, `%%`) piece that matches away from the
* start (`#`) or the end (`%`). Takes at most `text.length * pattern.length` steps.
*/
function removeAffix(text, pattern, operator) {
	const elements = parsePattern(pattern);
	const atStart = operator.startsWith("#");
	if (!atStart) elements.reverse();
	const length = matchingLength(text, elements, atStart, operator.length === 2);
	return atStart ? text.slice(length) : text.slice(0, text.length - length);
}
/** The length of the shortest or longest matching piece at one end of a text; 0 where none matches. */
function matchingLength(text, elements, fromStart, longest) {
	let found = 0;
	/** For each place in the pattern, whether the text so far can have brought us there. */
	let reached = new Uint8Array(elements.length + 1);
	reached[0] = 1;
	for (let length = 0;; length++) {
		elements.forEach((element, i) => {
			if (reached[i] === 1 && element === "*") reached[i + 1] = 1;
		});
		if (reached[elements.length] === 1) {
			found = length;
			if (!longest) return found;
		}
		if (length === text.length) return found;
		const char = text.charAt(fromStart ? length : text.length - 1 - length);
		const before = reached;
		reached = new Uint8Array(elements.length + 1);
		for (let i = 0; i < elements.length; i++) {
			if (before[i] !== 1) continue;
			const element = elements[i];
			if (element === "*") reached[i] = 1;
			else if (element?.(char)) reached[i + 1] = 1;
		}
	}
}
function parsePattern(pattern) {
	const elements = [];
	const lastClose = pattern.lastIndexOf("]");
	for (let i = 0; i < pattern.length; i++) {
		const char = pattern.charAt(i);
		const close = char === "[" && i < lastClose ? closingBracket(pattern, i) : -1;
		if (close > 0) {
			elements.push(bracket(pattern.slice(i + 1, close)));
			i = close;
		} else if (char === "*") elements.push("*");
		else elements.push(char === "?" ? () => true : (other) => other === char);
	}
	return elements;
}
/** Where the set that opens at `open` ends; a `]` right behind `[` or `[!` belongs to the set. */
function closingBracket(pattern, open) {
	let i = open + 1;
	if (pattern[i] === "!" || pattern[i] === "^") i++;
	if (pattern[i] === "]") i++;
	for (; i < pattern.length; i++) {
		if (pattern[i] === "]") return i;
		const name = pattern.startsWith("[:", i) ? className(pattern, i) : null;
		if (name !== null) i += name.length + 3;
	}
	return -1;
}
/** The name of a class such as `[:digit:]` that stands at `at`, or null. */
function className(set, at) {
	return /^\[:([a-z]{1,10}):\]/.exec(set.slice(at, at + 14))?.[1] ?? null;
}
function bracket(set) {
	const negated = set.startsWith("!") || set.startsWith("^");
	return (char) => accepts(set, negated ? 1 : 0, char) !== negated;
}
function accepts(set, start, char) {
	for (let i = start; i < set.length; i++) {
		const first = set.charAt(i);
		const name = first === "[" ? className(set, i) : null;
		if (name !== null) {
			if (CLASSES[name]?.test(char)) return true;
			i += name.length + 3;
		} else if (set[i + 1] === "-" && i + 2 < set.length) {
			if (char >= first && char <= set.charAt(i + 2)) return true;
			i += 2;
		} else if (char === first) return true;
	}
	return false;
}
// ../semantics/src/files/path-ref.ts
/** The path that a word of a command names, from the command's working directory. */
function pathRef(word, command) {
	return {
		path: resolveSymbolicPath(command.cwd, word.text),
		glob: word.glob,
		partial: false,
		word
	};
}
/** Whether a path is all known: neither below an unknown folder nor with an unknown part. */
function isKnownPath(path) {
	return path.startsWith("/") && !/[$`]/.test(path);
}
/** Whether a pattern takes in the path: matches it or a folder that it lies in. */
function covers(pattern, path) {
	if (!pattern.glob) return isInside(path, pattern.path);
	const given = pathSegments(path);
	const wanted = pathSegments(pattern.path);
	return wanted.length <= given.length && wanted.every((segment, i) => matchesSegment(given[i] ?? "", segment));
}
/** Whether a pattern can name something below the folder, or the folder itself. */
function liesWithin(pattern, folder) {
	if (!pattern.glob) return isInside(pattern.path, folder);
	const wanted = pathSegments(folder);
	const given = pathSegments(pattern.path);
	return given.length >= wanted.length && wanted.every((segment, i) => matchesSegment(segment, given[i] ?? ""));
}
/** Whether one of the two is the other, or lies in it. */
function overlaps(pattern, path) {
	return covers(pattern, path) || liesWithin(pattern, path);
}
function matchesSegment(text, pattern) {
	return text === pattern || /[*?[]/.test(pattern) && matchesPattern(text, pattern);
}
/** The last component of a path; null when there is none behind a slash, or when the path ends with one. */
function lastSegment(text) {
	if (text.endsWith("/")) return null;
	const segments = pathSegments(text);
	return segments.length > 1 ? segments.at(-1) ?? null : null;
}
export { overlaps as a, pathSegments as c, createBuildGraph as d, liesWithin as i, resolveSymbolicPath as l, isKnownPath as n, pathRef as o, lastSegment as r, removeAffix as s, covers as t, chainOf as u };
