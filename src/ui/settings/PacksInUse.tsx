import { useId, useState } from 'preact/hooks';
import { Run } from '../Run';
import { packsInUse as strings } from '../packs-in-use-strings';
import { settings } from '../settings-strings';
import { EVERYWHERE, nameOfPlace, type SettingsActions, type SettingsState } from './settings-view';

type Actions = Pick<SettingsActions, 'onLeaveOut' | 'onAddPlace'>;

/** Which packs are used where: packs to tick, everywhere and for each place of which something was said. */
export function PacksInUse(props: {
  readonly state: Pick<SettingsState, 'packs' | 'leftOut'>;
  readonly actions: Actions;
}) {
  const { state, actions } = props;
  const { packs, leftOut } = state;
  if (packs === null) return null;
  const said = Object.keys(leftOut).filter((place) => place !== EVERYWHERE);
  if (packs.length < 2 && Object.keys(leftOut).length === 0) return <p>{strings.onlyOne}</p>;
  return (
    <>
      <p class="quiet">{strings.lead}</p>
      {[EVERYWHERE, ...said.toSorted()].map((place) => (
        <PlacePacks
          key={place}
          place={place}
          packs={packs}
          leftOut={leftOut[place]}
          onLeaveOut={actions.onLeaveOut}
        />
      ))}
      <AddPlace onAdd={actions.onAddPlace} />
    </>
  );
}

function PlacePacks(props: {
  readonly place: string;
  readonly packs: NonNullable<SettingsState['packs']>;
  /** Undefined where nothing was said of the place. */
  readonly leftOut: readonly string[] | undefined;
  readonly onLeaveOut: Actions['onLeaveOut'];
}) {
  const { place, packs, leftOut = [], onLeaveOut } = props;
  const name = nameOfPlace(place);
  return (
    <fieldset class="choice">
      <legend>
        <Run>{name}</Run>
      </legend>
      {packs.map(({ id, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={!leftOut.includes(id)}
            onChange={({ currentTarget }) =>
              onLeaveOut(
                place,
                currentTarget.checked ? leftOut.filter((one) => one !== id) : [...leftOut, id],
              )
            }
          />
          <Run>{title}</Run>
        </label>
      ))}
      {props.leftOut && (
        <button
          type="button"
          class="link"
          aria-label={settings.resetOf(name)}
          onClick={() => onLeaveOut(place, null)}
        >
          {settings.reset}
        </button>
      )}
    </fieldset>
  );
}

function AddPlace({ onAdd }: { readonly onAdd: Actions['onAddPlace'] }) {
  const id = useId();
  const [text, setText] = useState('');
  const [isOdd, setOdd] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const place = readPlace(text);
    setOdd(place === null);
    if (place === null) return;
    setText('');
    onAdd(place);
  };
  return (
    <form class="add-place" onSubmit={add}>
      <label for={`${id}-place`}>{strings.place}</label>
      <input
        id={`${id}-place`}
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        aria-invalid={isOdd}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p class="quiet" id={`${id}-hint`} role={isOdd ? 'alert' : undefined}>
        {isOdd ? strings.notAPlace : strings.placeHint}
      </p>
      <button type="submit" class="plain">
        {strings.add}
      </button>
    </form>
  );
}

/** The place that was written, in the form in which addresses have it (see `Settings.sites`); null where it is none. */
function readPlace(text: string): string | null {
  const address = text.trim().replace(/^https?:\/\//iu, '');
  if (/^\/|\s/u.test(address) || !URL.canParse(`https://${address}`)) return null;
  const { host, pathname } = new URL(`https://${address}`);
  if (pathname === '/') return host;
  return pathname.endsWith('/') ? `${host}${pathname}` : null;
}
