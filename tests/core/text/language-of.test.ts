import { expect, it } from 'vitest';
import { languageOf } from '../../../src/core/text/language-of';

it.each<[string, string | undefined]>([
  ['김정은 위원장이', 'ko'],
  ['Путин прибыл', 'ru'],
  ['Він приїхав', 'uk'],
  ['وصل إلى', 'ar'],
  ['او گفت چه', 'fa'],
  ['普京访问', 'zh'],
  ['プーチン氏', 'ja'],
  ['首相は', 'ja'],
  ['הגיע', 'he'],
  ['He arrived', undefined],
  ['He met 김정은', undefined],
  ['2019 김정은', 'ko'],
  ['2019', undefined],
])('%s is %s', (text, lang) => {
  expect(languageOf(text)).toBe(lang);
});
