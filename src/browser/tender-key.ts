/** Under which the browser keeps the list of questions: what a store makes of the tool’s name. */
export const tenderKey = 'tool tender';
