import { roleNames, systemActor } from '@/access';
import { inTransaction } from '@/database';
import { enqueueMessage, recordEvent, sealEvents } from '@/domain/accounts';
import { buildRole, buildUser, newPhone } from '../../../factories/accounts';
import { testPassword } from '../../../factories/app';
import { closed, type Expectation } from '../expectation';

const administrator = { all: ['administrator'] } as const;
let serial = 0;

const users: Expectation = {
  slug: 'users',
  read: { ...administrator, own: roleNames },
  create: administrator,
  update: administrator,
  delete: {},
  documents: async ({ payload }) => ({
    same: (await buildUser(payload)).id,
    other: (await buildUser(payload)).id,
  }),
  ownOf: async (_city, person) => person.id,
  body: async () => {
    serial += 1;
    return { username: `created-${serial}`, name: '新同事', password: testPassword };
  },
  change: { name: '改过的称呼' },
  hidden: [
    'hash',
    'salt',
    'loginAttempts',
    'lockUntil',
    'resetPasswordToken',
    'passwordSetAt',
    'totpSecretCipher',
    'totpLastStep',
    'totpBackupDigests',
  ],
};

const profiles: Expectation = {
  slug: 'profiles',
  read: { ...administrator, same: ['community-staff'], own: roleNames },
  create: administrator,
  update: { ...administrator, same: ['community-staff'] },
  delete: {},
  async documents({ payload, here, there }) {
    const build = async (building: string) => {
      const { id: user } = await buildUser(payload);
      const data = { user, realName: '刘玉芬', phone: newPhone(), idNumber: '11010519491231002X', building };
      return String((await payload.create({ collection: 'profiles', data, overrideAccess: true })).id);
    };
    return { same: await build(String(here.building)), other: await build(String(there.building)) };
  },
  async ownOf({ payload, here }, { id: user }) {
    const data = { user, realName: '本人', phone: newPhone(), building: String(here.building) };
    return String((await payload.create({ collection: 'profiles', data, overrideAccess: true })).id);
  },
  body: async ({ payload }) => ({
    user: (await buildUser(payload)).id,
    realName: '新居民',
    phone: newPhone(),
  }),
  // Name, phone and ID number of a staff member are an administrator's to change (accounts/attacks.test.ts).
  change: { address: '明月豪苑9号楼' },
  hidden: ['phoneCipher', 'phoneIndex', 'idNumberCipher', 'idNumberIndex', 'addressCipher'],
};

const roleAssignments: Expectation = {
  slug: 'role-assignments',
  read: { ...administrator, own: roleNames },
  create: administrator,
  update: administrator,
  delete: {},
  async documents({ payload, here, there }) {
    const { id } = await buildUser(payload);
    const grant = (place: string) => buildRole(payload, id, { role: 'resident', kind: 'household', place });
    return { same: await grant(String(here.household)), other: await grant(String(there.household)) };
  },
  ownOf: async (_city, person) => person.grant,
  body: async ({ payload, here, there }, whose) => ({
    user: (await buildUser(payload)).id,
    role: 'community-staff',
    scopeKind: 'community',
    division: whose === 'same' ? here.community : there.community,
    from: '2026-01-01T00:00:00.000Z',
  }),
  change: { reason: '社区函〔2026〕3号' },
};

const outbox: Expectation = {
  slug: 'outbox',
  read: administrator,
  create: {},
  update: {},
  delete: {},
  async documents({ payload }) {
    const key = `matrix-${serial}`;
    await inTransaction({ payload }, (req) =>
      enqueueMessage({
        req,
        channel: 'sms',
        to: newPhone(),
        template: 'sign-in-code',
        data: { code: '123456' },
        key,
      }),
    );
    const { docs } = await payload.find({ collection: 'outbox', where: { key: { equals: key } }, limit: 1 });
    return { same: String(docs[0]?.id) };
  },
  change: { state: 'delivered' },
  hidden: ['recipientCipher', 'contentCipher'],
};

const auditEvents: Expectation = {
  slug: 'audit-events',
  read: administrator,
  create: {},
  update: {},
  delete: {},
  async documents({ payload }) {
    const actor = systemActor('matrix');
    await inTransaction({ payload, actor }, (req) =>
      recordEvent({ req, actor, action: 'matrix.looked', subject: { collection: 'users', id: 'x' } }),
    );
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { action: { equals: 'matrix.looked' } },
      limit: 1,
    });
    return { same: String(docs[0]?.id) };
  },
  change: { summary: '改写历史' },
};

const auditSeals: Expectation = {
  slug: 'audit-seals',
  read: administrator,
  create: {},
  update: {},
  delete: {},
  async documents({ payload }) {
    await sealEvents({ payload });
    const { docs } = await payload.find({ collection: 'audit-seals', limit: 1 });
    return { same: String(docs[0]?.id) };
  },
  change: { count: 1 },
};

export const accounts: Expectation[] = [
  users,
  profiles,
  roleAssignments,
  closed('sign-in-codes'),
  outbox,
  auditEvents,
  auditSeals,
];
