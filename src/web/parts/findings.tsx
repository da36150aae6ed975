import type { FindingCode } from '../../reading/findings.ts'
import type { Finding } from '../../reading/read.ts'
import { counted } from '../words.ts'

/** So many are listed; a damaged text can have thousands. */
const MOST = 25
/** … and of one that is said of many places, so many places. */
const PLACES = 8

/** What is said openly above the text: that it, or part of it, was not read at all. */
const OPEN: readonly FindingCode[] = ['not-read-yet', 'partly-not-read']

type At = (place: number) => string | null

/** What a person should know about how a text was read, said kindly and folded away. */
export const Findings = ({ findings, at }: { findings: readonly Finding[]; at: At }) => {
  const open = findings.filter(({ code }) => OPEN.includes(code))
  const folded = [...Map.groupBy(findings, ({ message }) => message).values()].filter(
    ([first]) => !OPEN.includes(first!.code),
  )
  return (
    <>
      {open.map((finding) => (
        <p class="unread">
          {finding.message} <Places findings={[finding]} at={at} />
        </p>
      ))}
      {folded.length > 0 && (
        <details class="findings">
          <summary>{counted(folded.length, 'remark')} on how this text was read</summary>
          <ul>
            {folded.slice(0, MOST).map((same) => (
              <li>
                {same[0]!.message} <Places findings={same} at={at} />
              </li>
            ))}
            {folded.length > MOST && <li>And {counted(folded.length - MOST, 'more remark')}.</li>}
          </ul>
        </details>
      )}
    </>
  )
}

/** Links to the places of findings that say the same. */
const Places = ({ findings, at }: { findings: readonly Finding[]; at: At }) => {
  const all = [...new Set(findings.flatMap(({ span }) => (span && at(span.start)) || []))]
  const [first, ...others] = all
  if (!first) return null
  if (others.length === 0) return <a href={first}>See the place</a>
  return (
    <>
      See the places:{' '}
      {all.slice(0, PLACES).map((href, n) => (
        <>
          {n > 0 && ', '}
          <a href={href}>{n + 1}</a>
        </>
      ))}
      {all.length > PLACES && `, and ${all.length - PLACES} more`}
    </>
  )
}
