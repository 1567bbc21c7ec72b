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
import { leavesTo, leavesToTasks } from './questions/leaving.js'

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
  /** The form on the page that the other subjects send, so that what was typed is kept. */
  readonly form?: string
}

/** A page of a dossier: what it is about in a bar above it, and the way to the rest of it. */
export const DossierPage = ({ of, place, subject, form, children, ...page }: DossierPageProps) => (
  <Page
    current="dossiers"
    above={
      <>
        {form && <DefaultButton form={form} />}
        <DossierBar of={of} isStart={place === 'tasks'} form={form} />
        {subject && <SubjectBar of={of} current={subject} form={form} />}
      </>
    }
    {...page}
    ownHeading={place !== undefined || page.ownHeading === true}
  >
    {place === undefined ? children : <WithSide of={of} place={place} {...page} content={children} />}
  </Page>
)

/** The Enter key sends a form with its first button: that one saves it, and is not one of those that leave the page. */
const DefaultButton = ({ form }: { form: string }) => (
  <button class="govuk-visually-hidden" type="submit" form={form} name="dan" value="verder" tabindex={-1}>
    Bewaar deze bladzijde
  </button>
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
const DossierBar = ({
  of: { dossier, workbench },
  isStart,
  form,
}: {
  of: Opened
  isStart: boolean
  form: string | undefined
}) => {
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
          ) : form !== undefined ? (
            <button class="cw-as-link" type="submit" form={form} name={leavesTo} value={leavesToTasks}>
              {title}
            </button>
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
const SubjectBar = ({
  of: { dossier, workbench },
  current,
  form,
}: {
  of: Opened
  current: SectionId
  form: string | undefined
}) => {
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
            <SubjectEntry section={section} href={href} isHere={section === current} form={form}>
              {isReady && section !== current && (
                <>
                  <Icon name="tick" small />
                  <span class="govuk-visually-hidden">Klaar: </span>
                </>
              )}
              {name}
            </SubjectEntry>
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
              <SubjectEntry section={section} href={href} isHere={section === current} form={form}>
                {`${index + 1}. ${name}`}
              </SubjectEntry>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

/** The way to a subject: a link, or on a page with a form a button that keeps first what was typed. */
const SubjectEntry = ({
  section,
  href,
  isHere,
  form,
  children,
}: {
  section: SectionId
  href: string
  isHere: boolean
  form: string | undefined
  children: Child
}) =>
  form === undefined ? (
    <a href={href} {...(isHere && { 'aria-current': 'step' })}>
      {children}
    </a>
  ) : (
    <button
      type="submit"
      form={form}
      name={leavesTo}
      value={section}
      {...(isHere && { 'aria-current': 'step' })}
    >
      {children}
    </button>
  )
