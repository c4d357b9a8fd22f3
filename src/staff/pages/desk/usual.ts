import type { Role } from '../../../kernel/role.ts'

/**
 * What each post enters by the week, most often first: large buttons on its desk, and the areas that its menu shows unfolded at first. At most six; every
 * other register that the post may open stands behind 更多. usual.test.ts compares it with the definitions.
 */
export const usual: Readonly<Partial<Record<Role, readonly string[]>>> = {
  clerkJustice: ['dispute', 'activity', 'legal-aid', 'adviser-log', 'legal-review', 'correction'],
  clerkOffice: ['meeting', 'study', 'legal-review', 'task', 'suggestion', 'normative-document'],
  clerkPeace: ['dispute', 'activity', 'reception', 'petition', 'incident', 'warning-relay'],
  clerkPetition: ['petition', 'reception'],
  clerkEmergency: ['activity', 'incident', 'warning-relay', 'drill', 'emergency-readiness'],
  clerkEnforce: ['activity', 'legal-review', 'reconsideration'],
  justiceHead: ['dispute', 'litigation', 'reconsideration', 'correction'],
  deputyLeader: ['reception', 'task', 'duty'],
  principal: ['reception', 'task', 'duty'],
  villageCadre: ['dispute', 'activity', 'incident', 'warning-relay', 'legal-aid', 'push'],
  grid: ['dispute', 'activity', 'incident'],
  mediator: ['dispute'],
  adviser: ['adviser-log', 'consult', 'legal-aid'],
}

/** The registers that these posts enter most, each once. */
export const usualOf = (roles: readonly Role[]): readonly string[] => [...new Set(roles.flatMap((role) => usual[role] ?? []))]
