import type { Payload } from 'payload';
import { leanFind } from '@/database';
import type { DeclarationState, Relation } from './labels';

/** A declaration as the member sees it. */
export interface OwnDeclaration {
  id: string;
  member: string;
  otherName: string;
  relation: Relation;
  state: DeclarationState;
  note: string | null;
  declaredAt: string;
  declaredByName: string;
  endedAt: string | null;
  endReason: string | null;
}

/** What was declared about these members, newest first, ended ones too. */
export function declarationsOf(payload: Payload, members: readonly string[]): Promise<OwnDeclaration[]> {
  return leanFind<OwnDeclaration>(payload, 'conflict-declarations', {
    where: [{ field: 'member', in: members }],
    columns: [
      'member',
      'otherName',
      'relation',
      'state',
      'note',
      'declaredAt',
      'declaredByName',
      'endedAt',
      'endReason',
    ],
    newestBy: 'declaredAt',
    limit: 200,
  });
}
