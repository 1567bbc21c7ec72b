// The whole legal check of the largest example against writing its Word file, how it grows with lots and with text,
// and what hostile text costs per character.
import { demoProcedures } from '../../dist/demo/procedures.js'
import { documentToDocx } from '../../dist/documents/to-docx.js'
import { newDossier } from '../../dist/dossiers/changes.js'
import { workbenchOf } from '../../dist/dossiers/workbench.js'
import { localDate } from '../../dist/kernel/local-date.js'
import { checkDossier, checkText } from '../../dist/legal-check/check.js'
import { checkedDossier } from '../../dist/legal-check/checked-dossier.js'
import { rules } from '../../dist/legal-check/rules.js'
import { partsOfPlainText } from '../../dist/legal-check/text/plain-text.js'
import { readClauses, readTemplates } from '../../dist/storage/legal-texts.js'

const today = localDate('2026-11-24')
const shelf = { clauses: readClauses(), templates: readTemplates() }
const occasion = { at: '2026-11-24T09:00:00.000Z', today, who: 'bench' }
const largest = demoProcedures.find(({ name }) => name === 'groenonderhoud-twaalf-wijken').procedure

export async function run() {
  await againstDocx()
  await perLots()
  await perParagraphs()
  hostile()
}

const workbenchFor = (procedure) =>
  workbenchOf(newDossier('bench', 'bench', procedure, shelf, occasion), shelf, today)

/** Only the check: selection and documents are there already. */
function checking(workbench) {
  const { procedure, selection } = workbench
  workbench.document('specifications')
  return () =>
    checkDossier(
      checkedDossier({
        procedure,
        selection,
        rolesOf: () => [],
        document: (name) => workbench.document(name),
      }),
      rules,
      today,
    )
}

async function againstDocx() {
  const every = []
  const afterChange = []
  for (let round = 0; round < 30; round++) {
    // Every part of the text that speaks of a lot is new, so that it was not read before.
    const fresh = checking(workbenchFor({ ...largest, lots: renamed(largest.lots, `ronde ${round}`) }))
    every.push(time(fresh))
    const one = checking(workbenchFor({ ...largest, title: `Groenonderhoud ${round}` }))
    afterChange.push(time(one))
  }
  const document = workbenchFor(largest).document('specifications')
  const bare = []
  for (let round = 0; round < 30; round++)
    bare.push(await timeAsync(() => documentToDocx(document, { estimateUpTo: 0 })))
  const shipped = []
  for (let round = 0; round < 4; round++) shipped.push(await timeAsync(() => documentToDocx(document)))
  const docx = { shipped: median(shipped), bare: median(bare) }
  const row = (ms) => ({
    'ms (median)': round(ms),
    'of the docx as shipped (goal: at most 0.2)': round(ms / docx.shipped, 4),
    'of the docx without page numbers': round(ms / docx.bare, 3),
  })
  console.log(`Largest example: ${largest.lots.length} lots, ${document.blocks.length} blocks`)
  console.table({
    'whole check, every lot renamed': row(median(every)),
    'whole check after a change of one answer': row(median(afterChange)),
    'docx as shipped': row(docx.shipped),
    'docx without page numbers': row(docx.bare),
  })
}

async function perLots() {
  const rows = {}
  let before
  for (const count of [1, 10, 100]) {
    const lots = Array.from({ length: count }, (_, index) => ({
      ...largest.lots[index % largest.lots.length],
      id: `LOT-${String(index + 1).padStart(4, '0')}`,
      title: `Perceel over wijk ${count} ${index}`,
      description: `Onderhoud van wijk ${count} ${index}, met wieden en maaien.`,
    }))
    const times = []
    for (let round = 0; round < 7; round++)
      times.push(
        time(checking(workbenchFor({ ...largest, title: `T${count}${round}`, lots: renamed(lots, round) }))),
      )
    const ms = median(times)
    rows[`${count} lots`] = {
      'ms (median)': round(ms),
      'times as many lots cost': before ? round(ms / before) : '',
    }
    before = ms
  }
  console.table(rows)
}

const renamed = (lots, round) =>
  lots.map((lot) => ({
    ...lot,
    title: `${lot.title} ${round}`,
    description: `${lot.description} (${round})`,
  }))

const sentence =
  'De opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen, en bezorgt elk kwartaal een verslag met anonieme urenstaten. De inschrijver is gevestigd waar hij wil; het merk is vrij.'

async function perParagraphs() {
  const rows = {}
  let before
  for (const count of [10, 100, 1_000]) {
    const times = []
    for (let round = 0; round < 7; round++) {
      const parts = partsOfPlainText(
        Array.from(
          { length: count },
          (_, index) => `# Deel ${count} ${round} ${index}\n\n${sentence} (${index})`,
        ).join('\n\n'),
      )
      times.push(time(() => checkText(parts, rules, today)))
    }
    const ms = median(times)
    rows[`${count} paragraphs`] = {
      'ms (median)': round(ms),
      'times as much text costs': before ? round(ms / before) : '',
    }
    before = ms
  }
  console.table(rows)
}

const units = [
  'a',
  'maatwerkbedrijf ',
  'de opdracht is voorbehouden aan sociale werkplaatsen. ',
  '30 % ',
  '1',
  'gevestigd in de regio ',
  'van het merk ',
  'boete per uur ',
  '# a\n',
  'A. ',
  '. ',
]

/** Twice the text may cost twice the time: the worst of all repetitions. */
function hostile() {
  const rows = {}
  for (const unit of units) {
    const cost = (length) => {
      const parts = partsOfPlainText(unit.repeat(Math.ceil(length / unit.length)))
      return Math.min(...[0, 1, 2].map(() => time(() => checkText(parts, rules, today))))
    }
    cost(20_000)
    const [small, large] = [cost(200_000), cost(400_000)]
    rows[JSON.stringify(unit)] = {
      'ms for 400,000 characters': round(large),
      'ratio to 200,000 (linear: 2)': round(large / small),
    }
  }
  console.table(rows)
}

function time(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}
async function timeAsync(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const median = (measured) => measured.toSorted((a, b) => a - b)[Math.floor(measured.length / 2)]
const round = (value, digits = 2) => Number(value.toFixed(digits))
