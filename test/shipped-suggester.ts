import { loadWeights } from '../src/cli/load-weights.ts'
import { suggester } from '../src/reading/suggest/suggester.ts'

/** Suggests goals by the weights that come with Mufakat, as the server does. */
export const shippedSuggester = suggester(await loadWeights())
