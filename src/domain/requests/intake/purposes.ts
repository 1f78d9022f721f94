/** What cipher texts and indexes of intake are bound to; the collections name them too, so that a change of the key finds the columns. */
export const rawPurpose = 'intake-record';
export const keyPurpose = 'channel-key';
