import { n as visibleLine, r as visibleText, t as visibleColumns } from "./visible-text.js";
import { relative } from "node:path";
import { styleText } from "node:util";
// src/formatters/code-frame.ts
/**
* The line of a message with the reported text underlined, in two lines. Of a range over several lines, the
* first line is shown; of a long line, the part that holds the start.
*
* @param lines the text, split into lines
* @param width how many columns there are
* @returns null when the message is not about a place in the text
*/
function codeFrame(lines, { line, column, endLine = line, endColumn = column + 1 }, width) {
	const text = lines[line - 1];
	if (text === void 0 || text.trim() === "") return null;
	const from = column - 1;
	const to = Math.max(from + 1, endLine === line ? Math.min(endColumn - 1, text.length) : text.trimEnd().length);
	const number = `${line} | `;
	const room = Math.max(20, width - number.length);
	const first = to <= room ? 0 : Math.max(0, Math.min(from - 10, text.length - room));
	const shown = visibleColumns(text.slice(first, first + room)).trimEnd();
	const gutter = `${" ".repeat(number.length - 2)}| `;
	return {
		code: number + shown,
		underline: gutter + " ".repeat(from - first) + "^".repeat(Math.max(1, Math.min(to, first + room) - from))
	};
}
// src/formatters/stylish.ts
/** For people: messages by file, a code frame for each on a terminal, and totals. Empty when there is nothing to say. */
const format = (results, context) => {
	const paint = context.color ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
	const files = results.filter((result) => result.messages.length > 0).map((result) => fileBlock(result, context, paint));
	if (files.length === 0) return "";
	return `\n${[
		...files,
		totals(results, context, paint),
		...pages(results, context)
	].join("\n")}`;
};
function fileBlock(result, context, paint) {
	const { messages } = result;
	const places = messages.map(({ line, column }) => `${line}:${column}`);
	const width = Math.max(...places.map((place) => place.length));
	const text = result.output ?? result.source;
	const lines = context.terminalWidth !== void 0 && text !== void 0 ? text.split(/\r?\n/) : [];
	const rows = messages.flatMap((message, i) => {
		const severity = message.severity === 2 ? paint("red", "error  ") : paint("yellow", "warning");
		return [
			`  ${paint("dim", (places[i] ?? "").padStart(width))}  ${severity}  ${visibleLine(message.message)}${ruleName(message, context, paint)}`,
			...frame(message, lines, context, paint),
			...suggestions(message, paint)
		];
	});
	return `${paint("underline", displayPath(result.filePath, context.cwd))}\n${rows.join("\n")}\n`;
}
function ruleName({ ruleId }, context, paint) {
	if (ruleId === null) return "";
	const name = paint("dim", visibleText(ruleId));
	const url = context.rulesMeta[ruleId]?.docs.url;
	return `  ${context.terminalWidth !== void 0 && url !== void 0 ? `\u001b]8;;${visibleText(url)}\u001b\\${name}\u001b]8;;\u001b\\` : name}`;
}
function frame(message, lines, { terminalWidth }, paint) {
	if (terminalWidth === void 0) return [];
	const indent = "      ";
	const lineFrame = codeFrame(lines, message, terminalWidth - 6);
	if (!lineFrame) return [];
	const style = message.severity === 2 ? "red" : "yellow";
	return [`${indent}${paint("dim", lineFrame.code)}`, `${indent}${paint(style, lineFrame.underline)}`];
}
function suggestions({ suggestions: list = [] }, paint) {
	return list.map(({ desc }) => `      ${paint("dim", `suggestion: ${visibleLine(desc)}`)}`);
}
/** Relative to the working directory. Never starts with `::`, which logs of GitHub Actions would obey. */
function displayPath(path, cwd) {
	if (path === "<text>") return path;
	const name = visibleText(relative(cwd, path) || path);
	return name.startsWith(":") ? `./${name}` : name;
}
function totals(results, { maxWarningsExceeded }, paint) {
	const sum = (key) => results.reduce((total, result) => total + result[key], 0);
	const errors = sum("errorCount");
	const warnings = sum("warningCount");
	const fixable = sum("fixableErrorCount") + sum("fixableWarningCount");
	const style = ["bold", errors > 0 ? "red" : "yellow"];
	const lines = [paint(style, `✖ ${`${count(errors + warnings, "problem")} (${count(errors, "error")}, ${count(warnings, "warning")})`}`)];
	if (fixable > 0) lines.push(paint(style, `  ${fixable} of them can be fixed with --fix.`));
	const withSuggestions = results.flatMap((result) => result.messages.filter((message) => message.suggestions));
	if (withSuggestions.length > 0) {
		const applied = `${count(withSuggestions.length, "suggestion")} can be applied with --fix-suggestions.`;
		lines.push(paint(style, `  ${applied}`));
	}
	if (maxWarningsExceeded) lines.push(paint("red", `  More warnings than --max-warnings allows (${maxWarningsExceeded.maxWarnings}).`));
	return `${lines.join("\n")}\n`;
}
/** Where links cannot be followed from the name of the rule, the pages are listed. */
function pages(results, { terminalWidth, rulesMeta }) {
	if (terminalWidth !== void 0) return [];
	const urls = [...new Set(results.flatMap((result) => result.messages.map((message) => message.ruleId ?? "")))].sort().flatMap((ruleId) => rulesMeta[ruleId]?.docs.url ?? []);
	return urls.length > 0 ? [`More about these rules:\n${urls.map((url) => `  ${visibleText(url)}\n`).join("")}`] : [];
}
function count(n, noun) {
	return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
export { format };
