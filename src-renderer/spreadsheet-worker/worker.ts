import { calls } from './calls.ts';
import { answerCalls } from './worker-calls.ts';

/** Reads and checks a spreadsheet outside of the window's thread. One worker holds one import. */
answerCalls(self, calls());
