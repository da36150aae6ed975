import type { Actor } from '../access/actor.ts'

/** Nobody signs in yet: whoever sits at this machine decides, and the trail says just that. */
export const WHOEVER = 'A person at this computer'

/** Whoever sits at this machine, until there is signing in. */
export const whoeverAsks = async (): Promise<Actor> => ({ kind: 'machine', name: WHOEVER })
