import { onFinishedWork } from '@/domain/finished-work';
import { recordForAccount } from './record-from';

/** Tasks of matters and rectifications that were found done count for whoever reported them, when that is a Party member. */
export function listenToFinishedWork(): void {
  onFinishedWork('service-records', async (req, { kind, id, title, account, on, words, confirmedBy }) => {
    await recordForAccount(req, {
      user: account,
      source: kind,
      sourceId: id,
      sourceTitle: title,
      on,
      quarters: 0,
      text: words,
      confirmedBy,
    });
  });
}
