import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../src/core/pack/schema';
import { ROOT } from '../../../scripts/steps/run-command';
import { lexiconOf, linked } from './make-names';

const pack = JSON.parse(
  readFileSync(join(ROOT, 'public', 'packs', 'russia-north-korea.json'), 'utf8'),
) as Pack;
const lexicon = lexiconOf(pack);

type Row = readonly [text: string, ...found: string[]];

/** Blocks of a page are apart by " / ". */
function check(lang: string, rows: readonly Row[]): void {
  test.each(rows)('%s', (text, ...found) => {
    expect(linked(lexicon, text.split(' / '), { lang, date: '2019-03-01' })).toEqual(found);
  });
}

describe('Korean: what an ordinary person does stands before the name', () => {
  check('ko', [
    ['다른 회사의 김정은 이코노미스트는 말했다.'],
    ['김여정 애널리스트는 내다봤다.'],
    ['김정은 CEO가 소개했다.'],
    ['김정은 쌤이 웃었다.'],
    ['이도훈 학과장은 말했다.'],
    ['물리치료사 이도훈은 말했다.'],
    ['청송에 사는 김정은은 말했다.'],
    ['사과를 기르는 김정은은 말했다.'],
    ['전주에서 일하는 김여정은 말했다.'],
    ['골목에서 환전소를 하는 이도훈은 말했다.'],
    ['빵집을 연 김여정은 흑빵을 굽는다.'],
    ['소설을 20년 옮긴 김정은은 말했다.'],
    ['개막전에 출전한 이도훈이 이겼다.'],
    ['구단에 입단한 이도훈은 말했다.'],
    ['장교 역을 맡은 이도훈은 말했다.'],
    ['상대역 김정은은 웃었다.'],
    ['의사 역의 김정은은 웃었다.'],
    ['2위 김여정은 울었다.'],
    ['금상은 이도훈에게 돌아갔다.'],
    ['러시아어과 김정은이 상을 받았다.'],
    ['상품개발팀 김정은은 말했다.'],
    ['수강생 김정은은 말했다.'],
    ['심사위원 이도훈은 말했다.'],
    ['정의용은 교사가 됐다.'],
    ['김정은은 "이름 때문에 다들 웃는다"고 했다.'],
    ['동명의 김정은은 말했다.'],
  ]);
});

describe('Korean: the same words beside the one whom the pack has', () => {
  check('ko', [
    ['공항에 나온 김정은 국무위원장', '김정은=kim-jong-un'],
    ['공연을 관람한 김정은 위원장', '김정은=kim-jong-un'],
    ['회담을 연기한 문재인 대통령', '문재인=moon-jae-in'],
    ['평양역에 김정은 위원장이 왔다.', '김정은=kim-jong-un'],
    ['연구소는 김정은 위원장이 웃었다고 했다.', '김정은=kim-jong-un'],
    ['제재 대상은 김정은이다.', '김정은=kim-jong-un'],
    ['문재인 대통령과 김정은의 회담', '문재인=moon-jae-in', '김정은=kim-jong-un'],
    ['회담을 취소하자 김정은은 웃었다.', '김정은=kim-jong-un'],
    ['친구 김정은은 똑똑하다.', '김정은=kim-jong-un'],
    ['실시를 발표한 김정은', '김정은=kim-jong-un'],
    ['김정은 책임론', '김정은=kim-jong-un'],
    ['김정은 트위터', '김정은=kim-jong-un'],
    ['3번 김정은 위원장을 만났다.', '김정은=kim-jong-un'],
    ['세르게이 쇼이구 주지사는 말했다.', '세르게이 쇼이구=shoigu'],
    ['김일성 주석이 숨졌다.', '김일성=kim-il-sung'],
  ]);
});

describe('Korean: titles and endings after a name', () => {
  check('ko', [
    [
      '김여정 제1부부장이 왔다. / 김 제1부부장은 말이 없었다.',
      '김여정=kim-yo-jong',
      '김=kim-yo-jong',
    ],
    ['문재인 전(前) 대통령이 말했다.', '문재인=moon-jae-in'],
    ['싱가포르요.', '싱가포르=singapore'],
    ['평양이요?', '평양=pyongyang'],
    ['여기가 모스크바다.', '모스크바=moscow'],
    ['상대는 러시아죠.', '러시아=russia'],
    ['서울고 학생'],
    ['한국요리 교실'],
    ['이도훈 주러 대사는 말했다.', '이도훈=lee-do-hoon'],
  ]);
});

describe('Korean: dishes, shops and clubs', () => {
  check('ko', [
    ['러시아가 말했다. 푸틴 두 개 주세요.', '러시아=russia'],
    ['러시아가 말했다. 푸틴을 맛보고 있다.', '러시아=russia'],
    ['러시아가 말했다. 푸틴 트럭이 왔다.', '러시아=russia'],
    ['미국이 말했다. 트럼프 한 벌을 샀다.', '미국=usa'],
    ['러시아가 말했다. 푸틴 두 달 만에 웃었다.', '러시아=russia', '푸틴=putin'],
    ['트럼프 대통령은 두 개의 서명을 했다.', '트럼프=trump'],
    ['샌드위치 가게 ‘하노이 아침’을 열었다.'],
    ['영화 ‘모스크바의 밤’이 개봉했다.'],
    ['‘북한 리스크’가 커졌다.', '북한=north-korea'],
    ['“한국 패싱” 우려', '한국=south-korea'],
    ['모스크바 뮬을 마셨다.'],
    ['FC서울 팬'],
    ['하노이 FC가 이겼다.'],
  ]);
});

describe('Chinese: ordinary people and other parties', () => {
  check('zh', [
    ['护士长金与正说。'],
    ['计算机学院的文在寅获得冠军。'],
    ['中国小将金正恩过关。'],
    ['摊主金与正卖菜。'],
    ['书记员金与正。'],
    ['叫金正恩的司机说。'],
    ['北欧的劳动党输了。朝鲜也报道了。劳动党怎样拉票', '朝鲜=north-korea'],
    ['朝鲜报道，祖父那一代的劳动党不同。', '朝鲜=north-korea'],
    ['朝鲜劳动党开会。劳动党说。', '朝鲜劳动党=wpk', '劳动党=wpk'],
    ['朝鲜的金正恩来了。', '朝鲜=north-korea', '金正恩=kim-jong-un'],
    ['金正恩青年时期留学。', '金正恩=kim-jong-un'],
  ]);
});

describe('Japanese: ordinary people, and an office behind a country', () => {
  check('ja', [
    ['審査員の金与正氏は評した。'],
    ['新人の李度勲氏が当選した。'],
    ['金正恩という名の大学生'],
    ['アナリストの文在寅氏は話す。'],
    ['米国で会った。トランプ米大統領は笑った。', '米国=usa', 'トランプ=trump'],
    ['北朝鮮の金正恩氏は笑った。', '北朝鮮=north-korea', '金正恩=kim-jong-un'],
  ]);
});
