import { keptWith } from '../kernel/lazily.js'
import { lotPath } from '../procurement/answers/path.js'
import { type EffectiveLot, effectiveLots, isDivided } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import { plain, sentencesIn } from './text/sentences.js'

/** A sentence of the buyer's own words. @property plain as rules read it, character for character. */
export interface OwnSentence {
  readonly text: string
  readonly plain: string
}

/**
 * Words in which the buyer says what has to be done.
 * @property at the answer that holds them; called: what a finding calls it; isTechnical: part of the technical part.
 * @property lot the lot that they are about; left out: all lots, or it is not said.
 */
export interface OwnText {
  readonly at: string
  readonly called: string
  readonly isTechnical: boolean
  readonly lot?: string
  readonly sentences: readonly OwnSentence[]
}

export const technicalPath = 'administration.technicalDescription'

/**
 * The description, what each lot says of itself, and the technical part; that one in pieces, so that a piece that
 * begins with "Perceel 2", or stands under such a heading, is about that lot.
 */
export const ownTexts = keptWith((procedure: Procedure): readonly OwnText[] => {
  const lots = effectiveLots(procedure)
  const described = own('description', 'De omschrijving', procedure.description)
  const ofLots = lots.flatMap((lot) =>
    own(lotPath(lot.id, 'description'), `De omschrijving van perceel ${lot.number}`, lot.description, lot.id),
  )
  return [...described, ...ofLots, ...technicalTexts(procedure, lots)]
})

/** Whether there is a technical part to look at. */
export const hasTechnicalPart = ({ administration }: Procedure): boolean =>
  (administration?.technicalDescription ?? '').trim() !== ''

const own = (
  at: string,
  called: string,
  text: string | null | undefined,
  lot?: string,
  isTechnical = false,
): readonly OwnText[] =>
  text == null || text.trim() === ''
    ? []
    : [{ at, called, isTechnical, sentences: sentencesOf(text), ...(lot !== undefined && { lot }) }]

const sentencesOf = (text: string): readonly OwnSentence[] =>
  text.split('\n').flatMap((line) =>
    sentencesIn(line).map(({ from, to }) => {
      const words = line.slice(from, to).trim()
      return { text: words, plain: plain(words) }
    }),
  )

function technicalTexts(procedure: Procedure, lots: readonly EffectiveLot[]): readonly OwnText[] {
  const text = procedure.administration?.technicalDescription
  if (text == null) return []
  if (!isDivided(procedure)) return own(technicalPath, calledTechnical, text, undefined, true)
  let under: string | undefined
  return text.split('\n').flatMap((line) => {
    const named = /^(#+ *)?perceel (\d+)(?!\d)/.exec(plain(line))
    const lot = lots.find(({ number }) => number === Number(named?.[2]))?.id
    if (line.startsWith('#')) under = lot
    return own(technicalPath, calledTechnical, line, lot ?? under, true)
  })
}

const calledTechnical = 'De technische beschrijving'
