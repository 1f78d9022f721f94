import { createHash } from 'node:crypto';

/** The columns of an audit event that are sealed, in the order in which they are hashed. Never reorder: old seals depend on it. */
const sealed = [
  'id',
  'at',
  'action',
  'actor',
  'actorName',
  'via',
  'address',
  'requestId',
  'subjectCollection',
  'subjectId',
  'summary',
  'changes',
] as const;

/** A stored audit event, as either database returns it. */
export type StoredEvent = { id: string } & Partial<Record<(typeof sealed)[number] | 'seal', unknown>>;

/** SHA-256 of the event's canonical JSON: an array of its sealed columns, dates as ISO strings in UTC, absent as null. */
export function hashEvent(event: StoredEvent): string {
  const values = sealed.map((column) => canonical(column, event[column]));
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url');
}

/** The line of one event in the manifest of a seal. */
export function manifestLine(event: StoredEvent): string {
  return `${event.id} ${hashEvent(event)}`;
}

/** Reads a manifest back: event id → hash. */
export function readManifest(manifest: string): Map<string, string> {
  const lines = manifest.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}

function canonical(column: string, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (column === 'at') return new Date(value instanceof Date ? value : String(value)).toISOString();
  if (typeof value === 'object' && 'id' in value) return value.id;
  return value;
}
