// Written by npm run migrations:initial and migrations:create.
import * as migration_20261101_000000_initial from './20261101_000000_initial';
import * as migration_20261128_081056_imports from './20261128_081056_imports';

export const migrations = [
  { name: '20261101_000000_initial', up: migration_20261101_000000_initial.up, down: migration_20261101_000000_initial.down },
  { name: '20261128_081056_imports', up: migration_20261128_081056_imports.up, down: migration_20261128_081056_imports.down },
];
