import type { RequestState } from '@/domain/requests/states';

/** A request as the panel of a signal shows it. */
export interface SignalRequest {
  id: string;
  number: string;
  title: string;
  state: RequestState;
  repliedAt?: string | null;
}

/** Reads the requests of a signal from its own endpoint. @throws when the server does not answer */
export async function loadSignalRequests(signal: string, abort: AbortSignal): Promise<SignalRequest[]> {
  const answer = await fetch(`/api/request-signals/${signal}/requests`, {
    credentials: 'include',
    signal: abort,
  });
  if (!answer.ok) throw new Error(`request-signals answered ${answer.status}`);
  const { docs } = (await answer.json()) as { docs: SignalRequest[] };
  return docs;
}
