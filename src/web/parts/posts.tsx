import type { PersonView } from '../../register/views.ts'
import { dateInWords, yearsOf } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { scaleOf } from '../scale.ts'
import { SideMark } from './side-mark.tsx'
import { SourceLink } from './source-link.tsx'

type Post = PersonView['posts'][number]

const span = (post: Post): string => {
  const from = post.from && dateInWords(post.from)
  const until = post.until && dateInWords(post.until)
  if (from && until) return from === until ? from : `${from} to ${until}`
  if (from) return `from ${from}`
  return until ? `until ${until}` : 'no dates known'
}

const ROW = 34
const FOOT = 24

/** When each post was held, on one line of years: a bar where both ends are known, an open one where not. */
const PostLines = ({ name, posts }: { name: string; posts: readonly Post[] }) => {
  const moments = posts.flatMap((post) =>
    [post.from, post.until].flatMap((date) => (date && yearsOf(date)) || []),
  )
  const scale = scaleOf(moments)
  const dated = posts.filter((post) => post.from || post.until)
  if (!scale || dated.length < 2) return null
  const height = dated.length * ROW + FOOT
  return (
    <svg
      class="post-lines"
      width="100%"
      height={height}
      role="img"
      aria-label={`Posts of ${name}, ${scale.from} to ${scale.until}`}
    >
      {scale.ticks.map((year, at) => (
        <g class={at % 2 === 1 ? 'years odd' : 'years'}>
          <line x1={`${scale.at(year)}%`} x2={`${scale.at(year)}%`} y1="0" y2={height - FOOT + 6} />
          <text x={`${scale.at(year)}%`} y={height - 4} text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
      {dated.map((post, at) => {
        const from = post.from ? scale.at(yearsOf(post.from) ?? scale.from) : 0
        const until = post.until ? scale.at(yearsOf(post.until) ?? scale.until) : 100
        const tone = post.side ? `side-${post.side.order}` : ''
        return (
          <g class={tone}>
            <rect
              class={post.from && post.until ? 'held' : 'held open'}
              x={`${from}%`}
              y={at * ROW + 20}
              width={`${Math.max(1, Math.round((until - from) * 10) / 10)}%`}
              height="6"
            />
            <text x="0" y={at * ROW + 13}>
              {post.title}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** A person's posts through time, drawn and in a table. */
export const Posts = ({ p, name, posts }: { p: string; name: string; posts: readonly Post[] }) => {
  if (posts.length === 0) return <p class="empty">No post is known.</p>
  return (
    <>
      <PostLines name={name} posts={posts} />
      <div class="wide">
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">Post</th>
              <th scope="col">Of</th>
              <th scope="col">When</th>
              <th scope="col">Known from</th>
            </tr>
          </thead>
          <tbody>
            {posts.map((post) => (
              <tr>
                <th scope="row">{post.title}</th>
                <td>
                  {post.body} {post.side && <SideMark side={post.side} />}
                </td>
                <td class="when">{span(post)}</td>
                <td>
                  {post.said && <a href={to.record(p, post.said.record)}>{post.said.title}</a>}
                  {!post.said && post.source && <SourceLink source={post.source} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
