import { lazily } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import { isWithin } from '../kernel/local-date.js'
import type { TextPart } from '../kernel/text-part.js'
import { parsePath } from '../procurement/answers/path.js'
import type { Procedure } from '../procurement/procedure.js'
import { firstDayOfTable } from '../procurement/threshold-table.js'
import type { CheckedDossier } from './checked-dossier.js'
import type { CheckResult, Finding, Unchecked } from './finding.js'
import { type Fault, type NotChecked, type Rule, type Severity, severities, type TextFault } from './rule.js'
import { type CheckedText, checkedText } from './text/checked-text.js'
import type { DocumentText } from './text/document-text.js'
import { originOf } from './text/origin.js'
import { placeIn } from './text/place.js'

/**
 * A check that is done when its result is first read, and of which parts can be done before.
 * @property steps does a little of it each time it is asked to go on; what is done is not done again.
 */
export interface StepwiseCheck extends CheckResult {
  readonly steps: () => Iterable<void>
}

/**
 * Holds a dossier against the rules of its launch date (of today, as long as that is not answered or lies before the
 * tables): the answers and choices, and the words of the bestek. Pure.
 */
export const checkDossier = (
  dossier: CheckedDossier,
  rules: readonly Rule[],
  today: LocalDate,
): CheckResult => resultOf(dossier, outcomesOf(dossier, rules, today))

/** Does {@link checkDossier} when it is asked for, or little by little. */
export function stepwiseCheck(
  dossier: CheckedDossier,
  rules: readonly Rule[],
  today: LocalDate,
): StepwiseCheck {
  const outcomes = outcomesOf(dossier, rules, today)
  const result = lazily(() => resultOf(dossier, outcomes))
  return {
    get findings() {
      return result().findings
    },
    get notChecked() {
      return result().notChecked
    },
    *steps() {
      for (const passage of dossier.bestek()?.text.passages ?? []) yield void passage.sentences
      for (const outcome of outcomes) yield void outcome()
      yield void result()
    },
  }
}

/** What each rule of the day finds, once it is looked at. */
const outcomesOf = (dossier: CheckedDossier, rules: readonly Rule[], today: LocalDate) =>
  rulesOn(rules, dayOfRules(dossier.procedure.launchDate, today)).map((rule) =>
    lazily(() => {
      const bestek = dossier.bestek()
      return {
        rule,
        outcomes: rule.inDossier?.(dossier) ?? [],
        inText: bestek === undefined ? [] : (rule.inText?.(bestek.text) ?? []),
      }
    }),
  )

/** A day before the tables has no rules: those of today then speak, so that a typing error silences nothing. */
const dayOfRules = (launchDate: LocalDate | undefined, today: LocalDate): LocalDate =>
  launchDate === undefined || launchDate < firstDayOfTable() ? today : launchDate

function resultOf(dossier: CheckedDossier, looked: ReturnType<typeof outcomesOf>): CheckResult {
  const bestek = dossier.bestek()
  const outcomes = looked.map((outcome) => outcome())
  return {
    findings: inOrder(
      outcomes.flatMap(({ rule, outcomes: own, inText }) => {
        const faults = own.flatMap((outcome) =>
          outcome.kind === 'fault' ? findingOf(rule, outcome, lotOf(outcome.at, dossier)) : [],
        )
        const inWords = bestek ? inText.map((found) => documentFinding(rule, found, bestek, dossier)) : []
        return [...faults, ...inWords.filter(({ at }) => !faults.some((known) => known.at === at))]
      }),
    ),
    notChecked: unique(
      outcomes.flatMap(({ rule, outcomes: own }) =>
        own.flatMap((outcome) => (outcome.kind === 'not-checked' ? uncheckedOf(rule, outcome) : [])),
      ),
      ({ code, needs, at }) => `${code}|${needs}|${at}`,
    ),
  }
}

/** The lot that a path names, for people; nothing where there is one lot only. */
function lotOf(at: string, { lots }: CheckedDossier): string | undefined {
  const { lot: id } = parsePath(at)
  const lot = lots.length > 1 ? lots.find((known) => known.id === id) : undefined
  return lot && (lot.title ? `Perceel ${lot.number}: ${lot.title}` : `Perceel ${lot.number}`)
}

const uncheckedOf = ({ id, code, title }: Rule, { needs, at }: NotChecked): Unchecked => ({
  rule: id,
  code,
  title,
  needs,
  ...(at !== undefined && { at }),
})

/** Holds somebody else's text against the rules of a day. Rules that need answers have nothing to say of it. */
export function checkText(parts: readonly TextPart[], rules: readonly Rule[], day: LocalDate): CheckResult {
  const text = checkedText(parts, day)
  const findings = rulesOn(rules, day).flatMap((rule) =>
    ((rule.inText ?? rule.inForeignText)?.(text) ?? []).map((found) =>
      findingOf(rule, { kind: 'fault', at: 'text', ...found }, placeIn(text, found.sentence)),
    ),
  )
  return { findings: inOrder(findings), notChecked: [] }
}

/**
 * How many rules hold on the day of a dossier, and at how many of them everything could be looked at: the others name
 * what they lack.
 */
export function lookedAt(
  { notChecked }: Pick<CheckResult, 'notChecked'>,
  { launchDate }: Pick<Procedure, 'launchDate'>,
  rules: readonly Rule[],
  today: LocalDate,
): { readonly looked: number; readonly of: number } {
  const inForce = rulesOn(rules, dayOfRules(launchDate, today))
  const blind = new Set(notChecked.map(({ rule }) => rule))
  return { looked: inForce.filter(({ id }) => !blind.has(id)).length, of: inForce.length }
}

const rulesOn = (rules: readonly Rule[], day: LocalDate): readonly Rule[] =>
  rules.filter(({ validFrom, validUntil }) => isWithin(day, validFrom, validUntil))

/** A finding in words of the bestek: at the answer behind them, else at their clause, else at the document. */
function documentFinding(
  rule: Rule,
  found: TextFault,
  { words, text }: { readonly words: DocumentText; readonly text: CheckedText },
  dossier: CheckedDossier,
): Finding {
  const { at, place, fix } = originOf(found, words, text, dossier)
  return findingOf(rule, { kind: 'fault', at, ...found, ...(fix && { fix }) }, place)
}

function findingOf(
  rule: Rule,
  { at, says, severity, remedy, fix, sentence }: Fault,
  place?: string,
): Finding {
  const words = sentence?.text
  const what = says ?? rule.finds
  return {
    key: [rule.code, at, words ?? what].join('|').slice(0, 2_000),
    rule: rule.id,
    code: rule.code,
    severity: atMost(severity ?? rule.severity, rule),
    title: rule.title,
    says: what,
    why: rule.certainty === 'uncertain' ? `${rule.why} ${toBeChecked}` : rule.why,
    at,
    source: rule.grounds,
    remedy: remedy ?? rule.remedy,
    ...(fix && { fix }),
    ...(words !== undefined && { sentence: words }),
    ...(place !== undefined && { place }),
  }
}

const toBeChecked = 'De bron van deze regel moet nog nagegaan worden.'

/** What stands on a source that nobody read is no more than a warning. */
const atMost = (severity: Severity, { certainty }: Rule): Severity =>
  certainty === 'uncertain' && severity === 'error' ? 'warning' : severity

/** Errors first; the same thing said twice of the same place once. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return unique(findings, ({ key }) => key).toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  )
}

const unique = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]
