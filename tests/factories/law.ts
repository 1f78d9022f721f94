import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  type AskInput,
  askQuestion,
  consultationPath,
  pairAdviser,
  readConsultation,
} from '@/domain/neighbourhood';
import { newId } from '@/shared/ids';
import { buildRole, buildUser, newPhone } from './accounts';
import { buildDivision } from './organization';
import { staffActor } from './property';

type SignedIn = Actor & { userId: string };
type Overrides = Record<string, unknown>;
let serial = 0;

const actorOf = (userId: string, name: string): SignedIn => ({ userId, name, grants: [], via: 'portal' });

/** A helper of a village, with an account unless told otherwise. */
export async function buildHelper(
  payload: Payload,
  community: string,
  { account = true, ...overrides }: Overrides & { account?: boolean } = {},
) {
  serial += 1;
  const name = `明白人${serial}`;
  const user = account ? (await buildUser(payload, { name })).id : null;
  const doc = await payload.create({
    collection: 'legal-helpers',
    data: {
      name,
      certificateNumber: `T${process.pid}-${serial}`,
      community,
      user,
      state: 'active',
      ...overrides,
    } as never,
    depth: 0,
    overrideAccess: true,
  });
  return { id: String(doc.id), name, actor: actorOf(user ?? '', name) };
}

/** An adviser with an account and the role. */
export async function buildAdviser(payload: Payload, overrides: Overrides = {}) {
  serial += 1;
  const name = `顾问${serial}`;
  const { id: user } = await buildUser(payload, { name });
  await buildRole(payload, user, { role: 'legal-adviser' });
  const doc = await payload.create({
    collection: 'legal-advisers',
    data: {
      name,
      firm: '定州明理律师事务所',
      licenceNumber: `L${process.pid}-${serial}`,
      user,
      state: 'active',
      ...overrides,
    } as never,
    depth: 0,
    overrideAccess: true,
  });
  return { id: String(doc.id), name, actor: actorOf(user, name) };
}

/** A village with an adviser, helpers, and a cadre of the community. The tests stand on 2026-11-23. */
export async function buildLawPlace(payload: Payload, { helpers = 1 }: { helpers?: number } = {}) {
  const community = String((await buildDivision(payload)).id);
  const adviser = await buildAdviser(payload);
  await pairAdviser({
    payload,
    actor: staffActor,
    adviser: adviser.id,
    community,
    from: '2026-01-01',
    until: '2027-12-31',
  });
  const people = [];
  for (let index = 0; index < helpers; index += 1) people.push(await buildHelper(payload, community));
  const roles = [{ role: 'community-staff' as const, kind: 'community' as const, place: community }];
  const { id: user } = await buildUser(payload, { name: '李干事', roles });
  const keeper: SignedIn = {
    userId: user,
    name: '李干事',
    grants: [{ role: 'community-staff', scope: { kind: 'community', id: community } }],
    via: 'portal',
  };
  const [helper] = people;
  if (!helper && helpers > 0) throw new Error('no helper was built');
  return { community, adviser, helper: helper as (typeof people)[number], helpers: people, keeper };
}

export const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };

/** What somebody asks. */
export const question = (community: string, given: Partial<AskInput> = {}): AskInput => ({
  topic: 'debt',
  question: '去年借给同事两万元，有借条没写利息，现在他不还，我该怎么要回来？',
  community,
  askerName: '老周',
  phone: newPhone(),
  formKey: newId(),
  ...given,
});

/** A question asked by a visitor. @returns its id and the path of its secret page */
export async function buildQuestion(
  payload: Payload,
  community: string,
  { actor = visitor, ...given }: Partial<AskInput> & { actor?: Actor } = {},
): Promise<{ id: string; path: string }> {
  const { id } = await askQuestion({ payload, actor, ...question(community, given) });
  const row = await readConsultation(payload, id);
  return { id, path: (row && consultationPath(row)) ?? '' };
}

export const answer = '可以凭借条到法院起诉，诉讼时效三年，从约定还款的第二天起算；没约定利息的按无息。';
