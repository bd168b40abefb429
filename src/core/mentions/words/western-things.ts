import { wordSet } from './word-set';

/**
 * Right before a name, with nothing between, these make a thing of it in French, Spanish and German: "hôtel Moscou",
 * "bar Moscú", "Café Moskau". English has only those with a capital: "the hotel Moscow built" is no hotel.
 */
export const THINGS_BEFORE = wordSet(
  'hôtel hotel hostal hostel motel pension pensión auberge posada parador bar café cafe cafetería cafétéria bistrot bistro brasserie',
  'restaurant restaurante taberna taverne cantina bodega pub discoteca discothèque disco cabaret kneipe gasthof gasthaus wirtshaus',
  'pizzería pizzeria boulangerie panadería bäckerei konditorei pâtisserie pastelería épicerie heladería imbiss café-bar',
  'cine cinéma kino théâtre teatro theater salle sala stade estadio stadion palais palacio opéra galerie galería musée museo museum',
  'rue avenue boulevard impasse quai calle avenida bulevar callejón paseo rambla glorieta plaza straße platz allee torre turm tower',
  'edificio immeuble résidence residencia residencial urbanización villa centro boutique tienda librería librairie kaufhaus',
  'pharmacie farmacia apotheke clínica clinique klinik hôpital hospital école escuela colegio collège lycée liceo gymnasium',
  'institut instituto université universidad universität nationaluniversität hochschule fondation fundación stiftung akademie academia',
  'navire bateau barco buque ferry fähre schiff paquebot croiseur kreuzer yacht yate velero voilier corbeta fragata destructor',
  'fregatte sous-marin submarino frachter tanker petrolero pétrolier remolcador flugzeugträger portaaviones',
  'film película spielfilm serie série novela roman disque canción chanson lied schlager álbum album spiel brettspiel videojuego',
  'cheval caballo pferd hengst wallach stute chien perro perra hund hündin chat gato gata kater katze perroquet loro papagei ours oso',
  'bière cerveza bier wodka vodka cocktail cóctel sorte variété variedad marque marca marke radio radiodiffusion',
  'colonia barrio fraccionamiento estación prix premio preis pokal trophée trofeo copa coupe station camping finca hacienda rancho granja ferme lieu-dit',
  'hameau weiler aldea pedanía caserío zirkus cirque circo orchestre orquesta orchester ballet ballett',
);

/** The same in English, with a capital, and what follows the name there is listed in `named-after`. */
export const ENGLISH_THINGS_BEFORE = wordSet(
  'Hotel Hostel Motel Café Cafe Bar Restaurant Pub Club Inn Bistro Brasserie Cinema Theatre Theater Radio Villa Chateau Casa',
  'USS HMS RMS MV SS HMCS Fort Camp Mount Lake Port Planet Operation',
);

/** Clubs that carry the name of their town after their own, or after "de". */
export const CLUBS = wordSet(
  'FC SC AC CF AS RC SK FK HC BC VC CD SD UD FV TSV VfL VfB SV BSC AFC KF',
  'Dynamo Dinamo Spartak CSKA ZSKA SKA Lokomotiv Lokomotive Lokomotiw Torpedo Zenit Zénith Zenith Sparta Krylia Krylja Inter',
  'Racing Sporting Athletic Atlético Deportivo Olympique Rapid Fortuna Borussia Eintracht Alemannia Hakoah Universitario',
);

/** Before "de" or "of" and a place: a thing named after it, not something that is there. */
export const THINGS_OF = wordSet(
  'rue avenue boulevard impasse quai ruelle calle avenida bulevar callejón callejuela glorieta rambla paseo',
  'université universidad universität nationaluniversität prix premio trophée trofeo coupe copa marathon maratón derby derbi clásico',
  'nouilles vermicelle vermicelles fideos nudeln noodles tallarines pato canard',
  'festival orchestre orquesta philharmonie filarmónica philharmonique symphonique sinfónica ballet cirque circo chœur coro',
);

/** Of those, streets and squares: a body of states has nothing of the kind itself. */
export const STREETS = wordSet(
  'rue avenue boulevard impasse quai ruelle place pont calle avenida bulevar callejón paseo glorieta rambla plaza puente parque platz straße',
  'allee brücke ring damm ufer strasse rotonda rond-point esplanade explanada',
);

/** The same where they are written with a capital. */
export const CAPITAL_THINGS_OF = wordSet(
  'Académie Academia École Escuela Institut Instituto Conservatoire Conservatorio Musée Museo Théâtre Teatro Opéra Ópera Hôpital',
  'Hospital Bibliothèque Biblioteca Stade Estadio Tour Torre Place Plaza Pont Puente Parc Parque Collège Lycée Liceo Colegio',
  'Traité Tratado Accord Accords Acuerdo Acuerdos Déclaration Declaración Convention Convención Protocole Protocolo Consensus',
  'Consenso Tournoi Torneo Open Café Restaurant Restaurante Hotel Hôtel Bar Cine Cinéma Palais Palacio Fondation Fundación',
  'Banque Banco Journal Diario Gazette Gaceta Courrier Correo Tribune Tribuna Club Villa Maison Étoile Estrella Canal',
  'University College School Academy Institute Museum Theatre Theater Hospital Library Treaty Accord Declaration Battle Bank Voice',
  'Treaty Convention Protocol Statue Order',
);

/** Between a thing and what it is named after. */
export const OF = wordSet("de du des del d' di do da von of la le les el los las l' der dem the");

/** Before a thing these say that it is one of many, so that what follows says where it is. */
export const ONE_OF_MANY = wordSet(
  'un une uno una algún alguna aucun aucune chaque cada otro otra autre petit petite pequeño pequeña ein eine einem einen einer eines',
);

/** Adjectives between a thing and "de": "Université nationale de Séoul". */
export const THING_ADJECTIVE =
  /(?:al|ale|ique|ico|ica|iste|ista|elle|ive|ivo|iva|ain|aine|ano|ana|eur|eure|era|ero|ere|iere|ense|il)$/u;

/** Last parts of German compounds that carry a name: "Kim-Il-sung-Platz", "Moskauer Straße". */
export const GERMAN_THING =
  /(?:strasse|straße|platz|allee|gasse|brucke|ring|damm|ufer|turm|tower|hotel|universitat|hochschule|stadion|arena|preis|pokal|cup|medaille|orden|denkmal|statue|museum|theater|kino|orchester|philharmoniker|philharmonie|symphoniker|sinfoniker|ballett|zirkus|marathon|festival|derby|stiftung|schule|gymnasium|krankenhaus|klinik|bibliothek|park|stadtpark|mausoleum|badge|burger|torte|wodka|cafe|bar|restaurant|ente|oper|eis|mule|mules|vertrag|vertrage|vertrags|musical|film|lied|song|puppe)$/u;

/** Of those, what also stands in a city without bearing its name: after "Moskauer" it only says where. */
export const GERMAN_LOCAL =
  /(?:ring|damm|ufer|turm|hotel|stadion|arena|denkmal|statue|museum|theater|kino|schule|gymnasium|krankenhaus|klinik|bibliothek|park|cafe|bar|restaurant|oper|mausoleum|film|lied|song|orden|medaille|pokal|cup|preis|vertrag|vertrage|vertrags|turm|stiftung)$/u;

/** After a name, in any language and small, too: drinks, dishes, clubs. */
export const THINGS_AFTER = wordSet(
  'mule mules food bowl burger burgers kebab roulette E-Land Eland Dynamo Dynamos Spartak Thunders Twins Knights Heroes Mint Times',
  'Bistro Café Cafe Grill Kitchen Bakery Deli Diner Nails Spa Taxi Blues Nights Rules Express Tower Towers Plaza Hotel Mall',
);

/** Words for the inhabitants of a country in phrases that mean nobody of it: "montagnes russes", "Russian roulette". */
export const IDIOM_WORDS = wordSet(
  'roulette ruleta dressing doll dolls ensaladilla ensalada salade montagne montagnes montaña montañas poupée poupées muñeca muñecas',
  'palasthund football fútbol sauce homard filet nuit filete filetes charlotte brot eier zupfkuchen hängung ente روليت الروليت الجامعة المستشفى القهوة البلياردو',
);

/** What is called by a name, so that "a dog called …" is that dog. */
export const NAMED_BEINGS = wordSet(
  'dog puppy beagle hound terrier cat kitten horse pony mare stallion foal bull cow goat pig sheep donkey camel bear cub tiger lion',
  'parrot penguin dolphin elephant monkey ship boat yacht trawler cruiser tanker café cafe bar pub restaurant nightclub club hotel shop',
  'street town village hamlet farm ranch band song film movie novel play game dish sandwich burger cocktail beer drink brand boy girl',
  'chien chienne chiot chat chatte cheval jument taureau vache chèvre ours tigre perroquet navire bateau voilier bistrot ville village',
  'perro perra cachorro gato gata caballo yegua toro vaca cabra oso tigre loro barco velero ciudad pueblo aldea calle bebé niño niña',
  'hund hündin welpe kater katze pferd hengst stute wallach stier kuh ziege bär tiger papagei schiff boot kneipe dorf straße',
);

/** And the word between. */
export const CALLED = wordSet(
  'called named dubbed nicknamed christened titled appelé appelée nommé nommée prénommé prénommée baptisé baptisée surnommé surnommée',
  'intitulé intitulée dénommé dénommée llamado llamada bautizado bautizada apodado apodada denominado denominada titulado titulada',
);

/** Between a name and whatever has it, without any doubt. */
export const BY_NAME = wordSet(
  'namens getauft prénommé prénommée rebautisé rebautizado rebautizada',
);

/** With a capital before the name of a city: a quarter of it elsewhere, a town that looks like it. */
export const LITTLE = wordSet(
  'Petit Petite Klein Pequeño Pequeña Little Neu Nuevo Nueva Nouveau Nouvelle',
);
