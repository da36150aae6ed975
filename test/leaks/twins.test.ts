import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Actor } from '../../src/access/actor.ts'
import { everyAddress } from './addresses.ts'
import { byLabel, difference } from './alike.ts'
import { type Ground, groundOver } from './ground.ts'
import { knownIn, type Thing } from './known.ts'
import { newRegister, SHORT } from './place.ts'
import { ACTORS, mayKnow } from './sights.ts'
import { makeWorld } from './world.ts'

const labelsOf = (things: readonly Thing[]) => new Map(things.map(({ id, label }) => [String(id), label]))

/** An address of one register as another one has it that was made alike: numbers drawn by lot are other ones there. */
const translate = (path: string, labels: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>) =>
  path.replaceAll(/0[\da-z]{25}|[1-9]\d{8}/g, (id) => there.get(labels.get(id) ?? '') ?? id)

type Standing = {
  readonly ground: Ground
  readonly things: readonly Thing[]
  readonly drop: () => Promise<void>
}

const stand = async (sees: Parameters<typeof makeWorld>[1]): Promise<Standing> => {
  const { store, drop } = await newRegister()
  await makeWorld(store, sees)
  const ground = await groundOver(store)
  return { ground, things: await knownIn(store), drop }
}

const leave = async (standing: Standing | undefined) => {
  await standing?.ground.close()
  await standing?.drop()
}

/** Those for whom a quick run makes a register without the rest. */
const TWINNED = ['DB'] as const

/** Whoever runs the machine reads of each act that there was one, though not what it was: of those their trail tells more. */
const countsAll = (actor: Actor, path: string) =>
  actor.kind === 'person' && actor.administrator && /\/trail(\.jsonl)?(\?|$)/.test(path)

describe('what somebody sees is what a register shows that never had the rest', () => {
  let compared = 0
  after(() => {
    console.log(`# ${compared} pages compared with those of registers without what is hidden`)
  })

  const sights = Map.groupBy(
    Object.entries(ACTORS).filter(([name]) => !SHORT || TWINNED.some((few) => few === name)),
    ([, actor]) =>
      JSON.stringify(
        actor.kind === 'person'
          ? actor.capacities.map(({ partnership, role, side }) => [partnership, role, side])
          : [],
      ),
  )

  const compare = async (actor: Actor, whole: Standing, twin: Standing) => {
    const here = labelsOf(whole.things)
    // A number that is nothing there was asked for as it stands here.
    const there = new Map([...here, ...labelsOf(twin.things)])
    const numbers = new Map([...labelsOf(twin.things)].map(([id, label]) => [label, id]))
    for (const { path, about } of everyAddress(whole.things, whole.ground.assets)) {
      if (about && !mayKnow(actor, about.audience)) continue
      if (countsAll(actor, path)) continue
      const answers = [
        byLabel(await whole.ground.get(actor, path), here),
        byLabel(await twin.ground.get(actor, translate(path, here, numbers)), there),
      ]
      compared++
      const differs = difference(answers[0]!, answers[1]!)
      assert.equal(differs, null, `${path} shows that something is hidden: ${differs}`)
    }
  }

  for (const actors of sights.values()) {
    const [name, actor] = actors[0]!
    test(`page by page, for ${actors.map(([each]) => each).join(', ')}`, async () => {
      // Both are made anew: what somebody else read, or was told, would stand in one of them alone.
      const whole = await stand(() => true)
      const twin = await stand((audience) => mayKnow(actor, audience))
      try {
        assert.ok(twin.things.length < whole.things.length, `nothing is hidden from ${name}`)
        await compare(actor, whole, twin)
      } finally {
        await leave(twin)
        await leave(whole)
      }
    })
  }
})
