import type { Payload } from 'payload';
import { fail } from '@/shared/errors';
import { keptFile } from '../kept-file';
import { readFileLines } from '../table/read-lines';

const examples = 3;

/** The headings of an uploaded file and its first rows. */
export interface FileHead {
  headings: string[];
  rows: string[][];
}

/** Reads the beginning of a run's file. @throws DomainError validation (no rows, cannot be read), not-found when it is gone */
export async function headOfFile(payload: Payload, run: string): Promise<FileHead> {
  const lines: string[][] = [];
  for await (const { cells } of readFileLines(keptFile(payload, run))) {
    lines.push(cells);
    if (lines.length > examples) break;
  }
  const [headings, ...rows] = lines;
  if (!headings || rows.length === 0) {
    const message = '文件里没有数据行。第一行应是列名，下面每行一条。';
    fail('validation', { message, fields: { file: message } });
  }
  return { headings: headings.map((heading) => heading.trim()), rows };
}
