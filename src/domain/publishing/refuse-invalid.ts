import { ValidationError } from 'payload';
import { DomainError } from '@/shared/errors';

/**
 * Drafts are stored unchecked, so the field rules first speak when a notice goes out: what they refuse is the editor's
 * to correct, not a failure of ours.
 * @throws DomainError validation with the fields that were refused; anything else as it came
 */
export async function refuseInvalid<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    const problems = error.data.errors;
    const labels = problems.map(({ label, path }) => (typeof label === 'string' && label ? label : path));
    throw new DomainError('validation', {
      message: `还不能这样做，请检查：${[...new Set(labels)].join('、')}。`,
      fields: Object.fromEntries(problems.map(({ path, message }) => [path, message])),
      cause: error,
    });
  }
}
