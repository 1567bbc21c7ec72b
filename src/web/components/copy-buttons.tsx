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

/**
 * The same for each block of a text whose element says `data-copyable`: one bar that the script shows beside the block
 * that is pointed at or has the focus. Of a heading all that stands under it is copied.
 */
export const CopyBar = () => (
  <div class="cw-copybar" id="kopieerbalk" hidden>
    <div class="cw-copybar__buttons">
      <button type="button" data-copy-as="html">
        Kopieer<span class="govuk-visually-hidden"> dit stuk met opmaak</span>
      </button>
      <button type="button" data-copy-as="text">
        als tekst<span class="govuk-visually-hidden"> kopiëren</span>
      </button>
      <span role="status" />
    </div>
  </div>
)
