import type { Protocol } from 'electron';
import { securityHeaders } from '../app/content-security-policy.ts';
import { readRendererFile } from '../app/renderer-files.ts';
import { appScheme, isOwnPage } from './own-page.ts';

/** Makes `app://` a scheme with an origin, so that policies apply to it as to https. To be called before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers one request of the window with a file of the renderer, under the strict headers; 404 for everything else. */
export async function answerAppRequest(
  rendererFolder: string,
  request: Pick<Request, 'method' | 'url'>,
): Promise<Response> {
  const file =
    request.method === 'GET' && isOwnPage(request.url)
      ? await readRendererFile(rendererFolder, new URL(request.url).pathname)
      : undefined;
  if (file === undefined) return new Response('There is no such file.', { status: 404, headers: securityHeaders });
  return new Response(file.bytes, { headers: { ...securityHeaders, 'Content-Type': file.mediaType } });
}

/** Serves the built renderer at `app://fieldpost/`. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, rendererFolder: string): void {
  protocol.handle(appScheme, (request) => answerAppRequest(rendererFolder, request));
}
