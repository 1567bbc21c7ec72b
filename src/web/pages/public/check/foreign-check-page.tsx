import type { Context } from 'hono'
import { checkChoices } from '../../../../clauses/check-choices.js'
import { newDossier } from '../../../../dossiers/changes.js'
import { belgianDay } from '../../../../kernel/local-date.js'
import type { ForeignCheck } from '../../../../legal-check/foreign-text.js'
import { readsText, type Severity } from '../../../../legal-check/rule.js'
import { rules } from '../../../../legal-check/rules.js'
import type { FoundClause } from '../../../../legal-check/social-clauses.js'
import { normaliseProcedure } from '../../../../procurement/lot-ids.js'
import { procedureSchema } from '../../../../procurement/procedure.js'
import { Button, ErrorSummary, FileInput, TextArea } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { type Dependencies, ownOrganisation } from '../../../dependencies.js'
import { askedBy, begun } from '../../../http/asked-work.js'
import { errorPage, writeErrorPage } from '../../../http/error-pages.js'
import { checkForeign, foreignForm, foreignRefusals } from '../../../http/foreign-text.js'
import { sentFields, sentText } from '../../../http/sent-form.js'
import { countsOf, FindingCard } from '../../../shown/finding.js'
import { personOf } from '../../buyer/buyer-call.js'

/** The form to check a bestek that somebody else wrote. */
export const ForeignCheckForm = ({
  typed = '',
  error,
  about = 'tekst',
}: {
  typed?: string
  error?: string
  /** The control that the error is about. */
  about?: 'tekst' | 'bestand'
}) => (
  <Page
    title="Controleer een bestek"
    current="regels"
    back={{ href: '/regels', text: 'Regels' }}
    hasErrors={error !== undefined}
  >
    <div class="cw-narrow">
      <ErrorSummary errors={error === undefined ? [] : [{ id: about, message: error }]} />
      <p class="govuk-body-l">
        Plak een tekst of kies een Word-bestand. Je leest welke zinnen een probleem geven, waarom, en welke
        sociale clausules erin staan.
      </p>
      <p class="govuk-body">
        Wat je stuurt, wordt niet bewaard. Drempels worden getoetst aan de bedragen van vandaag.
      </p>
      <form method="post" action="/controle" enctype="multipart/form-data" novalidate>
        <TextArea
          id="tekst"
          name="tekst"
          label="Plak de tekst"
          value={typed}
          error={about === 'tekst' ? error : undefined}
          rows={12}
        />
        <FileInput
          id="bestand"
          name="bestand"
          label="Of kies een Word-bestand"
          hint="Een docx van hoogstens 10 MB."
          error={about === 'bestand' ? error : undefined}
          accept=".docx"
        />
        <Button>Controleer</Button>
      </form>
    </div>
  </Page>
)

/** Checks what was sent and shows what was found. */
export async function answerForeignCheck(c: Context, dependencies: Dependencies): Promise<Response> {
  const input = await foreignForm(c)
  const checked = begun(await checkForeign(input, dependencies, askedBy(c)))
  c.header('Cache-Control', 'no-store')
  return checked.ok
    ? c.html(<ForeignCheckResult check={checked.value} />)
    : c.html(
        <ForeignCheckForm
          typed={input.typed}
          error={foreignRefusals[checked.error]}
          about={'file' in input ? 'bestand' : 'tekst'}
        />,
        422,
      )
}

const groups: readonly (readonly [Severity, string])[] = [
  ['error', 'Fouten'],
  ['warning', 'Waarschuwingen'],
  ['info', 'Tips'],
]

const ForeignCheckResult = ({ check: { findings, clauses, start } }: { check: ForeignCheck }) => {
  const counts = countsOf(findings)
  const lacking = clauses.filter(({ lacks }) => lacks.length > 0)
  return (
    <Page
      title="Wat we vonden"
      current="regels"
      back={{ href: '/controle', text: 'Controleer een ander bestek' }}
    >
      <div class="cw-narrow">
        <p class="govuk-body-l">
          {counts.length === 0 ? 'Geen problemen gevonden.' : `${counts.join(' · ')}.`}
        </p>
        <p class="govuk-body">
          De tekst is getoetst aan de regels die over woorden gaan. Regels over bedragen, percelen en
          gewichten die je in een dossier invult, zijn niet gecontroleerd.
        </p>
        <section aria-labelledby="clausules">
          <h2 class="govuk-heading-m" id="clausules">
            Sociale clausules in de tekst ({clauses.length})
          </h2>
          {clauses.length === 0 ? (
            <p class="govuk-body">We herkennen geen sociale clausule in deze tekst.</p>
          ) : (
            <ul class="govuk-list govuk-list--spaced">
              {clauses.map((found) => (
                <Found found={found} />
              ))}
            </ul>
          )}
          {lacking.length > 0 && (
            <p class="govuk-body">
              Wat ontbreekt, brengt de clausule uit de bibliotheek mee: neem het bestek over in een dossier.
            </p>
          )}
        </section>
        {groups.map(([severity, title]) => {
          const own = findings.filter((finding) => finding.severity === severity)
          return own.length === 0 ? null : (
            <section aria-labelledby={`groep-${severity}`}>
              <h2 class="govuk-heading-m" id={`groep-${severity}`}>
                {title} ({own.length})
              </h2>
              {own.map((finding) => (
                <FindingCard finding={finding} id={`b-${findings.indexOf(finding)}`} />
              ))}
            </section>
          )
        })}
        <section aria-labelledby="overnemen">
          <h2 class="govuk-heading-m" id="overnemen">
            Neem over in een dossier
          </h2>
          <p class="govuk-body">
            Er komt een nieuw dossier met wat we herkenden: de titel
            {start.cpvCode !== undefined && ', de CPV-code'}
            {start.estimatedValue !== undefined && ', de raming'}
            {start.durationMonths !== undefined && ', de looptijd'}
            {takesClauses(start) && ', de sociale clausules die onze bibliotheek kent'}. De zinnen zelf worden
            niet overgenomen; de rest vul je aan.
          </p>
          <form method="post" action="/controle/overnemen">
            <input type="hidden" name="begin" value={JSON.stringify(start)} />
            <Button secondary>Neem over in een dossier</Button>
          </form>
        </section>
        <p class="govuk-body-s cw-quiet">Getoetst aan {rules.filter(readsText).length} regels over tekst.</p>
      </div>
    </Page>
  )
}

/** Whether the dossier begins with a clause, a criterion or a reservation that the library knows. */
const takesClauses = ({ lots = [] }: ForeignCheck['start']): boolean =>
  lots.some(
    ({ clauses = [], awardCriteria = [], reservedParticipation }) =>
      clauses.length + awardCriteria.length > 0 || reservedParticipation !== undefined,
  )

const Found = ({ found: { clause, title, sentence, place, lacks } }: { found: FoundClause }) => (
  <li>
    <strong>{title}</strong> <span class="cw-quiet">({place})</span>
    <br />
    <span class="cw-quote-inline">{sentence.length > 220 ? `${sentence.slice(0, 219)}…` : sentence}</span>
    <br />
    {lacks.length > 0 && <>Ontbreekt: {lacks.join('; ')}. </>}
    <a class="govuk-link" href={`/clausules/${clause}`}>
      Lees onze clausule<span class="govuk-visually-hidden"> voor {title}</span>
    </a>
  </li>
)

/** Begins a dossier with what was recognised in somebody else's text. */
export async function takeOver(c: Context, dependencies: Dependencies): Promise<Response> {
  const organisation = await dependencies.organisations.find(ownOrganisation)
  if (organisation === undefined) return c.redirect('/organisatie', 303)
  const at = dependencies.now()
  const today = belgianDay(at)
  const begin = procedureSchema.safeParse(parsed(sentText(await sentFields(c), 'begin')))
  if (!begin.success || checkChoices(begin.data, dependencies.shelf.clauses, {}, today).length > 0)
    return errorPage(
      c,
      422,
      'Niet overgenomen',
      'Controleer het bestek opnieuw en neem het dan over: de gegevens kwamen niet volledig aan.',
    )
  const { name, enterpriseNumber } = organisation
  const created = await dependencies.dossiers.create(
    newDossier(
      dependencies.newId(),
      ownOrganisation,
      normaliseProcedure({ ...begin.data, buyer: { name, enterpriseNumber } }),
      dependencies.shelf,
      { at: new Date(at).toISOString(), today, who: personOf(organisation) },
    ),
  )
  return created.ok ? c.redirect(`/dossiers/${created.value.id}`, 303) : writeErrorPage(c, created.error.kind)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
