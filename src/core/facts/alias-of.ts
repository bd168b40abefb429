import { foldText } from '../text/fold';
import type { CardMaterial } from './material';

/**
 * The alias, as the pack writes it, of a folded spelling that was found on a page. Undefined where the pack has it
 * only as a form of another alias: a surname out of a full name, a case ending.
 */
export function aliasOf({ subject }: CardMaterial, spelling: string): string | undefined {
  const roles = subject.type === 'actor' ? subject.actor.roles : [];
  const own = subject.type === 'actor' ? subject.actor.aliases : subject.event.aliases;
  const aliases = [...own, ...roles.flatMap((role) => role.aliases ?? [])];
  return aliases.find(({ text }) => foldText(text) === spelling)?.text;
}
