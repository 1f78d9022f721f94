import type { CollectionBeforeValidateHook } from 'payload';
import { fail } from '@/shared/errors';
import { isCreditCode, normalizeCreditCode } from './rules/credit-code';

/** One spelling of the credit code, and no code whose check character is wrong. @throws DomainError validation */
export const prepareCompany: CollectionBeforeValidateHook = ({ data }) => {
  if (typeof data?.creditCode !== 'string' || data.creditCode.trim() === '') return data;
  const creditCode = normalizeCreditCode(data.creditCode);
  if (!isCreditCode(creditCode)) {
    fail('validation', {
      fields: { creditCode: '这不是有效的统一社会信用代码，请对照营业执照核对18位代码' },
    });
  }
  return { ...data, creditCode };
};
