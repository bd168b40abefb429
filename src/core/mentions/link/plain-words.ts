/** Words of German, French and Spanish that are spelt like a name, and points of the compass. */
import type { Why } from '../thresholds';
import type { Naming } from './naming';
import { isSentenceStart } from './neighbours';
import type { Neighbour } from './neighbours';
import type { Place } from './place';

/** Written without the accent of the name it is a word of French: "Seul le ministre". */
const FRENCH_WORDS: ReadonlySet<string> = new Set(['seul']);
const ACCENT = /[\u00c0-\u024f]/u;
const COMPASS =
  /^(?:norden|nordens|suden|sudens|le nord|le sud|du nord|du sud|au nord|au sud|el norte|el sur|del norte|del sur|al norte|al sur)$/u;
/** "nach Norden", "im hohen Norden": no country stands without its article or so far away. */
const COMPASS_BEFORE =
  /(?:^|[\s(])(?:nach|gen|von|Richtung|gegen|(?:hohe|äußerste|ferne|tiefe|weite|entfernte|rauhe|raue)[nrms]?)\s$/iu;
/** "im Norden des Landes", "le Sud de la ville", "el Norte de África": a part of something. */
const COMPASS_AFTER =
  /^\s(?:des|der|von|vom|eines|einer|unseres|seines|ihres|de|du|del|d['’]|\p{Lu}[\p{L}-]*s\b)/u;

const OF_COMPASS = /^(?:du|au|del|al) /u;
const PARTS =
  /^(?:mer|mar|gare|estacion|polo|pole|vent|viento|hemisphere|hemisferio|cruz|croix|cote|costa|parte|partie|zona|zone|region|provincia|province|pays|paises|lado|tour|cono|etoile|estrella|frio|frente|ville|villes|ciudad|ciudades|quartiers?|barrios?|americano|pueblos?|villages?)$/u;

/** Is it spelt like one of them? */
export function mayBePlainWord({ key, candidates }: Naming): boolean {
  if (FRENCH_WORDS.has(key)) return true;
  return (
    COMPASS.test(key) &&
    candidates.every(({ entity, form }) => entity.kind === 'place' && form.kind === 'short')
  );
}

/** Says that a place is a word or a direction. */
export function isPlainWord({ text, find, left, style, key }: Place): Why | null {
  if (FRENCH_WORDS.has(key)) {
    const written = text.slice(find.start, find.end);
    return style.isFrench && !ACCENT.test(written) ? 'common-word' : null;
  }
  const isDirection =
    COMPASS_BEFORE.test(text.slice(Math.max(0, find.start - 16), find.start)) ||
    COMPASS_AFTER.test(text.slice(find.end, find.end + 24));
  // "Carolina del Norte", "la mer du Nord", "la parte del Sur"
  const isPart =
    left !== null && OF_COMPASS.test(key) && (isPartOfName(text, left) || PARTS.test(left.folded));
  return isDirection || isPart ? 'direction' : null;
}

/** A capital inside the sentence; "L’interprète du Sud" has that of its article, or of the sentence. */
function isPartOfName(text: string, left: Neighbour): boolean {
  return (
    left.isCapital && !isSentenceStart(text, left.start) && !/^\p{L}['’]\p{Ll}/u.test(left.text)
  );
}
