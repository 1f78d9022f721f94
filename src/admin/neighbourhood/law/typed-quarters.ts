import { quartersFromHours } from '@/domain/service';
import { fail } from '@/shared/errors';

/** Hours as they were typed, in quarters. @throws DomainError validation beside the field `hours`, the name it has in the dialog */
export const typedQuarters = (typed: unknown): number =>
  quartersFromHours(typeof typed === 'string' ? typed : '') ||
  fail('validation', { fields: { hours: '时长要是一刻钟的倍数，如0.25、1.5，最多12小时' } });
