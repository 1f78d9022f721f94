import { VerbBar as VerbBar_f352960fe6f1011ac04c3553da0cd461 } from '../../../../src/admin/verbs/VerbBar'
import { BecameMatter as BecameMatter_1171f3664db5eb2270e6725ddaae584a } from '../../../../src/admin/matters/BecameMatter'
import { FoundOnVisit as FoundOnVisit_20425f3367663d20be4bab6e4591ea92 } from '../../../../src/admin/neighbourhood/FoundOnVisit'
import { FollowThroughPanel as FollowThroughPanel_49850d29c1fa8c0cc5e60ad93f364662 } from '../../../../src/admin/requests/follow-through/FollowThroughPanel'
import { HistoryPanel as HistoryPanel_e4794b4a10782d7aa569ba1a0ed17b07 } from '../../../../src/admin/requests/HistoryPanel'
import { PlainValue as PlainValue_cde40724f99d0d4a5b3d6a379a9f0e54 } from '../../../../src/admin/requests/PlainValue'
import { AnswersPanel as AnswersPanel_aad58d7c7f6694a722171c1ed84f2425 } from '../../../../src/admin/requests/AnswersPanel'
import { PhotosPanel as PhotosPanel_44116a4a1828b55a5db2aa250e7814c6 } from '../../../../src/admin/requests/PhotosPanel'
import { PersonalInput as PersonalInput_f5d901e3276be6afc6781a7bd3c6cba9 } from '../../../../src/admin/accounts/PersonalInput'
import { CityDateCell as CityDateCell_56a9bf41958eab5f026ec72c4207c5d0 } from '../../../../src/admin/dates/CityDateCell'
import { CityMomentFilter as CityMomentFilter_6e8cb5f4e253bb2e8b1027e540af1acd } from '../../../../src/admin/dates/CityDateFilter'
import { StateCell as StateCell_d2979296f0f33da0ba4bbd0464ac6cf8 } from '../../../../src/admin/requests/StateCell'
import { ContactCell as ContactCell_a31ef0c0b14407814b731962f296abcd } from '../../../../src/admin/requests/clocks/ContactCell'
import { DueCell as DueCell_9499a5faad4fe41ceaa0be1f4aa1e0d8 } from '../../../../src/admin/requests/DueCell'
import { RelatedPanel as RelatedPanel_baca076ab725c267d557a1c33ee98857 } from '../../../../src/admin/requests/dispatch/RelatedPanel'
import { CityDateField as CityDateField_803cdee4455ebd8a6498f2f51393d4c8 } from '../../../../src/admin/dates/CityDateField'
import { TimePanel as TimePanel_40c8930bf05adc0e577823cad029e028 } from '../../../../src/admin/requests/clocks/TimePanel'
import { BulkBar as BulkBar_4ad44587359d423dd5a8bb03a1ebb990 } from '../../../../src/admin/requests/dispatch/BulkBar'
import { DocumentTimes as DocumentTimes_6350fb4e4e66a1a205c01f575d54025e } from '../../../../src/admin/dates/DocumentTimes'
import { SignalRequests as SignalRequests_2773409e2b3356a7a644b8e55296d3b3 } from '../../../../src/admin/requests/measures/SignalRequests'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ScopeReminder as ScopeReminder_b95dc5d271512b74f91ec7ff04e8a81f } from '../../../../src/admin/publishing/ScopeReminder'
import { PictureCell as PictureCell_da5365aebfeab305ca64f14f681501b1 } from '../../../../src/admin/publishing/FileCells'
import { AttachmentKindCell as AttachmentKindCell_da5365aebfeab305ca64f14f681501b1 } from '../../../../src/admin/publishing/FileCells'
import { SettingValueCell as SettingValueCell_e5aa91604662bbd0aad680a755729e27 } from '../../../../src/admin/publishing/SettingValueCell'
import { SettingValue as SettingValue_0457b4632d4338ada7994ad179082005 } from '../../../../src/admin/publishing/SettingValue'
import { CityDayFilter as CityDayFilter_6e8cb5f4e253bb2e8b1027e540af1acd } from '../../../../src/admin/dates/CityDateFilter'
import { MemberHistory as MemberHistory_c861d3007a78d46d585cb6a79c532459 } from '../../../../src/admin/service/members/MemberHistory'
import { CompoundPanel as CompoundPanel_f06e4b5e47136bb9af5bfae38c025b2b } from '../../../../src/admin/property/CompoundPanel'
import { BuildingResidents as BuildingResidents_e0bb24e71c2226a5ec23b4fca5412b1e } from '../../../../src/admin/organization/BuildingResidents'
import { ResidentsPanel as ResidentsPanel_fdbb0c0eb557be0ed5f82a64059357ae } from '../../../../src/admin/organization/ResidentsPanel'
import { FilesPanel as FilesPanel_e935facc7148b6b32d749eaf890be1ee } from '../../../../src/admin/property/FilesPanel'
import { HistoryPanel as HistoryPanel_0b9b97664f8ff319df29a0baa165fad6 } from '../../../../src/admin/property/HistoryPanel'
import { RectificationPanel as RectificationPanel_3fa91d5df34def5c5a0afc6680e6a94f } from '../../../../src/admin/property/RectificationPanel'
import { HundredthsCell as HundredthsCell_4ff9c8f7f4352eeb3e6afce0380d81f0 } from '../../../../src/admin/property/HundredthsField'
import { HundredthsField as HundredthsField_4ff9c8f7f4352eeb3e6afce0380d81f0 } from '../../../../src/admin/property/HundredthsField'
import { RoundPanel as RoundPanel_7d25bc83442fc0448ca453de313dc9b4 } from '../../../../src/admin/property/RoundPanel'
import { CommentPhotos as CommentPhotos_25ba47b633ba7f72f273e16c8c79162e } from '../../../../src/admin/property/CommentPhotos'
import { BookLines as BookLines_e1f42983a4e06c95e63651db9f77a8d3 } from '../../../../src/admin/property/self-management/BookLines'
import { MatterPanel as MatterPanel_9aed0f2319e99a4eff9701d65dd2f19b } from '../../../../src/admin/matters/MatterPanel'
import { TaskPhotos as TaskPhotos_d0fdef5b6a0403049b11adc29f517ab9 } from '../../../../src/admin/matters/TaskPhotos'
import { AgendaPanel as AgendaPanel_0f61214878c91e9591c99a59e574243c } from '../../../../src/admin/matters/meetings/AgendaPanel'
import { MeetingHistory as MeetingHistory_01c03c7301d7febfb3c7856643617948 } from '../../../../src/admin/matters/meetings/MeetingHistory'
import { ActivityPanel as ActivityPanel_33be0a07ebf1aa821192e885c2369a20 } from '../../../../src/admin/service/activities/ActivityPanel'
import { ActivityHistory as ActivityHistory_251209e9535914c011ca9539838fb4f4 } from '../../../../src/admin/service/activities/ActivityHistory'
import { RecordPanel as RecordPanel_95f093cd37b67dc0b2f16db57e41a331 } from '../../../../src/admin/service/records/RecordPanel'
import { RecordHistory as RecordHistory_a4c7b68fabde271b56e60e23c5b826f2 } from '../../../../src/admin/service/records/RecordHistory'
import { BulkVerify as BulkVerify_983439dbbf1e420de57b03f3a74220fe } from '../../../../src/admin/service/records/BulkVerify'
import { RoundPanel as RoundPanel_5718b38c293a7e2ada9257c990bc9484 } from '../../../../src/admin/service/stars/RoundPanel'
import { HistoryPanel as HistoryPanel_2acee79d26d8a06dd470f51fa62aeea7 } from '../../../../src/admin/service/stars/HistoryPanel'
import { ResultPanel as ResultPanel_ece9dbef261838399371a37e65067f2a } from '../../../../src/admin/service/stars/ResultPanel'
import { PapersPanel as PapersPanel_115530c8f353515ea7596e780bc3208f } from '../../../../src/admin/service/stars/PapersPanel'
import { AppealPanel as AppealPanel_c37f3c1e2740267c1676a9d4ccf3295e } from '../../../../src/admin/service/stars/AppealPanel'
import { VotePanel as VotePanel_910d822d996c1ed7d766de11898f7bc8 } from '../../../../src/admin/voting/VotePanel'
import { HistoryPanel as HistoryPanel_b5a160179461dd4eeebc714bff1b17a2 } from '../../../../src/admin/voting/HistoryPanel'
import { ForceHistory as ForceHistory_254cb516ebff53aff5dd39f0ea2609df } from '../../../../src/admin/neighbourhood/ForceHistory'
import { BulkOpenAccounts as BulkOpenAccounts_91826b126ea8918ada12377b30440f51 } from '../../../../src/admin/neighbourhood/law/BulkOpenAccounts'
import { AccountVerbs as AccountVerbs_07592b4421422467cd65ba6c519e6376 } from '../../../../src/admin/accounts/AccountVerbs'
import { GrantVerbs as GrantVerbs_5f46822213846d7aab0bc197c94eae95 } from '../../../../src/admin/accounts/GrantVerbs'
import { OccasionCell as OccasionCell_f326d6953ed1fddb7fa6708f3afcef93 } from '../../../../src/admin/requests/OccasionCell'
import { ActionCell as ActionCell_c8ed039f4d6a1ae062835803fd419cf2 } from '../../../../src/admin/accounts/AuditCells'
import { ActorCell as ActorCell_c8ed039f4d6a1ae062835803fd419cf2 } from '../../../../src/admin/accounts/AuditCells'
import { ThingCell as ThingCell_c8ed039f4d6a1ae062835803fd419cf2 } from '../../../../src/admin/accounts/AuditCells'
import { SummaryCell as SummaryCell_c8ed039f4d6a1ae062835803fd419cf2 } from '../../../../src/admin/accounts/AuditCells'
import { SealCell as SealCell_c8ed039f4d6a1ae062835803fd419cf2 } from '../../../../src/admin/accounts/AuditCells'
import { Nav as Nav_9ffa13b4abb885205fd13991140c9748 } from '../../../../src/admin/navigation/Nav'
import { Icon as Icon_f554c1f6c438a9597e8f51c50b7f1bbc } from '../../../../src/admin/brand/logo'
import { Logo as Logo_f554c1f6c438a9597e8f51c50b7f1bbc } from '../../../../src/admin/brand/logo'
import { MessagesLink as MessagesLink_a5d83da856d0ea2881b5b5a82ea43bea } from '../../../../src/admin/notifications/MessagesLink'
import { MenuPages as MenuPages_d94da404a22eea55df2c1f11a929be2c } from '../../../../src/admin/navigation/MenuPages'
import { TodoView as TodoView_f2e8895bb3ef57a3fd930e2bf4d37b6b } from '../../../../src/admin/todo/todo-view'
import { WorkbenchView as WorkbenchView_2afc083a9d03d2b6ff7f61ee5a4352f1 } from '../../../../src/admin/requests/workbench/WorkbenchView'
import { SimulatorView as SimulatorView_3b05cf767856871b4440d4e2433ea858 } from '../../../../src/admin/requests/dispatch/SimulatorView'
import { RequestImportView as RequestImportView_3032b2003ffcc27695ceec9c1e8394cb } from '../../../../src/admin/requests/import/ChannelImportView'
import { CallImportView as CallImportView_3032b2003ffcc27695ceec9c1e8394cb } from '../../../../src/admin/requests/import/ChannelImportView'
import { AccountsImportView as AccountsImportView_aeef640b2c5bf489c481d207cf1a207e } from '../../../../src/admin/property/self-management/AccountsImportView'
import { RollImportView as RollImportView_16d44172c0551f3ab12ad2d85fe58c6a } from '../../../../src/admin/voting/RollImportView'
import { MemberImportView as MemberImportView_d2f269d36c6c16fa266ea3056e3da219 } from '../../../../src/admin/service/members/MemberImportView'
import { HelperImportView as HelperImportView_add79a20116f4fa13cb99a08f29c59e4 } from '../../../../src/admin/neighbourhood/law/HelperImportView'
import { MeasuresView as MeasuresView_a3e8528b1fd84641ded2ec53e942fcb2 } from '../../../../src/admin/requests/measures/MeasuresView'
import { MattersBoardView as MattersBoardView_7a0440f01bee9309faa87eb10fc2e6f9 } from '../../../../src/admin/matters/MattersBoardView'
import { MessagesView as MessagesView_9ae2bf738581a812c5821908ac3a57c1 } from '../../../../src/admin/notifications/MessagesView'
import { TreeView as TreeView_d7a5ac4321be7d51ea3be918caae809d } from '../../../../src/admin/organization/TreeView'
import { CoverageView as CoverageView_cd355fd84110671bc3a74ff2aa6bdfce } from '../../../../src/admin/organization/CoverageView'
import { ImportView as ImportView_04574abd099948b21d61a57aedb78fea } from '../../../../src/admin/organization/ImportView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/verbs/VerbBar#VerbBar": VerbBar_f352960fe6f1011ac04c3553da0cd461,
  "/src/admin/matters/BecameMatter#BecameMatter": BecameMatter_1171f3664db5eb2270e6725ddaae584a,
  "/src/admin/neighbourhood/FoundOnVisit#FoundOnVisit": FoundOnVisit_20425f3367663d20be4bab6e4591ea92,
  "/src/admin/requests/follow-through/FollowThroughPanel#FollowThroughPanel": FollowThroughPanel_49850d29c1fa8c0cc5e60ad93f364662,
  "/src/admin/requests/HistoryPanel#HistoryPanel": HistoryPanel_e4794b4a10782d7aa569ba1a0ed17b07,
  "/src/admin/requests/PlainValue#PlainValue": PlainValue_cde40724f99d0d4a5b3d6a379a9f0e54,
  "/src/admin/requests/AnswersPanel#AnswersPanel": AnswersPanel_aad58d7c7f6694a722171c1ed84f2425,
  "/src/admin/requests/PhotosPanel#PhotosPanel": PhotosPanel_44116a4a1828b55a5db2aa250e7814c6,
  "/src/admin/accounts/PersonalInput#PersonalInput": PersonalInput_f5d901e3276be6afc6781a7bd3c6cba9,
  "/src/admin/dates/CityDateCell#CityDateCell": CityDateCell_56a9bf41958eab5f026ec72c4207c5d0,
  "/src/admin/dates/CityDateFilter#CityMomentFilter": CityMomentFilter_6e8cb5f4e253bb2e8b1027e540af1acd,
  "/src/admin/requests/StateCell#StateCell": StateCell_d2979296f0f33da0ba4bbd0464ac6cf8,
  "/src/admin/requests/clocks/ContactCell#ContactCell": ContactCell_a31ef0c0b14407814b731962f296abcd,
  "/src/admin/requests/DueCell#DueCell": DueCell_9499a5faad4fe41ceaa0be1f4aa1e0d8,
  "/src/admin/requests/dispatch/RelatedPanel#RelatedPanel": RelatedPanel_baca076ab725c267d557a1c33ee98857,
  "/src/admin/dates/CityDateField#CityDateField": CityDateField_803cdee4455ebd8a6498f2f51393d4c8,
  "/src/admin/requests/clocks/TimePanel#TimePanel": TimePanel_40c8930bf05adc0e577823cad029e028,
  "/src/admin/requests/dispatch/BulkBar#BulkBar": BulkBar_4ad44587359d423dd5a8bb03a1ebb990,
  "/src/admin/dates/DocumentTimes#DocumentTimes": DocumentTimes_6350fb4e4e66a1a205c01f575d54025e,
  "/src/admin/requests/measures/SignalRequests#SignalRequests": SignalRequests_2773409e2b3356a7a644b8e55296d3b3,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/publishing/ScopeReminder#ScopeReminder": ScopeReminder_b95dc5d271512b74f91ec7ff04e8a81f,
  "/src/admin/publishing/FileCells#PictureCell": PictureCell_da5365aebfeab305ca64f14f681501b1,
  "/src/admin/publishing/FileCells#AttachmentKindCell": AttachmentKindCell_da5365aebfeab305ca64f14f681501b1,
  "/src/admin/publishing/SettingValueCell#SettingValueCell": SettingValueCell_e5aa91604662bbd0aad680a755729e27,
  "/src/admin/publishing/SettingValue#SettingValue": SettingValue_0457b4632d4338ada7994ad179082005,
  "/src/admin/dates/CityDateFilter#CityDayFilter": CityDayFilter_6e8cb5f4e253bb2e8b1027e540af1acd,
  "/src/admin/service/members/MemberHistory#MemberHistory": MemberHistory_c861d3007a78d46d585cb6a79c532459,
  "/src/admin/property/CompoundPanel#CompoundPanel": CompoundPanel_f06e4b5e47136bb9af5bfae38c025b2b,
  "/src/admin/organization/BuildingResidents#BuildingResidents": BuildingResidents_e0bb24e71c2226a5ec23b4fca5412b1e,
  "/src/admin/organization/ResidentsPanel#ResidentsPanel": ResidentsPanel_fdbb0c0eb557be0ed5f82a64059357ae,
  "/src/admin/property/FilesPanel#FilesPanel": FilesPanel_e935facc7148b6b32d749eaf890be1ee,
  "/src/admin/property/HistoryPanel#HistoryPanel": HistoryPanel_0b9b97664f8ff319df29a0baa165fad6,
  "/src/admin/property/RectificationPanel#RectificationPanel": RectificationPanel_3fa91d5df34def5c5a0afc6680e6a94f,
  "/src/admin/property/HundredthsField#HundredthsCell": HundredthsCell_4ff9c8f7f4352eeb3e6afce0380d81f0,
  "/src/admin/property/HundredthsField#HundredthsField": HundredthsField_4ff9c8f7f4352eeb3e6afce0380d81f0,
  "/src/admin/property/RoundPanel#RoundPanel": RoundPanel_7d25bc83442fc0448ca453de313dc9b4,
  "/src/admin/property/CommentPhotos#CommentPhotos": CommentPhotos_25ba47b633ba7f72f273e16c8c79162e,
  "/src/admin/property/self-management/BookLines#BookLines": BookLines_e1f42983a4e06c95e63651db9f77a8d3,
  "/src/admin/matters/MatterPanel#MatterPanel": MatterPanel_9aed0f2319e99a4eff9701d65dd2f19b,
  "/src/admin/matters/TaskPhotos#TaskPhotos": TaskPhotos_d0fdef5b6a0403049b11adc29f517ab9,
  "/src/admin/matters/meetings/AgendaPanel#AgendaPanel": AgendaPanel_0f61214878c91e9591c99a59e574243c,
  "/src/admin/matters/meetings/MeetingHistory#MeetingHistory": MeetingHistory_01c03c7301d7febfb3c7856643617948,
  "/src/admin/service/activities/ActivityPanel#ActivityPanel": ActivityPanel_33be0a07ebf1aa821192e885c2369a20,
  "/src/admin/service/activities/ActivityHistory#ActivityHistory": ActivityHistory_251209e9535914c011ca9539838fb4f4,
  "/src/admin/service/records/RecordPanel#RecordPanel": RecordPanel_95f093cd37b67dc0b2f16db57e41a331,
  "/src/admin/service/records/RecordHistory#RecordHistory": RecordHistory_a4c7b68fabde271b56e60e23c5b826f2,
  "/src/admin/service/records/BulkVerify#BulkVerify": BulkVerify_983439dbbf1e420de57b03f3a74220fe,
  "/src/admin/service/stars/RoundPanel#RoundPanel": RoundPanel_5718b38c293a7e2ada9257c990bc9484,
  "/src/admin/service/stars/HistoryPanel#HistoryPanel": HistoryPanel_2acee79d26d8a06dd470f51fa62aeea7,
  "/src/admin/service/stars/ResultPanel#ResultPanel": ResultPanel_ece9dbef261838399371a37e65067f2a,
  "/src/admin/service/stars/PapersPanel#PapersPanel": PapersPanel_115530c8f353515ea7596e780bc3208f,
  "/src/admin/service/stars/AppealPanel#AppealPanel": AppealPanel_c37f3c1e2740267c1676a9d4ccf3295e,
  "/src/admin/voting/VotePanel#VotePanel": VotePanel_910d822d996c1ed7d766de11898f7bc8,
  "/src/admin/voting/HistoryPanel#HistoryPanel": HistoryPanel_b5a160179461dd4eeebc714bff1b17a2,
  "/src/admin/neighbourhood/ForceHistory#ForceHistory": ForceHistory_254cb516ebff53aff5dd39f0ea2609df,
  "/src/admin/neighbourhood/law/BulkOpenAccounts#BulkOpenAccounts": BulkOpenAccounts_91826b126ea8918ada12377b30440f51,
  "/src/admin/accounts/AccountVerbs#AccountVerbs": AccountVerbs_07592b4421422467cd65ba6c519e6376,
  "/src/admin/accounts/GrantVerbs#GrantVerbs": GrantVerbs_5f46822213846d7aab0bc197c94eae95,
  "/src/admin/requests/OccasionCell#OccasionCell": OccasionCell_f326d6953ed1fddb7fa6708f3afcef93,
  "/src/admin/accounts/AuditCells#ActionCell": ActionCell_c8ed039f4d6a1ae062835803fd419cf2,
  "/src/admin/accounts/AuditCells#ActorCell": ActorCell_c8ed039f4d6a1ae062835803fd419cf2,
  "/src/admin/accounts/AuditCells#ThingCell": ThingCell_c8ed039f4d6a1ae062835803fd419cf2,
  "/src/admin/accounts/AuditCells#SummaryCell": SummaryCell_c8ed039f4d6a1ae062835803fd419cf2,
  "/src/admin/accounts/AuditCells#SealCell": SealCell_c8ed039f4d6a1ae062835803fd419cf2,
  "/src/admin/navigation/Nav#Nav": Nav_9ffa13b4abb885205fd13991140c9748,
  "/src/admin/brand/logo#Icon": Icon_f554c1f6c438a9597e8f51c50b7f1bbc,
  "/src/admin/brand/logo#Logo": Logo_f554c1f6c438a9597e8f51c50b7f1bbc,
  "/src/admin/notifications/MessagesLink#MessagesLink": MessagesLink_a5d83da856d0ea2881b5b5a82ea43bea,
  "/src/admin/navigation/MenuPages#MenuPages": MenuPages_d94da404a22eea55df2c1f11a929be2c,
  "/src/admin/todo/todo-view#TodoView": TodoView_f2e8895bb3ef57a3fd930e2bf4d37b6b,
  "/src/admin/requests/workbench/WorkbenchView#WorkbenchView": WorkbenchView_2afc083a9d03d2b6ff7f61ee5a4352f1,
  "/src/admin/requests/dispatch/SimulatorView#SimulatorView": SimulatorView_3b05cf767856871b4440d4e2433ea858,
  "/src/admin/requests/import/ChannelImportView#RequestImportView": RequestImportView_3032b2003ffcc27695ceec9c1e8394cb,
  "/src/admin/requests/import/ChannelImportView#CallImportView": CallImportView_3032b2003ffcc27695ceec9c1e8394cb,
  "/src/admin/property/self-management/AccountsImportView#AccountsImportView": AccountsImportView_aeef640b2c5bf489c481d207cf1a207e,
  "/src/admin/voting/RollImportView#RollImportView": RollImportView_16d44172c0551f3ab12ad2d85fe58c6a,
  "/src/admin/service/members/MemberImportView#MemberImportView": MemberImportView_d2f269d36c6c16fa266ea3056e3da219,
  "/src/admin/neighbourhood/law/HelperImportView#HelperImportView": HelperImportView_add79a20116f4fa13cb99a08f29c59e4,
  "/src/admin/requests/measures/MeasuresView#MeasuresView": MeasuresView_a3e8528b1fd84641ded2ec53e942fcb2,
  "/src/admin/matters/MattersBoardView#MattersBoardView": MattersBoardView_7a0440f01bee9309faa87eb10fc2e6f9,
  "/src/admin/notifications/MessagesView#MessagesView": MessagesView_9ae2bf738581a812c5821908ac3a57c1,
  "/src/admin/organization/TreeView#TreeView": TreeView_d7a5ac4321be7d51ea3be918caae809d,
  "/src/admin/organization/CoverageView#CoverageView": CoverageView_cd355fd84110671bc3a74ff2aa6bdfce,
  "/src/admin/organization/ImportView#ImportView": ImportView_04574abd099948b21d61a57aedb78fea,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
