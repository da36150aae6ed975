import type { Reading } from '../../reading/reading.ts'
import type { Decision } from '../../register/decision.ts'
import { JOINT } from '../../register/standing.ts'
import type { NewRecord } from '../keep-records.ts'
import { bytesOf } from './sample-reading.ts'

/** The instant at which things happen in the tests. */
export const AT = '2026-01-02T03:04:05.678Z'

/** A record to keep, of a reading. */
export const sampleRecord = (reading: Reading, over: Partial<NewRecord> = {}): NewRecord => ({
  title: 'What the leagues agreed',
  kind: 'press-release',
  published: '2018-05-03',
  meeting: null,
  illustrative: false,
  source: null,
  standing: JOINT,
  reading,
  bytes: bytesOf(reading),
  ...over,
})

/** A decision as a person asks for it. */
export const sampleDecision = (act: Decision['act'], over: Partial<Decision> = {}): Decision => ({
  act,
  revision: 1,
  by: 'Noor',
  at: AT,
  reason: null,
  ...over,
})
