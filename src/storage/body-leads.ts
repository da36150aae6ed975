import type { BodyLeads } from '../register/map/map-view.ts'
import type { PartnershipRef } from '../register/views.ts'
import type { Context } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { latestFirst, planFrom, selectPlans } from './plan-of.ts'
import { isSeen, standingOf } from './standing.ts'

/** The plans that whoever asks sees, the latest first. */
const seenPlans = async ({ db, actor }: Pick<Context, 'db' | 'actor'>, p: string) => {
  const plans = (await selectPlans(db, p).execute())
    .map((row) => planFrom(row, { lines: 0, sections: 0 }))
    .toSorted(latestFirst)
  const seen: number[] = []
  for (const { id } of plans) if (await isSeen({ db, actor }, p, id)) seen.push(id)
  return seen
}

/** Which body leads which lines of plans, and which it supports; those of most first. */
export const bodyLeads = async (
  context: Pick<Context, 'db' | 'actor'>,
  { id: p, sides }: PartnershipRef,
): Promise<readonly BodyLeads[]> => {
  const plans = await seenPlans(context, p)
  if (plans.length === 0) return []
  const rows = await context.db
    .selectFrom('plan_body')
    .innerJoin('plan_part', (join) =>
      join
        .onRef('plan_part.partnership_id', '=', 'plan_body.partnership_id')
        .onRef('plan_part.record_id', '=', 'plan_body.record_id')
        .onRef('plan_part.number', '=', 'plan_body.line'),
    )
    .innerJoin('body', (join) =>
      join
        .onRef('body.partnership_id', '=', 'plan_body.partnership_id')
        .onRef('body.id', '=', 'plan_body.body_id'),
    )
    .select(['body.id', 'body.name', 'body.side_id', 'plan_body.lead'])
    .select(['plan_part.record_id as plan', 'plan_part.number as line', 'plan_part.label', 'plan_part.title'])
    .where('plan_body.partnership_id', '=', p)
    .where('plan_body.record_id', 'in', plans)
    .where('plan_part.gone', '=', false)
    .orderBy('plan_part.number')
    .execute()
  for (const id of new Set(rows.map(({ plan }) => plan)))
    sawWords(context.db, p, { id, standing: (await standingOf(context.db, p, id))! })
  const led = (lines: readonly { readonly lead: boolean }[]) => lines.filter(({ lead }) => lead).length
  return [...Map.groupBy(rows, ({ id }) => id).values()]
    .map((lines) => {
      const { id, name, side_id } = lines[0]!
      return {
        body: { id, name, side: sides.find((side) => side.id === side_id) ?? null },
        lines: lines
          .map(({ plan, line, label, title, lead }) => ({ plan, line, label, title, lead }))
          .toSorted(
            (a, b) => Number(b.lead) - Number(a.lead) || plans.indexOf(a.plan) - plans.indexOf(b.plan),
          ),
      }
    })
    .toSorted(
      (a, b) =>
        led(b.lines) - led(a.lines) ||
        b.lines.length - a.lines.length ||
        (a.body.name < b.body.name ? -1 : 1),
    )
}
