import { wordSet } from './word-set';
import type { Words } from './word-set';

/**
 * Right before a surname these present somebody by it: "полицейский по фамилии", "некто", "ein Mann namens"; so do
 * uncles and neighbours, whom a page of politics calls otherwise.
 */
export const PRESENTING = wordSet(
  'фамилии фамилией фамилию фамилия некто некий некая некоего некоему неким некоей некую прізвище прізвищем прізвищу хтось дехто якийсь',
  'якась якогось якомусь якимсь якусь Tante Onkel Opa Oma Nachbar Nachbarin Schwager Schwägerin tante oncle tonton tata mamie',
  'papi tío tía namens Nachnamen Familiennamen Spitznamen Rufnamen alias позывной позывным позывного позывному ником никнеймом псевдонимом',
  'позивний позивним позивного позивному псевдо псевдонімом ніком нікнеймом apellidado apellidada surnamed المدعو المدعوة يدعى تدعى اسمه اسمها',
);

/** Participles that do the same, unless an auxiliary makes a verb of them: "a nommé X", "ha llamado X". */
export const PRESENTING_PARTICIPLES = wordSet(
  'nommé nommée dénommé dénommée prénommé prénommée surnommé surnommée appelé appelée baptisé baptisée llamado llamada apodado apodada',
  'bautizado bautizada',
);

/** What makes a verb of such a participle. */
export const AUXILIARIES = wordSet(
  'a ont avait avaient aurait auraient ayant avoir est était fut sera être été a-t-il a-t-elle ha han había habían habrá haber habría he hemos',
  'fue es ser sido era será',
);

/** Words that do so only after another one, given for each. */
export const PRESENTING_OF: ReadonlyMap<string, Words> = new Map([
  ['tal', wordSet('un una')],
  ['certain', wordSet('un')],
  ['certaine', wordSet('une')],
  ['apellido', wordSet('de por')],
  ['nombre', wordSet('de por')],
  ['namen', wordSet('mit dem')],
  ['gewisser', wordSet('ein')],
  ['gewissen', wordSet('einen einem')],
  ['gewisse', wordSet('eine')],
  ['то', wordSet('какой какая какого какому каким какую')],
  ['собі', wordSet('такий така такого')],
]);
