import type { Child } from 'hono/jsx'
import { grouped } from '../words.ts'

export type Bar = {
  readonly label: Child
  readonly count: number
  readonly href: string | null
  /** What stands in place of the number, such as "97 of 103". */
  readonly words?: string
  readonly tone?: string
}

const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`

/**
 * Numbers as bars in their own table, each beside its label and its number, so that the chart and its table are one.
 * `title` says the finding. `whole` is what a full bar stands for; left out, the greatest number.
 */
export const Bars = (props: {
  title: string
  head: readonly [string, string]
  bars: readonly Bar[]
  whole?: number
}) => {
  const { title, head, bars } = props
  const whole = props.whole ?? Math.max(1, ...bars.map((bar) => bar.count))
  return (
    <table class="bars">
      <caption>{title}</caption>
      <thead class="vh">
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col">{head[1]}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, count, href, words, tone }) => (
          <tr>
            <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
            <td class="number">{words ?? grouped(count)}</td>
            <td class="bar">
              <svg width="100%" height="12" aria-hidden="true" focusable="false">
                <rect class={tone} width={percent(count / whole)} height="12" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
