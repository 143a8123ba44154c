export async function codeActions(..._x: unknown[]) { return []; }
