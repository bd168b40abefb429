import { wordSet } from './word-set';

/** Things that carry the name of a person or a place; the name before one of them is not that person or place. */
export const NAMED_AFTER = wordSet(
  'Square Street Avenue Road Boulevard Lane Bridge Tower Towers Plaza Park Garden Gardens Hotel Inn Resort Casino',
  'Voice University College School Academy Institute Institution Library Museum Hospital Clinic Church Cathedral Temple Mosque',
  'Airport Station Port Stadium Arena Hall Center Centre Theater Theatre Opera Orchestra Ballet Foundation Endowment',
  'Organization Organisation Bank Airlines Airways Airline Motors Industries Group Corporation Corp Inc Ltd Company Co LLC',
  'Times Post Herald Tribune Journal Gazette Daily Weekly Today Magazine Radio Television News Observer Star',
  'Navy Army Marines Marine Corps Coast Steel Cup Prize Award Medal Treaty Accord Accords Protocol Convention',
  'Declaration Communique Consensus Club Philharmonic Circus Metro Subway Marathon Derby United City County',
  'Township Village Heights Hills Valley Beach Bay Sea Ocean Gulf Strait River Lake Island Islands Mountain Mountains',
  'Peninsula Pole Cemetery Memorial Mausoleum Monument Statue Badge Vodka Kebab Burger Tea Jeans',
  'Landing Rover Rocket Cake Cakes Festival Atlantic Pacific America Africa Carolina Dakota Macedonia',
  'Ossetia Rhine Yorkshire Wales Ireland Vietnam Yemen Sudan Sydney London',
  'Platz Straße Allee Brücke Turm Universität Hochschule Schule Bibliothek Krankenhaus Flughafen Bahnhof Stadion',
  'Площадь Улица Проспект Университет Институт Школа Библиотека Музей Аэропорт Вокзал Стадион Орден Площа Вулиця Університет',
);

/** Words before a name that make a thing of it: a street, a ship, a prize. */
export const NAMED_BEFORE = wordSet(
  'USS HMS Hotel Fort Camp Mount Lake Rue Avenue Place Boulevard Calle Avenida Plaza Via Piazza Straße',
  'улица улице улицу улицы площадь площади площадью проспект проспекте проспекта имени им университет университете',
  'университета музей стадион завод орден ордена вулиця вулиці вулицю площа площі площу імені ім університет університету',
);

/** What only heads of a state or government have: "the Smith administration". */
export const STATE_OFFICES = wordSet(
  'administration presidency regime government era doctrine cabinet',
);

/** What somebody in office has, written in lower case after "the" and the surname. */
export const OFFICE_NOUNS = wordSet(
  'administration government regime presidency family campaign dynasty team era doctrine cabinet clan camp office aide aides',
  'ally allies summit meeting visit trip letter speech remarks policy years',
);

/** What begins a slogan on a banner: in quotation marks, but somebody is spoken to or of. */
export const SALUTES = wordSet(
  'Welcome Hello Dear Thank Thanks Stop Viva Vive Willkommen Bienvenue Bienvenido Привет Здравствуй Спасибо Слава Вітаємо Дякуємо 환영 欢迎 歡迎 歓迎',
);
