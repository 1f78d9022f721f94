import {
  deliberateAgain,
  enterOpinion,
  listenAgain,
  type MatterRow,
  type MatterVerb,
  type MatterVerdict,
  sayVerdict,
  takeFromVote,
  toDeliberation,
  type VoiceChannel,
  verdictLabels,
  voiceChannelLabels,
  writeHeard,
} from '@/domain/matters';
import type { VerbCall } from '@/domain/organization';
import {
  Checkboxes,
  type FieldErrors,
  type FormValues,
  listOf,
  Radios,
  Select,
  Textarea,
  textOf,
} from '../../shared';

/** A household to choose, by building and door. */
export interface HouseholdChoice {
  id: string;
  name: string;
}

export interface PhoneFormProps {
  row: MatterRow;
  households: HouseholdChoice[];
  values: FormValues;
  errors: FieldErrors;
}

interface PhoneForm {
  /** What happens, in a sentence. */
  explain: string;
  /** Whether a household is chosen. */
  asksHousehold?: true;
  Fields(props: PhoneFormProps): React.ReactNode;
  run(call: VerbCall & { id: string }, values: FormValues): Promise<unknown>;
}

const { portal: _portal, ...heard } = voiceChannelLabels;
type Heard = Exclude<VoiceChannel, 'portal'>;

/** Why it goes back: everybody reads it. */
function ReasonField({ values, errors }: PhoneFormProps) {
  return (
    <Textarea
      name="reason"
      label="退回的原因"
      hint="会公开。"
      rows={4}
      maxLength={500}
      value={textOf(values, 'reason')}
      error={errors.reason}
    />
  );
}

/** Who speaks, how it was heard, and that it was read back. */
function OnBehalf({ households, values, errors }: PhoneFormProps) {
  return (
    <>
      <Select
        name="household"
        label="哪一户"
        placeholder="请选择"
        options={households.map(({ id, name }) => ({ value: id, label: name }))}
        value={textOf(values, 'household')}
        error={errors.household}
      />
      <Radios
        name="channel"
        label="怎么听到的"
        labelSize="s"
        choices={Object.entries(heard).map(([value, label]) => ({ value, label }))}
        value={textOf(values, 'channel') || undefined}
        error={errors.channel}
      />
    </>
  );
}

function ReadBack({ values, errors }: PhoneFormProps) {
  return (
    <Checkboxes
      name="readBack"
      label="核对"
      labelSize="s"
      choices={[{ value: 'yes', label: '已念给住户听，住户确认' }]}
      values={listOf(values, 'readBack')}
      error={errors.readBack}
    />
  );
}

const goBack = (verb: typeof listenAgain, explain: string): PhoneForm => ({
  explain,
  Fields: ReasonField,
  run: (call, values) => verb({ ...call, reason: textOf(values, 'reason') }),
});

/** What is natural on the phone, at the door or after a meeting; everything else is in the panel. */
const forms: Partial<Record<MatterVerb, PhoneForm>> = {
  'enter-opinion': {
    explain: '上门、电话、纸上听到的都算，一户一份；念给住户听，确认后再登记。',
    asksHousehold: true,
    Fields: (props) => (
      <>
        <OnBehalf {...props} />
        <Textarea
          name="words"
          label="意见（可不填）"
          hint="不填就是“我也关心”。最多500字。"
          rows={4}
          maxLength={500}
          value={textOf(props.values, 'words')}
          error={props.errors.words}
        />
        <ReadBack {...props} />
      </>
    ),
    run: (call, values) =>
      enterOpinion({
        ...call,
        household: textOf(values, 'household'),
        words: textOf(values, 'words'),
        channel: textOf(values, 'channel') as Heard,
        readBack: textOf(values, 'readBack') === 'yes',
      }),
  },
  'write-heard': {
    explain: '听了谁、大家怎么说、主要分歧在哪里。会公开，不写姓名和门牌。',
    Fields: ({ row, values, errors }) => (
      <Textarea
        name="heard"
        label="听民意小结"
        rows={6}
        maxLength={1000}
        value={textOf(values, 'heard') || (row.heard ?? '')}
        error={errors.heard}
      />
    ),
    run: (call, values) => writeHeard({ ...call, heard: textOf(values, 'heard') }),
  },
  'to-deliberation': {
    explain: '听民意到此结束，交给支部开会定。居民不能再加意见，反映人会收到消息。',
    Fields: () => null,
    run: (call) => toDeliberation(call),
  },
  'listen-again': goBack(listenAgain, '退回去再听一遍，已经听到的都保留。'),
  'take-from-vote': goBack(takeFromVote, '不表决了，退回支部再议。'),
  'deliberate-again': goBack(deliberateAgain, '定的办法办不下去，退回支部再议；任务先停下。'),
  'enter-verdict': {
    explain: '替受影响的住户登记，一户一份，后说的代替先说的；念给住户听，确认后再登记。',
    asksHousehold: true,
    Fields: (props) => (
      <>
        <OnBehalf {...props} />
        <Radios
          name="verdict"
          label="满意不满意"
          labelSize="s"
          choices={Object.entries(verdictLabels).map(([value, label]) => ({ value, label }))}
          value={textOf(props.values, 'verdict') || undefined}
          error={props.errors.verdict}
        />
        <Textarea
          name="words"
          label="原因（满意的可不填）"
          rows={3}
          maxLength={300}
          value={textOf(props.values, 'words')}
          error={props.errors.words}
        />
        <ReadBack {...props} />
      </>
    ),
    run: (call, values) =>
      sayVerdict({
        ...call,
        household: textOf(values, 'household'),
        verdict: textOf(values, 'verdict') as MatterVerdict,
        words: textOf(values, 'words'),
        channel: textOf(values, 'channel') as Heard,
        readBack: textOf(values, 'readBack') === 'yes',
      }),
  },
};

export const phoneForm = (verb: string): PhoneForm | undefined =>
  Object.hasOwn(forms, verb) ? forms[verb as MatterVerb] : undefined;
export const hasPhoneForm = (verb: MatterVerb): boolean => phoneForm(verb) !== undefined;
