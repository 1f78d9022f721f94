/** Imports: a file from upload over dry run and report to its result, whatever it holds; reading and writing of tables. */
export type { Work } from './attempt';
export { batchesOf } from './batches';
export { cancelImport } from './cancel-import';
export { chosenColumns, columnsShape } from './columns/chosen-columns';
export { type ColumnsToChoose, columnChoices } from './columns/column-choices';
export { type ColumnMapping, mappingLines, mappingOf, mappingProblem } from './columns/column-mapping';
export { distinctRows } from './columns/distinct-rows';
export { headOfFile } from './columns/file-head';
export { exampleMark, type ImportField } from './columns/import-field';
export { type MappedRow, mappedRows, twinProblem } from './columns/mapped-rows';
export { releaseColumns } from './columns/release-columns';
export { templateFile } from './columns/template-file';
export { confirmImport } from './confirm-import';
export { importIssuesOf } from './import-issues-of';
export { looseRequest, refuseStrangers, saveRun, storedRun } from './import-run';
export {
  type BatchCounts,
  type BatchPlan,
  checkRows,
  type HearHeadings,
  type ImportTask,
  importRows,
  issuesOf,
  planningAgain,
  type ReadRow,
} from './import-task';
export { keptFile } from './kept-file';
export { type ImportKind, type ImportStatus, importKinds, importStatusLabels, isImportKind } from './labels';
export { listImport } from './list-import';
export { refusedRowsFile } from './refused-rows';
export { refuseFile, startImport } from './start-import';
export { keptDays, sweepImports } from './sweep-imports';
export { bytesSource, diskSource, type FileSource } from './table/file-source';
export { type FileLine, readFileLines } from './table/read-lines';
export { type TableFormat, tableFile } from './table/table-files';
export { type ImportIssue, type TableRow, tableRows } from './table/table-rows';
