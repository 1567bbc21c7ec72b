import { cleanText } from '../kernel/clean-text.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { ContractNature } from '../procurement/code-lists.js'
import { findCpv } from '../reference/cpv.js'
import { codesOn, findMunicipality } from '../reference/municipalities.js'
import { findTheme, type SupplierTheme, themesOfCpv } from '../reference/themes.js'
import type { Activity } from '../suppliers/activity.js'
import type { Area } from '../suppliers/area.js'
import { ageingMarks } from '../suppliers/freshness.js'
import {
  isValidOn,
  type Recognition,
  type RecognitionKind,
  recognitionName,
} from '../suppliers/recognition.js'
import { isSocial, type Supplier } from '../suppliers/supplier.js'

/**
 * What everybody may read of a firm, and nothing else: every page, file and feed of the directory is made from this
 * value. What a firm can handle (value, hours, season), its share of target groups, its answers on article 91, its
 * evidence, approvals, certificates and clients stay out: they are for the buyer's matching.
 *
 * @property isFictional an example: the firm does not exist, and whoever reads of it has to be told.
 * @property isSocial whether the register knows that it belongs to the social economy; decides who stands in a
 * region's overview, and is not printed.
 * @property themes those that the firm named; when it named none, those of its CPV codes.
 * @property contact only when the firm agreed that everybody may read it.
 */
export interface PublicFirm extends Checked {
  readonly id: string
  readonly name: string
  readonly isFictional: boolean
  readonly isSocial: boolean
  readonly enterpriseNumber?: string | undefined
  readonly street?: string | undefined
  readonly postalCode?: string | undefined
  readonly municipality?: { readonly nis: string; readonly name: string } | undefined
  readonly website?: string | undefined
  readonly description?: string | undefined
  readonly themes: readonly SupplierTheme[]
  readonly recognitions: readonly PublicRecognition[]
  readonly activities: readonly PublicActivity[]
  readonly contact?: PublicContact | undefined
  readonly updatedAt: string
}

/**
 * When somebody last looked whether something is still so.
 * @property isStale nobody did, or longer than a year ago.
 */
export interface Checked {
  readonly verifiedOn?: LocalDate | undefined
  readonly isStale: boolean
}

/** @property status on the day that the directory is of. */
export interface PublicRecognition extends Checked {
  readonly kind: RecognitionKind
  readonly name: string
  readonly from?: LocalDate | undefined
  readonly until?: LocalDate | undefined
  readonly status: 'valid' | 'ended' | 'not-yet'
}

/** @property area left out: not known. */
export interface PublicActivity {
  readonly title: string
  readonly cpv: readonly { readonly code: string; readonly label: string }[]
  readonly contractNatures: readonly ContractNature[]
  readonly area?: Area | undefined
}

export interface PublicContact {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

/** A firm as the public sees it on a day; undefined when it did not agree to be published, or is no longer active. */
export function publicFirm(supplier: Supplier, today: LocalDate): PublicFirm | undefined {
  if (supplier.published !== true || supplier.archived === true) return undefined
  const { id, name, enterpriseNumber, address, website, description, activities = [], verifiedOn } = supplier
  const stale = staleParts(supplier, today)
  return {
    id,
    name: line(name) ?? id,
    isFictional: supplier.fictional === true,
    isSocial: isSocial(supplier),
    enterpriseNumber,
    street: line(address?.street),
    postalCode: address?.postalCode,
    municipality: municipalityOn(address?.municipality, today),
    website: line(website),
    description: lines(description),
    themes: themesOf(supplier),
    recognitions: (supplier.recognitions ?? []).map((recognition, index) =>
      publicRecognition(recognition, supplier, today, stale.has(`recognitions.${index}`)),
    ),
    activities: activities.map(publicActivity),
    contact: publicContact(supplier),
    verifiedOn,
    isStale: stale.has(''),
    updatedAt: supplier.updatedAt,
  }
}

/** The paths of what nobody verified in the last year. */
const staleParts = (supplier: Supplier, today: LocalDate): ReadonlySet<string> =>
  new Set(
    ageingMarks(supplier, today)
      .filter(({ kind }) => kind === 'never-verified' || kind === 'not-verified-for-a-year')
      .map(({ path }) => path),
  )

/** A recognition that nobody verified by itself was verified with its firm. */
function publicRecognition(
  recognition: Recognition,
  firm: Supplier,
  today: LocalDate,
  isStale: boolean,
): PublicRecognition {
  const { kind, from, until, verifiedOn = firm.verifiedOn } = recognition
  return {
    kind,
    name: line(recognitionName(recognition)) ?? kind,
    from,
    until: until ?? undefined,
    status: isValidOn(recognition, today)
      ? 'valid'
      : from !== undefined && today < from
        ? 'not-yet'
        : 'ended',
    verifiedOn,
    isStale,
  }
}

const publicActivity = ({ title, cpvCodes, contractNatures = [], area }: Activity): PublicActivity => ({
  title: line(title) ?? '',
  cpv: cpvCodes.map((code) => ({ code, label: findCpv(code)?.label ?? '' })),
  contractNatures,
  area,
})

function publicContact({ contact }: Supplier): PublicContact | undefined {
  if (contact?.public !== true) return undefined
  const { name, email, phone } = contact
  const shown = { name: line(name), email: line(email), phone: line(phone) }
  return Object.values(shown).some((value) => value !== undefined) ? shown : undefined
}

function themesOf({ themes = [], activities = [] }: Supplier): readonly SupplierTheme[] {
  const named = themes.flatMap((id) => findTheme(id) ?? [])
  const byWork = activities.flatMap(({ cpvCodes }) => cpvCodes.flatMap(themesOfCpv))
  return [...new Set(named.length > 0 ? named : byWork)]
}

/** A merged municipality is the one that it merged into. */
function municipalityOn(nis: string | undefined, day: LocalDate): PublicFirm['municipality'] {
  const code = nis === undefined ? undefined : (codesOn(nis, day)[0] ?? nis)
  const name = code === undefined ? undefined : findMunicipality(code)?.name
  return code === undefined || name === undefined ? undefined : { nis: code, name }
}

/** Text of several lines, as any document can hold it; undefined when there is none. */
function lines(text: string | undefined): string | undefined {
  const clean = text === undefined ? '' : cleanText(text).trim()
  return clean === '' ? undefined : clean
}

/** The same on one line. */
const line = (text: string | undefined): string | undefined => lines(text)?.replace(/\s+/g, ' ')
