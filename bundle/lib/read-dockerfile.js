import { i as reasonOf, t as UsageError } from "./errors.js";
import { readFileSync, statSync } from "node:fs";
import { isUtf8 } from "node:buffer";
// src/files/read-dockerfile.ts
/** Real Dockerfiles are below one megabyte; what is larger was named by mistake. */
const MAX_BYTES = 1e7;
/**
* Reads a file as text.
*
* @throws UsageError when it cannot be read or is too large to be a Dockerfile.
*/
function readDockerfile(file) {
	let bytes;
	try {
		checkSize(statSync(file).size);
		bytes = readFileSync(file);
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new UsageError(`This file cannot be read: ${reasonOf(error)}.`);
	}
	checkSize(bytes.length);
	return {
		text: bytes.toString("utf8"),
		isLossless: isUtf8(bytes)
	};
}
/** @throws UsageError when there are too many bytes for a Dockerfile. */
function checkSize(bytes) {
	if (bytes <= MAX_BYTES) return;
	const size = (bytes / 1e6).toFixed(1);
	throw new UsageError(`This file was not linted: it has ${size} MB, and the limit is ${MAX_BYTES / 1e6} MB.`);
}
export { readDockerfile as n, checkSize as t };
