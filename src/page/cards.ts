/**
 * The cards of one page, each with a frame of its own in the one host: one that comes and goes, whose frame is kept from
 * opening to opening, and those that are pinned.
 *
 *   loose ── pinned ──▶ pinned        the next card takes a new frame
 *     ▲ └────── unpinned ───┘         a pinned card that closes leaves its frame to the next one, where it has none
 */
import { type Card, type CardEvents, type CardOpening, type CardRequest, createCard } from './card';
import { createCardHost } from './card-host';

export interface Cards {
  /** Makes a frame ready for a first card. Nothing is put into the page before. */
  warm(node: Node): void;
  fill(request: CardRequest, node: Node): void;
  open(opening: CardOpening): void;
  /** A token names the card that was opened with it; the others do nothing where there is none. */
  setPinned(token: number, isPinned: boolean): void;
  raise(token: number): void;
  focus(token: number): void;
  close(token: number): void;
  /** After scrolling, zooming or resizing. */
  place(): void;
  /** True for the element that holds the cards, as the target of an event. */
  isAt(target: EventTarget | null): boolean;
  destroy(): void;
}

/** Makes the cards of one page. `eventsOf` gives what a card is to tell, of the token that is open in it. */
export function createCards(
  options: Omit<Parameters<typeof createCard>[0], 'host' | 'choices' | 'events'> & {
    readonly choices: Parameters<typeof createCardHost>[0]['choices'] &
      Parameters<typeof createCard>[0]['choices'];
    readonly eventsOf: (token: () => number | undefined) => CardEvents;
  },
): Cards {
  const pinned = new Set<Card>();
  let loose: Card | undefined;

  const make = (): Card => {
    const card: Card = createCard({ ...options, host, events: options.eventsOf(() => card.token) });
    return card;
  };
  const take = () => (loose ??= make());
  const all = () => (loose ? [...pinned, loose] : [...pinned]);
  const place = () => {
    for (const card of all()) card.place();
  };
  const host = createCardHost({ ...options, onSeen: place });
  const find = (token: number) => all().find((card) => card.token === token);
  /** A frame that is free is kept where there is none. */
  const free = (card: Card) => {
    pinned.delete(card);
    if (loose && loose !== card) card.destroy();
    else loose = card;
  };
  return {
    warm: (node) => take().warm(node),
    fill: (request, node) => take().fill(request, node),
    open(opening) {
      const card = take();
      if (opening.isPinned) {
        pinned.add(card);
        loose = undefined;
      }
      card.open(opening);
    },
    setPinned(token, isPinned) {
      const card = find(token);
      if (!card) return;
      if (isPinned) {
        pinned.add(card);
        loose = undefined;
      } else {
        loose?.destroy();
        pinned.delete(card);
        loose = card;
      }
      card.setPinned(isPinned);
    },
    raise: (token) => find(token)?.raise(),
    focus: (token) => find(token)?.focus(),
    close(token) {
      const card = find(token);
      if (!card) return;
      card.close();
      free(card);
    },
    place,
    isAt: (target) => target === host.element,
    destroy() {
      for (const card of all()) card.destroy();
      host.destroy();
    },
  };
}
