import { wordSet } from './word-set';

/** Offices, ranks and forms of address that stand beside a name without being part of it. */
export const TITLES = wordSet(
  'President Vice Prime Minister Premier Chancellor Chairman Chairwoman Chairperson Chair Leader Chief Head Secretary',
  'General Ambassador Envoy Consul Senator Congressman Congresswoman Representative Rep Sen Governor Gov Mayor Speaker',
  'Spokesman Spokeswoman Spokesperson Director Commissioner Adviser Advisor Counselor Counsellor Judge Justice Attorney',
  'Colonel Col Captain Capt Major Maj Lieutenant Lt Sergeant Sgt Admiral Adm Marshal Commander Commandant Gen Officer',
  'King Queen Prince Princess Emperor Empress Tsar Czar Dictator Comrade Supreme Dear Great Candidate Nominee Incumbent',
  'Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Rev Reverend Pope Bishop Archbishop Cardinal Father Sister',
  'Lawmaker Deputy Acting Former Then Ex Late Foreign Politburo Editor CEO CFO Founder Coach Analyst Diplomat Strongman',
  'Präsident Präsidentin Kanzler Kanzlerin Bundeskanzler Außenminister Verteidigungsminister Machthaber Staatschef',
  'Regierungschef Kremlchef Herr Frau Diktator Generalsekretär Botschafter Minister Ministerin Sprecher Sprecherin',
  'Président Présidente Premier Ministre Chancelier Dirigeant Monsieur Madame M Mme Mlle Ambassadeur Secrétaire Général',
  'Presidente Presidenta Primer Ministro Ministra Canciller Líder Señor Señora Sr Sra Don Doña Dictador Embajador Mandatario',
  'Presidente Premier Ministro Cancelliere Leader Signor Signora Dittatore Ambasciatore Segretario',
  'Президент Президента Президенту Президентом Премьер Министр Глава Лидер Председатель Генсек Секретарь Посол Господин',
  'Госпожа Товарищ Сенатор Депутат Спикер Генерал Маршал Вождь Диктатор Президентка Прем’єр Міністр Голова Лідер Пан Пані',
  'Секретар Посол Речник Речниця Диктатор',
);

/** Offices of state, in any case: a bare surname after one of them is that of whoever is known by it. */
export const OFFICES = wordSet(
  'President Premier Minister Chancellor Chairman Leader Dictator Emperor Tsar Czar Strongman',
  'Präsident Präsidenten Präsidentin Kanzler Kanzlerin Bundeskanzler Bundeskanzlerin Machthaber Staatschef Kremlchef',
  'Président Présidente Chancelier Dirigeant Presidente Presidenta Canciller Líder Cancelliere Dittatore',
  'президент президента президенту президентом президенте президентка президентом премьер премьера премьеру премьером',
  'премьер-министр премьер-министра министр министра министру министром лидер лидера лидеру лидером глава главы главе главой главу',
  'прем’єр прем’єра прем’єру прем’єром міністр міністра міністру міністром президентові президенті лідер лідера лідеру лідером',
  'голова голови голові головою генсек генсека генсеку вождь вождя вождю диктатор диктатора диктатору диктатором',
);

/** Forms of address for women; a man's surname after one of them is somebody else's. */
export const FEMININE_TITLES = wordSet(
  'Mrs Ms Miss Madam Madame Mme Mlle Lady Queen Princess Frau Señora Sra Doña Signora Chairwoman Congresswoman Spokeswoman',
  'Actress Sister Mother Daughter Wife Госпожа Пані السيدة الآنسة',
);

/** Forms of address for men. */
export const MASCULINE_TITLES = wordSet(
  'Mr Sir Lord King Prince Herr Monsieur Señor Signor Don Chairman Congressman Spokesman Actor Brother Father Господин Пан',
);

/** What a son or grandson carries after the same name. */
export const RELATIVE_SUFFIXES = wordSet(
  'Jr Jnr Junior Sr Snr Senior II III IV младший младшего младшему младшим старший старшего молодший молодшого',
);
