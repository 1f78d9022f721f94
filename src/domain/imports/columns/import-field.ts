/** One thing an imported file can say of a row. */
export interface ImportField {
  /** What the command line and the kept mapping call it. */
  name: string;
  /** What people call it; also the heading of the template. */
  label: string;
  /** Other headings found in exports of hotlines and petition platforms, for a first guess. */
  aliases: readonly string[];
  required?: boolean;
  /** Whether a file that is read without anybody looking at its columns must have it as well. */
  expected?: boolean;
  help: string;
  example: string;
}

/** Numbers that begin like this stand in the template's example line, which is never imported. */
export const exampleMark = '示例';
