import { wordParts, plainSet } from './word-set';

/** More institutions, shops, dishes and ways that are named after a person or place right before them, in Chinese and Japanese. */
export const HAN_THINGS = wordParts(
  // Chinese.
  '餐厅 餐廳 菜馆 菜館 饭馆 飯館 小馆 酒家 酒楼 酒樓 酒吧 咖啡 咖啡馆 咖啡厅 咖啡店 面馆 麵館 食堂 小吃店 烤鸭店 理发店 书店 書店 商店 商场 商場 商行 超市 便利店 药房 诊所 診所 影院 剧院 劇院 歌剧院 大舞台 音乐厅 音樂廳',
  '美容院 旅馆 旅館 旅店 旅社 客栈 公寓 花园 花園 小区 社区 社區 大院 新村 胡同 大厦 廣場 中心站 火车站 地铁站 站台 东站 西站 南站 北站 總站 公路 大街 东路 西路 南路 北路 中路 一路 二路 快线 专列号 桥 橋 塔',
  '冷面 冷麵 烤肉 河粉 米粉 炸酱面 炒面 炒飯 炒饭 鸭 鴨 填鸭 爊肉 泡菜馆 紅茶 红茶 司令酒 啤酒 白酒 二锅头 汽水 酸奶 牛奶 点心 果脯 布鞋 吉普 现代汽车 猿人 直立人 人遗址 犬 套娃店 轮盘 輪盤 方块 方塊 蓝猫 藍貓',
  '国安 國安 首钢 队长 隊長 芭蕾舞团 交响乐团 交響樂團 爱乐乐团 愛樂 马戏团 馬戲團 电影制片厂 制片厂 出版社 文艺出版社 乐队 樂隊 合唱团 大剧院 球场 球場 杯 盃 信托 保险 保險 证券 證券',
  // Japanese.
  '駅 駅前 通り 大通り 店 本店 支店 食堂 料理店 飯店 菜館 酒場 喫茶 喫茶店 カフェ バー レストラン キッチン 食品 冷麺 ダック 鍋 焼き 音楽 の塔 公会堂 会館 劇場 映画館 杯 賞 高校 学校 学園 病院 医院 歯科',
  '大使館通り 商店街 銀座 商会 商事 建設 工業 興業 芸術座 バレエ団 交響楽団 フィル フィルハーモニー 管弦楽団 サーカス 放送局 空港駅 猿人 原人 犬 猫 人形店 カップ',
);

/** Of one character, and only where the word ends there: "北京亭で". */
export const HAN_THINGS_ALONE = '橋坂丸堂屋亭軒楼館店舰艦轮輪級级号號';

/** Of those, what is said of a country without a name being made of it. */
export const HAN_OF_COUNTRIES = plainSet(
  '啤酒 白酒 牛奶 汽水 出版社 保险 保險 证券 證券 银行 銀行 公司 集团 集團 咖啡 超市 商店 餐厅 餐廳 红茶 紅茶 料理店 レストラン 食品 音楽 料理 放送 建設 工業 新聞 テレビ 病院 学校 高校 大学 空港 機場 机场 医院 公寓 大厦 舰 艦 级 級 地铁 车站 駅 交响乐团 犬 橋 桥 館 店 屋 路 街 号 號 賞 奖 ホテル 酒店 烤肉',
);

/** Words that only begin like one of those. */
export const HAN_OTHER_THINGS = wordParts(
  '级别 級別 轮番 轮流 輪流 轮到 种种 种族 杯葛 桥梁 橋梁 塔斯 塔利班 舰队 艦隊 舰艇 艦艇 舰船 路透 酒店业 館員 館内 館側 館長 屋内 屋外 店頭 店員 丸ごと 堂々 堂堂 学校側 駅前で 犬猿 号外',
  '桥头 站在 中心部 杯赛 乐队员 亭々 保险费 咖啡因 楼内 楼上 橋渡し 坂を 焼きつ 鸭绿江 鴨綠江 街道 街頭',
);

/** Before a name, what bears it: a ship, a shop. */
export const HAN_THINGS_BEFORE =
  /(?:喫茶|カフェ|バー|ホテル|レストラン|スナック|居酒屋|食堂|バンド|映画|小説|客船|貨物船|漁船|競走馬|愛犬|愛猫|店名は|店名の|巡洋舰|巡洋艦|驱逐舰|驅逐艦|餐厅|餐廳|咖啡馆|咖啡店|酒吧|旅馆|电影|電影|小说|小說|乐队|歌曲|货轮|客轮|轮船)$/u;
