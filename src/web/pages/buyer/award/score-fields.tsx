import { pointsOf, type Scoring } from '../../../../clauses/scoring.js'
import { formatNumber } from '../../../../kernel/format.js'
import { typedNumber } from '../../../../kernel/typed-number.js'
import { Select } from '../../../components/choice-fields.js'
import { TextArea, TextInput } from '../../../components/text-fields.js'
import type { CriterionRow, OfferRow } from './award-rows.js'
import type { OfferedLot, Own } from './offered-lot.js'

/** A score and why, on each criterion but the price, which is computed; part by part where the documents have parts. */
export const ScoreFields = ({ of, row, own }: { of: OfferedLot; row: OfferRow; own: Own }) => (
  <>
    {(of.lot.awardCriteria ?? []).map(({ name = 'zonder naam', weight, type }, criterion) => {
      const scored = row.scores[criterion] ?? { score: '', words: '', parts: [] }
      const scoring = of.scoring[criterion] ?? { parts: [] }
      if (type === 'price') return null
      const whole = { name, weight, at: `c.${criterion}` }
      return scored.parts.length === 0 ? (
        <ScoreField {...whole} scored={scored} scoring={scoring} own={own} />
      ) : (
        <PartFields {...whole} scored={scored} scoring={scoring} own={own} />
      )
    })}
  </>
)

interface Scored {
  readonly name: string
  readonly weight: number | undefined
  /** The control without the offer: `c.1`. */
  readonly at: string
  readonly scoring: Scoring
  readonly own: Own
}

/** The parts of a criterion, and what they come to; what was once judged as a whole stands there until a part is scored. */
const PartFields = ({ scored, ...criterion }: Scored & { readonly scored: CriterionRow }) => {
  const { name, weight, at, scoring, own } = criterion
  const isWhole = scored.score !== '' && scored.parts.every(({ score }) => score === '')
  const of = weight === undefined ? '' : ` op ${formatNumber(weight)}`
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{`${name}${of}`}</legend>
      <p class="govuk-hint">
        {isWhole
          ? `Hier staat nu een score voor het geheel: ${scored.score}${of}. Scoor je een onderdeel, dan is de score de som van de onderdelen.`
          : scored.score === ''
            ? 'De score is de som van de onderdelen, zodra elk er een heeft.'
            : `Samen ${scored.score}${of}: de som van de onderdelen.`}
      </p>
      <input type="hidden" name={own(`${at}.score`).name} value={isWhole ? scored.score : ''} />
      <input type="hidden" name={own(`${at}.words`).name} value={scored.words} />
      {scored.parts.map((part, place) => (
        <>
          <input type="hidden" name={own(`${at}.p.${place}.name`).name} value={part.name} />
          <ScoreField
            name={part.name}
            weight={scoring.parts.find((one) => one.name === part.name)?.weight}
            at={`${at}.p.${place}`}
            scored={part}
            scoring={scoring}
            own={own}
          />
        </>
      ))}
    </fieldset>
  )
}

const ScoreField = ({
  name,
  weight,
  at,
  scored,
  scoring: { levels },
  own,
}: Scored & { readonly scored: { readonly score: string; readonly words: string } }) => {
  const of = weight === undefined ? '' : `, op ${formatNumber(Math.round(weight * 100) / 100)}`
  const label = `Score op ${name}${of}`
  return (
    <>
      {levels === undefined ? (
        <TextInput {...own(`${at}.score`)} label={label} value={scored.score} short inputmode="decimal" />
      ) : (
        <LevelField
          {...own(`${at}.score`)}
          label={label}
          levels={levels}
          weight={weight}
          typed={scored.score}
        />
      )}
      <TextArea
        {...own(`${at}.words`)}
        label={`Waarom deze score op ${name}?`}
        value={scored.words}
        rows={3}
      />
    </>
  )
}

/** The scores that the documents know; another one that stands there is shown as what it is. */
const LevelField = ({
  levels,
  weight,
  typed,
  ...control
}: ReturnType<Own> & {
  readonly label: string
  readonly levels: readonly number[]
  readonly weight: number | undefined
  readonly typed: string
}) => {
  const top = levels.at(-1) ?? 0
  const points = pointsOf(levels, weight ?? top)
  const known = points.map((point, place) => {
    const words = `${formatNumber(point)} ${point === 1 ? 'punt' : 'punten'}`
    const level = levels[place] ?? 0
    return [
      optionOf(point),
      point === level ? words : `${formatNumber(level)} op ${formatNumber(top)}: ${words}`,
    ]
  })
  const chosen = typedNumber(typed)
  const isKnown = typed === '' || (chosen !== undefined && points.includes(chosen))
  return (
    <Select
      {...control}
      options={Object.fromEntries(isKnown ? known : [...known, [typed, `${typed}: staat niet op de schaal`]])}
      chosen={isKnown && chosen !== undefined ? optionOf(chosen) : typed}
      empty="Nog geen score"
      strong
    />
  )
}

/** With decimals always: names of options that look like whole numbers would be put in another order. */
const optionOf = (points: number): string => points.toFixed(2).replace('.', ',')
