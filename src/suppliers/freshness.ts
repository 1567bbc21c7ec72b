import { formatDate } from '../kernel/format.js'
import { type LocalDate, monthsAfter } from '../kernel/local-date.js'
import { recognitionName } from './recognition.js'
import type { SupplierProfile } from './supplier.js'

/** Whether something that ends, or not, still holds on a day; its last day included. */
export const holdsOn = ({ until }: { readonly until?: LocalDate | null }, day: LocalDate): boolean =>
  until == null || day <= until

/**
 * Something about a firm that needs a look.
 * @property path as in the API: `recognitions.0`; empty for the firm as a whole.
 * @property kind `never-verified`, `not-verified-for-a-year`, `ends-soon` (within three months) or `ended`.
 */
export interface AgeingMark {
  readonly path: string
  readonly kind: 'never-verified' | 'not-verified-for-a-year' | 'ends-soon' | 'ended'
  /** A sentence for a person. */
  readonly says: string
}

/** What of a firm was not verified for a year, and what has ended or ends within three months. */
export function ageingMarks(profile: SupplierProfile, today: LocalDate): readonly AgeingMark[] {
  const { recognitions = [], approvals = [], certificates = [] } = profile
  return [
    ...verification({ path: '', name: 'De gegevens' }, profile, today),
    ...shareAge(profile, today),
    ...recognitions.flatMap((recognition, index) =>
      dated(
        { path: `recognitions.${index}`, name: `De erkenning (${recognitionName(recognition)})` },
        recognition,
        today,
      ),
    ),
    ...approvals.flatMap((approval, index) =>
      dated(
        {
          path: `approvals.${index}`,
          name: `De aannemerserkenning ${approval.category}, klasse ${approval.class}`,
        },
        approval,
        today,
      ),
    ),
    ...certificates.flatMap((certificate, index) =>
      dated(
        { path: `certificates.${index}`, name: `Het certificaat ${certificate.name}` },
        certificate,
        today,
      ),
    ),
  ]
}

/** A share that was measured more than a year ago says little of today. */
function shareAge({ disadvantagedShare: share }: SupplierProfile, today: LocalDate): readonly AgeingMark[] {
  if (share?.on === undefined || share.on > monthsAfter(today, -12)) return []
  return [
    {
      path: 'disadvantagedShare',
      kind: 'not-verified-for-a-year',
      says: `Het aandeel werknemers uit kansengroepen is van ${formatDate(share.on)}, langer dan een jaar geleden.`,
    },
  ]
}

interface Subject {
  readonly path: string
  readonly name: string
}
interface Dated {
  readonly until?: LocalDate | null
  readonly verifiedOn?: LocalDate
}

const dated = (subject: Subject, what: Dated, today: LocalDate): readonly AgeingMark[] => [
  ...ending(subject, what, today),
  // A part that nobody verified apart was verified with the firm.
  ...(what.verifiedOn === undefined ? [] : verification(subject, what, today)),
]

function ending({ path, name }: Subject, { until }: Dated, today: LocalDate): readonly AgeingMark[] {
  if (until == null) return []
  if (until < today) return [{ path, kind: 'ended', says: `${name} liep af op ${formatDate(until)}.` }]
  return until <= monthsAfter(today, 3)
    ? [{ path, kind: 'ends-soon', says: `${name} loopt af op ${formatDate(until)}.` }]
    : []
}

function verification(
  { path, name }: Subject,
  { verifiedOn }: Dated,
  today: LocalDate,
): readonly AgeingMark[] {
  if (verifiedOn === undefined)
    return [{ path, kind: 'never-verified', says: `${name}: nog door niemand nagekeken.` }]
  return verifiedOn <= monthsAfter(today, -12)
    ? [
        {
          path,
          kind: 'not-verified-for-a-year',
          says: `${name}: laatst nagekeken op ${formatDate(verifiedOn)}, langer dan een jaar geleden.`,
        },
      ]
    : []
}
