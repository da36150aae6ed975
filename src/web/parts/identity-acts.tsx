import type { IdentityActView } from '../../register/alike-views.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'

const said = ({ act, lead, other }: IdentityActView): string => {
  switch (act) {
    case 'same':
      return `“${other.name}” was joined to “${lead.name}”: one person.`
    case 'apart':
      return `“${lead.name}” and “${other.name}” were said to be two people.`
    case 'part':
      return `“${other.name}” was parted from “${lead.name}”.`
    case 'undo':
      return `What was said of “${lead.name}” and “${other.name}” was taken back.`
  }
}

/** What was decided on who is who, with who did it and when; what still stands can be taken back. */
export const IdentityActs = (props: {
  p: string
  acts: readonly IdentityActView[]
  back: string
  title: string
  /** Whether the one who reads may take an act back. */
  may: boolean
}) => {
  const { p, acts, back, title, may } = props
  if (acts.length === 0) return null
  return (
    <section aria-labelledby="who-is-who">
      <h2 id="who-is-who">{title}</h2>
      <ul class="rows acts">
        {acts.map((act) => (
          <li>
            <p>{said(act)}</p>
            <p class="about">
              {[act.by, instantInWords(act.at), act.undone && 'taken back'].filter(Boolean).join(' · ')}
            </p>
            {may && !act.undone && act.act !== 'undo' && (
              <form method="post" action={to.identities(p)}>
                <input type="hidden" name="of" value={act.id} />
                <input type="hidden" name="back" value={back} />
                <button type="submit" name="act" value="undo" aria-label={`Undo: ${said(act)}`}>
                  Undo
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
