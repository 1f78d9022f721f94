export { approveNotice } from './approve-notice';
export { currentSetting, type Setting, settingIsOn } from './current-setting';
export { documentsWithWords, havingWords } from './documents-with-words';
export { draftNotice, type NoticeDraft } from './draft-notice';
export { readerRoles } from './editors';
export { excerptOf, markWords, type Piece } from './excerpt';
export { refreshPublicity } from './file-publicity';
export { inspectAttachment } from './inspect-attachment';
export { publishingJobs } from './jobs';
export type { NoticeCall, NoticeMoved } from './move-notice';
export { nextNoticeChange } from './next-notice-change';
export { communityPlace } from './notice-audience';
export { isNoticeCategory, type NoticeCategory, noticeCategories } from './notice-categories';
export {
  latestNotices,
  listNotices,
  type NoticeListItem,
  type NoticePage,
  newestNotices,
  noticeYears,
  urgentNotices,
} from './notice-list';
export { noticeTodos } from './notice-todos';
export { audienceOf, type PlaceFilter, placeFilter } from './place-choices';
export { plainCharacters } from './plain-characters';
export { isPreviewAddress } from './preview-address';
export { imageLimits, type ProcessedImage, processImage } from './process-image';
export { prunePageRevisions } from './prune-page-revisions';
export { noticeAddresses } from './public-addresses';
export { type Download, type Picture, type PictureForm, picturesOf } from './public-files';
export { publishDueNotices } from './publish-due-notices';
export { publishNotice } from './publish-notice';
export { type NoticeArticle, readNotice, readWorkingCopy } from './read-notice';
export { asUpload } from './receive-file';
export { reindexNotices } from './reindex-notices';
export { returnNotice } from './return-notice';
export { isNode, plainText, type RichTextNode, rootOf } from './rich-text-content';
export { isExternal, safeHref } from './safe-href';
export { scheduleNotice } from './schedule-notice';
export { type SearchPage, type SearchResult, searchDocuments } from './search-documents';
export { indexDocument, indexDocuments, removeDocument, type SearchDocument } from './search-index';
export { type InternalKind, type SearchKind, searchKinds } from './search-kinds';
export { wordsOf, wordsOfQuery } from './segment';
export { noticeTags } from './show-to-public';
export { submitNotice } from './submit-notice';
export { touchAfterChange, touchAfterDelete, touchPages } from './touch-pages';
export { withdrawNotice } from './withdraw-notice';
