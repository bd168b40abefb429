/** Offices and forms of address that follow a surname of one character in Chinese and Japanese. */
export const HAN_TITLES: readonly string[] = (
  '国务委员长 國務委員長 委员长 委員長 总书记 總書記 総書記 书记 書記 国家主席 國家主席 主席 总统 總統 大统领 大統領 总理 總理 首相 ' +
  '部长 部長 外长 外長 防长 防長 部部长 次官 局长 局長 大使 将军 將軍 将軍 先生 女士 夫人 同志 氏'
).split(' ');
export const LONGEST_HAN_TITLE = HAN_TITLES.reduce((most, one) => Math.max(most, one.length), 0);
