import { runPart } from './run-part.ts'

runPart('storage-1')
