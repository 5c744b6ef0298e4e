import type { Terms } from '../terms/terms.ts';
import { experienceAskedOfMentor } from './2.3-mentoring.ts';

/** Who gives services for a provider, or leads them. */
export type SpecialistRole =
  | 'family-supporter'
  | 'mentor'
  | 'psychologist'
  | 'supervisor'
  | 'group-leader'
  | 'project-manager';

const supporterCompetences = [
  'TK 2.1.6.2.1',
  'TK 2.1.6.2.2',
  'TK 2.1.6.2.3',
  'TK 2.1.6.2.4',
  'TK 2.1.6.2.5',
  'TK 2.1.6.2.6',
  'TK 2.1.6.2.7',
] as const;

const requirements = {
  'family-supporter': ['TK 2.1.6.1', ...supporterCompetences],
  mentor: ['TK 2.3.6', 'TK 2.3.6.1'],
  psychologist: ['TK 2.5.7'],
  supervisor: ['TK 2.5.7'],
  'group-leader': ['TK 2.8.5'],
  'project-manager': ['TK 2.8.2.5'],
} as const satisfies Readonly<Record<SpecialistRole, readonly string[]>>;

/** A clause that asks something of whoever holds a role. */
export type RoleRequirement = (typeof requirements)[SpecialistRole][number];

/**
 * TK 2.8.5: „Täitja korraldab teenuste osutamise spetsialisti poolt, kes vastab hanke alusdokumentides kirjeldatud
 * kvalifikatsiooninõuetele.“
 * What somebody in a role has to show, by the clause that asks for it.
 */
export const requirementsOf = (role: SpecialistRole): readonly RoleRequirement[] => requirements[role];

/**
 * TK 2.8.6: „Tugigruppide puhul ei pea Täitja täiendava isiku kaasamist Tellijaga kooskõlastama, küll aga võib Tellija
 * küsida tugigruppide läbiviija kvalifikatsiooni tõendavaid dokumente.“
 */
export const needsConfirmation = (role: SpecialistRole): boolean => role !== 'group-leader';

/** What is on record of somebody, by the clause that it answers. */
export interface Shown {
  readonly requirement: string;
  /** Of own experience, where it shows any. */
  readonly years: number | null;
}

/**
 * What the role asks and nothing on record shows yet. A mentor's own experience is shown once its years reach those of
 * TK 2.3.6.1; a mentor without them may still go on with a family that they supported before.
 */
export function notShown(
  terms: Terms,
  role: SpecialistRole,
  shown: readonly Shown[],
): readonly RoleRequirement[] {
  const asked = experienceAskedOfMentor(terms, false);
  return requirementsOf(role).filter(
    (requirement) =>
      !shown.some(
        (one) =>
          one.requirement === requirement && (requirement !== 'TK 2.3.6.1' || (one.years ?? 0) >= asked),
      ),
  );
}
