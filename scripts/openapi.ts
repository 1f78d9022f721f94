/**
 * `npx tsx --conditions=production scripts/openapi.ts`: writes docs/intake-openapi.json from the schema that checks what comes in;
 * then `npm run format`.
 * A test fails when the two differ.
 */
import { writeFileSync } from 'node:fs';
import { documentedOpenApi } from '@/server/intake/openapi';

writeFileSync('docs/intake-openapi.json', `${JSON.stringify(documentedOpenApi(), null, 2)}\n`);
