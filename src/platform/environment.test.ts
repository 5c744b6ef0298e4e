import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentProblem, publicUrlOf, readEnvironment } from './environment.ts';
import { projectFolder } from './project-folder.ts';

const production = {
  DATABASE_URL: 'postgres://tugiring:s3cret@db.example.ee/tugiring',
  DATABASE_SIGN_IN_URL: 'postgres://door:s3cret@db.example.ee/tugiring',
  TARA_ISSUER: 'https://tara.example.ee/oidc',
  TARA_CLIENT_ID: 'tugiring',
  TARA_CLIENT_SECRET: 'hush',
  SEAL_KEY: Buffer.alloc(32, 7).toString('base64'),
  PUBLIC_URL: 'https://tugiring.example.ee',
};

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readEnvironment(env);
  } catch (error) {
    if (error instanceof EnvironmentProblem) return error.lines;
    throw error;
  }
  return [];
}

describe('an empty environment', () => {
  it('is a demo on this machine', () => {
    expect(readEnvironment({})).toEqual({
      mode: 'demo',
      listening: { host: 'localhost', port: 3000, portChosen: false },
      dataFolder: join(projectFolder, '.data'),
      logLevel: 'info',
      mailServer: undefined,
      accessPoint: undefined,
      publicUrl: undefined,
      database: undefined,
      tara: undefined,
      sealKey: undefined,
      scale: 1,
      clockStart: undefined,
    });
  });

  it('is the same when its variables are there but blank', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: ' ', TARA_ISSUER: '', SEAL_KEY: '' })).toEqual(
      readEnvironment({}),
    );
  });
});

describe('the access point of e-invoices', () => {
  it('is named with its token, or not at all', () => {
    const url = 'https://ap.example.ee/v1/invoices';
    expect(problemsOf({ ACCESS_POINT_URL: url })).toEqual([
      'ACCESS_POINT_TOKEN is missing: ACCESS_POINT_URL and ACCESS_POINT_TOKEN are set together or not at all.',
    ]);
    expect(readEnvironment({ ACCESS_POINT_URL: url, ACCESS_POINT_TOKEN: 'hush-hush' }).accessPoint).toEqual({
      url: new URL(url),
      token: 'hush-hush',
    });
    expect(readEnvironment(production).accessPoint).toBeUndefined();
  });

  it('is asked over TLS, but on this machine itself; its token stands in no address and in no message', () => {
    const token = { ACCESS_POINT_TOKEN: 'hush-hush' };
    expect(problemsOf({ ...token, ACCESS_POINT_URL: 'http://127.0.0.1:3999/' })).toEqual([]);
    for (const url of ['http://ap.example.ee/', 'https://me:hush-hush@ap.example.ee/', 'ap.example.ee']) {
      expect(problemsOf({ ...token, ACCESS_POINT_URL: url }), url).toHaveLength(1);
    }
    const [spaced = ''] = problemsOf({
      ACCESS_POINT_URL: 'https://ap.example.ee/',
      ACCESS_POINT_TOKEN: 'hush hush hush',
    });
    expect(spaced).not.toContain('hush');
  });
});

describe('mails', () => {
  it('are sent by a server and from an address, or not at all', () => {
    expect(problemsOf({ SMTP_URL: 'smtps://u:p@mail.example.ee' })).toEqual([
      'MAIL_FROM is missing: SMTP_URL and MAIL_FROM are set together or not at all.',
    ]);
    expect(problemsOf({ MAIL_FROM: 'tugiring@example.ee' })[0]).toContain('SMTP_URL is missing');
    const { mailServer } = readEnvironment({
      SMTP_URL: 'smtps://u:p@mail.example.ee:465',
      MAIL_FROM: 'tugiring@example.ee',
    });
    expect(mailServer).toMatchObject({ from: 'tugiring@example.ee', url: { hostname: 'mail.example.ee' } });
  });

  it.each(['mail.example.ee', 'https://mail.example.ee', 'smtp://', 'smtp://user@host', 'smtp://host/path'])(
    'are not sent by %s, which is not repeated because it may hold a password',
    (url) => {
      const [problem = ''] = problemsOf({ SMTP_URL: url, MAIL_FROM: 'tugiring@example.ee' });
      expect(problem).toMatch(/^SMTP_URL has the wrong form: expected smtps:/);
    },
  );
});

describe('production', () => {
  it('is what a database or a TARA makes it, unless the mode is said', () => {
    expect(readEnvironment(production).mode).toBe('production');
    expect(problemsOf({ DATABASE_URL: production.DATABASE_URL })).toHaveLength(6);
    expect(problemsOf({ TARA_ISSUER: production.TARA_ISSUER })).toHaveLength(6);
    const { DATABASE_URL, DATABASE_SIGN_IN_URL } = production;
    expect(readEnvironment({ TUGIRING_MODE: 'demo', DATABASE_URL, DATABASE_SIGN_IN_URL }).mode).toBe('demo');
  });

  it('has its values typed', () => {
    expect(
      readEnvironment({
        ...production,
        PORT: '8080',
        HOST: '0.0.0.0',
        DATABASE_OWNER_URL: 'postgres://o@h/d',
      }),
    ).toEqual({
      mode: 'production',
      listening: { host: '0.0.0.0', port: 8080, portChosen: true },
      dataFolder: join(projectFolder, '.data'),
      logLevel: 'info',
      publicUrl: new URL('https://tugiring.example.ee'),
      database: {
        url: production.DATABASE_URL,
        signInUrl: production.DATABASE_SIGN_IN_URL,
        ownerUrl: 'postgres://o@h/d',
      },
      tara: { issuer: new URL('https://tara.example.ee/oidc'), clientId: 'tugiring', clientSecret: 'hush' },
      sealKey: Buffer.alloc(32, 7),
    });
  });

  it.each(Object.keys(production))('does not start without %s, and says so in one line', (name) => {
    const lines = problemsOf({ ...production, TUGIRING_MODE: 'production', [name]: '' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name} is missing: production expects .+\\.$`));
  });

  it('expects https of its public address, but for this machine itself', () => {
    expect(problemsOf({ ...production, PUBLIC_URL: 'http://tugiring.example.ee' })).toEqual([
      'PUBLIC_URL is “http://tugiring.example.ee”: production expects https (http only on this machine itself).',
    ]);
    for (const loopback of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
      expect(problemsOf({ ...production, PUBLIC_URL: loopback })).toEqual([]);
    }
  });

  it('refuses what exists in the demo only', () => {
    expect(problemsOf({ ...production, DEMO_SCALE: '2', DEMO_CLOCK: '2025-03-03T09:00:00+02:00' })).toEqual([
      'DEMO_SCALE is set: it exists in the demo only; remove it.',
      'DEMO_CLOCK is set: it exists in the demo only; remove it.',
    ]);
  });
});

describe('a value of the wrong form', () => {
  it.each([
    ['TUGIRING_MODE', 'test', 'demo or production'],
    ['PORT', '0', 'from 1 to 65535'],
    ['PORT', '65536', 'from 1 to 65535'],
    ['PORT', '3000a', 'from 1 to 65535'],
    ['HOST', 'my host', 'host name'],
    ['PUBLIC_URL', 'localhost:3000', 'without a path'],
    ['PUBLIC_URL', 'http://localhost:3000/tugiring', 'without a path'],
    ['LOG_LEVEL', 'verbose', 'trace, debug, info'],
    ['DEMO_SCALE', '0', 'from 1 to 50'],
    ['DEMO_SCALE', '51', 'from 1 to 50'],
    ['DEMO_SCALE', '1.5', 'from 1 to 50'],
    ['DEMO_SCALE', 'Small', 'or small'],
    ['DEMO_CLOCK', '2025-03-03T09:00:00', 'with its offset'],
    ['DEMO_CLOCK', '2025-13-03T09:00:00Z', 'with its offset'],
  ])('%s=%s is named with what is expected', (name, text, expected) => {
    const lines = problemsOf({ TUGIRING_MODE: 'demo', [name]: text });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`${name} is “${text}”: expected`);
    expect(lines[0]).toContain(expected);
  });

  it.each([
    ['PORT', '1'],
    ['PORT', '65535'],
    ['DEMO_SCALE', '1'],
    ['DEMO_SCALE', '50'],
    ['DEMO_SCALE', 'small'],
    ['DEMO_CLOCK', '2025-03-03T09:00:00+02:00'],
    ['DEMO_CLOCK', '2025-03-03T07:00:00Z'],
    ['HOST', '::1'],
    ['PUBLIC_URL', 'http://localhost:3000/'],
  ])('%s=%s is none', (name, text) => {
    expect(problemsOf({ [name]: text })).toEqual([]);
  });

  it.each([
    ['DATABASE_URL', 'mysql://tugiring:s3cret@db/tugiring'],
    ['DATABASE_URL', 'postgres://tugiring:s3cret@db'],
    ['DATABASE_SIGN_IN_URL', 'mysql://door:s3cret@db/tugiring'],
    ['SEAL_KEY', Buffer.from('s3cret').toString('base64')],
    ['SEAL_KEY', 's3cret!'],
  ])('%s is named, yet never shown', (name, text) => {
    const lines = problemsOf({ ...production, [name]: text });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`${name} has the wrong form: expected`);
    expect(lines[0]).not.toContain(text);
  });
});

describe('the problems of an environment', () => {
  it('come all at once', () => {
    const lines = problemsOf({ PORT: 'x', LOG_LEVEL: 'y', DEMO_SCALE: 'z', TUGIRING_MOOD: 'demo' });
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'LOG_LEVEL',
      'DEMO_SCALE',
      'TUGIRING_MOOD',
    ]);
  });

  it('name a misspelt variable of Tugiring', () => {
    expect(problemsOf({ TUGIRING_MODUS: 'demo' })).toEqual([
      'TUGIRING_MODUS is not a variable of Tugiring: known are TUGIRING_MODE, TUGIRING_CHROMIUM, TUGIRING_LIBREOFFICE, TUGIRING_POPPLER.',
    ]);
  });

  it('name the part of a given database that a demo lacks', () => {
    const { DATABASE_URL, DATABASE_SIGN_IN_URL } = production;
    expect(problemsOf({ TUGIRING_MODE: 'demo', DATABASE_URL })).toEqual([
      'DATABASE_SIGN_IN_URL is missing: DATABASE_URL is set, so postgres://DOOR:PASSWORD@HOST:PORT/DATABASE is expected too.',
    ]);
    expect(problemsOf({ TUGIRING_MODE: 'demo', DATABASE_SIGN_IN_URL })).toEqual([
      'DATABASE_URL is missing: DATABASE_SIGN_IN_URL is set, so the working role is expected too.',
    ]);
    expect(problemsOf({ DATABASE_OWNER_URL: DATABASE_URL })).toEqual([
      'DATABASE_URL is missing: DATABASE_OWNER_URL is set, so the working role is expected too.',
    ]);
  });

  it('name the part of TARA that a demo lacks', () => {
    expect(
      problemsOf({ TUGIRING_MODE: 'demo', TARA_ISSUER: production.TARA_ISSUER, TARA_CLIENT_ID: 'x' }),
    ).toEqual(['TARA_CLIENT_SECRET is missing: the TARA_ variables are set together or not at all.']);
  });
});

describe('the public address', () => {
  it.each([
    [{}, 3001, 'http://localhost:3001/'],
    [{ HOST: '0.0.0.0' }, 3000, 'http://localhost:3000/'],
    [{ HOST: '127.0.0.1' }, 3000, 'http://127.0.0.1:3000/'],
    [{ HOST: '::1' }, 3000, 'http://[::1]:3000/'],
    [{ PUBLIC_URL: 'https://tugiring.example.ee' }, 3000, 'https://tugiring.example.ee/'],
  ])('of %o on port %i is %s', (env, port, address) => {
    expect(publicUrlOf(readEnvironment(env), port).href).toBe(address);
  });
});
