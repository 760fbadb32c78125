import { assertNever } from '../../../../src-shared/assert-never.ts';
import { createContact, deleteContact, getContact, listContacts } from './contacts.ts';
import type { Desk } from './desk.ts';
import { oncePerKey } from './idempotency.ts';
import { readImportForm } from './import-form.ts';
import { createImport, deleteImport, getImport, listImports, updateImport } from './imports.ts';
import { startJob } from './jobs.ts';
import { type JsonObject, readJsonObject } from './json.ts';
import { createList, deleteList, getList, listLists, updateList } from './mailing-lists.ts';
import { isRefusal, type Refusal } from './refusal.ts';

const routes = [
  'POST contacts',
  'GET contacts',
  'GET contacts/id',
  'DELETE contacts/id',
  'POST mailing_lists',
  'GET mailing_lists',
  'GET mailing_lists/id',
  'POST mailing_lists/id',
  'DELETE mailing_lists/id',
  'POST mailing_lists/id/jobs',
  'POST mailing_list_imports',
  'GET mailing_list_imports',
  'GET mailing_list_imports/id',
  'POST mailing_list_imports/id',
  'DELETE mailing_list_imports/id',
] as const;

export interface Target {
  readonly route: (typeof routes)[number];
  /** Blank where the route names no resource. */
  readonly id: string;
}

/** What a request is about; undefined for anything but the routes above. */
export function findTarget(method: string, path: string): Target | undefined {
  const [, kind, id, tail = ''] = /^\/print-mail\/v1\/([a-z_]+)(?:\/([^/]+)(\/[a-z]+)?)?$/.exec(path) ?? [];
  const name = `${method} ${kind}${id === undefined ? '' : '/id'}${tail}`;
  const route = routes.find((known) => known === name);
  return route && { route, id: decodeURIComponent(id ?? '') };
}

/** Carries the request out. The caller lets requests take turns, so that none sees another's half-done work. */
export async function act({ route, id }: Target, request: Request, desk: Desk): Promise<Response | Refusal> {
  const query = new URL(request.url).searchParams;
  const key = request.headers.get('idempotency-key');
  const withJson = async (work: (json: JsonObject) => Promise<Response | Refusal>) => {
    const body = await readJsonObject(request);
    return isRefusal(body) ? body : work(body.json);
  };
  switch (route) {
    case 'POST contacts':
      // Whether the key counts here is [unknown]; an identical contact is found either way.
      return withJson((json) => createContact(json, desk));
    case 'GET contacts':
      return listContacts(query, desk);
    case 'GET contacts/id':
      return getContact(id, desk);
    case 'DELETE contacts/id':
      return deleteContact(id, desk);
    case 'POST mailing_lists':
      return withJson((json) => oncePerKey(key, { route, json }, desk, (own) => createList(json, own)));
    case 'GET mailing_lists':
      return listLists(query, desk);
    case 'GET mailing_lists/id':
      return getList(id, desk);
    case 'POST mailing_lists/id':
      return withJson((json) => updateList(id, json, desk));
    case 'DELETE mailing_lists/id':
      return deleteList(id, desk);
    case 'POST mailing_lists/id/jobs':
      return withJson((json) => startJob(id, json, desk));
    case 'POST mailing_list_imports': {
      const form = await readImportForm(request);
      if (isRefusal(form)) return form;
      return oncePerKey(key, { route, form }, desk, (own) => createImport(form, own));
    }
    case 'GET mailing_list_imports':
      return listImports(query, desk);
    case 'GET mailing_list_imports/id':
      return getImport(id, desk);
    case 'POST mailing_list_imports/id':
      return withJson((json) => updateImport(id, json, desk));
    case 'DELETE mailing_list_imports/id':
      return deleteImport(id, desk);
    default:
      return assertNever(route, 'route');
  }
}
