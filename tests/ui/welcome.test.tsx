import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { RunMode } from '../../src/core/run-mode';
import { Welcome } from '../../src/ui/welcome/Welcome';
import type { ChoiceOutcome } from '../../src/ui/welcome/RunChoice';
import { find, findInput, settle, show } from './view-fixture';

function showWelcome(run: RunMode | null, outcome: ChoiceOutcome | null = null) {
  const chosen: RunMode[] = [];
  const root = show(
    <Welcome
      run={run}
      outcome={outcome}
      sampleUrl="sample.html"
      onChoose={(mode) => chosen.push(mode)}
    />,
  );
  return { root, chosen, button: () => find(root, '.where button') };
}

describe('the welcome page', () => {
  it('does nothing when a way is marked, and tells it when the button is pressed', async () => {
    const { root, chosen, button } = showWelcome(null);
    await userEvent.click(find(root, '[value="everywhere"]'));
    await settle();
    expect(chosen).toEqual([]);
    expect(button().innerText).toBe('Ask the browser, then start');
    await userEvent.click(button());
    expect(chosen).toEqual(['everywhere']);
  });

  it('says of each way what the browser will ask', () => {
    const { root } = showWelcome(null);
    const asks = [...root.querySelectorAll<HTMLElement>('.mode-asks')].map((one) => one.innerText);
    expect(asks).toHaveLength(3);
    expect(asks[0]).toContain('all websites');
    expect(asks[2]).toContain('asks nothing');
  });

  it('shows the choice in force and keeps it marked', () => {
    const { root, button } = showWelcome('everywhere');
    expect(findInput(root, '[value="everywhere"]').checked).toBe(true);
    expect(find(root, '.mode-current').innerText).toBe('Your choice now');
    expect(button().innerText).toBe('Keep this choice');
  });

  it.each<[ChoiceOutcome, string]>([
    ['kept', 'Backstory now runs only where you click'],
    ['refused', 'nothing has changed'],
    ['failed', 'could not be kept'],
  ])('says what came of a choice: %s', (outcome, text) => {
    const { root } = showWelcome('clicked', outcome);
    expect(find(root, '[role="status"]').innerText).toContain(text);
  });

  it('links to the sample article inside the extension', () => {
    const { root } = showWelcome(null);
    expect(find(root, '.try a').getAttribute('href')).toBe('sample.html');
  });

  it.each([320, 700])('never scrolls sideways at %i px', (width) => {
    const { root } = showWelcome('everywhere', 'kept');
    root.style.width = `${width}px`;
    expect(root.scrollWidth).toBeLessThanOrEqual(width);
    root.style.width = '';
  });
});
