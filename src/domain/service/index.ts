/** Party members at work: activities, service records, star ratings. */

export * from './activities';
export * from './honour';
export * from './members';
export * from './records';
export * from './stars';
