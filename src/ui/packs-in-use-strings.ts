/** The texts about which packs are used where, in the manner of strings.ts. */
export const packsInUse = {
  title: 'Packs in use',
  /** Where there is no choice. */
  onlyOne: 'With more than one pack, you choose here which are used on which site.',
  lead: 'For marks and the popup’s search. The most particular place decides.',
  place: 'Site, or part of one',
  placeHint: 'For example news.example or news.example/sport/',
  add: 'Choose packs for it',
  notAPlace:
    'That is no site. Write its name as it stands in the address bar; a part of a site ends with a slash: news.example or news.example/sport/',
};
