/** What cipher texts of imports are bound to; the collections name them too, so that a change of the key finds the columns. */
export const filePurpose = 'import-file';
export const refusedRowPurpose = 'import-refused-row';
