/**
 * Buttons that copy a part of the page; shown by the script, since without it they could do nothing.
 * @property of the id of the part; what it is, for who does not see it.
 */
export const CopyButtons = ({ of, what }: { of: string; what: string }) => (
  <span class="cw-copy__buttons" data-copy={of} hidden>
    <button type="button" class="govuk-button govuk-button--secondary" data-copy-as="html">
      Kopieer met opmaak<span class="govuk-visually-hidden">: {what}</span>
    </button>{' '}
    <button type="button" class="govuk-button govuk-button--secondary" data-copy-as="text">
      Kopieer als tekst<span class="govuk-visually-hidden">: {what}</span>
    </button>{' '}
    <span role="status" class="cw-quiet" />
  </span>
)
