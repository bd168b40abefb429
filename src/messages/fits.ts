import * as v from 'valibot';

/** A guard that lets through what a schema takes. */
export function fits(schema: v.GenericSchema): (params: unknown) => boolean {
  return (params) => v.is(schema, params);
}
