import { capacitiesIn } from '../access/actor.ts'
import {
  commentIn,
  type Mentionable,
  mayDiscuss,
  mayEditComment,
  mayWithdrawComment,
  type ThreadRefusal,
} from '../access/thread.ts'
import type { ThreadView } from '../register/review-views.ts'
import { type Subject, subjectKey } from '../register/subject.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { commentsOf } from './comments.ts'
import type { Context, Database } from './database.ts'
import { leaveEntry, type NewEntry } from './leave-entry.ts'
import { newId } from './new-id.ts'
import { notify } from './notify.ts'
import { subjectSeen } from './subject-seen.ts'
import { aboutColumns, aboutIn } from './subjects.ts'
import { tellOwn, tellSubject } from './tell-subject.ts'

/** Whose discussion a comment is of: of the writer's own side, or of both. */
export type Scope = 'own' | 'both'

export type Posting = {
  readonly scope: Scope
  readonly words: string
  readonly mentioned: readonly Mentionable[]
  readonly at: string
}

type Missing = { readonly reason: 'not-found' }

/** The discussions of a subject that whoever asks may see: those of their own side, and that of both. */
export const threadsOf = async (
  db: Database,
  p: string,
  subject: Subject,
): Promise<readonly ThreadView[]> => {
  const rows = await db
    .selectFrom('thread')
    .select(['owner', 'resolved_by', 'resolved_at'])
    .where('partnership_id', '=', p)
    .where('subject', '=', subjectKey(subject))
    .orderBy('owner')
    .execute()
  const comments = await commentsOf(db, p, subjectKey(subject))
  return rows.map(({ owner, resolved_by: by, resolved_at: at }) => ({
    owner,
    resolved: by !== null && at !== null ? { by, at } : null,
    comments: comments.get(owner) ?? [],
  }))
}

const selectComment = (db: Database, p: string, id: string) =>
  db
    .selectFrom('comment')
    .select(['id', 'subject', 'owner', 'account', 'at', 'words', 'edited_at', 'withdrawn_at'])
    .where('partnership_id', '=', p)
    .where('id', '=', id)

/** Keeps what a comment said, before it says something else or nothing. */
const keepVersion = async (
  { db }: Context,
  p: string,
  comment: { id: string; words: string; at: string; edited_at: string | null },
) => {
  const row = await db
    .selectFrom('comment_version')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('partnership_id', '=', p)
    .where('comment_id', '=', comment.id)
    .executeTakeFirstOrThrow()
  const [number, at] = [Number(row.n) + 1, comment.edited_at ?? comment.at]
  await db
    .insertInto('comment_version')
    .values({ partnership_id: p, comment_id: comment.id, number, words: comment.words, at })
    .execute()
}

const mention = async (
  context: Context,
  p: string,
  subject: Subject,
  comment: string,
  people: readonly Mentionable[],
  at: string,
) => {
  if (people.length === 0) return
  const rows = people.map(({ account, name }) => ({
    partnership_id: p,
    comment_id: comment,
    account,
    name,
  }))
  await context.db
    .insertInto('comment_mention')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const told = people.map(({ account }) => ({ to: 'account', account }) as const)
  await notify(context, p, subject, { sort: 'mentioned' }, told, at)
}

/** Discussions: each comment is of its writer's side alone or of both, and is seen by whoever sees what it is about. */
export const threads = (context: Context) => {
  const { db, actor, notes } = context
  /** Tells the trail of an act in a discussion: that of one side is its own. */
  const tell = async (
    p: string,
    subject: Subject,
    owner: string,
    told: Pick<NewEntry, 'act' | 'before' | 'after' | 'capacity'>,
  ) => {
    const seen = await subjectSeen(db, p, subject)
    const about =
      owner === '*' ? tellSubject(p, subject, seen?.standing ?? null) : tellOwn(p, subject, owner || null)
    leaveEntry({ notes }, { ...about, ...told })
  }
  return {
    /** Posts a comment; a discussion that was settled is open again by it. Answers its id. */
    post: async (
      p: string,
      subject: Subject,
      { scope, words, mentioned, at }: Posting,
    ): Promise<Outcome<string, ThreadRefusal | Missing>> => {
      // Whether they may discuss at all comes first: it says the same of what is there and of what isn't.
      const may = mayDiscuss(actor, p)
      if (!may.ok || actor.kind !== 'person') return may.ok ? refused({ reason: 'sign-in-first' }) : may
      if (!(await subjectSeen(db, p, subject))) return refused({ reason: 'not-found' })
      const said = commentIn(words)
      if (!said.ok) return said
      const { side, post } = may.value
      const owner = scope === 'both' ? '*' : (side ?? '')
      const about = aboutColumns(subject)
      await db
        .insertInto('thread')
        .values({ partnership_id: p, owner, ...about })
        .onConflict((conflict) =>
          conflict
            .columns(['partnership_id', 'subject', 'owner'])
            .doUpdateSet({ resolved_by: null, resolved_at: null }),
        )
        .execute()
      const id = newId()
      const { account, name: by } = actor
      await db
        .insertInto('comment')
        .values({
          partnership_id: p,
          id,
          subject: about.subject,
          owner,
          account,
          by,
          side,
          post,
          at,
          words: said.value,
        })
        .execute()
      await mention(context, p, subject, id, mentioned, at)
      await tell(p, subject, owner, { act: 'comment', capacity: may.value, after: { words: said.value } })
      return granted(id)
    },

    /** Of which discussion a comment is, and whether of a side's own draft; null where there is none to see. */
    placeOf: async (
      p: string,
      id: string,
    ): Promise<{ readonly owner: string; readonly draft: boolean } | null> => {
      const comment = await selectComment(db, p, id).executeTakeFirst()
      const seen = comment && (await subjectSeen(db, p, aboutIn(comment)))
      return seen ? { owner: comment.owner, draft: seen.standing?.stage === 'draft' } : null
    },

    /** Changes the words of one's comment; what it said before is kept. */
    edit: async (
      p: string,
      id: string,
      { words, mentioned, at }: Pick<Posting, 'words' | 'mentioned' | 'at'>,
    ): Promise<Outcome<Subject, ThreadRefusal | Missing>> => {
      const comment = await selectComment(db, p, id).executeTakeFirst()
      if (!comment) return refused({ reason: 'not-found' })
      const may = mayEditComment(actor, { ...comment, withdrawn: comment.withdrawn_at !== null }, at)
      if (!may.ok) return may
      const said = commentIn(words)
      if (!said.ok) return said
      await keepVersion(context, p, comment)
      await db
        .updateTable('comment')
        .set({ words: said.value, edited_at: at })
        .where('partnership_id', '=', p)
        .where('id', '=', id)
        .execute()
      const before = await db
        .selectFrom('comment_mention')
        .select('account')
        .where('partnership_id', '=', p)
        .where('comment_id', '=', id)
        .execute()
      const fresh = mentioned.filter(({ account }) => !before.some((each) => each.account === account))
      await mention(context, p, aboutIn(comment), id, fresh, at)
      await tell(p, aboutIn(comment), comment.owner, {
        act: 'edit-comment',
        before: { words: comment.words },
        after: { words: said.value },
      })
      return granted(aboutIn(comment))
    },

    /** Withdraws one's comment: that there was one stays, its words go. */
    withdraw: async (
      p: string,
      id: string,
      at: string,
    ): Promise<Outcome<Subject, ThreadRefusal | Missing>> => {
      const comment = await selectComment(db, p, id).executeTakeFirst()
      if (!comment) return refused({ reason: 'not-found' })
      const may = mayWithdrawComment(actor, { ...comment, withdrawn: comment.withdrawn_at !== null })
      if (!may.ok) return may
      await keepVersion(context, p, comment)
      await db
        .updateTable('comment')
        .set({ words: '', withdrawn_at: at })
        .where('partnership_id', '=', p)
        .where('id', '=', id)
        .execute()
      await tell(p, aboutIn(comment), comment.owner, { act: 'withdraw-comment' })
      return granted(aboutIn(comment))
    },

    /** Settles a discussion, or opens it again. */
    settle: async (
      p: string,
      subject: Subject,
      { owner, settled, at }: { readonly owner: string; readonly settled: boolean; readonly at: string },
    ): Promise<Outcome<null, ThreadRefusal | Missing>> => {
      const there = await db
        .selectFrom('thread')
        .select('owner')
        .where('partnership_id', '=', p)
        .where('subject', '=', subjectKey(subject))
        .where('owner', '=', owner)
        .executeTakeFirst()
      // A side's own discussion is not there for the other, whatever the database would say.
      const ours = owner === '*' || capacitiesIn(actor, p).some(({ side }) => (side ?? '') === owner)
      if (!there || !ours) return refused({ reason: 'not-found' })
      const may = mayDiscuss(actor, p)
      if (!may.ok || actor.kind !== 'person') return may.ok ? refused({ reason: 'sign-in-first' }) : may
      const { numUpdatedRows } = await db
        .updateTable('thread')
        .set(
          settled ? { resolved_by: actor.name, resolved_at: at } : { resolved_by: null, resolved_at: null },
        )
        .where('partnership_id', '=', p)
        .where('subject', '=', subjectKey(subject))
        .where('owner', '=', owner)
        .where('resolved_at', settled ? 'is' : 'is not', null)
        .executeTakeFirst()
      if (numUpdatedRows !== 1n) return refused({ reason: 'thread-changed-meanwhile' })
      await tell(p, subject, owner, { act: settled ? 'settle' : 'unsettle', capacity: may.value })
      return granted(null)
    },
  }
}
