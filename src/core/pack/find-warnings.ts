/**
 * What a pack may say, but hardly means: aliases that nothing can be found by, and ones that stand in texts about
 * something else. A pack with warnings is installed; its author should read them.
 */
import { isHangul, isIdeograph } from '../text/scripts';
import { foldText } from '../text/fold';
import { COMMON_WORDS } from './common-words';
import type { Alias, Pack } from './schema';

/** One alias that should be looked at again. */
export interface PackWarning {
  /** Where, as a JSON path: "$.actors[3].aliases[0]". */
  readonly path: string;
  readonly value: string;
  readonly why: string;
  readonly do: string;
}

type Finding = Pick<PackWarning, 'why' | 'do'>;

/** Looks through every alias of actors, their roles and events. */
export function findWarnings(pack: Pack): PackWarning[] {
  const warnings: PackWarning[] = [];
  const look = (aliases: readonly Alias[] | undefined, path: string): void => {
    for (const [index, alias] of (aliases ?? []).entries()) {
      const found = judge(alias);
      if (found === null) continue;
      warnings.push({ path: `${path}.aliases[${index}]`, value: alias.text, ...found });
    }
  };
  for (const [index, actor] of pack.actors.entries()) {
    look(actor.aliases, `$.actors[${index}]`);
    for (const [at, role] of actor.roles.entries()) {
      look(role.aliases, `$.actors[${index}].roles[${at}]`);
    }
  }
  for (const [index, event] of pack.events.entries()) look(event.aliases, `$.events[${index}]`);
  return warnings;
}

function judge({ text, match, case: casePolicy }: Alias): Finding | null {
  const folded = foldText(text);
  if (folded === '') {
    return {
      why: 'it has no letter, so nothing is found by it',
      do: 'write the name, or remove it',
    };
  }
  if (match === 'never') return null;
  if (folded.length === 1 && !isWholeWord(folded)) {
    return {
      why: 'one letter stands in texts about anything',
      do: 'remove it, or set "match" to "never" to keep it for searching',
    };
  }
  if (!COMMON_WORDS.has(folded) || casePolicy === 'exact') return null;
  if (casePolicy === 'any') {
    return {
      why: 'it is a common word, which would be taken for the name wherever it stands',
      do: 'set "case" to "capitalised" or "exact", or "match" to "never"',
    };
  }
  // A short form links only beside its bearer.
  if (match === 'context') return null;
  return {
    why: 'it is a common word, which has a capital at the beginning of a sentence',
    do: 'set "match" to "context", or "case" to "exact" where it is written in capitals',
  };
}

function isWholeWord(letter: string): boolean {
  const code = letter.charCodeAt(0);
  return isHangul(code) || isIdeograph(code);
}
