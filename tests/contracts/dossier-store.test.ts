import { describe } from 'vitest'
import { dossierStores } from './adapters.js'
import { describeGenerations } from './dossier-generations.contract.js'
import { describeDossierLists } from './dossier-lists.contract.js'
import { describeDossierStore } from './dossier-store.contract.js'

describe.each(dossierStores)('the $name dossier store', ({ open }) => {
  describeDossierStore(open)
  describeDossierLists(open)
  describeGenerations(open)
})
