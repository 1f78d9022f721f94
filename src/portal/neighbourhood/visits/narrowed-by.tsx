import type { Request } from 'express';
import type { Payload } from 'payload';
import { nameOfPart } from '@/domain/neighbourhood';
import { isId } from '@/shared/ids';
import { isMonth, monthInWords } from '@/shared/months';
import { askedText } from '../../property/query';

/** What a number of the board narrows a list by. */
export interface NarrowedBy {
  month: string | undefined;
  within: string | undefined;
  /** 明月社区，2026年11月; empty when nothing does. */
  words: string;
}

/** Out of the address; what is no month or place is ignored. */
export async function narrowedBy(payload: Payload, req: Request): Promise<NarrowedBy> {
  const asked = askedText(req, 'month');
  const month = isMonth(asked) ? asked : undefined;
  const [kind = '', id] = askedText(req, 'within')?.split(':', 2) ?? [];
  const within = ['community', 'grid'].includes(kind) && isId(id) ? `${kind}:${id}` : undefined;
  const name = await nameOfPart(payload, within);
  return { month, within, words: [name, month ? monthInWords(month) : null].filter(Boolean).join('，') };
}

/** Says what the list is of, and carries it along when one filters further. */
export function NarrowedFields({ month, within, words }: NarrowedBy) {
  return (
    <>
      {words ? <p className="govuk-body">只看：{words}</p> : null}
      {month ? <input type="hidden" name="month" value={month} /> : null}
      {within ? <input type="hidden" name="within" value={within} /> : null}
    </>
  );
}
