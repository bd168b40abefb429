import { plainSet, wordParts } from './word-set';

const THINGS: readonly string[] = [
  '카페 호텔 모텔 여관 펜션 게스트하우스 식당 레스토랑 음식점 주점 술집 호프집 맥줏집 맥주집 다방 찻집 빵집 분식집 고깃집 냉면집 중국집 쌀국숫집 베이커리 미용실 나이트클럽 노래방 극단 밴드 걸그룹 보이그룹',
  '영화 소설 시집 드라마 연극 뮤지컬 오페라 앨범 음반 잡지 게임 만화 웹툰 그림책 경주마 반려견 강아지 고양이 판다 어선 화물선 여객선 유람선 상선 군함 순양함 구축함 전함 호위함 잠수함 항공모함 유조선 요트 쇄빙선',
  '아파트 상호명 브랜드 상표 품종 태풍 소행성 로봇',
];

/** Before a name in Korean these make a thing of it, which bears the name: "카페 모스크바", "영화 서울". */
export const KOREAN_THINGS_BEFORE = plainSet(...THINGS);

/** Right before a name in quotation marks, as the end of a word: what bears the name. */
export const KOREAN_QUOTED_THINGS = wordParts(
  ...THINGS,
  '가게 점 집 책 작품 곡 노래 신곡 타이틀곡 메뉴 음료 칵테일 요리 간식 제품 신제품 향수 프로그램 예능 전시 전시회 공연 연주회 축제 그림 회화 화집',
  '사진집 에세이 수필집 산문집 다큐멘터리 다큐 단편 장편 희곡 동화 교향곡 협주곡 발레 동호회 팀 구단 반 별명 별칭 말 견 호 선박 배 열차 게임기 앱',
);

/** After a person's name: what is named after somebody. */
export const KOREAN_THINGS_OF_PERSONS = wordParts(
  '타워 빌딩 월드 호텔 골프장 골프클럽 리조트 카지노 대학 카드 카드놀이 카드게임 게임 마술 놀이 점 한벌 묶음 재단 문학상 장학금 장학회 기념관 도서관 컵 배 상 호',
);

/**
 * After a place's name and a space: what is a name of its own with it. Streets, airports and markets are left out, as
 * they are mostly spoken of as the place's.
 */
export const KOREAN_THINGS_OF_PLACES = wordParts(
  '대학교 종합대 국립대 사범대 의대 공대 국립대학 국립대학교 외국어대 예술대 냉면 물냉면 비빔냉면 온면 만두 쌀국수 쌀국숫집 국수 국숫집 덕 오리구이 오리 짬뽕 슬링 뮬 뮤르 사워 펀치 하이볼 비빔밥 칠리크랩 탑 우유 막걸리 소주 국시 만둣집',
  '냉면집 식당가 반점 다방 카페 모텔 여관 맨션 아파트 빌라 치과 의원 한의원 약국 안과 내과 피부과 성형외과 학원 어린이집 유치원 미용실 세탁소 부동산 슈퍼 마트 상회 상사 안경 안경점 사진관 서점 문고 호프 주점 포차 갈비',
  '식품 제과 빵집 베이커리 일보 신문 은행 항공 발레단 필하모닉 심포니 교향악단 서커스단 주식회사 광장 동상 훈장 배지 슈퍼마켓 룰렛 블루 사모바르',
);

/** Of those, what countries have as well, without a name being made of it. */
export const KOREAN_OF_COUNTRIES = plainSet(
  '냉면 국수 만두 소주 막걸리 식품 은행 항공 신문 교향악단 발레단 우유 비빔밥 카페 아파트 학원 마트 광장 부동산 의원 서점 국숫집 국시 슈퍼마켓 대학교 의대 공대 동상 훈장',
);
