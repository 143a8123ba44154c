// src/errors.ts
/**
* Something that the user can put right: a wrong argument, a broken config, a path that does not exist.
* The message is complete (what, where, what to do), so it is shown without a stack.
*/
var UsageError = class extends Error {
	name = "UsageError";
};
/** The text of anything that was thrown. */
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
/** The `code` of a Node error (`ENOENT`, `ERR_MODULE_NOT_FOUND`), if it has one. */
function codeOf(error) {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : void 0;
}
/** Why the system refused, in words: `permission denied` for `EACCES`. */
function reasonOf(error) {
	const code = codeOf(error);
	return code !== void 0 && REASONS[code] || messageOf(error);
}
const REASONS = {
	EACCES: "permission denied",
	EISDIR: "it is a folder",
	ELOOP: "its symbolic links go in a circle",
	ENOENT: "no such file or folder",
	ENOSPC: "no space left on the disk",
	ENOTDIR: "a part of the path is not a folder",
	EPERM: "operation not permitted",
	EROFS: "the file system is read-only"
};
export { reasonOf as i, codeOf as n, messageOf as r, UsageError as t };
