import type { Side } from '../partnership/partnership.ts'
import type { MechanismRef } from '../register/views.ts'
import type { WatchNarrow } from '../register/watch/said.ts'
import type { Silence } from '../register/watch/silence.ts'
import type { WatchedTopic } from '../register/watch/watch-views.ts'
import type { Tally } from '../register/watch/watched.ts'
import { inWords } from '../text/dates.ts'
import { counted, RUNG_WORDS } from './words.ts'

/** "8 statements, 5 of them not checked yet": what a person looked at is told apart from what only a machine read. */
export const tallyWords = ({ statements, proposed }: Tally): string => {
  const all = counted(statements, 'statement')
  if (proposed === 0) return statements === 1 ? `${all}, checked` : `${all}, all checked`
  if (proposed === statements)
    return statements === 1 ? `${all}, not checked yet` : `${all}, none checked yet`
  return `${all}, ${proposed} of them not checked yet`
}

/** Since when a series is silent, and through how many meetings, up to a year where one is chosen; of how many of those there is a record. */
export const silenceWords = (
  { since, held, recorded }: Silence,
  mechanism: Pick<MechanismRef, 'shortName'>,
  until: string | null,
): string => {
  const last = `Last ${inWords(since)}`
  const of = `of ${mechanism.shortName} ${until === null ? 'since' : `from then to the end of ${until}`}`
  if (held === 0) return `${last}: no meeting ${of}`
  if (held === 1) return `${last}: 1 meeting ${of}, ${recorded === 1 ? 'with' : 'without'} a record here`
  const some = recorded === held ? 'all' : `${recorded === 0 ? 'none' : recorded} of them`
  return `${last}: ${counted(held, 'meeting')} ${of}, ${some} with a record here`
}

/** "noted in 2021, before that mostly agreed". */
export const strengthWords = ({ strength }: Pick<WatchedTopic, 'strength'>): string | null => {
  if (!strength) return null
  const { year, latest, before } = strength
  const now = `${RUNG_WORDS[latest]} in ${year}`
  if (before === null) return now
  return before === latest ? `${now}, as before` : `${now}, before that ${RUNG_WORDS[before]}`
}

type Names = { readonly mechanisms: readonly MechanismRef[]; readonly sides: readonly Side[] }

/** What is looked at, in words: "River Summit, said by Hill League, 2018 to 2020"; empty where nothing narrows. */
export const lookedWords = (narrow: WatchNarrow, { mechanisms, sides }: Names): readonly string[] => {
  const { mechanism, side, from, until } = narrow
  const years = from && until ? (from === until ? from : `${from} to ${until}`) : null
  return [
    mechanism === null
      ? null
      : (mechanisms.find(({ id }) => id === mechanism)?.name ?? 'a series that is not there'),
    side === null
      ? null
      : `said by ${sides.find(({ id }) => id === side)?.name ?? 'a side that is not there'}`,
    years ?? (from ? `from ${from} on` : until ? `up to ${until}` : null),
  ].filter((each) => each !== null)
}
