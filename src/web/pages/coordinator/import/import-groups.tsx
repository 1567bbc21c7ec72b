import { formatList, formatNumber } from '../../../../kernel/format.js'
import { municipalityName } from '../../../../reference/municipalities.js'
import type { ImportPlan, PlannedRow, PlannedSupplier } from '../../../../suppliers/exchange/import-plan.js'
import { fieldOf, passedOverReasons } from '../../../../suppliers/exchange/import-report.js'
import { recognitionName } from '../../../../suppliers/recognition.js'
import { Pager, pageNumber } from '../../../components/pager.js'
import { routes } from '../../../http/routes.js'

/** What can become of a row, in the order in which it matters to a person. */
export const groups = ['refused', 'changed', 'new', 'unchanged', 'passed-over'] as const
export type GroupName = (typeof groups)[number]
export const isGroup = (name: string): name is GroupName => groups.some((known) => known === name)

const titles: Readonly<Record<GroupName, string>> = {
  refused: 'Niet ingelezen',
  changed: 'Gewijzigd',
  new: 'Nieuw',
  unchanged: 'Ongewijzigd',
  'passed-over': 'Overgeslagen',
}

const shownTogether = 25
const shownAlone = 200

/** One group: its first rows beside the others, or a page of it alone. */
export const Group = ({
  plan,
  name,
  id,
  page,
}: {
  plan: ImportPlan
  name: GroupName
  id: string
  page?: number
}) => {
  const items = itemsOf(plan, name)
  if (items.length === 0) return null
  const isShut = page === undefined && (name === 'unchanged' || name === 'passed-over')
  const size = page === undefined ? shownTogether : shownAlone
  const pages = Math.ceil(items.length / size)
  const at = Math.min(pages, Math.max(1, page ?? 1))
  return (
    <section aria-labelledby={name}>
      <h2 class="govuk-heading-m" id={name} tabindex={-1}>
        {titles[name]} ({formatNumber(items.length)})
      </h2>
      {!isShut && (
        <ul class="cw-firms">
          {items.slice((at - 1) * size, at * size).map((item) => (
            <li class="cw-firm">{item()}</li>
          ))}
        </ul>
      )}
      {page === undefined && (isShut || pages > 1) && <ToAll id={id} name={name} count={items.length} />}
      {page !== undefined && (
        <Pager
          page={at}
          pages={pages}
          addressOf={(other) =>
            routes.firmImport.to({ import: id }, { groep: name, pagina: pageNumber(other) })
          }
          says
        />
      )}
    </section>
  )
}

/** What is listed in a group: rows, or firms with their rows. Only what is shown is made. */
function itemsOf({ rows, suppliers }: ImportPlan, name: GroupName) {
  switch (name) {
    case 'refused':
      return rows.flatMap((row) => (row.kind === 'refused' ? [() => <RefusedRow row={row} />] : []))
    case 'passed-over':
      return rows.flatMap((row) =>
        row.kind === 'passed-over'
          ? [() => <p class="govuk-body">{`Rij ${row.row}: ${passedOverReasons[row.why]}`}</p>]
          : [],
      )
    default:
      return suppliers.flatMap((planned) => (planned.kind === name ? [() => <Firm planned={planned} />] : []))
  }
}

const RefusedRow = ({ row: { row, faults } }: { row: Extract<PlannedRow, { kind: 'refused' }> }) => (
  <>
    <h3 class="govuk-heading-s">Rij {row}</h3>
    {faults.map(({ cell, header, message }) => (
      <p class="govuk-body cw-long">
        <strong>{cell}</strong>
        {header !== undefined && ` (${header})`}: {message}
      </p>
    ))}
  </>
)

const Firm = ({ planned }: { planned: PlannedSupplier }) => {
  const { kind, supplier, profile, rows, differences, notes } = planned
  return (
    <>
      <h3 class="govuk-heading-s">
        {supplier === undefined ? (
          profile.name
        ) : (
          <a class="govuk-link" href={routes.firm.to({ firm: supplier.id })}>
            {supplier.name}
          </a>
        )}{' '}
        <span class="cw-quiet cw-plain">{rowsInWords(rows)}</span>
      </h3>
      {kind === 'new' && <p class="govuk-body cw-quiet">{newInWords(profile)}</p>}
      {notes.map((note) => (
        <p class="govuk-body">
          <strong>Let op:</strong> {note}
        </p>
      ))}
      {differences.map((difference) => (
        <p class="govuk-body cw-long">
          {fieldOf(difference)}: <Change {...difference} />
        </p>
      ))}
    </>
  )
}

/** The words before and after tell as much as their look. */
const Change = ({ before, after }: Pick<PlannedSupplier['differences'][number], 'before' | 'after'>) => (
  <span class="cw-diff">
    {before === undefined ? (
      <span class="cw-quiet">niet bekend</span>
    ) : (
      <del>
        <span class="govuk-visually-hidden">was </span>
        {short(before)}
      </del>
    )}{' '}
    <span aria-hidden="true">→</span>{' '}
    {after === undefined ? (
      <span class="cw-quiet">wordt gewist</span>
    ) : (
      <ins>
        <span class="govuk-visually-hidden">wordt </span>
        {short(after)}
      </ins>
    )}
  </span>
)

const short = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text)

function rowsInWords(rows: readonly number[]): string {
  if (rows.length === 1) return `rij ${rows[0]}`
  return rows.length > 6
    ? `${formatNumber(rows.length)} rijen, vanaf rij ${rows[0]}`
    : `rijen ${formatList(rows.map(String))}`
}

/** What of a new firm tells whether it is the right one. */
const newInWords = ({ address, recognitions = [], activities = [] }: PlannedSupplier['profile']): string =>
  [
    address?.municipality === undefined ? 'Gemeente niet bekend' : municipalityName(address.municipality),
    formatList([...new Set(recognitions.map(recognitionName))]) || 'geen erkenning bekend',
    activities.length === 1
      ? `1 activiteit: ${activities[0]?.title}`
      : `${activities.length} activiteiten${activities.length === 0 ? '' : `: ${formatList(activities.slice(0, 5).map(({ title }) => title))}${activities.length > 5 ? ' …' : ''}`}`,
  ].join(' · ')

/** The way to a group alone. */
const ToAll = ({ id, name, count }: { id: string; name: GroupName; count: number }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={routes.firmImport.to({ import: id }, { groep: name })}>
      {count === 1 ? 'Toon' : `Toon alle ${formatNumber(count)}`}
      <span class="govuk-visually-hidden"> van: {titles[name]}</span>
    </a>
  </p>
)
