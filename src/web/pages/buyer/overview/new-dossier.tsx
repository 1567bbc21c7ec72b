import { contractNatures } from '../../../../procurement/code-lists.js'
import { procedureSchema } from '../../../../procurement/procedure.js'
import { optionsOf } from '../../../../questionnaire/control.js'
import { Choices } from '../../../components/choice-fields.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { TextInput } from '../../../components/text-fields.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import { toOrganisation } from './dossier-list.js'

export async function showNewDossier({ c, doors, actor }: PageCall): Promise<Response> {
  const known = await doors.actions.openOrganisation(actor)
  if (!known.ok) return known.error.kind === 'unknown' ? toOrganisation(c) : refusalPage(c, known.error)
  return c.html(<NewDossier title="" nature={[]} errors={{}} />)
}

/** Makes a dossier with a title and, when it is known, the nature; the rest are tasks. */
export async function makeDossier({ c, doors, actor, sent: { fields } }: PageCall): Promise<Response> {
  const title = sentText(fields, 'title').trim()
  const nature = fields.get('contractNature') ?? []
  const parsed = procedureSchema.safeParse({
    title,
    ...(nature[0] !== undefined && { contractNature: nature[0] }),
    lots: [{ id: 'LOT-0001', title }],
  })
  const again = (faults: Faults) =>
    c.html(<NewDossier title={title} nature={nature} errors={errorsOf(faults)} />, 422)
  if (!parsed.success) return again(parsed.error.issues)
  const made = await doors.actions.createDossier(actor, parsed.data)
  if (made.ok) return c.redirect(routes.dossier.to({ id: made.value.dossier.id }), 303)
  return refusalPage(c, made.error)
}

type Faults = readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]

/** The first fault of each field; the lot has the title of the whole. */
const errorsOf = (faults: Faults): Readonly<Record<string, string>> =>
  Object.fromEntries(
    faults.toReversed().map(({ path, message }) => [path[0] === 'lots' ? 'title' : String(path[0]), message]),
  )

interface FormShown {
  readonly title: string
  readonly nature: readonly string[]
  readonly errors: Readonly<Record<string, string>>
}

const NewDossier = (shown: FormShown) => (
  <Page
    title="Nieuw dossier"
    current="dossiers"
    back={{ href: routes.dossiers.to(), text: 'Mijn dossiers' }}
    hasErrors={Object.keys(shown.errors).length > 0}
  >
    <div class="cw-narrow">
      <ErrorSummary errors={Object.entries(shown.errors).map(([id, message]) => ({ id, message }))} />
      <form method="post" action={routes.dossiers.to()} novalidate>
        <Fields {...shown} />
        <Button>Maak het dossier</Button>
      </form>
      <p class="govuk-body-s">
        Werk je samen met een ander bestuur, of geef je een subsidie?{' '}
        <a class="govuk-link" href={routes.decisionAid.to()}>
          Ga eerst na of dit een overheidsopdracht is
        </a>
        .
      </p>
    </div>
  </Page>
)

const Fields = ({ title, nature, errors }: FormShown) => (
  <>
    <TextInput
      id="title"
      name="title"
      label="Hoe heet de opdracht?"
      hint="Je kunt de titel later nog wijzigen."
      value={title}
      error={errors.title}
    />
    <Choices
      id="contractNature"
      name="contractNature"
      legend="Gaat de opdracht over werken, leveringen of diensten?"
      choices={optionsOf(contractNatures)}
      chosen={nature}
      error={errors.contractNature}
      kind="radio"
    />
  </>
)
