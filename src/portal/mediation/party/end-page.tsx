import { otherWays, type PartyCase } from '@/domain/mediation';
import { Button, Form, type Refused, Textarea, textOf, WarningText } from '../../shared';

/** Before somebody ends it: what that means, and where else they can go. */
export function EndPage({
  found,
  path,
  verb,
  refused,
}: {
  found: PartyCase;
  path: string;
  verb: 'refuse' | 'withdraw';
  refused: Refused | null;
}) {
  return (
    <div className="app-mediation">
      <span className="govuk-caption-l">调解编号 {found.number}</span>
      <h1 className="govuk-heading-l">{verb === 'refuse' ? '不愿意调解' : '不调了'}</h1>
      <WarningText>说了不调，这件调解就结束了，约好的时间也取消。</WarningText>
      <p className="govuk-body">您还可以走的路：</p>
      <ul className="govuk-list govuk-list--bullet">
        {otherWays.map(({ way, words }) => (
          <li key={way}>
            <strong>{way}</strong>：{words}
          </li>
        ))}
      </ul>
      <Form action={`${path}/${verb}`}>
        <Textarea
          name="reason"
          label="原因（可以不填）"
          hint="只有调解组织看得到，对方看不到。"
          rows={3}
          maxLength={300}
          value={textOf(refused?.values ?? {}, 'reason')}
          error={refused?.errors.reason}
        />
        <Button tone="warning">{verb === 'refuse' ? '确定不调解' : '确定不调了'}</Button>
        <p>
          <a className="govuk-link" href={path}>
            再想想，回到我的调解
          </a>
        </p>
      </Form>
    </div>
  );
}
