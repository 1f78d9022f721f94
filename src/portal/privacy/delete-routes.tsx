import type { Request, Response, Router } from 'express';
import {
  type Deletable,
  deletableEffects,
  deletableLabels,
  deleteOwnData,
  keptWithReasons,
  ownData,
} from '@/domain/privacy';
import { fail } from '@/shared/errors';
import { answerForm, type Refused } from '../accounts/form-answer';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Checkboxes,
  Form,
  listOf,
  Panel,
  type PortalDependencies,
  sendPage,
  WarningText,
} from '../shared';
import { ownerOf } from './signed-in-only';

/** /me/data/delete: choose, read once more what goes, confirm; with what has to stay and why. */
export function registerDeletion(router: Router, { payload }: PortalDependencies): void {
  const choose = async (req: Request, res: Response, { values, errors, status }: Refused) => {
    const actor = ownerOf(req, res);
    if (!actor) return;
    const { deletable } = await ownData(payload, actor);
    const there = kinds.filter((kind) => deletable[kind] > 0);
    res.setHeader('Cache-Control', 'no-store');
    sendPage(req, res, {
      title: '删除我的信息',
      back: '/me/data',
      private: true,
      ...(errors ? { errors, status: status ?? 422 } : {}),
      children: (
        <ChoosePage
          there={there}
          counts={deletable}
          chosen={listOf(values, 'what')}
          error={errors?.what ?? errors?.confirmed}
        />
      ),
    });
  };

  router.get('/me/data/delete', (req, res) => choose(req, res, { values: {} }));

  router.post('/me/data/delete', (req, res) =>
    answerForm(
      req,
      res,
      (refused) => choose(req, res, refused),
      async (values) => {
        const actor = ownerOf(req, res);
        if (!actor) return;
        const what = kinds.filter((kind) => listOf(values, 'what').includes(kind));
        if (what.length === 0) fail('validation', { fields: { what: '请选择要删除什么' } });
        if (values.confirmed !== 'yes') return ask(req, res, what);
        const { reference } = await deleteOwnData({ payload, actor, what, confirmed: true });
        res.setHeader('Cache-Control', 'no-store');
        sendPage(req, res, {
          title: '已经删除',
          private: true,
          children: <DonePage what={what} reference={reference} />,
        });
      },
    ),
  );
}

const kinds = Object.keys(deletableLabels) as Deletable[];

function ask(req: Request, res: Response, what: Deletable[]): void {
  res.setHeader('Cache-Control', 'no-store');
  sendPage(req, res, {
    title: '确认删除',
    back: '/me/data/delete',
    private: true,
    children: (
      <Form action="/me/data/delete" carried={{ what }}>
        <input type="hidden" name="confirmed" value="yes" />
        <h1 className="govuk-heading-l">真的要删除吗？</h1>
        <ul className="govuk-list govuk-list--bullet">
          {what.map((kind) => (
            <li key={kind}>
              <strong>{deletableLabels[kind]}</strong>：{deletableEffects[kind]}
            </li>
          ))}
        </ul>
        <WarningText>删除以后找不回来。</WarningText>
        <ButtonGroup>
          <Button tone="warning">删除</Button>
          <ButtonLink href="/me/data" tone="secondary">
            不删了
          </ButtonLink>
        </ButtonGroup>
      </Form>
    ),
  });
}

function ChoosePage(props: {
  there: Deletable[];
  counts: Record<Deletable, number>;
  chosen: string[];
  error: string | undefined;
}) {
  const { there, counts, chosen, error } = props;
  return (
    <>
      <h1 className="govuk-heading-l">删除我的信息</h1>
      {there.length === 0 ? (
        <p className="govuk-body">现在没有可以马上删除的信息。</p>
      ) : (
        <Form action="/me/data/delete">
          <Checkboxes
            name="what"
            label="选择要删除的"
            hint="下一页再问您一次，确认后马上删除。"
            values={chosen}
            error={error}
            choices={there.map((kind) => ({
              value: kind,
              label: `${deletableLabels[kind]}（${counts[kind]}项）`,
              hint: deletableEffects[kind],
            }))}
          />
          <Button>下一步</Button>
        </Form>
      )}
      <h2 className="govuk-heading-m">哪些不能删，为什么</h2>
      <dl className="govuk-list">
        {keptWithReasons.map(({ what, why }) => (
          <div key={what} className="app-kept">
            <dt>
              <strong>{what}</strong>
            </dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function DonePage({ what, reference }: { what: Deletable[]; reference: string }) {
  return (
    <>
      <Panel title="已经删除">
        编号
        <br />
        <strong className="app-code">{reference}</strong>
      </Panel>
      <p className="govuk-body">删除了：{what.map((kind) => deletableLabels[kind]).join('、')}。</p>
      <p className="govuk-body">
        我们只记下这一天删除了哪一类、多少项，不记是谁的。以后要查证，请凭上面的编号。
      </p>
      <ButtonLink href="/me/data">回到“我的信息”</ButtonLink>
    </>
  );
}
