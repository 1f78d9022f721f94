import type { VerbContext } from '@/admin/verbs';

export const callOf = ({ req, actor, id }: Pick<VerbContext, 'req' | 'actor' | 'id'>) => ({
  payload: req.payload,
  req,
  actor,
  id,
});
