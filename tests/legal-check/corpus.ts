import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { localDate } from '../../src/kernel/local-date.js'
import { checkText } from '../../src/legal-check/check.js'
import { rules } from '../../src/legal-check/rules.js'
import { partsOfPlainText } from '../../src/legal-check/text/plain-text.js'

const folder = new URL('corpus/', import.meta.url)

const recordSchema = z.object({
  name: z.string().optional(),
  text: z.string(),
  /** The rules that must speak; none: a clean text. */
  codes: z.array(z.string()),
  /** Rules that may speak too: their finding is neither asked for nor a false alarm. */
  may: z.array(z.string()).default([]),
})
export type CorpusRecord = z.infer<typeof recordSchema> & { readonly kind: 'sentence' | 'passage' }

/** The labelled texts in a folder. */
export const recordsIn = (
  from: URL,
  wanted: (file: string) => boolean = () => true,
): readonly CorpusRecord[] =>
  readdirSync(from)
    .filter(wanted)
    .flatMap((file) =>
      z
        .array(recordSchema)
        .parse(JSON.parse(readFileSync(new URL(file, from), 'utf8')))
        .map((record) => ({
          ...record,
          kind: file.includes('passages') ? ('passage' as const) : ('sentence' as const),
        })),
    )

/** The labelled texts: those that rules were tuned on, or the hold-out that nobody looked at while tuning. */
export const corpus = (part: 'tuning' | 'hold-out'): readonly CorpusRecord[] =>
  recordsIn(folder, (file) => file.startsWith('hold-out') === (part === 'hold-out'))

/** Rules about one sentence; the others need a whole text to say that something is missing. */
const sentenceRules = new Set(
  'RES-02 RES-04 RES-05 RES-13 PRO-06 AWD-04 AWD-05 AWD-06 AWD-07 AWD-08 AWD-14 AWD-16 EXE-02 EXE-03 EXE-04 EXE-06 EXE-07 EXE-11 EXE-14 EXE-15 EXE-17 TEC-02'.split(
    ' ',
  ),
)
const launchDate = localDate('2027-02-01')

/** The rules that speak of a text, tips left out: they alarm nobody. */
const spokenOf = ({ text, kind, codes }: CorpusRecord): readonly string[] => [
  ...new Set(
    checkText(partsOfPlainText(text), rules, launchDate)
      .findings.filter(({ severity, code }) => severity !== 'info' || code === 'EXE-17' || code === 'AWD-17')
      .map(({ code }) => code)
      .filter((code) => kind === 'passage' || sentenceRules.has(code) || codes.includes(code)),
  ),
]

export interface Score {
  readonly hits: number
  readonly misses: number
  readonly falseAlarms: number
}

/** Hits, misses and false alarms per rule. */
export function scoresOf(records: readonly CorpusRecord[]): ReadonlyMap<string, Score> {
  const scores = new Map<string, Score>()
  const add = (code: string, what: keyof Score): void => {
    const score = scores.get(code) ?? { hits: 0, misses: 0, falseAlarms: 0 }
    scores.set(code, { ...score, [what]: score[what] + 1 })
  }
  for (const record of records) {
    const spoken = spokenOf(record)
    for (const code of record.codes) add(code, spoken.includes(code) ? 'hits' : 'misses')
    for (const code of spoken)
      if (!record.codes.includes(code) && !record.may.includes(code)) add(code, 'falseAlarms')
  }
  return scores
}

export const sumOf = (scores: Iterable<Score>): Score =>
  [...scores].reduce(
    (all, { hits, misses, falseAlarms }) => ({
      hits: all.hits + hits,
      misses: all.misses + misses,
      falseAlarms: all.falseAlarms + falseAlarms,
    }),
    { hits: 0, misses: 0, falseAlarms: 0 },
  )

export const recallOf = ({ hits, misses }: Score): number =>
  hits + misses === 0 ? 1 : hits / (hits + misses)
export const precisionOf = ({ hits, falseAlarms }: Score): number =>
  hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms)
