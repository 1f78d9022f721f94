import { optional, optionsFrom, reasonInput, text } from '@/admin/property/inputs';
import type { VerbDefinition } from '@/admin/verbs';
import {
  type AssociationKind,
  associationKindLabels,
  changeAssociation,
  closeAssociation,
  keepsAssociations,
} from '@/domain/neighbourhood';
import type { Place } from '@/domain/organization';
import { callOf } from './call';

interface AssociationDocument extends Place {
  name: string;
  kind: AssociationKind;
  status: string;
  foundedOn: string;
  venue?: string | null;
  contact: string;
  about: string;
  charter?: string | null;
}

const isOpen: VerbDefinition<AssociationDocument>['available'] = ({ actor, doc }) =>
  doc.status === 'active' && keepsAssociations(actor, doc);

/** What can be done with an association in the panel; its members are on the phone's page. */
export const associationVerbs: VerbDefinition<AssociationDocument>[] = [
  {
    verb: 'change',
    label: '修改资料',
    available: isOpen,
    inputs: ({ doc }) => [
      { name: 'name', label: '名称', kind: 'text', required: true, maxLength: 60, value: doc.name },
      {
        name: 'kind',
        label: '哪一类',
        kind: 'select',
        required: true,
        options: optionsFrom(associationKindLabels),
        value: doc.kind,
      },
      { name: 'foundedOn', label: '成立日期', kind: 'date', required: true, value: doc.foundedOn },
      { name: 'venue', label: '活动地点', kind: 'text', maxLength: 80, value: doc.venue ?? '' },
      {
        name: 'contact',
        label: '联系方式（公开）',
        kind: 'text',
        required: true,
        maxLength: 80,
        value: doc.contact,
      },
      { name: 'about', label: '做什么', kind: 'textarea', required: true, maxLength: 1000, value: doc.about },
      { name: 'charter', label: '章程、公约', kind: 'textarea', maxLength: 4000, value: doc.charter ?? '' },
    ],
    run: async (context) => {
      const { name, kind, foundedOn, venue, contact, about, charter } = context.input;
      await changeAssociation({
        ...callOf(context),
        name: text(name),
        kind: text(kind) as AssociationKind,
        foundedOn: text(foundedOn),
        venue: optional(venue),
        contact: text(contact),
        about: text(about),
        charter: optional(charter),
      });
      return '已修改。';
    },
  },
  {
    verb: 'close',
    label: '撤销',
    tone: 'danger',
    explain: '在任的成员任期同时结束；记录都保留。',
    available: isOpen,
    inputs: [reasonInput('撤销的原因')],
    run: async (context) => {
      await closeAssociation({ ...callOf(context), reason: text(context.input.reason) });
      return '已撤销。';
    },
  },
];
