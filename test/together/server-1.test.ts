import { runPart } from './run-part.ts'

runPart('server-1')
