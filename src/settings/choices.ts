import { DEFAULT_CHOICES, isChoice, type Choices } from '../core/choices';

/** Only what differs from the default, or was said to: later versions may change a default. */
export type ChosenOnly = Partial<Choices>;

/** The choices in whatever stands in storage; a value that is none of a choice's is as if it had not been chosen. */
export function readChosen(stored: unknown): ChosenOnly {
  if (typeof stored !== 'object' || stored === null) return {};
  const entries = Object.entries(stored).filter(([name, value]) => isChoice(name, value));
  return Object.fromEntries(entries) as ChosenOnly;
}

/** All choices, with the defaults where nothing was chosen. */
export function allChoices(chosen: ChosenOnly): Choices {
  return { ...DEFAULT_CHOICES, ...chosen };
}

/** What was chosen, without one of the choices. */
export function withoutChoice(chosen: ChosenOnly, name: keyof Choices): ChosenOnly {
  const { [name]: _, ...rest } = chosen;
  return rest;
}
