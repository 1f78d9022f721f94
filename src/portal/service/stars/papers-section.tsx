import {
  gradeLabels,
  gradeValues,
  missingOnline,
  onlineVoters,
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
  /** The fewest sheets that are compared together. */
  least: number;
  /** The account that looks. */
  user: string;
}

const pathOf = ({ round, key }: Branch): string => `/stars/${round.id}/appraisals/${key}`;

/** Who handed in a sheet, how many are entered, and what waits for the second person. */
export function PapersSection({ branch, errors }: { branch: Branch; errors: Record<string, string> }) {
  const { rows, online, onPaper, batches, least, user } = branch;
  const handedIn = rows.filter(({ member }) => onPaper.has(member));
  const ticked = handedIn.length;
  const open = batches.find(({ state }) => state === 'entering' || state === 'waiting');
  const entered = sheetsIn(batches);
  // Once a sheet is entered nobody is unticked: those who are stand as words.
  const bound = entered > 0 ? handedIn : [];
  const mayTick = rows.filter(
    (row) =>
      !online.has(row.member) && row.user !== user && !bound.some(({ member }) => member === row.member),
  );
  return (
    <section className="app-section" aria-labelledby="papers">
      <h2 className="govuk-heading-m" id="papers">
        纸质评议表
      </h2>
      <p className="govuk-body">
        先登记谁交了表（表上不写名字），再一张一张录，录完由另一位同志拿着纸表核对，核对以后才计。登记了的不能再在网上评，在网上评过的不能登记；有账号的会收到通知。
      </p>
      <p className="govuk-body">
        满{least}张才能交去核对：太少了看得出是谁评的。收齐了再一起交；到截止还不满{least}
        张的，不计。凑不满的，请本人在网上评。
      </p>
      <FewOnline branch={branch} />
      {mayTick.length > 0 ? (
        <Form action={`${pathOf(branch)}/ticks`}>
          {bound.map(({ member }) => (
            <input key={member} type="hidden" name="members" value={member} />
          ))}
          {bound.length > 0 ? (
            <p className="govuk-body">
              已经登记交表：{bound.map(({ memberName }) => memberName).join('、')}
              。录了表以后只能再加，不能取消。
            </p>
          ) : null}
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
        登记交表{ticked}人，已录{entered}张，还可以录{Math.max(0, ticked - entered)}张。
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
          {ticked > entered ? <ButtonLink href={`${pathOf(branch)}/sheet`}>录一张表</ButtonLink> : null}
          {open && open.enteredBy === user ? (
            <Form action={`${pathOf(branch)}/handover`}>
              {open.sheets >= least ? (
                <Button tone="secondary">录完了，请另一位同志核对</Button>
              ) : (
                <p className="govuk-body">
                  这一批{open.sheets}张，再录{least - open.sheets}张才能交去核对。
                </p>
              )}
              <LinkButton name="go" value="return">
                这一批录错了，作废重录
              </LinkButton>
            </Form>
          ) : null}
        </ButtonGroup>
      )}
    </section>
  );
}

/** Beside sheets few on the web are not secret: how many are missing until they count. */
function FewOnline({ branch: { rows, online, onPaper, batches, least } }: { branch: Branch }) {
  const takesSheets = sheetsIn(batches) > 0 || rows.some(({ member }) => onPaper.has(member));
  const voters = onlineVoters(rows, online, batches);
  const missing = missingOnline(voters, least);
  if (!takesSheets || voters.all === 0 || missing === 0) return null;
  return (
    <InsetText>
      网上评了{voters.all}
      人，和纸质表合在一起，看得出是谁评的。网上再有{missing}
      人评议，这些意见才能计入；到截止还不够的，网上的不计。
      {voters.atCounter > 0 ? '录表、核对的人自己评的，不算在人数里。' : ''}
    </InsetText>
  );
}

/** `/stars/:id/appraisals/:node/check`: the counts of the batch beside the paper, for the second person. */
export function CheckPapersPage({ branch, batch }: { branch: Branch; batch: PaperBatch }) {
  const tally = tallyOf(batch);
  const own = batch.enteredBy === branch.user;
  const isFew = batch.sheets < branch.least;
  return (
    <Form action={`${pathOf(branch)}/check`}>
      <h1 className="govuk-heading-l">核对纸质评议表</h1>
      <p className="govuk-body-l">
        {branch.round.name}，{branch.name}，{batch.sheets}张，{batch.enteredByName}录入
      </p>
      {own ? <InsetText>这一批是您录的，请另一位能办评星的同志核对。</InsetText> : null}
      {isFew ? (
        <InsetText>这一批不满{branch.least}张，看得出是谁评的：不能核对，请退回重录。</InsetText>
      ) : null}
      {own || isFew ? null : (
        <p className="govuk-body">
          请拿着{batch.sheets}张纸表，数一数每个人各档的票数，和下表一样再点“一致，计入”。
        </p>
      )}
      {own || isFew ? null : (
        <Table
          caption="录入的票数"
          columns={[
            { key: 'name', label: '姓名', whole: true },
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
      )}
      {own ? null : (
        <>
          <input type="hidden" name="batch" value={batch.id} />
          <ButtonGroup>
            {isFew ? null : <Button>一致，计入</Button>}
            <LinkButton name="go" value="return">
              不一致，退回重录
            </LinkButton>
          </ButtonGroup>
        </>
      )}
    </Form>
  );
}
