import { wordParts } from './word-set';

/** Ends of words that name what no state leader heads: schools, shops, clubs, firms, parishes. */
export const KOREAN_CIVIL_BODIES = wordParts(
  '초등학교 중학교 고등학교 여고 대학교 대학원 학교 유치원 어린이집 학원 교습소 병원 한의원 치과 내과 안과 약국 보건소 요양원 복지관 식당 음식점 맛집 국밥집 빵집 떡집 꽃집 분식집 치킨집 고깃집 중국집 횟집 술집',
  '찻집 밥집 카페 다방 베이커리 제과점 미용실 이발소 세탁소 철물점 서점 책방 문구점 편의점 마트 백화점 공방 화원 농원 농장 목장 과수원 양조장 양식장 정미소 방앗간 공업사 정비소 카센터 가게 상점',
  '상회 상사 건설 산업 전자 수산 식품 제약 업체 회사 기업 스타트업 협동조합 조합 어촌계 부녀회 청년회 노인회 경로당 상인회 번영회 동문회 동창회 동호회 산악회 학부모회 학생회 향우회 자치회 입주자대표회의 축구단',
  '야구단 배구단 농구단 구단 극단 악단 합창단 오케스트라 교향악단 관현악단 무용단 발레단 예술단원 교회 성당 사찰 로펌 법무법인 회계법인 출판사 여행사 노조 노동조합 협회 재단 박물관 미술관 도서관 체육회 문화원',
  '소방서 경찰서 파출소 지구대 시청 구청 군청 도청 면사무소 읍사무소 주민센터 우체국 환전소 사진관 노래방 세차장 주유소 당구장 헬스장 태권도장 체육관 펜션 민박 아파트 마을 농협 수협 축협 은행 지점 대리점 스튜디오',
);

/** Bodies of states that end alike. */
export const KOREAN_STATE_BODIES = wordParts(
  '국무위원회 국방위원회 중앙위원회 군사위원회 상임위원회 인민위원회 최고인민회의 안보회의 외교위원회 국방위 국무위',
);

/** What stands before "위원장", "실장", "비서" and so on in offices of state; any other word makes a civil office of it. */
export const KOREAN_STATE_OFFICES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    '위원장',
    '국무 국방 군사 중앙 중앙군사 당 노동당 로동당 상임 인민 외교 조국평화통일 평화통일 통일 정보 북한 부 제1'.split(
      ' ',
    ),
  ],
  ['실장', '안보 비서 정책 국가안보 대통령비서 국정상황 부 청와대'.split(' ')],
  ['비서', '당 노동당 로동당 총 제1 책임 조직 선전 국제 군수 공보'.split(' ')],
  [
    '대사',
    '한국 러시아 미국 중국 북한 주러 주미 주중 주북 특명전권 전권 특임 전 신임 주한 러 부 순회'.split(
      ' ',
    ),
  ],
  [
    '대변인',
    '청와대 외교부 국방부 통일부 수석 부 대통령실 외무성 국방성 당 크렘린 크렘린궁 전 대통령'.split(
      ' ',
    ),
  ],
  ['사장', '연합뉴스 통신 통신사 전 신임 부'.split(' ')],
]);
