import { provePageAccess } from './page-access.ts';

provePageAccess('The program alone, row policies off', {
  async before(database) {
    const tables = await database.asSystem<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'tugiring'::regnamespace and relrowsecurity`,
    );
    for (const { name } of tables) {
      await database.truth.query(`alter table tugiring.${name} disable row level security`);
    }
  },
  answersAlike: false,
});
