/** The ways of finding mentions that are measured side by side. */
import nlp from 'compromise';
import { findCandidates, formsIn } from '../../../src/core/mentions/find';
import { compileLexicon } from '../../../src/core/mentions/lexicon/compile';
import { NOBODY, openLexicon, readEntity, readForm } from '../../../src/core/mentions/lexicon/open';
import type { Lexicon } from '../../../src/core/mentions/lexicon/open';
import { linkPage } from '../../../src/core/mentions/link/page-linker';
import { isGerman } from '../../../src/core/mentions/link/style';
import { fromRef } from '../../../src/core/pack/refs';
import type { Pack } from '../../../src/core/pack/schema';
import type { LabelledText } from './labelled-text';
import type { Guess } from './score';

/** A way of finding mentions: guesses for each block of a text. */
export type Way = (text: LabelledText) => Guess[][];

/** Opens the lexicon of some packs. */
export function lexiconOf(packs: readonly Pack[]): Lexicon {
  return openLexicon(compileLexicon(packs));
}

/** The engine. Mentions of other packs than `measured` count as wrong, under their whole ref. */
export function engine(lexicon: Lexicon, measured: string): Way {
  return (text) =>
    linkPage({
      lexicon,
      blocks: text.blocks.map(({ text: words, kind }) => ({
        text: words,
        kind,
        finds: findCandidates(lexicon, words, { isGerman: isGerman(text.lang) }),
      })),
      page: { lang: text.lang, date: text.date },
    }).map(({ mentions }) =>
      mentions.map(({ start, end, ref }) => {
        const { packId, id } = fromRef(ref);
        return { start, end, id: packId === measured ? id : ref };
      }),
    );
}

/** Every spelling that the packs list, the longest at each place, whoever comes first. */
export function naive(lexicon: Lexicon): Way {
  return (text) => text.blocks.map((block) => longest(lexicon, block.text, () => true));
}

/** Only names that need no context: no surname, no short form. */
export function fullNames(lexicon: Lexicon): Way {
  return (text) =>
    text.blocks.map((block) =>
      longest(lexicon, block.text, (form) => {
        const { match, kind } = readForm(lexicon, form);
        return match === 'strong' && kind !== 'surname';
      }),
    );
}

/** Naive matching, but only where a named-entity tagger of English sees a name. */
export function taggerGate(lexicon: Lexicon): Way {
  return (text) =>
    text.blocks.map((block) => {
      const names = nlp(block.text).topics().json({ offset: true }) as ReadonlyArray<{
        readonly offset: { readonly start: number; readonly length: number };
      }>;
      return longest(lexicon, block.text, () => true).filter(({ start, end }) =>
        names.some(({ offset }) => offset.start < end && start < offset.start + offset.length),
      );
    });
}

function longest(lexicon: Lexicon, text: string, isWanted: (form: number) => boolean): Guess[] {
  let reached = 0;
  return findCandidates(lexicon, text).flatMap((find) => {
    const { start, end, isRival } = find;
    const form = [...formsIn(find)]
      .map((one) => readForm(lexicon, one))
      .find(
        ({ index, match, entity }) => match !== 'never' && entity !== NOBODY && isWanted(index),
      );
    if (isRival || form === undefined || start < reached) return [];
    reached = end;
    return [{ start, end, id: fromRef(readEntity(lexicon, form.entity).ref).id }];
  });
}
