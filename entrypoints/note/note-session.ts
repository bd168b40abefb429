/** What the note's frame knows and does: the state behind what is shown, changed by the page's side and the reader. */
import type { HighlightEdit } from '../../src/core/highlights/edit';
import type { FromCard, ToNote } from '../../src/messages/card-port';
import type { HighlightScreenCalls } from '../../src/messages/highlight-calls';
import type { Caller } from '../../src/messages/wire';
import type { NoteActions, NoteView } from '../../src/ui/highlights/NoteCard';
import { note } from '../../src/ui/note-strings';

/** A note that was opened by saving goes by itself after this long, if nobody touches it: time enough for "Undo". */
const UNTOUCHED_MS = 12_000;

/** A note is kept so long after its last letter. */
const KEPT_AFTER_MS = 500;

/** What is on the screen: a highlight, or a sentence in its place. */
export type NotePicture =
  | { readonly type: 'blank' }
  | { readonly type: 'say'; readonly text: string }
  | { readonly type: 'note'; readonly token: number; readonly view: NoteView };

export interface NoteSession {
  receive(message: ToNote): void;
  /** The reader pressed, typed or pointed in the frame. */
  touch(): void;
  /** Keeps what was typed last: the frame is going. */
  keep(): void;
  close(): void;
  resized(height: number): void;
}

/** Makes a session. `render` must have drawn when it returns. */
export function createNoteSession(parts: {
  readonly calls: Caller<HighlightScreenCalls>;
  readonly send: (message: FromCard) => void;
  readonly render: (picture: NotePicture, actions: NoteActions) => void;
  readonly focus: () => void;
  /** In plain sight of the reader for long enough (threats R-31). */
  readonly isSeen: () => boolean;
  readonly wait: (ms: number, then: () => void) => () => void;
}): NoteSession {
  const { calls, send, render, focus, isSeen, wait } = parts;
  let picture: NotePicture = { type: 'blank' };
  let shown: Extract<ToNote, { type: 'note' }> | undefined;
  let token = 0;
  let stopWaiting = () => {};
  let stopKeeping = () => {};
  let unkept: { readonly ids: readonly string[]; readonly written: string } | undefined;

  const draw = (next: NotePicture) => {
    picture = next;
    render(picture, actions);
  };
  const change = (view: Partial<NoteView>) => {
    if (picture.type === 'note') draw({ ...picture, view: { ...picture.view, ...view } });
  };
  /** Does what the reader asked, shows the highlight as it is then, or why it did not work. */
  const act = async (work: () => Promise<void>, view: Partial<NoteView> = {}) => {
    const own = token;
    try {
      await work();
      if (own !== token || picture.type !== 'note') return;
      const highlight = await calls.readHighlight({ id: picture.view.highlight.id });
      if (own === token) change({ ...(highlight && { highlight }), notice: note.kept, ...view });
    } catch (error) {
      if (own === token) change({ notice: error instanceof Error ? error.message : note.failed });
    }
  };
  const idNow = () => (picture.type === 'note' ? [picture.view.highlight.id] : []);
  const edit = (edits: HighlightEdit, view: Partial<NoteView> = {}) =>
    act(() => calls.editHighlights({ ids: idNow(), edit: edits }), view);
  /** A press that a page could have led the reader to make without seeing what they press. */
  const press = (work: () => Promise<void>) => {
    if (isSeen()) void work();
    else change({ notice: note.covered });
  };
  /** Keeps what was typed and is not kept yet; also where the page has covered the frame meanwhile. */
  const keep = () => {
    stopKeeping();
    if (!unkept) return;
    const { ids, written } = unkept;
    unkept = undefined;
    calls.editHighlights({ ids, edit: { note: written } }).then(
      () => change({ notice: note.kept }),
      (error: unknown) => change({ notice: error instanceof Error ? error.message : note.failed }),
    );
  };
  const close = () => {
    keep();
    send({ type: 'close' });
  };

  const actions: NoteActions = {
    onNote(written) {
      stopKeeping();
      unkept = { ids: idNow(), written };
      stopKeeping = wait(KEPT_AFTER_MS, keep);
    },
    onColour: (colour) => void edit({ colour }),
    onAddTag: (tag) => void edit({ addTags: [tag] }),
    onRemoveTag: (tag) => void edit({ removeTags: [tag] }),
    onExtend: () => {
      const { whole } = shown ?? {};
      if (whole) press(() => edit({ place: whole }, { canExtend: false }));
    },
    onConfirm: () => {
      const { changed } = shown ?? {};
      if (changed) press(() => edit({ place: changed }, { isChanged: false }));
    },
    onDelete: () => {
      const notice = picture.type === 'note' && picture.view.isNew ? note.undone : note.removed;
      press(() => act(() => calls.deleteHighlights({ ids: idNow() }), { isDeleted: true, notice }));
    },
    onRestore: () =>
      void act(() => calls.restoreHighlights({ ids: idNow() }), { isDeleted: false }),
    onClose: close,
  };
  const load = async (message: Extract<ToNote, { type: 'note' }>) => {
    try {
      const highlight = await calls.readHighlight({ id: message.id });
      const knownTags = await calls.listTags().catch(() => []);
      if (message.token !== token) return;
      if (!highlight) return draw({ type: 'say', text: note.missing });
      draw({
        type: 'note',
        token,
        view: {
          highlight,
          isNew: message.isNew,
          isChanged: message.changed !== null,
          canExtend: message.whole !== null,
          knownTags,
          notice: null,
          isDeleted: false,
        },
      });
      if (message.hasFocus) focus();
      if (message.isNew) stopWaiting = wait(UNTOUCHED_MS, close);
    } catch (error) {
      draw({ type: 'say', text: error instanceof Error ? error.message : note.failed });
    }
  };
  return {
    receive(message) {
      stopWaiting();
      keep();
      if (message.type === 'hide') {
        shown = undefined;
        return draw({ type: 'blank' });
      }
      ({ token } = message);
      if (message.type === 'say') {
        const { what, reason } = message;
        draw({ type: 'say', text: reason === '' ? note[what] : `${note[what]} ${reason}` });
        stopWaiting = wait(UNTOUCHED_MS, close);
        return;
      }
      shown = message;
      void load(message);
    },
    touch: () => stopWaiting(),
    keep,
    close,
    resized(height) {
      if (picture.type !== 'blank') send({ type: 'sized', token, height: Math.ceil(height) });
    },
  };
}
