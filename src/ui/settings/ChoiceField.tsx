import { useId } from 'preact/hooks';
import { CHOICE_VALUES, type Choices } from '../../core/choices';
import { settings } from '../settings-strings';
import type { SettingsActions, SettingsState } from './settings-view';

/** Longer lists are chosen from a menu. */
const MOST_RADIOS = 4;

/** One choice: its values, what it does, and the way back to the default where another was chosen. */
export function ChoiceField(props: {
  readonly name: keyof Choices;
  readonly state: Pick<SettingsState, 'choices' | 'chosen'>;
  readonly actions: Pick<SettingsActions, 'onChoose' | 'onReset'>;
}) {
  const { name, state, actions } = props;
  const values: ReadonlyArray<Choices[keyof Choices]> = CHOICE_VALUES[name];
  const { name: title, what } = settings.choices[name];
  const id = useId();
  const choose = (value: Choices[keyof Choices]) => actions.onChoose({ [name]: value });
  const isMenu = values.length > MOST_RADIOS;
  return (
    <fieldset class="choice" aria-describedby={`${id}-what`}>
      <legend>{title}</legend>
      {isMenu ? (
        <select
          aria-label={title}
          value={String(state.choices[name])}
          onChange={({ currentTarget }) => {
            const value = values[currentTarget.selectedIndex];
            if (value !== undefined) choose(value);
          }}
        >
          {values.map((value) => (
            <option key={String(value)} value={String(value)}>
              {settings.valueName(name, value)}
            </option>
          ))}
        </select>
      ) : (
        values.map((value) => (
          <label key={String(value)}>
            <input
              type="radio"
              name={`${id}-${name}`}
              checked={state.choices[name] === value}
              onChange={() => choose(value)}
            />
            <span>{settings.valueName(name, value)}</span>
          </label>
        ))
      )}
      <p class="quiet" id={`${id}-what`}>
        {what}
      </p>
      {state.chosen.has(name) && (
        <button
          type="button"
          class="link"
          aria-label={settings.resetOf(title)}
          onClick={() => actions.onReset(name)}
        >
          {settings.reset}
        </button>
      )}
    </fieldset>
  );
}
