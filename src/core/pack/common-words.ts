import { foldText } from '../text/fold';

/** The commonest words of languages that texts are written in, and words that often begin a sentence. */
const LISTS: readonly string[] = [
  'the of and to a in that is was he for it with as his on be at by had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so said what up its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years where much your way down should because long each just state those people too mr how little good world very year still see own work men day get here between both under never same another know while last might us great old go come since against right came take used himself few house use place during high without again home around small however found mrs part school thought went say general once upon war every left got united number course until always away something fact water though less public put think almost hand enough far took yet better nothing end why find going look asked later point knew next city business give group toward days young let room president side best seen am',
  'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei',
  'le la les de des du un une et est en que qui dans ce il pas pour sur se plus par je avec tout faire son mettre autre on mais nous comme ou si leur y dire elle devoir avant deux même prendre aussi celui donner bien où fois vous encore nouveau aller cela entre premier vouloir déjà grand mon',
  'el los las unos y a ante con de desde en entre hacia hasta para por según sin sobre tras que no es lo como más pero sus este ya todo esta cuando muy sin nos mi porque qué sólo han yo hay vez puede todos así parte tiene él uno donde',
  'и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой весь год от так о для ты же все тот мочь вы человек такой его сказать один себя только или ещё бы самый как мой до когда если время рука нет говорить наш знать стать при чтобы дело жизнь кто первый очень день её новый глаз работа там потом под где сам раз два мир',
  'і в не на я бути він з що а по це вона цей до але вони ми який у та за свій рік від так для ти ж всі той могти ви людина такий його сказати один себе тільки або ще як мій коли якщо час немає наш знати стати при щоб хто перший дуже день її новий там потім під де сам раз два світ',
];

/** Folded; a name that is one of these is found in texts that do not mean it. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  LISTS.flatMap((list) => list.split(' ')).map(foldText),
);
