// Written by npm run migrations:initial and migrations:create.
import * as migration_20261101_000000_initial from './20261101_000000_initial';
import * as migration_20261128_081622_imports_and_mail from './20261128_081622_imports_and_mail';
import * as migration_20261128_113558_category_limits from './20261128_113558_category_limits';
import * as migration_20261128_121156_dispatch_places from './20261128_121156_dispatch_places';
import * as migration_20261128_124429_residents_property_corrections from './20261128_124429_residents_property_corrections';
import * as migration_20261128_165245_red_property from './20261128_165245_red_property';
import * as migration_20261128_185533_search_along_the_index from './20261128_185533_search_along_the_index';
import * as migration_20261128_203252_matters_and_votes from './20261128_203252_matters_and_votes';
import * as migration_20261129_010947_members_at_work from './20261129_010947_members_at_work';
import * as migration_20261129_050855_mediation_law_forces from './20261129_050855_mediation_law_forces';
import * as migration_20261129_070859_dispute_content_retention from './20261129_070859_dispute_content_retention';
import * as migration_20261129_081732_appraisal_sheets_and_visits from './20261129_081732_appraisal_sheets_and_visits';
import * as migration_20261129_120911_party_names_and_star_words from './20261129_120911_party_names_and_star_words';
import * as migration_20261129_152738_doors_put_right from './20261129_152738_doors_put_right';
import * as migration_20261129_175345_session_of_signed_notes from './20261129_175345_session_of_signed_notes';
import * as migration_20261129_224958_party_replaced from './20261129_224958_party_replaced';

export const migrations = [
  { name: '20261101_000000_initial', up: migration_20261101_000000_initial.up, down: migration_20261101_000000_initial.down },
  { name: '20261128_081622_imports_and_mail', up: migration_20261128_081622_imports_and_mail.up, down: migration_20261128_081622_imports_and_mail.down },
  { name: '20261128_113558_category_limits', up: migration_20261128_113558_category_limits.up, down: migration_20261128_113558_category_limits.down },
  { name: '20261128_121156_dispatch_places', up: migration_20261128_121156_dispatch_places.up, down: migration_20261128_121156_dispatch_places.down },
  { name: '20261128_124429_residents_property_corrections', up: migration_20261128_124429_residents_property_corrections.up, down: migration_20261128_124429_residents_property_corrections.down },
  { name: '20261128_165245_red_property', up: migration_20261128_165245_red_property.up, down: migration_20261128_165245_red_property.down },
  { name: '20261128_185533_search_along_the_index', up: migration_20261128_185533_search_along_the_index.up, down: migration_20261128_185533_search_along_the_index.down },
  { name: '20261128_203252_matters_and_votes', up: migration_20261128_203252_matters_and_votes.up, down: migration_20261128_203252_matters_and_votes.down },
  { name: '20261129_010947_members_at_work', up: migration_20261129_010947_members_at_work.up, down: migration_20261129_010947_members_at_work.down },
  { name: '20261129_050855_mediation_law_forces', up: migration_20261129_050855_mediation_law_forces.up, down: migration_20261129_050855_mediation_law_forces.down },
  { name: '20261129_070859_dispute_content_retention', up: migration_20261129_070859_dispute_content_retention.up, down: migration_20261129_070859_dispute_content_retention.down },
  { name: '20261129_081732_appraisal_sheets_and_visits', up: migration_20261129_081732_appraisal_sheets_and_visits.up, down: migration_20261129_081732_appraisal_sheets_and_visits.down },
  { name: '20261129_120911_party_names_and_star_words', up: migration_20261129_120911_party_names_and_star_words.up, down: migration_20261129_120911_party_names_and_star_words.down },
  { name: '20261129_152738_doors_put_right', up: migration_20261129_152738_doors_put_right.up, down: migration_20261129_152738_doors_put_right.down },
  { name: '20261129_175345_session_of_signed_notes', up: migration_20261129_175345_session_of_signed_notes.up, down: migration_20261129_175345_session_of_signed_notes.down },
  { name: '20261129_224958_party_replaced', up: migration_20261129_224958_party_replaced.up, down: migration_20261129_224958_party_replaced.down },
];
