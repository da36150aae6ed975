import type { Actor } from '../../access/actor.ts'
import { mayDiscuss, mayEditComment, mayWithdrawComment } from '../../access/thread.ts'
import type { Side } from '../../partnership/partnership.ts'
import type { CommentView, ThreadView } from '../../register/review-views.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { ownerInWords } from '../review-words.ts'

type Given = {
  readonly p: string
  readonly subject: string
  readonly sides: readonly Side[]
  readonly thread: ThreadView
  readonly actor: Actor
  readonly now: string
}

/** A comment's words, a paragraph for each that was typed. */
const Words = ({ words }: { words: string }) => (
  <>
    {words.split(/\n{2,}/).map((paragraph) => (
      <p class="said">{paragraph}</p>
    ))}
  </>
)

const Own = ({ p, comment, actor, now }: { p: string; comment: CommentView; actor: Actor; now: string }) => {
  const written = { account: comment.account, at: comment.at, withdrawn: comment.withdrawn !== null }
  if (!mayWithdrawComment(actor, written).ok) return null
  const id = `edit-${comment.id}`
  return (
    <details class="own">
      <summary>Change or withdraw</summary>
      {mayEditComment(actor, written, now).ok && (
        <form method="post" action={to.comment(p, comment.id, 'edits')}>
          <label for={id}>Your words</label>
          <textarea id={id} name="words" rows={3}>
            {comment.words}
          </textarea>
          <p class="submit">
            <button type="submit">Change the words</button>{' '}
            <span class="consequence">What it said before is kept, and can be read.</span>
          </p>
        </form>
      )}
      <form method="post" action={to.comment(p, comment.id, 'withdrawal')}>
        <p class="submit">
          <button type="submit">Withdraw it</button>{' '}
          <span class="consequence">Its words go; that there was a comment stays.</span>
        </p>
      </form>
    </details>
  )
}

const Comment = (given: Given & { comment: CommentView }) => {
  const { p, sides, comment, actor, now } = given
  const { id, by, post, side, at, words, edited, earlier, withdrawn, mentioned } = comment
  if (withdrawn)
    return (
      <li class="comment withdrawn" id={`c-${id}`}>
        <p class="how">
          Withdrawn by {by}, {instantInWords(withdrawn)}.
        </p>
      </li>
    )
  return (
    <li class="comment" id={`c-${id}`}>
      <p class="by">
        <b>{by}</b>, {post}, {ownerInWords(side ?? '', sides)}
        <span class="how">
          {' '}
          {instantInWords(at)}
          {edited && `, changed ${instantInWords(edited)}`}
        </span>
      </p>
      <Words words={words} />
      {mentioned.length > 0 && <p class="how">Mentions {mentioned.join(', ')}.</p>}
      {earlier.length > 0 && (
        <details>
          <summary>What it said before</summary>
          {earlier.map((before) => (
            <>
              <p class="how">{instantInWords(before.at)}</p>
              <Words words={before.words} />
            </>
          ))}
        </details>
      )}
      <Own p={p} comment={comment} actor={actor} now={now} />
    </li>
  )
}

/** A discussion: of one's own side, or of both. */
export const Thread = (given: Given) => {
  const { p, subject, sides, thread, actor } = given
  const { owner, resolved, comments } = thread
  const id = owner === '*' ? 'both' : `own-${owner || 'secretariat'}`
  const title = owner === '*' ? 'Between both sides' : `Within ${ownerInWords(owner, sides)} alone`
  return (
    <section class="thread" aria-labelledby={`thread-${id}`}>
      <h3 id={`thread-${id}`}>{title}</h3>
      {resolved && (
        <p class="how">
          Settled by {resolved.by}, {instantInWords(resolved.at)}.
        </p>
      )}
      <ol class="comments">
        {comments.map((comment) => (
          <Comment {...given} comment={comment} />
        ))}
      </ol>
      {mayDiscuss(actor, p).ok && (
        <form method="post" action={to.settling(p, subject)}>
          <input type="hidden" name="owner" value={owner} />
          <p class="submit">
            <button type="submit" name="act" value={resolved ? 'reopen' : 'settle'}>
              {resolved ? 'Open it again' : 'Settle this discussion'}
            </button>{' '}
            <span class="consequence">
              {resolved ? 'A new comment does so too.' : 'Nothing is lost; a new comment opens it again.'}
            </span>
          </p>
        </form>
      )}
    </section>
  )
}
