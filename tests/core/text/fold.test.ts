import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  APOSTROPHE,
  BREAK,
  DOT,
  HYPHEN,
  IGNORED,
  MARK,
  MIDDLE_DOT,
  SPACE,
  expansionOf,
  foldText,
  foldUnit,
} from '../../../src/core/text/fold';
import { classify } from '../../../src/core/text/fold-rules';
import { readFoldLine, writeFoldPages } from '../../../src/core/text/fold-runs';

const CLASSES: ReadonlyArray<readonly [name: string, units: string, unitClass: number]> = [
  ['spaces', ' \t\u00a0\u2009\u202f\u3000', SPACE],
  ['hyphens', '-\u2010\u2011\u2012\u2013\u2212\uff0d\u05be', HYPHEN],
  ['dots', '.\uff0e', DOT],
  ['apostrophes', "'\u2018\u2019\u02bc\uff07", APOSTROPHE],
  ['dots between words', '\u00b7\u30fb\u2027', MIDDLE_DOT],
  ['invisible controls', '\u00ad\u200b\u200c\u200d\u200e\u202e\u2060\u2067\ufeff', IGNORED],
  ['accents and variation selectors', '\u0301\u0306\u064e\u05b7\u20dd\ufe0f', MARK],
  ['line ends, stops, dashes, symbols, superscripts', '\n\r\u2028,;:!?()[]"“”—…_|/@#™²½€', BREAK],
];

test.each(CLASSES)('%s have their class', (_, units, unitClass) => {
  for (const unit of units) expect([unit, foldUnit(unit.charCodeAt(0))]).toEqual([unit, unitClass]);
});

const FOLDED: ReadonlyArray<readonly [text: string, folded: string]> = [
  ['Élysée', 'elysee'],
  ['ÉLYSÉE', 'elysee'],
  ['Ёлка', 'елка'],
  ['Київ', 'киів'],
  ['Straße', 'strasse'],
  ['oﬃce', 'office'],
  ['Łódź', 'lodz'],
  ['İstanbul', 'istanbul'],
  ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
  ['ＡＢＣ１２', 'abc12'],
  ['김정은', '김정은'],
  ['\u1100\u1175\u11b7', '\u1100\u1175\u11b7'],
  ['プーチン', 'プーチン'],
  ['ｷﾑ', 'キム'],
  ['مُحَمَّد', 'محمد'],
  ['𝐏utin', 'putin'],
  ['Jong\u00ad-\u2011 un', 'jong un'],
  ["P'yongyang", 'pyongyang'],
];

describe('folding', () => {
  test.each(FOLDED)('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('folding twice is folding once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test('a lone surrogate is no letter', () => {
    expect(foldText('a\ud800b\udc00c')).toBe('a b c');
  });
});

describe('the table', () => {
  const UNITS = Array.from({ length: 65_536 }, (_, code) => code);
  const folding = (code: number) => ({ unit: foldUnit(code), letters: expansionOf(code) });

  const readAll = (written: string) => {
    const tables = { table: new Uint16Array(UNITS.length), expansions: new Map<number, string>() };
    for (const [page, line] of written.split('\n').entries()) readFoldLine(line, page, tables);
    return UNITS.map((code) => ({
      unit: tables.table[code],
      letters: tables.expansions.get(code) ?? '',
    }));
  };

  test('says what the rules say of every unit, but of letters younger than itself', () => {
    const others = UNITS.filter((code) => {
      const { unit, letters } = classify(code);
      return foldUnit(code) !== unit || expansionOf(code) !== letters;
    });
    expect(others.filter((code) => foldUnit(code) !== BREAK)).toEqual([]);
    expect(others.length).toBeLessThan(UNITS.length / 100);
  });

  test('is read as it was written, whatever the rules', () => {
    const written = writeFoldPages(folding);
    expect(written).not.toBe('');
    const turned = writeFoldPages((code) => folding(UNITS.length - 1 - code));
    expect(readAll(turned)).toEqual(UNITS.map((code) => folding(UNITS.length - 1 - code)));
    expect(readAll(written)).toEqual(UNITS.map(folding));
  });
});
