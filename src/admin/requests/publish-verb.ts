import type { PayloadRequest } from 'payload';
import { hasRole } from '@/access';
import type { VerbDefinition, VerbInput } from '@/admin/verbs';
import { answerPhotosOf, publishRequest } from '@/domain/requests';
import type { RequestDocument } from './verbs';

/** The review before question and answer are shown to everyone; there only when the asker agreed. */
export const publishVerb: VerbDefinition<RequestDocument> = {
  verb: 'publish',
  label: '审核公开',
  explain:
    '反映人同意公开，或原渠道已经公开。公开后任何人都能看到标题、内容、答复和大致位置，看不到姓名和电话。文字里如有他人隐私，请选择不公开。',
  inputs: async ({ req, doc }) => [
    {
      name: 'decision',
      label: '决定',
      kind: 'select',
      required: true,
      value: 'public',
      options: [
        { value: 'public', label: '公开' },
        { value: 'withheld', label: '不公开' },
      ],
    },
    { name: 'title', label: '公开用的标题', kind: 'text', maxLength: 100, value: doc.title },
    ...(await photoInputs(req, doc)),
  ],
  available: ({ actor, doc }) =>
    Boolean(doc.publicConsent && doc.repliedAt) && hasRole(actor, 'operator', 'supervisor', 'administrator'),
  run: async ({ req, actor, id, input }) => {
    const { number } = await publishRequest({
      payload: req.payload,
      req,
      actor,
      id,
      decision: input.decision as 'public' | 'withheld',
      ...(typeof input.photos === 'boolean' ? { photos: input.photos } : {}),
      title: typeof input.title === 'string' && input.title !== '' ? input.title : undefined,
    });
    return `${number}：已${input.decision === 'public' ? '公开' : '设为不公开'}。`;
  },
};

/** The photos of the answer are looked at one by one before everybody sees them; without photos nothing is asked. */
async function photoInputs(req: PayloadRequest, doc: RequestDocument): Promise<VerbInput[]> {
  const photos = await answerPhotosOf(req.payload, { id: doc.id, reopenCount: doc.reopenCount ?? 0 });
  if (photos.length === 0) return [];
  return [
    {
      name: 'photos',
      label: `办理照片一并公开（${photos.length}张）`,
      kind: 'checkbox',
      value: photos.every(({ isPublic }) => isPublic),
      hint: '先在下面逐张看过：拍到人脸、车牌、门牌、住户家里的，不要公开。',
    },
  ];
}
