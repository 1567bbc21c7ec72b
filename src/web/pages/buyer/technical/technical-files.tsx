import type { Attachment } from '../../../../dossiers/attachment.js'
import { counted, formatDate } from '../../../../kernel/format.js'
import { belgianDay } from '../../../../kernel/local-date.js'
import { annexesOf, picturesOf, type TechnicalAttachment } from '../../../../procurement/technical-part.js'
import { annexEndings } from '../../../../uploads/annex.js'
import { Button, type FormError } from '../../../components/form.js'
import { FileInput, TextInput } from '../../../components/text-fields.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { type TypedPart, textForm, titleName } from './typed-part.js'

interface FilesShown {
  readonly call: DossierCall
  /** Why a file was not kept; it stands at the control that it is about. */
  readonly fault: FormError | undefined
}

const errorAt = (fault: FormError | undefined, id: string): string | undefined =>
  fault?.id === id ? fault.message : undefined

/** A button beside a file sends it together with all that was typed. */
const sends = ({ dossier: { id } }: DossierCall) =>
  ({
    form: textForm,
    formaction: routes.technicalFiles.to({ id }),
    formenctype: 'multipart/form-data',
  }) as const

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
      <FileInput
        form={textForm}
        id="afbeelding"
        name="afbeelding"
        label="Voeg een afbeelding toe"
        hint="PNG, JPEG of WebP, hoogstens 15 MB. Plaats en toestel waarmee een foto genomen is, worden niet bewaard."
        error={errorAt(fault, 'afbeelding')}
        accept=".png,.jpg,.jpeg,.webp"
      />
      <Button name="doe" value="afbeelding" secondary {...sends(call)}>
        Voeg de afbeelding toe
      </Button>
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
      <button
        class="cw-link-button"
        type="submit"
        form={textForm}
        formaction={routes.technicalFileDeed.to({ id: dossier.id })}
        name="doe"
        value={`weg:${attachment}`}
      >
        Verwijder<span class="govuk-visually-hidden"> de afbeelding {name}</span>
      </button>
    </div>
  </li>
)

/** The files that go along with the documents, in their order. */
export const Annexes = ({ call, typed, fault }: FilesShown & { typed: TypedPart | undefined }) => {
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
            <Annex call={call} typed={typed} annex={annex} number={index + 1} count={annexes.length} />
          ))}
        </ol>
      )}
      <FileInput
        form={textForm}
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
        value={typed?.newTitle ?? ''}
        form={textForm}
      />
      <Button name="doe" value="bijlage" secondary {...sends(call)}>
        Voeg de bijlage toe
      </Button>
    </section>
  )
}

const Annex = ({
  call: { dossier },
  typed,
  annex: { attachment, name, title },
  number,
  count,
}: {
  call: DossierCall
  typed: TypedPart | undefined
  annex: TechnicalAttachment
  number: number
  count: number
}) => {
  const of = { dossier: dossier.id, attachment, number }
  return (
    <li>
      <div class="cw-annex">
        <TextInput
          id={`titel-${number}`}
          name={titleName(attachment)}
          label={`Bijlage ${number}`}
          value={typed?.titles.get(attachment) ?? title ?? name}
          form={textForm}
        />
        <p class="govuk-body cw-annex__deeds">
          <a class="govuk-link" href={routes.attachment.to({ id: dossier.id, attachment })}>
            {name}
          </a>
          <Deed doe="titel" text="Bewaar de titel" of={of} />
          {number > 1 && <Deed doe="hoger" text="Hoger" of={of} />}
          {number < count && <Deed doe="lager" text="Lager" of={of} />}
          <Deed doe="weg" text="Verwijder" of={of} />
        </p>
      </div>
    </li>
  )
}

const Deed = ({
  doe,
  text,
  of: { dossier, attachment, number },
}: {
  doe: string
  text: string
  of: { readonly dossier: string; readonly attachment: string; readonly number: number }
}) => (
  <button
    class="cw-link-button"
    type="submit"
    form={textForm}
    formaction={routes.technicalFileDeed.to({ id: dossier })}
    name="doe"
    value={`${doe}:${attachment}`}
  >
    {text}
    <span class="govuk-visually-hidden"> (bijlage {number})</span>
  </button>
)

/** The Word files that the text was taken from, as they were sent. */
const Originals = ({
  call: { dossier },
  files,
}: {
  readonly call: DossierCall
  readonly files: readonly Attachment[]
}) => (
  <>
    <p class="govuk-body">
      {files.length === 1 ? 'Het bestand waaruit' : 'De bestanden waaruit'} je tekst overgenomen is, zoals je
      {files.length === 1 ? ' het' : ' ze'} gaf. {files.length === 1 ? 'Het gaat' : 'Ze gaan'} niet mee met
      het bestek.
    </p>
    <ul class="govuk-list cw-files">
      {files.map(({ id, name, at }) => (
        <li>
          <a class="govuk-link" href={routes.attachment.to({ id: dossier.id, attachment: id })}>
            {name}
          </a>{' '}
          <span class="cw-quiet">van {formatDate(belgianDay(Date.parse(at)))}</span>{' '}
          <button
            class="cw-link-button"
            type="submit"
            form={textForm}
            formaction={routes.technicalFileDeed.to({ id: dossier.id })}
            name="doe"
            value={`origineel-weg:${id}`}
          >
            Verwijder<span class="govuk-visually-hidden"> het Word-bestand {name}</span>
          </button>
        </li>
      ))}
    </ul>
  </>
)

/** A Word file to begin with: its text comes into the control to be looked at. */
export const FromWord = ({
  call,
  fault,
  originals,
}: FilesShown & { readonly originals: readonly Attachment[] }) => (
  <section aria-labelledby="word">
    <h2 class="govuk-heading-m" id="word" tabindex={-1}>
      Neem over uit Word
    </h2>
    {originals.length > 0 && <Originals call={call} files={originals} />}
    <FileInput
      form={textForm}
      id="word-bestand"
      name="word"
      label="Je technische beschrijving als Word-bestand"
      hint="docx, hoogstens 10 MB. Tussenkoppen, lijsten, tabellen, vet en afbeeldingen blijven; je kijkt de tekst na voor je hem bewaart."
      error={errorAt(fault, 'word-bestand')}
      accept=".docx"
    />
    <Button name="doe" value="word" secondary {...sends(call)}>
      Lees het bestand
    </Button>
  </section>
)
