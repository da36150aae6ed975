import { STATUS_WORDS, STATUSES } from '../../plans/following/status.ts'
import { type MeaningKind, type Meanings, meaningKey } from '../../plans/matrix/meanings.ts'
import { COLUMN_KINDS } from '../../plans/matrix.ts'
import type { PlanComparisonView } from '../../plans/plan-views.ts'
import type { Compared } from '../../reports/compare-matrix.ts'
import { to } from '../addresses.ts'
import { COLUMN_WORDS } from '../intake-words.ts'
import { capital } from '../words.ts'

type Choice = { readonly value: string; readonly words: string }

/** Words with what they may mean. `read` is what they are taken to mean by themselves. */
type Asked = {
  readonly kind: MeaningKind
  readonly words: string
  readonly said: string
  readonly read: string | null
}

const COLUMNS: readonly Choice[] = [
  ...COLUMN_KINDS.map((kind) => ({ value: kind, words: COLUMN_WORDS[kind] })),
  { value: 'none', words: 'Leave it out' },
]
const STATES: readonly Choice[] = STATUSES.map((status) => ({
  value: status,
  words: capital(STATUS_WORDS[status]),
}))

const Row = ({ asked, at, choices }: { asked: Asked; at: string; choices: readonly Choice[] }) => (
  <tr>
    <th scope="row">
      <label for={at}>{asked.words}</label>
    </th>
    <td>
      <input type="hidden" name="kind" value={asked.kind} />
      <input type="hidden" name="words" value={asked.words} />
      <select id={at} name="meaning">
        <option value="" selected={asked.said === ''}>
          {asked.read ?? 'Not known'}
        </option>
        {choices.map(({ value, words }) => (
          <option value={value} selected={value === asked.said}>
            {words}
          </option>
        ))}
      </select>
    </td>
  </tr>
)

const Table = (props: {
  title: string
  head: string
  asked: readonly Asked[]
  choices: readonly Choice[]
}) => {
  const { title, head, asked, choices } = props
  if (asked.length === 0) return null
  return (
    <table class="meanings">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">It means</th>
        </tr>
      </thead>
      <tbody>
        {asked.map((each, at) => (
          <Row asked={each} at={`${each.kind}-${at}`} choices={choices} />
        ))}
      </tbody>
    </table>
  )
}

const once = (words: readonly string[]): readonly string[] => [
  ...new Map(words.map((each) => [meaningKey(each), each])).values(),
]

/** Words of a matrix that are not understood by themselves, and those of which somebody has said what they mean. */
const unclearIn = (compared: Compared, { statuses, bodies }: Meanings) => {
  if ('sentence' in compared) return { statuses: [], bodies: [] }
  const left = (why: string) => compared.taking.left.flatMap((each) => (each.why === why ? [each.words] : []))
  const { rows } = compared.matrix
  const told = rows.flatMap(({ statusText }) => (statuses.has(meaningKey(statusText)) ? [statusText] : []))
  const named = rows.flatMap(({ leads }) => leads.map(({ name }) => name))
  return {
    statuses: once([...left('status-unclear'), ...told]),
    bodies: once([...left('body-unknown'), ...named.filter((name) => bodies.has(meaningKey(name)))]),
  }
}

/** What the headings, statuses and names of a matrix mean, to be put right and remembered. */
export const MeaningsForm = ({ view, compared }: { view: PlanComparisonView; compared: Compared }) => {
  const { meanings, bodies } = view
  const unclear = unclearIn(compared, meanings)
  const columns = compared.columns
    .filter(({ heading }) => heading)
    .map(({ heading, kind }): Asked => {
      const said = meanings.columns.get(meaningKey(heading))
      return {
        ...{ kind: 'column', words: heading, said: said === undefined ? '' : (said ?? 'none') },
        read: kind && said === undefined ? COLUMN_WORDS[kind] : null,
      }
    })
  const asked = (kind: 'status' | 'body', words: string): Asked => ({
    ...{ kind, words, read: null },
    said: String((kind === 'status' ? meanings.statuses : meanings.bodies).get(meaningKey(words)) ?? ''),
  })
  if (columns.length === 0) return null
  const { partnership, record } = view.view
  const open = 'sentence' in compared || unclear.statuses.length + unclear.bodies.length > 0
  return (
    <details class="meanings-form" open={open}>
      <summary>How its words were read</summary>
      <p class="how">What you choose is remembered for your side, and for every matrix with these words.</p>
      <form method="post" action={to.planMeanings(partnership.id, record.id)}>
        <input type="hidden" name="record" value={String(compared.record.id)} />
        <Table title="Columns" head="Heading" asked={columns} choices={COLUMNS} />
        <Table
          title="Statuses"
          head="Words"
          asked={unclear.statuses.map((words) => asked('status', words))}
          choices={STATES}
        />
        <Table
          title="Bodies"
          head="Name"
          asked={unclear.bodies.map((words) => asked('body', words))}
          choices={bodies.map(({ id, names }) => ({ value: String(id), words: names.join(', ') }))}
        />
        <p class="submit">
          <button type="submit">Read it so</button>
        </p>
      </form>
    </details>
  )
}
