import { toJsonSchema } from '@valibot/to-json-schema';
import { PackSchema } from '../src/core/pack/schema';

/**
 * Pack format 1 as JSON Schema (draft 7), for editors and other tools. Rules that JSON Schema cannot say (EDTF
 * dates, ids that resolve) are left to `src/core/pack/check-pack.ts`.
 */
export function makeJsonSchema(): object {
  return {
    title: 'Backstory pack, format 1',
    ...toJsonSchema(PackSchema, { errorMode: 'ignore', typeMode: 'input' }),
  };
}
