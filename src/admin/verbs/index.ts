export { verbEndpoints } from './endpoints';
export { verbBarField } from './field';
export type { NextItem, VerbContext, VerbDefinition, VerbInput, VerbOption } from './types';
