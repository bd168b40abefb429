import { wordSet } from './word-set';

/**
 * Walks of life that say of a full name beside them: somebody else of that name, unless the pack gives its bearer
 * such a role. Offices of state are not among them, nor what politicians have often been before. What is spelt alike in
 * French, Spanish or German ("actor", "student") stands in western-walks.ts alone.
 */
export const OCCUPATIONS = wordSet(
  'actress singer dancer ballerina violinist guitarist drummer composer musician skater',
  'footballer goalkeeper striker midfielder defender winger swimmer sprinter runner jockey cyclist wrestler gymnast',
  'archer pitcher outfielder shortstop quarterback snowboarder skier curler fencer climber rower referee umpire goalie',
  'dentist doctor surgeon paramedic pharmacist veterinarian vet midwife physician dermatologist psychologist optician',
  'teacher schoolteacher lecturer pupil schoolgirl schoolboy librarian tutor baker chef cook waiter waitress barista',
  'farmer gardener florist butcher grocer shopkeeper fisherman beekeeper winemaker brewer carpenter plumber electrician mechanic',
  'welder bricklayer roofer locksmith blacksmith tailor seamstress hairdresser barber potter sculptor painter illustrator',
  'photographer cartoonist novelist poet playwright screenwriter translator architect engineer surveyor programmer developer',
  'accountant bookkeeper cashier driver cabdriver trucker courier postman firefighter lifeguard janitor caretaker',
  'plaintiff defendant pensioner retiree resident homeowner tenant bystander pedestrian motorist hiker mountaineer',
  'magician streamer gamer astronomer biologist botanist chemist geologist mathematician',
  'physicist zoologist historian archaeologist monk nun',
  'curate vicar priest rabbi imam deacon verger chaplain churchwarden missionary solicitor barrister magistrate coroner alderman',
  'councillor councilman councilwoman headmaster headmistress headteacher bursar undergraduate postgraduate graduate trainee',
  'apprentice intern volunteer ranger undertaker auctioneer bookseller jeweller jeweler upholsterer joiner glazier plasterer',
  'decorator builder labourer laborer docker miner fitter machinist cobbler milliner newsagent confectioner chocolatier sommelier',
  'caterer landlord landlady publican bartender barman barmaid innkeeper nanny childminder babysitter cleaner porter usher',
  'stewardess bosun yachtsman angler shepherd rancher cowboy farrier saddler podiatrist nutritionist caseworker counsellor',
  'chorister soprano tenor baritone harpist oboist songwriter lyricist puppeteer juggler acrobat stuntman animator engraver',
  'curator archivist caddie batsman bowler infielder linebacker cornerback linesman marathoner triathlete hurdler surfer',
  'skateboarder canoeist parishioner churchgoer commuter shopper neighbour neighbor classmate schoolmate newlywed great-grandmother',
  'grandmother great-grandfather mother-of-two father-of-two widow widower teenager',
  'Fußballer',
  'musicien musicienne',
  'élève',
  'músico música',
  'atleta',
);

/** Endings of English walks of life: "seismologist", "radiographer", "cheesemonger"; a "lawmaker" and a "peacekeeper" are none. */
export const OCCUPATION_ENDINGS =
  /(?:(?<!ide)ologist|ographer|(?:cheese|fish|iron|coster)monger|wright|(?<!gate|peace)keeper|(?<!law|policy|king|peace|merry|trouble)maker|(?:mus|phys|obstetr|pediatr|paediatr|electr|opt|beaut|mort|mag|diet|cosmet)ician|therapist)$/u;

/**
 * In Russian and Ukrainian, by stems with which the word begins, what slavic-occupations.ts does not have: politicians
 * are defenders of something, too.
 */
export const OCCUPATION_STEMS = wordSet('співач защитник судья суддя эксперт експерт');

/** Offices in Russian and Ukrainian, by their stems. */
export const OFFICE_STEMS = wordSet(
  'президент министр міністр премьер прем’єр лидер лідер глав голов председател секретар посол посл спикер спікер генерал маршал',
  'сенатор депутат мэр мер губернатор директор командующ канцлер канцлер речник представител представник советник радник',
);

/** Before one of these somebody's earlier life is told: "a former actor". */
export const EARLIER = wordSet(
  'former ex once formerly ehemaliger ehemalige früherer ancien ancienne exactor antiguo antigua бывший бывшая бывшего колишній колишня',
);

/** Offices that a state's leaders do not hold: beside a surname of one of them, they are somebody else's. */
export const CIVIL_OFFICES = wordSet(
  'Mayor Senator Congressman Congresswoman Representative Rep Sen Judge Justice Coach Professor Prof Officer Sergeant Sgt Captain',
  'Capt Detective Inspector Constable Sheriff Deputy Trooper Bishop Archbishop Cardinal Pastor Reverend Rev',
  'Principal Dean Nurse Attorney Councillor Councilman Councilwoman Alderman Lieutenant Lt Private Pvt Corporal Cpl Major Maj',
  'Superintendent Rabbi Imam',
);
