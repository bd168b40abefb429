/** Particles that can follow a name, alone or in chains ("에게서는"). Batchim variants are all listed. */
export const KOREAN_PARTICLES: readonly string[] = (
  '은 는 이 가 을 를 과 와 의 에 에게 에게서 에서 에서는 에서의 에도 께 께서 께서는 한테 한테서 로 으로 로서 으로서 ' +
  '로써 으로써 로부터 으로부터 부터 까지 까지는 까지도 도 만 만은 만을 만이 만의 마저 조차 조차도 밖에 보다 보다는 보다도 ' +
  '처럼 처럼은 같이 만큼 만큼은 대로 하고 이나 나 이랑 랑 이며 며 이든 든 이든지 든지 이라도 라도 이라는 라는 이라고 라고 ' +
  '이란 란 이라면 라면 이야 야 이여 여 이었다 였다 이다 입니다 이자 이지만 지만 인 일 들 들은 들이 들을 들의 측 측은 측이 측의 ' +
  '뿐 뿐만 씨 님 간 발 행'
).split(' ');

/** Particles that depend on whether the syllable before them ends in a consonant. */
export const AFTER_CONSONANT: ReadonlySet<string> = new Set(['은', '이', '을', '과', '으로']);
export const AFTER_VOWEL: ReadonlySet<string> = new Set(['는', '가', '를', '와', '로']);

/** Offices and forms of address that follow a name, with or without a space. The longest come first. */
export const KOREAN_TITLES: readonly string[] = (
  '국방위원장 국무위원장 상임위원장 중앙위원 정치국원 부위원장 위원장 총비서 제1비서 비서 총서기 서기장 주석 국가주석 부주석 ' +
  '대통령 부통령 총통 총리 부총리 수상 장관 차관 부장관 국방장관 외교장관 국방상 외무상 인민무력상 부부장 제1부부장 부장 ' +
  '국장 실장 안보실장 비서실장 수석 대변인 대사 특사 의장 부의장 의원 대표 원내대표 당대표 후보 교수 박사 기자 특파원 감독 선수 ' +
  '사장 회장 이사장 총장 사무총장 본부장 사령관 대장 원수 차수 상장 중장 소장 여사 영부인 동지 각하'
)
  .split(' ')
  .sort((one, other) => other.length - one.length);

/** The titles among them with which reporters sign. */
export const KOREAN_REPORTERS: ReadonlySet<string> = new Set(['기자', '특파원']);

/** Things that are named after people and places: a name before one of these is not that person or place. */
export const KOREAN_NAMED_AFTER: readonly string[] = (
  '광장 대학 대학교 종합대학 정치대학 군사대학 거리 경기장 체육관 호텔 공항 병원 극장 박물관 기념관 기념비 동상 초상 배지 훈장 상 ' +
  '공원 시장 역 은행 항공 신문 일보 방송 타워 다리 대교 강 산 섬 호 학교 중학교 소학교 연구소 도서관 궁전 청년동맹 사회주의청년동맹'
).split(' ');

/** Surnames with which few other words begin, and those few by their first two syllables. */
export const CLEAR_SURNAMES: ReadonlySet<string> = new Set(['김']);
export const COMMON_BEGINNINGS: ReadonlySet<string> = new Set(
  '김치 김밥 김장 김포 김해 김천 김제 김빠 김서 김매'.split(' '),
);
