import type { Child } from 'hono/jsx'
import type { HeldImport } from '../../../../actions/suppliers/held-imports.js'
import { formatNumber } from '../../../../kernel/format.js'
import type { ImportPlan } from '../../../../suppliers/exchange/import-plan.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { importAddress } from './import-call.js'
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
  const address = `${importAddress}/${id}`
  const refusal = plan.ok ? undefined : plan.error.message
  return (
    <Page
      title="Wat er verandert"
      caption={file.name}
      current="ondernemingen"
      back={
        isGroup(group)
          ? { href: address, text: 'Alles wat er verandert' }
          : { href: importAddress, text: 'Kies een ander bestand' }
      }
      hasErrors={refusal !== undefined}
    >
      <ErrorSummary errors={refusal === undefined ? [] : [{ id: 'kolommen', message: refusal }]} />
      {isRenewed && (
        <div class="govuk-inset-text cw-narrow" role="alert">
          Het register veranderde sinds je keek, en daarmee wat dit bestand zou wijzigen. Er is nog niets
          bewaard: kijk opnieuw na wat er verandert, en neem het dan over.
        </div>
      )}
      {plan.ok && isGroup(group) && <Group plan={plan.value} name={group} address={address} page={page} />}
      {plan.ok && !isGroup(group) && (
        <>
          <Summary plan={plan.value} address={address} />
          <ColumnTable columns={plan.value.columns} file={file} address={address} />
          {groups.map((name) => (
            <Group plan={plan.value} name={name} address={address} />
          ))}
        </>
      )}
      {!plan.ok && plan.error.columns.length > 0 && (
        <ColumnTable columns={plan.error.columns} file={file} address={address} isOpen />
      )}
    </Page>
  )
}

const Summary = ({ plan, address }: { plan: ImportPlan; address: string }) => {
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
            {fresh + changed > 0 && ' De andere rijen kun je al overnemen.'}
          </li>
        )}
        {plan.counts['passed-over'] > 0 && (
          <li>{counted(plan.counts['passed-over'], 'rij', 'rijen')} van het sjabloon of zonder inhoud.</li>
        )}
      </ul>
      <div class="cw-actions">
        {fresh + changed > 0 && (
          <form method="post" action={`${address}/neem-over`}>
            <Button>Neem over</Button>
          </form>
        )}
        <form method="post" action={`${address}/vergeet`}>
          <Button secondary>Neem niets over</Button>
        </form>
        <a class="govuk-link" href={`${address}/verslag.csv`}>
          Download het verslag van elke rij (CSV)
        </a>
      </div>
    </div>
  )
}

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

/** `1 rij`, `12 rijen`. */
export const counted = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${formatNumber(count)} ${more}`
