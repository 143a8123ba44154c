// src/cli/run-context.ts
/** All of a stream as UTF-8. */
async function readAll(stdin) {
	const chunks = [];
	for await (const chunk of stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
	return Buffer.concat(chunks).toString("utf8");
}
export { readAll as t };
