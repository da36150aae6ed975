import { runPart } from './run-part.ts'

runPart('pure')
