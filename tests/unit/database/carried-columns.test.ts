import { expect, it } from 'vitest';
import { copyingOnlyWhatIsThere } from '../../../scripts/migrations/carried-columns';

it('a table made anew is filled with the columns it had, not with those that are new', () => {
  const before = {
    id: 'a',
    prevId: '',
    version: '6',
    tables: { units: { columns: { id: { name: 'id' }, unitName: { name: 'unit_name' } } } },
  };
  const made = [
    'CREATE TABLE `__new_units` (`id` text);',
    'INSERT INTO `__new_units`("id", "unit_name", "phone") SELECT "id", "unit_name", "phone" FROM `units`;',
    'DROP TABLE `units`;',
  ];
  expect(copyingOnlyWhatIsThere(made, before)).toEqual([
    made[0],
    'INSERT INTO `__new_units`("id", "unit_name") SELECT "id", "unit_name" FROM `units`;',
    made[2],
  ]);
});
