import { close, fdatasync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { DatabaseError } from '../errors';

/** A commit of a request changes about 80 pages, so that this is about what SQLite itself waits for (1,000 pages). */
const COMMITS_BETWEEN_CHECKPOINTS = 16;

/** Runs in a thread of its own, because copying pages into the file waits for the disk. */
const checkpointing = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Database = require(workerData.driver);
  const database = new Database(workerData.file);
  database.exec('PRAGMA busy_timeout = 100');
  database.exec('PRAGMA synchronous = NORMAL');
  const checkpoint = database.prepare('PRAGMA wal_checkpoint(PASSIVE)').raw(true);
  parentPort.on('message', (message) => {
    if (message === 'checkpoint') {
      checkpoint.all();
      parentPort.postMessage('done');
    } else {
      database.close();
      parentPort.close();
    }
  });
`;

/** Forces what is written to a file onto the disk. */
export type SyncFile = (descriptor: number) => Promise<void>;

/**
 * What follows a COMMIT under `synchronous = NORMAL`, kept off the thread that answers people: forcing the write-ahead log onto the
 * disk, once for all commits that wait for it (group commit), and copying it into the database file from time to time.
 */
export class WriteAheadLog {
  readonly #file: string;
  readonly #sync: SyncFile;
  #descriptor: number | undefined;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #checkpointer: Worker | undefined;
  #checkpointerExit: Promise<void> = Promise.resolve();
  #busy = false;
  #commits = 0;

  /** @param file path of the database file, which is open in WAL mode */
  constructor(file: string, sync: SyncFile = promisify(fdatasync)) {
    this.#file = file;
    this.#sync = sync;
  }

  /**
   * Resolves when everything committed before the call is on the disk.
   * @throws DatabaseError `commit-failed` when the disk refuses: what was committed may be lost with the power.
   */
  async durable(): Promise<void> {
    this.#commits += 1;
    if (this.#commits >= COMMITS_BETWEEN_CHECKPOINTS) this.#checkpoint();
    this.#next ??= this.#running.then(() => this.#begin());
    await this.#next;
  }

  /** Ends the thread and closes the file; a sync under way is waited for. */
  async close(): Promise<void> {
    this.#checkpointer?.ref();
    this.#checkpointer?.postMessage('close');
    await Promise.all([this.#checkpointerExit, this.#next ?? this.#running].map(settled));
    if (this.#descriptor !== undefined) await promisify(close)(this.#descriptor);
    this.#descriptor = undefined;
  }

  /** Whoever comes from here on waits for the next sync: this one may have missed the end of the log. */
  #begin(): Promise<void> {
    this.#next = undefined;
    const syncing = this.#force();
    this.#running = settled(syncing);
    return syncing;
  }

  async #force(): Promise<void> {
    try {
      this.#descriptor ??= openSync(`${this.#file}-wal`, 'r');
      await this.#sync(this.#descriptor);
    } catch (error) {
      // Without a log nothing has been written since the file was opened.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
      throw new DatabaseError('commit-failed', 'the write-ahead log could not be forced onto the disk', {
        cause: error,
      });
    }
  }

  #checkpoint(): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#commits = 0;
    this.#checkpointer ??= this.#startCheckpointer();
    this.#checkpointer.postMessage('checkpoint');
  }

  #startCheckpointer(): Worker {
    const driver = createRequire(import.meta.url).resolve('libsql');
    const worker = new Worker(checkpointing, { eval: true, workerData: { driver, file: this.#file } });
    worker.unref();
    worker.on('message', () => {
      this.#busy = false;
    });
    this.#checkpointerExit = new Promise((resolve) => {
      const ended = () => {
        this.#checkpointer = undefined;
        this.#busy = false;
        resolve();
      };
      // The log only grows meanwhile: SQLite copies it at a commit when it is several times as long.
      worker.once('error', ended);
      worker.once('exit', ended);
    });
    return worker;
  }
}

/** When it ends, however it ends: whoever waits for it is told by the promise itself. */
async function settled(promise: Promise<void>): Promise<void> {
  await Promise.allSettled([promise]);
}
