// How often the group of CPV that a buyer chose is among the first five that the search gives for the title, over a
// file of real titles (`npm run bench -- --titles <file>`: a JSON array of `{ title, cpv }`), and what a search costs.
import { readFileSync } from 'node:fs'
import { rankCpvGroups } from '../../dist/reference/cpv-groups.js'
import { searchCpv } from '../../dist/reference/cpv-search.js'
import { figure, ms, processorTime } from './figures.mjs'

/** The divisions where the social economy works: a higher goal. */
const socialDivisions = ['15', '39', '50', '55', '77', '79', '90', '98']

export async function run() {
  const at = process.argv.indexOf('--titles')
  const path = at === -1 ? undefined : process.argv[at + 1]
  const titles = JSON.parse(
    readFileSync(path ?? new URL('../support/made-titles.json', import.meta.url), 'utf8'),
  )
  const source = path === undefined ? 'our own titles' : 'titles of the file'
  const social = titles.filter(({ cpv }) => socialDivisions.includes(cpv.slice(0, 2)))
  return [
    share(`${source} (${titles.length}): group among the first five codes`, titles, codesOf, 0.65),
    share(`${source} (${titles.length}): group among the first five groups`, titles, groupsOf, 0.65),
    share(`${source}, social divisions (${social.length}): first five codes`, social, codesOf, 0.8),
    await cost(titles),
  ]
}

const codesOf = (title) => searchCpv(title, { limit: 5 })
const groupsOf = (title) => rankCpvGroups(title, { limit: 5 })

function share(what, titles, search, goal) {
  const found = titles.filter(({ title, cpv }) =>
    search(title).some(({ code }) => code.slice(0, 3) === cpv.slice(0, 3)),
  ).length
  const reached = found / Math.max(1, titles.length)
  return figure(what, `${found} found`, { ratio: reached, atLeast: goal })
}

async function cost(titles) {
  const whole = await processorTime(() => titles.map(({ title }) => codesOf(title)))
  const each = whole / Math.max(1, titles.length)
  return figure('a search by title, in milliseconds', ms(each), { ratio: each, atMost: 5 })
}
