import { routesTellNothing } from './routes.ts'

routesTellNothing(0)
