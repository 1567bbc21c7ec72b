// Runs every benchmark beside this file, or those whose name holds the given word, and prints what they measure.
import { readdirSync } from 'node:fs'

const word = process.argv[2] ?? ''
const files = readdirSync(new URL('.', import.meta.url)).filter(
  (file) => file.endsWith('.bench.mjs') && file.includes(word),
)
console.log(`Node ${process.versions.node}; trust the ratios of one run, not the milliseconds.`)
for (const file of files.toSorted()) {
  console.log(`\n${file.replace('.bench.mjs', '')}`)
  const { run } = await import(new URL(file, import.meta.url).href)
  await run()
}
