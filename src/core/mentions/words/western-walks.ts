import { foldText } from '../../text/fold';
import { readLater, wordSet, wordsIn } from './word-set';

/** French and Spanish: how a woman is called who does what a man's word says. */
const WOMEN: ReadonlyArray<readonly [man: RegExp, woman: string]> = [
  [/(?<=t)eur$/u, 'rice'],
  [/eur$/u, 'euse'],
  [/(?<=[lns]eur)$/u, 'e'],
  [/(?<=ie)n$/u, 'nne'],
  [/er$/u, 'ère'],
  [/(?<=[^s][dt]|é|ain)$/u, 'e'],
  [/o$/u, 'a'],
  [/(?<=or)$/u, 'a'],
  [/ín$/u, 'ina'],
];

/** The women's words that a man's word in French or Spanish may have; one that nobody uses is found nowhere. */
function womenOf(man: string): string[] {
  return WOMEN.filter(([end]) => end.test(man)).map(([end, woman]) => man.replace(end, woman));
}

/** Walks of life in French and Spanish, as a man is called; women by `womenOf`, or here where that has no rule. */
const ROMANCE_MEN: readonly string[] = [
  'acteur comédien chanteur rappeur danseur ballerine chorégraphe cinéaste réalisateur',
  'scénariste compositeur violoniste violoncelliste pianiste guitariste batteur organiste humoriste',
  'joueur footballeur gardien attaquant défenseur buteur ailier',
  'entraîneur sélectionneur arbitre patineur nageur coureur cycliste boxeur lutteur',
  'judoka escrimeur gymnaste golfeur skieur handballeur volleyeur basketteur rugbyman',
  'boulanger pâtissier boucher cuisinier restaurateur serveur sommelier',
  'coiffeur couturier tailleur médecin chirurgien dentiste infirmier pharmacien',
  'vétérinaire kinésithérapeute instituteur professeur enseignant étudiant lycéen lycéenne',
  'écolier bibliothécaire libraire fleuriste jardinier agriculteur éleveur vigneron vigneronne',
  'apiculteur pêcheur menuisier plombier électricien mécanicien garagiste maçon peintre sculpteur',
  'photographe dessinateur romancier écrivain poète poétesse traducteur ingénieur',
  'ingénieure architecte informaticien comptable caissier chauffeur facteur pompier avocat',
  'historien chercheur biologiste chimiste physicien mathématicien curé pasteur',
  'retraité mannequin influenceur youtubeur animateur commerçant épicier',
  'actor actriz cómico cantante rapero bailarín coreógrafo cineasta guionista compositor',
  'violinista violonchelista pianista guitarrista baterista organista humorista jugador futbolista portero guardameta',
  'delantero defensor lateral mediocampista centrocampista colocadora receptora entrenador seleccionador árbitro',
  'patinador nadador corredor ciclista boxeador luchador esgrimista gimnasta',
  'golfista esquiador tenista balonmanista voleibolista baloncestista panadero pastelero carnicero',
  'cocinero camarero mesero peluquero modista sastre médico cirujano dentista odontólogo',
  'enfermero farmacéutico veterinario fisioterapeuta maestro profesor',
  'estudiante alumno bibliotecario librero florista jardinero agricultor ganadero',
  'apicultor pescador carpintero fontanero plomero electricista mecánico albañil',
  'pintor escultor fotógrafo dibujante novelista escritor poeta poetisa traductor ingeniero',
  'arquitecto informático contable contador cajero taxista camionero conductor cartero',
  'bombero abogado historiador biólogo químico matemático párroco pastor jubilado',
  'modelo youtuber presentador locutor comerciante tendero vecino',
];

/** Walks of life in French and Spanish, both genders. */
export const ROMANCE_WALKS = readLater(() => {
  const men = wordsIn(ROMANCE_MEN);
  return [...men, ...men.flatMap(womenOf)].map(foldText);
});

/** German ones, which also end longer words: "Grundschullehrerin", "Handballtorwart". */
export const GERMAN_WALK =
  /(?:sanger|spieler|sturmer|torwart|torhuter|torfrau|trainer|arzt|backer|konditor|metzger|lehrer|schuler|student|musiker|geiger|bratscher|cellist|pianist|organist|gitarrist|schlagzeuger|bassist|koch|wirt|friseur|frisor|mechaniker|mechatroniker|gartner|dichter|maler|lackierer|bildhauer|autor|schriftsteller|architekt|ingenieur|techniker|rentner|pensionar|schwimmer|laufer|werfer|fahrer|boxer|ringer|turner|ruderer|fechter|kletterer|bergsteiger|golfer|tanzer|choreograf|choreograph|regisseur|dirigent|komponist|fotograf|moderator|kellner|verkaufer|kassierer|pfleger|krankenschwester|hebamme|apotheker|anwalt|notar|winzer|brauer|imker|schreiner|tischler|maurer|schlosser|klempner|elektriker|zimmerer|dachdecker|polizist|feuerwehrmann|pfarrer|pastor|professor|forscher|wissenschaftler|historiker|biolog|chemiker|physiker|mathematiker|informatiker|programmierer|entwickler|designer|model|influencer|youtuber|rapper|kabarettist|zauberer|handler|ubersetzer|schiedsrichter|weltmeister|olympiasieger|fussballprofi|radprofi|tennisprofi|psychologe|logopade|erzieher|hausmeister|schneider|uhrmacher|fischer|forster|jager|schornsteinfeger|optiker)(?:e|in|innen|s|n|en)?$/u;

/** Words that end like those and mean politics. */
export const NO_GERMAN_WALK =
  /^(?:gegenspieler|mitspieler|falschspieler|scharfmacher|anfuhrer|sicherheitsberater|vorfahrer|taktiker|nachbarn|politik.*|machtpolitik.*|strategie.*)/u;

/** German offices in towns and courts: somebody else’s, beside the name of a head of state. */
export const GERMAN_CIVIL_OFFICES = wordSet(
  'Bürgermeister Bürgermeisterin Oberbürgermeister Oberbürgermeisterin Landrat Landrätin Stadtrat Stadträtin Richter Richterin maire alcalde',
  'alcaldesa concejal concejala juez jueza juge conseiller-municipal',
);

/** Said of statesmen too: "the main actor", "der Architekt des Abkommens". */
export const METAPHORS = wordSet(
  'actor acteur architect architecte arquitecto Architekt chef referee arbitre árbitro maestro pilote coach driver conductor model modelo',
  'resident vecino student gardien defensor défenseur magician Zauberer Spieler jugador joueur player champion Schüler Lehrer Trainer pastor',
  'Dirigent chauffeur pupil estudiante alumno maestra retraité comedian cómico',
);

/** Between a walk of life and the name they say that it is somebody else’s: "the doctor of", "l’acteur et". */
export const LINKS = wordSet(
  'of by to with for and or from than as against about after before on in at over that who whom whose which like nor but',
  "de du des d' et ou à au aux avec pour par sur contre chez que qui dont en dans comme sans sous vers selon",
  'del y e o u a al con por para sobre contra según como sin ante desde hasta hacia cuyo cuya quien',
  'von vom und oder mit bei zu zum zur für gegen an auf aus nach über wie als dessen deren dass ob sowie ohne wegen eines einer des',
);

/** Words between a French or Spanish walk of life and the name that belong to it. */
export const WALK_ADJECTIVE =
  /^(?:etoile|central|centrale|vedette|amateur|junior|titular|principal|local|locale|retraite|retraitee|jubilado|jubilada|veterano|veterana|jeune|joven|celebre|famoso|famosa|.*(?:coreen|coreenne|coreano|coreana|russe|ruso|rusa|[^j]ais|aise|oise|[rbg]ois|ienne|ien|ricain|ricaine|eno|ena|ense|espanol|espanola|frances|francesa|aleman|alemana|japones|japonesa|cano|cana|tino|tina|leno|lena|uano|uana|biano|biana|cubano|cubana|taliano|taliana|olympique|olimpico|olimpica|profesional|professionnel|professionnelle))$/u;

/** Offices before "de" and whose they are, beside those that `titles` lists: "porte-parole du", "jefe de". */
export const OFFICES_OF = wordSet(
  'porte-parole parole portavoz vocero vocera ambassadeur ambassadrice embajador embajadora consul cónsul ministre ministro ministra',
  'chef cheffe jefe jefa dirigeant dirigeante líder lider secrétaire secretario secretaria directeur directrice director directora envoyé',
  'envoyée enviado enviada émissaire emisario emisaria représentant représentante representante vice-président vicepresidente',
  'vicepresidenta ex-président expresidente expresidenta ancien-président conseiller conseillère consejero consejera asesor asesora',
  'délégué déléguée delegado delegada membre miembro député députée diputado diputada sénateur senador senadora général general',
  'commandant comandante roi reine rey reina mandatario mandataria canciller gouverneur gobernador gobernadora négociateur negociador',
);
