import type { AlignmentsView } from '../register/alignment/aligned.ts'
import { suggestedConcepts } from '../register/alignment/suggested.ts'
import type { Deps } from './route.ts'

/** What is said of a text, with what its words suggest for those who may say more. */
const withSuggestions = (deps: Deps, aligned: AlignmentsView, text: string, lang: string): AlignmentsView => {
  const { suggestible: framework, concepts, said } = aligned
  if (framework === null) return aligned
  return { ...aligned, suggested: suggestedConcepts(deps.suggest(text, lang), { framework, concepts, said }) }
}

/** An action line, with what its words suggest. */
export const lineAt = async (deps: Deps, p: string, record: number, line: number) => {
  const view = await deps.store.plans.line(p, record, line)
  if (!view) return null
  const text = [view.line.text, ...view.line.items.map((item) => item.text)].join(' ')
  return { ...view, aligned: withSuggestions(deps, view.aligned, text, view.record.language) }
}

/** A statement, with what its words suggest. */
export const statementAt = async (deps: Deps, p: string, record: number, number: number) => {
  const view = await deps.store.statements.get(p, record, number)
  if (!view?.aligned) return view
  const { exact } = view.statement.content.quote
  return { ...view, aligned: withSuggestions(deps, view.aligned, exact, view.record.language) }
}
