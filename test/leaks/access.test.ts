import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { mayAbbreviate } from '../../src/access/abbreviation.ts'
import { mayKeepPoint } from '../../src/access/agenda-point.ts'
import { mayLink } from '../../src/access/link.ts'
import { mayMap } from '../../src/access/mapping.ts'
import * as record from '../../src/access/record.ts'
import { maySaveSearch } from '../../src/access/saved-search.ts'
import { mayKeepTemplate } from '../../src/access/template.ts'
import { MARKINGS, STAGES } from '../../src/register/standing.ts'
import type { Outcome } from '../../src/text/outcome.ts'
import { byRole, EDITS, HOLDERS, type Judged, lacks, marked, moving, P, STANDINGS, within } from './judges.ts'
import { ofPosts, ofReview } from './judges-of-people.ts'

const said = (outcome: Outcome<unknown, { readonly reason: string }>) =>
  outcome.ok ? 'may' : outcome.refusal.reason

/** Each policy beside what it ought to say. */
const POLICIES: Readonly<Record<string, Judged>> = {
  seesRecord: (who, standing) =>
    [true, false].map((portal) => {
      const sees = who.machine || within(who, standing) || (standing.stage === 'public' && portal)
      return [record.seesRecord(who.actor, P, standing, portal), sees, `portal ${portal}`] as const
    }),
  seesProposal: (who, { owner }) => [
    [
      record.seesProposal(who.actor, P, owner),
      who.machine || (EDITS.includes(who.role) && who.side === owner),
      '',
    ],
  ],
  mayAddRecord: (who) => [
    [
      said(record.mayAddRecord(who.actor, P)),
      who.machine || EDITS.includes(who.role) ? 'may' : lacks(who),
      '',
    ],
  ],
  mayEditRecord: (who, standing) => [
    [said(record.mayEditRecord(who.actor, P, standing)), byRole(EDITS)(who, standing), ''],
  ],
  mayDecide: (who, standing) => [
    [
      said(record.mayDecide(who.actor, P, standing)),
      byRole([...EDITS, 'validating-officer'])(who, standing),
      '',
    ],
  ],
  mayLink: (who, standing) => {
    const deciding = byRole([...EDITS, 'validating-officer'])
    return STANDINGS.map((other) => {
      const drafts = standing.stage === 'draft' && other.stage === 'draft'
      const apart = drafts && standing.owner !== other.owner
      const first = deciding(who, standing)
      const ought = first !== 'may' ? first : apart ? 'for-owner-side' : deciding(who, other)
      return [said(mayLink(who.actor, P, [standing, other])), ought, `with ${JSON.stringify(other)}`]
    })
  },
  mayMap: (who, standing) => [
    [
      said(mayMap(who.actor, P)),
      who.machine
        ? 'no-post-here'
        : byRole([...EDITS, 'validating-officer'])(who, { ...standing, stage: 'joint' }),
      '',
    ],
  ],
  mayKeepTemplate: (who, standing) => [
    [
      said(mayKeepTemplate(who.actor, P)),
      who.machine ? 'no-post-here' : byRole(EDITS)(who, { ...standing, stage: 'joint' }),
      '',
    ],
  ],
  mayKeepPoint: (who, standing) => [
    [
      said(mayKeepPoint(who.actor, P)),
      who.machine ? 'no-post-here' : byRole(EDITS)(who, { ...standing, stage: 'joint' }),
      '',
    ],
  ],
  mayAbbreviate: (who, standing) => [
    [
      said(mayAbbreviate(who.actor, P)),
      who.machine ? 'no-post-here' : byRole(EDITS)(who, { ...standing, stage: 'joint' }),
      '',
    ],
  ],
  maySaveSearch: (who) => [[said(maySaveSearch(who.actor, P)), who.role === null ? lacks(who) : 'may', '']],
  mayIdentify: (who, standing) => [
    [
      said(record.mayIdentify(who.actor, P)),
      byRole([...EDITS, 'validating-officer'])(who, { ...standing, stage: 'joint' }),
      '',
    ],
  ],
  mayMoveRecord: (who, standing) =>
    STAGES.filter((to) => to !== standing.stage).map((to) => [
      said(record.mayMoveRecord(who.actor, P, standing, to)),
      moving(who, standing, to),
      `to ${to}`,
    ]),
  mayMarkRecord: (who, standing) =>
    MARKINGS.map((to) => [
      said(record.mayMarkRecord(who.actor, P, standing, to)),
      marked(who, standing, to),
      `as ${to}`,
    ]),
  ...ofReview,
  ...ofPosts,
}

for (const [name, judge] of Object.entries(POLICIES))
  test(`${name} says of everybody and every standing what it ought to`, () => {
    for (const who of HOLDERS)
      for (const standing of STANDINGS)
        for (const [is, ought, of] of judge(who, standing)) {
          const title = who.actor.kind === 'public' ? 'a reader' : who.actor.name
          assert.equal(is, ought, `${name} for ${title} on ${JSON.stringify(standing)} ${of}`)
        }
  })

test('no policy is without a judge', async () => {
  const folder = join(import.meta.dirname, '..', '..', 'src', 'access')
  const names = await Promise.all(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map(async (file) => Object.keys((await import(join(folder, file))) as object)),
  )
  const policies = names.flat().filter((name) => /^(may|sees)[A-Z]/.test(name))
  assert.deepEqual(
    policies.filter((name) => !Object.hasOwn(POLICIES, name)),
    [],
  )
})
