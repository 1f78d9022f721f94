import { roleNames, systemActor } from '@/access';
import { inTransaction } from '@/database';
import { grantExemption } from '@/domain/service';
import type { City } from '../city';
import type { Expectation } from '../expectation';
import { memberOf } from './member-of';

/** Those who keep the register of the place, and everybody their own. */
const register = {
  read: { all: ['administrator'], same: ['community-staff', 'branch-secretary'], own: roleNames },
  create: {},
  update: {},
  delete: {},
} as const;

type Build = (city: City, place: City['here'], user?: string) => Promise<string>;
const both = (build: Build) => ({
  documents: async (city: City) => ({
    same: await build(city, city.here),
    other: await build(city, city.there),
  }),
  ownOf: (city: City, { id }: { id: string }) => build(city, city.there, id),
});

const member = (city: City, { branch }: City['here'], user?: string) => memberOf(city, branch, user);

/** Whoever is entered in the register has a first line of history. */
const move: Build = async (city, place, user) => {
  const { id } = await member(city, place, user);
  const where = { member: { equals: id } };
  const row = await city.payload.db.findOne<{ id: string }>({ collection: 'member-moves', where });
  return String(row?.id);
};

const exemption: Build = async (city, place, user) => {
  const { id } = await member(city, place, user);
  const { payload } = city;
  const made = await inTransaction({ payload }, (req) =>
    grantExemption({
      payload,
      req,
      actor: systemActor('测试'),
      id,
      reason: 'age',
      decision: '党员大会决定',
      decidedOn: '2026-01-05',
      from: '2026-01-01',
    }),
  );
  return made.id;
};

export const members: Expectation[] = [
  { slug: 'member-moves', ...register, ...both(move), change: { reason: '改' } },
  { slug: 'member-exemptions', ...register, ...both(exemption), change: { decision: '改' } },
];
