import { describe, expect, it } from 'vitest';
import { explainDatabaseFailure } from './failure.ts';

const url = 'postgres://tugiring:s3%2Fcret@db.example.ee:6432/tugiring';

function failure(code: string, message = code): Error {
  return Object.assign(new Error(message), { code });
}

describe('a database that cannot be reached', () => {
  it.each([
    ['ECONNREFUSED', 'no PostgreSQL answers at db.example.ee:6432'],
    ['ENOTFOUND', 'the host “db.example.ee” is not known'],
    ['ETIMEDOUT', 'db.example.ee:6432 does not answer'],
    ['28P01', 'refuses the password of the role “tugiring”'],
    ['3D000', 'has no database “tugiring”'],
    ['53300', 'no connection left'],
    ['57P03', 'just starting or stopping'],
  ])('%s is one line that says what to do', (code, words) => {
    const { message } = explainDatabaseFailure(failure(code), url);
    expect(message).toMatch(/^DATABASE_URL: .+\.$/);
    expect(message).toContain(words);
  });

  it('is told from the first of several addresses of one name', () => {
    const bundle = new AggregateError([failure('ECONNREFUSED'), failure('ECONNREFUSED')]);
    expect(explainDatabaseFailure(bundle, 'postgres://t@localhost/t').message).toBe(
      'DATABASE_URL: no PostgreSQL answers at localhost:5432: start it, or correct the host and port.',
    );
  });

  it('never shows the password, written either way', () => {
    const { message } = explainDatabaseFailure(new Error(`odd: s3/cret and s3%2Fcret in ${url}`), url);
    expect(message).toContain('odd');
    expect(message).not.toMatch(/s3(%2F|\/)cret/);
  });

  it('is named by the variable that leads to it', () => {
    expect(explainDatabaseFailure(failure('ENOTFOUND'), url, 'DATABASE_OWNER_URL').message).toMatch(
      /^DATABASE_OWNER_URL: /,
    );
  });
});
