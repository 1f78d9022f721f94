import type { Payload } from 'payload';
import {
  associationRoleLabels,
  careConsentLabels,
  careMarkLabels,
  familyKindLabels,
  familyStateLabels,
  ownAssociationTerms,
  ownCares,
  ownFamilyEvents,
  ownVisits,
} from '@/domain/neighbourhood';
import { formatDateTime, formatPlainDay } from '@/shared/dates';

/** What associations, family events and visits keep about a person, in plain words. */
export async function forceFacts(
  payload: Payload,
  user: string,
): Promise<{ facts: Record<string, string>[]; publicNames: string[]; cares: number }> {
  const terms = await ownAssociationTerms(payload, user);
  const { items: events } = await ownFamilyEvents(payload, user);
  const cares = await ownCares(payload, user);
  const visits = await ownVisits(payload, user);
  const facts = [
    ...terms.map(({ name, term }) => ({
      协会或队伍: name,
      职务: associationRoleLabels[term.role],
      任期: `${formatPlainDay(term.from)}起${term.endedAt || term.until ? `，到${formatPlainDay(term.endedAt ?? term.until ?? term.from)}` : ''}`,
      姓名公开: term.publicConsent ? '是' : '否',
    })),
    ...events.map(({ number, kind, on, state }) => ({
      红白事: `${number} ${familyKindLabels[kind]}`,
      哪天: formatPlainDay(on),
      状态: familyStateLabels[state],
    })),
    ...cares.map(({ marks, note, consentHow, consentedAt, keptUntil }) => ({
      记了您要多关心: marks.map((mark) => careMarkLabels[mark]).join('、'),
      说明: note ?? '',
      您怎么同意的: `${careConsentLabels[consentHow]}，${formatPlainDay(consentedAt)}`,
      保存到: formatPlainDay(keptUntil),
    })),
    ...visits.map(({ lastMetAt, times }) => ({
      上门走访: `您家见到过人${times}次`,
      最近一次: formatDateTime(lastMetAt),
    })),
  ];
  const publicNames = terms.filter(({ term }) => term.publicConsent && !term.endedAt).map(({ name }) => name);
  return { facts, publicNames, cares: cares.length };
}
