import type { Attachment } from '../../../../dossiers/attachment.js'
import { Button } from '../../../components/form.js'
import { FileInput } from '../../../components/text-fields.js'
import { routes } from '../../../http/routes.js'

/** The part of the page on the logo. @property error why one was not kept. */
export const LogoPart = ({ logo, error }: { logo: Attachment | undefined; error: string | undefined }) => (
  <section aria-labelledby="logo">
    <h2 class="govuk-heading-m" id="logo" tabindex={-1}>
      Logo
    </h2>
    <p class="govuk-body">
      Het logo staat bovenaan elk Word-bestand en elke PDF in onze eigen opmaak. Heb je een huisstijl gegeven,
      dan komt het logo uit dat bestand.
    </p>
    {logo !== undefined && (
      <>
        <p>
          <img class="cw-logo" src={routes.logo.to()} alt="Het logo dat bewaard is" />
        </p>
        <form method="post" action={routes.logo.to()}>
          <input type="hidden" name="doe" value="verwijder" />
          <Button secondary>Verwijder het logo</Button>
        </form>
      </>
    )}
    <form method="post" action={routes.logo.to()} enctype="multipart/form-data" novalidate>
      <FileInput
        id="logo-bestand"
        name="logo"
        label={logo === undefined ? 'Afbeelding van je logo' : 'Een ander logo'}
        hint="PNG, JPEG of WebP, op een witte of doorzichtige achtergrond."
        error={error}
        accept=".png,.jpg,.jpeg,.webp"
      />
      <Button>Bewaar het logo</Button>
    </form>
  </section>
)
