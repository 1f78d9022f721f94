/** Appraisals on paper: who handed in a sheet, sheets without a name, and the second person who compares them. */

export {
  batchesOf,
  branchKey,
  branchRows,
  leastSheets,
  type PaperBatch,
  sheetsIn,
  tallyOf,
  tookPart,
} from './batch';
export { confirmPapers, handOverPapers, returnPapers } from './check-papers';
export { enterSheet } from './enter-sheet';
export { missingOnline, onlineVoters, takesSheets } from './secrecy';
export { branchNameOf, tickPapers } from './tick-papers';
