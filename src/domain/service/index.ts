/** Party members at work: activities, service records, star ratings. */

export * from './activities';
export * from './records';
