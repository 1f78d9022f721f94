import type { PayloadRequest } from 'payload';
import { maskedText } from '@/domain/service';
import { publicWords } from '../rules/public-words';
import type { FindingRow } from '../visit-row';

/**
 * What everybody may read of words about a finding, whoever typed them: the door, phones and identity numbers, and the names of those who
 * live around (the compound, the grid or the village of the door) and of its Party members are starred, besides names by rule.
 */
export async function wordsForAll(req: PayloadRequest, row: FindingRow, words: string): Promise<string> {
  const { township, community, grid, compound } = row;
  // Neighbours are named as often as the household: the whole compound, not only its building.
  const around = { township, community, grid, compound, building: null };
  return maskedText(req, publicWords(words, row.householdName), around);
}
