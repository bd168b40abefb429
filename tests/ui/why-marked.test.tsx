import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { MarkedWhy, RuleOut } from '../../src/core/mentions/marked-why';
import { SCORES } from '../../src/core/mentions/thresholds';
import { WhyMarked, type MarkAnswers } from '../../src/ui/card/WhyMarked';
import { why as strings } from '../../src/ui/why-strings';
import { find, settle, show } from './view-fixture';

const WHY: MarkedWhy = {
  text: 'Brandt',
  spelling: 'brandt',
  rule: 'introduced',
  score: 0.8,
  others: ['ferries/other'],
  evidence: [{ what: 'introduced', text: 'Ada Brandt' }],
  address: { url: 'https://paper.example/a', site: 'paper.example' },
};

let said: RuleOut[] = [];
let takenBack: string[] = [];
beforeEach(() => {
  said = [];
  takenBack = [];
});

function open(why: Partial<MarkedWhy> = {}, more: Partial<MarkAnswers> = {}, alias?: string) {
  const answers: MarkAnswers = {
    readNames: async (refs) => refs.map((ref) => ({ ref, name: `Name of ${ref}` })),
    onRuleOut: async (one) => {
      said.push(one);
      return { id: 'n1' };
    },
    onTakeBack: async (id) => void takenBack.push(id),
    ...more,
  };
  return show(
    <WhyMarked
      name="Ada Brandt"
      marked={{ ref: 'ferries/brandt', why: { ...WHY, ...why }, alias }}
      pack={{ title: 'Ferries', version: '1.2.0' }}
      answers={answers}
    />,
  );
}
const textOf = (element: HTMLElement) => element.innerText.replaceAll(/\s+/gu, ' ');
const press = async (root: HTMLElement, label: string) => {
  const button = [...root.querySelectorAll('button')].find((one) => one.innerText === label);
  if (!button) throw new Error(`no button says ${label}`);
  button.focus();
  await userEvent.keyboard('{Enter}');
  await settle();
};

describe('why a text is marked', () => {
  it('is not said before it is asked', () => {
    expect(textOf(open())).toBe('Why is this marked?');
  });

  it('names text, alias, pack, rule, score, evidence and whom else it could mean', async () => {
    const root = open({}, {}, 'Brandt');
    await press(root, strings.ask);
    const text = textOf(find(root, 'dl'));
    for (const part of [
      'On this page Brandt',
      'In the pack Brandt, Ferries 1.2.0',
      'The page names them in full before. Score of this rule: 0.8 of 1.',
      'Named in full Ada Brandt',
      'Could also mean Name of ferries/other',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says so where the alias is only a form, and where nobody else has the name', async () => {
    const root = open({ others: [] });
    await press(root, strings.ask);
    expect(textOf(root)).toContain('a form of one of its names');
    expect(textOf(root)).toContain('nobody else that the packs know');
  });

  it('counts the others where their names cannot be read', async () => {
    const root = open({}, { readNames: () => Promise.reject(new Error('gone')) });
    await press(root, strings.ask);
    expect(textOf(root)).toContain('one other');
  });

  it('has a sentence for every rule of the engine', () => {
    expect(Object.keys(strings.rules).toSorted()).toEqual(Object.keys(SCORES).toSorted());
  });
});

describe('not this one', () => {
  it.each([
    ['on this page', { kind: 'page', url: 'https://paper.example/a' }],
    ['on paper.example', { kind: 'site', site: 'paper.example' }],
    ['everywhere', { kind: 'everywhere' }],
  ])('%s: says it by keyboard, shows that it was kept, and takes it back', async (label, where) => {
    const root = open();
    await press(root, strings.ask);
    await press(root, label);
    const { ref, spelling, text, name } = said[0] ?? {};
    expect({ ref, spelling, text, name, where: said[0]?.where }).toEqual({
      ref: 'ferries/brandt',
      spelling: 'brandt',
      text: 'Brandt',
      name: 'Ada Brandt',
      where,
    });
    expect(textOf(find(root, '[role="status"]'))).toContain(
      '“Brandt” is no longer marked as Ada Brandt',
    );
    expect(document.activeElement?.textContent).toBe('Undo');
    await press(root, 'Undo');
    expect(document.activeElement?.textContent).toBe('on this page');
    expect(takenBack).toEqual(['n1']);
    expect(find(root, '[role="group"]').innerText).toContain('everywhere');
  });

  it('offers no site where the page has none', async () => {
    const root = open({ address: { url: 'chrome-extension://x/sample.html' } });
    await press(root, strings.ask);
    expect(root.querySelectorAll('.choices button')).toHaveLength(2);
  });

  it('says what went wrong and can be said again', async () => {
    const root = open({}, { onRuleOut: () => Promise.reject(new Error('The disk is full.')) });
    await press(root, strings.ask);
    await press(root, 'everywhere');
    expect(find(root, '[role="alert"]').innerText).toContain('The disk is full.');
    expect(root.querySelectorAll('.choices button:disabled')).toHaveLength(0);
  });
});
