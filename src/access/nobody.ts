import type { YesOrNo } from './predicate';

/** No one through an API or the admin panel; the product's own verbs act past access after their own check. */
export const nobody: YesOrNo = async () => false;
