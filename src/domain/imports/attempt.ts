import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { bulkInsert, deleteWhere, inTransaction } from '@/database';
import { now } from '@/shared/clock';
import { isDomainError } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { type RunCounts, saveRun, storedRun } from './import-run';
import { dropFile } from './kept-file';
import { sealedRow } from './refused-rows';
import type { ImportIssue } from './table/table-rows';

/** What a dry run or an import works with. */
export interface Work {
  payload: Payload;
  actor: Actor;
  id: string;
  /** Raised when the server stops: the work ends after the batch at hand. */
  signal?: AbortSignal;
  /** Hears the counts after every batch. */
  onProgress?: (counts: RunCounts) => void;
}

/** What a batch has to report, with the cells of the lines it names. */
export interface Reported {
  issues: readonly ImportIssue[];
  linesOf: ReadonlyMap<number, readonly string[]>;
}

/** Issues kept per run; the count of refused rows goes on beyond it. */
export const maxIssues = 2000;

/** Somebody else goes on with the run, or called it off: this attempt has nothing more to write. */
class TakenOver extends Error {}

/** A row that was fine in the dry run is not any more, and nobody said that bad rows may be skipped. */
export class RowRefused extends Error {
  constructor(
    readonly reported: Reported,
    readonly counts: RunCounts,
  ) {
    super('a row is refused now');
  }
}

/** One attempt at a run. Its sign is the moment the run was released: a later release takes the run over. */
export class Attempt {
  private reported = 0;

  private constructor(
    readonly work: Work,
    private readonly status: 'checking' | 'importing',
    private readonly startedAt: number,
    readonly skipsBad: boolean,
  ) {}

  /** An attempt at a run as it stands released now. */
  static async at(req: PayloadRequest, work: Work, status: 'checking' | 'importing'): Promise<Attempt> {
    const run = await storedRun(req, work.id);
    return new Attempt(work, status, momentOf(run.startedAt), run.skipBad === true);
  }

  /** A transaction of this attempt. @throws TakenOver when the run is not its own any more */
  async write(change: (req: PayloadRequest) => Promise<void>): Promise<void> {
    const { payload, actor } = this.work;
    await inTransaction({ payload, actor }, async (req) => {
      if (!(await this.owns(req))) throw new TakenOver();
      await change(req);
    });
  }

  /** Forgets what an earlier pass over the file reported. */
  async clearReport(): Promise<void> {
    const run = { equals: this.work.id };
    await this.write((req) => deleteWhere(req.payload, req, 'import-issues', { run }));
  }

  /** Adds to the report, up to its limit; the first fault of a line keeps the line itself, encrypted, for the list of refused rows. */
  async report(req: PayloadRequest, { issues, linesOf }: Reported): Promise<void> {
    const { id } = this.work;
    const kept = issues.slice(0, maxIssues - this.reported);
    const named = new Set<number>();
    const rows = kept.map(({ isReminder, ...issue }) => {
      const cells = named.has(issue.line) || isReminder ? undefined : linesOf.get(issue.line);
      if (!isReminder) named.add(issue.line);
      return { id: newId(), run: id, ...issue, cellsCipher: cells ? sealedRow(cells) : null };
    });
    await bulkInsert(req.payload, req, 'import-issues', rows);
  }

  /** Counts what {@link report} wrote; apart from it because a transaction may be repeated. */
  reportedMore(count: number): void {
    this.reported = Math.min(maxIssues, this.reported + count);
  }

  /**
   * Writes how the attempt broke off into the run, so that nobody waits for a dead import: an import can be continued,
   * a dry run has to be repeated. Errors nobody expected are thrown again.
   */
  async brokenOff(error: unknown): Promise<void> {
    const { payload, id } = this.work;
    if (error instanceof TakenOver) {
      payload.logger.info({ msg: 'an import was taken over or called off', run: id });
      return;
    }
    const known = isDomainError(error) || error instanceof RowRefused;
    await inTransaction({ payload }, async (req) => {
      if (!(await this.owns(req))) return;
      const canGoOn = this.status === 'importing' && !isDomainError(error);
      if (!canGoOn) await dropFile(req, id);
      if (error instanceof RowRefused) await this.report(req, error.reported);
      await saveRun(req, id, {
        ...(error instanceof RowRefused ? { ...error.counts, keepsRefused: true } : {}),
        status: canGoOn ? 'interrupted' : 'failed',
        message: this.sentence(error),
        finishedAt: now().toISOString(),
      });
    });
    if (!known) throw error;
  }

  private sentence(error: unknown): string {
    if (isDomainError(error)) return error.message;
    if (error instanceof RowRefused) {
      const first = error.reported.issues.find(({ isReminder }) => !isReminder);
      return `检查以后资料变了，第${first?.line}行现在不能导入：${first?.message}。前面的已经导入；改好资料可以继续，也可以跳过有问题的行。`;
    }
    if (this.status === 'importing') return brokenImport;
    return brokenCheck;
  }

  private async owns(req: PayloadRequest): Promise<boolean> {
    const run = await storedRun(req, this.work.id);
    return run.status === this.status && momentOf(run.startedAt) === this.startedAt;
  }
}

/** What a run says when its import, or its dry run, broke off. */
export const brokenImport = '导入中断了，已导入的部分保留；可以继续，不会重复。';
export const brokenCheck = '检查没有做完，一行都没有导入。请重新上传文件。';

function momentOf(value: unknown): number {
  return value ? new Date(String(value)).getTime() : 0;
}
