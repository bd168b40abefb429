/**
 * Walks of life in Chinese and Japanese, which touch a full name or stand a particle away from it. Offices of state,
 * and what is a part of their names, are not among them.
 */
function words(...lists: readonly string[]): readonly string[] {
  return [...new Set(lists.flatMap((list) => list.split(' ')))];
}

/** Right before a full name or right after it. */
export const HAN_WALKS: readonly string[] = words(
  // Chinese: stage, screen, letters.
  '演员 演員 影星 歌星 明星 童星 歌手 歌唱家 歌剧演员 舞者 舞蹈家 舞蹈演员 芭蕾舞者 音乐家 音樂家 音乐人 音樂人 作曲家 作词人 指挥家 指揮家 钢琴家 鋼琴家 小提琴家 大提琴家 小提琴手 大提琴手 吉他手 鼓手 主唱',
  '导演 導演 编剧 編劇 制片人 製片人 主持人 主播 播音员 相声演员 喜剧演员 模特 模特儿 网红 網紅 博主 画家 畫家 漫画家 漫畫家 书法家 書法家 雕塑家 摄影师 攝影師 摄影家 设计师 設計師 建筑师 建築師',
  '作家 小说家 小說家 诗人 詩人 剧作家 劇作家 翻译家 翻譯家 评论家 評論家 编辑 編輯 魔术师 魔術師 配音演员 艺术家 藝術家',
  // Chinese: sport.
  '选手 選手 球员 球員 运动员 運動員 守门员 守門員 门将 門將 前锋 前鋒 中场 后卫 後衛 边锋 投手 捕手 击球手 教练 教練 主教练 主教練 裁判 领队 棋手 九段 骑手 騎師 车手 車手 拳手 拳击手 跑者 冠军 冠軍 亚军 亞軍 奖牌得主',
  '健身教练 登山家 登山者 花滑选手 体操运动员 游泳运动员',
  // Chinese: care, school, law, trades.
  '医生 醫生 医师 醫師 牙医 牙醫 兽医 獸醫 中医 外科医生 护士 護士 护工 护理员 药剂师 藥劑師 营养师 老师 老師 教师 教師 教练员 校长 校長 院长 院長 教授 副教授 讲师 講師 学生 學生 大学生 高中生 初中生 小学生 研究生',
  '博士 博士生 研究员 研究員 学者 學者 科学家 科學家 物理学家 化学家 数学家 天文学家 历史学家 考古学家 生物学家 工程师 工程師 程序员 程式設計師 会计 會計師 会计师 律师 律師 法官 检察官 檢察官 警员 警官 民警 消防员 消防員',
  '牧师 牧師 神父 修女 和尚 法师 厨师 廚師 主厨 主廚 大厨 面包师 麵包師 糕点师 咖啡师 调酒师 理发师 理髮師 美发师 裁缝 木匠 铁匠 电工 水管工 焊工 技工 修理工 司机 司機 船长 船長 机长 機長 空姐 快递员 外卖员 邮递员 清洁工',
  '保安 园丁 農民 农民 渔民 漁民 果农 茶农 养蜂人 店主 老板 老闆 老板娘 店员 店員 收银员 服务员 導遊 导游 志愿者 志工 义工 商人 企业家 企業家 创始人 經理 经理 总经理 主管 科长 里长 里長 村长 村長 村支书 班主任 馆长 館長',
  '同学 同學 女士 小姐 大爷 大妈 阿姨 叔叔 奶奶 爷爷 医院院长 居民 村民 市民 住户 住戶 游客 遊客 乘客 顾客 家长 家長 退休教师 退休工人 被告 被告人 嫌疑人 受害者 目击者 死者 伤者',
  // Japanese.
  '俳優 女優 男優 声優 歌手 演歌歌手 監督 演出家 脚本家 漫画家 画家 書家 書道家 陶芸家 彫刻家 写真家 作家 詩人 俳人 歌人 小説家 作曲家 作詞家 編曲家 指揮者 演奏家 音楽家 ピアニスト バイオリニスト チェリスト ギタリスト ドラマー ベーシスト',
  'ボーカル ソプラノ歌手 テノール歌手 ダンサー バレリーナ 振付師 落語家 漫才師 お笑い芸人 芸人 タレント アイドル モデル ユーチューバー インフルエンサー アナウンサー キャスター リポーター 司会者 司会 記者 編集者 ライター コラムニスト',
  '選手 投手 捕手 内野手 外野手 遊撃手 打者 ゴールキーパー キーパー ＧＫ ＭＦ ＤＦ ＦＷ フォワード ミッドフィールダー ディフェンダー ストライカー 主将 コーチ ヘッドコーチ トレーナー 審判 主審 力士 棋士 九段 八段 七段 六段 五段 四段 騎手',
  'ボクサー レスラー ランナー スケーター ゴルファー スイマー 登山家 世界王者 金メダリスト 銀メダリスト 銅メダリスト メダリスト',
  '医師 歯科医 歯科医師 外科医 内科医 獣医 獣医師 看護師 助産師 薬剤師 介護士 介護福祉士 保育士 救急隊員 教諭 教員 教師 講師 助教 准教授 教授 名誉教授 校長 教頭 園長 院長 学長 生徒 学生 大学生 大学院生 高校生 中学生 小学生 留学生',
  '研究員 研究者 主任研究員 科学者 物理学者 化学者 数学者 天文学者 歴史学者 考古学者 建築家 建築士 技術者 技師 プログラマー エンジニア デザイナー 弁護士 裁判官 判事 検事 司法書士 税理士 会計士 公認会計士 行政書士 警部 警部補 巡査',
  '消防士 消防隊員 消防署員 牧師 神父 僧侶 住職 シェフ 料理人 料理長 板前 すし職人 職人 パン職人 パティシエ 菓子職人 バリスタ ソムリエ バーテンダー 美容師 理容師 大工 左官 杜氏 溶接工 整備士 運転手 船長 機長 客室乗務員 配達員',
  '農家 農業 漁師 漁業 酪農家 養蜂家 庭師 園芸家 店主 店長 店員 女将 オーナー 経営者 起業家 会社員 公務員 主婦 無職 自営業 館長 会長 課長 係長 主任 支配人 マネジャー マネージャー 編集長 司書 学芸員 ガイド 通訳 翻訳家 ボランティア',
  '市長 町長 村長 区長 知事 市議 町議 県議 区議 被告 容疑者 被害者 遺族 住民 町民 村民 さん くん ちゃん 同姓同名 同名同姓 同名',
);

/** Before a full name these are somebody spoken to or with: "told reporters". */
export const HAN_HEARERS: readonly string[] = '记者 記者'.split(' ');
/** What stands before a reporter who is told something. */
export const HAN_TELLING =
  /(?:告诉|告訴|对|對|向|与|與|和|同|跟|的|在场|外国|各国|多名|众|場|中外)$/u;

/** After a full name these go on to another word: what schoolchildren, teachers and doctors have. */
export const HAN_NOT_WALKS: readonly string[] = (
  '学生少年 学生们 選手団 选手团 選手村 教授会 教授団 会长国 監督下 監督の下 监督 モデルの モデルを モデルが モデルに モデルは 同名の 会長国 主任務 通訳を 通訳が 通訳の 農業 漁業 冠军 ' +
  '被告席 记者会 記者会 記者団 編輯部 编辑部 司会で 司会を'
).split(' ');

/** After a name in Japanese and before it in Chinese only: of one whose home or trade is told in brackets or after a comma. */
export const HAN_ONE_OF =
  /^[，,]?(?:是|为|為)?(?:一|两|兩)?(?:名|位|个|個)(?<said>[^。！？；，,]{2,24})/u;

/** Offices of state that stand before a name in Chinese and Japanese, apart from those that also follow a surname. */
export const HAN_OFFICES_BEFORE: readonly string[] =
  '领导人 領導人 最高领导人 最高領導人 领袖 領袖 元首 发言人 發言人 副部长 副部長 特使 秘书 書記 指導者 最高指導者 報道官 室長 室长 議長 议长'.split(
    ' ',
  );
