// Runs every benchmark beside this file, or those whose name holds the given word, and prints what they measure, what
// the goal is and whether it holds. `--titles <file>` measures the search for CPV codes over a file of real titles.
import { readdirSync } from 'node:fs'

const [first = ''] = process.argv.slice(2)
const word = first === '--titles' ? 'cpv-titles' : first
const files = readdirSync(new URL('.', import.meta.url)).filter(
  (file) => file.endsWith('.bench.mjs') && file.includes(word),
)
console.log(`Node ${process.versions.node}; trust the ratios of one run, not the milliseconds.`)
const missed = []
for (const file of files.toSorted()) {
  const name = file.replace('.bench.mjs', '')
  console.log(`\n${name}`)
  const { run } = await import(new URL(file, import.meta.url).href)
  const rows = await run()
  console.table(rows)
  missed.push(...rows.filter(({ holds }) => holds === 'NO').map(({ what }) => `${name}: ${what}`))
}
console.log(missed.length === 0 ? '\nEvery goal holds.' : `\nGoals that do not hold:\n${missed.join('\n')}`)
