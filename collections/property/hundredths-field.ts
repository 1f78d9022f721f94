import type { NumberField } from 'payload';

const asRead: NumberField['admin'] = {
  components: {
    Field: '/src/admin/property/HundredthsField#HundredthsField',
    Cell: '/src/admin/property/HundredthsField#HundredthsCell',
  },
};

/** A number kept in hundredths (0.01 of a point or of a per cent, 分 of 元), which the panel shows as people read it. */
export const hundredthsField = (
  name: string,
  label: string,
  more: Pick<NumberField, 'required' | 'index'> = {},
): NumberField => ({ name, type: 'number', label, ...more, admin: asRead });

/** An amount in 分: whole numbers, so that nothing is ever rounded; the panel shows 元. */
export const amountField = (name: string, label: string): NumberField => ({
  ...hundredthsField(name, `${label}（元）`, { required: true }),
  validate: (value: unknown) => (Number.isSafeInteger(value) ? true : `${label}要是整数分`),
});
