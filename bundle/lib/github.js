import { isAbsolute, relative, sep } from "node:path";
// src/formatters/github.ts
/**
* Workflow commands, which GitHub Actions shows as annotations in the changed files. Errors come first, because it
* shows ten of a kind at most. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
*/
const format = (results, { cwd }) => {
	const root = process.env["GITHUB_WORKSPACE"] ?? cwd;
	const lines = (severity) => results.flatMap((result) => result.messages.filter((message) => message.severity === severity).map((message) => command(message, filePath(result, root))));
	return [...lines(2), ...lines(1)].join("\n");
};
function command(message, file) {
	const { line, column, endLine = line, endColumn } = message;
	const properties = {
		file,
		line,
		endLine
	};
	if (endLine === line) {
		properties["col"] = column;
		if (endColumn !== void 0) properties["endColumn"] = endColumn;
	}
	properties["title"] = message.ruleId ?? "dflint";
	const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
	return `::${message.severity === 2 ? "error" : "warning"} ${list.join(",")}::${escapeData(message.message)}`;
}
/** Relative to the checkout, with slashes; as it is when it lies elsewhere or is no file (`<text>`). */
function filePath({ filePath: path }, root) {
	if (!isAbsolute(path)) return path;
	const below = relative(root, path);
	return below.startsWith("..") || isAbsolute(below) ? path : below.replaceAll(sep, "/");
}
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
export { format };
