import type { NumberField } from 'payload';

/** An amount in 分: whole numbers, so that nothing is ever rounded; the panel shows 元. */
export const amountField = (name: string, label: string): NumberField => ({
  name,
  type: 'number',
  label: `${label}（元）`,
  required: true,
  validate: (value: unknown) => (Number.isSafeInteger(value) ? true : `${label}要是整数分`),
  admin: {
    components: {
      Field: '/src/admin/property/self-management/AmountField#AmountField',
      Cell: '/src/admin/property/self-management/AmountField#AmountCell',
    },
  },
});
