import { coversPlace } from '@/access';
import type { VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import { correctManagement } from '@/domain/property';
import { toIsoDay } from '@/shared/dates';
import { filesInput, keepers, listed, reasonInput, text } from './inputs';
import { managementInputs, managementOf } from './management-inputs';

interface ManagementDocument extends Place {
  mode: string;
  company?: unknown;
  from: string;
  why: string;
  evidence: string;
}

/** A wrong stretch is corrected, never deleted. */
export const managementVerbs: VerbDefinition<ManagementDocument>[] = [
  {
    verb: 'correct',
    label: '更正',
    explain: '写错了才用更正；管理方式真的变了，请到小区页面点“变更管理方式”。更正前后和原因都会留下。',
    available: ({ actor, doc }) => coversPlace(actor, keepers, doc),
    inputs: async ({ req, id, doc }) => [
      ...(await managementInputs(req, {
        mode: doc.mode,
        company: idOf(doc.company) ?? '',
        from: toIsoDay(doc.from),
        why: doc.why,
        evidence: doc.evidence,
      })),
      filesInput('compound-managements', id, '补充凭据照片、文件'),
      reasonInput('更正的原因'),
    ],
    run: async ({ req, actor, id, input }) => {
      await correctManagement({
        payload: req.payload,
        req,
        actor,
        id,
        ...managementOf(input),
        files: listed(input.files),
        reason: text(input.reason),
      });
      return '已更正，原来写的和原因记在旁边的记录里。';
    },
  },
];
