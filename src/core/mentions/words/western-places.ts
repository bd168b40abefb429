import { wordSet } from './word-set';

/** States, provinces and counties in whose towns of the same name German, French, Spanish and English news happen. */
export const ELSEWHERE = wordSet(
  'Alabama Alaska Arizona Arkansas Kalifornien Californie California Colorado Connecticut Delaware Florida Floride Hawaii Hawái Idaho',
  'Illinois Indiana Iowa Kansas Kentucky Louisiana Louisiane Luisiana Maine Maryland Massachusetts Michigan Míchigan Minnesota',
  'Mississippi Misisipi Missouri Misuri Montana Nebraska Nevada Ohio Oklahoma Oregon Oregón Pennsylvania Pennsylvanie Pensilvania',
  'Pennsylvanien Tennessee Texas Utah Vermont Virginia Virginie Wisconsin Wyoming Ontario Québec Quebec Alberta Manitoba',
  'Saskatchewan Nordkarolina Südkarolina Caroline Carolina Dakota Nouveau-Mexique Nouvelle-Écosse Neuschottland Neuengland',
  'Ayrshire Schottland Scotland Écosse Escocia Latah Pinellas Bayern Thüringen Sachsen Hessen Brandenburg Niedersachsen Ostfriesland',
  'Niederbayern Oberbayern Franken Oberfranken Schwaben Westfalen Holstein Mecklenburg Vorpommern Pfalz Saarland Kärnten Steiermark',
  'Tirol Burgenland Bretagne Normandie Auvergne Ardèche Savoie Dordogne Provence Bourgogne Wallonie Galicia Asturias Cantabria',
  'Aragón Andalucía Extremadura Castilla Antioquia Cundinamarca Tolima Sucre Limón Guanacaste Veracruz Jalisco Chiapas Sonora',
);

/** Of those, where governments also meet: there it may be the capital that is in the state for a while. */
export const MEETING_PLACES = wordSet(
  'Alaska Hawaii Hawái Florida Floride California Californie Kalifornien Maryland Texas Virginia Virginie Michigan Massachusetts',
  'Schottland Scotland Écosse Escocia Bayern',
);

/** Words between a town and its state that say nothing else. */
export const STATE_FILLERS = wordSet(
  "the a state of US U.S. northern southern eastern western central upstate rural north south east west l' le la les de del du d' des der dem",
  'das el estado état province provincia departamento département condado comté county Bundesstaat US-Bundesstaat Bundesstaates Staat',
  'amerikanischen US-amerikanischen schottischen estadounidense americano nördlichen südlichen östlichen westlichen ländlichen norte sur',
  'nord sud oeste este',
);

/** A preposition between a town and its state. */
export const IN_STATE = wordSet('in im en dans em');

/** Before a town: something is or happens there, and no government is meant. */
export const BEFORE_TOWN = wordSet(
  'in near at from to around outside through aus nach bei um in à de vers depuis en a desde hacia por hasta',
);

/** Places smaller than any capital: "Moskau, ein Ortsteil", "the village of Moscow". */
export const SETTLEMENTS = wordSet(
  'hamlet village township town borough crossroads settlement Ortsteil Ortsteils Ortsteile Weiler Weilers Dorf Dorfes Kleinstadt Ortschaft',
  'Siedlung Flecken Teilort Örtchen Dörfchen Dörflein Straßendorf Gehöft Einöde hameau village bourg bourgade lieu-dit localité villagette',
  'aldea aldehuela pedanía caserío vereda corregimiento poblado pueblito pueblecito localidad',
);

/** The same after the name and a comma, where no other meaning is possible. */
export const SETTLEMENTS_AFTER = wordSet(
  'pueblo municipio parroquia ferme farm commune Gemeinde Stadtteil Nest suburb community barrio',
);

/** Between a name with a comma and the word for what it is. */
export const SMALL = wordSet(
  'a an the small tiny little old remote rural quiet sleepy one ein eine einem einen einer eines der die das dem kleiner kleine kleinen kleines',
  'winziger winzige winzigen un une le la petit petite minuscule una el pequeño pequeña diminuto diminuta',
);

/** "The American Moscow": a town elsewhere that is told apart by its country. */
export const OTHER_LAND = wordSet(
  'amerikanische amerikanischen US-amerikanische US-amerikanischen schottische schottischen gleichnamige gleichnamigen bayerische bayerischen',
  'thüringische thüringischen sächsische sächsischen ostfriesische ostfriesischen',
);
export const OTHER_LAND_AFTER = wordSet(
  'américaine américain écossaise écossais estadounidense escocesa escocés americana americano الأمريكية الأميركية الاسكتلندية',
);
