/** A thread that answers questions one text at a time, so that a long one holds up nobody who wants a page. */
import { parentPort } from 'node:worker_threads';
import { replyTo } from './reply.ts';

parentPort?.on('message', (text: string) => parentPort?.postMessage(replyTo(text)));
// Loaded: what comes now is worked on at once.
parentPort?.postMessage('ready');
