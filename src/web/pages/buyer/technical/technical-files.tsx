import { counted } from '../../../../kernel/format.js'
import { annexesOf, picturesOf, type TechnicalAttachment } from '../../../../procurement/technical-part.js'
import { annexEndings } from '../../../../uploads/annex.js'
import { Button, type FormError } from '../../../components/form.js'
import { FileInput, TextInput } from '../../../components/text-fields.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'

interface FilesShown {
  readonly call: DossierCall
  /** Why a file was not kept; it stands at the control that it is about. */
  readonly fault: FormError | undefined
}

const errorAt = (fault: FormError | undefined, id: string): string | undefined =>
  fault?.id === id ? fault.message : undefined

/** The pictures that the text can name, each with the words that put it there. */
export const Pictures = ({ call, text, fault }: FilesShown & { text: string }) => {
  const pictures = picturesOf(call.dossier.procedure.administration)
  return (
    <section aria-labelledby="afbeeldingen">
      <h2 class="govuk-heading-m" id="afbeeldingen" tabindex={-1}>
        Afbeeldingen
      </h2>
      {pictures.length > 0 && (
        <ul class="govuk-list cw-files">
          {pictures.map((picture) => (
            <Picture call={call} picture={picture} isUsed={text.includes(`](${picture.name})`)} />
          ))}
        </ul>
      )}
      <form
        method="post"
        action={routes.technicalFiles.to({ id: call.dossier.id })}
        enctype="multipart/form-data"
        novalidate
      >
        <FileInput
          id="afbeelding"
          name="afbeelding"
          label="Voeg een afbeelding toe"
          hint="PNG, JPEG of WebP, hoogstens 15 MB. Plaats en toestel waarmee een foto genomen is, worden niet bewaard."
          error={errorAt(fault, 'afbeelding')}
          accept=".png,.jpg,.jpeg,.webp"
        />
        <Button name="doe" value="afbeelding" secondary>
          Voeg de afbeelding toe
        </Button>
      </form>
    </section>
  )
}

const Picture = ({
  call: { dossier },
  picture: { attachment, name },
  isUsed,
}: {
  call: DossierCall
  picture: TechnicalAttachment
  isUsed: boolean
}) => (
  <li class="cw-files__one">
    <img src={routes.attachment.to({ id: dossier.id, attachment })} alt="" width="96" loading="lazy" />
    <div>
      <p class="govuk-body-s">
        <strong>{name}</strong>
        <br />
        <code>{`![wat erop te zien is](${name})`}</code>
        <br />
        <span class="cw-quiet">{isUsed ? 'Staat in de tekst' : 'Staat nog niet in de tekst'}</span>
      </p>
      <form method="post" action={routes.technicalFileDeed.to({ id: dossier.id })}>
        <input type="hidden" name="bestand" value={attachment} />
        <button class="cw-link-button" type="submit" name="doe" value="weg">
          Verwijder<span class="govuk-visually-hidden"> de afbeelding {name}</span>
        </button>
      </form>
    </div>
  </li>
)

/** The files that go along with the documents, in their order. */
export const Annexes = ({ call, fault }: FilesShown) => {
  const annexes = annexesOf(call.dossier.procedure.administration)
  return (
    <section aria-labelledby="bijlagen">
      <h2 class="govuk-heading-m" id="bijlagen" tabindex={-1}>
        Bijlagen
      </h2>
      <p class="govuk-body">
        {annexes.length === 0
          ? 'Een lijst van straten, een plan of een meetstaat gaat mee met het bestek, met een nummer.'
          : `${counted(annexes.length, 'bijlage gaat', 'bijlagen gaan')} mee met het bestek en in de zip.`}
      </p>
      {annexes.length > 0 && (
        <ol class="govuk-list cw-files">
          {annexes.map((annex, index) => (
            <Annex call={call} annex={annex} number={index + 1} count={annexes.length} />
          ))}
        </ol>
      )}
      <form
        method="post"
        action={routes.technicalFiles.to({ id: call.dossier.id })}
        enctype="multipart/form-data"
        novalidate
      >
        <FileInput
          id="bijlage"
          name="bijlage"
          label="Voeg een bijlage toe"
          hint={`Hoogstens 20 MB: ${annexEndings.join(', ')}.`}
          error={errorAt(fault, 'bijlage')}
          accept={annexEndings.map((ending) => `.${ending}`).join(',')}
        />
        <TextInput
          id="titel"
          name="titel"
          label="Titel van de bijlage"
          hint="Bijvoorbeeld: Lijst van de bermen. Zonder titel staat de naam van het bestand er."
          value=""
        />
        <Button name="doe" value="bijlage" secondary>
          Voeg de bijlage toe
        </Button>
      </form>
    </section>
  )
}

const Annex = ({
  call: { dossier },
  annex: { attachment, name, title },
  number,
  count,
}: {
  call: DossierCall
  annex: TechnicalAttachment
  number: number
  count: number
}) => (
  <li>
    <form class="cw-annex" method="post" action={routes.technicalFileDeed.to({ id: dossier.id })}>
      <input type="hidden" name="bestand" value={attachment} />
      <TextInput id={`titel-${number}`} name="titel" label={`Bijlage ${number}`} value={title ?? name} />
      <p class="govuk-body-s cw-annex__deeds">
        <a class="govuk-link" href={routes.attachment.to({ id: dossier.id, attachment })}>
          {name}
        </a>
        <Deed doe="titel" text="Bewaar de titel" about={number} />
        {number > 1 && <Deed doe="hoger" text="Hoger" about={number} />}
        {number < count && <Deed doe="lager" text="Lager" about={number} />}
        <Deed doe="weg" text="Verwijder" about={number} />
      </p>
    </form>
  </li>
)

const Deed = ({ doe, text, about }: { doe: string; text: string; about: number }) => (
  <button class="cw-link-button" type="submit" name="doe" value={doe}>
    {text}
    <span class="govuk-visually-hidden"> (bijlage {about})</span>
  </button>
)

/** A Word file to begin with: its text comes into the control to be looked at. */
export const FromWord = ({ call, fault }: FilesShown) => (
  <section aria-labelledby="word">
    <h2 class="govuk-heading-m" id="word" tabindex={-1}>
      Neem over uit Word
    </h2>
    <form
      method="post"
      action={routes.technicalFiles.to({ id: call.dossier.id })}
      enctype="multipart/form-data"
      novalidate
    >
      <FileInput
        id="word-bestand"
        name="word"
        label="Je technische beschrijving als Word-bestand"
        hint="docx, hoogstens 10 MB. Tussenkoppen, lijsten, tabellen, vet en afbeeldingen blijven; je kijkt de tekst na voor je hem bewaart."
        error={errorAt(fault, 'word-bestand')}
        accept=".docx"
      />
      <Button name="doe" value="word" secondary>
        Lees het bestand
      </Button>
    </form>
  </section>
)
