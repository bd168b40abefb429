import { wordSet } from './word-set';

/** What governments do: a capital before one of these is the government that sits there. */
export const GOVERNMENT_VERBS = wordSet(
  'says said say claims claimed denies denied warns warned urges urged insists insisted accuses accused vows vowed pledges pledged',
  'announces announced condemns condemned rejects rejected demands demanded agrees agreed refuses refused calls called wants wanted',
  'hopes hoped considers considered seeks sought plans planned proposes proposed confirms confirmed criticises criticised criticizes',
  'criticized expects expected maintains maintained argues argued offers offered signs signed threatens threatened responds responded',
  'заявила заявил заявило сообщила сообщил призвала призвал обвинила обвинил отвергла отверг предупредила предупредил считает требует',
  'заявляє заявила вимагає вважає звинуватила попередила заявляет утверждает намерена намерен готова готов',
);
/** Before a government: between it and another, by it, with it. */
export const GOVERNMENT_PREPOSITIONS = wordSet('between by with against');
/** Before a place: in it, to it, from it. */
export const PLACE_PREPOSITIONS = wordSet(
  'in at near around outside inside through across into visited visiting visit leaving left reached reach toured to from via',
  'в во из под через возле около у з із до від біля поблизу in nach aus à vers depuis en desde hacia',
);
/** After a name: of what a city has. */
export const PLACE_NOUNS = wordSet(
  'airport station streets street suburb district suburbs residents mayor hotel metro subway weather marathon museum restaurant',
);
