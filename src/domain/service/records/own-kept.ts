import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { declarationsOf, type OwnDeclaration } from './own-conflicts';
import { membersOfAccount, type RecordRow } from './record-row';

/** What service records keep about a person: their own services, with whom they do not decide, what they thanked for. */
export interface OwnServiceData {
  records: Pick<
    RecordRow,
    'id' | 'on' | 'kind' | 'quarters' | 'location' | 'text' | 'served' | 'state' | 'source'
  >[];
  declarations: OwnDeclaration[];
  thanks: { id: string; words: string | null; at: string }[];
}

const most = 5000;

/** Everything of one's own, newest first, in full (个人信息保护法 45). */
export async function ownServiceData(payload: Payload, user: string): Promise<OwnServiceData> {
  const members = (await membersOfAccount(payload, user)).map(({ id }) => id);
  const records = await leanFind<OwnServiceData['records'][number]>(payload, 'service-records', {
    where: [{ field: 'member', in: members }],
    columns: ['on', 'kind', 'quarters', 'location', 'text', 'served', 'state', 'source'],
    newestBy: 'on',
    limit: most,
  });
  const thanks = await leanFind<OwnServiceData['thanks'][number]>(payload, 'record-thanks', {
    where: [{ field: 'user', equals: user }],
    columns: ['words', 'at'],
    newestBy: 'at',
    limit: most,
  });
  return { records, declarations: await declarationsOf(payload, members), thanks };
}
