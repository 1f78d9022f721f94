import { areaText, type ItemRow, type RollRow, type Vote } from '@/domain/voting';
import { formatDateTime } from '@/shared/dates';
import { FilterForm } from '../property/parts';
import { PrintButton, QrCode, Select, site } from '../shared';
import { ModeNotice } from './words';

/** Paper ballots of a building, one page of A4 for each unit, with its number and a code that leads staff to entering it. */
export function PapersPage(props: {
  vote: Vote;
  items: ItemRow[];
  lines: RollRow[];
  buildings: { id: string; name: string }[];
  building: string | null;
  siteUrl: string;
}) {
  const { vote, items, lines, buildings, building, siteUrl } = props;
  return (
    <>
      <div className="app-no-print app-vote-papers">
        <h1 className="govuk-heading-l">打印纸质票</h1>
        <p className="govuk-body">
          {vote.title}，这栋楼{lines.length}张，一户一张。二维码是工作人员录票用的。
        </p>
        {buildings.length > 0 ? (
          <FilterForm action={`/votes/${vote.id}/papers`} isNarrowed={false}>
            <Select
              name="building"
              label="楼栋"
              options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
              value={building ?? undefined}
            />
          </FilterForm>
        ) : null}
        <PrintButton>{`打印这${lines.length}张`}</PrintButton>
      </div>
      {lines.map((line) => (
        <article key={line.id} className="app-paper app-ballot">
          <h2 className="govuk-heading-m">{vote.title}（表决票）</h2>
          <p className="govuk-body">
            <strong>
              编号{line.number}　{line.unitName}
            </strong>
            {vote.rules.measures.includes('area') ? `　${areaText(line.area)}平方米` : ''}
          </p>
          <ModeNotice mode={vote.mode} />
          <p className="govuk-body">
            每一项打一个勾。{formatDateTime(vote.closesAt)}前投进票箱或者交到社区。网上投过的，这张不要再投。
          </p>
          <table className="app-paper__grades">
            <caption className="govuk-visually-hidden">每一项打一个勾</caption>
            <thead>
              <tr>
                <th scope="col">事项</th>
                <th scope="col">同意</th>
                <th scope="col">反对</th>
                <th scope="col">弃权</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ number, title }) => (
                <tr key={number}>
                  <th scope="row">
                    {number}. {title}
                  </th>
                  {['同意', '反对', '弃权'].map((label) => (
                    <td key={label}>
                      <span aria-hidden="true">□</span>
                      <span className="govuk-visually-hidden">{label}</span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {vote.secret ? null : (
            <p className="govuk-body">投票人签名：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿</p>
          )}
          {vote.rules.proxyLimit > 0 ? (
            <p className="govuk-body-s">
              代投的附书面委托，一个人最多代{vote.rules.proxyLimit}位业主。代理人签名：＿＿＿＿＿＿＿＿
            </p>
          ) : null}
          <div className="app-paper__foot">
            <p className="govuk-body-s">
              {vote.secret
                ? '无记名：由两名工作人员各录一遍，录完系统里不留这张票和您家的对应关系，原件封存在票箱。'
                : '由两名工作人员各录一遍，两遍一样才计入；拍照留底，截止后按编号公布。'}
              不明白的，打{site().helpPhone}。
            </p>
            <QrCode
              text={`${siteUrl}/votes/${vote.id}/enter/${line.id}?channel=paper`}
              label="工作人员录票用的二维码"
              onPaper
            />
          </div>
        </article>
      ))}
    </>
  );
}
