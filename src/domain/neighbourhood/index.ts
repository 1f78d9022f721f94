/** The neighbourhood's own forces: law at the doorstep. */
export * from './law';
