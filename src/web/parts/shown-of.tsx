import { counted } from '../words.ts'

/** Says that a page tells only the first of many, and where all are. */
export const ShownOf = ({ shown, of, what }: { shown: number; of: number; what: string }) =>
  of > shown ? (
    <p class="hint">
      The first {shown} of {counted(of, what)} are told here; the table as a file has all.
    </p>
  ) : null
