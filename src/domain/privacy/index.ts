/** What everybody can ask about their own data: see, take along, delete (个人信息保护法 44–47). */

export { deleteOwnData } from './delete-own-data';
export type { Fact } from './facts';
export { type Deletable, deletableEffects, deletableLabels, keptWithReasons } from './kinds';
export { type DataSection, type GivenConsent, type OwnData, ownData } from './own-data';
