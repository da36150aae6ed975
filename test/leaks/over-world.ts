import { after, before } from 'node:test'
import { type Ground, groundOver } from './ground.ts'
import { knownIn, type Thing } from './known.ts'
import { newRegister } from './place.ts'
import { type Secrets, secretsOf } from './search-answer.ts'
import { makeWorld } from './world.ts'

/** A server over the world, there once the tests of a suite begin: what is known in it and what is secret, and how many answers were compared so far. */
export type OverWorld = {
  readonly ground: Ground
  readonly things: readonly Thing[]
  readonly secrets: Secrets
  compared: number
}

/** Makes it before the tests of the suite that is being described, and takes it away after them; `told` says what was done over it. */
export const overWorld = (told: (answered: number) => string): OverWorld => {
  const world = { compared: 0 } as { -readonly [key in keyof OverWorld]: OverWorld[key] }
  let drop: (() => Promise<void>) | undefined
  before(async () => {
    const register = await newRegister()
    drop = register.drop
    const { canaries } = await makeWorld(register.store)
    world.ground = await groundOver(register.store)
    world.things = await knownIn(register.store)
    world.secrets = secretsOf(canaries, world.things)
  })
  after(async () => {
    // Where it could not be made there is none.
    const ground: Ground | undefined = world.ground
    if (ground)
      console.log(`# ${told(ground.answered)}, ${world.compared} pairs of hidden and absent compared`)
    await ground?.close()
    await drop?.()
  })
  return world
}
