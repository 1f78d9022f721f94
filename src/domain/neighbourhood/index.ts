/** The neighbourhood's own forces: associations, family events and civility, visits from door to door; and the law at the doorstep. */

export * from './associations';
export { buildingsIn } from './buildings-in';
export * from './civility';
export { forceJobs } from './jobs';
export * from './law';
export * from './visits';
