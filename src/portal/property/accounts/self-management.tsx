import {
  chosenHowLabels,
  committeeKindLabels,
  fundLabels,
  officeLabels,
  type PublicCommittee,
  type PublicCompound,
  type PublicMember,
  standingLabels,
  yuanOf,
} from '@/domain/property';
import { formatPlainDay } from '@/shared/dates';
import { monthInWords } from '@/shared/months';
import { Section } from '../../organization/section';
import { Details, SummaryList, Table, Tag } from '../../shared';
import { Files } from '../parts';

/** Residents' self-management on a compound's page: what the funds hold, and who answers for it. Nothing where there is none of it. */
export function SelfManagement({ compound }: { compound: PublicCompound }) {
  const { id, balances, committees, management } = compound;
  const own = management?.mode === 'self-managed' || management?.mode === 'well-managed';
  if (balances.length === 0 && committees.length === 0 && !own) return null;
  return (
    <>
      <Section
        id="accounts"
        title="收支公示"
        more={{ href: `/compounds/${id}/accounts`, text: '每个月的收支、每一笔' }}
      >
        {balances.length > 0 ? (
          <SummaryList
            rows={balances.map(({ fund, month, closing }) => ({
              key: fundLabels[fund],
              value: (
                <>
                  <strong>{yuanOf(closing)} 元</strong>
                  <span className="app-muted">（{monthInWords(month)}末）</span>
                </>
              ),
            }))}
          />
        ) : (
          <p className="govuk-body">还没有公布过收支。公布以后，这里有余额，点进去有每一笔。</p>
        )}
      </Section>
      {committees.map((committee) => (
        <Committee key={committee.id} committee={committee} />
      ))}
    </>
  );
}

function Committee({ committee }: { committee: PublicCommittee }) {
  const { id, kind, name, foundedOn, recordNumber, evidence, endedOn, endReason, files } = committee;
  const { members, others, partyMembers } = committee;
  const about = (
    <>
      <p className="govuk-body-s">
        {formatPlainDay(foundedOn)}成立{recordNumber ? `，备案号${recordNumber}` : ''}。凭据：{evidence}
        {endedOn ? `。${formatPlainDay(endedOn)}结束：${endReason}` : ''}
      </p>
      <Files files={files} what={name} />
    </>
  );
  if (endedOn) {
    return (
      <Details summary={`${name}（已结束）`}>
        {about}
        <Others members={others} />
      </Details>
    );
  }
  return (
    <Section id={`committee-${id}`} title={name === '' ? committeeKindLabels[kind] : name}>
      {about}
      {members.length > 0 ? (
        <Table
          caption={`${name}的成员`}
          captionHidden
          columns={[
            { key: 'name', label: '姓名' },
            { key: 'office', label: '职务' },
            { key: 'chosen', label: '怎么产生的' },
            { key: 'term', label: '任期' },
          ]}
          rows={members.map((member) => ({
            key: member.id,
            cells: {
              name: member.name,
              office: officeLabels[member.office],
              chosen: chosenHowLabels[member.chosenHow],
              term: <Term member={member} />,
            },
          }))}
        />
      ) : (
        <p className="govuk-body">还没有登记成员。</p>
      )}
      {partyMembers > 0 ? <p className="govuk-body-s">其中党员{partyMembers}人。</p> : null}
      {others.length > 0 ? (
        <Details summary={`以前的和还没上任的成员（${others.length}）`}>
          <Others members={others} />
        </Details>
      ) : null}
    </Section>
  );
}

function Term({ member }: { member: PublicMember }) {
  return (
    <>
      {formatPlainDay(member.from)}到{formatPlainDay(member.until)}{' '}
      {member.standing === 'lapsed' ? <Tag colour="orange">{standingLabels.lapsed}</Tag> : null}
    </>
  );
}

function Others({ members }: { members: PublicMember[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {members.map(({ id, name, office, from, until, endedOn, endReason, standing }) => (
        <li key={id}>
          {name}，{officeLabels[office]}，{formatPlainDay(from)}到{formatPlainDay(endedOn ?? until)}（
          {standingLabels[standing]}
          {endReason ? `：${endReason}` : ''}）
        </li>
      ))}
    </ul>
  );
}
