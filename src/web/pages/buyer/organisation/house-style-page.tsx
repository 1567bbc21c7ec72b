import type { ContentsPages, HouseStyle } from '../../../../actions/house-style.js'
import type { Attachment } from '../../../../dossiers/attachment.js'
import type { HouseLack } from '../../../../word/house-lacks.js'
import { Button, ErrorSummary, type FormError } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { FileInput } from '../../../components/text-fields.js'
import { askedBy } from '../../../http/asked-work.js'
import { answerPage } from '../../../http/page-answer.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { wordRefusalWords } from '../../../http/refusal-words.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import { LogoPart } from './logo-part.js'

const lackWords: Readonly<Record<HouseLack, string>> = {
  headings: 'stijlen voor elk van de eerste drie koppen: wie ontbreekt, krijgt een eenvoudige kop',
  'numbered-headings': 'nummers bij de koppen: de koppen in je documenten staan er zonder nummer',
  table: 'een tabelstijl: tabellen krijgen gewone lijnen',
  title: 'een stijl voor de titel: de titel staat in vet',
  'header-or-footer': 'een kop- of voettekst: die blijven leeg, ook zonder paginanummer',
  page: 'een bladformaat: Word neemt zijn eigen formaat en marges',
  'text-place': 'de markering {{tekst}}: wat erin staat, maakt plaats voor de tekst van het document',
  'plain-page-count': 'paginanummers die gewoon doortellen: ze beginnen opnieuw, of zijn geen cijfers',
}

const inWord = 'In Word zet je ze erbij: klik rechts op de inhoudsopgave en kies Veld bijwerken.'

/** Whether the list of headings has page numbers, and else why not. */
function contentsWords(contents: ContentsPages): string {
  const without = 'De inhoudsopgave staat er zonder paginanummers:'
  switch (contents.kind) {
    case 'known':
      return 'De inhoudsopgave krijgt paginanummers.'
    case 'no-face':
      return `${without} het lettertype ${contents.face} staat niet op deze computer. ${inWord}`
    case 'no-office':
      return `${without} daarvoor is LibreOffice nodig, en dat staat niet op deze computer. ${inWord}`
    case 'counts-anew':
      return `${without} je bestand telt zijn bladzijden niet gewoon door. ${inWord}`
    case 'failed':
      return `${without} LibreOffice kon je bestand niet opmaken. ${inWord}`
    default:
      return contents satisfies never
  }
}

/** The Word file whose styles documents take: to give, to replace, to remove. */
export async function showHouseStyle(call: PageCall, error?: FormError): Promise<Response> {
  const { c, doors, actor } = call
  const opened = await doors.actions.openHouseStyle(actor, askedBy(c))
  if (!opened.ok && opened.error.kind !== 'word-refused') return refusalPage(c, opened.error)
  const logo = await doors.actions.openLogo(actor)
  return answerPage(
    c,
    <HouseStylePage
      style={opened.ok ? opened.value : undefined}
      logo={logo.ok ? logo.value.file : undefined}
      error={error}
    />,
    error === undefined ? 200 : 422,
  )
}

/** Keeps the file that was sent, or removes the one that is kept. */
export async function saveHouseStyle(call: PageCall): Promise<Response> {
  const { c, doors, actor, sent } = call
  const done = c.redirect(routes.houseStyle.to(), 303)
  if (sentText(sent.fields, 'doe') === 'verwijder') {
    const removed = await doors.actions.removeHouseStyle(actor)
    return removed.ok ? done : refusalPage(c, removed.error)
  }
  const [file] = sent.files
  if (file === undefined) return refusedStyle(call, 'Kies een Word-bestand in je huisstijl.')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kept = await doors.actions.keepHouseStyle(actor, { name: file.name, bytes }, askedBy(c))
  if (kept.ok) return done
  return kept.error.kind === 'word-refused'
    ? refusedStyle(call, wordRefusalWords[kept.error.why])
    : refusalPage(c, kept.error)
}

const refusedStyle = (call: PageCall, message: string) => showHouseStyle(call, { id: 'bestand', message })

interface PageShown {
  readonly style: HouseStyle | undefined
  readonly logo: Attachment | undefined
  readonly error: FormError | undefined
}

const HouseStylePage = ({ style, logo, error }: PageShown) => (
  <Page
    title="Huisstijl van je documenten"
    back={{ href: routes.organisation.to(), text: 'Je bestuur' }}
    hasErrors={error !== undefined}
  >
    <div class="cw-narrow">
      <ErrorSummary errors={error === undefined ? [] : [error]} />
      <p class="govuk-body-l">
        Geef een Word-bestand van je bestuur. Je documenten komen dan uit in zijn stijlen, lettertype,
        bladformaat, kop- en voettekst, logo en nummering.
      </p>
      {style !== undefined && <Kept style={style} />}
      <form method="post" action={routes.houseStyle.to()} enctype="multipart/form-data" novalidate>
        <FileInput
          id="bestand"
          name="bestand"
          label={style === undefined ? 'Word-bestand in je huisstijl' : 'Een ander bestand'}
          hint="Een docx of dotx van hoogstens 10 MB, zonder macro's."
          error={error?.id === 'bestand' ? error.message : undefined}
          accept=".docx,.dotx"
          isNeeded
        />
        <Button>Bewaar</Button>
      </form>
      <h2 class="govuk-heading-m">Wat je in het bestand kunt zetten</h2>
      <p class="govuk-body">
        De tekst in je bestand verdwijnt. Wil je een voorblad of een slotblad houden? Typ dan{' '}
        <code>{'{{tekst}}'}</code> op een lege regel waar de tekst van het document komt. In het voorblad, de
        koptekst en de voettekst vullen we <code>{'{{titel}}'}</code>, <code>{'{{bestuur}}'}</code>,{' '}
        <code>{'{{soort}}'}</code>, <code>{'{{nummer}}'}</code> en <code>{'{{datum}}'}</code> in. Een veld met
        de titel van het document werkt ook.
      </p>
      <p class="govuk-body">
        Een document met veel koppen krijgt een inhoudsopgave, voor de tekst. Heeft je voorblad er al een, dan
        komt de onze op die plaats. Je kiest de plaats ook zelf met <code>{'{{inhoud}}'}</code> op een lege
        regel.
      </p>
      <LogoPart logo={logo} error={error?.id === 'logo-bestand' ? error.message : undefined} />
    </div>
  </Page>
)

const Kept = ({ style: { file, lacks, contents } }: { style: HouseStyle }) => (
  <div class="cw-decides govuk-body">
    <p>
      Je documenten nemen de stijlen van <strong>{file.name}</strong>.
    </p>
    {lacks.length > 0 && (
      <>
        <p>Dat bestand heeft niet:</p>
        <ul class="govuk-list govuk-list--bullet">
          {lacks.map((lack) => (
            <li>{lackWords[lack]}</li>
          ))}
        </ul>
      </>
    )}
    <p>{contentsWords(contents)}</p>
    <form method="post" action={routes.houseStyle.to()}>
      <input type="hidden" name="doe" value="verwijder" />
      <Button secondary>Gebruik deze huisstijl niet meer</Button>
    </form>
  </div>
)
