import type { Procedure } from '../../procurement/procedure.js'
import type { FactTable } from './fact.js'

/** What may be said of who can take part: who is invited, and for whom lots are reserved. */
export const accessFacts: FactTable<Procedure> = {
  invitedSuppliers: {
    kind: 'list',
    label: 'uit te nodigen ondernemingen',
    answer: 'invitedSuppliers',
    read: ({ invitedSuppliers }) => invitedSuppliers?.map(({ name }) => name),
  },
  fewerInvitedReason: {
    kind: 'text',
    label: 'reden om minder dan drie ondernemingen te raadplegen',
    answer: 'fewerInvitedReason',
    read: ({ fewerInvitedReason }) => fewerInvitedReason,
  },
  hasReservedLots: {
    kind: 'boolean',
    label: 'minstens één perceel is voorbehouden overeenkomstig artikel 15',
    read: (_, { lots }) => lots.some(({ reservedParticipation }) => reservedParticipation === 'res-ws'),
  },
  everyLotReserved: {
    kind: 'boolean',
    label: 'elk perceel is voorbehouden overeenkomstig artikel 15',
    read: (_, { lots }) => lots.every(({ reservedParticipation }) => reservedParticipation === 'res-ws'),
  },
  isOpenToAll: {
    kind: 'boolean',
    label: 'elk perceel staat open voor iedere ondernemer',
    read: (_, { lots }) => lots.every(({ reservedParticipation }) => reservedParticipation === 'none'),
  },
  hasReservedServices: {
    kind: 'boolean',
    label: 'minstens één perceel is voorbehouden overeenkomstig artikel 91',
    read: (_, { lots }) => lots.some(({ reservedParticipation }) => reservedParticipation === 'res-pub-ser'),
  },
  hasReservedExecution: {
    kind: 'boolean',
    label: 'de uitvoering van minstens één perceel is voorbehouden',
    read: (_, { lots }) => lots.some(({ reservedExecution }) => reservedExecution === 'yes'),
  },
  hasAnyReservation: {
    kind: 'boolean',
    label: 'minstens één perceel is voorbehouden',
    read: (_, { lots }) =>
      lots.some(
        ({ reservedParticipation, reservedExecution }) =>
          (reservedParticipation ?? 'none') !== 'none' || reservedExecution === 'yes',
      ),
  },
}
