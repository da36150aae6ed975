import { startArriving } from './arrive.ts'
import { startCopying } from './copy.ts'
import { startDeciding } from './decide.ts'
import { startDrafts } from './drafts.ts'
import { startKeys } from './keys.ts'
import { startPasskeys } from './passkeys.ts'
import { startSwapping } from './swap.ts'
import { startUploading } from './upload.ts'

/** Everything a page does beyond links and forms. All of it can be left out. */
document.documentElement.classList.add('scripted')
startArriving()
startCopying()
startDeciding()
startDrafts()
startKeys()
startPasskeys()
startSwapping()
startUploading()
