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
import { figure, mediansInTurn, ms, processorTime, short } from './figures.mjs'

const today = localDate('2026-11-24')
const shelf = { clauses: readClauses(), templates: readTemplates() }
const occasion = { at: '2026-11-24T09:00:00.000Z', today, who: 'bench' }
const largest = demoProcedures.find(({ name }) => name === 'groenonderhoud-twaalf-wijken').procedure

export async function run() {
  return [...(await againstDocx()), ...(await perLots()), ...(await perParagraphs()), ...(await hostile())]
}

const workbenchFor = (procedure) =>
  workbenchOf(newDossier('bench', 'bench', procedure, shelf, occasion), shelf, today)

/** Only the check: selection and documents are there already. Drafts, since a final document has been checked. */
function checking(workbench) {
  const { procedure, selection } = workbench
  const drafted = (name) => workbench.document(name, { draft: true })
  drafted('specifications')
  const rolesOf = (id) => shelf.clauses.versions(id)[0]?.roles ?? []
  return () =>
    checkDossier(checkedDossier({ procedure, selection, document: drafted, rolesOf }), rules, today)
}

async function againstDocx() {
  const document = workbenchFor(largest).document('specifications', { draft: true })
  // Every part of the text that speaks of a lot is new, so that it was not read before.
  const fresh = prepared((round) => ({ ...largest, lots: renamed(largest.lots, `ronde ${round}`) }))
  const one = prepared((round) => ({ ...largest, title: `Groenonderhoud ${round}` }))
  const { whole, changed, docx } = await mediansInTurn(
    { whole: fresh, changed: one, docx: () => documentToDocx(document) },
    { rounds: 30 },
  )
  const against = (cost) => ({ ratio: cost / docx, of: '× the docx', atMost: 0.2 })
  return [
    figure(
      `docx of ${largest.lots.length} lots, ${document.blocks.length} blocks, without page numbers`,
      ms(docx),
    ),
    figure('whole check, every lot renamed', ms(whole), against(whole)),
    figure('whole check after a change of one answer', ms(changed), against(changed)),
  ]
}

/** Checks that only check: selection and documents of every round are there before. */
function prepared(procedureOf, rounds = 40) {
  const ready = Array.from({ length: rounds }, (_, round) => checking(workbenchFor(procedureOf(round))))
  return (round) => ready[round]()
}

/** Ten times as much may cost about ten times as much, once there is more than what is the same in every text. */
async function perLots() {
  const costs = []
  for (const count of [1, 10, 100]) {
    const lots = Array.from({ length: count }, (_, index) => ({
      ...largest.lots[index % largest.lots.length],
      id: `LOT-${String(index + 1).padStart(4, '0')}`,
      title: `Perceel over wijk ${count} ${index}`,
      description: `Onderhoud van wijk ${count} ${index}, met wieden en maaien.`,
    }))
    const check = prepared(
      (round) => ({ ...largest, title: `T${count}${round}`, lots: renamed(lots, round) }),
      10,
    )
    const { cost } = await mediansInTurn({ cost: check }, { rounds: 7, warmUp: 3 })
    costs.push([`check of ${count} lots, all renamed`, cost])
  }
  return growing(costs)
}

const growing = (costs) =>
  costs.map(([what, cost], index) =>
    figure(
      what,
      ms(cost),
      index === 0
        ? {}
        : {
            ratio: cost / costs[index - 1][1],
            of: '× ten times less',
            ...(index > 1 && { atMost: 12 }),
          },
    ),
  )

const renamed = (lots, round) =>
  lots.map((lot) => ({
    ...lot,
    title: `${lot.title} ${round}`,
    description: `${lot.description} (${round})`,
  }))

const sentence =
  'De opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen, en bezorgt elk kwartaal een verslag met anonieme urenstaten. De inschrijver is gevestigd waar hij wil; het merk is vrij.'

async function perParagraphs() {
  const costs = []
  for (const count of [10, 100, 1_000]) {
    const { cost } = await mediansInTurn(
      {
        cost: (round) => {
          const written = Array.from(
            { length: count },
            (_, index) => `# Deel ${count} ${round} ${index}\n\n${sentence} (${index})`,
          )
          checkText(partsOfPlainText(written.join('\n\n')), rules, today)
        },
      },
      { rounds: 7, warmUp: 3 },
    )
    costs.push([`pasted text of ${count} paragraphs, ${short(cost / count)} ms each`, cost])
  }
  return growing(costs)
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

/** Twice the text may cost twice as much: the worst of all repetitions. */
async function hostile() {
  const rows = []
  for (const unit of units) {
    const cost = async (length) => {
      const parts = partsOfPlainText(unit.repeat(Math.ceil(length / unit.length)))
      const costs = []
      for (let time = 0; time < 3; time += 1)
        costs.push(await processorTime(() => checkText(parts, rules, today)))
      return Math.min(...costs)
    }
    await cost(20_000)
    const [small, large] = [await cost(200_000), await cost(400_000)]
    rows.push([unit, large, large / small])
  }
  const [unit, cost, ratio] = rows.toSorted((a, b) => b[2] - a[2])[0]
  return [
    figure(`400,000 characters of ${JSON.stringify(unit)}, the worst of ${units.length}`, ms(cost), {
      ...{ ratio, of: '× half of it', atMost: 3 },
    }),
  ]
}
