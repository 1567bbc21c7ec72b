import { Button, ErrorSummary } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { FileInput, TextArea } from '../../../components/text-fields.js'
import { routes } from '../../../http/routes.js'

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
    back={{ href: routes.rules.to(), text: 'Regels' }}
    hasErrors={error !== undefined}
  >
    <div class="cw-narrow">
      <ErrorSummary errors={error === undefined ? [] : [{ id: about, message: error }]} />
      <p class="govuk-body-l">
        Plak een tekst of kies een bestand. Je leest welke zinnen een probleem geven, waarom, en welke sociale
        clausules erin staan.
      </p>
      <p class="govuk-body">
        Wat je stuurt, wordt niet bewaard. Drempels worden getoetst aan de bedragen van vandaag.
      </p>
      <form method="post" action={routes.checkText.to()} enctype="multipart/form-data" novalidate>
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
          label="Of kies een bestand"
          hint="Word (docx), PDF of OpenDocument (odt), hoogstens 10 MB. Geen scan."
          error={about === 'bestand' ? error : undefined}
          accept=".docx,.pdf,.odt"
        />
        <div class="govuk-button-group">
          <Button>Controleer</Button>
          <Button secondary formaction={routes.commentText.to()}>
            Download je Word-bestand met opmerkingen
          </Button>
        </div>
      </form>
    </div>
  </Page>
)
