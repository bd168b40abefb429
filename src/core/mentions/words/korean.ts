import { plainSet } from './word-set';

/** Particles that can follow a name, alone or in chains ("에게서는"). Batchim variants are all listed. */
export const KOREAN_PARTICLES: readonly string[] = (
  '은 는 이 가 을 를 과 와 의 에 에게 에게서 에서 에서는 에서의 에도 께 께서 께서는 한테 한테서 로 으로 로서 으로서 ' +
  '로써 으로써 로부터 으로부터 부터 까지 까지는 까지도 도 만 만은 만을 만이 만의 마저 조차 조차도 밖에 보다 보다는 보다도 ' +
  '처럼 처럼은 같이 만큼 만큼은 대로 하고 이나 나 이랑 랑 이며 며 이든 든 이든지 든지 이라도 라도 이라는 라는 이라고 라고 ' +
  '이란 란 이라면 라면 이라서 라서 이라던 라던 이야 야 이야말로 야말로 이여 여 이었다 였다 이다 다 입니다 이자 이지만 지만 인 인데 이니 일 ' +
  '이었던 였던 이고 이냐 냐 이요 요 이에요 예요 이죠 죠 들 들은 들이 들을 들의 측 측은 측이 측의 ' +
  '뿐 뿐만 씨 님 간 발 행 서 서는 서도 서의 선 에선 에겐 께선 엔 엔도 한텐'
).split(' ');

/** Particles that depend on whether the syllable before them ends in a consonant. */
export const AFTER_CONSONANT: ReadonlySet<string> = new Set(
  '은 이 을 과 으로 이라서 이라던 이야말로 이에요'.split(' '),
);
export const AFTER_VOWEL: ReadonlySet<string> = new Set(
  '는 가 를 와 로 라서 라던 야 야말로 여 다 냐 예요 죠 였던'.split(' '),
);

/** Offices and forms of address that follow a name, with or without a space. The longest come first. */
export const KOREAN_TITLES: readonly string[] = (
  '국방위원장 국무위원장 상임위원장 중앙위원 정치국원 수석부위원장 부위원장 위원장 총비서 비서 총서기 서기장 주석 국가주석 부주석 ' +
  '대통령 부통령 총통 총리 부총리 수상 장관 차관 부장관 국방장관 외교장관 국방상 외무상 인민무력상 부부장 부장 ' +
  '부국장 국장 부실장 실장 안보실장 비서실장 수석 수석대변인 부대변인 대변인 대사 특사 의장 부의장 의원 수석대표 부대표 대표 원내대표 당대표 후보 교수 박사 기자 특파원 감독 선수 ' +
  '부사장 사장 부회장 회장 이사장 부총장 총장 사무총장 본부장 부사령관 사령관 대장 원수 차수 상장 중장 소장 여사 영부인 동지 각하'
)
  .split(' ')
  .sort((one, other) => other.length - one.length);

/** The titles among them that clubs, firms and towns give as well. */
export const KOREAN_COMMON_OFFICES = plainSet(
  '위원장 부위원장 사장 비서 대사 실장 대변인 부장 국장 대표 의장 회장 이사장 총장 본부장 후보',
);

/** The titles among them with which reporters sign. */
export const KOREAN_REPORTERS: ReadonlySet<string> = new Set(['기자', '특파원']);

/**
 * Nouns that are written together with a state's or place's name, or a leader's, without making another name of it: an
 * army, a government, what was made there.
 */
export const KOREAN_TAILS: readonly string[] = (
  '산 군 계 제 령 내 장 정부 당국 군대 대표단 대표팀 대사관 총영사관 영사관 연방 련방 시간 국민 주민 사람 언론 매체 외교부 외무부 외무성 국방부 국방성 대통령실 대통령궁 총리실 의회 상원 하원 기업 영토 본토 ' +
  '국경 전역 남부 북부 동부 서부 지역 지도부 특사단 체제 정권 시대 정상 측근 방문 발언'
).split(' ');

/** Where "산" makes a mountain of the name, and "서" a point of the compass. */
export const BEFORE_NO_TAIL: ReadonlySet<string> = new Set([
  '한산',
  '한산성',
  '북서',
  '남서',
  '북선',
  '남선',
  '북산',
  '남산',
  '북군',
  '남군',
  '북내',
  '남내',
  '북계',
  '북령',
]);

/** Between a surname and the title: somebody who had it before, or has it since then. */
export const KOREAN_BETWEEN: readonly string[] = [
  '전',
  '당시',
  '신임',
  '현',
  '前',
  '전(前)',
  '전직',
  '현직',
];

/** Words of two syllables that begin like a surname, and no given name does. */
export const KOREAN_COMMON_STARTS: ReadonlySet<string> = new Set(
  (
    '이날 이번 이후 이달 이곳 이것 이들 이름 이전 이상 이유 이런 이미 이어 이에 이를 이로 이와 이제 이익 이해 이동 이용 이사 이별 이웃 이민 이론 이자 이야 이룬 이끈 이틀 이튿 이란 이들 이처 이하 이내 이외 이번 이같 이르 정부 정상 정치 정책 정당 정보 정권 정세 ' +
    '정오 정식 정전 정규 정말 정리 정도 정신 정문 정원 정월 정치 정확 정작 조선 조약 조사 조치 조국 조기 조건 조직 조항 조카 조금 조명 조정 조달 조종 조업 조합 조례 문제 문서 문화 문구 문의 문턱 문학 문장 문안 문을 문이 박수 박물 박람 박사 박탈 박차 리더 ' +
    '리그 리스 김치 김밥 김장 김포 김해 김천 김제 김빠 김서 김매 김을 김이 김은'
  ).split(' '),
);

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
