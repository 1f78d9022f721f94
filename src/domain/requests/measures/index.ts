/** Measures (度量): what is counted, how it is kept, and how it is told. */

export { answersByHandler, type HandlerRow } from './by-handler';
export { countCorrection } from './count-change';
export { type Counts, countOf } from './counters';
export { foldChanges } from './fold-changes';
export { type InsideMeasures, insideMeasures } from './inside';
export { keptReport } from './kept-report';
export * from './measure-table';
export { momentsOf, monthsIn, mostMonths, type Period, periodOf } from './period';
export {
  type MeasureChoices,
  type MeasureQuestion,
  measureQuestion,
  monthsToChoose,
  questionAddress,
} from './question';
export { type MeasureQuery, type MeasureSums, readMeasures } from './read-measures';
export { type Difference, type RebuildReport, rebuildMeasures } from './rebuild';
export {
  type MeasureFact,
  type MeasuresReport,
  type Ranking,
  type Rate,
  type ReportRow,
  rankings,
  type UnitRow,
} from './report';
export { measureScope } from './scope';
export { signalKindLabels, signalStateLabels } from './signals/kinds';
export { openSignals } from './signals/open-signals';
export { type SettleSignalInput, settleSignal } from './signals/settle-signal';
export { type SignalRequest, signalRequests } from './signals/signal-requests';
export { sweepSignals } from './signals/sweep-signals';
export { tableHeader, tableRows } from './table-rows';
