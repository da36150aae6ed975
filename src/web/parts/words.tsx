import type { Child } from 'hono/jsx'
import type { Span } from '../../text/span.ts'
import { type Mark, type Segment, segments } from '../marks.ts'
import type { Named } from '../named.ts'
import type { Noted } from '../noted.ts'
import { KIND_WORDS } from '../words.ts'

/** What lies over a stretch of text: a statement with its place in its row's margin, or something named. */
export type Layer =
  | { readonly statement: Noted; readonly at: number }
  | { readonly named: Named; readonly statement?: undefined }

const Ref = ({ number }: { number: number }) => (
  <a class="ref" href={`#n-${number}`} aria-label={`Note ${number}`}>
    {number}
  </a>
)

const around = (inner: Child, layer: Layer, begins: boolean): Child => {
  if (!layer.statement) return inner
  const { number, state, content } = layer.statement
  return (
    <span
      class={`m m${layer.at} ${KIND_WORDS[content.kind].stroke} is-${state ?? 'read'}`}
      id={begins ? `s-${number}` : undefined}
    >
      {begins && <Ref number={number} />}
      {inner}
    </span>
  )
}

/** Only the narrowest name of a stretch is shown: links can't lie within links. */
const named = (segment: Segment<Layer>): Child => {
  const inner = segment.marks.findLast((layer) => !layer.statement)
  if (!inner || inner.statement) return segment.text
  const { shown, href, says } = inner.named
  return href ? (
    <a class={`t t-${shown}`} href={href} title={says || undefined}>
      {segment.text}
    </a>
  ) : (
    <span class={`t t-${shown}`}>{segment.text}</span>
  )
}

const Stretch = ({ segment }: { segment: Segment<Layer> }) => (
  <>
    {segment.marks.reduceRight<Child>(
      (inner, layer) => around(inner, layer, segment.begins.includes(layer)),
      named(segment),
    )}
  </>
)

/** A stretch of a record's text with its marks. */
export const Words = ({
  text,
  span,
  layers,
}: {
  text: string
  span: Span
  layers: readonly Mark<Layer>[]
}) => (
  <>
    {segments(text, span, layers).map((segment) => (
      <Stretch segment={segment} />
    ))}
  </>
)
