import { wordSet } from './word-set';

/** Walks of life in French and Spanish, both genders; those in `occupations` too. */
export const ROMANCE_WALKS = wordSet(
  'acteur actrice comédien comédienne chanteur chanteuse rappeur rappeuse danseur danseuse ballerine chorégraphe cinéaste réalisateur',
  'réalisatrice scénariste compositeur compositrice violoniste violoncelliste pianiste guitariste batteur batteuse organiste humoriste',
  'joueur joueuse footballeur footballeuse gardien gardienne attaquant attaquante défenseur défenseure buteur buteuse ailier ailière',
  'entraîneur entraîneuse sélectionneur arbitre patineur patineuse nageur nageuse coureur coureuse cycliste boxeur boxeuse lutteur lutteuse',
  'judoka escrimeur escrimeuse gymnaste golfeur golfeuse skieur skieuse handballeur handballeuse volleyeur volleyeuse basketteur rugbyman',
  'boulanger boulangère pâtissier pâtissière boucher bouchère cuisinier cuisinière restaurateur restauratrice serveur serveuse sommelier',
  'coiffeur coiffeuse couturier couturière tailleur médecin chirurgien chirurgienne dentiste infirmier infirmière pharmacien pharmacienne',
  'vétérinaire kinésithérapeute instituteur institutrice professeur professeure enseignant enseignante étudiant étudiante lycéen lycéenne',
  'écolier écolière bibliothécaire libraire fleuriste jardinier jardinière agriculteur agricultrice éleveur éleveuse vigneron vigneronne',
  'apiculteur apicultrice pêcheur menuisier plombier électricien électricienne mécanicien mécanicienne garagiste maçon peintre sculpteur',
  'sculptrice photographe dessinateur dessinatrice romancier romancière écrivain écrivaine poète poétesse traducteur traductrice ingénieur',
  'ingénieure architecte informaticien informaticienne comptable caissier caissière chauffeur facteur factrice pompier pompière avocat',
  'avocate historien historienne chercheur chercheuse biologiste chimiste physicien physicienne mathématicien mathématicienne curé pasteur',
  'retraité retraitée mannequin influenceur influenceuse youtubeur youtubeuse animateur animatrice commerçant commerçante épicier épicière',
  'actor actriz cómico cómica cantante rapero rapera bailarín bailarina coreógrafo coreógrafa cineasta guionista compositor compositora',
  'violinista violonchelista pianista guitarrista baterista organista humorista jugador jugadora futbolista portero portera guardameta',
  'delantero delantera defensor lateral mediocampista centrocampista colocadora receptora entrenador entrenadora seleccionador árbitro',
  'árbitra patinador patinadora nadador nadadora corredor corredora ciclista boxeador boxeadora luchador luchadora esgrimista gimnasta',
  'golfista esquiador esquiadora tenista balonmanista voleibolista baloncestista panadero panadera pastelero pastelera carnicero carnicera',
  'cocinero cocinera camarero camarera mesero mesera peluquero peluquera modista sastre médico médica cirujano cirujana dentista odontólogo',
  'odontóloga enfermero enfermera farmacéutico farmacéutica veterinario veterinaria fisioterapeuta maestro maestra profesor profesora',
  'estudiante alumno alumna bibliotecario bibliotecaria librero librera florista jardinero jardinera agricultor agricultora ganadero',
  'ganadera apicultor apicultora pescador pescadora carpintero carpintera fontanero fontanera plomero electricista mecánico mecánica albañil',
  'pintor pintora escultor escultora fotógrafo fotógrafa dibujante novelista escritor escritora poeta poetisa traductor traductora ingeniero',
  'ingeniera arquitecto arquitecta informático informática contable contador cajero cajera taxista camionero conductor cartero cartera',
  'bombero bombera abogado abogada historiador historiadora biólogo bióloga químico química matemático matemática párroco pastor jubilado',
  'jubilada modelo youtuber presentador presentadora locutor locutora comerciante tendero tendera vecino vecina',
);

/** German ones, which also end longer words: "Grundschullehrerin", "Handballtorwart". */
export const GERMAN_WALK =
  /(?:schauspieler|sanger|spieler|sturmer|torwart|torwartin|torhuter|torfrau|trainer|arzt|backer|konditor|metzger|lehrer|schuler|student|musiker|geiger|bratscher|cellist|pianist|organist|gitarrist|schlagzeuger|bassist|koch|wirt|wirtin|friseur|frisor|mechaniker|mechatroniker|gartner|dichter|maler|lackierer|bildhauer|autor|schriftsteller|architekt|ingenieur|techniker|rentner|pensionar|schwimmer|laufer|springer|werfer|fahrer|boxer|ringer|turner|ruderer|fechter|kletterer|bergsteiger|golfer|tanzer|choreograf|choreograph|regisseur|dirigent|komponist|fotograf|moderator|kellner|verkaufer|kassierer|pfleger|krankenschwester|hebamme|apotheker|anwalt|notar|winzer|brauer|imker|landwirt|schreiner|tischler|maurer|schlosser|klempner|elektriker|zimmerer|dachdecker|polizist|feuerwehrmann|pfarrer|pastor|professor|forscher|wissenschaftler|historiker|biolog|chemiker|physiker|mathematiker|informatiker|programmierer|entwickler|designer|model|influencer|youtuber|rapper|comedian|kabarettist|zauberer|buchhandler|handler|ubersetzer|schiedsrichter|weltmeister|olympiasieger|fussballprofi|radprofi|tennisprofi|psychologe|logopade|erzieher|hausmeister|schneider|uhrmacher|fischer|forster|jager|schornsteinfeger|zahntechniker|optiker)(?:e|in|innen|s|n|en)?$/u;

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
