import { makeIdentityCode, type Sex } from '../../../identity/identity-code.ts';
import { civilDateOf } from '../../../rules/index.ts';
import type { ReferralContent } from '../referral-content.ts';

let serial = 0;

/** An identity code that nobody else in the test has. */
export function newCode(birth: string, sex: Sex = 'female'): string {
  serial += 1;
  return makeIdentityCode({ birth: civilDateOf(birth), sex, serial: serial % 1000 });
}

/** A referral of a family that nobody knows, whose child has been there for over a year. */
export function referred(change: Partial<ReferralContent> = {}): ReferralContent {
  return {
    service: 'needs-based',
    kind: 'foster',
    language: 'et',
    address: 'Näidise 1',
    residence: '0101',
    phone: '+372 000 0000',
    email: '',
    parents: [{ givenName: 'Mari', familyName: 'Uus', code: newCode('1980-03-09') }],
    children: [
      {
        givenName: 'Juku',
        familyName: 'Uus',
        code: newCode('2015-03-09', 'male'),
        arrivedOn: civilDateOf('2023-01-10'),
        expectedOn: null,
      },
    ],
    casePlan: 'STAR 1',
    goals: ['Käib koolis', 'Magab öösel'],
    topics: [3],
    problems: 'Uues koolis on raske.',
    earlier: '',
    wishedProviderId: null,
    worker: { name: 'municipality', phone: '+372 000 0001', email: '' },
    ...change,
  };
}
