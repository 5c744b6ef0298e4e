import { z } from 'zod';
import { type CivilDate, isDate } from '../rules/calendar/civil-date.ts';
import { type IdentityCode, readIdentityCode } from './identity-code.ts';
import type { SignInProblem } from './sign-in-problem.ts';

/** The eIDAS levels of assurance, lowest first. */
export const assuranceLevels = ['low', 'substantial', 'high'] as const;
export type Assurance = (typeof assuranceLevels)[number];

export type TaraIdentity = {
  identityCode: IdentityCode;
  givenName: string;
  familyName: string;
  birth: CivilDate;
  assurance: Assurance;
  /** How the person proved it: `idcard`, `mID`, `smartid`. */
  methods: readonly string[];
};

export type SignInOutcome = { ok: true; identity: TaraIdentity } | { ok: false; problem: SignInProblem };

const attributes = z.object({
  given_name: z.string().trim().min(1).max(200),
  family_name: z.string().trim().min(1).max(200),
  date_of_birth: z.custom<CivilDate>(isDate).optional(),
});

/** TARA puts the person's attributes into `profile_attributes`; its user info, and other providers, on the top. */
const personClaims = z.union([
  z.object({ profile_attributes: attributes }).transform((claims) => claims.profile_attributes),
  attributes,
]);

const assuranceClaim = z.object({ acr: z.enum(assuranceLevels) });
const subjectClaim = z.object({ sub: z.string() });
const methodsClaim = z.object({ amr: z.array(z.string()) });

/**
 * Whom the claims of a verified identity token name. A level that is missing or unknown counts as too low.
 */
export function identityIn(
  claims: Readonly<Record<string, unknown>>,
  expected: { atLeast: Assurance; today: CivilDate },
): SignInOutcome {
  const assurance = assuranceClaim.safeParse(claims).data?.acr;
  if (assurance === undefined || rank(assurance) < rank(expected.atLeast)) {
    return problem({ code: 'assuranceTooLow', detail: `acr ${assurance ?? 'absent'}` });
  }

  const subject = subjectClaim.safeParse(claims).data?.sub ?? '';
  const country = subject.slice(0, 2);
  if (country !== 'EE') {
    return /^[A-Z]{2}./.test(subject)
      ? problem({ code: 'foreignIdentity', detail: `country ${country}` })
      : problem({ code: 'identityCodeInvalid', detail: 'sub names no country' });
  }
  const reading = readIdentityCode(subject.slice(2), expected.today);
  if (!reading.ok) return problem({ code: 'identityCodeInvalid', detail: reading.problem });

  const person = personClaims.safeParse(claims);
  if (!person.success) return problem({ code: 'tokenRejected', detail: 'names absent or malformed' });

  return {
    ok: true,
    identity: {
      identityCode: reading.facts.code,
      givenName: person.data.given_name,
      familyName: person.data.family_name,
      birth: person.data.date_of_birth ?? reading.facts.birth,
      assurance,
      methods: methodsClaim.safeParse(claims).data?.amr ?? [],
    },
  };
}

function rank(level: Assurance): number {
  return assuranceLevels.indexOf(level);
}

function problem(what: SignInProblem): SignInOutcome {
  return { ok: false, problem: what };
}
