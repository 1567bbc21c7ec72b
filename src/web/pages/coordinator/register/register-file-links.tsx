import { Button } from '../../../components/form.js'
import { routes } from '../../../http/routes.js'

const file = (name: string): string => routes.registerFile.to({ file: name })

/** The empty form of the register, in the two kinds of file. */
export const TemplateLinks = () => (
  <>
    <a class="govuk-link" href={file('sjabloon.xlsx')}>
      Excel
    </a>{' '}
    of{' '}
    <a class="govuk-link" href={file('sjabloon.csv')}>
      CSV
    </a>
  </>
)

/** The register as a file, and the empty form of it. */
export const Files = () => (
  <section class="cw-narrow" aria-labelledby="bestanden">
    <h2 class="govuk-heading-m" id="bestanden" tabindex={-1}>
      Exporteer of neem een sjabloon
    </h2>
    <p class="govuk-body">
      De export heeft alle ondernemingen, ook wie niet langer actief is, in de vorm die de import leest.
    </p>
    <form method="get" action={file('register.xlsx')}>
      <div class="govuk-form-group govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id="zonder"
            name="contacten"
            type="checkbox"
            value="zonder"
            aria-describedby="zonder-uitleg"
          />
          <label class="govuk-label govuk-checkboxes__label" for="zonder">
            Zonder contactpersonen
          </label>
          <div id="zonder-uitleg" class="govuk-hint govuk-checkboxes__hint">
            Vink aan als je het bestand doorgeeft: namen, e-mailadressen en telefoonnummers blijven dan hier.
          </div>
        </div>
      </div>
      <div class="cw-actions">
        <Button secondary>Exporteer als Excel</Button>
        <Button secondary formaction={file('register.csv')}>
          Exporteer als CSV
        </Button>
      </div>
    </form>
    <p class="govuk-body">
      Een leeg sjabloon met uitleg bij elke kolom: <TemplateLinks />.{' '}
      <a href={routes.helpPage.to({ page: 'register' })}>Hoe je het register bijhoudt</a>
    </p>
  </section>
)
