// src/formatters/visible-text.ts
/**
* Control characters (C0, DEL, C1), line separators, and the marks that reorder text: a file could use them to
* rewrite what a terminal or a log shows.
*/
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
/** The text with each such character as an escape sequence (`\u001b`), so that it is seen and does nothing. */
function visibleText(text) {
	return text.replace(INVISIBLE, escapeSequence);
}
/** As `visibleText`, but line breaks and tabs are single spaces: for sentences. */
function visibleLine(text) {
	return visibleText(text.replace(/\s*[\r\n]\s*|\t/g, " "));
}
/** As `visibleText`, but one character stays one character, so that columns stay where they are. */
function visibleColumns(text) {
	return text.replace(INVISIBLE, (character) => character === "	" ? " " : "�");
}
function escapeSequence(character) {
	if (character === "\n") return "\\n";
	if (character === "\r") return "\\r";
	if (character === "	") return "\\t";
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
export { visibleLine as n, visibleText as r, visibleColumns as t };
