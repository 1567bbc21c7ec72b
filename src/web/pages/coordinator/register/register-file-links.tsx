import { Button } from '../../../components/form.js'
import { registerAddress } from './register-input.js'

/** The register as a file, and the empty form of it. */
export const Files = () => (
  <section class="cw-narrow" aria-labelledby="bestanden">
    <h2 class="govuk-heading-m" id="bestanden" tabindex={-1}>
      Exporteer of neem een sjabloon
    </h2>
    <p class="govuk-body">
      De export heeft alle ondernemingen, ook wie niet langer actief is, in de vorm die de import leest.
    </p>
    <form method="get" action={`${registerAddress}/bestanden/register.xlsx`}>
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
        <Button secondary formaction={`${registerAddress}/bestanden/register.csv`}>
          Exporteer als CSV
        </Button>
      </div>
    </form>
    <p class="govuk-body">
      Een leeg sjabloon met uitleg bij elke kolom:{' '}
      <a class="govuk-link" href={`${registerAddress}/bestanden/sjabloon.xlsx`}>
        Excel
      </a>{' '}
      of{' '}
      <a class="govuk-link" href={`${registerAddress}/bestanden/sjabloon.csv`}>
        CSV
      </a>
      . <a href="/hulp/register">Hoe je het register bijhoudt</a>
    </p>
  </section>
)
