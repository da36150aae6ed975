import { COMPARED, ENOUGH } from '../documents/likely.ts'
import { mayBeNear, type Runs } from './may-be-near.ts'
import { repeats } from './repeats.ts'

/** A file that was read: its bytes by their SHA-256, its text, and that text's sketch (src/documents/sketch.ts) and runs. */
export type Sketched = {
  readonly sha256: string
  readonly text: string
  readonly sketch: readonly number[]
  readonly runs: Runs
}

/** Whether a text is another one's exactly or nearly. */
const isSame = (one: Sketched, other: Sketched): boolean => {
  if (!mayBeNear(one.runs, other.runs)) return false
  const how = repeats(one.text, other.text)?.how
  return how !== undefined && how !== 'alike'
}

/** A run of files as it grows, by what tells that another file repeats one of them. */
const begun = <T extends Sketched>() => {
  const files: T[] = []
  const bytes = new Set<string>()
  const having = new Map<number, T[]>()

  const likely = ({ sketch }: Sketched): readonly T[] => {
    const common = new Map<T, number>()
    for (const hash of sketch)
      for (const other of having.get(hash) ?? []) common.set(other, (common.get(other) ?? 0) + 1)
    const enough = Math.min(ENOUGH, sketch.length)
    return [...common]
      .filter(([, count]) => count >= enough)
      .sort(([, a], [, b]) => b - a)
      .slice(0, COMPARED)
      .map(([other]) => other)
  }

  return {
    files,
    holdsLike: (file: T): boolean =>
      bytes.has(file.sha256) || likely(file).some((other) => isSame(file, other)),
    add: (file: T): void => {
      files.push(file)
      bytes.add(file.sha256)
      for (const hash of file.sketch) {
        const others = having.get(hash)
        if (others) others.push(file)
        else having.set(hash, [file])
      }
    },
  }
}

/**
 * Parts files, in their order, into runs of which no file has the bytes or the text of another of its run: each run can be held
 * against what is kept before any of it is, and is kept as its files would be one after the other. The likeliest are compared, as
 * with records. Linear in the number of files, but for those that share phrases.
 */
export const apart = <T extends Sketched>(files: readonly T[]): readonly (readonly T[])[] => {
  let run = begun<T>()
  const runs = [run.files]
  for (const file of files) {
    if (run.holdsLike(file)) {
      run = begun<T>()
      runs.push(run.files)
    }
    run.add(file)
  }
  return runs
}
