/** The parts of the questionnaire, in the order in which they are gone through. */
export const sections = {
  assignment: 'De opdracht',
  lots: 'Percelen',
  social: 'Sociale aanpak per perceel',
  award: 'Gunningscriteria per perceel',
  performance: 'Uitvoering, bewijs en opvolging',
  procedure: 'Vorm en bekendmaking',
  specifications: 'Gegevens van het bestek',
} as const
export type SectionId = keyof typeof sections
export const isSectionId = (name: string): name is SectionId => Object.hasOwn(sections, name)
export const sectionIds = Object.keys(sections) as readonly SectionId[]
