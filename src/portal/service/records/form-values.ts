import {
  keptFromPublic,
  type LogRecord,
  loggedKinds,
  type RecordRow,
  type ServiceKind,
} from '@/domain/service';
import { toIsoDay } from '@/shared/dates';
import { photosIn } from '../../property/photo-form';
import { type FormValues, textOf } from '../../shared';

/** What a verb gets of the form; what is missing it says itself. */
export function recordIn(values: FormValues): Omit<LogRecord, 'formKey' | 'member'> {
  const kind = textOf(values, 'kind');
  return {
    kind: (loggedKinds.find((one) => one === kind) ?? '') as ServiceKind,
    quarters: Number(textOf(values, 'quarters')) || 0,
    on: textOf(values, 'on'),
    location: textOf(values, 'location'),
    text: textOf(values, 'body'),
    served: textOf(values, 'served'),
    files: photosIn(values),
    hidden: textOf(values, 'hidden') === 'yes',
    different: textOf(values, 'different') === 'yes',
  };
}

/** A record as the form shows it. */
export const valuesOfRecord = (record: RecordRow): FormValues => ({
  kind: record.kind,
  quarters: record.quarters > 0 ? String(record.quarters) : '',
  on: toIsoDay(record.on),
  location: record.location ?? '',
  body: record.text,
  served: record.served ?? '',
  hidden: record.maskedText === keptFromPublic ? 'yes' : '',
});
