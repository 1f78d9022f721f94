import { input } from '@/domain/organization';
import { redact } from '@/domain/requests';

/**
 * Words that everybody reads on the page of a matter: whatever was typed, numbers that point at somebody (phones, identity and bank
 * cards, accounts, plates) are starred before they are written.
 */
export const publicText = (label: string, most: number) => input.text(label, most).transform(redact);
