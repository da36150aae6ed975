import { textOfPart } from '../plans/text-of-part.ts'
import { suggestConcepts } from '../reading/suggest/concepts/suggest-concepts.ts'
import type { AlignmentsView } from '../register/alignment/aligned.ts'
import type { AlignmentSubject } from '../register/alignment/alignment.ts'
import { goalsServed } from '../register/alignment/goals-served.ts'
import { suggestedConcepts } from '../register/alignment/suggested.ts'
import { suggestedOfFrameworks } from '../register/alignment/suggested-of-frameworks.ts'
import { sectionKey } from '../storage/concept-lessons.ts'
import type { Deps } from './route.ts'

type Asked = Pick<Parameters<typeof suggestConcepts>[0], 'text' | 'lang' | 'sections'>

/** What is said of a text, with what may be said of it for those who may say more. */
const withSuggestions = async (
  deps: Deps,
  p: string,
  subject: AlignmentSubject,
  aligned: AlignmentsView,
  asked: Asked,
): Promise<AlignmentsView> => {
  const { suggestible: framework, concepts, said } = aligned
  // They are handed to those alone who may say something.
  if (concepts.length === 0) return aligned
  const suggestion = deps.suggest(asked.text, asked.lang)
  const goals = framework === null ? [] : suggestedConcepts(suggestion, { framework, concepts, said })
  const others = suggestConcepts(
    { ...asked, suggestion, goals: goalsServed(suggestion, framework, said) },
    await deps.store.alignments.taught(p, subject),
    deps.readText,
  )
  return {
    ...aligned,
    suggested: [...goals, ...suggestedOfFrameworks(others, { concepts, said, goals: framework })],
  }
}

/** An action line, with what it may serve. */
export const lineAt = async (deps: Deps, p: string, record: number, line: number) => {
  const view = await deps.store.plans.line(p, record, line)
  if (!view) return null
  const asked = {
    ...{ text: textOfPart(view.line), lang: view.record.language },
    sections: view.within.map(({ number, text }) => ({ key: sectionKey(record, number), heading: text })),
  }
  return {
    ...view,
    aligned: await withSuggestions(deps, p, { of: 'line', record, number: line }, view.aligned, asked),
  }
}

/** A statement, with what it may serve. */
export const statementAt = async (deps: Deps, p: string, record: number, number: number) => {
  const view = await deps.store.statements.get(p, record, number)
  if (!view?.aligned) return view
  const asked = { text: view.statement.content.quote.exact, lang: view.record.language, sections: [] }
  const subject = { of: 'statement', record, number } as const
  return { ...view, aligned: await withSuggestions(deps, p, subject, view.aligned, asked) }
}
