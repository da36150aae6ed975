import type { Finding } from '../../reading/read.ts'
import { counted } from '../words.ts'

/** So many are listed; a damaged text can have thousands. */
const MOST = 25

/** What a person should know about how a text was read, said kindly and folded away. */
export const Findings = ({
  findings,
  at,
}: {
  findings: readonly Finding[]
  at: (place: number) => string | null
}) => {
  if (findings.length === 0) return null
  return (
    <details class="findings">
      <summary>{counted(findings.length, 'remark')} on how this text was read</summary>
      <ul>
        {findings.slice(0, MOST).map((finding) => {
          const href = finding.span && at(finding.span.start)
          return (
            <li>
              {finding.message} {href && <a href={href}>See the place</a>}
            </li>
          )
        })}
        {findings.length > MOST && <li>And {counted(findings.length - MOST, 'more remark')}.</li>}
      </ul>
    </details>
  )
}
