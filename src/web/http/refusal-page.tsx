import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refusal } from '../../actions/refusal.js'
import { pictureRefusalWords } from '../../uploads/picture.js'
import { tableRefusalMessage } from '../../uploads/table.js'
import { errorPage, missingPage } from './error-pages.js'
import {
  comeBackAfter,
  fileRefusalWords,
  noPdfWords,
  obstacleWords,
  textRefusalWords,
  undoneTitles,
  undoneWords,
} from './refusal-words.js'
import { routes } from './routes.js'

/**
 * The page for what was not done: what is the matter, and what to do. Pages that can show their own form again answer
 * some kinds themselves; all others come here.
 */
export function refusalPage(c: Context, refusal: Refusal): Response | Promise<Response> {
  switch (refusal.kind) {
    case 'unknown':
      return missingPage(c)
    case 'no-organisation':
      return c.redirect(routes.organisation.to(), 303)
    case 'busy':
    case 'given-up':
    case 'too-slow':
      c.header('Retry-After', String(comeBackAfter(refusal)))
      break
    default:
  }
  const { status, title, content } = pageOf(refusal)
  return errorPage(c, status, title, content)
}

interface RefusalPage {
  readonly status: ContentfulStatusCode
  readonly title: string
  readonly content: Child
}

type Worded = Exclude<Refusal, { readonly kind: 'unknown' | 'no-organisation' }>

function pageOf(refusal: Worded): RefusalPage {
  switch (refusal.kind) {
    case 'forbidden':
      return page(403, 'Geen toegang', 'Je mag dit niet zien of wijzigen. Vraag het aan wie het mag.')
    case 'stale':
    case 'conflict':
      return page(
        409,
        'Intussen gewijzigd',
        'Iemand anders wijzigde dit net. Er is niets bewaard: open de bladzijde opnieuw, kijk na wat er staat en probeer het nog eens.',
      )
    case 'invalid':
      return page(
        422,
        'Niet bewaard',
        refusal.faults[0]?.message ?? 'Wat je stuurde klopt niet: kijk het na.',
      )
    case 'exists':
      return page(409, 'Bestaat al', 'Dit bestaat al. Open het en wijzig het daar.')
    case 'number-taken':
      return page(
        409,
        'KBO-nummer bestaat al',
        `Dit KBO-nummer is van ${refusal.holder.name}. Werk die bij, of kijk het nummer na.`,
      )
    case 'impossible':
      return page(409, 'Dat kan nu niet', obstacleWords[refusal.why])
    case 'not-final':
      return page(
        409,
        'Nog niet klaar',
        'Er ontbreken nog antwoorden, of de juridische controle vond fouten. Vul ze aan of los ze op.',
      )
    case 'text-refused':
      return page(422, 'Niet gecontroleerd', textRefusalWords[refusal.why])
    case 'table-refused':
      return page(422, 'Bestand niet gelezen', tableRefusalMessage(refusal.why))
    case 'picture-refused':
      return page(422, 'Afbeelding niet bewaard', pictureRefusalWords[refusal.why])
    case 'file-refused':
      return page(422, 'Bestand niet bewaard', fileRefusalWords[refusal.why])
    case 'columns-unknown':
      return page(422, 'Kolommen niet herkend', refusal.why.message)
    case 'busy':
    case 'given-up':
    case 'too-slow':
      return page(503, undoneTitles[refusal.kind], undoneWords(refusal))
    case 'no-pdf':
      return page(503, 'Geen PDF', noPdfWords[refusal.why])
    case 'no-room':
      return page(507, 'Niet bewaard', notKept('De schijf is vol: je antwoord is niet bewaard.'))
    case 'not-writable':
      return page(
        503,
        'Niet bewaard',
        notKept('De gegevensmap is niet beschrijfbaar: je antwoord is niet bewaard.'),
      )
    default:
      return refusal satisfies never
  }
}

const page = (status: ContentfulStatusCode, title: string, content: Child): RefusalPage => ({
  status,
  title,
  content,
})

const notKept = (why: string): Child => (
  <>
    <p>{why}</p>
    <p>
      Ga terug met de knop van je browser: wat je invulde staat er nog. Probeer opnieuw als er weer ruimte is.
    </p>
  </>
)
