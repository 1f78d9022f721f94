export { PhoneLink, PrintButton, SearchBox } from './actions';
export { Button, ButtonGroup, ButtonLink, LinkButton } from './button';
export { Card, CardGrid } from './card';
export { Checkboxes, type Choice, Radios } from './choices';
export { classNames } from './class-names';
export { DateInput, type DateParts } from './date-input';
export { ErrorSummary, type FieldErrors } from './error-summary';
export type { FieldProps } from './field-frame';
export { Fieldset } from './fieldset';
export { FileUpload } from './file-upload';
export { type KeptPhoto, KeptPhotos } from './kept-photos';
export {
  Details,
  DoneBanner,
  EmptyState,
  InsetText,
  NotificationBanner,
  Panel,
  Tag,
  type TagColour,
  WarningText,
} from './messages';
export { Pagination, pageNumbers } from './pagination';
export { QrCode } from './qr-code';
export { type Option, Select } from './select';
export { SummaryList, type SummaryRow } from './summary-list';
export { type Column, Table } from './table';
export { type TabItem, Tabs } from './tabs';
export { type Task, TaskList } from './task-list';
export { TextInput, type TextInputProps } from './text-input';
export { Textarea } from './textarea';
export { Timeline, type TimelineEntry } from './timeline';
export { BackLink, Breadcrumbs, type Crumb } from './trail';
export { UrgentNotices } from './urgent-notices';
