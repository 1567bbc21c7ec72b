import type { Child } from 'hono/jsx'
import type { HeldImport } from '../../../../actions/suppliers/held-imports.js'
import { counted } from '../../../../kernel/format.js'
import type { ImportPlan } from '../../../../suppliers/exchange/import-plan.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { routes } from '../../../http/routes.js'
import { ColumnTable } from './import-columns.js'
import { Group, type GroupName, groups, isGroup } from './import-groups.js'

/** What a file would change, row by row; nothing is stored yet. @property group shown alone, on a page of it. */
export const PreviewPage = ({
  id,
  held,
  group,
  page,
}: {
  id: string
  held: Extract<HeldImport, { readonly kind: 'preview' }>
  group: string
  page: number
}) => {
  const { file, made, isRenewed } = held
  const { plan } = made
  const refusal = plan.ok ? undefined : plan.error.message
  return (
    <Page
      title="Wat er verandert"
      caption={file.name}
      current="ondernemingen"
      back={
        isGroup(group)
          ? { href: routes.firmImport.to({ import: id }), text: 'Alles wat er verandert' }
          : { href: routes.importFirms.to(), text: 'Kies een ander bestand' }
      }
      hasErrors={refusal !== undefined}
    >
      <ErrorSummary errors={refusal === undefined ? [] : [{ id: 'kolommen', message: refusal }]} />
      {isRenewed && <Renewed />}
      {plan.ok && isGroup(group) && <Group plan={plan.value} name={group} id={id} page={page} />}
      {plan.ok && !isGroup(group) && (
        <>
          <Summary plan={plan.value} id={id} />
          <ColumnTable columns={plan.value.columns} file={file} id={id} />
          {groups.map((name) => (
            <Group plan={plan.value} name={name} id={id} />
          ))}
        </>
      )}
      {!plan.ok && plan.error.columns.length > 0 && (
        <ColumnTable columns={plan.error.columns} file={file} id={id} isOpen />
      )}
    </Page>
  )
}

const Summary = ({ plan, id }: { plan: ImportPlan; id: string }) => {
  const { fresh, changed, unchanged } = firmCounts(plan)
  return (
    <div class="cw-narrow">
      <p class="govuk-body-l">
        {fresh + changed === 0 ? (
          'Er is niets te wijzigen.'
        ) : (
          <>
            <To group="new" count={fresh}>
              {counted(fresh, 'nieuwe onderneming', 'nieuwe ondernemingen')}
            </To>{' '}
            en{' '}
            <To group="changed" count={changed}>
              {counted(changed, 'wijziging', 'wijzigingen')}
            </To>
            . Er is nog niets bewaard.
          </>
        )}
      </p>
      <Counts plan={plan} unchanged={unchanged} hasWrites={fresh + changed > 0} />
      <Deeds id={id} hasWrites={fresh + changed > 0} />
    </div>
  )
}

const Counts = ({
  plan,
  unchanged,
  hasWrites,
}: {
  plan: ImportPlan
  unchanged: number
  hasWrites: boolean
}) => (
  <ul class="govuk-list govuk-list--bullet">
    {unchanged > 0 && (
      <li>{counted(unchanged, 'onderneming staat', 'ondernemingen staan')} al zo in het register.</li>
    )}
    {plan.counts.refused > 0 && (
      <li>
        <a class="govuk-link" href="#refused">
          {counted(plan.counts.refused, 'rij wordt', 'rijen worden')} niet ingelezen
        </a>
        : verbeter ze in je bestand en lees het opnieuw in.
        {hasWrites && ' De andere rijen kun je al overnemen.'}
      </li>
    )}
    {plan.counts['passed-over'] > 0 && (
      <li>{counted(plan.counts['passed-over'], 'rij', 'rijen')} van het sjabloon of zonder inhoud.</li>
    )}
  </ul>
)

const Deeds = ({ id, hasWrites }: { id: string; hasWrites: boolean }) => (
  <div class="cw-actions">
    {hasWrites && (
      <form method="post" action={routes.carryOutImport.to({ import: id })}>
        <Button>Neem over</Button>
      </form>
    )}
    <form method="post" action={routes.forgetImport.to({ import: id })}>
      <Button secondary>Neem niets over</Button>
    </form>
    <a class="govuk-link" href={routes.importReport.to({ import: id })}>
      Download het verslag van elke rij (CSV)
    </a>
  </div>
)

/** The way to what is counted, when there is something. */
const To = ({ group, count, children }: { group: GroupName; count: number; children: Child }) =>
  count === 0 ? (
    <span>{children}</span>
  ) : (
    <a class="govuk-link" href={`#${group}`}>
      {children}
    </a>
  )

const firmCounts = ({ suppliers }: ImportPlan) => {
  const of = (wanted: string) => suppliers.filter(({ kind }) => kind === wanted).length
  return { fresh: of('new'), changed: of('changed'), unchanged: of('unchanged') }
}

/** Somebody agreed, but something else would be written by now. */
const Renewed = () => (
  <div class="govuk-inset-text cw-narrow" role="alert">
    Het register veranderde sinds je keek, en daarmee wat dit bestand zou wijzigen. Er is nog niets bewaard:
    kijk opnieuw na wat er verandert, en neem het dan over.
  </div>
)
