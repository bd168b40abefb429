import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The mode that tests and `npm start` build in: the only one that is granted every page at install. */
const GRANTED_MODE = 'granted';

export default defineConfig({
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  webExt: { disabled: true },
  zip: { artifactTemplate: '{{name}}-{{version}}-{{browser}}-{{manifestVersion}}.zip' },
  vite: () => ({
    plugins: [preact()],
    // What the default entry of Dexie loads is written for browsers older than any that this runs in.
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
    build: {
      // Dates are only parsed here: this call keeps everything else that the package can do.
      rolldownOptions: { treeshake: { manualPureFunctions: ['registerFuzzyDateClasses'] } },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    omnibox: { keyword: 'bs' },
    optional_host_permissions: ['*://*/*'],
    ...(mode === GRANTED_MODE && { host_permissions: ['*://*/*'] }),
    action: { default_title: '__MSG_name__' },
    options_ui: { page: 'library.html', open_in_tab: true },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+B' } },
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNext__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandPrevious__',
      },
      'save-highlight': {
        // Chrome takes four suggested keys; there a key can be chosen for this one.
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+S' } }),
        description: '__MSG_commandSave__',
      },
      'toggle-marks': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commandToggle__',
      },
    },
    web_accessible_resources: [
      {
        resources: ['card.html', 'note.html'],
        matches: ['*://*/*'],
        ...(browser === 'chrome' && { use_dynamic_url: true }),
      },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backstory@backstory.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128', message_serialization: 'structured_clone' }),
  }),
});
