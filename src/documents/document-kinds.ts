import type { ToldGroup } from '../clauses/facts/told.js'
import type { Language } from '../clauses/text/language.js'

/** What decides which documents a dossier has: plain facts. */
export interface DocumentNeed {
  /** How many tenders came in. */
  readonly tenders: number
  /** Whether a decision on the award can be told: the tenders are ranked, or it was sent. */
  readonly awarded: boolean
  /** How many shortcomings of the contractor were recorded. */
  readonly shortcomings: number
  /** How many firms are invited one by one. */
  readonly invitees: number
  /** Whether the contractor processes personal data for the administration. */
  readonly personalData: boolean
  /** Whether it is a contract of limited value. */
  readonly limitedValue: boolean
  /** Whether the market is consulted beforehand. */
  readonly marketConsultation: boolean
  /** Whether tenderers price positions one by one, and the administration listed them. */
  readonly inventory: boolean
  /** Whether something is promised that is followed up. */
  readonly promises: boolean
  /** Whether the costs of the whole life cycle are scored. */
  readonly lifeCycleScored: boolean
  /** Whether persons count towards a promise. */
  readonly personsCounted: boolean
}

/** When documents are needed, in the order of a procedure. */
export const documentMoments = ['launch', 'tenderers', 'opening', 'performance', 'file'] as const
export type DocumentMoment = (typeof documentMoments)[number]

/**
 * One kind of document; its text is the template of the same name.
 *
 * @property moment when it is needed.
 * @property purpose what it is for, in a few words behind its title.
 * @property isWanted whether a dossier has the document.
 * @property told the groups of facts that its text may use, besides the answers and what the clauses come to.
 * @property standsAlone it is final when what it prints itself is answered; absent: when all that is mandatory is.
 * @property heldBackBy the groups of rules whose errors keep it a draft.
 * @property layout in Word; `letters`: every chapter begins a page and can be had apart.
 * @property isUnnumbered its headings have no numbers: what is read as a letter or pasted elsewhere.
 * @property isLetter it goes out as a letter, under the name of the administration: no numbers from language 2 on.
 * @property hasSheets whether it is also had as a workbook that computes.
 * @property besideQuestions its turn, from 1, when the part that an answer feeds is looked for; absent: never.
 */
export interface DocumentKind {
  readonly moment: DocumentMoment
  readonly purpose: string
  readonly isWanted: (need: DocumentNeed) => boolean
  readonly told: readonly ToldGroup[]
  readonly heldBackBy: HeldBackBy
  readonly layout: 'running' | 'letters'
  readonly isUnnumbered?: true
  readonly isLetter?: true
  readonly standsAlone?: true
  readonly hasSheets?: true
  readonly besideQuestions?: number
}
export type HeldBackBy<Group extends string = string> =
  | { readonly only: readonly Group[] }
  | { readonly allBut: readonly Group[] }

const always = () => true
/** What goes out before the decision answers for everything but the decision. */
const beforeDecision = { allBut: ['decision'] } as const

/** Every kind of document: a new one is a row here and a folder in `templates/`. */
export const documentKinds = {
  specifications: {
    moment: 'launch',
    purpose: 'wat je vraagt en hoe je beoordeelt',
    isWanted: always,
    told: [],
    heldBackBy: beforeDecision,
    layout: 'running',
    besideQuestions: 1,
  },
  motivation: {
    moment: 'launch',
    purpose: 'waarom, voor het college of de raad',
    isWanted: always,
    told: ['selection', 'check', 'advice', 'market', 'instruments'],
    heldBackBy: beforeDecision,
    layout: 'running',
    besideQuestions: 2,
  },
  notice: {
    moment: 'launch',
    purpose: 'teksten voor e-Procurement',
    isWanted: always,
    told: ['strategy'],
    heldBackBy: beforeDecision,
    layout: 'running',
    besideQuestions: 3,
  },
  invitation: {
    moment: 'tenderers',
    purpose: 'een brief aan elke onderneming die je aanschrijft',
    isLetter: true,
    isWanted: ({ invitees }) => invitees > 0,
    told: ['invitees'],
    heldBackBy: beforeDecision,
    layout: 'letters',
  },
  'processor-agreement': {
    moment: 'tenderers',
    purpose: 'bijlage over persoonsgegevens',
    isWanted: ({ personalData }) => personalData,
    told: [],
    heldBackBy: beforeDecision,
    layout: 'running',
    besideQuestions: 4,
  },
  'tender-form': {
    moment: 'tenderers',
    purpose: 'om in te vullen en te ondertekenen',
    isWanted: ({ limitedValue }) => !limitedValue,
    told: ['bidder'],
    heldBackBy: beforeDecision,
    layout: 'running',
  },
  inventory: {
    moment: 'tenderers',
    purpose: 'de posten, om prijzen in te vullen',
    isWanted: ({ inventory }) => inventory,
    told: [],
    heldBackBy: beforeDecision,
    layout: 'running',
    hasSheets: true,
    besideQuestions: 5,
  },
  'life-cycle-sheet': {
    moment: 'tenderers',
    purpose: 'om de kosten over de hele levensduur in te vullen',
    isWanted: ({ lifeCycleScored }) => lifeCycleScored,
    told: ['lifeCycle'],
    heldBackBy: beforeDecision,
    layout: 'running',
    hasSheets: true,
  },
  'monitoring-form': {
    moment: 'performance',
    purpose: 'wat beloofd is en wat ervan gedaan is',
    isWanted: ({ promises }) => promises,
    told: ['bidder'],
    heldBackBy: beforeDecision,
    layout: 'running',
    hasSheets: true,
  },
  'hour-list': {
    moment: 'performance',
    purpose: 'de gewerkte uren, zonder namen',
    isWanted: ({ personsCounted }) => personsCounted,
    told: [],
    heldBackBy: beforeDecision,
    layout: 'running',
    hasSheets: true,
  },
  'council-decision': {
    moment: 'launch',
    purpose: 'om over te nemen in het besluit',
    isWanted: ({ limitedValue }) => !limitedValue,
    told: ['instruments'],
    heldBackBy: beforeDecision,
    layout: 'running',
    isUnnumbered: true,
  },
  'award-report': {
    moment: 'opening',
    purpose: 'de vergelijking van de offertes',
    isWanted: ({ tenders }) => tenders > 0,
    told: ['award'],
    heldBackBy: { only: ['decision'] },
    layout: 'running',
  },
  'award-decision': {
    moment: 'opening',
    purpose: 'om over te nemen in het besluit',
    isWanted: ({ tenders }) => tenders > 0,
    told: ['award'],
    heldBackBy: { only: ['decision'] },
    layout: 'running',
    isUnnumbered: true,
    standsAlone: true,
  },
  'award-letter': {
    moment: 'opening',
    purpose: 'een brief aan elke inschrijver',
    isLetter: true,
    isWanted: ({ tenders, limitedValue }) => tenders > 0 && !limitedValue,
    told: ['award', 'tenderers'],
    heldBackBy: { only: ['decision'] },
    layout: 'letters',
    isUnnumbered: true,
    standsAlone: true,
  },
  'closing-letter': {
    moment: 'opening',
    purpose: 'een brief aan wie je kiest',
    isLetter: true,
    isWanted: ({ awarded, limitedValue }) => awarded && !limitedValue,
    told: ['award', 'tenderers'],
    heldBackBy: { only: ['decision'] },
    layout: 'letters',
    isUnnumbered: true,
    standsAlone: true,
  },
  'default-record': {
    moment: 'performance',
    purpose: 'een tekortkoming, vastgesteld',
    isWanted: ({ shortcomings }) => shortcomings > 0,
    told: ['shortcomings'],
    heldBackBy: { only: [] },
    layout: 'letters',
    isUnnumbered: true,
    standsAlone: true,
  },
  'hearing-letter': {
    moment: 'performance',
    purpose: 'om de opdrachtnemer te horen',
    isLetter: true,
    isWanted: ({ shortcomings }) => shortcomings > 0,
    told: ['shortcomings'],
    heldBackBy: { only: [] },
    layout: 'letters',
    isUnnumbered: true,
    standsAlone: true,
  },
  'order-letter': {
    moment: 'opening',
    purpose: 'voor de onderneming die je kiest',
    isLetter: true,
    isWanted: ({ limitedValue }) => limitedValue,
    told: ['order'],
    heldBackBy: beforeDecision,
    layout: 'running',
  },
  'order-note': {
    moment: 'file',
    purpose: 'waarom deze onderneming en deze prijs',
    isWanted: ({ limitedValue }) => limitedValue,
    told: ['order', 'award'],
    heldBackBy: beforeDecision,
    layout: 'running',
  },
  'market-consultation': {
    moment: 'launch',
    purpose: 'om vooraf met ondernemingen te praten',
    isWanted: ({ marketConsultation }) => marketConsultation,
    told: [],
    heldBackBy: { only: [] },
    layout: 'running',
    standsAlone: true,
  },
  'internal-sheet': {
    moment: 'file',
    purpose: 'de keuzes en de controle, niet voor buiten',
    isWanted: always,
    told: ['selection', 'check', 'advice', 'market', 'internal'],
    heldBackBy: { only: [] },
    layout: 'running',
  },
} as const satisfies Readonly<Record<string, DocumentKind>>

export type DocumentName = keyof typeof documentKinds

const isDocumentName = (name: string): name is DocumentName => Object.hasOwn(documentKinds, name)
export const documentNames: readonly DocumentName[] = Object.keys(documentKinds).filter(isDocumentName)

/** How a kind of document is described, whatever its row holds exactly. */
export const kindOf = (name: DocumentName): DocumentKind => documentKinds[name]

/** How a document is laid out in Word; one of a kind that is no longer made runs on. */
export const layoutOf = (name: string): DocumentKind['layout'] =>
  isDocumentName(name) ? documentKinds[name].layout : 'running'

/** Whether the headings of a document are numbered. @param language of its text; the first one numbered letters too. */
export const numbersHeadings = (name: string, language: Language = 1): boolean =>
  !isDocumentName(name) || !(kindOf(name).isUnnumbered === true || (language === 2 && isLetter(name)))

/** Whether a document goes out as a letter. */
export const isLetter = (name: string): boolean => isDocumentName(name) && kindOf(name).isLetter === true

/** The documents that are looked through for what an answer feeds, in that order. */
export const documentsBesideQuestions: readonly DocumentName[] = documentNames
  .filter((name) => kindOf(name).besideQuestions !== undefined)
  .toSorted((a, b) => (kindOf(a).besideQuestions ?? 0) - (kindOf(b).besideQuestions ?? 0))
