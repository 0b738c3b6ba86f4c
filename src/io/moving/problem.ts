/** Why content cannot be moved as it is, in one sentence: something in a file has to be mended first. */
export class MoveProblem extends Error {}
