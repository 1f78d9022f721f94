/** A month's lines from a table: columns, dry run with totals, report, import. */
export {
  accountLineTemplate,
  checkLineFile,
  chooseLineColumns,
  lineColumns,
  startLineImport,
  writeLineFile,
} from './line-run';
