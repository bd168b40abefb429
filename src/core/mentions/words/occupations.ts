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

/** The same in Korean, Chinese and Japanese, written before or after the name. */
export const OCCUPATIONS_UNSPACED: readonly string[] = (
  '배우 가수 선수 골키퍼 공격수 수비수 미드필더 투수 포수 타자 감독 코치 심판 화가 작가 시인 소설가 작곡가 지휘자 피아니스트 ' +
  '바이올리니스트 첼리스트 무용가 발레리나 개그맨 개그우먼 코미디언 아나운서 셰프 요리사 제빵사 의사 치과의사 한의사 간호사 ' +
  '수의사 약사 변호사 판사 교사 학생 대학생 농부 어부 목수 정비사 소방관 건축가 사진작가 사진가 디자이너 개발자 유튜버 모델 ' +
  '스케이터 골퍼 바리스타 미용사 번역가 만화가 성악가 국악인 탤런트 방송인 ' +
  '演员 演員 歌手 选手 選手 守门员 門將 前锋 前鋒 教练 教練 裁判 画家 畫家 作家 诗人 詩人 小说家 小說家 作曲家 指挥家 钢琴家 鋼琴家 ' +
  '小提琴家 大提琴家 舞蹈家 厨师 廚師 面包师 医生 醫生 牙医 牙醫 护士 護士 兽医 獸醫 药剂师 律师 律師 教师 教師 学生 學生 农民 農民 ' +
  '渔民 木匠 消防员 建筑师 建築師 摄影师 攝影師 设计师 設計師 模特 导演 導演 主持人 ' +
  '俳優 女優 歌手 投手 捕手 監督 審判 画家 作家 詩人 小説家 作曲家 指揮者 ピアニスト バイオリニスト チェリスト ダンサー シェフ 料理人 ' +
  'パン職人 医師 歯科医 歯科医師 看護師 獣医 獣医師 薬剤師 弁護士 教諭 学生 農家 漁師 大工 消防士 建築家 写真家 デザイナー モデル ' +
  'タレント お笑い芸人 声優'
).split(' ');

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
