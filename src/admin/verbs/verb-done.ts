/** Event on the document after a verb was done: panels beside the form read their data again. */
export const verbDone = 'portal:verb-done';
