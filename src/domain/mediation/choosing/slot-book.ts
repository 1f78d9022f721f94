import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { Slot } from '../rules/availability';

/** A time of a mediator that is taken. */
export interface TakenSlot extends Slot {
  mediator: string;
}

/**
 * Where booked times are kept. `taken` says what is taken of these mediators from now on; `book` takes a time for a case, in the transaction
 * of the agreement; `release` gives the case's time back.
 */
export interface SlotBook {
  taken(req: PayloadRequest, mediators: readonly string[], from: string): Promise<TakenSlot[]>;
  book(req: PayloadRequest, slot: TakenSlot & { dispute: string }): Promise<void>;
  release(req: PayloadRequest, dispute: string): Promise<void>;
}

// On globalThis because the admin panel's bundle has its own copies of modules.
const key = Symbol.for('portal.mediation-slot-books');
const shared = globalThis as { [key]?: Map<string, SlotBook> };

/** Adds a book beside what the cases themselves hold; once for each name. */
export function addSlotBook(name: string, book: SlotBook): void {
  shared[key] ??= new Map();
  shared[key].set(name, book);
}

/** What both chose and has not been held yet: the case's own columns. */
const ofCases: SlotBook = {
  async taken(req, mediators, from) {
    if (mediators.length === 0) return [];
    return [
      ...(await heldAs(req, 'mediator', mediators, from)),
      ...(await heldAs(req, 'coMediator', mediators, from)),
    ];
  },
  // Written with the case itself (`agree`), and taken out with it.
  async book() {},
  async release() {},
};

interface Held {
  mediator: string;
  coMediator: string | null;
  slotStartsAt: string;
  slotEndsAt: string;
}

async function heldAs(
  req: PayloadRequest,
  field: 'mediator' | 'coMediator',
  mediators: readonly string[],
  from: string,
): Promise<TakenSlot[]> {
  const rows = await leanFind<Held>(
    req.payload,
    'disputes',
    {
      where: [
        { field, in: mediators },
        { field: 'state', equals: 'agreed' },
        { field: 'slotStartsAt', from },
      ],
      columns: ['mediator', 'coMediator', 'slotStartsAt', 'slotEndsAt'],
      newestBy: 'id',
      limit: 5000,
    },
    req,
  );
  return rows.map((row) => ({
    mediator: row[field] ?? '',
    startsAt: row.slotStartsAt,
    endsAt: row.slotEndsAt,
  }));
}

const books = (): SlotBook[] => [ofCases, ...(shared[key]?.values() ?? [])];

export async function takenSlots(
  req: PayloadRequest,
  mediators: readonly string[],
  from: string,
): Promise<TakenSlot[]> {
  const all: TakenSlot[] = [];
  for (const book of books()) all.push(...(await book.taken(req, mediators, from)));
  return all;
}

export async function bookSlot(req: PayloadRequest, slot: TakenSlot & { dispute: string }): Promise<void> {
  for (const book of books()) await book.book(req, slot);
}

export async function releaseSlot(req: PayloadRequest, dispute: string): Promise<void> {
  for (const book of books()) await book.release(req, dispute);
}
