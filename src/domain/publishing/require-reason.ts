import { fail } from '@/shared/errors';

/** A reason a person typed: 2 to 500 characters. @throws DomainError validation on the field `reason`. */
export function requireReason(value: unknown, message: string): string {
  const reason = typeof value === 'string' ? value.trim() : '';
  if (reason.length < 2) return fail('validation', { message, fields: { reason: message } });
  if (reason.length > 500) return fail('validation', { fields: { reason: '原因请控制在 500 字以内' } });
  return reason;
}
