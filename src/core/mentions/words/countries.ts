import { foldText } from '../../text/fold';
import { wordSet } from './word-set';

/** Countries whose name is one word: after "of" they say whose parliament, ministry or agency is meant. */
export const COUNTRIES = wordSet(
  'Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Barbados Belarus',
  'Belgium Belize Benin Bhutan Bolivia Botswana Brazil Brunei Bulgaria Burundi Cambodia Cameroon Canada Chad Chile China',
  'Colombia Comoros Congo Croatia Cuba Cyprus Czechia Denmark Djibouti Dominica Ecuador Egypt Eritrea Estonia Eswatini Ethiopia',
  'Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Grenada Guatemala Guinea Guyana Haiti Honduras Hungary Iceland',
  'India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kiribati Kosovo Kuwait Kyrgyzstan Laos',
  'Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali Malta',
  'Mauritania Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nauru Nepal',
  'Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palau Palestine Panama Paraguay Peru Philippines Poland Portugal',
  'Qatar Romania Russia Rwanda Samoa Senegal Serbia Seychelles Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden',
  'Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tonga Tunisia Turkey Türkiye Turkmenistan Tuvalu Uganda Ukraine',
  'Uruguay Uzbekistan Vanuatu Venezuela Vietnam Yemen Zambia Zimbabwe',
);

const OF_TWO_WORDS =
  /(?:^| )(?:korea|states|kingdom|republic|federation|union|emirates|arabia|africa|zealand|sudan|guinea|islands|macedonia|lanka|rica)(?: |$)/u;

/** Is this, the name that a pack gives something in English, that of a country? */
export function isCountryName(name: string): boolean {
  const folded = foldText(name);
  return COUNTRIES.has(folded) || OF_TWO_WORDS.test(folded);
}
