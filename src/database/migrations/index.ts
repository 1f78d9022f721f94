// Written by npm run migrations:initial and migrations:create.
import * as migration_20261101_000000_initial from './20261101_000000_initial';

export const migrations = [
  { name: '20261101_000000_initial', up: migration_20261101_000000_initial.up, down: migration_20261101_000000_initial.down },
];
