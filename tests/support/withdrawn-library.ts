import type { Withdrawal } from '../../src/clauses/withdrawal.js'
import { localDate } from '../../src/kernel/local-date.js'

/** A version that was withdrawn on 10 November 2026; a test states of what, and what matters to it. */
export const aWithdrawal = ({
  withdrawnOn = '2026-11-10',
  ...stated
}: Pick<Withdrawal, 'id' | 'version' | 'successor'> &
  Partial<Omit<Withdrawal, 'withdrawnOn'>> & { readonly withdrawnOn?: string }): Withdrawal => ({
  reason: 'De tekst noemt een artikel dat sinds 2017 niet meer bestaat.',
  remedy: 'Publiceer een rechtzetting vóór de uiterste datum voor de offertes.',
  ...stated,
  withdrawnOn: localDate(withdrawnOn),
})
