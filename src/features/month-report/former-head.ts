/** What the report of a month says of a family that its provider no longer reads, because it went to another one. */
export interface FormerHead {
  readonly name: string;
  readonly caseNumber: string;
  readonly municipalityInvolved: boolean;
  readonly children: readonly { readonly id: string; readonly given_name: string }[];
}
