import { wordSet } from './word-set';

/**
 * Walks of life that say of a full name beside them: somebody else of that name, unless the pack gives its bearer
 * such a role. Offices of state are not among them, nor what politicians have often been before.
 */
export const OCCUPATIONS = wordSet(
  'actor actress singer rapper dancer ballerina cellist violinist pianist guitarist drummer conductor composer musician skater',
  'footballer goalkeeper striker midfielder defender winger golfer swimmer sprinter runner jockey cyclist boxer wrestler gymnast',
  'archer pitcher outfielder shortstop quarterback snowboarder skier curler fencer climber rower coach referee umpire goalie',
  'dentist doctor surgeon nurse paramedic pharmacist veterinarian vet midwife physician dermatologist psychologist optician',
  'teacher schoolteacher lecturer student pupil schoolgirl schoolboy librarian tutor baker chef cook waiter waitress barista',
  'farmer gardener florist butcher grocer shopkeeper fisherman beekeeper winemaker brewer carpenter plumber electrician mechanic',
  'welder bricklayer roofer locksmith blacksmith tailor seamstress hairdresser barber potter sculptor painter illustrator',
  'photographer cartoonist novelist poet playwright screenwriter translator architect engineer surveyor programmer developer',
  'designer accountant bookkeeper cashier driver cabdriver trucker courier postman firefighter lifeguard janitor caretaker',
  'plaintiff defendant pensioner retiree resident homeowner tenant bystander pedestrian motorist hiker mountaineer',
  'comedian magician model youtuber streamer influencer gamer astronomer biologist botanist chemist geologist mathematician',
  'physicist zoologist historian archaeologist pastor monk nun organist',
  'Schauspieler Schauspielerin Sänger Sängerin Torwart Torhüter Fußballer Fußballspieler Fußballspielerin Stürmer Eiskunstläufer',
  'Eiskunstläuferin Zahnarzt Zahnärztin Arzt Ärztin Bäcker Bäckerin Lehrer Lehrerin Musiker Musikerin Geiger Geigerin Cellist',
  'Cellistin Pianist Pianistin Koch Köchin Wirt Friseur Friseurin Mechaniker Tierarzt Tierärztin Gärtner Gärtnerin Dichter Maler',
  'Malerin Autor Autorin Schriftsteller Schriftstellerin Architekt Architektin Ingenieur Student Studentin Schüler Schülerin',
  'Rentner Rentnerin Trainer Trainerin Schwimmer Schwimmerin Läufer Läuferin',
  'acteur actrice chanteur chanteuse gardien footballeur footballeuse attaquant patineur patineuse dentiste médecin chirurgien',
  'boulanger boulangère professeur instituteur institutrice musicien musicienne violoniste violoncelliste pianiste cuisinier',
  'cuisinière coiffeur coiffeuse mécanicien vétérinaire jardinier poète peintre romancier romancière écrivain écrivaine architecte',
  'ingénieur étudiant étudiante élève retraité retraitée entraîneur nageur nageuse coureur infirmier infirmière photographe',
  'actor actriz cantante portero futbolista delantero patinador patinadora dentista médico médica cirujano panadero panadera',
  'profesor profesora maestro maestra músico música violinista violonchelista pianista cocinero cocinera peluquero peluquera',
  'mecánico veterinario veterinaria jardinero poeta pintor pintora novelista escritor escritora arquitecto arquitecta ingeniero',
  'ingeniera estudiante alumno alumna jubilado jubilada entrenador entrenadora nadador nadadora atleta enfermero enfermera fotógrafo',
);

/** The same in Russian and Ukrainian, by their stems: a word that begins so is one of their forms. */
export const OCCUPATION_STEMS = wordSet(
  'актер актрис актор певец певц певиц співак співач вратар воротар футболист футболіст хоккеист хокеїст фигурист фігурист',
  'нападающ нападник полузащитник півзахисник защитник захисник боксер боксёр борец пловец пловчих плавець гимнаст гімнаст шахматист шахіст',
  'бегун бігун лыжник лижник велогонщик тренер судья арбитр суддя музыкант музикант скрипач виолончелист віолончеліст пианист піаніст',
  'дирижер диригент композитор танцор танцов балерин врач лікар хирург хірург стоматолог медсестр ветеринар фармацевт фельдшер',
  'учител вчител преподавател викладач студент школьник школяр ученик учениц учен библиотекар бібліотекар повар кухар пекар кондитер',
  'официант офіціант бариста фермер садовник садівник пасечник пасічник рыбак рибалк плотник тесляр сантехник сантехнік электрик',
  'электромонтер слесар слюсар механик механік автомеханик сварщик зварник токар водител водій дальнобойщик таксист курьер кур’єр пожарн',
  'пожежник парикмахер перукар портн кравец швея художник художниц скульптор фотограф поэт поет писател письменник драматург',
  'архитектор архітектор инженер інженер программист програміст бухгалтер кассир касир пенсионер пенсіонер туристк альпинист',
  'альпініст комик комік блогер астроном биолог біолог химик хімік математик физик фізик историк історик археолог священник профессор професор доцент академик академік исследовател дослідни эксперт експерт',
);

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
