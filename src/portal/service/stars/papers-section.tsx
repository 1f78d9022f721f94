import {
  gradeLabels,
  gradeValues,
  type PaperBatch,
  paperStateLabels,
  type StarResult,
  type StarRound,
  sheetsIn,
  tallyOf,
} from '@/domain/service';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Checkboxes,
  Form,
  InsetText,
  LinkButton,
  Table,
} from '../../shared';

/** A branch of a round in its appraisal, as those who run it see it. */
export interface Branch {
  round: StarRound;
  key: string;
  name: string;
  rows: readonly StarResult[];
  online: ReadonlySet<string>;
  onPaper: ReadonlySet<string>;
  batches: readonly PaperBatch[];
  /** The account that looks. */
  user: string;
}

const pathOf = ({ round, key }: Branch): string => `/stars/${round.id}/appraisals/${key}`;

/** Who handed in a sheet, how many are entered, and what waits for the second person. */
export function PapersSection({ branch, errors }: { branch: Branch; errors: Record<string, string> }) {
  const { rows, online, onPaper, batches, user } = branch;
  const mayTick = rows.filter(({ member, user: own }) => !online.has(member) && own !== user);
  const ticked = rows.filter(({ member }) => onPaper.has(member)).length;
  const open = batches.find(({ state }) => state === 'entering' || state === 'waiting');
  const left = ticked - sheetsIn(batches);
  return (
    <section className="app-section" aria-labelledby="papers">
      <h2 className="govuk-heading-m" id="papers">
        纸质评议表
      </h2>
      <p className="govuk-body">
        先登记谁交了表（表上不写名字），再一张一张录，录完由另一位同志拿着纸表核对，核对以后才计。登记了的不能再在网上评，在网上评过的不能登记；有账号的会收到通知。
      </p>
      {mayTick.length > 0 ? (
        <Form action={`${pathOf(branch)}/ticks`}>
          <Checkboxes
            name="members"
            label="谁交了纸质评议表"
            labelSize="s"
            choices={mayTick.map(({ member, memberName }) => ({ value: member, label: memberName }))}
            values={[...onPaper]}
            error={errors.members}
          />
          <Button tone="secondary">保存</Button>
        </Form>
      ) : null}
      <p className="govuk-body">
        登记交表{ticked}人，已录{sheetsIn(batches)}张，还可以录{Math.max(0, left)}张。
      </p>
      {batches.length > 0 ? (
        <ul className="govuk-list">
          {batches.map(({ id, sheets, state, enteredByName, checkedByName }) => (
            <li key={id}>
              {sheets}张，{enteredByName}录入{checkedByName ? `，${checkedByName}核对` : ''}：
              {paperStateLabels[state]}
            </li>
          ))}
        </ul>
      ) : null}
      {open?.state === 'waiting' ? (
        <p>
          <ButtonLink href={`${pathOf(branch)}/check`} tone="secondary">
            核对录完的{open.sheets}张
          </ButtonLink>
        </p>
      ) : (
        <ButtonGroup>
          {left > 0 ? <ButtonLink href={`${pathOf(branch)}/sheet`}>录一张表</ButtonLink> : null}
          {open && open.enteredBy === user ? (
            <Form action={`${pathOf(branch)}/handover`}>
              <Button tone="secondary">录完了，请另一位同志核对</Button>
            </Form>
          ) : null}
        </ButtonGroup>
      )}
    </section>
  );
}

/** `/stars/:id/appraisals/:node/check`: the counts of the batch beside the paper, for the second person. */
export function CheckPapersPage({ branch, batch }: { branch: Branch; batch: PaperBatch }) {
  const tally = tallyOf(batch);
  const own = batch.enteredBy === branch.user;
  return (
    <Form action={`${pathOf(branch)}/check`}>
      <h1 className="govuk-heading-l">核对纸质评议表</h1>
      <p className="govuk-body-l">
        {branch.round.name}，{branch.name}，{batch.sheets}张，{batch.enteredByName}录入
      </p>
      {own ? (
        <InsetText>这一批是您录的，请另一位能办评星的同志核对。</InsetText>
      ) : (
        <p className="govuk-body">
          请拿着{batch.sheets}张纸表，数一数每个人各档的票数，和下表一样再点“一致，计入”。交表的人：
          {branch.rows
            .filter(({ member }) => branch.onPaper.has(member))
            .map(({ memberName }) => memberName)
            .join('、')}
          。
        </p>
      )}
      {own ? null : (
        <>
          <Table
            caption="录入的票数"
            columns={[
              { key: 'name', label: '姓名' },
              ...gradeValues.map((grade) => ({
                key: String(grade),
                label: gradeLabels[grade],
                numeric: true,
              })),
            ]}
            rows={branch.rows
              .filter(({ exempt }) => !exempt)
              .map(({ member, memberName }) => ({
                key: member,
                cells: {
                  name: memberName,
                  ...Object.fromEntries(gradeValues.map((grade) => [grade, tally[member]?.[grade] ?? 0])),
                },
              }))}
          />
          <input type="hidden" name="batch" value={batch.id} />
          <ButtonGroup>
            <Button>一致，计入</Button>
            <LinkButton name="go" value="return">
              不一致，退回重录
            </LinkButton>
          </ButtonGroup>
        </>
      )}
    </Form>
  );
}
