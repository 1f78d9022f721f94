import type { YesOrNo } from './predicate';

/** Everyone, also without signing in. */
export const anyone: YesOrNo = async () => true;
