import type { Request, Response, Router } from 'express';
import type { DisputeType } from '@/domain/mediation';
import {
  type Became,
  becameLabels,
  findingKindLabels,
  findingSheet,
  findingStateLabels,
  findingToDispute,
  findingToMatter,
  findingToRequest,
  foundWords,
  keptFindings,
  publicWords,
  settleFinding,
  withdrawFinding,
} from '@/domain/neighbourhood';
import { fail } from '@/shared/errors';
import { askedKey, askedPage } from '../../property/query';
import {
  Button,
  Checkboxes,
  Form,
  listOf,
  type PortalDependencies,
  portalOf,
  type Refused,
  sendPage,
  Textarea,
  TextInput,
  textOf,
  WarningText,
} from '../../shared';
import { idIn, registerFormPage, registerStep } from '../form-page';
import { FindingListPage, FindingPage } from './finding-pages';
import { narrowedBy } from './narrowed-by';
import { ToMediationForm } from './to-mediation-form';

const dones = {
  request: '已转为诉求，马上有人受理。',
  matter: '已转为议题。',
  masked: '已转为议题。您写的姓名、电话或者门牌已经用*遮住，公开的就是下面“大家看到的”。',
  dispute: '已转为调解，由调解组织联系双方。',
  settled: '记下了，当场解决。',
  withdrawn: '已撤回，不算了。',
} as const;

/** `/work/visits/findings`: what was found at doors, and what it becomes. */
export function registerFindings(router: Router, portal: PortalDependencies): void {
  const { payload } = portal;
  const load = (req: Request) =>
    findingSheet(payload, portalOf(req).actor, idIn(req, 'finding', '这条走访发现'));
  const call = (req: Request, id: string) => ({ payload, actor: portalOf(req).actor, id });
  const address = (id: string) => `/work/visits/findings/${id}`;

  router.get('/work/visits/findings', async (req, res) => {
    const state = askedKey(req, 'state', findingStateLabels);
    const kind = askedKey(req, 'kind', findingKindLabels);
    const became = askedKey(req, 'became', becameLabels);
    const narrow = await narrowedBy(payload, req);
    const page = askedPage(req);
    sendPage(req, res, {
      title: '走访发现',
      private: true,
      back: '/work/visits',
      children: (
        <FindingListPage
          found={await keptFindings(payload, portalOf(req).actor, { ...narrow, state, kind, became, page })}
          state={state}
          kind={kind}
          became={became}
          narrow={narrow}
        />
      ),
    });
  });

  const sendFinding = async (req: Request, res: Response, refused: Refused | null) => {
    const sheet = await load(req);
    const done = askedKey(req, 'done', dones);
    sendPage(req, res, {
      title: `走访发现${sheet.finding.number}`,
      private: true,
      back: '/work/visits/findings',
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: <FindingPage sheet={sheet} done={done && !refused ? dones[done] : null} />,
    });
  };
  router.get('/work/visits/findings/:finding', (req, res) => sendFinding(req, res, null));

  registerStep(router, portal, '/work/visits/findings/:finding/withdraw', {
    act: async (req) => {
      const id = idIn(req, 'finding', '这条走访发现');
      await withdrawFinding(call(req, id));
      return `${address(id)}?done=withdrawn`;
    },
    refused: sendFinding,
  });

  const form = (
    verb: Became | 'settle',
    rest: Omit<
      Parameters<typeof registerFormPage<Awaited<ReturnType<typeof load>>>>[2],
      'path' | 'back' | 'load'
    >,
  ) =>
    registerFormPage(router, portal, {
      path: `/work/visits/findings/:finding/${verb}`,
      back: ({ finding }) => address(finding.id),
      // Before anything is typed.
      load: async (req) => {
        const sheet = await load(req);
        if (sheet.finding.state === 'open' && verb !== 'settle' && !sheet.ways.includes(verb))
          fail('forbidden', { message: '议题由本社区的干部和本支部的书记发起，请转给他们。' });
        return sheet;
      },
      ...rest,
    });

  form('request', {
    title: '转为诉求',
    page: ({ found: { finding }, shown: { values, errors } }) => (
      <Form action={`${address(finding.id)}/request`}>
        <span className="govuk-caption-l">
          {findingKindLabels[finding.kind]}，{finding.householdName}
        </span>
        <h1 className="govuk-heading-l">转为诉求</h1>
        <p className="govuk-body">地点照走访的这一户，不用再填。内容可以再补几句。</p>
        <Textarea
          name="body"
          label="内容"
          rows={5}
          maxLength={2000}
          value={textOf(values, 'body') || foundWords(finding)}
          error={errors.body}
        />
        <p className="govuk-body">
          住户愿意自己看进度、自己评价的，留下手机号，链接用短信发给住户。不愿意的空着，由走访的人代住户反映。
        </p>
        <TextInput
          name="phone"
          type="tel"
          inputMode="tel"
          width={20}
          label="住户手机号（可不填）"
          value={textOf(values, 'phone')}
          error={errors.phone}
        />
        <TextInput
          name="name"
          width={20}
          label="住户姓名（可不填）"
          maxLength={30}
          value={textOf(values, 'name')}
          error={errors.name}
        />
        <Checkboxes
          name="agreed"
          label="住户同意"
          choices={[{ value: 'yes', label: '问过住户，同意留手机号，由本人查进度和评价' }]}
          values={listOf(values, 'agreed')}
          error={errors.agreed}
        />
        <Button>转为诉求</Button>
      </Form>
    ),
    act: async ({ found: { finding }, values, req }) => {
      await findingToRequest({
        ...call(req, finding.id),
        body: textOf(values, 'body') || undefined,
        name: textOf(values, 'name') || undefined,
        phone: textOf(values, 'phone') || undefined,
        agreed: listOf(values, 'agreed').length > 0,
      });
      return `${address(finding.id)}?done=request`;
    },
  });

  form('matter', {
    title: '转为议题',
    page: ({ found: { finding, photos }, shown: { values, errors } }) => {
      const masked = publicWords(finding.words ?? findingKindLabels[finding.kind], finding.householdName);
      return (
        <Form action={`${address(finding.id)}/matter`}>
          <span className="govuk-caption-l">{findingKindLabels[finding.kind]}</span>
          <h1 className="govuk-heading-l">转为议题</h1>
          <p className="govuk-body">好几家都有的事，大家商量着办。</p>
          <WarningText>
            下面两项会公开，谁都能看。门牌、电话、姓名会用*遮住，请再看一遍，还认得出是谁的改掉。
          </WarningText>
          <TextInput
            name="title"
            label="什么事"
            maxLength={60}
            value={textOf(values, 'title') || masked.slice(0, 60)}
            error={errors.title}
          />
          <Textarea
            name="about"
            label="怎么回事"
            rows={4}
            maxLength={1000}
            value={textOf(values, 'about') || masked}
            error={errors.about}
          />
          {photos.length > 0 ? (
            <Checkboxes
              name="showPhotos"
              label="照片"
              hint="不勾的，照片只给办这件事的人看。看得出是谁家的不要公开。"
              choices={[{ value: 'yes', label: `${photos.length}张照片也公开` }]}
              values={listOf(values, 'showPhotos')}
            />
          ) : null}
          <Button>转为议题</Button>
        </Form>
      );
    },
    act: async ({ found: { finding }, values, req }) => {
      const given = {
        title: textOf(values, 'title'),
        about: textOf(values, 'about'),
        showPhotos: listOf(values, 'showPhotos').length > 0,
      };
      const { masked } = await findingToMatter({ ...call(req, finding.id), ...given });
      return `${address(finding.id)}?done=${masked ? 'masked' : 'matter'}`;
    },
  });

  form('dispute', {
    title: '转为调解',
    page: ({ found: { finding }, shown }) => (
      <ToMediationForm action={`${address(finding.id)}/dispute`} finding={finding} shown={shown} />
    ),
    act: async ({ found: { finding }, values, req }) => {
      await findingToDispute({
        ...call(req, finding.id),
        type: textOf(values, 'type') as DisputeType,
        applicantName: textOf(values, 'applicantName'),
        applicantPhone: textOf(values, 'applicantPhone') || undefined,
        applicantNote: textOf(values, 'applicantNote') || undefined,
        respondentName: textOf(values, 'respondentName'),
        respondentPhone: textOf(values, 'respondentPhone') || undefined,
        respondentNote: textOf(values, 'respondentNote') || undefined,
        facts: textOf(values, 'facts') || undefined,
        // What is not ticked is refused by the verb, in its words.
        agreed: (listOf(values, 'agreed').length > 0) as true,
      });
      return `${address(finding.id)}?done=dispute`;
    },
  });

  form('settle', {
    title: '当场解决了',
    page: ({ found: { finding }, shown: { values, errors } }) => (
      <Form action={`${address(finding.id)}/settle`}>
        <span className="govuk-caption-l">{findingKindLabels[finding.kind]}</span>
        <h1 className="govuk-heading-l">当场解决了</h1>
        <Textarea
          name="note"
          label="怎么解决的"
          rows={3}
          maxLength={300}
          value={textOf(values, 'note')}
          error={errors.note}
        />
        <Button>记下</Button>
      </Form>
    ),
    act: async ({ found: { finding }, values, req }) => {
      await settleFinding({ ...call(req, finding.id), note: textOf(values, 'note') });
      return `${address(finding.id)}?done=settled`;
    },
  });
}
