import type { UIFieldServerComponent } from 'payload';
import { actorOf } from '@/access';
import { missingScope } from '@/domain/publishing/editors';
import { ScopeMissing } from './ScopeMissing';

/** Beside the places of a notice: says which one to choose while none is, to whoever does not speak for the whole city. */
export const ScopeReminder: UIFieldServerComponent = async ({ req }) => {
  const words = missingScope(await actorOf(req));
  return words ? <ScopeMissing words={words.message} /> : null;
};
