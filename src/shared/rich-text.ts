import { lexicalEditor } from '@payloadcms/richtext-lexical';

/** The editor of every rich text field that does not bring its own. */
export function richText() {
  return lexicalEditor();
}
