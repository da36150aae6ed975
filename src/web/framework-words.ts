import type { FrameworkRef } from '../frameworks/framework-views.ts'
import { dateInWords } from '../text/dates.ts'

const DAY = /^\d{4}(-\d{2}){0,2}$/

/** A day as it is written in a framework's file, in words where it is one. */
const inWords = (day: string): string => (DAY.test(day) ? dateInWords(day) : day)

/** Which version of a framework it is, and of when. */
export const versionWords = ({ version, issued, modified }: FrameworkRef): string =>
  [
    version && `version ${version}`,
    issued && `issued ${inWords(issued)}`,
    modified && `changed ${inWords(modified)}`,
  ]
    .filter(Boolean)
    .join(', ')
