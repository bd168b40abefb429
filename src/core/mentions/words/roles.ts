import { wordSet } from './word-set';

/** Before a role, these say that somebody held it before, or will: not who holds it on the day of the page. */
export const NOT_IN_OFFICE = wordSet(
  'former ex then late acting interim vice deputy next future would-be onetime erstwhile previous past incoming outgoing aspiring',
  'ehemaliger ehemalige ehemaligen früherer frühere damaliger damalige künftiger ancien ancienne futur future alors expresidente',
  'antiguo antigua entonces futuro exministro vice- вице бывший бывшего бывшему бывшим бывшая бывшей экс тогдашний тогдашнего',
  'тогдашнему тогдашним будущий будущего колишній колишнього колишньому колишнім тодішній тодішнього майбутній майбутнього віце',
  '전 전직 당시 차기 신임 前',
);

/** Before a role, these say that no certain holder is meant, or one of several. */
export const INDEFINITE = wordSet(
  'a an any every each another no first second third fourth fifth last some several two three many female woman youngest oldest',
  'ein eine einen einem einer jeder kein erster erste ersten un une tout chaque aucun premier première algún alguna ningún primer',
  'primera cada первый первого первым любой любого каждый очередной перший першого кожен будь-який новий нового',
  '어떤 첫 모든 역대',
);
