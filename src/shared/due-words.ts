/** How near a deadline is, as a word; colour never says it alone. */
export type DueTone = 'none' | 'calm' | 'soon' | 'overdue';

/** `soon` in the last 24 hours, `overdue` after the moment itself. */
export function dueTone(due: Date | null, at: Date): DueTone {
  if (!due) return 'none';
  const left = due.getTime() - at.getTime();
  if (left < 0) return 'overdue';
  return left < 24 * 3_600_000 ? 'soon' : 'calm';
}

/** The deadline in words beside its date: 已超期3天, 今天到期, 还有2天. */
export function dueWords(due: Date, at: Date): string {
  const left = due.getTime() - at.getTime();
  const late = left < 0;
  const distance = Math.abs(left);
  if (distance < 3_600_000) return late ? '刚刚超期' : '不到1小时';
  if (distance < 24 * 3_600_000) return `${late ? '已超期' : '还有'}${Math.floor(distance / 3_600_000)}小时`;
  return `${late ? '已超期' : '还有'}${Math.floor(distance / (24 * 3_600_000))}天`;
}
