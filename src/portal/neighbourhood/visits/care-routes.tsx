import type { Request, Router } from 'express';
import { createLocalReq } from 'payload';
import {
  type CareConsent,
  type CareMark,
  type CareSeen,
  careConsentLabels,
  careMarkLabels,
  lookAtCare,
  noteCare,
  requireCareAnswer,
  withdrawCare,
} from '@/domain/neighbourhood';
import { formatDate } from '@/shared/dates';
import { fail, isDomainError } from '@/shared/errors';
import {
  Button,
  Checkboxes,
  Details,
  type FieldErrors,
  Form,
  listOf,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  Radios,
  SummaryList,
  sendPage,
  Textarea,
  TextInput,
  textOf,
  WarningText,
} from '../../shared';
import { idIn, registerFormPage, type Shown } from '../form-page';

/** `/work/visits/care/:household`: why somebody needs to be looked after more. Each look asks why, and is logged. */
export function registerCare(router: Router, portal: PortalDependencies): void {
  const { payload } = portal;
  const load = async (req: Request) => {
    const { actor } = portalOf(req);
    if (actor.userId === null) fail('unauthenticated');
    const household = idIn(req, 'household', '这一户');
    await requireCareAnswer(await createLocalReq({}, payload), actor, household);
    return { household, actor };
  };
  const path = '/work/visits/care/:household';

  registerFormPage(router, portal, {
    path: `${path}/note`,
    title: '记下要多关心',
    back: ({ household }) => `/work/visits/care/${household}`,
    load,
    page: ({ found, shown }) => <NotePage household={found.household} {...shown} />,
    act: async ({ found: { household, actor }, values }) => {
      await noteCare({
        payload,
        actor,
        household,
        personName: textOf(values, 'personName'),
        marks: listOf(values, 'marks') as CareMark[],
        note: textOf(values, 'note') || undefined,
        consentHow: textOf(values, 'consentHow') as CareConsent,
        // Whether it is true is the verb's to say, with all else that is missing.
        readBack: (listOf(values, 'readBack').length > 0) as true,
        formKey: textOf(values, 'formKey') || undefined,
      });
      return '/work/visits/overdue?done=noted';
    },
  });

  registerFormPage(router, portal, {
    path: `${path}/withdraw`,
    title: '本人不同意了',
    back: ({ household }) => `/work/visits/care/${household}`,
    load,
    page: ({ found }) => (
      <Form action={`/work/visits/care/${found.household}/withdraw`}>
        <h1 className="govuk-heading-l">本人不同意了</h1>
        <p className="govuk-body">马上删除记下的内容，找不回来。走访照旧，只是不再排在前面。</p>
        <Button tone="warning">删除</Button>
      </Form>
    ),
    act: async ({ found: { household, actor } }) => {
      await withdrawCare({ payload, actor, household });
      return '/work/visits/overdue?done=withdrawn';
    },
  });

  // The answer is the page itself: what is seen never stands behind an address that can be opened again.
  router.get(path, async (req, res) => {
    const { household } = await load(req);
    sendPage(req, res, {
      title: '要多关心的住户',
      private: true,
      back: '/work/visits/overdue',
      children: <LookPage household={household} values={{}} errors={{}} />,
    });
  });
  router.post(path, async (req, res) => {
    const { household, actor } = await load(req);
    const { values } = await parseForm(req, noUploads);
    const reason = textOf(values, 'reason');
    const { length } = reason.trim();
    const isWrong = length < 4 || length > 200;
    const errors: FieldErrors = isWrong ? { reason: '请写明查看的原因（4到200个字）' } : {};
    const seen = isWrong ? null : await lookOrNothing({ payload, actor, household, reason });
    sendPage(req, res, {
      title: '要多关心的住户',
      private: true,
      back: '/work/visits/overdue',
      status: isWrong ? 422 : 200,
      errors,
      children: seen ? (
        seen === 'nothing' ? (
          <NothingPage household={household} />
        ) : (
          <SeenPage seen={seen} household={household} />
        )
      ) : (
        <LookPage household={household} values={values} errors={errors} />
      ),
    });
  });
}

/** Whoever may look learns that nothing is noted: a household without a note is no wrong address. */
async function lookOrNothing(call: Parameters<typeof lookAtCare>[0]): Promise<CareSeen | 'nothing'> {
  try {
    return await lookAtCare(call);
  } catch (error) {
    if (isDomainError(error) && error.code === 'not-found') return 'nothing';
    throw error;
  }
}

function NothingPage({ household }: { household: string }) {
  return (
    <>
      <h1 className="govuk-heading-l">这一户没有记过要多关心的</h1>
      <p className="govuk-body">走访照旧。本人同意记下的，可以现在记。</p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/work/visits/care/${household}/note`}>
          征得本人同意，记下为什么要多关心
        </a>
      </p>
    </>
  );
}

function LookPage({ household, values, errors }: Shown & { household: string }) {
  const at = `/work/visits/care/${household}`;
  return (
    <>
      <h1 className="govuk-heading-l">要多关心的住户</h1>
      <Form action={at}>
        <p className="govuk-body">这是敏感的个人信息。写明为什么要看，每看一次都有记录。</p>
        <Textarea
          name="reason"
          label="为什么要看"
          hint="如“今天上门，想知道要不要带药”。"
          rows={2}
          maxLength={200}
          value={textOf(values, 'reason')}
          error={errors.reason}
        />
        <Button>看</Button>
      </Form>
      <Details summary="没有记过，或者情况变了">
        <p>
          <a className="govuk-link" href={`${at}/note`}>
            征得本人同意，记下为什么要多关心
          </a>
        </p>
        <p>
          <a className="govuk-link" href={`${at}/withdraw`}>
            本人不同意了，删除
          </a>
        </p>
      </Details>
    </>
  );
}

function SeenPage({ seen, household }: { seen: CareSeen; household: string }) {
  return (
    <>
      <h1 className="govuk-heading-l">{seen.personName}</h1>
      <SummaryList
        rows={[
          { key: '为什么要多关心', value: seen.marks.map((mark) => careMarkLabels[mark]).join('、') },
          { key: '说明', value: seen.note ?? '没有写' },
          {
            key: '本人怎么同意的',
            value: `${careConsentLabels[seen.consentHow]}，${formatDate(seen.consentedAt)}`,
          },
          { key: '保存到', value: formatDate(seen.keptUntil) },
        ]}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={`/work/visits/care/${household}/withdraw`}>
          本人不同意了，删除
        </a>
      </p>
    </>
  );
}

function NotePage({ household, values, errors }: Shown & { household: string }) {
  return (
    <Form action={`/work/visits/care/${household}/note`}>
      <h1 className="govuk-heading-l">记下要多关心</h1>
      <WarningText>要本人单独同意（个人信息保护法第二十九条）。不同意的不记，走访照旧。</WarningText>
      <TextInput
        name="personName"
        label="本人的姓名"
        maxLength={30}
        value={textOf(values, 'personName')}
        error={errors.personName}
      />
      <Checkboxes
        name="marks"
        label="为什么要多关心"
        choices={Object.entries(careMarkLabels).map(([value, label]) => ({ value, label }))}
        values={listOf(values, 'marks')}
        error={errors.marks}
      />
      <Textarea
        name="note"
        label="说明（可以不写）"
        hint="只写走访用得着的，如“敲门要久一点”。"
        rows={2}
        maxLength={300}
        value={textOf(values, 'note')}
        error={errors.note}
      />
      <Radios
        name="consentHow"
        label="本人是怎么同意的"
        choices={Object.entries(careConsentLabels).map(([value, label]) => ({ value, label }))}
        value={textOf(values, 'consentHow') || undefined}
        error={errors.consentHow}
      />
      <Checkboxes
        name="readBack"
        label="念给本人听"
        hint="记什么；只有管这一片的社区干部、支部书记、党小组长能看，看一次记一次；到期删除；随时可以撤回。"
        choices={[{ value: 'yes', label: '已念给本人听，本人同意' }]}
        values={listOf(values, 'readBack')}
        error={errors.readBack}
      />
      <Button>记下</Button>
    </Form>
  );
}
