import type { Actor, Role } from './actor.js'

/** What can be acted upon. A new kind is one more word here and in the rows of {@link permissions}. */
export type SubjectKind = 'dossier' | 'organisation' | 'firm' | 'register' | 'directory' | 'library' | 'text'

/**
 * What somebody acts upon, in plain words.
 *
 * @property organisation that a dossier or an organisation is of.
 * @property region of a firm or a register; left out: none, or unknown.
 * @property firm its id.
 * @property state of a dossier.
 */
export interface Subject {
  readonly kind: SubjectKind
  readonly organisation?: string
  readonly region?: string
  readonly firm?: string
  readonly state?: string
}

/**
 * How far a permission reaches.
 *
 * - `own`: one's own organisation's dossiers, one's own firms;
 * - `region`: firms of the regions that a coordinator keeps;
 * - `any`: every subject of the kind.
 */
export type Reach = 'own' | 'region' | 'any'

interface Permission {
  readonly subject: SubjectKind
  /** In English, for the table in the documentation. */
  readonly says: string
  readonly allows: Partial<Readonly<Record<Role | 'everyone', Reach>>>
  /** Whether asking for it already keeps something, so that another website may not make a browser ask. */
  readonly keeps?: true
}

const buyersOwn = { buyer: 'own' } as const
const readersOwn = { buyer: 'own', reader: 'own' } as const
const firmsOwn = { supplier: 'own', coordinator: 'region' } as const
const keepers = { coordinator: 'any' } as const
const everyone = { everyone: 'any' } as const

/** Who may do what: the one table of it. A deed that is not in it does not exist. */
export const permissions = {
  'read-library': {
    subject: 'library',
    says: 'read clauses, rules, help and reference data',
    allows: everyone,
  },
  'check-text': { subject: 'text', says: 'check a text that somebody else wrote', allows: everyone },
  'read-directory': { subject: 'directory', says: 'read what firms made public', allows: everyone },
  'read-organisation': { subject: 'organisation', says: 'read an organisation', allows: readersOwn },
  'change-organisation': {
    subject: 'organisation',
    says: 'change an organisation',
    allows: { buyer: 'own', admin: 'own' },
  },
  'list-dossiers': { subject: 'dossier', says: 'list dossiers', allows: readersOwn },
  'read-dossier': { subject: 'dossier', says: 'read a dossier and what it amounts to', allows: readersOwn },
  'create-dossier': { subject: 'dossier', says: 'make or copy a dossier', allows: buyersOwn },
  'answer-dossier': {
    subject: 'dossier',
    says: 'answer, decide and motivate in a dossier',
    allows: buyersOwn,
  },
  'invite-firms': { subject: 'dossier', says: 'invite firms, or not after all', allows: buyersOwn },
  'renew-texts': {
    subject: 'dossier',
    says: 'take over another version of a clause or a template',
    allows: buyersOwn,
  },
  'archive-dossier': { subject: 'dossier', says: 'put a dossier away, or take it back', allows: buyersOwn },
  'erase-dossier': {
    subject: 'dossier',
    says: 'erase a dossier that was put away, with all that it keeps',
    allows: buyersOwn,
  },
  'publish-dossier': {
    subject: 'dossier',
    says: 'say that a dossier is announced, or not after all',
    allows: buyersOwn,
  },
  'award-dossier': { subject: 'dossier', says: 'keep tenders and how they were judged', allows: buyersOwn },
  'make-documents': {
    subject: 'dossier',
    says: 'make the documents of a dossier',
    allows: readersOwn,
    keeps: true,
  },
  'read-register': {
    subject: 'register',
    says: 'read the whole register, contact data included',
    allows: keepers,
  },
  'add-firm': { subject: 'register', says: 'add a firm to the register', allows: keepers },
  'import-firms': { subject: 'register', says: 'take over a list of firms', allows: keepers },
  'choose-firm': {
    subject: 'register',
    says: 'look for the firm that one acts for',
    allows: { supplier: 'any', coordinator: 'any' },
  },
  'read-firm': { subject: 'firm', says: "read a firm's own pages and chances", allows: firmsOwn },
  'change-firm': { subject: 'firm', says: 'change what is said of a firm', allows: firmsOwn },
  'archive-firm': {
    subject: 'firm',
    says: 'put a firm away, or take it back',
    allows: { coordinator: 'region' },
  },
} as const satisfies Readonly<Record<string, Permission>>

/** Something that can be done, by its name in {@link permissions}. */
export type Action = keyof typeof permissions
export const actionNames = Object.keys(permissions) as readonly Action[]

/** Whether asking for an action already keeps something: what is made is stored as it was made. */
export const keepsWhenAsked = (action: Action): boolean => {
  const permission: Permission = permissions[action]
  return permission.keeps === true
}

/**
 * Whether an actor may do something.
 * @param subject left out: whether there is any subject at all with which the actor may.
 */
export type May = (actor: Actor, action: Action, subject?: Subject) => boolean

export const may: May = (actor, action, subject) => {
  const permission: Permission = permissions[action]
  if (subject !== undefined && subject.kind !== permission.subject) return false
  return Object.entries(permission.allows).some(
    ([role, reach]) =>
      (role === 'everyone' || actor.roles.some((own) => own === role)) &&
      (subject === undefined || reaches(actor, reach, subject)),
  )
}

function reaches(actor: Actor, reach: Reach, subject: Subject): boolean {
  switch (reach) {
    case 'any':
      return true
    case 'own':
      return subject.kind === 'firm'
        ? holds(actor.firms, subject.firm)
        : subject.organisation !== undefined && subject.organisation === actor.organisation
    case 'region':
      return holds(actor.regions, subject.region)
    default:
      return reach satisfies never
  }
}

/** Somebody who keeps every region keeps what lies in none too. */
const holds = (own: readonly string[] | 'every', asked: string | undefined): boolean =>
  own === 'every' || (asked !== undefined && own.includes(asked))
