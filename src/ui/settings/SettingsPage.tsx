import type { ComponentChildren } from 'preact';
import { packsInUse } from '../packs-in-use-strings';
import { settings } from '../settings-strings';
import { ChoiceField } from './ChoiceField';
import { NotTheseList } from './NotTheseList';
import { PacksInUse } from './PacksInUse';
import type { SettingsActions, SettingsState } from './settings-view';
import { SiteList } from './SiteList';

/** All settings on one page. `preview` stands beside the choices about marks. */
export function SettingsPage(props: {
  readonly state: SettingsState;
  readonly actions: SettingsActions;
  readonly locale: string;
  readonly preview: ComponentChildren;
}) {
  const { state, actions, locale, preview } = props;
  return (
    <main class="settings">
      <h1>{settings.title}</h1>
      {state.notice !== null && (
        <p class="settings-notice" role="status">
          {state.notice}
        </p>
      )}
      <section aria-labelledby="marks">
        <h2 id="marks">{settings.marksTitle}</h2>
        {preview}
        <ChoiceField name="density" state={state} actions={actions} />
        <ChoiceField name="markStyle" state={state} actions={actions} />
        <ChoiceField name="modifier" state={state} actions={actions} />
      </section>
      <section aria-labelledby="cards">
        <h2 id="cards">{settings.cardsTitle}</h2>
        <ChoiceField name="dwellMs" state={state} actions={actions} />
        <ChoiceField name="cardSize" state={state} actions={actions} />
        <ChoiceField name="motion" state={state} actions={actions} />
        <ChoiceField name="dateLanguage" state={state} actions={actions} />
      </section>
      <section aria-labelledby="highlights">
        <h2 id="highlights">{settings.highlightsTitle}</h2>
        <ChoiceField name="saveButton" state={state} actions={actions} />
      </section>
      <section aria-labelledby="sites">
        <h2 id="sites">{settings.sitesTitle}</h2>
        <SiteList sites={state.sites} leftOut={state.leftOut} actions={actions} />
      </section>
      <section aria-labelledby="packs-in-use">
        <h2 id="packs-in-use">{packsInUse.title}</h2>
        <PacksInUse state={state} actions={actions} />
      </section>
      <section aria-labelledby="not-these">
        <h2 id="not-these">{settings.notTheseTitle}</h2>
        <NotTheseList
          list={state.notThese}
          locale={locale}
          onTakeBack={(id) => actions.onTakeBack(id)}
        />
      </section>
    </main>
  );
}
