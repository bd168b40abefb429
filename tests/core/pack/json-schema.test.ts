import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeJsonSchema } from '../../../scripts/pack-json-schema';
import { makePack } from './make-pack';

test('the published JSON Schema is the one that the types are made of', () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL('../../../docs/pack-format-1.schema.json', import.meta.url), 'utf8'),
  );
  // After a change: npm run -s pack -- schema > docs/pack-format-1.schema.json
  expect(published).toEqual(JSON.parse(JSON.stringify(makeJsonSchema())));
});

test('an independent validator reads it, takes a whole pack and refuses a broken one', () => {
  const validate = new Ajv({ strict: false }).compile(makeJsonSchema());
  expect(validate(makePack()), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...makePack(), formatVersion: 2 })).toBe(false);
  expect(validate({ ...makePack(), actors: [{ id: 'x' }] })).toBe(false);
});
