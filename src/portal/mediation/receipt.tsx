import type { Receipt } from '@/domain/mediation';
import { formatDateTime } from '@/shared/dates';
import { Panel, PhoneLink, SummaryList } from '../shared';

/** What was registered under which number, who does what next by when, and whom to phone. */
export function ReceiptSummary({ title, receipt }: { title: string; receipt: Receipt }) {
  const { number, organization, contactDueAt } = receipt;
  return (
    <>
      <Panel title={title}>
        调解编号
        <br />
        <strong>{number}</strong>
      </Panel>
      <SummaryList
        rows={[
          { key: '谁来办', value: organization.name },
          {
            key: '接下来',
            value: contactDueAt
              ? `${formatDateTime(contactDueAt)}以前，${organization.name}联系双方，看受不受理。`
              : `${organization.name}已经在办。`,
          },
          ...(organization.phone
            ? [
                {
                  key: '要问的打电话',
                  value: <PhoneLink number={organization.phone} label={organization.name} />,
                },
              ]
            : []),
          ...(organization.hours ? [{ key: '上班时间', value: organization.hours }] : []),
        ]}
      />
    </>
  );
}
