import type { May } from '../../access/record.ts'
import { sentenceForAccess } from '../../access/refusal.ts'
import type { ConceptRef } from '../../frameworks/framework-views.ts'
import { labelIn } from '../../frameworks/scheme.ts'
import type { Side } from '../../partnership/partnership.ts'
import type { Aligned, AlignmentsView } from '../../register/alignment/aligned.ts'
import type { AlignmentAct, AlignmentSubject } from '../../register/alignment/alignment.ts'
import { conceptOption, conceptsFitting } from '../../register/alignment/concept-meant.ts'
import type { SuggestedConcept } from '../../register/alignment/suggested.ts'
import type { PartnershipRef } from '../../register/views.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { describedBy, Field } from './field.tsx'
import { SideMark } from './side-mark.tsx'

/** What was typed of what something serves and was not kept, with why. */
export type AlignmentTyped = {
  readonly sentence: string
  /** Which field it is about; null where it is about none. */
  readonly field: 'concept' | 'reason' | null
  readonly words: string
  readonly reason: string
}

export type AlignmentsProps = {
  readonly subject: AlignmentSubject
  readonly partnership: PartnershipRef
  readonly aligned: AlignmentsView
  readonly may: May
  readonly refused: AlignmentTyped | null
}

const actionOf = ({ subject, partnership }: AlignmentsProps): string =>
  subject.of === 'line'
    ? to.lineAlignments(partnership.id, subject.record, subject.number)
    : to.statementAlignments(partnership.id, subject.record, subject.number)

/** A concept as a link to its page: its code and its label. */
export const ConceptLink = ({ p, concept }: { p: string; concept: ConceptRef }) => (
  <a href={to.concept(p, concept.framework, concept.code)}>
    <b class="code">{concept.code}</b> {labelIn(concept.labels)}
  </a>
)

/** Who says so, since when and why. */
export const SaidBy = (props: {
  sides: readonly Side[]
  said: Pick<Aligned, 'side' | 'reason' | 'at'> & { readonly by?: string | null }
}) => {
  const { sides, said } = props
  const side = sides.find(({ id }) => id === said.side)
  return (
    <span class="how">
      {said.side === null ? (
        'said in the partnership’s file'
      ) : side ? (
        <>
          said by <SideMark side={side} />
        </>
      ) : (
        'said by the joint secretariat'
      )}
      {said.by && ` (${said.by})`}, {dateInWords(said.at.slice(0, 10))}
      {said.reason && `: ${said.reason}`}
    </span>
  )
}

const ActForm = (
  props: AlignmentsProps & {
    concept: ConceptRef
    acts: readonly (readonly [act: AlignmentAct, words: string])[]
    reason?: string
  },
) => {
  const { concept, acts, may, reason } = props
  if (!may.ok && may.refusal.reason === 'sign-in-first') return null
  return (
    <form method="post" action={actionOf(props)} class="link-form">
      <input type="hidden" name="framework" value={concept.framework} />
      <input type="hidden" name="code" value={concept.code} />
      {reason && <input type="hidden" name="reason" value={reason} />}
      {acts.map(([act, words]) => (
        <button
          type="submit"
          name="act"
          value={act}
          aria-label={`${words}: ${concept.code} ${labelIn(concept.labels)}`}
          disabled={!may.ok}
        >
          {words}
        </button>
      ))}
      {!may.ok && <span class="consequence">{sentenceForAccess(may.refusal)}</span>}
    </form>
  )
}

const Rows = (
  props: AlignmentsProps & {
    rows: readonly Aligned[]
    acts: readonly (readonly [act: AlignmentAct, words: string])[]
  },
) => {
  const { rows, acts, ...given } = props
  const { id, sides } = given.partnership
  return (
    <ul class="rows">
      {rows.map((each) => (
        <li>
          <p>
            <ConceptLink p={id} concept={each.concept} />
            {each.concept.gone && <span class="how"> no longer in the framework</span>}{' '}
            {each.state !== 'proposed' && <SaidBy sides={sides} said={each} />}
          </p>
          <ActForm {...given} concept={each.concept} acts={acts} />
        </li>
      ))}
    </ul>
  )
}

const Confirmed = (props: AlignmentsProps) => {
  const rows = props.aligned.said.filter(({ state }) => state === 'confirmed')
  const frameworks = Map.groupBy(rows, ({ concept }) => concept.framework)
  return (
    <>
      {[...frameworks].map(([f, each]) => (
        <>
          <h3>
            <a href={to.framework(props.partnership.id, f)}>{labelIn(each[0]!.concept.titles)}</a>
          </h3>
          <Rows {...props} rows={each} acts={[['reopen', 'Take it back']]} />
        </>
      ))}
    </>
  )
}

const Proposed = (props: AlignmentsProps) => {
  const rows = props.aligned.said.filter(({ state }) => state === 'proposed')
  if (rows.length === 0) return null
  return (
    <>
      <h3>Proposed</h3>
      <p class="how">By its words. Nothing counts until a person says so.</p>
      <Rows
        {...props}
        rows={rows}
        acts={[
          ['confirm', 'It serves this'],
          ['reject', 'It does not'],
        ]}
      />
    </>
  )
}

const Rejected = (props: AlignmentsProps) => {
  const rows = props.aligned.said.filter(({ state }) => state === 'rejected')
  if (rows.length === 0 || !props.may.ok) return null
  return (
    <details>
      <summary>What somebody said that it does not serve</summary>
      <Rows {...props} rows={rows} acts={[['reopen', 'Take that back']]} />
    </details>
  )
}

/** What a suggestion rests on: words of the text, the section of the plan, a goal. */
const RestsOn = ({
  p,
  suggested: { because, section, goal },
}: {
  p: string
  suggested: SuggestedConcept
}) => {
  const reasons = [
    because.length > 0 && `by ${because.map((words) => `“${words}”`).join(', ')}`,
    section &&
      (section.serving
        ? `as people said of ${section.serving.serve} of ${section.serving.of} others under “${section.heading}”`
        : `as the plan has it under “${section.heading}”`),
  ].filter((each) => each !== false && each !== null)
  return (
    <span class="how">
      {reasons.join('; ')}
      {goal && (
        <>
          {reasons.length > 0 && '; '}as both sides agreed that it goes with{' '}
          <ConceptLink p={p} concept={goal} />
        </>
      )}
    </span>
  )
}

/** What the text may serve, by frameworks, each with what that rests on; that nothing stands out is said too. */
const Suggested = (props: AlignmentsProps) => {
  const { suggested } = props.aligned
  const p = props.partnership.id
  if (!suggested || !props.may.ok) return null
  if (suggested.length === 0) return <p class="how">Its words point to nothing further.</p>
  const frameworks = Map.groupBy(suggested, ({ concept }) => concept.framework)
  return (
    <>
      <h3>Suggested</h3>
      <p class="how">Each with what it rests on. Nothing counts until a person says so.</p>
      {[...frameworks].map(([f, all]) => (
        <>
          <h4>
            <a href={to.framework(p, f)}>{labelIn(all[0]!.concept.titles)}</a>
          </h4>
          <ul class="rows">
            {all.map((each) => (
              <li>
                <p>
                  <ConceptLink p={p} concept={each.concept} /> <RestsOn p={p} suggested={each} />
                </p>
                <ActForm
                  {...props}
                  concept={each.concept}
                  acts={[
                    ['confirm', 'It serves this'],
                    ['reject', 'It does not'],
                  ]}
                />
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

/** So many concepts a list offers as somebody types; the others are found by their code or their words all the same. */
const OFFERED = 300

/** Those that a list offers: of large frameworks only the upper rows. */
const offered = (concepts: readonly ConceptRef[]): readonly ConceptRef[] => {
  const upper = (depth: number) => concepts.filter((each) => each.depth <= depth)
  return [concepts, upper(1), upper(0)].find(({ length }) => length <= OFFERED) ?? []
}

/** What fits the words that were typed, where that is several. */
const Candidates = (props: AlignmentsProps & { refused: AlignmentTyped }) => {
  const { aligned, partnership, refused } = props
  const fitting = conceptsFitting(aligned.concepts, refused.words)
  if (fitting.length < 2) return null
  return (
    <>
      <p class="how">What fits “{refused.words.trim()}”:</p>
      <ul class="rows candidates">
        {fitting.map((concept) => (
          <li>
            <p>
              <ConceptLink p={partnership.id} concept={concept} />{' '}
              <span class="how">{labelIn(concept.titles)}</span>
            </p>
            <ActForm
              {...props}
              concept={concept}
              acts={[['confirm', 'It serves this']]}
              reason={refused.reason}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

const ByHand = (props: AlignmentsProps) => {
  const { aligned, partnership, refused, may } = props
  if (!may.ok || aligned.concepts.length === 0) return null
  const errorOf = (field: AlignmentTyped['field']) => (refused?.field === field ? refused.sentence : null)
  return (
    <details open={refused !== null}>
      <summary>Say what it serves</summary>
      {refused && errorOf(null) && (
        <p class="error" role="alert">
          {refused.sentence}
        </p>
      )}
      {refused?.field === 'concept' && <Candidates {...props} refused={refused} />}
      <form method="post" action={actionOf(props)}>
        <Field
          name="align-concept"
          label="Goal, target, pillar or other part of a framework"
          hint={
            <>
              Its code, such as {aligned.concepts[0]!.code}, or words of it. All are under{' '}
              <a href={to.frameworks(partnership.id)}>Frameworks</a>.
            </>
          }
          error={errorOf('concept')}
        >
          <input
            id="align-concept"
            name="concept"
            list="align-concepts"
            autocomplete="off"
            value={refused?.words ?? ''}
            aria-invalid={errorOf('concept') ? 'true' : undefined}
            aria-describedby={describedBy('align-concept', true, errorOf('concept') !== null)}
          />
        </Field>
        <datalist id="align-concepts">
          {offered(aligned.concepts).map((concept) => (
            <option value={conceptOption(concept)} />
          ))}
        </datalist>
        <Field
          name="align-reason"
          label="Why (may be left out)"
          hint="Shown beside it to whoever sees this page."
          error={errorOf('reason')}
        >
          <input
            id="align-reason"
            name="reason"
            value={refused?.reason ?? ''}
            aria-invalid={errorOf('reason') ? 'true' : undefined}
            aria-describedby={describedBy('align-reason', true, errorOf('reason') !== null)}
          />
        </Field>
        <p class="submit">
          <button type="submit" name="act" value="confirm">
            It serves this
          </button>
        </p>
      </form>
    </details>
  )
}

/** Which goals, targets, pillars or other concepts a line or a statement serves, who says so and why; and the form to say so. */
export const Alignments = (props: AlignmentsProps) => {
  const { aligned, may } = props
  if (!aligned.any) return null
  const none = aligned.said.every(({ state }) => state !== 'confirmed')
  return (
    <section aria-labelledby="serves" class="alignments">
      <h2 id="serves">What it serves</h2>
      {none && (
        <p class="empty">
          Nobody has said yet which goals it serves.
          {!may.ok && may.refusal.reason !== 'sign-in-first' && ` ${sentenceForAccess(may.refusal)}`}
        </p>
      )}
      <Confirmed {...props} />
      <Proposed {...props} />
      <Suggested {...props} />
      <Rejected {...props} />
      <ByHand {...props} />
    </section>
  )
}
