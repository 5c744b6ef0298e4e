import { provePageAccess } from './page-access.ts';

provePageAccess('The whole program', { answersAlike: true });
