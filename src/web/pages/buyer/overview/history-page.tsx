import type { Deed } from '../../../../dossiers/dossier.js'
import { nameOfAnswer } from '../../../../dossiers/questionnaire.js'
import { formatDateTime } from '../../../../kernel/format.js'
import { belgianMoment } from '../../../../kernel/local-date.js'
import { lotPath, parsePath } from '../../../../procurement/answers/path.js'
import { effectiveLots, isDivided } from '../../../../procurement/lots.js'
import { answerPage } from '../../../http/page-answer.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'

/** Who did what, and when; the last first. */
export function showHistory(call: DossierCall): Response | Promise<Response> {
  const { c, dossier } = call
  const names = namesFor(call)
  return answerPage(
    c,
    <DossierPage of={call} place="history" title="Geschiedenis">
      <ol class="cw-history" reversed>
        {dossier.history.toReversed().map(({ at, who, what, revision }) => (
          <li class="govuk-body">
            <strong>{formatDateTime(belgianMoment(at))}</strong>, {who}
            <span class="cw-quiet"> (revisie {revision})</span>
            <br />
            {wordsOf(what, names)}
            {pinnedIn(what, names)}
          </li>
        ))}
      </ol>
    </DossierPage>,
  )
}

/** What people call things: a lot by its number, a text by its title. @property isDivided whether lots have a name. */
interface Names {
  readonly isDivided: boolean
  readonly lot: (id: string) => string
  readonly text: (id: string) => string
}

function namesFor({ shelf, workbench, today }: DossierCall): Names {
  const numbers = new Map(effectiveLots(workbench.procedure).map(({ id, number }) => [id, number]))
  const divided = isDivided(workbench.procedure)
  return {
    isDivided: divided,
    lot: (id) => {
      if (!divided) return 'de hele opdracht'
      const number = numbers.get(id)
      return number === undefined ? 'een perceel dat er niet meer is' : `perceel ${number}`
    },
    text: (id) => (shelf.clauses.newestOn(id, today) ?? shelf.templates.newestOn(id, today))?.title ?? id,
  }
}

function wordsOf(what: Deed, names: Names): string {
  switch (what.kind) {
    case 'created':
      return 'Maakte het dossier.'
    case 'procedure-replaced':
      return `Wijzigde: ${namesOf(what.changed, names)}.`
    case 'generated':
      return `Downloadde document ${what.generation}.`
    case 'clause-renewed':
      return `Nam versie ${what.to} van ${names.text(what.clause)} over, in de plaats van ${what.from}.`
    case 'finding-motivated':
      return `Motiveerde een waarschuwing van de juridische controle (${what.rule}): ${nameOfAnswer(what.at)}.`
    case 'award-changed':
      return 'Wijzigde de offertes, hun beoordeling of de tekortkomingen.'
    case 'advice-taken':
      return `Nam een advies over voor ${names.lot(what.lot)}: ${what.title}.${what.changed.length > 0 ? ` Wijzigde: ${namesOf(what.changed, names)}.` : ''}`
    case 'proposals-taken':
      return `Nam voorstellen over: ${namesOf(what.changed, names)}.`
    case 'market-checked':
      return 'Bewaarde een marktcheck.'
    case 'attachment-added':
      return `Voegde een bestand toe: ${what.file}.`
    case 'attachment-removed':
      return `Verwijderde een bestand: ${what.file}.`
    case 'published':
      return 'Meldde dat de opdracht bekendgemaakt is.'
    case 'unpublished':
      return 'Meldde dat de opdracht toch nog niet bekendgemaakt is.'
    case 'archived':
      return 'Archiveerde het dossier.'
    case 'restored':
      return 'Haalde het dossier terug uit het archief.'
    default:
      return what satisfies never
  }
}

/** The texts of which the dossier keeps a version from then on; of a new dossier that is every one. */
function pinnedIn(what: Deed, names: Names): string {
  if (what.kind === 'created' || what.kind === 'generated' || !what.pinned?.length) return ''
  const texts = what.pinned.map((reference) => {
    const [id = '', version] = reference.split('@')
    return `${names.text(id)} ${version}`
  })
  return ` Nieuw in het dossier: ${texts.join(', ')}.`
}

/** Each name once, with its lot; a long list ends in a number. */
function namesOf(paths: readonly string[], names: Names): string {
  const changed = [
    ...new Set(
      paths.map((path) => {
        const { lot } = parsePath(path)
        return `${nameOfAnswer(path)}${lot === undefined || path === lotPath(lot) || !names.isDivided ? '' : ` (${names.lot(lot)})`}`
      }),
    ),
  ]
  return changed.length <= 8
    ? changed.join(', ')
    : `${changed.slice(0, 8).join(', ')} en nog ${changed.length - 8}`
}
