import { wordSet } from './word-set';

/**
 * States and provinces that stand after a comma to say which town is meant: "Moscow, Idaho" is not the
 * capital. United States postal and AP abbreviations, and the provinces of Canada.
 * Georgia and Washington are left out: far more often a country and a capital in a list.
 */
export const REGIONS = wordSet(
  'Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana',
  'Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska',
  'Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming',
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ida Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex',
  'Vt Va Wash Wis Wyo AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR',
  'PA RI SC SD TN TX UT VT VA WA WV WI WY Ontario Quebec Alberta Manitoba Saskatchewan',
);

/** First words of states of two words. */
export const REGION_STARTS = wordSet('New North South West Rhode British');
