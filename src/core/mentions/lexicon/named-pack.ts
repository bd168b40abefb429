import type { Pack } from '../../pack/schema';

/** The parts of a pack that names come from. */
export type NamedPack = Pick<Pack, 'id' | 'actors' | 'events'>;
