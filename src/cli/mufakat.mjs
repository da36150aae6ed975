#!/usr/bin/env node
// Plain JavaScript of any age, so that an older Node can still say which one is needed.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Mufakat needs Node.js 22.18 or newer; this is ${process.versions.node}. ` +
      'Run it by npm (npm start, npm run mufakat), which brings the right one on Linux, or install a newer Node.js.\n',
  )
  process.exit(2)
}

// Node names its newest parts experimental on every start; that tells a desk officer nothing.
process.removeAllListeners('warning')
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') process.stderr.write(`${warning.stack ?? warning}\n`)
})

const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
