import { wordSet } from './word-set';

/** In the sentence of "Politburo", "Central Committee", "Workers’ Party": those of another country, or "its". */
export const OTHER_PARTIES = wordSet(
  'its their his China Chinese Vietnam Vietnamese Cuba Cuban Laos Lao Laotian Soviet Brazil Brazilian Communist Beijing Xi Lula Hanoi',
  'chinesisch chinesische chinesischen chinesischer vietnamesische vietnamesischen kubanische kubanischen sowjetische sowjetischen KPCh',
  'KPdSU Chine chinois chinoise vietnamien vietnamienne cubain cubaine soviétique communiste PCC chino china vietnamita cubano cubana',
  'soviético soviética comunista Brasil brasileño brasileña الصين الصيني الصينية الصينى فيتنام الفيتنامي السوفيتي السوفييتي الشيوعي كوبا',
);
