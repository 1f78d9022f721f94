import type { Router } from 'express';
import { type DataSection, type Fact, type OwnData, ownData } from '@/domain/privacy';
import { formatDateTime, toIsoDay } from '@/shared/dates';
import {
  ButtonGroup,
  ButtonLink,
  DoneBanner,
  type PortalDependencies,
  PrintButton,
  SummaryList,
  sendPage,
} from '../shared';
import { ownerOf } from './signed-in-only';

const notices: Record<string, string> = { name: '姓名已改。', phone: '手机号已换，请用新号码登录。' };

/** /me/data: everything kept about whoever asks, to read, to print and as a file. */
export function registerOwnData(router: Router, { payload }: PortalDependencies): void {
  router.get('/me/data', async (req, res) => {
    const actor = ownerOf(req, res);
    if (!actor) return;
    const data = await ownData(payload, actor);
    const { done } = req.query;
    res.setHeader('Cache-Control', 'no-store');
    sendPage(req, res, {
      title: '我的信息',
      back: '/me',
      private: true,
      children: <OwnDataPage data={data} notice={typeof done === 'string' ? notices[done] : undefined} />,
    });
  });

  router.get('/me/data.json', async (req, res) => {
    const actor = ownerOf(req, res);
    if (!actor) return;
    const { at, sections, consents } = await ownData(payload, actor);
    res.setHeader('Cache-Control', 'no-store');
    res.setHeader('Content-Disposition', `attachment; filename="my-data-${toIsoDay(at)}.json"`);
    const plain = sections.map(({ title, why, items }) => ({
      title,
      why,
      items: items.map((facts) => Object.fromEntries(facts.map(({ key, value }) => [key, value]))),
    }));
    res.type('json').send(JSON.stringify({ exportedAt: at, sections: plain, consents }, null, 2));
  });
}

function OwnDataPage({ data, notice }: { data: OwnData; notice: string | undefined }) {
  return (
    <>
      <DoneBanner words={notice} title="成功" />
      <h1 className="govuk-heading-l">我的信息</h1>
      <p className="govuk-body">
        这里是本站记下的、与您有关的全部信息，{formatDateTime(data.at)}。号码只有您自己在这里看得到全部。
      </p>
      <ButtonGroup>
        <ButtonLink href="/me/data.json" tone="secondary">
          下载（JSON文件）
        </ButtonLink>
        <PrintButton>打印</PrintButton>
      </ButtonGroup>
      <p className="govuk-body app-no-print">
        <a className="govuk-link" href="/me/data/delete">
          删除我的信息
        </a>
      </p>
      {data.sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      {data.consents.length > 0 ? (
        <section className="app-section app-no-print" aria-labelledby="withdraw">
          <h2 className="govuk-heading-m" id="withdraw">
            撤回同意
          </h2>
          <ul className="govuk-list govuk-list--bullet">
            {data.consents.map(({ what, href }) => (
              <li key={`${what}${href}`}>
                <a className="govuk-link" href={href}>
                  撤回：{what}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="govuk-body">
        诉求、住户登记里有写错的，请告诉社区或打服务电话更正。为什么收这些信息、保存多久，看
        <a className="govuk-link" href="/privacy">
          隐私说明
        </a>
        。
      </p>
    </>
  );
}

const changes: Record<string, { href: string; text: string }> = {
  姓名或称呼: { href: '/me/data/name', text: '更正' },
  登录手机号: { href: '/me/data/phone', text: '更换' },
  短信: { href: '/me/notifications', text: '修改' },
};

function Section({ section: { title, why, items } }: { section: DataSection }) {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-hint">{why}</p>
      {items.length === 0 ? <p className="govuk-body">没有。</p> : null}
      {items.map((facts) => (
        <SummaryList key={facts.map(({ value }) => value).join()} rows={facts.map(rowOf)} />
      ))}
    </section>
  );
}

function rowOf({ key, value }: Fact) {
  const change = changes[key];
  return { key, value: <span className="app-pre-line">{value}</span>, ...(change ? { change } : {}) };
}
