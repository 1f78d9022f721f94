/** Labels that Payload, its editor and its notices carry in English only, without a translation of their own. */
export const words: Readonly<Record<string, string>> = {
  'add dropdown': '插入',
  'Edit link': '编辑链接',
  'Add block': '插入一段',
  'Drag to move': '拖动以移动',
  'Remove link': '去掉链接',
  'Insert Paragraph': '插入段落',
  'Notifications alt+T': '提示消息（Alt+T）',
  'Notifications Alt+T': '提示消息（Alt+T）',
  'select-all': '选择这一页的全部',
};

/** Buttons of the editor's toolbar by the end of their class: they carry pictures only. */
export const editorTools: Readonly<Record<string, string>> = {
  bold: '加粗',
  italic: '斜体',
  underline: '下划线',
  strikethrough: '删除线',
  subscript: '下标',
  superscript: '上标',
  inlineCode: '等宽',
  link: '链接',
};
