import type { Field, SanitizedCollectionConfig, SanitizedConfig } from 'payload';
import { isDay } from './date-style';

const cell = '/src/admin/dates/CityDateCell#CityDateCell';
const input = '/src/admin/dates/CityDateField#CityDateField';
const filters = '/src/admin/dates/CityDateFilter';
const times = '/src/admin/dates/DocumentTimes#DocumentTimes';

/**
 * Payload shows and reads dates by the clock of the browser. This puts our own components under every date field, also under
 * the ones Payload adds by itself (`createdAt`), so that the panel speaks the city's time wherever it is opened. A field that
 * brings its own component keeps it: `buildConfig({ … }).then(showCityTime)`.
 */
export function showCityTime(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    collection.fields.forEach(dress);
    if (collection.timestamps) showTimes(collection);
  }
  return config;
}

function dress(field: Field): void {
  if (field.type === 'tabs') for (const tab of field.tabs) tab.fields.forEach(dress);
  else if ('fields' in field) field.fields.forEach(dress);
  if (field.type !== 'date') return;
  const { components, ...admin } = field.admin ?? {};
  const filter = `${filters}#${isDay(field) ? 'CityDayFilter' : 'CityMomentFilter'}`;
  field.admin = { ...admin, components: { Cell: cell, Field: input, Filter: filter, ...components } };
}

/** When the document was made and last changed; custom.css hides Payload's own two lines. */
function showTimes({ admin }: SanitizedCollectionConfig): void {
  const { edit, ...components } = admin.components ?? {};
  admin.components = {
    ...components,
    edit: { ...edit, beforeDocumentControls: [times, ...(edit?.beforeDocumentControls ?? [])] },
  };
}
