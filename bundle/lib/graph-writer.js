// src/graph/graph-writer.ts
/** The name of a stage, or its number where it has none. */
function stageName(stage) {
	return stage?.name ?? `stage ${stage?.index ?? "?"}`;
}
/** The names of stages that are given by their indexes. */
function stageNames({ stages }, indexes) {
	return indexes.map((index) => stageName(stages[index]));
}
/** What is said of a stage: that it is a target, or its role. */
function stageLabel({ isTarget, role }) {
	return isTarget ? "target" : role;
}
/** Where a need is met, for people; an image's name may turn out to be empty (`FROM ${NAME:-}`). */
function originName({ stages }, { stage, image }) {
	return stage === null ? image || "(no name)" : stageName(stages[stage]);
}
/** `/app → /srv`, or the path alone where it stays the same. */
function crossing({ source, destination }) {
	return source === destination ? source : `${source} → ${destination}`;
}
export { stageNames as a, stageName as i, originName as n, stageLabel as r, crossing as t };
