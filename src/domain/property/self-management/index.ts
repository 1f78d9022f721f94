/** Residents' self-management: committees with terms, monthly accounts of their funds, questions about a line. */

export { addLine } from './accounts/add-line';
export { changeOpening } from './accounts/change-opening';
export { correctBook } from './accounts/correct-book';
export { openBook } from './accounts/open-book';
export { publishBook } from './accounts/publish-book';
export { removeLine } from './accounts/remove-line';
export { addMember } from './committees/add-member';
export { endCommittee } from './committees/end-committee';
export { endMember } from './committees/end-member';
export { foundCommittee } from './committees/found-committee';
export { linkMemberAccount } from './committees/link-member-account';
export { keepsBooks } from './committees/offices-of';
export * from './import';
export {
  type AccountsPlace,
  accountsPlace,
  type PublicAccounts,
  type PublicFund,
  type PublicMonth,
  publicAccounts,
} from './public/accounts';
export {
  type BookAddress,
  bookAddress,
  type LineInQuestion,
  lineInQuestion,
  questionToAnswer,
} from './public/asked';
export { newestBalances, type PublicBalance } from './public/balances';
export {
  type BookFilter,
  type PublicBook,
  type PublicLine,
  type PublicQuestion,
  publicBook,
  publicLines,
} from './public/book';
export { type PublicCommittee, type PublicMember, publicCommittees } from './public/committees';
export { type DraftBook, type DraftLine, draftBook, openBooks } from './public/draft';
export { type OwnOffice, type OwnQuestion, ownAccountQuestions, ownOffices } from './public/mine';
export { answerQuestion } from './questions/answer-question';
export { askQuestion } from './questions/ask-question';
export { hideQuestion } from './questions/hide-question';
export { remindOfMissingBooks } from './remind-missing';
export { standingLabels, type TermStanding } from './rules/office-terms';
export { answerDays } from './settings';
export { selfManagementTodos } from './todos';
