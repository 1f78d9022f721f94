/** The register of Party members (党员名册): moves between organisations, exemptions from the rating, import. */

export { receiveMember, refuseMember, withdrawMove } from './answer-move';
export { exemptAt } from './exemption-row';
export { endExemption, grantExemption } from './grant-exemption';
export * from './labels';
export { takeBack, transferOut } from './leave-register';
export { refreshExemptions } from './refresh-exemptions';
export { transferMember } from './transfer-member';
