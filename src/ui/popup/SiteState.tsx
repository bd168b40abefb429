import type { ComponentChildren } from 'preact';
import { Run } from '../Run';
import { popup } from '../strings';
import type { TabView } from './popup-view';

/** What the reader can do about where Backstory runs. Each is called straight from a click. */
export interface SiteActions {
  readonly onSwitch: (isOn: boolean) => void;
  /** Of one of the tab's places. */
  readonly onSwitchPlace: (place: string, isOn: boolean) => void;
  readonly onTurnOnHere: () => void;
  readonly onShowOnce: () => void;
  readonly onOpenWelcome: () => void;
}

/** The switch of this site; only where there is something to switch. */
export function SiteSwitch({
  tab,
  onSwitch,
}: { readonly tab: TabView } & Pick<SiteActions, 'onSwitch'>) {
  if (tab.host === null || (tab.site !== 'on' && tab.site !== 'off')) return null;
  const isOn = tab.site === 'on';
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={isOn}
      aria-label={popup.siteSwitch(tab.host)}
      onClick={() => onSwitch(!isOn)}
    >
      <span class="switch-text" aria-hidden="true">
        {isOn ? popup.on : popup.off}
      </span>
      <span class="switch-track" aria-hidden="true">
        <span class="switch-thumb" />
      </span>
    </button>
  );
}

/** Does the page answer? Unknown until it was asked. */
export type Running = 'yes' | 'no' | 'unknown';

/** Why nothing of this page is shown, and what can be done about it; nothing where the page answers. */
export function SiteNote(
  props: { readonly tab: TabView; readonly running: Running } & Pick<
    SiteActions,
    'onTurnOnHere' | 'onShowOnce' | 'onOpenWelcome'
  >,
) {
  const { tab, running, onTurnOnHere, onShowOnce, onOpenWelcome } = props;
  const host = tab.host ?? '';
  const once = <Action text={popup.showOnce} onClick={onShowOnce} />;
  // Our own sample article answers, although the browser counts it among the forbidden pages.
  if (running === 'yes' && tab.site !== 'off') return null;
  if (tab.site === 'off') return <Note text={popup.siteOff(host)}>{once}</Note>;
  if (tab.site === 'forbidden') return <Note text={popup.forbidden} />;
  if (tab.site === 'on') {
    return running === 'unknown' ? null : <Note text={popup.notRunning}>{once}</Note>;
  }
  if (tab.run === null) {
    return (
      <Note text={popup.notChosenYet}>
        <Action text={popup.choose} onClick={onOpenWelcome} isPrimary />
        {once}
      </Note>
    );
  }
  if (tab.run === 'clicked') {
    return (
      <Note text={popup.onlyClicked}>
        <Action text={popup.showOnce} onClick={onShowOnce} isPrimary />
      </Note>
    );
  }
  return (
    <Note text={tab.run === 'chosen' ? popup.onlyChosen(host) : popup.noPermission}>
      <Action text={popup.turnOnFor(host)} onClick={onTurnOnHere} isPrimary />
      {once}
    </Note>
  );
}

function Note(props: { readonly text: string; readonly children?: ComponentChildren }) {
  return (
    <div class="site-note">
      <p>
        <Run>{props.text}</Run>
      </p>
      {props.children !== undefined && <div class="actions">{props.children}</div>}
    </div>
  );
}

function Action(props: {
  readonly text: string;
  readonly onClick: () => void;
  readonly isPrimary?: boolean;
}) {
  return (
    <button
      type="button"
      class={props.isPrimary ? 'plain primary' : 'plain'}
      onClick={() => props.onClick()}
    >
      <Run>{props.text}</Run>
    </button>
  );
}
