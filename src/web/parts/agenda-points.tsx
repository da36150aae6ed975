import { mayKeepPoint } from '../../access/agenda-point.ts'
import type { AgendaPoint } from '../../meetings/agenda-point.ts'
import type { MechanismRef } from '../../register/views.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'

type Given = {
  readonly frame: Frame
  readonly p: string
  readonly mechanisms: readonly MechanismRef[]
}

/** The points that one's side has for agendas, each with the way to the brief that tells it, and to take it back. */
export const AgendaPoints = ({
  frame,
  p,
  mechanisms,
  points,
}: Given & { points: readonly AgendaPoint[] }) => {
  const may = mayKeepPoint(frame.actor, p).ok
  return (
    <ul class="rows agenda-points">
      {points.map(({ mechanism, words, by, at }) => {
        const series = mechanisms.find(({ id }) => id === mechanism)
        return (
          <li>
            <b>{words}</b>, for the next meeting of{' '}
            <a href={to.brief(p, mechanism)}>{series?.shortName ?? 'a series'}</a>{' '}
            <span class="how">
              {by}, {dateInWords(at.slice(0, 10))}
            </span>
            {may && (
              <form method="post" action={to.agendaPoints(p)}>
                <input type="hidden" name="mechanism" value={String(mechanism)} />
                <input type="hidden" name="words" value={words} />
                <input type="hidden" name="back" value={frame.path} />
                <button type="submit" name="act" value="withdraw" aria-label={`Take “${words}” back`}>
                  Take it back
                </button>
              </form>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Keeps a point for the agenda of the next meeting of a series, for those who may. */
export const ProposePoint = ({
  frame,
  p,
  mechanisms,
  words,
  nth,
}: Given & { words: string; nth: number }) => {
  if (!mayKeepPoint(frame.actor, p).ok || mechanisms.length === 0) return null
  return (
    <form class="propose-point" method="post" action={to.agendaPoints(p)}>
      <input type="hidden" name="words" value={words} />
      <input type="hidden" name="back" value={frame.path} />
      <label for={`series-${nth}`}>For the next meeting of</label>{' '}
      <select id={`series-${nth}`} name="mechanism">
        {mechanisms.map(({ id, shortName }) => (
          <option value={String(id)}>{shortName}</option>
        ))}
      </select>{' '}
      <button type="submit" name="act" value="propose" aria-label={`Propose for the next agenda: ${words}`}>
        Propose for the next agenda
      </button>
    </form>
  )
}
