import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import {
  acceptPartner,
  applyAsPartner,
  changeManagement,
  keepFile,
  recordPartnerDelivery,
} from '@/domain/property';
import { checkCharacter } from '@/domain/property/rules/credit-code';

export const staffActor = systemActor('测试');
export const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };

let serial = 0;

/** A code nobody has, with the right check character. */
export function newCreditCode(): string {
  serial += 1;
  const body = `91130682MA${String((process.pid % 1000) * 1000 + serial).padStart(7, '0')}`;
  return body + checkCharacter(body);
}

export async function buildCompany(payload: Payload, overrides: Record<string, unknown> = {}) {
  const creditCode = newCreditCode();
  const data = { name: `测试物业${creditCode}`, creditCode, servicePhone: '0312-2300300', ...overrides };
  return payload.create({
    collection: 'property-companies',
    data: data as never,
    depth: 0,
    overrideAccess: true,
  });
}

/** A small photo of one colour, uploaded by `actor`. @returns its id */
export async function buildPhoto(payload: Payload, actor: Actor = staffActor): Promise<string> {
  return keepFile({ payload, actor, file: { data: await photoBytes(), name: '现场.jpg' } });
}

export async function photoBytes(): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer();
}

/** A change of management, self-managed from 2024 on unless told otherwise. @returns its id */
export async function buildManagement(
  payload: Payload,
  compound: string,
  overrides: Partial<Parameters<typeof changeManagement>[0]> = {},
): Promise<string> {
  const { id } = await changeManagement({
    payload,
    actor: staffActor,
    compound,
    mode: 'self-managed',
    from: '2024-03-01',
    why: '居民会议定的',
    evidence: '会议纪要',
    ...overrides,
  });
  return id;
}

/** What somebody types who applies. */
export function application(compounds: string[]) {
  serial += 1;
  return {
    name: `测试店${serial}`,
    kind: 'shop' as const,
    contactName: '张三',
    phone: '13912345678',
    offer: '每月免费理发一次',
    compounds,
    frequency: 'monthly' as const,
    from: '2026-01-01',
    until: '2027-12-31',
    formKey: `form-${process.pid}-${serial}-key`,
  };
}

/** A partner at work with one commitment for the compound. */
export async function buildPartner(
  payload: Payload,
  compound: string,
  { account = visitor, until = '2027-12-31' }: { account?: Actor; until?: string } = {},
): Promise<{ id: string; commitment: string }> {
  const given = application([compound]);
  const { id } = await applyAsPartner({ payload, actor: account, ...given });
  const promise = { what: given.offer, frequency: given.frequency, compounds: [compound] };
  await acceptPartner({ payload, actor: staffActor, id, ...promise, from: '2024-01-01', until });
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'partner-commitments',
    where: { partner: { equals: id } },
    limit: 1,
    pagination: false,
  });
  return { id, commitment: docs[0]?.id ?? '' };
}

/** A delivery with a photo, waiting for the community. */
export async function buildDelivery(
  payload: Payload,
  commitment: string,
  actor: Actor = staffActor,
): Promise<string> {
  const files = [await buildPhoto(payload, actor)];
  const given = { commitment, on: '2026-01-10', text: '理发12人', files };
  return (await recordPartnerDelivery({ payload, actor, ...given })).id;
}
