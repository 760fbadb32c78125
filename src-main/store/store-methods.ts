import * as accounts from './methods/accounts.ts';
import { addFiles } from './methods/add-files.ts';
import { alikeContacts } from './methods/alike.ts';
import * as claim from './methods/claim.ts';
import * as contacts from './methods/contacts.ts';
import { createSend } from './methods/create-send.ts';
import * as deliveries from './methods/deliveries.ts';
import { finishKeep } from './methods/finish-keep.ts';
import { discardedRuns, forgetRun, importRuns } from './methods/import-runs.ts';
import * as imports from './methods/imports.ts';
import * as keep from './methods/keep.ts';
import * as lists from './methods/lists.ts';
import * as openImport from './methods/open-import.ts';
import { applyPacked } from './methods/packed-step.ts';
import { sendParked } from './methods/parked.ts';
import * as practice from './methods/practice.ts';
import * as problems from './methods/problems.ts';
import * as recover from './methods/recover.ts';
import { requestsOfSend } from './methods/requests.ts';
import * as sendControl from './methods/send-control.ts';
import * as sendOverview from './methods/send-overview.ts';
import { readPlan } from './methods/send-plan.ts';
import * as settings from './methods/settings.ts';
import { settleOperation } from './methods/settle-operation.ts';
import * as sources from './methods/sources.ts';
import * as tags from './methods/tags.ts';
import * as templates from './methods/templates.ts';
import { previewUndo, undoRun } from './methods/undo-run.ts';

/** What can be asked of the store; each runs in one read transaction. */
export const readMethods = {
  readSetting: settings.readSetting,
  readTextDrafts: settings.readTextDrafts,
  alikeContacts,
  searchContacts: contacts.searchContacts,
  contactPage: contacts.contactPage,
  allLists: lists.allLists,
  allTags: tags.allTags,
  readSource: sources.readSource,
  listImports: imports.listImports,
  getImport: imports.getImport,
  allTemplates: templates.allTemplates,
  suggestTemplates: templates.suggestTemplates,
  importRuns,
  discardedRuns,
  previewUndo,
  allAccounts: accounts.allAccounts,
  getAccount: accounts.getAccount,
  readPlan,
  listSends: sendOverview.listSends,
  outboxTotals: sendOverview.outboxTotals,
  deliveriesOfSend: deliveries.deliveriesOfSend,
  deliveriesOfContact: deliveries.deliveriesOfContact,
  problemsOfSend: problems.problemsOfSend,
  requestsOfSend,
  nextWakeTime: claim.nextWakeTime,
  getPracticeDocument: practice.getPracticeDocument,
  findPracticeDocuments: practice.findPracticeDocuments,
} as const;

/** What can be changed in the store; each runs in one write transaction, all of it or nothing. */
export const writeMethods = {
  writeSetting: settings.writeSetting,
  writeTextDraft: settings.writeTextDraft,
  updateContact: contacts.updateContact,
  createList: lists.createList,
  renameList: lists.renameList,
  removeList: lists.removeList,
  setMembership: lists.setMembership,
  setTags: tags.setTags,
  beginUpload: sources.beginUpload,
  addChunk: sources.addChunk,
  finishUpload: openImport.finishUpload,
  forgetUnfinished: sources.forgetUnfinished,
  openAgain: openImport.openAgain,
  addFiles,
  applyOperation: imports.applyOperation,
  applyPacked,
  moveImport: imports.moveImport,
  describeImport: imports.describeImport,
  discardImport: imports.discardImport,
  beginKeep: keep.beginKeep,
  addKeepRows: keep.addKeepRows,
  finishKeep,
  cancelKeep: keep.cancelKeep,
  saveTemplate: templates.saveTemplate,
  renameTemplate: templates.renameTemplate,
  deleteTemplate: templates.deleteTemplate,
  rememberMatch: templates.rememberMatch,
  undoRun,
  forgetRun,
  addAccount: accounts.addAccount,
  renameAccount: accounts.renameAccount,
  pauseAccount: accounts.pauseAccount,
  removeAccount: accounts.removeAccount,
  createSend,
  claimOperation: claim.claimOperation,
  settleOperation,
  recoverInterrupted: recover.recoverInterrupted,
  shiftWaits: recover.shiftWaits,
  setSendPaused: sendControl.setSendPaused,
  cancelSend: sendControl.cancelSend,
  restartOnFreshList: sendControl.restartOnFreshList,
  sendParked,
  skipParked: problems.skipParked,
  setBadConnection: practice.setBadConnection,
  resetPractice: practice.resetPractice,
  putPracticeDocuments: practice.putPracticeDocuments,
} as const;

type Methods = typeof readMethods & typeof writeMethods;

export type StoreMethodName = keyof Methods;

type WithoutDb<F> = F extends (db: never, ...args: infer Args) => infer Value
  ? (...args: Args) => Promise<Value>
  : never;

/** The store as the services see it: every method is one transaction, and the connection stays in the worker. */
export type Store = { readonly [Name in StoreMethodName]: WithoutDb<Methods[Name]> } & {
  /** Writes a verified backup of everything. */
  backup(now: number): Promise<string>;
  /** When the newest backup was made (ms since 1970), if there is one. */
  newestBackup(): Promise<number | undefined>;
  /** Closes the file; calls still waiting are finished first. */
  close(): Promise<void>;
};
