import type { Field } from 'payload';
import { panelField } from '../../shared/panel-field';
import { byVerbOnly } from '../access';
import { asFact } from './read-only';

/** What came in with the request besides its words: how many others meet the same. */
export const takenInFields: Field[] = [
  {
    name: 'previous',
    type: 'relationship',
    relationTo: 'requests',
    label: '上一次反映',
    index: true,
    maxDepth: 0,
    access: byVerbOnly,
    admin: {
      readOnly: true,
      allowCreate: false,
      description: '过了重办期限，反映人接着上一件又反映的。',
      condition: (data) => Boolean(data.previous),
    },
  },
  asFact({
    name: 'followerCount',
    type: 'number',
    label: '也遇到的人数',
    defaultValue: 0,
    access: byVerbOnly,
    admin: { readOnly: true, description: '说“我也遇到”的居民，名单在“也遇到的人”里。' },
  }),
];

/** The answers to the questions of the category, under the citizen's words. */
export const answersField = panelField('answers', '/src/admin/requests/AnswersPanel#AnswersPanel');
