import { citeArticle, type LegalBasis } from '../clauses/sources.js'
import { keptWith } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { AwardStage } from '../procurement/award-stage.js'
import type { Procedure } from '../procurement/procedure.js'
import type { Certainty } from '../procurement/threshold-table.js'
import type { CheckedDossier, KnownHistory, KnownSupply, WithdrawnText } from './checked-dossier.js'
import type { CheckedText, Section, Sentence } from './text/checked-text.js'

/** `error`: it blocks a final document; `warning`: it asks a motivation; `info`: it only tells. */
export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

export const ruleGroups = {
  reserved: 'Voorbehouden opdrachten',
  procedure: 'Procedure en drempels',
  award: 'Gunningscriteria',
  execution: 'Uitvoeringsvoorwaarden',
  technical: 'Technische bepalingen',
  decision: 'Gunningsbeslissing',
  library: 'Teksten van de bibliotheek',
} as const
export type RuleGroup = keyof typeof ruleGroups

/** What a rule stands on. @property citation in Dutch, as it is printed. */
export interface Ground {
  readonly citation: string
  readonly certainty: Certainty
}

/** An article of an act as ground. */
export const article = (act: LegalBasis['act'], number: string, certainty: Certainty = 'likely'): Ground => ({
  citation: citeArticle({ act, article: number }),
  certainty,
})

/** An article of the law of 17 June 2016. */
export const law = (number: string, certainty: Certainty = 'likely'): Ground =>
  article('wet-2016-06-17', number, certainty)

/** A judgment, or a practice that was read, in the words in which it is cited. */
export const cited = (citation: string, certainty: Certainty = 'likely'): Ground => ({ citation, certainty })

/** What mends a finding, all at once. @property label says what happens, as a button does. */
export type Fix = AnswersFix | RenewalFix

/** Other answers. @property kind left out: `answers`. */
interface AnswersFix {
  readonly kind?: 'answers'
  readonly label: string
  readonly answers: readonly { readonly path: string; readonly value: unknown }[]
}

/** Another version of a text that the dossier keeps to. @property answers none: it changes no answer. */
export interface RenewalFix {
  readonly kind: 'renewal'
  readonly label: string
  readonly answers: readonly []
  readonly renews: {
    readonly kind: 'clause' | 'template'
    readonly id: string
    readonly from: string
    readonly to: string
  }
}

/**
 * Something that a rule found.
 * @property at where it is mended: a path as in the API (`lots.LOT-0001.awardCriteria.1`).
 * @property says what is wrong here, with the figures of this dossier; left out: the rule says it.
 * @property severity where it differs from the rule's, because an answer or a word makes it more or less sure.
 */
export interface Fault {
  readonly kind: 'fault'
  readonly at: string
  readonly says?: string
  readonly severity?: Severity
  readonly remedy?: string
  readonly fix?: Fix
  readonly sentence?: Sentence
}

/**
 * What a rule could not look at. @property needs completes "Niet gecontroleerd: …"; at: the answer that is missing.
 */
export interface NotChecked {
  readonly kind: 'not-checked'
  readonly needs: string
  readonly at?: string
}

export type Outcome = Fault | NotChecked

export const fault = (at: string, more: Omit<Fault, 'kind' | 'at'> = {}): Fault => ({
  kind: 'fault',
  at,
  ...more,
})
export const notChecked = (needs: string, at?: string): NotChecked => ({
  kind: 'not-checked',
  needs,
  ...(at !== undefined && { at }),
})

/**
 * Something that a rule found in a text.
 * @property sentence the sentence that shows it; what is absent from a part is shown at the sentence that needs it.
 * @property span where in the sentence, for a fix and for the answer behind it.
 */
export interface TextFault {
  readonly sentence: Sentence
  readonly says?: string
  readonly severity?: Severity
  readonly span?: readonly [from: number, to: number]
  /** Words that mend it, put right after the span. */
  readonly insert?: string
}

/** A situation that a rule passes or fails; shown to users, and run by a test. */
export type Example = TextExample | DossierExample
export interface TextExample {
  readonly text: string
  readonly launchDate?: LocalDate
}
/** @property says the situation in a few Dutch words: "Raming van € 140.000, onderhandelen op waarde". */
export interface DossierExample {
  readonly says: string
  readonly procedure: Procedure
  readonly supply?: KnownSupply
  readonly history?: KnownHistory
  readonly award?: AwardStage
  readonly withdrawn?: readonly WithdrawnText[]
  readonly isPublished?: boolean
}

/**
 * A legal rule that a jurist can read.
 *
 * @property id kebab-case, names the requirement, never reused.
 * @property code the short code of the catalogue: `RES-01`.
 * @property title what the rule asks, as a statement that is true of a good bestek; finds: what is wrong where it fails.
 * @property why why it matters, in one or two sentences.
 * @property certainty how sure the ground is; a rule on an uncertain one is at most a warning.
 * @property remedy what to do about it.
 * @property validFrom first day of launch for which it holds.
 * @property inDossier looks at the answers, the chosen clauses and the documents.
 * @property inText looks at words: of the bestek of the dossier, or of somebody else's.
 * @property inForeignText looks at words of somebody else's text, for what the answers of a dossier tell better.
 */
export interface Rule {
  readonly id: string
  readonly code: string
  readonly group: RuleGroup
  readonly severity: Severity
  readonly title: string
  readonly finds: string
  readonly why: string
  readonly remedy: string
  readonly grounds: readonly Ground[]
  readonly certainty: Certainty
  readonly validFrom: LocalDate
  readonly validUntil?: LocalDate
  readonly inDossier?: (dossier: CheckedDossier) => readonly Outcome[]
  readonly inText?: TextCheck
  readonly inForeignText?: TextCheck
  readonly examples: { readonly passes: readonly Example[]; readonly fails: readonly Example[] }
}

type TextCheck = (text: CheckedText) => readonly TextFault[]

/** Whether a rule has something to say of a text by itself. */
export const readsText = ({ inText, inForeignText }: Rule): boolean => (inText ?? inForeignText) !== undefined

export const rule = (stated: Rule): Rule => stated

/** Most rules find nothing in most parts. */
const none: readonly TextFault[] = []

/** A check of each sentence by itself and the part that it stands in; a part that was looked at is not looked at again. */
export function perSentence(
  find: (sentence: Sentence) => Omit<TextFault, 'sentence'> | boolean | undefined,
): (text: CheckedText) => readonly TextFault[] {
  const inSection = keptWith(({ passages }: Section): readonly TextFault[] => {
    const faults: TextFault[] = []
    for (const { sentences } of passages)
      for (const sentence of sentences) {
        const found = find(sentence)
        if (found !== undefined && found !== false)
          faults.push({ sentence, ...(found === true ? {} : found) })
      }
    return faults.length === 0 ? none : faults
  })
  return ({ sections }) => sections.flatMap(inSection)
}

/** The sentences for which something holds, whatever text they stand in. */
export function sentencesWhere(
  holds: (sentence: Sentence) => boolean,
): (text: CheckedText) => readonly Sentence[] {
  const inSection = keptWith(({ passages }: Section): readonly Sentence[] =>
    passages.flatMap(({ sentences }) => sentences.filter(holds)),
  )
  return ({ sections }) => sections.flatMap(inSection)
}
