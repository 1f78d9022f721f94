import type { Story } from './request-stories/story';

/** What a demo request that came by an outside channel looks like on arrival. */
export interface ChannelArrival {
  externalNumber: string;
  submittedAt: Date;
  raw: string;
}

const prefixes: Record<string, string> = { '12345': 'DH', 'online-politics': 'WZ', 'secretary-line': 'SJ' };

/** The message of the channel, twenty minutes old when it arrives; the same at every run. */
export function channelArrival(story: Story, index: number, phone: string, receivedAt: Date): ChannelArrival {
  const submittedAt = new Date(receivedAt.getTime() - 20 * 60_000);
  const externalNumber = `${prefixes[story.channel ?? ''] ?? 'QD'}2026${String(4100 + index).padStart(6, '0')}`;
  const message = {
    number: externalNumber,
    title: story.body.slice(0, 20),
    body: story.body,
    place: story.where,
    requester: { name: story.name, phone },
    submittedAt: submittedAt.toISOString(),
    confidential: story.secret ?? false,
    category: story.category,
  };
  return { externalNumber, submittedAt, raw: JSON.stringify(message, null, 2) };
}
