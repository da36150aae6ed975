import type { TemplateKind } from '../../reports/templates/kinds.ts'
import { to } from '../addresses.ts'

/** Says in whose words a Word file comes, and leads to where that is changed; nothing for those who can keep no template. */
export const OwnTemplate = (props: {
  p: string
  own: readonly TemplateKind[] | null
  kind: TemplateKind
  /** Where the same is had in Mufakat's own words. */
  standard: string
}) => {
  const { p, own, kind, standard } = props
  if (own === null) return null
  return (
    <p class="how">
      {own.includes(kind) ? (
        <>
          The Word file comes in the <a href={to.templates(p)}>template of your side</a>, the PDF in Mufakat’s
          own words. <a href={standard}>The Word file in those too</a>.
        </>
      ) : (
        <>
          Your side can give it words and a layout of its own, as a <a href={to.templates(p)}>template</a>.
        </>
      )}
    </p>
  )
}
