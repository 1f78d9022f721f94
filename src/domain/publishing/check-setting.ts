import { fail } from '@/shared/errors';
import { parseWeights } from '@/shared/weights';
import { settingDefinition } from './setting-keys';

/**
 * Checks that a setting's value has the form its key asks for; gives the data back unchanged.
 * @throws DomainError validation naming the field.
 */
export function checkSetting<T extends Record<string, unknown>>(data: T | undefined): T | undefined {
  if (!data) return data;
  const definition = settingDefinition(data.key);
  if (!definition) return fail('validation', { fields: { key: '没有这个设置项' } });
  const value = String(data.value ?? '');
  if (definition.type === 'flag' && value !== 'true' && value !== 'false') {
    fail('validation', { fields: { value: '这一项是开关，请选“是”或“否”（接口里写 true 或 false）' } });
  }
  const { choices } = definition;
  if (choices && !Object.hasOwn(choices, value)) {
    const known = Object.entries(choices).map(([key, words]) => `${words}（${key}）`);
    fail('validation', { fields: { value: `这一项只能选${known.join('、')}` } });
  }
  if (definition.type === 'number' && !/^\d{1,9}(\.\d{1,4})?$/.test(value)) {
    fail('validation', { fields: { value: '这一项是数量，请填不小于 0 的数字' } });
  }
  if (definition.type === 'weights') {
    const parsed = parseWeights(value);
    if (typeof parsed === 'string') fail('validation', { fields: { value: parsed } });
  }
  const times = definition.type === 'times' ? value.split(/[,，、\s]+/) : [value];
  if (definition.type === 'time' || definition.type === 'times') {
    if (!times.every((time) => /^([01]?\d|2[0-3])[:：][0-5]\d$/.test(time.trim())))
      fail('validation', { fields: { value: '这一项是时刻，请填成 8:30 这样；几个时刻用逗号隔开' } });
  }
  return data;
}
