export { fieldErrors, formStatus } from './field-errors';
export { BackButton, CarriedFields, Form, formKeyField, type OwnDraft } from './form';
export { formPhotos, type PhotoForm } from './form-photos';
export { ledOnce } from './led-before';
export {
  type FormValues,
  listOf,
  type ParsedForm,
  parseForm,
  submittedFiles,
  submittedValues,
  textOf,
} from './parse-form';
export { CheckAnswers, QuestionPage, StepCaption } from './question-page';
export { type Refused, refusal, shownOf } from './refusal';
export { seal, unseal } from './sealed';
export { askedSteps, type Step, type StepPosition, stepPosition } from './steps';
export {
  documentUploads,
  type FormLimits,
  noUploads,
  photoUploads,
  spreadsheetUploads,
} from './upload-limits';
export type { UploadedFile } from './uploaded-file';
