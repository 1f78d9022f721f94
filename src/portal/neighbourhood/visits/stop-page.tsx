import {
  type FindingLine,
  findingKindLabels,
  isStanding,
  type StopRow,
  stopReasonLabels,
  type VisitRow,
} from '@/domain/neighbourhood';
import { formatTime } from '@/shared/dates';
import { CameraFields } from '../../property/photo-form';
import { Button, Form, InsetText, Textarea, textOf } from '../../shared';
import type { Shown } from '../form-page';
import { type DraftOwner, QuickButtons, SeenRadios } from './round-form';

/** Name of the draft of one door on the walker's own device. */
export const stopDraft = (stop: string): string => `visit-${stop}`;

/** At a door: one tap what is found, a line, photos. Kept on the device until it is sent. */
export function StopPage(
  props: Shown & {
    visit: VisitRow;
    stop: StopRow;
    findings: FindingLine[];
    open: boolean;
    answers: boolean;
    owner: DraftOwner;
  },
) {
  const { visit, stop, findings, open, answers, owner, values, errors } = props;
  const standing = findings.filter(isStanding);
  const isNew = Object.keys(values).length === 0;
  return (
    <>
      <span className="govuk-caption-l">
        {visit.where}，{stopReasonLabels[stop.reason]}
      </span>
      <h1 className="govuk-heading-l">{stop.name}</h1>
      {standing.length > 0 ? (
        <InsetText>
          这次已经记了：
          {standing.map(({ kind, at }) => `${findingKindLabels[kind]}（${formatTime(at)}）`).join('、')}
        </InsetText>
      ) : null}
      {answers && stop.reason === 'care' ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/work/visits/care/${stop.household}`}>
            为什么要多关心（看一次记一次）
          </a>
        </p>
      ) : null}
      {open ? (
        // A form of its own: Enter in the one below must not say that all is well.
        <Form action={`/work/visits/${visit.id}/stops/${stop.id}`} multipart>
          <QuickButtons type="submit" />
        </Form>
      ) : null}
      {open ? (
        <Form
          action={`/work/visits/${visit.id}/stops/${stop.id}`}
          multipart
          draft={{ name: stopDraft(stop.id), ...owner }}
        >
          {isNew ? <input type="hidden" name="step" value="kind" /> : null}
          <SeenRadios labelSize="m" value={textOf(values, 'kind') || undefined} error={errors.kind} />
          <Textarea
            name="body"
            id="words"
            label="情况（可以不写，转办的时候再补）"
            hint="一两句话。不写姓名和与这件事无关的个人情况。"
            rows={3}
            maxLength={1000}
            value={textOf(values, 'body')}
            error={errors.words}
          />
          <p className="govuk-hint" data-draft-hint="" hidden>
            没有网络时先存在这台手机上，联网再按“记下”；照片要联网时再选。
          </p>
          <CameraFields
            values={values}
            errors={errors}
            label="照片（可不拍）"
            hint="只有您和管这一片的人看得到。先问过住户。"
          />
          <Button>记下</Button>
        </Form>
      ) : (
        <p className="govuk-body">这次走访已经结束，不能再记。</p>
      )}
    </>
  );
}
