import { wordSet } from './word-set';

/** Before a month: a time is told. */
export const DATE_WORDS = wordSet(
  'in on of since until till by last this next early late mid from during through before after every each',
);

/** Days and months: capitalised beside a name in English without belonging to it. */
export const CALENDAR = wordSet(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun',
  'January February March April May June July August September October November December',
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Today Tomorrow Yesterday',
);
