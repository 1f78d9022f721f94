import { formatDateTime } from '@/shared/dates';
import { urgencyWord } from '../labels';
import type { RequestRow } from '../request-row';

type Promised = Pick<RequestRow, 'dueAt' | 'urgency'>;

/** Whether a step made the limit longer than the one the requester had been told. */
export function isEased(before: Pick<Promised, 'dueAt'>, after: Pick<Promised, 'dueAt'>): boolean {
  return before.dueAt !== null && after.dueAt !== null && new Date(after.dueAt) > new Date(before.dueAt);
}

/** 紧急程度由危急改为复杂；null when it is the same. */
export function urgencyChange(before: Promised, after: Pick<Promised, 'urgency'>): string | null {
  if (before.urgency === after.urgency) return null;
  return `紧急程度由${urgencyWord(before.urgency)}改为${urgencyWord(after.urgency)}`;
}

/** What became of the promise made on sending: 紧急程度由危急改为复杂，答复期限由…改为…; only of one that was eased. */
export function easedWords(before: Promised, after: Promised): string {
  const [from, to] = [before.dueAt, after.dueAt].map((dueAt) => (dueAt ? formatDateTime(dueAt) : '未定'));
  return [urgencyChange(before, after), `答复期限由${from}改为${to}`].filter(Boolean).join('，');
}
