export { contextOf, verbEndpoints } from './endpoints';
export { verbBarField } from './field';
export { refusalOf } from './refusal';
export type { NextItem, VerbContext, VerbDefinition, VerbInput, VerbOption } from './types';
