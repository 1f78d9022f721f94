/** The register of Party members (党员名册): moves between organisations, exemptions from the rating, import. */

export { receiveMember, refuseMember, withdrawMove } from './answer-move';
export { exemptAt } from './exemption-row';
export { followMemberAccount } from './follow-account';
export { addExemptionPapers, endExemption, grantExemption } from './grant-exemption';
export {
  checkMemberFile,
  chooseMemberColumns,
  memberColumnsOf,
  memberTemplate,
  startMemberImport,
  writeMemberFile,
} from './import/member-run';
export { memberJobs } from './jobs';
export * from './labels';
export { takeBack, transferOut } from './leave-register';
export { guardMemberAccount, linkMemberAccount, unlinkMemberAccount } from './member-account';
export { memberTodos } from './member-todos';
export { recordMemberMove } from './move-history';
export { refreshExemptions } from './refresh-exemptions';
export { refuseSecondCard } from './second-card';
export { transferMember } from './transfer-member';
