import { plainSet } from './word-set';

/** Offices and forms of address that follow a surname of one character in Chinese and Japanese. */
export const HAN_TITLES: readonly string[] = (
  '国务委员长 國務委員長 委员长 委員長 总书记 總書記 総書記 书记 書記 国家主席 國家主席 主席 总统 總統 大统领 大統領 总理 總理 首相 ' +
  '部长 部長 外长 外長 防长 防長 部部长 次官 局长 局長 大使 将军 將軍 将軍 先生 女士 夫人 同志 氏'
).split(' ');
export const LONGEST_HAN_TITLE = HAN_TITLES.reduce((most, one) => Math.max(most, one.length), 0);

/** Institutions and things that are named after a person or place right before them. */
export const HAN_NAMED_AFTER: readonly string[] = (
  '大学 大學 学院 學院 学校 學校 中学 中學 小学 小學 医院 醫院 病院 图书馆 圖書館 図書館 博物馆 博物館 纪念馆 紀念館 記念館 ' +
  '美术馆 美術館 体育馆 體育館 体育館 体育场 體育場 大剧院 大劇院 剧场 劇場 电影院 電影院 酒店 饭店 飯店 宾馆 賓館 ホテル ' +
  '大厦 大廈 大楼 大樓 ビル タワー 广场 廣場 広場 公园 公園 机场 機場 空港 车站 車站 大桥 大橋 大道 大街 地铁 地鐵 地下鉄 ' +
  '航空 银行 銀行 公司 集团 集團 株式会社 律师事务所 律師事務所 律师协会 律師協會 自治区 自治區 自治州 自治道 ' +
  '日报 日報 新聞 时报 時報 晚报 晚報 电视台 電視台 テレビ 放送 烤鸭 烤鴨 勋章 勳章 勲章 奖 獎 賞 条例 條例 路 街 号 號'
).split(' ');

/** Of those, the ones that make a body of its own even of an organisation's name. */
export const HAN_BODIES: readonly string[] = '大学 大學 学院 學院 学校 學校'.split(' ');

/** Words that only begin like one of those: a route, the streets of a town, an aircraft carrier, a banker. */
export const HAN_OTHER_WORDS: readonly string[] = (
  '路线 路線 路径 路徑 路上 路边 路邊 路透 路障 街头 街頭 街上 街道 街市 号召 號召 号称 號稱 航空母 航空兵 航空界 航空业 航空業 ' +
  '航空工业 公司法 新聞官 新聞發 新聞記 新聞局 银行业 銀行業 银行家 銀行家 奖励 獎勵 大学生 大學生 中学生 中學生 小学生 小學生 ' +
  '大街小巷'
).split(' ');

/** The character for a country, and what makes the word "international" of it with the next. */
export const HAN_COUNTRY = '国國';
export const HAN_BETWEEN = '际際';

/** Offices that clubs, firms and towns give as well. */
export const HAN_COMMON_OFFICES = plainSet(
  '委员长 委員長 书记 書記 部长 部長 局长 局長 大使 社長 室長 室长 報道官 发言人 副部長 副部长 氏',
);
