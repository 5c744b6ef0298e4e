import { giveUp, stopOnRequest } from '../platform/lifetime.ts';
import { startProgram } from './start-program.ts';

startProgram(process.env).then(({ stop }) => stopOnRequest(stop), giveUp);
