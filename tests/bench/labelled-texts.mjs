// Texts with the rules that must speak of them, and how well the check does: per rule, for errors and for warnings.
import { readdirSync, readFileSync } from 'node:fs'
import { localDate } from '../../dist/kernel/local-date.js'
import { checkText } from '../../dist/legal-check/check.js'
import { rules } from '../../dist/legal-check/rules.js'
import { partsOfPlainText } from '../../dist/legal-check/text/plain-text.js'

const corpusFolder = new URL('../legal-check/corpus/', import.meta.url)
const day = localDate('2027-02-01')
const severityOf = new Map(rules.map(({ code, severity }) => [code, severity]))

/** Rules about one sentence; the others need a whole text to say that something is missing. */
const sentenceRules = new Set(
  'RES-02 RES-04 RES-05 RES-13 PRO-06 AWD-04 AWD-05 AWD-06 AWD-07 AWD-08 AWD-14 AWD-16 EXE-02 EXE-03 EXE-04 EXE-06 EXE-07 EXE-11 EXE-14 EXE-15 EXE-17 TEC-02'.split(
    ' ',
  ),
)
/** A sentence that somebody labelled stands in a part of a tender; its heading tells which. */
const headings = {
  identification: 'Voorwerp van de opdracht',
  participation: 'Toegang tot de opdracht',
  selection: 'Selectiecriteria',
  award: 'Gunningscriteria',
  performance: 'Uitvoeringsvoorwaarden',
  technical: 'Technische bepalingen',
  boilerplate: 'Administratieve bepalingen',
  form: 'Offerteformulier',
}

/** The parts of the corpus by name: what rules were tuned on, the hold-out, practice, and each blind round. */
export function corpusParts() {
  const parts = new Map()
  const folders = readdirSync(new URL('../', corpusFolder)).filter((name) => name.startsWith('corpus'))
  for (const folder of folders.filter((name) => !name.includes('.')))
    for (const file of readdirSync(new URL(`../${folder}/`, corpusFolder))) {
      const inCorpus = file.startsWith('hold-out') ? 'hold-out' : 'tuning'
      const name = folder === 'corpus' ? inCorpus : folder.replace('corpus-', '')
      const kind = file.includes('passages') ? 'passage' : 'sentence'
      const records = JSON.parse(readFileSync(new URL(`../${folder}/${file}`, corpusFolder), 'utf8'))
      parts.set(name, [
        ...(parts.get(name) ?? []),
        ...records.map((record) => ({ kind, may: [], ...record })),
      ])
    }
  return parts
}

/** A round that somebody else labelled, as records. */
export function roundIn(path) {
  const { sentences = [], passages = [] } = JSON.parse(readFileSync(path, 'utf8'))
  return [
    ...sentences.map(({ text, part, findings }) => ({
      kind: 'sentence',
      text: headings[part] === undefined ? text : `# ${headings[part]}\n\n${text}`,
      codes: codesOf(findings),
      may: [],
    })),
    ...passages.map(({ text, findings }) => ({ kind: 'passage', text, codes: codesOf(findings), may: [] })),
  ]
}

const codesOf = (findings) => [...new Set(findings.map((found) => found.code ?? found))]

/** What is said of a record, tips left out: they alarm nobody. */
function spokenOf({ text, kind, codes }) {
  const found = checkText(partsOfPlainText(text), rules, day).findings
  const loud = found.filter(
    ({ severity, code }) => severity !== 'info' || code === 'EXE-17' || code === 'AWD-17',
  )
  return [...new Set(loud.map(({ code }) => code))].filter(
    (code) => kind === 'passage' || sentenceRules.has(code) || codes.includes(code),
  )
}

/** Hits, misses and false alarms per rule, with the records that show them. */
export function scoresOf(records) {
  const scores = new Map()
  const add = (code, what, record) => {
    if (!scores.has(code)) scores.set(code, { hits: [], misses: [], falseAlarms: [] })
    scores.get(code)[what].push(record)
  }
  for (const record of records) {
    const spoken = spokenOf(record)
    for (const code of record.codes) add(code, spoken.includes(code) ? 'hits' : 'misses', record)
    for (const code of spoken)
      if (!record.codes.includes(code) && !record.may.includes(code)) add(code, 'falseAlarms', record)
  }
  return scores
}

/** Recall and precision of the rules of a severity. */
export function sumOf(scores, severity) {
  const of = [...scores].filter(([code]) => severityOf.get(code) === severity).map(([, score]) => score)
  const count = (what) => of.reduce((all, score) => all + score[what].length, 0)
  const [hits, misses, falseAlarms] = ['hits', 'misses', 'falseAlarms'].map(count)
  return {
    ...{ hits, misses, falseAlarms },
    recall: hits / Math.max(1, hits + misses),
    precision: hits / Math.max(1, hits + falseAlarms),
  }
}
