/** How exactly a date is known; the words around it depend on it in many languages ("le 24 février", "en 2022"). */
export type Grain = 'day' | 'month' | 'year' | 'other';

/** The words that a language puts around a date. Dates themselves come from `Intl`. */
export interface DateWords {
  about(date: string, grain: Grain): string;
  uncertain(date: string): string;
  since(date: string, grain: Grain): string;
  until(date: string, grain: Grain): string;
  decade(year: number): string;
  /** Spring, summer, autumn, winter. */
  season(index: number, year: string): string;
  readonly unknown: string;
  /** Dates change their form after these words: only days, months and years may follow them. */
  readonly inflects?: true;
}

/** Picks one of four by season; anything else is the last, so that nothing is ever undefined. */
function pick(seasons: readonly [string, string, string, string], index: number): string {
  return seasons[index] ?? seasons[3];
}

const ENGLISH: DateWords = {
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  decade: (year) => `${year}s`,
  season: (index, year) => `${pick(['spring', 'summer', 'autumn', 'winter'], index)} ${year}`,
  unknown: 'date not known',
};

const GERMAN: DateWords = {
  about: (date) => `ca. ${date}`,
  uncertain: (date) => `${date} (unsicher)`,
  since: (date, grain) => `seit ${grain === 'day' ? 'dem ' : ''}${date}`,
  until: (date, grain) => `bis ${grain === 'day' ? 'zum ' : ''}${date}`,
  decade: (year) => `${year}er-Jahre`,
  season: (index, year) => `${pick(['Frühjahr', 'Sommer', 'Herbst', 'Winter'], index)} ${year}`,
  unknown: 'Datum nicht bekannt',
  inflects: true,
};

const FRENCH: DateWords = {
  about: (date, grain) => `vers ${grain === 'day' ? 'le ' : ''}${date}`,
  uncertain: (date) => `${date} (incertain)`,
  since: (date, grain) => `depuis ${grain === 'day' ? 'le ' : ''}${date}`,
  until: (date, grain) => `jusqu’${grain === 'day' ? 'au' : 'en'} ${date}`,
  decade: (year) => `années ${year}`,
  season: (index, year) => `${pick(['printemps', 'été', 'automne', 'hiver'], index)} ${year}`,
  unknown: 'date inconnue',
  inflects: true,
};

const SPANISH: DateWords = {
  about: (date, grain) => `hacia ${grain === 'day' ? 'el ' : ''}${date}`,
  uncertain: (date) => `${date} (incierto)`,
  since: (date, grain) => `desde ${grain === 'day' ? 'el ' : ''}${date}`,
  until: (date, grain) => `hasta ${grain === 'day' ? 'el ' : ''}${date}`,
  decade: (year) => `década de ${year}`,
  season: (index, year) =>
    `${pick(['primavera', 'verano', 'otoño', 'invierno'], index)} de ${year}`,
  unknown: 'fecha desconocida',
  inflects: true,
};

const RUSSIAN: DateWords = {
  about: (date) => `около ${date}`,
  uncertain: (date) => `${date} (под вопросом)`,
  since: (date) => `с ${date}`,
  until: (date) => `до ${date}`,
  decade: (year) => `${year}-е годы`,
  season: (index, year) => `${pick(['весна', 'лето', 'осень', 'зима'], index)} ${year} г.`,
  unknown: 'дата неизвестна',
  inflects: true,
};

const UKRAINIAN: DateWords = {
  about: (date) => `близько ${date}`,
  uncertain: (date) => `${date} (під питанням)`,
  since: (date) => `з ${date}`,
  until: (date) => `до ${date}`,
  decade: (year) => `${year}-ті роки`,
  season: (index, year) => `${pick(['весна', 'літо', 'осінь', 'зима'], index)} ${year} р.`,
  unknown: 'дата невідома',
  inflects: true,
};

const KOREAN: DateWords = {
  about: (date) => `${date}경`,
  uncertain: (date) => `${date}(불확실)`,
  since: (date) => `${date}부터`,
  until: (date) => `${date}까지`,
  decade: (year) => `${year}년대`,
  season: (index, year) => `${year} ${pick(['봄', '여름', '가을', '겨울'], index)}`,
  unknown: '날짜 미상',
};

const JAPANESE: DateWords = {
  about: (date) => `${date}頃`,
  uncertain: (date) => `${date}（不確か）`,
  since: (date) => `${date}から`,
  until: (date) => `${date}まで`,
  decade: (year) => `${year}年代`,
  season: (index, year) => `${year}${pick(['春', '夏', '秋', '冬'], index)}`,
  unknown: '日付不明',
};

const CHINESE: DateWords = {
  about: (date) => `约${date}`,
  uncertain: (date) => `${date}（不确定）`,
  since: (date) => `自${date}起`,
  until: (date) => `至${date}`,
  decade: (year) => `${year}年代`,
  season: (index, year) => `${year}${pick(['春季', '夏季', '秋季', '冬季'], index)}`,
  unknown: '日期不详',
};

const TRADITIONAL_CHINESE: DateWords = {
  ...CHINESE,
  about: (date) => `約${date}`,
  uncertain: (date) => `${date}（不確定）`,
  unknown: '日期不詳',
};

const WORDS = new Map<string, DateWords>([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['ru', RUSSIAN],
  ['uk', UKRAINIAN],
  ['ko', KOREAN],
  ['ja', JAPANESE],
  ['zh', CHINESE],
]);

/** The words of a locale's language; English ones for a language that has no table here. */
export function dateWordsOf(locale: string): DateWords {
  if (/^zh-(?:hant|tw|hk|mo)\b/iu.test(locale)) return TRADITIONAL_CHINESE;
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  return WORDS.get(language) ?? ENGLISH;
}
