import type { Child } from 'hono/jsx'
import { journeyOf, stateOf } from '../../../dossiers/questionnaire.js'
import { formatDate, formatEuro } from '../../../kernel/format.js'
import { effectiveLots, isDivided } from '../../../procurement/lots.js'
import { subjectsIn } from '../../../questionnaire/journey.js'
import { type SectionId, sections } from '../../../questionnaire/sections.js'
import { Icon, type IconName } from '../../components/icon.js'
import { Page, type PageProps } from '../../components/page.js'
import { routes } from '../../http/routes.js'
import { stepAddress } from './addresses.js'
import type { DossierCall } from './buyer-call.js'

/** A place of a dossier that the side navigation leads to. */
export type Place =
  | 'tasks'
  | 'document'
  | 'check'
  | 'firms'
  | 'documents'
  | 'advice'
  | 'publication'
  | 'award'
  | 'history'

type Opened = Pick<DossierCall, 'dossier' | 'workbench'>

/**
 * @property of the dossier as it lies open.
 * @property place the place that the page is, with the others beside it.
 * @property subject the part of the questionnaire that the page is, with the others above it.
 */
interface DossierPageProps extends PageProps {
  readonly of: Opened
  readonly place?: Place
  readonly subject?: SectionId
}

/** A page of a dossier: what it is about in a bar above it, and the way to the rest of it. */
export const DossierPage = ({ of, place, subject, children, ...page }: DossierPageProps) => (
  <Page
    current="dossiers"
    above={
      <>
        <DossierBar of={of} isStart={place === 'tasks'} />
        {subject && <SubjectBar of={of} current={subject} />}
      </>
    }
    {...page}
    ownHeading={place !== undefined || page.ownHeading === true}
  >
    {place === undefined ? children : <WithSide of={of} place={place} {...page} content={children} />}
  </Page>
)

const WithSide = ({
  of,
  place,
  title,
  caption,
  ownHeading,
  content,
}: {
  of: Opened
  place: Place
  title: string
  caption?: string
  ownHeading?: boolean
  content: Child
}) => (
  <div class="cw-with-side">
    <Places of={of} current={place} />
    <div>
      {ownHeading !== true && (
        <h1 class="govuk-heading-l">
          {caption && <span class="govuk-caption-l">{caption}</span>}
          {title}
        </h1>
      )}
      {content}
    </div>
  </div>
)

/** What the dossier is, in one line: its name, how far it is, what it is worth and when it is launched. */
const DossierBar = ({ of: { dossier, workbench }, isStart }: { of: Opened; isStart: boolean }) => {
  const { title, estimatedValue, launchDate } = workbench.procedure
  return (
    <section class="cw-bar" aria-label="Dit dossier">
      <div class="govuk-width-container govuk-body-s">
        <nav aria-label="Kruimelpad">
          <a class="govuk-link" href={routes.dossiers.to()}>
            Mijn dossiers
          </a>
        </nav>
        <p class="cw-bar__name">
          {isStart ? (
            title
          ) : (
            <a class="govuk-link govuk-link--no-visited-state" href={routes.dossier.to({ id: dossier.id })}>
              {title}
            </a>
          )}
        </p>
        <ul class="cw-bar__facts">
          <li>
            {dossier.state === 'published' ? (
              <span class="cw-state cw-state--done">Bekendgemaakt</span>
            ) : (
              <span class="cw-state cw-state--draft">Ontwerp</span>
            )}
          </li>
          {estimatedValue !== undefined && (
            <li>
              Raming <strong>{formatEuro(estimatedValue)}</strong>
            </li>
          )}
          {isDivided(workbench.procedure) && (
            <li class="cw-bar__wide">
              <strong>{effectiveLots(workbench.procedure).length}</strong> percelen
            </li>
          )}
          {launchDate !== undefined && (
            <li class="cw-bar__wide">
              Lancering <strong>{formatDate(launchDate)}</strong>
            </li>
          )}
        </ul>
      </div>
    </section>
  )
}

interface PlaceLink {
  readonly place: Place
  readonly text: string
  readonly icon: IconName
  readonly href: string
}

const firstPlaces = (id: string): readonly PlaceLink[] => [
  { place: 'tasks', text: 'Taken', icon: 'tasks', href: routes.dossier.to({ id }) },
  {
    place: 'document',
    text: 'Tekst',
    icon: 'document',
    href: routes.document.to({ id, document: 'specifications' }),
  },
  { place: 'check', text: 'Controle', icon: 'shield', href: routes.check.to({ id }) },
  { place: 'firms', text: 'Ondernemingen', icon: 'people', href: routes.dossierFirms.to({ id }) },
  { place: 'advice', text: 'Advies', icon: 'signpost', href: routes.advice.to({ id }) },
  { place: 'documents', text: 'Documenten', icon: 'download', href: routes.documents.to({ id }) },
]
const laterPlaces = (id: string): readonly PlaceLink[] => [
  { place: 'publication', text: 'Bekendmaking', icon: 'calendar', href: routes.publication.to({ id }) },
  { place: 'award', text: 'Beoordeling', icon: 'scales', href: routes.award.to({ id }) },
  { place: 'history', text: 'Geschiedenis', icon: 'clock', href: routes.history.to({ id }) },
]

const Places = ({ of: { dossier, workbench }, current }: { of: Opened; current: Place }) => {
  const [first, later] = [firstPlaces(dossier.id), laterPlaces(dossier.id)]
  const here = [...first, ...later].find(({ place }) => place === current)
  const errors = workbench.findings.filter(({ severity }) => severity === 'error').length
  const links = (places: readonly PlaceLink[]) =>
    places.map((link) => (
      <li>
        <PlaceLink {...link} isHere={link.place === current} errors={link.place === 'check' ? errors : 0} />
      </li>
    ))
  return (
    <nav class="cw-places" aria-label="In dit dossier">
      <ul>{links(first)}</ul>
      <ul class="cw-places__second">{links(later)}</ul>
      <details class="cw-folded">
        <summary>
          {here?.text}
          <Icon name="menu" />
        </summary>
        <ul>{links([...first, ...later])}</ul>
      </details>
    </nav>
  )
}

const PlaceLink = ({ text, icon, href, isHere, errors }: PlaceLink & { isHere: boolean; errors: number }) => (
  <a href={href} {...(isHere && { 'aria-current': 'page' })}>
    <Icon name={icon} />
    {text}
    {errors > 0 && (
      <span class="cw-places__count cw-places__count--error">
        {errors === 1 ? '1 fout' : `${errors} fouten`}
      </span>
    )}
  </a>
)

/** The parts of the questionnaire as plates in a row, each leading to what is still to do in it. */
const SubjectBar = ({ of: { dossier, workbench }, current }: { of: Opened; current: SectionId }) => {
  const steps = journeyOf(workbench)
  const subjects = subjectsIn(steps)
  const parts = subjects.map((section) => {
    const own = steps.filter((step) => step.section === section)
    const open = own.find((step) => stateOf(step, workbench) === 'todo')
    const target = open ?? own[0]
    const href = target && stepAddress(dossier.id, target)
    return { section, name: sections[section].name, isReady: open === undefined, href: href ?? '#' }
  })
  const number = subjects.indexOf(current) + 1
  return (
    <nav class="govuk-width-container cw-subjects" aria-label="Onderdelen van dit dossier">
      <ol>
        {parts.map(({ section, name, isReady, href }) => (
          <li {...(!isReady && section !== current && { class: 'is-open' })}>
            <a href={href} {...(section === current && { 'aria-current': 'step' })}>
              {isReady && section !== current && (
                <>
                  <Icon name="tick" small />
                  <span class="govuk-visually-hidden">Klaar: </span>
                </>
              )}
              {name}
            </a>
          </li>
        ))}
      </ol>
      <details class="cw-folded">
        <summary>
          {`Onderdeel ${number} van ${subjects.length}: ${sections[current].name}`}
          <Icon name="menu" />
        </summary>
        <ul>
          {parts.map(({ section, name, href }, index) => (
            <li>
              <a href={href} {...(section === current && { 'aria-current': 'step' })}>
                {`${index + 1}. ${name}`}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
