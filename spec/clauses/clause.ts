/**
 * Where a clause is kept: by a rule that decides it, a page where it is done or seen, a document that says it, access
 * that keeps people to it, or people themselves, whom a program can only remind. `open` is not kept yet.
 */
export type Keeping = 'rule' | 'page' | 'document' | 'access' | 'people' | 'open';

/** A clause that a rule decides stands quoted above the rule; any other is quoted here. */
export type Clause =
  | { readonly kept: readonly Keeping[]; readonly rule: string; readonly quotation?: undefined }
  | {
      readonly kept: readonly Exclude<Keeping, 'rule'>[];
      readonly rule?: undefined;
      readonly quotation: string;
    };

export type Clauses = Readonly<Record<string, Clause>>;
