import { actorOf, isSignedIn } from './actor';
import type { YesOrNo } from './predicate';

/** Anyone with an active account who is signed in. */
export const signedIn: YesOrNo = async ({ req }) => isSignedIn(await actorOf(req));
