import {
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical';

/**
 * The editor of a notice's text: what an official notice needs and the portal renders, nothing else. Headings start at
 * the second level because the page's own title is the first. Which addresses a link may have is decided when it is shown
 * (safeHref), so that nothing stored by another way slips through.
 */
export const noticeEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    LinkFeature({
      enabledCollections: [],
      fields: ({ defaultFields }) =>
        defaultFields.filter((field) => !('name' in field) || field.name !== 'newTab'),
    }),
    UploadFeature({ enabledCollections: ['media'], collections: { media: { fields: captionField() } } }),
    EXPERIMENTAL_TableFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
});

function captionField() {
  return [{ name: 'caption', type: 'text' as const, label: '图片说明（显示在图片下方）', maxLength: 120 }];
}
