import type { PlanPart } from '../../plans/plan-parts.ts'

/** The items of an action line, each with the mark that its document prints. */
export const PlanItems = ({ items }: Pick<PlanPart, 'items'>) =>
  items.length === 0 ? null : (
    <ul class="items">
      {items.map(({ mark, text }) => (
        <li>
          {mark ?? '•'} {text}
        </li>
      ))}
    </ul>
  )
