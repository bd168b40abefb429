import { wordSet } from './word-set';

/** Words that begin sentences, and so are capitalised beside a name without belonging to it. */
export const STARTERS = wordSet(
  'The A An This That These Those It Its He His Him She Her They Their Them We Our You Your I My Who Whom Whose What Which',
  'When Where While Why How If As At By For From In Into Of Off On Onto Over Under Upon To Toward Towards With Within Without',
  'About Above According Across After Against Along Although Amid Among And Another Any Around Before Behind Below Beside',
  'Besides Between Beyond Both But Can Could Despite Did Do Does Down During Each Earlier Either Even Ever Every Except',
  'Few First Following Given Had Has Have Having Hence Here However Indeed Instead Is Are Was Were Be Been Just Last Later',
  'Like Many May Maybe Meanwhile Might More Moreover Most Much Must Near Neither Never Nevertheless Next No Nobody None Nor',
  'Not Nothing Now Once One Only Or Other Otherwise Out Per Perhaps Rather Recently Second Should Similarly Since So Some',
  'Soon Still Such Than Then There Therefore Though Through Throughout Thus Today Together Too Twice Two Unless Unlike Until',
  'Up Usually Very Via Well Whatever Whenever Whereas Whether Will Would Yes Yet Ask Asked Told Tell Say Says Said See Watch',
  'Welcome Hello Dear Thank Thanks Goodbye Stop Meet Blame Praise Invite Help Let Give Make Call Remember Forget Free Inside',
  'Read Photo File Image Video Pictured Left Right Top Bottom Breaking Update Live Exclusive Opinion Analysis Editorial',
  'В Во На По За Из Из-за К Ко О Об От До При Для Без Через После Перед Между Под Над С Со У И А Но Да Что Как Когда Если',
  'Где Кто Это Этот Эта Он Она Они Мы Вы Я Так Также Там Тогда Ранее Вчера Сегодня Завтра Однако Уже Еще Затем Потом Пока',
  'Ведь Поэтому Почему Не Ни Сам Сама Именно Бывший Новый По-словам Словам Як Коли Якщо Де Хто Це Цей Ця Він Вона Вони Ми Ви',
  'Та Але Що Вчора Сьогодні Завтра Раніше Проте Однак Тоді Також У Від Із Зі З Під Над Між Після Перед Через Для Без',
  'Позже Позднее Далее Накануне Кроме Впрочем Наконец Теперь Сейчас Недавно Вскоре Напомним Отметим Согласно Помимо Вместе',
  'Возможно Конечно Действительно Например Фото Видео Снова Опять Лишь Только Даже Хотя Чтобы Здесь Тут Все Всё Вот Поскольку',
  'Пізніше Далі Напередодні Крім Нарешті Тепер Зараз Нещодавно Незабаром Нагадаємо Згідно Можливо Наприклад Знову Лише Тільки',
  'Навіть Хоча Щоб Тут Тоді Там Оскільки Відповідно',
  'Le La Les Un Une Des Du De Et En Dans Pour Par Sur Avec Selon Mais Il Elle Ils Ce Cette Que Qui Quand Alors Après Avant',
  'El Los Las Una Unos Del Y En Para Por Sobre Con Según Pero Que Cuando Tras Ante Lo Gli Per Con Secondo Ma Che Quando Dopo',
);

/** What follows an auxiliary that begins a question or a wish: "Will he", "May the". */
export const SUBJECTS = wordSet(
  'he she it they we you I the a an this that these those there one your our my his her their',
);

/** Words before a place that qualify it without making another place of it. */
export const QUALIFIERS = wordSet(
  'Eastern Western Northern Southern Central Mainland Former Modern Soviet Post Pro Anti Neo Non Contemporary Wartime Imperial',
);
