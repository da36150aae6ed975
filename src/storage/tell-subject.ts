import type { Standing } from '../register/standing.ts'
import type { Subject } from '../register/subject.ts'
import type { NewEntry } from './leave-entry.ts'

type About = Pick<NewEntry, 'partnership' | 'object' | 'record' | 'standing'>

const objectOf = (subject: Subject): NewEntry['object'] => {
  switch (subject.of) {
    case 'record':
      return { kind: 'record', id: subject.record }
    case 'statement':
      return { kind: 'statement', id: `${subject.record}/${subject.number}` }
    case 'names':
      return { kind: 'person', id: subject.low }
  }
}

/** What the trail is told of an act about a subject: both sides read it, as far as they see the subject. */
export const tellSubject = (p: string, subject: Subject, standing: Standing | null): About => ({
  partnership: p,
  object: objectOf(subject),
  ...(subject.of !== 'names' && { record: subject.record }),
  ...(standing && { standing }),
})

/**
 * The same of an act that is one side's own, such as an assignment: the other side reads nothing of it. It names no record: what
 * is told of a record's draft is shown to the other side once the record is.
 */
export const tellOwn = (p: string, subject: Subject, side: string | null): About => ({
  partnership: p,
  object: objectOf(subject),
  standing: { owner: side, stage: 'draft' },
})
